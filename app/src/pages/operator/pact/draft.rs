//! `/operatore/persone/{id}/patto` while a text is being written: one form with the parts of art. 20 D.Lgs. 150/2015.
//!
//! Fields: those of `domain::psp::Content::parse` and `Drawn::parse`, `rows-{group}`, `block-{section}`. Hidden: `act=write`,
//! `version`, `request_key`, and `warnings-seen` once warnings were shown. `go` says which button was pressed:
//!
//! - `save` keeps the draft, `show` keeps it and shows it for signature;
//! - `preview`, `more-{group}`, `remove-{group}-{n}` and `block-{section}` bring the page back with everything typed, and
//!   keep nothing.
//!
//! A draft may lack everything: what the law still asks for stands beside its part and in a list on top, and refuses
//! nothing before the text is shown.

use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::pack::Target;
use domain::passage::{Channel, Finding};
use domain::psp::{Change, Content, Frequency, Group, Kind, Section};
use leptos::prelude::*;

use super::beside::{Assign, Known, KnownPanel, Responsible};
use super::changes::Changes;
use super::parts::{Go, Head, Here, ReasonForm, Stand};
use super::rows::{Rows, part};
use super::targets::TargetsPanel;
use super::text::TextView;
use super::words::Names;
use crate::pages::operator::parts::{Named, ServiceGroup, Warned};
use crate::texts::{error_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, CheckboxGroup, Choice, ErrorSummary, FormView, PostForm, Select, TextArea,
    TextField, Weight, Width, choices,
};

/// A text that is being written.
#[derive(Clone, Debug)]
pub struct Drafting {
    pub stand: Stand,
    /// Why the text in force is changed, for the person.
    pub change: Option<String>,
    /// The form as it was saved last, or as it came back from a button that changed it.
    pub form: Form,
    /// What is known already and nobody types again.
    pub known: Vec<Known>,
    /// What the region adds for complex targets: to consult, never about this person (R163).
    pub targets: Vec<Target>,
    pub responsible: Responsible,
    /// What the law still asks for (art. 20 c. 2 and 3); empty while something is wrong.
    pub missing: Errors,
    pub services: Vec<ServiceGroup>,
    /// Texts of the centre: the code of the section, id and title.
    pub blocks: Vec<(Section, Named)>,
    pub names: Names,
    /// To look at once more; empty until the server found some.
    pub warnings: Vec<Finding>,
    /// What a colleague saved meanwhile and this form says otherwise.
    pub theirs: Option<Vec<Change>>,
    /// The text as it would be shown now.
    pub preview: Option<Content>,
    pub request_key: String,
}

#[component]
pub fn DraftPage(f: FormView, data: Drafting) -> impl IntoView {
    let lang = f.lang();
    let form = match f.form().get("act") {
        Some("write") => f.clone(),
        // A draft may lack everything: no field says that it must be filled.
        _ => FormView::filter(lang, data.form.clone()),
    };
    let stand = data.stand.clone();
    let give_up = match stand.state {
        domain::psp::State::Active => "cancel-change",
        _ => "cancel-draft",
    };
    let change = data.change.clone().map(|why| {
        view! {
            <Alert title=t(lang, "drafting-change-why")>
                <p class="typed" dir="auto">
                    {why}
                </p>
            </Alert>
        }
    });
    view! {
        <Head lang stand=stand.clone() here=Here::Stand/>
        <ErrorSummary f=&f/>
        <Theirs lang theirs=data.theirs.clone() names=data.names.clone()/>
        <Warned lang warnings=data.warnings.clone()/>
        {change}
        <Preview lang content=data.preview.clone() names=data.names.clone()/>
        <Missing lang missing=data.missing.clone()/>
        <div class="beside">
            <Fields f=form data=data.clone()/>
            <div>
                <KnownPanel lang known=data.known.clone()/>
                <TargetsPanel lang targets=data.targets.clone()/>
            </div>
        </div>
        <section class="draft-other" id="part-responsible" aria-label=t(lang, "drafting-other")>
            <Assign
                f=f.clone()
                stand=stand.clone()
                responsible=data.responsible
                request_key=data.request_key.clone()
            />
            <ReasonForm
                f
                act=give_up
                request_key=data.request_key
                version=stand.version
                optional=true
                danger=true
            />
        </section>
    }
}

/// What a colleague saved while this form was open.
#[component]
fn Theirs(lang: Lang, theirs: Option<Vec<Change>>, names: Names) -> impl IntoView {
    let changes = theirs?;
    Some(view! {
        <section class="reserved" id="altrui" aria-labelledby="theirs-title">
            <h2 id="theirs-title">{t(lang, "drafting-theirs-title")}</h2>
            <p>{t(lang, "drafting-theirs-how")}</p>
            <Changes lang changes names before=t(lang, "drafting-theirs") after=t(lang, "drafting-yours")/>
        </section>
    })
}

/// What the law still asks for, with the ways to the parts.
#[component]
fn Missing(lang: Lang, missing: Errors) -> impl IntoView {
    if missing.is_empty() {
        return None;
    }
    let lines: Vec<_> = missing
        .iter()
        .map(|error| {
            let href = format!("#{}", part_of(&error.field));
            view! { <li><a href=href>{error_text(lang, error)}</a></li> }
        })
        .collect();
    let title = ta(lang, "drafting-missing-title", &[("count", lines.len().into())]);
    Some(view! {
        <nav class="draft-missing-list" aria-label=t(lang, "drafting-missing-label")>
            <p><strong>{title}</strong></p>
            <ul>{lines}</ul>
        </nav>
    })
}

/// The part of the form in which a field stands.
fn part_of(field: &str) -> &'static str {
    match field {
        "goals" => "part-goals",
        "profile-qualitative" => "part-profile",
        "contacts" => "part-contacts",
        "search-proof" => "part-proof",
        "availability" => "part-availability",
        "minutes" | "channel" => "part-meeting",
        "notes" => "part-notes",
        "responsible" => "part-responsible",
        field if field.starts_with("measure-") => part(Group::Measure),
        field if field.starts_with("search-") => part(Group::Search),
        field if field.starts_with("commitment-") => part(Group::Commitment),
        field if field.starts_with("centre-") => part(Group::Centre),
        _ => "part-goals",
    }
}

#[component]
fn Preview(lang: Lang, content: Option<Content>, names: Names) -> impl IntoView {
    let content = content?;
    Some(view! {
        <section class="draft-preview" id="anteprima" aria-labelledby="preview-title">
            <h2 id="preview-title">{t(lang, "drafting-preview-title")}</h2>
            <p class="form-text">{t(lang, "drafting-preview-note")}</p>
            <TextView lang content names/>
        </section>
    })
}

/// One part of the form, with what the law still asks of it.
fn part_of_form(
    lang: Lang,
    missing: &Errors,
    id: &'static str,
    title: &str,
    body: impl IntoView + 'static,
) -> AnyView {
    let title_id = format!("{id}-title");
    let lines = missing.iter().filter(|error| part_of(&error.field) == id);
    let lines: Vec<_> = lines
        .map(|error| {
            let text = ta(lang, "drafting-missing-here", &[("what", error_text(lang, error).into())]);
            view! { <p class="draft-missing">{text}</p> }
        })
        .collect();
    view! {
        <section class="draft-part" id=id aria-labelledby=title_id.clone()>
            <h2 id=title_id.clone()>{t(lang, title)}</h2>
            {lines}
            {body}
        </section>
    }
    .into_any()
}

/// A text of the centre to put in, when there is one for this section.
#[component]
fn Insert(f: FormView, section: Section, blocks: Vec<(Section, Named)>, id: &'static str) -> impl IntoView {
    let own = blocks.iter().filter(|(of, _)| *of == section);
    let own: Vec<Choice> = own.map(|(_, block)| block.choice()).collect();
    if own.is_empty() {
        return None;
    }
    let name = format!("block-{}", section.code());
    let about = crate::texts::code_text(f.lang(), "drafting-section", section.code());
    Some(view! {
        <div class="inline-form draft-insert">
            <Select f=&f name=name.clone() label=f.t("drafting-block-choose") choices=own optional=true/>
            <div class="actions">
                <Go label=f.t("drafting-block-do") value=name anchor=id about/>
            </div>
        </div>
    })
}

#[component]
fn Fields(f: FormView, data: Drafting) -> impl IntoView {
    let lang = f.lang();
    let mut hidden = vec![
        ("act", "write".to_owned()),
        ("version", data.stand.version.to_string()),
        ("request_key", data.request_key.clone()),
    ];
    let counters = [
        ("rows-measure", Group::Measure),
        ("rows-search", Group::Search),
        ("rows-commitment", Group::Commitment),
        ("rows-centre", Group::Centre),
    ];
    hidden.extend(counters.map(|(name, group)| (name, group.rows(f.form()).to_string())));
    let warned = !data.warnings.is_empty();
    if warned {
        hidden.push(("warnings-seen", "yes".to_owned()));
    }
    let show = if warned { "drafting-show-anyway" } else { "drafting-show" };
    let parts = [
        agreed(&f, &data),
        if data.stand.kind == Kind::Pact { search(&f, &data) } else { ().into_any() },
        rest(&f, &data),
    ];
    view! {
        <PostForm hidden label=t(lang, "drafting-form")>
            <Actions>
                // The first button of a form is the one that the return key presses.
                <Button label=t(lang, "drafting-save") weight=Weight::Secondary name="go" value="save"/>
            </Actions>
            {parts.into_iter().collect_view()}
            <Actions>
                <Button label=t(lang, show) name="go" value="show"/>
                <Button label=t(lang, "drafting-save") weight=Weight::Secondary name="go" value="save"/>
                <Go label=t(lang, "drafting-preview") value="preview" anchor="anteprima"/>
            </Actions>
            <p class="form-text">{t(lang, "drafting-show-hint")}</p>
        </PostForm>
    }
}

/// Goals, profile, measures, commitments: what both documents say.
fn agreed(f: &FormView, data: &Drafting) -> AnyView {
    let lang = f.lang();
    let insert = |section, id| view! { <Insert f=f.clone() section blocks=data.blocks.clone() id/> };
    let part = |id, title: &str, body: AnyView| part_of_form(lang, &data.missing, id, title, body);
    let goals = view! {
        <TextArea f=f name="goals" label=f.t("drafting-goals") hint=f.t("drafting-goals-hint") rows=4/>
        {insert(Section::Goals, "part-goals")}
    };
    let profile = view! {
        <TextArea
            f=f
            name="profile-qualitative"
            label=f.t("drafting-qualitative")
            hint=f.t("drafting-qualitative-hint")
            rows=5
        />
        {insert(Section::Qualitative, "part-profile")}
    };
    let measures = view! {
        <p>{t(lang, "drafting-measures-how")}</p>
        <Rows f=f.clone() group=Group::Measure groups=data.services.clone()/>
    };
    let commitments = view! {
        <p>{t(lang, "drafting-commitments-how")}</p>
        <Rows f=f.clone() group=Group::Commitment groups=Vec::new()/>
        {insert(Section::Commitments, "part-commitments")}
    };
    [
        part("part-goals", "drafting-section-goals", goals.into_any()),
        part("part-profile", "drafting-profile", profile.into_any()),
        part("part-measures", "drafting-section-measures", measures.into_any()),
        part("part-commitments", "drafting-section-commitments", commitments.into_any()),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}

/// What art. 20 asks of a pact alone: active search with its timing and proof, contacts, the three availabilities.
fn search(f: &FormView, data: &Drafting) -> AnyView {
    let lang = f.lang();
    let insert = |section, id| view! { <Insert f=f.clone() section blocks=data.blocks.clone() id/> };
    let part = |id, title: &str, body: AnyView| part_of_form(lang, &data.missing, id, title, body);
    let often = choices(lang, "drafting-frequency", Frequency::ALL.iter().copied(), Frequency::code);
    let given = ["initiatives", "training", "offers"]
        .map(|code| Choice::new(code, t(lang, &format!("drafting-availability-{code}"))));
    let acts = view! {
        <Rows f=f.clone() group=Group::Search groups=Vec::new()/>
        {insert(Section::SearchActs, "part-search")}
    };
    let proof = view! {
        <TextArea f=f name="search-proof" label=f.t("drafting-proof") hint=f.t("drafting-proof-hint") rows=3/>
        {insert(Section::SearchProof, "part-proof")}
    };
    let contacts = view! { <Select f=f name="contacts" label=f.t("drafting-contacts") choices=often/> };
    let availability = view! {
        <CheckboxGroup
            f=f
            name="availability"
            label=f.t("drafting-availability")
            hint=f.t("drafting-availability-hint")
            choices=given.to_vec()
        />
    };
    [
        part("part-search", "drafting-section-search-acts", acts.into_any()),
        part("part-proof", "drafting-section-search-proof", proof.into_any()),
        part("part-contacts", "drafting-section-contacts", contacts.into_any()),
        part("part-availability", "drafting-section-availability", availability.into_any()),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}

/// The centre's lines, notes, and the meeting: the passage says its minutes and channel (R053).
fn rest(f: &FormView, data: &Drafting) -> AnyView {
    let lang = f.lang();
    let insert = |section, id| view! { <Insert f=f.clone() section blocks=data.blocks.clone() id/> };
    let part = |id, title: &str, body: AnyView| part_of_form(lang, &data.missing, id, title, body);
    let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
    let centre = view! {
        <p>{t(lang, "drafting-centre-how")}</p>
        <Rows f=f.clone() group=Group::Centre groups=Vec::new()/>
        {insert(Section::Centre, "part-centre")}
    };
    let notes = view! {
        <TextArea f=f name="notes" label=f.t("drafting-notes") hint=f.t("drafting-notes-hint") rows=3/>
        {insert(Section::Notes, "part-notes")}
    };
    let meeting = view! {
        <p>{t(lang, "drafting-meeting-how")}</p>
        <div class="together">
            <TextField
                f=f
                name="minutes"
                label=f.t("drafting-minutes")
                inputmode="numeric"
                autocomplete="off"
                width=Width::Short
            />
            <Select f=f name="channel" label=f.t("drafting-channel") choices=channels/>
        </div>
    };
    [
        part("part-centre", "drafting-section-centre", centre.into_any()),
        part("part-notes", "drafting-section-notes", notes.into_any()),
        part("part-meeting", "drafting-meeting", meeting.into_any()),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}
