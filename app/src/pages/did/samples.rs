//! Every page of the declaration in its states: empty, filled, wrong, returned, overtaken.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{LocalHolidays, Term, TermKind};
use domain::did::{
    Answers, CheckContext, Country, Gazetteer, Move, PersonFacts, ProfilingIndex, Resolution, State, Step,
    Thresholds, Town, Who, check,
};
use domain::form::{Errors, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use super::*;
use crate::samples::{Sample, frame};
use crate::shell::{Frame, Visitor, render_page};
use crate::texts::t;
use crate::ui::{Crumb, FormView, samples::ODD_TEXT};

/// Each step three times: opened for the first time, sent empty, filled.
macro_rules! steps {
    ($($step:ident $name:literal),+ $(,)?) => {
        [$(
            Sample { name: concat!("did-", $name, "-empty"), html: |lang| opened(lang, Step::$step) },
            Sample {
                name: concat!("did-", $name, "-wrong"),
                html: |lang| step(lang, Step::$step, Form::default(), None),
            },
            Sample { name: concat!("did-", $name), html: |lang| step(lang, Step::$step, filled(), None) },
        )+]
    };
}

/// The samples of the declaration.
pub fn samples() -> Vec<Sample> {
    let mut samples = vec![
        Sample { name: "did-start", html: |lang| start(lang, Start::Anonymous) },
        Sample { name: "did-start-new", html: |lang| start(lang, new(None)) },
        Sample {
            name: "did-start-again",
            html: |lang| start(lang, new(Some(Box::new(status(State::Rejected, Some(ODD_TEXT)))))),
        },
        Sample { name: "did-start-draft", html: |lang| start(lang, draft()) },
        Sample { name: "did-status-submitted", html: |lang| open(lang, State::Submitted, None) },
        Sample { name: "did-status-returned", html: |lang| open(lang, State::Returned, Some(ODD_TEXT)) },
        Sample { name: "did-status-confirmed", html: |lang| open(lang, State::Confirmed, None) },
        Sample { name: "did-status-suspended", html: |lang| open(lang, State::Suspended, Some("Lavoro")) },
        Sample { name: "did-receipt", html: receipt },
        Sample { name: "did-withdraw", html: withdraw },
        Sample { name: "did-overtaken", html: overtaken },
        Sample { name: "did-at-the-desk", html: at_the_desk },
        Sample { name: "did-returned", html: |lang| step(lang, Step::Summary, filled(), Some(ODD_TEXT)) },
        Sample { name: "did-places", html: |lang| step(lang, Step::Home, unclear(), None) },
    ];
    samples.extend(steps!(
        Who "who", Home "home", Situation "situation", Education "education", Profile "profile", Needs "needs",
        Summary "summary",
    ));
    samples
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_default()
}

/// A few places, so that samples need no list.
struct FewPlaces;

impl Gazetteer for FewPlaces {
    fn town(&self, typed: &str, chosen: Option<&str>) -> Resolution<Town> {
        let town = |belfiore: &str, province: &str| Town {
            belfiore: belfiore.to_owned(),
            name: "Samone".to_owned(),
            province: province.to_owned(),
        };
        let two = vec![town("H754", "TO"), town("H755", "TN")];
        match two.iter().find(|town| chosen == Some(town.belfiore.as_str())) {
            Some(town) => Resolution::Found(town.clone()),
            None if typed == "Samone" => Resolution::Ambiguous(two),
            None => Resolution::Found(Town {
                belfiore: "A271".to_owned(),
                name: "Ancona".to_owned(),
                province: "AN".to_owned(),
            }),
        }
    }
    fn country(&self, typed: &str, _chosen: Option<&str>) -> Resolution<Country> {
        Resolution::Found(Country { belfiore: "Z100".to_owned(), name: typed.to_owned() })
    }
    fn moves_freely(&self, _country: &Country) -> bool {
        false
    }
}

fn context() -> CheckContext<'static> {
    CheckContext {
        today: day(2026, 11, 22),
        places: &FewPlaces,
        person: PersonFacts { birth_date: Some(day(1980, 1, 1)), has_email: true },
        privacy_version: "2026-01",
    }
}

fn person() -> PersonCard {
    PersonCard {
        name: "Mario Rossi".to_owned(),
        codice_fiscale: "RSSMRA80A01H501U".to_owned(),
        birth_date: Some(day(1980, 1, 1)),
    }
}

/// Every question answered, with an unusual text wherever one can be typed.
fn filled() -> Answers {
    [
        ("citizenship", "other"),
        ("citizenship-state", "Albania"),
        ("permit-type", "permit"),
        ("permit-number", "I12345678"),
        ("permit-expiry-kind", "dated"),
        ("permit-expiry-day", "31"),
        ("permit-expiry-month", "12"),
        ("permit-expiry-year", "2027"),
        ("phone", "333 1234567"),
        ("residence-kind", "italy"),
        ("residence-comune", "Ancona"),
        ("residence-address", ODD_TEXT),
        ("residence-cap", "60121"),
        ("domicile-kind", "same"),
        ("situation", "low_income"),
        ("income-employee", "6500"),
        ("benefit-asked", "yes"),
        ("benefit", "naspi"),
        ("benefit-date-day", "16"),
        ("benefit-date-month", "11"),
        ("benefit-date-year", "2026"),
        ("education", "upper_secondary"),
        ("education-course", "Ragioneria"),
        ("education-year", "1999"),
        ("education-recognition", "italian"),
        ("languages", "italiano, albanese"),
        ("skills", ODD_TEXT),
        ("job-1-title", "Magazziniere"),
        ("job-1-from-month", "3"),
        ("job-1-from-year", "2019"),
        ("job-1-contract", "seasonal"),
        ("job-1-tasks", ODD_TEXT),
        ("condition-year-ago", "employed"),
        ("time-in-italy", "over_ten_years"),
        ("household-size", "3"),
        ("children", "yes"),
        ("children-minor", "yes"),
        ("ever-worked", "yes"),
        ("months-since-last-job", "0"),
        ("last-position", "worker"),
        ("months-searching", "2"),
        ("studying", "no"),
        ("driving-licence", "yes"),
        ("licences", "b"),
        ("wishes", "training"),
        ("help", "more_time"),
        ("mediator", "yes"),
        ("mediator-language", "albanese"),
        ("channel", "phone"),
        ("note", ODD_TEXT),
    ]
    .into_iter()
    .collect()
}

fn unclear() -> Answers {
    let mut answers = filled();
    answers.set("residence-comune", "Samone");
    answers
}

fn view(
    lang: Lang,
    step: Step,
    answers: &Answers,
    errors: Errors,
    returned: Option<&str>,
    newer: Option<&Answers>,
) -> StepView {
    let context = context();
    let errors_free = errors.is_empty();
    StepView::new(StepInput {
        lang,
        step,
        base: "/did".to_owned(),
        answers,
        errors,
        context: &context,
        thresholds: Thresholds::embedded(),
        centre: (!answers.is_empty() && errors_free).then(centre),
        person: person(),
        request_key: "k".to_owned(),
        version: 3,
        returned: returned.map(str::to_owned),
        newer,
        approval: None,
    })
}

fn centre() -> Centre {
    Centre::Office { name: "Centro per l'impiego di Ancona".to_owned(), slug: "ancona".to_owned() }
}

fn page(lang: Lang, path: &str, title: String) -> Frame {
    let above = [Crumb::link(t(lang, "did-short"), "/did")];
    frame(lang, path, &title).visitor(Visitor::Citizen { name: "Mario Rossi".to_owned() }).under(above)
}

fn shown(lang: Lang, view: StepView) -> String {
    let path = format!("/did/{}", view.step.slug());
    let mut page = page(lang, &path, view.title()).invalid(!view.f.errors().is_empty());
    if view.has_islands() {
        page = page.with_islands("n");
    }
    render_page(&page, || view! { <DidStepPage view/> })
}

/// As it comes back after it was sent.
fn step(lang: Lang, step: Step, answers: Answers, returned: Option<&str>) -> String {
    let errors = check(step, &answers, &context()).err().unwrap_or_default();
    shown(lang, view(lang, step, &answers, errors, returned, None))
}

/// As it is opened for the first time.
fn opened(lang: Lang, step: Step) -> String {
    shown(lang, view(lang, step, &Form::default(), Errors::default(), None, None))
}

/// Saved on a telephone while the same page was open on a computer.
fn overtaken(lang: Lang) -> String {
    let mut newer = filled();
    newer.set("phone", "071 123456");
    newer.set("permit-number", "");
    shown(lang, view(lang, Step::Who, &filled(), Errors::default(), None, Some(&newer)))
}

/// An operator fills it in with the person, who approves with a code.
fn at_the_desk(lang: Lang) -> String {
    let view = view(lang, Step::Summary, &filled(), Errors::default(), None, None);
    let approval = Some(Approval::HandOver("K7QD-42MX".to_owned()));
    shown(lang, StepView { approval, base: "/operatore/persone/1/did".to_owned(), ..view })
}

fn new(last: Option<Box<DidStatus>>) -> Start {
    Start::New { request_key: "k".to_owned(), last }
}

fn draft() -> Start {
    Start::Draft { request_key: "k".to_owned(), saved_on: day(2026, 11, 21), resume: Step::Profile }
}

fn start(lang: Lang, start: Start) -> String {
    let page = frame(lang, "/did", &t(lang, "did-title")).under([]);
    render_page(&page, || view! { <DidStartPage lang start/> })
}

fn terms() -> Vec<Term> {
    let none = LocalHolidays::none();
    vec![
        Term::new(TermKind::ContactAfterInps, 15, day(2026, 11, 16), &none),
        Term::new(TermKind::CredentialsAfterSilence, 60, day(2026, 11, 16), &none),
    ]
}

fn status(state: State, reason: Option<&str>) -> DidStatus {
    let line = |when: &str, act, who, reason: Option<&str>| HistoryLine {
        at: at(when),
        act,
        who,
        reason: reason.map(str::to_owned),
    };
    DidStatus {
        state,
        protocol: "2026/ANC/000001".to_owned(),
        submitted_at: at("2026-11-22T08:30:00Z"),
        legal_date: day(2026, 11, 16),
        from_inps: true,
        centre: centre(),
        terms: terms(),
        today: day(2026, 12, 10),
        reason: reason.map(str::to_owned),
        history: vec![
            line("2026-11-22T08:30:00Z", Move::Submit, Who::Citizen, None),
            line("2026-11-24T09:00:00Z", Move::Return, Who::Operator, reason),
        ],
        index: match state {
            State::Confirmed => {
                ProfilingIndex::new(644_372, "Ministero del lavoro".to_owned(), day(2026, 11, 30))
            }
            _ => None,
        },
        answers: answer_groups(Lang::It, &filled(), &FewPlaces),
    }
}

fn open(lang: Lang, state: State, reason: Option<&str>) -> String {
    start(lang, Start::Open(Box::new(status(state, reason))))
}

fn receipt(lang: Lang) -> String {
    let receipt = Receipt {
        protocol: "2026/ANC/000001".to_owned(),
        submitted_at: at("2026-11-22T23:30:00Z"),
        legal_date: day(2026, 11, 23),
        from_inps: false,
        centre: Centre::Unassigned,
        terms: vec![Term::new(TermKind::ContactAfterDid, 30, day(2026, 11, 23), &LocalHolidays::none())],
        today: day(2026, 11, 23),
        pdf_href: "/did/ricevuta.pdf".to_owned(),
        mailed: true,
        identified: false,
        book: Some("/appuntamenti/nuovo?servizio=C.1&sede=fermo".to_owned()),
    };
    let page = page(lang, "/did/ricevuta", t(lang, "did-receipt-title"));
    render_page(&page, || view! { <DidReceiptPage lang receipt/> })
}

fn withdraw(lang: Lang) -> String {
    let withdrawal = Withdrawal {
        f: FormView::new(lang, Form::default(), Errors::default()),
        protocol: "2026/ANC/000001".to_owned(),
        request_key: "k".to_owned(),
        version: 4,
    };
    let page = page(lang, "/did/ritira", t(lang, "did-withdraw-title"));
    render_page(&page, || view! { <DidWithdrawPage withdrawal/> })
}
