//! `/operatore/persone/{id}/scheda` and its sections: an operator decides on what the person proposed, or writes the scheda
//! with them.

use acts::{
    Operator, Refusal,
    passage::{Subject, Warned},
    sap::{Update, standing},
};
use app::{
    pages::operator::{
        did::Proposals,
        sap::{Decide, SapDesk, SapDeskPage},
    },
    texts::{code_text, t},
    ui::{Crumb, FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    catalogue::LepCode,
    form::{Errors, Form},
    pack::Event,
    passage::{Channel, Finding, ending_at, sap_proposals},
    sap::Section,
};
use leptos::prelude::*;
use store::person::Person;

use super::{
    section::{Place, Pressed, Shown, named, page as section_page, pressed},
    view::view,
};
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::operator::{
        people::{self, open_or_return},
        review::{kept, prefix, whole_minute},
        shared,
    },
};

/// How the page of the scheda comes back.
struct Back {
    status: StatusCode,
    form: Form,
    errors: Errors,
    refused: Option<&'static str>,
    found: Vec<Finding>,
}

impl Back {
    fn with(status: StatusCode, form: Form) -> Back {
        Back { status, form, errors: Errors::default(), refused: None, found: Vec::new() }
    }
}

fn href(person: &Person) -> String {
    format!("/operatore/persone/{}/scheda", person.id)
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    page(&visit, operator, &person, Back::with(StatusCode::OK, Form::default())).await
}

async fn page(visit: &Visit, operator: &Operator, person: &Person, back: Back) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let standing = standing(&mut conn, person.id).await?;
    let mine = acts::sap::may_decide(&mut conn, operator, person.id).await?;
    let may_change = mine && standing.proposed.is_none();
    let view_data = view(visit, &mut conn, person, &standing, href(person), may_change).await?;
    let subject = Subject::load(&mut conn, person.id).await?;
    drop(conn);
    let decide = (mine && standing.proposed.is_some()).then(|| Decide {
        version: standing.number,
        proposals: proposals(visit, &subject),
        found: back.found,
        request_key: visit.house.desk.request_key(),
    });
    let data = SapDesk { person: shared::person_ref(person), view: view_data, decide };
    let frame = shared::frame(visit, visit.t("sap-desk-title"), people::above(visit, person));
    let mut frame = frame.invalid(!back.errors.is_empty());
    if let Some(key) = back.refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, key));
    }
    let told = visit.query.get("fatto").filter(|_| visit.reading).and_then(|code| {
        let known = [
            ("scritta", "sap-written"),
            ("uguale", "sap-unchanged"),
            ("convalidata", "sap-validated"),
            ("rifiutata", "sap-refused"),
        ];
        known.into_iter().find(|(name, _)| *name == code)
    });
    if let Some((_, key)) = told {
        frame = frame.notice(Tone::Success, t(visit.lang, key));
    }
    let f = FormView::new(visit.lang, back.form, back.errors);
    Ok(visit.page(back.status, frame, || view! { <SapDeskPage f data/> }))
}

/// What an update that is validated or written now would propose: it ends now, so that nothing lies in the future (R032).
/// `None` in a region that has no service for it.
fn proposals(visit: &Visit, subject: &Subject) -> Option<Proposals> {
    let desk = &visit.house.desk;
    if desk.pack.codes_for(Event::SapUpdated, &[]).is_empty() {
        return None;
    }
    let now = whole_minute(desk.now());
    let proposed = ending_at(sap_proposals(&desk.pack, &subject.enrolments, &subject.history, now), now);
    Some(Proposals {
        start: proposed.first().map_or(now, |proposal| proposal.start),
        rows: proposed.iter().map(|proposal| shared::proposal_row(visit, proposal)).collect(),
        channels: Channel::BY_HAND,
    })
}

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    if posted.0.raw("act") == "open" {
        return people::open(&visit, operator, &id, posted.0).await;
    }
    let person = open_or_return!(&visit, operator, &id);
    let again = |status| Back::with(status, posted.0.clone());
    let refusal = match decided(&visit, operator, &person, &posted).await? {
        Ok(Ok(done)) => return Ok(see(&format!("{}?fatto={done}", href(&person)))),
        Ok(Err(found)) => {
            let back = Back { found, ..again(StatusCode::UNPROCESSABLE_ENTITY) };
            return page(&visit, operator, &person, back).await;
        }
        Err(refusal) => refusal,
    };
    let back = match refusal {
        Refusal::Fields(errors) => Back { errors, ..again(StatusCode::UNPROCESSABLE_ENTITY) },
        Refusal::Passages(refused) => {
            Back { errors: beside_rows(refused), ..again(StatusCode::UNPROCESSABLE_ENTITY) }
        }
        Refusal::Stale => Back { refused: Some("error-stale"), ..again(StatusCode::CONFLICT) },
        Refusal::Conflict(key) => Back { refused: Some(key), ..again(StatusCode::CONFLICT) },
        other => return Err(other.into()),
    };
    page(&visit, operator, &person, back).await
}

/// What the rules say against passages, beside their rows.
fn beside_rows(refused: Vec<(LepCode, Vec<Finding>)>) -> Errors {
    let mut errors = Errors::default();
    for (code, findings) in refused {
        findings.iter().for_each(|finding| errors.push(finding.error(&prefix(code))));
    }
    errors
}

/// What to look at once more.
fn to_look_at(warned: Warned) -> Vec<Finding> {
    warned.into_iter().flat_map(|(_, found)| found).collect()
}

/// What was done, or what to look at once more.
type Decided = Result<&'static str, Vec<Finding>>;

async fn decided(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    posted: &Posted,
) -> Result<Result<Decided, Refusal>, Problem> {
    let (desk, form) = (&visit.house.desk, &posted.0);
    let (version, asked) = (posted.version()?, posted.asked(visit)?);
    match form.raw("act") {
        "validate" => {
            let drafts = match kept(&desk.pack, form, Channel::BY_HAND) {
                Ok(drafts) => drafts,
                Err(errors) => return Ok(Err(Refusal::Fields(errors))),
            };
            let seen = form.checked("warnings-seen");
            let done = acts::sap::validate(desk, operator, person.id, version, &drafts, seen, &asked).await;
            Ok(done.map(|done| match done {
                Ok(_) => Ok("convalidata"),
                Err(warned) => Err(to_look_at(warned)),
            }))
        }
        "refuse" => {
            let mut errors = Errors::default();
            let reason = shared::reason(form, &mut errors);
            let reason = match errors.or(reason) {
                Ok(reason) => reason,
                Err(errors) => return Ok(Err(Refusal::Fields(errors))),
            };
            let done = acts::sap::refuse(desk, operator, person.id, version, &reason, &asked).await;
            Ok(done.map(|()| Ok("rifiutata")))
        }
        _ => Err(Problem::BadKey),
    }
}

/// The page of a section, with what writing it now would propose to record.
async fn section_of(visit: &Visit, person: &Person, section: Section, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let subject = Subject::load(&mut conn, person.id).await?;
    drop(conn);
    let [list, file] = people::above(visit, person);
    let above = [list, file, Crumb::link(visit.t("sap-desk-title"), href(person))];
    let frame = shared::frame(visit, code_text(visit.lang, "sap-section", section.code()), above);
    let place = Place { section, back: href(person), at_desk: Some(proposals(visit, &subject)) };
    Ok(section_page(visit, frame, place, shown))
}

pub async fn desk_section(visit: Visit, Path((id, slug)): Path<(String, String)>) -> Answer {
    let operator = visit.operator()?;
    let section = named(&slug)?;
    let person = open_or_return!(&visit, operator, &id);
    let mut conn = visit.house.desk.reader.conn().await?;
    let shown = Shown::fresh(&standing(&mut conn, person.id).await?, section);
    drop(conn);
    section_of(&visit, &person, section, shown).await
}

pub async fn save_desk_section(
    visit: Visit,
    Path((id, slug)): Path<(String, String)>,
    posted: Posted,
) -> Answer {
    let operator = visit.operator()?;
    let section = named(&slug)?;
    if posted.0.raw("act") == "open" {
        return people::open(&visit, operator, &id, posted.0).await;
    }
    let person = open_or_return!(&visit, operator, &id);
    let wrong = |errors| Shown::typed(&posted, posted.0.clone(), errors);
    // Rows and passages are judged together, so that every error is told at once.
    let kept = kept(&visit.house.desk.pack, &posted.0, Channel::BY_HAND);
    let shown = match (pressed(&visit, section, &posted.0), kept) {
        (Pressed::Changed(form), _) => Shown::typed(&posted, form, Errors::default())?,
        (Pressed::Wrong(mut errors), kept) => {
            errors.extend(kept.err().unwrap_or_default());
            wrong(errors)?
        }
        (Pressed::Entries(_), Err(errors)) => wrong(errors)?,
        (Pressed::Entries(entries), Ok(kept)) => {
            let warnings_seen = posted.0.checked("warnings-seen");
            let update = Update { section, version: posted.version()?, entries, kept: &kept, warnings_seen };
            let (desk, asked) = (&visit.house.desk, posted.asked(&visit)?);
            match acts::sap::write(desk, operator, person.id, update, &asked).await {
                Ok(Ok(Some(_))) => return Ok(see(&format!("{}?fatto=scritta", href(&person)))),
                Ok(Ok(None)) => return Ok(see(&format!("{}?fatto=uguale", href(&person)))),
                Ok(Err(warned)) => Shown::warned(&posted, to_look_at(warned))?,
                Err(Refusal::Passages(refused)) => wrong(beside_rows(refused))?,
                Err(refusal) => {
                    let mut conn = desk.reader.conn().await?;
                    let now = standing(&mut conn, person.id).await?;
                    drop(conn);
                    Shown::refused(refusal, &now, section, posted.0.clone())?
                }
            }
        }
    };
    section_of(&visit, &person, section, shown).await
}
