//! The conditions of Piemonte's «Repertorio degli standard» (R150-R160), from its pack.

use domain::pack::Event;
use domain::passage::*;
use domain::psp::{self, Kind::*, Progress};

use super::region::Region;
use super::world::{PIEMONTE, without};

const MON: &str = "2026-11-16";
const TUE: &str = "2026-11-17";
const WED: &str = "2026-11-18";
const THU: &str = "2026-11-19";

fn person() -> Region {
    Region::person(&PIEMONTE)
}

/// Taken charge of, with a pact.
fn taken_in() -> Region {
    person().after("A.2", MON).signed(Pact, MON)
}

/// Oriented, with a plan.
fn oriented() -> Region {
    taken_in().after("A.3", TUE).signed(ActionPlan, TUE)
}

#[test]
fn r150_information_is_open_to_everybody() {
    assert_eq!(person().judged(&person().draft("A.1", MON)), (vec![], vec![]));
}

#[test]
fn r150_codes_of_the_national_table_judge_nothing_here() {
    // In the national table A.2 asks for Garanzia Giovani (R022) and B.1 is the declaration (R030).
    assert_eq!(person().judged(&person().draft("A.2", MON)), (vec![], vec![]));
    let company = Region::company(&PIEMONTE);
    assert_eq!(company.judged(&company.draft("B.1", MON)), (vec![], vec![]));
    assert!(questions_in(&PIEMONTE, super::world::code("A.2")).is_empty());
}

#[test]
fn r151_a_short_intake_warns_and_in_a_group_it_is_twice_as_long() {
    let region = person();
    assert_eq!(region.judged(&region.shorter("A.2", MON)), (vec![], vec!["R151"]));
    let group = |minutes| Draft { mode: Mode::Gruppo, minutes: Some(minutes), ..region.draft("A.2", MON) };
    assert_eq!(region.judged(&group(59)), (vec![], vec!["R151"]));
    assert_eq!(region.judged(&group(60)), (vec![], vec![]));
}

#[test]
fn r152_orientation_follows_intake_and_the_signature_of_the_pact() {
    assert_eq!(taken_in().refused("A.3", TUE), [""; 0]);
    assert_eq!(person().signed(Pact, MON).refused("A.3", TUE), ["R152"], "no intake");
    assert_eq!(person().after("A.2", MON).refused("A.3", TUE), ["R152"], "no pact");
    assert_eq!(
        person().after("A.2", MON).signed(Pact, WED).refused("A.3", TUE),
        ["R152"],
        "pact signed later"
    );
    assert_eq!(
        person().after("A.2", MON).signed(ActionPlan, MON).refused("A.3", TUE),
        ["R152"],
        "no plan is a pact"
    );
}

#[test]
fn r152_a_pact_that_ended_does_not_count() {
    let mut region = taken_in();
    region.documents[0].to = Some("2026-11-16".parse().expect("a day"));
    assert_eq!(region.refused("A.3", TUE), ["R152"]);
}

#[test]
fn r152_orientation_is_individual_and_lasts_an_hour() {
    let region = taken_in();
    assert_eq!(region.judged(&region.shorter("A.3", TUE)).0, ["R152"]);
    let group = Draft { mode: Mode::Gruppo, ..region.draft("A.3", TUE) };
    assert_eq!(region.judged(&group).0, ["R152"]);
}

#[test]
fn r152_r153_what_is_individual_is_told_before_a_session_is_planned() {
    let rule = |text| individual_only(&PIEMONTE, super::world::code(text));
    assert_eq!((rule("A.3"), rule("A.4")), (Some("R152"), Some("R153")));
    assert_eq!((rule("A.2"), rule("A.5"), rule("A.6")), (None, None, None), "R154: also in groups");
    assert_eq!(rule("F1.2"), None, "R071 is about another table");
}

#[test]
fn r057_r152_the_pact_is_due_before_orientation_and_the_plan_after() {
    let schedule = PIEMONTE.settings.documents;
    let declared = Progress { declared: true, ..Progress::default() };
    assert_eq!(psp::due(&schedule, &declared), [Pact]);
    assert_eq!(psp::due(&schedule, &Progress { pact: true, ..declared }), []);
    assert_eq!(psp::due(&schedule, &Progress { pact: true, oriented: true, ..declared }), [ActionPlan]);
}

#[test]
fn r153_advice_follows_orientation_on_a_specific_need() {
    assert_eq!(oriented().refused("A.4", WED), [""; 0]);
    assert_eq!(taken_in().signed(ActionPlan, MON).refused("A.4", WED), ["R153"], "not oriented");
    let draft = oriented().draft("A.4", WED);
    let facts = without(&draft.facts, Fact::IndividualNeed);
    assert_eq!(oriented().judged(&Draft { facts, ..draft.clone() }).0, ["R153"]);
    assert_eq!(oriented().judged(&oriented().shorter("A.4", WED)).0, ["R153"]);
    assert_eq!(oriented().judged(&Draft { mode: Mode::Gruppo, ..draft }).0, ["R153"]);
}

#[test]
fn r153_advice_is_complete_with_two_meetings_that_stand() {
    let open =
        |region: &Region| unfinished(&PIEMONTE, &region.history).iter().map(|f| f.rule).collect::<Vec<_>>();
    let once = oriented().after("A.4", WED);
    assert_eq!(open(&oriented()), [""; 0], "what was not begun is not missing");
    assert_eq!(open(&once), ["R153"]);
    super::texts::assert_filled(&unfinished(&PIEMONTE, &once.history));
    let mut twice = once.after("A.4", THU);
    assert_eq!(open(&twice), [""; 0]);
    twice.history[3].reversed = true;
    assert_eq!(open(&twice), ["R153"], "a meeting that was taken back was not held");
}

#[test]
fn r154_support_comes_after_or_together_with_orientation_or_advice() {
    let region = oriented();
    assert_eq!(region.refused("A.5", WED), [""; 0]);
    assert_eq!(region.refused("A.5", TUE), [""; 0], "together");
    assert_eq!(region.refused("A.5", MON), ["R154"]);
    assert_eq!(taken_in().refused("A.5", WED), ["R154"]);
    assert_eq!(region.judged(&region.shorter("A.5", WED)).0, ["R154"]);
    let group = Draft { mode: Mode::Gruppo, ..region.draft("A.5", WED) };
    assert_eq!(region.judged(&group), (vec![], vec![]));
    assert_eq!(region.judged(&Draft { mode: Mode::BackOffice, ..group }).0, ["R154"]);
}

#[test]
fn r155_matching_comes_after_or_together_with_what_prepares_it() {
    assert_eq!(taken_in().refused("A.6", WED), ["R155"]);
    for before in ["A.3", "A.4", "A.5"] {
        let region = taken_in().after(before, TUE).signed(ActionPlan, TUE);
        assert_eq!(region.refused("A.6", TUE), [""; 0], "{before}");
        assert_eq!(region.judged(&region.shorter("A.6", TUE)).0, ["R155"]);
        let back = Draft { mode: Mode::BackOffice, ..region.draft("A.6", TUE) };
        assert_eq!(region.judged(&back).0, [""; 0]);
    }
}

#[test]
fn r156_without_a_plan_to_register_it_in_a_service_is_worth_a_look() {
    let region = taken_in().after("A.3", TUE);
    for service in ["A.4", "A.5", "A.6"] {
        assert_eq!(region.judged(&region.draft(service, WED)), (vec![], vec!["R156"]), "{service}");
    }
}

#[test]
fn r157_r158_half_an_hour_with_a_company_is_advised_at_its_door_and_demanded_at_the_desk() {
    let region = Region::company(&PIEMONTE);
    assert_eq!(region.judged(&region.shorter("B.1", MON)), (vec![], vec!["R157"]));
    assert_eq!(region.judged(&region.shorter("B.2", MON)).0, ["R158"]);
    assert_eq!(region.judged(&region.draft("B.2", MON)), (vec![], vec![]), "from any point of the network");
}

/// What B.2 leaves behind (003:147: vacancies, the company's pact signed and registered, its action plan opened) is not
/// asked with the passage: the table makes it no condition of B.2. The pact's date is asked where it is one, in B.3 and B.4;
/// vacancies and the plan belong to the companies' own pages and cannot be judged here.
#[test]
fn r158_a_company_comes_in_from_any_point_and_its_pact_is_asked_where_it_counts() {
    let alone = Region::company(&PIEMONTE);
    for region in [alone.clone(), alone.after("B.1", MON)] {
        assert_eq!(region.refused("B.2", MON), [""; 0], "or together with scouting (003:146)");
        assert_eq!(region.judged(&region.shorter("B.2", MON)).0, ["R158"], "30 minutes (003:145)");
    }
    let asked = |text| {
        let questions = questions_in(&PIEMONTE, super::world::code(text));
        questions.into_iter().map(|question| question.fact).collect::<Vec<_>>()
    };
    assert_eq!(asked("B.2"), []);
    for after in ["B.3", "B.4"] {
        assert!(asked(after).contains(&Fact::CompanyPactSignedOn), "{after}");
    }
}

#[test]
fn r159_advice_to_a_company_follows_its_welcome_and_pact() {
    let company = Region::company(&PIEMONTE);
    let welcomed = company.clone().after("B.2", MON);
    assert_eq!(welcomed.refused("B.3", TUE), [""; 0]);
    assert_eq!(company.refused("B.3", TUE), ["R159"]);
    let draft = welcomed.draft("B.3", TUE);
    let unsigned = Draft { facts: Facts::default(), ..draft.clone() };
    assert_eq!(welcomed.judged(&unsigned).0, ["R159"]);
    let later = Answer::Date(WED.parse().expect("a day"));
    let signed_later = Draft { facts: Facts::default().with(Fact::CompanyPactSignedOn, later), ..draft };
    assert_eq!(welcomed.judged(&signed_later).0, ["R159"]);
}

#[test]
fn r160_matching_for_a_company_follows_scouting_welcome_and_pact() {
    let company = Region::company(&PIEMONTE);
    let ready = company.clone().after("B.1", MON).after("B.2", TUE);
    assert_eq!(ready.refused("B.4", WED), [""; 0]);
    assert_eq!(company.clone().after("B.2", TUE).refused("B.4", WED), ["R160"], "no scouting");
    assert_eq!(company.after("B.1", MON).refused("B.4", WED), ["R160"], "no welcome");
    let unsigned = Draft { facts: Facts::default(), ..ready.draft("B.4", WED) };
    assert_eq!(ready.judged(&unsigned).0, ["R160"]);
}

#[test]
fn r152_what_orientation_rests_on_is_not_taken_back_alone() {
    let region = oriented();
    let refusal = reversal(&PassageId("p0".to_owned()), &region.context()).expect_err("A.3 rests on it");
    assert_eq!(refusal.rule, "R152");
    assert!(reversal(&PassageId("p1".to_owned()), &region.context()).is_ok(), "nothing rests on A.3");
}

/// From the first contact to an action plan that may be closed, in the order in which a person lives it.
#[test]
fn the_path_of_piemonte_from_first_contact_to_a_plan_closed_with_two_meetings() {
    let events = [Event::InformationGiven, Event::DidConfirmed, Event::InterviewHeld];
    let codes: Vec<_> = events.iter().flat_map(|event| PIEMONTE.codes_for(*event, &[])).collect();
    assert_eq!(codes, ["A.1", "A.2", "A.3"], "what an act names is what this region records");

    let mut path = person();
    let record = |path: &mut Region, drafts: &[Draft]| {
        let verdicts = decide_all(drafts, &path.context()).expect("it may be recorded");
        assert!(verdicts.iter().all(|verdict| verdict.warnings.is_empty()), "{verdicts:?}");
        for draft in drafts {
            let on = draft.day().to_string();
            *path = path.clone().after(draft.code.as_str(), &on);
        }
    };
    // First contact and intake are one visit.
    let first = [path.draft("A.1", MON), path.later("A.2", MON)];
    record(&mut path, &first);
    let early = path.draft("A.3", TUE);
    let refused =
        decide_all(std::slice::from_ref(&early), &path.context()).expect_err("the pact is not signed");
    assert_eq!((refused[0].0, refused[0].1[0].rule), (0, "R152"));

    path = path.signed(Pact, MON);
    record(&mut path, &[early]);
    path = path.signed(ActionPlan, TUE);
    let meetings = [path.draft("A.4", WED), path.draft("A.4", THU)];
    record(&mut path, &meetings[..1]);
    assert_eq!(unfinished(&PIEMONTE, &path.history).len(), 1, "one meeting does not close it");
    record(&mut path, &meetings[1..]);
    assert_eq!(unfinished(&PIEMONTE, &path.history), []);

    let recorded: Vec<_> = path.history.iter().map(|passage| passage.code.to_string()).collect();
    assert_eq!(recorded, ["A.1", "A.2", "A.3", "A.4", "A.4"]);
    let progress = Progress { declared: true, oriented: true, pact: true, plan: true };
    assert_eq!(psp::due(&PIEMONTE.settings.documents, &progress), [], "nothing is left to draw up");
}
