//! One internship as host and intern read it: where it stands, what waits for them, the facts, the papers, what happened.
//!
//! Forms by `act`, each with `request_key` and `version`: the host's `submit` and `withdraw`, the intern's `accept` and
//! `decline`, of both `end`. What says why carries the field `{act}-reason`.

use domain::internship::{Act, Kind, Moment, Party, State};
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{ContactLine, PaperLine, Reader, StepLine, tone};
use super::facts::{Facts, FactsList};
use super::moves::Moves;
use super::words::typed;
use crate::pages::area::moment_words;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{Alert, ButtonLink, ErrorSummary, FormView, Tag, Tone, Weight};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Story {
    pub id: String,
    pub reader: Reader,
    pub state: State,
    pub version: i64,
    pub facts: Facts,
    /// Why it was returned, refused, withdrawn or ended early.
    pub reason: Option<String>,
    pub papers: Vec<PaperLine>,
    /// Only for the host and the promoter (R129).
    pub contacts: Vec<ContactLine>,
    /// The newest last.
    pub steps: Vec<StepLine>,
    /// What this reader may do now.
    pub moves: Vec<Act>,
    pub request_key: String,
}

impl Story {
    /// The papers that this reader is asked to sign.
    fn to_sign(&self) -> impl Iterator<Item = &PaperLine> {
        let mine = self.reader.party();
        self.papers.iter().filter(move |paper| paper.shown_at.is_some() && paper.left.contains(&mine))
    }
}

#[component]
pub fn StoryPage(f: FormView, data: Story) -> impl IntoView {
    let lang = f.lang();
    let ways = [(Act::Save, "modifica", "internship-edit"), (Act::Note, "dossier", "internship-notes")];
    let edit: Vec<_> = ways
        .into_iter()
        .filter(|(act, ..)| data.moves.contains(act))
        .map(|(_, part, label)| {
            let href = format!("{}/{part}", data.reader.address(&data.id));
            view! { <p><ButtonLink href label=t(lang, label) weight=Weight::Secondary/></p> }
        })
        .collect();
    view! {
        <h1>{typed(&data.facts.title)}</h1>
        <ErrorSummary f=&f/>
        <Standing lang data=data.clone()/>
        <ToSign lang data=data.clone()/>
        <Moves f data=data.clone()/>
        <section aria-labelledby="facts-title">
            <h2 id="facts-title">{t(lang, "internship-facts")}</h2>
            <FactsList lang facts=data.facts.clone()/>
            {edit}
        </section>
        <Papers lang reader=data.reader.clone() internship=data.id.clone() papers=data.papers.clone()/>
        <Contacts lang contacts=data.contacts/>
        <Steps lang steps=data.steps/>
        <p class="ways">
            <a href=data.reader.list()>{t(lang, "internship-all")}</a>
        </p>
    }
}

/// Where it stands and what comes next, in two sentences.
#[component]
fn Standing(lang: Lang, data: Story) -> impl IntoView {
    let whose = if matches!(data.reader, Reader::Host(_)) { "host" } else { "intern" };
    let tone = tone(data.state);
    let next = code_text(lang, &format!("internship-next-{whose}"), data.state.code());
    let reason = data.reason.map(|reason| {
        view! { <p>{t(lang, "internship-reason")} " " {typed(&reason)}</p> }
    });
    view! {
        <Alert tone>
            <p>
                <Tag label=code_text(lang, "internship-state", data.state.code()) tone/>
            </p>
            <p>{next}</p>
            {reason}
        </Alert>
    }
}

/// The papers that wait for this reader's signature.
#[component]
fn ToSign(lang: Lang, data: Story) -> impl IntoView {
    let links: Vec<_> = data
        .to_sign()
        .map(|paper| {
            let name = code_text(lang, "internship-paper", paper.kind.code());
            let label = ta(lang, "internship-sign-go", &[("paper", name.into())]);
            let href = data.reader.paper(&data.id, &paper.id);
            view! { <p><ButtonLink href label/></p> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <section aria-labelledby="to-sign-title">
                <h2 id="to-sign-title">{t(lang, "internship-to-sign")}</h2>
                {links}
            </section>
        }
    })
}

/// Every paper that was shown, who signed it and who has still to.
#[component]
pub(in crate::pages) fn Papers(
    lang: Lang,
    reader: Reader,
    internship: String,
    papers: Vec<PaperLine>,
) -> impl IntoView {
    let lines: Vec<_> =
        papers.into_iter().map(|paper| paper_line(lang, &reader, &internship, paper)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="papers-title">
                <h2 id="papers-title">{t(lang, "internship-papers")}</h2>
                <ul class="results">{lines}</ul>
            </section>
        }
    })
}

fn paper_line(lang: Lang, reader: &Reader, internship: &str, paper: PaperLine) -> impl IntoView + use<> {
    let name = code_text(lang, "internship-paper", paper.kind.code());
    let number = (paper.number > 1)
        .then(|| ta(lang, "internship-paper-number", &[("number", paper.number.to_string().into())]));
    let (label, tone) = match (paper.shown_at, paper.is_whole()) {
        (None, _) => ("internship-paper-draft", Tone::Info),
        (_, true) => ("internship-paper-whole", Tone::Success),
        (_, false) => ("internship-paper-waits", Tone::Warning),
    };
    let left: Vec<_> =
        paper.left.iter().map(|party| code_text(lang, "internship-party", Party::code(*party))).collect();
    let left = (paper.shown_at.is_some() && !left.is_empty())
        .then(|| ta(lang, "internship-left", &[("parties", left.join(", ").into())]));
    let approved = paper.approved_at.filter(|_| paper.kind == Kind::TrainingProject).map(|at| {
        let text = ta(lang, "internship-approved", &[("moment", moment_words(lang, at).into())]);
        view! { <p class="form-text">{text}</p> }
    });
    let name = match paper.shown_at {
        Some(_) => view! { <a href=reader.paper(internship, &paper.id)>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <li>
            <h3>{name}</h3>
            <p>
                <Tag label=t(lang, label) tone/>
                " "
                {number}
            </p>
            {left.map(|text| view! { <p>{text}</p> })}
            {approved}
        </li>
    }
}

/// The contacts between centre and tutor: at the start, during, at the end (R129).
#[component]
fn Contacts(lang: Lang, contacts: Vec<ContactLine>) -> impl IntoView {
    if contacts.is_empty() {
        return None;
    }
    let lines: Vec<_> = contacts
        .into_iter()
        .map(|contact| {
            let when = match contact.held {
                Some((at, _)) => {
                    ta(lang, "internship-contact-held", &[("moment", moment_words(lang, at).into())])
                }
                None => {
                    ta(lang, "internship-contact-planned", &[("date", date(lang, contact.planned_on).into())])
                }
            };
            view! {
                <li>
                    <strong>{code_text(lang, "internship-moment", Moment::code(contact.moment))}</strong>
                    ": "
                    {when}
                </li>
            }
        })
        .collect();
    Some(view! {
        <section aria-labelledby="contacts-title">
            <h2 id="contacts-title">{t(lang, "internship-contacts")}</h2>
            <ul class="pact-list">{lines}</ul>
        </section>
    })
}

/// What happened, in order.
#[component]
pub(in crate::pages) fn Steps(
    lang: Lang,
    steps: Vec<StepLine>,
    /// Of the section.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let lines: Vec<_> = steps
        .into_iter()
        .map(|step| {
            let what = code_text(lang, "internship-act", &step.act);
            let by = code_text(lang, "internship-by", &step.by);
            let note = step.note.map(|note| view! { <p>{typed(&note)}</p> });
            view! {
                <li>
                    <p>
                        <strong>{what}</strong>
                        " · "
                        {format!("{by}, {}", moment_words(lang, step.at))}
                    </p>
                    {note}
                </li>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class=(!class.is_empty()).then_some(class) aria-labelledby="steps-title">
                <h2 id="steps-title">{t(lang, "internship-steps")}</h2>
                <ol class="results">{lines}</ol>
            </section>
        }
    })
}
