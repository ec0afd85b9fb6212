//! The pact of a company in Piemonte: drawn up, signed by both, recorded, ended (R158-R160).

use std::sync::Arc;

use acts::{
    Citizen, Operator, Refusal,
    company::pact::{self as pacts, Signed, Signer},
    mandate as mandates,
    pact::Fresh,
    preselection,
    testing::{Colleague, Employer, PASSWORD, TestDesk, vacancy_form},
    vacancy::{self as vacancies, Delivered},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    company::pact::{Party, State, Words},
    form::Form,
    mandate::Role,
    passage::{Channel, Mode},
    place::Places,
    shortlist::Consent,
    vacancy::Action,
};
use sqlx::types::Json;
use store::{passage::Passage, testing::TestDb};
use uuid::Uuid;

use super::{acting, approve};
use crate::{
    declared::{codes, passage, rules},
    race::{at_once, done},
    support::{count, field, fields, refused_by_database, said},
};

struct World {
    test: TestDesk,
    employer: Employer,
    centre: Colleague,
}

/// A company of Piemonte and its legal representative.
async fn piemonte(db: TestDb) -> World {
    let test = TestDesk::in_pack(db, "piemonte");
    let centre = test.operator(test.home()).await;
    let employer = test.employer().await;
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
    async fn draw_up(&self, operator: &Operator, minutes: &str) -> Result<Uuid, Refusal> {
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

    /// Both sign a pact of 45 minutes; two hours later.
    async fn in_force(&self) {
        self.draw_up(&self.centre.operator, "45").await.expect("draws up");
        self.company_signs(PASSWORD).await.expect("signs");
        assert!(self.centre_signs().await.expect("signs").active);
        self.test.clock.advance(TimeDelta::hours(2));
    }

    /// Records a service of the company that began half an hour ago; the rules that refuse it.
    async fn give(&self, code: &str) -> Vec<&'static str> {
        self.give_of(code, 30).await
    }

    /// The same of one that began so many minutes ago; two hours later.
    async fn give_of(&self, code: &str, minutes_ago: i64) -> Vec<&'static str> {
        let (drafts, asked) = ([passage(&self.test, code, minutes_ago)], self.test.asked());
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

    /// Somebody was oriented yesterday: they may be matched (R155).
    async fn oriented(&self, person: Uuid) {
        let (desk, now) = (&self.test.desk, self.test.desk.now());
        let row = Passage {
            id: desk.id(),
            pack: desk.pack.id.clone(),
            code: "A.3".to_owned(),
            person_id: Some(person),
            company_id: None,
            office: self.test.home().to_owned(),
            operator_id: self.centre.operator.id(),
            channel: "sportello".to_owned(),
            mode: "individuale".to_owned(),
            minutes: Some(90),
            delivered_at: now - TimeDelta::days(1),
            delivered_until: now - TimeDelta::days(1) + TimeDelta::minutes(90),
            recorded_at: now,
            facts: Json(serde_json::json!({})),
            did_id: None,
            replica_of: None,
            reverses: None,
            reason: None,
        };
        let mut tx = self.test.db.writer.begin().await.expect("begins");
        store::passage::add(&mut tx, &row).await.expect("adds");
        tx.commit().await.expect("commits");
    }

    /// Wants to be proposed where the company works.
    async fn agrees(&self, citizen: &Citizen) {
        let comune = self.test.comune();
        let form: Form = [("comune", comune), ("share", "email"), ("share", "skills"), ("agree", "yes")]
            .into_iter()
            .collect();
        let consent = Consent::parse(&form, Places::embedded()).expect("a right form");
        let (desk, asked) = (&self.test.desk, self.test.asked());
        preselection::agree(desk, citizen, 0, &consent, &asked).await.expect("agrees");
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
        world.in_force().await;
        // The day of the pact is known: nobody types it.
        assert!(pacts::in_force(&world.sheet().await).is_some());
        assert_eq!(world.give("B.3").await, Vec::<&str>::new());
        assert_eq!(world.give("B.4").await, ["R160"], "promotion is missing");
        assert_eq!(world.give("B.1").await, Vec::<&str>::new());
        assert_eq!(world.give("B.4").await, Vec::<&str>::new());
    }

    async fn r159_the_pact_that_was_in_force_on_the_day_of_the_service_answers(db: TestDb) {
        let world = piemonte(db).await;
        world.in_force().await;
        let (desk, version) = (&world.test.desk, world.sheet().await.pact.version);
        let (operator, company) = (&world.centre.operator, world.employer.company);
        pacts::end(desk, operator, company, version, "Chiude", &world.test.asked()).await.expect("ends");
        world.test.clock.advance(TimeDelta::days(2));
        assert_eq!(world.give("B.3").await, ["R159"], "no pact any more");
        let then = TimeDelta::days(2) + TimeDelta::hours(2);
        assert_eq!(world.give_of("B.3", then.num_minutes()).await, Vec::<&str>::new(), "it was in force then");
        // Another one is later than that day, and no answer for it.
        world.in_force().await;
        assert_eq!(world.give("B.3").await, Vec::<&str>::new());
        let between = TimeDelta::days(1) + TimeDelta::hours(6);
        assert_eq!(world.give_of("B.3", between.num_minutes()).await, ["R159"], "signed later");
    }

    async fn r160_what_is_done_for_a_vacancy_has_the_day_of_the_pact_and_nobody_types_it(db: TestDb) {
        let world = piemonte(db).await;
        let (test, operator) = (&world.test, &world.centre.operator);
        let vacancy = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        let publish = async || {
            let need = Delivered {
                action: Action::NeedAnalysis,
                start: test.desk.now() - TimeDelta::minutes(30),
                minutes: Some(30),
                channel: Channel::Telefono,
                mode: Mode::Individuale,
            };
            let version = test.vacancy_version(vacancy).await;
            vacancies::publish(&test.desk, operator, vacancy, version, &[need], true, &test.asked()).await
        };
        assert_eq!(rules(publish().await), ["R160"; 3], "neither scouting, welcome nor pact");
        assert_eq!(world.give("B.1").await, Vec::<&str>::new());
        world.in_force().await;
        let signed = test.desk.today().to_string();
        test.clock.advance(TimeDelta::days(1));
        publish().await.expect("publishes").expect("warnings were seen");

        let citizen = test.citizen(Level::Identified).await;
        world.oriented(citizen.person()).await;
        world.agrees(&citizen).await;
        test.presented(operator, vacancy, &citizen).await;

        let mut conn = test.desk.reader.conn().await.expect("reads");
        let rows = store::passage::of_company(&mut conn, world.employer.company).await.expect("reads");
        let matched: Vec<_> = rows.iter().filter(|row| row.code == "B.4").collect();
        assert_eq!(matched.len(), 2, "published, presented: {:?}", codes(&rows));
        for row in matched {
            let day = row.facts.0.get("company_pact_signed_on").and_then(|day| day.as_str());
            assert_eq!(day, Some(signed.as_str()), "{:?}", row.facts);
        }
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
        let test = TestDesk::in_marche(db);
        let employer = test.employer().await;
        let centre = test.operator(test.home()).await;
        let drawn = pacts::draw_up(&test.desk, &centre.operator, employer.company, words("45"), &test.asked()).await;
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
