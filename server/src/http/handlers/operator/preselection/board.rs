//! The candidates of one vacancy, from the criteria to the company's answers.

use acts::{
    Refusal,
    passage::Warned,
    preselection::{self, Silent},
    vacancy::Sheet,
};
use app::{
    pages::operator::{
        parts::PersonRef,
        preselection::{Board, BoardPage, Line, VacancyRef},
        vacancy::vacancies_crumb,
    },
    ui::{Crumb, FormView},
};
use axum::{extract::Path, response::Response};
use chrono::{DateTime, Utc};
use domain::{
    calendar::rome_date,
    form::{Errors, Form},
    pack::Event,
    ranking::{Criteria, begin},
    shortlist::{EMPLOYER_PATIENCE_DAYS, PATIENCE_DAYS, Source, Stage, State, is_overdue},
    vacancy,
};
use leptos::prelude::*;
use store::{Conn, DbError, candidate, shortlist::Shortlist};
use uuid::Uuid;

use super::{Shown, frame, vacancy as ours};
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::preselection::{comune, told},
};

/// Minutes that a service may take.
const MINUTES: std::ops::RangeInclusive<i64> = 1..=1440;

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, Shown::fresh()).await
}

/// The forms of the page, by `act`.
pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let vacancy = ours(&visit, &mut conn, &id).await?.row.id;
    drop(conn);
    let minutes = if posted.0.raw("act") == "present" { "list-minutes" } else { "minutes" };
    match done(&visit, vacancy, &posted).await? {
        Ok(Ok(code)) => Ok(see(&format!("{}?done={code}", visit.path))),
        Ok(Err(warned)) => page(&visit, &id, Shown::warned(posted.0, warned)).await,
        Err(refusal) => page(&visit, &id, Shown::of(refusal, posted.0, minutes)?).await,
    }
}

/// What came of a form: the code of what was done, or the warnings about what is to be recorded.
type Done = Result<Result<&'static str, Warned>, Refusal>;

async fn done(visit: &Visit, vacancy: Uuid, posted: &Posted) -> Result<Done, Problem> {
    let (desk, operator, form) = (&visit.house.desk, visit.operator()?, &posted.0);
    let asked = posted.asked(visit)?;
    let seen = form.checked("warnings-seen");
    Ok(match form.raw("act") {
        "fix" => {
            let version = posted.version()?;
            // The act takes the place from the vacancy.
            match Criteria::parse(form, domain::ranking::Place::default()) {
                Ok(criteria) => {
                    let fixed = preselection::fix(desk, operator, vacancy, version, &criteria, &asked).await;
                    fixed.map(|_| Ok("fixed"))
                }
                Err(errors) => Err(Refusal::Fields(errors)),
            }
        }
        "rank" => {
            let ranked = preselection::rank(desk, operator, vacancy, posted.version()?, &asked).await;
            ranked.map(|_| Ok("ranked"))
        }
        "ask" => match chosen(form) {
            Ok((candidates, minutes)) => {
                let asking = preselection::ask(desk, operator, vacancy, &candidates, minutes, seen, &asked);
                asking.await.map(|done| done.map(|_| "asked"))
            }
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        "present" => {
            let version = posted.version()?;
            let mut errors = Errors::default();
            let minutes = minutes(form, "list-minutes", &mut errors);
            match errors.or(minutes) {
                Ok(minutes) => {
                    let handing =
                        preselection::present(desk, operator, vacancy, version, minutes, seen, &asked);
                    handing.await.map(|done| done.map(|_| "presented"))
                }
                Err(errors) => Err(Refusal::Fields(errors)),
            }
        }
        "remind-people" => {
            let reminded = preselection::remind(desk, operator, vacancy, Silent::People, &asked).await;
            reminded.map(|_| Ok("reminded"))
        }
        "remind-employer" => {
            let reminded = preselection::remind(desk, operator, vacancy, Silent::Employer, &asked).await;
            reminded.map(|_| Ok("reminded"))
        }
        _ => return Err(Problem::BadKey),
    })
}

/// Whole minutes that must be said.
fn minutes(form: &Form, name: &str, errors: &mut Errors) -> Option<u16> {
    if form.get(name).is_none() {
        errors.add(name, "error-required");
    }
    form.number(name, MINUTES, errors).and_then(|minutes| u16::try_from(minutes).ok())
}

/// Who is asked, and how long the preselection of each took.
fn chosen(form: &Form) -> Result<(Vec<Uuid>, u16), Errors> {
    let mut errors = Errors::default();
    let mut candidates = Vec::new();
    for text in form.all("candidate") {
        match Uuid::parse_str(text) {
            Ok(id) if !candidates.contains(&id) => candidates.push(id),
            Ok(_) => {}
            Err(_) => errors.add("candidate", "error-unknown-choice"),
        }
    }
    if candidates.is_empty() && errors.is_empty() {
        errors.add("candidate", "error-choose");
    }
    let minutes = minutes(form, "minutes", &mut errors);
    errors.or(minutes.map(|minutes| (candidates, minutes)))
}

async fn page(visit: &Visit, id: &str, shown: Shown) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = ours(visit, &mut conn, id).await?;
    let list = store::shortlist::of_vacancy(&mut conn, sheet.row.id).await?;
    let data = board(visit, &mut conn, &sheet, list).await?;
    drop(conn);
    let data = Board { found: shown.found.clone(), ..data };
    let own = Crumb::link(sheet.row.title.clone(), data.vacancy.href.clone());
    let above = [vacancies_crumb(visit.lang), own];
    let frame = frame(visit, visit.t("preselection-board-title"), above, &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <BoardPage f data/> }))
}

async fn board(
    visit: &Visit,
    conn: &mut Conn,
    sheet: &Sheet,
    list: Option<Shortlist>,
) -> Result<Board, Problem> {
    let open = sheet.state == vacancy::State::Published;
    let (mut state, mut criteria, mut passing, mut lines) = (None, None, None, Vec::new());
    let mut silent = [0, 0];
    if let Some(list) = &list {
        let now = preselection::state_of(list)?;
        state = Some(now);
        criteria = Some(preselection::criteria_of(list)?);
        if open && now == State::Building {
            passing = Some(preselection::look(conn, list, 0).await?.passing);
        }
        for row in store::candidate::lines_of(conn, list.id).await? {
            let owes = owed(visit, &row)?;
            silent[0] += usize::from(owes[0] && now == State::Building);
            silent[1] += usize::from(owes[1]);
            lines.push(line(visit, sheet.row.id, row)?);
        }
    }
    // Criteria that were fixed may be fixed anew while nobody is in the list.
    let first = criteria.as_ref().map_or_else(|| begin(&sheet.content), Criteria::form);
    Ok(Board {
        vacancy: VacancyRef {
            title: sheet.row.title.clone(),
            company: sheet.company.legal_name.clone(),
            place: comune(visit, &sheet.row.place),
            open,
            href: format!("/operatore/richieste-imprese/{}", sheet.row.id),
        },
        state,
        criteria,
        first,
        passing,
        lines,
        minutes: [Event::PreselectionDone, Event::VacancyManaged].map(|event| average(visit, event)),
        silent,
        found: Vec::new(),
        version: list.map_or(0, |list| list.version),
        request_key: visit.house.desk.request_key(),
    })
}

/// The catalogue's average of what an event becomes.
fn average(visit: &Visit, event: Event) -> Option<u16> {
    let pack = &visit.house.desk.pack;
    let code = pack.codes_for(event, &[]).first().copied()?;
    pack.catalogue.get(code)?.minutes.avg
}

/// When somebody was asked, presented or reminded last.
fn since(row: &candidate::Candidate) -> Option<DateTime<Utc>> {
    row.chased_at.or(row.presented_at).or(row.answered_at).or(row.asked_at)
}

/// Whether the person's answer, and the company's, is owed for too long.
fn owed(visit: &Visit, row: &candidate::Line) -> Result<[bool; 2], Problem> {
    let (stage, now) = (preselection::stage_of(&row.candidate)?, visit.house.desk.now());
    let since = preselection::owed_since(&row.candidate)?;
    let late = |days| since.is_some_and(|since| is_overdue(since, days, now));
    let person = stage == Stage::Asked && row.agrees == 1 && late(PATIENCE_DAYS);
    Ok([person, stage.waits_for_employer() && late(EMPLOYER_PATIENCE_DAYS)])
}

fn line(visit: &Visit, vacancy: Uuid, row: candidate::Line) -> Result<Line, Problem> {
    let candidate = &row.candidate;
    let stage = preselection::stage_of(candidate)?;
    let recorded = !visit.house.desk.pack.codes_for(Event::OutcomeRecorded, &[]).is_empty();
    Ok(Line {
        id: candidate.id.to_string(),
        href: format!("/operatore/richieste-imprese/{vacancy}/candidati/{}", candidate.id),
        source: Source::parse(&candidate.source).ok_or(DbError::Unreadable("candidate.source"))?,
        score: candidate.score.and_then(|score| u16::try_from(score).ok()),
        explanation: preselection::explanation_of(candidate)?,
        stage,
        agrees: row.agrees == 1,
        since: since(candidate).map(rome_date),
        told: told(candidate),
        unrecorded: recorded && stage.is_final() && candidate.result_id.is_none(),
        person: PersonRef {
            id: candidate.person_id.to_string(),
            surname: row.surname,
            name: row.name,
            cf: row.cf,
        },
    })
}
