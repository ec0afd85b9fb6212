//! `/patto`: where the document stands, what is different, what was promised, whom to ask, who signed.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use super::changes::Changes;
use super::data::{Centre, OtherDocument, PactView, QuestionLine, Stands, with_document};
use super::evidence::EvidenceList;
use super::plain::{Plain, typed};
use super::questions::QuestionList;
use crate::pages::area::{Promise, PromiseLine};
use crate::texts::{date, t, ta};
use crate::ui::{Actions, Alert, Button, ButtonLink, Official, PostForm, Tag, Weight, at_kiosk};

#[component]
pub fn PactPage(lang: Lang, data: PactView) -> impl IntoView {
    let PactView { id, title, stands, text, changes, questions, .. } = data;
    let over = stands.is_over();
    let waits = stands == Stands::ToSign;
    let (names, why) = (text.names.clone(), text.change.clone());
    let sign = waits.then(|| view! { <SignNow lang id=id.clone()/> });
    let jump = waits.then(|| {
        view! {
            <p class="ways">
                <a href="#sign">{t(lang, "pact-jump-sign")}</a>
            </p>
        }
    });
    let coming = data.coming.then(|| {
        view! {
            <Alert>
                <p>{t(lang, "pact-coming-drafting")}</p>
            </Alert>
        }
    });
    // What waits is read first; what is in force already goes on below it.
    let follow = view! { <Follow lang promises=data.promises contacts=data.contacts/> }.into_any();
    let (above, below) = if waits { (None, Some(follow)) } else { (Some(follow), None) };
    let since = data.since.filter(|_| matches!(stands, Stands::InForce | Stands::Changing));
    view! {
        <h1>{t(lang, title)}</h1>
        <Standing lang id=id.clone() stands since holds=data.holds reason=data.reason/>
        {jump}
        {coming}
        <Changes lang title="pact-changes" reason=why names changes/>
        {above}
        <Plain lang title text/>
        {sign}
        {below}
        <Ask lang id=id.clone() over responsible=data.responsible centre=data.centre questions/>
        <Paper lang pdf=data.pdf request_key=data.request_key/>
        <EvidenceList lang signatures=data.signatures/>
        <Others lang id earlier=data.earlier others=data.others/>
    }
}

/// Where it stands and what comes next, in two sentences.
#[component]
fn Standing(
    lang: Lang,
    id: String,
    stands: Stands,
    #[prop(optional_no_strip)] since: Option<NaiveDate>,
    #[prop(optional_no_strip)] holds: Option<i64>,
    #[prop(optional_no_strip)] reason: Option<String>,
) -> impl IntoView {
    let code = stands.code();
    let tone = stands.tone();
    let since = since.map(|day| {
        let since = ta(lang, "pact-since", &[("date", date(lang, day).into())]);
        view! { " " {since} }
    });
    let reason = reason.map(|reason| {
        let reason = typed(&reason);
        view! { <p>{t(lang, "pact-reason")} " " {reason}</p> }
    });
    let holds = holds.map(|number| {
        let href = with_document(&format!("/patto/{number}"), &id);
        view! {
            <p>
                {t(lang, "pact-holds")} " " <a href=href>{t(lang, "pact-holds-read")}</a>
            </p>
        }
    });
    view! {
        <Alert tone>
            <p>
                <Tag label=t(lang, &format!("pact-stands-{code}")) tone/>
                {since}
            </p>
            <p>{t(lang, &format!("pact-next-{code}"))}</p>
            {reason}
            {holds}
        </Alert>
    }
}

/// After reading: sign, or say no, on a page of its own.
#[component]
fn SignNow(lang: Lang, id: String) -> impl IntoView {
    let how = if at_kiosk() { "pact-sign-next-kiosk" } else { "pact-sign-next" };
    view! {
        <section class="pact-sign" id="sign" tabindex="-1" aria-labelledby="sign-title">
            <h2 id="sign-title">{t(lang, "pact-sign-ask")}</h2>
            <p>{t(lang, how)}</p>
            <p>
                <ButtonLink href=with_document("/patto/firma", &id) label=t(lang, "pact-sign-go")/>
            </p>
        </section>
    }
}

/// What happens now: promises with their days, and the contacts ahead.
#[component]
fn Follow(lang: Lang, promises: Vec<Promise>, contacts: Vec<NaiveDate>) -> impl IntoView {
    if promises.is_empty() && contacts.is_empty() {
        return None;
    }
    let promises: Vec<_> =
        promises.into_iter().map(|promise| view! { <PromiseLine lang promise/> }).collect();
    let contacts: Vec<_> = contacts
        .into_iter()
        .map(|day| {
            view! {
                <li>
                    <h3>{t(lang, "follow-contact")}</h3>
                    <p>{date(lang, day)}</p>
                </li>
            }
        })
        .collect();
    Some(view! {
        <section aria-labelledby="follow-title">
            <h2 id="follow-title">{t(lang, "pact-follow")}</h2>
            <p>{t(lang, "pact-follow-how")}</p>
            <ul class="results">{promises} {contacts}</ul>
        </section>
    })
}

/// The responsible, the centre, what was asked.
#[component]
fn Ask(
    lang: Lang,
    id: String,
    over: bool,
    responsible: String,
    #[prop(optional_no_strip)] centre: Option<Centre>,
    questions: Vec<QuestionLine>,
) -> impl IntoView {
    let who = ta(lang, "pact-ask-who", &[("name", responsible.into())]);
    let centre = centre.map(|centre| {
        let phone = centre.phone.map(|phone| match at_kiosk() {
            true => view! { ", " {phone} }.into_any(),
            false => {
                let href = format!("tel:{}", phone.replace(' ', ""));
                view! { ", " <a href=href>{phone.replace(' ', "\u{a0}")}</a> }.into_any()
            }
        });
        view! {
            <p>
                <a href=format!("/sedi/{}", centre.slug)>
                    <Official lang text=centre.name/>
                </a>
                {phone}
            </p>
        }
    });
    let ask = (!over).then(|| {
        let href = with_document("/patto/domande", &id);
        view! {
            <p>
                <ButtonLink href label=t(lang, "pact-ask-go") weight=Weight::Secondary/>
            </p>
        }
    });
    view! {
        <section aria-labelledby="ask-title">
            <h2 id="ask-title">{t(lang, "pact-ask-title")}</h2>
            <p>{who}</p>
            {centre}
            <QuestionList lang questions/>
            {ask}
        </section>
    }
}

/// The sealed document: a terminal saves nothing and sends its link by e-mail.
#[component]
fn Paper(lang: Lang, #[prop(optional_no_strip)] pdf: Option<String>, request_key: String) -> impl IntoView {
    pdf.map(|href| {
        let way = match at_kiosk() {
            true => view! {
                <p>{t(lang, "pact-paper-kiosk")}</p>
                <PostForm action="/patto/documento" hidden=vec![("request_key", request_key)]>
                    <Actions>
                        <Button label=t(lang, "pact-paper-send") weight=Weight::Secondary/>
                    </Actions>
                </PostForm>
            }
            .into_any(),
            false => view! {
                <p>
                    <ButtonLink href label=t(lang, "pact-paper-open") weight=Weight::Secondary/>
                </p>
            }
            .into_any(),
        };
        view! {
            <section aria-labelledby="paper-title">
                <h2 id="paper-title">{t(lang, "pact-paper")}</h2>
                {way}
            </section>
        }
    })
}

/// Earlier texts of this document, and other documents.
#[component]
fn Others(lang: Lang, id: String, earlier: Vec<i64>, others: Vec<OtherDocument>) -> impl IntoView {
    if earlier.is_empty() && others.is_empty() {
        return None;
    }
    let earlier: Vec<_> = earlier
        .into_iter()
        .map(|number| {
            let href = with_document(&format!("/patto/{number}"), &id);
            let label = ta(lang, "pact-text-number", &[("number", number.to_string().into())]);
            view! {
                <li>
                    <a href=href>{label}</a>
                </li>
            }
        })
        .collect();
    let others: Vec<_> = others
        .into_iter()
        .map(|other| {
            let stands = t(lang, &format!("pact-stands-{}", other.stands.code()));
            let day = date(lang, other.since);
            view! {
                <li>
                    <a href=other.href>{t(lang, other.title)}</a>
                    " · "
                    {stands}
                    " · "
                    {day}
                </li>
            }
        })
        .collect();
    Some(view! {
        <section aria-labelledby="others-title">
            <h2 id="others-title">{t(lang, "pact-others")}</h2>
            <ul>{earlier} {others}</ul>
        </section>
    })
}
