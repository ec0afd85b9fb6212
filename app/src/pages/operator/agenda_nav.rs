//! The local navigation of the agenda: what a centre's day is made of, and what makes it possible.
//!
//! Every page below `/operatore/agenda` shows it right after its heading. A chosen centre stays chosen on the way from
//! one page to the next: it stands as `sede` in each address.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::Crumb;

/// A page of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgendaSection {
    Day,
    Week,
    Groups,
    Convocations,
    Openings,
    Absences,
    Rooms,
    Rules,
}

impl AgendaSection {
    pub const ALL: [AgendaSection; 8] = [
        AgendaSection::Day,
        AgendaSection::Week,
        AgendaSection::Groups,
        AgendaSection::Convocations,
        AgendaSection::Openings,
        AgendaSection::Absences,
        AgendaSection::Rooms,
        AgendaSection::Rules,
    ];

    /// Path and query, without a centre.
    pub fn path(self) -> &'static str {
        match self {
            AgendaSection::Day => "/operatore/agenda",
            AgendaSection::Week => "/operatore/agenda?vista=settimana",
            AgendaSection::Groups => "/operatore/agenda/gruppi",
            AgendaSection::Convocations => "/operatore/agenda/convocazioni",
            AgendaSection::Openings => "/operatore/agenda/orari",
            AgendaSection::Absences => "/operatore/agenda/assenze",
            AgendaSection::Rooms => "/operatore/agenda/stanze",
            AgendaSection::Rules => "/operatore/agenda/regole",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            AgendaSection::Day => "supply-nav-day",
            AgendaSection::Week => "supply-nav-week",
            AgendaSection::Groups => "supply-nav-groups",
            AgendaSection::Convocations => "supply-nav-convocations",
            AgendaSection::Openings => "supply-nav-openings",
            AgendaSection::Absences => "supply-nav-absences",
            AgendaSection::Rooms => "supply-nav-rooms",
            AgendaSection::Rules => "supply-nav-rules",
        }
    }

    /// Its address for one centre (a slug), or for the operator's first one.
    pub fn href(self, office: Option<&str>) -> String {
        let path = self.path();
        match office {
            Some(slug) if path.contains('?') => format!("{path}&sede={slug}"),
            Some(slug) => format!("{path}?sede={slug}"),
            None => path.to_owned(),
        }
    }
}

/// The crumb above every page of the agenda but its first.
pub fn agenda_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "ui-nav-agenda"), "/operatore/agenda")
}

/// `<AgendaNav lang here=AgendaSection::Openings office=slug/>`; on a page below a section, `within=true` keeps its
/// entry a way back.
#[component]
pub fn AgendaNav(
    lang: Lang,
    here: AgendaSection,
    /// Slug of the chosen centre.
    #[prop(optional, into)]
    office: Option<String>,
    /// The page stands below `here` and is not `here` itself.
    #[prop(optional)]
    within: bool,
) -> impl IntoView {
    let current = if within { "true" } else { "page" };
    let items: Vec<_> = AgendaSection::ALL
        .into_iter()
        .map(|section| {
            let current = (section == here).then_some(current);
            view! {
                <li>
                    <a href=section.href(office.as_deref()) aria-current=current>
                        {t(lang, section.key())}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="agenda-nav" aria-label=t(lang, "supply-nav-label")>
            <ul>{items}</ul>
        </nav>
    }
}
