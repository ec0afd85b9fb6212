//! `/impresa/{id}/dati`: what a company says of itself, and where it works.
//!
//! Four forms: `act=change` (`version` and the fields of `domain::company::Details`; legal representatives only),
//! `act=add_site` (the fields of `domain::company::Site`), `act=close_site` (`site`), `act=set_employees` (`site`, `employees`).

use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::form_of;
use super::new::{DetailFields, SiteFields};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, Choice, DescriptionList, Details, ErrorSummary, FormView, Item, PostForm,
    Select, Table, TextField, Tone, Weight, Width,
};

/// A company and its sites.
#[derive(Clone, Debug)]
pub struct CompanyData {
    pub tax_code: String,
    /// What the form holds before anybody touched it.
    pub first: Form,
    pub version: i64,
    /// Somebody saved other data while the form that came back was open.
    pub stale: bool,
    /// The reader may change what the company says of itself.
    pub changeable: bool,
    pub sites: Vec<SiteLine>,
    pub request_key: String,
}

/// A site that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteLine {
    pub id: String,
    pub name: String,
    pub address: String,
    pub comune: String,
    pub employees: Option<i64>,
}

#[component]
pub fn DetailsPage(f: FormView, data: CompanyData) -> impl IntoView {
    let lang = f.lang();
    let adding = f.form().get("act") == Some("add_site");
    let site = form_of(&f, "add_site", Form::default);
    let hidden = vec![("act", "add_site".to_owned()), ("request_key", data.request_key.clone())];
    let meanwhile =
        data.stale.then(|| view! { <Meanwhile lang saved=data.first.clone() typed=f.form().clone()/> });
    let staff = view! { <Staff f=f.clone() sites=data.sites.clone() request_key=data.request_key.clone()/> };
    let sites = view! { <Sites lang sites=data.sites.clone() request_key=data.request_key.clone()/> };
    view! {
        <h1>{t(lang, "employer-details-title")}</h1>
        <ErrorSummary f=&f/>
        {meanwhile}
        <What f=f.clone() data/>
        <h2>{t(lang, "employer-sites-title")}</h2>
        {sites}
        <Details summary=t(lang, "employer-site-add") open=adding>
            <PostForm hidden=hidden>
                <SiteFields f=site/>
                <Actions>
                    <Button label=t(lang, "employer-site-add-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
        {staff}
    }
}

/// How many people work at a site without a term: interns depend on it, and it changes.
#[component]
fn Staff(f: FormView, sites: Vec<SiteLine>, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("set_employees");
    let f = form_of(&f, "set_employees", || match sites.as_slice() {
        [only] => [("site", only.id.as_str())].into_iter().collect(),
        _ => Form::default(),
    });
    let site = |site: SiteLine| Choice::new(site.id, format!("{}, {}", site.address, site.comune));
    let choices: Vec<Choice> = sites.into_iter().map(site).collect();
    let hidden = vec![("act", "set_employees".to_owned()), ("request_key", request_key)];
    view! {
        <Details summary=t(lang, "employer-staff-title") open=sent>
            <PostForm hidden=hidden>
                <Select f=&f name="site" label=t(lang, "employer-staff-site") choices/>
                <TextField
                    f=&f
                    name="employees"
                    label=t(lang, "employer-site-employees")
                    inputmode="numeric"
                    autocomplete="off"
                    width=Width::Short
                />
                <Actions>
                    <Button label=t(lang, "employer-staff-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
    }
}

/// The questions of `domain::company::Details`, with the keys of their short names.
const QUESTIONS: [(&str, &str); 6] = [
    ("legal_name", "employer-legal-name"),
    ("vat_number", "employer-vat"),
    ("ateco", "employer-ateco-short"),
    ("sector", "employer-sector"),
    ("size", "employer-size"),
    ("pec", "employer-pec"),
];

/// An answer in words.
fn said(lang: Lang, form: &Form, name: &str) -> Option<String> {
    let text = form.get(name)?;
    Some(if name == "size" { code_text(lang, "employer-size", text) } else { text.to_owned() })
}

/// What is stored now beside what was typed, where they differ.
#[component]
fn Meanwhile(lang: Lang, saved: Form, typed: Form) -> impl IntoView {
    let cell = |form: &Form, name: &str| {
        let text = said(lang, form, name).unwrap_or_else(|| t(lang, "employer-stale-empty"));
        Cell::data(view! { <span class="typed" dir="auto">{text}</span> })
    };
    let rows: Vec<Vec<Cell>> = QUESTIONS
        .iter()
        .filter(|(name, _)| saved.get(name) != typed.get(name))
        .map(|(name, key)| vec![Cell::head(t(lang, key)), cell(&saved, name), cell(&typed, name)])
        .collect();
    let head = ["employer-stale-what", "employer-stale-theirs", "employer-stale-yours"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let caption = t(lang, "employer-stale-title");
    let table = (!rows.is_empty()).then(|| view! { <Table id="conflict" caption head rows/> });
    view! {
        <Alert tone=Tone::Warning title=t(lang, "employer-stale-title") live=true>
            <p>{t(lang, "employer-stale")}</p>
        </Alert>
        {table}
    }
}

/// The details: a form for a legal representative, a list for a delegate.
#[component]
fn What(f: FormView, data: CompanyData) -> impl IntoView {
    let lang = f.lang();
    let code =
        view! { <p>{ta(lang, "employer-details-code", &[("code", data.tax_code.clone().into())])}</p> };
    if data.changeable {
        let details = form_of(&f, "change", || data.first.clone());
        let hidden = vec![
            ("act", "change".to_owned()),
            ("version", data.version.to_string()),
            ("request_key", data.request_key.clone()),
        ];
        return view! {
            {code}
            <PostForm hidden=hidden>
                <DetailFields f=details/>
                <Actions>
                    <Button label=t(lang, "employer-details-save")/>
                </Actions>
            </PostForm>
        }
        .into_any();
    }
    let items = QUESTIONS
        .into_iter()
        .filter_map(|(name, key)| Some(Item::new(t(lang, key), said(lang, &data.first, name)?)))
        .collect();
    view! {
        {code}
        <Alert>
            <p>{t(lang, "employer-details-delegate")}</p>
        </Alert>
        <DescriptionList items/>
    }
    .into_any()
}

#[component]
fn Sites(lang: Lang, sites: Vec<SiteLine>, request_key: String) -> impl IntoView {
    let head =
        ["employer-site-name", "employer-site-address", "employer-site-employees-short", "employer-acts"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let last = sites.len() == 1;
    let rows = sites.into_iter().map(|site| cells(lang, site, last, &request_key)).collect();
    view! { <Table id="sites" caption=t(lang, "employer-sites-title") head rows quiet=true/> }
}

/// The last site stays: it has no button.
fn cells(lang: Lang, site: SiteLine, last: bool, request_key: &str) -> Vec<Cell> {
    let employees = site.employees.map_or_else(|| "–".to_owned(), |people| people.to_string());
    let close = (!last).then(|| {
        let hidden = vec![
            ("act", "close_site".to_owned()),
            ("site", site.id.clone()),
            ("request_key", request_key.to_owned()),
        ];
        let about = site.name.clone();
        view! {
            <PostForm hidden=hidden>
                <Button label=t(lang, "employer-site-close") weight=Weight::Secondary about/>
            </PostForm>
        }
    });
    vec![
        Cell::head(site.name),
        Cell::data(format!("{}, {}", site.address, site.comune)),
        Cell::number(employees),
        Cell::data(close),
    ]
}
