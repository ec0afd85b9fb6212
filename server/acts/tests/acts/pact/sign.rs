//! Evidence: who, how, where, when and of which text; nobody signs without a fresh proof or what they did not see.

use acts::{
    Citizen, Refusal, Visitor, account, kiosk,
    pact::{self, Fresh, HandedOver, Shown, Signer},
    testing::{PASSWORD, TestDesk},
    who,
};
use chrono::TimeDelta;
use domain::{account::Role, did::Move, psp::State};

use super::{World, sound_pact, world};
use crate::{
    declared::decide,
    support::{field, fields, refused_by_database, said, sql_id},
};

/// The person at a terminal of the centre.
async fn at_terminal(world: &World) -> Citizen {
    let test = &world.test;
    let administrator = test.operator_as(Role::Administrator, &[test.home()]).await;
    let added =
        kiosk::add_device(&test.desk, &administrator.operator, test.home(), "Atrio", &test.asked()).await;
    let code = added.expect("adds").code.expect("a code");
    let key = kiosk::enrol(&test.desk, &code, None).await.expect("enrols");
    let device = kiosk::recognise(&test.desk.reader, &key, test.desk.now()).await.expect("reads");
    let device = device.expect("a terminal");
    let logged = account::log_in_at(&test.desk, world.citizen.cf(), PASSWORD, None, Some(&device)).await;
    let token = logged.expect("logs in").token;
    let seen =
        who::recognise_at(&test.desk.reader, &token, Some(&device), test.desk.now()).await.expect("reads");
    match seen.visitor {
        Visitor::Citizen(citizen) => citizen,
        other => panic!("no citizen: {other:?}"),
    }
}

async fn code(world: &World, psp: uuid::Uuid) -> String {
    match pact::hand_over(&world.test.desk, &world.fermo.operator, psp).await.expect("hands over") {
        HandedOver::Code(code) => code,
        HandedOver::Mailed => panic!("a document was seen today"),
    }
}

/// How, where and with whose code each party signed.
async fn evidence(world: &World, psp: uuid::Uuid) -> Vec<(String, String, String, bool)> {
    let signatures = world.sheet(psp).await.signatures;
    let said = |s: store::psp::Signature| (s.signer_kind, s.proof, s.place, s.handed_by.is_some());
    signatures.into_iter().map(said).collect()
}

fn row(who: &str, proof: &str, place: &str, handed: bool) -> (String, String, String, bool) {
    (who.to_owned(), proof.to_owned(), place.to_owned(), handed)
}

fn second_factor(test: &TestDesk, world: &World) -> String {
    test.clock.advance(TimeDelta::minutes(1));
    test.code(&world.fermo.credentials)
}

store::both! {
    async fn at_home_with_the_password_and_for_the_centre_with_the_second_factor(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let now = world.test.desk.now();
        world.by_citizen(psp, &shown).await.expect("signs");
        let factor = second_factor(&world.test, &world);
        let signer = Signer::Operator { operator: &world.fermo.operator, proof: Fresh::Code(&factor) };
        assert!(world.sign(signer, psp, &shown).await.expect("signs").active);
        assert_eq!(evidence(&world, psp).await, [row("citizen", "password", "home", false), row("operator", "totp", "desk", false)]);
        let signatures = world.sheet(psp).await.signatures;
        assert_eq!((signatures[0].signer_id, signatures[0].at), (world.person(), now));
        assert_eq!(signatures[1].signer_id, world.fermo.operator.id());
        assert!(signatures.iter().all(|s| hex::encode(&s.hash) == shown.hash));
        sound_pact(&world).await;
    }

    async fn at_a_terminal_with_the_code_that_was_handed_over(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let citizen = at_terminal(&world).await;
        let code = code(&world, psp).await.to_lowercase();
        let spaced = format!("{} {}", &code[..4], &code[4..]);
        let signer = Signer::Citizen { citizen: &citizen, proof: Fresh::Code(&spaced) };
        world.sign(signer, psp, &shown).await.expect("signs");
        assert_eq!(evidence(&world, psp).await, [row("citizen", "code", "kiosk", true)]);
    }

    async fn at_the_desk_with_the_code_and_only_once(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let old = code(&world, psp).await;
        let newer = code(&world, psp).await;
        let (operator, person) = (&world.fermo.operator, world.person());
        let at_desk = |code| Signer::AtDesk { operator, person, code };
        assert_eq!(fields(world.sign(at_desk(&old), psp, &shown).await), field("code", "error-signature-code"));
        world.sign(at_desk(&newer), psp, &shown).await.expect("signs");
        assert_eq!(evidence(&world, psp).await, [row("citizen", "code", "desk", true)]);
        assert_eq!(said(world.sign(at_desk(&newer), psp, &shown).await), r#"Conflict("error-pact-signed")"#);
        assert_eq!(said(pact::hand_over(&world.test.desk, operator, psp).await), r#"Conflict("error-pact-not-asked")"#);
    }

    async fn a_code_lasts_half_an_hour_and_ends_after_five_wrong_ones(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let (operator, person) = (&world.fermo.operator, world.person());
        let at_desk = |code| Signer::AtDesk { operator, person, code };
        let late = code(&world, psp).await;
        world.test.clock.advance(TimeDelta::minutes(30));
        assert_eq!(fields(world.sign(at_desk(&late), psp, &shown).await), field("code", "error-signature-code"));
        let right = code(&world, psp).await;
        for _ in 0..5 {
            assert_eq!(fields(world.sign(at_desk("AAAAAAAA"), psp, &shown).await), field("code", "error-signature-code"));
        }
        assert_eq!(fields(world.sign(at_desk(&right), psp, &shown).await), field("code", "error-signature-code"));
        // On another day nobody has seen a document: it goes to the person's address, and to nobody else.
        world.test.clock.advance(TimeDelta::days(2));
        world.test.letters().await;
        let handed = pact::hand_over(&world.test.desk, operator, psp).await.expect("mails");
        assert_eq!(handed, HandedOver::Mailed);
        let letters = world.test.letters().await;
        let acts::Mail::SignatureCode { code } = &letters[0].mail else { panic!("{letters:?}") };
        world.sign(at_desk(code), psp, &shown).await.expect("signs");
    }

    async fn without_a_fresh_proof_nobody_signs(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let (citizen, operator) = (&world.citizen, &world.fermo.operator);
        let cases = [
            (Signer::Citizen { citizen, proof: Fresh::Password("") }, field("password", "error-required")),
            (Signer::Citizen { citizen, proof: Fresh::Password("un'altra") }, field("password", "error-signature-password")),
            (Signer::Citizen { citizen, proof: Fresh::Code("AAAAAAAA") }, field("code", "error-signature-code")),
            (Signer::Operator { operator, proof: Fresh::Password("un'altra") }, field("password", "error-signature-password")),
            (Signer::Operator { operator, proof: Fresh::Code("000000") }, field("code", "error-signature-factor")),
            (Signer::Operator { operator, proof: Fresh::Code(" ") }, field("code", "error-required")),
        ];
        for (signer, why) in cases {
            assert_eq!(fields(world.sign(signer, psp, &shown).await), why, "{signer:?}");
        }
        assert!(world.sheet(psp).await.signatures.is_empty());
        // Guessing is slowed down, by account.
        for _ in 0..3 {
            let signer = Signer::Citizen { citizen, proof: Fresh::Password("un'altra") };
            let _ = world.sign(signer, psp, &shown).await;
        }
        let signer = Signer::Citizen { citizen, proof: Fresh::Password(PASSWORD) };
        assert!(matches!(world.sign(signer, psp, &shown).await, Err(Refusal::TooSoon { .. })));
        world.test.clock.advance(TimeDelta::minutes(15));
        world.by_citizen(psp, &shown).await.expect("signs");
    }

    async fn the_second_factor_works_once(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let factor = second_factor(&world.test, &world);
        let operator = &world.fermo.operator;
        let signer = || Signer::Operator { operator, proof: Fresh::Code(&factor) };
        world.sign(signer(), psp, &shown).await.expect("signs");
        world.by_citizen(psp, &shown).await.expect("signs");
        world.test.clock.advance(TimeDelta::seconds(1));
        let next = world.change(psp, &[("centre-0", "Rispondere subito.")]).await;
        assert_eq!(fields(world.sign(signer(), psp, &next).await), field("code", "error-signature-factor"));
    }

    async fn nobody_signs_a_text_that_they_did_not_see(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let wrong = Shown { hash: "0".repeat(64), ..shown.clone() };
        assert!(matches!(world.by_citizen(psp, &wrong).await, Err(Refusal::Stale)));
        // While the person read, the centre changed the words.
        let next = world.change(psp, &[("goals", "Un altro lavoro.")]).await;
        assert!(matches!(world.by_citizen(psp, &shown).await, Err(Refusal::Stale)));
        let mixed = Shown { hash: next.hash.clone(), ..shown };
        assert!(matches!(world.by_citizen(psp, &mixed).await, Err(Refusal::Stale)));
        assert!(world.sheet(psp).await.signatures.is_empty());
        world.by_citizen(psp, &next).await.expect("signs");
        sound_pact(&world).await;
    }

    async fn only_the_person_and_their_centre_sign(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        let stranger = world.test.citizen(domain::account::Level::Identified).await;
        let ancona = world.test.operator(world.test.elsewhere()).await;
        let proof = Fresh::Password(PASSWORD);
        let strangers = [
            Signer::Citizen { citizen: &stranger, proof },
            Signer::Operator { operator: &ancona.operator, proof },
            Signer::AtDesk { operator: &world.fermo.operator, person: stranger.person(), code: "AAAAAAAA" },
            Signer::AtDesk { operator: &ancona.operator, person: world.person(), code: "AAAAAAAA" },
        ];
        for signer in strangers {
            assert_eq!(said(world.sign(signer, psp, &shown).await), "NotFound", "{signer:?}");
        }
    }

    /// R050, R111, I01: while the declaration is suspended nothing is signed; what is in force stays.
    async fn r050_i01_nothing_is_signed_without_an_active_declaration(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        world.by_citizen(psp, &shown).await.expect("signs");
        decide(&world.test, &world.fermo.operator, world.did, Move::Suspend, Some("Lavora")).await.expect("suspends");
        assert_eq!(said(world.by_centre(psp, &shown).await), r#"Conflict("error-pact-no-did")"#);
        world.test.clock.advance(TimeDelta::days(1));
        decide(&world.test, &world.fermo.operator, world.did, Move::Resume, None).await.expect("resumes");
        assert!(world.by_centre(psp, &shown).await.expect("signs").active);
        assert_eq!(world.sheet(psp).await.state, State::Active);
    }

    /// The database itself holds what was shown and what was signed.
    async fn what_was_shown_and_signed_never_changes(db: TestDb) {
        let world = world(db).await;
        let psp = world.in_force().await;
        let id = sql_id(&world.test, psp);
        for sql in [
            format!("UPDATE psp_text SET change = 'x' WHERE psp_id = {id}"),
            format!("DELETE FROM psp_text WHERE psp_id = {id}"),
            format!("UPDATE signature SET proof = 'code' WHERE psp_id = {id}"),
            format!("DELETE FROM signature WHERE psp_id = {id}"),
        ] {
            let said = refused_by_database(&world.test, &sql).await;
            assert!(said.contains("does not change") || said.contains("append-only"), "{said}");
        }
    }
}
