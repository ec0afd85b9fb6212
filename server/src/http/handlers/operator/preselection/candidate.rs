//! One candidate at the desk: the answers of the person and of the company, written down by an operator who heard them.
//!
//! Opening the page is a reading of the person's file: it is logged, and the person can see it.

use acts::{
    Refusal,
    preselection::{self, By, Reply, Speaker, choices},
};
use app::{
    pages::operator::{
        parts::PersonRef,
        preselection::{Candidate, CandidatePage, Happened, board_crumb},
        vacancy::vacancies_crumb,
    },
    ui::FormView,
};
use axum::{extract::Path, response::Response};
use domain::{
    shortlist::{Act, Answer as Said, Source, State, Who, acts as possible},
    vacancy,
};
use leptos::prelude::*;
use store::{Conn, DbError, candidate::Line};

use super::{Shown, frame, shared, vacancy as ours};
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::preselection::{Typed, first_shares, ticked, told},
};
use acts::vacancy::Sheet;
use store::shortlist::Shortlist;

/// A candidate of a vacancy of this operator's centre.
async fn load(
    visit: &Visit,
    conn: &mut Conn,
    id: &str,
    candidate: &str,
) -> Result<(Sheet, Shortlist, Line), Problem> {
    let sheet = ours(visit, conn, id).await?;
    let line = store::candidate::line(conn, shared::id(candidate)?).await?.ok_or(Problem::NotFound)?;
    let list = store::shortlist::of_vacancy(conn, sheet.row.id).await?;
    let list = list.filter(|list| list.id == line.candidate.shortlist_id).ok_or(Problem::NotFound)?;
    Ok((sheet, list, line))
}

pub async fn show(visit: Visit, Path((id, candidate)): Path<(String, String)>) -> Answer {
    page(&visit, &id, &candidate, Shown::fresh()).await
}

/// `act=answer` (`answer`, `share`, `note`), `act=give-up`, `act=outcome`.
pub async fn act(visit: Visit, Path((id, candidate)): Path<(String, String)>, posted: Posted) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let (_, _, line) = load(&visit, &mut conn, &id, &candidate).await?;
    drop(conn);
    let (desk, operator) = (&visit.house.desk, visit.operator()?);
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let (form, row) = (&posted.0, line.candidate.id);
    let done = match form.raw("act") {
        "answer" => match Typed::parse(form) {
            Ok(typed) => {
                let reply = Reply {
                    version,
                    available: typed.available,
                    shares: &typed.shares,
                    note: typed.note.as_deref(),
                };
                let answered = preselection::answer(desk, By::Operator(operator), row, &reply, &asked).await;
                answered.map(|_| "answered")
            }
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        "give-up" => preselection::give_up(desk, operator, row, version, &asked).await.map(|_| "given-up"),
        "outcome" => match Said::parse(form, desk.today()) {
            Ok(said) => {
                let speaker = Speaker::Operator(operator);
                preselection::outcome(desk, speaker, row, version, &said, &asked).await.map(|_| "outcome")
            }
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(code) => Ok(see(&format!("{}?done={code}", visit.path))),
        Err(refusal) => page(&visit, &id, &candidate, Shown::of(refusal, posted.0, "outcome")?).await,
    }
}

async fn page(visit: &Visit, id: &str, candidate: &str, shown: Shown) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let (sheet, list, line) = load(visit, &mut conn, id, candidate).await?;
    let shares = first_shares(&mut conn, line.candidate.person_id, sheet.row.id).await?;
    let history = store::candidate::history(&mut conn, line.candidate.id).await?;
    drop(conn);
    let reason = visit.t("preselection-reading");
    let operator = visit.operator()?;
    acts::file::open(&visit.house.desk, operator, line.candidate.person_id, Some(&reason)).await?;
    let row = &line.candidate;
    let stage = preselection::stage_of(row)?;
    let building =
        sheet.state == vacancy::State::Published && preselection::state_of(&list)? == State::Building;
    let may = |act: Act| building && possible(stage, Who::Operator).any(|one| one == act);
    let back = format!("/operatore/richieste-imprese/{}/candidati", sheet.row.id);
    let data = Candidate {
        title: sheet.row.title.clone(),
        source: Source::parse(&row.source).ok_or(DbError::Unreadable("candidate.source"))?,
        score: row.score.and_then(|score| u16::try_from(score).ok()),
        explanation: preselection::explanation_of(row)?,
        stage,
        agrees: line.agrees == 1,
        may_answer: may(Act::Accept) || may(Act::Decline),
        may_give_up: may(Act::GiveUp),
        outcomes: choices(stage).collect(),
        shares: ticked(&shares),
        shown: row.shared.as_ref().map(|shared| preselection::shared_of(&shared.0)).transpose()?,
        told: told(row),
        history: history
            .into_iter()
            .map(|step| Happened { at: step.at, act: step.act, by: step.by_kind, note: step.note })
            .collect(),
        back: back.clone(),
        version: row.version,
        request_key: visit.house.desk.request_key(),
        person: PersonRef {
            id: row.person_id.to_string(),
            surname: line.surname,
            name: line.name,
            cf: line.cf,
        },
    };
    // No name goes into a browser's history.
    let above = [vacancies_crumb(visit.lang), board_crumb(visit.lang, back)];
    let frame = frame(visit, visit.t("preselection-candidate-title"), above, &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <CandidatePage f data/> }))
}
