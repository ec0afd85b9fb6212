use acts::{
    Mail,
    agenda::{By, group::Plan},
    testing::For,
};
use domain::agenda::{Refusal as No, State};

use super::{Town, lab, no, sound_agenda};
use crate::support::{count, said};

store::both! {
    async fn a_citizen_has_a_seat_and_gives_it_back(db: TestDb) {
        let town = Town::new(db, 1).await;
        let session = town.plan(&lab(&town, "2026-11-26 09:00", 2)).await.expect("plans");
        let citizen = town.citizen().await;
        town.test.letters().await;
        let seat = town.enrol(&citizen, session).await.expect("enrols");
        let stored = town.appointment(seat.appointment).await;
        assert_eq!((stored.session_id, stored.origin.as_str()), (Some(session), "citizen"));
        assert_eq!((stored.state().expect("a state"), stored.code.len()), (State::Booked, 8));
        assert_eq!(town.acts(seat.appointment).await, ["enrol"]);
        let told = town.test.letters().await.into_iter().find_map(|letter| match letter.mail {
            Mail::AppointmentBooked(meeting) => Some(meeting),
            _ => None,
        });
        let told = told.expect("a message");
        assert!(told.group && told.appointment == seat.appointment && told.starts_at == stored.starts_at);
        assert_eq!(town.session(session).await.taken, 1);
        assert_eq!(no(town.enrol(&citizen, session).await), [No::ServiceLimit { max: 1 }, No::Enrolled]);
        // A seat is not moved; it is given back, and taken again.
        let wish = town.wish(For::Lab, "2026-11-27 09:00", 0);
        let moved = town.move_to(By::Citizen(&citizen), seat, &wish).await;
        assert!(matches!(no(moved)[..], [No::NotNow(..)]));
        town.cancel(By::Citizen(&citizen), seat, "Non posso").await.expect("cancels");
        assert_eq!(town.session(session).await.taken, 0);
        sound_agenda(&town.test).await;
        town.enrol(&citizen, session).await.expect("enrols again");
        sound_agenda(&town.test).await;
    }

    async fn the_last_place_is_the_last_also_at_the_desk(db: TestDb) {
        let town = Town::new(db, 1).await;
        let session = town.plan(&lab(&town, "2026-11-26 09:00", 2)).await.expect("plans");
        let people = town.citizens(3).await;
        town.enrol(&people[0], session).await.expect("enrols");
        let operator = town.operator(0);
        let seat = town.enrol_at_desk(operator, people[1].person(), session).await.expect("enrols");
        assert_eq!(town.appointment(seat.appointment).await.origin, "operator");
        let full = [No::Full { places: 2 }];
        assert_eq!(no(town.enrol(&people[2], session).await), full);
        assert_eq!(no(town.enrol_at_desk(operator, people[2].person(), session).await), full);
        let by = By::Operator { operator, person: people[1].person() };
        town.cancel(by, seat, "Ha chiamato").await.expect("removes");
        town.enrol(&people[2], session).await.expect("enrols");
        assert_eq!(town.session(session).await.taken, 2);
        sound_agenda(&town.test).await;
    }

    async fn notice_other_appointments_and_closed_doors(db: TestDb) {
        let town = Town::new(db, 2).await;
        let people = town.citizens(2).await;
        let tomorrow = town.plan(&lab(&town, "2026-11-24 09:30", 6)).await.expect("plans");
        assert_eq!(no(town.enrol(&people[0], tomorrow).await), [No::TooSoon { min_hours: 24 }]);
        town.enrol_at_desk(town.operator(1), people[0].person(), tomorrow).await.expect("enrols");
        // Somebody who is received at that time by the other operator.
        let later = town.plan(&lab(&town, "2026-11-26 09:00", 6)).await.expect("plans");
        town.booked(&people[1], &town.wish(For::Welcome, "2026-11-26 10:30", 1)).await;
        assert_eq!(no(town.enrol(&people[1], later).await), [No::CitizenTaken]);
        let invited = Plan { self_booking: false, ..lab(&town, "2026-11-27 09:00", 6) };
        let invited = town.plan(&invited).await.expect("plans");
        assert_eq!(said(town.enrol(&people[1], invited).await), r#"Conflict("error-group-not-open")"#);
        town.enrol_at_desk(town.operator(0), people[1].person(), invited).await.expect("enrols");
        let stranger = town.test.operator(town.test.elsewhere()).await;
        let enrolled = town.enrol_at_desk(&stranger.operator, people[0].person(), invited).await;
        assert_eq!(said(enrolled), "NotFound");
        assert_eq!(said(town.enrol(&people[0], uuid::Uuid::nil()).await), "NotFound");
        sound_agenda(&town.test).await;
    }

    async fn a_group_interview_wants_the_declaration_first(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let interview = Plan { service: town.test.service(For::Interview), ..lab(&town, "2026-11-26 09:00", 6) };
        let session = town.plan(&interview).await.expect("plans");
        let citizen = town.citizen().await;
        assert_eq!(said(town.enrol(&citizen, session).await), r#"Conflict("error-agenda-needs-did")"#);
        town.test.declare(&citizen, town.test.comune()).await;
        town.enrol(&citizen, session).await.expect("enrols");
    }

    async fn calling_off_tells_everybody_why_and_frees_everything(db: TestDb) {
        let town = Town::new(db, 1).await;
        let session = town.plan(&lab(&town, "2026-11-26 09:00", 6)).await.expect("plans");
        let people = town.citizens(3).await;
        for citizen in &people {
            town.enrol(citizen, session).await.expect("enrols");
        }
        town.test.letters().await;
        assert!(matches!(no(town.call_off(session, "  ").await)[..], [No::ReasonMissing(_)]));
        town.call_off(session, "Sciopero").await.expect("calls off");
        let reasons: Vec<_> = town.test.letters().await.into_iter().filter_map(|letter| match letter.mail {
            Mail::AppointmentCancelled { reason, .. } => reason,
            _ => None,
        }).collect();
        assert_eq!(reasons, ["Sciopero"; 3]);
        assert!(town.seats(session).await.iter().all(|seat| seat.state == "cancelled"));
        assert_eq!((town.session(session).await.taken, town.session(session).await.state.as_str()), (0, "cancelled"));
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM occupation").await, 0);
        let over = r#"Conflict("error-group-not-planned")"#;
        assert_eq!(said(town.enrol(&people[0], session).await), over);
        assert_eq!(said(town.call_off(session, "Due volte").await), over);
        sound_agenda(&town.test).await;
    }
}
