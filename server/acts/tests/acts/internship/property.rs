//! No sequence of acts puts two interns on one chair, records R.3 without signature and approval (I08), starts what was not
//! agreed, or attests what was not over, not signed or not in the dossier (R077).
//!
//! The walk is the same in every run, so that a failure can be repeated.

use acts::{
    Citizen, Refusal,
    internship::{self, By, Longer, Sheet},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    internship::{Act, Body, Kind, Party, State},
    passage::Fact,
};
use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use uuid::Uuid;

use super::{World, notes, plan, request, sound_internships, with, world};
use crate::support::count;

const STEPS: usize = 200;

/// Who does it.
#[derive(Clone, Copy, Debug)]
enum Doer {
    Host,
    Intern,
    Operator,
}

/// One thing that somebody does to internship number so-and-so.
#[derive(Clone, Debug)]
enum Does {
    /// Whatever comes next on the way to the attestation.
    Next(usize),
    Any(usize, Act, Doer),
    /// Days.
    Wait(i64),
}

fn does() -> impl Strategy<Value = Does> {
    let doer = || select(vec![Doer::Host, Doer::Intern, Doer::Operator]);
    prop_oneof![
        12 => (0..3_usize).prop_map(Does::Next),
        5 => (0..3_usize, select(Act::ALL.to_vec()), doer()).prop_map(|(n, act, doer)| Does::Any(n, act, doer)),
        2 => (1..16_i64).prop_map(Does::Wait),
    ]
}

/// Three requests, and who may be asked for them.
struct Walk {
    world: World,
    ids: Vec<Uuid>,
    interns: Vec<Citizen>,
}

impl Walk {
    async fn sheet(&self, n: usize) -> Sheet {
        self.world.sheet(self.ids[n]).await
    }

    /// The one who was asked for it, or who is asked next.
    fn intern(&self, n: usize, sheet: &Sheet) -> &Citizen {
        let asked = self.interns.iter().find(|one| Some(one.person()) == sheet.internship.person_id);
        asked.unwrap_or(&self.interns[n])
    }

    fn by<'a>(&'a self, n: usize, sheet: &Sheet, doer: Doer) -> By<'a> {
        match doer {
            Doer::Host => self.world.by_host(),
            Doer::Intern => By::Intern(self.intern(n, sheet)),
            Doer::Operator => By::Operator(&self.world.fermo.operator),
        }
    }

    /// The next act on the way, and who does it.
    fn next(&self, sheet: &Sheet) -> (Act, Doer) {
        let late = sheet.internship.starts_on.is_some_and(|start| start < self.world.test.desk.today());
        let over = sheet.internship.ends_on.is_some_and(|last| last < self.world.test.desk.today());
        let unsigned = |kind| sheet.newest(kind).is_none_or(|paper| !paper.is_in_force());
        match sheet.state {
            State::Draft | State::Returned => (Act::Submit, Doer::Host),
            State::Submitted if late => (Act::Return, Doer::Operator),
            State::Submitted => (Act::Open, Doer::Operator),
            State::Open => (Act::Offer, Doer::Operator),
            State::Offered => (Act::Accept, Doer::Intern),
            State::Accepted => (Act::Show, Doer::Operator),
            State::ToSign if sheet.newest(Kind::TrainingProject).is_some_and(|p| p.approved_at.is_none()) => {
                (Act::Approve, Doer::Operator)
            }
            State::ToSign => (Act::Sign, signer(sheet)),
            // Waited for until it was over: it cannot begin any more.
            State::Agreed if over => (Act::Withdraw, Doer::Operator),
            State::Agreed => (Act::Start, Doer::Operator),
            State::Running if sheet.content.extension.is_some() => (Act::Sign, signer(sheet)),
            State::Running | State::Ended if sheet.content.notes.evidence.is_empty() => {
                (Act::Note, Doer::Host)
            }
            State::Running | State::Ended => (Act::Dossier, Doer::Operator),
            State::Closing if unsigned(Kind::Dossier) => (Act::Sign, signer(sheet)),
            State::Closing if sheet.newest(Kind::Attestation).is_none() => (Act::Attest, Doer::Operator),
            _ => (Act::Sign, signer(sheet)),
        }
    }

    async fn step(&self, does: &Does) -> Result<(), Refusal> {
        match does {
            Does::Wait(days) => {
                self.world.test.clock.advance(TimeDelta::days(*days));
                Ok(())
            }
            Does::Next(n) => {
                let (act, doer) = self.next(&self.sheet(*n).await);
                self.act(*n, act, doer).await
            }
            Does::Any(n, act, doer) => self.act(*n, *act, *doer).await,
        }
    }

    async fn act(&self, n: usize, act: Act, doer: Doer) -> Result<(), Refusal> {
        let (world, sheet) = (&self.world, self.sheet(n).await);
        let (desk, asked) = (&world.test.desk, world.test.asked());
        let (mandate, operator) = (&world.employer.mandate, &world.fermo.operator);
        let id = self.ids[n];
        let version = sheet.internship.version;
        let (at, by, held) = ((id, version), self.by(n, &sheet, doer), world.held());
        let why = "Così";
        let site = world.employer.site;
        match act {
            Act::Save => internship::save(desk, mandate, id, version, &request(site), &asked).await.map(drop),
            Act::Submit => {
                internship::submit(desk, mandate, id, version, &self.starting(request(site)), &asked)
                    .await
                    .map(drop)
            }
            Act::Return | Act::Refuse => {
                internship::decide(desk, operator, id, version, act, why, &asked).await.map(drop)
            }
            Act::Open => world.open(id).await.map(drop),
            Act::Offer => world.offer(id, self.interns[n].person()).await.map(drop),
            Act::Accept | Act::Decline => {
                internship::answer(desk, by, at, act == Act::Accept, None, &asked).await.map(drop)
            }
            Act::Draw => internship::draw(desk, operator, id, version, &plan(), &asked).await.map(drop),
            Act::Show => world.show(id, &self.starting(plan())).await.map(drop),
            Act::Redraw => internship::redraw(desk, operator, id, version, why, &asked).await.map(drop),
            Act::Sign => self.sign(n, &sheet, doer).await,
            Act::Approve => match sheet.newest(Kind::TrainingProject) {
                Some(_) => world.approve(id).await.map(drop),
                None => world.approve_none(id).await.map(drop),
            },
            Act::Start => world.start(id).await.map(drop),
            Act::Contact => match sheet.contacts.iter().find(|contact| contact.held_at.is_none()) {
                Some(contact) => {
                    let at = (id, contact.id);
                    internship::hold_contact(desk, operator, at, &held, true, &asked).await.map(drop)
                }
                None => Ok(()),
            },
            Act::Extend => {
                let until = sheet.internship.ends_on.unwrap_or(desk.today()) + TimeDelta::days(40);
                let longer = Longer { until, reason: why };
                internship::extend(desk, operator, at, &longer, (&held, true), &asked).await.map(drop)
            }
            Act::Drop => internship::drop_extension(desk, operator, at, why, &asked).await.map(drop),
            Act::End => internship::end(desk, by, at, why, &asked).await.map(drop),
            Act::Note => internship::note(desk, by, at, &notes(), &asked).await.map(drop),
            Act::Dossier => world.dossier(id).await.map(drop),
            Act::Attest => world.attest(id).await.map(drop),
            Act::Close => internship::close(desk, operator, at, why, &asked).await.map(drop),
            Act::Withdraw => internship::withdraw(desk, by, at, Some(why), &asked).await.map(drop),
            // Consequences of others: nobody does them.
            Act::Agree | Act::Prolong | Act::Conclude => Ok(()),
        }
    }

    async fn sign(&self, n: usize, sheet: &Sheet, doer: Doer) -> Result<(), Refusal> {
        let party = match doer {
            Doer::Host => Party::Host,
            Doer::Intern => Party::Intern,
            Doer::Operator => Party::Promoter,
        };
        let seen = self.world.seen(self.ids[n], party).await;
        let proof = acts::pact::Fresh::Password(acts::testing::PASSWORD);
        let signer = match party {
            Party::Intern => internship::Signer::Intern { citizen: self.intern(n, sheet), proof },
            other => self.world.signer(other),
        };
        let asked = self.world.test.asked();
        internship::sign(&self.world.test.desk, signer, self.ids[n], &seen, &asked).await.map(drop)
    }

    /// Three months from tomorrow on.
    fn starting(&self, form: domain::form::Form) -> domain::form::Form {
        let start = self.world.test.desk.today() + TimeDelta::days(1);
        let end = start + TimeDelta::days(95);
        with(form, &[("starts", &start.to_string()), ("ends", &end.to_string())])
    }

    /// Every internship of the host.
    async fn all(&self) -> Vec<Sheet> {
        let mut conn = self.world.test.desk.reader.conn().await.expect("reads");
        let rows =
            store::internship::of_company(&mut conn, self.world.employer.company).await.expect("reads");
        drop(conn);
        let mut sheets = Vec::new();
        for row in rows {
            sheets.push(self.world.sheet(row.id).await);
        }
        sheets
    }

    /// What the files say is what the papers say.
    async fn sound(&self) {
        sound_internships(&self.world).await;
        let (mut agreed, mut started) = (0, 0);
        for sheet in self.all().await {
            // A convention that was taken back after R.3 left it on the file: it was signed and approved.
            let conventions = sheet.papers.iter().filter(|paper| paper.kind == Kind::Convention);
            agreed += conventions
                .filter(|convention| {
                    let of_it = |p: &&internship::Shown| {
                        p.kind == Kind::TrainingProject && p.number == convention.number
                    };
                    let project = sheet.papers.iter().find(of_it);
                    convention.signed_at().is_some() && project.is_some_and(|p| p.approved_at.is_some())
                })
                .count();
            let starts = sheet.steps.iter().filter(|step| step.act == Act::Start.code()).count();
            started += i64::try_from(starts).expect("few");
            let attestation = sheet.papers.iter().filter(|paper| paper.kind == Kind::Attestation);
            for paper in attestation {
                let Body::Attestation(body) = &paper.paper.body else { panic!("{paper:?}") };
                let dossier =
                    sheet.papers.iter().find(|p| p.kind == Kind::Dossier && p.number == body.dossier);
                let dossier = dossier.expect("its dossier");
                assert!(dossier.signed_at().is_some_and(|at| at <= paper.at), "R077");
                assert!(body.period.ends_on <= domain::calendar::rome_date(paper.at), "R077");
            }
            assert_eq!(sheet.state == State::Attested, sheet.in_force(Kind::Attestation).is_some());
        }
        let company = self.world.of_company().await;
        let r3: Vec<_> = company.iter().filter(|row| row.code == "R.3").collect();
        assert_eq!(r3.len(), agreed, "I08");
        for row in r3 {
            let facts: domain::passage::Facts = serde_json::from_value(row.facts.0.clone()).expect("facts");
            let days = [facts.date(Fact::ConventionSignedOn), facts.date(Fact::PfiApprovedOn)];
            let later = days.into_iter().flatten().max();
            assert_eq!(later, Some(domain::calendar::rome_date(row.delivered_at)), "R128");
        }
        let begun = "SELECT COUNT(*) FROM passage WHERE code = 'F2.1'";
        assert_eq!(count(&self.world.test, begun).await, started);
    }
}

/// Whoever has still to sign, the host first.
fn signer(sheet: &Sheet) -> Doer {
    let waits = |party: Party| sheet.to_sign(party).next().is_some();
    match (waits(Party::Host), waits(Party::Promoter)) {
        (true, _) => Doer::Host,
        (_, true) => Doer::Operator,
        _ => Doer::Intern,
    }
}

store::both! {
    async fn no_walk_leads_where_it_should_not(db: TestDb) {
        let mut walk = Walk { world: world(db).await, ids: Vec::new(), interns: Vec::new() };
        for _ in 0..3 {
            walk.ids.push(walk.world.begin().await);
            walk.interns.push(walk.world.test.citizen(Level::Identified).await);
        }
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        for number in 0..STEPS {
            let does = does().new_tree(&mut runner).expect("a step").current();
            match walk.step(&does).await {
                Ok(()) | Err(Refusal::Conflict(_) | Refusal::Fields(_) | Refusal::NotFound | Refusal::Stale) => {}
                Err(refusal) => panic!("{does:?}: {refusal:?}"),
            }
            // What is final is left behind, and another is asked for.
            if let Does::Next(n) | Does::Any(n, ..) = does
                && walk.sheet(n).await.state.is_final()
            {
                walk.sound().await;
                walk.ids[n] = walk.world.begin().await;
                walk.interns[n] = walk.world.test.citizen(Level::Identified).await;
            }
            if number % 20 == 0 {
                walk.sound().await;
            }
        }
        walk.sound().await;
        // A walk that goes nowhere proves nothing.
        let attested = "SELECT COUNT(*) FROM internship_step WHERE to_state IN ('running', 'closing')";
        assert!(count(&walk.world.test, attested).await > 3);
    }
}
