//! The questions of a code: facts that the system cannot know, asked because a rule needs them.

use domain::catalogue::LepCode;
use domain::passage::{Fact, Kind, Need, Question, questions};
use leptos::prelude::*;

use crate::texts::code_text;
use crate::ui::{Checkbox, Choice, DateField, FormView, RadioGroup, Select, TextField};

/// More choices than this are a select.
const VISIBLE_CHOICES: usize = 5;

/// The fields `{prefix}fact-…` of `code`, in the order in which they are asked; nothing when it has none. `without`
/// leaves out what another control asks.
#[component]
pub(crate) fn FactFields(
    f: FormView,
    code: LepCode,
    #[prop(optional, into)] prefix: String,
    #[prop(optional)] without: Option<Fact>,
) -> impl IntoView {
    asked(code, without)
        .map(|question| {
            let name = format!("{prefix}{}", question.fact.field());
            view! { <FactField f=f.clone() name question/> }
        })
        .collect_view()
}

/// The questions of `code` but one.
pub(crate) fn asked(code: LepCode, without: Option<Fact>) -> impl Iterator<Item = Question> {
    questions(code).iter().copied().filter(move |question| Some(question.fact) != without)
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
