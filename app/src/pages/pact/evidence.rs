//! Who signed which text, how, where and when; who refused or did not come (R056).

use domain::lang::Lang;
use domain::psp::Party;
use leptos::prelude::*;

use super::data::Evidence;
use super::plain::typed;
use crate::pages::area::moment_words;
use crate::texts::{code_text, t, ta};

fn line(lang: Lang, signed: Evidence) -> impl IntoView {
    let who = match (signed.who, signed.name) {
        (Party::Person, _) => t(lang, "pact-signer-you"),
        (Party::Centre, Some(name)) => ta(lang, "pact-signer-operator", &[("name", name.into())]),
        (Party::Centre, None) => t(lang, "pact-signer-centre"),
    };
    let outcome = code_text(lang, "pact-outcome", &signed.outcome);
    let how = match (signed.proof.as_str(), &signed.handed_by) {
        ("none", Some(name)) => Some(ta(lang, "pact-written-by", &[("name", name.clone().into())])),
        ("none", None) => None,
        ("code", Some(name)) => Some(ta(lang, "pact-proof-code-by", &[("name", name.clone().into())])),
        (proof, _) => Some(code_text(lang, "pact-proof", proof)),
    };
    let place = code_text(lang, "pact-place", &signed.place);
    let facts: Vec<_> =
        [Some(moment_words(lang, signed.at)), Some(place), how].into_iter().flatten().collect();
    let number = ta(lang, "pact-text-number", &[("number", signed.number.to_string().into())]);
    let reason = signed.reason.map(|reason| {
        let reason = typed(&reason);
        view! { <p>{t(lang, "pact-reason")} " " {reason}</p> }
    });
    view! {
        <li>
            <h3>{who} " · " {outcome}</h3>
            <p>{facts.join(" · ")}</p>
            <p class="form-text">{number}</p>
            {reason}
        </li>
    }
}

/// The list, in order.
#[component]
pub(super) fn EvidenceList(lang: Lang, signatures: Vec<Evidence>) -> impl IntoView {
    (!signatures.is_empty()).then(|| {
        let lines: Vec<_> = signatures.into_iter().map(|one| line(lang, one)).collect();
        view! {
            <section aria-labelledby="signatures-title">
                <h2 id="signatures-title">{t(lang, "pact-signatures")}</h2>
                <ul class="results">{lines}</ul>
            </section>
        }
    })
}
