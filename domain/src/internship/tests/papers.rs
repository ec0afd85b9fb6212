//! The bytes that are signed name exactly one paper.

use super::super::{
    Attained, Attestation, Body, Content, Convention, Dossier, Extension, Host, Intern, Kind, Level, Paper,
    Parties, Period, Promoter,
};
use super::{day, plan, request};

fn parties() -> Parties {
    Parties {
        host: Host {
            name: "Calzature Fermane S.r.l.".to_owned(),
            tax_code: "00764350054".to_owned(),
            vat_number: None,
            sector: "Calzature".to_owned(),
            site: "Stabilimento".to_owned(),
            address: "via Roma 1".to_owned(),
            comune: "D542".to_owned(),
            employees: 12,
            tutor: request().tutor,
        },
        promoter: Promoter { office: "fermo".to_owned(), tutor: "Anna Verdi".to_owned() },
        intern: Intern {
            surname: "Rossi".to_owned(),
            name: "Maria".to_owned(),
            cf: "RSSMRA80A41A271X".to_owned(),
            birth_date: Some(day("1980-01-01")),
        },
    }
}

fn papers() -> Vec<Paper> {
    let period = Period { starts_on: day("2027-01-11"), ends_on: day("2027-07-10") };
    let attained = vec![Attained { skill: "Usare il lettore".to_owned(), level: Level::Full }];
    let bodies = [
        Body::Convention(Convention {
            words: "2026-11".to_owned(),
            period,
            inail: "1".to_owned(),
            policy: "2".to_owned(),
            monitoring: "3".to_owned(),
        }),
        Body::Dossier(Dossier {
            project: 1,
            period,
            evidence: Vec::new(),
            attended: 90,
            judgement: String::new(),
        }),
        Body::Attestation(Attestation {
            project: 1,
            dossier: 1,
            period,
            profession: "Addetta".to_owned(),
            activities: "Colli".to_owned(),
            reference: String::new(),
            attended: 90,
            attained,
        }),
    ];
    bodies.into_iter().map(|body| Paper { parties: parties(), body }).collect()
}

#[test]
fn a_paper_reads_back_and_its_bytes_are_its_own() {
    let papers = papers();
    let kinds: Vec<Kind> = papers.iter().map(Paper::kind).collect();
    assert_eq!(kinds, [Kind::Convention, Kind::Dossier, Kind::Attestation]);
    let mut bytes = Vec::new();
    for paper in &papers {
        let canonical = paper.canonical().expect("bytes");
        let stored: Paper = serde_json::from_slice(&canonical).expect("reads back");
        assert_eq!(&stored, paper);
        bytes.push(canonical);
    }
    let mut other = papers[0].clone();
    other.parties.intern.name = "Mario".to_owned();
    bytes.push(other.canonical().expect("bytes"));
    bytes.sort();
    bytes.dedup();
    assert_eq!(bytes.len(), 4);
}

#[test]
fn what_is_stored_of_an_internship_reads_back_also_when_it_is_older() {
    let content = Content {
        request: request(),
        plan: Some(plan()),
        extension: Some(Extension {
            until: day("2027-10-10"),
            reason: "Altro da imparare".to_owned(),
            number: 2,
        }),
        ended_on: Some(day("2027-05-01")),
        ..Content::default()
    };
    let stored = serde_json::to_value(&content).expect("JSON");
    assert_eq!(serde_json::from_value::<Content>(stored).expect("reads back"), content);
    assert_eq!(serde_json::from_str::<Content>("{}").expect("an empty one"), Content::default());
}
