//! Many hands on one visit: exactly one of each remains, and everybody is answered.

use acts::{
    agenda::{self, CheckedIn, Finish, WalkIn},
    testing::{For, TestDesk},
};
use domain::{account::Level, agenda::Act, passage::Channel};

use super::{booked, closing, expected, received, sound_day, stored, terminal, until, wednesday, wish};
use crate::{
    declared::{codes, declared, moves, passages},
    race::{CLIENTS, at_once, done},
    sound::{sound, sound_passages},
    support::{count, sql_id},
};

const STALE: &str = "Stale";
const DONE: &str = "Agenda([Final(Done)])";
const NOT_NOW: &str = r#"Conflict("error-did-not-now")"#;

store::both! {
    async fn sixty_four_who_close_one_visit_leave_one_set(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 4).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Identified).await;
        let mine = booked(&test, &centre, operator, declared.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(10, 30));
        let page = closing(&test, operator, mine).await;
        let (kept, did) = (expected(&page), page.did.map(|did| (did.id, did.version)));
        let version = page.line.appointment.version;
        let other = test.other_server().await;
        let clients = (0..CLIENTS).map(|n| {
            let desk = if n % 2 == 0 { test.desk.clone() } else { other.clone() };
            let (operator, kept, asked) = (centre.operators[n % 4].operator.clone(), kept.clone(), test.asked());
            async move {
                let visit = Finish { appointment: mine, version, kept: &kept, did, warnings_seen: true };
                agenda::finish(&desk, &operator, &visit, &asked).await
            }
        });
        assert_eq!(done(at_once(clients).await, &[STALE, DONE, NOT_NOW]).len(), 1);
        assert_eq!(codes(&passages(&test, declared.person()).await), ["A.1", "B.1", "B.2", "C.1"]);
        assert_eq!(moves(&test, declared.did).await, ["submit", "confirm"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request_key WHERE act = 'appointment_finish'").await, 1);
        sound(&test).await;
        sound_day(&test).await;
        sound_passages(&test, declared.person()).await;
    }

    async fn confirming_by_itself_and_in_the_visit_at_once_confirms_once(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        for n in 0..4 {
            let declared = declared(&test, Level::Identified).await;
            let (did, person) = (declared.did, declared.person());
            let start = wednesday(9, 0) + chrono::TimeDelta::days(7 * n);
            let mine = booked(&test, &centre, operator, person, (For::Interview, start)).await;
            until(&test, start);
            received(&test, operator, mine).await;
            until(&test, start + chrono::TimeDelta::minutes(90));
            let page = closing(&test, operator, mine).await;
            let (kept, version) = (expected(&page), page.line.appointment.version);
            let waiting = page.did.expect("it waits");
            let clients = (0..12).map(|n| {
                let (desk, operator, asked) = (test.desk.clone(), operator.clone(), test.asked());
                let (kept, did_version) = (kept.clone(), waiting.version);
                async move {
                    if n % 2 == 0 {
                        let did = Some((did, did_version));
                        let visit = Finish { appointment: mine, version, kept: &kept, did, warnings_seen: true };
                        agenda::finish(&desk, &operator, &visit, &asked).await.map(|_| "visit")
                    } else {
                        let kept = &kept[..3];
                        acts::did::confirm(&desk, &operator, did, did_version, kept, true, &asked).await.map(|_| "alone")
                    }
                }
            });
            let won = done(at_once(clients).await, &[STALE, DONE, NOT_NOW]);
            assert_eq!(won.len(), 1, "{won:?}");
            let recorded = passages(&test, person).await.len();
            assert_eq!(recorded, if won[0] == "visit" { 4 } else { 3 });
            sound(&test).await;
            sound_day(&test).await;
        }
    }

    async fn of_two_operators_who_step_at_once_one_is_told(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let operators = [centre.operators[0].operator.clone(), centre.operators[1].operator.clone()];
        for hour in 9..12 {
            let citizen = test.citizen(Level::Identified).await;
            let mine = booked(&test, &centre, &operators[0], citizen.person(), (For::Welcome, wednesday(hour, 0))).await;
            until(&test, wednesday(hour, 0));
            let version = stored(&test, mine).await.version;
            let all = [Act::CheckIn, Act::Start, Act::Miss, Act::Excuse];
            let clients = (0..16).map(|n| {
                let (desk, operator, asked) = (test.desk.clone(), operators[n % 2].clone(), test.asked());
                let act = all[n % all.len()];
                async move {
                    let why = Some("Certificato");
                    agenda::step(&desk, &operator, mine, version, act, why, &asked).await.map(|_| act)
                }
            });
            let answers = at_once(clients).await;
            let won: Vec<Act> = answers.into_iter().filter_map(|answer| match answer {
                Ok(act) => Some(act),
                Err(acts::Refusal::Stale | acts::Refusal::Agenda(_)) => None,
                Err(other) => panic!("{other:?}"),
            }).collect();
            assert_eq!(won.len(), 1, "{won:?}");
            assert_eq!(stored(&test, mine).await.version, version + 1);
            sound_day(&test).await;
        }
    }

    async fn a_card_and_a_code_held_many_times_at_once_are_one_arrival(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let devices = [terminal(&test, test.home()).await, terminal(&test, test.home()).await];
        let (expected, without) = (test.citizen(Level::Identified).await, test.citizen(Level::Identified).await);
        let mine = booked(&test, &centre, operator, expected.person(), (For::Welcome, wednesday(9, 0))).await;
        let code = stored(&test, mine).await.code;
        until(&test, wednesday(8, 50));
        let clients = (0..32).map(|n| {
            let (desk, device) = (test.desk.clone(), devices[n % 2].clone());
            let typed = match n % 4 {
                0 => code.clone(),
                1 => expected.cf().to_owned(),
                _ => without.cf().to_owned(),
            };
            async move {
                match agenda::check_in(&desk, &device, &typed).await {
                    // Many tries of one terminal at the same instant look like guessing.
                    Err(acts::Refusal::TooSoon { .. }) => Ok(CheckedIn::Seat),
                    other => other,
                }
            }
        });
        let told = done(at_once(clients).await, &[]);
        assert_eq!(told.len(), 32);
        assert!(told.iter().all(|answer| *answer == CheckedIn::Seat));
        assert_eq!(stored(&test, mine).await.version, 2);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM arrival").await, 1);
        sound_day(&test).await;
    }

    async fn walk_ins_and_bookings_at_once_never_take_anything_twice(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let operators = [centre.operators[0].operator.clone(), centre.operators[1].operator.clone()];
        let mut people = Vec::new();
        for _ in 0..12 {
            people.push(test.citizen(Level::Identified).await);
        }
        until(&test, wednesday(9, 0));
        let clients = (0..24).map(|n| {
            let (desk, operator, asked) = (test.desk.clone(), operators[n % 2].clone(), test.asked());
            let person = people[n / 2].person();
            let wish = wish(&centre, &operator, For::Welcome, wednesday(9, 15));
            let (office, service) = (test.home().to_owned(), test.service(For::Declaration));
            async move {
                if n % 2 == 0 || n % 3 == 0 {
                    let coming = WalkIn {
                        office: &office, person, service, channel: Channel::Sportello, arrival: None,
                    };
                    agenda::walk_in(&desk, &operator, &coming, &asked).await.map(|_| true)
                } else {
                    let origin = agenda::Origin::Operator;
                    match agenda::book(&desk, &operator, person, &wish, origin, &asked).await {
                        Err(acts::Refusal::Agenda(_)) => Ok(false),
                        other => other.map(|_| false),
                    }
                }
            }
        });
        let received = done(at_once(clients).await, &[]).into_iter().filter(|walk_in| *walk_in).count();
        assert_eq!(count(&test, "SELECT COUNT(*) FROM appointment WHERE origin = 'walk_in'").await, i64::try_from(received).expect("few"));
        assert_eq!(received, 16, "nobody was sent away");
        sound_day(&test).await;
    }

    async fn one_arrival_is_seen_to_by_one_of_many(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let operators = [centre.operators[0].operator.clone(), centre.operators[1].operator.clone()];
        let device = terminal(&test, test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        agenda::check_in(&test.desk, &device, citizen.cf()).await.expect("registers");
        let arrival = agenda::day::waiting(&test.desk, &operators[0], test.home()).await.expect("reads")[0].id;
        let person = citizen.person();
        let clients = (0..16).map(|n| {
            let (desk, operator, asked) = (test.desk.clone(), operators[n % 2].clone(), test.asked());
            let (office, service) = (test.home().to_owned(), test.service(For::Welcome));
            async move {
                let coming = WalkIn {
                    office: &office, person, service, channel: Channel::Sportello, arrival: Some(arrival),
                };
                agenda::walk_in(&desk, &operator, &coming, &asked).await
            }
        });
        let won = done(at_once(clients).await, &[r#"Conflict("error-arrival-seen")"#]);
        assert_eq!(won.len(), 1);
        let of_person = format!("SELECT COUNT(*) FROM appointment WHERE person_id = {}", sql_id(&test, person));
        assert_eq!(count(&test, &of_person).await, 1);
        sound_day(&test).await;
    }
}
