//! Closing a visit: one transaction for the appointment, its passages and the declaration.
//!
//! What a visit proposes are the codes of Marche's table.

use acts::{
    Refusal,
    agenda::{self, By, Finish, Origin},
    testing::{For, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    agenda::{Act, State},
    passage::{Answer, Channel, Fact, Facts},
};

use super::{
    acts_of, booked, closing, expected, finish, received, sound_day, step, stored, terminal, until,
    wednesday, wish,
};
use crate::{
    declared::{
        codes, confirm, declared, moves, passage, passages, proposed, record, rules, stored as stored_did,
    },
    file::enrolment,
    sound::{sound, sound_passages},
    support::{count, said},
};

store::both! {
    async fn r021_r030_a_first_interview_from_the_declaration_to_the_file(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();

        let by = By::Citizen(&declared.citizen);
        let wish = wish(&centre, operator, For::Interview, wednesday(9, 0));
        let held = agenda::hold(&test.desk, by, &wish, &test.asked()).await.expect("holds");
        let mine = agenda::confirm(&test.desk, by, held.appointment, 1, &test.asked()).await.expect("books").appointment;
        let device = terminal(&test, test.home()).await;
        until(&test, wednesday(8, 50));
        let code = stored(&test, mine).await.code;
        agenda::check_in(&test.desk, &device, &code).await.expect("checks in");
        step(&test, operator, mine, Act::Call).await.expect("calls");
        until(&test, wednesday(9, 2));
        step(&test, operator, mine, Act::Start).await.expect("starts");
        until(&test, wednesday(10, 25));

        let page = closing(&test, operator, mine).await;
        let did = page.did.clone().expect("it waits");
        assert_eq!((did.id, did.obstacle, did.protocol), (declared.did, None, Some(declared.protocol.clone())));
        assert_eq!(page.with_did.iter().map(|code| code.as_str()).collect::<Vec<_>>(), ["A.1", "B.1", "B.2"]);
        let kept = expected(&page);
        assert_eq!(kept.iter().map(|draft| draft.code.as_str()).collect::<Vec<_>>(), ["A.1", "B.1", "B.2", "C.1"]);
        let visit = Finish {
            appointment: mine,
            version: page.line.appointment.version,
            kept: &kept,
            did: Some((did.id, did.version)),
            warnings_seen: false,
        };
        let finished = agenda::finish(&test.desk, operator, &visit, &test.asked()).await.expect("closes");
        let finished = finished.expect("nothing to look at");

        let rows = passages(&test, person).await;
        assert_eq!(codes(&rows), ["A.1", "B.1", "B.2", "C.1"]);
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), finished.passages);
        assert!(rows.iter().all(|row| row.recorded_at == wednesday(10, 25) && row.delivered_until <= row.recorded_at));
        assert!(rows.windows(2).all(|pair| pair[0].delivered_until == pair[1].delivered_at), "back to back");
        assert!(rows.iter().all(|row| row.operator_id == operator.id() && row.office == "fermo"));
        assert_eq!(moves(&test, declared.did).await, ["submit", "confirm"]);
        assert_eq!(stored(&test, mine).await.state, State::Done.code());
        assert_eq!(acts_of(&test, mine).await, ["hold", "confirm", "check_in", "call", "start", "finish"]);
        sound(&test).await;
        sound_day(&test).await;
        sound_passages(&test, person).await;
    }

    async fn only_what_was_done_is_kept_and_the_declaration_may_wait(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Identified).await;
        let mine = booked(&test, &centre, operator, declared.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(10, 30));
        let mut kept = expected(&closing(&test, operator, mine).await);
        // Struck with the confirmation: its passages are not recorded without it.
        assert_eq!(said(finish(&test, operator, mine, &kept, None).await), "Stale");
        kept.retain(|draft| draft.code == "C.1");
        kept[0].minutes = Some(75);
        finish(&test, operator, mine, &kept, None).await.expect("closes");
        let rows = passages(&test, declared.person()).await;
        assert_eq!((codes(&rows), rows[0].minutes), (vec!["C.1"], Some(75)));
        assert_eq!(stored_did(&test, declared.did).await.state, "submitted");
        sound(&test).await;
        sound_day(&test).await;
    }

    async fn nothing_kept_is_a_visit_without_passages(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Welcome, wednesday(9, 0))).await;
        until(&test, wednesday(9, 5));
        received(&test, operator, mine).await;
        let finished = finish(&test, operator, mine, &[], None).await.expect("closes");
        assert!(finished.passages.is_empty());
        assert_eq!(stored(&test, mine).await.state, State::Done.code());
        sound_day(&test).await;
    }

    async fn a_gate_that_holds_leaves_everything_as_it_was(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Identified).await;
        let mine = booked(&test, &centre, operator, declared.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(10, 30));
        let mut kept = expected(&closing(&test, operator, mine).await);
        kept[1].facts = Facts::default();
        let did = Some((declared.did, stored_did(&test, declared.did).await.version));
        let before = stored(&test, mine).await;
        assert_eq!(rules(finish(&test, operator, mine, &kept, did).await), ["R030"]);
        assert_eq!(stored(&test, mine).await, before);
        assert_eq!(stored_did(&test, declared.did).await.state, "submitted");
        assert_eq!(codes(&passages(&test, declared.person()).await), <[&str; 0]>::default());
        assert_eq!(count(&test, "SELECT COUNT(*) FROM outbox WHERE kind = 'did_confirmed'").await, 0);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request_key WHERE act = 'appointment_finish'").await, 0);
        sound(&test).await;
        sound_day(&test).await;
    }

    async fn r002_warnings_are_seen_before_anything_is_written(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(9, 30));
        let mut kept = expected(&closing(&test, operator, mine).await);
        kept[0].minutes = Some(20);
        let version = stored(&test, mine).await.version;
        let visit = Finish { appointment: mine, version, kept: &kept, did: None, warnings_seen: false };
        let asked = test.asked();
        let warned = agenda::finish(&test.desk, operator, &visit, &asked).await.expect("no gate refuses");
        let warned = warned.expect_err("twenty minutes are few for C.1");
        assert_eq!((warned[0].0.as_str(), warned[0].1[0].rule), ("C.1", "R002"));
        assert_eq!(stored(&test, mine).await.state, State::InProgress.code());
        let seen = Finish { warnings_seen: true, ..visit };
        let finished = agenda::finish(&test.desk, operator, &seen, &asked).await.expect("the key is free");
        assert_eq!(finished.expect("seen").passages.len(), 1);
        sound_day(&test).await;
    }

    async fn r045_a_second_interview_is_another_one(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        for hour in [9, 11] {
            let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(hour, 0))).await;
            until(&test, wednesday(hour, 0));
            received(&test, operator, mine).await;
            until(&test, wednesday(hour + 1, 30));
            let kept = expected(&closing(&test, operator, mine).await);
            finish(&test, operator, mine, &kept, None).await.expect("closes");
        }
        assert_eq!(codes(&passages(&test, citizen.person()).await), ["C.1", "C.1"]);
    }

    async fn r046_the_in_depth_profiling_is_kept_with_its_justification_alone(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(12, 15));
        let page = closing(&test, operator, mine).await;
        let deeper = page.proposals.iter().find(|proposal| proposal.code == "C.2").expect("offered");
        assert!(!deeper.expected);
        let mut kept = expected(&page);
        kept.push(deeper.draft(Facts::default()));
        assert_eq!(rules(finish(&test, operator, mine, &kept, None).await), ["R046", "R046"]);
        let why = Answer::Text("Carichi di cura".to_owned());
        let facts = Facts::default().with(Fact::Annex1b, Answer::Tick).with(Fact::Annex1bReason, why);
        kept[1].facts = facts;
        finish(&test, operator, mine, &kept, None).await.expect("closes");
        assert_eq!(codes(&passages(&test, citizen.person()).await), ["C.1", "C.2"]);
        sound_day(&test).await;
    }

    async fn who_is_enrolled_in_law_68_gets_its_code(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let form = enrolment(&test, "L68", "2026-11-01", None);
        acts::file::enrol(&test.desk, operator, citizen.person(), form, &test.asked()).await.expect("enrols");
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(10, 30));
        let kept = expected(&closing(&test, operator, mine).await);
        finish(&test, operator, mine, &kept, None).await.expect("closes");
        assert_eq!(codes(&passages(&test, citizen.person()).await), ["M2.1"]);
    }

    async fn the_channel_kiosk_is_kept_only_of_a_visit_that_was_booked_at_a_terminal(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        for (hour, origin, fine) in [(9, Origin::Operator, false), (11, Origin::Kiosk, true)] {
            let wish = wish(&centre, operator, For::Interview, wednesday(hour, 0));
            let booked = agenda::book(&test.desk, operator, citizen.person(), &wish, origin, &test.asked()).await;
            let mine = booked.expect("books").appointment;
            until(&test, wednesday(hour, 0));
            received(&test, operator, mine).await;
            until(&test, wednesday(hour + 1, 30));
            let page = closing(&test, operator, mine).await;
            assert_eq!(page.channels.contains(&Channel::Kiosk), fine, "offered");
            let mut kept = expected(&page);
            kept[0].channel = Channel::Kiosk;
            let before = stored(&test, mine).await;
            let closed = finish(&test, operator, mine, &kept, None).await;
            if fine {
                closed.expect("closes");
                continue;
            }
            let Err(Refusal::Passages(refused)) = &closed else { panic!("{closed:?}") };
            let (code, findings) = &refused[0];
            let error = findings[0].error("");
            assert_eq!((code.as_str(), error.field.as_str()), ("C.1", "channel"));
            assert_eq!(error.key, "error-unknown-choice");
            assert_eq!(stored(&test, mine).await, before);
            kept[0].channel = Channel::Sportello;
            finish(&test, operator, mine, &kept, None).await.expect("closes");
        }
        let rows = passages(&test, citizen.person()).await;
        assert_eq!(rows.iter().map(|row| row.channel.as_str()).collect::<Vec<_>>(), ["sportello", "kiosk"]);
        // By hand nobody says so, whatever was booked.
        let kiosk = domain::passage::Draft { channel: Channel::Kiosk, ..passage(&test, "H.8", 60) };
        assert_eq!(rules(record(&test, operator, citizen.person(), &[kiosk]).await), ["R001"]);
        sound_day(&test).await;
    }

    async fn what_was_recorded_meanwhile_is_not_recorded_twice(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Identified).await;
        let mine = booked(&test, &centre, operator, declared.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(10, 30));
        let page = closing(&test, operator, mine).await;
        let (kept, did) = (expected(&page), page.did.map(|did| (did.id, did.version)));
        record(&test, operator, declared.person(), &[passage(&test, "A.1", 100)]).await.expect("records");
        assert_eq!(said(finish(&test, operator, mine, &kept, did).await), "Stale");
        record(&test, operator, declared.person(), &[passage(&test, "C.1", 60)]).await.expect("records");
        let fresh = expected(&closing(&test, operator, mine).await);
        assert_eq!(fresh.iter().map(|draft| draft.code.as_str()).collect::<Vec<_>>(), ["B.1", "B.2"]);
        let twice = [fresh[0].clone(), fresh[1].clone(), fresh[1].clone()];
        assert_eq!(said(finish(&test, operator, mine, &twice, did).await), "Stale");
        let forged = [passage(&test, "H.8", 60)];
        assert_eq!(said(finish(&test, operator, mine, &forged, None).await), "Stale");
        finish(&test, operator, mine, &fresh, did).await.expect("closes");
        let rows = passages(&test, declared.person()).await;
        let mut recorded = codes(&rows);
        recorded.sort_unstable();
        assert_eq!(recorded, ["A.1", "B.1", "B.2", "C.1"]);
        sound_day(&test).await;
    }

    async fn a_declaration_confirmed_without_the_interview_gets_it_in_the_visit(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Identified).await;
        let mine = booked(&test, &centre, operator, declared.person(), (For::Interview, wednesday(9, 0))).await;
        let mut kept = proposed(&test, declared.person()).await;
        kept.remove(1);
        confirm(&test, operator, declared.did, &kept).await.expect("confirms");
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(11, 0));
        let page = closing(&test, operator, mine).await;
        assert!(page.did.is_none() && page.with_did.is_empty());
        finish(&test, operator, mine, &expected(&page), None).await.expect("closes");
        assert_eq!(codes(&passages(&test, declared.person()).await), ["A.1", "B.2", "B.1", "C.1"]);
        sound(&test).await;
        sound_day(&test).await;
    }

    async fn who_nobody_identified_keeps_the_declaration_waiting_and_the_page_says_so(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Declared).await;
        let mine = booked(&test, &centre, operator, declared.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(10, 30));
        let page = closing(&test, operator, mine).await;
        let did = page.did.clone().expect("it waits");
        assert_eq!(did.obstacle, Some("error-person-not-identified"));
        let kept = expected(&page);
        let refused = finish(&test, operator, mine, &kept, Some((did.id, did.version))).await;
        assert_eq!(said(refused), r#"Conflict("error-person-not-identified")"#);
        finish(&test, operator, mine, &kept, None).await.expect("closes");
        assert_eq!(codes(&passages(&test, declared.person()).await), ["C.1"]);
    }

    async fn r030_only_the_interview_confirms_a_declaration(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let declared = declared(&test, Level::Identified).await;
        let mine = booked(&test, &centre, operator, declared.person(), (For::Welcome, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        until(&test, wednesday(9, 20));
        let page = closing(&test, operator, mine).await;
        assert!(page.did.is_none() && page.with_did.is_empty());
        let did = Some((declared.did, stored_did(&test, declared.did).await.version));
        let kept = expected(&page);
        assert_eq!(said(finish(&test, operator, mine, &kept, did).await), "Stale");
        finish(&test, operator, mine, &kept, None).await.expect("closes");
        assert_eq!(codes(&passages(&test, declared.person()).await), ["A.1"]);
        assert_eq!(stored_did(&test, declared.did).await.state, "submitted");
        sound(&test).await;
    }

    async fn a_visit_closed_the_next_day_is_recorded_on_its_own(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        test.clock.advance(TimeDelta::hours(23));
        let kept = expected(&closing(&test, operator, mine).await);
        finish(&test, operator, mine, &kept, None).await.expect("closes");
        assert_eq!(passages(&test, citizen.person()).await[0].delivered_at, wednesday(9, 0));
    }

    async fn another_s_declaration_and_another_centre_s_visit_are_not_found(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let (declared, citizen) = (declared(&test, Level::Identified).await, test.citizen(Level::Identified).await);
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        let did = Some((declared.did, stored_did(&test, declared.did).await.version));
        assert_eq!(said(finish(&test, operator, mine, &[], did).await), "NotFound");
        let stranger = test.operator(test.elsewhere()).await;
        assert_eq!(said(finish(&test, &stranger.operator, mine, &[], None).await), "NotFound");
        assert!(matches!(agenda::day::closing(&test.desk, &stranger.operator, mine).await, Err(Refusal::NotFound)));
        let page = agenda::day::day(&test.desk, &stranger.operator, "fermo", test.desk.today(), None).await;
        assert!(matches!(page, Err(Refusal::NotFound)));
        assert_eq!(stored(&test, mine).await.state, State::InProgress.code());
    }
}
