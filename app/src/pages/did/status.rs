//! Where a declaration stands, what the person can do, what has happened: on `/did`, in `/area`, in `/fascicolo`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Term, TermKind};
use domain::did::{Move, ProfilingIndex, State, Step, Who, moves, term_key};
use domain::lang::Lang;
use leptos::prelude::*;

use super::receipt::{centre_name, instant};
use super::{AnswerGroup, AnswerList, Centre};
use crate::texts::{date, t, ta};
use crate::ui::{Alert, ButtonLink, DescriptionList, Details, Item, Tag, Tone, Weight};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    pub at: DateTime<Utc>,
    pub act: Move,
    pub who: Who,
    pub reason: Option<String>,
}

/// A declaration, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DidStatus {
    pub state: State,
    pub protocol: String,
    pub submitted_at: DateTime<Utc>,
    pub legal_date: NaiveDate,
    pub from_inps: bool,
    pub centre: Centre,
    pub terms: Vec<Term>,
    pub today: NaiveDate,
    /// Of the last move, where the person must know why.
    pub reason: Option<String>,
    pub history: Vec<HistoryLine>,
    pub index: Option<ProfilingIndex>,
    /// Empty: the answers are not shown here.
    pub answers: Vec<AnswerGroup>,
}

impl DidStatus {
    fn tone(&self) -> Tone {
        match self.state {
            State::Confirmed => Tone::Success,
            State::Returned | State::Suspended => Tone::Warning,
            State::Rejected | State::Revoked => Tone::Danger,
            State::Draft | State::Submitted | State::Withdrawn => Tone::Info,
        }
    }
}

/// State, what to do, facts, terms, history. Below an `<h1>` of the page's own.
#[component]
pub fn DidStatusView(lang: Lang, status: DidStatus) -> impl IntoView {
    let tone = status.tone();
    let state = t(lang, &format!("did-state-{}", status.state.code()));
    let says = t(lang, &format!("did-status-{}", status.state.code()));
    let reason = status.reason.clone().map(|reason| {
        view! { <p class="typed">{t(lang, "did-reason")} ": " <span dir="auto">{reason}</span></p> }
    });
    let may = |act| moves(status.state, Who::Citizen).any(|row| row.act == act);
    let first = format!("/did/{}", Step::Who.slug());
    // While the declaration is on somebody's desk or in force, terms run and the index is awaited.
    let open = status.state.is_open();
    let mut items = vec![
        Item::new(t(lang, "did-receipt-protocol"), status.protocol.clone()),
        Item::new(t(lang, "did-receipt-submitted"), instant(lang, status.submitted_at)),
        Item::new(t(lang, "did-receipt-legal-date"), legal(lang, &status)),
        Item::new(t(lang, "did-receipt-office"), centre_name(lang, &status.centre)),
    ];
    if open {
        items.push(Item::new(t(lang, "did-index-title"), index_text(lang, status.index.as_ref())));
    }
    let answers = (!status.answers.is_empty()).then(|| {
        view! {
            <Details summary=t(lang, "did-status-answers")>
                <AnswerList lang groups=status.answers.clone()/>
            </Details>
        }
    });
    view! {
        <Alert tone>
            <p>{t(lang, "did-status-state")} ": " <Tag label=state tone/></p>
            <p>{says}</p>
            {reason}
        </Alert>
        <p class="actions">
            {may(Move::Complete).then(|| view! { <ButtonLink href=first label=t(lang, "did-status-complete")/> })}
            <ButtonLink href="/did/ricevuta" label=t(lang, "did-status-receipt") weight=Weight::Secondary/>
            {may(Move::Withdraw)
                .then(|| {
                    view! { <ButtonLink href="/did/ritira" label=t(lang, "did-status-withdraw") weight=Weight::Plain/> }
                })}
        </p>
        <DescriptionList items/>
        {(open && !status.terms.is_empty())
            .then(|| {
                view! {
                    <h2>{t(lang, "did-next-title")}</h2>
                    <TermList lang terms=status.terms.clone() today=status.today/>
                }
            })}
        <h2>{t(lang, "did-status-history")}</h2>
        <History lang lines=status.history.clone()/>
        {answers}
    }
}

fn legal(lang: Lang, status: &DidStatus) -> String {
    let day = date(lang, status.legal_date);
    if status.from_inps { format!("{day}. {}", t(lang, "did-receipt-legal-inps")) } else { day }
}

/// The ministry's index, or that it is awaited: never a figure of ours.
fn index_text(lang: Lang, index: Option<&ProfilingIndex>) -> String {
    let Some(index) = index else { return t(lang, "did-index-waiting") };
    let decimal = match lang {
        Lang::It => index.decimal().replace('.', ","),
        Lang::En => index.decimal(),
    };
    let args = [
        ("value", decimal.into()),
        ("date", date(lang, index.date).into()),
        ("source", index.source.clone().into()),
    ];
    ta(lang, "did-index-value", &args)
}

/// What must be done by when.
#[component]
pub fn TermList(lang: Lang, terms: Vec<Term>, today: NaiveDate) -> impl IntoView {
    let lines: Vec<_> = terms
        .into_iter()
        .map(|term| {
            // After a silence something becomes possible; before the other ends something must be done.
            let opens = term.kind == TermKind::CredentialsAfterSilence;
            let when = if opens { "did-term-after" } else { "did-term-by" };
            let by = ta(lang, when, &[("date", date(lang, term.due).into())]);
            let days = match term.is_over(today) {
                _ if opens => String::new(),
                true => t(lang, "did-term-over"),
                false => ta(lang, "did-term-days", &[("days", term.days.into())]),
            };
            view! {
                <li>
                    <strong>{by}</strong>
                    ". "
                    {t(lang, &term_key(term.kind))}
                    " "
                    <span class="form-text">{days}</span>
                </li>
            }
        })
        .collect();
    view! { <ul>{lines}</ul> }
}

#[component]
fn History(lang: Lang, lines: Vec<HistoryLine>) -> impl IntoView {
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let act = t(lang, &format!("did-move-{}", line.act.code()));
            let who = t(lang, &format!("did-who-{}", line.who.code()));
            let reason = line.reason.map(|reason| view! { <p class="typed" dir="auto">{reason}</p> });
            view! {
                <li>
                    {instant(lang, line.at)} ": " <strong>{act}</strong> {format!(" ({who})")} {reason}
                </li>
            }
        })
        .collect();
    view! { <ol class="history">{lines}</ol> }
}
