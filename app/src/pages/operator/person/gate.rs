//! The gate before another centre's file: it opens after a reason is given, which the person will read.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{OfficeName, PersonRef};
use crate::texts::t;
use crate::ui::{
    Actions, Button, ButtonLink, DescriptionList, ErrorSummary, FormView, Item, PostForm, TextArea, Weight,
};

/// A closed file.
#[derive(Clone, Debug)]
pub struct Gate {
    pub person: PersonRef,
    /// Name of the centre to which the file belongs.
    pub office: Option<String>,
    pub request_key: String,
}

/// At the file's own address: `act=open`, `reason`.
#[component]
pub fn GatePage(f: FormView, data: Gate) -> impl IntoView {
    let lang: Lang = f.lang();
    let items = vec![
        Item::new(t(lang, "operator-person"), data.person.full()),
        Item::new(t(lang, "operator-office"), view! { <OfficeName lang name=data.office/> }),
    ];
    let hidden = vec![("act", "open".to_owned()), ("request_key", data.request_key)];
    view! {
        <h1>{t(lang, "operator-gate-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "operator-gate-text")}</p>
        <DescriptionList items/>
        <PostForm hidden>
            <TextArea
                f=&f
                name="reason"
                label=t(lang, "operator-gate-reason")
                hint=t(lang, "operator-gate-hint")
                rows=3
            />
            <Actions>
                <Button label=t(lang, "operator-gate-do")/>
                <ButtonLink
                    href="/operatore/persone"
                    label=t(lang, "operator-gate-back")
                    weight=Weight::Plain
                />
            </Actions>
        </PostForm>
    }
}
