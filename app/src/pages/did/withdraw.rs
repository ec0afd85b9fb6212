//! `/did/ritira`: what a withdrawal means, and the button.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, ErrorSummary, FormView, PostForm, TextArea, Tone, Weight,
};

/// What the page needs; the form's field is `reason`.
#[derive(Clone, Debug)]
pub struct Withdrawal {
    pub f: FormView,
    pub protocol: String,
    pub request_key: String,
    pub version: i64,
}

impl Withdrawal {
    pub fn lang(&self) -> Lang {
        self.f.lang()
    }
}

/// `/did/ritira`
#[component]
pub fn DidWithdrawPage(withdrawal: Withdrawal) -> impl IntoView {
    let lang = withdrawal.lang();
    let Withdrawal { f, protocol, request_key, version } = withdrawal;
    let hidden = vec![("request_key", request_key), ("version", version.to_string())];
    view! {
        <h1>{f.t("did-withdraw-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{ta(lang, "did-withdraw-text", &[("protocol", protocol.into())])}</p>
        <Alert tone=Tone::Warning>
            <p>{t(lang, "did-withdraw-warning")}</p>
        </Alert>
        <PostForm hidden>
            <TextArea f=&f name="reason" label=f.t("did-withdraw-reason") optional=true rows=3/>
            <Actions>
                <Button label=f.t("did-withdraw-do") weight=Weight::Danger name="go" value="withdraw"/>
                <ButtonLink href="/did" label=f.t("did-withdraw-keep") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}
