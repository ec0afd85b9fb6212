//! What a person does for themselves: declaration, appointments, pact, file, proposals, internships.

use axum::routing::get;

use super::{ALL, DECLARED, IDENTIFIED, Route, route};
use crate::http::handlers::{appointments, area, did, groups, internship, pact, paper, preselection, sap};

pub(super) fn table() -> Vec<Route> {
    vec![
        route("/appuntamenti", DECLARED, get(appointments::list)),
        route("/appuntamenti/gruppi", ALL, get(groups::list)),
        route("/appuntamenti/gruppi/{id}", ALL, get(groups::show).post(groups::enrol)),
        route("/appuntamenti/nuovo", DECLARED, get(appointments::new_form).post(appointments::hold)),
        route("/appuntamenti/{id}", DECLARED, get(appointments::show)),
        route(
            "/appuntamenti/{id}/annulla",
            DECLARED,
            get(appointments::cancel_form).post(appointments::cancel),
        ),
        route("/appuntamenti/{id}/calendario.ics", DECLARED, get(appointments::calendar)),
        route(
            "/appuntamenti/{id}/conferma",
            DECLARED,
            get(appointments::confirm_form).post(appointments::confirm),
        ),
        route(
            "/appuntamenti/{id}/sposta",
            DECLARED,
            get(appointments::move_form).post(appointments::move_to),
        ),
        route("/area", DECLARED, get(area::home)),
        route("/did", ALL, get(did::start).post(did::begin)),
        route("/did/ricevuta", DECLARED, get(did::receipt)),
        route("/did/ricevuta.pdf", DECLARED, get(did::receipt_pdf)),
        route("/did/ritira", DECLARED, get(did::withdraw_form).post(did::withdraw)),
        route("/did/{step}", DECLARED, get(did::show).post(did::save)),
        route("/fascicolo", IDENTIFIED, get(area::file)),
        route("/fascicolo/correzione", IDENTIFIED, get(area::correction_form).post(area::ask_correction)),
        route("/fascicolo/dati.json", IDENTIFIED, get(area::file_json)),
        route("/fascicolo/dati.pdf", IDENTIFIED, get(area::file_pdf)),
        route("/fascicolo/scheda", IDENTIFIED, get(sap::read)),
        route("/fascicolo/scheda/{section}", IDENTIFIED, get(sap::section).post(sap::save_section)),
        route("/patto", IDENTIFIED, get(pact::show)),
        route("/patto/documento", IDENTIFIED, get(paper::lead).post(paper::mail)),
        route("/patto/documento.pdf", IDENTIFIED, get(paper::own)),
        route("/patto/domande", IDENTIFIED, get(pact::questions).post(pact::ask)),
        route("/patto/firma", IDENTIFIED, get(pact::sign_form).post(pact::sign)),
        route("/patto/impegni/{id}", IDENTIFIED, get(area::commitment).post(area::report)),
        route("/patto/impegni/{id}/prove/{file}", IDENTIFIED, get(area::proof)),
        route("/patto/{number}", IDENTIFIED, get(pact::one_text)),
        route("/proposte", IDENTIFIED, get(preselection::proposals).post(preselection::change_consent)),
        route("/proposte/{id}", IDENTIFIED, get(preselection::proposal).post(preselection::answer_proposal)),
        route("/tirocini", IDENTIFIED, get(internship::own)),
        route("/tirocini/{internship}", IDENTIFIED, get(internship::read).post(internship::answer)),
        route(
            "/tirocini/{internship}/documenti/{paper}",
            IDENTIFIED,
            get(internship::own_paper).post(internship::sign_own),
        ),
        route("/tirocini/{internship}/documenti/{paper}/documento.pdf", IDENTIFIED, get(internship::own_pdf)),
    ]
}
