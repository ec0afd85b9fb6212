//! Typing a text and reading it back.

use proptest::prelude::*;

use super::super::{Content, Drawn, Kind, Party};
use super::{code, day, heading, pack, whole};
use crate::form::Form;
use crate::passage::Channel;

fn keys(content: &Content) -> Vec<String> {
    content.promises().map(|promise| promise.key).collect()
}

#[test]
fn a_text_reads_back_from_its_own_form() {
    let content = whole();
    assert_eq!(Content::parse(&content.to_form(), &content, &pack().catalogue), Ok(content));
}

#[test]
fn an_empty_form_is_a_draft_without_errors() {
    let base = Content::begin(heading(Kind::Pact), None);
    assert_eq!(Content::parse(&Form::default(), &base, &pack().catalogue), Ok(base));
}

#[test]
fn a_blank_group_is_none_and_heading_and_index_are_not_typed() {
    let base = whole();
    let typed: Form = [
        ("measure-0-who", "person"),
        ("measure-3-service", "F1.6"),
        ("measure-3-who", "centre"),
        ("measure-3-due", "2026-12-24"),
        ("commitment-1-who", "person"),
        ("responsible", "Qualcun Altro"),
        ("index-value", "0,5"),
    ]
    .into_iter()
    .collect();
    let content = Content::parse(&typed, &base, &pack().catalogue).expect("reads");
    assert_eq!(content.measures.len(), 1);
    assert_eq!(content.measures[0].service, code("F1.6"));
    assert_eq!(
        (content.measures[0].who, content.measures[0].due_on),
        (Party::Centre, Some(day("2026-12-24")))
    );
    assert!(content.commitments.is_empty());
    assert_eq!((&content.heading, &content.profile.index), (&base.heading, &base.profile.index));
}

/// A key belongs to one promise for ever: one that was dropped is not given to another, one typed twice counts once.
#[test]
fn keys_are_kept_once_and_never_used_again() {
    let base = whole();
    let mut form = base.to_form();
    form.set("commitment-0-text", "");
    form.set("commitment-1-key", "k2");
    form.set("commitment-2-text", "Iscriversi a un corso");
    form.set("commitment-2-who", "person");
    form.set("commitment-2-key", "k2");
    let content = Content::parse(&form, &base, &pack().catalogue).expect("reads");
    assert_eq!(keys(&content), ["k1", "k2", "k4"]);
    assert_eq!(content.next_key, 5);
    let mut foreign = content.to_form();
    foreign.set("measure-0-key", "k99");
    let foreign = Content::parse(&foreign, &content, &pack().catalogue).expect("reads");
    assert_eq!(keys(&foreign), ["k5", "k2", "k4"]);
}

#[test]
fn what_cannot_be_read_is_named_beside_its_field() {
    let typed: Form = [
        ("goals", "a\0b"),
        ("measure-0-service", "F"),
        ("measure-0-who", "person"),
        ("measure-1-service", "Q.2"),
        ("measure-1-who", "nobody"),
        ("commitment-0-text", "Qualcosa"),
        ("commitment-0-who", "person"),
        ("commitment-0-due-day", "31"),
        ("commitment-0-due-month", "2"),
        ("commitment-0-due-year", "2027"),
        ("contacts", "sometimes"),
    ]
    .into_iter()
    .collect();
    let errors = Content::parse(&typed, &whole(), &pack().catalogue).expect_err("wrong");
    let mut said: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect();
    said.sort_unstable();
    assert_eq!(
        said,
        [
            ("commitment-0-due-day", "error-date"),
            ("contacts", "error-unknown-choice"),
            ("goals", "error-nul"),
            // R003: F has no service of its own; R006: Q.2 is a company's.
            ("measure-0-service", "pact-error-service"),
            ("measure-1-service", "pact-error-service"),
            ("measure-1-who", "error-unknown-choice"),
        ]
    );
}

/// R009: the passage needs minutes and channel, and they are asked before the text is shown.
#[test]
fn r009_the_meeting_may_be_missing_in_a_draft_and_not_when_it_is_shown() {
    let none = Drawn::parse(&Form::default()).expect("reads");
    assert_eq!(none, Drawn::default());
    let missing: Vec<_> = none.missing().iter().map(|e| e.field.clone()).collect();
    assert_eq!(missing, ["minutes", "channel"]);
    let form: Form = [("minutes", "45"), ("channel", "video")].into_iter().collect();
    let drawn = Drawn::parse(&form).expect("reads");
    assert_eq!(drawn, Drawn { minutes: Some(45), channel: Some(Channel::Video) });
    assert!(drawn.missing().is_empty());
    assert!(Drawn::parse(&[("minutes", "1441")].into_iter().collect()).is_err());
    assert!(Drawn::parse(&[("channel", "kiosk")].into_iter().collect()).is_err());
}

proptest! {
    /// Whatever is typed, reading never fails and what is accepted reads back the same.
    #[test]
    fn what_is_accepted_reads_back(
        pairs in prop::collection::vec(
            (prop::sample::select(vec![
                "goals", "profile-qualitative", "notes", "search-0-text", "search-1-timing", "centre-0", "centre-9",
                "commitment-0-text", "commitment-0-who", "commitment-0-key", "measure-0-service", "measure-0-who",
                "contacts", "availability",
            ]), prop::sample::select(vec![
                "x", "  y ", "person", "centre", "F1.5", "weekly", "offers", "k2", "k7", "", "a\r\nb",
            ])), 0..20)
    ) {
        let (base, pack) = (whole(), pack());
        let form: Form = pairs.into_iter().collect();
        if let Ok(content) = Content::parse(&form, &base, &pack.catalogue) {
            prop_assert_eq!(Content::parse(&content.to_form(), &content, &pack.catalogue), Ok(content.clone()));
            let mut keys = keys(&content);
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), content.promises().count());
        }
    }
}
