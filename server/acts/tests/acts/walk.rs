//! No sequence of acts breaks an invariant: people, operators and clocks that do anything in any order.
//!
//! The walks are the same in every run, so that a failure can be repeated; each is a person of its own on one database,
//! in the spring of 2023, when every programme of the pack was running.

use std::collections::BTreeSet;

use acts::{Citizen, Operator, Refusal, did::Author, passage::Done, testing::TestDesk};
use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::{
    account::Level,
    did::{Move, State, TRANSITIONS},
    passage::{Answer, Draft, Fact},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner},
};
use uuid::Uuid;

use crate::{
    declared::{answers, confirm, decide, filled, passage, passages, proposed, save_all, stored, submit},
    file::enrolment,
    sound::{sound, sound_passages},
    support::count,
};

const WALKS: u32 = 16;
const STEPS: usize = 60;

/// What is recorded by hand: codes of every kind of gate.
const CODES: [&str; 18] = [
    "A.1", "B.1", "B.2", "B.3", "C.1", "D.1", "D.2", "E.3", "F1.15", "O.2", "H.1", "H.8", "M", "M1.2",
    "M2.1", "M3.1", "G.1", "P.1",
];

/// One thing somebody does.
#[derive(Clone, Debug)]
enum Act {
    Submit,
    Complete,
    Withdraw,
    Discard,
    /// With which of the proposals.
    Confirm(u8),
    /// Any move, also one that is not possible now.
    Decide(Move),
    /// One of those that are.
    Next(usize),
    /// Code, minutes ago, by which operator, with what is asked answered.
    Record(usize, i64, usize, bool),
    /// The how-manieth passage.
    Reverse(usize),
    Enrol(&'static str),
    EndEnrolment(u64),
    Wait(i64),
}

fn act() -> impl Strategy<Value = Act> {
    let decisions = [Move::Return, Move::Reject, Move::Suspend, Move::Resume, Move::Revoke];
    prop_oneof![
        4 => Just(Act::Submit),
        2 => Just(Act::Complete),
        1 => Just(Act::Withdraw),
        1 => Just(Act::Discard),
        4 => any::<u8>().prop_map(Act::Confirm),
        2 => prop::sample::select(decisions.to_vec()).prop_map(Act::Decide),
        8 => (0..6_usize).prop_map(Act::Next),
        16 => (0..CODES.len(), prop_oneof![1_i64..90, 1_i64..2000], 0..4_usize, 0..4_u8)
            .prop_map(|(code, minutes, operator, facts)| Act::Record(code, minutes, operator / 3, facts > 0)),
        4 => (0..20_usize).prop_map(Act::Reverse),
        2 => prop::sample::select(vec!["GG", "L68", "RdC"]).prop_map(Act::Enrol),
        1 => (0..40_u64).prop_map(Act::EndEnrolment),
        4 => (1_i64..3000).prop_map(Act::Wait),
    ]
}

/// One person and the two operators they meet.
struct Walk<'a> {
    test: &'a TestDesk,
    citizen: Citizen,
    operators: &'a [Operator],
}

impl Walk<'_> {
    async fn did(&self) -> Option<store::did::Did> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        let mut dids = store::did::of_person(&mut conn, self.citizen.person()).await.expect("reads");
        dids.sort_by_key(|did| did.created_at);
        dids.pop()
    }

    /// Does it; what is refused changes nothing and is no failure, unless the house itself is broken.
    async fn step(&self, act: &Act) -> Result<(), Refusal> {
        let (test, fermo, person) = (self.test, &self.operators[0], self.citizen.person());
        let author = Author::Citizen(&self.citizen);
        match act {
            Act::Submit => {
                acts::did::begin(&test.desk, author).await?;
                let form = answers(test, test.comune());
                let draft = filled(test, author, &form).await;
                submit(test, author, draft, &form).await.map(drop)
            }
            Act::Discard => {
                acts::did::begin(&test.desk, author).await?;
                acts::did::discard(&test.desk, author).await
            }
            Act::Complete => {
                let did = self.did().await.filter(|did| did.state == "returned").ok_or(Refusal::NotFound)?;
                let form = answers(test, test.comune());
                let version = save_all(test, author, did.id, did.version, &form).await;
                submit(test, author, (did.id, version), &form).await.map(drop)
            }
            Act::Withdraw => {
                let did = self.did().await.ok_or(Refusal::NotFound)?.id;
                acts::did::withdraw(&test.desk, &self.citizen, did, None, &test.asked()).await
            }
            Act::Confirm(mask) => {
                let did = self.did().await.ok_or(Refusal::NotFound)?.id;
                let all = proposed(test, person).await.into_iter().enumerate();
                let kept: Vec<Draft> =
                    all.filter(|(n, _)| mask & (1 << n) != 0).map(|(_, draft)| draft).collect();
                confirm(test, fermo, did, &kept).await.map(drop)
            }
            Act::Next(_) => Err(Refusal::NotFound),
            Act::Decide(act) => {
                let did = self.did().await.ok_or(Refusal::NotFound)?.id;
                decide(test, fermo, did, *act, Some("Perché sì")).await.map(drop)
            }
            Act::Record(code, minutes, operator, answered) => {
                let draft = draft(test, CODES[*code], *minutes, *answered);
                self.record(&self.operators[*operator], draft).await.map(drop)
            }
            Act::Reverse(n) => {
                let rows = passages(test, person).await;
                let id = rows.get(n % rows.len().max(1)).ok_or(Refusal::NotFound)?.id;
                acts::passage::reverse(&test.desk, fermo, id, "Errore", &test.asked()).await
            }
            Act::Enrol(programme) => {
                let form = enrolment(test, programme, &(test.desk.today() - Days::new(20)).to_string(), None);
                acts::file::enrol(&test.desk, fermo, person, form, &test.asked()).await
            }
            Act::EndEnrolment(days) => {
                let mut conn = test.desk.reader.conn().await.expect("reads");
                let rows = store::enrolment::of_person(&mut conn, person).await.expect("reads");
                drop(conn);
                let id = rows.iter().find(|row| row.to_date.is_none()).ok_or(Refusal::NotFound)?.id;
                let on = test.desk.today() - Days::new(*days);
                acts::file::end_enrolment(&test.desk, fermo, person, id, on).await
            }
            Act::Wait(minutes) => {
                test.clock.advance(TimeDelta::minutes(*minutes));
                Ok(())
            }
        }
    }

    /// Says which move [`Act::Next`] is, now.
    async fn meant(&self, act: &Act) -> Act {
        let Act::Next(n) = act else { return act.clone() };
        let state =
            self.did().await.and_then(|did| State::parse(&did.state)).filter(|state| !state.is_final());
        let rows: Vec<_> =
            TRANSITIONS.iter().filter(|row| row.from == state.unwrap_or(State::Draft)).collect();
        match rows[n % rows.len()].act {
            Move::Submit => Act::Submit,
            Move::Complete => Act::Complete,
            Move::Withdraw => Act::Withdraw,
            Move::Confirm => Act::Confirm(u8::MAX),
            decision => Act::Decide(decision),
        }
    }

    async fn record(&self, operator: &Operator, draft: Draft) -> Result<Done, Refusal> {
        let (desk, asked) = (&self.test.desk, self.test.asked());
        let done =
            acts::passage::record(desk, operator, self.citizen.person(), &[draft], true, &asked).await?;
        Ok(done.expect("warnings were seen"))
    }
}

/// With everything that the code asks, or with nothing.
fn draft(test: &TestDesk, code: &str, minutes: i64, answered: bool) -> Draft {
    let mut draft = passage(test, code, minutes);
    let text = |text: &str| Answer::Text(text.to_owned());
    let facts = std::mem::take(&mut draft.facts);
    draft.facts = match (code, answered) {
        ("B.1", true) => facts.with(Fact::InterviewHeld, Answer::Tick),
        ("H.1", true) => facts.with(Fact::TrainingPath, text("Saldatura")),
        // R089: information has no path.
        ("H.8", false) => facts.with(Fact::TrainingPath, text("Saldatura")),
        ("G.1", true) => facts.with(Fact::AdrRequirements, Answer::Tick),
        _ => facts,
    };
    draft
}

/// A name for the kind of act, to see that none was refused on every walk.
fn kind(act: &Act) -> String {
    match act {
        Act::Decide(act) => act.code().to_owned(),
        other => format!("{other:?}").split('(').next().unwrap_or_default().to_owned(),
    }
}

store::both! {
    async fn no_walk_breaks_an_invariant(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let spring: DateTime<Utc> = "2023-03-15T10:00:00Z".parse().expect("an instant");
        test.clock.advance(spring - test.desk.now());
        let operators = [test.operator(test.home()).await.operator, test.operator(test.elsewhere()).await.operator];
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let config = Config { cases: WALKS, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, rng);
        let done = std::cell::RefCell::new(BTreeSet::new());
        let handle = tokio::runtime::Handle::current();
        let walked = tokio::task::block_in_place(|| {
            runner.run(&prop::collection::vec(act(), STEPS), |acts| {
                handle.block_on(async {
                    let citizen = test.citizen(Level::Identified).await;
                    let walk = Walk { test: &test, citizen, operators: &operators };
                    for act in &acts {
                        test.clock.advance(TimeDelta::seconds(1));
                        let act = walk.meant(act).await;
                        match walk.step(&act).await {
                            Ok(()) => { done.borrow_mut().insert(kind(&act)); }
                            Err(refusal @ (Refusal::Broken(_) | Refusal::Internal(_))) => {
                                return Err(TestCaseError::fail(format!("{act:?}: {refusal:?}")));
                            }
                            Err(_) => {}
                        }
                        sound_passages(&test, walk.citizen.person()).await;
                    }
                    sound(&test).await;
                    if let Some(did) = walk.did().await {
                        has_history(&test, did.id).await;
                    }
                    Ok(())
                })
            })
        });
        walked.unwrap_or_else(|failure| panic!("{failure}"));
        let wanted = [
            "Submit", "Complete", "Withdraw", "Discard", "Confirm", "return", "reject", "suspend", "resume", "revoke",
            "Record", "Reverse", "Enrol", "EndEnrolment",
        ];
        let done = done.into_inner();
        let missing: Vec<_> = wanted.iter().filter(|act| !done.contains(**act)).collect();
        assert!(missing.is_empty(), "no walk ever did {missing:?}");
        // O.2 comes by itself; M is a group, P.1 is for companies.
        for code in CODES {
            let by_hand = format!("SELECT COUNT(*) FROM passage WHERE code = '{code}' AND replica_of IS NULL");
            let never = ["O.2", "M", "P.1"].contains(&code);
            assert_eq!(count(&test, &by_hand).await == 0, never, "{code}");
        }
    }
}

/// Every move of the history starts where the one before ended, and the last ends where the declaration stands.
async fn has_history(test: &TestDesk, did: Uuid) {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let steps = store::did::history(&mut conn, did).await.expect("reads");
    drop(conn);
    let mut state = "draft".to_owned();
    for step in steps {
        assert_eq!(step.from_state, state);
        state = step.to_state;
    }
    assert_eq!(state, stored(test, did).await.state);
}

#[test]
fn i12_every_printed_average_lies_between_its_limits() {
    let pack = domain::pack::Pack::marche().expect("the pack loads");
    let mut printed = 0;
    for service in pack.catalogue.services() {
        if let (Some(min), Some(avg), Some(max)) =
            (service.minutes.min, service.minutes.avg, service.minutes.max)
        {
            assert!(min <= avg && avg <= max, "I12: {}", service.code);
            printed += 1;
        }
    }
    assert!(printed > 80, "only {printed} codes have all three");
}
