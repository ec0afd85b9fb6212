//! Published vacancies of a thousand companies, spread over the comuni of the region as chance would have it.

use acts::testing::TestDesk;
use chrono::{Days, TimeDelta};
use domain::{
    account::Level,
    did::Contract,
    vacancy::{Content, Hours, State},
};
use sqlx::types::Json;
use store::{Tx, company::Company, vacancy::Vacancy};
use uuid::Uuid;

use crate::plain::Plain;

/// Different professions; each has a word of its own.
pub const PROFESSIONS: usize = 400;
/// Companies that look for people.
const COMPANIES: usize = 1_000;
/// Vacancies in one transaction.
const CHUNK: usize = 2_000;
/// The provinces of the region.
const PROVINCES: [&str; 5] = ["AN", "AP", "FM", "MC", "PU"];
/// Words that stand in many titles.
const COMMON: [&str; 4] = ["addetto", "operaio", "tecnico", "impiegato"];
const KINDS: [&str; 4] = ["vendite", "produzione", "magazzino", "ufficio"];

/// Adds `count` offers.
pub async fn fill(test: &TestDesk, count: usize) {
    let person = test.citizen(Level::Identified).await.person();
    let companies = companies(test, person).await;
    let places: Vec<(String, String)> = test
        .desk
        .places
        .active_comuni()
        .filter(|comune| PROVINCES.contains(&comune.province.as_str()))
        .map(|comune| (comune.belfiore.clone(), comune.province.clone()))
        .collect();
    for from in (0..count).step_by(CHUNK) {
        let mut tx = test.db.writer.begin().await.expect("begins");
        for number in from..count.min(from + CHUNK) {
            // A step that meets every comune, profession and contract with every other.
            let place = &places[number.wrapping_mul(7919) % places.len()];
            one(test, &mut tx, number, person, companies[number % COMPANIES], place).await;
        }
        tx.commit().await.expect("commits");
    }
    Plain::open(&test.db.url).await.settle().await;
    eprintln!("  {count} offers of {COMPANIES} companies");
}

async fn companies(test: &TestDesk, person: Uuid) -> Vec<Uuid> {
    let mut tx = test.db.writer.begin().await.expect("begins");
    let mut ids = Vec::with_capacity(COMPANIES);
    for number in 0..COMPANIES {
        let company = Company {
            id: test.desk.id(),
            tax_code: format!("B{number:010}"),
            vat_number: None,
            legal_name: format!("Banco {number} S.r.l."),
            search: format!("banco {number} s r l"),
            sector: "Prova".to_owned(),
            sector_version: String::new(),
            size: "small".to_owned(),
            pec: format!("banco{number}@pec.example.org"),
            office: "fermo".to_owned(),
            created_by: person,
            created_at: test.desk.now(),
            updated_at: test.desk.now(),
            version: 1,
        };
        store::company::add(&mut tx, &company).await.expect("adds");
        ids.push(company.id);
    }
    tx.commit().await.expect("commits");
    ids
}

/// One in four vacancies shares a common word; contracts are as unequal as in life.
fn contract(number: usize) -> Contract {
    match number % 50 {
        0 => Contract::Apprenticeship,
        1..=9 => Contract::Permanent,
        10..=19 => Contract::Seasonal,
        _ => Contract::FixedTerm,
    }
}

async fn one(
    test: &TestDesk,
    tx: &mut Tx,
    number: usize,
    person: Uuid,
    company: Uuid,
    (place, province): &(String, String),
) {
    let profession = number.wrapping_mul(31) % PROFESSIONS;
    let (common, kind) = (COMMON[number % COMMON.len()], KINDS[profession % KINDS.len()]);
    let contract = contract(number.wrapping_mul(17));
    let content = Content {
        title: format!("{common} {kind} mestiere{profession}"),
        profession: format!("mestiere{profession}"),
        places: 1,
        tasks: "Lavorare con gli altri e imparare.".to_owned(),
        contract: Some(contract),
        hours: Some(Hours::Full),
        public_name: Some(number.is_multiple_of(2)),
        expires_on: Some(test.desk.today() + Days::new(90)),
        ..Content::default()
    };
    let published_at = test.desk.now() - TimeDelta::seconds(i64::try_from(number).expect("a number"));
    let draft = Vacancy {
        id: test.desk.id(),
        company_id: company,
        site_id: None,
        content: Json(serde_json::to_value(&content).expect("JSON")),
        revision: None,
        title: content.title.clone(),
        profession: content.profession.clone(),
        place: place.clone(),
        province: province.clone(),
        contract: contract.code().to_owned(),
        state: State::Draft.code().to_owned(),
        public_name: number.is_multiple_of(2),
        places: 1,
        expires_on: content.expires_on,
        office: "fermo".to_owned(),
        created_by: person,
        created_at: published_at,
        submitted_at: None,
        published_at: None,
        closed_at: None,
        reason: None,
        updated_at: published_at,
        version: 1,
    };
    store::vacancy::add(tx, &draft).await.expect("adds");
    let state = State::Published.code().to_owned();
    let published = Vacancy { state, version: 2, published_at: Some(published_at), ..draft };
    store::vacancy::put(tx, &published, 1).await.expect("publishes").one("published").expect("one row");
    store::vacancy_board::index(tx, &published, &content.terms()).await.expect("indexes");
}
