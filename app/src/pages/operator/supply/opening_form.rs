//! Adding an opening and changing one.
//!
//! Fields: `staff`, `weekday` (repeats), `from`, `to`, `channels` (repeats), `services` (repeats) or `services-all`,
//! `rooms` (repeats), `valid_from`, `valid_to`. A mediator's opening is only presence: the rest is not read.
//! A change says `scope`: `day` (this date alone) or `series` (from this date on), and which button was pressed, `do`:
//! `change` or `close`.

use chrono::NaiveDate;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::parts::{Centre, Staff, service_choices, weekday, weekday_date};
use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::{Named, ServiceGroup};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, CheckboxGroup, CheckboxGroups, Choice, DateField, DescriptionList,
    ErrorSummary, FormView, Item, Official, PostForm, RadioGroup, Select, TimeField, Weight, choices,
};

/// Ways in which somebody receives by appointment.
pub const CHANNELS: [Channel; 3] = [Channel::Sportello, Channel::Telefono, Channel::Video];

/// What an opening can be made of.
#[derive(Clone, Debug)]
pub struct Stock {
    /// Codes that have a duration, by group.
    pub services: Vec<ServiceGroup>,
    /// Id and name; the isolated ones say so.
    pub rooms: Vec<RoomChoice>,
    /// How many codes wait for a duration.
    pub without_minutes: usize,
}

/// A room to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomChoice {
    pub room: Named,
    pub isolated: bool,
}

impl RoomChoice {
    fn choice(&self, lang: Lang) -> Choice {
        let key = if self.isolated { "supply-room-isolated-short" } else { "supply-room-open-short" };
        let name = self.room.name.clone();
        Choice::new(self.room.code.clone(), ta(lang, key, &[("name", name.into())]))
    }
}

/// `/operatore/agenda/orari/nuovo`.
#[derive(Clone, Debug)]
pub struct NewOpening {
    pub centre: Centre,
    pub staff: Vec<Staff>,
    pub stock: Stock,
}

#[component]
pub fn NewOpeningPage(f: FormView, data: NewOpening) -> impl IntoView {
    let lang = f.lang();
    let slug = data.centre.chosen.code.clone();
    let back = data.centre.href(AgendaSection::Openings);
    let hidden = data.centre.hidden("opening");
    let staff = data.staff.iter().map(|staff| staff.choice(lang)).collect();
    let weekdays =
        (1..=7).map(|n| Choice::new(n.to_string(), t(lang, &format!("common-weekday-{n}")))).collect();
    view! {
        <h1>{t(lang, "supply-opening-new")}</h1>
        <ErrorSummary f=&f/>
        <AgendaNav lang here=AgendaSection::Openings office=slug within=true/>
        <p class="centre-name"><Official lang text=data.centre.chosen.name/></p>
        <PostForm hidden=hidden>
            <Select f=&f name="staff" label=t(lang, "supply-opening-staff") choices=staff/>
            <div class="marks-row">
                <CheckboxGroup f=&f name="weekday" label=t(lang, "supply-opening-weekdays") choices=weekdays/>
            </div>
            <p>{t(lang, "supply-opening-mediators")}</p>
            <Uses f=f.clone() stock=data.stock/>
            <div class="together">
                <DateField
                    f=&f
                    name="valid_from"
                    label=t(lang, "supply-opening-from")
                    hint=t(lang, "supply-date-hint")
                />
                <DateField
                    f=&f
                    name="valid_to"
                    label=t(lang, "supply-opening-to")
                    hint=t(lang, "supply-opening-to-hint")
                    optional=true
                />
            </div>
            <Actions>
                <Button label=t(lang, "supply-opening-add")/>
                <ButtonLink href=back label=t(lang, "supply-back-openings") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// Hours, ways, services and rooms.
#[component]
fn Uses(
    f: FormView,
    stock: Stock,
    /// Only hours: the opening is a mediator's.
    #[prop(optional)]
    presence: bool,
) -> impl IntoView {
    let lang = f.lang();
    let uses = (!presence).then(|| {
        let f = f.clone();
        let channels = choices(lang, "passage-channel", CHANNELS, Channel::code);
        let rooms: Vec<_> = stock.rooms.iter().map(|room| room.choice(lang)).collect();
        let no_rooms = rooms.is_empty().then(|| view! { <p>{t(lang, "supply-opening-no-rooms")}</p> });
        let hint = match stock.without_minutes {
            0 => t(lang, "supply-opening-services-hint"),
            count => ta(lang, "supply-opening-services-without", &[("count", count.into())]),
        };
        let groups = service_choices(stock.services);
        view! {
            <div class="marks-row">
                <CheckboxGroup f=&f name="channels" label=t(lang, "supply-opening-channels") choices=channels/>
            </div>
            <CheckboxGroups
                f=&f
                name="services"
                label=t(lang, "supply-opening-services")
                groups
                all=t(lang, "supply-opening-services-all")
                hint
                official=true
            />
            <CheckboxGroup
                f=&f
                name="rooms"
                label=t(lang, "supply-opening-rooms")
                hint=t(lang, "supply-opening-rooms-hint")
                choices=rooms
            />
            {no_rooms}
        }
    });
    view! {
        <div class="together">
            <TimeField f=&f name="from" label=t(lang, "supply-opening-starts")/>
            <TimeField f=&f name="to" label=t(lang, "supply-opening-ends")/>
        </div>
        {uses}
    }
}

/// `/operatore/agenda/orari/{opening}?data=`: one opening, seen from one of its dates.
#[derive(Clone, Debug)]
pub struct EditOpening {
    pub centre: Centre,
    pub staff: Staff,
    /// The date from which the page was opened: a future occurrence of the series, or today's.
    pub date: NaiveDate,
    /// Of the series.
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    /// The opening is a mediator's.
    pub presence: bool,
    pub stock: Stock,
}

#[component]
pub fn EditOpeningPage(f: FormView, data: EditOpening) -> impl IntoView {
    let lang = f.lang();
    let slug = data.centre.chosen.code.clone();
    let back = format!("{}&data={}", data.centre.href(AgendaSection::Openings), data.date);
    let date = weekday_date(lang, data.date);
    let day = |key: &str| ta(lang, key, &[("date", date.clone().into())]);
    let scopes = vec![
        Choice::new("day", day("supply-scope-day")),
        Choice::new("series", day("supply-scope-series")).hint(t(lang, "supply-scope-series-hint")),
    ];
    view! {
        <h1>{t(lang, "supply-opening-edit")}</h1>
        <ErrorSummary f=&f/>
        <AgendaNav lang here=AgendaSection::Openings office=slug within=true/>
        <Series lang data=data.clone()/>
        <PostForm hidden=data.centre.hidden("opening")>
            <RadioGroup f=&f name="scope" label=t(lang, "supply-scope") choices=scopes/>
            <Uses f=f.clone() stock=data.stock presence=data.presence/>
            <p>{t(lang, "supply-opening-close-note")}</p>
            <Actions>
                <Button label=t(lang, "supply-opening-change") name="do" value="change"/>
                <Button label=t(lang, "supply-opening-close") weight=Weight::Danger name="do" value="close"/>
                <ButtonLink href=back label=t(lang, "supply-back-openings") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

#[component]
fn Series(lang: Lang, data: EditOpening) -> impl IntoView {
    let shown = |date: NaiveDate| date.format("%d/%m/%Y").to_string();
    let valid = match data.valid_to {
        Some(last) => {
            let args = [("from", shown(data.valid_from).into()), ("to", shown(last).into())];
            ta(lang, "supply-series-until", &args)
        }
        None => ta(lang, "supply-series-open", &[("from", shown(data.valid_from).into())]),
    };
    let items = vec![
        Item::new(t(lang, "operator-office"), view! { <Official lang text=data.centre.chosen.name/> }),
        Item::new(t(lang, "operator-who"), data.staff.label(lang)),
        Item::new(t(lang, "supply-series"), format!("{}, {valid}", weekday(lang, data.date))),
    ];
    view! { <div class="facts"><DescriptionList items/></div> }
}
