//! The second click: which of the proposed places.
//!
//! Fields: `place`, one of the values that the page proposed. A place that is just gone, or that no longer keeps the
//! notice, comes back as an error beside the places that are free now.

use chrono::{DateTime, Utc};
use domain::calendar::NoticeRule;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::super::agenda_nav::{AgendaNav, AgendaSection};
use super::super::parts::{CfText, DueText, FilterSelect, Named};
use super::ConvocationRow;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Choice, DescriptionList, EmptyState, ErrorSummary, FormView, Item,
    Official, PostForm, RadioGroup, Tone, Weight,
};

/// A place that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceChoice {
    /// What the form sends.
    pub value: String,
    pub starts_at: DateTime<Utc>,
    /// Name of who receives.
    pub operator: String,
    pub room: Option<String>,
    pub channel: Channel,
}

/// What convening one person needs.
#[derive(Clone, Debug)]
pub struct Convene {
    pub row: ConvocationRow,
    pub office: Named,
    /// Code and name of the interview.
    pub service: Named,
    /// The notice of the law, for who is obliged.
    pub notice: Option<NoticeRule>,
    pub places: Vec<PlaceChoice>,
    /// The language for which the person asked for a mediator, in their words (R162).
    pub wants_mediator: Option<String>,
    /// Languages of the mediators who come to this centre: tag and name.
    pub languages: Vec<Named>,
    /// The language that was chosen, by its tag.
    pub language: Option<String>,
    /// The person has no address at which a message would arrive: a telephone call is needed.
    pub unreachable: bool,
    pub today: chrono::NaiveDate,
    pub request_key: String,
}

#[component]
pub fn ConvenePage(f: FormView, data: Convene) -> impl IntoView {
    let lang = f.lang();
    view! {
        <h1>{t(lang, "groups-convene-title")}</h1>
        <AgendaNav lang here=AgendaSection::Convocations office=data.office.code.clone() within=true/>
        <ErrorSummary f=&f/>
        <Facts lang data=data.clone()/>
        <Notes lang data=data.clone()/>
        <Mediator lang data=data.clone()/>
        <Places f data/>
    }
}

#[component]
fn Facts(lang: Lang, data: Convene) -> impl IntoView {
    let person = data.row.person;
    let why = if data.row.obliged { "groups-why-obliged" } else { "groups-why-declared" };
    let (due, today) = (data.row.due, data.today);
    let items = vec![
        Item::new(t(lang, "operator-person"), view! { {person.full()} " " <CfText cf=person.cf/> }),
        Item::new(t(lang, "groups-why"), t(lang, why)),
        Item::new(t(lang, "operator-term"), view! { <DueText lang due today/> }),
        Item::new(t(lang, "operator-office"), view! { <Official lang text=data.office.name/> }),
        Item::new(
            t(lang, "operator-service"),
            view! { {data.service.code} " " <Official lang text=data.service.name/> },
        ),
    ];
    view! { <div class="facts"><DescriptionList items/></div> }
}

/// What the operator must know before convening.
#[component]
fn Notes(lang: Lang, data: Convene) -> impl IntoView {
    let notice = data.notice.map(|rule| {
        let args = [("min", i64::from(rule.min_hours).into()), ("max", i64::from(rule.max_hours).into())];
        view! { <p>{ta(lang, "groups-notice", &args)}</p> }
    });
    let unreachable = data.unreachable.then(|| {
        view! { <Alert tone=Tone::Warning><p>{t(lang, "groups-unreachable")}</p></Alert> }
    });
    view! {
        {notice}
        {unreachable}
    }
}

/// R162: a mediator is part of the appointment. The language is chosen first, by a form of its own.
#[component]
fn Mediator(lang: Lang, data: Convene) -> impl IntoView {
    let wants = data.wants_mediator.map(|language| {
        let text = ta(lang, "groups-wants-mediator", &[("language", language.into())]);
        view! { <Alert tone=Tone::Info><p>{text}</p></Alert> }
    });
    let choose = (!data.languages.is_empty()).then(|| {
        let choices = data.languages.iter().map(Named::choice).collect();
        view! {
            <form method="get" class="search-form" aria-label=t(lang, "groups-mediator")>
                <input type="hidden" name="sede" value=data.office.code.clone()/>
                <input type="hidden" name="persona" value=data.row.person.id.clone()/>
                <div class="search-fields">
                    <FilterSelect
                        name="lingua"
                        label=t(lang, "groups-mediator-language")
                        choices
                        chosen=data.language.unwrap_or_default()
                        all=t(lang, "groups-nobody")
                    />
                </div>
                <Actions>
                    <Button label=t(lang, "groups-mediator-do") weight=Weight::Secondary/>
                </Actions>
            </form>
        }
    });
    view! {
        {wants}
        {choose}
    }
}

#[component]
fn Places(f: FormView, data: Convene) -> impl IntoView {
    let lang = f.lang();
    let back = format!("/operatore/agenda/convocazioni?sede={}", data.office.code);
    if data.places.is_empty() {
        let openings = AgendaSection::Openings.href(Some(&data.office.code));
        return view! {
            <EmptyState title=t(lang, "groups-no-place-for")>
                <p><a href=openings>{t(lang, "groups-open-places")}</a></p>
                <p><a href=back>{t(lang, "groups-convocations-back")}</a></p>
            </EmptyState>
        }
        .into_any();
    }
    let choice = |place: PlaceChoice| {
        let channel = code_text(lang, "passage-channel", place.channel.code());
        let how = place.room.map_or(channel.clone(), |room| format!("{channel}, {room}"));
        Choice::new(place.value, when(lang, place.starts_at)).hint(format!("{}. {how}", place.operator))
    };
    let choices = data.places.into_iter().map(choice).collect();
    view! {
        <PostForm hidden=vec![("request_key", data.request_key)]>
            <RadioGroup f=&f name="place" label=t(lang, "groups-place") choices/>
            <Actions>
                <Button label=t(lang, "groups-convene-do")/>
                <ButtonLink href=back label=t(lang, "groups-convocations-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
    .into_any()
}

/// «lunedì 23/11/2026 09:00».
fn when(lang: Lang, at: DateTime<Utc>) -> String {
    use chrono::Datelike as _;
    let local = domain::calendar::rome_time(at);
    let weekday = t(lang, &format!("common-weekday-{}", local.weekday().number_from_monday()));
    format!("{weekday} {}", local.format("%d/%m/%Y %H:%M"))
}
