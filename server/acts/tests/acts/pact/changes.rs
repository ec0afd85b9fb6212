//! Another text: only those whom it binds sign again, and until then the old one holds.

use acts::{
    Refusal,
    pact::{self, Fresh, Refuser},
    testing::PASSWORD,
};
use domain::psp::{Party, State, Text};

use super::{SIGNED, UPDATED, sound_pact, world};
use crate::support::{field, fields, said};

store::both! {
    async fn an_edit_asks_again_only_those_whose_text_changed(db: TestDb) {
        let world = world(db).await;
        let psp = world.in_force().await;
        let person = world.change(psp, &[("commitment-0-text", "Rifare il curriculum")]).await;
        assert_eq!(said(world.by_centre(psp, &person).await), r#"Conflict("error-pact-not-asked")"#);
        assert!(world.by_citizen(psp, &person).await.expect("signs").active);
        world.test.clock.advance(chrono::TimeDelta::minutes(1));
        let centre = world.change(psp, &[("centre-0", "Rispondere subito.")]).await;
        assert_eq!(said(world.by_citizen(psp, &centre).await), r#"Conflict("error-pact-not-asked")"#);
        let refuser = Refuser::Citizen { citizen: &world.citizen, proof: Fresh::Password(PASSWORD) };
        let refused = pact::refuse(&world.test.desk, refuser, psp, centre.text, None, &world.test.asked()).await;
        assert_eq!(said(refused), r#"Conflict("error-pact-not-asked")"#);
        assert!(world.by_centre(psp, &centre).await.expect("signs").active);
        world.test.clock.advance(chrono::TimeDelta::minutes(1));
        let both = world.change(psp, &[("contacts", "weekly")]).await;
        assert_eq!(world.sheet(psp).await.left(), [Party::Person, Party::Centre]);
        assert!(!world.by_centre(psp, &both).await.expect("signs").active);
        assert!(world.by_citizen(psp, &both).await.expect("signs").active);
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED, UPDATED, UPDATED, UPDATED]));
        sound_pact(&world).await;
    }

    /// A text that was shown is taken back with a reason; who signed what stays the same is not asked again.
    async fn a_text_that_one_has_signed_is_changed_for_the_other(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        world.by_citizen(psp, &shown).await.expect("signs");
        world.edit(psp).await.expect("edits");
        assert_eq!(world.sheet(psp).await.state, State::Draft);
        let mut form = world.sheet(psp).await.draft().expect("a draft").content.to_form();
        form.set("minutes", "45");
        form.set("channel", "sportello");
        form.set("centre-0", "Rispondere subito.");
        world.save(psp, &form).await.expect("saves");
        let next = world.show(psp).await.expect("shows");
        assert_eq!(world.sheet(psp).await.left(), [Party::Centre]);
        assert!(world.by_centre(psp, &next).await.expect("signs").active);
        let sheet = world.sheet(psp).await;
        assert_eq!(sheet.signed_by(Party::Person).map(|text| text.number), Some(1));
        assert_eq!(sheet.in_force().map(|text| text.number), Some(2));
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED]));
        sound_pact(&world).await;
    }

    async fn a_change_that_changes_nothing_is_not_shown(db: TestDb) {
        let world = world(db).await;
        let psp = world.in_force().await;
        world.edit(psp).await.expect("edits");
        assert_eq!(fields(world.show(psp).await).len(), 2, "minutes and channel of another meeting");
        let mut form = world.sheet(psp).await.draft().expect("a draft").content.to_form();
        form.set("minutes", "20");
        form.set("channel", "telefono");
        world.save(psp, &form).await.expect("saves");
        assert_eq!(said(world.show(psp).await), r#"Conflict("error-pact-unchanged")"#);
    }

    async fn a_change_wants_a_reason_and_is_given_up_without_a_trace_of_its_draft(db: TestDb) {
        let world = world(db).await;
        let psp = world.in_force().await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let version = world.sheet(psp).await.psp.version;
        let silent = pact::edit(desk, operator, psp, version, " ", &world.test.asked()).await;
        assert_eq!(fields(silent), field("reason", "error-reason-required"));
        let version = world.edit(psp).await.expect("edits");
        assert_eq!(said(world.edit(psp).await), r#"Conflict("error-pact-not-now")"#);
        let given_up = pact::cancel(desk, operator, psp, version, None, &world.test.asked()).await;
        assert_eq!(given_up.expect("cancels"), State::Active);
        let sheet = world.sheet(psp).await;
        assert_eq!((sheet.text, sheet.texts.len()), (Text::None, 1));
        // What the person saw is taken back with a reason, and stays as evidence of what was shown.
        world.change(psp, &[("notes", "Dopo le dieci.")]).await;
        let version = world.sheet(psp).await.psp.version;
        let silent = pact::cancel(desk, operator, psp, version, None, &world.test.asked()).await;
        assert_eq!(fields(silent), field("reason", "error-reason-required"));
        let cancelled = pact::cancel(desk, operator, psp, version, Some("Non serve"), &world.test.asked()).await;
        assert_eq!(cancelled.expect("cancels"), State::Active);
        let sheet = world.sheet(psp).await;
        assert_eq!((sheet.text, sheet.texts.len(), sheet.in_force().map(|t| t.number)), (Text::None, 2, Some(1)));
        sound_pact(&world).await;
    }

    async fn questions_are_asked_about_what_was_shown_and_answered_once(db: TestDb) {
        let world = world(db).await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let draft = world.draft(domain::psp::Kind::Pact).await.expect("begins");
        let ask = |text: &'static str, psp| {
            let asked = world.test.asked();
            let citizen = &world.citizen;
            async move { pact::ask(desk, citizen, psp, text, &asked).await }
        };
        assert_eq!(said(ask("Che cosa scrivi?", draft).await), "NotFound", "a draft is nobody's business yet");
        world.save(draft, &world.typed()).await.expect("saves");
        world.show(draft).await.expect("shows");
        assert_eq!(fields(ask("  ", draft).await), field("question", "error-required"));
        let question = ask("Quando?", draft).await.expect("asks");
        assert_eq!(world.sheet(draft).await.waiting().count(), 1);
        let stranger = world.test.citizen(domain::account::Level::Identified).await;
        let theirs = pact::ask(desk, &stranger, draft, "Chi è?", &world.test.asked()).await;
        assert!(matches!(theirs, Err(Refusal::NotFound)));
        let ancona = world.test.operator(world.test.elsewhere()).await;
        let foreign = pact::answer(desk, &ancona.operator, question, "Io", &world.test.asked()).await;
        assert!(matches!(foreign, Err(Refusal::NotFound)));
        let empty = pact::answer(desk, operator, question, "", &world.test.asked()).await;
        assert_eq!(fields(empty), field("answer", "error-required"));
        pact::answer(desk, operator, question, "Lunedì.", &world.test.asked()).await.expect("answers");
        let again = pact::answer(desk, operator, question, "Martedì.", &world.test.asked()).await;
        assert_eq!(said(again), r#"Conflict("error-pact-answered")"#);
        let read = &world.sheet(draft).await.questions[0];
        assert_eq!((read.answer.as_deref(), read.answered_by), (Some("Lunedì."), Some(operator.id())));
    }
}
