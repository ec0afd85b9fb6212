//! Pacts and plans: drawn up, shown, signed, changed and ended, on both databases.

mod changes;
mod draft;
mod end;
mod journey;
mod property;
mod race;
mod region;
mod responsible;
mod sign;

use std::sync::Arc;

use acts::{
    Citizen, Refusal,
    pact::{self, Fresh, Sheet, Shown, Signed, Signer},
    testing::{Colleague, For, PASSWORD, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    form::Form,
    pack::{Event, Pack},
    psp::{Kind, Moment, Schedule},
};
use uuid::Uuid;

use crate::{
    declared::{confirm, declared, passages},
    support::count,
};

/// A person with an active declaration at the tests' centre, and an operator of it.
pub struct World {
    pub test: TestDesk,
    pub citizen: Citizen,
    pub did: Uuid,
    pub fermo: Colleague,
}

/// What is recorded with the first text that both signed, and with each one after it.
pub const SIGNED: Event = Event::PactSigned;
pub const UPDATED: Event = Event::PactUpdated;

pub async fn world(db: store::testing::TestDb) -> World {
    world_of(TestDesk::new(db)).await
}

/// In Marche whatever the run: for what is about its codes, programmes and documents.
pub async fn world_in_marche(db: store::testing::TestDb) -> World {
    world_of(TestDesk::in_marche(db)).await
}

async fn world_of(test: TestDesk) -> World {
    let fermo = test.operator(test.home()).await;
    let declared = declared(&test, Level::Identified).await;
    confirm(&test, &fermo.operator, declared.did, &[]).await.expect("confirms");
    World { citizen: declared.citizen, did: declared.did, fermo, test }
}

/// The same in a region whose plans are documents of their own, as Piemonte's (R057).
pub async fn world_with_plans(db: store::testing::TestDb) -> World {
    with_plans(world(db).await)
}

pub fn with_plans(mut world: World) -> World {
    let mut pack = Pack::clone(&world.test.desk.pack);
    pack.settings.documents =
        Schedule { pact: Moment::BeforeOrientation, plan: Some(Moment::AfterOrientation) };
    world.test.desk.pack = Arc::new(pack);
    world
}

/// What an operator types, with this measure: everything that art. 20 c. 2 and 3 demand.
fn typed(measure: &str) -> Form {
    [
        ("goals", "Lavorare di nuovo in un magazzino."),
        ("profile-qualitative", "Esperta di logistica, senza patente."),
        ("measure-0-service", measure),
        ("measure-0-who", "person"),
        ("measure-0-due", "2026-12-10"),
        ("search-0-text", "Due candidature"),
        ("search-0-timing", "ogni settimana"),
        ("contacts", "monthly"),
        ("search-proof", "Le risposte delle imprese."),
        ("availability", "initiatives"),
        ("availability", "training"),
        ("availability", "offers"),
        ("commitment-0-text", "Aggiornare il curriculum"),
        ("commitment-0-who", "person"),
        ("commitment-0-due", "2026-12-01"),
        ("commitment-1-text", "Cercare un corso di carrellista"),
        ("commitment-1-who", "centre"),
        ("centre-0", "Rispondere entro tre giorni."),
        ("minutes", "45"),
        ("channel", "sportello"),
    ]
    .into_iter()
    .collect()
}

impl World {
    pub fn person(&self) -> Uuid {
        self.citizen.person()
    }

    /// What an operator types, with a laboratory of the region as the measure.
    pub fn typed(&self) -> Form {
        typed(self.test.service(For::Lab).as_str())
    }

    pub async fn draft(&self, kind: Kind) -> Result<Uuid, Refusal> {
        let (operator, asked) = (&self.fermo.operator, self.test.asked());
        pact::draft(&self.test.desk, operator, self.person(), kind, None, &asked).await
    }

    pub async fn sheet(&self, psp: Uuid) -> Sheet {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        pact::one(&mut conn, psp).await.expect("reads").expect("a document")
    }

    /// Saves over the newest version.
    pub async fn save(&self, psp: Uuid, form: &Form) -> Result<i64, Refusal> {
        let (version, asked) = (self.sheet(psp).await.psp.version, self.test.asked());
        pact::save(&self.test.desk, &self.fermo.operator, psp, version, form, &asked).await
    }

    /// Shows the newest version, whatever the warnings.
    pub async fn show(&self, psp: Uuid) -> Result<Shown, Refusal> {
        let (version, asked) = (self.sheet(psp).await.psp.version, self.test.asked());
        let shown = pact::show(&self.test.desk, &self.fermo.operator, psp, version, true, &asked).await?;
        Ok(shown.expect("warnings were seen"))
    }

    pub async fn edit(&self, psp: Uuid) -> Result<i64, Refusal> {
        let (version, asked) = (self.sheet(psp).await.psp.version, self.test.asked());
        pact::edit(&self.test.desk, &self.fermo.operator, psp, version, "Nuovi orari", &asked).await
    }

    /// Begun, filled in and shown.
    pub async fn shown(&self) -> (Uuid, Shown) {
        let psp = self.draft(Kind::Pact).await.expect("begins");
        self.save(psp, &self.typed()).await.expect("saves");
        (psp, self.show(psp).await.expect("shows"))
    }

    pub async fn sign(&self, signer: Signer<'_>, psp: Uuid, shown: &Shown) -> Result<Signed, Refusal> {
        pact::sign(&self.test.desk, signer, psp, shown.text, &shown.hash, &self.test.asked()).await
    }

    pub async fn by_citizen(&self, psp: Uuid, shown: &Shown) -> Result<Signed, Refusal> {
        let proof = Fresh::Password(PASSWORD);
        self.sign(Signer::Citizen { citizen: &self.citizen, proof }, psp, shown).await
    }

    pub async fn by_centre(&self, psp: Uuid, shown: &Shown) -> Result<Signed, Refusal> {
        let proof = Fresh::Password(PASSWORD);
        self.sign(Signer::Operator { operator: &self.fermo.operator, proof }, psp, shown).await
    }

    /// Signed by both; the clock goes on by an hour, so that what follows is later.
    pub async fn in_force(&self) -> Uuid {
        let (psp, shown) = self.shown().await;
        self.by_citizen(psp, &shown).await.expect("signs");
        assert!(self.by_centre(psp, &shown).await.expect("signs").active);
        self.test.clock.advance(TimeDelta::minutes(10));
        psp
    }

    /// Another text in which these fields say something else, shown.
    pub async fn change(&self, psp: Uuid, fields: &[(&str, &str)]) -> Shown {
        self.edit(psp).await.expect("edits");
        let sheet = self.sheet(psp).await;
        let mut form = sheet.draft().expect("a draft").content.to_form();
        form.set("minutes", "20");
        form.set("channel", "telefono");
        fields.iter().for_each(|(name, value)| form.set(name, *value));
        self.save(psp, &form).await.expect("saves");
        self.show(psp).await.expect("shows")
    }

    pub async fn codes(&self) -> Vec<String> {
        passages(&self.test, self.person()).await.into_iter().map(|row| row.code).collect()
    }

    /// What was done to a document, in order.
    pub async fn acts(&self, psp: Uuid) -> Vec<String> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        let steps = store::psp::history(&mut conn, psp).await.expect("reads");
        steps.into_iter().map(|step| step.act).collect()
    }
}

/// Rows that may not exist, and why.
const NEVER: &[(&str, &str)] = &[
    (
        "I02: one document of a kind in force, one on its way",
        "SELECT COUNT(*) FROM (SELECT person_id FROM psp WHERE state IN ('draft', 'to_sign', 'active')
         GROUP BY person_id, kind, CASE WHEN state = 'active' THEN 1 ELSE 0 END HAVING COUNT(*) > 1) AS x",
    ),
    (
        "I01, R050: nothing in force or on its way without a declaration that stands",
        "SELECT COUNT(*) FROM psp JOIN did ON did.id = psp.did_id
         WHERE psp.state IN ('draft', 'to_sign', 'active') AND did.state NOT IN ('confirmed', 'suspended')",
    ),
    (
        "a plan stands on a pact in force",
        "SELECT COUNT(*) FROM psp plan JOIN psp pact ON pact.id = plan.pact_id
         WHERE plan.state IN ('draft', 'to_sign', 'active') AND pact.state <> 'active'",
    ),
    (
        "a signature is of a text that was shown before, with its hash",
        "SELECT COUNT(*) FROM signature s JOIN psp_text t ON t.psp_id = s.psp_id AND t.number = s.text_number
         WHERE t.frozen_at IS NULL OR t.frozen_at > s.at OR t.hash <> s.hash",
    ),
    (
        "what is or was in force was signed by both",
        "SELECT COUNT(*) FROM psp WHERE signed_number IS NOT NULL AND
         (SELECT COUNT(DISTINCT signer_kind) FROM signature s WHERE s.psp_id = psp.id AND s.outcome = 'signed'
          AND s.text_number <= psp.signed_number) <> 2",
    ),
    (
        "the text in force was answered with yes alone",
        "SELECT COUNT(*) FROM psp JOIN signature s ON s.psp_id = psp.id AND s.text_number = psp.signed_number
         WHERE s.outcome <> 'signed'",
    ),
    (
        "what was refused or missed was never in force",
        "SELECT COUNT(*) FROM psp WHERE state IN ('refused', 'missed', 'cancelled') AND signed_number IS NOT NULL",
    ),
    (
        "whoever the text in force names is responsible, or else the text on its way",
        "SELECT COUNT(*) FROM psp JOIN psp_text t ON t.psp_id = psp.id
         AND t.number = COALESCE(psp.signed_number, psp.text_number) WHERE t.responsible_id <> psp.responsible_id",
    ),
    (
        "the history leads to the state",
        "SELECT COUNT(*) FROM psp WHERE state <> (SELECT to_state FROM psp_history h WHERE h.psp_id = psp.id
         ORDER BY h.version DESC LIMIT 1)",
    ),
    (
        "every act is in the audit",
        "SELECT ABS((SELECT COUNT(*) FROM psp_history) - (SELECT COUNT(*) FROM audit WHERE act IN
         ('pact_draft', 'pact_assign', 'pact_show', 'pact_sign', 'pact_conclude', 'pact_refuse', 'pact_miss', 'pact_edit',
          'pact_cancel', 'pact_close', 'pact_end')))",
    ),
    (
        "each signature once put a text in force, at most",
        "SELECT COUNT(*) FROM psp_history h WHERE h.act = 'conclude' AND
         (SELECT COUNT(*) FROM signature s WHERE s.psp_id = h.psp_id AND s.outcome = 'signed')
         < (SELECT COUNT(*) FROM psp_history c WHERE c.psp_id = h.psp_id AND c.act = 'conclude')",
    ),
];

/// What the tables say about pacts.
pub async fn sound_pact(world: &World) {
    for (why, sql) in NEVER {
        assert_eq!(count(&world.test, sql).await, 0, "{why}");
    }
}
