//! The questions of a code: facts that the system cannot know, asked because a rule needs them.

use domain::catalogue::LepCode;
use domain::passage::{Kind, Need, Question, questions};
use leptos::prelude::*;

use crate::texts::code_text;
use crate::ui::{Checkbox, Choice, DateField, FormView, RadioGroup, Select, TextField};

/// More choices than this are a select.
const VISIBLE_CHOICES: usize = 5;

/// The fields `fact-…` of `code`, in the order in which they are asked; nothing when it has none.
#[component]
pub(super) fn FactFields(f: FormView, code: LepCode) -> impl IntoView {
    let fields: Vec<_> = questions(code)
        .iter()
        .map(|question| view! { <FactField f=f.clone() question=*question/> })
        .collect();
    if fields.is_empty() {
        return None;
    }
    let title = f.t("operator-facts-title");
    Some(view! {
        <h2>{title}</h2>
        {fields}
    })
}

#[component]
fn FactField(f: FormView, question: Question) -> impl IntoView {
    let lang = f.lang();
    let name = question.fact.field();
    let label = f.t(&question.fact.key());
    let optional = matches!(question.need, Need::Optional | Need::Advised);
    match question.kind() {
        Kind::Tick => view! { <Checkbox f name label optional/> }.into_any(),
        Kind::Text => view! { <TextField f name label optional autocomplete="off"/> }.into_any(),
        Kind::Date => view! { <DateField f name label optional/> }.into_any(),
        Kind::Choice(options) => {
            let key = question.fact.key();
            let choices: Vec<Choice> =
                options.iter().map(|option| Choice::new(*option, code_text(lang, &key, option))).collect();
            match choices.len() > VISIBLE_CHOICES {
                true => view! { <Select f name label choices optional/> }.into_any(),
                false => view! { <RadioGroup f name label choices optional/> }.into_any(),
            }
        }
    }
}
