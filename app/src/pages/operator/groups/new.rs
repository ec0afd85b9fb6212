//! Planning a session.
//!
//! Fields: `code`, `operator`, `second`, `mediator`, `channel`, `room`, `date`, `time`, `minutes` (the catalogue's average
//! when empty), `places`, `self-booking`. What stands against it (the operator is taken, the room is too small) comes
//! back beside its field.

use std::ops::RangeInclusive;

use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::super::agenda_nav::{AgendaNav, AgendaSection};
use super::super::parts::{FilterSelect, Named, ServiceGroup, ServiceSelect};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Checkbox, Choice, DateField, ErrorSummary, FormView, PostForm, RadioGroup,
    Select, TextField, TimeField, Weight, Width, choices,
};

/// A room and how many people it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomChoice {
    pub id: String,
    pub name: String,
    pub capacity: u16,
}

/// What a session can be made of in one centre.
#[derive(Clone, Debug)]
pub struct NewGroup {
    pub office: Named,
    /// The operator's offices.
    pub offices: Vec<Named>,
    pub services: Vec<ServiceGroup>,
    pub operators: Vec<Named>,
    pub mediators: Vec<Named>,
    pub rooms: Vec<RoomChoice>,
    /// People of a usual group (R172).
    pub usual: RangeInclusive<u16>,
    pub request_key: String,
}

/// How people take part.
const CHANNELS: [Channel; 3] = [Channel::Sportello, Channel::Video, Channel::Telefono];

#[component]
pub fn NewGroupPage(f: FormView, data: NewGroup) -> impl IntoView {
    let lang = f.lang();
    let hidden = vec![("request_key", data.request_key.clone())];
    let back = format!("/operatore/agenda/gruppi?sede={}", data.office.code);
    view! {
        <h1>{t(lang, "groups-new-title")}</h1>
        <AgendaNav lang here=AgendaSection::Groups office=data.office.code.clone() within=true/>
        <ErrorSummary f=&f/>
        <OfficeChoice lang office=data.office.clone() offices=data.offices.clone()/>
        <PostForm hidden=hidden>
            <ServiceSelect f=&f groups=data.services.clone()/>
            <Staff f=f.clone() data=data.clone()/>
            <When f=f.clone()/>
            <Where f=f.clone() data=data.clone()/>
            <Checkbox f=&f name="self-booking" label=t(lang, "groups-self-booking") optional=true/>
            <Actions>
                <Button label=t(lang, "groups-new-do")/>
                <ButtonLink href=back label=t(lang, "groups-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// Another centre has other rooms and colleagues: it is chosen first, by a form of its own.
#[component]
fn OfficeChoice(lang: Lang, office: Named, offices: Vec<Named>) -> impl IntoView {
    if offices.len() < 2 {
        return view! { <p>{office.name}</p> }.into_any();
    }
    let choices = offices.iter().map(Named::choice).collect();
    view! {
        <form method="get" class="search-form" aria-label=t(lang, "operator-office")>
            <div class="search-fields">
                <FilterSelect name="sede" label=t(lang, "operator-office") choices chosen=office.code/>
            </div>
            <Actions>
                <Button label=t(lang, "groups-choose-office") weight=Weight::Secondary/>
            </Actions>
        </form>
    }
    .into_any()
}

#[component]
fn Staff(f: FormView, data: NewGroup) -> impl IntoView {
    let lang = f.lang();
    let operators: Vec<Choice> = data.operators.iter().map(Named::choice).collect();
    let mediators: Vec<Choice> = data.mediators.iter().map(Named::choice).collect();
    let nobody = t(lang, "groups-nobody");
    let mediator = (!mediators.is_empty()).then(|| {
        view! {
            <Select f=&f name="mediator" label=t(lang, "groups-mediator") choices=mediators optional=true empty=nobody.clone()/>
        }
    });
    view! {
        <Select f=&f name="operator" label=t(lang, "groups-held-by") choices=operators.clone()/>
        <Select f=&f name="second" label=t(lang, "groups-second") choices=operators optional=true empty=nobody.clone()/>
        {mediator}
    }
}

#[component]
fn When(f: FormView) -> impl IntoView {
    let lang = f.lang();
    view! {
        <div class="together">
            <DateField f=&f name="date" label=t(lang, "groups-date") hint=t(lang, "groups-date-hint")/>
            <TimeField f=&f name="time" label=t(lang, "groups-time")/>
            <TextField
                f=&f
                name="minutes"
                label=t(lang, "operator-minutes")
                hint=t(lang, "groups-minutes-hint")
                inputmode="numeric"
                autocomplete="off"
                width=Width::Short
                optional=true
            />
        </div>
    }
}

#[component]
fn Where(f: FormView, data: NewGroup) -> impl IntoView {
    let lang = f.lang();
    let rooms = data.rooms.iter().map(|room| {
        let args = [("name", room.name.clone().into()), ("capacity", i64::from(room.capacity).into())];
        Choice::new(room.id.clone(), ta(lang, "groups-room-choice", &args))
    });
    let usual =
        [("min", i64::from(*data.usual.start()).into()), ("max", i64::from(*data.usual.end()).into())];
    let channels = choices(lang, "passage-channel", CHANNELS, Channel::code);
    view! {
        <RadioGroup f=&f name="channel" label=t(lang, "operator-channel") choices=channels inline=true/>
        <Select
            f=&f
            name="room"
            label=t(lang, "groups-room")
            hint=t(lang, "groups-room-hint")
            choices=rooms.collect()
            optional=true
            empty=t(lang, "groups-room-none")
        />
        <TextField
            f=&f
            name="places"
            label=t(lang, "groups-places")
            hint=ta(lang, "groups-places-hint", &usual)
            inputmode="numeric"
            autocomplete="off"
            width=Width::Short
        />
    }
}
