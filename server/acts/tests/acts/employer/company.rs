//! What a company says of itself, and where it works.

use acts::{
    Mail, company as companies,
    testing::{TestDesk, company_form},
};
use domain::{
    account::Level,
    company::{Details, Site},
    form::Form,
    mandate::Role,
};
use store::company::Company;
use uuid::Uuid;

use super::{declared, register};
use crate::support::{count, field, fields, said};

async fn stored(test: &TestDesk, company: Uuid) -> Company {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::company::by_id(&mut conn, company).await.expect("reads").expect("a company")
}

fn details(test: &TestDesk, changes: &[(&str, &str)]) -> Details {
    let mut form = company_form(test, 1);
    changes.iter().for_each(|(name, value)| form.set(name, *value));
    Details::parse(&form).expect("right details")
}

fn site(test: &TestDesk, comune: &str) -> Site {
    let form: Form = [("site_address", "Via Nuova 2"), ("site_comune", comune)].into_iter().collect();
    Site::parse(&form, test.desk.places).expect("a right site")
}

store::both! {
    async fn r161_a_company_is_kept_with_sector_and_size(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let company = stored(&test, employer.company).await;
        assert_eq!((company.sector.as_str(), company.sector_version.as_str()), ("15.20.1", "ATECO 2025"));
        assert_eq!((company.size.as_str(), company.office.as_str()), ("small", test.home()));
    }

    async fn a_company_that_is_here_stays_as_it_is_and_its_own_pec_gets_the_code(db: TestDb) {
        let test = TestDesk::new(db);
        let n = test.number();
        let first = test.citizen(Level::Identified).await;
        let known = register(&test, &first, &company_form(&test, n)).await.expect("registers");
        test.letters().await;
        let thief = test.citizen(Level::Identified).await;
        let mut form = company_form(&test, n);
        form.set("pec", "ladro@example.org");
        form.set("legal_name", "Un altro nome");
        let again = register(&test, &thief, &form).await.expect("declares");
        assert!(again.known && again.company == known.company);
        let company = stored(&test, known.company).await;
        assert_eq!((company.pec, company.legal_name), (format!("impresa{n}@pec.example.org"), format!("Calzature {n} S.r.l.")));
        let letters = test.letters().await;
        let codes = letters.iter().filter(|letter| matches!(letter.mail, Mail::MandateCode { .. }));
        let to: Vec<_> = codes.map(|letter| letter.recipient.as_str()).collect();
        assert_eq!(to, [format!("impresa{n}@pec.example.org")]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM company").await, 1);
    }

    async fn a_form_that_is_sent_twice_brings_one_company(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let form = company_form(&test, test.number());
        let new = domain::company::NewCompany::parse(&form, test.desk.places).expect("a right form");
        let asked = test.asked_for(&test.desk.request_key(), &form);
        let first = companies::register(&test.desk, &citizen, &new, &asked).await.expect("registers");
        let second = companies::register(&test.desk, &citizen, &new, &asked).await.expect("answers");
        assert_eq!(first, second);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM mandate").await, 1);
    }

    async fn a_first_site_outside_the_region_is_told_where_to_go(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let mut form = company_form(&test, test.number());
        form.set("site_comune", "Roma");
        let refused = register(&test, &citizen, &form).await;
        assert_eq!(fields(refused), field("site_comune", "error-company-outside-region"));
        let employer = test.employer().await;
        let roma = companies::add_site(&test.desk, &employer.mandate, &site(&test, "Roma"), &test.asked()).await;
        roma.expect("later ones may be anywhere");
    }

    async fn the_last_site_stays_and_others_are_closed_by_their_company_alone(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let close = async |mandate, site| companies::close_site(&test.desk, mandate, site, &test.asked()).await;
        let last = said(close(&employer.mandate, employer.site).await);
        assert_eq!(last, r#"Conflict("error-company-last-site")"#);
        let second = companies::add_site(&test.desk, &employer.mandate, &site(&test, "Jesi"), &test.asked()).await;
        let second = second.expect("adds");
        let stranger = test.employer().await;
        assert_eq!(said(close(&stranger.mandate, second).await), "NotFound");
        close(&employer.mandate, employer.site).await.expect("closes");
        let delegate = test.colleague_of(&employer, Role::Delegate).await;
        assert_eq!(said(close(&delegate, employer.site).await), "NotFound", "closed already");
    }

    async fn who_works_at_a_site_is_said_by_its_company_alone(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let say = async |mandate, people| {
            companies::set_employees(&test.desk, mandate, employer.site, people, &test.asked()).await
        };
        let stranger = test.employer().await;
        assert_eq!(said(say(&stranger.mandate, 1).await), "NotFound");
        let delegate = test.colleague_of(&employer, Role::Delegate).await;
        say(&delegate, 21).await.expect("says");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let site = store::company::site(&mut conn, employer.site).await.expect("reads").expect("a site");
        assert_eq!(site.employees, Some(21));
    }

    async fn a_legal_representative_changes_the_data_and_the_desk_puts_the_pec_right(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let delegate = test.colleague_of(&employer, Role::Delegate).await;
        let new = details(&test, &[("legal_name", "Calzature Nuove S.p.A."), ("size", "large")]);
        let version = stored(&test, employer.company).await.version;
        let refused = companies::change(&test.desk, &delegate, version, &new, &test.asked()).await;
        assert_eq!(said(refused), r#"Forbidden("error-mandate-representative")"#);
        companies::change(&test.desk, &employer.mandate, version, &new, &test.asked()).await.expect("changes");
        let stale = companies::change(&test.desk, &employer.mandate, version, &new, &test.asked()).await;
        assert_eq!(said(stale), "Stale");
        let company = stored(&test, employer.company).await;
        assert_eq!((company.search.as_str(), company.version), ("calzature nuove s p a", version + 1));

        let own = test.operator(test.home()).await;
        let other = test.operator(test.elsewhere()).await;
        let set = async |operator, pec: &str| {
            let version = stored(&test, employer.company).await.version;
            companies::set_pec(&test.desk, operator, employer.company, version, pec, &test.asked()).await
        };
        assert_eq!(said(set(&other.operator, "vera@pec.example.org").await), "NotFound");
        assert_eq!(fields(set(&own.operator, "vera").await), field("pec", "error-email"));
        set(&own.operator, "vera@pec.example.org").await.expect("sets");
        assert_eq!(stored(&test, employer.company).await.pec, "vera@pec.example.org");
    }

    async fn the_desk_finds_a_company_by_name_and_by_code(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let declared = declared(&test, &citizen).await;
        let company = stored(&test, declared.company).await;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        for (folded, upper) in [("calzat", "CALZAT"), (&company.tax_code[..5], &company.tax_code[..5])] {
            let found = store::company::search(&mut conn, folded, upper, 10).await.expect("reads");
            assert_eq!(found.iter().map(|found| found.id).collect::<Vec<_>>(), [company.id], "{folded}");
        }
        assert!(store::company::search(&mut conn, "pellett", "PELLETT", 10).await.expect("reads").is_empty());
    }
}
