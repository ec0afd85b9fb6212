//! The last step: every answer once more, what is declared and what it means, the privacy notice.

use domain::did::Legal;
use domain::did::questions as q;
use leptos::prelude::*;

use super::step::{Approval, StepView};
use super::{AnswerList, Ask, CentreNotice};
use crate::texts::{t, ta};
use crate::ui::{Alert, Checkbox, FormView, TextField, Tone, Width};

#[component]
pub(super) fn Summary(view: StepView) -> impl IntoView {
    let unfinished = view.unfinished();
    let StepView { f, groups, base, centre, privacy_version, approval, .. } = view;
    let lang = f.lang();
    let missing = (!unfinished.is_empty()).then(|| {
        let links = unfinished.into_iter().map(|(href, title)| view! { <li><a href=href>{title}</a></li> });
        view! {
            <Alert tone=Tone::Warning title=f.t("did-still-missing")>
                <p>{t(lang, "did-still-missing-text")}</p>
                <ul>{links.collect_view()}</ul>
            </Alert>
        }
    });
    let declarations: Vec<_> =
        Legal::applying(f.form()).map(|legal| view! { <Ask f=&f field=legal.field()/> }).collect();
    let version = ta(lang, "did-hint-privacy", &[("version", privacy_version.clone().into())]);
    view! {
        {missing}
        {centre.map(|centre| view! { <CentreNotice lang centre/> })}
        <AnswerList lang groups base/>
        <Ask f=&f field=&q::NOTE/>
        <h2>{f.t("did-legal-title")}</h2>
        <p>{f.t("did-legal-intro")}</p>
        {declarations}
        <h2>{f.t("did-privacy-title")}</h2>
        <p>{f.t("did-privacy-text")}</p>
        <p>
            <a href="/privacy">{f.t("did-privacy-link")}</a>
        </p>
        <input type="hidden" name=q::PRIVACY_VERSION.name value=privacy_version/>
        <Checkbox f=&f name=q::PRIVACY.name label=f.t(&q::PRIVACY.label_key()) hint=version/>
        {approval.map(|approval| view! { <AtTheDesk f=f.clone() approval/> })}
        <p>{f.t("did-submit-note")}</p>
    }
}

/// The person approves what the operator typed: with a code of their own (R033). It is asked for with a button beside
/// the one that submits, and after it: Enter in the box of the code means to submit.
#[component]
fn AtTheDesk(f: FormView, approval: Approval) -> impl IntoView {
    let lang = f.lang();
    let state = match approval {
        Approval::NotAsked => None,
        Approval::Mailed => Some(view! { <p>{t(lang, "did-approval-mailed")}</p> }.into_any()),
        Approval::HandOver(code) => Some(
            view! {
                <p>
                    {t(lang, "did-approval-hand-over")} ": " <strong class="code">{code}</strong>
                </p>
            }
            .into_any(),
        ),
    };
    view! {
        <h2>{f.t("did-approval-title")}</h2>
        <p>{f.t("did-approval-text")}</p>
        {state.map(|state| view! { <Alert live=true>{state}</Alert> })}
        <TextField
            f=&f
            name="approval-code"
            label=f.t("did-field-approval-code")
            code=true
            autocomplete="one-time-code"
            width=Width::Medium
        />
    }
}
