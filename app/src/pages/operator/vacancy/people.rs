//! Who applied by themselves, with what they share (R079). Only the centre reads it.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::sap::Section;
use leptos::prelude::*;

use crate::pages::operator::parts::{CfText, PersonRef, moment};
use crate::pages::vacancy::typed;
use crate::texts::{code_text, t};

/// A person who applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applicant {
    pub person: PersonRef,
    pub at: DateTime<Utc>,
    pub sections: Vec<Section>,
    /// The person's own words.
    pub note: String,
}

#[component]
pub(super) fn Applicants(lang: Lang, applicants: Vec<Applicant>) -> impl IntoView {
    if applicants.is_empty() {
        return view! { <p>{t(lang, "vacancy-applicants-none")}</p> }.into_any();
    }
    let lines: Vec<_> = applicants
        .into_iter()
        .map(|applicant| {
            let section = |section: &Section| code_text(lang, "sap-section", section.code());
            let shared: Vec<String> = applicant.sections.iter().map(section).collect();
            let note = (!applicant.note.is_empty()).then(|| view! { <p>{typed(&applicant.note)}</p> });
            let scheda = format!("{}/scheda", applicant.person.href());
            view! {
                <li>
                    <h3><a href=scheda>{applicant.person.full()}</a></h3>
                    <p><CfText cf=applicant.person.cf.clone()/> " · " {moment(applicant.at)}</p>
                    <p>{shared.join(" · ")}</p>
                    {note}
                </li>
            }
        })
        .collect();
    view! { <ul class="results">{lines}</ul> }.into_any()
}
