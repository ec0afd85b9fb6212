//! `/operatore/tirocini/{id}/documenti/{paper}`: the whole text, who has signed it, the promoter's own signature, and the
//! approval of a training project (R128).
//!
//! Forms, by `act`, each with the `hash` of the words that are read: `sign` (`password`, or `factor` from the second factor),
//! `approve`, `code` (hands one over to the intern) and `desk` (`code`: the intern signs here, without an account at home).

use domain::internship::{Kind, Party};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::area::moment_words;
use crate::pages::internship::{PaperText, PaperWords, Reader, Signatures, Signed, typed};
use crate::pages::operator::parts::{DeskCode, HandOver, Handed, HandedCode, OwnSignature, hidden};
use crate::texts::{code_text, t, ta};
use crate::ui::{Actions, Alert, Button, ButtonLink, ErrorSummary, FormView, PostForm, Tone, Weight};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct DeskPaper {
    pub internship: String,
    pub id: String,
    pub kind: Kind,
    pub number: i64,
    /// What the intern does, in the host's words.
    pub title: String,
    pub text: PaperText,
    /// SHA-256 of the canonical bytes, in hex.
    pub hash: String,
    pub signed: Vec<Signed>,
    pub left: Vec<Party>,
    /// When the promoter approved it.
    pub approved_at: Option<chrono::DateTime<chrono::Utc>>,
    /// This operator may sign for the promoter, and approve.
    pub may_sign: bool,
    pub may_approve: bool,
    /// The intern has still to sign, and may do it here.
    pub may_hand: bool,
    /// What became of the code that was just asked for.
    pub handed: Option<HandedCode>,
    /// The operator saw other words.
    pub stale: bool,
    pub pdf: Option<String>,
    pub request_key: String,
}

#[component]
pub fn DeskPaperPage(f: FormView, data: DeskPaper) -> impl IntoView {
    let lang = f.lang();
    let number = ta(lang, "internship-paper-number", &[("number", data.number.to_string().into())]);
    let stale = data.stale.then(|| {
        view! {
            <Alert tone=Tone::Danger title=t(lang, "internship-stale-title") live=true>
                <p>{t(lang, "internship-stale")}</p>
            </Alert>
        }
    });
    let approved = data.approved_at.map(|at| {
        let text = ta(lang, "internship-approved", &[("moment", moment_words(lang, at).into())]);
        view! { <p>{text}</p> }
    });
    let pdf = data.pdf.clone().map(|href| {
        let label = t(lang, "internship-pdf-open");
        view! { <p><ButtonLink href label weight=Weight::Secondary/></p> }
    });
    let approve = data.may_approve.then(|| view! { <Approve lang data=data.clone()/> });
    let own = data.may_sign.then(|| view! { <OwnSignature f=f.clone() hidden=fields("sign", &data)/> });
    let intern = data.may_hand.then(|| view! { <Intern f=f.clone() data=data.clone()/> });
    let handed = view! { <Handed lang handed=data.handed.clone()/> };
    let back = Reader::Promoter.address(&data.internship);
    view! {
        <h1>{code_text(lang, "internship-paper", data.kind.code())}</h1>
        <p class="lead">{typed(&data.title)} " · " {number}</p>
        <ErrorSummary f=&f/>
        {stale}
        {handed}
        <Signatures lang signed=data.signed left=data.left/>
        {approved}
        {pdf}
        <div class="draft-preview">
            <PaperWords lang text=data.text/>
        </div>
        {approve}
        {own}
        {intern}
        <p class="ways">
            <a href=back>{t(lang, "internship-back")}</a>
        </p>
    }
}

/// What a form carries that answers the words on the page.
fn fields(act: &str, data: &DeskPaper) -> Vec<(&'static str, String)> {
    let mut fields = hidden(act, &data.request_key);
    fields.push(("hash", data.hash.clone()));
    fields
}

/// The approval of the training project: with the signatures it makes R.3 (R128, I08).
#[component]
fn Approve(lang: Lang, data: DeskPaper) -> impl IntoView {
    view! {
        <section class="draft-section" aria-labelledby="approve-title">
            <h2 id="approve-title">{t(lang, "internship-desk-do-approve")}</h2>
            <p>{t(lang, "internship-desk-do-approve-means")}</p>
            <PostForm hidden=fields("approve", &data) label=t(lang, "internship-desk-do-approve")>
                <Actions>
                    <Button label=t(lang, "internship-desk-do-approve") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </section>
    }
}

/// What an operator does for an intern who signs at the desk: the code, and the box in which the intern types it.
#[component]
fn Intern(f: FormView, data: DeskPaper) -> impl IntoView {
    let lang = f.lang();
    view! {
        <section class="draft-section" id="tirocinante" aria-labelledby="intern-title">
            <h2 id="intern-title">{t(lang, "internship-desk-sign-intern")}</h2>
            <p>{t(lang, "internship-desk-sign-intern-how")}</p>
            <HandOver lang hidden=hidden("code", &data.request_key)/>
            <DeskCode
                f
                hidden=fields("desk", &data)
                label=t(lang, "internship-desk-code")
                hint=t(lang, "internship-desk-code-hint")
                sign=t(lang, "internship-desk-sign-do")
            />
        </section>
    }
}
