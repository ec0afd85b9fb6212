//! What people do in a walk: any of it, as chance has it.

use acts::testing::For;
use domain::passage::Channel;
use proptest::{prelude::*, sample::select};

/// Who must come along.
#[derive(Clone, Copy, Debug)]
pub(super) struct Company {
    pub(super) mediator: bool,
    pub(super) second: bool,
}

/// A start that somebody asks for: day from today, quarters of an hour from 8:30 and minutes more, with whom and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    pub(super) day: u64,
    pub(super) quarter: i64,
    pub(super) minutes: i64,
    pub(super) operator: usize,
    pub(super) channel: Channel,
    pub(super) company: Company,
}

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(super) enum Does {
    /// Person number, whether an operator books for them, service, any start.
    Ask(usize, bool, For, Start),
    /// The same for the how-manieth place that a search offers.
    Take(usize, bool, For, usize, Company),
    Confirm,
    Release,
    /// Which appointment, by an operator, to any start.
    Move(usize, bool, Start),
    /// Which appointment, by an operator, to the how-manieth place that a search offers.
    MoveFree(usize, bool, usize),
    Cancel(usize, bool),
    /// A change of the supply, and whether whom it leaves outside is accepted.
    Change(Alters, bool),
    Wait(i64),
    Tidy,
}

/// A change of what the centre offers.
#[derive(Clone, Debug)]
pub(super) enum Alters {
    /// Which operator (2 is the mediator), from when, for how many hours.
    Away(usize, Start, i64),
    /// Which absence is taken back.
    Back(usize),
    Open(usize, u64, &'static str),
    CloseDay(u64),
    /// Which occurrence of which day is closed, or has these hours.
    EditDay(usize, u64, Option<&'static str>),
    /// Which edited occurrence is as its series again.
    RestoreDay(usize),
    /// Which series without an end has these hours from which day on.
    ChangeSeries(usize, u64, &'static str),
    /// Which series with an end ends earlier.
    EndSeries(usize, u64),
}

impl Alters {
    /// Nobody who was outside comes in again by it.
    pub(super) fn only_takes(&self) -> bool {
        matches!(
            self,
            Alters::Away(..) | Alters::CloseDay(_) | Alters::EditDay(_, _, None) | Alters::EndSeries(..)
        )
    }
}

fn company() -> impl Strategy<Value = Company> {
    let sometimes = || prop::bool::weighted(0.2);
    (sometimes(), sometimes()).prop_map(|(mediator, second)| Company { mediator, second })
}

fn starts() -> impl Strategy<Value = Start> {
    let channels = select(vec![Channel::Sportello, Channel::Sportello, Channel::Telefono, Channel::Kiosk]);
    (0..5_u64, 0..22_i64, select(vec![0, 0, 0, 5]), 0..2_usize, channels, company()).prop_map(
        |(day, quarter, minutes, operator, channel, company)| Start {
            day,
            quarter,
            minutes,
            operator,
            channel,
            company,
        },
    )
}

fn alters() -> impl Strategy<Value = Alters> {
    let hours = || select(vec!["9-13", "9-12", "10-14"]);
    let edited = select(vec![None, None, Some("9-10"), Some("10-14"), Some("14-17")]);
    prop_oneof![
        2 => (0..3_usize, starts(), 1..30_i64).prop_map(|(n, a, h)| Alters::Away(n, a, h)),
        2 => (0..10_usize).prop_map(Alters::Back),
        2 => (0..2_usize, 0..5_u64, select(vec!["8-9", "14-16"])).prop_map(|(n, d, h)| Alters::Open(n, d, h)),
        1 => (1..6_u64).prop_map(Alters::CloseDay),
        3 => (0..10_usize, 0..5_u64, edited).prop_map(|(n, d, h)| Alters::EditDay(n, d, h)),
        2 => (0..10_usize).prop_map(Alters::RestoreDay),
        2 => (0..20_usize, 0..5_u64, hours()).prop_map(|(n, d, h)| Alters::ChangeSeries(n, d, h)),
        2 => (0..20_usize, 0..5_u64).prop_map(|(n, d)| Alters::EndSeries(n, d)),
    ]
}

pub(super) fn does() -> impl Strategy<Value = Does> {
    let service = || select(vec![For::Welcome, For::Declaration, For::Update, For::Lab]);
    prop_oneof![
        8 => (0..4_usize, any::<bool>(), service(), starts()).prop_map(|(p, o, s, a)| Does::Ask(p, o, s, a)),
        6 => (0..4_usize, any::<bool>(), service(), 0..40_usize, company())
            .prop_map(|(p, o, s, n, c)| Does::Take(p, o, s, n, c)),
        4 => Just(Does::Confirm),
        2 => Just(Does::Release),
        4 => (0..20_usize, any::<bool>(), starts()).prop_map(|(n, o, a)| Does::Move(n, o, a)),
        2 => (0..20_usize, any::<bool>(), 0..40_usize).prop_map(|(n, o, p)| Does::MoveFree(n, o, p)),
        4 => (0..20_usize, any::<bool>()).prop_map(|(n, o)| Does::Cancel(n, o)),
        7 => (alters(), any::<bool>()).prop_map(|(change, accept)| Does::Change(change, accept)),
        4 => (1..400_i64).prop_map(Does::Wait),
        1 => Just(Does::Tidy),
    ]
}

/// The name of what is done.
pub(super) fn kind(does: &Does) -> String {
    let text = match does {
        Does::Change(alters, _) => format!("{alters:?}"),
        other => format!("{other:?}"),
    };
    text.split('(').next().unwrap_or_default().to_owned()
}
