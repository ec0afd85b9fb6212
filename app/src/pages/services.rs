//! `/servizi`: the catalogue of services, to search by words, audience and group.

use domain::catalogue::{Audience, LepId, Service};
use domain::form::Form;
use domain::lang::Lang;
use domain::pack::{Pack, ProgrammeState};
use leptos::prelude::*;

use crate::samples::{self, Sample, frame};
use crate::shell::render_page;
use crate::texts::{code_text, t, ta};
use crate::ui::{Choice, EmptyState, FormView, Official, SearchForm, Select, Tag, TextField, Tone, choices};

/// What was found, group by group, and what was asked.
pub struct Services {
    form: Form,
    leps: Vec<Choice>,
    groups: Vec<Group>,
}

struct Group {
    id: String,
    name: String,
    rows: Vec<Line>,
}

struct Line {
    code: String,
    name: String,
    audience: Audience,
    historical: bool,
}

impl Services {
    /// Reads the query (`q`, `audience`, `lep`) and searches; what it does not understand filters nothing.
    pub fn find(pack: &Pack, form: Form, today: chrono::NaiveDate) -> Services {
        let audience = form.get("audience").and_then(Audience::parse);
        let lep = form.get("lep").and_then(LepId::parse);
        let catalogue = &pack.catalogue;
        let mut groups: Vec<Group> = Vec::new();
        for service in catalogue.search(form.raw("q"), audience, lep) {
            let id = service.lep.to_string();
            if groups.last().is_none_or(|group| group.id != id) {
                let name = catalogue.lep(service.lep).map(|lep| lep.name.clone()).unwrap_or_default();
                groups.push(Group { id, name, rows: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                group.rows.push(line(pack, service, today));
            }
        }
        let choice =
            |lep: &domain::catalogue::Lep| Choice::new(lep.id.as_str(), format!("{} – {}", lep.id, lep.name));
        Services { form, leps: catalogue.leps().iter().map(choice).collect(), groups }
    }

    /// How many services were found.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }
}

fn line(pack: &Pack, service: &Service, today: chrono::NaiveDate) -> Line {
    let closed = pack.closed_on(service, today).is_some_and(|p| p.state_on(today) == ProgrammeState::Closed);
    Line {
        code: service.code.to_string(),
        name: service.title().to_owned(),
        audience: service.audience,
        historical: closed || !service.registrable,
    }
}

#[component]
pub fn ServicesPage(lang: Lang, services: Services) -> impl IntoView {
    let found = ta(lang, "pages-services-found", &[("count", services.count().into())]);
    let groups: Vec<_> = services.groups.into_iter().map(|group| view! { <GroupView lang group/> }).collect();
    let nothing = groups.is_empty();
    view! {
        <h1>{t(lang, "pages-services-title")}</h1>
        <p class="lead">{t(lang, "pages-services-lead")}</p>
        <Filters lang form=services.form leps=services.leps/>
        <p role="status">{found}</p>
        {nothing.then(|| view! {
            <EmptyState title=t(lang, "pages-services-none-title")>
                <p>{t(lang, "pages-services-none-text")}</p>
                <p><a href="/servizi">{t(lang, "pages-services-all")}</a></p>
            </EmptyState>
        })}
        {groups}
    }
}

#[component]
fn Filters(lang: Lang, form: Form, leps: Vec<Choice>) -> impl IntoView {
    let f = FormView::filter(lang, form);
    let audiences = choices(lang, "catalogue-audience", Audience::ALL.iter().copied(), Audience::code);
    view! {
        <SearchForm label=t(lang, "pages-services-title") submit=t(lang, "pages-search")>
            <TextField f=&f name="q" label=t(lang, "pages-services-words") kind="search"/>
            <Select f=&f name="audience" label=t(lang, "pages-services-audience") choices=audiences
                empty=t(lang, "pages-services-everybody")/>
            <Select f=&f name="lep" label=t(lang, "pages-services-lep") choices=leps
                empty=t(lang, "pages-services-every-lep")/>
        </SearchForm>
    }
}

#[component]
fn GroupView(lang: Lang, group: Group) -> impl IntoView {
    let rows: Vec<_> = group
        .rows
        .into_iter()
        .map(|line| {
            let historical = line.historical.then(|| {
                view! { <Tag label=t(lang, "pages-services-historical") tone=Tone::Warning/> }
            });
            view! {
                <li>
                    <p>
                        <a href=format!("/servizi/{}", line.code)>
                            {line.code.clone()}" – "<Official lang text=line.name/>
                        </a>
                    </p>
                    <Tag label=code_text(lang, "catalogue-audience", line.audience.code())/>
                    {historical}
                </li>
            }
        })
        .collect();
    view! {
        <h2 class="results-group">
            {group.id}" – "<Official lang text=group.name/>
        </h2>
        <ul class="results results-dense">{rows}</ul>
    }
}

fn sample(lang: Lang, query: &[(&str, &str)]) -> String {
    let form: Form = query.iter().copied().collect();
    let title = t(lang, "pages-services-title");
    samples::with_pack(|pack| {
        let services = Services::find(pack, form, samples::today());
        render_page(&frame(lang, "/servizi", &title).under([]), || view! { <ServicesPage lang services/> })
    })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "services", html: |lang| sample(lang, &[]) },
        Sample {
            name: "services-found",
            html: |lang| sample(lang, &[("q", "curriculum"), ("audience", "person")]),
        },
        Sample {
            name: "services-none",
            html: |lang| sample(lang, &[("q", "\"><script>"), ("lep", "nonsense")]),
        },
    ]
}
