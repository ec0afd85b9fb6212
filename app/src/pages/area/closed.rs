//! What stands in the place of the file while nobody has identified its person: why, and how to open it.

use domain::lang::Lang;
use leptos::prelude::*;

use super::parts::{OfficeLine, OfficeLink};
use crate::texts::t;
use crate::ui::{ButtonLink, Weight};

/// Where to go with a document.
#[derive(Clone, Debug)]
pub struct FileClosed {
    /// The person's centre, once a declaration says which.
    pub office: Option<OfficeLink>,
}

#[component]
pub fn FileClosedPage(lang: Lang, data: FileClosed) -> impl IntoView {
    view! {
        <h1>{t(lang, "area-closed-title")}</h1>
        <p class="lead">{t(lang, "area-closed-lead")}</p>
        <h2>{t(lang, "area-closed-why-title")}</h2>
        <p>{t(lang, "area-closed-why")}</p>
        <h2>{t(lang, "area-closed-how-title")}</h2>
        <ol>
            <li>{t(lang, "area-closed-how-1")} " " <OfficeLine lang office=data.office/></li>
            <li>{t(lang, "area-closed-how-2")}</li>
            <li>{t(lang, "area-closed-how-3")}</li>
        </ol>
        <h2>{t(lang, "area-closed-now-title")}</h2>
        <p>{t(lang, "area-closed-now")}</p>
        <div class="actions">
            <ButtonLink href="/did" label=t(lang, "did-title")/>
            <ButtonLink href="/area" label=t(lang, "ui-nav-area") weight=Weight::Secondary/>
        </div>
    }
}
