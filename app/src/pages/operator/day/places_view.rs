//! The view of [`super::places`]: the fields of the search, what was refused, what is free.

use domain::calendar::rome_date;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::filter::day_words;
use super::places::{CALENDAR_DAYS, PlaceDay, PlaceLine, PlaceSearch, Places, Searched, instant};
use super::timing::clock;
use crate::pages::appointments::closed_words;
use crate::pages::operator::parts::{FilterSelect, Named, ServiceGroup};
use crate::texts::{code_text, error_text, t, ta};
use crate::ui::{Actions, Alert, Button, Choice, Details, EmptyState, PostForm, Tone, Weight};

/// The fields, what was refused, what is free.
#[component]
pub(super) fn PlacesView(lang: Lang, data: Places) -> impl IntoView {
    view! {
        <Refused lang data=data.clone()/>
        <Chosen lang data=data.clone()/>
        <SearchFields lang data=data.clone()/>
        <Answer lang data/>
    }
}

/// Why it was not done, and what is near.
#[component]
fn Refused(lang: Lang, data: Places) -> impl IntoView {
    if data.refused.is_empty() {
        return None;
    }
    let reasons: Vec<_> =
        data.refused.iter().map(|reason| view! { <li>{error_text(lang, reason)}</li> }).collect();
    let near = (!data.nearest.is_empty()).then(|| {
        let places = data.nearest.clone();
        view! {
            <h2>{t(lang, "day-places-nearest")}</h2>
            <PlaceButtons lang data=data.clone() places/>
        }
    });
    Some(view! {
        <Alert tone=Tone::Danger title=t(lang, "day-places-refused") live=true>
            <ul>{reasons}</ul>
        </Alert>
        {near}
    })
}

/// The place that was chosen in the calendar: one button books it.
#[component]
fn Chosen(lang: Lang, data: Places) -> impl IntoView {
    let place = data.chosen.clone()?;
    Some(view! {
        <section id="scelto" tabindex="-1" aria-labelledby="scelto-title">
            <h2 id="scelto-title">{t(lang, "day-places-chosen")}</h2>
            <PlaceButtons lang data places=vec![place]/>
        </section>
    })
}

#[component]
fn SearchFields(lang: Lang, data: Places) -> impl IntoView {
    let search = data.search;
    let kept: Vec<_> = search
        .kept
        .iter()
        .map(|(name, value)| {
            view! { <input type="hidden" name=*name value=value.clone()/> }
        })
        .collect();
    let services = (!data.services.is_empty())
        .then(|| view! { <ServiceFilter lang groups=data.services chosen=search.service.clone()/> });
    let offices: Vec<Choice> = data.offices.iter().map(Named::choice).collect();
    let operators = data.operators.iter().map(Named::choice).collect();
    let channels = [Channel::Sportello, Channel::Telefono, Channel::Video];
    let channels =
        channels.map(|c| Choice::new(c.code(), code_text(lang, "passage-channel", c.code()))).to_vec();
    let langs: Vec<Choice> = data.langs.iter().map(Named::choice).collect();
    let from = search.from.map(|from| from.to_string()).unwrap_or_default();
    let more = search.extended || search.second || search.mediator.is_some();
    view! {
        <form method="get" action=search.path.clone() class="search-form" aria-label=t(lang, "day-places-label")>
            {kept} {services}
            <div class="search-fields">
                <FilterSelect name="sede" label=t(lang, "operator-office") choices=offices chosen=search.office.clone()/>
                <FilterSelect
                    name="canale"
                    label=t(lang, "operator-channel")
                    choices=channels
                    chosen=search.channel.map(Channel::code).unwrap_or_default()
                    all=t(lang, "day-places-any")
                />
                <FilterSelect
                    name="operatore"
                    label=t(lang, "operator-operator")
                    choices=operators
                    chosen=search.operator.clone().unwrap_or_default()
                    all=t(lang, "day-places-any")
                />
                <div class="field">
                    <label class="form-label" for="dal">
                        {t(lang, "day-places-from")}
                    </label>
                    <input class="form-control" type="date" id="dal" name="dal" value=from/>
                </div>
            </div>
            <Details summary=t(lang, "day-places-more") open=more>
                <Tick name="secondo" label=t(lang, "day-places-second") checked=search.second/>
                {data
                    .may_extend
                    .then(|| view! { <Tick name="prolungato" label=t(lang, "day-places-extended") checked=search.extended/> })}
                <FilterSelect
                    name="mediatore"
                    label=t(lang, "day-places-mediator")
                    choices=langs
                    chosen=search.mediator.clone().unwrap_or_default()
                    all=t(lang, "day-places-no-mediator")
                />
            </Details>
            <Actions>
                <Button label=t(lang, "day-places-do") weight=Weight::Secondary/>
                <Button label=t(lang, "day-places-calendar") weight=Weight::Plain name="vista" value="calendario"/>
            </Actions>
        </form>
    }
}

/// A wish that is there or not.
#[component]
fn Tick(name: &'static str, #[prop(into)] label: String, checked: bool) -> impl IntoView {
    view! {
        <div class="form-check">
            <input class="form-check-input" type="checkbox" id=name name=name value="yes" checked=checked/>
            <label class="form-check-label" for=name>
                {label}
            </label>
        </div>
    }
}

/// The codes that are open to booking, by group.
#[component]
fn ServiceFilter(lang: Lang, groups: Vec<ServiceGroup>, chosen: String) -> impl IntoView {
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let options: Vec<_> = group
                .services
                .into_iter()
                .map(|service| {
                    let selected = service.code == chosen;
                    let label = format!("{} {}", service.code, service.name);
                    view! { <option value=service.code selected=selected lang=(lang != Lang::It).then_some("it")>{label}</option> }
                })
                .collect();
            view! { <optgroup label=group.lep>{options}</optgroup> }
        })
        .collect();
    view! {
        <div class="field">
            <label class="form-label" for="servizio">
                {t(lang, "operator-service")}
            </label>
            <select class="form-control" id="servizio" name="servizio">
                <option value="">{t(lang, "ui-choose")}</option>
                {groups}
            </select>
        </div>
    }
}

#[component]
fn Answer(lang: Lang, data: Places) -> impl IntoView {
    match data.searched.clone() {
        Searched::NotYet => ().into_any(),
        Searched::Refused(reasons) => {
            let reasons: Vec<_> = reasons.iter().map(|r| view! { <li>{error_text(lang, r)}</li> }).collect();
            view! { <Alert tone=Tone::Warning title=t(lang, "day-places-impossible")><ul>{reasons}</ul></Alert> }
                .into_any()
        }
        Searched::Choice(places) if places.is_empty() => view! { <Nothing lang/> }.into_any(),
        Searched::Choice(places) => view! {
            <section aria-labelledby="posti-title">
                <h2 id="posti-title">{t(lang, "day-places-found")}</h2>
                <PlaceButtons lang data places/>
            </section>
        }
        .into_any(),
        Searched::Calendar(days) if days.iter().all(|day| day.places.is_empty()) => {
            view! { <Nothing lang/> }.into_any()
        }
        Searched::Calendar(days) => view! { <Calendar lang search=data.search days/> }.into_any(),
    }
}

#[component]
fn Nothing(lang: Lang) -> impl IntoView {
    view! {
        <EmptyState title=t(lang, "day-places-none")>
            <p>{t(lang, "day-places-none-next")}</p>
        </EmptyState>
    }
}

/// «con Giulia Bianchi, Stanza 2».
fn with(lang: Lang, place: &PlaceLine) -> String {
    let where_to =
        place.room.clone().unwrap_or_else(|| code_text(lang, "passage-channel", place.channel.code()));
    let people = [Some(place.operator.name.clone()), place.second.clone(), place.mediator.clone()];
    let people: Vec<String> = people.into_iter().flatten().collect();
    ta(lang, "day-places-with", &[("people", people.join(", ").into()), ("place", where_to.into())])
}

/// Places that one button takes.
#[component]
fn PlaceButtons(lang: Lang, data: Places, places: Vec<PlaceLine>) -> impl IntoView {
    let label = t(lang, &format!("day-places-{}", data.act));
    let lines: Vec<_> = places
        .into_iter()
        .enumerate()
        .map(|(i, place)| {
            let mut hidden = vec![
                ("act", data.act.to_owned()),
                ("request_key", place.request_key.clone()),
                ("starts", instant(place.starts_at)),
                ("operator", place.operator.code.clone()),
                ("channel", place.channel.code().to_owned()),
            ];
            hidden.extend(data.version.map(|version| ("version", version.to_string())));
            let weight = if i == 0 { Weight::Primary } else { Weight::Secondary };
            let day = day_words(lang, rome_date(place.starts_at));
            let with = with(lang, &place);
            let label = label.clone();
            view! {
                <li class="day-line day-place">
                    <p class="day-who">{day.clone()}</p>
                    <p class="day-time">{clock(place.starts_at)} "–" {clock(place.ends_at)}</p>
                    <p class="day-where">{with}</p>
                    <div class="day-acts">
                        <PostForm hidden=hidden>
                            <Button label weight about=day/>
                        </PostForm>
                    </div>
                </li>
            }
        })
        .collect();
    view! { <ul class="day-list">{lines}</ul> }
}

/// Every day with its times; a time leads back here as the chosen one.
#[component]
fn Calendar(lang: Lang, search: PlaceSearch, days: Vec<PlaceDay>) -> impl IntoView {
    // A shorter list has reached the end of the agenda.
    let whole = u64::try_from(days.len()).is_ok_and(|count| count >= CALENDAR_DAYS);
    let after = days.last().filter(|_| whole).and_then(|day| day.date.succ_opt());
    let later = after.map(|from| {
        let href = PlaceSearch { from: Some(from), ..search.clone() }.href_with(&[]);
        view! { <p><a href=href>{t(lang, "day-places-later")}</a></p> }
    });
    let days: Vec<_> = days
        .into_iter()
        .filter(|day| !day.places.is_empty() || day.closed.is_some())
        .map(|day| {
            let closed = day.closed.map(|closed| view! { <p>{closed_words(lang, closed)}</p> });
            let times: Vec<_> = day
                .places
                .iter()
                .map(|place| view! { <Time lang search=search.clone() place=place.clone()/> })
                .collect();
            let times = (!times.is_empty()).then(|| view! { <ul class="day-times">{times}</ul> });
            view! {
                <li>
                    <h3>{day_words(lang, day.date)}</h3>
                    {closed} {times}
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="posti-title">
            <h2 id="posti-title">{t(lang, "day-places-calendar-title")}</h2>
            <ol class="plain day-calendar">{days}</ol>
            {later}
        </section>
    }
}

#[component]
fn Time(lang: Lang, search: PlaceSearch, place: PlaceLine) -> impl IntoView {
    let more = [
        ("inizio", instant(place.starts_at)),
        ("con", place.operator.code.clone()),
        ("come", place.channel.code().to_owned()),
    ];
    let href = format!("{}#scelto", search.href_with(&more));
    let with = with(lang, &place);
    view! {
        <li>
            <a class="btn btn-outline-primary" href=href>
                {clock(place.starts_at)}
                <span class="visually-hidden">{format!(" {with}")}</span>
            </a>
        </li>
    }
}
