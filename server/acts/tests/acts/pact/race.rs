//! Two who sign at the same instant both count: a thousand rounds, never a lost signature, never a false state.
//!
//! Twenty people go round fifty times, all at once. The texts of the rounds are put down beforehand, because it is the
//! signing that is looked at; each says other goals, which bind both.

use acts::{
    Asked, Citizen, Desk, Operator, Refusal,
    pact::{self, Fresh, Shown, Signed, Signer},
    testing::{PASSWORD, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    psp::{Content, Kind, State},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{SIGNED, UPDATED, World, sound_pact, world};
use crate::{
    declared::{confirm, declared},
    race::at_once,
    sound::sound,
    support::{count, execute, sql_id},
};

const PEOPLE: usize = 20;
const ROUNDS: i64 = 50;

/// The words of a round, and their hash.
fn round(first: &Content, number: i64) -> (Content, String) {
    let content = Content { goals: format!("Giro {number}"), ..first.clone() };
    let hash = hex::encode(Sha256::digest(content.canonical().expect("bytes")));
    (content, hash)
}

/// Puts the texts of all rounds but the first down, as if each had been shown when the first was.
async fn put_down(test: &TestDesk, psp: Uuid, first: &Content) {
    let id = sql_id(test, psp);
    let of_first =
        |column: &str| format!("(SELECT {column} FROM psp_text WHERE psp_id = {id} AND number = 1)");
    let bytes = |hash: &str| match test.desk.reader.engine() {
        "sqlite" => format!("X'{hash}'"),
        _ => format!("'\\x{hash}'"),
    };
    let rows: Vec<String> = (2..=ROUNDS)
        .map(|number| {
            let (content, hash) = round(first, number);
            let json = serde_json::to_string(&content).expect("JSON").replace('\'', "''");
            let [who, by, at] = ["responsible_id", "created_by", "created_at"].map(of_first);
            format!("({id}, {number}, '{json}', {}, 'Giro', {who}, {by}, {at}, {at})", bytes(&hash))
        })
        .collect();
    let columns = "psp_id, number, content, hash, change, responsible_id, created_by, created_at, frozen_at";
    execute(test, &format!("INSERT INTO psp_text ({columns}) VALUES {}", rows.join(", "))).await;
}

struct Signing {
    desk: Desk,
    citizen: Citizen,
    operator: Operator,
    psp: Uuid,
    shown: Shown,
    asked: Asked,
    by_person: bool,
}

async fn sign(s: Signing) -> (Uuid, Result<Signed, Refusal>) {
    let proof = Fresh::Password(PASSWORD);
    let signer = match s.by_person {
        true => Signer::Citizen { citizen: &s.citizen, proof },
        false => Signer::Operator { operator: &s.operator, proof },
    };
    (s.psp, pact::sign(&s.desk, signer, s.psp, s.shown.text, &s.shown.hash, &s.asked).await)
}

store::both! {
    async fn a_thousand_rounds_of_two_signers(db: TestDb) {
        let first = world(db).await;
        let mut pairs: Vec<(Uuid, Content, Citizen, Operator)> = Vec::new();
        let mut world = first;
        for _ in 0..PEOPLE {
            let (psp, _) = world.shown().await;
            let content = world.sheet(psp).await.texts[0].content.clone();
            put_down(&world.test, psp, &content).await;
            pairs.push((psp, content, world.citizen.clone(), world.fermo.operator.clone()));
            let next = declared(&world.test, Level::Identified).await;
            let fermo = world.test.operator(world.test.home()).await;
            confirm(&world.test, &fermo.operator, next.did, &[]).await.expect("confirms");
            world = World { citizen: next.citizen, did: next.did, fermo, test: world.test };
        }
        let other = world.test.other_server().await;
        for number in 1..=ROUNDS {
            if number > 1 {
                world.test.clock.advance(TimeDelta::minutes(1));
                let moved = execute(&world.test, "UPDATE psp SET text_number = text_number + 1 WHERE state = 'active'");
                assert_eq!(moved.await, PEOPLE as u64, "all are in force with the text of the last round");
            }
            let mut signings = Vec::new();
            for (n, (psp, content, citizen, operator)) in pairs.iter().enumerate() {
                let hash = if number == 1 { hash_of(content) } else { round(content, number).1 };
                for by_person in [true, false] {
                    let desk = if (n % 2 == 0) == by_person { world.test.desk.clone() } else { other.clone() };
                    let (citizen, operator, asked) = (citizen.clone(), operator.clone(), world.test.asked());
                    let shown = Shown { version: 0, text: number, hash: hash.clone() };
                    signings.push(sign(Signing { desk, citizen, operator, psp: *psp, shown, asked, by_person }));
                }
            }
            let answers = at_once(signings).await;
            for (psp, ..) in &pairs {
                let of: Vec<&Result<Signed, Refusal>> =
                    answers.iter().filter(|(of, _)| of == psp).map(|(_, answer)| answer).collect();
                let last = of.iter().filter(|answer| answer.as_ref().is_ok_and(|signed| signed.active)).count();
                assert!(of.iter().all(|answer| answer.is_ok()) && last == 1, "round {number}: {of:?}");
            }
        }
        let rounds = PEOPLE as i64 * ROUNDS;
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM signature WHERE outcome = 'signed'").await, 2 * rounds);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM psp_history WHERE act = 'conclude'").await, rounds);
        for (event, times) in [(SIGNED, PEOPLE as i64), (UPDATED, rounds - PEOPLE as i64)] {
            for code in world.test.recorded(&[event]) {
                let of_code = format!("SELECT COUNT(*) FROM passage WHERE code = '{code}'");
                assert_eq!(count(&world.test, &of_code).await, times, "{code}");
            }
        }
        let behind = format!("SELECT COUNT(*) FROM psp WHERE signed_number IS NULL OR signed_number <> {ROUNDS}");
        assert_eq!(count(&world.test, &behind).await, 0);
        sound_pact(&world).await;
    }

    /// A text that is taken back while it is being signed: either it was signed in time, or nobody's signature counts.
    async fn signing_against_taking_back(db: TestDb) {
        let mut world = world(db).await;
        for n in 0..12 {
            let (psp, shown) = world.shown().await;
            world.by_centre(psp, &shown).await.expect("signs");
            let (version, asked) = (world.sheet(psp).await.psp.version, [world.test.asked(), world.test.asked()]);
            let (desk, operator) = (&world.test.desk, &world.fermo.operator);
            let citizen = Signer::Citizen { citizen: &world.citizen, proof: Fresh::Password(PASSWORD) };
            let signing = pact::sign(desk, citizen, psp, shown.text, &shown.hash, &asked[0]);
            let taking = async {
                if n % 2 == 0 {
                    pact::cancel(desk, operator, psp, version, Some("Sbagliato"), &asked[1]).await.map(drop)
                } else {
                    pact::edit(desk, operator, psp, version, "Sbagliato", &asked[1]).await.map(drop)
                }
            };
            let (signed, taken) = tokio::join!(signing, taking);
            assert_ne!(signed.is_ok(), taken.is_ok(), "{signed:?} {taken:?}");
            let state = world.sheet(psp).await.state;
            assert_eq!(state == State::Active, signed.is_ok());
            sound_pact(&world).await;
            let next = declared(&world.test, Level::Identified).await;
            confirm(&world.test, &world.fermo.operator, next.did, &[]).await.expect("confirms");
            world = World { citizen: next.citizen, did: next.did, fermo: world.fermo, test: world.test };
        }
        sound(&world.test).await;
    }

    /// Two operators who begin at once: one pact (I02).
    async fn i02_two_who_begin_at_once_begin_one(db: TestDb) {
        let world = world(db).await;
        let colleague = world.test.operator(world.test.home()).await;
        let person = world.person();
        let begins = (0..16).map(|n| {
            let operator = if n % 2 == 0 { &world.fermo.operator } else { &colleague.operator };
            let (desk, operator, asked) = (world.test.desk.clone(), operator.clone(), world.test.asked());
            async move { pact::draft(&desk, &operator, person, Kind::Pact, None, &asked).await }
        });
        let begun = crate::race::done(at_once(begins).await, &[r#"Conflict("error-pact-open")"#]);
        assert_eq!(begun.len(), 1);
        world.save(begun[0], &world.typed()).await.expect("saves");
        sound_pact(&world).await;
    }
}

fn hash_of(content: &Content) -> String {
    hex::encode(Sha256::digest(content.canonical().expect("bytes")))
}
