//! How documents end: closed, given up, or with the declaration on which they rest.

use acts::pact;
use domain::{
    did::Move,
    psp::{Kind, State},
};

use super::{SIGNED, UPDATED, sound_pact, world, world_with_plans};
use crate::{
    declared::{confirm, decide},
    sound::sound,
    support::{field, fields, said},
};

store::both! {
    /// I01: a pact ends with its declaration, and so does what is on its way.
    async fn i01_a_declaration_that_is_revoked_takes_its_documents_with_it(db: TestDb) {
        let world = world_with_plans(db).await;
        let pact = world.in_force().await;
        let plan = world.draft(Kind::ActionPlan).await.expect("begins");
        world.change(pact, &[("notes", "Dopo le dieci.")]).await;
        world.test.letters().await;
        decide(&world.test, &world.fermo.operator, world.did, Move::Revoke, Some("Ha un lavoro")).await.expect("revokes");
        let sheet = world.sheet(pact).await;
        assert_eq!((sheet.state, sheet.psp.reason.as_deref()), (State::Closed, Some("Ha un lavoro")));
        assert_eq!((sheet.in_force(), sheet.to_sign()), (None, None));
        assert_eq!(world.sheet(plan).await.state, State::Cancelled);
        let letters = world.test.letters().await;
        let told = letters.iter().filter(|letter| letter.mail.kind() == "pact_moved").count();
        assert_eq!(told, 1, "nobody was shown the plan");
        sound(&world.test).await;
        sound_pact(&world).await;
        // Another declaration, another pact, another D.1 (I02).
        world.test.clock.advance(chrono::TimeDelta::days(1));
        let again = world.test.declare(&world.citizen, world.test.comune()).await;
        confirm(&world.test, &world.fermo.operator, again.did, &[]).await.expect("confirms");
        world.in_force().await;
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED, SIGNED]));
        sound_pact(&world).await;
    }

    /// R054: a pact that follows a closed one of the same declaration is an update of it.
    async fn r054_after_closing_the_next_pact_of_the_same_declaration_is_d_2(db: TestDb) {
        let world = world(db).await;
        let psp = world.in_force().await;
        let version = world.sheet(psp).await.psp.version;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let silent = pact::close(desk, operator, psp, version, "", &world.test.asked()).await;
        assert_eq!(fields(silent), field("reason", "error-reason-required"));
        let closed = pact::close(desk, operator, psp, version, "Si trasferisce", &world.test.asked()).await;
        assert_eq!(closed.expect("closes"), State::Closed);
        assert_eq!(said(world.edit(psp).await), r#"Conflict("error-pact-final")"#);
        world.in_force().await;
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED, UPDATED]));
        sound_pact(&world).await;
    }

    async fn a_draft_is_given_up_silently_and_what_was_shown_is_not(db: TestDb) {
        let world = world(db).await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let draft = world.draft(Kind::Pact).await.expect("begins");
        world.test.letters().await;
        let given_up = pact::cancel(desk, operator, draft, 1, None, &world.test.asked()).await;
        assert_eq!(given_up.expect("cancels"), State::Cancelled);
        assert!(world.test.letters().await.is_empty());
        let psp = world.draft(Kind::Pact).await.expect("begins");
        world.save(psp, &world.typed()).await.expect("saves");
        let shown = world.show(psp).await.expect("shows");
        world.test.letters().await;
        let version = world.sheet(psp).await.psp.version;
        let silent = pact::cancel(desk, operator, psp, version, None, &world.test.asked()).await;
        assert_eq!(fields(silent), field("reason", "error-reason-required"));
        let cancelled = pact::cancel(desk, operator, psp, version, Some("Non serve"), &world.test.asked()).await;
        assert_eq!(cancelled.expect("cancels"), State::Cancelled);
        assert_eq!(world.test.letters().await.len(), 1);
        assert_eq!(said(world.by_citizen(psp, &shown).await), r#"Conflict("error-pact-final")"#);
        sound_pact(&world).await;
    }
}
