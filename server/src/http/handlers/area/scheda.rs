//! The scheda in what a person takes away: sections of `/fascicolo/dati.pdf`, parts of `/fascicolo/dati.json`.
//!
//! On paper stands what counts now, in words, and that changes wait. The other file holds that, too, and every version with
//! what became of it.

use acts::sap::standing;
use app::{
    pages::sap::answers,
    texts::{code_text, date, ta},
};
use documents::{Block, Section, Words};
use domain::{calendar::rome_date, sap};
use serde_json::{Value, json};
use store::Access;
use uuid::Uuid;

use crate::http::{Problem, Visit};

/// One section for the scheda, and one below it for each of its own that says something.
pub(super) async fn on_paper(
    visit: &Visit,
    db: &mut impl Access,
    person: Uuid,
) -> Result<Vec<Section>, Problem> {
    let now = standing(db, person).await?;
    let mut blocks = Vec::new();
    if now.counts.is_empty() {
        blocks.push(Block::text(visit.t("sap-section-none")));
    } else {
        let validated = now.validated.as_ref().and_then(|version| version.decided_at);
        blocks.push(Block::text(match validated {
            Some(at) => {
                ta(visit.lang, "sap-validated-on", &[("date", date(visit.lang, rome_date(at)).into())])
            }
            None => visit.t("sap-from-did"),
        }));
    }
    if let Some((version, _)) = &now.proposed {
        let args = [("date", date(visit.lang, rome_date(version.proposed_at)).into())];
        blocks.push(Block::text(ta(visit.lang, "document-extract-scheda-waits", &args)));
    }
    let mut sections = vec![Section::new(visit.t("sap-file-title"), blocks)];
    for section in sap::Section::ALL {
        let rows = now.counts.entries(*section);
        if !rows.is_empty() {
            let items = rows.iter().map(|row| in_words(visit, *section, row)).collect();
            let heading = code_text(visit.lang, "sap-section", section.code());
            sections.push(Section { level: 2, ..Section::new(heading, vec![Block::List { items }]) });
        }
    }
    Ok(sections)
}

/// «Cuoca; Datore di lavoro: Trattoria del Porto; Inizio: marzo 2019».
fn in_words(visit: &Visit, section: sap::Section, row: &sap::Entry) -> Words {
    let mut parts = Vec::new();
    for (name, answer) in answers(visit.lang, section, row) {
        // The first one says what the row is about.
        parts.push(if parts.is_empty() { answer } else { format!("{name}: {answer}") });
    }
    parts.join("; ").into()
}

/// What counts now, and whether it comes from a version or from the declaration.
pub(super) async fn counts(db: &mut impl Access, person: Uuid) -> Result<Value, Problem> {
    let now = standing(db, person).await?;
    let content = now.counts.to_json().map_err(|_| Problem::Internal("content of a scheda"))?;
    Ok(json!({
        "from": if now.validated.is_some() { "version" } else { "declaration" },
        "version": now.validated.map(|version| version.version),
        "content": content,
    }))
}

/// Every version, the newest first.
pub(super) async fn versions(db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let rows = store::sap::of_person(db, person).await?.into_iter().map(|row| {
        json!({
            "version": row.version,
            "state": row.state,
            "content": row.content.0,
            "proposed_by": row.proposed_by_kind,
            "proposed_at": row.proposed_at,
            "decided_at": row.decided_at,
            "reason": row.reason,
        })
    });
    Ok(rows.collect())
}
