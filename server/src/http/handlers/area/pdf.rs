//! `/fascicolo/dati.pdf`: the file on paper, as an accessible PDF: data, account, services, declarations, the scheda, what
//! was agreed, readings.

use app::texts::{code_text, date, ta};
use chrono::{DateTime, Utc};
use documents::{Block, FileExtract, Head, Pair, Section, Words};
use domain::{
    calendar::{rome_date, rome_time},
    did::State,
};
use store::{account::Account, did::Did, person::Person};

use super::{
    super::did::{birth_place, pdf},
    READINGS, own_office, reading, received, scheda,
    sections::agreed,
};
use crate::http::{Answer, Problem, Visit};

pub async fn file_pdf(visit: Visit) -> Answer {
    let citizen = visit.citizen()?;
    let id = citizen.person();
    let mut conn = visit.house.desk.reader.conn().await?;
    let person = store::person::by_id(&mut conn, id).await?.ok_or(Problem::NotFound)?;
    let dids = store::did::of_person(&mut conn, id).await?;
    let lines = store::passage::lines_of_person(&mut conn, id).await?;
    let readers = store::file::readers(&mut conn, id, READINGS).await?;
    let account = store::account::of_person(&mut conn, id).await?;
    let scheda = scheda::on_paper(&visit, &mut conn, id).await?;
    let agreed = agreed(&visit, &mut conn, id).await?;
    let office = own_office(&visit, &mut conn, citizen).await?;
    drop(conn);
    let services = lines.into_iter().map(|line| received(&visit, line)).collect::<Result<Vec<_>, _>>()?;
    let services = services.into_iter().map(|service| {
        let minutes =
            service.minutes.map(|m| ta(visit.lang, "common-minutes", &[("minutes", i64::from(m).into())]));
        let mut name = service.name;
        if let Some((at, reason)) = service.reversed {
            let args = [("date", date(visit.lang, rome_date(at)).into()), ("reason", reason.into())];
            name = format!("{name}. {}", ta(visit.lang, "area-service-reversed", &args));
        }
        [
            Words::from(moment(&visit, service.start)),
            service.code.into(),
            Words::italian(name),
            minutes.unwrap_or_default().into(),
            Words::italian(service.office),
        ]
    });
    let services = table_or(
        services.collect(),
        [
            ("area-readings-when", 3),
            ("document-extract-code", 1),
            ("document-extract-service", 5),
            ("document-extract-minutes", 2),
            ("area-readings-office", 3),
        ],
        "area-services-none",
        &visit,
    );
    let readings = readers.into_iter().map(|row| reading(&visit, row)).map(|row| {
        let reason = row.reason.unwrap_or_else(|| visit.t("area-readings-own"));
        [moment(&visit, row.at).into(), Words::from(row.operator), Words::italian(row.office), reason.into()]
    });
    let readings = table_or(
        readings.collect(),
        [("area-readings-when", 3), ("area-readings-who", 2), ("area-readings-office", 3), ("did-reason", 4)],
        "area-readings-none",
        &visit,
    );
    let dids = dids.iter().map(|did| declaration(&visit, did)).collect::<Result<Vec<_>, _>>()?;
    let dids = table_or(
        dids,
        [("did-receipt-protocol", 3), ("did-status-state", 3), ("did-receipt-legal-date", 3)],
        "area-file-dids-none",
        &visit,
    );
    let now = visit.house.desk.now();
    let mut sections: Vec<Section> =
        account.map(|account| own_account(&visit, &account)).into_iter().collect();
    sections.push(Section::new(visit.t("area-file-services"), vec![services]));
    sections.push(Section::new(visit.t("area-file-dids"), vec![dids]));
    sections.extend(scheda);
    sections.extend(agreed);
    sections.push(Section::new(visit.t("area-readings-title"), vec![readings]));
    let paper = FileExtract {
        head: Head {
            lang: visit.lang,
            body: Words::italian(&visit.house.desk.pack.body),
            centre: office.map_or_else(|| "".into(), |office| Words::italian(office.name)),
            page_label: visit.t("document-page"),
            of_label: visit.t("document-of"),
            issued_at: now,
        },
        title: visit.t("document-extract-title"),
        reference: Some(date(visit.lang, rome_date(now))),
        intro: Some(visit.t("document-extract-intro").into()),
        subject: subject(&visit, &person),
        sections,
        closing: Some(visit.t("document-extract-closing").into()),
    };
    pdf(&visit, paper, "fascicolo.pdf").await
}

pub(super) fn moment(visit: &Visit, at: DateTime<Utc>) -> String {
    let time = rome_time(at).format("%H:%M").to_string();
    ta(visit.lang, "area-at", &[("date", date(visit.lang, rome_date(at)).into()), ("time", time.into())])
}

/// A table, or the sentence that there is nothing.
pub(super) fn table_or<const N: usize>(
    rows: Vec<[Words; N]>,
    columns: [(&str, u8); N],
    none: &str,
    visit: &Visit,
) -> Block {
    match rows.is_empty() {
        true => Block::text(visit.t(none)),
        false => Block::table(columns.map(|(key, width)| (visit.t(key).into(), width)), rows),
    }
}

fn subject(visit: &Visit, person: &Person) -> Vec<Pair> {
    let birth = person.birth_date.map(|day| date(visit.lang, day)).unwrap_or_default();
    let place = person.birth_place.as_deref().map(|code| birth_place(visit, code)).unwrap_or_default();
    [
        ("document-receipt-surname", person.surname.clone()),
        ("document-receipt-name", person.name.clone()),
        ("document-receipt-fiscal-code", person.cf.clone()),
        ("document-receipt-birth-date", birth),
        ("document-receipt-birth-place", place),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| Pair::new(visit.t(key), value))
    .collect()
}

fn own_account(visit: &Visit, account: &Account) -> Section {
    let mut rows = Vec::new();
    if let Some(email) = &account.email {
        rows.push(Pair::new(visit.t("document-extract-email"), email.as_str()));
    }
    rows.push(Pair::new(
        visit.t("document-extract-level"),
        code_text(visit.lang, "account-level", &account.level),
    ));
    rows.push(Pair::new(visit.t("document-extract-language"), account.lang.as_str()));
    Section::new(visit.t("document-extract-account"), vec![Block::Pairs { rows }])
}

fn declaration(visit: &Visit, did: &Did) -> Result<[Words; 3], Problem> {
    let state = code_text(visit.lang, State::TEXTS, acts::did::state_of(did)?.code());
    let day = did.legal_date.map(|day| date(visit.lang, day)).unwrap_or_default();
    Ok([did.protocol.clone().unwrap_or_default().into(), state.into(), day.into()])
}
