//! `/operatore/persone/nuova`: somebody at the counter who has no account, perhaps no e-mail.
//!
//! Fields: `cf`, `surname`, `name`, `email` (what `domain::account::DeskRegistration` reads) and the document that
//! the operator is looking at (`document-…`), so that the account is identified from its first minute. When
//! the codice fiscale has an open account, `instead-of` says that `other-account` is not theirs and is closed.

use leptos::prelude::*;

use super::identify::IdentityFields;
use crate::texts::{t, ta};
use crate::ui::{Actions, Alert, Button, Checkbox, ErrorSummary, FormView, PostForm, TextField, Tone, Width};

/// The form's hidden part.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub request_key: String,
    /// The codice fiscale has an open account: the operator asks the person about it.
    pub other: Option<OtherAccount>,
}

/// An account that is perhaps not of whoever stands at the counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAccount {
    pub id: String,
    /// Id of the person whose codice fiscale it is.
    pub person: String,
    pub email: Option<String>,
}

/// Theirs: identify it on the file. Not theirs: `instead-of`, and it is closed.
#[component]
fn Other(f: FormView, other: OtherAccount) -> impl IntoView {
    let lang = f.lang();
    let email = other.email.unwrap_or_else(|| t(lang, "operator-none"));
    let href = format!("/operatore/persone/{}#account-title", other.person);
    view! {
        <Alert tone=Tone::Warning>
            <p>
                {ta(lang, "operator-new-other", &[("email", email.into())])} " "
                <a href=href>{t(lang, "operator-file-open")}</a>
            </p>
            <Checkbox
                f=f.clone()
                name="instead-of"
                label=t(lang, "operator-new-instead")
                optional=true
            />
            <input type="hidden" name="other-account" value=other.id/>
        </Alert>
    }
}

#[component]
pub fn NewPersonPage(f: FormView, data: NewPerson) -> impl IntoView {
    let lang = f.lang();
    view! {
        <h1>{t(lang, "operator-new-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "operator-new-intro")}</p>
        <PostForm hidden=vec![("request_key", data.request_key)]>
            <TextField
                f=&f
                name="cf"
                label=t(lang, "operator-cf")
                hint=t(lang, "operator-cf-hint")
                code=true
                autocomplete="off"
                width=Width::Medium
            />
            <div class="together">
                <TextField f=&f name="surname" label=t(lang, "operator-surname") autocomplete="off"/>
                <TextField f=&f name="name" label=t(lang, "operator-name") autocomplete="off"/>
            </div>
            <TextField
                f=&f
                name="email"
                label=t(lang, "operator-email")
                hint=t(lang, "operator-email-hint")
                kind="email"
                autocomplete="off"
                optional=true
            />
            <h2>{t(lang, "operator-identify-title")}</h2>
            <IdentityFields f=f.clone()/>
            {data.other.map(|other| view! { <Other f=f.clone() other/> })}
            <Actions>
                <Button label=t(lang, "operator-new-do")/>
            </Actions>
        </PostForm>
    }
}
