//! What an operator does with an internship on its page: one act per form, named by the code of the table.

use acts::{
    Asked, Operator, Refusal,
    follow::Held,
    internship::{self, By, Longer, Moved, Sheet},
    passage::Warned,
};
use axum::extract::Path;
use domain::{
    codice_fiscale::CodiceFiscale,
    form::{Errors, FieldError, Form},
    internship::Act,
};
use uuid::Uuid;

use super::{Shown, one::page, theirs};
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::{
        internship::{reason, reason_field, renamed},
        operator::shared,
    },
};

/// What was done, or what is worth a second look first.
type Done = Result<Result<Moved, Warned>, Refusal>;

/// One form, read.
struct Doing<'a> {
    visit: &'a Visit,
    operator: &'a Operator,
    at: (Uuid, i64),
    form: &'a Form,
    asked: &'a Asked,
    act: Act,
    /// What the fields of the form begin with.
    prefix: String,
    reason: Option<String>,
}

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let sheet = theirs(&visit, &id).await?;
    if matches!(posted.0.raw("act"), "take" | "release") {
        return charge(&visit, operator, &id, &posted.0).await;
    }
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let form = posted.0;
    let act = Act::parse(form.raw("act")).ok_or(Problem::BadKey)?;
    let prefix = match act {
        Act::Contact => contact_prefix(&sheet, form.raw("contact"))?,
        act => act.code().to_owned(),
    };
    let at = (shared::id(&id)?, version);
    let reason = match reason(&form, act.code()) {
        Ok(reason) => reason,
        Err(errors) => return page(&visit, &id, Shown::wrong(form, &errors, |_| true)).await,
    };
    let doing = Doing { visit: &visit, operator, at, form: &form, asked: &asked, act, prefix, reason };
    match doing.done().await {
        Ok(Ok(_)) => Ok(see(&format!("/operatore/tirocini/{id}?done=moved"))),
        Ok(Err(warned)) => {
            let warnings = warned.into_iter().flat_map(|(_, found)| found).collect();
            let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
            page(&visit, &id, Shown { status, form: form.clone(), warnings, ..Shown::fresh() }).await
        }
        Err(refusal) => {
            let shown = doing.refused(refusal)?;
            page(&visit, &id, shown).await
        }
    }
}

/// Taking charge and giving back, as in the queue.
async fn charge(visit: &Visit, operator: &Operator, id: &str, form: &Form) -> Answer {
    let (desk, request) = (&visit.house.desk, shared::id(form.raw("request"))?);
    let done = match form.raw("act") {
        "take" => acts::request::take(desk, operator, request).await,
        _ => acts::request::release(desk, operator, request).await,
    };
    match done {
        Ok(()) => Ok(shared::again(visit)),
        Err(Refusal::Conflict(key)) => page(visit, id, Shown::conflict(Form::default(), key)).await,
        Err(refusal) => Err(refusal.into()),
    }
}

/// The contacts of a page have fields of their own, named by their moment.
fn contact_prefix(sheet: &Sheet, contact: &str) -> Result<String, Problem> {
    let contact = shared::id(contact)?;
    let found = sheet.contacts.iter().find(|row| row.id == contact).ok_or(Problem::NotFound)?;
    Ok(format!("{}-{}", Act::Contact.code(), found.moment))
}

impl Doing<'_> {
    async fn done(&self) -> Done {
        let Doing { visit, operator, at, form, asked, act, .. } = self;
        let (desk, by, at) = (&visit.house.desk, By::Operator(operator), *at);
        let reason = self.reason.as_deref();
        let why = reason.unwrap_or_default();
        let seen = form.checked("warnings-seen");
        match act {
            Act::Open => internship::open(desk, operator, at.0, at.1, &self.held()?, seen, asked).await,
            Act::Return | Act::Refuse => {
                internship::decide(desk, operator, at.0, at.1, *act, why, asked).await.map(Ok)
            }
            Act::Offer => self.offer(seen).await,
            Act::Accept => internship::answer(desk, by, at, true, None, asked).await.map(Ok),
            Act::Decline => internship::answer(desk, by, at, false, reason, asked).await.map(Ok),
            Act::Redraw => internship::redraw(desk, operator, at.0, at.1, why, asked).await.map(Ok),
            Act::Start => internship::start(desk, operator, at.0, at.1, &self.held()?, seen, asked).await,
            Act::Contact => {
                let contact = (at.0, Uuid::parse_str(form.raw("contact")).map_err(|_| Refusal::NotFound)?);
                internship::hold_contact(desk, operator, contact, &self.held()?, seen, asked).await
            }
            Act::Extend => {
                let longer = Longer { until: self.until()?, reason: why };
                internship::extend(desk, operator, at, &longer, (&self.held()?, seen), asked).await
            }
            Act::Drop => internship::drop_extension(desk, operator, at, why, asked).await.map(Ok),
            Act::End => internship::end(desk, by, at, why, asked).await.map(Ok),
            Act::Dossier => internship::dossier(desk, operator, at, asked).await.map(Ok),
            Act::Attest => internship::attest(desk, operator, at, form, (&self.held()?, seen), asked).await,
            Act::Close => internship::close(desk, operator, at, why, asked).await.map(Ok),
            Act::Withdraw => internship::withdraw(desk, by, at, reason, asked).await.map(Ok),
            _ => Err(Refusal::Conflict("error-internship-not-now")),
        }
    }

    /// When and how it was done, from the fields of this form.
    fn held(&self) -> Result<Held, Refusal> {
        let prefix = format!("{}-", self.prefix);
        let own = self.form.pairs().filter_map(|(name, value)| Some((name.strip_prefix(&prefix)?, value)));
        let held = Held::parse(&own.collect::<Form>(), self.visit.house.desk.now());
        held.map_err(Refusal::Fields)
    }

    fn until(&self) -> Result<chrono::NaiveDate, Refusal> {
        let mut errors = Errors::default();
        let until = self.form.date("until", &mut errors);
        if until.is_none() && errors.is_empty() {
            errors.add("until-day", "error-required");
        }
        errors.or(until).map_err(Refusal::Fields)
    }

    /// The person is named by their codice fiscale, in the body of the form and in no address.
    async fn offer(&self, seen: bool) -> Done {
        let desk = &self.visit.house.desk;
        let wrong = |key: &str| Refusal::Fields(FieldError::new("cf", key).into());
        let typed = self.form.get("cf").ok_or_else(|| wrong("error-required"))?;
        let cf = CodiceFiscale::parse(typed).map_err(|error| Refusal::Fields(error.on("cf").into()))?;
        let mut conn = desk.reader.conn().await?;
        let sheet = internship::one(&mut conn, self.at.0).await?.ok_or(Refusal::NotFound)?;
        let person = store::person::by_cf(&mut conn, cf.as_str()).await?;
        drop(conn);
        let person = person.ok_or_else(|| wrong("error-person-unknown"))?;
        let held = match sheet.internship.vacancy_id {
            Some(_) => None,
            None => Some(self.held()?),
        };
        internship::offer(desk, self.operator, self.at, person.id, held.as_ref(), seen, self.asked).await
    }

    /// How the page comes back: errors beside the fields of this form, the others above the forms.
    fn refused(&self, refusal: Refusal) -> Result<Shown, Problem> {
        let code = self.act.code();
        let form = self.form.clone();
        match refusal {
            Refusal::Fields(errors) => {
                let mut errors = renamed(&errors, "reason", &reason_field(code));
                errors = renamed(&errors, "ends-day", "until-day");
                for part in ["date-day", "date", "time", "minutes", "channel", "note"] {
                    errors = renamed(&errors, part, &format!("{}-{part}", self.prefix));
                }
                let prefix = format!("{}-", self.prefix);
                let own = |field: &str| match self.act {
                    Act::Offer if field == "cf" => true,
                    Act::Extend if field.starts_with("until") => true,
                    Act::Attest if field.starts_with("level-") => true,
                    _ => field.starts_with(&prefix) || field == reason_field(code),
                };
                Ok(Shown::wrong(form, &errors, own))
            }
            Refusal::Passages(refused) => {
                let mut errors = Errors::default();
                let findings = refused.into_iter().flat_map(|(_, findings)| findings);
                findings.for_each(|finding| errors.push(finding.error("")));
                Ok(Shown::wrong(form, &errors, |_| false))
            }
            Refusal::Conflict(key) => Ok(Shown::conflict(form, key)),
            Refusal::Stale => Ok(Shown::conflict(form, "error-stale")),
            other => Err(other.into()),
        }
    }
}
