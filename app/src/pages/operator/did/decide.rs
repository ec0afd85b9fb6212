//! The other decisions: return, reject, suspend, resume, revoke; and giving the declaration to a centre.
//!
//! Which are possible follows from the table in `domain::did::state`. A decision that takes something away says why:
//! the person reads the reason.

use domain::did::{Move, Who, moves};
use domain::form::Form;
use leptos::prelude::*;

use super::DidDesk;
use crate::pages::operator::parts::{Named, form_of, hidden};
use crate::texts::{code_text, t};
use crate::ui::{
    Actions, Button, ButtonLink, Choice, Details, FormView, PostForm, RadioGroup, Select, TextArea, Weight,
};

/// Fields `move` and `reason`. Confirming has a form of its own; completing is done in the steps, with the person.
#[component]
pub(super) fn Decide(f: FormView, data: DidDesk) -> impl IntoView {
    let lang = f.lang();
    let here = |act: Move| !matches!(act, Move::Confirm | Move::Submit | Move::Complete);
    let choices: Vec<Choice> = moves(data.state, Who::Operator)
        .filter(|row| here(row.act))
        .map(|row| {
            let code = row.act.code();
            let label = code_text(lang, "operator-move", code);
            Choice::new(code, label).hint(code_text(lang, "operator-move-hint", code))
        })
        .collect();
    let complete = data.desk_steps.map(|href| {
        let label = t(lang, "operator-did-complete");
        view! { <p><ButtonLink href label weight=Weight::Secondary/></p> }
    });
    if choices.is_empty() {
        return view! {
            {complete}
            <p>{t(lang, "operator-did-no-decision")}</p>
        }
        .into_any();
    }
    let sent = f.form().get("act") == Some("decide");
    let f = form_of(&f, &["decide"], Form::default);
    let mut hidden = hidden("decide", &data.request_key);
    hidden.push(("version", data.version.to_string()));
    // A declaration that can be confirmed keeps the rarer decisions closed until they are wanted.
    let open = sent || data.proposals.is_none();
    view! {
        {complete}
        <Details summary=t(lang, "operator-did-other") open>
            <PostForm hidden=hidden>
                <RadioGroup f=&f name="move" label=t(lang, "operator-did-move") choices=choices/>
                <TextArea
                    f=&f
                    name="reason"
                    label=t(lang, "operator-did-reason")
                    hint=t(lang, "operator-did-reason-hint")
                    rows=3
                />
                <Actions>
                    <Button label=t(lang, "operator-did-decide") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </Details>
    }
    .into_any()
}

/// Field `office`. Open when no centre has the declaration yet.
#[component]
pub(super) fn Assign(
    f: FormView,
    hidden: Vec<(&'static str, String)>,
    offices: Vec<Named>,
    missing: bool,
) -> impl IntoView {
    let lang = f.lang();
    let key = if missing { "operator-assign-title" } else { "operator-assign-other" };
    let open = missing || !f.errors().is_empty();
    let choices: Vec<Choice> = offices.iter().map(Named::choice).collect();
    view! {
        <Details summary=t(lang, key) open>
            <PostForm hidden=hidden>
                <Select
                    f=&f
                    name="office"
                    label=t(lang, "operator-office")
                    hint=t(lang, "operator-assign-hint")
                    choices=choices
                />
                <Actions>
                    <Button label=t(lang, "operator-assign-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
    }
}
