//! Where a document stands, when no text is being written: the newest text that was shown, who signed it, what was asked,
//! what can be done now; or that one may be begun.

use acts::{Operator, follow::state_of, pact::Sheet, passage::Subject};
use app::{
    pages::operator::{
        pact::{Begin, EarlierLine, PactStand, QuestionLine, StandPage},
        parts::Named,
    },
    ui::FormView,
};
use domain::{
    calendar::rome_date,
    commitment::due,
    did,
    passage::verification_due,
    psp::{self, Kind, Moment, Who},
};
use leptos::prelude::*;
use store::{Access, Conn, person::Person};

use super::{super::people::above, Shown, current, frame, load, stand};
use crate::http::{Answer, Problem, Visit};

pub(super) async fn page(
    visit: &Visit,
    operator: &Operator,
    mut conn: Conn,
    person: &Person,
    kind: Kind,
    sheets: &[Sheet],
    shown: Shown,
) -> Answer {
    let data = load(visit, operator, &mut conn, person, kind, sheets).await?;
    drop(conn);
    let title = match (&data.stand, kind) {
        (Some(stand), _) => visit.t(stand.title),
        (None, Kind::Pact) => visit.t("drafting-begin-pact"),
        (None, Kind::ActionPlan) => visit.t("drafting-begin-plan"),
    };
    let frame = frame(visit, title, above(visit, person), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <StandPage f data/> }))
}

async fn load(
    visit: &Visit,
    operator: &Operator,
    db: &mut Conn,
    person: &Person,
    kind: Kind,
    sheets: &[Sheet],
) -> Result<PactStand, Problem> {
    let open = current(sheets, kind);
    let newest = open.or_else(|| sheets.iter().find(|sheet| sheet.kind == kind));
    let begin = match open {
        Some(_) => None,
        None => Some(begin(visit, operator, db, person, kind, sheets).await?),
    };
    let documents = &visit.house.desk.pack.settings.documents;
    let other = match kind {
        Kind::Pact if documents.has(Kind::ActionPlan) => Some(Kind::ActionPlan),
        Kind::Pact => None,
        Kind::ActionPlan => Some(Kind::Pact),
    };
    let over = sheets.iter().filter(|sheet| {
        sheet.kind == kind && sheet.state.is_final() && newest.is_none_or(|n| n.psp.id != sheet.psp.id)
    });
    let earlier = over.map(|sheet| EarlierLine {
        title: sheet.title,
        state: sheet.state,
        on: rome_date(sheet.psp.closed_at.unwrap_or(sheet.psp.updated_at)),
        reason: sheet.psp.reason.clone(),
        paper: super::paper(person, sheet),
    });
    let mut data = PactStand {
        stand: None,
        begin,
        content: None,
        names: load::names(visit),
        signers: Vec::new(),
        left: Vec::new(),
        questions: Vec::new(),
        promises: (0, 0, 0),
        moves: Vec::new(),
        verification: Vec::new(),
        other,
        earlier: earlier.collect(),
        request_key: visit.house.desk.request_key(),
    };
    if let Some(sheet) = newest {
        let stand = stand(visit, person, sheet)?;
        if stand.own {
            data.moves = psp::moves(sheet.state, sheet.text, Who::Operator).map(|row| row.act).collect();
            data.verification = verification(visit, db, person, sheet).await?;
        }
        data.stand = Some(stand);
        data.content = sheet.to_read().map(|text| text.content.clone());
        data.signers = load::signers(db, person, sheet).await?;
        data.left = sheet.left();
        data.questions = questions(db, sheet).await?;
        data.promises = promises(visit, db, sheet).await?;
    }
    Ok(data)
}

/// The interview that verifies a document at its end, where the region has one and it was not held since the document is in
/// force (R177). Where there are plans, it is the plan that is verified.
async fn verification(
    visit: &Visit,
    db: &mut impl Access,
    person: &Person,
    sheet: &Sheet,
) -> Result<Vec<Named>, Problem> {
    let desk = &visit.house.desk;
    let last = sheet.kind == Kind::ActionPlan || !desk.pack.settings.documents.has(Kind::ActionPlan);
    let ends = matches!(sheet.state, psp::State::Active | psp::State::Closed);
    let Some(since) = sheet.psp.signed_at.map(rome_date).filter(|_| last && ends) else {
        return Ok(Vec::new());
    };
    let subject = Subject::load(db, person.id).await?;
    let due = verification_due(&desk.pack, &subject.enrolments, &subject.history, since, desk.today());
    let services = due.into_iter().filter_map(|code| desk.pack.catalogue.get(code));
    Ok(services.map(|service| Named::new(service.code.to_string(), service.title())).collect())
}

async fn questions(db: &mut impl Access, sheet: &Sheet) -> Result<Vec<QuestionLine>, Problem> {
    let mut lines = Vec::new();
    // What waits comes first.
    let (answered, waiting): (Vec<_>, Vec<_>) = sheet.questions.iter().partition(|q| q.answer.is_some());
    for question in waiting.into_iter().chain(answered) {
        let answer = match (&question.answer, question.answered_by, question.answered_at) {
            (Some(words), Some(by), Some(at)) => {
                Some((words.clone(), super::shared::operator_name(db, by).await?, at))
            }
            _ => None,
        };
        lines.push(QuestionLine {
            id: question.id.to_string(),
            text: question.text.clone(),
            asked_at: question.asked_at,
            answer,
        });
    }
    Ok(lines)
}

/// Commitments still to be done, those overdue, and those that wait for an operator.
async fn promises(visit: &Visit, db: &mut impl Access, sheet: &Sheet) -> Result<(u32, u32, u32), Problem> {
    let (mut open, mut overdue, mut waiting) = (0, 0, 0);
    for row in store::commitment::of_psp(db, sheet.psp.id).await? {
        let state = state_of(&row)?;
        open += u32::from(state.is_ahead());
        overdue += u32::from(due(state, row.due_on, visit.house.desk.today()).is_overdue());
        waiting += u32::from(state.waits_for_operator());
    }
    Ok((open, overdue, waiting))
}

/// What stands in the way of a new document, and what it would start from.
async fn begin(
    visit: &Visit,
    operator: &Operator,
    db: &mut Conn,
    person: &Person,
    kind: Kind,
    sheets: &[Sheet],
) -> Result<Begin, Problem> {
    let desk = &visit.house.desk;
    let did = store::did::open_of(db, person.id).await?;
    let active = |row: &store::did::Did| did::State::parse(&row.state).is_some_and(did::State::is_active);
    let did = did.filter(active);
    let documents = &desk.pack.settings.documents;
    let obstacle = match &did {
        _ if !documents.has(kind) => Some("error-plan-unknown"),
        None => Some("error-pact-no-did"),
        Some(did) if !operator.works_in(&did.office) => Some("error-pact-other-office"),
        Some(_) if kind == Kind::ActionPlan => {
            let pact = current(sheets, Kind::Pact).is_some_and(|pact| pact.state == psp::State::Active);
            (!pact).then_some("error-plan-no-pact")
        }
        Some(_) => None,
    };
    let subject = Subject::load(db, person.id).await?;
    let did_date = did.and_then(|did| did.legal_date);
    let moment = match kind {
        Kind::Pact => Some(documents.pact),
        Kind::ActionPlan => documents.plan,
    };
    let after = moment == Some(Moment::AfterOrientation);
    let oriented = did_date.is_some_and(|since| load::interview(visit, &subject, since).is_some());
    let programmes = psp::programmes(&desk.pack, &subject.enrolments, desk.today());
    let programmes: Vec<&str> = programmes.iter().map(|id| id.as_str()).collect();
    Ok(Begin {
        person: super::shared::person_ref(person),
        kind,
        obstacle,
        early: after && !oriented,
        did_date,
        programmes: match programmes.is_empty() {
            true => visit.t("drafting-programmes-none"),
            false => programmes.join(", "),
        },
    })
}
