//! The times that are taken.
//!
//! [`Occupation`] is one row of the store: one subject of one appointment. [`Occupied`] arranges them for many
//! questions. Of the citizens only the one who asks is needed; 40 operators with their rooms and 60 days at 70 % are
//! some 34 000 rows then. `examples/agenda_search.rs` measures it: arranging them takes most of a search.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::subject::{AppointmentId, Span, Subject, SubjectId, SubjectKind};

/// One subject taken by one appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupation {
    pub appointment: AppointmentId,
    pub subject: Subject,
    pub span: Span,
    /// The end of a hold; `None` is firm.
    pub expires_at: Option<DateTime<Utc>>,
}

impl Occupation {
    /// Whether it takes its time at `now`: a hold that is over takes nothing, whoever tidies it up and when.
    pub fn counts(&self, now: DateTime<Utc>) -> bool {
        self.expires_at.is_none_or(|end| now < end)
    }
}

/// Taken times by subject, in order and without overlaps.
#[derive(Clone, Debug, Default)]
pub struct Occupied([HashMap<SubjectId, Vec<Span>>; SubjectKind::ALL.len()]);

impl Occupied {
    /// Arranges what counts at `now`.
    pub fn new<'a>(occupations: impl IntoIterator<Item = &'a Occupation>, now: DateTime<Utc>) -> Occupied {
        let mut occupied = Occupied::default();
        for occupation in occupations.into_iter().filter(|o| o.counts(now) && !o.span.is_empty()) {
            let of_kind = &mut occupied.0[occupation.subject.kind as usize];
            match of_kind.get_mut(&occupation.subject.id) {
                Some(spans) => spans.push(occupation.span),
                None => {
                    of_kind.insert(occupation.subject.id.clone(), vec![occupation.span]);
                }
            }
        }
        occupied.0.iter_mut().flat_map(HashMap::values_mut).for_each(merge);
        occupied
    }

    /// Arranges times that are known to count, by subject: what a store gives that leaves out the rest.
    pub fn of_spans(spans: impl IntoIterator<Item = (Subject, Vec<Span>)>) -> Occupied {
        let mut occupied = Occupied::default();
        for (subject, mut spans) in spans {
            spans.retain(|span| !span.is_empty());
            occupied.0[subject.kind as usize].entry(subject.id).or_default().append(&mut spans);
        }
        occupied.0.iter_mut().flat_map(HashMap::values_mut).for_each(merge);
        occupied
    }

    /// What is taken of a subject, in order.
    pub fn of(&self, kind: SubjectKind, id: &SubjectId) -> &[Span] {
        self.0[kind as usize].get(id).map_or(&[], Vec::as_slice)
    }

    pub fn is_free(&self, kind: SubjectKind, id: &SubjectId, span: Span) -> bool {
        free_in(self.of(kind, id), span)
    }
}

/// Whether `span` overlaps none of `taken`, which are in order and apart.
pub(super) fn free_in(taken: &[Span], span: Span) -> bool {
    let next = taken.partition_point(|other| other.to <= span.from);
    taken.get(next).is_none_or(|other| span.to <= other.from)
}

fn merge(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    spans.dedup_by(|later, kept| {
        let touch = later.from <= kept.to;
        if touch {
            kept.to = kept.to.max(later.to);
        }
        touch
    });
}

#[cfg(test)]
mod tests {
    use super::super::tests::{at, id, operator, taken};
    use super::*;

    #[test]
    fn spans_by_subject_are_arranged_as_rows_are() {
        let rows = [
            taken(SubjectKind::Operator, "anna", "2026-11-23 10:00", "2026-11-23 10:30"),
            taken(SubjectKind::Operator, "anna", "2026-11-23 09:00", "2026-11-23 09:30"),
            taken(SubjectKind::Operator, "anna", "2026-11-23 09:15", "2026-11-23 09:45"),
        ];
        let spans: Vec<Span> = rows.iter().map(|row| row.span).collect();
        let of_rows = Occupied::new(&rows, at("2026-11-20 09:00"));
        let twice = [(operator("anna"), spans[..1].to_vec()), (operator("anna"), spans[1..].to_vec())];
        let of_spans = Occupied::of_spans(twice);
        let anna = id("anna");
        assert_eq!(of_spans.of(SubjectKind::Operator, &anna), of_rows.of(SubjectKind::Operator, &anna));
        assert_eq!(of_spans.of(SubjectKind::Operator, &anna).len(), 2);
        assert_eq!(of_spans.of(SubjectKind::Room, &anna), []);
    }
}
