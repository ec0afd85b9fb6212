use std::collections::BTreeSet;

use domain::did::questions::FIELDS;
use domain::did::{Kind, Legal, State, Step, codes::text_key};
use domain::lang::Lang;

use super::samples;
use crate::texts::has;

#[test]
fn every_question_and_every_answer_has_words() {
    for field in FIELDS.iter().filter(|field| field.name != "privacy-version") {
        assert!(has(&field.label_key()), "{}", field.label_key());
        if let Kind::Choice { codes, texts } | Kind::Choices { codes, texts } = field.kind {
            for code in codes {
                assert!(has(&text_key(texts, code)), "{}", text_key(texts, code));
            }
        }
    }
    for step in Step::ALL {
        assert!(
            has(&format!("did-step-{}-title", step.key())) && has(&format!("did-step-{}-intro", step.key()))
        );
    }
    for state in State::ALL {
        assert!(has(&state.text_key()) && has(&format!("did-status-{}", state.code())));
    }
    for legal in Legal::ALL {
        assert!(has(&legal.text_key()) && has(&legal.field().hint_key()));
    }
}

#[test]
fn an_unusual_text_stays_a_text_on_every_page() {
    for sample in samples() {
        for lang in Lang::ALL {
            let html = (sample.html)(lang);
            assert!(!html.contains("<script>alert(1)"), "{} in {}", sample.name, lang.tag());
            assert_eq!(html.matches("<h1").count(), 1, "{}", sample.name);
        }
    }
}

#[test]
fn a_part_that_concerns_only_some_people_is_known_to_the_style_sheet() {
    let parts = include_str!("parts.rs");
    let style = include_str!("../../../../style/_did.scss");
    let classes = |text: &str, before: &str| -> BTreeSet<String> {
        let name =
            |rest: &str| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect::<String>();
        text.split(before).skip(1).map(|rest| format!("when-{}", name(rest))).collect()
    };
    let (used, styled) = (classes(parts, "class=\"when-"), classes(style, ".when-"));
    assert!(used.len() >= 10, "{used:?}");
    assert_eq!(used, styled);
}

#[test]
fn the_first_button_of_a_step_is_the_one_that_enter_means() {
    for sample in samples().iter().filter(|sample| sample.name.starts_with("did-needs")) {
        let html = (sample.html)(Lang::It);
        let first = html.split("name=\"go\"").nth(1).unwrap_or_default();
        assert!(first.trim_start().starts_with("value=\"next\""), "{}", sample.name);
    }
}
