//! Taking the time of people, staff and rooms so that nothing is taken twice, and nobody waits in a circle.
//!
//! Acts of the agenda hold in one order: the supply of the centre, the person, the appointment, the group session, the
//! subjects, their rows. Rows come in the order (kind, id):
//!
//! - Who takes one row of each subject writes them with one statement. Of two who want the same time the second waits
//!   for the first, holding only rows that come before, and is then told that it is taken.
//! - Who gives rows back and takes others (a move, a hold that replaces another), or removes rows of holds that are over,
//!   first holds all the subjects and then walks them: give back, remove, take, next. Giving everything back first would
//!   let somebody wait for a row given back while they hold one that is wanted.
//!
//! Fewer rows than subjects mean that somebody was first: the act drops its transaction and judges again, up to
//! [`TRIES`] times, because another room may do.

use chrono::{DateTime, Utc};
use domain::agenda::{Occupation, Span, Subject};
use store::{dialect::hold_subjects, occupation::Of};
use uuid::Uuid;

use crate::{Refusal, Work};

/// How often a wish is judged when others are faster each time.
pub(crate) const TRIES: usize = 3;

/// What is taken, for how long, and what stands in the way.
pub(crate) struct Taking<'a> {
    /// In order, each once.
    pub subjects: &'a [Subject],
    pub span: Span,
    /// The end of a hold; `None` is firm.
    pub expires_at: Option<DateTime<Utc>>,
    pub of: Of,
    /// An appointment whose rows are given back in the same walk.
    pub instead_of: Option<Old<'a>>,
    /// Rows of holds that are over are in the way.
    pub tidy: bool,
}

/// What an appointment takes that is given back.
#[derive(Clone, Copy)]
pub(crate) struct Old<'a> {
    pub appointment: Uuid,
    pub subjects: &'a [Subject],
    pub span: Span,
}

/// Takes everything or says `false`: then the transaction must not be committed.
pub(crate) async fn occupy(work: &mut Work, taking: &Taking<'_>) -> Result<bool, Refusal> {
    let Taking { subjects, span, expires_at, of, instead_of, tidy } = *taking;
    let (now, tx) = (work.now, &mut work.tx);
    if instead_of.is_none() && !tidy {
        let touched = store::occupation::take(tx, subjects, span, expires_at, of).await?;
        return Ok(usize::try_from(touched.0) == Ok(subjects.len()));
    }
    let own = instead_of.map(|old| (old.appointment, old.span));
    let given_back = instead_of.map_or(&[][..], |old| old.subjects);
    let mut walk: Vec<&Subject> = subjects.iter().chain(given_back).collect();
    walk.sort();
    walk.dedup();
    let ids = walk.iter().map(|s| store::occupation::id_of(s)).collect::<Result<Vec<_>, _>>()?;
    hold_subjects(tx, &ids).await?;
    for subject in walk {
        store::occupation::clear(tx, subject, own, span, now).await?;
        if subjects.contains(subject) {
            let one = std::slice::from_ref(subject);
            if !store::occupation::take(tx, one, span, expires_at, of).await?.happened() {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// Whether a hold that is over still has a row where these subjects want to be.
pub(crate) fn in_the_way(occupations: &[Occupation], subjects: &[Subject], now: DateTime<Utc>) -> bool {
    occupations.iter().any(|o| !o.counts(now) && subjects.contains(&o.subject))
}
