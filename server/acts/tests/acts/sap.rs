//! The scheda: proposed, validated with its passage, refused, written at the desk; many at once leave one that counts.

mod property;

use acts::{
    Asked, Citizen, Desk, Mail, Operator, Refusal,
    passage::Subject,
    sap::{self, Update, Validated},
    testing::TestDesk,
};
use domain::{
    account::Level,
    passage::{Draft, Facts, ending_at, sap_proposals},
    sap::{Entry, Section, State},
};
use store::sap::Version;
use uuid::Uuid;

use crate::{
    declared::{codes, confirm, declared, passages, proposed},
    race::at_once,
    support::{count, execute, field, fields, refused_by_database, said, sql_id},
};

const DECIDED: &str = r#"Conflict("error-sap-decided")"#;
const WAITS: &str = r#"Conflict("error-sap-waits")"#;
const STALE: &str = "Stale";

fn licences(codes: &[&str]) -> Vec<Entry> {
    codes.iter().map(|code| Entry::of([("licence", Some((*code).to_owned()))])).collect()
}

async fn versions(test: &TestDesk, person: Uuid) -> Vec<Version> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::sap::of_person(&mut conn, person).await.expect("reads")
}

async fn standing(test: &TestDesk, person: Uuid) -> sap::Standing {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    sap::standing(&mut conn, person).await.expect("reads")
}

async fn driving(test: &TestDesk, person: Uuid) -> Vec<Entry> {
    standing(test, person).await.counts.entries(Section::Driving).to_vec()
}

async fn propose(test: &TestDesk, citizen: &Citizen, codes: &[&str]) -> Result<Option<i64>, Refusal> {
    let version = standing(test, citizen.person()).await.number;
    sap::propose(&test.desk, citizen, Section::Driving, version, licences(codes), &test.asked()).await
}

/// What validating now proposes, everything over by now.
async fn b2(test: &TestDesk, person: Uuid) -> Vec<Draft> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let subject = Subject::load(&mut conn, person).await.expect("reads");
    let now = test.desk.now();
    let proposals = sap_proposals(&test.desk.pack, &subject.enrolments, &subject.history, now);
    ending_at(proposals, now).into_iter().map(|proposal| proposal.draft(Facts::default())).collect()
}

async fn validate(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    version: i64,
    kept: &[Draft],
    asked: &Asked,
) -> Result<Validated, Refusal> {
    let done = sap::validate(desk, operator, person, version, kept, true, asked).await?;
    Ok(done.expect("warnings were seen"))
}

/// Writes other licences at the desk and keeps these passages.
async fn write(
    test: &TestDesk,
    operator: &Operator,
    person: Uuid,
    version: i64,
    codes: &[&str],
    kept: &[Draft],
) -> Result<Option<Validated>, Refusal> {
    let (section, entries) = (Section::Driving, licences(codes));
    let update = Update { section, version, entries, kept, warnings_seen: true };
    let done = sap::write(&test.desk, operator, person, update, &test.asked()).await?;
    Ok(done.expect("warnings were seen"))
}

/// Numbers without gaps; at most one waits and at most one counts.
async fn sound(test: &TestDesk, person: Uuid) {
    let mut rows = versions(test, person).await;
    rows.reverse();
    let numbers: Vec<i64> = rows.iter().map(|row| row.version).collect();
    assert_eq!(numbers, (1..).take(rows.len()).collect::<Vec<i64>>());
    for state in [State::Proposed, State::Validated] {
        assert!(rows.iter().filter(|row| row.state == state.code()).count() <= 1, "{state:?}");
    }
    for row in &rows {
        sap::content_of(row).expect("what was written is read");
    }
}

store::both! {
    async fn r032_a_citizen_s_update_is_validated_with_its_passage(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();
        let fermo = test.operator(test.home()).await.operator;
        let kept = proposed(&test, person).await;
        confirm(&test, &fermo, declared.did, &kept).await.expect("confirms");
        assert!(b2(&test, person).await.is_empty(), "that day has its B.2 already");
        test.clock.advance(chrono::TimeDelta::days(1));
        let citizen = declared.citizen;
        assert_eq!(propose(&test, &citizen, &["b", "c"]).await.expect("proposes"), Some(1));
        assert_ne!(driving(&test, person).await, licences(&["b", "c"]), "nothing counts yet");
        let fermo = test.operator(test.home()).await.operator;
        let kept = b2(&test, person).await;
        assert_eq!(kept.iter().map(|draft| draft.code.to_string()).collect::<Vec<_>>(), ["B.2"]);
        let asked = test.asked();
        let done = validate(&test.desk, &fermo, person, 1, &kept, &asked).await.expect("validates");
        assert_eq!(validate(&test.desk, &fermo, person, 1, &kept, &asked).await.expect("once"), done);
        assert_eq!(driving(&test, person).await, licences(&["b", "c"]));
        assert_eq!(codes(&passages(&test, person).await).iter().filter(|code| **code == "B.2").count(), 2);
        assert_eq!(done.passages.len(), 1);
        let told = test.letters().await.into_iter().any(|letter| matches!(letter.mail, Mail::SapMoved { act, .. } if act == "validated"));
        assert!(told, "the person is told");
        // Recorded today already: not proposed, and not recorded, a second time.
        propose(&test, &citizen, &["b"]).await.expect("proposes");
        assert!(b2(&test, person).await.is_empty());
        let again = validate(&test.desk, &fermo, person, 2, &kept, &test.asked()).await;
        assert_eq!(said(again), STALE);
        validate(&test.desk, &fermo, person, 2, &[], &test.asked()).await.expect("validates without");
        sound(&test, person).await;
    }

    async fn the_scheda_begins_with_the_declaration_and_a_newer_proposal_takes_the_place(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let (person, citizen) = (declared.person(), &declared.citizen);
        let first = standing(&test, person).await;
        assert!(!first.counts.is_empty() && first.validated.is_none() && first.number == 0);
        let same = first.counts.entries(Section::Driving).to_vec();
        let asked = test.asked();
        let done = sap::propose(&test.desk, citizen, Section::Driving, 0, same, &asked).await;
        assert_eq!(done.expect("nothing to do"), None);
        propose(&test, citizen, &["am"]).await.expect("proposes");
        let skill = vec![Entry::of([("computing", Some("CAD".to_owned()))])];
        let asked = test.asked();
        sap::propose(&test.desk, citizen, Section::Computing, 1, skill.clone(), &asked).await.expect("proposes");
        let now = standing(&test, person).await;
        assert_eq!(now.newest().entries(Section::Driving), licences(&["am"]), "the other section stays in it");
        assert_eq!(now.newest().entries(Section::Computing), skill);
        let stale = sap::propose(&test.desk, citizen, Section::Driving, 1, licences(&["b"]), &test.asked()).await;
        assert_eq!(said(stale), STALE);
        let states: Vec<String> = versions(&test, person).await.into_iter().map(|row| row.state).collect();
        assert_eq!(states, ["proposed", "superseded"]);
        sound(&test, person).await;
    }

    async fn a_refusal_has_a_reason_and_leaves_what_counted(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let (person, before) = (declared.person(), driving(&test, declared.person()).await);
        let fermo = test.operator(test.home()).await.operator;
        let ancona = test.operator(test.elsewhere()).await.operator;
        let refuse = async |operator: &Operator, version, reason| {
            sap::refuse(&test.desk, operator, person, version, reason, &test.asked()).await
        };
        assert_eq!(said(refuse(&fermo, 0, "Manca").await), DECIDED);
        propose(&test, &declared.citizen, &["de"]).await.expect("proposes");
        assert_eq!(fields(refuse(&fermo, 1, " ").await), field("reason", "error-reason-required"));
        assert_eq!(said(refuse(&ancona, 1, "Manca").await), r#"Forbidden("error-sap-office")"#);
        assert_eq!(said(refuse(&fermo, 7, "Manca").await), STALE);
        refuse(&fermo, 1, "Manca la patente").await.expect("refuses");
        assert_eq!(driving(&test, person).await, before);
        let now = standing(&test, person).await;
        assert_eq!(now.refused.expect("refused").reason.as_deref(), Some("Manca la patente"));
        assert!(now.proposed.is_none());
        assert_eq!(said(refuse(&fermo, 1, "Manca").await), DECIDED);
        // What was refused does not come back with another section.
        let skill = vec![Entry::of([("computing", Some("CAD".to_owned()))])];
        let asked = test.asked();
        sap::propose(&test.desk, &declared.citizen, Section::Computing, 1, skill, &asked).await.expect("proposes");
        assert_eq!(standing(&test, person).await.newest().entries(Section::Driving), before);
    }

    async fn an_operator_writes_with_the_person_once_nothing_waits(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();
        let fermo = test.operator(test.home()).await.operator;
        let ancona = test.operator(test.elsewhere()).await.operator;
        let write = async |operator: &Operator, version, codes: &[&str]| {
            let done = write(&test, operator, person, version, codes, &[]).await?;
            Ok::<_, Refusal>(done.map(|done| done.version))
        };
        assert_eq!(said(write(&ancona, 0, &["c"]).await), r#"Forbidden("error-sap-office")"#);
        assert_eq!(write(&fermo, 0, &["c"]).await.expect("writes"), Some(1));
        assert_eq!(write(&fermo, 1, &["c"]).await.expect("nothing to do"), None);
        assert_eq!(driving(&test, person).await, licences(&["c"]));
        propose(&test, &declared.citizen, &["d"]).await.expect("proposes");
        assert_eq!(said(write(&fermo, 2, &["a"]).await), WAITS);
        assert_eq!(said(write(&fermo, 1, &["a"]).await), STALE);
        validate(&test.desk, &fermo, person, 2, &[], &test.asked()).await.expect("validates");
        assert_eq!(write(&fermo, 2, &["a"]).await.expect("writes"), Some(3));
        let states: Vec<String> = versions(&test, person).await.into_iter().map(|row| row.state).collect();
        assert_eq!(states, ["validated", "superseded", "superseded"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act LIKE 'sap_%'").await, 4);
        sound(&test, person).await;
    }

    /// R032: an update at the desk proposes its passage as the citizen's does, once a day, and only with an update.
    async fn r032_an_update_at_the_desk_is_written_with_its_passage(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();
        let fermo = test.operator(test.home()).await.operator;
        confirm(&test, &fermo, declared.did, &[]).await.expect("confirms");
        let kept = b2(&test, person).await;
        assert!(!kept.is_empty());
        let before = driving(&test, person).await;
        let same: Vec<&str> = before.iter().filter_map(|entry| entry.get("licence")).collect();
        assert_eq!(write(&test, &fermo, person, 0, &same, &kept).await.expect("nothing to do"), None);
        assert!(passages(&test, person).await.is_empty(), "without an update nothing is recorded");
        let (section, entries, asked) = (Section::Driving, licences(&["c"]), test.asked());
        let update = Update { section, version: 0, entries, kept: &kept, warnings_seen: true };
        let done = sap::write(&test.desk, &fermo, person, update.clone(), &asked).await.expect("writes");
        let again = sap::write(&test.desk, &fermo, person, update, &asked).await.expect("once");
        let done = done.expect("warnings were seen").expect("a change");
        assert_eq!(again.expect("warnings were seen"), Some(done.clone()));
        let recorded = passages(&test, person).await;
        assert_eq!(recorded.iter().map(|row| row.id).collect::<Vec<_>>(), done.passages);
        let proposed: Vec<String> = kept.iter().map(|draft| draft.code.to_string()).collect();
        assert_eq!(codes(&recorded), proposed);
        // That day has it: not proposed, and with the page of before not recorded, a second time.
        assert!(b2(&test, person).await.is_empty());
        assert_eq!(said(write(&test, &fermo, person, 1, &["d"], &kept).await), STALE);
        assert_eq!(driving(&test, person).await, licences(&["c"]), "nothing was written");
        assert!(write(&test, &fermo, person, 1, &["d"], &[]).await.expect("writes").is_some());
        // What a gate refuses is not recorded, and nothing is written with it.
        test.clock.advance(chrono::TimeDelta::days(1));
        let fermo = test.operator(test.home()).await.operator;
        let mut future = b2(&test, person).await;
        future[0].start = test.desk.now() + chrono::TimeDelta::hours(1);
        let refused = write(&test, &fermo, person, 2, &["de"], &future).await;
        assert!(matches!(refused, Err(Refusal::Passages(_))), "{refused:?}");
        assert_eq!(driving(&test, person).await, licences(&["d"]));
        sound(&test, person).await;
    }

    async fn only_an_identified_person_proposes(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let refused = propose(&test, &declared.citizen, &["b"]).await;
        assert_eq!(said(refused), r#"Forbidden("error-needs-identified")"#);
        assert!(versions(&test, declared.person()).await.is_empty());
    }

    async fn two_operators_and_the_person_at_once_leave_one_answer(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();
        let operators = [test.operator(test.home()).await.operator, test.operator(test.home()).await.operator];
        for licence in ["a", "a2", "c", "ce", "d", "d1", "de", "cqc"] {
            let version = propose(&test, &declared.citizen, &[licence, "kb"]).await.expect("proposes").expect("a change");
            let clients = (0..6_usize).map(|n| {
                let (desk, operator) = (test.desk.clone(), operators[n % 2].clone());
                let (citizen, asked) = (declared.citizen.clone(), test.asked());
                async move {
                    match n % 3 {
                        0 => validate(&desk, &operator, person, version, &[], &asked).await.map(|_| "validated"),
                        1 => sap::refuse(&desk, &operator, person, version, "No", &asked).await.map(|()| "refused"),
                        _ => {
                            let other = licences(&["am", "a1"]);
                            sap::propose(&desk, &citizen, Section::Driving, version, other, &asked).await.map(|_| "proposed")
                        }
                    }
                }
            });
            let answers = at_once(clients).await;
            let decided = answers.iter().filter(|answer| matches!(answer, Ok("validated" | "refused"))).count();
            assert!(decided <= 1, "one decision on one proposal: {answers:?}");
            for refusal in answers.into_iter().filter_map(Result::err) {
                let told = format!("{refusal:?}");
                assert!([STALE, DECIDED].contains(&told.as_str()), "{told}");
            }
            sound(&test, person).await;
            // The next round begins with nothing that waits.
            let now = standing(&test, person).await;
            if now.proposed.is_some() {
                let asked = test.asked();
                sap::refuse(&test.desk, &operators[0], person, now.number, "Ancora", &asked).await.expect("refuses");
            }
        }
    }

    async fn the_database_holds_one_that_waits_and_one_that_counts(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();
        let fermo = test.operator(test.home()).await.operator;
        for (version, code) in [(0, "a"), (1, "am")] {
            write(&test, &fermo, person, version, &[code], &[]).await.expect("writes");
        }
        let old = sql_id(&test, versions(&test, person).await[1].id);
        let twice = format!("UPDATE sap SET state = 'validated' WHERE id = {old}");
        assert!(!refused_by_database(&test, &twice).await.is_empty());
        assert_eq!(execute(&test, &format!("UPDATE sap SET state = 'proposed' WHERE id = {old}")).await, 1);
        let newest = sql_id(&test, versions(&test, person).await[0].id);
        let twice = format!("UPDATE sap SET state = 'proposed' WHERE id = {newest}");
        assert!(!refused_by_database(&test, &twice).await.is_empty());
    }
}
