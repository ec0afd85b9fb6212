//! `/operatore/agenda/{id}`: one appointment, its history, every act allowed.

use acts::{Operator, Refusal, agenda::By};
use app::{
    pages::operator::day::{HistoryLine, One, OnePage},
    texts::code_text,
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    agenda::{Act, State, Who},
    did::REASON_MAX_CHARS,
    form::{Errors, FieldError, Form},
};
use leptos::prelude::*;
use store::{DbError, day::Told};
use uuid::Uuid;

use super::{super::shared, frame, lines, told};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// How the page comes back.
struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    refused: Option<String>,
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let shown =
        Shown { status: StatusCode::OK, form: Form::default(), errors: Errors::default(), refused: None };
    page(&visit, shared::id(&id)?, shown).await
}

/// `act` is a code of `domain::agenda::Act`; see the page for its fields.
pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let id = shared::id(&id)?;
    let person = acts::agenda::day::one(&visit.house.desk, operator, id).await?.line.appointment.person_id;
    let act = Act::parse(posted.0.raw("act")).ok_or(Problem::BadKey)?;
    let reason = match reason(act, &posted.0) {
        Ok(reason) => reason,
        Err(errors) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return page(&visit, id, Shown { status, form: posted.0, errors, refused: None }).await;
        }
    };
    let by = By::Operator { operator, person };
    match done(&visit, operator, by, id, (act, reason.as_deref()), &posted).await {
        Ok(code) => Ok(see(&match code {
            Some(code) => format!("/operatore/agenda/{id}?done={code}"),
            None => format!("/operatore/agenda/{id}"),
        })),
        Err(Undone::Page(problem)) => Err(problem),
        Err(Undone::Act(refusal)) => {
            let (status, text) = told(&visit, id, refusal).await?;
            let (form, errors) = (posted.0, Errors::default());
            page(&visit, id, Shown { status, form, errors, refused: Some(text) }).await
        }
    }
}

/// Why nothing was done: the page says so, or there is none.
enum Undone {
    Act(Refusal),
    Page(Problem),
}

impl From<Refusal> for Undone {
    fn from(refusal: Refusal) -> Undone {
        Undone::Act(refusal)
    }
}

impl From<Problem> for Undone {
    fn from(problem: Problem) -> Undone {
        Undone::Page(problem)
    }
}

/// What an act says about why. Of a justified absence: the reason, and which proof was seen.
fn reason(act: Act, form: &Form) -> Result<Option<String>, Errors> {
    let mut errors = Errors::default();
    let half = REASON_MAX_CHARS / 2 - 5;
    match act {
        Act::Cancel => {
            let reason = form.get("cancel-reason").map(str::to_owned);
            let Some(reason) = reason else {
                return Err(FieldError::new("cancel-reason", "error-reason-required").into());
            };
            let short = form.optional("cancel-reason", REASON_MAX_CHARS, &mut errors);
            errors.or(short.or(Some(reason))).map(Some)
        }
        Act::Excuse => {
            let why = form.required("excuse-reason", half, &mut errors);
            let proof = form.required("excuse-proof", half, &mut errors);
            errors.or(why.zip(proof)).map(|(why, proof)| Some(format!("{why} ({proof})")))
        }
        _ => Ok(None),
    }
}

/// Does it; the code of what the next page says, when it is not plain from the page itself.
async fn done(
    visit: &Visit,
    operator: &Operator,
    by: By<'_>,
    id: Uuid,
    (act, reason): (Act, Option<&str>),
    posted: &Posted,
) -> Result<Option<&'static str>, Undone> {
    let desk = &visit.house.desk;
    let (version, asked) = (posted.version()?, posted.asked(visit)?);
    if act == Act::Cancel {
        acts::agenda::cancel(desk, by, id, version, reason.unwrap_or_default(), &asked).await?;
        return Ok(Some("cancelled"));
    }
    acts::agenda::step(desk, operator, id, version, act, reason, &asked).await?;
    Ok(match act {
        Act::Excuse => Some("excused"),
        Act::Miss => Some("missed"),
        _ => None,
    })
}

async fn page(visit: &Visit, id: Uuid, shown: Shown) -> Answer {
    let operator = visit.operator()?;
    let desk = &visit.house.desk;
    let one = acts::agenda::day::one(desk, operator, id).await?;
    let appointment = one.line.appointment.clone();
    // Logged: the page says more of the person than a list does.
    acts::file::open(desk, operator, appointment.person_id, None).await?;
    let mut conn = desk.reader.conn().await?;
    let rules = match acts::agenda::supply(desk, &mut conn, &appointment.office).await {
        Ok(supply) => Some(supply.rules),
        Err(Refusal::NotFound) => None,
        Err(refusal) => return Err(refusal.into()),
    };
    drop(conn);
    let data = One {
        line: lines::line(visit, one.line, rules.as_ref())?,
        group: appointment.session_id.map(|id| format!("/operatore/agenda/gruppi/{id}")),
        office: shared::office_name(visit, &appointment.office).unwrap_or_default(),
        origin: appointment.origin,
        extended: appointment.extended,
        code: appointment.code,
        history: one.history.into_iter().map(|told| step(visit, told)).collect::<Result<_, _>>()?,
        now: desk.now(),
    };
    let mut frame = frame(visit, visit.t("day-one")).invalid(!shown.errors.is_empty());
    if let Some(text) = shown.refused {
        frame = frame.notice(Tone::Danger, text);
    }
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <OnePage f data/> }))
}

fn step(visit: &Visit, told: Told) -> Result<HistoryLine, DbError> {
    let Told { step, operator_name } = told;
    let who = Who::parse(&step.by_kind).ok_or(DbError::Unreadable("appointment_history.by_kind"))?;
    let to = State::parse(&step.to_state).ok_or(DbError::Unreadable("appointment_history.to_state"))?;
    Ok(HistoryLine {
        at: step.at,
        act: step.act,
        to,
        who,
        by: operator_name.or_else(|| Some(code_text(visit.lang, "agenda-who", who.code()))),
        reason: step.reason,
        starts_at: step.starts_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_justified_absence_says_why_and_which_proof_was_seen() {
        let form: Form =
            [("excuse-reason", "malattia"), ("excuse-proof", "certificato")].into_iter().collect();
        assert_eq!(reason(Act::Excuse, &form), Ok(Some("malattia (certificato)".to_owned())));
        let errors = reason(Act::Excuse, &Form::default()).expect_err("both are missing");
        assert!(errors.of("excuse-reason").is_some() && errors.of("excuse-proof").is_some());
    }

    #[test]
    fn a_blank_reason_cancels_nothing() {
        let blank: Form = [("cancel-reason", " ")].into_iter().collect();
        assert!(reason(Act::Cancel, &blank).is_err());
        assert_eq!(reason(Act::Call, &blank), Ok(None));
        let long: Form = [("cancel-reason", "a".repeat(REASON_MAX_CHARS + 1).as_str())].into_iter().collect();
        assert!(reason(Act::Cancel, &long).is_err());
    }
}
