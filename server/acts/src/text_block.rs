//! The texts that a centre uses again and again in its pacts: added, replaced by a new one, closed.
//!
//! A text that was used stands in the pacts as words of their own: closing one changes nothing that was signed.

use domain::{
    form::{Errors, FieldError, Form},
    psp::{BLOCKS, Section},
};
use store::text_block::TextBlock;
use uuid::Uuid;

use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// Characters of a title, of a text, and of a text that becomes one line of a pact.
const TITLE: usize = 100;
const LONG: usize = 3000;
const LINE: usize = 500;

/// A text as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBlock {
    pub section: Section,
    pub title: String,
    pub body: String,
}

impl NewBlock {
    /// Reads `section`, `title` and `body`. Keys: those of [`Form`].
    pub fn parse(form: &Form) -> Result<NewBlock, Errors> {
        let mut errors = Errors::default();
        let offered = |code: &str| Section::parse(code).filter(|section| BLOCKS.contains(section));
        let section = form.choice("section", offered, &mut errors);
        let title = form.required("title", TITLE, &mut errors);
        let line = matches!(section, Some(Section::SearchActs | Section::Commitments | Section::Centre));
        let body = form.required("body", if line { LINE } else { LONG }, &mut errors);
        let whole = section.zip(title).zip(body);
        errors.or(whole.map(|((section, title), body)| NewBlock { section, title, body }))
    }
}

/// Adds a text; with `replaces`, that one is closed with it. Refused with [`Refusal::Stale`] when a colleague closed or
/// replaced it meanwhile.
pub async fn add(
    desk: &Desk,
    operator: &Operator,
    office: &str,
    block: &NewBlock,
    replaces: Option<Uuid>,
    asked: &Asked,
) -> Result<Uuid, Refusal> {
    let mut work = match desk.once(operator.actor(), "text_block_add", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    operator.works_in(office).then_some(()).ok_or(Refusal::NotFound)?;
    if let Some(old) = replaces {
        let old = own(&mut work, operator, old).await?;
        (old.office == office).then_some(()).ok_or(Refusal::NotFound)?;
        end(&mut work, &old).await?;
    }
    let row = TextBlock {
        id: desk.id(),
        office: office.to_owned(),
        section: block.section.code().to_owned(),
        title: block.title.clone(),
        body: block.body.clone(),
        created_by: operator.id(),
        created_at: work.now,
        closed_at: None,
    };
    store::text_block::add(&mut work.tx, &row).await?;
    let detail = serde_json::json!({ "office": office, "section": row.section, "replaces": replaces });
    work.audit("text_block_add", format!("text_block:{}", row.id), detail).await?;
    work.done(row.id).await
}

/// Nobody is offered the text any more.
pub async fn close(desk: &Desk, operator: &Operator, block: Uuid, asked: &Asked) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "text_block_close", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let old = own(&mut work, operator, block).await?;
    end(&mut work, &old).await?;
    let detail = serde_json::json!({ "office": old.office });
    work.audit("text_block_close", format!("text_block:{block}"), detail).await?;
    work.done(()).await
}

/// A text of the operator's centres.
async fn own(work: &mut Work, operator: &Operator, id: Uuid) -> Result<TextBlock, Refusal> {
    let found = store::text_block::by_id(&mut work.tx, id).await?;
    found.filter(|block| operator.works_in(&block.office)).ok_or(Refusal::NotFound)
}

async fn end(work: &mut Work, block: &TextBlock) -> Result<(), Refusal> {
    let touched = store::text_block::close(&mut work.tx, block.id, work.now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)
}

/// The text of a block that is put into a draft; errors beside `block-{section}`.
pub async fn chosen(
    db: &mut impl store::Access,
    office: &str,
    section: Section,
    id: Option<Uuid>,
) -> Result<String, Refusal> {
    let field = format!("block-{}", section.code());
    let wrong = |key: &str| Refusal::Fields(FieldError::new(field.clone(), key).into());
    let id = id.ok_or_else(|| wrong("error-choose"))?;
    let found = store::text_block::by_id(db, id).await?;
    let fits = |block: &TextBlock| block.office == office && block.section == section.code();
    let found = found.filter(|block| fits(block) && block.closed_at.is_none());
    found.map(|block| block.body).ok_or_else(|| wrong("error-unknown-choice"))
}
