//! The identity document that an operator saw: what makes a declared account identified (art. 35 D.P.R. 445/2000).
//!
//! Fields: `document-kind`, `document-number`, `document-issued`, `document-expires`, which is what
//! `domain::account::IdentityDocument` reads.

use domain::account::DocumentKind;
use leptos::prelude::*;

use crate::pages::operator::parts::hidden;
use crate::texts::ta;
use crate::ui::{Actions, Button, DateField, FormView, PostForm, Select, TextField, Weight, Width, choices};

/// The fields alone, inside a larger form.
#[component]
pub(super) fn IdentityFields(f: FormView) -> impl IntoView {
    let kinds = choices(f.lang(), "operator-document-kind", DocumentKind::ALL, DocumentKind::code);
    view! {
        <div class="together">
            <Select f=&f name="document-kind" label=f.t("operator-document-kind") choices=kinds/>
            <TextField
                f=&f
                name="document-number"
                label=f.t("operator-document-number")
                code=true
                autocomplete="off"
                width=Width::Medium
            />
        </div>
        <div class="together">
            <DateField f=&f name="document-issued" label=f.t("operator-document-issued")/>
            <DateField f=&f name="document-expires" label=f.t("operator-document-expires") optional=true/>
        </div>
    }
}

/// The whole form: `act=identify`, with the `account` that the person calls theirs: if another one is there when the
/// form arrives, nothing is raised. Who says "not mine" gets an account at the desk.
#[component]
pub(in super::super) fn IdentifyForm(
    f: FormView,
    request_key: String,
    /// Id of the open account.
    account: Option<String>,
    /// Its address.
    email: Option<String>,
) -> impl IntoView {
    let label = f.t("operator-identify-do");
    let whose = email.map(|email| {
        let text = ta(f.lang(), "operator-identify-whose", &[("email", email.into())]);
        let other = f.t("operator-home-new-person");
        view! { <p>{text} " " <a href="/operatore/persone/nuova">{other}</a></p> }
    });
    let mut fields = hidden("identify", &request_key);
    fields.push(("account", account.unwrap_or_default()));
    view! {
        <PostForm hidden=fields>
            {whose}
            <IdentityFields f/>
            <Actions>
                <Button label weight=Weight::Secondary/>
            </Actions>
        </PostForm>
    }
}
