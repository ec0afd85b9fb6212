//! What one person typed, where others read it: the desk, the person's own pages, a mail, the receipt on paper.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use acts::{Citizen, Mail, SecretToken, account::Identify, testing::TestDesk};
use axum::http::{StatusCode, header};
use domain::{
    did::{Kind, questions::FIELDS},
    form::Form,
    lang::Lang,
};

use super::{HARMLESS, fit, flat, normal, page::Page, texts};
use crate::{
    demo,
    http::tests::{Service, text},
    mail::render,
};

/// Surnames and names that registration takes.
const NAMES: [(&str, &str); 6] = [
    ("العلي", "محمد"),
    ("王", "小明"),
    ("D'Ångström-Ωmega 😀", "Zoë"),
    ("</textarea><script>alert(1)</script>", "x] [y"),
    ("\"><img src=x onerror=alert(1)>", "{{7*7}} #show(1)"),
    ("Шевченко", "ইসলাম"),
];

/// Everything in the declaration that may be any text.
fn any_text() -> impl Iterator<Item = &'static domain::did::Field> {
    // Codes and numbers have a form of their own; only the first job is told.
    let coded =
        ["phone", "residence-cap", "domicile-cap", "privacy-version", "permit-number", "benefit-number"];
    FIELDS.iter().filter(move |field| {
        let text = matches!(field.kind, Kind::Text | Kind::Textarea);
        let told = !field.name.starts_with("job-") || field.name.starts_with("job-1-");
        text && told && !coded.contains(&field.name) && !field.name.starts_with("domicile")
    })
}

/// Somebody with this name who declared with these texts, seen at the desk of the tests' centre.
struct Story {
    citizen: Citizen,
    own: SecretToken,
    desk: SecretToken,
    request: String,
    person: String,
    typed: Vec<String>,
}

impl Story {
    async fn new(service: &Service, (surname, name): (&str, &str), texts: &[String]) -> Story {
        let test = &service.test;
        let mut form = test.form(test.number());
        form.set("surname", surname);
        form.set("name", name);
        test.register(&form).await;
        test.confirm_emails().await;
        let own = test.log_in(form.raw("cf")).await;
        let declared = test.citizen_behind(&own).await;
        let colleague = test.operator(test.home()).await.operator;
        let seen = Identify {
            person: declared.person(),
            account: Some(declared.account()),
            document: &test.document(),
        };
        acts::account::identify(&test.desk, &colleague, &seen, &test.asked()).await.expect("identifies");
        let citizen = test.citizen_behind(&own).await;

        let mut answers = demo::answers(test.comune(), "2026-11-02", &test.desk.rules.privacy_version);
        for (name, value) in [("mediator", "yes"), ("job-1-from-month", "3"), ("job-1-from-year", "2020")] {
            answers.set(name, value);
        }
        let mut typed = Vec::new();
        for (field, text) in any_text().zip(texts.iter().cycle()) {
            let text = fit(text, field.max_chars);
            answers.set(field.name, text.clone());
            typed.push(text);
        }
        let (_, request) = service.declaration_of(&citizen, answers).await;
        let person = format!("/operatore/persone/{}", citizen.person());
        let desk = service.operator(service.test.home()).await;
        Story { citizen, own, desk, request: format!("/operatore/richieste/{request}"), person, typed }
    }

    async fn page(&self, service: &Service, path: &str, token: &SecretToken) -> Page {
        let (status, page) = text(service.get(path, Some(token)).await).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        Page::read(&page)
    }

    /// Sends a form of the desk.
    async fn send(&self, service: &Service, path: &str, field: &str, chosen: &[(&str, &str)]) {
        let hidden = self.page(service, path, &self.desk).await.hidden(field);
        let form: Form = hidden.pairs().chain(chosen.iter().copied()).collect();
        let status = service.post(path, Some(&self.desk), &form).await.status();
        assert_eq!(status, StatusCode::SEE_OTHER, "{path}: {chosen:?}");
    }

    /// A note and a returned declaration, whose reason also goes out as a mail.
    async fn told(&self, service: &Service, note: &str, reason: &str) -> Mail {
        self.send(service, &self.person, "note", &[("note", note)]).await;
        service.test.letters().await;
        self.send(service, &self.request, "reason", &[("move", "return"), ("reason", reason)]).await;
        let letters = service.test.letters().await;
        letters
            .into_iter()
            .map(|letter| letter.mail)
            .find(|mail| matches!(mail, Mail::DidMoved { .. }))
            .expect("a mail")
    }
}

fn holds(page: &Page, typed: &str, what: &str) {
    let words = page.words();
    assert!(words.contains(&flat(typed)), "{what}: {typed:?} is not in {words}");
}

store::both! {
    async fn others_read_what_was_typed_and_nothing_comes_alive(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let twin = Story::new(&service, ("Zqzq", "Zqzq"), &[HARMLESS.to_owned()]).await;
        let harmless = [
            twin.page(&service, &twin.request, &twin.desk).await.shape(),
            twin.page(&service, "/did", &twin.own).await.shape(),
        ];
        twin.told(&service, HARMLESS, HARMLESS).await;
        let told = [
            twin.page(&service, &twin.person, &twin.desk).await.shape(),
            twin.page(&service, "/did", &twin.own).await.shape(),
            twin.page(&service, "/area", &twin.own).await.shape(),
        ];
        let many = texts(6 * NAMES.len());
        for (name, texts) in NAMES.into_iter().zip(many.chunks(6)) {
            let story = Story::new(&service, name, texts).await;
            let review = story.page(&service, &story.request, &story.desk).await;
            let own = story.page(&service, "/did", &story.own).await;
            for (page, twin) in [&review, &own].into_iter().zip(&harmless) {
                let what = format!("{name:?} {texts:?}");
                page.shape().is_no_more_than(twin, &what);
                story.typed.iter().for_each(|typed| holds(page, typed, &what));
            }
            holds(&review, name.0, "the surname at the desk");

            let (note, reason) = (fit(&texts[0], 400), fit(&texts[1], 400));
            let mail = story.told(&service, &note, &reason).await;
            let file = story.page(&service, &story.person, &story.desk).await;
            let own = story.page(&service, "/did", &story.own).await;
            let area = story.page(&service, "/area", &story.own).await;
            for (page, twin) in [&file, &own, &area].into_iter().zip(&told) {
                page.shape().is_no_more_than(twin, &format!("{reason:?} {note:?}"));
            }
            holds(&file, &note, "the note");
            holds(&own, &reason, "the reason at home");
            for lang in Lang::ALL {
                let said = render(&mail, lang, "https://sportello.example", &service.test.desk.pack);
                let typed = normal(reason.trim());
                assert!(said.body.contains(&typed), "{typed:?} is not in the mail: {}", said.body);
                assert!(!said.subject.contains(&typed), "a reason stands in a subject");
            }
        }
    }

    async fn a_name_of_any_script_stands_on_the_receipt(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        for name in NAMES {
            let story = Story::new(&service, name, &[HARMLESS.to_owned()]).await;
            let response = service.get("/did/ricevuta.pdf", Some(&story.own)).await;
            assert_eq!(response.status(), StatusCode::OK, "{name:?}");
            assert_eq!(response.headers().get(header::CONTENT_TYPE).expect("a type"), "application/pdf");
            let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
            let words = words_of_pdf(&bytes);
            for part in [name.0, name.1] {
                // No font draws pictures in colour: a sign stands where one was.
                let drawn = part.replace('😀', "\u{fffd}");
                assert!(words.contains(&flat(&drawn)), "{drawn:?} is not on the receipt: {words}");
            }
            assert!(words.contains(story.citizen.cf()), "{words}");
        }
    }
}

/// The words of a PDF as `pdftotext` reads them, in the order of the text and without the marks of its direction.
pub(in crate::http::tests) fn words_of_pdf(bytes: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext: `make test` installs it");
    let mut input = reader.stdin.take().expect("its input");
    input.write_all(bytes).expect("read");
    drop(input);
    let output = reader.wait_with_output().expect("it ends");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    flat(&text.replace(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'), ""))
}
