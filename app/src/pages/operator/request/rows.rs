//! The rows of the queue: who, what, since when, until when, in whose charge.

use chrono::{DateTime, NaiveDate, Utc};
use domain::did::State;
use domain::lang::Lang;
use domain::queue::{Kind, Turn};
use leptos::prelude::*;

use super::super::parts::{CfText, DueText, OfficeName, Whose, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{Button, Cell, PostForm, Table, Tag, Tone, Weight};

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// Of the request.
    pub id: String,
    /// Where it is read and decided.
    pub href: String,
    pub whose: Whose,
    pub about: About,
    pub opened_at: DateTime<Utc>,
    pub term_on: Option<NaiveDate>,
    /// Name of the office; `None` while it is to be assigned.
    pub office: Option<String>,
    pub taken: Taken,
}

/// What a request is about, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Did {
        protocol: Option<String>,
        stage: State,
    },
    /// Something that a company asks, with the code of its own stage.
    Company {
        kind: Kind,
        stage: String,
    },
}

impl About {
    fn name(&self, lang: Lang) -> String {
        match self {
            About::Did { protocol, .. } => {
                let protocol = protocol.clone().unwrap_or_else(|| t(lang, "operator-protocol-none"));
                format!("{} {protocol}", t(lang, "did-short"))
            }
            About::Company { kind, .. } => code_text(lang, "operator-kind", kind.code()),
        }
    }

    fn state(&self, lang: Lang) -> (String, Tone) {
        match self {
            About::Did { stage, .. } => (code_text(lang, State::TEXTS, stage.code()), state_tone(*stage)),
            About::Company { kind, stage } => {
                let tone = match kind.turn(stage) {
                    Turn::Desk => Tone::Info,
                    Turn::Asker => Tone::Warning,
                };
                (code_text(lang, states_of(*kind), stage), tone)
            }
        }
    }
}

/// How the names of a kind's stages begin.
fn states_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Did => State::TEXTS,
        Kind::Mandate => "employer-mandate-state",
        Kind::Vacancy => "vacancy-state",
        Kind::Internship => "internship-state",
    }
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
    let name = row.whose.full();
    let href = row.href.clone();
    let tax_code = row.whose.tax_code().to_owned();
    let term = match row.term_on {
        Some(due) => view! { <DueText lang due today/> }.into_any(),
        None => "–".into_any(),
    };
    let (label, tone) = row.about.state(lang);
    let state = view! { <Tag label tone/> };
    let charge = match &row.taken {
        Taken::Nobody => t(lang, "operator-taken-nobody"),
        Taken::Me => t(lang, "operator-taken-me"),
        Taken::Colleague { name, .. } => name.clone(),
    };
    let mut cells = vec![
        Cell::head(view! { <a href=href>{name.clone()}</a> <br/> <CfText cf=tax_code/> }),
        Cell::data(view! {
            {row.about.name(lang)} <br/> <OfficeName lang name=row.office.clone()/>
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
