//! A declaration in each state in which an operator meets it, clean and with everything wrong.

use chrono::{NaiveDate, TimeDelta};
use domain::account::Level;
use domain::calendar::{LocalHolidays, Term, TermKind};
use domain::catalogue::Minutes;
use domain::did::{Gap, IncomeKind, Legal, Move, Step, Who};
use domain::form::{Errors, FieldError};
use domain::office::OfficeSlug;
use domain::passage::{Channel, Mode};

use super::super::samples_data::{at, desk_frame, offices, passage, people, questions, today};
use super::*;
use crate::pages::operator::person::IndexLine;
use crate::pages::operator::queue_crumb;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::ui::samples::ODD_TEXT;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-did-clean", html: |lang| page(FormView::empty(lang), clean()) },
        Sample { name: "operator-did-warned", html: |lang| page(FormView::empty(lang), warned()) },
        Sample { name: "operator-did-confirm-wrong", html: |lang| page(confirm_wrong(lang), clean()) },
        Sample {
            name: "operator-did-recorded-already",
            html: |lang| page(FormView::empty(lang), recorded()),
        },
        Sample { name: "operator-did-not-identified", html: |lang| page(FormView::empty(lang), declared()) },
        Sample {
            name: "operator-did-confirm-warned",
            html: |lang| page(form(lang, &[("act", "confirm")], &[]), found()),
        },
        Sample { name: "operator-did-identify-wrong", html: |lang| page(identify_wrong(lang), declared()) },
        Sample { name: "operator-did-unassigned", html: |lang| page(FormView::empty(lang), unassigned()) },
        Sample { name: "operator-did-colleague", html: |lang| page(FormView::empty(lang), colleague()) },
        Sample {
            name: "operator-did-returned",
            html: |lang| page(FormView::empty(lang), in_state(State::Returned)),
        },
        Sample {
            name: "operator-did-confirmed",
            html: |lang| page(FormView::empty(lang), in_state(State::Confirmed)),
        },
        Sample {
            name: "operator-did-suspended",
            html: |lang| page(FormView::empty(lang), in_state(State::Suspended)),
        },
        Sample {
            name: "operator-did-rejected",
            html: |lang| page(FormView::empty(lang), in_state(State::Rejected)),
        },
        Sample { name: "operator-did-reason-missing", html: |lang| page(reason_missing(lang), clean()) },
    ]
}

fn page(f: FormView, data: DidDesk) -> String {
    let lang = f.lang();
    let frame = desk_frame(lang, "/operatore/richieste/request-1", &data.title(lang))
        .under([crate::pages::operator::desk_crumb(lang), queue_crumb(lang)])
        .invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <DidDeskPage f data/> })
}

fn form(lang: Lang, pairs: &[(&str, &str)], errors: &[FieldError]) -> FormView {
    let mut all = Errors::default();
    errors.iter().cloned().for_each(|error| all.push(error));
    FormView::new(lang, pairs.iter().copied().collect(), all)
}

fn confirm_wrong(lang: Lang) -> FormView {
    let typed = [("act", "confirm"), ("p-A.1-keep", "yes"), ("p-A.1-minutes", "venti"), ("time", "9.30")];
    let rule = FieldError::new("p-B.1-time", "passage-refusal-welcome-first").with("rule", "R021");
    let errors = [
        FieldError::new("interview", "error-choose"),
        FieldError::new("date-day", "error-required"),
        FieldError::new("time", "passage-error-time"),
        FieldError::new("p-A.1-minutes", "error-number"),
        FieldError::new("p-A.1-channel", "error-choose"),
        rule.with("code", "B.1"),
    ];
    form(lang, &typed, &errors)
}

fn identify_wrong(lang: Lang) -> FormView {
    let typed = [("act", "identify"), ("document-kind", "passaporto"), ("document-number", "?")];
    let errors = [
        FieldError::new("document-number", "error-document-number"),
        FieldError::new("document-issued-day", "error-required"),
    ];
    form(lang, &typed, &errors)
}

fn reason_missing(lang: Lang) -> FormView {
    let typed = [("act", "decide"), ("move", "reject"), ("reason", " ")];
    form(lang, &typed, &[FieldError::new("reason", "error-reason-required")])
}

fn answers() -> Vec<AnswerGroup> {
    let row = |question: &str, answer: Option<&str>| (question.to_owned(), answer.map(str::to_owned));
    let group = |step, rows| AnswerGroup { step, rows };
    vec![
        group(Step::Who, vec![row("Che cittadinanza hai?", Some("Italiana")), row("Telefono", None)]),
        group(Step::Home, vec![row("Comune di residenza", Some("Fermo (FM)")), row("Via", Some(ODD_TEXT))]),
        group(Step::Situation, vec![row("Qual è la tua situazione?", Some("Ho perso il lavoro"))]),
        group(Step::Education, vec![row("Titolo di studio", None)]),
        group(Step::Profile, vec![row("Che cosa facevi un anno fa?", Some("Lavoravo"))]),
        group(
            Step::Needs,
            vec![row("Che aiuto ti serve?", Some("Un ingresso senza scale")), row("Altro", None)],
        ),
    ]
}

fn proposal(code: &str, name: &str, minutes: Minutes) -> ProposalRow {
    ProposalRow {
        code: code.to_owned(),
        name: name.to_owned(),
        minutes: minutes.avg,
        standard: minutes,
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        questions: questions(code),
        expected: true,
    }
}

pub(in crate::pages) fn proposals() -> Proposals {
    let minutes = |min, avg, max| Minutes { min: Some(min), avg: Some(avg), max: Some(max) };
    let lost = Minutes { min: Some(10), avg: None, max: None };
    Proposals {
        start: at(30),
        rows: vec![
            proposal("A.1", "Accoglienza e prima informazione", minutes(10, 20, 30)),
            proposal("B.1", "Registrazione DID e profilazione", minutes(20, 30, 40)),
            proposal("B.2", "Compilazione/aggiornamento SAP", lost),
            proposal("B.3", "Profilazione GG", Minutes::default()),
        ],
        channels: Channel::BY_HAND,
    }
}

fn history() -> Vec<HistoryRow> {
    let row = |act, to, who, by: Option<&str>, reason: Option<&str>| HistoryRow {
        at: at(0) - TimeDelta::days(2),
        act,
        to,
        who,
        by: by.map(str::to_owned),
        reason: reason.map(str::to_owned),
    };
    vec![
        row(Move::Submit, State::Submitted, Who::Citizen, None, None),
        row(Move::Return, State::Returned, Who::Operator, Some("Giulia Bianchi"), Some(ODD_TEXT)),
        row(Move::Complete, State::Submitted, Who::Citizen, None, None),
    ]
}

fn person() -> PersonSummary {
    PersonSummary {
        person: people()[0].clone(),
        birth_date: NaiveDate::from_ymd_opt(1980, 1, 1),
        birth_place: Some("Roma (RM)".to_owned()),
        phone: None,
        email: Some("maria@example.org".to_owned()),
        account: Some("account".to_owned()),
        level: Some(Level::Identified),
        identified: true,
        programmes: vec!["Garanzia Giovani".to_owned()],
        index: Some(IndexLine { value: "0.644372".to_owned(), source: "MyANPAL".to_owned(), date: today() }),
        other_dids: vec![(Some("2024/FER/000007".to_owned()), Some(today()), State::Withdrawn)],
        passages: 12,
        latest: Some(passage(0)),
    }
}

fn clean() -> DidDesk {
    let legal_date = today() - TimeDelta::days(2);
    let term = |kind, days| Term::new(kind, days, legal_date, &LocalHolidays::none());
    DidDesk {
        request: "request-1".to_owned(),
        protocol: Some("2026/FER/000012".to_owned()),
        state: State::Submitted,
        source: Source::Portal,
        submitted_at: at(-2880),
        legal_date,
        office: offices().first().cloned(),
        terms: vec![term(TermKind::ContactAfterDid, 30), term(TermKind::CredentialsAfterSilence, 60)],
        taken: Taken::Me,
        version: 3,
        request_key: "key".to_owned(),
        answers: answers(),
        accepted: Some(Accepted {
            declarations: vec![Legal::Available, Legal::Active, Legal::NoJob, Legal::True],
            privacy_version: "2026-11".to_owned(),
            note: Some(ODD_TEXT.to_owned()),
        }),
        warnings: Vec::new(),
        person: person(),
        history: history(),
        proposals: Some(proposals()),
        found: Vec::new(),
        offices: offices(),
        receipt: Some("/operatore/richieste/request-1/ricevuta.pdf".to_owned()),
        desk_steps: None,
        today: today(),
    }
}

fn warned() -> DidDesk {
    let mut warnings = vec![
        Warning::NameMismatch,
        Warning::ProvisionalCode,
        Warning::PermitExpired { on: today() },
        Warning::IncomeAbove { kind: IncomeKind::Employee, euros: 9000, threshold: 8500, verified: false },
        Warning::Missing(Gap::Phone),
        Warning::Missing(Gap::Jobs),
    ];
    if let Some(competent) = OfficeSlug::parse("civitanova-marche") {
        warnings.push(Warning::OtherOffice { competent });
    }
    DidDesk { warnings, taken: Taken::Nobody, ..clean() }
}

fn found() -> DidDesk {
    let args = [("rule", "R002"), ("code", "B.1"), ("min", "20"), ("max", "30")];
    let minutes = Finding {
        rule: "R002",
        key: "passage-warning-minutes".to_owned(),
        field: Some("minutes".to_owned()),
        args: args.map(|(name, value)| (name, value.to_owned())).to_vec(),
    };
    DidDesk { found: vec![minutes], ..clean() }
}

fn recorded() -> DidDesk {
    DidDesk { proposals: Some(Proposals { rows: Vec::new(), ..proposals() }), ..clean() }
}

fn declared() -> DidDesk {
    let person = PersonSummary {
        level: Some(Level::Declared),
        identified: false,
        birth_place: None,
        programmes: Vec::new(),
        index: None,
        other_dids: Vec::new(),
        passages: 0,
        latest: None,
        ..person()
    };
    DidDesk { person, ..clean() }
}

fn unassigned() -> DidDesk {
    DidDesk { office: None, warnings: vec![Warning::OfficeUnassigned], taken: Taken::Nobody, ..clean() }
}

fn colleague() -> DidDesk {
    DidDesk { taken: Taken::Colleague { name: "Paolo Neri".to_owned(), owner: None }, ..clean() }
}

fn in_state(state: State) -> DidDesk {
    let desk_steps = (state == State::Returned).then(|| "/operatore/persone/01a/did".to_owned());
    DidDesk { state, proposals: None, desk_steps, ..clean() }
}
