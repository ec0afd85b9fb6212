//! `/impresa/{id}/dati`: what a company says of itself, and where it works.
//!
//! Three forms: `act=change` (`version` and the fields of `domain::company::Details`; legal representatives only),
//! `act=add_site` (the fields of `domain::company::Site`), `act=close_site` (`site`).

use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::form_of;
use super::new::{DetailFields, SiteFields};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, DescriptionList, Details, ErrorSummary, FormView, Item, PostForm, Table,
    Weight,
};

/// A company and its sites.
#[derive(Clone, Debug)]
pub struct CompanyData {
    pub tax_code: String,
    /// What the form holds before anybody touched it.
    pub first: Form,
    pub version: i64,
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
    let sites = view! { <Sites lang sites=data.sites.clone() request_key=data.request_key.clone()/> };
    view! {
        <h1>{t(lang, "employer-details-title")}</h1>
        <ErrorSummary f=&f/>
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
    let items = [
        ("legal_name", "employer-legal-name"),
        ("vat_number", "employer-vat"),
        ("ateco", "employer-ateco-short"),
        ("sector", "employer-sector"),
        ("pec", "employer-pec"),
    ];
    let items = items
        .into_iter()
        .filter(|(name, _)| data.first.get(name).is_some())
        .map(|(name, key)| Item::new(t(lang, key), data.first.raw(name).to_owned()))
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
