//! A change and bookings at once: whoever is booked was seen by the change, or the booking saw the change.

use acts::{
    Operator, Refusal,
    agenda::{
        self, Origin, Wish,
        supply::{self, Edit, NewAbsence, Outcome, Staff},
    },
    testing::{Centre, For, TestDesk, home},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{account::Level, passage::Channel};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{at, day, to_move};

/// Operators, each with two places a day for an interview by telephone.
const OPERATORS: usize = 8;
/// Tuesdays, of which each is a race.
const TUESDAYS: [&str; 4] = ["2026-12-01", "2026-12-15", "2026-12-22", "2026-12-29"];

/// Books an interview by telephone; a refusal must be one of the agenda.
async fn book(
    desk: &acts::Desk,
    asked: acts::Asked,
    operator: Operator,
    person: Uuid,
    starts_at: DateTime<Utc>,
) -> bool {
    let wish = Wish {
        office: home(&desk.pack).slug.to_string(),
        service: For::Interview.code(&desk.pack),
        starts_at,
        operator: operator.id(),
        channel: Channel::Telefono,
        extended: false,
        mediator: None,
        second: false,
    };
    match agenda::book(desk, &operator, person, &wish, Origin::Operator, &asked).await {
        Ok(_) => true,
        Err(Refusal::Agenda(_)) => false,
        Err(other) => panic!("{other:?}"),
    }
}

/// Starts two bookings with every operator on that day.
fn bookings(test: &TestDesk, centre: &Centre, people: &[Uuid], date: &str) -> JoinSet<bool> {
    let mut tasks = JoinSet::new();
    let places = centre.operators.iter().flat_map(|colleague| [0, 90].map(|late| (colleague, late)));
    for ((colleague, late), person) in places.zip(people) {
        let (desk, asked, operator, person) =
            (test.desk.clone(), test.asked(), colleague.operator.clone(), *person);
        let starts_at = at(date, 9) + TimeDelta::minutes(late);
        tasks.spawn(async move { book(&desk, asked, operator, person, starts_at).await });
    }
    tasks
}

async fn people(test: &TestDesk) -> Vec<Uuid> {
    let mut people = Vec::new();
    for _ in 0..2 * OPERATORS {
        people.push(test.citizen(Level::Declared).await.person());
    }
    people
}

store::both! {
    async fn nobody_is_left_outside_by_a_closure_that_was_told_nobody_is(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), OPERATORS).await;
        let people = people(&test).await;
        for (n, date) in TUESDAYS.into_iter().enumerate() {
            let tasks = bookings(&test, &centre, &people, date);
            // In each round the closure comes a little later.
            tokio::time::sleep(std::time::Duration::from_millis(8 * n as u64)).await;
            let asked = test.asked();
            let edit: Edit<'_> = test.edit(&centre.head, test.home(), &asked).await;
            let closed = supply::close_centre(&test.desk, &edit, day(date)).await.expect("answers");
            let booked = tasks.join_all().await.into_iter().filter(|booked| *booked).count();
            match closed {
                Outcome::Done(_) => assert_eq!((booked, to_move(&test).await), (0, vec![]), "{date}"),
                Outcome::LeavesOutside(list) => assert!(!list.is_empty() && list.len() <= booked, "{date}"),
            }
        }
    }

    async fn nobody_is_booked_with_an_operator_who_was_told_to_be_free_to_go(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), OPERATORS).await;
        let people = people(&test).await;
        for date in TUESDAYS {
            let tasks = bookings(&test, &centre, &people, date);
            let mut away = JoinSet::new();
            for colleague in &centre.operators {
                let (desk, operator, asked) = (test.desk.clone(), colleague.operator.clone(), test.asked());
                let staff = Staff::Operator(operator.id());
                let absence = NewAbsence { staff, from: at(date, 8), to: at(date, 20) };
                away.spawn(async move {
                    match supply::add_absence(&desk, &operator, &absence, false, &asked).await.expect("answers") {
                        Outcome::Done(_) => Some(operator.id()),
                        Outcome::LeavesOutside(list) => {
                            assert!(list.iter().all(|found| found.operator == operator.id()));
                            None
                        }
                    }
                });
            }
            let gone: Vec<Uuid> = away.join_all().await.into_iter().flatten().collect();
            tasks.join_all().await;
            let outside = to_move(&test).await;
            assert!(outside.is_empty(), "{date}: {} gone, {outside:?}", gone.len());
        }
    }
}
