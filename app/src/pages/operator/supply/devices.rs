//! `/operatore/terminali`: the kiosks in the halls, by centre.
//!
//! - Adding one (`name`, `office`) answers in place with the code that enrols it, shown once and kept nowhere in clear.
//! - Each has a page of its own: another code for one that was not activated in time or lost its key (`act=code`), and
//!   its end, asked once more there (`act=revoke`): from then on the terminal is nobody.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{Named, hidden, moment};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Cell, DescriptionList, EmptyState, ErrorSummary, FormView, Item,
    Official, PostForm, Select, Table, Tag, TextField, Tone, Weight, Width,
};

/// The terminals of the offices of this administrator.
#[derive(Clone, Debug)]
pub struct Devices {
    pub lines: Vec<DeviceLine>,
    pub offices: Vec<Named>,
    pub request_key: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceLine {
    pub id: String,
    pub name: String,
    /// Name of the centre.
    pub office: String,
    pub state: DeviceState,
    pub last_seen: Option<DateTime<Utc>>,
}

/// Where a terminal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceState {
    /// Its code may be typed until then.
    Waiting(DateTime<Utc>),
    /// Nobody typed its code in time.
    Lapsed,
    Enrolled,
    Revoked(DateTime<Utc>),
}

impl DeviceState {
    /// Whether something can still be done with it.
    fn is_alive(self) -> bool {
        !matches!(self, DeviceState::Revoked(_))
    }
}

#[component]
pub fn DevicesPage(f: FormView, data: Devices) -> impl IntoView {
    let lang = f.lang();
    let offices = data.offices.iter().map(Named::choice).collect();
    let list = match data.lines.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "supply-devices-none")>
                <p>{t(lang, "supply-devices-none-next")}</p>
            </EmptyState>
        }
        .into_any(),
        false => view! { <DeviceTable lang lines=data.lines/> }.into_any(),
    };
    view! {
        <h1>{t(lang, "supply-devices-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "supply-devices-intro")}</p>
        {list}
        <section aria-labelledby="add-title">
            <h2 id="add-title">{t(lang, "supply-device-add")}</h2>
            <PostForm hidden=vec![("request_key", data.request_key)]>
                <TextField
                    f=&f
                    name="name"
                    label=t(lang, "supply-device-name")
                    hint=t(lang, "supply-device-name-hint")
                    autocomplete="off"
                    width=Width::Medium
                />
                <Select f=&f name="office" label=t(lang, "operator-office") choices=offices/>
                <Actions>
                    <Button label=t(lang, "supply-device-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn DeviceTable(lang: Lang, lines: Vec<DeviceLine>) -> impl IntoView {
    let rows = lines
        .into_iter()
        .map(|line| {
            let seen = match line.last_seen {
                Some(at) => moment(at).into_any(),
                None => t(lang, "supply-device-never").into_any(),
            };
            let open = line.state.is_alive().then(|| {
                let (href, about) = (format!("/operatore/terminali/{}", line.id), line.name.clone());
                view! { <ButtonLink href label=t(lang, "supply-device-open") weight=Weight::Secondary about/> }
            });
            vec![
                Cell::head(line.name),
                Cell::data(view! { <Official lang text=line.office/> }),
                Cell::data(view! { <StateText lang state=line.state/> }),
                Cell::data(seen),
                Cell::data(open),
            ]
        })
        .collect();
    let head = ["operator-name", "operator-office", "operator-stage", "supply-device-seen", "operator-acts"]
        .map(|key| t(lang, key))
        .to_vec();
    view! { <div class="dense"><Table id="devices" caption=t(lang, "supply-devices-caption") head rows/></div> }
}

#[component]
fn StateText(lang: Lang, state: DeviceState) -> impl IntoView {
    let (key, tone, at) = match state {
        DeviceState::Waiting(until) => ("supply-device-waiting", Tone::Warning, Some(until)),
        DeviceState::Lapsed => ("supply-device-lapsed", Tone::Info, None),
        DeviceState::Enrolled => ("supply-device-enrolled", Tone::Success, None),
        DeviceState::Revoked(at) => ("supply-device-revoked", Tone::Danger, Some(at)),
    };
    view! { <Tag label=t(lang, key) tone/> {at.map(moment)} }
}

/// What an administrator takes to the terminal.
#[derive(Clone, Debug)]
pub struct Enrolment {
    pub name: String,
    /// Name of the centre.
    pub office: String,
    pub code: String,
    pub until: DateTime<Utc>,
    /// Where it is typed at the terminal.
    pub address: String,
}

/// Answered in place to the form that added the terminal: the code stands in no address.
#[component]
pub fn EnrolmentPage(lang: Lang, data: Enrolment) -> impl IntoView {
    let items = vec![
        Item::new(t(lang, "supply-device"), data.name),
        Item::new(t(lang, "operator-office"), view! { <Official lang text=data.office/> }),
        Item::new(
            t(lang, "supply-device-code"),
            view! { <strong class="handed-code" translate="no">{data.code}</strong> },
        ),
        Item::new(t(lang, "supply-device-until"), moment(data.until)),
        Item::new(t(lang, "supply-device-where"), data.address.clone()),
    ];
    let first = ta(lang, "supply-device-step-1", &[("address", data.address.into())]);
    view! {
        <h1>{t(lang, "supply-device-code-title")}</h1>
        <Alert tone=Tone::Warning live=true>
            <p>{t(lang, "supply-device-once")}</p>
        </Alert>
        <DescriptionList items/>
        <h2>{t(lang, "supply-device-steps")}</h2>
        <ol>
            <li>{first}</li>
            <li>{t(lang, "supply-device-step-2")}</li>
            <li>{t(lang, "supply-device-step-3")}</li>
        </ol>
        <div class="actions">
            <ButtonLink
                href="/operatore/terminali"
                label=t(lang, "supply-devices-back")
                weight=Weight::Secondary
            />
        </div>
    }
}

/// One terminal that is not revoked.
#[derive(Clone, Debug)]
pub struct OneDevice {
    pub line: DeviceLine,
    pub request_key: String,
}

/// `/operatore/terminali/{device}`.
#[component]
pub fn DevicePage(lang: Lang, data: OneDevice) -> impl IntoView {
    let OneDevice { line, request_key } = data;
    let seen = match line.last_seen {
        Some(at) => moment(at).into_any(),
        None => t(lang, "supply-device-never").into_any(),
    };
    let items = vec![
        Item::new(t(lang, "supply-device"), line.name),
        Item::new(t(lang, "operator-office"), view! { <Official lang text=line.office/> }),
        Item::new(t(lang, "operator-stage"), view! { <StateText lang state=line.state/> }),
        Item::new(t(lang, "supply-device-seen"), seen),
    ];
    view! {
        <h1>{t(lang, "supply-device-page")}</h1>
        <div class="facts"><DescriptionList items/></div>
        <section aria-labelledby="code-title">
            <h2 id="code-title">{t(lang, "supply-device-another")}</h2>
            <p>{t(lang, "supply-device-another-note")}</p>
            <PostForm hidden=hidden("code", &request_key)>
                <Actions>
                    <Button label=t(lang, "supply-device-another-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </section>
        <section aria-labelledby="revoke-title">
            <h2 id="revoke-title">{t(lang, "supply-device-revoke-title")}</h2>
            <p>{t(lang, "supply-device-revoke-note")}</p>
            <PostForm hidden=hidden("revoke", &request_key)>
                <Actions>
                    <Button label=t(lang, "supply-device-revoke-do") weight=Weight::Danger/>
                    <ButtonLink
                        href="/operatore/terminali"
                        label=t(lang, "supply-devices-back")
                        weight=Weight::Plain
                    />
                </Actions>
            </PostForm>
        </section>
    }
}
