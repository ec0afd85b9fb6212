//! The rows of the queue: who, what, since when, until when, in whose charge.

use chrono::{DateTime, NaiveDate, Utc};
use domain::did::State;
use domain::lang::Lang;
use leptos::prelude::*;

use super::super::parts::{CfText, DueText, OfficeName, PersonRef, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{Button, Cell, PostForm, Table, Tag, Tone, Weight};

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// Of the request: the last part of its address.
    pub id: String,
    pub person: PersonRef,
    pub protocol: Option<String>,
    pub stage: State,
    pub opened_at: DateTime<Utc>,
    pub term_on: Option<NaiveDate>,
    /// Name of the office; `None` while it is to be assigned.
    pub office: Option<String>,
    pub taken: Taken,
}

/// In whose charge a request is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Nobody,
    Me,
    /// A colleague, by name; with the colleague's id where this operator may give it back for them.
    Colleague {
        name: String,
        owner: Option<String>,
    },
}

/// How a state stands out.
pub(in super::super) fn state_tone(state: State) -> Tone {
    match state {
        State::Confirmed => Tone::Success,
        State::Returned | State::Suspended => Tone::Warning,
        State::Rejected | State::Revoked => Tone::Danger,
        State::Draft | State::Submitted | State::Withdrawn => Tone::Info,
    }
}

/// `acts`: each row has the button that takes charge or gives back.
#[component]
pub(in super::super) fn RequestTable(
    lang: Lang,
    id: &'static str,
    #[prop(into)] caption: String,
    rows: Vec<QueueRow>,
    today: NaiveDate,
    acts: bool,
) -> impl IntoView {
    let mut head = vec![
        t(lang, "operator-person"),
        t(lang, "operator-request"),
        t(lang, "operator-stage"),
        t(lang, "operator-since"),
        t(lang, "operator-term"),
        t(lang, "operator-charge"),
    ];
    if acts {
        head.push(t(lang, "operator-acts"));
    }
    let rows = rows.into_iter().map(|row| cells(lang, row, today, acts)).collect();
    view! { <div class="dense"><Table id=id caption head rows/></div> }
}

fn cells(lang: Lang, row: QueueRow, today: NaiveDate, acts: bool) -> Vec<Cell> {
    let name = row.person.full();
    let href = format!("/operatore/richieste/{}", row.id);
    let protocol = row.protocol.clone().unwrap_or_else(|| t(lang, "operator-protocol-none"));
    let term = match row.term_on {
        Some(due) => view! { <DueText lang due today/> }.into_any(),
        None => "–".into_any(),
    };
    let state =
        view! { <Tag label=code_text(lang, State::TEXTS, row.stage.code()) tone=state_tone(row.stage)/> };
    let charge = match &row.taken {
        Taken::Nobody => t(lang, "operator-taken-nobody"),
        Taken::Me => t(lang, "operator-taken-me"),
        Taken::Colleague { name, .. } => name.clone(),
    };
    let mut cells = vec![
        Cell::head(view! { <a href=href>{name.clone()}</a> <br/> <CfText cf=row.person.cf.clone()/> }),
        Cell::data(view! {
            {format!("{} {protocol}", t(lang, "did-short"))} <br/> <OfficeName lang name=row.office.clone()/>
        }),
        Cell::data(state),
        Cell::data(moment(row.opened_at)),
        Cell::data(term),
        Cell::data(charge),
    ];
    if acts {
        let act = match row.taken {
            // The column before says by whom.
            Taken::Colleague { owner: None, .. } => ().into_any(),
            taken => view! { <Charge lang id=row.id taken about=name/> }.into_any(),
        };
        cells.push(Cell::data(act));
    }
    cells
}

/// Takes charge or gives back; while a colleague has it, only a head does.
#[component]
pub(in super::super) fn Charge(lang: Lang, id: String, taken: Taken, about: String) -> impl IntoView {
    let (act, key, owner) = match taken {
        Taken::Nobody => ("take", "operator-take", None),
        Taken::Me => ("release", "operator-release", None),
        Taken::Colleague { owner: Some(owner), .. } => {
            ("release_for", "operator-release-for", Some(("owner", owner)))
        }
        Taken::Colleague { name, owner: None } => {
            return ta(lang, "operator-taken-by", &[("name", name.into())]).into_any();
        }
    };
    let hidden = [("act", act.to_owned()), ("request", id)].into_iter().chain(owner).collect::<Vec<_>>();
    view! {
        <PostForm hidden>
            <Button label=t(lang, key) weight=Weight::Secondary about/>
        </PostForm>
    }
    .into_any()
}
