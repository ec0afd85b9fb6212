//! Who came: one row per person, one button for all.
//!
//! Fields: `minutes` for everybody, and for each place `a-{id}` (`present`, `absent`, `justified`), `a-{id}-reason` for a
//! justified absence with the proof that was shown, and `a-{id}-strike`. What a rule refuses on one person's file stands
//! in that person's row and nothing is written: the operator strikes that passage, records it by hand afterwards, and
//! closes for the others. Nobody is absent before somebody says so: only who has checked in is already ticked.

use domain::agenda::{Attendance, State};
use domain::form::{FieldError, Form};
use domain::lang::Lang;
use domain::passage::Finding;
use leptos::prelude::*;

use super::super::parts::{CfText, form_of, hidden};
use super::SeatRow;
use crate::texts::{code_text, error_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, FieldErrorText, FormView, PostForm, Table, TextField, Tone, Width,
};

/// What the form holds before anybody touched it.
fn first(seats: &[SeatRow], minutes: u16) -> Form {
    let mut form: Form = [("minutes".to_owned(), minutes.to_string())].into_iter().collect();
    let here = |state| matches!(state, State::Arrived | State::Called | State::InProgress);
    for seat in seats.iter().filter(|seat| here(seat.state)) {
        form.set(&format!("a-{}", seat.id), Attendance::Present.code());
    }
    form
}

/// The form that closes the session. `minutes` are proposed; `looked` is whether warnings stand beside the rows.
#[component]
pub(super) fn AttendanceForm(
    f: FormView,
    seats: Vec<SeatRow>,
    minutes: u16,
    version: i64,
    request_key: String,
) -> impl IntoView {
    let lang = f.lang();
    let seats: Vec<SeatRow> = seats.into_iter().filter(|seat| seat.state.is_open()).collect();
    let f = form_of(&f, &["close"], || first(&seats, minutes));
    let warned = seats.iter().any(|seat| !seat.warned.is_empty());
    let refused = seats.iter().any(|seat| !seat.refused.is_empty());
    let mut fields = hidden("close", &request_key);
    fields.push(("version", version.to_string()));
    if warned && !refused {
        fields.push(("warnings-seen", "yes".to_owned()));
    }
    let head = ["operator-person", "groups-attendance", "groups-absence-reason", "groups-passage"];
    let rows = seats.iter().map(|seat| cells(&f, seat)).collect();
    let button = t(lang, if warned && !refused { "groups-close-anyway" } else { "groups-close-do" });
    view! {
        <section aria-labelledby="close-title" id="attendance">
            <h2 id="close-title">{t(lang, "groups-close-title")}</h2>
            <p>{t(lang, "groups-close-intro")}</p>
            <Looked lang warned refused/>
            <PostForm hidden=fields label=t(lang, "groups-close-title")>
                <TextField
                    f=&f
                    name="minutes"
                    label=t(lang, "operator-minutes")
                    hint=t(lang, "groups-close-minutes-hint")
                    inputmode="numeric"
                    autocomplete="off"
                    width=Width::Short
                />
                <div class="dense">
                    <Table
                        id="attendance-rows"
                        caption=t(lang, "groups-close-caption")
                        head=head.map(|key| t(lang, key)).to_vec()
                        rows
                    />
                </div>
                <Actions>
                    <Button label=button/>
                </Actions>
            </PostForm>
        </section>
    }
}

/// Why the form came back although nothing typed was wrong.
#[component]
fn Looked(lang: Lang, warned: bool, refused: bool) -> impl IntoView {
    let (tone, key) = match (refused, warned) {
        (true, _) => (Tone::Danger, "groups-close-refused"),
        (false, true) => (Tone::Warning, "groups-close-warned"),
        (false, false) => return None,
    };
    Some(view! { <Alert tone live=true><p>{t(lang, key)}</p></Alert> })
}

fn cells(f: &FormView, seat: &SeatRow) -> Vec<Cell> {
    let lang = f.lang();
    let name = format!("a-{}", seat.id);
    vec![
        Cell::head(view! { {seat.person.full()} <br/> <CfText cf=seat.person.cf.clone()/> }),
        Cell::data(view! { <Choice f=f.clone() name=name.clone() person=seat.person.full()/> }),
        Cell::data(view! { <Reason f=f.clone() name=format!("{name}-reason") person=seat.person.full()/> }),
        Cell::data(view! {
            <Passage f=f.clone() name=format!("{name}-strike") seat=seat.clone()/>
            <Findings lang findings=seat.refused.clone()/>
            <Findings lang findings=seat.warned.clone()/>
        }),
    ]
}

/// Present, absent, justified. The legend names the person for who does not see the row.
#[component]
fn Choice(f: FormView, name: String, person: String) -> impl IntoView {
    let lang = f.lang();
    let error = f.error(&name);
    let error_id = format!("{name}-error");
    let wrong = error.is_some();
    let marks: Vec<_> = Attendance::ALL
        .iter()
        .enumerate()
        .map(|(place, attendance)| {
            // The first box has the field's own id, so that the list of errors finds it.
            let id = if place == 0 { name.clone() } else { format!("{name}-{}", attendance.code()) };
            let code = attendance.code();
            let checked = f.chosen(&name, code);
            view! {
                <div class="form-check">
                    <input
                        class="form-check-input"
                        type="radio"
                        id=id.clone()
                        name=name.clone()
                        value=code
                        checked=checked
                        required
                    />
                    <label class="form-check-label" for=id>
                        {code_text(lang, "groups-attendance", code)}
                    </label>
                </div>
            }
        })
        .collect();
    let legend = ta(lang, "groups-attendance-of", &[("name", person.into())]);
    view! {
        <fieldset class=if wrong { "field field-wrong" } else { "field" } aria-describedby=wrong.then(|| error_id.clone())>
            <legend class="visually-hidden">{legend}</legend>
            {error.map(|text| view! { <FieldErrorText id=error_id.clone() text/> })}
            <div class="marks marks-inline">{marks}</div>
        </fieldset>
    }
}

#[component]
fn Reason(f: FormView, name: String, person: String) -> impl IntoView {
    let lang = f.lang();
    let error = f.error(&name);
    let error_id = format!("{name}-error");
    let wrong = error.is_some();
    view! {
        <label class="visually-hidden" for=name.clone()>
            {ta(lang, "groups-absence-reason-of", &[("name", person.into())])}
        </label>
        {error.map(|text| view! { <FieldErrorText id=error_id.clone() text/> })}
        <input
            class=if wrong { "form-control is-invalid" } else { "form-control" }
            type="text"
            id=name.clone()
            name=name.clone()
            value=f.value(&name)
            dir="auto"
            autocomplete="off"
            aria-invalid=wrong.then_some("true")
            aria-describedby=wrong.then_some(error_id)
        />
    }
}

/// The code that presence records; once it was refused, it can be struck.
#[component]
fn Passage(f: FormView, name: String, seat: SeatRow) -> impl IntoView {
    let lang = f.lang();
    let checked = f.form().checked(&name);
    let strike = (checked || !seat.refused.is_empty()).then(|| {
        let about = format!(" {}", seat.person.full());
        view! {
            <div class="form-check">
                <input class="form-check-input" type="checkbox" id=name.clone() name=name.clone() value="yes" checked=checked/>
                <label class="form-check-label" for=name.clone()>
                    {t(lang, "groups-strike")}
                    <span class="visually-hidden">{about}</span>
                </label>
            </div>
        }
    });
    view! {
        <span class="code">{seat.code.unwrap_or_else(|| "–".to_owned())}</span>
        {strike}
    }
}

#[component]
fn Findings(lang: Lang, findings: Vec<Finding>) -> impl IntoView {
    let lines: Vec<_> = findings
        .iter()
        .map(|finding| {
            let error: FieldError = finding.error("");
            view! { <p class="field-error">{error_text(lang, &error)}</p> }
        })
        .collect();
    view! { {lines} }
}
