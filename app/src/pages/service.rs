//! `/servizi/{code}`: one service. What the sources do not say is not shown; a lost duration is said to be unknown.

use chrono::NaiveDate;
use domain::catalogue::{LepCode, Minutes, Service};
use domain::lang::Lang;
use domain::pack::{Ask, Cited, Description, Pack, ProgrammeState};
use leptos::prelude::*;

use super::service_details::{Details, DetailsView};
use crate::samples::{self, Sample, frame};
use crate::shell::render_page;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{Alert, ButtonLink, Crumb, DescriptionList, Item, Official, Tag, Tone, Weight};

/// One service with what surrounds it in the pack.
pub struct ServiceView {
    service: Service,
    lep: (String, String),
    /// Programme name, where it stands, its last day.
    programmes: Vec<(String, ProgrammeState, Option<NaiveDate>)>,
    /// Services that come before: code and name.
    requires: Vec<(String, String)>,
    description: Option<Description>,
    /// Some centre opens it to booking.
    bookable: bool,
}

impl ServiceView {
    /// The service with this code, `None` when the catalogue has none.
    pub fn find(pack: &Pack, code: &str, today: NaiveDate) -> Option<ServiceView> {
        let service = pack.catalogue.get(LepCode::parse(code)?)?.clone();
        let lep = pack.catalogue.lep(service.lep)?;
        let programmes = service.programmes.iter().filter_map(|id| pack.programme(*id));
        let programmes = programmes.map(|p| (p.name.clone(), p.state_on(today), p.valid_to)).collect();
        let requires = service.requires.iter().filter_map(|code| pack.catalogue.get(*code));
        let requires = requires.map(|s| (s.code.to_string(), s.title().to_owned())).collect();
        let description =
            pack.description(service.lep).or(lep.parent.and_then(|id| pack.description(id))).cloned();
        Some(ServiceView {
            lep: (lep.id.to_string(), lep.name.clone()),
            programmes,
            requires,
            description,
            service,
            bookable: false,
        })
    }

    /// Some centre lets people book it by themselves.
    pub fn bookable(mut self, bookable: bool) -> ServiceView {
        self.bookable = bookable;
        self
    }

    /// The official name: the title of the page.
    pub fn title(&self) -> &str {
        self.service.title()
    }

    /// The page above.
    pub fn above(lang: Lang) -> [Crumb; 1] {
        [Crumb::link(t(lang, "pages-services-title"), "/servizi")]
    }

    fn is_historical(&self) -> bool {
        !self.service.registrable
            || self.programmes.iter().any(|(_, state, _)| *state == ProgrammeState::Closed)
    }
}

#[component]
pub fn ServicePage(lang: Lang, view: ServiceView) -> impl IntoView {
    let ask = view.description.as_ref().map(|d| d.ask);
    let book = view.bookable.then(|| format!("/appuntamenti/nuovo?servizio={}", view.service.code));
    let historical = view.is_historical();
    let details = Details::of(&view.service);
    view! {
        <h1><Official lang text=view.title()/></h1>
        <p>
            <Tag label=view.service.code.to_string()/>
            <Tag label=code_text(lang, "catalogue-audience", view.service.audience.code())/>
        </p>
        {historical.then(|| view! {
            <Alert tone=Tone::Warning title=t(lang, "pages-service-historical-title")>
                <p>{t(lang, "pages-service-historical-text")}</p>
            </Alert>
        })}
        <DescriptionList items=facts(lang, &view)/>
        {(!historical).then(|| view! { <HowToAsk lang ask book/> })}
        {view.description.clone().map(|about| view! { <About lang about/> })}
        <DetailsView lang details/>
    }
}

fn facts(lang: Lang, view: &ServiceView) -> Vec<Item> {
    let service = &view.service;
    let (lep, lep_name) = view.lep.clone();
    let lep_link = view! {
        <a href=format!("/servizi?lep={lep}")>{lep.clone()}" – "<Official lang text=lep_name/></a>
    };
    let audience = t(lang, &format!("pages-service-for-{}", service.audience.code()));
    let mut items = vec![
        Item::new(t(lang, "pages-service-for"), audience),
        Item::new(t(lang, "pages-service-duration"), duration(lang, service.minutes)),
        Item::new(t(lang, "pages-services-lep"), lep_link),
    ];
    if service.group {
        items.push(Item::new(t(lang, "pages-service-how"), t(lang, "pages-service-group")));
    }
    if !view.programmes.is_empty() {
        let lines =
            view.programmes.iter().map(|programme| view! { <li>{programme_line(lang, programme)}</li> });
        let list = view! { <ul>{lines.collect_view()}</ul> };
        items.push(Item::new(t(lang, "pages-service-programmes"), list));
    }
    if !view.requires.is_empty() {
        let link = |(code, name): &(String, String)| {
            view! {
                <li>
                    <a href=format!("/servizi/{code}")>{code.clone()}" – "<Official lang text=name.clone()/></a>
                </li>
            }
        };
        let list = view! { <ul>{view.requires.iter().map(link).collect_view()}</ul> };
        items.push(Item::new(t(lang, "pages-service-before"), list));
    }
    for state in &service.requires_state {
        let text = code_text(lang, "catalogue-required-state", state.code());
        items.push(Item::new(t(lang, "pages-service-condition"), text));
    }
    items
}

fn programme_line(
    lang: Lang,
    (name, state, last): &(String, ProgrammeState, Option<NaiveDate>),
) -> impl IntoView + use<> {
    let state = match last {
        Some(last) => ta(lang, "pages-service-until", &[("date", date(lang, *last).into())]),
        None => code_text(lang, "catalogue-programme-state", state.code()),
    };
    view! { <Official lang text=name.clone()/>{format!(". {state}")} }
}

/// «Da 20 a 60 minuti, di solito 40»; what the table lost is said, never guessed.
fn duration(lang: Lang, minutes: Minutes) -> String {
    match (minutes.min, minutes.avg, minutes.max) {
        (None, None, None) => t(lang, "pages-service-duration-unknown"),
        (Some(min), Some(avg), Some(max)) => ta(
            lang,
            "pages-service-duration-full",
            &[("min", min.into()), ("avg", avg.into()), ("max", max.into())],
        ),
        (min, avg, max) => {
            let unknown = t(lang, "pages-service-duration-part");
            let known = [("min", min), ("avg", avg), ("max", max)].into_iter().filter_map(|(name, value)| {
                let key = format!("pages-service-duration-{name}");
                value.map(|minutes| ta(lang, &key, &[("minutes", minutes.into())]))
            });
            known.chain([unknown]).collect::<Vec<_>>().join(" ")
        }
    }
}

/// What the sources say about the group, in their own Italian words.
#[component]
fn About(lang: Lang, about: Description) -> impl IntoView {
    let parts = [
        ("pages-service-what", about.description, false),
        ("pages-service-activities", about.activities, true),
        ("pages-service-output", about.output, false),
        ("pages-service-outcome", about.outcome, true),
        ("pages-service-law", about.law, true),
    ];
    parts
        .map(|(key, cited, list)| cited.map(|cited| view! { <CitedPart lang key cited list/> }))
        .into_iter()
        .collect_view()
}

#[component]
fn CitedPart(lang: Lang, key: &'static str, cited: Cited, list: bool) -> impl IntoView {
    let official = (lang != Lang::It).then_some("it");
    let many = list && cited.text.len() > 1;
    let text = match many {
        true => {
            let items: Vec<_> = cited.text.into_iter().map(|text| view! { <li>{text}</li> }).collect();
            view! { <ul lang=official>{items}</ul> }.into_any()
        }
        false => {
            cited.text.into_iter().map(|text| view! { <p lang=official>{text}</p> }).collect_view().into_any()
        }
    };
    view! {
        <h2>{t(lang, key)}</h2>
        {text}
    }
}

#[component]
fn HowToAsk(lang: Lang, ask: Option<Ask>, book: Option<String>) -> impl IntoView {
    let ask = ask.unwrap_or(Ask::Desk);
    let link = match ask {
        Ask::Did => Some(("/did", "pages-home-did-title")),
        Ask::Appointment | Ask::Desk | Ask::Company => Some(("/sedi", "pages-home-offices-title")),
        Ask::Nothing => None,
    };
    let weight = if book.is_some() { Weight::Secondary } else { Weight::Primary };
    let book = book.map(|href| {
        view! {
            <p>{t(lang, "agenda-service-book-text")}</p>
            <p><ButtonLink href label=t(lang, "agenda-service-book")/></p>
        }
    });
    view! {
        <h2>{t(lang, "pages-service-ask")}</h2>
        {book}
        <p>{code_text(lang, "catalogue-ask", ask.code())}</p>
        {link.map(|(href, key)| view! { <p><ButtonLink href label=t(lang, key) weight/></p> })}
    }
}

fn sample(lang: Lang, code: &str) -> String {
    samples::with_pack(|pack| {
        let Some(view) = ServiceView::find(pack, code, samples::today()) else { return format!("no {code}") };
        let view = view.bookable(code == "E.1");
        let frame = frame(lang, &format!("/servizi/{code}"), view.title()).under(ServiceView::above(lang));
        render_page(&frame, || view! { <ServicePage lang view/> })
    })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "service", html: |lang| sample(lang, "A.1") },
        Sample { name: "service-closed-programme", html: |lang| sample(lang, "B.3") },
        Sample { name: "service-with-sources", html: |lang| sample(lang, "E.1") },
        Sample { name: "service-automatic", html: |lang| sample(lang, "O.2") },
        Sample { name: "service-company", html: |lang| sample(lang, "P.1") },
    ]
}
