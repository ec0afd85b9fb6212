//! Confirming, with the passages that it proposes: each to keep or strike, because only what was done is recorded.
//!
//! Fields: `date`, `time` (start of the first service), `interview` (`yes`, `no`) when B.1 is proposed, and for each
//! row `p-{code}-keep`, `p-{code}-minutes`, `p-{code}-channel`, `p-{code}-mode`. Without the interview the declaration
//! is confirmed and B.1 stays proposed (R030). The rows are laid back to back by the server (R021).
//!
//! A refusal of one passage stands in its row: errors are named `p-{code}-…`.

use chrono::{DateTime, Utc};
use domain::calendar::{rome_date, rome_time};
use domain::catalogue::Minutes;
use domain::did::Move;
use domain::form::Form;
use domain::passage::{Channel, Mode};
use leptos::prelude::*;

use super::DidDesk;
use crate::pages::operator::parts::{form_of, hidden};
use crate::texts::{code_text, error_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, DateField, FieldErrorText, FormView, Official, PostForm, RadioGroup, Table,
    TextField, Tone, Width, yes_no,
};

/// What a confirmation proposes to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposals {
    /// When the first service began.
    pub start: DateTime<Utc>,
    /// In the order in which they are recorded, A.1 first. Empty when that day has them all already.
    pub rows: Vec<ProposalRow>,
}

/// One proposed passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    pub code: String,
    pub name: String,
    /// Prefilled from the catalogue's average; `None` where the source lost it: then it is asked.
    pub minutes: Option<u16>,
    /// The catalogue's own figures.
    pub standard: Minutes,
    pub channel: Channel,
    pub mode: Mode,
    /// Follows the interview: asked whether it was held (R030).
    pub after_interview: bool,
}

/// What the form holds before anybody touched it.
fn first(proposals: &Proposals) -> Form {
    let day = rome_date(proposals.start);
    let mut pairs = vec![
        ("date-day".to_owned(), day.format("%-d").to_string()),
        ("date-month".to_owned(), day.format("%-m").to_string()),
        ("date-year".to_owned(), day.format("%Y").to_string()),
        ("time".to_owned(), rome_time(proposals.start).format("%H:%M").to_string()),
    ];
    for row in &proposals.rows {
        let name = |part: &str| format!("p-{}-{part}", row.code);
        pairs.push((name("keep"), "yes".to_owned()));
        pairs.extend(row.minutes.map(|minutes| (name("minutes"), minutes.to_string())));
        pairs.push((name("channel"), row.channel.code().to_owned()));
        pairs.push((name("mode"), row.mode.code().to_owned()));
    }
    pairs.into_iter().collect()
}

/// The form, or why it is not there.
#[component]
pub(super) fn Confirm(f: FormView, data: DidDesk) -> impl IntoView {
    let lang = f.lang();
    let proposals = data.proposals?;
    let obstacle = match (&data.office, data.person.identified) {
        (None, _) => Some("operator-confirm-no-office"),
        (_, false) => Some("operator-confirm-not-identified"),
        _ => None,
    };
    if let Some(key) = obstacle {
        return Some(view! { <Alert tone=Tone::Warning><p>{t(lang, key)}</p></Alert> }.into_any());
    }
    let f = form_of(&f, &["confirm"], || first(&proposals));
    let mut hidden = hidden("confirm", &data.request_key);
    hidden.push(("version", data.version.to_string()));
    let button = code_text(lang, "operator-move", Move::Confirm.code());
    Some(
        view! {
            <PostForm hidden=hidden>
                <h3>{t(lang, "operator-confirm-title")}</h3>
                <Rows f=f proposals/>
                <Actions>
                    <Button label=button/>
                </Actions>
            </PostForm>
        }
        .into_any(),
    )
}

#[component]
fn Rows(f: FormView, proposals: Proposals) -> impl IntoView {
    let lang = f.lang();
    if proposals.rows.is_empty() {
        return view! { <p>{t(lang, "operator-confirm-none")}</p> }.into_any();
    }
    let interview = proposals.rows.iter().find(|row| row.after_interview).map(|row| {
        let hint = ta(lang, "operator-interview-hint", &[("code", row.code.clone().into())]);
        let label = t(lang, "operator-interview");
        view! { <RadioGroup f=&f name="interview" label hint choices=yes_no(lang) inline=true/> }
    });
    let head =
        ["operator-keep", "operator-service-name", "operator-minutes", "operator-channel", "operator-mode"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = proposals.rows.into_iter().map(|row| cells(&f, row)).collect();
    view! {
        <p>{t(lang, "operator-confirm-intro")}</p>
        {interview}
        <div class="together">
            <DateField f=&f name="date" label=t(lang, "operator-start-date")/>
            <TextField
                f=&f
                name="time"
                label=t(lang, "operator-start-time")
                hint=t(lang, "operator-time-hint")
                autocomplete="off"
                width=Width::Short
            />
        </div>
        <div class="dense">
            <Table id="proposals" caption=t(lang, "operator-confirm-caption") head rows/>
        </div>
    }
    .into_any()
}

/// An id without the dot of a code, which the list of errors on top writes in the same way.
fn id_of(name: &str) -> String {
    name.replace('.', "-")
}

fn cells(f: &FormView, row: ProposalRow) -> Vec<Cell> {
    let lang = f.lang();
    let prefix = format!("p-{}-", row.code);
    let keep = format!("{prefix}keep");
    let checked = f.form().checked(&keep);
    let id = id_of(&keep);
    let about = |key: &str| ta(lang, key, &[("code", row.code.clone().into())]);
    let head = view! {
        <div class="form-check">
            <input class="form-check-input" type="checkbox" id=id.clone() name=keep value="yes" checked=checked/>
            <label class="form-check-label" for=id>
                <span class="visually-hidden">{format!("{} ", t(lang, "operator-keep-do"))}</span>
                {row.code.clone()}
            </label>
        </div>
    };
    let channels = Channel::ALL.iter().map(|c| (c.code(), code_text(lang, "passage-channel", c.code())));
    let modes = Mode::ALL.iter().map(|m| (m.code(), code_text(lang, "passage-mode", m.code())));
    vec![
        Cell::head(head),
        Cell::data(
            view! { <Official lang text=row.name.clone()/> <RowErrors f=f.clone() prefix=prefix.clone()/> },
        ),
        Cell::data(view! {
            <MinutesBox f=f.clone() name=format!("{prefix}minutes") label=about("operator-minutes-of") standard=row.standard/>
        }),
        Cell::data(view! {
            <CellSelect f=f.clone() name=format!("{prefix}channel") label=about("operator-channel-of") options=channels.collect()/>
        }),
        Cell::data(view! {
            <CellSelect f=f.clone() name=format!("{prefix}mode") label=about("operator-mode-of") options=modes.collect()/>
        }),
    ]
}

/// The controls of a row that carry their own errors.
const CONTROLS: [&str; 3] = ["minutes", "channel", "mode"];

/// Refusals of the passage as a whole and of its time or facts, which have no control in the row.
#[component]
fn RowErrors(f: FormView, prefix: String) -> impl IntoView {
    let lang = f.lang();
    let of_row = |field: &str| field.strip_prefix(&prefix).is_some_and(|part| !CONTROLS.contains(&part));
    // One id for each field: further refusals of the same field stand in the same place without one.
    let mut seen = Vec::new();
    let errors: Vec<_> = f
        .errors()
        .iter()
        .filter(|error| of_row(&error.field))
        .map(|error| {
            let text = error_text(lang, error);
            let is_first = !seen.contains(&error.field);
            seen.push(error.field.clone());
            let keep = error.field == format!("{prefix}keep");
            let id = (is_first && !keep).then(|| id_of(&error.field));
            view! { <p class="field-error" id=id tabindex="-1">{text}</p> }
        })
        .collect();
    view! { {errors} }
}

#[component]
fn MinutesBox(f: FormView, name: String, label: String, standard: Minutes) -> impl IntoView {
    let lang = f.lang();
    let id = id_of(&name);
    let error = f.error(&name);
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    let known = |limit: Option<u16>| limit.map_or_else(|| "?".to_owned(), |minutes| minutes.to_string());
    let hint = match standard.is_empty() {
        true => t(lang, "operator-minutes-missing"),
        false => {
            let args = [("min", known(standard.min).into()), ("max", known(standard.max).into())];
            ta(lang, "operator-minutes-standard", &args)
        }
    };
    let wrong = error.is_some();
    let described = if wrong { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    view! {
        <label class="visually-hidden" for=id.clone()>
            {label}
        </label>
        <input
            class=if wrong { "form-control box-minutes is-invalid" } else { "form-control box-minutes" }
            type="text"
            id=id
            name=name.clone()
            value=f.value(&name)
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=wrong.then_some("true")
            aria-describedby=described
        />
        <span class="form-text" id=hint_id>
            {hint}
        </span>
        {error.map(|text| view! { <FieldErrorText id=error_id text/> })}
    }
}

#[component]
fn CellSelect(
    f: FormView,
    name: String,
    label: String,
    options: Vec<(&'static str, String)>,
) -> impl IntoView {
    let id = id_of(&name);
    let error = f.error(&name);
    let error_id = format!("{id}-error");
    let wrong = error.is_some();
    let chosen = f.value(&name);
    let options: Vec<_> = options
        .into_iter()
        .map(|(code, text)| {
            let selected = code == chosen;
            view! { <option value=code selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <label class="visually-hidden" for=id.clone()>
            {label}
        </label>
        <select
            class=if wrong { "form-control is-invalid" } else { "form-control" }
            id=id
            name=name
            aria-invalid=wrong.then_some("true")
            aria-describedby=wrong.then(|| error_id.clone())
        >
            {options}
        </select>
        {error.map(|text| view! { <FieldErrorText id=error_id text/> })}
    }
}
