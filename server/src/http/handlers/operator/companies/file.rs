//! `/operatore/imprese/{id}`: the file of a company; `act=pec` and `act=assign` change it.

use acts::Operator;
use app::{
    pages::operator::{
        company::{CompanyFile, CompanyFilePage, HostedRow, MandateRow, SiteRow, WantedRow, companies_crumb},
        parts::PersonRef,
    },
    ui::FormView,
};
use axum::extract::Path;
use domain::{
    calendar::rome_date,
    catalogue::Audience,
    internship,
    lang::Lang,
    mandate::{Role, State},
};
use leptos::prelude::*;
use store::{DbError, company::Site, internship::Internship, mandate::Line, vacancy::Vacancy};

use super::{
    super::{super::employer::town, pact::Shown, shared},
    again, company, company_ref,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see, handlers::internship::view::named};

/// Vacancies that the file shows.
const MOST_WANTED: i64 = 50;

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, Shown::fresh()).await
}

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let company = company(&visit, &id).await?;
    // Every centre reads the file; for one that does not follow the company there is nothing to change.
    operator.works_in(&company.office).then_some(()).ok_or(Problem::NotFound)?;
    let desk = &visit.house.desk;
    let (version, asked) = (posted.version()?, posted.asked(&visit)?);
    let done = match posted.0.raw("act") {
        "pec" => {
            let pec = posted.0.raw("pec");
            acts::company::set_pec(desk, operator, company.id, version, pec, &asked).await.map(|()| "pec")
        }
        "assign" => {
            let office = posted.0.raw("office");
            let done = acts::company::assign(desk, operator, company.id, version, office, &asked).await;
            done.map(|()| "assigned")
        }
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(code) => Ok(see(&format!("{}?fatto={code}", visit.path))),
        // What a colleague wrote meanwhile stands above the form, what was typed in it.
        Err(refusal) => page(&visit, &id, Shown::of(refusal, posted.0, ("", ""))?).await,
    }
}

fn mandate_row(line: Line) -> Result<MandateRow, DbError> {
    let row = line.mandate;
    Ok(MandateRow {
        id: row.id.to_string(),
        person: PersonRef {
            id: row.person_id.to_string(),
            surname: line.surname,
            name: line.name,
            cf: line.cf,
        },
        role: Role::parse(&row.role).ok_or(DbError::Unreadable("mandate.role"))?,
        state: State::parse(&row.state).ok_or(DbError::Unreadable("mandate.state"))?,
        since: rome_date(row.declared_at),
        last_day: row.expires_on,
    })
}

fn hosted(lang: Lang, operator: &Operator, row: Internship) -> Result<HostedRow, DbError> {
    let state = acts::internship::state_of(&row)?;
    let content: internship::Content =
        serde_json::from_value(row.content.0).map_err(|_| DbError::Unreadable("internship.content"))?;
    Ok(HostedRow {
        id: row.id.to_string(),
        title: named(lang, &content.request.title),
        state,
        days: row.starts_on.zip(content.ended_on.or(row.ends_on)),
        own: operator.works_in(&row.office),
    })
}

async fn page(visit: &Visit, id: &str, shown: Shown) -> Answer {
    let operator = visit.operator()?;
    let company = company(visit, id).await?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let sites = store::company::sites(&mut conn, company.id).await?;
    let mandates = store::mandate::of_company(&mut conn, company.id).await?;
    let vacancies = store::vacancy::of_company(&mut conn, company.id, MOST_WANTED).await?;
    let internships = store::internship::of_company(&mut conn, company.id).await?;
    let passages = store::passage::lines_of_company(&mut conn, company.id).await?;
    drop(conn);
    let site = |site: Site| SiteRow {
        address: format!("{}, {}", site.address, town(visit, &site.comune)),
        name: site.name,
        employees: site.employees,
    };
    let wanted = |row: Vacancy| {
        let (state, own) = (acts::vacancy::state_of(&row)?, operator.works_in(&row.office));
        Ok(WantedRow { id: row.id.to_string(), title: row.title, places: row.places, state, own })
    };
    // A draft is its company's alone.
    let draft = domain::vacancy::State::Draft.code();
    let sent = vacancies.into_iter().filter(|row| row.state != draft);
    let asked = internships.into_iter().filter(|row| row.state != internship::State::Draft.code());
    let data = CompanyFile {
        company: company_ref(&company),
        office: shared::office_name(visit, &company.office),
        own: operator.works_in(&company.office),
        pact: domain::company::pact::asked(&visit.house.desk.pack),
        vat_number: company.vat_number,
        sector: company.sector,
        sector_version: company.sector_version,
        size: company.size,
        pec: company.pec,
        sites: sites.into_iter().map(site).collect(),
        mandates: mandates.into_iter().map(mandate_row).collect::<Result<_, _>>()?,
        wanted: sent.map(wanted).collect::<Result<_, DbError>>()?,
        hosted: asked.map(|row| hosted(visit.lang, operator, row)).collect::<Result<_, DbError>>()?,
        passages: shared::passage_lines(visit, operator, passages)?,
        services: shared::services_for(visit, Audience::Company),
        offices: shared::every_office(visit),
        version: company.version,
        request_key: visit.house.desk.request_key(),
    };
    let above = [companies_crumb(visit.lang)];
    let frame = again(visit, company.legal_name, above, &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <CompanyFilePage f data/> }))
}
