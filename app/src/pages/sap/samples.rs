//! The scheda from the declaration, validated, with changes that wait or were refused; a section empty, full, wrong, stale.

use chrono::NaiveDate;
use domain::did::State;
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::passage::Finding;
use domain::sap::{Entry, Rows, Sap, Section};
use leptos::prelude::*;

use super::*;
use crate::pages::operator::did::sample_proposals;
use crate::samples::{Sample, frame};
use crate::shell::render_page;
use crate::texts::{code_text, t};
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "sap-empty",
            html: |lang| read(lang, SapView { counts: Sap::default(), policies: Vec::new(), ..view() }),
        },
        Sample { name: "sap", html: |lang| read(lang, view()) },
        Sample {
            name: "sap-waiting",
            html: |lang| read(lang, SapView { waiting: Some(waiting()), ..view() }),
        },
        Sample {
            name: "sap-refused",
            html: |lang| read(lang, SapView { refused: Some(refused()), ..view() }),
        },
        Sample {
            name: "sap-edit",
            html: |lang| edit(FormView::new(lang, full(), Errors::default()), None, None),
        },
        Sample { name: "sap-edit-empty", html: |lang| edit(FormView::empty(lang), None, None) },
        Sample { name: "sap-edit-wrong", html: |lang| edit(wrong(lang), Some(desk(false, true)), None) },
        Sample {
            name: "sap-edit-stale",
            html: |lang| {
                let f = FormView::new(lang, full(), Errors::default());
                edit(f, Some(desk(false, false)), Some(jobs()))
            },
        },
        Sample {
            name: "sap-edit-desk",
            html: |lang| {
                let f = FormView::new(lang, full(), Errors::default());
                edit(f, Some(desk(true, true)), None)
            },
        },
    ]
}

fn read(lang: Lang, data: SapView) -> String {
    let frame = frame(lang, "/fascicolo/scheda", &t(lang, "sap-title"));
    render_page(&frame, || view! { <SapPage lang data/> })
}

/// The passage that an update proposes, with something to look at; or that day has it already.
fn desk(warned: bool, proposed: bool) -> AtDesk {
    let mut proposals = sample_proposals();
    proposals.rows.retain(|row| proposed && row.code == "B.2");
    let finding = Finding {
        rule: "R038",
        key: "passage-warning-order".to_owned(),
        field: None,
        args: [("rule", "R038"), ("code", "B.2"), ("other", "A.1")]
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
    };
    AtDesk { proposals: Some(proposals), found: warned.then_some(finding).into_iter().collect() }
}

fn edit(f: FormView, at_desk: Option<AtDesk>, meanwhile: Option<Vec<Entry>>) -> String {
    let (lang, section) = (f.lang(), Section::Jobs);
    let title = code_text(lang, "sap-section", section.code());
    let frame = frame(lang, "/fascicolo/scheda/lavori", &title).invalid(!f.errors().is_empty());
    let data = SapSection {
        section,
        back: "/fascicolo/scheda".to_owned(),
        at_desk,
        version: 3,
        meanwhile,
        request_key: "00000000000000000000000000000000".to_owned(),
    };
    render_page(&frame, || view! { <SapSectionPage f data/> })
}

fn jobs() -> Vec<Entry> {
    let some = |text: &str| Some(text.to_owned());
    vec![
        Entry::of([
            ("title", some("Cuoca")),
            ("employer", some("Trattoria del Porto")),
            ("from", some("2019-03")),
        ]),
        Entry::of([
            ("title", some(ODD_TEXT)),
            ("from", some("2015-10")),
            ("to", some("2019-02")),
            ("contract", some("fixed_term")),
            ("tasks", some(ODD_TEXT)),
        ]),
    ]
}

fn counts() -> Sap {
    let licence = |code: &str| Entry::of([("licence", Some(code.to_owned()))]);
    Sap::default().with(Section::Jobs, jobs()).with(Section::Driving, vec![licence("b"), licence("am")])
}

fn full() -> Form {
    Rows::form(&counts(), Section::Jobs)
}

fn wrong(lang: Lang) -> FormView {
    let form: Form =
        [("rows", "2"), ("row-0-from-month", "13"), ("row-0-from-year", "2019")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("row-0-title", "error-required");
    errors.add("row-0-from-month", "error-month");
    FormView::new(lang, form, errors)
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
}

fn waiting() -> Waiting {
    let licence = Entry::of([("licence", Some("c".to_owned()))]);
    let after = counts().with(Section::Driving, vec![licence]);
    Waiting { since: day(20), changes: after.diff(&counts()) }
}

fn refused() -> Refused {
    Refused { on: day(21), reason: ODD_TEXT.to_owned() }
}

/// The scheda of somebody who worked.
pub(crate) fn view() -> SapView {
    SapView {
        personal: Personal {
            full_name: "Maria Rossi".to_owned(),
            cf: "RSSMRA80A41H501W".to_owned(),
            birth_date: NaiveDate::from_ymd_opt(1980, 1, 1),
            phone: None,
            did: Some((State::Confirmed, Some(day(2)))),
        },
        counts: counts(),
        validated_on: None,
        waiting: None,
        refused: None,
        policies: vec![Policy { name: "Accoglienza e prima informazione".to_owned(), on: day(2) }],
        href: "/fascicolo/scheda".to_owned(),
        may_change: true,
    }
}

/// The same with changes that wait.
pub(crate) fn waiting_view() -> SapView {
    SapView { waiting: Some(waiting()), validated_on: Some(day(3)), may_change: false, ..view() }
}
