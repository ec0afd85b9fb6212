//! `/operatore/durate`: how long an appointment for each code lasts, and the codes whose duration the source lost.
//!
//! What the source prints is shown and never changed. For the others an administrator enters minutes (`code`,
//! `minutes`), under their own name; until then the code cannot be opened to booking (R002). `codice` chooses one.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{Named, moment};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, Cell, Choice, Details, EmptyState, ErrorSummary, FormView, Official, PostForm, Select,
    Table, TextField, Width,
};

/// The durations of the catalogue's bookable codes.
#[derive(Clone, Debug)]
pub struct DurationsShown {
    /// Name of the source document.
    pub source: String,
    /// Codes that wait for minutes.
    pub missing: Vec<Named>,
    pub entered: Vec<EnteredLine>,
    pub printed: Vec<PrintedLine>,
    pub request_key: String,
}

/// Minutes that somebody entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnteredLine {
    pub service: Named,
    pub minutes: u16,
    /// Name of the administrator.
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Minutes of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedLine {
    pub service: Named,
    pub minutes: u16,
}

fn edit_href(code: &str) -> String {
    format!("/operatore/durate?codice={code}#enter-title")
}

#[component]
pub fn DurationsPage(f: FormView, data: DurationsShown) -> impl IntoView {
    let lang = f.lang();
    let DurationsShown { source, missing, entered, printed, request_key } = data;
    let codes: Vec<_> = missing.iter().chain(entered.iter().map(|line| &line.service)).map(choice).collect();
    let form = (!codes.is_empty()).then(|| view! { <Enter f=f.clone() codes request_key/> });
    let source = ta(lang, "supply-durations-intro", &[("source", source.into())]);
    view! {
        <h1>{t(lang, "supply-durations-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{source}</p>
        <Missing lang services=missing/>
        <Entered lang lines=entered/>
        {form}
        <Printed lang lines=printed/>
    }
}

fn choice(service: &Named) -> Choice {
    Choice::new(service.code.clone(), format!("{} {}", service.code, service.name))
}

#[component]
fn Service(lang: Lang, service: Named) -> impl IntoView {
    view! { {service.code} " " <Official lang text=service.name/> }
}

#[component]
fn Missing(lang: Lang, services: Vec<Named>) -> impl IntoView {
    if services.is_empty() {
        return view! { <EmptyState title=t(lang, "supply-durations-none-missing")/> }.into_any();
    }
    let caption = ta(lang, "supply-durations-missing", &[("count", services.len().into())]);
    let rows = services
        .into_iter()
        .map(|service| {
            let (href, code) = (edit_href(&service.code), service.code.clone());
            vec![
                Cell::head(view! { <Service lang service/> }),
                Cell::data(view! {
                    <a href=href>
                        {t(lang, "supply-duration-enter")} <span class="visually-hidden">{format!(" {code}")}</span>
                    </a>
                }),
            ]
        })
        .collect();
    let head = ["operator-service", "operator-acts"].map(|key| t(lang, key)).to_vec();
    view! { <div class="dense narrow"><Table id="missing" caption head rows/></div> }.into_any()
}

#[component]
fn Entered(lang: Lang, lines: Vec<EnteredLine>) -> impl IntoView {
    if lines.is_empty() {
        return None;
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            let (href, code) = (edit_href(&line.service.code), line.service.code.clone());
            vec![
                Cell::head(view! { <Service lang service=line.service/> }),
                Cell::number(line.minutes),
                Cell::data(line.by),
                Cell::data(moment(line.at)),
                Cell::data(view! {
                    <a href=href>
                        {t(lang, "supply-duration-change")} <span class="visually-hidden">{format!(" {code}")}</span>
                    </a>
                }),
            ]
        })
        .collect();
    let head =
        ["operator-service", "operator-minutes", "operator-entered-by", "operator-when", "operator-acts"]
            .map(|key| t(lang, key))
            .to_vec();
    Some(view! {
        <div class="dense">
            <Table id="entered" caption=t(lang, "supply-durations-entered") head rows/>
        </div>
    })
}

#[component]
fn Enter(f: FormView, codes: Vec<Choice>, request_key: String) -> impl IntoView {
    let lang = f.lang();
    view! {
        <section aria-labelledby="enter-title">
            <h2 id="enter-title">{t(lang, "supply-duration-enter")}</h2>
            <PostForm hidden=vec![("request_key", request_key)]>
                <Select f=&f name="code" label=t(lang, "operator-service") choices=codes/>
                <TextField
                    f=&f
                    name="minutes"
                    label=t(lang, "supply-duration-minutes")
                    hint=t(lang, "supply-duration-hint")
                    inputmode="numeric"
                    autocomplete="off"
                    width=Width::Short
                />
                <Actions>
                    <Button label=t(lang, "supply-duration-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Printed(lang: Lang, lines: Vec<PrintedLine>) -> impl IntoView {
    let summary = ta(lang, "supply-durations-printed", &[("count", lines.len().into())]);
    let rows = lines
        .into_iter()
        .map(|line| {
            vec![Cell::head(view! { <Service lang service=line.service/> }), Cell::number(line.minutes)]
        })
        .collect();
    let head = ["operator-service", "operator-minutes"].map(|key| t(lang, key)).to_vec();
    view! {
        <h2>{t(lang, "supply-durations-source")}</h2>
        <Details summary>
            <p>{t(lang, "supply-durations-fixed")}</p>
            <div class="dense narrow">
                <Table id="printed" caption=t(lang, "supply-durations-source") head rows quiet=true/>
            </div>
        </Details>
    }
}
