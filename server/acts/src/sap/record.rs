//! The passage of an update (R032, `Event::SapUpdated`): what the operator kept of the proposal is recorded in the transaction
//! of the update, because only what was done is recorded.
//!
//! Both ways propose the same: a change of the person's that is validated, and one written with them at the desk.

use domain::{
    pack::Pack,
    passage::{Channel, Draft, sap_proposals},
};
use uuid::Uuid;

use crate::{
    Desk, Operator, Refusal, Work,
    passage::{Done, Entry, Subject, Warned, Whose, write},
};

/// Records what was kept in the name of `office`; the person is held.
///
/// Refused with [`Refusal::Stale`] when a passage is not what the update proposes or was recorded since the page was made,
/// and with [`Refusal::Passages`] when a gate says no.
pub(super) async fn record(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    office: &str,
    person: Uuid,
    kept: &[Draft],
) -> Result<(Done, Warned), Refusal> {
    let subject = Subject::load(&mut work.tx, person).await?;
    still_proposed(&desk.pack, &subject, kept)?;
    let (whose, channels) = (Whose::Person(person), Channel::BY_HAND);
    let entry = Entry { operator: operator.id(), office, whose, did: None, drafts: kept, channels };
    write(desk, work, &entry, &subject).await
}

/// Only what an update proposes is recorded with it, and nothing that has been recorded since the page was made.
fn still_proposed(pack: &Pack, subject: &Subject, kept: &[Draft]) -> Result<(), Refusal> {
    let proposed = |draft: &Draft| {
        let proposals = sap_proposals(pack, &subject.enrolments, &subject.history, draft.start);
        proposals.iter().any(|proposal| proposal.code == draft.code)
    };
    kept.iter().all(proposed).then_some(()).ok_or(Refusal::Stale)
}
