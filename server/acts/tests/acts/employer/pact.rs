//! The pact of a company in Piemonte: drawn up, signed by both, recorded, ended (R158-R160).

use std::sync::Arc;

use acts::{
    Operator, Refusal,
    company::pact::{self as pacts, Signed, Signer},
    mandate as mandates,
    pact::Fresh,
    testing::{Colleague, Employer, PASSWORD, TestDesk, company_form},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    company::pact::{Party, State, Words},
    form::Form,
    mandate::Role,
    pack::Pack,
};
use store::testing::TestDb;

use super::{acting, approve, register, row};
use crate::{
    declared::{codes, passage, rules},
    race::{at_once, done},
    support::{count, field, fields, refused_by_database, said},
};

/// The demonstration's only centre.
const OFFICE: &str = "dimostrazione";

struct World {
    test: TestDesk,
    employer: Employer,
    centre: Colleague,
}

/// A company of Torino and its legal representative.
async fn piemonte(db: TestDb) -> World {
    let mut test = TestDesk::new(db);
    test.desk.pack = Arc::new(Pack::by_id("piemonte").expect("a pack").expect("it loads"));
    let centre = test.operator(OFFICE).await;
    let citizen = test.citizen(Level::Identified).await;
    let mut form = company_form(test.number());
    form.set("site_comune", "Torino");
    let declared = register(&test, &citizen, &form).await.expect("registers");
    let code = test.mandate_code().await;
    mandates::confirm(&test.desk, &citizen, declared.mandate, &code).await.expect("confirms");
    approve(&test, &centre.operator, declared.mandate, 365).await.expect("approves");
    assert_eq!(row(&test, declared.mandate).await.state, "approved");
    let mandate = acting(&test, &citizen, declared.company).await.expect("acts");
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let sites = store::company::sites(&mut conn, declared.company).await.expect("reads");
    drop(conn);
    let employer = Employer { citizen, mandate, company: declared.company, site: sites[0].id };
    // The authenticator's code of this half minute is spent.
    test.clock.advance(TimeDelta::minutes(1));
    World { test, employer, centre }
}

fn words(minutes: &str) -> Words {
    let form: Form = [
        ("needs", "Due magazzinieri"),
        ("company", "Rispondere entro dieci giorni"),
        ("centre", "Proporre cinque persone"),
        ("plan", "Colloqui a dicembre"),
        ("minutes", minutes),
        ("channel", "sportello"),
    ]
    .into_iter()
    .collect();
    Words::parse(&form).expect("right words")
}

impl World {
    async fn draw_up(&self, operator: &Operator, minutes: &str) -> Result<uuid::Uuid, Refusal> {
        let (desk, asked) = (&self.test.desk, self.test.asked());
        pacts::draw_up(desk, operator, self.employer.company, words(minutes), &asked).await
    }

    async fn sheet(&self) -> pacts::Sheet {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        pacts::pact(&mut conn, self.employer.company).await.expect("reads").expect("a pact")
    }

    async fn sign(&self, signer: Signer<'_>) -> Result<Signed, Refusal> {
        let hash = self.sheet().await.hash();
        pacts::sign(&self.test.desk, signer, self.employer.company, &hash, &self.test.asked()).await
    }

    async fn company_signs(&self, password: &str) -> Result<Signed, Refusal> {
        self.sign(Signer::Company { mandate: &self.employer.mandate, proof: Fresh::Password(password) }).await
    }

    async fn centre_signs(&self) -> Result<Signed, Refusal> {
        let code = self.test.code(&self.centre.credentials);
        self.sign(Signer::Centre { operator: &self.centre.operator, proof: Fresh::Code(&code) }).await
    }

    /// Records a service of the company; the rules that refuse it.
    async fn give(&self, code: &str) -> Vec<&'static str> {
        let (drafts, asked) = ([passage(&self.test, code, 30)], self.test.asked());
        let (desk, operator) = (&self.test.desk, &self.centre.operator);
        let done =
            acts::passage::record_for_company(desk, operator, self.employer.company, &drafts, true, &asked)
                .await;
        self.test.clock.advance(TimeDelta::hours(2));
        match done {
            Ok(_) => Vec::new(),
            refused => rules(refused),
        }
    }
}

store::both! {
    async fn r158_a_pact_signed_by_both_is_registered_with_its_service(db: TestDb) {
        let world = piemonte(db).await;
        let short = world.draw_up(&world.centre.operator, "29").await;
        assert_eq!(rules(short), ["R158"], "a meeting of half an hour");
        world.draw_up(&world.centre.operator, "45").await.expect("draws up");
        assert_eq!(said(world.draw_up(&world.centre.operator, "45").await), r#"Conflict("error-company-pact-open")"#);
        assert_eq!(fields(world.company_signs("sbagliata").await), field("password", "error-signature-password"));
        let first = world.company_signs(PASSWORD).await.expect("signs");
        assert!(!first.active && first.passages.is_empty());
        assert_eq!(said(world.company_signs(PASSWORD).await), r#"Conflict("error-company-pact-signed")"#);
        let last = world.centre_signs().await.expect("signs");
        assert!(last.active);
        let sheet = world.sheet().await;
        assert_eq!(sheet.state, State::Active);
        assert_eq!(sheet.signed_by(Party::Company).map(|s| s.proof.as_str()), Some("password"));
        assert_eq!(sheet.signed_by(Party::Centre).map(|s| s.proof.as_str()), Some("totp"));
        let mut conn = world.test.desk.reader.conn().await.expect("reads");
        let rows = store::passage::of_company(&mut conn, world.employer.company).await.expect("reads");
        drop(conn);
        assert_eq!((codes(&rows), rows[0].minutes), (vec!["B.2"], Some(45)));
        assert_eq!(rows[0].id, last.passages[0]);
        // What was signed stays what it is.
        let refused = refused_by_database(&world.test, "UPDATE company_pact SET office = office, content = content").await;
        assert!(refused.contains("does not change"), "{refused}");
        let refused = refused_by_database(&world.test, "DELETE FROM company_pact_signature").await;
        assert!(refused.contains("append-only"), "{refused}");
    }

    async fn r159_r160_advice_and_matching_come_after_welcome_and_pact(db: TestDb) {
        let world = piemonte(db).await;
        assert_eq!(world.give("B.3").await, ["R159", "R159"], "neither welcome nor pact");
        world.draw_up(&world.centre.operator, "45").await.expect("draws up");
        world.company_signs(PASSWORD).await.expect("signs");
        world.centre_signs().await.expect("signs");
        world.test.clock.advance(TimeDelta::hours(2));
        // The day of the pact is known: nobody types it.
        assert!(pacts::in_force(&world.sheet().await).is_some());
        assert_eq!(world.give("B.3").await, Vec::<&str>::new());
        assert_eq!(world.give("B.4").await, ["R160"], "promotion is missing");
        assert_eq!(world.give("B.1").await, Vec::<&str>::new());
        assert_eq!(world.give("B.4").await, Vec::<&str>::new());
    }

    async fn only_the_right_hands_sign_and_end(db: TestDb) {
        let world = piemonte(db).await;
        world.draw_up(&world.centre.operator, "45").await.expect("draws up");
        let delegate = {
            let citizen = world.test.citizen(Level::Identified).await;
            let declared = mandates::declare(&world.test.desk, &citizen, world.employer.company, Role::Delegate, &world.test.asked()).await;
            let declared = declared.expect("declares");
            let code = world.test.mandate_code().await;
            mandates::confirm(&world.test.desk, &citizen, declared.mandate, &code).await.expect("confirms");
            approve(&world.test, &world.centre.operator, declared.mandate, 10).await.expect("approves");
            acting(&world.test, &citizen, world.employer.company).await.expect("acts")
        };
        let refused = world.sign(Signer::Company { mandate: &delegate, proof: Fresh::Password(PASSWORD) }).await;
        assert_eq!(said(refused), r#"Forbidden("error-mandate-representative")"#);
        let own = Signer::Company { mandate: &world.employer.mandate, proof: Fresh::Password(PASSWORD) };
        let (words, asked) = ("0".repeat(64), world.test.asked());
        let other = pacts::sign(&world.test.desk, own, world.employer.company, &words, &asked).await;
        assert_eq!(said(other), "Stale", "other words");
        let end = async |reason: &str| {
            let version = world.sheet().await.pact.version;
            let (desk, asked) = (&world.test.desk, world.test.asked());
            pacts::end(desk, &world.centre.operator, world.employer.company, version, reason, &asked).await
        };
        assert_eq!(fields(end(" ").await), field("reason", "error-reason-required"));
        end("Scritto male").await.expect("ends");
        assert_eq!(world.sheet().await.state, State::Cancelled);
        assert_eq!(said(end("Ancora").await), r#"Conflict("error-company-pact-ended")"#);
        assert_eq!(said(world.company_signs(PASSWORD).await), "Stale", "nothing to sign any more");
        world.draw_up(&world.centre.operator, "60").await.expect("another one");
    }

    async fn where_no_table_asks_a_pact_there_is_none(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let fermo = test.operator("fermo").await;
        let drawn = pacts::draw_up(&test.desk, &fermo.operator, employer.company, words("45"), &test.asked()).await;
        assert_eq!(said(drawn), "NotFound");
    }

    async fn both_who_sign_at_once_put_it_in_force_once(db: TestDb) {
        let world = Arc::new(piemonte(db).await);
        world.draw_up(&world.centre.operator, "45").await.expect("draws up");
        let clients = (0..2).map(|n| {
            let world = world.clone();
            async move { if n == 0 { world.company_signs(PASSWORD).await } else { world.centre_signs().await } }
        });
        let signed = done(at_once(clients).await, &[]);
        assert_eq!(signed.iter().filter(|signed| signed.active).count(), 1);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM company_pact_signature").await, 2);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM passage WHERE company_id IS NOT NULL").await, 1);
        assert_eq!(world.sheet().await.state, State::Active);
    }
}
