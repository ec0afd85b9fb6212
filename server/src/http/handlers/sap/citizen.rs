//! `/fascicolo/scheda` and its sections: the person reads the scheda and proposes changes.

use acts::sap::{Standing, standing};
use app::{pages::sap::SapPage, shell::Frame, texts::code_text, ui::Tone};
use axum::{extract::Path, http::StatusCode};
use domain::{form::Errors, sap::Section};
use leptos::prelude::*;

use super::{
    section::{Place, Pressed, Shown, named, page, pressed},
    view::view,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const HERE: &str = "/fascicolo/scheda";

pub async fn read(visit: Visit) -> Answer {
    let person = visit.citizen()?.person();
    let mut conn = visit.house.desk.reader.conn().await?;
    let row = store::person::by_id(&mut conn, person).await?.ok_or(Problem::NotFound)?;
    let standing = standing(&mut conn, person).await?;
    let data = view(&visit, &mut conn, &row, &standing, HERE.to_owned(), true).await?;
    drop(conn);
    let above = [visit.crumb("ui-nav-area", "/area"), visit.crumb("area-file-title", "/fascicolo")];
    let mut frame = visit.frame(visit.t("sap-title")).under(above);
    if visit.query.get("fatto") == Some("inviata") && visit.reading {
        frame = frame.notice(Tone::Success, visit.t("sap-sent"));
    }
    let lang = visit.lang;
    Ok(visit.page(StatusCode::OK, frame, || view! { <SapPage lang data/> }))
}

async fn now(visit: &Visit) -> Result<Standing, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    Ok(standing(&mut conn, visit.citizen()?.person()).await?)
}

fn framed(visit: &Visit, section: Section) -> (Frame, Place) {
    let above = [
        visit.crumb("ui-nav-area", "/area"),
        visit.crumb("area-file-title", "/fascicolo"),
        visit.crumb("sap-title", HERE),
    ];
    let frame = visit.frame(code_text(visit.lang, "sap-section", section.code())).under(above);
    (frame, Place { section, back: HERE.to_owned(), at_desk: None })
}

pub async fn section(visit: Visit, Path(slug): Path<String>) -> Answer {
    let section = named(&slug)?;
    let shown = Shown::fresh(&now(&visit).await?, section);
    let (frame, place) = framed(&visit, section);
    Ok(page(&visit, frame, place, shown))
}

pub async fn save_section(visit: Visit, Path(slug): Path<String>, posted: Posted) -> Answer {
    let section = named(&slug)?;
    let shown = match pressed(&visit, section, &posted.0) {
        Pressed::Changed(form) => Shown::typed(&posted, form, Errors::default())?,
        Pressed::Wrong(errors) => Shown::typed(&posted, posted.0.clone(), errors)?,
        Pressed::Entries(entries) => {
            let (version, asked) = (posted.version()?, posted.asked(&visit)?);
            let desk = &visit.house.desk;
            match acts::sap::propose(desk, visit.citizen()?, section, version, entries, &asked).await {
                Ok(Some(_)) => return Ok(see(&format!("{HERE}?fatto=inviata"))),
                Ok(None) => return Ok(see(HERE)),
                Err(refusal) => Shown::refused(refusal, &now(&visit).await?, section, posted.0.clone())?,
            }
        }
    };
    let (frame, place) = framed(&visit, section);
    Ok(page(&visit, frame, place, shown))
}
