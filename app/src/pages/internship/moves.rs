//! What host and intern may do now on their page, one form each: `act`, `request_key`, `version`.
//!
//! The host sends the request or takes it back; the intern answers an offer. Both may end an internship before its day, and
//! say why. What the table of `domain::internship` does not allow is not shown.

use domain::form::Form;
use domain::internship::{Act, State};
use leptos::prelude::*;

use super::data::{Reader, asks_why};
use super::story::Story;
use crate::texts::t;
use crate::ui::{Actions, Button, Details, FormView, PostForm, TextArea, Weight};

/// The form whose `act` came back, else an empty one.
pub(super) fn form_of(f: &FormView, act: Act) -> FormView {
    match f.form().get("act") {
        Some(sent) if sent == act.code() => f.clone(),
        _ => FormView::new(f.lang(), Form::default(), Default::default()),
    }
}

/// What every form of the page sends back.
pub(super) fn hidden(act: Act, data: &Story) -> Vec<(&'static str, String)> {
    vec![
        ("act", act.code().to_owned()),
        ("request_key", data.request_key.clone()),
        ("version", data.version.to_string()),
    ]
}

#[component]
pub(super) fn Moves(f: FormView, data: Story) -> impl IntoView {
    let lang = f.lang();
    let may = |act: Act| data.moves.contains(&act);
    let host = matches!(data.reader, Reader::Host(_));
    let submit = (host && may(Act::Submit)).then(|| {
        view! {
            <PostForm hidden=hidden(Act::Submit, &data) label=t(lang, "internship-do-submit")>
                <Actions>
                    <Button label=t(lang, "internship-do-submit")/>
                </Actions>
            </PostForm>
        }
    });
    let answer = (!host && may(Act::Accept)).then(|| view! { <Answer f=f.clone() data=data.clone()/> });
    let decline = (!host && may(Act::Decline) && data.state != State::Offered)
        .then(|| view! { <Why f=f.clone() data=data.clone() act=Act::Decline/> });
    let withdraw =
        (may(Act::Withdraw)).then(|| view! { <Why f=f.clone() data=data.clone() act=Act::Withdraw/> });
    let end = may(Act::End).then(|| view! { <Why f=f.clone() data=data.clone() act=Act::End/> });
    view! {
        {submit}
        {answer}
        {decline}
        {end}
        {withdraw}
    }
}

/// The intern's answer: saying no is as easy to find as saying yes.
#[component]
fn Answer(f: FormView, data: Story) -> impl IntoView {
    let lang = f.lang();
    let yes = hidden(Act::Accept, &data);
    view! {
        <section class="pact-sign" id="answer" tabindex="-1" aria-labelledby="answer-title">
            <h2 id="answer-title">{t(lang, "internship-answer")}</h2>
            <p>{t(lang, "internship-answer-how")}</p>
            <PostForm hidden=yes label=t(lang, "internship-do-accept")>
                <Actions>
                    <Button label=t(lang, "internship-do-accept")/>
                </Actions>
            </PostForm>
            <Why f data act=Act::Decline/>
        </section>
    }
}

/// An act that says why, behind its name.
#[component]
fn Why(f: FormView, data: Story, act: Act) -> impl IntoView {
    let lang = f.lang();
    let form = form_of(&f, act);
    let open = !form.errors().is_empty() || form.form().get("act").is_some();
    let optional = !asks_why(data.state, act, data.reader.who());
    let name = format!("{}-reason", act.code());
    let key = format!("internship-do-{}", act.code());
    view! {
        <Details summary=t(lang, &key) open>
            <p>{t(lang, &format!("{key}-means"))}</p>
            <PostForm hidden=hidden(act, &data) label=t(lang, &key)>
                <TextArea f=form name label=t(lang, "internship-why") hint=t(lang, "internship-why-hint") optional rows=3/>
                <Actions>
                    <Button label=t(lang, &key) weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </Details>
    }
}
