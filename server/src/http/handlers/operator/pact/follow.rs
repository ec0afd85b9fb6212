//! `…/patto/impegni`: commitments and contacts of a document in force.

use acts::{
    Operator,
    follow::{By, Held, Step, end_contact, hold_contact, party_of, plan_contact, state_of, step},
    pact::{self, Sheet},
};
use app::{
    pages::operator::pact::{ContactLine, FollowPage, Following, PromiseFile, PromiseLine, PromiseStep},
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    commitment::{self, Act, Who, acts},
    form::{Errors, FieldError},
    pack::Event,
    passage::Finding,
    psp::{self, Kind},
};
use leptos::prelude::*;
use store::{Access, Conn, commitment::Commitment, person::Person};
use uuid::Uuid;

use super::{super::people::open_or_return, Shown, current, done, frame, kind, load, stand, under_pact};
use crate::http::{Answer, Posted, Problem, Visit};

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    page(&visit, &person, Shown::fresh(), Vec::new()).await
}

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    match posted.0.raw("act") {
        "commitment" => promise(&visit, operator, &person, posted).await,
        "hold" => hold(&visit, operator, &person, posted).await,
        "end" => end(&visit, operator, &person, posted).await,
        "plan" => plan(&visit, operator, &person, posted).await,
        _ => Err(Problem::BadKey),
    }
}

/// The document of this page: in force, else the newest that was.
fn followed(sheets: &[Sheet], kind: Kind) -> Result<&Sheet, Problem> {
    let signed = |sheet: &&Sheet| sheet.kind == kind && sheet.psp.signed_at.is_some();
    let now = current(sheets, kind).filter(|sheet| sheet.psp.signed_at.is_some());
    now.or_else(|| sheets.iter().find(signed)).ok_or(Problem::NotFound)
}

async fn page(visit: &Visit, person: &Person, shown: Shown, warnings: Vec<Finding>) -> Answer {
    let kind = kind(visit)?;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    let sheet = match followed(&sheets, kind) {
        Ok(sheet) => sheet,
        // Nothing was signed yet: where it stands says what is missing.
        Err(_) => {
            let operator = visit.operator()?;
            return super::stand::page(visit, operator, conn, person, kind, &sheets, shown).await;
        }
    };
    let stand = stand(visit, person, sheet)?;
    let open = stand.own && sheet.state == psp::State::Active;
    let promises = promises(visit, &mut conn, person, sheet, open).await?;
    let contacts = store::pact_contact::of_psp(&mut conn, sheet.psp.id).await?;
    drop(conn);
    let content = sheet.in_force().or_else(|| sheet.to_read()).map(|text| &text.content);
    let data = Following {
        stand,
        promises,
        contacts: contacts
            .into_iter()
            .map(|row| ContactLine {
                id: row.id.to_string(),
                planned_on: row.planned_on,
                held_at: row.held_at,
                state: row.state,
                note: row.note,
            })
            .collect(),
        open,
        warnings,
        today: desk.today(),
        now: desk.now(),
        minutes: content.and_then(|content| load::usual_minutes(visit, Event::PactContact, content)),
        request_key: desk.request_key(),
    };
    let frame = frame(visit, visit.t("drafting-way-follow"), under_pact(visit, person, kind), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <FollowPage f data/> }))
}

/// What waits for an operator first, then by term; what a new text dropped last.
async fn promises(
    visit: &Visit,
    db: &mut Conn,
    person: &Person,
    sheet: &Sheet,
    open: bool,
) -> Result<Vec<PromiseLine>, Problem> {
    let mut lines = Vec::new();
    for row in store::commitment::of_psp(db, sheet.psp.id).await? {
        lines.push(line(visit, db, person, row, open).await?);
    }
    lines.sort_by_key(|line| match line.state {
        state if state.waits_for_operator() => 0,
        state if state.is_ahead() => 1,
        commitment::State::Verified => 2,
        _ => 3,
    });
    Ok(lines)
}

async fn line(
    visit: &Visit,
    db: &mut impl Access,
    person: &Person,
    row: Commitment,
    open: bool,
) -> Result<PromiseLine, Problem> {
    let (state, who) = (state_of(&row)?, party_of(&row)?);
    let files = store::commitment::files(db, row.id).await?.into_iter().map(|file| PromiseFile {
        href: format!("/operatore/persone/{}/prove/{}", person.id, file.id),
        name: file.name,
        at: file.at,
    });
    let steps = store::commitment::history(db, row.id).await?.into_iter().map(|step| PromiseStep {
        at: step.at,
        act: step.act,
        by: step.by_kind,
        note: step.note,
    });
    let mut may: Vec<Act> = acts(state, who, Who::Operator).map(|row| row.act).collect();
    may.retain(|_| open);
    Ok(PromiseLine {
        id: row.id.to_string(),
        version: row.version,
        official: row.service.is_some(),
        who,
        state,
        due_on: row.due_on,
        due: commitment::due(state, row.due_on, visit.house.desk.today()),
        corrective: row.corrective.filter(|_| state != commitment::State::Verified),
        files: files.collect(),
        steps: steps.collect(),
        acts: may,
        text: row.text,
    })
}

async fn promise(visit: &Visit, operator: &Operator, person: &Person, posted: Posted) -> Answer {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let form = posted.0;
    let commitment = Uuid::parse_str(form.raw("commitment")).map_err(|_| Problem::BadKey)?;
    let act = Act::parse(form.raw("go")).ok_or(Problem::BadKey)?;
    let field = format!("note-{commitment}");
    let note = form.get(&field);
    let asked_for = Step { commitment, version, act: Some(act), note, files: &[] };
    match step(&visit.house.desk, By::Operator(operator), &asked_for, &asked).await {
        Ok(_) => Ok(done(person, kind(visit)?, "/impegni", "promise")),
        Err(refusal) => {
            let shown = Shown::of(refusal, form.clone(), ("note", &field))?;
            page(visit, person, shown, Vec::new()).await
        }
    }
}

async fn hold(visit: &Visit, operator: &Operator, person: &Person, posted: Posted) -> Answer {
    let asked = posted.asked(visit)?;
    let form = posted.0;
    let desk = &visit.house.desk;
    let contact = Uuid::parse_str(form.raw("contact")).map_err(|_| Problem::BadKey)?;
    let held = match Held::parse(&form, desk.now()) {
        Ok(held) => held,
        Err(errors) => return page(visit, person, Shown::wrong(form, errors), Vec::new()).await,
    };
    let seen = form.checked("warnings-seen");
    match hold_contact(desk, operator, contact, &held, seen, &asked).await {
        Ok(Ok(_)) => Ok(done(person, kind(visit)?, "/impegni", "held")),
        Ok(Err(warned)) => {
            let warnings = warned.into_iter().flat_map(|(_, found)| found).collect();
            let shown = Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form, ..Shown::fresh() };
            page(visit, person, shown, warnings).await
        }
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("", "minutes"))?;
            page(visit, person, shown, Vec::new()).await
        }
    }
}

async fn end(visit: &Visit, operator: &Operator, person: &Person, posted: Posted) -> Answer {
    let asked = posted.asked(visit)?;
    let form = posted.0;
    let contact = Uuid::parse_str(form.raw("contact")).map_err(|_| Problem::BadKey)?;
    let missed = match form.raw("go") {
        "missed" => true,
        "cancelled" => false,
        _ => return Err(Problem::BadKey),
    };
    let note = form.raw("end-note").to_owned();
    match end_contact(&visit.house.desk, operator, contact, missed, &note, &asked).await {
        Ok(()) => Ok(done(person, kind(visit)?, "/impegni", "ended")),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("note", "end-note"))?;
            page(visit, person, shown, Vec::new()).await
        }
    }
}

async fn plan(visit: &Visit, operator: &Operator, person: &Person, posted: Posted) -> Answer {
    let asked = posted.asked(visit)?;
    let form = posted.0;
    let kind = kind(visit)?;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    drop(conn);
    let psp = followed(&sheets, kind)?.psp.id;
    let mut errors = Errors::default();
    let day = form.date("planned", &mut errors);
    if day.is_none() && errors.is_empty() {
        errors.push(FieldError::new("planned-day", "error-required"));
    }
    let day = match errors.or(day) {
        Ok(day) => day,
        Err(errors) => return page(visit, person, Shown::wrong(form, errors), Vec::new()).await,
    };
    match plan_contact(desk, operator, psp, day, &asked).await {
        Ok(()) => Ok(done(person, kind, "/impegni", "planned")),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("planned", "planned-day"))?;
            page(visit, person, shown, Vec::new()).await
        }
    }
}
