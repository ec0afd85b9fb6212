//! What Piemonte's «Repertorio» says of its network: who works with whom for complex targets (R163), and what belongs to the
//! public centres alone (R164).

use domain::pack::{Event, Target};
use domain::passage::*;

use super::region::Region;
use super::world::{EMILIA_ROMAGNA, PACK, PACKS, PIEMONTE, day, rules};

const MON: &str = "2026-11-16";

fn target(id: &str) -> &'static Target {
    PIEMONTE.targets.iter().find(|target| target.id == id).expect("a target of the table")
}

#[test]
fn r163_five_complex_targets_add_partner_services_and_competences() {
    let ids: Vec<_> = PIEMONTE.targets_on(day(MON)).map(|target| target.id.as_str()).collect();
    assert_eq!(ids, ["disabili", "immigrati", "tossicodipendenti", "detenuti", "assistenti-familiari"]);
    assert_eq!(
        target("tossicodipendenti").partners,
        ["Servizi socio-assistenziali interessati al caso", "SERT"]
    );
    assert_eq!(target("detenuti").partners[0], "Ufficio Esecuzione Penale Esterna");
    assert_eq!(target("immigrati").services[0], "Mediazione culturale");
    assert_eq!(target("assistenti-familiari").services, ["Certificazione delle competenze non formali"]);
    for target in &PIEMONTE.targets {
        assert!(!target.partners.is_empty() && !target.services.is_empty(), "{}", target.id);
        assert!(target.source.starts_with("003:"), "{}", target.source);
    }
}

#[test]
fn r163_an_operator_is_dedicated_where_the_table_prints_one() {
    for target in &PIEMONTE.targets {
        let printed = target.competences.iter().any(|text| text.starts_with("Operatore dedicato"));
        assert_eq!(target.dedicated_operator, printed, "{}", target.id);
    }
    assert!(!target("immigrati").dedicated_operator, "languages and a cultural mediator instead");
    assert_eq!(target("immigrati").competences, ["Conoscenza lingue straniere", "Mediatore culturale"]);
}

#[test]
fn r163_no_passage_asks_to_which_target_a_person_belongs() {
    for service in PIEMONTE.catalogue.services() {
        for question in questions_in(&PIEMONTE, service.code) {
            let known = [Fact::IndividualNeed, Fact::CompanyPactSignedOn];
            assert!(known.contains(&question.fact), "{}: {:?}", service.code, question.fact);
        }
    }
    assert!(PACK.targets.is_empty() && EMILIA_ROMAGNA.targets.is_empty(), "only Piemonte prints the table");
}

/// Art. 16 L. 56/87, L. 68/99 and mobility lists have no standard of the network: nobody of it can record one of them as
/// a service, in whatever office.
#[test]
fn r164_what_belongs_to_the_public_centres_alone_is_no_service_of_the_network() {
    for event in [Event::TargetedEnrolment, Event::L68ConventionSigned] {
        assert!(PIEMONTE.codes_for(event, &[]).is_empty(), "{event:?}");
        let national = PACK.codes_for(event, &[]);
        assert!(!national.is_empty(), "{event:?} is a service of the national table");
        for code in national {
            for region in [Region::person(&PIEMONTE), Region::company(&PIEMONTE)] {
                let draft = Draft { code, ..region.draft("A.1", MON) };
                assert_eq!(rules(region.decide(&draft)), ["R001"], "{code}");
            }
        }
    }
    // Nor does a standard carry their name: selections for public bodies, targeted placement, mobility lists.
    for service in PIEMONTE.catalogue.services() {
        let name = service.name.to_lowercase();
        for alone in ["mobilità", "collocamento", "pubblica amministrazione", "art. 16"] {
            assert!(!name.contains(alone), "{}: {}", service.code, service.name);
        }
    }
}

/// The network of Piemonte has private bodies too; the product serves public centres, and a pack lists nothing else.
#[test]
fn r164_every_office_of_a_pack_is_a_public_centre() {
    for pack in PACKS {
        assert!(!pack.offices.is_empty());
        for office in &pack.offices {
            assert!(office.name.starts_with("Centro per l'impiego"), "{}: {}", pack.id, office.name);
        }
    }
    assert!(target("disabili").partners[0].contains("di competenza esclusiva CPI"));
}
