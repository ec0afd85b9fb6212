//! `/appuntamenti/nuovo`, first step: which centre, which service. Only what the centre opens is offered; what needs a
//! declaration says so. The interview comes first where a declaration waits for it.

use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{OfficeRef, ServiceRef};
use super::facts::Call;
use super::held::booking_steps;
use crate::texts::{t, ta};
use crate::ui::{ButtonLink, Card, Cards, EmptyState, Official, Steps, Tag, Tone, Weight};

/// One service that a centre opens to booking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub service: ServiceRef,
    /// How long it lasts; `None` when the source lost it (then it cannot be booked).
    pub minutes: Option<u16>,
    /// The next step.
    pub href: String,
    /// It needs a declaration that this person has not submitted.
    pub needs_did: bool,
}

/// The first step.
#[derive(Clone, Debug)]
pub struct Choose {
    pub office: Option<OfficeRef>,
    /// Centres that take bookings, with the address of the next step.
    pub offices: Vec<(OfficeRef, String)>,
    /// What `office` opens, the catalogue's order; the interview is taken out and put first.
    pub services: Vec<Offered>,
    /// Where another centre is chosen.
    pub change_office: String,
}

/// `/appuntamenti/nuovo` while centre or service are open.
#[component]
pub fn ChoosePage(lang: Lang, choose: Choose) -> impl IntoView {
    let steps = booking_steps(lang, None, None);
    let body = match choose.office.clone() {
        None => view! { <ChooseOffice lang offices=choose.offices/> }.into_any(),
        Some(office) => view! { <ChooseService lang office choose/> }.into_any(),
    };
    view! {
        <h1>{t(lang, "agenda-book")}</h1>
        <Steps lang steps current=1/>
        {body}
        <h2>{t(lang, "groups-open-title")}</h2>
        <p class="ways">
            <a href="/appuntamenti/gruppi">{t(lang, "agenda-choose-groups")}</a>
        </p>
    }
}

#[component]
fn ChooseOffice(lang: Lang, offices: Vec<(OfficeRef, String)>) -> impl IntoView {
    if offices.is_empty() {
        return view! {
            <EmptyState title=t(lang, "agenda-offices-none")>
                <p>{t(lang, "agenda-offices-none-text")}</p>
                <p>
                    <ButtonLink href="/sedi" label=t(lang, "pages-home-offices-title")/>
                </p>
            </EmptyState>
        }
        .into_any();
    }
    let cards: Vec<_> = offices
        .into_iter()
        .map(|(office, href)| {
            let invented = office.demonstration.then(|| format!(" ({})", t(lang, "pages-office-demo-mark")));
            view! {
                <Card title=office.name href=href level=3 official=lang != Lang::It>
                    <p><Official lang text=office.address/> {invented}</p>
                </Card>
            }
        })
        .collect();
    view! {
        <h2>{t(lang, "agenda-choose-office")}</h2>
        <p>{t(lang, "agenda-choose-office-text")}</p>
        <Cards>{cards}</Cards>
    }
    .into_any()
}

#[component]
fn ChooseService(lang: Lang, office: OfficeRef, choose: Choose) -> impl IntoView {
    let Choose { services, change_office, .. } = choose;
    let (interviews, others): (Vec<_>, Vec<_>) =
        services.into_iter().partition(|offered| offered.service.interview && !offered.needs_did);
    let none = interviews.is_empty() && others.is_empty();
    let first: Vec<_> = interviews.into_iter().map(|offered| view! { <First lang offered/> }).collect();
    let title = if first.is_empty() { "agenda-choose-service" } else { "agenda-choose-other" };
    let lines: Vec<_> = others.into_iter().map(|offered| view! { <ServiceLine lang offered/> }).collect();
    let list = (!lines.is_empty()).then(|| {
        view! {
            <h2>{t(lang, title)}</h2>
            <ul class="results">{lines}</ul>
        }
    });
    let name = office.name.clone();
    let closed = none.then(|| {
        view! {
            <EmptyState title=t(lang, "agenda-services-none")>
                <p>{t(lang, "agenda-nothing-call")} " " <Call lang office=office.clone()/></p>
            </EmptyState>
        }
    });
    view! {
        <p>
            {t(lang, "agenda-choose-at")}
            " "
            <strong><Official lang text=name/></strong>
            ". "
            <a href=change_office>{t(lang, "agenda-change-office")}</a>
        </p>
        {first}
        {list}
        {closed}
    }
}

/// What comes after a declaration: one large way on.
#[component]
fn First(lang: Lang, offered: Offered) -> impl IntoView {
    let minutes = offered.minutes.map(|m| ta(lang, "agenda-lasts", &[("minutes", i64::from(m).into())]));
    view! {
        <section class="ticket" aria-labelledby="first-title">
            <h2 id="first-title">{offered.service.view(lang)}</h2>
            <p>{t(lang, "agenda-interview-text")} " " {minutes}</p>
            <p>
                <ButtonLink href=offered.href label=t(lang, "agenda-interview-do")/>
            </p>
        </section>
    }
}

#[component]
fn ServiceLine(lang: Lang, offered: Offered) -> impl IntoView {
    let minutes = offered.minutes.map(|m| ta(lang, "common-minutes", &[("minutes", i64::from(m).into())]));
    let title = offered.service.view(lang);
    let about = offered.service.title(lang);
    let way = match (offered.needs_did, offered.minutes) {
        (true, _) => view! {
            <p><Tag label=t(lang, "agenda-needs-did") tone=Tone::Warning/> <a href="/did">{t(lang, "area-did-start")}</a></p>
        }
        .into_any(),
        (_, None) => view! { <p>{t(lang, "agenda-no-minutes")}</p> }.into_any(),
        _ => view! {
            <p>
                <ButtonLink href=offered.href label=t(lang, "agenda-service-do") weight=Weight::Secondary about/>
            </p>
        }
        .into_any(),
    };
    view! {
        <li>
            <h3>{title}</h3>
            <p>{minutes}</p>
            {way}
        </li>
    }
}
