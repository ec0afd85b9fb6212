//! Who came without an appointment is forgotten in the evening.

use acts::{house, testing::TestDesk};
use chrono::TimeDelta;
use store::arrival::{self, Arrival};

use super::{admin, recognised, terminal};
use crate::support::count;

store::both! {
    async fn arrivals_wait_once_are_seen_to_once_and_are_forgotten_after_the_day(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let key = terminal(&test, &admin).await;
        let device = recognised(&test, &key).await.expect("a terminal");
        let citizen = test.citizen(domain::account::Level::Declared).await;
        let known = Arrival {
            id: test.desk.id(),
            office: test.home().to_owned(),
            device_id: device.id(),
            person_id: Some(citizen.person()),
            cf: citizen.cf().to_owned(),
            at: test.desk.now(),
            seen_by: None,
            seen_at: None,
            appointment_id: None,
        };
        let later = test.desk.now() + TimeDelta::minutes(5);
        let unknown =
            Arrival { id: test.desk.id(), person_id: None, cf: "XXXXXX00A00A000X".into(), at: later, ..known.clone() };
        let mut tx = test.db.writer.begin().await.expect("begins");
        for row in [&known, &unknown] {
            arrival::add(&mut tx, row).await.expect("adds");
        }
        tx.commit().await.expect("commits");

        let mut conn = test.desk.reader.conn().await.expect("reads");
        let since = test.desk.now() - TimeDelta::hours(1);
        let waiting = arrival::waiting(&mut conn, test.home(), since).await.expect("reads");
        let listed: Vec<_> = waiting.iter().map(|w| (w.id, w.surname.as_deref(), w.device.as_str())).collect();
        assert_eq!(listed, [(known.id, Some("Rossi"), "Ingresso"), (unknown.id, None, "Ingresso")]);
        let again = arrival::waiting_with(&mut conn, test.home(), &known.cf, since).await.expect("reads");
        assert_eq!(again, Some(known.clone()));

        let mut tx = test.db.writer.begin().await.expect("begins");
        let now = test.desk.now();
        let operator = admin.operator.id();
        assert!(arrival::see(&mut tx, known.id, operator, None, now).await.expect("sees").happened());
        assert!(!arrival::see(&mut tx, known.id, operator, None, now).await.expect("sees").happened());
        tx.commit().await.expect("commits");
        assert_eq!(arrival::waiting(&mut conn, test.home(), since).await.expect("reads").len(), 1);
        drop(conn);

        // The test's Monday begins at 10 in Rome: before midnight everything stays.
        test.clock.advance(TimeDelta::hours(13));
        assert_eq!(house::sweep(&test.desk).await.expect("sweeps").arrivals, 0);
        test.clock.advance(TimeDelta::hours(1));
        assert_eq!(house::sweep(&test.desk).await.expect("sweeps").arrivals, 2);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM arrival").await, 0);
    }
}
