//! Following a pact that was signed: commitments, proofs, contacts; requests to put the file right.

mod commitments;
mod contacts;
mod corrections;
mod files;
mod sweep;

use std::ops::Deref;

use acts::{
    Citizen, Operator, Refusal,
    follow::{self, By, Step, Upload, Vault},
    pact,
    testing::TestDesk,
};
use chrono::NaiveDate;
use domain::{
    account::Level,
    commitment::{self, Act, State},
};
use store::{commitment::Commitment, pact_contact::Contact, testing::TempDir};
use uuid::Uuid;

use crate::declared::{declared, with};

/// Somebody with a pact in force, and the operator who follows it.
pub struct Followed {
    pub citizen: Citizen,
    pub operator: Operator,
    pub psp: Uuid,
}

/// A pact that was just signed.
pub async fn followed(test: &TestDesk) -> Followed {
    let declared = declared(test, Level::Identified).await;
    let operator = test.operator(test.home()).await.operator;
    let psp = test.pact(&declared.citizen, declared.did, &operator).await;
    Followed { citizen: declared.citizen, operator, psp }
}

/// Signs another text of the pact in force.
pub async fn edit(test: &TestDesk, followed: &Followed, changes: &[(&str, &str)]) {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let stored = store::psp::by_id(&mut conn, followed.psp).await.expect("reads").expect("a pact");
    drop(conn);
    let version = stored.version;
    let reason = "Cambia un impegno";
    let edited =
        pact::edit(&test.desk, &followed.operator, followed.psp, version, reason, &test.asked()).await;
    edited.expect("begins another text");
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let texts = store::psp::texts(&mut conn, followed.psp).await.expect("reads");
    drop(conn);
    let newest = texts.into_iter().next_back().expect("a text");
    let content: domain::psp::Content = serde_json::from_value(newest.content.0).expect("a text");
    let form = with(content.to_form(), &[("minutes", "30"), ("channel", "sportello")]);
    test.conclude(&followed.citizen, &followed.operator, followed.psp, &with(form, changes)).await;
}

pub async fn commitments(test: &TestDesk, psp: Uuid) -> Vec<Commitment> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::commitment::of_psp(&mut conn, psp).await.expect("reads")
}

/// The commitment with these words.
pub async fn called(test: &TestDesk, psp: Uuid, text: &str) -> Commitment {
    let all = commitments(test, psp).await;
    all.into_iter().find(|row| row.text == text).unwrap_or_else(|| panic!("{text}"))
}

/// What the person promised.
pub async fn course(test: &TestDesk, psp: Uuid) -> Commitment {
    called(test, psp, "Fare il corso di informatica").await
}

pub async fn contacts(test: &TestDesk, psp: Uuid) -> Vec<Contact> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::pact_contact::of_psp(&mut conn, psp).await.expect("reads")
}

/// Does one act on the newest version of a commitment, with a key of its own.
pub async fn act(
    test: &TestDesk,
    by: By<'_>,
    commitment: &Commitment,
    act: Act,
    note: Option<&str>,
) -> Result<State, Refusal> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let row = store::commitment::by_id(&mut conn, commitment.id).await.expect("reads").expect("a commitment");
    drop(conn);
    let step = Step { commitment: row.id, version: row.version, act: Some(act), note, files: &[] };
    follow::step(&test.desk, by, &step, &test.asked()).await
}

pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

/// A folder of its own for the proofs of a test; it goes with the test.
pub struct TestVault {
    vault: Vault,
    _folder: TempDir,
}

impl Deref for TestVault {
    type Target = Vault;

    fn deref(&self) -> &Vault {
        &self.vault
    }
}

pub fn vault() -> TestVault {
    let folder = store::testing::folder();
    TestVault { vault: Vault::new(folder.path()), _folder: folder }
}

/// A proof in the vault.
pub async fn proof(vault: &Vault, name: &str, bytes: &[u8]) -> Upload {
    let file = commitment::check("proof", name, bytes).expect("a proof");
    let sha256 = vault.keep(bytes, name).await.expect("keeps");
    Upload { file, sha256, size: bytes.len() }
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}
