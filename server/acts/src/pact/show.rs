//! Showing a text for signature: from here on it never changes.

use domain::{
    catalogue::LepCode,
    office::OfficeSlug,
    pack::Pack,
    passage::{Answer, Channel, Draft, Fact, Facts, Finding, Mode, decide_all, questions_in},
    psp::{self, Act, Content, Drawn, State, Who},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{DbError, psp::Psp};
use uuid::Uuid;

use super::{
    hold::{Held, hold_for},
    read::{Sheet, programmes_of},
    step::{Doer, row},
};
use crate::{Asked, Desk, Mail, Once, Operator, Refusal, Work, passage::Subject};

/// A text that waits for signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub version: i64,
    pub text: i64,
    /// SHA-256 of the canonical bytes, in hex.
    pub hash: String,
}

/// Freezes the draft, shows it and tells the person. Warnings that the operator has not seen (`warnings_seen` false) come
/// back as the second value and nothing is written: the index is awaited (R052), and what the passage itself would warn of.
///
/// Refused with the fields that art. 20 c. 2 and 3 demand, with `error-pact-unchanged` when a change of a text in force
/// changes nothing, with `error-pact-no-did` (R050, R111), and when a gate would refuse the passage.
pub async fn show(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    version: i64,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Shown, Vec<Finding>>, Refusal> {
    let mut work = match desk.once(operator.actor(), "pact_show", asked).await? {
        Once::Done(shown) => return Ok(Ok(shown)),
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, psp).await?;
    let row = row(&held.sheet, Act::Show, Who::Operator, None)?;
    held.at(version)?;
    held.declared()?;
    let sheet = &held.sheet;
    let draft = sheet.draft().ok_or(Refusal::Internal("draft of a pact"))?;
    demanded(&sheet.psp, &draft.content)?;
    if sheet.in_force().is_some_and(|before| draft.content.diff(&before.content).is_empty()) {
        return Err(Refusal::Conflict("error-pact-unchanged"));
    }
    let warnings = warnings(desk, &mut work, &held, &draft.content).await?;
    if !warnings_seen && !warnings.is_empty() {
        // Dropped without commit: the draft stays a draft, and the key unused.
        return Ok(Err(warnings));
    }
    let bytes = draft.content.canonical().map_err(|_| Refusal::Internal("content of a pact"))?;
    let hash = Sha256::digest(&bytes).to_vec();
    let now = work.now;
    store::psp::freeze(&mut work.tx, psp, draft.number, &hash, now).await?;
    let event = work.pact_step(desk, sheet, row, Doer::operator(operator), None, sheet.psp.clone()).await?;
    let changed = sheet.state == State::Active;
    let mail = Mail::PactToSign { title: sheet.title.to_owned(), changed };
    work.tell_person(desk, event, sheet.psp.person_id, &mail).await?;
    let shown = Shown { version: version + 1, text: draft.number, hash: hex::encode(hash) };
    work.done(shown).await.map(Ok)
}

fn demanded(psp: &Psp, content: &Content) -> Result<(), Refusal> {
    let mut errors = content.missing();
    errors.extend(drawn(psp)?.missing());
    Ok(errors.or(Some(()))?)
}

fn drawn(psp: &Psp) -> Result<Drawn, DbError> {
    let minutes =
        psp.minutes.map(u16::try_from).transpose().map_err(|_| DbError::Unreadable("psp.minutes"))?;
    let channel = psp.channel.as_deref().and_then(Channel::parse);
    Ok(Drawn { minutes, channel })
}

async fn warnings(
    desk: &Desk,
    work: &mut Work,
    held: &Held,
    content: &Content,
) -> Result<Vec<Finding>, Refusal> {
    let programmes = programmes_of(&held.sheet.psp)?;
    let facts = psp::Facts { pack: &desk.pack, today: desk.today(), programmes: &programmes };
    let mut found = content.warnings(&facts);
    let subject = Subject::load(&mut work.tx, held.sheet.psp.person_id).await?;
    let drafts = passages(desk, work, &held.sheet, held, &subject)?;
    let office = OfficeSlug::parse(&held.did.office).ok_or(Refusal::Forbidden("error-no-office"))?;
    let context = subject.context(&desk.pack, &office, work.now);
    let verdicts = decide_all(&drafts, &context).map_err(|refused| {
        let of = |(place, findings): (usize, _)| drafts.get(place).map(|draft| (draft.code, findings));
        Refusal::Passages(refused.into_iter().filter_map(of).collect())
    })?;
    // The awaited index is told by the text itself.
    let own =
        verdicts.into_iter().flat_map(|verdict| verdict.warnings).filter(|finding| finding.rule != "R052");
    found.extend(own);
    Ok(found)
}

/// What the last signature would record now: the pack's codes for the programmes of the document.
pub(super) fn passages(
    desk: &Desk,
    work: &Work,
    sheet: &Sheet,
    held: &Held,
    subject: &Subject,
) -> Result<Vec<Draft>, Refusal> {
    let declared_on = held.did.legal_date.ok_or(DbError::Unreadable("did.legal_date"))?;
    let Some(event) = psp::event(sheet.kind, &desk.pack, &subject.history, declared_on) else {
        return Ok(Vec::new());
    };
    let Drawn { minutes: Some(minutes), channel: Some(channel) } = drawn(&sheet.psp)? else {
        return Err(Refusal::Internal("meeting of a pact"));
    };
    let start = psp::delivered_from(work.now, minutes, &subject.history);
    let codes = desk.pack.codes_for(event, &programmes_of(&sheet.psp)?);
    let draft = |code| Draft {
        code,
        start,
        minutes: Some(minutes),
        channel,
        mode: Mode::Individuale,
        facts: facts(&desk.pack, code),
    };
    Ok(codes.into_iter().map(draft).collect())
}

/// R112: words that somebody has to sign anew are a substantial change.
fn facts(pack: &Pack, code: LepCode) -> Facts {
    let asked = questions_in(pack, code).iter().any(|question| question.fact == Fact::SubstantialChange);
    if asked { Facts::default().with(Fact::SubstantialChange, Answer::Tick) } else { Facts::default() }
}
