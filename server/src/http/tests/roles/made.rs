//! What the addresses of the table need: written through acts where they come to it in a few calls, in the tables where
//! only a long story would.

use acts::{
    SecretToken,
    file::EnrolmentForm,
    testing::{Employer, TestDesk},
};
use domain::{
    account::Role,
    catalogue::LepCode,
    passage::{Channel, Draft, Facts, Mode},
    psp::{Content, Heading, Kind},
};
use uuid::Uuid;

use crate::http::tests::Service;

/// Somebody whose mandate for the same company ended yesterday; nobody has written that down yet.
pub(in crate::http::tests) async fn former_employer(test: &TestDesk, employer: &Employer) -> SecretToken {
    let mandate = test.colleague_of(employer, domain::mandate::Role::LegalRepresentative).await;
    let mut tx = test.db.writer.begin().await.expect("begins");
    let row = store::mandate::by_id(&mut tx, mandate.id()).await.expect("reads").expect("a mandate");
    let yesterday = test.desk.today().pred_opt();
    let version = row.version;
    let over = store::mandate::Mandate { expires_on: yesterday, ..row };
    assert!(store::mandate::put(&mut tx, &over, version).await.expect("writes").happened());
    tx.commit().await.expect("commits");
    test.log_in(mandate.citizen().cf()).await
}

/// A passage of the company, recorded in Fermo.
pub(super) async fn received(test: &TestDesk, employer: &Employer) -> String {
    let colleague = test.operator("fermo").await.operator;
    let draft = Draft {
        code: LepCode::parse("P.1").expect("a code"),
        start: test.desk.now() - chrono::TimeDelta::minutes(60),
        minutes: Some(30),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        facts: Facts::default(),
    };
    let (drafts, asked) = ([draft], test.asked());
    let done =
        acts::passage::record_for_company(&test.desk, &colleague, employer.company, &drafts, true, &asked);
    done.await.expect("records").expect("no warning is unseen").passages[0].to_string()
}

/// A series of Fermo, and a terminal that an administrator added there.
pub(super) async fn supplied(test: &TestDesk) -> (String, String) {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let supply = acts::agenda::supply(&test.desk, &mut conn, test.home()).await.expect("an agenda");
    drop(conn);
    let colleague = test.operator_as(Role::Administrator, &[test.home()]).await.operator;
    let added = acts::kiosk::add_device(&test.desk, &colleague, test.home(), "Ingresso", &test.asked()).await;
    (supply.openings[0].id.to_string(), added.expect("adds").device.to_string())
}

/// A commitment of a pact that ended, with its proof: shown to its person and to operators, moved by nobody.
pub(super) async fn promised(service: &Service, person: Uuid) -> (String, String) {
    let test = &service.test;
    let colleague = test.operator(test.home()).await.operator;
    let bytes = b"%PDF-1.7\n%%EOF\n";
    let vault = service.vault.clone();
    let sha256 = vault.keep(bytes, "roles").await.expect("keeps");
    let now = test.desk.now();
    let mut tx = test.db.writer.begin().await.expect("begins");
    let did = store::did::of_person(&mut tx, person).await.expect("reads")[0].id;
    let pact = store::psp::Psp {
        id: test.desk.id(),
        kind: "pact".to_owned(),
        person_id: person,
        did_id: did,
        pact_id: None,
        office: test.home().to_owned(),
        programmes: String::new(),
        state: "closed".to_owned(),
        version: 1,
        responsible_id: colleague.id(),
        minutes: None,
        channel: None,
        appointment_id: None,
        text_number: 1,
        signed_number: None,
        signed_at: None,
        closed_at: None,
        reason: None,
        created_at: now,
        updated_at: now,
    };
    store::psp::add(&mut tx, &pact).await.expect("adds");
    let heading = Heading {
        kind: Kind::Pact,
        programmes: Vec::new(),
        office: pact.office.clone(),
        did_protocol: None,
        did_date: test.desk.today(),
        responsible: colleague.name().to_owned(),
    };
    let content = Content::begin(heading, None).to_value().expect("a text");
    let text = store::psp::PspText {
        psp_id: pact.id,
        number: 1,
        content: sqlx::types::Json(content),
        hash: None,
        change: None,
        responsible_id: colleague.id(),
        created_by: colleague.id(),
        created_at: now,
        frozen_at: None,
    };
    store::psp::add_text(&mut tx, &text).await.expect("adds");
    let commitment = store::commitment::Commitment {
        id: test.desk.id(),
        psp_id: pact.id,
        key: "k1".to_owned(),
        who: "person".to_owned(),
        text: "Fare un corso".to_owned(),
        service: None,
        due_on: None,
        state: "done".to_owned(),
        version: 1,
        outcome: None,
        corrective: None,
        updated_at: now,
    };
    store::commitment::add(&mut tx, &commitment).await.expect("adds");
    let file = store::commitment::ProofFile {
        id: test.desk.id(),
        commitment_id: commitment.id,
        name: "attestato.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: i64::try_from(bytes.len()).expect("a size"),
        sha256,
        added_by_kind: "citizen".to_owned(),
        added_by: person,
        at: now,
    };
    store::commitment::add_file(&mut tx, &file).await.expect("adds");
    tx.commit().await.expect("commits");
    (commitment.id.to_string(), file.id.to_string())
}

/// An enrolment and a passage, entered in Fermo: only Marche prints programmes in which people enrol.
pub(in crate::http::tests) async fn entries(test: &TestDesk, person: Uuid) -> (String, String) {
    let colleague = test.operator(test.home()).await.operator;
    let desk = &test.desk;
    let form = [("programme", "L68"), ("from", "2026-01-07"), ("source", "verbale")].into_iter().collect();
    let form = EnrolmentForm::parse(&form, &desk.pack, desk.today()).expect("a right form");
    acts::file::enrol(desk, &colleague, person, form, &test.asked()).await.expect("enrols");
    let draft = Draft {
        code: LepCode::parse("A.1").expect("a code"),
        start: desk.now() - chrono::TimeDelta::minutes(60),
        minutes: Some(15),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        facts: Facts::default(),
    };
    let done = acts::passage::record(desk, &colleague, person, &[draft], true, &test.asked()).await;
    let done = done.expect("records").expect("no warning is unseen");
    let mut conn = desk.reader.conn().await.expect("reads");
    let enrolments = store::enrolment::of_person(&mut conn, person).await.expect("reads");
    (enrolments[0].id.to_string(), done.passages[0].to_string())
}
