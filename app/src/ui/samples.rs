//! Every component in every state, one page each.

use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use super::*;
use crate::samples::{Sample, frame};
use crate::shell::render_page;
use crate::texts::t;

/// What a hostile or merely unusual person types: it must come back as text.
pub const ODD_TEXT: &str = "\nRiga \"doppia\" & </textarea><script>alert(1)</script> مرحبا 漢字 😀 x] [y";

/// The samples of the components.
pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "ui-fields-empty", html: |lang| fields(FormView::empty(lang)) },
        Sample {
            name: "ui-fields-filled",
            html: |lang| fields(FormView::new(lang, filled(), Errors::default())),
        },
        Sample { name: "ui-fields-wrong", html: |lang| fields(FormView::new(lang, filled(), wrong())) },
        Sample { name: "ui-messages", html: messages },
        Sample { name: "ui-content", html: content },
    ]
}

fn filled() -> Form {
    [
        ("name", "Anna D'Amico \"Nina\""),
        ("cf", "RSSMRA80A01H501U"),
        ("office", "b"),
        ("worked", "yes"),
        ("help", "cv"),
        ("help", "courses"),
        ("service", "A.1"),
        ("birth-day", "27"),
        ("birth-month", "3"),
        ("birth-year", "1990"),
        ("opens", "09:30"),
        ("notes", ODD_TEXT),
        ("privacy", "yes"),
        ("password", "must never come back"),
    ]
    .into_iter()
    .collect()
}

fn wrong() -> Errors {
    let mut errors = Errors::default();
    for field in
        ["name", "cf", "password", "office", "worked", "help", "service", "birth-day", "opens", "privacy"]
    {
        errors.add(field, "error-required");
    }
    errors.push(FieldError::new("notes", "error-too-long").with("max", 10));
    errors
}

fn three() -> Vec<Choice> {
    vec![
        Choice::new("a", "Ancona"),
        Choice::new("b", "Fermo"),
        Choice::new("c", "Pesaro").hint("Via Rossini 1"),
    ]
}

/// All fields in one form, with what `f` says about them.
fn fields(f: FormView) -> String {
    let lang = f.lang();
    let page = frame(lang, "/samples/fields", "Fields").under([]).invalid(!f.errors().is_empty());
    render_page(&page, || {
        view! {
            <h1>"Fields"</h1>
            <ErrorSummary f=&f/>
            <PostForm hidden=vec![("request_key", "k".to_owned())]>
                <Boxes f=f.clone()/>
                <Groups f=f.clone()/>
                <Actions>
                    <Button label="Submit"/>
                    <Button label="Save" weight=Weight::Secondary name="act" value="save"/>
                    <Button label="Withdraw" weight=Weight::Danger about="the request of Anna"/>
                    <ButtonLink label="Back" href="/" weight=Weight::Plain/>
                </Actions>
            </PostForm>
        }
    })
}

#[component]
fn Boxes(f: FormView) -> impl IntoView {
    view! {
        <TextField f=&f name="name" label="Name" autocomplete="name"/>
        <TextField f=&f name="cf" label="Codice fiscale" hint="16 letters and digits" code=true width=Width::Medium/>
        <TextField f=&f name="phone" label="Telephone" kind="tel" autocomplete="tel" optional=true/>
        <TextField f=&f name="fixed" label="Fixed" readonly=true list="places"/>
        <datalist id="places">
            <option value="Ancona"></option>
        </datalist>
        <PasswordField f=&f name="password" label="Password" autocomplete="new-password"/>
        <Select f=&f name="office" label="Office" choices=three()/>
        <TextArea f=&f name="notes" label="Notes" hint="What else we should know" optional=true/>
    }
}

#[component]
fn Groups(f: FormView) -> impl IntoView {
    let accoglienza = ["A.1", "A.2"].map(|code| Choice::new(code, format!("{code} Accoglienza")));
    let grouped = ChoiceGroup { label: "A – Accoglienza".to_owned(), choices: accoglienza.to_vec() };
    let help = ["cv", "courses", "travel"].map(|code| Choice::new(code, code)).to_vec();
    view! {
        <RadioGroup f=&f name="worked" label="Have you worked?" choices=yes_no(f.lang()) inline=true/>
        <RadioGroup f=&f name="place" label="Where?" choices=three() hint="One only" optional=true/>
        <CheckboxGroup f=&f name="help" label="What helps?" choices=help optional=true/>
        <CheckboxGroups f=&f name="service" label="Services" groups=vec![grouped] all="All of them" official=true/>
        <DateField f=&f name="birth" label="Date of birth" birth=true/>
        <TimeField f=&f name="opens" label="Opens at"/>
        <Checkbox f=&f name="privacy" label="I have read the notice"/>
    }
}

fn messages(lang: Lang) -> String {
    let page = frame(lang, "/samples/messages", "Messages").notice(Tone::Success, "Saved.");
    render_page(&page, || {
        let tones = [Tone::Info, Tone::Success, Tone::Warning, Tone::Danger];
        let alerts = tones.map(|tone| view! { <Alert tone title="Title"><p>"Some words."</p></Alert> });
        let tags = tones.map(|tone| view! { <Tag label=format!("{tone:?}") tone/> });
        view! {
            <h1>"Messages"</h1>
            {alerts.into_iter().collect_view()}
            <p>{tags.into_iter().collect_view()}</p>
            <EmptyState title="Nothing here">
                <p>"Try another word."</p>
            </EmptyState>
            <Details summary="More">
                <p>"Hidden until asked."</p>
            </Details>
        }
    })
}

fn content(lang: Lang) -> String {
    let page = frame(lang, "/samples/content?q=x", "Content").under([Crumb::link("Samples", "/samples")]);
    render_page(&page, || {
        let steps = ["One", "Two", "Three"].into_iter().enumerate();
        let steps = steps.map(|(i, title)| Step {
            title: title.to_owned(),
            href: (i < 2).then(|| format!("/samples/{i}")),
            done: i == 0,
        });
        let rows = vec![vec![Cell::head("A.1"), Cell::data("Accoglienza"), Cell::number(20)]];
        let head = ["Code", "Name", "Minutes"].map(str::to_owned).to_vec();
        view! {
            <h1>"Content"</h1>
            <Steps lang steps=steps.collect() current=2/>
            <Cards>
                <Card title="A card" href="/servizi">
                    <p>"With a link."</p>
                </Card>
                <Card title="Another">
                    <p>"Without."</p>
                </Card>
            </Cards>
            <Table id="passages" caption="Passages" head rows/>
            <DescriptionList items=vec![
                Item::new("Name", "Anna"),
                Item::new("Born", "1990").change("/samples", t(lang, "ui-choose")),
            ]/>
            <p><Official lang text="Centro per l'impiego di Fermo"/></p>
            <Pagination lang previous=Some("?before=1".into()) next=Some("?after=2".into())/>
        }
    })
}
