//! `/sedi/{slug}`: one centre, its hours, the comuni for which it is competent.

use chrono::Weekday;
use domain::lang::Lang;
use domain::office::{Office, OpeningHours};
use domain::pack::Pack;
use leptos::prelude::*;

use crate::samples::{self, Sample, frame};
use crate::shell::render_page;
use crate::texts::{t, ta};
use crate::ui::{Alert, Cell, Crumb, DescriptionList, Item, Official, Table, Tone, at_kiosk};

/// One centre and the names of its comuni.
pub struct OfficeView {
    office: Office,
    comuni: Vec<String>,
}

impl OfficeView {
    /// The centre with this slug; `comune_name` says the name of a comune by its Belfiore code.
    pub fn find(pack: &Pack, slug: &str, comune_name: impl Fn(&str) -> Option<String>) -> Option<OfficeView> {
        let office = pack.office(slug)?.clone();
        let mut comuni: Vec<String> = office.comuni.iter().filter_map(|code| comune_name(code)).collect();
        comuni.sort();
        Some(OfficeView { office, comuni })
    }

    pub fn title(&self) -> &str {
        &self.office.name
    }

    /// The page above.
    pub fn above(lang: Lang) -> [Crumb; 1] {
        [Crumb::link(t(lang, "pages-offices-title"), "/sedi")]
    }
}

#[component]
pub fn OfficePage(lang: Lang, view: OfficeView) -> impl IntoView {
    let OfficeView { office, comuni } = view;
    let visit = office.visit;
    let place = format!("{}, {} ({})", visit.address, office.comune, office.province);
    let address = view! { <address lang=(lang != Lang::It).then_some("it")>{place}</address> };
    let mut items = vec![Item::new(t(lang, "pages-office-address"), address)];
    if let Some(phone) = visit.phone {
        let href = format!("tel:{}", phone.replace(' ', ""));
        let phone = match visit.demonstration || at_kiosk() {
            // Nobody answers an invented number, and nobody calls from a terminal: no link.
            true => phone.into_any(),
            false => view! { <a href=href>{phone}</a> }.into_any(),
        };
        items.push(Item::new(t(lang, "pages-office-phone"), phone));
    }
    view! {
        <h1><Official lang text=office.name/></h1>
        {visit.demonstration.then(|| view! { <DemonstrationNotice lang/> })}
        <DescriptionList items/>
        <h2>{t(lang, "pages-office-hours")}</h2>
        <Hours lang hours=visit.hours/>
        <h2>{t(lang, "pages-office-comuni")}</h2>
        <Comuni lang comuni/>
    }
}

/// Addresses and hours that nobody gave us are said to be invented.
#[component]
pub(super) fn DemonstrationNotice(lang: Lang) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning title=t(lang, "pages-office-demo-title")>
            <p>{t(lang, "pages-office-demo-text")}</p>
        </Alert>
    }
}

#[component]
fn Hours(lang: Lang, hours: Vec<OpeningHours>) -> impl IntoView {
    const WEEK: [Weekday; 7] =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    if hours.is_empty() {
        return view! { <p>{t(lang, "pages-office-hours-unknown")}</p> }.into_any();
    }
    let closed = t(lang, "pages-office-closed");
    let row = |day: Weekday| {
        let open = hours.iter().filter(|h| h.day == day);
        let open: Vec<String> =
            open.map(|h| format!("{}–{}", h.from.format("%H:%M"), h.to.format("%H:%M"))).collect();
        let open = if open.is_empty() { closed.clone() } else { open.join(", ") };
        vec![Cell::head(t(lang, &format!("common-weekday-{}", day.number_from_monday()))), Cell::data(open)]
    };
    let rows = WEEK.into_iter().map(row).collect();
    let head = vec![t(lang, "pages-office-day"), t(lang, "pages-office-open")];
    view! { <Table id="hours" caption=t(lang, "pages-office-hours") head rows quiet=true/> }.into_any()
}

#[component]
fn Comuni(lang: Lang, comuni: Vec<String>) -> impl IntoView {
    if comuni.is_empty() {
        return view! { <p>{t(lang, "pages-office-comuni-unknown")}</p> }.into_any();
    }
    let text = ta(lang, "pages-office-comuni-list", &[("count", comuni.len().into())]);
    let list = comuni.join(", ");
    view! {
        <p>{text}</p>
        <p lang=(lang != Lang::It).then_some("it")>{list}"."</p>
    }
    .into_any()
}

fn sample(lang: Lang, slug: &str) -> String {
    let name = |code: &str| Some(format!("Comune {code}"));
    samples::with_pack(|pack| {
        let Some(view) = OfficeView::find(pack, slug, name) else { return format!("no {slug}") };
        let frame = frame(lang, &format!("/sedi/{slug}"), view.title()).under(OfficeView::above(lang));
        render_page(&frame, || view! { <OfficePage lang view/> })
    })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "office", html: |lang| sample(lang, "pesaro") },
        Sample { name: "office-with-comuni", html: |lang| sample(lang, "fermo") },
    ]
}
