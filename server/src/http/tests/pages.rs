//! Every page of the table is read by axe and html-validate: it has a sample.

use std::collections::BTreeSet;

use app::pages::site_map;

use crate::http::routes::table;

/// Addresses that answer a GET with a page, and one of the samples of that page.
const PAGES: &[(&str, &str)] = &[
    ("/", "home"),
    ("/servizi", "services"),
    ("/servizi/{code}", "service"),
    ("/sedi", "offices"),
    ("/sedi/{slug}", "office"),
    ("/privacy", "privacy"),
    ("/note-legali", "legal-notes"),
    ("/accessibilita", "accessibility"),
    ("/mappa", "site-map"),
    ("/valutazione", "feedback"),
    ("/registrati", "account-register"),
    ("/registrati/conferma", "account-confirm"),
    ("/accedi", "account-login"),
    ("/accedi/recupero", "account-recovery"),
    ("/accedi/nuova-password", "account-new-password"),
    ("/accedi/codice", "account-code"),
    ("/esci", "account-log-out"),
    ("/operatore/accedi", "account-operator"),
    ("/kiosk", "kiosk-start"),
    ("/kiosk/attiva", "kiosk-enrol"),
    ("/kiosk/arrivo", "kiosk-arrival"),
    ("/kiosk/cosa-portare", "kiosk-bring"),
    ("/area", "area-new"),
    ("/did", "did-start"),
    ("/did/ricevuta", "did-receipt"),
    ("/did/ritira", "did-withdraw"),
    ("/did/{step}", "did-who"),
    ("/appuntamenti", "appointments"),
    ("/appuntamenti/nuovo", "appointment-find"),
    ("/appuntamenti/{id}", "appointment"),
    ("/appuntamenti/{id}/conferma", "appointment-confirm"),
    ("/appuntamenti/{id}/sposta", "appointment-move"),
    ("/appuntamenti/{id}/annulla", "appointment-cancel"),
    ("/appuntamenti/gruppi", "groups"),
    ("/appuntamenti/gruppi/{id}", "groups-one"),
    ("/fascicolo", "file"),
    ("/fascicolo/correzione", "file-correction"),
    ("/fascicolo/scheda", "sap"),
    ("/fascicolo/scheda/{section}", "sap-edit"),
    ("/patto", "pact-in-force"),
    ("/patto/firma", "pact-sign"),
    ("/patto/domande", "pact-questions"),
    ("/patto/{number}", "pact-text"),
    ("/patto/impegni/{id}", "commitment"),
    ("/offerte", "board"),
    ("/offerte/{id}", "board-offer-apply"),
    ("/proposte", "proposals"),
    ("/proposte/{id}", "proposal-asked"),
    ("/tirocini", "internships-intern"),
    ("/tirocini/{internship}", "internship-intern-odd"),
    ("/tirocini/{internship}/documenti/{paper}", "internship-convention"),
    ("/impresa", "employer-choose"),
    ("/impresa/nuova", "employer-new"),
    ("/impresa/conferma/{mandate}", "employer-confirm"),
    ("/impresa/{id}", "employer-home"),
    ("/impresa/{id}/dati", "employer-details"),
    ("/impresa/{id}/mandati", "employer-mandates"),
    ("/impresa/{id}/patto", "employer-pact-to-sign"),
    ("/impresa/{id}/richieste", "vacancies"),
    ("/impresa/{id}/richieste/nuova", "vacancy-new"),
    ("/impresa/{id}/richieste/{vacancy}", "vacancy-published"),
    ("/impresa/{id}/richieste/{vacancy}/candidati", "presented"),
    ("/impresa/{id}/richieste/{vacancy}/candidati/{candidate}", "presented-one"),
    ("/impresa/{id}/tirocini", "internships-host"),
    ("/impresa/{id}/tirocini/nuovo", "internship-request"),
    ("/impresa/{id}/tirocini/{internship}", "internship-host-draft"),
    ("/impresa/{id}/tirocini/{internship}/modifica", "internship-request-filled"),
    ("/impresa/{id}/tirocini/{internship}/dossier", "internship-notes"),
    ("/impresa/{id}/tirocini/{internship}/documenti/{paper}", "internship-project"),
    ("/operatore", "operator-home"),
    ("/operatore/imprese", "operator-companies"),
    ("/operatore/imprese/{id}", "operator-company"),
    ("/operatore/imprese/{id}/mandati/{mandate}", "operator-mandate-declared"),
    ("/operatore/imprese/{id}/passaggi", "operator-record"),
    ("/operatore/imprese/{id}/passaggi/{passage}", "operator-reverse"),
    ("/operatore/imprese/{id}/patto", "operator-company-pact-to-sign"),
    ("/operatore/richieste-imprese", "operator-vacancies"),
    ("/operatore/richieste-imprese/{id}", "operator-vacancy-submitted"),
    ("/operatore/richieste-imprese/{id}/candidati", "operator-preselection-fixed"),
    ("/operatore/richieste-imprese/{id}/candidati/{candidate}", "operator-candidate-asked"),
    ("/operatore/tirocini", "operator-internships"),
    ("/operatore/tirocini/{internship}", "operator-internship-bare"),
    ("/operatore/tirocini/{internship}/progetto", "operator-internship-project"),
    ("/operatore/tirocini/{internship}/dossier", "internship-notes"),
    ("/operatore/tirocini/{internship}/documenti/{paper}", "operator-internship-paper"),
    ("/operatore/richieste", "operator-queue"),
    ("/operatore/richieste/{id}", "operator-did-clean"),
    ("/operatore/persone", "operator-people"),
    ("/operatore/persone/nuova", "operator-person-new"),
    ("/operatore/persone/{id}", "operator-person-file"),
    ("/operatore/persone/{id}/iscrizioni/{enrolment}", "operator-enrolment-end"),
    ("/operatore/persone/{id}/passaggi/{passage}", "operator-reverse"),
    ("/operatore/persone/{id}/did", "operator-person-did"),
    ("/operatore/persone/{id}/did/{step}", "did-at-the-desk"),
    ("/operatore/persone/{id}/scheda", "operator-sap"),
    ("/operatore/persone/{id}/scheda/{section}", "sap-edit-desk"),
    ("/operatore/persone/{id}/patto", "operator-pact-draft"),
    ("/operatore/persone/{id}/patto/firma", "operator-pact-sign"),
    ("/operatore/persone/{id}/patto/impegni", "operator-pact-follow"),
    ("/operatore/patti", "operator-pacts"),
    ("/operatore/testi", "operator-texts"),
    ("/operatore/passaggi", "operator-register"),
    ("/operatore/passaggi/nuovo", "operator-record"),
    ("/operatore/ministero", "ministry-waiting"),
    ("/operatore/durate", "supply-durations"),
    ("/operatore/terminali", "supply-devices"),
    ("/operatore/terminali/{device}", "supply-device"),
    ("/operatore/agenda", "operator-day"),
    ("/operatore/agenda/nuovo", "operator-book-who"),
    ("/operatore/agenda/{id}", "operator-visit-booked"),
    ("/operatore/agenda/{id}/chiudi", "operator-close"),
    ("/operatore/agenda/{id}/sposta", "operator-move"),
    ("/operatore/agenda/orari", "supply-openings"),
    ("/operatore/agenda/orari/nuovo", "supply-opening-new"),
    ("/operatore/agenda/orari/{opening}", "supply-opening-edit"),
    ("/operatore/agenda/assenze", "supply-absences"),
    ("/operatore/agenda/stanze", "supply-rooms"),
    ("/operatore/agenda/regole", "supply-rules"),
    ("/operatore/agenda/gruppi", "operator-groups"),
    ("/operatore/agenda/gruppi/nuovo", "operator-group-new"),
    ("/operatore/agenda/gruppi/{id}", "operator-group"),
    ("/operatore/agenda/convocazioni", "operator-convocations"),
];

/// Addresses that answer a GET with something else: a file, data, a way elsewhere, nothing.
const NO_PAGES: &[&str] = &[
    "/healthz",
    "/readyz",
    "/costante",
    "/api/v1/services",
    "/api/v1/openapi.json",
    "/_fn/{*name}",
    "/kiosk/fine",
    "/did/ricevuta.pdf",
    "/appuntamenti/{id}/calendario.ics",
    "/patto/impegni/{id}/prove/{file}",
    "/patto/documento.pdf",
    "/patto/documento",
    "/fascicolo/dati.json",
    "/fascicolo/dati.pdf",
    "/operatore/richieste/{id}/ricevuta.pdf",
    "/operatore/persone/{id}/patto/documento.pdf",
    "/operatore/persone/{id}/prove/{file}",
    "/operatore/passaggi.csv",
    "/impresa/richieste",
    "/impresa/tirocini",
    "/tirocini/{internship}/documenti/{paper}/documento.pdf",
    "/impresa/{id}/tirocini/{internship}/documenti/{paper}/documento.pdf",
    "/operatore/tirocini/{internship}/documenti/{paper}/documento.pdf",
];

#[test]
fn every_page_of_the_table_has_a_sample() {
    let routes: BTreeSet<_> = table().iter().map(|route| route.path).collect();
    let said: Vec<_> = PAGES.iter().map(|(path, _)| *path).chain(NO_PAGES.iter().copied()).collect();
    let listed: BTreeSet<_> = said.iter().copied().collect();
    assert_eq!(said.len(), listed.len(), "an address is said twice");
    assert_eq!(listed, routes);
    let samples: BTreeSet<_> = app::samples::all().iter().map(|sample| sample.name).collect();
    for (path, sample) in PAGES {
        assert!(samples.contains(sample), "{path}: there is no sample {sample}");
    }
}

#[test]
fn the_site_map_leads_to_addresses_of_the_table() {
    let routes: BTreeSet<_> = table().iter().map(|route| route.path).collect();
    for (path, _) in site_map::PAGES.iter().flat_map(|(_, pages)| *pages) {
        assert!(routes.contains(path), "{path} stands on the map and nowhere else");
    }
}
