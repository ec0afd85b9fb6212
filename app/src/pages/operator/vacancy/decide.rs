//! The centre's word: publish with what was done, give back, refuse; and ending what is on the board.

use domain::form::Form;
use domain::passage::{Channel, Mode};
use domain::vacancy::{Act, Action, Who, moves};
use leptos::prelude::*;

use super::check::Check;
use crate::pages::operator::parts::{Warned, form_of, hidden};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Button, CheckboxGroup, Choice, FormView, PostForm, RadioGroup, Select, TextArea, TextField,
    Weight, Width, choices,
};

/// What may be recorded while publishing, in the order in which it was done.
pub const KEPT: [Action; 2] = [Action::NeedAnalysis, Action::Publicity];

/// The field of the minutes of one of them.
pub fn kept_minutes(action: Action) -> String {
    format!("{}-minutes", action.code())
}

/// The hidden fields of a form that carries the version.
pub(super) fn versioned(act: &str, data: &Check) -> Vec<(&'static str, String)> {
    let mut fields = hidden(act, &data.request_key);
    fields.push(("version", data.version.to_string()));
    fields
}

#[component]
pub(super) fn Decide(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let may = |act: Act| moves(data.state, Who::Operator).any(|row| row.act == act);
    let publish = may(Act::Publish).then(|| view! { <Publish f=f.clone() data=data.clone()/> });
    let turn_down = may(Act::Return).then(|| view! { <TurnDown f=f.clone() data=data.clone()/> });
    let end = may(Act::Fill).then(|| view! { <End f=f.clone() data=data.clone()/> });
    let over = data.state.is_final().then(|| view! { <p>{t(lang, "vacancy-desk-over")}</p> });
    view! { {publish} {turn_down} {end} {over} }
}

#[component]
fn Publish(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().raw("act") == "publish";
    let warnings = if sent { data.warnings.clone() } else { Vec::new() };
    let first = || {
        let pairs = [("publish-channel", Channel::Online.code()), ("publish-mode", Mode::BackOffice.code())];
        pairs.into_iter().collect::<Form>()
    };
    let f = form_of(&f, &["publish"], first);
    let mut fields = versioned("publish", &data);
    if !warnings.is_empty() {
        fields.push(("warnings-seen", "yes".to_owned()));
    }
    let known: Vec<Action> = KEPT.into_iter().filter(|action| data.known.contains(action)).collect();
    let minutes: Vec<_> = known
        .iter()
        .copied()
        .map(|action| {
            let name = code_text(lang, "vacancy-action", action.code());
            let label = ta(lang, "vacancy-minutes-of", &[("action", name.into())]);
            view! {
                <TextField
                    f=f.clone()
                    name=kept_minutes(action)
                    label
                    optional=true
                    inputmode="numeric"
                    width=Width::Short
                    autocomplete="off"
                />
            }
        })
        .collect();
    let keep = (!known.is_empty()).then(|| {
        let kept = choices(lang, "vacancy-action", known, Action::code);
        let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
        let modes = choices(lang, "passage-mode", Mode::ALL.iter().copied(), Mode::code);
        view! {
            <CheckboxGroup
                f=&f
                name="keep"
                label=t(lang, "vacancy-publish-keep")
                hint=t(lang, "vacancy-publish-keep-hint")
                choices=kept
                optional=true
            />
            <div class="together">{minutes}</div>
            <Select f=&f name="publish-channel" label=t(lang, "operator-channel") choices=channels/>
            <Select f=&f name="publish-mode" label=t(lang, "operator-mode") choices=modes/>
        }
    });
    view! {
        <section class="draft-section" aria-labelledby="publish-title">
            <h2 id="publish-title">{t(lang, "vacancy-publish-title")}</h2>
            <Warned lang warnings/>
            <PostForm hidden=fields>
                {keep}
                <Actions>
                    <Button label=t(lang, "vacancy-publish-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn TurnDown(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["turn-down"], Form::default);
    let fields = versioned("turn-down", &data);
    let choice = |act: Act| {
        let hint = t(lang, &format!("vacancy-turn-{}-hint", act.code()));
        Choice::new(act.code(), code_text(lang, "vacancy-act", act.code())).hint(hint)
    };
    let acts = [Act::Return, Act::Refuse].map(choice).to_vec();
    view! {
        <section class="draft-section" aria-labelledby="turn-title">
            <h2 id="turn-title">{t(lang, "vacancy-turn-title")}</h2>
            <PostForm hidden=fields>
                <RadioGroup f=&f name="move" label=t(lang, "vacancy-turn-what") choices=acts/>
                <TextArea
                    f=&f
                    name="reason"
                    label=t(lang, "vacancy-turn-reason")
                    hint=t(lang, "vacancy-turn-reason-hint")
                    rows=4
                />
                <Actions>
                    <Button label=t(lang, "vacancy-turn-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn End(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["end"], Form::default);
    let fields = versioned("end", &data);
    let acts = choices(lang, "vacancy-act", [Act::Fill, Act::Close], Act::code);
    view! {
        <section class="draft-section" aria-labelledby="end-title">
            <h2 id="end-title">{t(lang, "vacancy-end-title")}</h2>
            <PostForm hidden=fields>
                <RadioGroup f=&f name="end" label=t(lang, "vacancy-end-what") choices=acts/>
                <TextArea
                    f=&f
                    name="end-reason"
                    label=t(lang, "vacancy-close-reason")
                    hint=t(lang, "vacancy-end-reason-hint")
                    optional=true
                    rows=3
                />
                <Actions>
                    <Button label=t(lang, "vacancy-end-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </section>
    }
}
