//! Many at once on one company: one company, one decision, one mandate.

use acts::{
    company as companies, mandate as mandates,
    testing::{TestDesk, company_form},
};
use domain::{account::Level, company::NewCompany};

use super::{confirmed, row, story, term};
use crate::{
    race::{at_once, done},
    support::count,
};

const OPEN: &str = r#"Conflict("error-mandate-open")"#;
const RACED: &str = r#"Conflict("error-company-raced")"#;
const NOT_NOW: &str = r#"Conflict("error-mandate-not-now")"#;
const STALE: &str = "Stale";

store::both! {
    async fn a_company_that_eight_people_bring_at_once_is_one(db: TestDb) {
        let test = TestDesk::new(db);
        let form = company_form(&test, test.number());
        let new = NewCompany::parse(&form, test.desk.places).expect("a right form");
        let mut people = Vec::new();
        for _ in 0..8 {
            people.push(test.citizen(Level::Identified).await);
        }
        let clients = people.into_iter().map(|citizen| {
            let (desk, new, asked) = (test.desk.clone(), new.clone(), test.asked());
            async move { companies::register(&desk, &citizen, &new, &asked).await }
        });
        let brought = done(at_once(clients).await, &[RACED]);
        assert!(!brought.is_empty());
        assert!(brought.iter().all(|declared| declared.company == brought[0].company));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM company").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM company_site").await, 1);
    }

    async fn a_person_who_declares_in_many_tabs_has_one_mandate(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let citizen = test.citizen(Level::Identified).await;
        // As many as may be sent without a delay.
        let clients = (0..2).map(|_| {
            let (desk, citizen, asked) = (test.desk.clone(), citizen.clone(), test.asked());
            let role = domain::mandate::Role::Delegate;
            async move { mandates::declare(&desk, &citizen, employer.company, role, &asked).await }
        });
        assert_eq!(done(at_once(clients).await, &[OPEN]).len(), 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM mandate").await, 2);
    }

    async fn a_mandate_that_is_approved_refused_and_withdrawn_at_once_has_one_end(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let mut operators = Vec::new();
        for _ in 0..4 {
            operators.push(test.operator(test.home()).await.operator);
        }
        let declared = confirmed(&test, &citizen).await;
        let (mandate, version) = (declared.mandate, row(&test, declared.mandate).await.version);
        let term = term(&test, 10);
        let clients = (0..16).map(|n| {
            let (desk, asked) = (test.desk.clone(), test.asked());
            let (operator, citizen) = (operators[n % 4].clone(), citizen.clone());
            async move {
                match n % 3 {
                    0 => {
                        let approval = mandates::Approval { mandate, version, term, office: None };
                        mandates::approve(&desk, &operator, &approval, &asked).await
                    }
                    1 => mandates::refuse(&desk, &operator, mandate, version, "Manca la delega", &asked).await,
                    _ => mandates::revoke(&desk, mandates::By::Own(&citizen), mandate, version, "", &asked).await,
                }
            }
        });
        assert_eq!(done(at_once(clients).await, &[STALE, NOT_NOW]).len(), 1);
        assert_eq!(story(&test, mandate).await.len(), 3, "declared, confirmed, and one end");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request WHERE closed_at IS NULL").await, 0);
    }
}
