//! What the board compares.

use proptest::prelude::*;

use super::*;
use crate::place::Places;

#[test]
fn gender_and_number_of_a_profession_do_not_matter() {
    for (words, stemmed) in [
        (&["magazziniere", "magazziniera", "magazzinieri"][..], "magazzinier"),
        (&["cuoco", "cuoca", "cuochi", "cuoche"], "cuoc"),
        (&["operaio", "operaia", "operai"], "oper"),
        (&["educatore", "educatrice", "educatrici"], "educator"),
        (&["professore", "professoressa"], "professor"),
        (&["barista", "baristi"], "barist"),
    ] {
        for word in words {
            assert_eq!(stem(word), stemmed, "{word}");
        }
    }
}

#[test]
fn articles_and_prepositions_find_nothing() {
    assert_eq!(terms("Addetto alla cucina e al bar, con l'auto"), ["addett", "cucin", "bar", "aut"]);
    assert_eq!(terms("di e per la"), Vec::<String>::new());
    assert_eq!(terms("Cuoco / cuoca"), ["cuoc"]);
}

fn search(pairs: &[(&str, &str)]) -> Result<Search, Vec<(String, String)>> {
    Search::parse(&pairs.iter().copied().collect::<Form>(), Places::embedded()).map_err(keys)
}

#[test]
fn a_search_reads_words_place_and_contract() {
    let found =
        search(&[("cosa", "cuochi"), ("dove", "Fermo"), ("contratto", "permanent")]).expect("a search");
    assert_eq!(found.terms, ["cuoc"]);
    assert_eq!(found.place, Some(Where::Comune("D542".to_owned())));
    assert_eq!(found.contract, Some(Contract::Permanent));
    for sigla in ["FM", "fm"] {
        let found = search(&[("dove", sigla)]).expect("a province");
        assert_eq!(found.place, Some(Where::Province("FM".to_owned())), "{sigla}");
    }
    assert_eq!(search(&[]).expect("everything"), Search::default());
    let many = search(&[("cosa", "uno2 due3 tre4 quattro5 cinque6")]).expect("a search");
    assert_eq!(many.terms.len(), MOST_TERMS);
}

#[test]
fn a_place_that_is_none_or_several_is_said() {
    assert_eq!(search(&[("dove", "Atlantide")]), Err(one("dove", "error-board-place")));
    assert_eq!(search(&[("dove", "Samone")]), Err(one("dove", "error-board-places")));
    assert_eq!(search(&[("contratto", "amicizia")]), Err(one("contratto", "error-unknown-choice")));
    assert!(search(&[("dove", "Samone (TO)")]).is_ok());
}

proptest! {
    #[test]
    fn a_title_is_found_by_each_of_its_words(title in "\\PC{0,60}") {
        let stored = terms(&title);
        for word in title.split_whitespace() {
            for term in terms(word) {
                prop_assert!(stored.contains(&term), "{term}");
            }
        }
    }
}
