//! `/appuntamenti/{id}`: everything about one appointment: when, where, the code to show, what can still be done with
//! it and until when, what has happened.

use chrono::NaiveDate;
use domain::agenda::{Act, State};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::data::{AppointmentView, Deadline, HistoryLine};
use super::facts::{Bring, Call, SpokenCode, When, facts};
use super::list::tone;
use super::when::moment;
use crate::texts::{code_text, t, ta};
use crate::ui::{Actions, Alert, ButtonLink, DescriptionList, Details, Download, Official, Qr, Tone, Weight};

/// One appointment.
#[derive(Clone, Debug)]
pub struct Detail {
    pub appointment: AppointmentView,
    pub may_move: Deadline,
    pub may_cancel: Deadline,
    /// The latest first.
    pub history: Vec<HistoryLine>,
    /// Why the last thing asked was not done, in words; answered with 409.
    pub refused: Vec<String>,
    pub today: NaiveDate,
}

/// `/appuntamenti/{id}`
#[component]
pub fn AppointmentPage(lang: Lang, detail: Detail) -> impl IntoView {
    let Detail { appointment, may_move, may_cancel, history, refused, today } = detail;
    let state = appointment.state;
    let ahead = state.is_open() && state != State::Held;
    let booked = state == State::Booked;
    let shows_code = ahead && appointment.channel == Channel::Sportello;
    let refused = (!refused.is_empty()).then(|| {
        let reasons: Vec<_> = refused.into_iter().map(|reason| view! { <p>{reason}</p> }).collect();
        view! {
            <Alert tone=Tone::Danger title=t(lang, "agenda-refused-title") live=true>
                {reasons}
            </Alert>
        }
    });
    let official = appointment.service.interview.then(|| {
        view! {
            <p class="form-text">
                {t(lang, "agenda-official")} " " <Official lang text=appointment.service.name.clone()/>
            </p>
        }
    });
    let book = (!ahead).then(|| {
        view! {
            <Actions>
                <ButtonLink href="/appuntamenti/nuovo" label=t(lang, "agenda-book-another")/>
            </Actions>
        }
    });
    view! {
        <h1>{appointment.service.view(lang)}</h1>
        {refused}
        <Alert tone=tone(state)>
            <p>
                <strong>{code_text(lang, "agenda-state", state.code())}</strong>
                ". "
                {code_text(lang, "agenda-says", state.code())}
            </p>
        </Alert>
        <section class="ticket" aria-labelledby="when-title">
            <h2 id="when-title" class="visually-hidden">
                {t(lang, "agenda-when-title")}
            </h2>
            <When lang appointment=appointment.clone() today/>
            <DescriptionList items=facts(lang, &appointment)/>
            {shows_code.then(|| view! { <Code lang code=appointment.code.clone()/> })}
        </section>
        {booked.then(|| {
            let href = format!("{}/calendario.ics", appointment.href());
            view! { <Actions><Download lang href label=t(lang, "agenda-calendar-add")/></Actions> }
        })}
        {official}
        {ahead.then(|| view! { <Bring lang channel=appointment.channel/> })}
        {booked.then(|| {
            view! { <Change lang appointment=appointment.clone() may_move may_cancel today/> }
        })}
        {book}
        <History lang lines=history today/>
    }
}

/// The code, to say or type, and the same for a reader of pictures.
#[component]
fn Code(lang: Lang, code: String) -> impl IntoView {
    view! {
        <div class="ticket-pass">
            <div>
                <h3>{t(lang, "agenda-fact-code")}</h3>
                <SpokenCode code=code.clone()/>
                <p class="form-text">{t(lang, "agenda-code-use")}</p>
            </div>
            <Qr content=code label=t(lang, "agenda-qr-label")/>
        </div>
    }
}

/// Until when something is possible, or that it is not: the texts of both.
pub(super) fn until_when(
    lang: Lang,
    deadline: Deadline,
    today: NaiveDate,
    until: &str,
    over: &str,
) -> Option<String> {
    match deadline {
        Deadline::Until(last) => Some(ta(lang, until, &[("when", moment(lang, last, today).into())])),
        Deadline::Over { hours } => Some(ta(lang, over, &[("hours", i64::from(hours).into())])),
        Deadline::Never => None,
    }
}

/// What the person may still do, and until when; afterwards, whom to call.
#[component]
fn Change(
    lang: Lang,
    appointment: AppointmentView,
    may_move: Deadline,
    may_cancel: Deadline,
    today: NaiveDate,
) -> impl IntoView {
    let href = appointment.href();
    let lines: Vec<_> = [
        until_when(lang, may_move, today, "agenda-move-until", "agenda-move-over"),
        until_when(lang, may_cancel, today, "agenda-cancel-until", "agenda-cancel-over"),
    ]
    .into_iter()
    .flatten()
    .map(|line| view! { <li>{line}</li> })
    .collect();
    let open = |deadline| matches!(deadline, Deadline::Until(_));
    let acts = (open(may_move) || open(may_cancel)).then(|| {
        let (move_href, cancel_href) = (format!("{href}/sposta"), format!("{href}/annulla"));
        view! {
            <Actions>
                {open(may_move)
                    .then(|| view! { <ButtonLink href=move_href label=t(lang, "agenda-move-do") weight=Weight::Secondary/> })}
                {open(may_cancel)
                    .then(|| view! { <ButtonLink href=cancel_href label=t(lang, "agenda-cancel-do") weight=Weight::Plain/> })}
            </Actions>
        }
    });
    let over = !(open(may_move) && open(may_cancel));
    let call = over.then(|| {
        view! { <p>{t(lang, "agenda-change-call")} " " <Call lang office=appointment.office.clone()/></p> }
    });
    view! {
        <h2>{t(lang, "agenda-change-title")}</h2>
        <ul>{lines}</ul>
        {call}
        {acts}
    }
}

#[component]
fn History(lang: Lang, lines: Vec<HistoryLine>, today: NaiveDate) -> impl IntoView {
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let act = code_text(lang, "agenda-act", &line.act);
            let who = code_text(lang, "agenda-who", line.who.code());
            let when = moment(lang, line.at, today);
            let moved = (line.act == Act::Move.code()).then(|| {
                let to = moment(lang, line.starts_at, today);
                view! { <p>{ta(lang, "agenda-history-to", &[("when", to.into())])}</p> }
            });
            let reason = line.reason.map(|reason| view! { <p class="typed" dir="auto">{reason}</p> });
            view! {
                <li>
                    {when} ": " <strong>{act}</strong> {format!(" ({who})")} {moved} {reason}
                </li>
            }
        })
        .collect();
    view! {
        <Details summary=t(lang, "agenda-history-title")>
            <ol class="history">{lines}</ol>
        </Details>
    }
}
