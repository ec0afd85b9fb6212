//! `/operatore/testi`: the texts of a centre, added, replaced, closed.

use acts::text_block::{NewBlock, add, close};
use app::{
    pages::operator::pact::{BlockLine, Blocks, BlocksPage},
    ui::FormView,
};
use domain::{form::Form, psp::Section};
use leptos::prelude::*;
use uuid::Uuid;

use super::{
    super::{groups::office, shared},
    Shown, frame,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn show(visit: Visit) -> Answer {
    page(&visit, Shown::fresh(), visit.query.get("testo").map(str::to_owned)).await
}

pub async fn act(visit: Visit, posted: Posted) -> Answer {
    let (operator, office, asked) = (visit.operator()?, office(&visit)?, posted.asked(&visit)?);
    let (form, desk) = (posted.0, &visit.house.desk);
    let block = form.get("block").map(Uuid::parse_str).transpose().map_err(|_| Problem::BadKey)?;
    let editing = form.get("block").map(str::to_owned).filter(|_| form.raw("act") == "replace");
    let (result, code) = match (form.raw("act"), block) {
        ("close", Some(block)) => (close(desk, operator, block, &asked).await, "block-closed"),
        ("add", None) | ("replace", Some(_)) => match NewBlock::parse(&form) {
            Ok(new) => {
                let added = add(desk, operator, &office, &new, block, &asked).await;
                (added.map(drop), "block-added")
            }
            Err(errors) => return page(&visit, Shown::wrong(form, errors), editing).await,
        },
        _ => return Err(Problem::BadKey),
    };
    match result {
        Ok(()) => Ok(see(&format!("/operatore/testi?sede={office}&done={code}"))),
        // A colleague replaced or closed it: the words stay in the form, as a new text.
        Err(refusal) => page(&visit, Shown::of(refusal, form, ("", ""))?, None).await,
    }
}

async fn page(visit: &Visit, shown: Shown, editing: Option<String>) -> Answer {
    let (operator, slug) = (visit.operator()?, office(visit)?);
    let mut conn = visit.house.desk.reader.conn().await?;
    let rows = store::text_block::of_office(&mut conn, &slug).await?;
    drop(conn);
    let lines: Vec<BlockLine> = rows
        .into_iter()
        .filter_map(|row| {
            let section = Section::parse(&row.section)?;
            Some(BlockLine { id: row.id.to_string(), section, title: row.title, body: row.body })
        })
        .collect();
    let chosen = editing.as_ref().and_then(|id| lines.iter().find(|line| line.id == *id));
    // What was typed wins over the words of the text that is being changed.
    let form = match chosen.filter(|_| shown.form.is_empty()) {
        Some(line) => words(line),
        None => shown.form.clone(),
    };
    let data = Blocks {
        editing: chosen.map(|line| line.id.clone()),
        lines,
        office: shared::office(visit, &slug),
        offices: shared::own_offices(visit, operator),
        request_key: visit.house.desk.request_key(),
    };
    let frame = frame(visit, visit.t("drafting-blocks-title"), [], &shown);
    let f = FormView::new(visit.lang, form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <BlocksPage f data/> }))
}

fn words(line: &BlockLine) -> Form {
    [("section", line.section.code()), ("title", line.title.as_str()), ("body", line.body.as_str())]
        .into_iter()
        .collect()
}
