//! What a new text says otherwise, whom it asks again, and that a hash names one text.

use proptest::prelude::*;

use super::super::{Content, Frequency, Item, Party, SearchAct, Section, asked_again, canonical};
use super::{day, whole};

type Edit = fn(&mut Content);

/// Everything that an edit may do, and whom it asks.
const EDITS: &[(Edit, Section, &[Party])] = &[
    (|c| c.heading.responsible = "Bruno Neri".to_owned(), Section::Heading, BOTH),
    (|c| c.goals.push('!'), Section::Goals, BOTH),
    (|c| c.profile.qualitative.push('!'), Section::Qualitative, BOTH),
    (|c| c.measures[0].due_on = None, Section::Measures, BOTH),
    (|c| c.contacts = Some(Frequency::Weekly), Section::Contacts, BOTH),
    (|c| c.notes.clear(), Section::Notes, BOTH),
    (|c| c.search_acts[0].timing.push('!'), Section::SearchActs, PERSON),
    (|c| c.search_proof.push('!'), Section::SearchProof, PERSON),
    (|c| c.availability.initiatives = false, Section::Initiatives, PERSON),
    (|c| c.availability.training = false, Section::Training, PERSON),
    (|c| c.availability.offers = false, Section::Offers, PERSON),
    (|c| c.commitments[0].text.push('!'), Section::Commitments, PERSON),
    (|c| c.commitments[1].due_on = Some(day("2027-01-31")), Section::Commitments, CENTRE),
    (|c| c.commitments[1].who = Party::Person, Section::Commitments, BOTH),
    (|c| c.centre.push("Altro.".to_owned()), Section::Centre, CENTRE),
];
const BOTH: &[Party] = &[Party::Person, Party::Centre];
const PERSON: &[Party] = &[Party::Person];
const CENTRE: &[Party] = &[Party::Centre];

#[test]
fn an_edit_asks_again_only_those_whom_it_binds() {
    for (edit, section, asked) in EDITS {
        let mut now = whole();
        edit(&mut now);
        let changes = now.diff(&whole());
        assert_eq!(changes.iter().map(|change| change.section).collect::<Vec<_>>(), [*section]);
        assert_eq!(asked_again(&now, |_| Some(whole())), *asked, "{section:?}");
    }
    assert!(asked_again(&whole(), |_| Some(whole())).is_empty());
    assert_eq!(asked_again(&whole(), |_| None), BOTH);
}

/// Compared is what each party signed last: a change that went back is no change for who never saw it.
#[test]
fn each_party_is_compared_with_what_they_signed_last() {
    let mut middle = whole();
    middle.search_proof.push('!');
    let signed = |party| Some(if party == Party::Person { middle.clone() } else { whole() });
    assert_eq!(asked_again(&whole(), signed), PERSON);
    let (person_only, nobody) = (asked_again(&middle, |_| Some(whole())), asked_again(&middle, signed));
    assert_eq!((person_only.as_slice(), nobody.as_slice()), (PERSON, [].as_slice()));
}

#[test]
fn what_moved_is_new_gone_or_said_otherwise() {
    let mut now = whole();
    now.search_acts
        .insert(0, SearchAct { text: "Una telefonata".to_owned(), timing: "al giorno".to_owned() });
    now.commitments.remove(0);
    let changes = now.diff(&whole());
    assert_eq!(changes.len(), 2);
    let (new, gone) = (&changes[0], &changes[1]);
    assert!(
        new.before.is_none() && matches!(&new.after, Some(Item::SearchAct(act)) if act.timing == "al giorno")
    );
    assert!(
        gone.after.is_none()
            && matches!(&gone.before, Some(Item::Commitment(promise)) if promise.key == "k2")
    );
    let mut turned = whole();
    turned.commitments.reverse();
    assert!(turned.diff(&whole()).is_empty(), "the order of promises is nobody's promise");
}

#[test]
fn canonical_bytes_do_not_know_who_stored_them() {
    let value = serde_json::json!({ "b": [1, null, true], "a": { "d": "è \"\n", "c": {} }, "aa": [] });
    let text = String::from_utf8(canonical(&value)).expect("UTF-8");
    assert_eq!(text, r#"{"a":{"c":{},"d":"è \"\n"},"aa":[],"b":[1,null,true]}"#);
    let turned: serde_json::Value =
        serde_json::from_str(r#"{"aa": [], "b": [1, null, true], "a": {"c": {}, "d": "\u00e8 \"\n"}}"#)
            .expect("JSON");
    assert_eq!(canonical(&turned), canonical(&value));
}

proptest! {
    /// Two texts have the same bytes exactly when they are the same, and whoever is asked again is bound by a change.
    #[test]
    fn a_hash_names_one_text(some in prop::collection::vec(0..EDITS.len(), 0..6), others in prop::collection::vec(0..EDITS.len(), 0..6)) {
        let edited = |edits: &[usize]| {
            let mut content = whole();
            edits.iter().for_each(|place| EDITS[*place].0(&mut content));
            content
        };
        let (a, b) = (edited(&some), edited(&others));
        let same = a.canonical().expect("bytes") == b.canonical().expect("bytes");
        prop_assert_eq!(same, a == b);
        prop_assert_eq!(a.diff(&b).is_empty(), a == b);
        for party in BOTH {
            let asked = asked_again(&a, |_| Some(b.clone())).contains(party);
            prop_assert_eq!(asked, a.diff(&b).iter().any(|change| change.binds(*party)));
        }
        prop_assert_eq!(a.diff(&b).is_empty(), asked_again(&a, |_| Some(b.clone())).is_empty());
        let stored: Content = serde_json::from_slice(&a.canonical().expect("bytes")).expect("reads back");
        prop_assert_eq!(stored, a);
    }
}
