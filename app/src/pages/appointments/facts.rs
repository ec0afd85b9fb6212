//! The facts of an appointment: how and where, with whom, what to bring, its code.

use domain::calendar::rome_date;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::data::{AppointmentView, OfficeRef};
use super::when::{hours, machine, near_day};
use crate::texts::{code_text, t};
use crate::ui::{Item, Official, at_kiosk};
use chrono::NaiveDate;

/// The day and the hours, large.
#[component]
pub(super) fn When(lang: Lang, appointment: AppointmentView, today: NaiveDate) -> impl IntoView {
    let day = near_day(lang, rome_date(appointment.from), today);
    view! {
        <p class="ticket-when">
            <time datetime=machine(appointment.from)>
                <span class="ticket-day">{day}</span>
                ", "
                <span class="ticket-hours">{hours(lang, appointment.from, appointment.to)}</span>
            </time>
        </p>
    }
}

/// How, where, with whom.
pub(super) fn facts(lang: Lang, appointment: &AppointmentView) -> Vec<Item> {
    let mut items = vec![
        Item::new(t(lang, "agenda-fact-how"), code_text(lang, "passage-channel", appointment.channel.code())),
        Item::new(t(lang, "agenda-fact-where"), where_to(lang, appointment.channel, &appointment.office)),
        Item::new(t(lang, "agenda-fact-with"), appointment.operator.clone()),
    ];
    if appointment.group {
        items.push(Item::new(t(lang, "agenda-fact-group"), t(lang, "agenda-fact-group-yes")));
    }
    if appointment.mediator {
        items.push(Item::new(t(lang, "agenda-fact-mediator"), t(lang, "agenda-fact-mediator-yes")));
    }
    items
}

/// The centre with its address; by telephone and video it is only who speaks.
fn where_to(lang: Lang, channel: Channel, office: &OfficeRef) -> AnyView {
    let name = view! {
        <a href=format!("/sedi/{}", office.slug)>
            <Official lang text=office.name.clone()/>
        </a>
    };
    if channel != Channel::Sportello {
        return name.into_any();
    }
    view! {
        {name}
        <br/>
        <Official lang text=office.address.clone()/>
        {office.demonstration.then(|| format!(" ({})", t(lang, "pages-office-demo-mark")))}
    }
    .into_any()
}

/// How to reach the centre by voice; nobody answers an invented number: no link.
#[component]
pub(super) fn Call(lang: Lang, office: OfficeRef) -> impl IntoView {
    let phone = office.phone.map(|phone| match (office.demonstration, at_kiosk()) {
        (true, _) => view! { {format!(" {phone} ({})", t(lang, "pages-office-demo-mark"))} }.into_any(),
        // A terminal has no telephone.
        (_, true) => view! { {format!(" {phone}")} }.into_any(),
        _ => {
            let href = format!("tel:{}", phone.replace(' ', ""));
            view! { " " <a href=href>{phone}</a> }.into_any()
        }
    });
    view! {
        <a href=format!("/sedi/{}", office.slug)>
            <Official lang text=office.name/>
        </a>
        {phone}
    }
}

/// What to bring, or to keep at hand.
#[component]
pub(super) fn Bring(lang: Lang, channel: Channel, #[prop(default = 2)] level: u8) -> impl IntoView {
    let keys: &[&str] = match channel {
        Channel::Sportello => {
            &["agenda-bring-document", "agenda-bring-card", "agenda-bring-permit", "agenda-bring-cv"]
        }
        Channel::Telefono => &["agenda-bring-phone", "agenda-bring-near"],
        _ => &["agenda-bring-video", "agenda-bring-near"],
    };
    let lines: Vec<_> = keys.iter().map(|key| view! { <li>{t(lang, key)}</li> }).collect();
    let title = match channel {
        Channel::Sportello => t(lang, "agenda-bring-title"),
        _ => t(lang, "agenda-bring-ready"),
    };
    let title = match level {
        3 => view! { <h3>{title}</h3> }.into_any(),
        _ => view! { <h2>{title}</h2> }.into_any(),
    };
    view! {
        {title}
        <ul>{lines}</ul>
    }
}

/// The code in large letters; a screen reader says it letter by letter.
#[component]
pub(super) fn SpokenCode(code: String) -> impl IntoView {
    let spelled: Vec<String> = code.chars().map(String::from).collect();
    view! {
        <p class="ticket-code" translate="no">
            <span class="spoken-code" aria-hidden="true">
                {code}
            </span>
            <span class="visually-hidden">{spelled.join(", ")}</span>
        </p>
    }
}
