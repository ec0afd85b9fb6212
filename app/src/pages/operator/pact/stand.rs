//! `/operatore/persone/{id}/patto` while no text is being written: where the document stands, what was asked about it, and
//! what can be done now.
//!
//! Forms, by `act`: `draft` begins one (`kind`); `edit` and `rewrite` begin another text, `cancel` takes a shown one back,
//! `close` ends what is in force ({act}-reason); `answer` (`question`, the field `answer-{id}`).

use chrono::{DateTime, Utc};
use domain::form::Form;
use domain::lang::Lang;
use domain::psp::{Act, Content, Kind, Party, State, Text};
use leptos::prelude::*;

use super::parts::{Earlier, EarlierLine, Head, Here, ReasonForm, Stand};
use super::sign::{SignerLine, Signers};
use super::text::TextView;
use super::words::{Names, one_line, typed};
use crate::pages::operator::parts::{CfText, Named, PersonRef, day, form_of, hidden, moment};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DescriptionList, EmptyState, ErrorSummary, FormView, Item, Official,
    PostForm, TextArea, Tone, Weight,
};

/// A document that may be begun.
#[derive(Clone, Debug)]
pub struct Begin {
    pub person: PersonRef,
    pub kind: Kind,
    /// Key of the sentence that says why it cannot be begun.
    pub obstacle: Option<&'static str>,
    /// The interview that comes before it in this region was not held yet: told, never refused.
    pub early: bool,
    /// The day of the declaration.
    pub did_date: Option<chrono::NaiveDate>,
    /// Running programmes, in words.
    pub programmes: String,
}

/// Where a person's document stands.
#[derive(Clone, Debug)]
pub struct PactStand {
    /// `None` while there is nothing to show: then it may be begun.
    pub stand: Option<Stand>,
    pub begin: Option<Begin>,
    /// The newest text that was shown.
    pub content: Option<Content>,
    pub names: Names,
    pub signers: Vec<SignerLine>,
    pub left: Vec<Party>,
    pub questions: Vec<QuestionLine>,
    /// Commitments that are still to be done, those overdue, and those that wait for an operator.
    pub promises: (u32, u32, u32),
    /// What this operator may do now.
    pub moves: Vec<Act>,
    /// The interview that verifies the path at its end and was not recorded yet, where the region has one (R177).
    pub verification: Vec<Named>,
    /// The other document of the person: its kind, when the region has one.
    pub other: Option<Kind>,
    pub earlier: Vec<EarlierLine>,
    pub request_key: String,
}

/// A question of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionLine {
    pub id: String,
    pub text: String,
    pub asked_at: DateTime<Utc>,
    /// Words, name and moment.
    pub answer: Option<(String, String, DateTime<Utc>)>,
}

#[component]
pub fn StandPage(f: FormView, data: PactStand) -> impl IntoView {
    let lang = f.lang();
    let key = data.request_key.clone();
    let other = data.stand.as_ref().map(|stand| &stand.person).or(data.begin.as_ref().map(|b| &b.person));
    let other = other.zip(data.other).map(|(person, kind)| {
        let label = if kind == Kind::Pact { "drafting-to-pact" } else { "drafting-to-plan" };
        let href = super::pact_href(person, kind, "");
        view! { <p><a href=href>{t(lang, label)}</a></p> }
    });
    let head = data.stand.clone().map(|stand| view! { <Head lang stand here=Here::Stand/> });
    let next = data.stand.clone().map(|stand| view! { <Next lang stand data=data.clone()/> });
    let begin = data.begin.clone().map(|begin| {
        let first = data.stand.is_none();
        view! { <BeginForm lang begin request_key=key.clone() first/> }
    });
    let signers = (!data.signers.is_empty() || !data.left.is_empty())
        .then(|| view! { <Signers lang signers=data.signers.clone() left=data.left.clone()/> });
    let text = data.content.clone().map(|content| {
        view! {
            <section class="draft-section" aria-labelledby="text-title">
                <h2 id="text-title">{t(lang, "drafting-text-title")}</h2>
                <div class="draft-preview">
                    <TextView lang content names=data.names.clone()/>
                </div>
            </section>
        }
    });
    view! {
        {head}
        <ErrorSummary f=&f/>
        {next}
        {begin}
        <Questions f=f.clone() data=data.clone()/>
        {signers}
        {text}
        <Moves f data=data.clone()/>
        {other}
        <Earlier lang lines=data.earlier/>
    }
}

/// What is to be done next.
#[component]
fn Next(lang: Lang, stand: Stand, data: PactStand) -> impl IntoView {
    if stand.text == Text::Shown && !data.left.is_empty() {
        let keys: Vec<_> =
            data.left.iter().map(|party| t(lang, &format!("drafting-left-{}", party.code()))).collect();
        return view! {
            <Alert tone=Tone::Warning title=t(lang, "drafting-next-sign")>
                <p>{keys.join(" ")}</p>
                <ButtonLink href=stand.href("/firma") label=t(lang, "drafting-way-sign")/>
            </Alert>
        }
        .into_any();
    }
    if stand.state == State::Active {
        let (open, overdue, waiting) = data.promises;
        let args = [("open", open.into()), ("overdue", overdue.into()), ("waiting", waiting.into())];
        let tone = if overdue + waiting > 0 { Tone::Warning } else { Tone::Info };
        return view! {
            <Alert tone title=t(lang, "drafting-next-follow")>
                <p>{ta(lang, "drafting-promises-sum", &args)}</p>
                <ButtonLink href=stand.href("/impegni") label=t(lang, "drafting-way-follow")/>
            </Alert>
        }
        .into_any();
    }
    if stand.state == State::Closed {
        return view! { <Verification lang person=stand.person services=data.verification/> }.into_any();
    }
    ().into_any()
}

/// At the end of a path: the interview that verifies it, recorded on the page of its code (R177).
#[component]
fn Verification(lang: Lang, person: PersonRef, services: Vec<Named>) -> impl IntoView {
    if services.is_empty() {
        return None;
    }
    let lines: Vec<_> = services
        .into_iter()
        .map(|service| {
            let href = format!("/operatore/passaggi/nuovo?persona={}&code={}", person.id, service.code);
            view! { <li><a href=href>{service.code} " " <Official lang text=service.name/></a></li> }
        })
        .collect();
    Some(view! {
        <Alert title=t(lang, "drafting-verify-title")>
            <p>{t(lang, "drafting-verify-how")}</p>
            <ul>{lines}</ul>
        </Alert>
    })
}

/// Begins a document from what is known.
#[component]
fn BeginForm(lang: Lang, begin: Begin, request_key: String, first: bool) -> impl IntoView {
    let plan = begin.kind == Kind::ActionPlan;
    let title = t(lang, if plan { "drafting-begin-plan" } else { "drafting-begin-pact" });
    let title = match first {
        true => view! { <h1>{title}</h1> }.into_any(),
        false => view! { <h2>{title}</h2> }.into_any(),
    };
    let person = view! { <a href=begin.person.href()>{begin.person.full()}</a> " " <CfText cf=begin.person.cf.clone()/> };
    let did =
        begin.did_date.map_or_else(|| t(lang, "drafting-did-none").into_any(), |date| day(date).into_any());
    let items = vec![
        Item::new(t(lang, "operator-person"), person),
        Item::new(t(lang, "drafting-did"), did),
        Item::new(t(lang, "drafting-programmes"), begin.programmes),
    ];
    let mut fields = hidden("draft", &request_key);
    fields.push(("kind", begin.kind.code().to_owned()));
    let how = match begin.obstacle {
        Some(key) => view! {
            <EmptyState title=t(lang, "drafting-begin-not")>
                <p>{t(lang, key)}</p>
            </EmptyState>
        }
        .into_any(),
        None => view! {
            <PostForm hidden=fields>
                {begin.early.then(|| view! {
                    <Alert tone=Tone::Warning>
                        <p>{t(lang, "drafting-begin-early")}</p>
                    </Alert>
                })}
                <p>{t(lang, "drafting-begin-how")}</p>
                <Actions>
                    <Button label=t(lang, "drafting-begin-do")/>
                </Actions>
            </PostForm>
        }
        .into_any(),
    };
    view! {
        {title}
        <div class="facts">
            <DescriptionList items/>
        </div>
        {how}
    }
}

#[component]
fn Questions(f: FormView, data: PactStand) -> impl IntoView {
    if data.questions.is_empty() {
        return None;
    }
    let lang = f.lang();
    let own = data.stand.as_ref().is_some_and(|stand| stand.own);
    let lines: Vec<_> = data
        .questions
        .iter()
        .cloned()
        .map(|question| view! { <Question f=f.clone() question request_key=data.request_key.clone() own/> })
        .collect();
    Some(view! {
        <section class="draft-section" id="domande" aria-labelledby="questions-title">
            <h2 id="questions-title">{t(lang, "drafting-questions")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    })
}

#[component]
fn Question(f: FormView, question: QuestionLine, request_key: String, own: bool) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("answer") && f.form().get("question") == Some(&question.id);
    let form = match sent {
        true => form_of(&f, &["answer"], Form::default),
        false => FormView::empty(lang),
    };
    let about = one_line(&question.text);
    let answer = match question.answer {
        Some((text, by, at)) => {
            view! { <p class="draft-answer">{typed(&text)}</p> <p>{by} " · " {moment(at)}</p> }.into_any()
        }
        None if own => {
            let mut fields = hidden("answer", &request_key);
            fields.push(("question", question.id.clone()));
            view! {
                <PostForm hidden=fields>
                    <TextArea
                        f=form
                        name=format!("answer-{}", question.id)
                        label=t(lang, "drafting-answer")
                        hint=t(lang, "drafting-answer-hint")
                        rows=3
                    />
                    <Actions>
                        <Button
                            label=t(lang, "drafting-answer-do")
                            weight=Weight::Secondary
                            about
                        />
                    </Actions>
                </PostForm>
            }
            .into_any()
        }
        None => view! { <p>{t(lang, "drafting-answer-waits")}</p> }.into_any(),
    };
    view! {
        <li>
            <p><strong>{typed(&question.text)}</strong> " " {moment(question.asked_at)}</p>
            {answer}
        </li>
    }
}

/// What else can be done, each behind its name.
#[component]
fn Moves(f: FormView, data: PactStand) -> impl IntoView {
    let stand = data.stand?;
    let lang = f.lang();
    let (key, version) = (data.request_key, stand.version);
    let may = |act| data.moves.contains(&act);
    let shown = stand.text == Text::Shown;
    let edit = may(Act::Edit).then(|| {
        let act = if shown { "rewrite" } else { "edit" };
        view! { <ReasonForm f=f.clone() act request_key=key.clone() version/> }
    });
    let cancel = (may(Act::Cancel) && shown).then(
        || view! { <ReasonForm f=f.clone() act="cancel" request_key=key.clone() version danger=true/> },
    );
    let close = may(Act::Close).then(|| {
        view! {
            <Verification lang person=stand.person.clone() services=data.verification.clone()/>
            <ReasonForm f=f.clone() act="close" request_key=key.clone() version danger=true/>
        }
    });
    let some = edit.is_some() || cancel.is_some() || close.is_some();
    some.then(|| {
        view! {
            <section class="draft-section" aria-labelledby="moves-title">
                <h2 id="moves-title">{t(lang, "drafting-other")}</h2>
                {edit}
                {cancel}
                {close}
            </section>
        }
    })
}
