//! `/fascicolo/scheda`: the person reads the scheda, and what waits for the centre.

use domain::lang::Lang;
use leptos::prelude::*;

use super::{Changes, Refused, SapView, Sections, Waiting};
use crate::texts::{date, t, ta};
use crate::ui::{Alert, ButtonLink, Tone, Weight};

#[component]
pub fn SapPage(lang: Lang, data: SapView) -> impl IntoView {
    let waiting = data.waiting.clone().map(|waiting| waits(lang, waiting));
    let refused = data.refused.clone().map(|refused| was_refused(lang, refused));
    view! {
        <h1>{t(lang, "sap-title")}</h1>
        <p class="lead">{t(lang, "sap-lead")}</p>
        {waiting}
        {refused}
        <Sections lang data/>
        <section aria-labelledby="wrong-title">
            <h2 id="wrong-title">{t(lang, "sap-wrong-title")}</h2>
            <p>{t(lang, "sap-wrong")}</p>
            <ButtonLink
                href="/fascicolo/correzione"
                label=t(lang, "area-correction-go")
                weight=Weight::Secondary
            />
        </section>
    }
}

fn waits(lang: Lang, waiting: Waiting) -> impl IntoView {
    let since = ta(lang, "sap-waits-since", &[("date", date(lang, waiting.since).into())]);
    view! {
        <Alert title=t(lang, "sap-waits-title")>
            <p>{since}</p>
        </Alert>
        <section aria-labelledby="changes-title">
            <h2 id="changes-title">{t(lang, "sap-changes-title")}</h2>
            <Changes lang changes=waiting.changes/>
        </section>
    }
}

fn was_refused(lang: Lang, refused: Refused) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning title=t(lang, "sap-refused-title")>
            <p>{ta(lang, "sap-refused-on", &[("date", date(lang, refused.on).into())])}</p>
            <p class="typed" dir="auto">
                {refused.reason}
            </p>
        </Alert>
    }
}
