//! `/operatore/passaggi`: what the offices of this operator delivered, with totals per code.
//!
//! The filters are posted (`act=filter`: `code`, `operator`, `cf`, `from`, `to`, `channel`, `office`), because a codice
//! fiscale must not stand in an address; the server answers with the address of the filtered register, where the
//! person is an id. Pages follow each other by keyset; the CSV holds the whole of what is filtered.

use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use crate::pages::operator::parts::{
    CfText, FilterSelect, Named, PassageLine, ServiceGroup, ServiceSelect, Whose, form_of, how, minutes_text,
    moment,
};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Cell, Choice, DateField, Details, EmptyState, ErrorSummary, FormView,
    Official, Pagination, PostForm, Table, TextField, Weight, choices,
};

/// The register as its page shows it.
#[derive(Clone, Debug)]
pub struct Register {
    pub filter: RegisterFilter,
    pub offices: Vec<Named>,
    pub operators: Vec<Named>,
    pub services: Vec<ServiceGroup>,
    /// The latest first.
    pub rows: Vec<RegisterRow>,
    /// Of everything that is filtered, not only of this page. Reversed passages and reversals do not count.
    pub totals: Vec<TotalRow>,
    /// Address of the first page, when this is another.
    pub first: Option<String>,
    pub next: Option<String>,
    /// Address of the CSV.
    pub csv: String,
}

/// What is filtered now, as the fields of the form show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterFilter {
    pub code: String,
    /// Id of the operator.
    pub operator: String,
    pub cf: String,
    pub from: Option<chrono::NaiveDate>,
    /// Last day, included.
    pub to: Option<chrono::NaiveDate>,
    pub channel: String,
    /// Slug.
    pub office: String,
}

impl RegisterFilter {
    fn form(&self) -> Form {
        let mut pairs = vec![
            ("code".to_owned(), self.code.clone()),
            ("operator".to_owned(), self.operator.clone()),
            ("cf".to_owned(), self.cf.clone()),
            ("channel".to_owned(), self.channel.clone()),
            ("office".to_owned(), self.office.clone()),
        ];
        for (name, date) in [("from", self.from), ("to", self.to)] {
            if let Some(date) = date {
                pairs.push((format!("{name}-day"), date.format("%-d").to_string()));
                pairs.push((format!("{name}-month"), date.format("%-m").to_string()));
                pairs.push((format!("{name}-year"), date.format("%Y").to_string()));
            }
        }
        pairs.into_iter().collect()
    }
}

/// One passage and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    pub whose: Whose,
    pub line: PassageLine,
}

/// What stands of one code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalRow {
    pub code: String,
    pub name: String,
    pub passages: u64,
    pub minutes: u64,
}

/// `f` is the filter form as it came back with errors, else empty.
#[component]
pub fn RegisterPage(f: FormView, data: Register) -> impl IntoView {
    let lang = f.lang();
    let csv = data.csv.clone();
    let list = match data.rows.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "operator-register-none")>
                <p>{t(lang, "operator-register-none-next")}</p>
            </EmptyState>
        }
        .into_any(),
        false => view! {
            <Totals lang totals=data.totals.clone()/>
            <Rows lang rows=data.rows.clone()/>
            <Pagination lang previous=data.first.clone() next=data.next.clone()/>
        }
        .into_any(),
    };
    view! {
        <h1>{t(lang, "operator-register-title")}</h1>
        <ErrorSummary f=&f/>
        <Filters f data/>
        <div class="actions">
            <ButtonLink href="/operatore/passaggi/nuovo" label=t(lang, "operator-home-record")/>
            <ButtonLink href=csv label=t(lang, "operator-register-csv") weight=Weight::Secondary/>
        </div>
        {list}
    }
}

#[component]
fn Filters(f: FormView, data: Register) -> impl IntoView {
    let lang = f.lang();
    let filtered = data.filter != RegisterFilter::default();
    let open = filtered || !f.errors().is_empty();
    let f = match f.errors().is_empty() {
        true => FormView::new(lang, data.filter.form(), Errors::default()),
        false => form_of(&f, &["filter"], || data.filter.form()),
    };
    let all = move || t(lang, "operator-filter-all");
    let offices: Vec<Choice> = data.offices.iter().map(Named::choice).collect();
    let operators: Vec<Choice> = data.operators.iter().map(Named::choice).collect();
    let channels = choices(lang, "passage-channel", Channel::ALL.iter().copied(), Channel::code);
    let (office, operator, channel) = (f.value("office"), f.value("operator"), f.value("channel"));
    let reset = filtered.then(|| {
        view! {
            <ButtonLink
                href="/operatore/passaggi"
                label=t(lang, "operator-filter-reset")
                weight=Weight::Plain
            />
        }
    });
    view! {
        <Details summary=t(lang, "operator-filter-label") open>
            <div class="search-form">
                <PostForm hidden=vec![("act", "filter".to_owned())]>
                    <div class="search-fields">
                        <ServiceSelect f=&f groups=data.services all=all()/>
                        <FilterSelect
                            name="office"
                            label=t(lang, "operator-office")
                            choices=offices
                            chosen=office
                            all=all()
                        />
                        <FilterSelect
                            name="operator"
                            label=t(lang, "operator-operator")
                            choices=operators
                            chosen=operator
                            all=all()
                        />
                        <FilterSelect
                            name="channel"
                            label=t(lang, "operator-channel")
                            choices=channels
                            chosen=channel
                            all=all()
                        />
                    </div>
                    <TextField f=&f name="cf" label=t(lang, "operator-cf") code=true autocomplete="off" optional=true/>
                    <div class="together">
                        <DateField f=&f name="from" label=t(lang, "operator-from") optional=true/>
                        <DateField f=&f name="to" label=t(lang, "operator-to") optional=true/>
                    </div>
                    <Actions>
                        <Button label=t(lang, "operator-filter-do") weight=Weight::Secondary/>
                        {reset}
                    </Actions>
                </PostForm>
            </div>
        </Details>
    }
}

#[component]
fn Totals(lang: Lang, totals: Vec<TotalRow>) -> impl IntoView {
    let passages: u64 = totals.iter().map(|total| total.passages).sum();
    let minutes: u64 = totals.iter().map(|total| total.minutes).sum();
    let args = [("passages", passages.into()), ("minutes", minutes.into())];
    let summary = ta(lang, "operator-register-sum", &args);
    let head = ["operator-service-code", "operator-service-name", "operator-passages", "operator-minutes"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = totals
        .into_iter()
        .map(|total| {
            vec![
                Cell::head(total.code),
                Cell::data(view! { <Official lang text=total.name/> }),
                Cell::number(total.passages),
                Cell::number(total.minutes),
            ]
        })
        .collect();
    view! {
        <Details summary>
            <div class="dense narrow">
                <Table id="totals" caption=t(lang, "operator-register-totals") head rows/>
            </div>
        </Details>
    }
}

#[component]
fn Rows(lang: Lang, rows: Vec<RegisterRow>) -> impl IntoView {
    let head = [
        "operator-when",
        "operator-service-code",
        "operator-person",
        "operator-minutes",
        "operator-how",
        "operator-recorded-by",
    ];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = rows.into_iter().map(|row| cells(lang, row)).collect();
    view! {
        <div class="dense">
            <Table id="register" caption=t(lang, "operator-register-caption") head rows/>
        </div>
    }
}

fn cells(lang: Lang, RegisterRow { whose, line }: RegisterRow) -> Vec<Cell> {
    let reversed = line.reversed.is_some();
    let struck = move |view: AnyView| match reversed {
        true => view! { <del>{view}</del> }.into_any(),
        false => view,
    };
    let told = reversed.then(|| view! { " " <strong>{t(lang, "operator-reversed-short")}</strong> });
    let minutes = minutes_text(lang, line.minutes, line.replica_of.as_deref());
    vec![
        Cell::head(struck(moment(line.start).into_any())),
        Cell::data(view! {
            {struck(line.code.into_any())} {told} <br/> <Official lang text=line.name/>
        }),
        Cell::data(
            view! { <a href=whose.href()>{whose.full()}</a> <br/> <CfText cf=whose.tax_code().to_owned()/> },
        ),
        Cell::data(struck(minutes.into_any())),
        Cell::data(how(lang, line.channel, line.mode)),
        Cell::data(view! { {line.operator} <br/> <Official lang text=line.office/> }),
    ]
}
