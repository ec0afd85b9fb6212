//! The answers in words, step by step, with a link to change each step.

use domain::did::codes::text_key;
use domain::did::{Answers, Field, Gazetteer, Kind, Month, Resolution, Step, YesNo};
use domain::form::Errors;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{date, t, ta};
use crate::ui::{DescriptionList, Item};

/// The answers of one step: question and answer; no answer is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerGroup {
    pub step: Step,
    pub rows: Vec<(String, Option<String>)>,
}

/// The answers to every question that applies, but the declarations themselves.
pub fn answer_groups(lang: Lang, answers: &Answers, places: &dyn Gazetteer) -> Vec<AnswerGroup> {
    let steps = Step::ALL.into_iter().filter(|step| *step != Step::Summary);
    steps.map(|step| AnswerGroup { step, rows: rows(lang, step, answers, places) }).collect()
}

/// The answers of one step. Of the jobs, only those of which something was written.
pub(super) fn rows(
    lang: Lang,
    step: Step,
    answers: &Answers,
    places: &dyn Gazetteer,
) -> Vec<(String, Option<String>)> {
    let asked = step.fields().iter().filter(|field| field.applies(answers));
    let shown = asked.filter(|field| job_number(field).is_none() || !field.is_blank(answers));
    shown.map(|field| (question(lang, field), answer(lang, field, answers, places))).collect()
}

/// The words of a question; of a job, with its number.
pub(super) fn question(lang: Lang, field: &Field) -> String {
    let label = t(lang, &field.label_key());
    match job_number(field) {
        Some(number) => format!("{}: {label}", ta(lang, "did-job-number", &[("number", number.into())])),
        None => label,
    }
}

fn job_number(field: &Field) -> Option<u32> {
    field.name.strip_prefix("job-")?.split('-').next()?.parse().ok()
}

/// The words of an answer; what cannot be read is shown as typed.
pub(super) fn answer(lang: Lang, field: &Field, answers: &Answers, places: &dyn Gazetteer) -> Option<String> {
    if field.is_blank(answers) {
        return None;
    }
    let typed = answers.get(field.name).map(str::to_owned);
    let code = answers.get(&format!("{}-code", field.name));
    Some(match field.kind {
        Kind::Text | Kind::Textarea | Kind::Number { .. } | Kind::Tick => typed?,
        Kind::YesNo => t(lang, &text_key(YesNo::TEXTS, &typed?)),
        Kind::Choice { codes, texts } => named(lang, codes, texts, &typed?),
        Kind::Choices { codes, texts } => {
            let all: Vec<String> =
                answers.all(field.name).map(|code| named(lang, codes, texts, code)).collect();
            all.join(", ")
        }
        Kind::Date => match answers.date(field.name, &mut Errors::default()) {
            Some(day) => date(lang, day),
            None => boxes(field, answers, &["day", "month", "year"]),
        },
        Kind::Month => match Month::read(answers, field.name) {
            Some(month) => month_words(lang, month),
            None => boxes(field, answers, &["month", "year"]),
        },
        Kind::Comune => match places.town(&typed.clone().unwrap_or_default(), code) {
            Resolution::Found(town) => town.label(),
            _ => typed?,
        },
        Kind::State => match places.country(&typed.clone().unwrap_or_default(), code) {
            Resolution::Found(country) => country.name,
            _ => typed?,
        },
    })
}

fn named(lang: Lang, codes: &[&str], texts: &str, code: &str) -> String {
    // A code that the form never offered is shown, not looked up.
    if codes.contains(&code) { t(lang, &text_key(texts, code)) } else { code.to_owned() }
}

fn boxes(field: &Field, answers: &Answers, parts: &[&str]) -> String {
    let typed: Vec<&str> =
        parts.iter().map(|part| answers.raw(&format!("{}-{part}", field.name)).trim()).collect();
    match answers.get(field.name) {
        Some(whole) => whole.to_owned(),
        None => typed.join("/"),
    }
}

fn month_words(lang: Lang, month: Month) -> String {
    let key = format!("common-month-{}", month.month);
    format!("{} {}", t(lang, &key), month.year)
}

/// `<AnswerList lang groups base="/did"/>`; without `base` nothing can be changed.
#[component]
pub fn AnswerList(
    lang: Lang,
    groups: Vec<AnswerGroup>,
    #[prop(optional, into)] base: Option<String>,
) -> impl IntoView {
    let parts: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let title = t(lang, &format!("did-step-{}-title", group.step.key()));
            let change = base.clone().map(|base| {
                let href = format!("{base}/{}", group.step.slug());
                view! {
                    <p>
                        <a href=href>
                            {t(lang, "did-change")} <span class="visually-hidden">{format!(" {title}")}</span>
                        </a>
                    </p>
                }
            });
            let items = group.rows.into_iter().map(|(question, answer)| match answer {
                Some(answer) => Item::new(question, view! { <span class="typed" dir="auto">{answer}</span> }),
                None => {
                    Item::new(question, view! { <span class="optional">{t(lang, "did-not-answered")}</span> })
                }
            });
            view! {
                <section class="answers">
                    <h2>{title.clone()}</h2>
                    {change}
                    <DescriptionList items=items.collect()/>
                </section>
            }
        })
        .collect();
    view! { {parts} }
}
