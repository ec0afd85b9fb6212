//! The criteria of a vacancy: the form in which they are fixed, and what was fixed.

use domain::did::{Education, Licence};
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::ranking::{Criteria, Kind, MUST_LANGUAGES, MUST_WORDS, Reach, WEIGHTS, WISHED, WISHES};
use domain::sap::LanguageLevel;
use leptos::prelude::*;

use crate::pages::operator::parts::hidden;
use crate::pages::preselection::sought_words;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Button, CheckboxGroup, Choice, DescriptionList, FormView, Item, PostForm, RadioGroup, Select,
    TextField, choices,
};

/// The form; `first` is what it begins with.
#[component]
pub(super) fn CriteriaForm(f: FormView, first: Form, version: i64, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let f = match f.form().get("act") {
        Some("fix") => f,
        _ => FormView::new(lang, first, Errors::default()),
    };
    let mut fields = hidden("fix", &request_key);
    fields.push(("version", version.to_string()));
    view! {
        <section class="draft-section" aria-labelledby="criteria-title">
            <h2 id="criteria-title">{t(lang, "preselection-criteria")}</h2>
            <p>{t(lang, "preselection-criteria-how")}</p>
            <PostForm hidden=fields>
                <RadioGroup
                    f=&f
                    name="reach"
                    label=t(lang, "preselection-reach")
                    choices=choices(lang, "preselection-reach", Reach::ALL.iter().copied(), Reach::code)
                />
                <h3>{t(lang, "preselection-musts")}</h3>
                <p class="form-text">{t(lang, "preselection-musts-how")}</p>
                <Musts f=f.clone()/>
                <h3>{t(lang, "preselection-wishes")}</h3>
                <p class="form-text">{t(lang, "preselection-wishes-how")}</p>
                <Select
                    f=&f
                    name="near"
                    label=t(lang, "preselection-near-weight")
                    choices=weights(std::iter::once(0).chain(WEIGHTS))
                    optional=true
                />
                <Wishes f=f.clone()/>
                <Actions>
                    <Button label=t(lang, "preselection-fix-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

fn weights(all: impl Iterator<Item = u8>) -> Vec<Choice> {
    all.map(|weight| Choice::new(weight.to_string(), weight.to_string())).collect()
}

#[component]
fn Musts(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let licences = choices(lang, Licence::TEXTS, Licence::ALL.iter().copied(), Licence::code);
    let titles = Education::ALL.iter().copied().filter(|level| *level != Education::None);
    let titles = choices(lang, Education::TEXTS, titles, Education::code);
    let languages: Vec<_> = (0..MUST_LANGUAGES)
        .map(|n| {
            let number = [("number", i64::try_from(n + 1).unwrap_or(0).into())];
            let levels = choices(lang, "sap-level", LanguageLevel::ALL.iter().copied(), LanguageLevel::code);
            view! {
                <TextField
                    f=&f
                    name=format!("must-language-{n}")
                    label=ta(lang, "preselection-must-language", &number)
                    optional=true
                />
                <Select
                    f=&f
                    name=format!("must-level-{n}")
                    label=ta(lang, "preselection-must-level", &number)
                    choices=levels
                    optional=true
                />
            }
        })
        .collect();
    let words: Vec<_> = (0..MUST_WORDS)
        .map(|n| {
            let number = [("number", i64::try_from(n + 1).unwrap_or(0).into())];
            view! {
                <TextField
                    f=&f
                    name=format!("must-word-{n}")
                    label=ta(lang, "preselection-must-word", &number)
                    optional=true
                />
            }
        })
        .collect();
    view! {
        <CheckboxGroup
            f=&f
            name="must-licence"
            label=t(lang, "preselection-must-licence")
            choices=licences
            optional=true
        />
        <Select
            f=&f
            name="must-education"
            label=t(lang, "preselection-must-education")
            choices=titles
            optional=true
        />
        {languages}
        {words}
    }
}

#[component]
fn Wishes(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let rows: Vec<_> = (0..WISHES)
        .map(|n| {
            let number = [("number", i64::try_from(n + 1).unwrap_or(0).into())];
            let kinds = choices(lang, "preselection-kind", WISHED, Kind::code);
            view! {
                <fieldset>
                    <legend>{ta(lang, "preselection-wish", &number)}</legend>
                    <Select
                        f=&f
                        name=format!("wish-{n}-kind")
                        label=t(lang, "preselection-wish-kind")
                        choices=kinds
                        optional=true
                    />
                    <TextField
                        f=&f
                        name=format!("wish-{n}-text")
                        label=t(lang, "preselection-wish-text")
                        optional=true
                    />
                    <Select
                        f=&f
                        name=format!("wish-{n}-weight")
                        label=t(lang, "preselection-weight")
                        choices=weights(WEIGHTS.into_iter())
                        optional=true
                    />
                </fieldset>
            }
        })
        .collect();
    view! { {rows} }
}

/// What was fixed.
#[component]
pub(super) fn Fixed(lang: Lang, criteria: Criteria) -> impl IntoView {
    let reach = code_text(lang, "preselection-reach", criteria.reach.code());
    let musts: Vec<String> = criteria.musts.iter().map(|must| sought_words(lang, must)).collect();
    let musts = match musts.is_empty() {
        true => t(lang, "preselection-musts-none"),
        false => musts.join("; "),
    };
    let weighed = |name: String, weight: u8| {
        let args = [("name", name.into()), ("weight", i64::from(weight).into())];
        let words = ta(lang, "preselection-weighed", &args);
        view! { <li dir="auto">{words}</li> }
    };
    let near = (criteria.near > 0).then(|| weighed(t(lang, "preselection-near"), criteria.near));
    let wishes: Vec<_> =
        criteria.wishes.iter().map(|wish| weighed(sought_words(lang, &wish.sought), wish.weight)).collect();
    let items = vec![
        Item::new(t(lang, "preselection-reach"), reach),
        Item::new(t(lang, "preselection-musts"), view! { <span dir="auto">{musts}</span> }),
        Item::new(t(lang, "preselection-wishes"), view! { <ul>{near} {wishes}</ul> }),
    ];
    view! { <DescriptionList items/> }
}
