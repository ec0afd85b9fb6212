//! Whom a centre must see by when: the list, the places, the message, two operators at once.

use acts::{
    Citizen, Mail, Refusal,
    agenda::{
        Booked, Wish,
        convocation::{self, DuePage},
        supply,
    },
    did::Author,
    testing::For,
};
use chrono::{NaiveDate, TimeDelta};
use domain::{
    account::Level,
    agenda::{Place, Standing},
};
use uuid::Uuid;

use super::{
    sound::sound_agenda,
    town::{Town, clock, day, no},
};
use crate::{
    declared::{answers, filled, passage, record, submit, with},
    race::at_once,
    support::{field, fields, said},
};

/// Somebody who declared here; `asked` is the day on which they asked for NASpI.
async fn declared(town: &Town, asked: Option<&str>) -> Citizen {
    let citizen = town.test.citizen(Level::Identified).await;
    let mut form = answers(&town.test, town.test.comune());
    if let Some(asked) = asked {
        form = with(form, &[("benefit-asked", "yes"), ("benefit", "naspi"), ("benefit-date", asked)]);
    }
    let author = Author::Citizen(&citizen);
    let draft = filled(&town.test, author, &form).await;
    submit(&town.test, author, draft, &form).await.expect("submits");
    citizen
}

impl Town {
    async fn due(&self, after: Option<(NaiveDate, Uuid)>, limit: usize) -> DuePage {
        let due = convocation::due(&self.test.desk, self.operator(0), self.test.home(), after, limit).await;
        due.expect("reads")
    }

    async fn proposed(&self, person: Uuid) -> Vec<Place> {
        let found =
            convocation::candidate(&self.test.desk, self.operator(0), self.test.home(), person, None).await;
        found.expect("reads").places
    }

    async fn convene(&self, operator: usize, person: Uuid, wish: &Wish) -> Result<Booked, Refusal> {
        let (desk, asked) = (&self.test.desk, self.test.asked());
        convocation::convene(desk, self.operator(operator), person, wish, &asked).await
    }
}

fn people(page: &DuePage) -> Vec<Uuid> {
    page.due.iter().map(|due| due.waiting.person_id).collect()
}

store::both! {
    async fn those_who_wait_stand_in_the_order_of_their_terms(db: TestDb) {
        let town = Town::new(db, 1).await;
        let ordinary = declared(&town, None).await.person();
        let obliged = declared(&town, Some("2026-11-20")).await.person();
        let page = town.due(None, 50).await;
        assert_eq!(people(&page), [obliged, ordinary]);
        // Fifteen days from the application are a Saturday; thirty from the declaration a Wednesday.
        let terms: Vec<_> = page.due.iter().map(|due| (due.waiting.term_on, due.obliged, due.standing)).collect();
        let expected = [(day("2026-12-07"), true, Standing::Open), (day("2026-12-23"), false, Standing::Open)];
        assert_eq!(terms, expected);
        assert_eq!(page.first_free.map(clock).as_deref(), Some("2026-11-24 10:00"), "the notice of the centre");
        assert!(!page.more && !page.no_agenda);
        // Another centre's operators see nothing of it.
        let stranger = town.test.operator(town.test.elsewhere()).await;
        let foreign = convocation::due(&town.test.desk, &stranger.operator, town.test.home(), None, 50).await;
        assert_eq!(said(foreign), "NotFound");
    }

    async fn who_was_interviewed_waits_no_more_unless_it_is_taken_back(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let person = declared(&town, None).await.person();
        town.test.clock.advance(TimeDelta::hours(2));
        let interview = record(&town.test, town.operator(0), person, &[passage(&town.test, "C.1", 100)]).await;
        let interview = interview.expect("records")[0];
        assert_eq!(people(&town.due(None, 50).await), Vec::<Uuid>::new());
        let asked = town.test.asked();
        acts::passage::reverse(&town.test.desk, town.operator(0), interview, "Errore", &asked).await.expect("reverses");
        assert_eq!(people(&town.due(None, 50).await), [person]);
        // Another service is no interview.
        record(&town.test, town.operator(0), person, &[passage(&town.test, "A.1", 100)]).await.expect("records");
        assert_eq!(people(&town.due(None, 50).await), [person]);
    }

    async fn pages_follow_each_other_without_a_gap(db: TestDb) {
        let town = Town::new(db, 1).await;
        let mut all = Vec::new();
        for _ in 0..5 {
            all.push(declared(&town, None).await.person());
        }
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = town.due(after, 2).await;
            seen.extend(people(&page));
            after = page.due.last().map(|due| (due.waiting.term_on, due.waiting.id));
            if !page.more {
                break;
            }
        }
        all.sort();
        let mut found = seen.clone();
        found.sort();
        assert_eq!(found, all, "each once");
    }

    async fn places_keep_the_notice_of_the_law_over_weekends_and_holidays(db: TestDb) {
        let town = Town::new(db, 1).await;
        let obliged = declared(&town, Some("2026-11-23")).await.person();
        let ordinary = declared(&town, None).await.person();
        // Friday 4 December, 10:30: Tuesday the 8th is a holiday.
        town.now_is("2026-12-04 10:30");
        let starts = |places: Vec<Place>| places.iter().map(|p| clock(p.span.from)).collect::<Vec<_>>();
        assert_eq!(starts(town.proposed(obliged).await)[..2], ["2026-12-07 10:30", "2026-12-07 10:45"]);
        assert_eq!(starts(town.proposed(ordinary).await)[..2], ["2026-12-07 09:00", "2026-12-07 09:15"]);
        let short = town.wish(For::Interview, "2026-12-07 10:15", 0);
        assert_eq!(fields(town.convene(0, obliged, &short).await), field("place", "error-notice-short"));
        let long = town.wish(For::Interview, "2026-12-10 10:45", 0);
        assert_eq!(fields(town.convene(0, obliged, &long).await), field("place", "error-notice-long"));
        // Who is not obliged may be told earlier and for later.
        town.convene(0, ordinary, &long).await.expect("convenes");
        let last = town.wish(For::Interview, "2026-12-09 10:30", 0);
        town.convene(0, obliged, &last).await.expect("convenes");
        sound_agenda(&town.test).await;
    }

    async fn who_is_convened_is_told_and_stands_as_booked(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = declared(&town, None).await;
        let person = citizen.person();
        town.test.letters().await;
        let wish = town.wish(For::Interview, "2026-11-25 09:00", 0);
        let booked = town.convene(0, person, &wish).await.expect("convenes");
        let stored = town.appointment(booked.appointment).await;
        assert_eq!((stored.origin.as_str(), stored.state.as_str()), ("convocation", "booked"));
        let convoked = |letter: &acts::house::Letter| matches!(letter.mail, Mail::Convoked(_));
        assert_eq!(town.test.letters().await.iter().filter(|letter| convoked(letter)).count(), 1);
        let due = town.due(None, 50).await.due.remove(0);
        assert_eq!((due.standing, due.waiting.booked_at), (Standing::Booked, Some(stored.starts_at)));
        let again = town.convene(0, person, &town.wish(For::Interview, "2026-11-26 09:00", 0)).await;
        assert_eq!(said(again), r#"Conflict("error-convocation-booked")"#);
    }

    async fn only_who_waits_is_convened_to_the_interview(db: TestDb) {
        let town = Town::new(db, 1).await;
        let stranger = town.citizen().await.person();
        let wish = town.wish(For::Interview, "2026-11-25 09:00", 0);
        let not_due = r#"Conflict("error-convocation-not-due")"#;
        assert_eq!(said(town.convene(0, stranger, &wish).await), not_due);
        let person = declared(&town, None).await.person();
        assert_eq!(said(town.convene(0, person, &town.wish(For::Welcome, "2026-11-25 09:00", 0)).await), not_due);
        let soon = fields(town.convene(0, person, &town.wish(For::Interview, "2026-11-24 09:30", 0)).await);
        assert_eq!(soon, field("place", "agenda-refusal-too-soon"));
        town.book(0, stranger, &wish).await.expect("books");
        let taken = no(town.convene(0, person, &wish).await);
        assert!(taken.iter().all(|no| no.is_about_the_place()), "{taken:?}");
    }

    async fn urgency_tells_who_finds_no_place_in_time(db: TestDb) {
        let town = Town::new(db, 1).await;
        declared(&town, Some("2026-11-20")).await;
        // The last day of the term, after hours; then the day after.
        town.now_is("2026-12-07 14:00");
        assert_eq!(town.due(None, 50).await.due[0].standing, Standing::NoPlace);
        town.now_is("2026-12-09 08:00");
        assert_eq!(town.due(None, 50).await.due[0].standing, Standing::Over);
    }

    async fn a_centre_where_nobody_receives_says_so(db: TestDb) {
        let town = Town::new(db, 0).await;
        let head = &town.centre.head.operator;
        let citizen = declared(&town, None).await;
        let page = convocation::due(&town.test.desk, head, town.test.home(), None, 50).await.expect("reads");
        assert_eq!((page.no_agenda, page.first_free, page.due[0].standing), (true, None, Standing::NoPlace));
        let found = convocation::candidate(&town.test.desk, head, town.test.home(), citizen.person(), None).await;
        assert_eq!(found.expect("reads").places, []);
        let mut conn = town.test.desk.reader.conn().await.expect("reads");
        assert!(supply(&town.test.desk, &mut conn, town.test.home()).await.is_ok());
    }

    async fn of_many_operators_who_convene_one_person_one_does(db: TestDb) {
        let town = Town::new(db, 4).await;
        let person = declared(&town, None).await.person();
        let clients = (0..32).map(|n| {
            let start = format!("2026-11-25 {:02}:{:02}", 9 + n / 16, 15 * (n / 4 % 4));
            let (desk, operator) = (town.test.desk.clone(), town.operator(n % 4).clone());
            let (wish, asked) = (town.wish(For::Interview, &start, n % 4), town.test.asked());
            async move { convocation::convene(&desk, &operator, person, &wish, &asked).await }
        });
        let mut convened = 0;
        for answer in at_once(clients).await {
            match answer {
                Ok(_) => convened += 1,
                Err(Refusal::Conflict(key)) => assert_eq!(key, "error-convocation-booked"),
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(convened, 1);
        sound_agenda(&town.test).await;
    }
}
