//! A date in three boxes: the way that most people get right, with any keyboard and without JavaScript.
//!
//! Sent as `{name}-day`, `{name}-month`, `{name}-year`, which is what `domain::form::Form::date` reads. An
//! error may stand on `{name}-day` (the date is nonsense) or on `{name}` (the date is not allowed); both show
//! here, and the list of errors finds either.

use leptos::prelude::*;

use super::FormView;
use super::field::{Field, FieldLegend};
use super::terminal::autofill;

/// `<DateField f=&form name="permit-expiry" label=…/>`
#[component]
pub fn DateField(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    /// The date is the person's birth date: browsers may fill it in.
    #[prop(optional)]
    birth: bool,
) -> impl IntoView {
    let hint = hint.unwrap_or_else(|| f.t("ui-date-hint"));
    f.note_label(&format!("{name}-day"), &label);
    let mut field = Field::new(&f, name, &label, Some(hint));
    field.error = field.error.or_else(|| f.error(&format!("{}-day", field.name)));
    let parts = ["day", "month", "year"].map(|part| {
        view! { <DatePart f=f.clone() field=field.clone() part birth required=f.required(optional)/> }
    });
    view! {
        <fieldset class=field.class() id=field.id() aria-describedby=field.described_by()>
            <FieldLegend f label optional/>
            {field.help()}
            <div class="date-boxes">{parts.into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// A month of a year in two boxes, `{name}-month` and `{name}-year`: when people do not remember the day.
///
/// `<MonthField f=&form name="job-1-from" label=…/>`; an error stands on `{name}-month`.
#[component]
pub fn MonthField(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    f.note_label(&format!("{name}-month"), &label);
    let mut field = Field::new(&f, name, &label, hint);
    field.error = field.error.or_else(|| f.error(&format!("{}-month", field.name)));
    let parts = ["month", "year"].map(|part| {
        view! { <DatePart f=f.clone() field=field.clone() part birth=false required=f.required(optional)/> }
    });
    view! {
        <fieldset class=field.class() id=field.id() aria-describedby=field.described_by()>
            <FieldLegend f label optional/>
            {field.help()}
            <div class="date-boxes">{parts.into_iter().collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn DatePart(f: FormView, field: Field, part: &'static str, birth: bool, required: bool) -> impl IntoView {
    let (id, name) = (format!("{}-{part}", field.id()), format!("{}-{part}", field.name));
    let autocomplete = autofill(birth.then(|| format!("bday-{part}")));
    let label = f.t(match part {
        "day" => "ui-date-day",
        "month" => "ui-date-month",
        _ => "ui-date-year",
    });
    let class = if field.error.is_some() { "form-control is-invalid" } else { "form-control" };
    view! {
        <div class=format!("date-box date-{part}")>
            <label for=id.clone()>{label}</label>
            <input
                class=class
                id=id.clone()
                name=name.clone()
                type="text"
                inputmode="numeric"
                value=f.value(&name)
                autocomplete=autocomplete
                required=required
                aria-invalid=field.invalid()
            />
        </div>
    }
}
