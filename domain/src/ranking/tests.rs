//! The order is stable and tells why; forms and schede are read as people write them.

use proptest::prelude::*;

use super::*;
use crate::did::Licence;
use crate::form::{Errors, Form};
use crate::sap::{Entry, LanguageLevel, Sap, Section};
use crate::vacancy::Content;

fn entry(answers: &[(&str, &str)]) -> Entry {
    Entry::of(answers.iter().map(|(name, value)| (*name, Some((*value).to_owned()))))
}

fn cook() -> Terms {
    let sap = Sap::default()
        .with(Section::Jobs, vec![entry(&[("title", "Cuoco di mare"), ("tasks", "Preparare il pesce")])])
        .with(Section::Titles, vec![entry(&[("level", "upper_secondary"), ("course", "Alberghiero")])])
        .with(
            Section::Languages,
            vec![entry(&[("language", "Inglese"), ("reading", "b2"), ("speaking", "b1")])],
        )
        .with(Section::Driving, vec![entry(&[("licence", "b")])])
        .with(Section::Licences, vec![entry(&[("permit", "HACCP")])]);
    Terms::of(&sap)
}

fn place() -> Place {
    Place { comune: "D542".to_owned(), province: "FM".to_owned() }
}

fn criteria(musts: &[(Kind, &str)], wishes: &[(Kind, &str, u8)]) -> Criteria {
    let wish =
        |(kind, text, weight): &(Kind, &str, u8)| Wish { sought: Sought::new(*kind, *text), weight: *weight };
    Criteria {
        place: place(),
        reach: Reach::Province,
        near: 1,
        musts: musts.iter().map(|(kind, text)| Sought::new(*kind, *text)).collect(),
        wishes: wishes.iter().map(wish).collect(),
    }
}

#[test]
fn a_scheda_says_what_was_done_and_what_is_known_up_to_which_level() {
    let met = |kind, text: &str, level| Sought { level, ..Sought::new(kind, text) }.is_met(&cook());
    assert!(
        met(Kind::Job, "CUOCO", None) && met(Kind::Word, "pesce", None) && met(Kind::Word, "haccp", None)
    );
    assert!(!met(Kind::Job, "pesce", None), "a task is no job");
    assert!(met(Kind::Job, "cuoca", None), "who looks for a woman finds the man, and the other way round");
    assert!(met(Kind::Education, "lower_secondary", None) && met(Kind::Education, "upper_secondary", None));
    assert!(!met(Kind::Education, "bachelor", None));
    // The lowest of the levels is what the person surely can.
    assert!(met(Kind::Language, "inglese", None) && met(Kind::Language, "Inglese", Some(LanguageLevel::B1)));
    assert!(!met(Kind::Language, "inglese", Some(LanguageLevel::B2)));
    assert!(met(Kind::Licence, "b", None) && !met(Kind::Licence, "c", None));
    assert_eq!(Sought::new(Kind::Word, "preparare carne").part(&cook()), 500);
    assert!(!met(Kind::Word, "di il ,%_", None), "nothing is found by nothing");
    assert!(!Terms::default().holds(&Term::new(Kind::Word, "")));
}

#[test]
fn the_score_is_the_part_of_all_weights_and_says_why() {
    let criteria = criteria(&[(Kind::Licence, "c")], &[(Kind::Job, "cuoco", 3), (Kind::Word, "gelato", 4)]);
    let person = Profile { id: 7, near: true, terms: cook() };
    let ranked = explain(&criteria, &person);
    assert_eq!(ranked.score, 500, "4 of 8");
    let parts: Vec<_> =
        ranked.explanation.reasons.iter().map(|reason| (reason.weight, reason.part)).collect();
    assert_eq!(parts, [(1, 1000), (3, 1000), (4, 0)]);
    assert_eq!(ranked.explanation.missing, [Sought::new(Kind::Licence, "c")]);
    let json = serde_json::to_string(&ranked.explanation).expect("JSON");
    assert_eq!(serde_json::from_str::<Explanation>(&json).expect("read back"), ranked.explanation);
}

/// A field that is added to the ranker's input breaks this test: it has to be thought about.
#[test]
fn the_ranker_knows_no_protected_trait() {
    let Profile { id: _, near: _, terms } = Profile { id: 1, near: false, terms: cook() };
    let kinds = ["education:", "job:", "language:", "licence:", "word:"];
    for term in terms.as_str().split(',').filter(|term| !term.is_empty()) {
        assert!(kinds.iter().any(|kind| term.starts_with(kind)), "{term}");
    }
}

fn form(pairs: &[(&str, &str)]) -> Form {
    pairs.iter().copied().collect()
}

fn told(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|error| (error.field.as_str(), error.key.as_str())).collect()
}

#[test]
fn criteria_are_read_and_shown_again() {
    let typed = form(&[
        ("reach", "comune"),
        ("near", "0"),
        ("must-licence", "b"),
        ("must-licence", "ce"),
        ("must-education", "upper_secondary"),
        ("must-language-0", "Inglese"),
        ("must-level-0", "b1"),
        ("must-word-0", "magazzino"),
        ("wish-0-kind", "job"),
        ("wish-0-text", "Magazziniere"),
        ("wish-0-weight", "5"),
        ("wish-3-kind", "licence"),
        ("wish-3-text", "KB"),
        ("wish-3-weight", "1"),
    ]);
    let criteria = Criteria::parse(&typed, place()).expect("criteria");
    assert_eq!((criteria.musts.len(), criteria.wishes.len(), criteria.weights()), (5, 2, 6));
    assert_eq!(criteria.must_terms().len(), 5);
    assert_eq!(Criteria::parse(&criteria.form(), place()).expect("the same"), criteria);
    let json = serde_json::to_string(&criteria).expect("JSON");
    assert_eq!(serde_json::from_str::<Criteria>(&json).expect("read back"), criteria);
}

#[test]
fn a_form_begins_with_what_the_vacancy_says() {
    let words = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let content = Content {
        profession: "Cuoco".to_owned(),
        musts: words(&["haccp"]),
        nices: words(&["pesce", "dolci"]),
        licences: vec![Licence::B],
        ..Content::default()
    };
    let criteria = Criteria::parse(&begin(&content), place()).expect("criteria");
    assert_eq!(criteria.musts, [Sought::new(Kind::Licence, "b")], "words leave nobody out by themselves");
    let wished: Vec<_> = criteria.wishes.iter().map(|wish| (wish.sought.kind, wish.weight)).collect();
    assert_eq!(wished, [(Kind::Job, 3), (Kind::Word, 4), (Kind::Word, 2), (Kind::Word, 2)]);
}

#[test]
fn each_mistake_stands_beside_its_field() {
    let wrong = form(&[
        ("near", "9"),
        ("must-licence", "x"),
        ("must-word-1", "di"),
        ("wish-0-text", "cuoco"),
        ("wish-1-kind", "licence"),
        ("wish-1-text", "patente"),
        ("wish-1-weight", "7"),
    ]);
    let errors = Criteria::parse(&wrong, place()).expect_err("wrong");
    let expected = [
        ("reach", "error-choose"),
        ("near", "error-range"),
        ("must-licence", "error-unknown-choice"),
        ("must-word-1", "error-criteria-words"),
        ("wish-0-kind", "error-choose"),
        ("wish-0-weight", "error-choose"),
        ("wish-1-weight", "error-unknown-choice"),
        ("wish-1-text", "error-criteria-licence"),
    ];
    assert_eq!(told(&errors), expected);
    let nothing =
        Criteria::parse(&form(&[("reach", "comune"), ("near", "0")]), place()).expect_err("no weight");
    assert_eq!(told(&nothing), [("near", "error-criteria-none")]);
    let many = "uno due tre quattro cinque sei sette otto nove dieci";
    let many = form(&[("reach", "comune"), ("near", "1"), ("must-word-0", many)]);
    let many = Criteria::parse(&many, place()).expect_err("too many");
    assert_eq!(told(&many), [("must-word-0", "error-criteria-many")]);
}

const WORDS: [&str; 6] = ["cuoco", "pesce", "gelato", "cassa", "magazzino", "ufficio"];

fn term(word: &str) -> Vec<Term> {
    Sought::new(Kind::Word, word).terms()
}

fn person() -> impl Strategy<Value = Profile> {
    let terms = proptest::collection::vec(0..WORDS.len(), 0..4);
    (0_u128..60, any::<bool>(), terms).prop_map(|(id, near, terms)| Profile {
        id,
        near,
        // What a person says follows from who it is, so that one who comes twice is the same.
        terms: terms.into_iter().flat_map(|n| term(WORDS[n])).collect(),
    })
}

fn people() -> impl Strategy<Value = Vec<Profile>> {
    proptest::collection::vec(person(), 0..40).prop_map(|mut people| {
        let mut seen = std::collections::BTreeSet::new();
        people.retain(|person| seen.insert(person.id));
        people
    })
}

fn wishes() -> impl Strategy<Value = Criteria> {
    proptest::collection::vec((0..WORDS.len(), 1_u8..=5), 1..5).prop_map(|wishes| {
        let wishes: Vec<_> = wishes.into_iter().map(|(n, weight)| (Kind::Word, WORDS[n], weight)).collect();
        criteria(&[], &wishes)
    })
}

proptest! {
    #[test]
    fn the_order_does_not_depend_on_the_order_of_the_input(
        (people, shuffled) in people().prop_flat_map(|people| (Just(people.clone()), Just(people).prop_shuffle())),
        criteria in wishes(),
        lot in any::<u128>(),
    ) {
        let ranked = rank(&criteria, &people, lot, 100);
        prop_assert_eq!(&ranked, &rank(&criteria, &shuffled, lot, 100));
        prop_assert_eq!(ranked.len(), people.len());
        prop_assert!(ranked.windows(2).all(|pair| pair[0].score >= pair[1].score));
        // The first few of a long list are those of a short one.
        let short = rank(&criteria, &people, lot, 3);
        prop_assert_eq!(&ranked[..ranked.len().min(3)], short.as_slice());
    }

    #[test]
    fn whoever_stands_twice_comes_once_and_the_score_is_the_explained_one(
        people in people(), criteria in wishes(), lot in any::<u128>(),
    ) {
        let twice: Vec<Profile> = people.iter().chain(&people).cloned().collect();
        let ranked = rank(&criteria, &twice, lot, 100);
        prop_assert_eq!(ranked.len(), people.len());
        for one in &ranked {
            let person = people.iter().find(|person| person.id == one.id).expect("somebody of the input");
            prop_assert_eq!(one, &explain(&criteria, person));
            let reasons = &one.explanation.reasons;
            let reached: u32 = reasons.iter().map(|r| u32::from(r.weight) * u32::from(r.part)).sum();
            prop_assert_eq!(u32::from(one.score), reached / criteria.weights());
            prop_assert!(one.score <= 1000);
        }
    }

    #[test]
    fn who_meets_a_wish_more_never_comes_behind(
        person in person(), word in 0..WORDS.len(), criteria in wishes(),
    ) {
        let words = WORDS.iter().flat_map(|word| term(word));
        let held: Vec<Term> = words.filter(|term| person.terms.holds(term)).collect();
        let more: Terms = held.into_iter().chain(term(WORDS[word])).collect();
        let better = Profile { terms: more, ..person.clone() };
        prop_assert!(explain(&criteria, &better).score >= explain(&criteria, &person).score);
    }
}
