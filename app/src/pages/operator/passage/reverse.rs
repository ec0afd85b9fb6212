//! Taking a passage back: what goes with it, and why. Nothing is deleted; the person sees both.

use leptos::prelude::*;

use crate::pages::operator::parts::{PassageLine, Whose, how, minutes_text, moment};
use crate::texts::t;
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DescriptionList, ErrorSummary, FormView, Item, Official, PostForm,
    TextArea, Tone, Weight,
};

/// A passage that is about to be taken back.
#[derive(Clone, Debug)]
pub struct Reverse {
    pub whose: Whose,
    pub line: PassageLine,
    /// What is taken back with it: the replica of its source, the source of a replica (R074).
    pub together: Vec<PassageLine>,
    /// Why it cannot be taken back now, in words.
    pub refused: Option<String>,
    pub request_key: String,
}

/// Field `reason`.
#[component]
pub fn ReversePage(f: FormView, data: Reverse) -> impl IntoView {
    let lang = f.lang();
    let back = data.whose.href();
    let line = data.line;
    let items = vec![
        Item::new(t(lang, data.whose.label()), data.whose.full()),
        Item::new(
            t(lang, "operator-service"),
            view! { <span id="code" tabindex="-1">{line.code}</span> " " <Official lang text=line.name/> },
        ),
        Item::new(t(lang, "operator-when"), moment(line.start)),
        Item::new(t(lang, "operator-minutes"), minutes_text(lang, line.minutes, line.replica_of.as_deref())),
        Item::new(t(lang, "operator-how"), how(lang, line.channel, line.mode)),
        Item::new(t(lang, "operator-recorded-by"), line.operator),
    ];
    let together: Vec<_> = data
        .together
        .into_iter()
        .map(|other| view! { <li>{format!("{} ", other.code)} <Official lang text=other.name/></li> })
        .collect();
    let together = (!together.is_empty()).then(|| {
        view! {
            <Alert tone=Tone::Warning title=t(lang, "operator-reverse-together")>
                <ul>{together}</ul>
            </Alert>
        }
    });
    let back_label = t(lang, "operator-back-to-file");
    let form = f.clone();
    let form = match data.refused {
        Some(text) => view! {
            <Alert tone=Tone::Danger title=t(lang, "operator-reverse-refused")>
                <p>{text}</p>
            </Alert>
            <p>
                <ButtonLink href=back label=back_label weight=Weight::Secondary/>
            </p>
        }
        .into_any(),
        None => view! {
            {together}
            <PostForm hidden=vec![("request_key", data.request_key)]>
                <TextArea
                    f=form
                    name="reason"
                    label=t(lang, "operator-reverse-reason")
                    hint=t(lang, "operator-reverse-hint")
                    rows=3
                />
                <Actions>
                    <Button label=t(lang, "operator-reverse-do") weight=Weight::Danger/>
                    <ButtonLink href=back label=back_label weight=Weight::Plain/>
                </Actions>
            </PostForm>
        }
        .into_any(),
    };
    view! {
        <h1>{t(lang, "operator-reverse-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "operator-reverse-intro")}</p>
        <DescriptionList items/>
        {form}
    }
}
