//! `/appuntamenti/{id}/sposta` with a place chosen: the old and the new time, and one button. Nothing is held during a
//! move: the appointment stays where it is until the new place is taken.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{AppointmentView, FreePlace};
use super::facts::{When, facts};
use super::when::moment;
use crate::texts::{t, ta};
use crate::ui::{Actions, Button, ButtonLink, DescriptionList, PostForm, Weight};

/// Old and new place side by side, before the move is made.
#[derive(Clone, Debug)]
pub struct MoveConfirm {
    pub appointment: AppointmentView,
    pub to: FreePlace,
    /// What the form sends: `request_key`, `version`, `inizio`, `operatore`, `canale`.
    pub hidden: Vec<(&'static str, String)>,
    /// The search again.
    pub back: String,
    pub today: NaiveDate,
}

/// `/appuntamenti/{id}/sposta` with a place chosen
#[component]
pub fn MoveConfirmPage(lang: Lang, confirm: MoveConfirm) -> impl IntoView {
    let MoveConfirm { appointment, to, hidden, back, today } = confirm;
    let keep = appointment.href();
    let moved = AppointmentView {
        from: to.from,
        to: to.to,
        operator: to.operator.1.clone(),
        channel: to.channel,
        ..appointment.clone()
    };
    let was = moment(lang, appointment.from, today);
    view! {
        <h1>{t(lang, "agenda-move-confirm-title")}</h1>
        <p>
            {ta(lang, "agenda-move-was", &[("when", was.into())])}
        </p>
        <section class="ticket" aria-labelledby="moved-title">
            <h2 id="moved-title">{t(lang, "agenda-move-new")}</h2>
            <When lang appointment=moved.clone() today/>
            <p class="ticket-service">{moved.service.view(lang)}</p>
            <DescriptionList items=facts(lang, &moved)/>
        </section>
        <PostForm hidden>
            <Actions>
                <Button label=t(lang, "agenda-move-confirm-do") name="go" value="move"/>
                <ButtonLink href=back label=t(lang, "agenda-move-other") weight=Weight::Secondary/>
                <ButtonLink href=keep label=t(lang, "agenda-move-keep") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}
