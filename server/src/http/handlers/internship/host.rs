//! `/impresa/{id}/tirocini…`: what the company asked for and where each stands; asking, correcting, sending, taking back,
//! ending early, and writing down what proves what was done.

use acts::{Mandate, internship};
use app::{
    pages::internship::{
        DossierNotes, Internships, InternshipsPage, NotesPage, RequestPage, RequestView, SiteChoice, Story,
        StoryPage,
    },
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    form::{Errors, Form},
    internship::{Act, MAX_EVIDENCE, Party, Request, State, Who, moves},
};
use leptos::prelude::*;
use store::Conn;
use uuid::Uuid;

use super::{
    Shown, Side,
    from_vacancy::{self, chosen, on_board},
    reason, reason_field, view,
};
use crate::http::{Answer, Employer, Posted, Problem, Visit, answer::see};

/// Company and internship of the address.
type Address = Path<(String, String)>;

fn to(mandate: &Mandate, id: &str, done: &str) -> Response {
    see(&format!("{}?fatto={done}", Side::Host(mandate).reader().address(id)))
}

pub async fn list(visit: Visit, Employer(mandate): Employer) -> Answer {
    let side = Side::Host(&mandate);
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut lines = Vec::new();
    for sheet in internship::of_host(&mut conn, mandate.company()).await? {
        let asked = sheet.state == State::Returned || sheet.to_sign(Party::Host).next().is_some();
        lines.push(view::line(&visit, &mut conn, &sheet, asked).await?);
    }
    drop(conn);
    // What waits comes first; the newest of equals stay first.
    lines.sort_by_key(|line| !line.waits);
    let company = mandate.legal_name().to_owned();
    let data = Internships { reader: side.reader(), company, lines };
    let mut above = side.crumbs(&visit);
    above.pop();
    let frame = visit.frame(visit.t("internship-list-host")).under(above);
    let lang = visit.lang;
    Ok(visit.page(StatusCode::OK, frame, || view! { <InternshipsPage lang data/> }))
}

pub async fn show(visit: Visit, Employer(mandate): Employer, Path((_, id)): Address) -> Answer {
    page(&visit, &mandate, &id, Shown::fresh()).await
}

async fn page(visit: &Visit, mandate: &Mandate, id: &str, shown: Shown) -> Answer {
    let side = Side::Host(mandate);
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = side.sheet(&mut conn, id).await?;
    let data = Story {
        id: sheet.internship.id.to_string(),
        reader: side.reader(),
        state: sheet.state,
        version: sheet.internship.version,
        facts: view::facts(visit, &mut conn, &sheet).await?,
        reason: sheet.internship.reason.clone(),
        papers: view::papers(&mut conn, &sheet).await?,
        contacts: view::contacts(&mut conn, &sheet).await?,
        steps: view::steps(&sheet),
        moves: moves(sheet.state, Who::Host).map(|row| row.act).collect(),
        request_key: visit.house.desk.request_key(),
    };
    drop(conn);
    let frame = side.frame(visit, data.facts.title.clone(), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <StoryPage f data/> }))
}

/// `act`: `withdraw`, `end`; sending a draft as it stands is `submit`.
pub async fn act(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, id)): Address,
    posted: Posted,
) -> Answer {
    Side::Host(&mandate).owns(&visit, &id).await?;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let form = posted.0;
    let desk = &visit.house.desk;
    let at = Uuid::parse_str(&id).map_err(|_| Problem::NotFound)?;
    let by = Side::Host(&mandate).by();
    let name = form.raw("act").to_owned();
    let field = reason_field(&name);
    let reason = match reason(&form, &name) {
        Ok(reason) => reason,
        Err(errors) => return page(&visit, &mandate, &id, Shown::wrong(form, errors)).await,
    };
    let reason = reason.as_deref();
    let done = match Act::parse(&name) {
        Some(Act::Submit) => {
            let stored = stored(&visit, &mandate, &id).await?;
            internship::submit(desk, &mandate, at, version, &stored, &asked).await.map(|_| "submitted")
        }
        Some(Act::Withdraw) => {
            internship::withdraw(desk, by, (at, version), reason, &asked).await.map(|_| "withdrawn")
        }
        Some(Act::End) => {
            let reason = reason.unwrap_or_default();
            internship::end(desk, by, (at, version), reason, &asked).await.map(|_| "ended")
        }
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(done) => Ok(to(&mandate, &id, done)),
        // What is missing stands beside its field on the page of the request.
        Err(acts::Refusal::Fields(errors)) if name == Act::Submit.code() => {
            let form = stored(&visit, &mandate, &id).await?;
            request(&visit, &mandate, Some(&id), Shown::wrong(form, errors)).await
        }
        Err(refusal) => {
            let shown = Shown::of(refusal, form.clone(), ("reason", &field))?;
            page(&visit, &mandate, &id, shown).await
        }
    }
}

/// The request as it is stored, as the form that reads back as it.
async fn stored(visit: &Visit, mandate: &Mandate, id: &str) -> Result<Form, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = Side::Host(mandate).sheet(&mut conn, id).await?;
    let mut form = sheet.content.request.to_form();
    form.set("site", sheet.internship.site_id.to_string());
    Ok(form)
}

/// `?offerta=`: with what that vacancy says already.
pub async fn new_form(visit: Visit, Employer(mandate): Employer) -> Answer {
    let form = match visit.query.get("offerta") {
        None => Form::default(),
        Some(id) => from_vacancy::begun(&visit, &mandate, id).await?,
    };
    request(&visit, &mandate, None, Shown { form, ..Shown::fresh() }).await
}

pub async fn edit_form(visit: Visit, Employer(mandate): Employer, Path((_, id)): Address) -> Answer {
    let form = stored(&visit, &mandate, &id).await?;
    request(&visit, &mandate, Some(&id), Shown { form, ..Shown::fresh() }).await
}

/// The page of a request, with what was typed.
async fn request(visit: &Visit, mandate: &Mandate, id: Option<&str>, shown: Shown) -> Answer {
    let side = Side::Host(mandate);
    let mut conn = visit.house.desk.reader.conn().await?;
    let (version, vacancy) = match id {
        None => (0, chosen(&mut conn, mandate, shown.form.get(from_vacancy::FIELD)).await?),
        Some(id) => {
            let sheet = side.sheet(&mut conn, id).await?;
            // Sent meanwhile, or by a colleague: what is now true is another page.
            if !moves(sheet.state, Who::Host).any(|row| row.act == Act::Save) {
                drop(conn);
                let shown = Shown {
                    status: StatusCode::CONFLICT,
                    refused: Some("error-internship-not-now"),
                    ..shown
                };
                return page(visit, mandate, id, shown).await;
            }
            let of = sheet.internship.vacancy_id.map(|id| id.to_string());
            (sheet.internship.version, chosen(&mut conn, mandate, of.as_deref()).await?)
        }
    };
    let data = RequestView {
        company: mandate.company().to_string(),
        internship: id.map(str::to_owned),
        version,
        vacancy,
        vacancies: on_board(&mut conn, mandate).await?,
        sites: sites(visit, &mut conn, mandate).await?,
        today: visit.house.desk.today(),
        request_key: visit.house.desk.request_key(),
    };
    drop(conn);
    let title = if id.is_some() { "internship-request-edit" } else { "internship-request-new" };
    let frame = side.frame(visit, visit.t(title), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <RequestPage f data/> }))
}

async fn sites(visit: &Visit, conn: &mut Conn, mandate: &Mandate) -> Result<Vec<SiteChoice>, Problem> {
    let sites = store::company::sites(conn, mandate.company()).await?;
    let open = sites.into_iter().filter(|site| site.closed_at.is_none());
    Ok(open.map(|site| SiteChoice { id: site.id.to_string(), name: view::site_name(visit, &site) }).collect())
}

/// A new request: begun at its site, then kept or sent as it was typed. What cannot be kept comes back on its own page.
pub async fn begin(visit: Visit, Employer(mandate): Employer, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    let form = posted.0;
    let errors = unreadable(&form);
    if !errors.is_empty() {
        return request(&visit, &mandate, None, Shown::wrong(form, errors)).await;
    }
    let site = form.get("site").and_then(|id| Uuid::parse_str(id).ok()).unwrap_or_default();
    let desk = &visit.house.desk;
    let begun = internship::begin(desk, &mandate, site, from_vacancy::named(&form)?, &asked).await;
    let id = match begun {
        Ok(id) => id.to_string(),
        Err(refusal) => {
            let mut shown = Shown::of(refusal, form, ("", ""))?;
            if shown.refused == Some(from_vacancy::OVER) {
                // What was typed is asked for without the vacancy.
                shown.form = shown.form.only(|name| name != from_vacancy::FIELD);
            }
            return request(&visit, &mandate, None, shown).await;
        }
    };
    // The same key names another act: asked twice, both are done once.
    keep(&visit, &mandate, &id, 1, form, &asked).await
}

/// What cannot even be a draft: nothing is begun for it.
fn unreadable(form: &Form) -> Errors {
    let mut errors = Request::parse(form).err().unwrap_or_default();
    if form.get("site").is_none() {
        errors.add("site", "error-choose");
    }
    errors
}

pub async fn save(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, id)): Address,
    posted: Posted,
) -> Answer {
    Side::Host(&mandate).owns(&visit, &id).await?;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    keep(&visit, &mandate, &id, version, posted.0, &asked).await
}

/// `go=save` keeps what was typed, `go=submit` sends it.
async fn keep(
    visit: &Visit,
    mandate: &Mandate,
    id: &str,
    version: i64,
    form: Form,
    asked: &acts::Asked,
) -> Answer {
    let desk = &visit.house.desk;
    let at = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let done = match form.raw("go") {
        "submit" => internship::submit(desk, mandate, at, version, &form, asked).await.map(|_| "submitted"),
        "save" => internship::save(desk, mandate, at, version, &form, asked).await.map(|_| "saved"),
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(done) => Ok(to(mandate, id, done)),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("", ""))?;
            request(visit, mandate, Some(id), shown).await
        }
    }
}

pub async fn notes_form(visit: Visit, Employer(mandate): Employer, Path((_, id)): Address) -> Answer {
    notes(&visit, &mandate, &id, None).await
}

pub async fn save_notes(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, id)): Address,
    posted: Posted,
) -> Answer {
    Side::Host(&mandate).owns(&visit, &id).await?;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let form = posted.0;
    let at = Uuid::parse_str(&id).map_err(|_| Problem::NotFound)?;
    let by = Side::Host(&mandate).by();
    match internship::note(&visit.house.desk, by, (at, version), &form, &asked).await {
        Ok(_) => Ok(to(&mandate, &id, "noted")),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("", ""))?;
            notes(&visit, &mandate, &id, Some(shown)).await
        }
    }
}

async fn notes(visit: &Visit, mandate: &Mandate, id: &str, shown: Option<Shown>) -> Answer {
    let side = Side::Host(mandate);
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = side.sheet(&mut conn, id).await?;
    drop(conn);
    if !moves(sheet.state, Who::Host).any(|row| row.act == Act::Note) {
        return page(visit, mandate, id, shown.unwrap_or_else(Shown::fresh)).await;
    }
    let notes = &sheet.content.notes;
    let shown = shown.unwrap_or_else(|| Shown { form: notes.to_form(), ..Shown::fresh() });
    let data = DossierNotes {
        reader: side.reader(),
        id: id.to_owned(),
        title: view::title(visit.lang, &sheet),
        rows: (notes.evidence.len() + 2).min(MAX_EVIDENCE),
        version: sheet.internship.version,
        request_key: visit.house.desk.request_key(),
    };
    let frame = side.frame(visit, visit.t("internship-paper-dossier"), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <NotesPage f data/> }))
}
