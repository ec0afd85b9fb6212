use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn names(found: &[&Comune]) -> Vec<String> {
    found.iter().map(|comune| comune.label()).collect()
}

#[test]
fn the_embedded_lists_are_whole() {
    let places = Places::embedded();
    assert_eq!(places.active_comuni().count(), 7_894);
    let marche = |sigla: &str| {
        let of = |c: &&Comune| c.province == sigla && c.region.as_deref() == Some("Marche");
        places.active_comuni().filter(of).count()
    };
    assert_eq!(["MC", "PU", "AN", "FM", "AP"].map(marche), [55, 50, 47, 40, 33]);
    assert_eq!(places.states().len(), 222);
    assert_eq!(places.active_comuni().filter(|c| c.istat.is_none()).count(), 5);
}

#[test]
fn the_seats_of_the_marche_centres_have_their_codes() {
    let seats = [
        ("Ancona", "A271"),
        ("Macerata", "E783"),
        ("Pesaro", "G479"),
        ("Ascoli Piceno", "A462"),
        ("Fermo", "D542"),
        ("Urbino", "L500"),
        ("Fano", "D488"),
        ("Jesi", "E388"),
        ("Senigallia", "I608"),
        ("Fabriano", "D451"),
        ("Civitanova Marche", "C770"),
        ("Tolentino", "L191"),
        ("San Benedetto del Tronto", "H769"),
    ];
    for (name, code) in seats {
        assert_eq!(Places::embedded().by_belfiore(code).map(|c| c.name.as_str()), Some(name));
    }
    assert_eq!(Places::embedded().by_belfiore("a271 ").and_then(|c| c.istat.as_deref()), Some("042002"));
    assert_eq!(Places::embedded().by_belfiore("X000"), None);
}

#[test]
fn a_place_of_yesterday_is_found_by_its_code_and_has_an_end() {
    let places = Places::embedded();
    let pola = places.by_belfiore("G778").expect("Pola, ceded in 1947");
    assert_eq!(
        (pola.name.as_str(), pola.is_active(), &pola.istat, &pola.region),
        ("Pola", false, &None, &None)
    );
    // Abano became Abano Terme and kept its code.
    assert_eq!(places.by_belfiore("A001").map(|c| c.name.as_str()), Some("Abano Terme"));
    let then = places.by_belfiore_on("A001", date("1920-05-01"));
    assert_eq!(then.map(|c| c.name.as_str()), Some("Abano"));
    let now = places.by_belfiore_on("A001", date("1980-05-01"));
    assert_eq!(now.map(|c| c.name.as_str()), Some("Abano Terme"));
    // Born before the list begins: the present one is the best answer.
    assert!(places.by_belfiore_on("A271", date("1850-01-01")).is_some());
}

#[test]
fn a_name_is_matched_folded_and_all_its_places_are_given() {
    let places = Places::embedded();
    for text in ["cantu", "Cantù", " CANTU' ", "Cantù (CO)"] {
        assert_eq!(names(&places.comune_by_name(text)), ["Cantù (CO)"], "{text}");
    }
    assert_eq!(names(&places.comune_by_name("bozen")), ["Bolzano (BZ)"]);
    let sovizzo = places.comune_by_name("Sovizzo");
    assert_eq!(sovizzo.len(), 2, "the one of today and the one merged in 2024");
    assert!(sovizzo[0].is_active() && !sovizzo[1].is_active());
    assert!(places.comune_by_name("Samone").len() >= 2);
    assert!(places.comune_by_name("Samone (TO)").iter().all(|c| c.province == "TO"));
    assert!(places.comune_by_name("Anco").is_empty() && places.comune_by_name("").is_empty());
}

#[test]
fn typing_finds_words_by_their_beginning_today_first() {
    let places = Places::embedded();
    assert_eq!(names(&places.search("ancon", 5)).first().map(String::as_str), Some("Ancona (AN)"));
    let tronto = places.search("tronto", 20);
    assert!(tronto.iter().any(|c| c.name == "San Benedetto del Tronto"));
    assert!(places.search("l'aq", 3).iter().any(|c| c.name == "L'Aquila"));
    let found = places.search("san", 10_000);
    let first_old = found.iter().position(|c| !c.is_active()).expect("some of yesterday");
    assert!(found[first_old..].iter().all(|c| !c.is_active()));
    assert_eq!(places.search("san", 7).len(), 7);
    assert!(places.search(" ' ", 7).is_empty() && places.search("%", 7).is_empty());
    assert!(places.search("ncona", 7).is_empty(), "the middle of a word is no beginning");
}

#[test]
fn states_of_yesterday_are_birthplaces_too() {
    let places = Places::embedded();
    assert_eq!(places.state_by_code("z200").map(|s| s.name.as_str()), Some("Afghanistan"));
    let yugoslavia = places.state_by_code("Z118").expect("many people were born there");
    assert!(!yugoslavia.active && yugoslavia.to.is_some());
    assert_eq!(places.search_states("peru", 3).first().map(|s| s.name.as_str()), Some("Perù"));
    assert_eq!(places.search_states("corea", 9).len(), 2);
    let georgia = places.state_by_name("georgia");
    assert_eq!(georgia.iter().map(|s| s.active).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn an_error_names_file_row_and_field() {
    let comuni = "belfiore,istat,name,other_name,province,region,from\n";
    let historic = "belfiore,name,province,from,to\n";
    let states = "code,name,active,to\n";
    assert!(Places::parse(comuni, historic, states).is_ok());
    let ancona = "A271,042002,Ancona,,AN,Marche,1861-03-17\n";
    let wrong = [
        (format!("{comuni}A271,42002,Ancona,,AN,Marche,1861-03-17"), "comuni.csv, row 2, field istat"),
        (format!("{comuni}{ancona}A272,,,,AN,Marche,1861-03-17"), "comuni.csv, row 3, field name"),
        (format!("{comuni}{ancona}{ancona}"), "comuni.csv, row 3, field belfiore"),
        (format!("{comuni}A271,042002,Ancona,AN"), "comuni.csv, row 2, field row: 4 fields instead of 7"),
        (format!("{comuni}A271,,Ancona,,An,Marche,1861-03-17"), "comuni.csv, row 2, field province"),
        ("code,istat\n".to_owned(), "comuni.csv, row 1, field row: the headings"),
    ];
    for (text, start) in wrong {
        let error = Places::parse(&text, historic, states).expect_err(start).to_string();
        assert!(error.starts_with(start), "{error}");
    }
    let error = Places::parse(comuni, &format!("{historic}A271,Ancona,AN,1861-03-17,1900-02-29"), states);
    assert!(error.expect_err("a day").to_string().starts_with("comuni-historic.csv, row 2, field to"));
    let error = Places::parse(comuni, historic, &format!("{states}Z1,Albania,yes,"));
    assert!(error.expect_err("a code").to_string().starts_with("states.csv, row 2, field code"));
    let error = Places::parse(comuni, historic, &format!("{states}Z100,Albania,True,"));
    assert!(error.expect_err("yes or no").to_string().starts_with("states.csv, row 2, field active"));
}
