//! A vacancy that was sent, as its company reads it.

use domain::form::Errors;
use domain::lang::Lang;
use domain::vacancy::{Act, Content, State, Who, moves};
use leptos::prelude::*;

use super::facts::typed;
use super::{CompanyRef, Facts, Happened, Story, Worded, Wording, Workplace, state_tone};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DateField, Details, ErrorSummary, FormView, PostForm, Tag, TextArea,
    Tone, Weight,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct OneVacancy {
    pub company: CompanyRef,
    pub id: String,
    pub version: i64,
    pub state: State,
    pub content: Content,
    pub workplace: Workplace,
    /// Why it stands where it stands, in the words of who decided; on the board, why other words were not taken over.
    pub reason: Option<String>,
    /// What the company asks to change, while the centre has not said yes or no.
    pub revision: Option<Worded>,
    pub steps: Vec<Happened>,
    /// People may be presented for it: it was published.
    pub candidates: bool,
    /// Those about whom the company has to answer.
    pub waiting: i64,
    pub request_key: String,
}

/// `f` holds the form that came back: `act` is `fill`, `close` with `reason`, or `redate` with `expires`.
#[component]
pub fn OnePage(f: FormView, data: OneVacancy) -> impl IntoView {
    let lang = f.lang();
    let state = code_text(lang, "vacancy-state", data.state.code());
    let reason = data.reason.clone().map(|text| {
        let (tone, title) = match data.state {
            State::Refused => (Tone::Danger, "vacancy-reason"),
            State::Published => (Tone::Warning, "vacancy-declined-title"),
            _ => (Tone::Info, "vacancy-reason"),
        };
        view! {
            <Alert tone title=t(lang, title)>
                <p>{typed(&text)}</p>
            </Alert>
        }
    });
    let people = format!("{}/candidati", data.company.vacancy(&data.id));
    let waiting = (data.waiting > 0).then(|| {
        let text = ta(lang, "vacancy-waiting", &[("count", data.waiting.into())]);
        let href = people.clone();
        view! { <Alert tone=Tone::Warning><p><a href=href>{text}</a></p></Alert> }
    });
    let candidates = (data.candidates && data.waiting == 0)
        .then(|| view! { <p class="ways"><a href=people>{t(lang, "preselection-presented-title")}</a></p> });
    let href = format!("/offerte/{}", data.id);
    let on_board = (data.state == State::Published).then(|| {
        view! {
            <Actions>
                <ButtonLink
                    href
                    label=t(lang, "vacancy-on-board")
                    weight=Weight::Secondary
                />
            </Actions>
        }
    });
    view! {
        <h1 dir="auto">{data.content.title.clone()}</h1>
        <ErrorSummary f=&f/>
        <p>
            <Tag label=state tone=state_tone(data.state)/>
            " "
            {t(lang, &format!("vacancy-now-{}", data.state.code()))}
        </p>
        {reason}
        {waiting}
        {on_board}
        {candidates}
        <Facts lang content=data.content.clone() workplace=data.workplace.clone()/>
        <Change f=f.clone() data=data.clone()/>
        <End f=f.clone() data=data.clone()/>
        <section class="draft-section" aria-labelledby="story-title">
            <h2 id="story-title">{t(lang, "vacancy-story")}</h2>
            <Story lang steps=data.steps/>
        </section>
    }
}

/// What is on the board stands longer at once, and says something else once the centre has read it.
#[component]
fn Change(f: FormView, data: OneVacancy) -> impl IntoView {
    if data.state != State::Published {
        return None;
    }
    let lang = f.lang();
    let sent = f.form().raw("act") == Act::Redate.code();
    let dated = Content { expires_on: data.content.expires_on, ..Content::default() };
    // Of a vacancy that says nothing but its last day, the form has nothing but the boxes of that day.
    let first = || FormView::new(lang, dated.to_form(), Errors::default());
    let f = if sent { f } else { first() };
    let hidden = vec![
        ("act", Act::Redate.code().to_owned()),
        ("request_key", data.request_key.clone()),
        ("version", data.version.to_string()),
    ];
    let waits = data.revision.is_some();
    let asked = data.revision.map(|words| {
        view! {
            <Alert tone=Tone::Info title=t(lang, "vacancy-revision-waits")>
                <p>{t(lang, "vacancy-revision-waits-how")}</p>
                <Wording lang words/>
            </Alert>
        }
    });
    let write = if waits { "vacancy-revision-again" } else { "vacancy-revision-write" };
    Some(view! {
        <section class="draft-section" aria-labelledby="change-title">
            <h2 id="change-title">{t(lang, "vacancy-change-title")}</h2>
            {asked}
            <PostForm hidden>
                <DateField
                    f=&f
                    name="expires"
                    label=t(lang, "vacancy-redate-field")
                    hint=t(lang, "vacancy-field-expires-hint")
                />
                <Actions>
                    <Button label=t(lang, "vacancy-redate-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
            <p>{t(lang, "vacancy-revision-how")}</p>
            <Actions>
                <ButtonLink
                    href=data.company.revision(&data.id)
                    label=t(lang, write)
                    weight=Weight::Secondary
                />
            </Actions>
        </section>
    })
}

/// What the company may still do: its places are taken, or it gives up.
#[component]
fn End(f: FormView, data: OneVacancy) -> impl IntoView {
    let lang = f.lang();
    let may = |act: Act| moves(data.state, Who::Employer).any(|row| row.act == act);
    let hidden = |act: Act| {
        vec![
            ("act", act.code().to_owned()),
            ("request_key", data.request_key.clone()),
            ("version", data.version.to_string()),
        ]
    };
    let fill = may(Act::Fill).then(|| {
        view! {
            <PostForm hidden=hidden(Act::Fill)>
                <p>{t(lang, "vacancy-fill-how")}</p>
                <Actions>
                    <Button label=t(lang, "vacancy-fill-do")/>
                </Actions>
            </PostForm>
        }
    });
    let close = may(Act::Close).then(|| close(lang, &f, &data, hidden(Act::Close)));
    view! { {fill} {close} }
}

fn close(
    lang: Lang,
    f: &FormView,
    data: &OneVacancy,
    hidden: Vec<(&'static str, String)>,
) -> impl IntoView + use<> {
    let f = f.clone();
    let wrong = f.form().raw("act") == Act::Close.code();
    let optional = data.state != State::Published;
    view! {
        <Details summary=t(lang, "vacancy-close") open=wrong>
            <PostForm hidden>
                <TextArea
                    f=&f
                    name="reason"
                    label=t(lang, "vacancy-close-reason")
                    hint=t(lang, "vacancy-close-reason-hint")
                    optional=optional
                    rows=3
                />
                <Actions>
                    <Button label=t(lang, "vacancy-close-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </Details>
    }
}
