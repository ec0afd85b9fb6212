//! When a service began: a date in three boxes and an Italian hour, as `domain::passage::Draft` reads them.

use chrono::{DateTime, Utc};
use domain::calendar::{rome_date, rome_time};
use domain::form::Form;
use leptos::prelude::*;

use crate::ui::{DateField, FormView, TextField, Width};

/// Sets the fields `date` and `time`.
pub(crate) fn fill_start(form: &mut Form, at: DateTime<Utc>) {
    let day = rome_date(at);
    form.set("date-day", day.format("%-d").to_string());
    form.set("date-month", day.format("%-m").to_string());
    form.set("date-year", day.format("%Y").to_string());
    form.set("time", rome_time(at).format("%H:%M").to_string());
}

/// The fields `date` and `time`, side by side.
#[component]
pub(crate) fn StartFields(f: FormView) -> impl IntoView {
    view! {
        <div class="together">
            <DateField f=&f name="date" label=f.t("operator-start-date")/>
            <TextField
                f=&f
                name="time"
                label=f.t("operator-start-time")
                hint=f.t("operator-time-hint")
                autocomplete="off"
                width=Width::Short
            />
        </div>
    }
}
