//! The first of the two pages of recording: whose file, and which service of the catalogue.
//!
//! Posted (`cf`, `code`), because a codice fiscale must not stand in an address; the answer leads to the second page
//! by the person's id.

use leptos::prelude::*;

use crate::pages::operator::parts::{ServiceGroup, ServiceSelect};
use crate::texts::t;
use crate::ui::{Actions, Button, ErrorSummary, FormView, PostForm, TextField, Width};

/// What can be chosen.
#[derive(Clone, Debug)]
pub struct Choose {
    pub services: Vec<ServiceGroup>,
}

#[component]
pub fn ChoosePage(f: FormView, data: Choose) -> impl IntoView {
    let lang = f.lang();
    view! {
        <h1>{t(lang, "operator-record-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "operator-choose-intro")}</p>
        <PostForm>
            <TextField
                f=&f
                name="cf"
                label=t(lang, "operator-cf")
                hint=t(lang, "operator-choose-cf-hint")
                code=true
                autocomplete="off"
                width=Width::Medium
            />
            <ServiceSelect f=&f groups=data.services/>
            <Actions>
                <Button label=t(lang, "operator-record-open")/>
            </Actions>
        </PostForm>
        <p>
            <a href="/operatore/persone">{t(lang, "operator-choose-search")}</a>
        </p>
    }
}
