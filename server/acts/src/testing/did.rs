//! A declaration as somebody fills it in: the one source of answers that are right.

use chrono::TimeDelta;
use domain::{did::Step, form::Form};

use super::TestDesk;
use crate::{
    Citizen, Desk,
    did::{self, Author, Submitted},
};

/// Every answer of somebody who lost a job three weeks ago and lives in `comune`.
pub fn did_answers(desk: &Desk, comune: &str) -> Form {
    let since = (desk.today() - TimeDelta::days(21)).to_string();
    [
        ("citizenship", "italian"),
        ("phone", "+39 333 0000000"),
        ("residence-kind", "italy"),
        ("residence-comune", comune),
        ("residence-address", "Via Marsala, 1"),
        ("domicile-kind", "same"),
        ("situation", "unemployed"),
        ("unemployed-since", &since),
        ("benefit-asked", "no"),
        ("education", "upper_secondary"),
        ("education-recognition", "italian"),
        ("condition-year-ago", "employed"),
        ("time-in-italy", "since_birth"),
        ("household-size", "3"),
        ("children", "no"),
        ("ever-worked", "yes"),
        ("months-since-last-job", "1"),
        ("last-position", "worker"),
        ("months-searching", "1"),
        ("studying", "no"),
        ("driving-licence", "no"),
        ("mediator", "no"),
        ("channel", "desk"),
        ("declare-available", "yes"),
        ("declare-active", "yes"),
        ("declare-no-job", "yes"),
        ("declare-changes", "yes"),
        ("declare-true", "yes"),
        ("privacy", "yes"),
        ("privacy-version", &desk.rules.privacy_version),
    ]
    .into_iter()
    .collect()
}

impl TestDesk {
    /// The person submits a DID from `comune`.
    pub async fn declare(&self, citizen: &Citizen, comune: &str) -> Submitted {
        let author = Author::Citizen(citizen);
        let form = did_answers(&self.desk, comune);
        let draft = did::begin(&self.desk, author).await.expect("begins");
        let mut version = draft.version;
        for step in Step::ALL.into_iter().filter(|step| *step != Step::Summary) {
            let saved = did::save(&self.desk, author, draft.id, version, step, form.clone()).await;
            version = saved.expect("saves").1;
        }
        let asked = self.asked_for(&self.desk.request_key(), &form);
        did::submit(&self.desk, author, draft.id, version, form, &asked).await.expect("submits")
    }
}
