//! The facts of an internship, the same for whoever reads them: where, when, what is done and learnt, who follows it.

use domain::internship::{Plan, Request, Tutor};
use domain::lang::Lang;
use leptos::prelude::*;

use super::words::typed;
use crate::texts::{date, t, ta};
use crate::ui::{DescriptionList, Item, Official};

/// What the list shows.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What the intern does, in the host's words.
    pub title: String,
    pub company: String,
    /// Name and address of the site.
    pub site: String,
    /// Name of the centre.
    pub office: String,
    /// Surname and name; `None` until somebody accepted, and for whom the name is not meant.
    pub intern: Option<String>,
    /// The operator who is the promoter's tutor.
    pub promoter_tutor: Option<String>,
    /// What the host asked for.
    pub request: Request,
    /// What the centre drew up from it: its words go before.
    pub plan: Option<Plan>,
}

impl Facts {
    /// What was agreed, else what was asked for.
    fn agreed(&self) -> Plan {
        self.plan.clone().unwrap_or_else(|| Plan::begin(&self.request))
    }
}

/// A value or that nothing was said yet.
fn or_dash(text: &str) -> AnyView {
    match text.trim() {
        "" => "–".into_any(),
        text => typed(text),
    }
}

fn tutor(tutor: &Tutor) -> String {
    let said = [&tutor.name, &tutor.role, &tutor.contact];
    let said: Vec<&str> = said.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    said.join(", ")
}

#[component]
pub(in crate::pages) fn FactsList(lang: Lang, facts: Facts) -> impl IntoView {
    let plan = facts.agreed();
    let days = plan.starts_on.zip(plan.ends_on).map_or_else(
        || "–".to_owned(),
        |(from, to)| {
            ta(lang, "internship-days", &[("from", date(lang, from).into()), ("to", date(lang, to).into())])
        },
    );
    let hours = plan.weekly_hours.map_or_else(
        || "–".to_owned(),
        |hours| ta(lang, "internship-text-hours-week", &[("hours", hours.to_string().into())]),
    );
    let allowance = plan.allowance.map_or_else(
        || "–".to_owned(),
        |euros| ta(lang, "internship-text-allowance-month", &[("euros", euros.to_string().into())]),
    );
    let skills: Vec<_> = plan.skills.iter().map(|skill| view! { <li>{typed(skill)}</li> }).collect();
    let skills = match skills.is_empty() {
        true => "–".into_any(),
        false => view! { <ul>{skills}</ul> }.into_any(),
    };
    let mut items = vec![
        Item::new(t(lang, "internship-party-host"), typed(&facts.company)),
        Item::new(t(lang, "internship-text-site"), or_dash(&facts.site)),
        Item::new(t(lang, "internship-party-promoter"), view! { <Official lang text=facts.office.clone()/> }),
    ];
    items.extend(facts.intern.map(|name| Item::new(t(lang, "internship-party-intern"), typed(&name))));
    items.extend([
        Item::new(t(lang, "internship-text-from-to"), days),
        Item::new(t(lang, "internship-text-hours"), hours),
        Item::new(t(lang, "internship-text-schedule"), or_dash(&plan.schedule)),
        Item::new(t(lang, "internship-text-allowance"), allowance),
        Item::new(t(lang, "internship-text-profession"), or_dash(&facts.request.profession)),
        Item::new(t(lang, "internship-text-goals"), or_dash(&plan.goals)),
        Item::new(t(lang, "internship-text-activities"), or_dash(&plan.activities)),
        Item::new(t(lang, "internship-text-skills"), skills),
        Item::new(t(lang, "internship-text-host-tutor"), or_dash(&tutor(&facts.request.tutor))),
    ]);
    items.extend(
        facts.promoter_tutor.map(|name| Item::new(t(lang, "internship-text-promoter-tutor"), typed(&name))),
    );
    view! { <DescriptionList items/> }
}
