//! Which centre an address leads to, said to the person.

use domain::did::{CheckContext, Step, StepData, check, competent_office, competent_town};
use domain::form::Form;
use domain::lang::Lang;
use domain::office::Competence;
use domain::pack::Pack;
use leptos::prelude::*;

use crate::texts::{t, ta};
use crate::ui::{Alert, Official, Tone};

/// The centre of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Centre {
    Office {
        name: String,
        slug: String,
    },
    /// In the region, but no centre lists that town yet.
    Unassigned,
    Outside {
        /// `Rimini (RN)`.
        place: String,
    },
}

impl Centre {
    /// The centre of the address typed so far; `None` while there is no right address.
    pub fn of_answers(answers: &Form, context: &CheckContext<'_>, pack: &Pack) -> Option<Centre> {
        let Ok(StepData::Home(home)) = check(Step::Home, answers, context) else { return None };
        let place = competent_town(&home, pack.settings.competence).label();
        Some(Centre::new(competent_office(&home, pack), place, pack))
    }

    /// `place` is only said of an address outside the region.
    pub fn new(competence: Competence, place: String, pack: &Pack) -> Centre {
        match competence {
            Competence::Office(slug) => Centre::Office {
                name: pack
                    .office(slug.as_str())
                    .map_or_else(|| slug.to_string(), |office| office.name.clone()),
                slug: slug.to_string(),
            },
            Competence::Unassigned => Centre::Unassigned,
            Competence::OutsideRegion => Centre::Outside { place },
        }
    }

    pub fn is_outside(&self) -> bool {
        matches!(self, Centre::Outside { .. })
    }
}

/// `<CentreNotice lang centre/>`
#[component]
pub fn CentreNotice(lang: Lang, centre: Centre) -> impl IntoView {
    match centre {
        Centre::Office { name, slug } => view! {
            <Alert>
                <p>
                    {t(lang, "did-office-yours")} ": "
                    <a href=format!("/sedi/{slug}")>
                        <Official lang text=name/>
                    </a>
                </p>
            </Alert>
        }
        .into_any(),
        Centre::Unassigned => view! { <Alert><p>{t(lang, "did-office-unassigned")}</p></Alert> }.into_any(),
        Centre::Outside { place } => view! {
            <Alert tone=Tone::Warning title=t(lang, "did-office-outside-title")>
                <p>{ta(lang, "did-office-outside", &[("place", place.into())])}</p>
            </Alert>
        }
        .into_any(),
    }
}
