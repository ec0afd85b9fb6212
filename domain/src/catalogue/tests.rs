//! The Marche table holds what its source holds, and each kind of corruption is named.

use super::*;

const TABLE: &str = include_str!("../../packs/marche/catalogue.toml");

fn marche() -> Catalogue {
    Catalogue::parse("catalogue.toml", TABLE).expect("the table of Marche loads")
}

fn code(text: &str) -> LepCode {
    LepCode::parse(text).expect("a code")
}

#[test]
fn marche_has_28_groups_105_rows_and_102_codes_to_record() {
    let catalogue = marche();
    let recorded =
        |audience| catalogue.services().iter().filter(|s| s.registrable && s.audience == audience).count();
    assert_eq!(catalogue.leps().len(), 28);
    assert_eq!(catalogue.services().len(), 105);
    assert_eq!((recorded(Audience::Person), recorded(Audience::Company)), (92, 10));
    let never: Vec<_> = catalogue.services().iter().filter(|s| !s.registrable).map(|s| s.code).collect();
    assert_eq!(never, ["F", "M", "N"]);
}

#[test]
fn i12_average_is_between_min_and_max_and_lost_minutes_stay_lost() {
    let catalogue = marche();
    for service in catalogue.services() {
        let Minutes { min, avg, max } = service.minutes;
        assert!(min.is_none() || avg.is_none() || min <= avg, "{}", service.code);
        assert!(max.is_none() || avg <= max, "{}", service.code);
        assert!(![min, avg, max].contains(&Some(0)), "{}", service.code);
    }
    let minutes = |text| catalogue.get(code(text)).expect("a service").minutes;
    for lost in ["F2.1", "F2.2", "F2.3"] {
        assert!(minutes(lost).is_empty(), "{lost}");
    }
    assert_eq!(minutes("G.4"), Minutes { min: Some(30), avg: Some(45), max: None });
    assert_eq!(minutes("O.2"), Minutes { min: Some(240), avg: None, max: None });
    assert_eq!(minutes("B.1"), Minutes { min: Some(20), avg: Some(25), max: Some(30) });
}

#[test]
fn r074_o2_follows_f1_15_and_nothing_else_does() {
    let catalogue = marche();
    let replicas: Vec<_> = catalogue.replicas_of(code("F1.15")).map(|s| s.code).collect();
    assert_eq!(replicas, ["O.2"]);
    assert_eq!(catalogue.replicas_of(code("M5.15")).count(), 0);
}

#[test]
fn misprints_are_kept_beside_the_corrected_name() {
    let catalogue = marche();
    let g4 = catalogue.get(code("G.4")).expect("G.4");
    assert_eq!((g4.name.as_str(), g4.title()), ("ADrRDC:", "AdRdC"));
    let a1 = catalogue.get(code("A.1")).expect("A.1");
    assert_eq!(a1.title(), a1.name);
}

#[test]
fn search_finds_words_in_any_order_without_accents_by_audience_and_group() {
    let catalogue = marche();
    let codes = |text, audience, lep| -> Vec<String> {
        catalogue.search(text, audience, lep).iter().map(|s| s.code.to_string()).collect()
    };
    assert_eq!(codes("AUTOIMPRENDITORIALITA laboratori", None, None), ["F1.15", "M5.15"]);
    assert_eq!(codes("f1.15", None, None), ["F1.15"]);
    assert_eq!(codes("tirocini", Some(Audience::Company), None), ["R.1", "R.2", "R.3"]);
    assert_eq!(codes("", None, LepId::parse("F3")), ["F3.1", "F3.2"]);
    assert_eq!(codes("", None, LepId::parse("F")).len(), 23, "F itself, F1, F2 and F3");
    assert_eq!(codes("", None, None).len(), 105);
    assert!(codes("astronauta", None, None).is_empty());
}

#[test]
fn json_has_every_field_and_null_where_the_source_is_silent() {
    let catalogue = marche();
    let json = serde_json::to_value(catalogue.get(code("F2.1")).expect("F2.1")).expect("json");
    assert_eq!(json["audience"], "person");
    assert_eq!(json["duration_source"], "missing");
    assert_eq!(json["minutes"], serde_json::json!({ "min": null, "avg": null, "max": null }));
}

/// Each corruption of the good table, and the row and field that the error must name.
#[test]
fn each_kind_of_corruption_names_its_row_and_field() {
    let b3 = "code = \"B.3\"\nlep = \"B\"";
    let cases: &[(&str, &str, &str, &str)] = &[
        ("code = \"B.3\"", "code = \"B.3", "line 373", "-"),
        ("[meta]", "[other]", "top", "meta"),
        ("code = \"B.3\"\n", "", "service #6", "code"),
        ("code = \"B.3\"", "code = \"b3\"", "service b3", "code"),
        ("code = \"B.3\"", "code = \"B.2\"", "service B.2", "code"),
        (b3, "code = \"B.3\"\nlep = \"Z\"", "service B.3", "lep"),
        (b3, "code = \"B.3\"\nlep = \"B\"\nminuti = 3", "service B.3", "minuti"),
        ("requires = [\"B.1\"]", "requires = [\"B.9\"]", "service B.3", "requires"),
        ("requires = [\"B.1\"]", "requires = \"B.1\"", "service B.3", "requires"),
        ("automatic_from = \"F1.15\"", "automatic_from = \"F.15\"", "service O.2", "automatic_from"),
        ("automatic_from = \"F1.15\"\n", "", "service O.2", "automatic_from"),
        ("duration_from = \"F1.3\"", "duration_from = \"F1.33\"", "service F1.4", "duration_from"),
        ("duration_from = \"F1.3\"", "duration_from = \"F1.2\"", "service F1.4", "duration_from"),
        ("duration_from = \"F1.3\"\n", "", "service F1.4", "duration_from"),
        ("alt_from = \"E.2\"", "alt_from = \"E.22\"", "service M4.2", "alt_from"),
        ("alt_from = \"E.2\"\n", "", "service M4.2", "alt_from"),
        ("alt_minutes = [120, 240, 480]", "alt_minutes = [120, 240]", "service M4.2", "alt_minutes"),
        (
            "min_minutes = 540\navg_minutes = 1500",
            "min_minutes = 540\navg_minutes = 9",
            "service K.3",
            "avg_minutes",
        ),
        ("min_minutes = 540\n", "min_minutes = \"540\"\n", "service K.3", "min_minutes"),
        ("min_minutes = 540\n", "", "service K.3", "duration_source"),
        ("duration_source = \"missing\"", "duration_source = \"guessed\"", "service F2.1", "duration_source"),
        ("duration_source = \"missing\"", "duration_source = \"printed\"", "service F2.1", "duration_source"),
        ("requires_state = [\"did_attiva\"]", "requires_state = [\"did\"]", "service D.1", "requires_state"),
        ("when = \"RdC\"", "when = \"R d C\"", "service D.1 ministry", "when"),
        ("parent = \"F\"", "parent = \"Y\"", "lep F1", "parent"),
        ("parent = \"F\"\n", "", "lep F1", "parent"),
        ("lep_count = 28", "lep_count = 29", "meta", "lep_count"),
        ("registrable_impresa = 10", "registrable_impresa = 9", "meta", "registrable_impresa"),
        (
            "kind = \"aggregate\"\naudience = \"persona\"\nprogrammes = []\nregistrable = false",
            "kind = \"aggregate\"\naudience = \"persona\"\nprogrammes = []\nregistrable = true",
            "service F",
            "registrable",
        ),
        (
            "name = \"Consulenza alle aziende\"\nkind = \"service\"\naudience = \"impresa\"",
            "name = \"Consulenza alle aziende\"\nkind = \"service\"\naudience = \"persona\"",
            "service P.1",
            "audience",
        ),
        ("name = \"Consulenza alle aziende\"", "name = \"\"", "service P.1", "name"),
    ];
    for (good, bad, row, field) in cases {
        assert!(TABLE.contains(good), "{good} is no longer in the table");
        let parsed = Catalogue::parse("catalogue.toml", &TABLE.replacen(good, bad, 1));
        let Err(error) = parsed else { panic!("{good} -> {bad} must not load") };
        assert_eq!((error.row.as_str(), error.field.as_str()), (*row, *field), "{error}");
        assert!(error.to_string().starts_with("catalogue.toml, "), "{error}");
    }
}
