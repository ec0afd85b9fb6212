//! What the pages of persons, companies and operators say in the same way: what is shown of somebody, what came of it.

use chrono::NaiveDate;
use domain::did::Contract;
use domain::lang::Lang;
use domain::ranking::{Kind, Sought};
use domain::shortlist::{Outcome, Share, Shared, Stage, Why};
use leptos::prelude::*;

use crate::pages::sap::rows;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{
    Choice, DateField, DescriptionList, FormView, Item, RadioGroup, Select, TextArea, Tone, choices,
};

/// The work that somebody is proposed for, as they read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub title: String,
    /// `None`: the company does not want its name to be public.
    pub company: Option<String>,
    /// Name of the comune.
    pub place: String,
    pub contract: Option<Contract>,
    /// The offer on the board, while everybody may read it.
    pub offer: Option<String>,
}

/// What the company said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub outcome: Option<Outcome>,
    pub on: Option<NaiveDate>,
    pub contract: Option<Contract>,
    pub why: Option<Why>,
}

/// How a stage stands out; its name says the same.
pub(crate) fn stage_tone(stage: Stage) -> Tone {
    match stage {
        Stage::Unasked | Stage::Asked | Stage::Presented | Stage::Interview => Tone::Info,
        Stage::Available | Stage::Hired => Tone::Success,
        Stage::Silent | Stage::NoShow => Tone::Warning,
        Stage::Unavailable | Stage::Refused => Tone::Danger,
    }
}

/// The choices of what may be shown.
pub(crate) fn share_choices(lang: Lang) -> Vec<Choice> {
    choices(lang, "preselection-share", Share::ALL.iter().copied(), Share::code)
}

/// What is looked for, in words: a licence and a title of study by their names.
pub(crate) fn sought_words(lang: Lang, sought: &Sought) -> String {
    let text = match sought.kind {
        Kind::Licence => code_text(lang, domain::did::Licence::TEXTS, &sought.text),
        Kind::Education => code_text(lang, domain::did::Education::TEXTS, &sought.text),
        Kind::Job | Kind::Word | Kind::Language => sought.text.clone(),
    };
    let kind = code_text(lang, "preselection-kind", sought.kind.code());
    let level = sought.level.map(|level| format!(" {}", code_text(lang, "sap-level", level.code())));
    format!("{kind}: {text}{}", level.unwrap_or_default())
}

/// Everything that is shown of a person, and nothing else.
#[component]
pub(crate) fn SharedView(lang: Lang, shared: Shared) -> impl IntoView {
    let contacts: Vec<_> = [(Share::Email, shared.email), (Share::Phone, shared.phone)]
        .into_iter()
        .filter_map(|(share, text)| {
            let label = code_text(lang, "preselection-share", share.code());
            text.map(|text| Item::new(label, view! { <span class="typed" dir="auto">{text}</span> }))
        })
        .collect();
    let contacts = (!contacts.is_empty()).then(|| view! { <DescriptionList items=contacts/> });
    let sections: Vec<_> = Share::ALL
        .iter()
        .filter_map(|share| Some((share, share.section()?)))
        .filter(|(_, section)| !shared.sap.entries(*section).is_empty())
        .map(|(share, section)| {
            view! {
                <h3>{code_text(lang, "preselection-share", share.code())}</h3>
                {rows(lang, section, shared.sap.entries(section))}
            }
        })
        .collect();
    view! { {contacts} {sections} }
}

/// What the company said, in a sentence; `None` while it has said nothing.
pub(crate) fn outcome_words(lang: Lang, told: &Told) -> Option<String> {
    let outcome = told.outcome?;
    let day = told.on.map(|day| date(lang, day)).unwrap_or_default();
    Some(match outcome {
        Outcome::Interview => ta(lang, "preselection-told-interview", &[("date", day.into())]),
        Outcome::Hired => {
            let contract = told.contract.map(|contract| code_text(lang, Contract::TEXTS, contract.code()));
            let contract = contract.unwrap_or_default();
            ta(lang, "preselection-told-hired", &[("date", day.into()), ("contract", contract.into())])
        }
        Outcome::Refused => {
            let why = told.why.map(|why| code_text(lang, "preselection-why", why.code()));
            ta(lang, "preselection-told-refused", &[("why", why.unwrap_or_default().into())])
        }
        Outcome::NoShow => t(lang, "preselection-told-no-show"),
    })
}

/// The fields of `domain::shortlist::Answer`: `outcome`, `on`, `contract`, `why`, `note`.
#[component]
pub(crate) fn OutcomeFields(#[prop(into)] f: FormView, outcomes: Vec<Outcome>) -> impl IntoView {
    let lang = f.lang();
    let outcomes: Vec<Choice> = outcomes
        .into_iter()
        .map(|outcome| {
            let label = code_text(lang, "preselection-outcome", outcome.code());
            Choice::new(outcome.code(), label)
        })
        .collect();
    let contracts = choices(lang, Contract::TEXTS, Contract::ALL.iter().copied(), Contract::code);
    let whys = choices(lang, "preselection-why", Why::ALL.iter().copied(), Why::code);
    view! {
        <RadioGroup f=&f name="outcome" label=t(lang, "preselection-outcome-label") choices=outcomes/>
        <DateField
            f=&f
            name="on"
            label=t(lang, "preselection-outcome-on")
            hint=t(lang, "preselection-outcome-on-hint")
            optional=true
        />
        <Select
            f=&f
            name="contract"
            label=t(lang, "preselection-outcome-contract")
            hint=t(lang, "preselection-outcome-contract-hint")
            choices=contracts
            optional=true
        />
        <Select
            f=&f
            name="why"
            label=t(lang, "preselection-outcome-why")
            hint=t(lang, "preselection-outcome-why-hint")
            choices=whys
            optional=true
        />
        <TextArea
            f=&f
            name="note"
            label=t(lang, "preselection-outcome-note")
            hint=t(lang, "preselection-outcome-note-hint")
            optional=true
            rows=3
        />
    }
}
