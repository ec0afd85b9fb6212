//! What must hold whatever was done, by whom and how often at once: asked of the tables, not of the acts.

use acts::testing::TestDesk;
use domain::{
    calendar::rome_date,
    catalogue::{LepCode, ServiceKind},
    passage::{ActiveDid, Enrolment, Fact, Facts},
};
use store::passage::Passage;
use uuid::Uuid;

use crate::{
    declared::{passages, subject},
    support::count,
};

/// Rows that may not exist, and why.
const NEVER: &[(&str, &str)] = &[
    (
        "I01: one open declaration per person",
        "SELECT COUNT(*) FROM (SELECT person_id FROM did
         WHERE state IN ('submitted', 'returned', 'confirmed', 'suspended')
         GROUP BY person_id HAVING COUNT(*) > 1) AS x",
    ),
    (
        "one draft per person",
        "SELECT COUNT(*) FROM (SELECT person_id FROM did WHERE state = 'draft'
         GROUP BY person_id HAVING COUNT(*) > 1) AS x",
    ),
    ("what was submitted has a number, a draft has none",
        "SELECT COUNT(*) FROM did WHERE (state = 'draft') <> (protocol IS NULL)"),
    (
        "numbers without gaps, each once",
        "SELECT COUNT(*) FROM (SELECT protocol_office, protocol_year FROM did WHERE protocol IS NOT NULL
         GROUP BY protocol_office, protocol_year
         HAVING COUNT(*) <> MAX(protocol_number) OR COUNT(DISTINCT protocol_number) <> COUNT(*)) AS x",
    ),
    (
        "the counter stands where the numbers end",
        "SELECT COUNT(*) FROM protocol_counter c WHERE c.last <>
         (SELECT COUNT(*) FROM did d WHERE d.protocol_office = c.office AND d.protocol_year = c.year)",
    ),
    (
        "no two protocols read the same",
        "SELECT COUNT(*) FROM (SELECT protocol FROM did WHERE protocol IS NOT NULL
         GROUP BY protocol HAVING COUNT(*) > 1) AS x",
    ),
    (
        "the history leads from the draft to the state",
        "SELECT COUNT(*) FROM did d WHERE d.state <> 'draft' AND
         (SELECT COUNT(*) FROM did_history h WHERE h.did_id = d.id AND h.to_state = d.state)
         - (SELECT COUNT(*) FROM did_history h WHERE h.did_id = d.id AND h.from_state = d.state) <> 1",
    ),
    (
        "the newest move made the newest version, but for what was assigned or saved since",
        "SELECT COUNT(*) FROM did d WHERE d.version < (SELECT MAX(h.version) FROM did_history h WHERE h.did_id = d.id)",
    ),
    (
        "submitted once",
        "SELECT COUNT(*) FROM did d WHERE
         (SELECT COUNT(*) FROM did_history h WHERE h.did_id = d.id AND h.from_state = 'draft')
         <> CASE WHEN d.state = 'draft' THEN 0 ELSE 1 END",
    ),
    (
        "one request per declaration, that says the same",
        "SELECT COUNT(*) FROM did d LEFT JOIN request r ON r.kind = 'did' AND r.subject_id = d.id
         WHERE (d.state = 'draft') <> (r.id IS NULL) OR r.stage <> d.state OR r.office <> d.office
            OR (r.closed_at IS NULL) <> (d.state IN ('submitted', 'returned')) AND r.id IS NOT NULL",
    ),
    (
        "needs stand apart and once accepted",
        "SELECT COUNT(*) FROM did d LEFT JOIN did_need n ON n.did_id = d.id
         WHERE d.state <> 'draft' AND n.needs IS NULL",
    ),
    (
        "one message for each move, none without a confirmed address",
        "SELECT COUNT(*) FROM did_history h JOIN did d ON d.id = h.did_id
         LEFT JOIN account a ON a.person_id = d.person_id AND a.closed_at IS NULL
         WHERE (SELECT COUNT(*) FROM outbox o WHERE o.event_id = h.id)
         <> CASE WHEN a.email_confirmed_at IS NULL THEN 0 ELSE 1 END",
    ),
    (
        "every move is in the audit",
        "SELECT ABS((SELECT COUNT(*) FROM did_history) - (SELECT COUNT(*) FROM audit WHERE act IN
         ('did_submit', 'did_return', 'did_complete', 'did_confirm', 'did_reject', 'did_withdraw', 'did_suspend',
          'did_resume', 'did_revoke')))",
    ),
    (
        "every passage and every reversal is in the audit",
        "SELECT ABS((SELECT COUNT(*) FROM passage)
         - (SELECT COUNT(*) FROM audit WHERE act IN ('passage_record', 'passage_reverse')))",
    ),
    ("every key that is kept has its answer", "SELECT COUNT(*) FROM request_key WHERE result IS NULL"),
];

/// Everything that the tables can say.
pub async fn sound(test: &TestDesk) {
    for (why, sql) in NEVER {
        assert_eq!(count(test, sql).await, 0, "{why}");
    }
}

/// The invariants of one person's passages: I01, I03, I04, I05, I06, I10, and that each comes from somewhere.
pub async fn sound_passages(test: &TestDesk, person: Uuid) {
    let rows = passages(test, person).await;
    let subject = subject(test, person).await;
    let reversed = |row: &Passage| rows.iter().any(|other| other.reverses == Some(row.id));
    let counts: Vec<&Passage> = rows.iter().filter(|row| row.reverses.is_none() && !reversed(row)).collect();
    for row in &rows {
        assert!(!row.office.is_empty() && row.delivered_at <= row.recorded_at, "{row:?}");
        if let Some(of) = row.reverses {
            let taken_back = rows.iter().find(|other| other.id == of).expect("what it takes back is there");
            assert!(taken_back.reverses.is_none() && taken_back.code == row.code, "{row:?}");
        }
    }
    for row in &counts {
        registrable(test, row);
        replicated(row, &counts);
        trained(row);
        depends(row, &counts, &subject.dids, &subject.enrolments);
    }
}

/// I05 and R003-R006: a code that exists and may be recorded.
fn registrable(test: &TestDesk, row: &Passage) {
    let code = LepCode::parse(&row.code).expect("a code");
    let service = test.desk.pack.catalogue.get(code).expect("a service of the catalogue");
    assert!(service.kind == ServiceKind::Service && service.registrable, "I05: {}", row.code);
    assert!(row.minutes.is_some() || row.replica_of.is_some(), "{row:?}");
}

/// I04: O.2 has its F1.15 of the same instant, and F1.15 its one O.2.
fn replicated(row: &Passage, counts: &[&Passage]) {
    if row.code == "O.2" {
        let source = counts.iter().find(|other| Some(other.id) == row.replica_of).expect("I04: a source");
        assert_eq!((source.code.as_str(), source.delivered_at), ("F1.15", row.delivered_at), "I04");
        assert_eq!(row.minutes, None, "R074");
    } else {
        let replicas = counts.iter().filter(|other| other.replica_of == Some(row.id)).count();
        assert_eq!(replicas, usize::from(row.code == "F1.15"), "I04: {}", row.code);
    }
}

/// I06: a training service has its path, information on training has none.
fn trained(row: &Passage) {
    let facts: Facts = serde_json::from_value(row.facts.0.clone()).expect("facts");
    let path = facts.text(Fact::TrainingPath).is_some();
    let wants = row.code.starts_with("H.") && row.code != "H.8";
    assert_eq!(path, wants, "I06: {}", row.code);
}

/// I01, I02, I03, I10: what a passage rests on still stands.
fn depends(row: &Passage, counts: &[&Passage], dids: &[ActiveDid], enrolments: &[Enrolment]) {
    let day = rome_date(row.delivered_at);
    let did = dids.iter().find(|did| did.covers(day));
    let same_day = |code: &str| {
        let found = counts.iter().filter(|other| other.code == code && rome_date(other.delivered_at) == day);
        found.map(|other| other.delivered_at).min()
    };
    match row.code.as_str() {
        "B.1" => {
            if let Some(welcome) = same_day("A.1") {
                assert!(welcome < row.delivered_at, "R021");
            }
        }
        "B.3" => {
            assert!(same_day("B.1").is_some_and(|at| at < row.delivered_at), "I03: B.1 of the day");
            let enrolled = enrolments.iter().any(|e| e.programme.as_str() == "GG" && e.covers(day));
            assert!(enrolled, "I03: enrolled in GG");
        }
        "D.1" => {
            let did = did.expect("I01: no pact without an active declaration");
            let of_same = |other: &&&Passage| {
                let declared = dids.iter().find(|d| d.covers(rome_date(other.delivered_at)));
                other.code == "D.1" && declared.is_some_and(|d| d.declared_on == did.declared_on)
            };
            assert_eq!(counts.iter().filter(of_same).count(), 1, "I02");
        }
        "D.2" => {
            assert!(did.is_some(), "I01: a pact ends with its declaration");
            assert!(counts.iter().any(|o| o.code == "D.1" && o.delivered_at < row.delivered_at), "R054");
        }
        "M1.2" => {
            let known = counts.iter().any(|other| rome_date(other.delivered_at) < day);
            assert!(known || did.is_some(), "I10");
        }
        _ => {}
    }
}
