//! What is next on the citizen's home: the next appointment, or the interview that a declaration waits for.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::appointments::{AppointmentBrief, AppointmentView};
use crate::texts::t;
use crate::ui::ButtonLink;

#[component]
pub(super) fn NextAppointment(
    lang: Lang,
    next: Option<AppointmentView>,
    book: Option<String>,
    today: NaiveDate,
) -> impl IntoView {
    let none = next.is_none() && book.is_none();
    let next = next.map(|appointment| view! { <AppointmentBrief lang appointment today/> });
    let book = book.map(|href| {
        view! {
            <p>{t(lang, "agenda-none-interview")}</p>
            <p>
                <ButtonLink href label=t(lang, "agenda-book-first")/>
            </p>
        }
    });
    let all = if none { "agenda-book" } else { "agenda-area-all" };
    let href = if none { "/appuntamenti/nuovo" } else { "/appuntamenti" };
    view! {
        <section aria-labelledby="next-title">
            <h2 id="next-title">{t(lang, "agenda-next-title")}</h2>
            {none.then(|| view! { <p>{t(lang, "agenda-none-title")} "."</p> })}
            {next}
            {book}
            <p class="ways">
                <a href=href>{t(lang, all)}</a>
            </p>
        </section>
    }
}
