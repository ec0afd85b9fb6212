//! Absences concern every centre of the person.

use acts::{
    Refusal,
    agenda::supply::{self, NewAbsence, Outcome, Staff},
    testing::TestDesk,
};
use chrono::{TimeDelta, Weekday};
use domain::{
    account::Role,
    agenda::{SubjectKind, Why},
};

use super::{at, booked, done, listed, supply as present, to_move};
use crate::support::{count, field, fields};

store::both! {
    async fn an_operator_is_away_and_says_so_alone(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        booked(&test, &centre, at("2026-12-01", 9)).await;
        let operator = &centre.operators[0].operator;
        let staff = Staff::Operator(operator.id());
        let absence = NewAbsence { staff, from: at("2026-12-01", 8), to: at("2026-12-02", 8) };
        let asked = test.asked();
        let list = listed(supply::add_absence(&test.desk, operator, &absence, false, &asked).await);
        assert_eq!(list[0].why, Why::Absent(SubjectKind::Operator));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM absence").await, 0);
        let id = done(supply::add_absence(&test.desk, operator, &absence, true, &asked).await).expect("an id");
        assert_eq!(to_move(&test).await, list);
        assert_eq!(present(&test).await.absences.len(), 1);

        let stranger = test.operator(test.elsewhere()).await;
        let refused = supply::take_back_absence(&test.desk, &stranger.operator, id, &test.asked()).await;
        assert!(matches!(refused, Err(Refusal::NotFound)));
        let colleague = test.operator(test.home()).await;
        let refused = supply::take_back_absence(&test.desk, &colleague.operator, id, &test.asked()).await;
        assert!(matches!(refused, Err(Refusal::Forbidden("error-role"))));
        let asked = test.asked();
        supply::take_back_absence(&test.desk, &centre.head.operator, id, &asked).await.expect("takes back");
        supply::take_back_absence(&test.desk, &centre.head.operator, id, &asked).await.expect("once");
        assert_eq!((present(&test).await.absences.len(), to_move(&test).await), (0, vec![]));
    }

    async fn an_absence_is_seen_in_every_centre_of_the_person(db: TestDb) {
        let test = TestDesk::new(db);
        test.centre(test.home(), 0).await;
        let there = test.centre(test.elsewhere(), 0).await;
        let both = test.operator_as(Role::Operator, &[test.home(), test.elsewhere()]).await;
        let staff = Staff::Operator(both.operator.id());
        test.receives(&there, staff, Weekday::Tue, test.stretch("9-13", &there.rooms)).await;
        let before = present(&test).await;
        let versions = (test.version(test.home()).await, test.version(test.elsewhere()).await);
        let absence = NewAbsence { staff, from: at("2026-12-01", 8), to: at("2026-12-02", 8) };
        // A head of either centre may enter it.
        let entered = supply::add_absence(&test.desk, &there.head.operator, &absence, false, &test.asked()).await;
        done(entered);
        assert_eq!((test.version(test.home()).await, test.version(test.elsewhere()).await), (versions.0 + 1, versions.1 + 1));
        assert_eq!((before.absences.len(), present(&test).await.absences.len()), (0, 1));
    }

    async fn an_absence_ends_after_it_begins_and_not_in_the_past(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let now = test.desk.now();
        let add = |from, to| {
            let absence = NewAbsence { staff: Staff::Operator(operator.id()), from, to };
            let (desk, asked, operator) = (test.desk.clone(), test.asked(), operator.clone());
            async move { supply::add_absence(&desk, &operator, &absence, false, &asked).await }
        };
        assert_eq!(fields(add(now, now).await), field("to", "error-dates-order"));
        let hour = TimeDelta::hours(1);
        assert_eq!(fields(add(now - hour * 2, now - hour).await), field("to", "error-supply-past"));
        assert!(matches!(add(now - hour, now + hour).await, Ok(Outcome::Done(Some(_)))), "gone home ill");
    }
}
