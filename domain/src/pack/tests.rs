//! The packs hold together, and each file's corruption is named.

use chrono::NaiveDate;

use super::*;

const FILES: PackFiles<'static> = MARCHE;

fn marche() -> Pack {
    Pack::marche().expect("the pack of Marche loads")
}

fn ids(list: &[&str]) -> Vec<ProgrammeId> {
    list.iter().filter_map(|id| ProgrammeId::parse(id)).collect()
}

#[test]
fn marche_has_13_offices_whose_unknown_addresses_are_labelled() {
    let pack = marche();
    assert_eq!((pack.id.as_str(), pack.offices.len()), ("marche", 13));
    assert!(pack.offices.iter().all(|office| office.visit.demonstration && !office.visit.hours.is_empty()));
    assert_eq!(pack.office("fermo").map(|office| office.comuni.len()), Some(40));
}

#[test]
fn competence_is_known_for_fermo_unassigned_elsewhere_and_ends_at_the_border() {
    let pack = marche();
    let fermo = pack.office("fermo").map(|office| office.slug.clone()).expect("Fermo");
    assert_eq!(pack.office_of("G920"), Competence::Office(fermo), "Porto San Giorgio");
    assert_eq!(pack.office_of("A271"), Competence::Unassigned, "Ancona");
    assert_eq!(pack.office_of("H501"), Competence::OutsideRegion, "Roma");
    assert_eq!(pack.office_of(""), Competence::OutsideRegion);
}

#[test]
fn r031_confirming_becomes_a1_b1_b2_and_gg_adds_b3_between() {
    let pack = marche();
    assert_eq!(pack.codes_for(Event::DidConfirmed, &[]), ["A.1", "B.1", "B.2"]);
    assert_eq!(pack.codes_for(Event::DidConfirmed, &ids(&["L68", "GG"])), ["A.1", "B.1", "B.3", "B.2"]);
    assert_eq!(pack.codes_for(Event::PactSigned, &ids(&["L68"])), ["M3.1"]);
    let lab = Event::LabAttended(LabTopic::SelfEmployment);
    assert_eq!(pack.codes_for(lab, &[]), ["F1.15"]);
    assert_eq!(pack.codes_for(lab, &ids(&["L68"])), ["M5.15"]);
}

#[test]
fn r008_programmes_close_after_their_last_day() {
    let pack = marche();
    let rdc = pack.programmes.iter().find(|p| p.id == "RdC").expect("RdC");
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a date");
    assert_eq!(rdc.state_on(day(2019, 1, 28)), ProgrammeState::NotYet);
    assert_eq!(rdc.state_on(day(2023, 12, 31)), ProgrammeState::Running);
    assert_eq!(rdc.state_on(day(2024, 1, 1)), ProgrammeState::Closed);
    let service =
        |code: &str| LepCode::parse(code).and_then(|code| pack.catalogue.get(code)).expect("a service");
    assert_eq!(
        pack.closed_on(service("M5.3"), day(2024, 1, 1)).map(|p| p.id.to_string()).as_deref(),
        Some("GG")
    );
    assert!(pack.closed_on(service("M5.1"), day(2026, 1, 1)).is_none());
}

#[test]
fn every_group_has_a_card_and_every_citation_a_source() {
    let pack = marche();
    assert_eq!(pack.descriptions.len(), 28);
    let output =
        |id: &str| LepId::parse(id).and_then(|id| pack.description(id)).and_then(|d| d.output.as_ref());
    assert_eq!(output("M1").map(|cited| cited.source.as_str()), Some("000:5"));
    assert!(output("A").is_none(), "the sources give no output for A");
    for card in &pack.descriptions {
        let fields = [&card.law, &card.description, &card.activities, &card.output, &card.outcome];
        for cited in fields.into_iter().flatten() {
            assert!(
                cited.source.starts_with("00") && cited.text.iter().all(|t| !t.trim().is_empty()),
                "{}",
                card.lep
            );
        }
    }
}

#[test]
fn every_pack_is_found_by_its_id_and_by_no_other() {
    for id in Pack::IDS {
        let pack = Pack::by_id(id).expect("a pack").expect("it loads");
        assert_eq!(pack.id, id);
        assert!(!pack.offices.is_empty() && pack.events.len() == Event::all().count());
    }
    assert!(Pack::by_id("Marche").is_none() && Pack::by_id("").is_none());
}

#[test]
fn a_region_without_known_centres_has_one_that_is_marked_as_demonstration() {
    for (id, comune, provinces) in [("piemonte", "L219", 8), ("emilia-romagna", "A944", 9)] {
        let pack = Pack::by_id(id).expect("a pack").expect("it loads");
        let [office] = pack.offices.as_slice() else { panic!("{id} has one centre") };
        assert!(office.visit.demonstration, "{id}");
        assert_eq!(pack.office_of(comune), Competence::Office(office.slug.clone()));
        assert_eq!(pack.office_of("A271"), Competence::OutsideRegion, "Ancona");
        let comuni: std::collections::HashSet<_> = office.comuni.iter().collect();
        assert_eq!(comuni.len(), office.comuni.len());
        assert!(comuni.len() > provinces * 15, "{id}: {}", comuni.len());
    }
}

#[test]
fn what_the_other_tables_print_of_minutes_stands_alone() {
    let piemonte = Pack::by_id("piemonte").expect("a pack").expect("it loads");
    let minimum: Vec<_> = piemonte.catalogue.services().iter().map(|s| s.minutes.min).collect();
    let (half, hour, two) = (Some(30), Some(60), Some(120));
    assert_eq!(minimum, [None, half, hour, hour, two, two, half, half, None, None]);
    assert!(piemonte.catalogue.services().iter().all(|s| s.minutes.avg.is_none() && s.minutes.max.is_none()));
}

#[test]
fn each_wrong_condition_names_its_service_and_field() {
    let cases = [
        ("rule = \"R152\"", "rule = \"R001\"", "service A.3 condition", "rule"),
        ("after = [\"A.2\"]", "after = [\"A.9\"]", "service A.3 condition", "after"),
        ("after = [\"A.2\"]", "after = [\"B.2\"]", "service A.3 condition", "after"),
        ("after = [\"A.2\"]", "after = []", "service A.3 condition", "after"),
        ("after = [\"A.2\"]\n", "", "service A.3 condition", "after"),
        ("after = [\"A.2\"]", "after = [\"A.2\"]\nsigned = \"pact\"", "service A.3 condition", "signed"),
        ("after = [\"A.2\"]", "after = [\"A.2\"]\nmode = \"gruppo\"", "service A.3 condition", "mode"),
        ("after = [\"A.2\"]", "dopo = [\"A.2\"]", "service A.3 condition", "dopo"),
        ("signed = \"pact\"", "signed = \"patto\"", "service A.3 condition", "signed"),
        ("modes = [\"individuale\"]", "modes = [\"singolo\"]", "service A.3 condition", "modes"),
        ("meetings_at_least = 2", "meetings_at_least = 0", "service A.4 condition", "meetings_at_least"),
        ("answered = \"individual_need\"", "answered = \"need\"", "service A.4 condition", "answered"),
        ("answered = \"company_pact_signed_on\"", "signed = \"pact\"", "service B.3 condition", "signed"),
        ("duration_single = 7", "duration_single = 6", "meta", "duration_single"),
        ("min_minutes = 30", "min_minutes = 30\nmax_minutes = 60", "service A.2", "duration_source"),
    ];
    for (good, bad, row, field) in cases {
        assert!(PIEMONTE.catalogue.contains(good), "{good} is no longer there");
        let catalogue = PIEMONTE.catalogue.replacen(good, bad, 1);
        let Err(error) = Pack::parse(&PackFiles { catalogue: &catalogue, ..PIEMONTE }) else {
            panic!("{good} -> {bad} must not load")
        };
        assert_eq!((error.row.as_str(), error.field.as_str()), (row, field), "{error}");
        assert!(error.to_string().starts_with("catalogue.toml, "), "{error}");
    }
}

#[test]
fn each_file_names_the_row_and_field_that_is_wrong() {
    type Pick = for<'a> fn(&mut PackFiles<'a>, &'a str);
    let pack: (&str, Pick) = (FILES.pack, |files, text| files.pack = text);
    let offices: (&str, Pick) = (FILES.offices, |files, text| files.offices = text);
    let events: (&str, Pick) = (FILES.events, |files, text| files.events = text);
    let cards: (&str, Pick) = (FILES.descriptions, |files, text| files.descriptions = text);
    let cases = [
        (pack, "id = \"GG\"", "id = \"G.G\"", "pack.toml, programme G.G, field id"),
        (pack, "id = \"GG\"", "id = \"AA\"", "pack.toml, programme AA, field opened_by"),
        (pack, "valid_to = 2023-12-31", "valid_to = 2003-12-31", "pack.toml, programme GG, field valid_to"),
        (pack, "valid_to = 2023-12-31", "valid_to = \"2023\"", "pack.toml, programme GG, field valid_to"),
        (pack, "[\"G.1\"]", "[\"A.1\"]", "pack.toml, programme AdR, field opened_by"),
        (pack, "id = \"RdC\"", "id = \"RDC\"", "catalogue.toml, service A.3, field programmes"),
        (pack, "\"domicile\"\n", "\"birthplace\"\n", "pack.toml, settings, field competence"),
        (pack, "max = 15", "max = 5", "pack.toml, group, field max"),
        (pack, "codes = \"dm_4_2018\"", "codes = \"ministry\"", "pack.toml, settings, field codes"),
        (offices, "slug = \"fano\"", "slug = \"urbino\"", "offices.toml, office urbino, field slug"),
        (offices, "belfiore = \"D488\"", "belfiore = \"H501\"", "offices.toml, office fano, field belfiore"),
        (
            offices,
            "provinces = [\"FM\"]",
            "provinces = [\"RM\"]",
            "offices.toml, office fermo, field provinces",
        ),
        (offices, "comuni = []", "comuni = [\"D542\"]", "offices.toml, office fermo, field comuni"),
        (
            offices,
            "\ndemonstration = true",
            "\ndemonstration = false",
            "offices.toml, office pesaro, field visit",
        ),
        (offices, "to = \"12:30\"", "to = \"08:00\"", "offices.toml, demonstration hours, field to"),
        (events, "id = \"did_confirmed\"", "id = \"did\"", "events.toml, event did, field id"),
        (events, "[\"A.1\", \"B.1\", \"B.2\"]", "[\"F\"]", "events.toml, event did_confirmed, field codes"),
        (events, "[\"F1.15\"]", "[\"O.2\"]", "events.toml, event lab_attended, field codes"),
        (events, "topic = \"cv\"", "topic = \"eures\"", "events.toml, event lab_attended, field id"),
        (
            events,
            "programmes = [\"GG\"]",
            "programmes = [\"GOL\"]",
            "events.toml, event did_confirmed, field variant",
        ),
        (
            events,
            "id = \"information_given\"\ncodes = [\"A.1\"]\n",
            "id = \"information_given\"\n",
            "events.toml, event information_given, field codes",
        ),
        (
            events,
            "[[event]]\nid = \"information_given\"\ncodes = [\"A.1\"]\n",
            "",
            "events.toml, event information_given, field id",
        ),
        (cards, "id = \"A\"", "id = \"Z\"", "descriptions.toml, lep Z, field id"),
        (cards, "id = \"A\"", "id = \"B\"", "descriptions.toml, lep B, field id"),
        (cards, "ask = \"did\"", "ask = \"wish\"", "descriptions.toml, lep B, field ask"),
        (
            cards,
            "{ source = \"001:17\", text",
            "{ text",
            "descriptions.toml, lep B description, field source",
        ),
    ];
    for ((text, pick), good, bad, place) in cases {
        assert!(text.contains(good), "{good} is no longer there");
        let broken = text.replacen(good, bad, 1);
        let mut files = FILES;
        pick(&mut files, &broken);
        let Err(error) = Pack::parse(&files) else { panic!("{good} -> {bad} must not load") };
        assert!(error.to_string().starts_with(place), "{place} in: {error}");
    }
}
