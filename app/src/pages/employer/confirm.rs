//! `/impresa/conferma/{mandate}`: the code that went to the PEC.
//!
//! Three forms: `act=confirm` (`code`), `act=send` (another code), `act=revoke` (not wanted any more); the last two carry
//! `version`.

use domain::form::Form;
use leptos::prelude::*;

use super::form_of;
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Details, ErrorSummary, FormView, PostForm, TextField, Weight, Width,
};

/// A mandate that waits for its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirm {
    pub legal_name: String,
    /// Where the code went, without most of what stands before the `@`.
    pub pec: String,
    pub version: i64,
    pub request_key: String,
}

impl Confirm {
    /// `c…@pec.example.org`: enough to know the address, not to learn it.
    pub fn masked(pec: &str) -> String {
        let (local, host) = pec.split_once('@').unwrap_or((pec, ""));
        let first: String = local.chars().take(1).collect();
        format!("{first}…@{host}")
    }
}

#[component]
pub fn ConfirmPage(f: FormView, data: Confirm) -> impl IntoView {
    let lang = f.lang();
    let confirm = form_of(&f, "confirm", Form::default);
    let about = [("company", data.legal_name.into()), ("pec", data.pec.into())];
    let other = |act: &str| {
        vec![
            ("act", act.to_owned()),
            ("version", data.version.to_string()),
            ("request_key", data.request_key.clone()),
        ]
    };
    let (send, revoke) = (other("send"), other("revoke"));
    view! {
        <h1>{t(lang, "employer-confirm-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{ta(lang, "employer-confirm-lead", &about)}</p>
        <p>{t(lang, "employer-confirm-how")}</p>
        <PostForm hidden=vec![("act", "confirm".to_owned())]>
            <TextField
                f=&confirm
                name="code"
                label=t(lang, "employer-confirm-code")
                hint=t(lang, "employer-confirm-code-hint")
                code=true
                autocomplete="one-time-code"
                width=Width::Short
            />
            <Actions>
                <Button label=t(lang, "employer-confirm-do")/>
                <ButtonLink href="/impresa" label=t(lang, "employer-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
        <Details summary=t(lang, "employer-confirm-help")>
            <p>{t(lang, "employer-confirm-send-text")}</p>
            <PostForm hidden=send>
                <Button label=t(lang, "employer-confirm-send") weight=Weight::Secondary/>
            </PostForm>
            <p>{t(lang, "employer-confirm-revoke-text")}</p>
            <PostForm hidden=revoke>
                <Button label=t(lang, "employer-confirm-revoke") weight=Weight::Secondary/>
            </PostForm>
        </Details>
    }
}
