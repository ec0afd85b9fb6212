//! Confirming proposes; only what was done is recorded.

use acts::testing::TestDesk;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    account::Level,
    passage::{Channel, Facts, Mode},
};

use crate::{
    declared::{
        codes, confirm, confirm_as, declared, passage, passages, proposed, record, request_of, rules, stored,
    },
    file::enrolment,
    sound::{sound, sound_passages},
    support::{count, said},
};

store::both! {
    async fn what_was_kept_is_recorded_and_nothing_else(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let mut kept = proposed(&test, declared.person()).await;
        assert_eq!(kept.iter().map(|draft| draft.code.as_str()).collect::<Vec<_>>(), ["A.1", "B.1", "B.2"]);
        kept[1].minutes = Some(40);
        kept[1].channel = Channel::Video;
        kept.remove(2);
        let confirmed = confirm(&test, &fermo.operator, declared.did, &kept).await.expect("confirms");
        let rows = passages(&test, declared.person()).await;
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), confirmed.passages);
        assert_eq!(codes(&rows), ["A.1", "B.1"]);
        let interview = &rows[1];
        assert_eq!((interview.minutes, interview.channel.as_str(), interview.mode.as_str()),
                   (Some(40), Channel::Video.code(), Mode::Individuale.code()));
        assert_eq!((interview.did_id, interview.operator_id, interview.office.as_str(), interview.pack.as_str()),
                   (Some(declared.did), fermo.operator.id(), "fermo", "marche"));
        assert_eq!(interview.delivered_until - interview.delivered_at, TimeDelta::minutes(40));
        assert_eq!(interview.recorded_at, test.desk.now());
        assert_eq!(request_of(&test, declared.did).await.closed_at, Some(test.desk.now()));
        sound(&test).await;
        sound_passages(&test, declared.person()).await;
    }

    async fn r030_without_the_interview_b1_stays_proposed(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let mut kept = proposed(&test, declared.person()).await;
        kept[1].facts = Facts::default();
        let version = stored(&test, declared.did).await.version;
        let asked = test.asked();
        let refused = confirm_as(&test.desk, &fermo.operator, declared.did, version, &kept, &asked).await;
        assert_eq!(rules(refused), ["R030"]);
        // Nothing of it remains: not the state, not the welcome, not the key.
        assert_eq!(stored(&test, declared.did).await.state, "submitted");
        assert_eq!(codes(&passages(&test, declared.person()).await), <[&str; 0]>::default());
        kept.remove(1);
        confirm_as(&test.desk, &fermo.operator, declared.did, version, &kept, &asked).await.expect("the key is free");
        assert_eq!(stored(&test, declared.did).await.state, "confirmed");
        assert_eq!(codes(&passages(&test, declared.person()).await), ["A.1", "B.2"]);
        let still: Vec<_> = proposed(&test, declared.person()).await.into_iter().map(|draft| draft.code.to_string()).collect();
        assert_eq!(still, ["B.1"]);
        sound(&test).await;
    }

    async fn r002_warnings_are_seen_before_anything_is_written(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let mut kept = proposed(&test, declared.person()).await;
        kept[2].minutes = Some(240);
        let (version, asked) = (stored(&test, declared.did).await.version, test.asked());
        let (desk, operator) = (&test.desk, &fermo.operator);
        let first = acts::did::confirm(desk, operator, declared.did, version, &kept, false, &asked).await;
        let warned = first.expect("no gate refuses").expect_err("four hours for B.2");
        let told: Vec<_> = warned.iter().flat_map(|(code, found)| found.iter().map(|f| (code.as_str(), f.rule))).collect();
        assert_eq!(told, [("B.2", "R002")]);
        assert_eq!(stored(&test, declared.did).await.state, "submitted");
        assert_eq!(codes(&passages(&test, declared.person()).await), <[&str; 0]>::default());
        assert_eq!(count(&test, "SELECT COUNT(*) FROM outbox WHERE kind = 'did_confirmed'").await, 0);
        confirm_as(desk, operator, declared.did, version, &kept, &asked).await.expect("the key is free");
        assert_eq!(codes(&passages(&test, declared.person()).await), ["A.1", "B.1", "B.2"]);
        sound(&test).await;
    }

    async fn who_nobody_identified_is_not_confirmed(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let asked = test.asked();
        let version = stored(&test, declared.did).await.version;
        let refused = confirm_as(&test.desk, &fermo.operator, declared.did, version, &[], &asked).await;
        assert_eq!(said(refused), r#"Conflict("error-person-not-identified")"#);
        let (document, person) = (test.document(), declared.person());
        let account = Some(declared.citizen.account());
        let seen = acts::account::Identify { person, account, document: &document };
        acts::account::identify(&test.desk, &fermo.operator, &seen, &test.asked()).await.expect("identifies");
        confirm_as(&test.desk, &fermo.operator, declared.did, version, &[], &asked).await.expect("confirms");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage").await, 0, "nothing was kept");
        sound(&test).await;
    }

    async fn what_was_recorded_that_day_is_not_proposed_again(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let person = declared.person();
        let old_page = proposed(&test, person).await;
        record(&test, &fermo.operator, person, &[passage(&test, "A.1", 100)]).await.expect("records");
        assert_eq!(said(confirm(&test, &fermo.operator, declared.did, &old_page).await), "Stale");
        let fresh = proposed(&test, person).await;
        assert_eq!(fresh.iter().map(|draft| draft.code.as_str()).collect::<Vec<_>>(), ["B.1", "B.2"]);
        confirm(&test, &fermo.operator, declared.did, &fresh).await.expect("confirms");
        assert_eq!(codes(&passages(&test, person).await), ["A.1", "B.1", "B.2"]);
        sound_passages(&test, person).await;
    }

    async fn only_what_a_confirmation_proposes_is_recorded_with_it(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let forged = [passage(&test, "H.8", 60)];
        assert_eq!(said(confirm(&test, &fermo.operator, declared.did, &forged).await), "Stale");
        assert_eq!(stored(&test, declared.did).await.state, "submitted");
    }

    async fn r031_who_is_enrolled_in_gg_is_offered_b3(db: TestDb) {
        let test = TestDesk::in_marche(db);
        // The programme is over: back to when it ran.
        let march: DateTime<Utc> = "2023-03-15T15:00:00Z".parse().expect("an instant");
        test.clock.advance(march - test.desk.now());
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let person = declared.person();
        let gg = enrolment(&test, "GG", "2023-03-01", None);
        acts::file::enrol(&test.desk, &fermo.operator, person, gg, &test.asked()).await.expect("enrols");
        let mut kept = proposed(&test, person).await;
        assert_eq!(kept.iter().map(|draft| draft.code.as_str()).collect::<Vec<_>>(), ["A.1", "B.1", "B.3", "B.2"]);
        // I03: without the interview of the day there is no B.3 either.
        let interview = kept.remove(1);
        assert_eq!(rules(confirm(&test, &fermo.operator, declared.did, &kept).await), ["R031"]);
        kept.insert(1, interview);
        confirm(&test, &fermo.operator, declared.did, &kept).await.expect("confirms");
        assert_eq!(codes(&passages(&test, person).await), ["A.1", "B.1", "B.3", "B.2"]);
        sound_passages(&test, person).await;
    }
}
