//! The parts of `/fascicolo/dati.pdf` about what was agreed, as sections of an accessible document.

use app::texts::{code_text, date, ta};
use documents::{Block, Section, Words};
use domain::{agenda, calendar::rome_date, catalogue::LepCode, psp::Party};
use store::Access;
use uuid::Uuid;

use super::{
    super::operator::{office_name, service_name},
    pdf::{moment, table_or},
};
use crate::http::{Problem, Visit};

/// Account, appointments, pacts, commitments, corrections, messages to the ministry: in this order.
pub(super) async fn agreed(
    visit: &Visit,
    db: &mut impl Access,
    person: Uuid,
) -> Result<Vec<Section>, Problem> {
    Ok(vec![
        appointments(visit, db, person).await?,
        pacts(visit, db, person).await?,
        commitments(visit, db, person).await?,
        corrections(visit, db, person).await?,
        ministry(visit, db, person).await?,
    ])
}

fn service(visit: &Visit, code: &str) -> Words {
    let name = service_name(visit, code);
    let name = if name.is_empty() { code.to_owned() } else { name };
    Words::italian(name)
}

async fn appointments(visit: &Visit, db: &mut impl Access, person: Uuid) -> Result<Section, Problem> {
    let rows = store::appointment::of_person(db, person, i64::MAX).await?.into_iter();
    // Trying a place and giving it back is no story.
    let told = rows.filter(|row| row.state != agenda::State::Expired.code()).map(|row| {
        [
            Words::from(moment(visit, row.starts_at)),
            service(visit, &row.service),
            Words::italian(office_name(visit, &row.office).unwrap_or_default()),
            code_text(visit.lang, "agenda-state", &row.state).into(),
        ]
    });
    let table = table_or(
        told.collect(),
        [
            ("area-readings-when", 3),
            ("document-extract-service", 4),
            ("area-readings-office", 3),
            ("did-status-state", 2),
        ],
        "document-extract-none",
        visit,
    );
    Ok(Section::new(visit.t("document-extract-appointments"), vec![table]))
}

async fn pacts(visit: &Visit, db: &mut impl Access, person: Uuid) -> Result<Section, Problem> {
    let mut documents = Vec::new();
    let mut signatures = Vec::new();
    for sheet in acts::pact::of_person(db, person).await? {
        let title = visit.t(sheet.title);
        let since = sheet.psp.signed_at.map(|at| date(visit.lang, rome_date(at))).unwrap_or_default();
        documents.push([
            Words::from(title.clone()),
            Words::italian(office_name(visit, &sheet.psp.office).unwrap_or_default()),
            sheet.responsible.as_str().into(),
            since.into(),
            code_text(visit.lang, "document-extract-pact", &sheet.psp.state).into(),
        ]);
        for signature in &sheet.signatures {
            let text = ta(
                visit.lang,
                "document-extract-text",
                &[("title", title.as_str().into()), ("number", signature.text_number.into())],
            );
            let who = match signature.signer_kind.as_str() {
                "citizen" => "document-pact-person",
                _ => "document-pact-centre",
            };
            let outcome = code_text(visit.lang, "document-extract-signature", &signature.outcome);
            let row = [moment(visit, signature.at), text, visit.t(who), outcome];
            signatures.push(row.map(Words::from));
        }
    }
    let documents = table_or(
        documents,
        [
            ("document-extract-document", 4),
            ("document-pact-office", 3),
            ("document-pact-responsible", 3),
            ("document-extract-since", 2),
            ("did-status-state", 2),
        ],
        "document-extract-none",
        visit,
    );
    let mut blocks = vec![documents];
    if !signatures.is_empty() {
        let columns = [
            ("area-readings-when", 3),
            ("document-extract-document", 4),
            ("document-pact-signed-by", 3),
            ("document-extract-outcome", 2),
        ];
        blocks.push(table_or(signatures, columns, "document-extract-none", visit));
    }
    Ok(Section::new(visit.t("document-extract-pacts"), blocks))
}

async fn commitments(visit: &Visit, db: &mut impl Access, person: Uuid) -> Result<Section, Problem> {
    let mut rows = Vec::new();
    for row in store::commitment::of_person(db, person).await? {
        let what = match row.service.as_deref().and_then(LepCode::parse) {
            Some(code) if row.text.is_empty() => service(visit, &code.to_string()),
            _ => Words::italian(&row.text),
        };
        let who = match Party::parse(&row.who) {
            Some(Party::Centre) => "document-pact-centre",
            _ => "document-pact-person",
        };
        let by = row.due_on.map_or_else(|| visit.t("document-pact-no-date"), |day| date(visit.lang, day));
        let state = code_text(visit.lang, "follow-state", &row.state);
        rows.push([what, visit.t(who).into(), by.into(), state.into()]);
    }
    let table = table_or(
        rows,
        [
            ("document-pact-what", 4),
            ("document-extract-whose", 3),
            ("document-pact-by", 2),
            ("did-status-state", 2),
        ],
        "document-extract-none",
        visit,
    );
    Ok(Section::new(visit.t("document-extract-commitments"), vec![table]))
}

async fn corrections(visit: &Visit, db: &mut impl Access, person: Uuid) -> Result<Section, Problem> {
    let rows = store::correction::of_person(db, person).await?.into_iter().map(|row| {
        [
            Words::from(moment(visit, row.asked_at)),
            code_text(visit.lang, "area-correction-about", &row.about).into(),
            row.text.into(),
            code_text(visit.lang, "area-correction-state", &row.state).into(),
            row.answer.unwrap_or_default().into(),
        ]
    });
    let table = table_or(
        rows.collect(),
        [
            ("area-readings-when", 3),
            ("document-extract-about", 2),
            ("document-extract-asked", 4),
            ("did-status-state", 2),
            ("area-correction-answer", 4),
        ],
        "document-extract-none",
        visit,
    );
    Ok(Section::new(visit.t("area-correction-asked"), vec![table]))
}

async fn ministry(visit: &Visit, db: &mut impl Access, person: Uuid) -> Result<Section, Problem> {
    let rows = store::ministry::of_person(db, person).await?.into_iter().map(|row| {
        let sent = row.sent_at.map(|at| moment(visit, at));
        [
            Words::from(moment(visit, row.created_at)),
            service(visit, &row.service),
            row.code.unwrap_or_default().into(),
            sent.unwrap_or_else(|| visit.t("document-extract-not-sent")).into(),
        ]
    });
    let table = table_or(
        rows.collect(),
        [
            ("area-readings-when", 3),
            ("document-extract-service", 4),
            ("document-extract-code", 2),
            ("document-extract-sent", 3),
        ],
        "document-extract-none",
        visit,
    );
    let text = Block::text(visit.t("document-extract-ministry-text"));
    Ok(Section::new(visit.t("document-extract-ministry"), vec![text, table]))
}
