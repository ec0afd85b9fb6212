//! What a person does for a company: its data and mandates, vacancies, candidates, internships.

use axum::routing::get;

use super::{IDENTIFIED, MANDATE, Route, route};
use crate::http::handlers::{employer, internship, preselection, vacancy};

pub(super) fn table() -> Vec<Route> {
    vec![
        route("/impresa", IDENTIFIED, get(employer::choose)),
        route("/impresa/conferma/{mandate}", IDENTIFIED, get(employer::confirm_form).post(employer::confirm)),
        route("/impresa/nuova", IDENTIFIED, get(employer::new_form).post(employer::register)),
        route("/impresa/richieste", IDENTIFIED, get(employer::vacancies)),
        route("/impresa/tirocini", IDENTIFIED, get(employer::internships)),
        route("/impresa/{id}", MANDATE, get(employer::home)),
        route("/impresa/{id}/dati", MANDATE, get(employer::details).post(employer::change)),
        route("/impresa/{id}/mandati", MANDATE, get(employer::mandates).post(employer::revoke)),
        route("/impresa/{id}/patto", MANDATE, get(employer::pact).post(employer::sign_pact)),
        route("/impresa/{id}/richieste", MANDATE, get(vacancy::list)),
        route("/impresa/{id}/richieste/nuova", MANDATE, get(vacancy::new_form).post(vacancy::begin)),
        route("/impresa/{id}/richieste/{vacancy}", MANDATE, get(vacancy::show).post(vacancy::act)),
        route("/impresa/{id}/richieste/{vacancy}/candidati", MANDATE, get(preselection::presented)),
        route(
            "/impresa/{id}/richieste/{vacancy}/candidati/{candidate}",
            MANDATE,
            get(preselection::presented_one).post(preselection::say),
        ),
        route("/impresa/{id}/tirocini", MANDATE, get(internship::list)),
        route("/impresa/{id}/tirocini/nuovo", MANDATE, get(internship::new_form).post(internship::begin)),
        route("/impresa/{id}/tirocini/{internship}", MANDATE, get(internship::show).post(internship::act)),
        route(
            "/impresa/{id}/tirocini/{internship}/documenti/{paper}",
            MANDATE,
            get(internship::host_paper).post(internship::sign_for_host),
        ),
        route(
            "/impresa/{id}/tirocini/{internship}/documenti/{paper}/documento.pdf",
            MANDATE,
            get(internship::host_pdf),
        ),
        route(
            "/impresa/{id}/tirocini/{internship}/dossier",
            MANDATE,
            get(internship::notes_form).post(internship::save_notes),
        ),
        route(
            "/impresa/{id}/tirocini/{internship}/modifica",
            MANDATE,
            get(internship::edit_form).post(internship::save),
        ),
    ]
}
