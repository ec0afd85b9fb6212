//! The forms of `/operatore/tirocini/{id}`: one for each thing that may be done now, behind its name.

use domain::form::Form;
use domain::internship::{Act, Level, Moment, Who};
use domain::passage::Channel;
use leptos::prelude::*;

use super::one::Desk;
use crate::pages::internship::{ContactLine, asks_why};
use crate::pages::operator::parts::{day, fill_start, form_of, hidden, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Button, DateField, Details, FormView, PostForm, RadioGroup, Select, TextArea, TextField, Weight,
    Width, choices,
};

/// The acts that only say why.
const WHY: [Act; 7] =
    [Act::Return, Act::Refuse, Act::Redraw, Act::Decline, Act::Drop, Act::Close, Act::Withdraw];

#[component]
pub(super) fn Forms(f: FormView, data: Desk) -> impl IntoView {
    let lang = f.lang();
    let one = |act: Act| data.may(act).then(|| view! { <One f=f.clone() data=data.clone() act/> });
    let first = [Act::Open, Act::Offer, Act::Accept, Act::Start, Act::Dossier];
    let first: Vec<_> = first.into_iter().filter_map(one).collect();
    let attest = data.may(Act::Attest).then(|| view! { <Attest f=f.clone() data=data.clone()/> });
    let extend =
        data.may(Act::Extend).then(|| view! { <One f=f.clone() data=data.clone() act=Act::Extend/> });
    let end = data.may(Act::End).then(|| view! { <One f=f.clone() data=data.clone() act=Act::End/> });
    let why: Vec<_> = WHY.into_iter().filter_map(one).collect();
    let contacts = view! { <Contacts f=f.clone() data=data.clone()/> };
    let some = !first.is_empty() || !why.is_empty() || attest.is_some() || extend.is_some() || end.is_some();
    let acts = some.then(|| {
        view! {
            <section class="draft-section" id="azioni" aria-labelledby="acts-title">
                <h2 id="acts-title">{t(lang, "internship-desk-acts")}</h2>
                {first}
                {attest}
                {extend}
                {end}
                {why}
            </section>
        }
    });
    view! {
        {acts}
        {contacts}
    }
}

fn fields(act: Act, data: &Desk) -> Vec<(&'static str, String)> {
    let mut fields = hidden(act.code(), &data.request_key);
    fields.push(("version", data.version.to_string()));
    // Those of the form that came back were read above.
    if !data.warnings.is_empty() {
        fields.push(("warnings-seen", "yes".to_owned()));
    }
    fields
}

/// Whether the act records a passage, and asks when and how it was done. An intern who comes from the shortlist of a vacancy
/// was sought and proposed there (R126).
fn is_recorded(act: Act, data: &Desk) -> bool {
    match act {
        Act::Open | Act::Start | Act::Extend | Act::Attest => true,
        Act::Offer => !data.from_vacancy,
        _ => false,
    }
}

/// First values of a form whose fields begin with `prefix`: just now, the usual minutes, at the desk.
fn first(data: &Desk, prefix: &str) -> Form {
    let mut now = Form::default();
    fill_start(&mut now, data.now);
    let mut form: Form =
        now.pairs().map(|(name, value)| (format!("{prefix}-{name}"), value.to_owned())).collect();
    if let Some(minutes) = data.minutes {
        form.set(&format!("{prefix}-minutes"), minutes.to_string());
    }
    form.set(&format!("{prefix}-channel"), Channel::Sportello.code());
    form
}

/// When, how long and how what is recorded was done; several forms of a page ask for it, each under its own names.
#[component]
fn Meeting(f: FormView, #[prop(into)] prefix: String) -> impl IntoView {
    let lang = f.lang();
    let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
    view! {
        <div class="together">
            <DateField f=&f name=format!("{prefix}-date") label=t(lang, "operator-start-date")/>
            <TextField
                f=&f
                name=format!("{prefix}-time")
                label=t(lang, "operator-start-time")
                hint=t(lang, "operator-time-hint")
                autocomplete="off"
                width=Width::Short
            />
        </div>
        <div class="together">
            <TextField
                f=&f
                name=format!("{prefix}-minutes")
                label=t(lang, "drafting-minutes")
                inputmode="numeric"
                autocomplete="off"
                width=Width::Short
            />
            <Select f=&f name=format!("{prefix}-channel") label=t(lang, "drafting-channel") choices=channels/>
        </div>
    }
}

/// One act, with the fields that it asks for.
#[component]
fn One(f: FormView, data: Desk, act: Act) -> impl IntoView {
    let lang = f.lang();
    let code = act.code();
    let key = format!("internship-desk-do-{code}");
    let label = t(lang, &key);
    let sent = f.form().get("act") == Some(code);
    let form = form_of(&f, &[code], || first(&data, code));
    let whom = (act == Act::Offer).then(|| {
        view! {
            <TextField
                f=&form
                name="cf"
                label=t(lang, "internship-desk-cf")
                hint=t(lang, "internship-desk-cf-hint")
                code=true
                autocomplete="off"
                width=Width::Medium
            />
        }
    });
    let until = (act == Act::Extend)
        .then(|| view! { <DateField f=&form name="until" label=t(lang, "internship-desk-until")/> });
    let says_why = WHY.contains(&act) || matches!(act, Act::Extend | Act::End);
    let why = says_why.then(|| {
        let optional = !asks_why(data.state, act, Who::Operator);
        let name = format!("{code}-reason");
        let hint = t(lang, "internship-why-hint");
        view! { <TextArea f=&form name label=t(lang, "internship-why") hint optional rows=3/> }
    });
    let meeting = is_recorded(act, &data).then(|| view! { <Meeting f=form.clone() prefix=code/> });
    let danger = matches!(act, Act::Refuse | Act::Close | Act::Withdraw | Act::End | Act::Drop);
    let weight = if danger { Weight::Danger } else { Weight::Secondary };
    view! {
        <Details summary=label.clone() open=sent>
            <p>{t(lang, &format!("{key}-means"))}</p>
            <PostForm hidden=fields(act, &data) label=label.clone()>
                {whom}
                {until}
                {why}
                {meeting}
                <Actions>
                    <Button label weight/>
                </Actions>
            </PostForm>
        </Details>
    }
}

/// The attestation: how far each skill of the project was learnt (R077).
#[component]
fn Attest(f: FormView, data: Desk) -> impl IntoView {
    let lang = f.lang();
    let code = Act::Attest.code();
    let sent = f.form().get("act") == Some(code);
    let form = form_of(&f, &[code], || first(&data, code));
    let levels: Vec<_> = data
        .skills
        .iter()
        .enumerate()
        .map(|(place, skill)| {
            let name = format!("level-{place}");
            let choices = choices(lang, "internship-level", Level::ALL.iter().copied(), Level::code);
            view! { <RadioGroup f=&form name label=skill.clone() choices inline=true/> }
        })
        .collect();
    let label = t(lang, "internship-desk-do-attest");
    view! {
        <Details summary=label.clone() open=sent>
            <p>{t(lang, "internship-desk-do-attest-means")}</p>
            <PostForm hidden=fields(Act::Attest, &data) label=label.clone()>
                {levels}
                <Meeting f=form prefix=code/>
                <Actions>
                    <Button label/>
                </Actions>
            </PostForm>
        </Details>
    }
}

/// The contacts with the tutor: at the start, during, at the end (R129); what was held is recorded.
#[component]
fn Contacts(f: FormView, data: Desk) -> impl IntoView {
    if data.contacts.is_empty() {
        return None;
    }
    let lang = f.lang();
    let may = data.may(Act::Contact);
    let lines: Vec<_> = data
        .contacts
        .iter()
        .map(|contact| {
            let name = code_text(lang, "internship-moment", Moment::code(contact.moment));
            let when = match &contact.held {
                Some((at, by)) => {
                    let by = ta(lang, "internship-contact-by", &[("name", by.clone().into())]);
                    view! { {moment(*at)} " · " {by} }.into_any()
                }
                None => {
                    view! { {t(lang, "internship-contact-for")} " " {day(contact.planned_on)} }.into_any()
                }
            };
            let note = contact.note.clone().map(|note| {
                view! { <p class="typed" dir="auto">{note}</p> }
            });
            let hold = (may && contact.held.is_none())
                .then(|| view! { <Hold f=f.clone() data=data.clone() contact=contact.clone()/> });
            view! {
                <li>
                    <p>
                        <strong>{name}</strong>
                        " · "
                        {when}
                    </p>
                    {note}
                    {hold}
                </li>
            }
        })
        .collect();
    Some(view! {
        <section class="draft-section" id="contatti" aria-labelledby="contacts-title">
            <h2 id="contacts-title">{t(lang, "internship-contacts")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    })
}

#[component]
fn Hold(f: FormView, data: Desk, contact: ContactLine) -> impl IntoView {
    let lang = f.lang();
    let code = Act::Contact.code();
    let prefix = format!("{code}-{}", contact.moment.code());
    let sent = f.form().get("act") == Some(code) && f.form().get("contact") == Some(&contact.id);
    let form = match sent {
        true => f.clone(),
        false => FormView::new(lang, first(&data, &prefix), Default::default()),
    };
    let mut fields = fields(Act::Contact, &data);
    fields.push(("contact", contact.id));
    let about = code_text(lang, "internship-moment", Moment::code(contact.moment));
    let summary = ta(lang, "internship-contact-hold", &[("moment", about.clone().into())]);
    view! {
        <Details summary=summary.clone() open=sent>
            <PostForm hidden=fields label=summary>
                <Meeting f=form.clone() prefix=prefix.clone()/>
                <TextArea f=form name=format!("{prefix}-note") label=t(lang, "internship-contact-note") rows=2 optional=true/>
                <Actions>
                    <Button label=t(lang, "internship-contact-do") about/>
                </Actions>
            </PostForm>
        </Details>
    }
}
