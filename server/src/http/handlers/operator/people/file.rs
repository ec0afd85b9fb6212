//! `/operatore/persone/{id}`: everything that the centres know of a person, on one page.

use acts::{Operator, passage::Subject};
use app::{
    pages::operator::{
        parts::Named,
        people_crumb,
        person::{
            AccountLine, CaseLine, DidLine, DocumentLine, EnrolmentLine, IdentificationLine, NoteLine,
            PersonFile, PersonFilePage, ReaderLine, StillProposed,
        },
    },
    texts::t,
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    account::{DocumentKind, Level},
    calendar::rome_date,
    did::{Move, State},
    form::{Errors, Form},
    pack::Event,
    passage::running,
};
use leptos::prelude::*;
use store::{Access, Conn, DbError, account::Account, did::Did, person::Person};

use super::{
    super::{
        ministry,
        review::{after_interview, index_line},
        shared,
    },
    open_or_return, story,
};
use crate::http::{Answer, Problem, Visit, handlers::did::birth_place};

/// Readings of the file that the page shows.
const READERS: i64 = 50;

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    page(&visit, operator, person, Shown::fresh()).await
}

/// How the page comes back.
pub struct Shown {
    pub status: StatusCode,
    pub form: Form,
    pub errors: Errors,
    /// The key of what went wrong with the whole.
    pub refused: Option<&'static str>,
}

impl Shown {
    pub fn fresh() -> Shown {
        Shown { status: StatusCode::OK, form: Form::default(), errors: Errors::default(), refused: None }
    }
}

pub async fn page(visit: &Visit, operator: &Operator, person: Person, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let data = load(visit, operator, &mut conn, person).await?;
    drop(conn);
    let title = visit.t("operator-file-title");
    let mut frame = shared::frame(visit, title, [people_crumb(visit.lang)]).invalid(!shown.errors.is_empty());
    if let Some(key) = shown.refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, key));
    }
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <PersonFilePage f data/> }))
}

async fn load(
    visit: &Visit,
    operator: &Operator,
    db: &mut Conn,
    person: Person,
) -> Result<PersonFile, Problem> {
    let desk = &visit.house.desk;
    let account = store::account::of_person(db, person.id).await?;
    let declared = |account: &Account| account.level == Level::Declared.code();
    let dids = store::did::of_person(db, person.id).await?;
    let is_open = |did: &Did| State::parse(&did.state).is_some_and(State::is_open);
    let new_did = (!dids.iter().any(is_open)).then(|| format!("/operatore/persone/{}/did", person.id));
    let mut enrolments = Vec::new();
    for row in store::enrolment::of_person(db, person.id).await? {
        enrolments.push(enrolment_line(visit, db, row).await?);
    }
    let programmes = desk.pack.programmes.iter();
    let passages = store::passage::lines_of_person(db, person.id).await?;
    let (did_lines, documents) = declarations(visit, operator, db, &dids).await?;
    let sap_waits = store::sap::waits(db, person.id).await?;
    let story = story::story(visit, operator, db, person.id, &did_lines).await?;
    let note = |note: store::file::Note| NoteLine { at: note.at, by: note.operator_name, text: note.text };
    let reader = |reader: store::file::Reader| ReaderLine {
        at: reader.at,
        operator: reader.operator_name,
        office: shared::office_name(visit, &reader.office).unwrap_or_default(),
        reason: reader.reason,
    };
    let case = |case: store::account::DeskCase| CaseLine {
        id: case.id.to_string(),
        opened_at: case.opened_at,
        email: case.email,
        email_confirmed: case.email_confirmed_at.is_some(),
    };
    Ok(PersonFile {
        birth_date: person.birth_date,
        birth_place: person.birth_place.as_deref().map(|code| birth_place(visit, code)),
        phone: person.phone.clone(),
        hand_code: account.as_ref().is_some_and(|account| !declared(account)),
        account: account.map(account_line).transpose()?,
        identifications: identifications(visit, db, &person).await?,
        cases: store::account::open_desk_cases(db, person.id).await?.into_iter().map(case).collect(),
        story,
        sap_waits,
        dids: did_lines,
        new_did,
        enrolments,
        programmes: programmes.map(|p| Named::new(p.id.as_str(), p.name.clone())).collect(),
        index: store::file::profiling(db, person.id).await?.as_ref().map(index_line),
        passages: ministry::tell(db, person.id, shared::passage_lines(visit, operator, passages)?).await?,
        proposed: still_proposed(visit, db, &person, &dids).await?,
        services: shared::services(visit),
        documents,
        notes: store::file::notes(db, person.id).await?.into_iter().map(note).collect(),
        readers: store::file::readers(db, person.id, READERS).await?.into_iter().map(reader).collect(),
        request_key: desk.request_key(),
        person: shared::person_ref(&person),
    })
}

fn account_line(account: Account) -> Result<AccountLine, Problem> {
    Ok(AccountLine {
        id: account.id.to_string(),
        level: Level::parse(&account.level).ok_or(DbError::Unreadable("account.level"))?,
        email_confirmed: account.email_confirmed_at.is_some(),
        email: account.email,
        created_at: account.created_at,
    })
}

pub async fn enrolment_line(
    visit: &Visit,
    db: &mut impl Access,
    row: store::enrolment::Enrolment,
) -> Result<EnrolmentLine, Problem> {
    let programme = visit.house.desk.pack.programmes.iter().find(|p| p.id.as_str() == row.programme);
    Ok(EnrolmentLine {
        id: row.id.to_string(),
        programme: programme.map_or(row.programme, |programme| programme.name.clone()),
        from: row.from_date,
        to: row.to_date,
        source: row.source,
        entered_by: shared::operator_name(db, row.entered_by).await?,
    })
}

async fn identifications(
    visit: &Visit,
    db: &mut impl Access,
    person: &Person,
) -> Result<Vec<IdentificationLine>, Problem> {
    let mut lines = Vec::new();
    for row in store::account::identifications(db, person.id).await? {
        let kind = DocumentKind::parse(&row.document_kind);
        lines.push(IdentificationLine {
            at: row.at,
            kind: kind.ok_or(DbError::Unreadable("identification.document_kind"))?,
            number: row.document_number,
            issued: row.document_date,
            operator: shared::operator_name(db, row.operator_id).await?,
            office: shared::office_name(visit, &row.office).unwrap_or_default(),
        });
    }
    Ok(lines)
}

/// The declarations and their receipts; only those of this operator's offices have a page to go to.
async fn declarations(
    visit: &Visit,
    operator: &Operator,
    db: &mut impl Access,
    dids: &[Did],
) -> Result<(Vec<DidLine>, Vec<DocumentLine>), Problem> {
    let (mut lines, mut documents) = (Vec::new(), Vec::new());
    for did in dids {
        let request = store::request::of_subject(db, "did", did.id).await?;
        let own = request.filter(|_| operator.works_in(&did.office));
        let href = own.map(|request| format!("/operatore/richieste/{}", request.id));
        if let (Some(href), Some(protocol), Some(at)) = (&href, &did.protocol, did.submitted_at) {
            let name = format!("{} {protocol}", visit.t("did-receipt-title"));
            documents.push(DocumentLine { name, href: format!("{href}/ricevuta.pdf"), at });
        }
        lines.push(DidLine {
            href,
            protocol: did.protocol.clone(),
            state: acts::did::state_of(did)?,
            legal_date: did.legal_date,
            office: shared::office_name(visit, &did.office),
        });
    }
    Ok((lines, documents))
}

/// B.1 of a declaration in force that was confirmed without the interview (R030).
async fn still_proposed(
    visit: &Visit,
    db: &mut impl Access,
    person: &Person,
    dids: &[Did],
) -> Result<Vec<StillProposed>, Problem> {
    let in_force = dids.iter().find(|did| State::parse(&did.state).is_some_and(State::is_active));
    let Some((did, legal)) = in_force.and_then(|did| Some((did, did.legal_date?))) else {
        return Ok(Vec::new());
    };
    let steps = store::did::history(db, did.id).await?;
    let confirmed = steps.iter().find(|step| Move::parse(&step.step) == Some(Move::Confirm));
    let Some(since) = confirmed.map(|step| rome_date(step.at)) else { return Ok(Vec::new()) };
    let subject = Subject::load(db, person.id).await?;
    let enrolled = running(&visit.house.desk.pack, &subject.enrolments, since);
    let codes = visit.house.desk.pack.codes_for(Event::DidConfirmed, &enrolled);
    let recorded = |code| {
        subject
            .history
            .iter()
            .any(|passage| passage.is_effective() && passage.code == code && passage.day() >= legal)
    };
    let waiting =
        codes.into_iter().filter(|code| after_interview(&visit.house.desk.pack, *code) && !recorded(*code));
    Ok(waiting.map(|code| StillProposed { code: code.to_string(), since }).collect())
}
