//! Everything that an operator does to a vacancy: takes charge, publishes, gives back, refuses, takes over other words or not,
//! records, ends.

use acts::{
    Operator, Refusal,
    passage::Warned,
    vacancy::{By, Delivered, end, judge, publish, record, turn_down},
};
use app::pages::operator::vacancy::{DECLINE_REASON, KEPT, kept_minutes};
use axum::{extract::Path, http::StatusCode};
use chrono::TimeDelta;
use domain::{
    form::{Errors, Form},
    passage::{Channel, Draft, Finding, Mode},
    vacancy::{Act, Action, REASON_MAX_CHARS},
};
use uuid::Uuid;

use super::super::{pact::Shown, shared};
use super::{read::sheet, show::page};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let (operator, id) = (visit.operator()?, shared::id(&id)?);
    sheet(&visit, operator, id).await?;
    // Errors of the act stand beside these fields of its form.
    let field = match posted.0.raw("act") {
        "publish" => ("", "keep"),
        "record" => ("", "action"),
        "end" => ("reason", "end-reason"),
        "decline" => ("reason", DECLINE_REASON),
        _ => ("", ""),
    };
    match carry_out(&visit, operator, id, &posted).await {
        Ok(Done::There(code)) => Ok(see(&format!("{}?done={code}", visit.path))),
        Ok(Done::Again) => Ok(shared::again(&visit)),
        Ok(Done::Warned(warned)) => {
            let found: Vec<Finding> = warned.into_iter().flat_map(|(_, found)| found).collect();
            let shown = Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form: posted.0, ..Shown::fresh() };
            page(&visit, id, shown, found).await
        }
        Err(Wrong::Page(problem)) => Err(problem),
        Err(Wrong::Act(refusal)) => {
            let shown = Shown::of(refusal, posted.0, field)?;
            page(&visit, id, shown, Vec::new()).await
        }
    }
}

/// What was done.
enum Done {
    /// Told by its code.
    There(&'static str),
    Again,
    /// Nothing yet: the operator looks once more.
    Warned(Warned),
}

/// Why the page comes back, or why there is none.
enum Wrong {
    Act(Refusal),
    Page(Problem),
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Wrong {
        Wrong::Act(refusal)
    }
}

impl From<Errors> for Wrong {
    fn from(errors: Errors) -> Wrong {
        Wrong::Act(Refusal::Fields(errors))
    }
}

impl From<Problem> for Wrong {
    fn from(problem: Problem) -> Wrong {
        Wrong::Page(problem)
    }
}

async fn carry_out(visit: &Visit, operator: &Operator, id: Uuid, posted: &Posted) -> Result<Done, Wrong> {
    let (desk, form) = (&visit.house.desk, &posted.0);
    match form.raw("act") {
        "take" => acts::request::take(desk, operator, shared::id(form.raw("request"))?).await?,
        "release" => acts::request::release(desk, operator, shared::id(form.raw("request"))?).await?,
        "publish" => {
            let delivered = kept(visit, form)?;
            let (version, asked) = (posted.version()?, posted.asked(visit)?);
            let seen = form.checked("warnings-seen");
            return Ok(match publish(desk, operator, id, version, &delivered, seen, &asked).await? {
                Ok(()) => Done::There("published"),
                Err(warned) => Done::Warned(warned),
            });
        }
        "turn-down" => {
            let (act, reason) = turned(form)?;
            let (version, asked) = (posted.version()?, posted.asked(visit)?);
            turn_down(desk, operator, id, version, act, &reason, &asked).await?;
            return Ok(Done::There(if act == Act::Return { "returned" } else { "refused" }));
        }
        "record" => {
            let delivered = by_hand(visit, form)?;
            let (seen, asked) = (form.checked("warnings-seen"), posted.asked(visit)?);
            return Ok(match record(desk, operator, id, delivered, seen, &asked).await? {
                Ok(_) => Done::There("recorded"),
                Err(warned) => Done::Warned(warned),
            });
        }
        "accept" => {
            let (version, asked) = (posted.version()?, posted.asked(visit)?);
            judge(desk, operator, id, version, Act::Accept, None, &asked).await?;
            return Ok(Done::There("accepted"));
        }
        "decline" => {
            let mut errors = Errors::default();
            let reason = form.required(DECLINE_REASON, REASON_MAX_CHARS, &mut errors);
            let reason = errors.or(reason)?;
            let (version, asked) = (posted.version()?, posted.asked(visit)?);
            judge(desk, operator, id, version, Act::Decline, Some(&reason), &asked).await?;
            return Ok(Done::There("declined"));
        }
        "end" => {
            let mut errors = Errors::default();
            let ends = |code: &str| Act::parse(code).filter(|act| matches!(act, Act::Fill | Act::Close));
            let act = form.choice("end", ends, &mut errors);
            let reason = form.optional("end-reason", REASON_MAX_CHARS, &mut errors);
            let act = errors.or(act)?;
            let (version, asked) = (posted.version()?, posted.asked(visit)?);
            end(desk, By::Operator(operator), id, version, act, reason.as_deref(), &asked).await?;
            return Ok(Done::There(if act == Act::Fill { "filled" } else { "closed" }));
        }
        _ => return Err(Problem::BadKey.into()),
    }
    Ok(Done::Again)
}

fn turned(form: &Form) -> Result<(Act, String), Errors> {
    let mut errors = Errors::default();
    let downs = |code: &str| Act::parse(code).filter(|act| matches!(act, Act::Return | Act::Refuse));
    let act = form.choice("move", downs, &mut errors);
    let reason = form.required("reason", REASON_MAX_CHARS, &mut errors);
    errors.or(act.zip(reason))
}

/// What is recorded while publishing: back to back, the last of it just ended.
fn kept(visit: &Visit, form: &Form) -> Result<Vec<Delivered>, Errors> {
    let mut errors = Errors::default();
    let mut read = Vec::new();
    for action in KEPT.into_iter().filter(|action| form.has("keep", action.code())) {
        let name = kept_minutes(action);
        if form.get(&name).is_none() {
            errors.add(name.as_str(), "error-required");
        }
        let minutes = form.number(&name, 1..=1440, &mut errors).and_then(|n| u16::try_from(n).ok());
        read.push((action, minutes.unwrap_or(0)));
    }
    if read.is_empty() {
        return errors.or(Some(Vec::new()));
    }
    let channel = form.choice("publish-channel", Channel::by_hand, &mut errors);
    let mode = form.choice("publish-mode", Mode::parse, &mut errors);
    let (channel, mode) = errors.or(channel.zip(mode))?;
    let length = |minutes: u16| TimeDelta::minutes(i64::from(minutes));
    let whole: TimeDelta = read.iter().map(|(_, minutes)| length(*minutes)).sum();
    let mut start = visit.house.desk.now() - whole;
    let mut delivered = Vec::new();
    for (action, minutes) in read {
        delivered.push(Delivered { action, start, minutes: Some(minutes), channel, mode });
        start += length(minutes);
    }
    Ok(delivered)
}

/// An action with when and how, as the form of a passage reads them.
fn by_hand(visit: &Visit, form: &Form) -> Result<Delivered, Wrong> {
    let mut errors = Errors::default();
    let offered = |code: &str| Action::by_hand().find(|action| action.code() == code);
    let action = form.choice("action", offered, &mut errors);
    let action = errors.or(action)?;
    let codes = visit.house.desk.pack.codes_for(action.records().1, &[]);
    // A region without a code for it records nothing.
    let code = codes.first().copied().ok_or(Refusal::Conflict("error-vacancy-action"))?;
    let pack = &visit.house.desk.pack;
    let Draft { start, minutes, channel, mode, .. } = Draft::parse(pack, code, form, "", Channel::BY_HAND)?;
    Ok(Delivered { action, start, minutes, channel, mode })
}
