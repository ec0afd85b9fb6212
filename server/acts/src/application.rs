//! Self-applications: a citizen offers themself for what is on the board, with what they choose of their scheda.
//!
//! The centre collects them (R079): the company sees nothing of them before the centre proposes the person. Only a scheda
//! that an operator validated is shared; whoever applies says which sections, and may take the application back.

use domain::vacancy::{Application, ApplicationState, State};
use sqlx::types::Json;
use store::dialect::{Lock, lock};
use uuid::Uuid;

use crate::{Asked, Citizen, Desk, Mail, Once, Refusal, Work, sap, vacancy::state_of};

/// Applies, or applies again after taking it back; `scheda` is the version of the scheda that the page showed.
///
/// Refused: `error-offer-over`, `error-application-scheda` without a validated scheda, `error-application-sent`;
/// [`Refusal::Stale`] when the scheda has changed since.
pub async fn apply(
    desk: &Desk,
    citizen: &Citizen,
    vacancy: Uuid,
    scheda: i64,
    said: &Application,
    asked: &Asked,
) -> Result<Uuid, Refusal> {
    let person = citizen.identified()?.person();
    let mut work = match desk.once(citizen.actor(), "application_send", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Person, person).await?;
    open(desk, &mut work, vacancy).await?;
    let validated = sap::standing(&mut work.tx, person).await?.validated;
    let validated = validated.ok_or(Refusal::Conflict("error-application-scheda"))?;
    (validated.version == scheda).then_some(()).ok_or(Refusal::Stale)?;
    let shared = serde_json::to_value(said).map_err(|_| Refusal::Internal("application"))?;
    let row = store::application::Application {
        id: desk.id(),
        vacancy_id: vacancy,
        person_id: person,
        state: ApplicationState::Sent.code().to_owned(),
        sap_version: scheda,
        shared: Json(shared),
        at: work.now,
        withdrawn_at: None,
    };
    let id = match store::application::of(&mut work.tx, vacancy, person).await? {
        None => {
            store::application::add(&mut work.tx, &row).await?;
            row.id
        }
        Some(earlier) => {
            let again = store::application::Application { id: earlier.id, ..row };
            let touched = store::application::send_again(&mut work.tx, &again).await?;
            touched.happened().then_some(()).ok_or(Refusal::Conflict("error-application-sent"))?;
            earlier.id
        }
    };
    let event = desk.id();
    work.tell_person(desk, event, person, &Mail::ApplicationSent { vacancy }).await?;
    let detail = serde_json::json!({ "vacancy": vacancy, "application": id });
    work.audit("application_send", format!("person:{person}"), detail).await?;
    work.done(id).await
}

/// Takes the application back; `error-application-none` when there is none that stands.
pub async fn withdraw(desk: &Desk, citizen: &Citizen, vacancy: Uuid, asked: &Asked) -> Result<(), Refusal> {
    let person = citizen.identified()?.person();
    let mut work = match desk.once(citizen.actor(), "application_withdraw", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Person, person).await?;
    let found = store::application::of(&mut work.tx, vacancy, person).await?;
    let found = found.ok_or(Refusal::Conflict("error-application-none"))?;
    let now = work.now;
    let touched = store::application::withdraw(&mut work.tx, found.id, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-application-none"))?;
    let detail = serde_json::json!({ "vacancy": vacancy, "application": found.id });
    work.audit("application_withdraw", format!("person:{person}"), detail).await?;
    work.done(()).await
}

/// Holds a vacancy that is on the board.
async fn open(desk: &Desk, work: &mut Work, vacancy: Uuid) -> Result<(), Refusal> {
    lock(&mut work.tx, Lock::Vacancy, vacancy).await?;
    let row = store::vacancy::by_id(&mut work.tx, vacancy).await?.ok_or(Refusal::NotFound)?;
    let (state, today) = (state_of(&row)?, desk.today());
    if state != State::Published && row.published_at.is_none() {
        return Err(Refusal::NotFound);
    }
    let stands = state == State::Published && row.expires_on.is_some_and(|last| today <= last);
    stands.then_some(()).ok_or(Refusal::Conflict("error-offer-over"))
}
