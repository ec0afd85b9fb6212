//! An employer: a company with a site where the tests' centre serves and somebody who may act for it, made through the acts.

use domain::{
    account::Level,
    company::NewCompany,
    form::Form,
    mandate::{Role, Term},
    place::Places,
};
use uuid::Uuid;

use super::TestDesk;
use crate::{Citizen, Mail, Mandate, company, mandate};

/// A company and the person who acts for it.
pub struct Employer {
    pub citizen: Citizen,
    pub mandate: Mandate,
    pub company: Uuid,
    /// The first site.
    pub site: Uuid,
}

/// The form by which company number `n` is brought: where the tests' centre serves, ten people.
pub fn company_form(test: &TestDesk, n: u32) -> Form {
    [
        ("tax_code", tax_code(n).as_str()),
        ("vat_number", tax_code(n).as_str()),
        ("legal_name", &format!("Calzature {n} S.r.l.")),
        ("ateco", "15.20.1"),
        ("size", "small"),
        ("pec", &format!("impresa{n}@pec.example.org")),
        ("site_address", "Via Roma 1"),
        ("site_comune", test.comune()),
        ("site_employees", "10"),
        ("role", "legal_representative"),
    ]
    .into_iter()
    .collect()
}

/// The partita IVA of company number `n`: its check digit follows from the others.
fn tax_code(n: u32) -> String {
    let body = format!("{n:07}044");
    let fits = |check: &u32| domain::partita_iva::PartitaIva::parse(&format!("{body}{check}")).is_ok();
    let check = (0..10).find(fits).expect("one of ten");
    format!("{body}{check}")
}

impl TestDesk {
    /// A new company with its legal representative, approved for a year.
    pub async fn employer(&self) -> Employer {
        let citizen = self.citizen(Level::Identified).await;
        self.employer_of(&citizen, &company_form(self, self.number())).await
    }

    /// The company of this form, for which `citizen` acts from now on.
    pub async fn employer_of(&self, citizen: &Citizen, form: &Form) -> Employer {
        let new = NewCompany::parse(form, Places::embedded()).expect("a right form");
        let asked = self.asked_for(&self.desk.request_key(), form);
        let declared = company::register(&self.desk, citizen, &new, &asked).await.expect("registers");
        let mandate = self.approved(citizen, declared.company, declared.mandate).await;
        let mut conn = self.desk.reader.conn().await.expect("reads");
        let sites = store::company::sites(&mut conn, declared.company).await.expect("reads");
        Employer { citizen: citizen.clone(), mandate, company: declared.company, site: sites[0].id }
    }

    /// Another identified person who acts for the same company.
    pub async fn colleague_of(&self, employer: &Employer, role: Role) -> Mandate {
        let citizen = self.citizen(Level::Identified).await;
        let declared = mandate::declare(&self.desk, &citizen, employer.company, role, &self.asked()).await;
        let declared = declared.expect("declares");
        self.approved(&citizen, employer.company, declared.mandate).await
    }

    /// The newest code that went to a company's PEC; every letter that is due is taken.
    pub async fn mandate_code(&self) -> String {
        let letters = self.letters().await;
        let mut codes = letters.into_iter().filter_map(|letter| match letter.mail {
            Mail::MandateCode { code, .. } => Some(code),
            _ => None,
        });
        codes.next_back().expect("a code was sent")
    }

    async fn approved(&self, citizen: &Citizen, company: Uuid, id: Uuid) -> Mandate {
        let desk = &self.desk;
        let code = self.mandate_code().await;
        mandate::confirm(desk, citizen, id, &code).await.expect("confirms");
        let colleague = self.operator(self.home()).await;
        let mut conn = desk.reader.conn().await.expect("reads");
        let row = store::mandate::by_id(&mut conn, id).await.expect("reads").expect("a mandate");
        drop(conn);
        let until = Term::proposed(desk.today()).to_string();
        let form: Form = [("expires_on", until.as_str())].into_iter().collect();
        let term = Term::parse(&form, desk.today()).expect("a term");
        let approval = mandate::Approval { mandate: id, version: row.version, term, office: None };
        mandate::approve(desk, &colleague.operator, &approval, &self.asked()).await.expect("approves");
        let acting = mandate::acting(&desk.reader, citizen, company, desk.today()).await.expect("reads");
        acting.expect("the mandate counts")
    }
}
