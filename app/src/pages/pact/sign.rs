//! `/patto/firma`: the text once more, then one signature or one refusal.
//!
//! Fields: `password` at home, `code` wherever an operator handed one over; of a refusal `refuse-password`, `refuse-code`
//! and `reason`. Hidden `number` and `hash` say which text was seen. When another text was shown meanwhile the page comes
//! back with what is different.

use domain::psp::Change;
use leptos::prelude::*;

use super::changes::Changes;
use super::data::{Text, address};
use super::plain::Plain;
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Details, ErrorSummary, FormView, PasswordField, PostForm, TextArea,
    TextField, Tone, Weight, Width, at_kiosk,
};

#[derive(Clone, Debug)]
pub struct ToSign {
    /// Id of the document.
    pub id: String,
    /// Key of the title.
    pub title: &'static str,
    pub text: Text,
    /// Against the text that the person signed last, or that they have just seen when it is no longer the newest.
    pub changes: Vec<Change>,
    /// The person saw an older text.
    pub stale: bool,
    /// Another text is in force and stays so without this signature.
    pub change: bool,
    /// Name and surname of who signs.
    pub person: String,
    pub request_key: String,
}

#[component]
pub fn SignPage(f: FormView, data: ToSign) -> impl IntoView {
    let lang = f.lang();
    let ToSign { id, title, text, changes, stale, change, person, request_key } = data;
    let number = ta(lang, "pact-text-number", &[("number", text.number.to_string().into())]);
    let meanwhile = stale.then(|| {
        view! {
            <Alert tone=Tone::Danger title=t(lang, "pact-stale-title") live=true>
                <p>{t(lang, "pact-stale")}</p>
            </Alert>
        }
    });
    let against = if stale { "pact-changes-seen" } else { "pact-changes" };
    let hidden =
        vec![("request_key", request_key), ("number", text.number.to_string()), ("hash", text.hash.clone())];
    let (names, reason) = (text.names.clone(), text.change.clone());
    let who = ta(lang, "pact-sign-who", &[("name", person.into())]);
    let proof = view! { <Proof f=f.clone() prefix=""/> };
    view! {
        <h1>{t(lang, "pact-sign-title")}</h1>
        <ErrorSummary f=&f/>
        {meanwhile}
        <p class="lead">{t(lang, title)} " · " {number}</p>
        <Changes lang title=against reason names changes/>
        <Details summary=t(lang, "pact-sign-read")>
            <Plain lang title text/>
        </Details>
        <section aria-labelledby="sign-title">
            <h2 id="sign-title">{t(lang, "pact-sign-how")}</h2>
            <p>{who}</p>
            <p>{t(lang, if change { "pact-sign-means-change" } else { "pact-sign-means" })}</p>
            <PostForm hidden=hidden.clone()>
                {proof}
                <Actions>
                    <Button label=t(lang, "pact-sign-do") name="go" value="sign"/>
                    <ButtonLink href=address(&id) label=t(lang, "pact-back") weight=Weight::Plain/>
                </Actions>
            </PostForm>
        </section>
        <Refuse f change hidden/>
    }
}

/// What the person types to show, just then, that it is them; the names of the fields begin with `prefix`.
#[component]
pub(in crate::pages) fn Proof(f: FormView, prefix: &'static str) -> impl IntoView {
    let lang = f.lang();
    let typed = f.clone();
    let (password_name, code_name) = (format!("{prefix}password"), format!("{prefix}code"));
    let handed = f.error(&code_name).is_some() || !f.value(&code_name).is_empty();
    let code = move |optional: bool| {
        view! {
            <TextField
                f=&typed
                name=code_name
                label=t(lang, "pact-sign-code")
                hint=t(lang, "pact-sign-code-hint")
                code=true
                width=Width::Medium
                optional
            />
        }
    };
    if at_kiosk() {
        return code(false).into_any();
    }
    view! {
        <PasswordField
            f=&f
            name=password_name
            label=t(lang, "pact-sign-password")
            hint=t(lang, "pact-sign-password-hint")
            autocomplete="current-password"
        />
        <Details summary=t(lang, "pact-sign-have-code") open=handed>
            {code(true)}
        </Details>
    }
    .into_any()
}

/// Saying no is as easy to find as saying yes, and is proved in the same way: nobody says no for another.
#[component]
fn Refuse(f: FormView, change: bool, hidden: Vec<(&'static str, String)>) -> impl IntoView {
    let lang = f.lang();
    let wrong = ["reason", "refuse-password", "refuse-code"].iter().any(|name| f.error(name).is_some());
    let open = wrong || !f.value("reason").is_empty();
    let proof = view! { <Proof f=f.clone() prefix="refuse-"/> };
    let after = if change { "pact-refuse-after-change" } else { "pact-refuse-after" };
    view! {
        <div class="pact-refuse">
        <Details summary=t(lang, "pact-refuse-title") open>
            <p>{t(lang, "pact-refuse-first")}</p>
            <p>{t(lang, after)}</p>
            <PostForm hidden label=t(lang, "pact-refuse-title")>
                <TextArea
                    f=&f
                    name="reason"
                    label=t(lang, "pact-refuse-reason")
                    hint=t(lang, "pact-refuse-reason-hint")
                    optional=true
                    rows=3
                />
                {proof}
                <Actions>
                    <Button
                        label=t(lang, "pact-refuse-do")
                        weight=Weight::Danger
                        name="go"
                        value="refuse"
                    />
                </Actions>
            </PostForm>
        </Details>
        </div>
    }
}
