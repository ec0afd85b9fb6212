//! A pact in force, made as the product makes it: the one source of a text that lacks nothing.

use domain::{form::Form, psp::Kind};
use uuid::Uuid;

use super::{For, PASSWORD, TestDesk};
use crate::{
    Citizen, Operator, Refusal, did,
    pact::{self, Fresh, Signer},
};

/// The text of a pact with this measure of the catalogue, a promise of the person and one of the centre.
fn text(measure: &str) -> Form {
    [
        ("goals", "Un lavoro in un ufficio vicino a casa"),
        ("profile-qualitative", "Ha lavorato dieci anni in un ufficio"),
        ("availability", "initiatives"),
        ("availability", "training"),
        ("availability", "offers"),
        ("measure-0-service", measure),
        ("measure-0-who", "centre"),
        ("measure-0-due", "2026-12-20"),
        ("search-0-text", "Mandare il curriculum"),
        ("search-0-timing", "Tre volte al mese"),
        ("commitment-0-who", "person"),
        ("commitment-0-text", "Fare il corso di informatica"),
        ("commitment-0-due", "2026-12-10"),
        ("commitment-1-who", "centre"),
        ("commitment-1-text", "Rivedere il curriculum"),
        ("contacts", "monthly"),
        ("search-proof", "Copia delle domande mandate"),
        ("minutes", "60"),
        ("channel", "sportello"),
    ]
    .into_iter()
    .collect()
}

impl TestDesk {
    /// The text of a pact with a laboratory of the region, a promise of the person and one of the centre.
    pub fn pact_text(&self) -> Form {
        text(self.service(For::Lab).as_str())
    }

    /// Confirms the declaration and signs a pact with [`pact_text`](Self::pact_text): in force.
    pub async fn pact(&self, citizen: &Citizen, did: Uuid, operator: &Operator) -> Uuid {
        let mut conn = self.desk.reader.conn().await.expect("reads");
        let version = store::did::by_id(&mut conn, did).await.expect("reads").expect("a declaration").version;
        drop(conn);
        let confirmed = did::confirm(&self.desk, operator, did, version, &[], true, &self.asked()).await;
        confirmed.expect("confirms").expect("warnings were seen");
        let person = citizen.person();
        let psp = pact::draft(&self.desk, operator, person, Kind::Pact, None, &self.asked()).await;
        let psp = psp.expect("begins a pact");
        self.conclude(citizen, operator, psp, &self.pact_text()).await;
        psp
    }

    /// Saves and shows the draft of a document; who is asked signs, and it is in force.
    pub async fn conclude(&self, citizen: &Citizen, operator: &Operator, psp: Uuid, text: &Form) {
        let desk = &self.desk;
        let mut conn = desk.reader.conn().await.expect("reads");
        let version = store::psp::by_id(&mut conn, psp).await.expect("reads").expect("a pact").version;
        drop(conn);
        let version = pact::save(desk, operator, psp, version, text, &self.asked()).await.expect("saves");
        let shown = pact::show(desk, operator, psp, version, true, &self.asked()).await.expect("shows");
        let shown = shown.expect("warnings were seen");
        let signers = [
            Signer::Citizen { citizen, proof: Fresh::Password(PASSWORD) },
            Signer::Operator { operator, proof: Fresh::Password(PASSWORD) },
        ];
        let mut active = false;
        for signer in signers {
            match pact::sign(desk, signer, psp, shown.text, &shown.hash, &self.asked()).await {
                Ok(signed) => active |= signed.active,
                // A change that binds one party asks that one alone.
                Err(Refusal::Conflict("error-pact-not-asked" | "error-pact-not-now"))
                | Err(Refusal::Stale) => {}
                Err(refusal) => panic!("does not sign: {refusal:?}"),
            }
        }
        assert!(active, "the text is in force");
    }
}
