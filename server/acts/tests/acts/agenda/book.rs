//! What an operator books for a person: companions, length, everything that is occupied.

use acts::{
    agenda::{
        self, Origin,
        supply::{self, Outcome, Staff},
    },
    testing::{For, TestDesk},
};
use chrono::Weekday;
use domain::{agenda::Refusal as No, passage::Channel};

use super::{
    sound::sound_agenda,
    town::{Town, no},
};
use crate::support::{count, said};

/// Mina speaks Arabic and comes on Wednesdays from 10 to 12.
pub(super) async fn mina(town: &Town) -> uuid::Uuid {
    let asked = town.test.asked();
    let edit = town.test.edit(&town.centre.head, &town.centre.office, &asked).await;
    let added = supply::add_mediator(&town.test.desk, &edit, "Mina", &["ar".to_owned()]).await;
    let Ok(Outcome::Done(Some(mina))) = added else { panic!("not added: {added:?}") };
    let mut presence = town.test.stretch("10-12", &[]);
    (presence.channels, presence.services) = (Vec::new(), Vec::new());
    town.test.receives(&town.centre, Staff::Mediator(mina), Weekday::Wed, presence).await;
    mina
}

store::both! {
    async fn an_operator_books_at_once_and_the_person_is_taken(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizen = town.citizen().await;
        let booked = town.book(0, citizen.person(), &town.wish(For::Declaration, "2026-11-23 11:00", 1)).await.expect("books");
        let stored = town.appointment(booked.appointment).await;
        assert_eq!((stored.state.as_str(), stored.origin.as_str(), stored.version), ("booked", "operator", 1));
        assert_eq!(stored.operator_id, town.operator(1).id());
        assert_eq!(town.acts(booked.appointment).await, ["book"]);
        let same_time = town.book(0, citizen.person(), &town.wish(For::Welcome, "2026-11-23 11:15", 0)).await;
        assert_eq!(no(same_time), [No::CitizenTaken]);
        sound_agenda(&town.test).await;
    }

    async fn two_operators_have_two_rooms_and_a_third_has_none(db: TestDb) {
        let town = Town::new(db, 3).await;
        let citizens = town.citizens(4).await;
        let wish = |n| town.wish(For::Declaration, "2026-11-25 09:00", n);
        let first = town.book(0, citizens[0].person(), &wish(0)).await.expect("books");
        let second = town.book(0, citizens[1].person(), &wish(1)).await.expect("books");
        let (first, second) = (town.appointment(first.appointment).await, town.appointment(second.appointment).await);
        assert_eq!([first.room_id, second.room_id], [Some(town.centre.rooms[0]), Some(town.centre.rooms[1])]);
        assert_eq!(no(town.book(0, citizens[2].person(), &wish(2)).await), [No::NoRoom], "R165: the hall is not isolated");
        let mut call = wish(2);
        call.channel = Channel::Telefono;
        let call = town.book(0, citizens[2].person(), &call).await.expect("books");
        assert_eq!(town.appointment(call.appointment).await.room_id, None);
        sound_agenda(&town.test).await;
    }

    async fn a_mediator_and_a_second_operator_are_taken_with_it(db: TestDb) {
        let town = Town::new(db, 2).await;
        let (mina, citizens) = (mina(&town).await, town.citizens(3).await);
        let mut wish = town.wish(For::Declaration, "2026-11-25 10:00", 0);
        wish.mediator = Some("ar-MA".to_owned());
        wish.second = true;
        let booked = town.book(0, citizens[0].person(), &wish).await.expect("books");
        let stored = town.appointment(booked.appointment).await;
        assert_eq!((stored.mediator_id, stored.second_id), (Some(mina), Some(town.operator(1).id())));
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM occupation").await, 5);
        let beside = town.book(0, citizens[1].person(), &town.wish(For::Declaration, "2026-11-25 10:15", 1)).await;
        assert_eq!(no(beside), [No::OperatorTaken], "the second operator is in an interview, too");
        wish.starts_at += chrono::TimeDelta::minutes(15);
        let again = no(town.book(0, citizens[1].person(), &wish).await);
        assert_eq!(again, [No::OperatorTaken, No::NoMediator, No::NoSecond]);
        let mut early = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        early.mediator = Some("ar".to_owned());
        assert_eq!(no(town.book(0, citizens[2].person(), &early).await), [No::NoMediator]);
        early.mediator = Some("zh".to_owned());
        assert_eq!(no(town.book(0, citizens[2].person(), &early).await), [No::NoMediator]);
        sound_agenda(&town.test).await;
    }

    async fn an_operator_of_two_centres_is_in_one_interview_at_a_time(db: TestDb) {
        let town = Town::new(db, 1).await;
        let ancona = town.test.centre(town.test.elsewhere(), 0).await;
        let both = town.test.operator_as(domain::account::Role::Operator, &[town.test.home(), town.test.elsewhere()]).await;
        for centre in [&town.centre, &ancona] {
            let hours = town.test.stretch("9-13", &centre.rooms[..2]);
            town.test.receives(centre, Staff::Operator(both.operator.id()), Weekday::Wed, hours).await;
        }
        let citizens = town.citizens(2).await;
        let mut wish = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        wish.operator = both.operator.id();
        let asked = town.test.asked();
        agenda::book(&town.test.desk, &both.operator, citizens[0].person(), &wish, Origin::Operator, &asked)
            .await
            .expect("books");
        wish.office = ancona.office.clone();
        let asked = town.test.asked();
        let there =
            agenda::book(&town.test.desk, &both.operator, citizens[1].person(), &wish, Origin::Operator, &asked).await;
        assert_eq!(no(there), [No::OperatorTaken]);
        sound_agenda(&town.test).await;
    }

    async fn r174_where_the_region_allows_it_an_appointment_is_a_fifth_longer(db: TestDb) {
        let town = Town::of(TestDesk::in_pack(db, "emilia-romagna"), 1).await;
        let citizen = town.citizen().await;
        let mut longer = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        longer.extended = true;
        let booked = town.book(0, citizen.person(), &longer).await.expect("books");
        let stored = town.appointment(booked.appointment).await;
        assert_eq!((stored.ends_at - stored.starts_at).num_minutes(), 30, "25 minutes and a fifth");
        sound_agenda(&town.test).await;
    }

    async fn every_reason_is_told_and_nothing_is_written(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let citizen = town.citizen().await;
        let book = async |wish| no(town.book(0, citizen.person(), &wish).await);
        assert_eq!(book(town.wish(For::Declaration, "2026-11-23 09:00", 0)).await, [No::Past]);
        assert_eq!(book(town.wish(For::Declaration, "2026-11-25 09:05", 0)).await, [No::OffGrid]);
        assert_eq!(book(town.wish(For::Declaration, "2026-11-25 12:45", 0)).await, [No::NotOpen], "it would not end in time");
        assert_eq!(book(town.wish(For::Declaration, "2026-11-28 09:00", 0)).await, [No::NotOpen], "a Saturday");
        let mut end_of_time = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        end_of_time.starts_at = chrono::DateTime::<chrono::Utc>::MAX_UTC;
        assert_eq!(book(end_of_time.clone()).await, [No::TooFar { max_days: 60 }]);
        end_of_time.starts_at = chrono::DateTime::<chrono::Utc>::MIN_UTC;
        assert_eq!(book(end_of_time).await, [No::Past]);
        let mut longer = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        longer.extended = true;
        assert_eq!(book(longer).await, [No::NoExtension], "R174: the pack of Marche does not know it");
        let nobody = town.book(0, uuid::Uuid::max(), &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await;
        assert_eq!(said(nobody), "NotFound");
        let ancona = town.test.operator(town.test.elsewhere()).await;
        let (wish, asked) = (town.wish(For::Declaration, "2026-11-25 09:00", 0), town.test.asked());
        let elsewhere =
            agenda::book(&town.test.desk, &ancona.operator, citizen.person(), &wish, Origin::Operator, &asked).await;
        assert_eq!(said(elsewhere), "NotFound");
        let traces = "SELECT (SELECT COUNT(*) FROM appointment) + (SELECT COUNT(*) FROM occupation)";
        assert_eq!(count(&town.test, traces).await, 0);
    }
}
