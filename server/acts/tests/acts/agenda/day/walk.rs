//! No sequence of acts of the day breaks an invariant: several people, two operators, a terminal, any order, any hour.
//!
//! The walks are the same in every run, so that a failure can be repeated.

use std::{cell::RefCell, collections::BTreeSet};

use acts::{
    Citizen, Device, Operator, Refusal,
    agenda::{self, Finish, Origin},
    testing::{Centre, For, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    agenda::{Act, TRANSITIONS, Who},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner},
};
use uuid::Uuid;

use super::{closing, expected, sound_day, stored, terminal, walk_in, wish};
use crate::sound::{sound, sound_passages};

const WALKS: u32 = 8;
const STEPS: usize = 50;
const PEOPLE: usize = 3;
const SERVICES: [For; 4] = [For::Welcome, For::Declaration, For::Update, For::Interview];

/// One thing somebody does.
#[derive(Clone, Debug)]
enum Deed {
    /// Who, what, in how many quarters of an hour.
    Book(usize, usize, i64),
    WalkIn(usize, usize),
    /// The how-manieth appointment, any act, by which operator.
    Step(usize, Act, usize),
    /// One of the acts that are possible now.
    Next(usize, usize, usize),
    /// Which appointment, with which of the proposals.
    Finish(usize, u8),
    Code(usize),
    Card(usize),
    Wait(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let acts = prop::sample::select(Act::ALL.to_vec());
    prop_oneof![
        4 => (0..PEOPLE, 0..SERVICES.len(), 0..12_i64).prop_map(|(who, what, at)| Deed::Book(who, what, at)),
        3 => (0..PEOPLE, 0..SERVICES.len()).prop_map(|(who, what)| Deed::WalkIn(who, what)),
        4 => (0..20_usize, acts, 0..2_usize).prop_map(|(which, act, who)| Deed::Step(which, act, who)),
        12 => (0..20_usize, 0..8_usize, 0..2_usize).prop_map(|(which, act, who)| Deed::Next(which, act, who)),
        4 => (0..20_usize, any::<u8>()).prop_map(|(which, mask)| Deed::Finish(which, mask)),
        2 => (0..20_usize).prop_map(Deed::Code),
        2 => (0..PEOPLE).prop_map(Deed::Card),
        6 => (1_i64..40).prop_map(Deed::Wait),
    ]
}

struct Walk<'a> {
    test: &'a TestDesk,
    centre: &'a Centre,
    device: &'a Device,
    people: Vec<Citizen>,
    appointments: RefCell<Vec<Uuid>>,
    done: &'a RefCell<BTreeSet<String>>,
}

impl Walk<'_> {
    fn operator(&self, n: usize) -> &Operator {
        &self.centre.operators[n].operator
    }

    fn which(&self, n: usize) -> Result<Uuid, Refusal> {
        let all = self.appointments.borrow();
        all.get(n % all.len().max(1)).copied().ok_or(Refusal::NotFound)
    }

    /// Does it; what is refused changes nothing and is no failure, unless the house itself is broken.
    async fn deed(&self, deed: &Deed) -> Result<(), Refusal> {
        let test = self.test;
        match deed {
            Deed::Book(who, what, quarters) => {
                let (operator, person) = (self.operator(who % 2), self.people[*who].person());
                let quarter = TimeDelta::minutes(15);
                let now = test.desk.now();
                let next = now + TimeDelta::seconds(900 - now.timestamp() % 900);
                let starts_at = next + quarter * i32::try_from(*quarters).expect("few");
                let wish = wish(self.centre, operator, SERVICES[*what], starts_at);
                let asked = test.asked();
                let booked =
                    agenda::book(&test.desk, operator, person, &wish, Origin::Operator, &asked).await?;
                self.appointments.borrow_mut().push(booked.appointment);
                Ok(())
            }
            Deed::WalkIn(who, what) => {
                let person = self.people[*who].person();
                let received = walk_in(test, self.operator(who % 2), person, SERVICES[*what]).await;
                self.appointments.borrow_mut().push(received.expect("nobody is sent away").appointment);
                Ok(())
            }
            Deed::Step(which, act, who) => {
                super::step(test, self.operator(*who), self.which(*which)?, *act).await.map(drop)
            }
            Deed::Next(which, n, who) => {
                let id = self.which(*which)?;
                let state = stored(test, id).await.state().expect("a state");
                let rows: Vec<_> = TRANSITIONS
                    .iter()
                    .filter(|r| r.from == state && r.who.contains(&Who::Operator))
                    .collect();
                let row = rows.get(n % rows.len().max(1)).ok_or(Refusal::NotFound)?;
                let to = super::step(test, self.operator(*who), id, row.act).await?;
                assert_eq!(to, row.to);
                Ok(())
            }
            Deed::Finish(which, mask) => {
                let id = self.which(*which)?;
                let page = closing(test, self.operator(0), id).await;
                let kept: Vec<_> = expected(&page)
                    .into_iter()
                    .enumerate()
                    .filter(|(n, _)| mask & (1 << n) != 0)
                    .map(|(_, draft)| draft)
                    .collect();
                let version = page.line.appointment.version;
                let visit = Finish { appointment: id, version, kept: &kept, did: None, warnings_seen: true };
                let finished = agenda::finish(&test.desk, self.operator(1), &visit, &test.asked()).await?;
                assert_eq!(finished.expect("seen").passages.len(), kept.len());
                Ok(())
            }
            Deed::Code(which) => {
                let code = stored(test, self.which(*which)?).await.code;
                agenda::check_in(&test.desk, self.device, &code).await.map(drop)
            }
            Deed::Card(who) => {
                agenda::check_in(&test.desk, self.device, self.people[*who].cf()).await.map(drop)
            }
            Deed::Wait(minutes) => {
                test.clock.advance(TimeDelta::minutes(*minutes));
                Ok(())
            }
        }
    }

    async fn all(&self, deeds: &[Deed]) -> Result<(), TestCaseError> {
        for (n, deed) in deeds.iter().enumerate() {
            self.test.clock.advance(TimeDelta::seconds(1));
            match self.deed(deed).await {
                Ok(()) => {
                    let kind = format!("{deed:?}");
                    self.done.borrow_mut().insert(kind.split('(').next().unwrap_or_default().to_owned());
                }
                Err(refusal @ (Refusal::Broken(_) | Refusal::Internal(_))) => {
                    return Err(TestCaseError::fail(format!("{deed:?}: {refusal:?}")));
                }
                Err(_) => {}
            }
            if n % 10 == 9 {
                sound_day(self.test).await;
            }
        }
        self.walked_along_the_table().await;
        for citizen in &self.people {
            sound_passages(self.test, citizen.person()).await;
        }
        sound(self.test).await;
        Ok(())
    }

    /// Every row of every history is a row of the table.
    async fn walked_along_the_table(&self) {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        let appointments = self.appointments.borrow().clone();
        for id in &appointments {
            let steps = store::appointment::history(&mut conn, *id).await.expect("reads");
            for step in steps.iter().skip(1) {
                let row = TRANSITIONS
                    .iter()
                    .find(|row| row.from.code() == step.from_state && row.act.code() == step.act);
                let row = row.unwrap_or_else(|| panic!("not in the table: {step:?}"));
                assert_eq!(row.to.code(), step.to_state);
                assert!(row.who.iter().any(|who| who.code() == step.by_kind), "{step:?}");
            }
        }
    }
}

store::both! {
    async fn no_walk_through_the_day_breaks_an_invariant(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let device = terminal(&test, test.home()).await;
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let config = Config { cases: WALKS, failure_persistence: None, max_shrink_iters: 50, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, rng);
        let done = RefCell::new(BTreeSet::new());
        let handle = tokio::runtime::Handle::current();
        let walked = tokio::task::block_in_place(|| {
            runner.run(&prop::collection::vec(deed(), STEPS), |deeds| {
                handle.block_on(async {
                    // Each walk begins on a morning of its own.
                    let days = TimeDelta::days(1) - TimeDelta::seconds((test.desk.now().timestamp() - 8 * 3600) % 86_400);
                    test.clock.advance(days);
                    let mut people = Vec::new();
                    for _ in 0..PEOPLE {
                        people.push(test.citizen(Level::Identified).await);
                    }
                    let appointments = RefCell::default();
                    let walk = Walk { test: &test, centre: &centre, device: &device, people, appointments, done: &done };
                    walk.all(&deeds).await
                })
            })
        });
        walked.unwrap_or_else(|failure| panic!("{failure}"));
        let done = done.into_inner();
        let wanted = ["Book", "WalkIn", "Step", "Next", "Finish", "Code", "Card"];
        let missing: Vec<_> = wanted.iter().filter(|deed| !done.contains(**deed)).collect();
        assert!(missing.is_empty(), "no walk ever did {missing:?}");
    }
}
