//! The file of a company.
//!
//! Forms: `act=pec` (`pec`) and `act=assign` (`office`), both with `version`; recording leads on with `GET` and `code`.

use chrono::NaiveDate;
use domain::form::Form;
use domain::lang::Lang;
use domain::mandate::{Role, State};
use leptos::prelude::*;

use super::hosted::{Hosted, HostedRow};
use super::wanted::{Wanted, WantedRow};
use crate::pages::employer::{role_text, state_text, state_tone};
use crate::pages::operator::parts::{
    CfText, CompanyRef, Named, OfficeName, PassageLine, PersonRef, ServiceGroup, ServiceSelect, day, form_of,
    hidden,
};
use crate::pages::operator::person::PassageTable;
use crate::texts::{code_text, t};
use crate::ui::{
    Actions, Button, Cell, Choice, DescriptionList, Details, EmptyState, ErrorSummary, FormView, Item,
    PostForm, Select, Table, Tag, TextField, Weight,
};

/// A company with all that a centre knows of it.
#[derive(Clone, Debug)]
pub struct CompanyFile {
    pub company: CompanyRef,
    pub vat_number: Option<String>,
    pub sector: String,
    /// The classification; '' when the sector is in the company's own words.
    pub sector_version: String,
    /// Code of `domain::company::Size`.
    pub size: String,
    pub pec: String,
    pub office: Option<String>,
    pub sites: Vec<SiteRow>,
    /// The newest first.
    pub mandates: Vec<MandateRow>,
    /// What it looks for, the newest first.
    pub wanted: Vec<WantedRow>,
    /// Its internships, the newest first.
    pub hosted: Vec<HostedRow>,
    /// The latest first.
    pub passages: Vec<PassageLine>,
    /// What can be recorded by hand for a company.
    pub services: Vec<ServiceGroup>,
    /// Every office of the region.
    pub offices: Vec<Named>,
    pub version: i64,
    /// The operator's office follows the company, or none does yet.
    pub own: bool,
    /// The region asks companies for a pact.
    pub pact: bool,
    pub request_key: String,
}

/// A place where the company works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteRow {
    pub name: String,
    pub address: String,
    pub employees: Option<i64>,
}

/// Who acts, or asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRow {
    pub id: String,
    pub person: PersonRef,
    pub role: Role,
    pub state: State,
    pub since: NaiveDate,
    pub last_day: Option<NaiveDate>,
}

#[component]
pub fn CompanyFilePage(f: FormView, data: CompanyFile) -> impl IntoView {
    let lang = f.lang();
    let title = data.company.legal_name.clone();
    let facts = facts(lang, &data);
    let mandates = view! { <Mandates lang company=data.company.clone() rows=data.mandates.clone()/> };
    let wanted = view! { <Wanted lang rows=data.wanted.clone()/> };
    let hosted = view! { <Hosted lang rows=data.hosted.clone()/> };
    let sites = view! { <Sites lang rows=data.sites.clone()/> };
    let passages = match data.passages.is_empty() {
        true => view! { <EmptyState title=t(lang, "employer-desk-passages-none")/> }.into_any(),
        false => {
            view! { <PassageTable lang file=data.company.href() lines=data.passages.clone()/> }.into_any()
        }
    };
    let record = view! { <Record lang company=data.company.clone() groups=data.services.clone()/> };
    let pact = data.pact.then(|| {
        let href = format!("{}/patto", data.company.href());
        view! { <p><a href=href>{t(lang, "employer-desk-pact-open")}</a></p> }
    });
    let changes = data.own.then(|| view! { <Changes f=f.clone() data=data.clone()/> });
    view! {
        <h1>{title}</h1>
        <ErrorSummary f=&f/>
        <div class="facts">{facts}</div>
        {pact}
        <div>
            <h2 id="mandates-title">{t(lang, "employer-desk-mandates")}</h2>
            {mandates}
        </div>
        <div>
            <h2 id="wanted-title">{t(lang, "employer-desk-wanted")}</h2>
            {wanted}
        </div>
        <div>
            <h2 id="hosted-title">{t(lang, "employer-desk-hosted")}</h2>
            {hosted}
        </div>
        <div>
            <h2 id="sites-title">{t(lang, "employer-desk-sites")}</h2>
            {sites}
        </div>
        <section aria-labelledby="passages-title">
            <h2 id="passages-title">{t(lang, "employer-desk-passages")}</h2>
            {record}
            {passages}
        </section>
        {changes}
    }
}

fn facts(lang: Lang, data: &CompanyFile) -> impl IntoView + use<> {
    let version = match data.sector_version.is_empty() {
        true => t(lang, "employer-desk-words"),
        false => data.sector_version.clone(),
    };
    let office = data.office.clone();
    let mut items = vec![
        Item::new(t(lang, "employer-tax-code"), view! { <CfText cf=data.company.tax_code.clone()/> }),
        Item::new(t(lang, "employer-desk-sector"), format!("{} ({version})", data.sector)),
        Item::new(t(lang, "employer-desk-size"), code_text(lang, "employer-size", &data.size)),
        Item::new(t(lang, "employer-pec"), data.pec.clone()),
        Item::new(t(lang, "employer-desk-office"), view! { <OfficeName lang name=office/> }),
    ];
    if let Some(number) = data.vat_number.clone() {
        items.insert(1, Item::new(t(lang, "employer-vat"), view! { <CfText cf=number/> }));
    }
    view! { <DescriptionList items/> }
}

#[component]
fn Mandates(lang: Lang, company: CompanyRef, rows: Vec<MandateRow>) -> impl IntoView {
    if rows.is_empty() {
        return view! { <EmptyState title=t(lang, "employer-desk-mandates-none")/> }.into_any();
    }
    let head = [
        "operator-person",
        "employer-desk-mandate",
        "operator-stage",
        "operator-since",
        "employer-desk-approve-until",
        "operator-acts",
    ];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = rows
        .into_iter()
        .map(|row| {
            let href = format!("{}/mandati/{}", company.href(), row.id);
            let (person, name) = (row.person.href(), row.person.full());
            let about = format!(" {name}");
            let until = match row.last_day {
                Some(last) => day(last).into_any(),
                None => "–".into_any(),
            };
            vec![
                Cell::head(view! { <a href=person>{name}</a> <br/> <CfText cf=row.person.cf/> }),
                Cell::data(role_text(lang, row.role)),
                Cell::data(view! { <Tag label=state_text(lang, row.state) tone=state_tone(row.state)/> }),
                Cell::data(day(row.since)),
                Cell::data(until),
                Cell::data(view! {
                    <a href=href>
                        {t(lang, "employer-desk-open")}
                        <span class="visually-hidden">{about}</span>
                    </a>
                }),
            ]
        })
        .collect();
    view! {
        <div class="dense">
            <Table id="mandates" caption=t(lang, "employer-desk-mandates") head rows quiet=true/>
        </div>
    }
    .into_any()
}

#[component]
fn Sites(lang: Lang, rows: Vec<SiteRow>) -> impl IntoView {
    let head = ["employer-desk-site", "employer-site-address", "employer-site-employees-short"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = rows
        .into_iter()
        .map(|row| {
            let people = row.employees.map_or_else(|| "–".to_owned(), |people| people.to_string());
            vec![Cell::head(row.name), Cell::data(row.address), Cell::number(people)]
        })
        .collect();
    view! {
        <div class="dense narrow">
            <Table id="sites" caption=t(lang, "employer-desk-sites") head rows quiet=true/>
        </div>
    }
}

/// Records a service: the choice leads to the page of its code.
#[component]
fn Record(lang: Lang, company: CompanyRef, groups: Vec<ServiceGroup>) -> impl IntoView {
    let fresh = FormView::empty(lang);
    view! {
        <form method="get" action=format!("{}/passaggi", company.href()) class="inline-form" novalidate>
            <ServiceSelect f=fresh groups/>
            <Actions>
                <Button label=t(lang, "employer-desk-record")/>
            </Actions>
        </form>
    }
}

/// The PEC put right, the centre that follows the company.
#[component]
fn Changes(f: FormView, data: CompanyFile) -> impl IntoView {
    let lang = f.lang();
    let sent = |act: &str| f.form().get("act") == Some(act);
    let (pec_sent, assign_sent) = (sent("pec"), sent("assign"));
    let pec = form_of(&f, &["pec"], || [("pec", data.pec.as_str())].into_iter().collect());
    let assign = form_of(&f, &["assign"], Form::default);
    let with_version = |act: &str| {
        let mut fields = hidden(act, &data.request_key);
        fields.push(("version", data.version.to_string()));
        fields
    };
    let (pec_hidden, assign_hidden) = (with_version("pec"), with_version("assign"));
    let offices: Vec<Choice> = data.offices.iter().map(Named::choice).collect();
    view! {
        <Details summary=t(lang, "employer-desk-pec-title") open=pec_sent>
            <p>{t(lang, "employer-desk-pec-text")}</p>
            <PostForm hidden=pec_hidden>
                <TextField f=&pec name="pec" label=t(lang, "employer-pec") kind="email" autocomplete="off"/>
                <Actions>
                    <Button label=t(lang, "employer-desk-pec-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
        <Details summary=t(lang, "employer-desk-assign-title") open=assign_sent>
            <PostForm hidden=assign_hidden>
                <Select f=&assign name="office" label=t(lang, "employer-desk-office") choices=offices/>
                <Actions>
                    <Button label=t(lang, "employer-desk-assign-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
    }
}
