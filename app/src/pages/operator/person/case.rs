//! Giving a codice fiscale to whoever proved it at the counter: with the document that was seen.
//!
//! Answered in place to `act=case-move`; its own form sends `act=case-move`, `case`, `asked=document` and the fields of
//! the document.

use leptos::prelude::*;

use super::identify::IdentityFields;
use crate::pages::operator::parts::{CfText, PersonRef};
use crate::texts::{t, ta};
use crate::ui::{Actions, Alert, Button, ButtonLink, ErrorSummary, FormView, PostForm, Tone, Weight};

/// A case that is about to be solved in favour of who asks.
#[derive(Clone, Debug)]
pub struct MoveCase {
    pub person: PersonRef,
    /// Id of the case.
    pub case: String,
    /// The address of who asks.
    pub email: String,
    pub request_key: String,
}

#[component]
pub fn MoveCasePage(f: FormView, data: MoveCase) -> impl IntoView {
    let lang = f.lang();
    let back = data.person.href();
    let hidden = vec![
        ("act", "case-move".to_owned()),
        ("asked", "document".to_owned()),
        ("case", data.case),
        ("request_key", data.request_key),
    ];
    view! {
        <h1>{t(lang, "operator-case-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{format!("{} ", data.person.full())} <CfText cf=data.person.cf/></p>
        <Alert tone=Tone::Warning>
            <p>{ta(lang, "operator-case-effect", &[("email", data.email.into())])}</p>
        </Alert>
        <PostForm hidden=hidden>
            <h2>{t(lang, "operator-identify-title")}</h2>
            <IdentityFields f=f.clone()/>
            <Actions>
                <Button label=t(lang, "operator-case-move") weight=Weight::Danger/>
                <ButtonLink href=back label=t(lang, "operator-back-to-file") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}
