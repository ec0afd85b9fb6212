//! Words that may discriminate.

use super::*;

/// Grounds that a text of `tasks` warns of.
fn grounds(text: &str) -> Vec<Ground> {
    let content = Content { tasks: text.to_owned(), ..Content::default() };
    let warned = Wording::embedded().warnings(&content, day("2026-11-22"));
    warned.into_iter().map(|warned| warned.ground).collect()
}

#[test]
fn the_embedded_list_is_readable_and_knows_every_ground() {
    let wording = Wording::parse(include_str!("../../../data/wording.toml")).expect("the list");
    assert_eq!(wording, *Wording::embedded());
    let samples = [
        ("Cerchiamo una ragazza sveglia", Ground::Sex),
        ("Preferibilmente nubile", Ground::Family),
        ("Età massima 30", Ground::Age),
        ("Solo italiani", Ground::Origin),
        ("Di religione cattolica", Ground::Religion),
        ("Sana e robusta costituzione", Ground::Disability),
        ("No gay", Ground::Orientation),
        ("Non sindacalizzati", Ground::Opinions),
    ];
    for (text, ground) in samples {
        assert!(grounds(text).contains(&ground), "{text}: {:?}", grounds(text));
    }
    assert_eq!(samples.len(), Ground::ALL.len());
}

#[test]
fn whole_words_are_compared_whatever_their_case_accents_and_signs() {
    assert_eq!(grounds("GIOVANE!"), [Ground::Age]);
    assert_eq!(grounds("max. 35 anni"), [Ground::Age]);
    assert!(grounds("Max anni di esperienza: 35").is_empty());
    assert!(grounds("Il giovanotto della leggenda, la Donnarumma, il trasporto di etanolo").is_empty());
}

#[test]
fn an_expression_inside_a_harmless_one_warns_of_nothing() {
    assert!(grounds("Rivolto a uomini e donne (D.Lgs. 198/2006)").is_empty());
    assert!(grounds("uomo/donna").is_empty());
    assert_eq!(grounds("uomo/donna, ma meglio un uomo"), [Ground::Sex]);
    assert!(grounds("esperienza massimo 5 anni").is_empty());
}

#[test]
fn a_warning_names_its_field_its_words_and_its_source() {
    let content = Content {
        title: "Commessa di bella presenza".to_owned(),
        musts: vec!["Under 30".to_owned()],
        ..Content::default()
    };
    let warned = Wording::embedded().warnings(&content, day("2026-11-22"));
    let told: Vec<_> = warned.iter().map(|w| (w.field, w.found.as_str(), w.ground)).collect();
    assert_eq!(told, [("title", "bella presenza", Ground::Sex), ("musts", "under 30", Ground::Age)]);
    assert!(warned.iter().all(|warned| warned.source.contains("D.Lgs.")));
}

#[test]
fn before_its_law_an_expression_warns_of_nothing() {
    let content = Content { tasks: "Giovane".to_owned(), ..Content::default() };
    assert!(Wording::embedded().warnings(&content, day("2003-08-27")).is_empty());
    assert_eq!(Wording::embedded().warnings(&content, day("2003-08-28")).len(), 1);
}

#[test]
fn a_broken_row_is_named() {
    let row = |words: &str, ground: &str, from: &str| {
        let text = format!(
            "[[expression]]\nwords = [{words}]\nground = \"{ground}\"\nvalid_from = \"{from}\"\nsource = \"x\"\n"
        );
        Wording::parse(&text).map(drop).map_err(|error| (error.row, error.field))
    };
    assert_eq!(row("\"giovane\"", "age", "2003-08-28"), Ok(()));
    assert_eq!(row("\"giovane\"", "youth", "2003-08-28"), Err((1, "ground")));
    assert_eq!(row("\"giovane\"", "age", "2003"), Err((1, "valid_from")));
    assert_eq!(row("\"*\"", "age", "2003-08-28"), Err((1, "words")));
    assert_eq!(row("\"\"", "age", "2003-08-28"), Err((1, "words")));
}
