//! What is recorded about a vacancy: which action, for whom, once (R078, R126, I07).

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    catalogue::LepCode,
    fold::fold,
    passage::{Channel, Draft, Fact, Mode, Recorded, is_targeted_outcome, running},
    vacancy::{Action, Whose as File},
};
use store::vacancy::Vacancy;
use uuid::Uuid;

use crate::{
    Desk, Refusal, Work,
    passage::{Entry, Subject, Warned, Whose, write},
    vacancy::reference,
};

/// In whose name something is recorded, and how long it took.
pub(super) struct Recorder<'a> {
    pub operator: Uuid,
    pub office: &'a str,
    /// `None`: the catalogue's average.
    pub minutes: Option<u16>,
}

/// What was recorded for a person: nothing when it stands already, or when nobody knows how long it takes.
#[derive(Default)]
pub(super) struct Written {
    pub passage: Option<Uuid>,
    pub warned: Warned,
}

/// The draft of `code` for an action that ends now, later than what was recorded about the vacancy `before`: a hire that is
/// told the minute after is still an outcome (R078). `None` when nobody knows how long it took.
fn draft(
    desk: &Desk,
    work: &Work,
    recorder: &Recorder<'_>,
    action: Action,
    code: LepCode,
    vacancy: &str,
    before: Option<DateTime<Utc>>,
) -> Option<Draft> {
    let average = desk.pack.catalogue.get(code).and_then(|service| service.minutes.avg);
    let minutes = recorder.minutes.or(average)?;
    let start = work.now - TimeDelta::minutes(i64::from(minutes));
    let after = before.map(|before| before + TimeDelta::seconds(1));
    Some(Draft {
        code,
        start: after.map_or(start, |after| start.max(after)).min(work.now),
        minutes: Some(minutes),
        channel: Channel::Sportello,
        mode: Mode::BackOffice,
        facts: action.facts(&desk.pack, code, vacancy),
    })
}

/// Records an action with a person, who is held. What somebody has recorded by hand for this vacancy is not recorded again:
/// its id is given.
pub(super) async fn for_person(
    desk: &Desk,
    work: &mut Work,
    recorder: &Recorder<'_>,
    person: Uuid,
    action: Action,
    vacancy: &Vacancy,
) -> Result<Written, Refusal> {
    let (file, event) = action.records();
    if file != File::Person {
        return Err(Refusal::Internal("an action of a company"));
    }
    let subject = Subject::load(&mut work.tx, person).await?;
    let enrolled = running(&desk.pack, &subject.enrolments, desk.today());
    let codes = desk.pack.codes_for(event, &enrolled);
    let reference = reference(vacancy.id);
    // Under L. 68 the one outcome may be another code than the region's usual one (R115): a public body, an internship.
    let same =
        |code: LepCode| codes.contains(&code) || action == Action::Outcome && is_targeted_outcome(code);
    if let Some(stands) = subject.history.iter().find(|one| same(one.code) && names(one, &reference)) {
        let passage = Uuid::parse_str(&stands.id.0).map_err(|_| Refusal::Internal("passage id"))?;
        return Ok(Written { passage: Some(passage), warned: Vec::new() });
    }
    let before = subject.history.iter().filter(|one| names(one, &reference)).map(|one| one.start).max();
    let drafts: Vec<Draft> = codes
        .into_iter()
        .filter_map(|code| draft(desk, work, recorder, action, code, &reference, before))
        .collect();
    let entry = Entry {
        operator: recorder.operator,
        office: recorder.office,
        whose: Whose::Person(person),
        did: None,
        drafts: &drafts,
        channels: Channel::BY_HAND,
    };
    let (done, warned) = write(desk, work, &entry, &subject).await?;
    Ok(Written { passage: done.passages.first().copied(), warned })
}

/// Records an action for the company of a vacancy, which is held.
pub(super) async fn for_company(
    desk: &Desk,
    work: &mut Work,
    recorder: &Recorder<'_>,
    action: Action,
    vacancy: &Vacancy,
) -> Result<Written, Refusal> {
    let (file, event) = action.records();
    if file != File::Company {
        return Err(Refusal::Internal("an action of a person"));
    }
    let reference = reference(vacancy.id);
    let codes = desk.pack.codes_for(event, &[]);
    let drafts: Vec<Draft> = codes
        .into_iter()
        .filter_map(|code| draft(desk, work, recorder, action, code, &reference, None))
        .collect();
    let subject = Subject::of_company(&mut work.tx, vacancy.company_id, &drafts).await?;
    let entry = Entry {
        operator: recorder.operator,
        office: recorder.office,
        whose: Whose::Company(vacancy.company_id),
        did: None,
        drafts: &drafts,
        channels: Channel::BY_HAND,
    };
    let (done, warned) = write(desk, work, &entry, &subject).await?;
    Ok(Written { passage: done.passages.first().copied(), warned })
}

/// Whether a passage stands that names this vacancy.
fn names(recorded: &Recorded, reference: &str) -> bool {
    let named = recorded.facts.text(Fact::Vacancy).is_some_and(|text| fold(text) == fold(reference));
    recorded.is_effective() && named
}
