//! What everybody reads, and the doors: registration, login, the terminal in the hall.

use axum::routing::{get, post};

use super::{ALL, Route, route};
use crate::http::handlers::{account, api, board, health, kiosk, lookups, public};

pub(super) fn table() -> Vec<Route> {
    vec![
        route("/healthz", ALL, get(health::healthz)),
        route("/readyz", ALL, get(health::readyz)),
        route("/costante", ALL, get(health::constant)),
        route("/", ALL, get(public::home)),
        route("/servizi", ALL, get(public::services)),
        route("/servizi/{code}", ALL, get(public::service)),
        route("/sedi", ALL, get(public::offices)),
        route("/sedi/{slug}", ALL, get(public::office)),
        route("/privacy", ALL, get(public::privacy)),
        route("/note-legali", ALL, get(public::legal_notes)),
        route("/accessibilita", ALL, get(public::accessibility)),
        route("/mappa", ALL, get(public::site_map)),
        route("/valutazione", ALL, get(public::feedback).post(public::give_feedback)),
        route("/api/v1/services", ALL, get(api::services)),
        route("/api/v1/openapi.json", ALL, get(api::openapi)),
        route("/_fn/{*name}", ALL, post(lookups::call)),
        route("/registrati", ALL, get(account::register_form).post(account::register)),
        route("/registrati/conferma", ALL, get(account::confirm_form).post(account::confirm)),
        route("/accedi", ALL, get(account::login_form).post(account::log_in)),
        route("/accedi/recupero", ALL, get(account::recovery_form).post(account::ask_recovery)),
        route("/accedi/nuova-password", ALL, get(account::new_password_form).post(account::new_password)),
        route("/accedi/codice", ALL, get(account::desk_code_form).post(account::use_desk_code)),
        route("/esci", ALL, get(account::log_out_form).post(account::log_out)),
        route("/kiosk", ALL, get(kiosk::start)),
        route("/kiosk/attiva", ALL, get(kiosk::enrol_form).post(kiosk::enrol)),
        route("/kiosk/arrivo", ALL, get(kiosk::arrival_form).post(kiosk::arrival)),
        route("/kiosk/cosa-portare", ALL, get(kiosk::bring)),
        route("/kiosk/fine", ALL, get(kiosk::end_by_waiting).post(kiosk::end)),
        route("/offerte", ALL, get(board::list)),
        route("/offerte/{id}", ALL, get(board::show).post(board::act)),
    ]
}
