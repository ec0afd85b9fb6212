//! One person who waits, and the places to propose.

use domain::{
    agenda::{Place, Standing},
    calendar::NoticeRule,
    catalogue::LepCode,
    did::Needs,
};
use store::{Access, DbError};
use uuid::Uuid;

use super::{
    Due,
    due::{places, query},
    interview, interview_codes, rule,
};
use crate::agenda::By;
use crate::{Desk, Operator, Refusal};

/// Places that are proposed.
const COUNT: usize = 6;

/// Somebody about to be convened.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub due: Due,
    /// The code under which the interview is booked.
    pub service: LepCode,
    /// The notice of the law, for who is obliged.
    pub rule: Option<NoticeRule>,
    /// Free places that keep the notice, the earliest first.
    pub places: Vec<Place>,
    /// The language for which the person asked for a mediator, in their words (R162).
    pub wants_mediator: Option<String>,
    /// No message would reach them: their address is missing or not confirmed.
    pub unreachable: bool,
}

/// Who `person` is to the centre, and what can be proposed; `mediator` is the tag of a language.
///
/// [`Refusal::NotFound`] for who does not wait for a centre of the operator; a centre without agenda proposes nothing.
pub async fn candidate(
    desk: &Desk,
    operator: &Operator,
    office: &str,
    person: Uuid,
    mediator: Option<&str>,
) -> Result<Candidate, Refusal> {
    if office.is_empty() || !operator.works_in(office) {
        return Err(Refusal::NotFound);
    }
    let codes = interview_codes(&desk.pack);
    let codes: Vec<&str> = codes.iter().map(LepCode::as_str).collect();
    let mut conn = desk.reader.conn().await?;
    let waiting = store::convocation::of_person(&mut conn, office, &codes, person).await?;
    let waiting = waiting.ok_or(Refusal::NotFound)?;
    let wants_mediator = mediator_language(&mut conn, waiting.did_id).await?;
    let account = store::account::of_person(&mut conn, person).await?;
    let reached =
        account.is_some_and(|account| account.email.is_some() && account.email_confirmed_at.is_some());
    drop(conn);
    let rule = rule(desk, &waiting)?;
    let by = By::Operator { operator, person };
    let places = match places(desk, by, &query(desk, office, mediator)?, rule, COUNT).await {
        Err(Refusal::NotFound | Refusal::Agenda(_)) => Vec::new(),
        found => found?,
    };
    let first_free = places.first().map(|place| place.span.from);
    let standing = Standing::of(waiting.term_on, waiting.booked_at, first_free, desk.today());
    Ok(Candidate {
        due: Due { obliged: rule.is_some(), standing, waiting },
        service: interview(&desk.pack)?,
        rule,
        places,
        wants_mediator,
        unreachable: !reached,
    })
}

async fn mediator_language(db: &mut impl Access, did: Uuid) -> Result<Option<String>, Refusal> {
    let Some(needs) = store::did::needs(db, did).await? else { return Ok(None) };
    let needs: Needs = serde_json::from_value(needs.0).map_err(|_| DbError::Unreadable("did_need.needs"))?;
    Ok(needs.mediator_language)
}
