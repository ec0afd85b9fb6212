//! `/proposte`: the person agrees to be proposed, changes it, takes it back, and reads what was asked.

use acts::{Refusal, preselection};
use app::{
    pages::preselection::{ConsentView, ProposalLine, Proposals, ProposalsPage},
    ui::{Choice, FormView},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    calendar::rome_date,
    did::{Declaration, Town},
    form::{Errors, Form},
    shortlist::Consent,
};
use leptos::prelude::*;
use store::{Access, candidate::Own, proposal_consent::ProposalConsent};
use uuid::Uuid;

use super::{comune, frame, ticked, waits, work};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// How the page comes back.
struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    towns: Vec<Town>,
    refused: Option<&'static str>,
}

impl Shown {
    fn fresh() -> Shown {
        Shown::again(StatusCode::OK, Form::default())
    }

    fn again(status: StatusCode, form: Form) -> Shown {
        Shown { status, form, errors: Errors::default(), towns: Vec::new(), refused: None }
    }
}

pub async fn show(visit: Visit) -> Answer {
    page(&visit, Shown::fresh()).await
}

pub async fn act(visit: Visit, posted: Posted) -> Answer {
    let (desk, citizen) = (&visit.house.desk, visit.citizen()?);
    let asked = posted.asked(&visit)?;
    match posted.0.raw("act") {
        "withdraw" => {
            preselection::withdraw(desk, citizen, &asked).await?;
            Ok(see("/proposte?fatto=withdrawn"))
        }
        "agree" => {
            let version = posted.version()?;
            let consent = match Consent::parse(&posted.0, desk.places) {
                Ok(consent) => consent,
                Err((errors, towns)) => {
                    let again = Shown::again(StatusCode::UNPROCESSABLE_ENTITY, posted.0);
                    return page(&visit, Shown { errors, towns, ..again }).await;
                }
            };
            match preselection::agree(desk, citizen, version, &consent, &asked).await {
                Ok(_) => Ok(see("/proposte?fatto=agreed")),
                Err(Refusal::Stale) => {
                    let again = Shown::again(StatusCode::CONFLICT, posted.0);
                    page(&visit, Shown { refused: Some("error-stale"), ..again }).await
                }
                Err(refusal) => Err(refusal.into()),
            }
        }
        _ => Err(Problem::BadKey),
    }
}

async fn page(visit: &Visit, shown: Shown) -> Result<Response, Problem> {
    let person = visit.citizen()?.person();
    let mut conn = visit.house.desk.reader.conn().await?;
    let row = store::proposal_consent::of_person(&mut conn, person).await?;
    let version = row.as_ref().map_or(0, |row| row.version);
    let holds = row.filter(|row| row.withdrawn_at.is_none());
    let first = match &holds {
        Some(row) => first_of(visit, row)?,
        None => declared_town(&mut conn, person).await?,
    };
    let own = store::candidate::of_person(&mut conn, person).await?;
    drop(conn);
    let data = Proposals {
        consent: holds
            .map(|row| ConsentView { since: rome_date(row.since), comune: comune(visit, &row.comune) }),
        towns: shown.towns.iter().map(|town| Choice::new(town.belfiore.clone(), town.label())).collect(),
        first,
        asked: own.into_iter().map(|own| line(visit, own)).collect::<Result<_, _>>()?,
        version,
        request_key: visit.house.desk.request_key(),
    };
    let above = [visit.crumb("ui-nav-area", "/area")];
    let frame = frame(visit, visit.t("preselection-title"), above, shown.refused);
    let frame = frame.invalid(!shown.errors.is_empty());
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <ProposalsPage f data/> }))
}

/// The form that says what the person agreed to.
fn first_of(visit: &Visit, row: &ProposalConsent) -> Result<Form, Problem> {
    let mut form = ticked(&preselection::shares_of(row)?);
    form.set("comune", comune(visit, &row.comune));
    Ok(form)
}

/// A form that begins with the domicile of the declaration: nothing is typed twice, and nothing is agreed to beforehand.
async fn declared_town(db: &mut impl Access, person: Uuid) -> Result<Form, Problem> {
    let mut form = Form::default();
    let did = store::did::of_person(db, person).await?.into_iter().next();
    let declaration = did.and_then(|did| did.declaration);
    if let Some(declaration) = declaration {
        let declaration = Declaration::from_json(&declaration.0.to_string())
            .map_err(|_| store::DbError::Unreadable("did.declaration"))?;
        form.set("comune", declaration.home.domicile.town.label());
    }
    Ok(form)
}

fn line(visit: &Visit, own: Own) -> Result<ProposalLine, Problem> {
    let stage = preselection::stage_of(&own.candidate)?;
    Ok(ProposalLine {
        id: own.candidate.id.to_string(),
        work: work(visit, &own, stage.is_presented()),
        stage,
        asked_on: own.candidate.asked_at.map(rome_date),
        waits: waits(&own, stage),
    })
}
