//! Adding and removing people, and calling a session off.
//!
//! `act=enrol` with `cf`, or with `person` out of a search; `act=search` with `q`; `act=remove` with `seat` and `reason`;
//! `act=cancel` with `reason`, which everybody enrolled is told.

use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::super::parts::{CfText, PersonRef, form_of, hidden};
use super::SeatRow;
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, Choice, Details, FormView, PostForm, Select, Table, TextArea, TextField,
    Tone, Weight,
};

#[component]
pub(super) fn Enrol(
    f: FormView,
    request_key: String,
    found: Option<Vec<PersonRef>>,
    more: bool,
) -> impl IntoView {
    let lang = f.lang();
    let add = form_of(&f, &["enrol"], Form::default);
    let search = form_of(&f, &["search"], Form::default);
    let hidden = hidden("enrol", &request_key);
    let found = found.map(|people| view! { <Found lang people more request_key=request_key.clone()/> });
    view! {
        <section aria-labelledby="enrol-title">
            <h2 id="enrol-title">{t(lang, "groups-enrol-title")}</h2>
            <div class="desk-tools">
                <div class="search-form">
                    <PostForm hidden=hidden label=t(lang, "groups-enrol-by-cf")>
                        <TextField
                            f=add
                            name="cf"
                            label=t(lang, "operator-cf")
                            hint=t(lang, "operator-cf-hint")
                            code=true
                            autocomplete="off"
                        />
                        <Actions>
                            <Button label=t(lang, "groups-enrol-do")/>
                        </Actions>
                    </PostForm>
                </div>
                <div class="search-form">
                    <PostForm hidden=vec![("act", "search".to_owned())] label=t(lang, "groups-search")>
                        <TextField
                            f=search
                            name="q"
                            label=t(lang, "groups-search")
                            hint=t(lang, "groups-search-hint")
                            kind="search"
                            autocomplete="off"
                        />
                        <Actions>
                            <Button label=t(lang, "operator-search-do") weight=Weight::Secondary/>
                        </Actions>
                    </PostForm>
                </div>
            </div>
            {found}
        </section>
    }
}

#[component]
fn Found(lang: Lang, people: Vec<PersonRef>, more: bool, request_key: String) -> impl IntoView {
    if people.is_empty() {
        return view! { <Alert tone=Tone::Info live=true><p>{t(lang, "groups-search-none")}</p></Alert> }
            .into_any();
    }
    let count = people.len();
    let rows = people
        .into_iter()
        .map(|person| {
            let mut fields = hidden("enrol", &request_key);
            fields.push(("person", person.id.clone()));
            let about = person.full();
            vec![
                Cell::head(about.clone()),
                Cell::data(view! { <CfText cf=person.cf/> }),
                Cell::data(view! {
                    <PostForm hidden=fields>
                        <Button label=t(lang, "groups-enrol-do") weight=Weight::Secondary about/>
                    </PostForm>
                }),
            ]
        })
        .collect();
    let head = ["operator-person", "operator-cf", "operator-acts"].map(|key| t(lang, key)).to_vec();
    let caption = ta(lang, "groups-found", &[("count", count.into())]);
    view! {
        <div class="dense">
            <Table id="found" caption head rows/>
        </div>
        {more.then(|| view! { <p>{t(lang, "operator-search-more")}</p> })}
    }
    .into_any()
}

/// Removing one person, who is told why.
#[component]
pub(super) fn Remove(f: FormView, request_key: String, seats: Vec<SeatRow>) -> impl IntoView {
    let seats: Vec<SeatRow> = seats.into_iter().filter(|seat| seat.state.is_open()).collect();
    if seats.is_empty() {
        return None;
    }
    let lang = f.lang();
    let sent = f.form().raw("act") == "remove";
    let f = form_of(&f, &["remove"], Form::default);
    let people = seats.iter().map(|seat| Choice::new(seat.id.clone(), seat.person.full())).collect();
    Some(view! {
        <Details summary=t(lang, "groups-remove-title") open=sent>
            <PostForm hidden=hidden("remove", &request_key) label=t(lang, "groups-remove-title")>
                <Select f=&f name="seat" label=t(lang, "operator-person") choices=people/>
                <TextArea
                    f=&f
                    name="remove-reason"
                    label=t(lang, "operator-reason")
                    hint=t(lang, "groups-reason-hint")
                    rows=2
                />
                <Actions>
                    <Button label=t(lang, "groups-remove-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </Details>
    })
}

/// Calling the whole session off.
#[component]
pub(super) fn CallOff(f: FormView, request_key: String, version: i64, people: usize) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().raw("act") == "cancel";
    let f = form_of(&f, &["cancel"], Form::default);
    let mut fields = hidden("cancel", &request_key);
    fields.push(("version", version.to_string()));
    let told = ta(lang, "groups-cancel-told", &[("count", people.into())]);
    view! {
        <Details summary=t(lang, "groups-cancel-title") open=sent>
            <p>{told}</p>
            <PostForm hidden=fields label=t(lang, "groups-cancel-title")>
                <TextArea
                    f=&f
                    name="cancel-reason"
                    label=t(lang, "operator-reason")
                    hint=t(lang, "groups-reason-hint")
                    rows=2
                />
                <Actions>
                    <Button label=t(lang, "groups-cancel-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </Details>
    }
}
