//! `/operatore/persone/{id}/did`: filling the declaration together with the person at the desk (R033).
//!
//! Posts `go=begin` or `go=discard` to its own address.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{CfText, PersonRef};
use crate::texts::{date, t, ta};
use crate::ui::{Actions, Alert, Button, ButtonLink, PostForm, Tone, Weight};

/// What the declaration starts from.
#[derive(Clone, Debug)]
pub struct DeskDid {
    pub person: PersonRef,
    pub draft: Option<DeskDraft>,
    /// Without an account the person cannot approve.
    pub has_account: bool,
    pub request_key: String,
}

/// A draft, begun here or by the person at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskDraft {
    pub saved_on: NaiveDate,
    /// Address of the first step.
    pub resume: String,
}

#[component]
pub fn DeskDidPage(lang: Lang, data: DeskDid) -> impl IntoView {
    let hidden = vec![("request_key", data.request_key)];
    let back = data.person.href();
    let no_account = (!data.has_account).then(|| {
        view! {
            <Alert tone=Tone::Warning>
                <p>
                    {t(lang, "operator-declare-no-account")} " "
                    <a href="/operatore/persone/nuova">{t(lang, "operator-home-new-person")}</a>
                </p>
            </Alert>
        }
    });
    let begin = match data.draft {
        None => view! {
            <PostForm hidden=hidden>
                <Actions>
                    <Button label=t(lang, "operator-declare-begin") name="go" value="begin"/>
                    <ButtonLink href=back label=t(lang, "operator-back-to-file") weight=Weight::Plain/>
                </Actions>
            </PostForm>
        }
        .into_any(),
        Some(draft) => view! {
            <p>{ta(lang, "operator-declare-draft", &[("date", date(lang, draft.saved_on).into())])}</p>
            <PostForm hidden=hidden>
                <Actions>
                    <ButtonLink href=draft.resume label=t(lang, "operator-declare-resume")/>
                    <Button
                        label=t(lang, "did-start-discard")
                        weight=Weight::Secondary
                        name="go"
                        value="discard"
                    />
                    <ButtonLink href=back label=t(lang, "operator-back-to-file") weight=Weight::Plain/>
                </Actions>
            </PostForm>
        }
        .into_any(),
    };
    view! {
        <h1>{t(lang, "operator-did-new")}</h1>
        <p>{format!("{} ", data.person.full())} <CfText cf=data.person.cf/></p>
        <p>{t(lang, "operator-declare-intro")}</p>
        {no_account}
        {begin}
    }
}
