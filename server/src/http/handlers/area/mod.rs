//! A citizen's own pages: `/area`, what is open and what is next; `/fascicolo` and what belongs to it.
//!
//! Only the person's own rows are read, by the person of the session. An account that nobody has identified sees what
//! was typed in it and nothing else: the services and the telephone that operators wrote stay away.

mod agreed;
mod at_work;
mod commitment;
mod correction;
mod download;
mod file;
mod pdf;
mod proof;
mod proposals;
mod scheda;
mod sections;

use acts::Citizen;
use app::pages::area::{
    AreaHome, AreaHomePage, AtWork, FileClosed, FileClosedPage, OfficeLink, OpenDid, OwnData, Received,
};
use axum::http::StatusCode;
use domain::{
    calendar::{Term, rome_date},
    did::State,
    passage::Channel,
};
use leptos::prelude::*;
use store::{Access, DbError, did::Did, passage::Line};

pub use commitment::{commitment, report};
pub use correction::{ask_correction, correction_form};
pub use download::file_json;
use file::reading;
pub use file::{file, followed};
pub use pdf::file_pdf;
pub use proof::{answer as answer_with_proof, proof};

use super::{
    appointments,
    did::Loaded,
    internship,
    operator::{office_name, service_name},
    pact, preselection,
};
use crate::http::{Answer, Problem, Visit};

/// Services that the first page shows.
const FEW: usize = 3;
/// Readings of the file that are shown.
const READINGS: i64 = 200;

/// The open declaration, else the draft, else the last one that ended.
async fn latest(db: &mut impl Access, citizen: &Citizen) -> Result<Option<Did>, Problem> {
    let person = citizen.person();
    if let Some(open) = store::did::open_of(db, person).await? {
        return Ok(Some(open));
    }
    if let Some(draft) = store::did::draft_of(db, person).await? {
        return Ok(Some(draft));
    }
    Ok(store::did::of_person(db, person).await?.into_iter().next())
}

fn office_link(visit: &Visit, did: &Did) -> Option<OfficeLink> {
    let name = office_name(visit, &did.office)?;
    Some(OfficeLink { slug: did.office.clone(), name })
}

/// The centre of the person's newest submitted declaration.
async fn own_office(
    visit: &Visit,
    db: &mut impl Access,
    citizen: &Citizen,
) -> Result<Option<OfficeLink>, Problem> {
    let dids = store::did::of_person(db, citizen.person()).await?;
    Ok(dids.first().and_then(|did| office_link(visit, did)))
}

fn open_did(did: Did) -> Result<OpenDid, Problem> {
    let state = acts::did::state_of(&did)?;
    let (protocol, legal_date, reason) = (did.protocol.clone(), did.legal_date, did.reason.clone());
    let saved_on = (state == State::Draft).then(|| rome_date(did.updated_at));
    let terms: Vec<Term> = Loaded::read(did)?.map(|loaded| loaded.terms()).unwrap_or_default();
    Ok(OpenDid { state, protocol, legal_date, saved_on, reason, terms })
}

pub async fn home(visit: Visit) -> Answer {
    let citizen = visit.citizen()?;
    let identified = citizen.level().is_identified();
    let mut conn = visit.house.desk.reader.conn().await?;
    let did = latest(&mut conn, citizen).await?;
    let office = own_office(&visit, &mut conn, citizen).await?;
    let next = appointments::next(&visit, &mut conn).await?;
    let book = appointments::interview_to_book(&visit, &mut conn).await?;
    let mut services = Vec::new();
    let (mut phone, mut pacts, mut at_work) = (None, Vec::new(), AtWork::default());
    if identified {
        services = store::passage::lines_of_person(&mut conn, citizen.person()).await?;
        pacts = pact::pact_lines(&mut conn, citizen.person()).await?;
        let (internships, internship_waits) = internship::standing(&mut conn, citizen.person()).await?;
        let proposal_waits = preselection::waits_for(&mut conn, citizen.person()).await?;
        at_work = AtWork { proposal_waits, internships, internship_waits };
        phone = store::person::by_id(&mut conn, citizen.person()).await?.and_then(|person| person.phone);
    }
    drop(conn);
    let standing = services.into_iter().filter(|line| line.reversed_at.is_none()).take(FEW);
    let data = AreaHome {
        name: citizen.name().to_owned(),
        did: did.map(open_did).transpose()?,
        pacts,
        at_work,
        next,
        book,
        level: citizen.level(),
        office,
        services: standing.map(|line| received(&visit, line)).collect::<Result<_, _>>()?,
        data: OwnData {
            full_name: format!("{} {}", citizen.name(), citizen.surname()),
            cf: citizen.cf().to_owned(),
            email: citizen.email().map(str::to_owned),
            phone,
        },
        today: visit.house.desk.today(),
    };
    let lang = visit.lang;
    let frame = visit.frame(visit.t("ui-nav-area")).under([]);
    Ok(visit.page(StatusCode::OK, frame, || view! { <AreaHomePage lang data/> }))
}

/// A service as the person who received it reads it.
fn received(visit: &Visit, line: Line) -> Result<Received, Problem> {
    let minutes = line.passage.minutes.map(u16::try_from).transpose();
    let channel = Channel::parse(&line.passage.channel);
    Ok(Received {
        name: service_name(visit, &line.passage.code),
        start: line.passage.delivered_at,
        minutes: minutes.map_err(|_| DbError::Unreadable("passage.minutes"))?,
        channel: channel.ok_or(DbError::Unreadable("passage.channel"))?,
        operator: line.operator_name,
        office: office_name(visit, &line.passage.office).unwrap_or_default(),
        reversed: line.reversed_at.map(|at| (at, line.reversed_reason.unwrap_or_default())),
        code: line.passage.code,
    })
}

/// What stands in the place of whatever only an identified person sees.
pub async fn closed(visit: &Visit) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let office = own_office(visit, &mut conn, visit.citizen()?).await?;
    drop(conn);
    let data = FileClosed { office };
    let lang = visit.lang;
    let frame = visit.frame(visit.t("area-file-title")).under([visit.crumb("ui-nav-area", "/area")]);
    Ok(visit.page(StatusCode::FORBIDDEN, frame, || view! { <FileClosedPage lang data/> }))
}
