//! The employers' pages in every state, with invented companies.

use chrono::{Days, NaiveDate};
use domain::company::pact::{Content, Party, State as PactState};
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::mandate::{Role, State};
use domain::passage::Channel;
use leptos::prelude::*;

use super::*;
use crate::samples::{Sample, frame, today};
use crate::shell::{Frame, Visitor, render_page};
use crate::texts::t;
use crate::ui::samples::ODD_TEXT;
use crate::ui::{Crumb, FormView};

const COMPANY: &str = "0193c0c0";
const NAME: &str = "Calzature Fermane S.r.l.";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "employer-choose-empty", html: |lang| choose(lang, Vec::new()) },
        Sample { name: "employer-choose", html: |lang| choose(lang, every_state()) },
        Sample { name: "employer-new", html: |lang| new(FormView::empty(lang)) },
        Sample { name: "employer-new-wrong", html: |lang| new(register_wrong(lang)) },
        Sample { name: "employer-join-wrong", html: |lang| new(join_wrong(lang)) },
        Sample { name: "employer-confirm", html: |lang| confirm(FormView::empty(lang)) },
        Sample { name: "employer-confirm-wrong", html: |lang| confirm(confirm_wrong(lang)) },
        Sample { name: "employer-home", html: |lang| home(lang, 200) },
        Sample { name: "employer-home-soon", html: |lang| home(lang, 10) },
        Sample { name: "employer-details", html: |lang| details(FormView::empty(lang), data(true, 2)) },
        Sample {
            name: "employer-details-delegate",
            html: |lang| details(FormView::empty(lang), data(false, 1)),
        },
        Sample { name: "employer-details-wrong", html: |lang| details(details_wrong(lang), data(true, 1)) },
        Sample { name: "employer-details-stale", html: |lang| details(overtaken(lang), stale()) },
        Sample { name: "employer-site-wrong", html: |lang| details(site_wrong(lang), data(true, 3)) },
        Sample { name: "employer-staff-wrong", html: |lang| details(staff_wrong(lang), data(false, 2)) },
        Sample { name: "employer-pact-none", html: |lang| pact(FormView::empty(lang), None, true) },
        Sample {
            name: "employer-pact-to-sign",
            html: |lang| pact(FormView::empty(lang), Some(PactState::ToSign), true),
        },
        Sample {
            name: "employer-pact-delegate",
            html: |lang| pact(FormView::empty(lang), Some(PactState::ToSign), false),
        },
        Sample {
            name: "employer-pact-wrong",
            html: |lang| pact(pact_wrong(lang), Some(PactState::ToSign), true),
        },
        Sample {
            name: "employer-pact-active",
            html: |lang| pact(FormView::empty(lang), Some(PactState::Active), true),
        },
        Sample {
            name: "employer-pact-closed",
            html: |lang| pact(FormView::empty(lang), Some(PactState::Closed), true),
        },
        Sample { name: "employer-mandates", html: |lang| people(FormView::empty(lang), true) },
        Sample { name: "employer-mandates-delegate", html: |lang| people(FormView::empty(lang), false) },
        Sample { name: "employer-mandates-wrong", html: |lang| people(revoke_wrong(lang), true) },
    ]
}

fn own_frame(lang: Lang, path: &str, title: &str, above: Vec<Crumb>) -> Frame {
    frame(lang, path, title).visitor(Visitor::Citizen { name: "Maria Rossi".to_owned() }).under(above)
}

fn under_choose(lang: Lang) -> Vec<Crumb> {
    vec![Crumb::link(t(lang, "employer-choose-title"), "/impresa")]
}

fn under_company(lang: Lang) -> Vec<Crumb> {
    company_crumbs(lang, COMPANY, NAME).into()
}

fn page<V: IntoView + 'static>(f: &FormView, frame: Frame, body: impl FnOnce() -> V) -> String {
    render_page(&frame.invalid(!f.errors().is_empty()), body)
}

fn wrong(lang: Lang, pairs: &[(&str, &str)], errors: &[(&str, &str)]) -> FormView {
    let mut found = Errors::default();
    errors.iter().for_each(|(field, key)| found.push(FieldError::new(*field, *key)));
    FormView::new(lang, pairs.iter().copied().collect(), found)
}

fn choose(lang: Lang, mandates: Vec<OwnMandate>) -> String {
    let frame = own_frame(lang, "/impresa", &t(lang, "employer-choose-title"), Vec::new());
    render_page(&frame, || view! { <ChoosePage lang mandates/> })
}

fn day(days: u64) -> NaiveDate {
    today().checked_add_days(Days::new(days)).unwrap_or_default()
}

fn every_state() -> Vec<OwnMandate> {
    let names =
        [NAME, "Pelletteria D’Amico & Figli S.n.c.", ODD_TEXT.trim(), "Comune di Fermo", "Bar Sport", "X"];
    let one = |(place, state): (usize, &State)| OwnMandate {
        id: format!("mandate-{place}"),
        company: format!("company-{place}"),
        legal_name: names.get(place).copied().unwrap_or(NAME).to_owned(),
        role: if place % 2 == 0 { Role::LegalRepresentative } else { Role::Delegate },
        state: *state,
        last_day: (*state == State::Approved).then(|| day(200)),
        reason: matches!(state, State::Refused | State::Revoked).then(|| ODD_TEXT.to_owned()),
    };
    State::ALL.iter().enumerate().map(one).collect()
}

fn new(f: FormView) -> String {
    let lang = f.lang();
    let frame = own_frame(lang, "/impresa/nuova", &t(lang, "employer-new-title"), under_choose(lang));
    page(&f.clone(), frame, || view! { <NewPage f request_key="0".repeat(32)/> })
}

fn register_wrong(lang: Lang) -> FormView {
    let pairs =
        [("act", "register"), ("tax_code", "0076435005"), ("legal_name", ODD_TEXT), ("ateco", "1520")];
    let errors = [
        ("vat_number", "error-piva-check"),
        ("ateco", "error-company-ateco"),
        ("size", "error-choose"),
        ("pec", "error-required"),
        ("site_address", "error-required"),
        ("site_comune", "error-company-comune"),
        ("role", "error-choose"),
    ];
    wrong(lang, &pairs, &errors)
}

fn join_wrong(lang: Lang) -> FormView {
    let pairs = [("act", "join"), ("join_tax_code", "00764350054"), ("join_role", "delegate")];
    wrong(lang, &pairs, &[("join_tax_code", "error-company-unknown")])
}

fn confirm(f: FormView) -> String {
    let lang = f.lang();
    let path = "/impresa/conferma/0193d0d0";
    let frame = own_frame(lang, path, &t(lang, "employer-confirm-title"), under_choose(lang));
    let data = Confirm {
        legal_name: NAME.to_owned(),
        pec: Confirm::masked("calzature@pec.example.org"),
        version: 1,
        request_key: "0".repeat(32),
    };
    page(&f.clone(), frame, || view! { <ConfirmPage f data/> })
}

fn confirm_wrong(lang: Lang) -> FormView {
    wrong(lang, &[("act", "confirm"), ("code", "7K2M9QRT")], &[("code", "error-mandate-code")])
}

fn home(lang: Lang, days: u64) -> String {
    let data = CompanyHome {
        id: COMPANY.to_owned(),
        legal_name: NAME.to_owned(),
        role: Role::LegalRepresentative,
        last_day: day(days),
        today: today(),
        office: (days > 100).then(|| "Centro per l’impiego di Fermo".to_owned()),
        pact: days > 100,
    };
    let frame = own_frame(lang, &format!("/impresa/{COMPANY}"), NAME, under_choose(lang));
    render_page(&frame, || view! { <CompanyHomePage lang data/> })
}

fn details(f: FormView, data: CompanyData) -> String {
    let lang = f.lang();
    let path = format!("/impresa/{COMPANY}/dati");
    let frame = own_frame(lang, &path, &t(lang, "employer-details-title"), under_company(lang));
    page(&f.clone(), frame, || view! { <DetailsPage f data/> })
}

fn data(changeable: bool, sites: usize) -> CompanyData {
    let first = [
        ("legal_name", NAME),
        ("vat_number", "00764350054"),
        ("ateco", "15.20.1"),
        ("size", "small"),
        ("pec", "calzature@pec.example.org"),
    ];
    let site = |place: usize| SiteLine {
        id: format!("site-{place}"),
        name: if place == 0 { "Fermo".to_owned() } else { ODD_TEXT.trim().to_owned() },
        address: format!("Via Roma {}", place + 1),
        comune: "Fermo (FM)".to_owned(),
        employees: (place == 0).then_some(12),
    };
    CompanyData {
        tax_code: "00764350054".to_owned(),
        first: first.into_iter().collect(),
        version: 3,
        stale: false,
        changeable,
        sites: (0..sites).map(site).collect(),
        request_key: "0".repeat(32),
    }
}

fn details_wrong(lang: Lang) -> FormView {
    let pairs = [("act", "change"), ("legal_name", ""), ("pec", "calzature")];
    let errors = [
        ("legal_name", "error-required"),
        ("sector", "error-company-sector"),
        ("size", "error-choose"),
        ("pec", "error-email"),
    ];
    wrong(lang, &pairs, &errors)
}

/// A colleague saved other data while this form was open.
fn stale() -> CompanyData {
    CompanyData { stale: true, ..data(true, 1) }
}

fn overtaken(lang: Lang) -> FormView {
    let pairs = [
        ("act", "change"),
        ("legal_name", ODD_TEXT),
        ("sector", "Scarpe da donna"),
        ("size", "medium"),
        ("pec", "calzature@pec.example.org"),
    ];
    wrong(lang, &pairs, &[])
}

fn site_wrong(lang: Lang) -> FormView {
    let pairs = [("act", "add_site"), ("site_comune", "Castro"), ("site_address", ODD_TEXT)];
    let mut errors = Errors::default();
    let several = FieldError::new("site_comune", "error-company-comune-several");
    errors.push(several.with("example", "Castro (LE)"));
    let form: Form = pairs.into_iter().collect();
    FormView::new(lang, form, errors)
}

fn staff_wrong(lang: Lang) -> FormView {
    let pairs = [("act", "set_employees"), ("employees", "tanti")];
    wrong(lang, &pairs, &[("site", "error-choose"), ("employees", "error-number")])
}

/// A pact in this state, with odd words in it.
pub(in super::super) fn pact_view(state: PactState) -> PactView {
    let signed = match state {
        PactState::ToSign => vec![(Party::Centre, today())],
        PactState::Active | PactState::Closed => vec![(Party::Company, today()), (Party::Centre, today())],
        PactState::Cancelled => Vec::new(),
    };
    PactView {
        content: Content {
            legal_name: NAME.to_owned(),
            tax_code: "00764350054".to_owned(),
            office: "fermo".to_owned(),
            needs: ODD_TEXT.to_owned(),
            company: "Rispondiamo entro dieci giorni.".to_owned(),
            centre: "Proponiamo cinque persone.".to_owned(),
            plan: "Colloqui a dicembre.\nInizio a gennaio.".to_owned(),
            minutes: 45,
            channel: Channel::Sportello,
        },
        state,
        signed,
        since: (state == PactState::Active).then(today),
        reason: (!state.is_open()).then(|| "L’impresa ha chiuso.".to_owned()),
        hash: "0f".repeat(32),
    }
}

fn pact(f: FormView, state: Option<PactState>, representative: bool) -> String {
    let lang = f.lang();
    let path = format!("/impresa/{COMPANY}/patto");
    let frame = own_frame(lang, &path, &t(lang, "employer-pact-title"), under_company(lang));
    let data = CompanyPact { pact: state.map(pact_view), representative, request_key: "0".repeat(32) };
    page(&f.clone(), frame, || view! { <CompanyPactPage f data/> })
}

fn pact_wrong(lang: Lang) -> FormView {
    wrong(lang, &[], &[("password", "error-signature-password")])
}

fn people(f: FormView, representative: bool) -> String {
    let lang = f.lang();
    let path = format!("/impresa/{COMPANY}/mandati");
    let frame = own_frame(lang, &path, &t(lang, "employer-mandates-title"), under_company(lang));
    let one = |(place, state): (usize, &State)| Who {
        id: format!("m{place}"),
        version: 2,
        name: if place == 2 { "Maria Rossi".to_owned() } else { format!("José {}", ODD_TEXT.trim()) },
        own: place == 2,
        role: if place == 2 { Role::LegalRepresentative } else { Role::Delegate },
        state: *state,
        since: today(),
        last_day: (*state == State::Approved).then(|| day(200)),
        reason: (*state == State::Revoked).then(|| "Non lavora più qui.".to_owned()),
    };
    let people = State::ALL.iter().enumerate().map(one).collect();
    let data = Mandates { people, representative, request_key: "0".repeat(32) };
    page(&f.clone(), frame, || view! { <MandatesPage f data/> })
}

fn revoke_wrong(lang: Lang) -> FormView {
    wrong(lang, &[("act", "revoke"), ("mandate", "m0")], &[("reason-m0", "error-reason-required")])
}
