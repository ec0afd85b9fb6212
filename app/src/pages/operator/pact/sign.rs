//! `…/patto/firma`: the operator signs for the centre, hands the code over, signs with the person at the desk, writes down a
//! refusal or that nobody came (R056).
//!
//! Forms, by `act`: `sign` (`password`, or `factor` from the second factor), `code`, `desk` (`code`), `refuse` and `miss`
//! (`{act}-reason`). Those that answer a text carry its `text` and `hash`: who saw other words signs nothing.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::psp::{Change, Content, Party};
use leptos::prelude::*;

use super::changes::Changes;
use super::parts::{Head, Here, ReasonForm, Stand};
use super::text::TextView;
use super::words::{Names, typed};
use crate::pages::operator::parts::{DeskCode, HandOver, Handed, HandedCode, OwnSignature, hidden, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{ErrorSummary, FormView};

/// A text that waits for signatures.
#[derive(Clone, Debug)]
pub struct Signing {
    pub stand: Stand,
    pub content: Content,
    /// SHA-256 in hex, of the words on the page.
    pub hash: String,
    /// What it says otherwise than the text in force.
    pub changes: Vec<Change>,
    pub names: Names,
    /// Who has still to sign.
    pub left: Vec<Party>,
    pub signers: Vec<SignerLine>,
    /// What became of the code that was just asked for.
    pub handed: Option<HandedCode>,
    pub request_key: String,
}

/// An answer to the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignerLine {
    pub who: Party,
    pub name: String,
    /// `signed`, `refused` or `missed`.
    pub outcome: String,
    /// `password`, `code`, `totp` or `none`.
    pub proof: String,
    /// `home`, `kiosk` or `desk`.
    pub place: String,
    pub at: DateTime<Utc>,
    pub reason: Option<String>,
    /// Number of the text.
    pub text: i64,
}

#[component]
pub fn SignPage(f: FormView, data: Signing) -> impl IntoView {
    let lang = f.lang();
    let left = |party| data.left.contains(&party);
    let own = data.stand.own;
    let centre = (own && left(Party::Centre)).then(|| {
        let (hidden, how) = (fields("sign", &data), t(lang, "drafting-sign-own-how"));
        view! { <OwnSignature f=f.clone() hidden how/> }
    });
    let person = (own && left(Party::Person)).then(|| view! { <Person f=f.clone() data=data.clone()/> });
    let changes = (!data.changes.is_empty()).then(|| {
        view! {
            <section class="draft-section" aria-labelledby="changes-title">
                <h2 id="changes-title">{t(lang, "drafting-differences")}</h2>
                <Changes
                    lang
                    changes=data.changes.clone()
                    names=data.names.clone()
                    before=t(lang, "drafting-before")
                    after=t(lang, "drafting-after")
                />
            </section>
        }
    });
    view! {
        <Head lang stand=data.stand.clone() here=Here::Sign/>
        <ErrorSummary f=&f/>
        <Handed lang handed=data.handed.clone()/>
        <Signers lang signers=data.signers.clone() left=data.left.clone()/>
        {changes}
        <section class="draft-section" aria-labelledby="text-title">
            <h2 id="text-title">{t(lang, "drafting-text-title")}</h2>
            <div class="draft-preview">
                <TextView lang content=data.content.clone() names=data.names.clone()/>
            </div>
        </section>
        {centre}
        {person}
    }
}

/// Who has answered, and whose signature is still asked for.
#[component]
pub(super) fn Signers(lang: Lang, signers: Vec<SignerLine>, left: Vec<Party>) -> impl IntoView {
    let lines: Vec<_> = signers
        .into_iter()
        .map(|line| {
            let party = code_text(lang, "drafting-party", line.who.code());
            let outcome = code_text(lang, "drafting-outcome", &line.outcome);
            let place = code_text(lang, "drafting-place", &line.place);
            let proof = (line.proof != "none")
                .then(|| format!(", {}", code_text(lang, "drafting-proof-by", &line.proof)));
            let reason = line.reason.map(|reason| view! { <p>{typed(&reason)}</p> });
            let number = ta(lang, "drafting-text-number", &[("number", line.text.into())]);
            view! {
                <li>
                    <p>
                        <strong>{format!("{party}: {outcome}")}</strong>
                        " "
                        {moment(line.at)}
                        {format!(" · {}, {place}{}. {number}", line.name, proof.unwrap_or_default())}
                    </p>
                    {reason}
                </li>
            }
            .into_any()
        })
        .chain(left.into_iter().map(|party| {
            let text = t(lang, &format!("drafting-left-{}", party.code()));
            view! { <li><p>{text}</p></li> }.into_any()
        }))
        .collect();
    view! {
        <section class="draft-section" id="firme" aria-labelledby="signers-title">
            <h2 id="signers-title">{t(lang, "drafting-signers")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    }
}

fn fields(act: &str, data: &Signing) -> Vec<(&'static str, String)> {
    let mut fields = hidden(act, &data.request_key);
    fields.push(("text", data.stand.number.to_string()));
    fields.push(("hash", data.hash.clone()));
    fields
}

/// What an operator does for the person who has still to sign.
#[component]
fn Person(f: FormView, data: Signing) -> impl IntoView {
    let lang = f.lang();
    let (key, version) = (data.request_key.clone(), data.stand.version);
    let answer = || vec![("text", data.stand.number.to_string())];
    view! {
        <section class="draft-section" id="persona" aria-labelledby="person-title">
            <h2 id="person-title">{t(lang, "drafting-sign-person")}</h2>
            <p>{t(lang, "drafting-sign-person-how")}</p>
            <HandOver lang hidden=hidden("code", &key)/>
            <DeskCode
                f=f.clone()
                hidden=fields("desk", &data)
                label=t(lang, "drafting-desk-code")
                hint=t(lang, "drafting-desk-code-hint")
                sign=t(lang, "drafting-desk-do")
            />
            <ReasonForm
                f=f.clone()
                act="refuse"
                request_key=key.clone()
                version
                optional=true
                danger=true
                hidden=answer()
            />
            <ReasonForm f act="miss" request_key=key version danger=true hidden=answer()/>
        </section>
    }
}
