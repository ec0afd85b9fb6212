//! `…/patto/firma`: the operator signs for the centre, hands the code over, lets the person sign at the desk, writes down a
//! refusal or a missed signature (R056).

use acts::{
    Operator, Refusal,
    pact::{self, Fresh, HandedOver, Refuser, Sheet, Signer},
};
use app::{
    pages::operator::{
        pact::{SignPage, Signing},
        parts::HandedCode,
    },
    ui::FormView,
};
use axum::extract::Path;
use domain::{form::Form, psp::Kind};
use leptos::prelude::*;
use store::person::Person;
use uuid::Uuid;

use super::{
    super::people::open_or_return, Shown, current, done, frame, kind, load, renamed, stand, under_pact,
};
use crate::http::{Answer, Posted, Problem, Visit};

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    page(&visit, operator, &person, Shown::fresh(), None).await
}

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    match posted.0.raw("act") {
        "code" => hand_over(&visit, operator, &person, posted.0).await,
        "sign" | "desk" => sign(&visit, operator, &person, posted).await,
        "refuse" | "miss" => unsigned(&visit, operator, &person, posted).await,
        _ => Err(Problem::BadKey),
    }
}

async fn page(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    shown: Shown,
    handed: Option<HandedCode>,
) -> Answer {
    let kind = kind(visit)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    let waits = current(&sheets, kind).and_then(|sheet| Some((sheet, sheet.to_sign()?)));
    let Some((sheet, text)) = waits else {
        // Signed, refused or taken back meanwhile: what is now true is another page.
        return super::stand::page(visit, operator, conn, person, kind, &sheets, shown).await;
    };
    let signers = load::signers(&mut conn, person, sheet).await?;
    drop(conn);
    let before = sheet.in_force().filter(|before| before.number != text.number);
    let data = Signing {
        stand: stand(visit, person, sheet)?,
        content: text.content.clone(),
        hash: text.hash.clone().unwrap_or_default(),
        changes: before.map_or_else(Vec::new, |before| text.content.diff(&before.content)),
        names: load::names(visit),
        left: sheet.left(),
        signers,
        handed,
        request_key: visit.house.desk.request_key(),
    };
    let frame = frame(visit, visit.t("drafting-way-sign"), under_pact(visit, person, kind), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <SignPage f data/> }))
}

/// The document whose text was answered: open or in force, else (the second click) the newest.
async fn answered(visit: &Visit, person: &Person, kind: Kind) -> Result<Uuid, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, person.id).await?;
    let newest = || sheets.iter().find(|sheet: &&Sheet| sheet.kind == kind);
    let sheet = current(&sheets, kind).or_else(newest).ok_or(Problem::NotFound)?;
    Ok(sheet.psp.id)
}

/// Nothing that proves who somebody is comes back in a page.
fn without_proofs(form: Form) -> Form {
    form.only(|name| !matches!(name, "password" | "factor" | "code"))
}

async fn hand_over(visit: &Visit, operator: &Operator, person: &Person, form: Form) -> Answer {
    let psp = answered(visit, person, kind(visit)?).await?;
    match pact::hand_over(&visit.house.desk, operator, psp).await {
        Ok(HandedOver::Code(code)) => {
            page(visit, operator, person, Shown::fresh(), Some(HandedCode::Code(code))).await
        }
        Ok(HandedOver::Mailed) => {
            page(visit, operator, person, Shown::fresh(), Some(HandedCode::Mailed)).await
        }
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("", ""))?;
            page(visit, operator, person, shown, None).await
        }
    }
}

async fn sign(visit: &Visit, operator: &Operator, person: &Person, posted: Posted) -> Answer {
    let (asked, kind) = (posted.asked(visit)?, kind(visit)?);
    let form = posted.0;
    let number = number(&form)?;
    let psp = answered(visit, person, kind).await?;
    let hash = form.raw("hash").to_owned();
    let own = form.raw("act") == "sign";
    let signer = match (own, form.get("factor")) {
        (false, _) => Signer::AtDesk { operator, person: person.id, code: form.raw("code") },
        (true, Some(code)) => Signer::Operator { operator, proof: Fresh::Code(code) },
        (true, None) => Signer::Operator { operator, proof: Fresh::Password(form.raw("password")) },
    };
    match pact::sign(&visit.house.desk, signer, psp, number, &hash, &asked).await {
        Ok(signed) if signed.active => Ok(done(person, kind, "", "active")),
        Ok(_) => Ok(done(person, kind, "/firma", "signed")),
        Err(Refusal::Fields(errors)) => {
            let errors = if own { renamed(&errors, "code", "factor") } else { errors };
            let shown = Shown::wrong(without_proofs(form), errors);
            page(visit, operator, person, shown, None).await
        }
        Err(refusal) => {
            let field = if own { "password" } else { "code" };
            let shown = Shown::of(refusal, without_proofs(form.clone()), ("", field))?;
            page(visit, operator, person, shown, None).await
        }
    }
}

fn number(form: &Form) -> Result<i64, Problem> {
    form.raw("text").parse().map_err(|_| Problem::BadKey)
}

/// A refusal that the person said at the desk, or a signature that is no longer waited for.
async fn unsigned(visit: &Visit, operator: &Operator, person: &Person, posted: Posted) -> Answer {
    let (asked, kind) = (posted.asked(visit)?, kind(visit)?);
    let form = posted.0;
    let (number, act) = (number(&form)?, form.raw("act").to_owned());
    let psp = answered(visit, person, kind).await?;
    let field = format!("{act}-reason");
    let reason = form.get(&field);
    let desk = &visit.house.desk;
    let (result, code) = match act.as_str() {
        "refuse" => {
            let refuser = Refuser::AtDesk { operator, person: person.id };
            (pact::refuse(desk, refuser, psp, number, reason, &asked).await, "refused")
        }
        _ => {
            let reason = reason.unwrap_or_default();
            (pact::miss(desk, operator, psp, number, reason, &asked).await, "missed")
        }
    };
    match result {
        Ok(_) => Ok(done(person, kind, "", code)),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("reason", &field))?;
            page(visit, operator, person, shown, None).await
        }
    }
}
