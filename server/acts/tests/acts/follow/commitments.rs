//! Commitments from the signed text on (R055).

use acts::{
    follow::By,
    testing::{For, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    commitment::{Act, State},
    pack::Event,
};

use super::{act, called, commitments, course, date, edit, followed};
use crate::{
    declared::{codes, passages},
    support::{count, field, fields, said},
};

store::both! {
    async fn r055_what_was_signed_is_followed(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let rows = commitments(&test, followed.psp).await;
        assert_eq!(rows.len(), 3);
        assert!(rows.iter().all(|row| row.state == "proposed" && row.version == 1));
        let lab = test.service(For::Lab);
        let measure = rows.iter().find(|row| row.service.as_deref() == Some(lab.as_str())).expect("the measure");
        let name = test.desk.pack.catalogue.get(lab).expect("a service").title().to_owned();
        assert_eq!((measure.text.as_str(), measure.who.as_str()), (name.as_str(), "centre"));
        let course = course(&test, followed.psp).await;
        assert_eq!((course.due_on, course.who.as_str()), (Some(date("2026-12-10")), "person"));
    }

    async fn r055_the_person_says_and_an_operator_verifies(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let (person, centre) = (By::Citizen(&followed.citizen), By::Operator(&followed.operator));
        let row = course(&test, followed.psp).await;
        assert_eq!(act(&test, person, &row, Act::Start, None).await.expect("starts"), State::Started);
        assert_eq!(act(&test, person, &row, Act::Finish, Some("Fatto il 2 dicembre")).await.expect("is done"), State::Done);
        assert_eq!(said(act(&test, person, &row, Act::Verify, None).await), r#"Conflict("error-commitment-not-yours")"#);
        let back = act(&test, centre, &row, Act::SendBack, None).await;
        assert_eq!(fields(back), field("note", "error-reason-required"), "what is missing is said");
        act(&test, centre, &row, Act::SendBack, Some("Manca l'attestato")).await.expect("sends back");
        act(&test, person, &row, Act::Finish, None).await.expect("is done again");
        test.letters().await;
        assert_eq!(act(&test, centre, &row, Act::Verify, None).await.expect("verifies"), State::Verified);
        let letters = test.letters().await;
        assert!(letters.iter().any(|letter| letter.mail.kind() == "commitment_moved"), "the person is told");
        assert_eq!(said(act(&test, person, &row, Act::Start, None).await), r#"Conflict("error-commitment-not-now")"#);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let history = store::commitment::history(&mut conn, row.id).await.expect("reads");
        let acts: Vec<_> = history.iter().map(|step| step.act.as_str()).collect();
        assert_eq!(acts, ["signed", "start", "finish", "send_back", "finish", "verify"]);
        assert_eq!(history[3].note.as_deref(), Some("Manca l'attestato"));
        // What was typed is in its table and not in the audit.
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE CAST(detail AS TEXT) LIKE '%attestato%'").await, 0);
    }

    async fn r055_what_was_missed_is_corrected_and_never_by_itself(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let centre = By::Operator(&followed.operator);
        let row = course(&test, followed.psp).await;
        let overdue = async |day| {
            let mut conn = test.desk.reader.conn().await.expect("reads");
            store::commitment::overdue(&mut conn, test.home(), date(day), 9).await.expect("reads")
        };
        assert!(overdue("2026-12-10").await.is_empty(), "the day itself still counts");
        let late = overdue("2026-12-11").await;
        assert_eq!(late.iter().map(|line| line.commitment.id).collect::<Vec<_>>(), [row.id]);
        assert_eq!(late[0].commitment.due_on, Some(date("2026-12-10")), "with its term");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        assert!(store::commitment::overdue(&mut conn, test.elsewhere(), date("2027-12-11"), 9).await.expect("reads").is_empty());
        drop(conn);
        test.clock.advance(TimeDelta::days(30));
        assert_eq!(course(&test, followed.psp).await.state, "proposed", "time alone says nothing");
        act(&test, centre, &row, Act::Miss, Some("Non si è iscritta")).await.expect("is missed");
        assert!(overdue("2027-01-10").await.iter().all(|line| line.commitment.id != row.id));
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let waiting = store::commitment::to_verify(&mut conn, test.home(), 9).await.expect("reads");
        drop(conn);
        assert_eq!(waiting.len(), 1);
        let corrected = act(&test, centre, &row, Act::Correct, Some("Un corso la sera")).await;
        assert_eq!(corrected.expect("is corrected"), State::Started);
        let row = course(&test, followed.psp).await;
        assert_eq!(row.corrective.as_deref(), Some("Un corso la sera"));
        assert_eq!(row.outcome.as_deref(), Some("Non si è iscritta"));
    }

    /// R055: an outcome that is no success has its reason, whoever says it; a corrective action sets it going again.
    async fn r055_what_was_refused_or_interrupted_says_why(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let (person, centre) = (By::Citizen(&followed.citizen), By::Operator(&followed.operator));
        let row = course(&test, followed.psp).await;
        let unsaid = act(&test, person, &row, Act::Refuse, Some("  ")).await;
        assert_eq!(fields(unsaid), field("note", "error-reason-required"));
        assert_eq!(course(&test, followed.psp).await.state, "proposed", "nothing was written");
        let refused = act(&test, person, &row, Act::Refuse, Some("È troppo lontano")).await;
        assert_eq!(refused.expect("is refused"), State::Refused);
        assert_eq!(course(&test, followed.psp).await.outcome.as_deref(), Some("È troppo lontano"));
        act(&test, centre, &row, Act::Correct, Some("Un corso in paese")).await.expect("is corrected");

        let unsaid = act(&test, centre, &row, Act::Interrupt, None).await;
        assert_eq!(fields(unsaid), field("note", "error-reason-required"));
        assert_eq!(course(&test, followed.psp).await.state, "started", "nothing was written");
        let interrupted = act(&test, centre, &row, Act::Interrupt, Some("Il corso è stato chiuso")).await;
        assert_eq!(interrupted.expect("is interrupted"), State::Interrupted);
        let now = course(&test, followed.psp).await;
        assert_eq!(now.outcome.as_deref(), Some("Il corso è stato chiuso"));
        assert_eq!(now.corrective.as_deref(), Some("Un corso in paese"));
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let waiting = store::commitment::to_verify(&mut conn, test.home(), 9).await.expect("reads");
        let history = store::commitment::history(&mut conn, row.id).await.expect("reads");
        drop(conn);
        assert_eq!(waiting.len(), 1, "an operator looks at it");
        let said: Vec<_> = history.iter().map(|step| (step.act.as_str(), step.note.as_deref())).collect();
        assert_eq!(said, [
            ("signed", None),
            ("refuse", Some("È troppo lontano")),
            ("correct", Some("Un corso in paese")),
            ("interrupt", Some("Il corso è stato chiuso")),
        ]);
    }

    async fn only_the_person_and_the_centre_see_a_commitment(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let row = course(&test, followed.psp).await;
        let other = test.citizen(Level::Identified).await;
        assert_eq!(said(act(&test, By::Citizen(&other), &row, Act::Start, None).await), "NotFound");
        let ancona = test.operator(test.elsewhere()).await.operator;
        assert_eq!(said(act(&test, By::Operator(&ancona), &row, Act::Start, None).await), "NotFound");
        let theirs = called(&test, followed.psp, "Rivedere il curriculum").await;
        let person = By::Citizen(&followed.citizen);
        let refused = said(act(&test, person, &theirs, Act::Finish, None).await);
        assert_eq!(refused, r#"Conflict("error-commitment-not-yours")"#);
        act(&test, By::Operator(&followed.operator), &theirs, Act::Finish, None).await.expect("the centre did it");
    }

    async fn r054_an_edit_keeps_what_stays_and_drops_what_is_gone(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let row = course(&test, followed.psp).await;
        act(&test, By::Citizen(&followed.citizen), &row, Act::Start, None).await.expect("starts");
        test.clock.advance(TimeDelta::days(1));
        // Another term for the course, and the centre's promise is gone.
        edit(&test, &followed, &[
            ("commitment-0-due-day", "20"),
            ("commitment-1-text", ""),
            ("commitment-1-key", ""),
            ("commitment-1-who", ""),
        ]).await;
        let after = course(&test, followed.psp).await;
        assert_eq!((after.id, after.state.as_str()), (row.id, "started"));
        assert_eq!(after.due_on, Some(date("2026-12-20")));
        assert_eq!(called(&test, followed.psp, "Rivedere il curriculum").await.state, "dropped");
        assert_eq!(commitments(&test, followed.psp).await.len(), 3);
        let rows = passages(&test, followed.citizen.person()).await;
        assert_eq!(codes(&rows), test.recorded(&[Event::PactSigned, Event::PactUpdated]), "the new text is recorded");
    }

    async fn asked_twice_is_done_once_and_a_stale_tab_is_told(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let row = course(&test, followed.psp).await;
        let asked = test.asked();
        let step = acts::follow::Step { commitment: row.id, version: 1, act: Some(Act::Start), note: None, files: &[] };
        for _ in 0..2 {
            let by = By::Citizen(&followed.citizen);
            assert_eq!(acts::follow::step(&test.desk, by, &step, &asked).await.expect("starts"), State::Started);
        }
        let by = By::Operator(&followed.operator);
        assert_eq!(said(acts::follow::step(&test.desk, by, &step, &test.asked()).await), "Stale");
        let steps = "SELECT COUNT(*) FROM commitment_history WHERE act = 'start'";
        assert_eq!(count(&test, steps).await, 1);
    }
}
