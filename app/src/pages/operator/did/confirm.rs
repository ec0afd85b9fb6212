//! Confirming, with the passages that it proposes: each to keep or strike, because only what was done is recorded.
//!
//! Fields: `date`, `time` (start of the first service), `interview` (`yes`, `no`) when a row follows the interview, and
//! for each row `p-{code}-keep`, `-minutes`, `-channel`, `-mode` and the pack's questions `-fact-…`. Without the
//! interview the declaration is confirmed and B.1 stays proposed (R030). The rows are laid back to back by the server
//! (R021).
//!
//! A refusal of one passage stands in its row: errors are named `p-{code}-…`. Warnings come back once: the form then
//! carries `warnings-seen`, and sending it again confirms all the same.

use chrono::{DateTime, Utc};
use domain::did::Move;
use domain::form::Form;
use domain::passage::Channel;
use leptos::prelude::*;

use super::DidDesk;
use crate::pages::operator::parts::{
    ChannelSelect, KeepBox, MinutesBox, ModeSelect, ProposalRow, RowErrors, RowFacts, StartFields, Warned,
    fill_start, form_of, hidden, row_controls,
};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, FormView, Official, PostForm, RadioGroup, Table, Tone, yes_no,
};

/// What a confirmation proposes to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposals {
    /// When the first service began.
    pub start: DateTime<Utc>,
    /// In the order in which they are recorded, A.1 first. Empty when that day has them all already.
    pub rows: Vec<ProposalRow>,
    /// Those in which a service may have been delivered.
    pub channels: &'static [Channel],
}

/// What the form holds before anybody touched it.
pub(in crate::pages) fn first(proposals: &Proposals) -> Form {
    let mut form = Form::default();
    fill_start(&mut form, proposals.start);
    proposals.rows.iter().for_each(|row| row.fill(&mut form));
    form
}

/// The form, or why it is not there.
#[component]
pub(super) fn Confirm(f: FormView, data: DidDesk) -> impl IntoView {
    let lang = f.lang();
    let proposals = data.proposals?;
    let obstacle = match (&data.office, data.person.identified) {
        (None, _) => Some("operator-confirm-no-office"),
        (_, false) => Some("operator-confirm-not-identified"),
        _ => None,
    };
    if let Some(key) = obstacle {
        return Some(view! { <Alert tone=Tone::Warning><p>{t(lang, key)}</p></Alert> }.into_any());
    }
    let f = form_of(&f, &["confirm"], || first(&proposals));
    let mut hidden = hidden("confirm", &data.request_key);
    hidden.push(("version", data.version.to_string()));
    let button = match data.found.is_empty() {
        true => code_text(lang, "operator-move", Move::Confirm.code()),
        false => {
            hidden.push(("warnings-seen", "yes".to_owned()));
            t(lang, "operator-confirm-anyway")
        }
    };
    Some(
        view! {
            <PostForm hidden=hidden>
                <h3>{t(lang, "operator-confirm-title")}</h3>
                <Warned lang warnings=data.found/>
                <ProposalRows f=f proposals/>
                <Actions>
                    <Button label=button/>
                </Actions>
            </PostForm>
        }
        .into_any(),
    )
}

/// The proposed passages, each to keep or strike.
#[component]
pub(in crate::pages) fn ProposalRows(f: FormView, proposals: Proposals) -> impl IntoView {
    let lang = f.lang();
    if proposals.rows.is_empty() {
        return view! { <p>{t(lang, "operator-confirm-none")}</p> }.into_any();
    }
    let interview = proposals.rows.iter().find(|row| row.after_interview()).map(|row| {
        let hint = ta(lang, "operator-interview-hint", &[("code", row.code.clone().into())]);
        let label = t(lang, "operator-interview");
        view! { <RadioGroup f=&f name="interview" label hint choices=yes_no(lang) inline=true/> }
    });
    let head =
        ["operator-keep", "operator-service-name", "operator-minutes", "operator-channel", "operator-mode"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = proposals.rows.into_iter().map(|row| cells(&f, row, proposals.channels)).collect();
    view! {
        <p>{t(lang, "operator-confirm-intro")}</p>
        {interview}
        <StartFields f=f.clone()/>
        <div class="dense">
            <Table id="proposals" caption=t(lang, "operator-confirm-caption") head rows/>
        </div>
    }
    .into_any()
}

fn cells(f: &FormView, row: ProposalRow, channels: &'static [Channel]) -> Vec<Cell> {
    let lang = f.lang();
    let (prefix, controls) = (row.prefix(), row_controls(&row));
    vec![
        Cell::head(view! { <KeepBox f=f.clone() row=row.clone()/> }),
        Cell::data(view! {
            <Official lang text=row.name.clone()/>
            <RowErrors f=f.clone() prefix controls/>
            <RowFacts f=f.clone() row=row.clone()/>
        }),
        Cell::data(view! { <MinutesBox f=f.clone() row=row.clone()/> }),
        Cell::data(view! { <ChannelSelect f=f.clone() row=row.clone() channels/> }),
        Cell::data(view! { <ModeSelect f=f.clone() row/> }),
    ]
}
