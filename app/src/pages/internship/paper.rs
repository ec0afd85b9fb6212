//! One paper, for host and intern: the whole text, who has signed it, and the signature of who is asked for one.
//!
//! Fields: `password`, or for the intern the `code` that an operator handed over, which is the only proof at a terminal; the
//! hidden `hash` says which words were seen. Who saw other words signs nothing and reads the new ones (409).

use domain::internship::{Kind, Party};
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{Reader, Signed};
use super::words::{PaperText, PaperWords};
use crate::pages::area::moment_words;
use crate::pages::pact::Proof;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DescriptionList, ErrorSummary, FormView, Item, PasswordField,
    PostForm, Tag, Tone, Weight, at_kiosk,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct PaperView {
    pub reader: Reader,
    /// Id of the internship.
    pub internship: String,
    pub id: String,
    pub kind: Kind,
    pub number: i64,
    pub text: PaperText,
    /// SHA-256 of the canonical bytes, in hex: what a signature points at.
    pub hash: String,
    pub signed: Vec<Signed>,
    pub left: Vec<Party>,
    /// Name and surname of who would sign.
    pub signer: String,
    /// The reader saw other words.
    pub stale: bool,
    /// Address of the sealed document, once everybody signed; a terminal hands out none.
    pub pdf: Option<String>,
    pub request_key: String,
}

impl PaperView {
    /// The reader is asked to sign.
    fn waits(&self) -> bool {
        self.left.contains(&self.reader.party())
    }
}

#[component]
pub fn PaperPage(f: FormView, data: PaperView) -> impl IntoView {
    let lang = f.lang();
    let waits = data.waits();
    let number = ta(lang, "internship-paper-number", &[("number", data.number.to_string().into())]);
    let back = data.reader.address(&data.internship);
    let stale = data.stale.then(|| {
        view! {
            <Alert tone=Tone::Danger title=t(lang, "internship-stale-title") live=true>
                <p>{t(lang, "internship-stale")}</p>
            </Alert>
        }
    });
    let jump = waits.then(|| {
        view! {
            <p class="ways">
                <a href="#sign">{t(lang, "internship-jump-sign")}</a>
            </p>
        }
    });
    let sign = waits.then(|| view! { <Sign f=f.clone() data=data.clone()/> });
    let pdf = data.pdf.filter(|_| !at_kiosk()).map(|href| {
        view! {
            <p>
                <ButtonLink href label=t(lang, "internship-pdf-open") weight=Weight::Secondary/>
            </p>
        }
    });
    view! {
        <h1>{code_text(lang, "internship-paper", data.kind.code())}</h1>
        <ErrorSummary f=&f/>
        {stale}
        <p>{number}</p>
        {jump}
        <Signatures lang signed=data.signed left=data.left/>
        {pdf}
        <PaperWords lang text=data.text/>
        {sign}
        <p class="ways">
            <a href=back>{t(lang, "internship-back")}</a>
        </p>
    }
}

/// Who signed, how, where and when; who has still to.
#[component]
pub(in crate::pages) fn Signatures(lang: Lang, signed: Vec<Signed>, left: Vec<Party>) -> impl IntoView {
    let given = signed.into_iter().map(|one| {
        let proof = code_text(lang, "internship-proof", &one.proof);
        let place = code_text(lang, "internship-place", &one.place);
        let how = format!("{proof}, {place}. {}.", moment_words(lang, one.at));
        let value = view! {
            <strong>{one.name}</strong>
            " "
            <Tag label=t(lang, "internship-signed") tone=Tone::Success/>
            <br/>
            {how}
        };
        Item::new(code_text(lang, "internship-party", one.party.code()), value)
    });
    let missing = left.into_iter().map(|party| {
        let value = view! { <Tag label=t(lang, "internship-not-signed") tone=Tone::Warning/> };
        Item::new(code_text(lang, "internship-party", party.code()), value)
    });
    let items: Vec<_> = given.chain(missing).collect();
    view! {
        <section aria-labelledby="signatures-title">
            <h2 id="signatures-title">{t(lang, "internship-signatures")}</h2>
            <DescriptionList items/>
        </section>
    }
}

/// The signature, with a fresh proof.
#[component]
fn Sign(f: FormView, data: PaperView) -> impl IntoView {
    let lang = f.lang();
    let hidden = vec![("request_key", data.request_key), ("hash", data.hash)];
    let who = match &data.reader {
        Reader::Host(_) => "internship-sign-who-host",
        _ => "internship-sign-who",
    };
    let who = ta(lang, who, &[("name", data.signer.into())]);
    let means = code_text(lang, "internship-sign-means", data.kind.code());
    let proof = match &data.reader {
        Reader::Host(_) | Reader::Promoter => view! { <Password f=f.clone()/> }.into_any(),
        Reader::Intern => view! { <Proof f=f.clone() prefix=""/> }.into_any(),
    };
    view! {
        <section class="pact-sign" id="sign" tabindex="-1" aria-labelledby="sign-title">
            <h2 id="sign-title">{t(lang, "internship-sign-title")}</h2>
            <p>{who}</p>
            <p>{means}</p>
            <PostForm hidden>
                {proof}
                <Actions>
                    <Button label=t(lang, "internship-sign-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Password(f: FormView) -> impl IntoView {
    let lang = f.lang();
    view! {
        <PasswordField
            f=&f
            name="password"
            label=t(lang, "internship-password")
            hint=t(lang, "internship-password-hint")
            autocomplete="current-password"
        />
    }
}
