//! `/sedi`: the centres of the region, province by province.

use domain::lang::Lang;
use domain::pack::Pack;
use leptos::prelude::*;

use super::office::DemonstrationNotice;
use crate::samples::{self, Sample, frame};
use crate::shell::render_page;
use crate::texts::{t, ta};
use crate::ui::{Card, Cards};

/// The centres by province, in the order of the pack.
pub struct Offices {
    provinces: Vec<(String, Vec<OfficeCard>)>,
    demonstration: bool,
}

struct OfficeCard {
    slug: String,
    name: String,
    comune: String,
    address: String,
    demonstration: bool,
}

impl Offices {
    pub fn of(pack: &Pack) -> Offices {
        let mut provinces: Vec<(String, Vec<OfficeCard>)> = Vec::new();
        for office in &pack.offices {
            let card = OfficeCard {
                slug: office.slug.to_string(),
                name: office.name.clone(),
                comune: office.comune.clone(),
                address: office.visit.address.clone(),
                demonstration: office.visit.demonstration,
            };
            match provinces.iter_mut().find(|(province, _)| *province == office.province) {
                Some((_, cards)) => cards.push(card),
                None => provinces.push((office.province.clone(), vec![card])),
            }
        }
        Offices { provinces, demonstration: pack.offices.iter().any(|office| office.visit.demonstration) }
    }
}

#[component]
pub fn OfficesPage(lang: Lang, offices: Offices) -> impl IntoView {
    let provinces: Vec<_> = offices
        .provinces
        .into_iter()
        .map(|(province, cards)| {
            let title = ta(lang, "pages-offices-province", &[("province", province.into())]);
            let cards: Vec<_> =
                cards.into_iter().map(|office| view! { <OfficeCardView lang office/> }).collect();
            view! {
                <h2>{title}</h2>
                <Cards>{cards}</Cards>
            }
        })
        .collect();
    view! {
        <h1>{t(lang, "pages-offices-title")}</h1>
        <p class="lead">{t(lang, "pages-offices-lead")}</p>
        {offices.demonstration.then(|| view! { <DemonstrationNotice lang/> })}
        {provinces}
    }
}

#[component]
fn OfficeCardView(lang: Lang, office: OfficeCard) -> impl IntoView {
    let invented = office.demonstration.then(|| format!(" ({})", t(lang, "pages-office-demo-mark")));
    view! {
        <Card title=office.name href=format!("/sedi/{}", office.slug) level=3 official=lang != Lang::It>
            <p>{office.address}", "{office.comune}{invented}</p>
        </Card>
    }
}

fn sample(lang: Lang) -> String {
    let title = t(lang, "pages-offices-title");
    samples::with_pack(|pack| {
        let offices = Offices::of(pack);
        render_page(&frame(lang, "/sedi", &title).under([]), || view! { <OfficesPage lang offices/> })
    })
}

pub fn samples() -> Vec<Sample> {
    vec![Sample { name: "offices", html: sample }]
}
