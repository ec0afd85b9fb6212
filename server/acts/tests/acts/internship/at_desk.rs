//! An intern without an account at home signs at the desk, with a code that is good for one paper.

use acts::{
    Refusal,
    account::{self, AtDesk},
    internship::{self, By, Seen, Signed, Signer},
    pact::{Fresh, HandedOver},
};
use chrono::TimeDelta;
use domain::{
    account::{DeskRegistration, Level},
    internship::Party,
    lang::Lang,
    place::Places,
};
use uuid::Uuid;

use super::{World, plan, sound_internships, world_here};
use crate::{
    race::{at_once, done},
    support::{count, field, fields, said},
};

/// Somebody whose account was opened at the desk, without an address.
async fn walk_in(world: &World) -> Uuid {
    let test = &world.test;
    let mut form = test.form(test.number());
    form.set("email", "");
    let registration = DeskRegistration::parse(&form, test.desk.today(), Places::embedded());
    let (registration, document) = (registration.expect("a right form"), test.document());
    let asked = AtDesk { registration: &registration, document: &document, lang: Lang::It, instead_of: None };
    let opened = account::open_at_desk(&test.desk, &world.fermo.operator, &asked, &test.asked()).await;
    opened.expect("opens").person
}

/// Papers that wait for this person, who said yes at the desk.
async fn shown_to(world: &World, person: Uuid) -> Uuid {
    let id = world.opened().await;
    world.offer(id, person).await.expect("offers");
    world.answer(id, By::Operator(&world.fermo.operator), true).await.expect("writes the yes down");
    world.show(id, &plan()).await.expect("shows");
    id
}

async fn hand_over(world: &World, id: Uuid, paper: Uuid) -> Result<HandedOver, Refusal> {
    internship::hand_over(&world.test.desk, &world.fermo.operator, id, paper).await
}

async fn code(world: &World, id: Uuid, paper: Uuid) -> String {
    match hand_over(world, id, paper).await.expect("hands over") {
        HandedOver::Code(code) => code,
        HandedOver::Mailed => panic!("a document was seen today"),
    }
}

/// At the desk of the centre.
async fn sign(world: &World, (id, person): (Uuid, Uuid), seen: &Seen, code: &str) -> Result<Signed, Refusal> {
    let signer = Signer::AtDesk { operator: &world.fermo.operator, person, code };
    internship::sign(&world.test.desk, signer, id, std::slice::from_ref(seen), &world.test.asked()).await
}

const WRONG: &str = "error-signature-code";

store::both! {
    async fn who_has_no_account_signs_each_paper_with_a_code_of_its_own(db: TestDb) {
        let world = world_here(db).await;
        let person = walk_in(&world).await;
        let id = shown_to(&world, person).await;
        let seen = world.seen(id, Party::Intern).await;
        assert_eq!(seen.len(), 2);
        let first = code(&world, id, seen[0].paper).await;
        assert_eq!(fields(sign(&world, (id, person), &seen[1], &first).await), field("code", WRONG), "another paper's");
        for one in &seen {
            let typed = code(&world, id, one.paper).await;
            let spaced = format!("{}-{}", &typed[..4].to_lowercase(), &typed[4..]);
            sign(&world, (id, person), one, &spaced).await.expect("signs");
            let again = sign(&world, (id, person), one, &typed).await;
            assert_eq!(said(again), r#"Conflict("error-internship-signed")"#);
            let more = hand_over(&world, id, one.paper).await;
            assert_eq!(said(more), r#"Conflict("error-internship-not-asked")"#);
        }
        let sheet = world.sheet(id).await;
        for paper in &sheet.papers {
            let signature = paper.signed_by(Party::Intern).expect("signed");
            assert_eq!((signature.proof.as_str(), signature.place.as_str()), ("code", "desk"));
            assert_eq!((signature.signer_id, signature.handed_by), (person, Some(world.fermo.operator.id())));
        }
        // It is the intern's own step, whoever's desk it was.
        let step = sheet.steps.last().expect("a step");
        assert_eq!((step.act.as_str(), step.by_kind.as_str(), step.by_id), ("sign", "citizen", Some(person)));
        world.approve(id).await.expect("approves");
        for party in [Party::Host, Party::Promoter] {
            world.sign(id, party).await.expect("signs");
        }
        assert_eq!(world.state(id).await, "agreed");
        sound_internships(&world).await;
    }

    async fn a_code_lasts_half_an_hour_and_ends_with_the_next_or_after_five_wrong_ones(db: TestDb) {
        let world = world_here(db).await;
        let person = walk_in(&world).await;
        let id = shown_to(&world, person).await;
        let seen = world.seen(id, Party::Intern).await.remove(0);
        let paper = seen.paper;
        let try_with = async |code: &str| fields(sign(&world, (id, person), &seen, code).await);
        let old = code(&world, id, paper).await;
        let late = code(&world, id, paper).await;
        assert_eq!(try_with(&old).await, field("code", WRONG), "a newer one was handed over");
        world.test.clock.advance(TimeDelta::minutes(30));
        assert_eq!(try_with(&late).await, field("code", WRONG), "half an hour is over");
        assert_eq!(try_with(" ").await, field("code", "error-required"));
        let right = code(&world, id, paper).await;
        for _ in 0..5 {
            assert_eq!(try_with("AAAAAAAA").await, field("code", WRONG));
        }
        assert_eq!(try_with(&right).await, field("code", WRONG), "five wrong ones ended it");
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM internship_signature").await, 0);
        // On another day nobody has seen a document, and there is no address.
        world.test.clock.advance(TimeDelta::days(2));
        assert_eq!(said(hand_over(&world, id, paper).await), r#"Conflict("error-approval-needs-document")"#);
        sound_internships(&world).await;
    }

    async fn the_fourth_wrong_code_does_not_end_it(db: TestDb) {
        let world = world_here(db).await;
        let person = walk_in(&world).await;
        let id = shown_to(&world, person).await;
        let seen = world.seen(id, Party::Intern).await.remove(0);
        let right = code(&world, id, seen.paper).await;
        for _ in 0..4 {
            sign(&world, (id, person), &seen, "AAAAAAAA").await.expect_err("wrong");
        }
        sign(&world, (id, person), &seen, &right).await.expect("signs");
    }

    async fn who_confirmed_an_address_gets_it_there_when_no_document_was_seen(db: TestDb) {
        let world = world_here(db).await;
        let person = world.intern.person();
        let id = shown_to(&world, person).await;
        let seen = world.seen(id, Party::Intern).await.remove(0);
        world.test.clock.advance(TimeDelta::days(2));
        world.test.letters().await;
        assert_eq!(hand_over(&world, id, seen.paper).await.expect("mails"), HandedOver::Mailed);
        let letters = world.test.letters().await;
        assert_eq!(letters.len(), 1);
        let acts::Mail::SignatureCode { code } = &letters[0].mail else { panic!("{letters:?}") };
        sign(&world, (id, person), &seen, code).await.expect("signs");
        sound_internships(&world).await;
    }

    async fn the_person_types_the_code_in_their_own_session_too(db: TestDb) {
        let world = world_here(db).await;
        let id = shown_to(&world, world.intern.person()).await;
        let seen = world.seen(id, Party::Intern).await;
        let typed = code(&world, id, seen[0].paper).await;
        let signer = || Signer::Intern { citizen: &world.intern, proof: Fresh::Code(&typed) };
        let desk = &world.test.desk;
        let both = internship::sign(desk, signer(), id, &seen, &world.test.asked()).await;
        assert_eq!(fields(both), field("code", WRONG), "one code, one paper");
        internship::sign(desk, signer(), id, &seen[..1], &world.test.asked()).await.expect("signs");
        let sheet = world.sheet(id).await;
        let signature = sheet.paper(seen[0].paper).and_then(|paper| paper.signed_by(Party::Intern)).expect("signed");
        assert_eq!((signature.proof.as_str(), signature.place.as_str()), ("code", "home"));
        sound_internships(&world).await;
    }

    async fn only_the_centre_of_the_internship_and_only_for_its_intern(db: TestDb) {
        let world = world_here(db).await;
        let person = walk_in(&world).await;
        let id = shown_to(&world, person).await;
        let seen = world.seen(id, Party::Intern).await;
        let test = &world.test;
        let stranger = test.operator(test.elsewhere()).await.operator;
        let handed = internship::hand_over(&test.desk, &stranger, id, seen[0].paper).await;
        assert_eq!(said(handed), "NotFound");
        assert_eq!(said(hand_over(&world, id, Uuid::from_u128(7)).await), "NotFound", "no such paper");
        let typed = code(&world, id, seen[0].paper).await;
        let own = &world.fermo.operator;
        let other = world.intern.person();
        for signer in [
            Signer::AtDesk { operator: &stranger, person, code: &typed },
            Signer::AtDesk { operator: own, person: other, code: &typed },
        ] {
            let signed = internship::sign(&test.desk, signer, id, &seen[..1], &test.asked()).await;
            assert_eq!(said(signed), "NotFound", "{signer:?}");
        }
        sign(&world, (id, person), &seen[0], &typed).await.expect("strangers did not use it up");
    }

    async fn who_is_not_identified_signs_nothing_at_the_desk_either(db: TestDb) {
        let world = world_here(db).await;
        let somebody = world.test.citizen(Level::Declared).await;
        let id = shown_to(&world, somebody.person()).await;
        let seen = world.seen(id, Party::Intern).await.remove(0);
        world.test.letters().await;
        assert_eq!(hand_over(&world, id, seen.paper).await.expect("mails"), HandedOver::Mailed);
        let letters = world.test.letters().await;
        let acts::Mail::SignatureCode { code } = &letters[0].mail else { panic!("{letters:?}") };
        let signed = sign(&world, (id, somebody.person()), &seen, code).await;
        assert_eq!(said(signed), r#"Conflict("error-person-not-identified")"#);
    }

    async fn a_paper_that_was_taken_back_takes_its_code_with_it(db: TestDb) {
        let world = world_here(db).await;
        let person = walk_in(&world).await;
        let id = shown_to(&world, person).await;
        let seen = world.seen(id, Party::Intern).await.remove(0);
        let typed = code(&world, id, seen.paper).await;
        let (version, asked) = (world.version(id).await, world.test.asked());
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        internship::redraw(desk, operator, id, version, "Altri orari", &asked).await.expect("takes back");
        assert_eq!(said(hand_over(&world, id, seen.paper).await), r#"Conflict("error-internship-not-now")"#);
        world.show(id, &plan()).await.expect("shows");
        assert_eq!(said(hand_over(&world, id, seen.paper).await), "NotFound");
        assert_eq!(said(sign(&world, (id, person), &seen, &typed).await), "Stale");
        let newer = world.seen(id, Party::Intern).await.remove(0);
        assert_eq!(fields(sign(&world, (id, person), &newer, &typed).await), field("code", WRONG));
        sound_internships(&world).await;
    }

    /// The same code at the desk and in the person's own session, on two servers at the same instant: one signature.
    async fn one_code_at_the_same_instant_signs_once(db: TestDb) {
        let world = world_here(db).await;
        let id = shown_to(&world, world.intern.person()).await;
        let seen = world.seen(id, Party::Intern).await.remove(0);
        let typed = code(&world, id, seen.paper).await;
        let servers = [world.test.desk.clone(), world.test.other_server().await];
        let clients = (0..8).map(|n: usize| {
            let desk = servers[n % 2].clone();
            let (citizen, operator) = (world.intern.clone(), world.fermo.operator.clone());
            let (seen, typed, asked) = (seen.clone(), typed.clone(), world.test.asked());
            async move {
                let signer = match n % 4 < 2 {
                    true => Signer::AtDesk { operator: &operator, person: citizen.person(), code: &typed },
                    false => Signer::Intern { citizen: &citizen, proof: Fresh::Code(&typed) },
                };
                internship::sign(&desk, signer, id, std::slice::from_ref(&seen), &asked).await
            }
        });
        let signed = done(at_once(clients.collect::<Vec<_>>()).await, &[r#"Conflict("error-internship-signed")"#]);
        assert_eq!(signed.len(), 1);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM internship_signature").await, 1);
        sound_internships(&world).await;
    }
}
