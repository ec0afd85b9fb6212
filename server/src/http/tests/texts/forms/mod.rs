//! Every form with boxes of text, sent with every text.

mod cast;
mod sent;

use std::collections::{BTreeMap, BTreeSet};

use acts::{
    SecretToken,
    testing::{For, TestDesk},
};
use axum::http::StatusCode;
use domain::{
    account::Level,
    did::{Kind, Step, field::by_name, questions::FIELDS},
};

use super::{
    HARMLESS, fit, normal,
    page::{Page, Shape},
    texts,
};
use crate::http::tests::{Service, text};

use cast::Cast;
use sent::{Sent, same};

/// How many texts each form is sent with; at most so many in one box at once.
const TEXTS: usize = 64;
const AT_ONCE: usize = 4;

store::both! {
    async fn any_text_comes_back_from_every_form(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = Cast::new(&service).await;
        let texts = texts(TEXTS);
        for form in cast.forms() {
            form.comes_back(&service, &texts).await;
        }
    }

    async fn a_nul_and_other_controls_are_refused_beside_their_field(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = Cast::new(&service).await;
        for sign in ['\0', '\u{1}', '\u{1b}', '\u{7f}', '\u{9f}'] {
            for form in cast.forms() {
                form.refuses(&service, sign).await;
            }
        }
    }

    async fn any_text_in_an_address_is_inert_on_the_page(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let here = service.operator(service.test.home()).await;
        service.test.centre(service.test.home(), 1).await;
        let citizen = service.test.citizen(Level::Declared).await;
        service.declaration(&citizen).await;
        let citizen = service.test.log_in(citizen.cf()).await;
        let (code, home) = (service.test.service(For::Interview), service.test.home());
        let centre = format!("/sedi/{home}?x=");
        let search = format!("/appuntamenti/nuovo?servizio={code}&sede={home}&dal-day=");
        let addresses = [
            ("/servizi?q=", None),
            ("/accedi?poi=", None),
            ("/accedi?fatto=", None),
            ("/valutazione?page=", None),
            ("/registrati/conferma?token=", None),
            (centre.as_str(), None),
            ("/offerte?dove=", None),
            ("/offerte?contratto=", None),
            ("/offerte?dopo=", None),
            ("/offerte/", None),
            ("/nulla/", None),
            ("/servizi/", None),
            (search.as_str(), Some(&citizen)),
            ("/appuntamenti/nuovo?servizio=", Some(&citizen)),
            ("/appuntamenti/", Some(&citizen)),
            ("/operatore/richieste?after=", Some(&here)),
            ("/operatore/passaggi?code=", Some(&here)),
            ("/operatore/persone/", Some(&here)),
        ];
        for (address, token) in addresses {
            let open = async |typed: &str| {
                let path = format!("{address}{}", crate::http::visit::encode(typed));
                let (status, page) = text(service.get(&path, token).await).await;
                (status, Page::read(&page))
            };
            let (expected, twin) = open(HARMLESS).await;
            for typed in texts(TEXTS).chunks(AT_ONCE).map(|some| some.concat()) {
                let (status, page) = open(&typed).await;
                assert_eq!(status, expected, "{address}{typed:?}");
                page.shape().is_no_more_than(&twin.shape(), &format!("{address}{typed:?}"));
                if address == "/servizi?q=" {
                    assert_eq!(normal(&page.boxes("q")["q"]), normal(&typed), "{typed:?}");
                }
            }
        }
    }

    async fn any_text_comes_back_from_every_step_of_the_declaration(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(citizen.cf()).await;
        acts::did::begin(&service.test.desk, acts::did::Author::Citizen(&citizen)).await.expect("begins");
        let texts = texts(TEXTS);
        let mut seen = BTreeSet::new();
        for step in Step::ALL {
            let form = step_form(step, &token);
            let twin = step_shape(&service, step, &form).await;
            let mut opened = form.open(&service).await;
            for round in texts.chunks(opened.boxes(form.field).len().max(AT_ONCE)) {
                let boxes = opened.boxes(form.field);
                seen.extend(boxes.keys().cloned());
                let mut typed = form.typed(&boxes, round);
                typed.iter_mut().for_each(|(name, text)| *text = fit(text, longest(name)));
                let what = format!("{step:?} {typed:?}");
                let (status, page) = form.send(&service, &opened.hidden(form.field), &typed).await;
                assert!([StatusCode::UNPROCESSABLE_ENTITY, StatusCode::SEE_OTHER].contains(&status), "{what}: {status}");
                // And as it was kept.
                let kept = form.open(&service).await;
                let pages = [(page, status == StatusCode::UNPROCESSABLE_ENTITY), (kept, step != Step::Summary)];
                for (page, holds) in &pages {
                    if *holds {
                        same(&page.boxes(form.field), &typed, &[], &what);
                        page.shape().is_no_more_than(&twin, &what);
                    }
                }
                [_, (opened, _)] = pages;
            }
        }
        for field in FIELDS.iter().filter(|field| is_text(field.kind) && field.name != "privacy-version") {
            assert!(seen.contains(field.name), "{} is on no page", field.name);
        }
    }

    async fn a_nul_and_other_controls_are_refused_in_every_field_of_the_declaration(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(citizen.cf()).await;
        acts::did::begin(&service.test.desk, acts::did::Author::Citizen(&citizen)).await.expect("begins");
        for (sign, step) in ['\0', '\u{1}', '\u{7f}', '\u{9f}'].into_iter().flat_map(|c| Step::ALL.map(|s| (c, s))) {
            let form = step_form(step, &token);
            let opened = form.open(&service).await;
            let boxes = opened.boxes(form.field);
            let typed: BTreeMap<_, _> = boxes.keys().map(|name| (name.clone(), with_sign(name, sign))).collect();
            let (status, page) = form.send(&service, &opened.hidden(form.field), &typed).await;
            let wrong: BTreeSet<_> = typed.iter().filter(|(_, text)| text.contains(sign)).map(|(name, _)| name).collect();
            if wrong.is_empty() {
                continue;
            }
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{step:?} with {sign:?}");
            let named = page.named();
            for name in wrong {
                assert!(named.contains(name), "{step:?} with {sign:?} in {name}: only {named:?} are named");
            }
        }
    }
}

/// A NUL is refused wherever it stands; other controls in texts, once the places that decide whether a text is asked
/// for are right.
fn with_sign(name: &str, sign: char) -> String {
    match by_name(name).map(|field| field.kind) {
        Some(Kind::State) if sign != '\0' => "Albania".to_owned(),
        Some(Kind::Comune) if sign != '\0' => "Fermo".to_owned(),
        Some(Kind::Text | Kind::Textarea) => format!("a{sign}b"),
        _ if sign == '\0' => format!("a{sign}b"),
        _ => "1".to_owned(),
    }
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Textarea | Kind::Comune | Kind::State | Kind::Number { .. })
}

/// How long a text may be in this box without being too long; a part of a date has no length of its own.
fn longest(name: &str) -> usize {
    by_name(name).map_or(20, |field| field.max_chars)
}

/// A step of the declaration with the answers that make its questions apply.
fn step_form(step: Step, token: &SecretToken) -> Sent<'_> {
    let (field, chosen): (_, &[(&str, &str)]) = match step {
        Step::Who => ("permit-number", &[("citizenship", "other"), ("permit-expiry-kind", "dated")]),
        Step::Home => ("residence-address", &[("residence-kind", "italy"), ("domicile-kind", "other")]),
        Step::Situation => {
            ("benefit-number", &[("situation", "low_income"), ("benefit-asked", "yes"), ("benefit", "naspi")])
        }
        Step::Education => ("languages", &[("education", "upper_secondary")]),
        Step::Profile => ("household-size", &[("ever-worked", "yes"), ("children", "yes")]),
        Step::Needs => ("help-other", &[("mediator", "yes")]),
        Step::Summary => ("note", &[]),
    };
    let chosen = if step == Step::Summary { &[("go", "next")] } else { chosen };
    Sent { chosen, ..Sent::new(format!("/did/{}", step.slug()), Some(token), field) }
}

/// The step with a harmless word in every box, wrong as the other texts are.
async fn step_shape(service: &Service, step: Step, form: &Sent<'_>) -> Shape {
    let opened = form.open(service).await;
    let boxes = opened.boxes(form.field);
    let typed = boxes.keys().map(|name| (name.clone(), fit(HARMLESS, longest(name)))).collect();
    let (status, page) = form.send(service, &opened.hidden(form.field), &typed).await;
    match status {
        StatusCode::UNPROCESSABLE_ENTITY => page.shape(),
        _ => panic!("{step:?}: {status}, although something is missing"),
    }
}
