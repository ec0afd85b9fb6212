//! One meeting: what it is, when, where, places left, and the button that enrols.

use domain::lang::Lang;
use leptos::prelude::*;

use super::{Meeting, when};
use crate::pages::area::OfficeLink;
use crate::texts::{code_text, error_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DescriptionList, FormView, Item, Official, PostForm, Tone, Weight,
};

/// What this visitor can do about a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolment {
    /// Come in first; the address of the login that leads back here.
    LogIn { href: String },
    /// Enrol.
    Open { request_key: String },
    /// Has a place; the address of the appointment.
    Has { href: String },
    /// The meeting has begun, was called off, or takes no more people.
    Closed,
    /// Somebody of the staff is looking.
    Staff,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct OneMeeting {
    pub meeting: Meeting,
    /// What happens there, in the words of the region's card, one paragraph each; in Italian.
    pub about: Vec<String>,
    pub enrolment: Enrolment,
}

/// `f` carries why enrolling was refused, each reason as an error of the field `group`.
#[component]
pub fn MeetingPage(f: FormView, data: OneMeeting) -> impl IntoView {
    let lang = f.lang();
    let meeting = data.meeting.clone();
    let channel = code_text(lang, "passage-channel", meeting.channel.code());
    let left = ta(lang, "groups-open-left", &[("count", i64::from(meeting.left).into())]);
    let items = vec![
        Item::new(t(lang, "groups-open-day"), when(lang, &meeting)),
        Item::new(t(lang, "groups-open-where"), view! { <Office lang office=meeting.office/> }),
        Item::new(t(lang, "groups-open-how"), channel),
        Item::new(t(lang, "groups-places"), left),
    ];
    let about: Vec<_> = data.about.into_iter().map(|text| view! { <p><Official lang text/></p> }).collect();
    view! {
        <h1><Official lang text=data.meeting.service/></h1>
        <Refused f=f.clone()/>
        <DescriptionList items/>
        {about}
        <Enrol lang enrolment=data.enrolment/>
        <p>
            <a href="/appuntamenti/gruppi">{t(lang, "groups-open-all")}</a>
        </p>
    }
}

#[component]
fn Office(lang: Lang, office: OfficeLink) -> impl IntoView {
    view! {
        <a href=format!("/sedi/{}", office.slug)>
            <Official lang text=office.name/>
        </a>
    }
}

/// Why there is no place for this person, and that nothing was changed.
#[component]
fn Refused(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let reasons: Vec<_> =
        f.errors().iter().map(|error| view! { <li>{error_text(lang, error)}</li> }).collect();
    (!reasons.is_empty()).then(|| {
        view! {
            <Alert tone=Tone::Danger title=t(lang, "groups-open-refused") live=true>
                <ul>{reasons}</ul>
                <p>
                    <a href="/appuntamenti/gruppi">{t(lang, "groups-open-others")}</a>
                </p>
            </Alert>
        }
    })
}

#[component]
fn Enrol(lang: Lang, enrolment: Enrolment) -> impl IntoView {
    match enrolment {
        Enrolment::LogIn { href } => view! {
            <p>{t(lang, "groups-open-login")}</p>
            <Actions>
                <ButtonLink href label=t(lang, "groups-open-login-do")/>
            </Actions>
        }
        .into_any(),
        Enrolment::Open { request_key } => view! {
            <PostForm hidden=vec![("request_key", request_key)]>
                <p>{t(lang, "groups-open-mail")}</p>
                <Actions>
                    <Button label=t(lang, "groups-open-do")/>
                </Actions>
            </PostForm>
        }
        .into_any(),
        Enrolment::Has { href } => view! {
            <Alert tone=Tone::Success>
                <p>{t(lang, "groups-open-has")}</p>
            </Alert>
            <Actions>
                <ButtonLink href label=t(lang, "groups-open-see") weight=Weight::Secondary/>
            </Actions>
        }
        .into_any(),
        Enrolment::Closed => view! {
            <Alert tone=Tone::Info>
                <p>{t(lang, "groups-open-closed")}</p>
            </Alert>
        }
        .into_any(),
        Enrolment::Staff => ().into_any(),
    }
}
