//! Contacts: planned by the frequency of the text, recorded when they were held (R054, R112).

use acts::{
    file,
    follow::{self, Held},
    testing::TestDesk,
};
use chrono::TimeDelta;
use domain::{pack::Event, passage::Channel};

use super::{Followed, contacts, date, followed};
use crate::{
    declared::{codes, passages},
    file::enrolment,
    support::{count, field, fields, said},
};

fn held(test: &TestDesk) -> Held {
    Held {
        start: test.desk.now() - TimeDelta::minutes(20),
        minutes: 20,
        channel: Channel::Telefono,
        note: None,
    }
}

/// Holds the planned contact, whatever the warnings.
async fn hold(test: &TestDesk, followed: &Followed) -> Result<follow::HeldContact, acts::Refusal> {
    let planned = contacts(test, followed.psp).await.into_iter().find(|contact| contact.state == "planned");
    let planned = planned.expect("a planned contact").id;
    let done =
        follow::hold_contact(&test.desk, &followed.operator, planned, &held(test), true, &test.asked())
            .await?;
    Ok(done.expect("warnings were seen"))
}

store::both! {
    async fn r054_a_contact_that_was_held_records_d2_and_plans_the_next(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let planned = contacts(&test, followed.psp).await;
        assert_eq!(planned.len(), 1, "the first follows from the frequency");
        assert_eq!(planned[0].planned_on, date("2026-12-23"));
        test.clock.advance(TimeDelta::days(30));
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let due = store::pact_contact::due(&mut conn, test.home(), test.desk.today(), 9).await.expect("reads");
        drop(conn);
        assert_eq!(due.len(), 1);
        let done = hold(&test, &followed).await.expect("is held");
        assert_eq!(done.passages.len(), test.recorded(&[Event::PactContact]).len(), "D.2, where the region records it");
        assert_eq!(done.next, Some(date("2027-01-23")));
        let rows = passages(&test, followed.citizen.person()).await;
        assert_eq!(codes(&rows), test.recorded(&[Event::PactSigned, Event::PactContact]));
        let all = contacts(&test, followed.psp).await;
        assert_eq!(all[0].state, "held");
        assert_eq!(all[0].passage_id, done.passages.first().copied());
        assert_eq!((all[1].state.as_str(), all[1].planned_on), ("planned", date("2027-01-23")));
        let again = follow::hold_contact(&test.desk, &followed.operator, all[0].id, &held(&test), true, &test.asked()).await;
        assert_eq!(said(again.map(|_| ())), r#"Conflict("error-contact-ended")"#);
    }

    async fn r112_for_l68_a_mere_contact_is_m3_3(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = crate::declared::declared(&test, domain::account::Level::Identified).await;
        let operator = test.operator(test.home()).await.operator;
        let person = citizen.person();
        let form = enrolment(&test, "L68", "2026-11-01", None);
        file::enrol(&test.desk, &operator, person, form, &test.asked()).await.expect("enrols");
        let psp = test.pact(&citizen.citizen, citizen.did, &operator).await;
        let followed = Followed { citizen: citizen.citizen, operator, psp };
        test.clock.advance(TimeDelta::days(30));
        hold(&test, &followed).await.expect("is held: what M3.3 asks is known");
        let rows = passages(&test, person).await;
        assert_eq!(codes(&rows).last(), Some(&"M3.3"));
    }

    async fn a_contact_is_planned_missed_and_cancelled_with_a_reason(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let plan = async |day: &str| {
            follow::plan_contact(&test.desk, &followed.operator, followed.psp, date(day), &test.asked()).await
        };
        assert_eq!(fields(plan("2026-11-01").await), field("planned", "error-supply-past"));
        plan("2026-12-01").await.expect("plans");
        let first = contacts(&test, followed.psp).await[0].id;
        let end = async |note: &str| {
            follow::end_contact(&test.desk, &followed.operator, first, true, note, &test.asked()).await
        };
        assert_eq!(fields(end(" ").await), field("note", "error-reason-required"));
        end("Non ha risposto").await.expect("is missed");
        assert_eq!(contacts(&test, followed.psp).await[0].state, "missed");
        assert_eq!(said(end("Ancora").await), r#"Conflict("error-contact-ended")"#);
        let ancona = test.operator(test.elsewhere()).await.operator;
        let foreign = follow::plan_contact(&test.desk, &ancona, followed.psp, date("2026-12-02"), &test.asked()).await;
        assert_eq!(said(foreign), "NotFound");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage WHERE code = 'D.2'").await, 0);
    }
}
