//! Whether an opening may be entered.

use super::opening::{Opening, Stretch, Supply};
use super::subject::SubjectKind;
use crate::catalogue::{LepCode, coded};
use crate::passage::Channel;

coded! {
    /// What is wrong with an opening. The visible text is `agenda-opening-problem-{code}`.
    OpeningProblem {
        /// Neither an operator nor a mediator.
        Staff = "staff",
        /// It ends before it begins.
        Hours = "hours",
        /// Its last day is before its first, or never comes.
        Dates = "dates",
        NoChannel = "no_channel",
        /// Nobody is received online or by the kiosk: those are ways of doing without an appointment.
        Channel = "channel",
        NoService = "no_service",
        /// A service is not delivered in appointments, or has no duration until an administrator enters one (R002).
        Service = "service",
        /// People come, and there is no room for them.
        NoRoom = "no_room",
        UnknownRoom = "unknown_room",
        /// The same person already receives at that time.
        Overlaps = "overlaps",
    }
}

/// Everything that is wrong with `opening` beside the other openings of `supply` (one with its id is left out).
pub fn check(opening: &Opening, supply: &Supply) -> Vec<OpeningProblem> {
    let mut problems = stretch_problems(&opening.stretch, opening.staff.kind, supply);
    if opening.valid_to.is_some_and(|last| last < opening.valid_from) {
        problems.push(OpeningProblem::Dates);
    }
    let others = supply.openings.iter().filter(|other| other.id != opening.id);
    if others.into_iter().any(|other| overlap(opening, other)) {
        problems.push(OpeningProblem::Overlaps);
    }
    problems
}

fn stretch_problems(stretch: &Stretch, staff: SubjectKind, supply: &Supply) -> Vec<OpeningProblem> {
    let mut problems = Vec::new();
    let mut unless = |fine: bool, problem| {
        if !fine {
            problems.push(problem);
        }
    };
    unless(matches!(staff, SubjectKind::Operator | SubjectKind::Mediator), OpeningProblem::Staff);
    unless(stretch.from < stretch.to, OpeningProblem::Hours);
    if staff == SubjectKind::Operator {
        let with_duration = |code: &LepCode| supply.durations.minutes(*code).is_ok();
        let comes = stretch.channels.iter().any(|channel| needs_room(*channel));
        unless(!stretch.channels.is_empty(), OpeningProblem::NoChannel);
        unless(stretch.channels.iter().all(|channel| is_by_appointment(*channel)), OpeningProblem::Channel);
        unless(!stretch.services.is_empty(), OpeningProblem::NoService);
        unless(stretch.services.iter().all(with_duration), OpeningProblem::Service);
        unless(!comes || !stretch.rooms.is_empty(), OpeningProblem::NoRoom);
        unless(stretch.rooms.iter().all(|room| supply.room(room).is_some()), OpeningProblem::UnknownRoom);
    }
    problems
}

/// Whether somebody receives in this way.
pub(super) fn is_by_appointment(channel: Channel) -> bool {
    matches!(channel, Channel::Sportello | Channel::Telefono | Channel::Video)
}

/// Whether the person comes to the centre.
pub(super) fn needs_room(channel: Channel) -> bool {
    channel == Channel::Sportello
}

fn overlap(one: &Opening, two: &Opening) -> bool {
    let days = two.valid_to.is_none_or(|last| one.valid_from <= last)
        && one.valid_to.is_none_or(|last| two.valid_from <= last);
    let hours = one.stretch.from < two.stretch.to && two.stretch.from < one.stretch.to;
    one.staff == two.staff && one.weekday == two.weekday && days && hours
}
