//! The questions of a service: facts that the system cannot know, asked because a rule needs them.
//!
//! Which they are is the pack's word, and comes with the data of the page: one code asks different things in two
//! regions.

use domain::passage::{Fact, Kind, Need, Question};
use leptos::prelude::*;

use crate::texts::code_text;
use crate::ui::{Checkbox, Choice, DateField, FormView, RadioGroup, Select, TextField};

/// More choices than this are a select.
const VISIBLE_CHOICES: usize = 5;

/// The fields `{prefix}fact-…` of these questions, in their order; nothing when there are none.
#[component]
pub(crate) fn FactFields(
    f: FormView,
    questions: Vec<Question>,
    #[prop(optional, into)] prefix: String,
) -> impl IntoView {
    questions
        .into_iter()
        .map(|question| {
            let name = format!("{prefix}{}", question.fact.field());
            view! { <FactField f=f.clone() name question/> }
        })
        .collect_view()
}

/// The questions that a row asks by itself: whether the interview was held is asked once, above all rows (R030).
pub(crate) fn own(questions: &[Question]) -> Vec<Question> {
    questions.iter().copied().filter(|question| question.fact != Fact::InterviewHeld).collect()
}

/// Names of the controls of these questions, without the prefix: each shows its own error.
pub(crate) fn controls(questions: &[Question]) -> Vec<String> {
    let names = |question: &Question| [question.fact.field(), format!("{}-day", question.fact.field())];
    questions.iter().flat_map(names).collect()
}

#[component]
fn FactField(f: FormView, name: String, question: Question) -> impl IntoView {
    let lang = f.lang();
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
