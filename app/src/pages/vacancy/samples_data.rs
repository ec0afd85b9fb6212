//! Invented vacancies of the samples.

use domain::did::{Contract, Education, Licence};
use domain::vacancy::{Content, Ground, Hours, Pay, Per};

use super::{CompanyRef, Happened, WarnedLine, Workplace};
use crate::samples::today;

pub(crate) fn company() -> CompanyRef {
    CompanyRef { id: "company-1".to_owned(), name: "Calzature del Tenna S.r.l.".to_owned() }
}

pub(crate) fn content() -> Content {
    Content {
        title: "Magazziniere per le consegne".to_owned(),
        profession: "Magazziniere".to_owned(),
        places: 2,
        tasks: "Ricevere la merce.\nPreparare gli ordini e caricarli.".to_owned(),
        musts: vec!["Uso del muletto".to_owned(), "Lettura di una bolla".to_owned()],
        nices: vec!["Inglese di base".to_owned()],
        education: Some(Education::LowerSecondary),
        licences: vec![Licence::B],
        contract: Some(Contract::FixedTerm),
        hours: Some(Hours::Full),
        timetable: "Dal lunedì al venerdì, 8-17".to_owned(),
        site: "site-1".to_owned(),
        pay: Some(Pay { from: 1500, to: 1700, per: Per::Month }),
        start: today().checked_add_days(chrono::Days::new(70)),
        public_name: Some(true),
        expires_on: today().checked_add_days(chrono::Days::new(60)),
        notes: "La mensa è in sede.".to_owned(),
    }
}

pub(crate) fn workplace() -> Workplace {
    Workplace { comune: Some("Fermo (FM)".to_owned()), address: Some("Via Roma 1".to_owned()) }
}

pub(crate) fn warned() -> Vec<WarnedLine> {
    let line = |found: &str, ground, source: &str| WarnedLine {
        found: found.to_owned(),
        ground,
        source: source.to_owned(),
    };
    vec![
        line("bella presenza", Ground::Sex, "artt. 25 e 27 D.Lgs. 198/2006"),
        line("max 35 anni", Ground::Age, "artt. 2 e 3 D.Lgs. 216/2003"),
    ]
}

/// Begun, saved twice, sent, given back, sent again and published.
pub(crate) fn steps() -> Vec<Happened> {
    let acts = [
        ("draft", None),
        ("save", None),
        ("save", None),
        ("submit", None),
        ("return", Some("Manca l’orario.\nScrivi i giorni di lavoro.")),
        ("submit", None),
        ("publish", None),
    ];
    let step = |(hours, (act, note)): (i64, (&str, Option<&str>))| Happened {
        act: act.to_owned(),
        at: today().and_hms_opt(8, 0, 0).unwrap_or_default().and_utc() + chrono::TimeDelta::hours(hours),
        by: (act == "return").then(|| "Centro per l’impiego di Fermo".to_owned()),
        note: note.map(str::to_owned),
    };
    (0..).zip(acts).map(step).collect()
}
