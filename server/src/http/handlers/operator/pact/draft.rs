//! `/operatore/persone/{id}/patto`: the form while a text is being written, else where the document stands.

use acts::{
    Operator, Refusal,
    pact::{self, Sheet},
    passage::Subject,
};
use app::{
    pages::operator::pact::{DraftPage, Drafting, Responsible},
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    form::{Errors, Form},
    passage::Finding,
    psp::{Change, Content, Kind},
};
use leptos::prelude::*;
use store::{Conn, person::Person};
use uuid::Uuid;

use super::{
    super::people::{above, open_or_return},
    Shown, current, done, form, frame, kind, load, stand, stand as standing,
};
use crate::http::{Answer, Posted, Problem, Visit};

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    page(&visit, operator, &person, Shown::fresh()).await
}

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    let kind = kind(&visit)?;
    match posted.0.raw("act") {
        "write" => write(&visit, operator, &person, kind, posted).await,
        "draft" => begin(&visit, operator, &person, kind, posted).await,
        "answer" => answer(&visit, operator, &person, kind, posted).await,
        "assign" => assign(&visit, operator, &person, kind, posted).await,
        "cancel-draft" | "cancel-change" | "cancel" | "close" | "edit" | "rewrite" => {
            give_reason(&visit, operator, &person, kind, posted).await
        }
        _ => Err(Problem::BadKey),
    }
}

/// The page as it stands: the form for whoever may write it, else where the document stands.
pub(super) async fn page(visit: &Visit, operator: &Operator, person: &Person, shown: Shown) -> Answer {
    let kind = kind(visit)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    let writes = |sheet: &&Sheet| sheet.draft().is_some() && operator.works_in(&sheet.psp.office);
    match current(&sheets, kind).filter(writes) {
        Some(sheet) => draft_page(visit, conn, person, sheet, Back::of(shown)).await,
        None => standing::page(visit, operator, conn, person, kind, &sheets, shown).await,
    }
}

/// How the form comes back.
#[derive(Default)]
struct Back {
    shown: Option<Shown>,
    /// What was typed; `None` shows the text as it was saved.
    typed: Option<Form>,
    /// The version that the form was made from, while it is still to be saved over.
    version: Option<i64>,
    warnings: Vec<Finding>,
    theirs: Option<Vec<Change>>,
    preview: bool,
}

impl Back {
    /// Another form of the page came back.
    fn of(shown: Shown) -> Back {
        Back { shown: Some(shown), ..Back::default() }
    }

    fn typed(form: Form, shown: Shown) -> Back {
        Back { typed: Some(form), ..Back::of(shown) }
    }
}

async fn draft_page(visit: &Visit, mut conn: Conn, person: &Person, sheet: &Sheet, back: Back) -> Answer {
    let text = sheet.draft().ok_or(Problem::NotFound)?;
    let subject = Subject::load(&mut conn, person.id).await?;
    let blocks = load::blocks(&mut conn, &sheet.psp.office).await?;
    let colleagues = load::colleagues(&mut conn, &sheet.psp.office).await?;
    drop(conn);
    let shown = back.shown.unwrap_or_else(Shown::fresh);
    let typed = back.typed.map(form::complete);
    let form = typed.clone().unwrap_or_else(|| form::first(visit, sheet, &text.content));
    let desk = &visit.house.desk;
    let catalogue = &desk.pack.catalogue;
    let preview = back.preview.then(|| Content::parse(&form, &text.content, catalogue).ok()).flatten();
    let mut stand = stand(visit, person, sheet)?;
    stand.version = back.version.unwrap_or(stand.version);
    let missing = match shown.errors.is_empty() && back.warnings.is_empty() {
        true => form::missing(visit, &form, &text.content),
        false => Errors::default(),
    };
    let data = Drafting {
        stand,
        change: text.change.clone(),
        form,
        known: load::known(visit, person, &text.content, &subject),
        targets: desk.pack.targets_on(desk.today()).cloned().collect(),
        responsible: Responsible { now: text.responsible.to_string(), colleagues },
        missing,
        services: load::services(visit),
        blocks,
        names: load::names(visit),
        warnings: back.warnings,
        theirs: back.theirs,
        preview,
        request_key: desk.request_key(),
    };
    let frame = frame(visit, visit.t(sheet.title), above(visit, person), &shown);
    let f = match typed {
        Some(form) => FormView::search(visit.lang, form, shown.errors),
        None => FormView::new(visit.lang, shown.form, shown.errors),
    };
    Ok(visit.page(shown.status, frame, || view! { <DraftPage f data/> }))
}

/// The form of the text: kept, shown for signature, or brought back changed.
async fn write(visit: &Visit, operator: &Operator, person: &Person, kind: Kind, posted: Posted) -> Answer {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let form = posted.0;
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    drop(conn);
    // What was shown meanwhile may be this very form, sent twice: the act knows.
    let sheet = current(&sheets, kind).filter(|sheet| operator.works_in(&sheet.psp.office));
    let sheet = sheet.ok_or(Problem::NotFound)?;
    let go = form.raw("go").to_owned();
    if !matches!(go.as_str(), "save" | "show") {
        return change(visit, person, sheet, form, version).await;
    }
    let desk = &visit.house.desk;
    match pact::save(desk, operator, sheet.psp.id, version, &form, &asked).await {
        Ok(_) if go == "save" => Ok(done(person, kind, "", "saved")),
        Ok(saved) => {
            let seen = form.checked("warnings-seen");
            match pact::show(desk, operator, sheet.psp.id, saved, seen, &asked).await {
                Ok(Ok(_)) => Ok(done(person, kind, "/firma", "shown")),
                Ok(Err(warnings)) => {
                    let shown = Shown { status: StatusCode::UNPROCESSABLE_ENTITY, ..Shown::fresh() };
                    let back = Back { warnings, ..Back::typed(form, shown) };
                    return again(visit, operator, person, kind, back).await;
                }
                Err(refusal) => {
                    let shown = Shown::of(refusal, form.clone(), ("", "minutes"))?;
                    return again(visit, operator, person, kind, Back::typed(form, shown)).await;
                }
            }
        }
        Err(Refusal::Stale) => {
            let catalogue = &desk.pack.catalogue;
            let theirs = sheet.draft().and_then(|saved| {
                let mine = Content::parse(&form, &saved.content, catalogue).ok()?;
                Some(mine.diff(&saved.content))
            });
            let shown = Shown::refused(form.clone(), "error-stale");
            let back = Back { theirs: theirs.filter(|list| !list.is_empty()), ..Back::typed(form, shown) };
            again(visit, operator, person, kind, back).await
        }
        Err(refusal) => {
            let shown = Shown::of(refusal, form.clone(), ("", "minutes"))?;
            let back = Back { version: Some(version), ..Back::typed(form, shown) };
            again(visit, operator, person, kind, back).await
        }
    }
}

/// The page once more, with the document as it stands now.
async fn again(visit: &Visit, operator: &Operator, person: &Person, kind: Kind, back: Back) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    match current(&sheets, kind).filter(|sheet| sheet.draft().is_some()) {
        Some(sheet) => draft_page(visit, conn, person, sheet, back).await,
        // A colleague showed it or gave it up: what is now true is another page.
        None => {
            let shown = back.shown.unwrap_or_else(Shown::fresh);
            standing::page(visit, operator, conn, person, kind, &sheets, shown).await
        }
    }
}

/// A button that changes the form and keeps nothing.
async fn change(visit: &Visit, person: &Person, sheet: &Sheet, form: Form, version: i64) -> Answer {
    let preview = form.raw("go") == "preview";
    let back = match preview {
        true => Back { preview, ..Back::typed(form.clone(), judged(visit, sheet, form)) },
        false => match form::changed(visit, sheet, &form).await? {
            Ok(changed) => Back::typed(changed, Shown::fresh()),
            Err(errors) => Back::typed(form.clone(), Shown::wrong(form, errors)),
        },
    };
    let conn = visit.house.desk.reader.conn().await?;
    draft_page(visit, conn, person, sheet, Back { version: Some(version), ..back }).await
}

/// A text that cannot be read has no preview: what is wrong stands beside its field.
fn judged(visit: &Visit, sheet: &Sheet, form: Form) -> Shown {
    let base = sheet.draft().map(|text| &text.content);
    let read = base.map(|base| Content::parse(&form, base, &visit.house.desk.pack.catalogue));
    match read {
        Some(Err(errors)) => Shown::wrong(form, errors),
        _ => Shown::fresh(),
    }
}

async fn begin(visit: &Visit, operator: &Operator, person: &Person, kind: Kind, posted: Posted) -> Answer {
    let asked = posted.asked(visit)?;
    let from = visit.query.get("appuntamento");
    let from = from.map(Uuid::parse_str).transpose().map_err(|_| Problem::NotFound)?;
    match pact::draft(&visit.house.desk, operator, person.id, kind, from, &asked).await {
        Ok(_) => Ok(done(person, kind, "", "begun")),
        Err(refusal) => {
            let shown = Shown::of(refusal, posted.0, ("", ""))?;
            page(visit, operator, person, shown).await
        }
    }
}

/// Another responsible for the draft.
async fn assign(visit: &Visit, operator: &Operator, person: &Person, kind: Kind, posted: Posted) -> Answer {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let (form, desk) = (posted.0, &visit.house.desk);
    let mut conn = desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    drop(conn);
    let psp = current(&sheets, kind).ok_or(Problem::NotFound)?.psp.id;
    let mut errors = Errors::default();
    let chosen = form.choice("responsible", |id| Uuid::parse_str(id).ok(), &mut errors);
    let result = match errors.or(chosen) {
        Ok(id) => pact::assign(desk, operator, psp, version, id, &asked).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match result {
        Ok(_) => Ok(done(person, kind, "", "assigned")),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("", ""))?;
            page(visit, operator, person, shown).await
        }
    }
}

/// Acts that say why.
async fn give_reason(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    kind: Kind,
    posted: Posted,
) -> Answer {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let form = posted.0;
    let (act, desk) = (form.raw("act").to_owned(), &visit.house.desk);
    let field = format!("{act}-reason");
    let mut conn = desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    drop(conn);
    // After the second click the document is over, and still the newest of its kind.
    let sheet = current(&sheets, kind).or_else(|| sheets.iter().find(|sheet| sheet.kind == kind));
    let psp = sheet.ok_or(Problem::NotFound)?.psp.id;
    let reason = form.get(&field);
    let (result, code) = match act.as_str() {
        "edit" | "rewrite" => {
            let reason = reason.unwrap_or_default();
            (pact::edit(desk, operator, psp, version, reason, &asked).await.map(drop), "begun")
        }
        "close" => {
            let reason = reason.unwrap_or_default();
            (pact::close(desk, operator, psp, version, reason, &asked).await.map(drop), "closed")
        }
        _ => (pact::cancel(desk, operator, psp, version, reason, &asked).await.map(drop), "cancelled"),
    };
    match result {
        Ok(()) => Ok(done(person, kind, "", code)),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("reason", &field))?;
            page(visit, operator, person, shown).await
        }
    }
}

async fn answer(visit: &Visit, operator: &Operator, person: &Person, kind: Kind, posted: Posted) -> Answer {
    let asked = posted.asked(visit)?;
    let form = posted.0;
    let question = Uuid::parse_str(form.raw("question")).map_err(|_| Problem::BadKey)?;
    let field = format!("answer-{question}");
    let words = form.raw(&field).to_owned();
    match pact::answer(&visit.house.desk, operator, question, &words, &asked).await {
        Ok(()) => Ok(done(person, kind, "", "answered")),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("answer", &field))?;
            page(visit, operator, person, shown).await
        }
    }
}
