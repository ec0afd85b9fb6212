//! How operators sign any document, and help somebody to sign it at the desk: a fresh proof of their own, a code handed over,
//! the box in which the person types it. Whose document it is, and which words are signed, stands in the hidden fields.

use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::form_of;
use crate::texts::t;
use crate::ui::{
    Actions, Alert, Button, Details, FormView, PasswordField, PostForm, TextField, Tone, Weight, Width,
};

/// A code for the person who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedCode {
    /// Read it out or write it down: it is shown once.
    Code(String),
    /// Sent to the address that the person confirmed.
    Mailed,
}

/// What became of a code that was just asked for.
#[component]
pub(in crate::pages::operator) fn Handed(lang: Lang, handed: Option<HandedCode>) -> impl IntoView {
    handed.map(|handed| match handed {
        HandedCode::Code(code) => view! {
            <Alert tone=Tone::Success title=t(lang, "drafting-code-title") live=true>
                <p class="handed-code" translate="no">
                    {code}
                </p>
                <p>{t(lang, "drafting-code-how")}</p>
            </Alert>
        }
        .into_any(),
        HandedCode::Mailed => view! {
            <Alert tone=Tone::Success title=t(lang, "drafting-code-mailed-title") live=true>
                <p>{t(lang, "drafting-code-mailed")}</p>
            </Alert>
        }
        .into_any(),
    })
}

/// The operator's own signature (`act=sign`) with a fresh proof: `password`, or `factor` from the second factor.
#[component]
pub(in crate::pages::operator) fn OwnSignature(
    f: FormView,
    hidden: Vec<(&'static str, String)>,
    /// What the signature means here.
    #[prop(optional, into)]
    how: Option<String>,
) -> impl IntoView {
    let lang = f.lang();
    let form = form_of(&f, &["sign"], Form::default);
    view! {
        <section class="draft-section" id="centro" aria-labelledby="own-title">
            <h2 id="own-title">{t(lang, "drafting-sign-own")}</h2>
            <PostForm hidden>
                {how.map(|how| view! { <p>{how}</p> })}
                <PasswordField
                    f=&form
                    name="password"
                    label=t(lang, "drafting-password")
                    autocomplete="current-password"
                />
                <Details summary=t(lang, "drafting-factor-open") open=form.error("factor").is_some()>
                    <TextField
                        f=&form
                        name="factor"
                        label=t(lang, "drafting-factor")
                        hint=t(lang, "drafting-factor-hint")
                        inputmode="numeric"
                        autocomplete="one-time-code"
                        width=Width::Short
                        optional=true
                    />
                </Details>
                <Actions>
                    <Button label=t(lang, "drafting-sign-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

/// Hands a code over (`act=code`).
#[component]
pub(in crate::pages::operator) fn HandOver(lang: Lang, hidden: Vec<(&'static str, String)>) -> impl IntoView {
    view! {
        <PostForm hidden label=t(lang, "drafting-code-do")>
            <Actions>
                <Button label=t(lang, "drafting-code-do") weight=Weight::Secondary/>
            </Actions>
        </PostForm>
    }
}

/// The box in which the person signs at the desk (`act=desk`) with the `code` that was handed over.
#[component]
pub(in crate::pages::operator) fn DeskCode(
    f: FormView,
    hidden: Vec<(&'static str, String)>,
    label: String,
    hint: String,
    /// On the button.
    sign: String,
) -> impl IntoView {
    let form = form_of(&f, &["desk"], Form::default);
    view! {
        <PostForm hidden>
            <TextField f=&form name="code" label hint code=true autocomplete="off" width=Width::Medium/>
            <Actions>
                <Button label=sign weight=Weight::Secondary/>
            </Actions>
        </PostForm>
    }
}
