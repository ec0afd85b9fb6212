//! The pages of host and intern in every state, with everything wrong, and without anything.

use domain::form::{Errors, FieldError, Form};
use domain::internship::{Act, Kind, Party, State, moves};
use domain::lang::Lang;
use leptos::prelude::*;

use super::samples_data::{
    COMPANY, ID, bare, contacts, facts, line, names, paper, papers, request, signed, steps,
};
use super::*;
use crate::samples::{Sample, frame, today};
use crate::shell::{Frame, Kiosk, Visitor, render_page};
use crate::texts::t;
use crate::ui::samples::ODD_TEXT;
use crate::ui::{Crumb, FormView};

/// One sample for each reader and state.
macro_rules! stories {
    ($($name:literal = $reader:ident $state:ident,)+) => {
        vec![$(Sample { name: $name, html: |lang| story_page(FormView::empty(lang), story($reader(), State::$state)) },)+]
    };
}

pub fn samples() -> Vec<Sample> {
    let mut samples = stories! {
        "internship-host-submitted" = host Submitted,
        "internship-host-returned" = host Returned,
        "internship-host-refused" = host Refused,
        "internship-host-open" = host Open,
        "internship-host-accepted" = host Accepted,
        "internship-host-to-sign" = host ToSign,
        "internship-host-agreed" = host Agreed,
        "internship-host-running" = host Running,
        "internship-host-ended" = host Ended,
        "internship-host-closing" = host Closing,
        "internship-host-attested" = host Attested,
        "internship-host-closed" = host Closed,
        "internship-host-withdrawn" = host Withdrawn,
        "internship-intern-offered" = intern Offered,
        "internship-intern-accepted" = intern Accepted,
        "internship-intern-to-sign" = intern ToSign,
        "internship-intern-agreed" = intern Agreed,
        "internship-intern-running" = intern Running,
        "internship-intern-ended" = intern Ended,
        "internship-intern-closing" = intern Closing,
        "internship-intern-attested" = intern Attested,
        "internship-intern-closed" = intern Closed,
        "internship-intern-withdrawn" = intern Withdrawn,
    };
    samples.extend([
        Sample { name: "internship-host-draft", html: |lang| story_page(FormView::empty(lang), draft(lang)) },
        Sample {
            name: "internship-host-end-wrong",
            html: |lang| story_page(end_wrong(lang), story(host(), State::Running)),
        },
        Sample { name: "internship-intern-odd", html: |lang| story_page(FormView::empty(lang), odd()) },
        Sample {
            name: "internship-intern-kiosk",
            html: |lang| at_kiosk(lang, story(intern(), State::Offered)),
        },
        Sample { name: "internships-host", html: |lang| list(lang, host(), true) },
        Sample { name: "internships-host-empty", html: |lang| list(lang, host(), false) },
        Sample { name: "internships-intern", html: |lang| list(lang, intern(), true) },
        Sample { name: "internships-intern-empty", html: |lang| list(lang, intern(), false) },
        Sample { name: "internship-request", html: |lang| request_page(FormView::empty(lang), false) },
        Sample { name: "internship-request-vacancies", html: |lang| from_vacancy(lang, false) },
        Sample { name: "internship-request-vacancy", html: |lang| from_vacancy(lang, true) },
        Sample { name: "internship-request-filled", html: |lang| request_page(filled(lang), true) },
        Sample { name: "internship-request-wrong", html: |lang| request_page(wrong(lang), true) },
        Sample { name: "internship-notes", html: |lang| notes(FormView::empty(lang), 3) },
        Sample { name: "internship-notes-wrong", html: |lang| notes(notes_wrong(lang), 20) },
        Sample {
            name: "internship-convention",
            html: |lang| paper_page(FormView::empty(lang), unsigned(lang, host(), Kind::Convention)),
        },
        Sample {
            name: "internship-project",
            html: |lang| paper_page(FormView::empty(lang), unsigned(lang, intern(), Kind::TrainingProject)),
        },
        Sample {
            name: "internship-dossier",
            html: |lang| paper_page(FormView::empty(lang), whole(lang, Kind::Dossier)),
        },
        Sample {
            name: "internship-attestation",
            html: |lang| paper_page(FormView::empty(lang), whole(lang, Kind::Attestation)),
        },
        Sample {
            name: "internship-sign-wrong",
            html: |lang| paper_page(sign_wrong(lang), unsigned(lang, intern(), Kind::Convention)),
        },
        Sample {
            name: "internship-sign-code-wrong",
            html: |lang| paper_page(code_wrong(lang), unsigned(lang, intern(), Kind::TrainingProject)),
        },
        Sample {
            name: "internship-sign-kiosk",
            html: |lang| paper_at_kiosk(lang, unsigned(lang, intern(), Kind::Dossier)),
        },
        Sample { name: "internship-sign-stale", html: |lang| paper_page(FormView::empty(lang), stale(lang)) },
    ]);
    samples
}

fn host() -> Reader {
    Reader::Host(COMPANY.to_owned())
}

fn intern() -> Reader {
    Reader::Intern
}

fn page_frame(lang: Lang, reader: &Reader, path: &str, title: &str) -> Frame {
    let name = if *reader == Reader::Intern { "Maria Rossi" } else { "Carlo Conti" };
    let above = [Crumb::link(t(lang, "ui-nav-area"), "/area")];
    frame(lang, path, title).visitor(Visitor::Citizen { name: name.to_owned() }).under(above)
}

fn story(reader: Reader, state: State) -> Story {
    let is_host = reader != Reader::Intern;
    let reasons = [State::Returned, State::Refused, State::Ended, State::Withdrawn, State::Closed];
    Story {
        id: ID.to_owned(),
        moves: moves(state, reader.who()).map(|row| row.act).collect(),
        reader,
        state,
        version: 3,
        facts: facts(state),
        reason: reasons.contains(&state).then(|| "Manca l’orario di lavoro del tutor.".to_owned()),
        papers: papers(state),
        contacts: if is_host { contacts(state) } else { Vec::new() },
        steps: steps(),
        request_key: "0".repeat(32),
    }
}

fn draft(lang: Lang) -> Story {
    Story { facts: bare(lang), steps: Vec::new(), ..story(host(), State::Draft) }
}

fn odd() -> Story {
    let mut data = story(intern(), State::Closing);
    data.facts.title = "Aiuto & <b>مرحبا</b> 漢字 😀 x] [y".to_owned();
    data.facts.company = ODD_TEXT.to_owned();
    data.facts.request.tutor.name = ODD_TEXT.to_owned();
    data.facts.plan = None;
    data.facts.request.goals = ODD_TEXT.to_owned();
    data.reason = Some(ODD_TEXT.to_owned());
    data.steps.iter_mut().for_each(|step| step.note = Some(ODD_TEXT.to_owned()));
    data
}

fn story_page(f: FormView, data: Story) -> String {
    let path = data.reader.address(&data.id);
    let frame = page_frame(f.lang(), &data.reader, &path, &data.facts.title).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <StoryPage f data/> })
}

fn kiosk_frame(lang: Lang, reader: &Reader, path: &str, title: &str) -> Frame {
    let kiosk = Kiosk { office: "Centro per l’impiego di Fermo".to_owned(), at_rest: false };
    page_frame(lang, reader, path, title).at_kiosk(kiosk, "0".repeat(32))
}

fn at_kiosk(lang: Lang, data: Story) -> String {
    let path = data.reader.address(&data.id);
    let frame = kiosk_frame(lang, &data.reader, &path, &data.facts.title);
    let f = FormView::empty(lang);
    render_page(&frame, || view! { <StoryPage f data/> })
}

fn end_wrong(lang: Lang) -> FormView {
    let form: Form = [("act", Act::End.code())].into_iter().collect();
    FormView::new(lang, form, FieldError::new("end-reason", "error-reason-required").into())
}

fn list(lang: Lang, reader: Reader, some: bool) -> String {
    let states =
        [State::ToSign, State::Returned, State::Open, State::Running, State::Attested, State::Withdrawn];
    let lines = states.into_iter().filter(|_| some).map(line).collect();
    let company = "Falegnameria Conti & figli s.r.l.".to_owned();
    let title = if reader == Reader::Intern { "internship-list-intern" } else { "internship-list-host" };
    let frame = page_frame(lang, &reader, &reader.list(), &t(lang, title));
    let data = Internships { reader, company, lines };
    render_page(&frame, || view! { <InternshipsPage lang data/> })
}

fn filled(lang: Lang) -> FormView {
    let mut form = request().to_form();
    form.set("site", "site-1");
    FormView::new(lang, form, Errors::default())
}

/// Every error that the form may get, over odd texts.
fn wrong(lang: Lang) -> FormView {
    let mut form = request().to_form();
    ["title", "goals", "tasks", "skills", "schedule"].into_iter().for_each(|name| form.set(name, ODD_TEXT));
    form.set("weekly-hours", "tante");
    let mut errors = Errors::default();
    for (field, key) in [
        ("site", "error-choose"),
        ("profession", "error-required"),
        ("skills", "internship-missing-skills"),
        ("starts-day", "error-date"),
        ("ends-day", "internship-error-period"),
        ("weekly-hours", "error-number"),
        ("tutor-name", "error-required"),
        ("hired", "internship-error-hired"),
        ("dismissals", "error-choose"),
        ("dismissed-on-day", "error-required"),
        ("declares", "internship-missing-declares"),
    ] {
        errors.add(field, key);
    }
    let low =
        FieldError::new("allowance", "internship-limit-allowance").with("euros", 500).with("rule", "86/CSR");
    errors.push(low);
    FormView::new(lang, form, errors)
}

fn request_page(f: FormView, changes: bool) -> String {
    let data = request_view(changes);
    page_of(f, data)
}

/// Those on the board, or the one from which it begins.
fn from_vacancy(lang: Lang, chosen: bool) -> String {
    let vacancy = |id: &str, title: &str| VacancyChoice { id: id.to_owned(), title: title.to_owned() };
    let all = vec![vacancy("vacancy-1", "Falegname"), vacancy("vacancy-2", ODD_TEXT)];
    let vacancy = all.first().cloned().filter(|_| chosen);
    let f = if chosen { filled(lang) } else { FormView::empty(lang) };
    page_of(f, RequestView { vacancy, vacancies: all, ..request_view(false) })
}

fn request_view(changes: bool) -> RequestView {
    let site = |id: &str, name: &str| SiteChoice { id: id.to_owned(), name: name.to_owned() };
    RequestView {
        company: COMPANY.to_owned(),
        internship: changes.then(|| ID.to_owned()),
        version: 2,
        vacancy: None,
        vacancies: Vec::new(),
        sites: vec![
            site("site-1", "Laboratorio, via dei Fabbri 3, Fermo"),
            site("site-2", "Negozio, corso Cavour 1, Fermo"),
        ],
        today: today(),
        request_key: "0".repeat(32),
    }
}

fn page_of(f: FormView, data: RequestView) -> String {
    let (lang, reader) = (f.lang(), host());
    let changes = data.internship.is_some();
    let title = t(lang, if changes { "internship-request-edit" } else { "internship-request-new" });
    let path = format!("{}/nuovo", reader.list());
    let frame = page_frame(lang, &reader, &path, &title).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <RequestPage f data/> })
}

fn unsigned(lang: Lang, reader: Reader, kind: Kind) -> PaperView {
    PaperView {
        reader,
        internship: ID.to_owned(),
        id: kind.code().to_owned(),
        kind,
        number: 1,
        text: paper_text(lang, &paper(kind), &names()),
        hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
        signed: vec![signed(Party::Promoter)],
        left: vec![Party::Host, Party::Intern],
        signer: "Maria Rossi".to_owned(),
        stale: false,
        pdf: None,
        request_key: "0".repeat(32),
    }
}

fn whole(lang: Lang, kind: Kind) -> PaperView {
    PaperView {
        signed: Party::ALL.iter().copied().map(signed).collect(),
        left: Vec::new(),
        pdf: Some(format!("{}/documento.pdf", intern().paper(ID, kind.code()))),
        ..unsigned(lang, intern(), kind)
    }
}

fn stale(lang: Lang) -> PaperView {
    PaperView { number: 2, stale: true, ..unsigned(lang, host(), Kind::TrainingProject) }
}

fn sign_wrong(lang: Lang) -> FormView {
    FormView::new(lang, Form::default(), FieldError::new("password", "error-signature-password").into())
}

fn code_wrong(lang: Lang) -> FormView {
    FormView::new(lang, Form::default(), FieldError::new("code", "error-signature-code").into())
}

/// At a terminal the code that was handed over is the only proof.
fn paper_at_kiosk(lang: Lang, data: PaperView) -> String {
    let path = data.reader.paper(&data.internship, &data.id);
    let frame = kiosk_frame(lang, &data.reader, &path, &data.text.title);
    let f = FormView::empty(lang);
    render_page(&frame, || view! { <PaperPage f data/> })
}

fn paper_page(f: FormView, data: PaperView) -> String {
    let path = data.reader.paper(&data.internship, &data.id);
    let frame = page_frame(f.lang(), &data.reader, &path, &data.text.title).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <PaperPage f data/> })
}

fn notes_wrong(lang: Lang) -> FormView {
    let pairs = [("evidence-0-activity", ODD_TEXT), ("attended", "cento")];
    let mut errors = Errors::default();
    errors.add("evidence-0-proof", "error-required");
    errors.add("evidence-0-on-day", "error-required");
    errors.add("attended", "error-number");
    FormView::new(lang, pairs.into_iter().collect(), errors)
}

fn notes(f: FormView, rows: usize) -> String {
    let (reader, title) = (host(), t(f.lang(), "internship-paper-dossier"));
    let path = format!("{}/dossier", reader.address(ID));
    let frame = page_frame(f.lang(), &reader, &path, &title).invalid(!f.errors().is_empty());
    let data = DossierNotes {
        reader,
        id: ID.to_owned(),
        title: "Aiuto falegname".to_owned(),
        rows,
        version: 6,
        request_key: "0".repeat(32),
    };
    render_page(&frame, || view! { <NotesPage f data/> })
}
