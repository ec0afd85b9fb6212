//! One question, asked as the table of the declaration says: kind, words, help.
//!
//! `<Ask f=&f field=&q::PHONE/>` is a text box, a group of radio buttons, three boxes of a date… The words are
//! `did-field-{name}` and `did-hint-{name}`. A long list becomes a select.

use domain::did::codes::text_key;
use domain::did::{Field, Kind, Need};
use leptos::prelude::*;

use crate::texts::{has, t};
use crate::ui::{
    Checkbox, CheckboxGroup, Choice, DateField, FormView, MonthField, RadioGroup, Select, TextArea,
    TextField, Width, yes_no,
};

/// More choices than this are a select.
const VISIBLE_CHOICES: usize = 6;

/// A question that is not a place (for those: [`super::place::AskPlace`]).
#[component]
pub fn Ask(#[prop(into)] f: FormView, field: &'static Field) -> impl IntoView {
    let label = f.t(&field.label_key());
    let hint = hint(&f, field);
    let optional = field.need == Need::Optional;
    let name = field.name;
    match field.kind {
        Kind::Text | Kind::Number { .. } | Kind::Comune | Kind::State => view! { <Line f field/> }.into_any(),
        Kind::Textarea => view! { <TextArea f name label nostrip:hint=hint optional/> }.into_any(),
        Kind::Date => view! { <DateField f name label nostrip:hint=hint optional/> }.into_any(),
        Kind::Month => view! { <MonthField f name label nostrip:hint=hint optional/> }.into_any(),
        Kind::Tick => view! { <Checkbox f name label nostrip:hint=hint optional/> }.into_any(),
        Kind::YesNo => {
            let choices = yes_no(f.lang());
            view! { <RadioGroup f name label nostrip:hint=hint optional choices inline=true/> }.into_any()
        }
        Kind::Choices { codes, texts } => {
            let choices = choices(&f, codes, texts);
            view! { <CheckboxGroup f name label nostrip:hint=hint optional choices/> }.into_any()
        }
        Kind::Choice { codes, texts } if codes.len() > VISIBLE_CHOICES => {
            let choices = choices(&f, codes, texts);
            view! { <Select f name label nostrip:hint=hint optional choices/> }.into_any()
        }
        Kind::Choice { codes, texts } => {
            let choices = choices(&f, codes, texts);
            view! { <RadioGroup f name label nostrip:hint=hint optional choices/> }.into_any()
        }
    }
}

/// One line of text, with the keyboard and the memory that suit it.
#[component]
fn Line(f: FormView, field: &'static Field) -> impl IntoView {
    let label = f.t(&field.label_key());
    let hint = hint(&f, field);
    let optional = field.need == Need::Optional;
    let name = field.name;
    let figures = matches!(field.kind, Kind::Number { .. });
    let (kind, autocomplete, inputmode) = match name {
        "phone" => ("tel", Some("tel"), None),
        "residence-address" => ("text", Some("address-line1"), None),
        "residence-cap" => ("text", Some("postal-code"), Some("numeric")),
        "domicile-cap" => ("text", None, Some("numeric")),
        _ => ("text", None, figures.then_some("numeric")),
    };
    let width = match field.max_chars {
        ..=9 => Width::Short,
        10..=40 => Width::Medium,
        _ => Width::Full,
    };
    view! {
        <TextField
            f
            name
            label
            nostrip:hint=hint
            optional
            kind
            nostrip:autocomplete=autocomplete
            nostrip:inputmode=inputmode
            width
        />
    }
}

/// The help under a question, where there is something to say.
pub(super) fn hint(f: &FormView, field: &Field) -> Option<String> {
    let key = field.hint_key();
    has(&key).then(|| f.t(&key))
}

fn choices(f: &FormView, codes: &[&'static str], texts: &str) -> Vec<Choice> {
    codes.iter().map(|code| Choice::new(*code, t(f.lang(), &text_key(texts, code)))).collect()
}
