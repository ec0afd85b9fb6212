//! Every address, in one table: from it come the router and the role test, and tests hold the site map and the samples
//! that axe reads against it. What is not here does not exist.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use domain::account::{Level, Role};
use tower_http::{
    compression::CompressionLayer,
    csrf::CsrfLayer,
    request_id::{PropagateRequestIdLayer, SetRequestIdLayer},
    services::ServeDir,
    trace::TraceLayer,
};

use super::{
    House, Problem, Visit, acting,
    form::LARGEST_FORM,
    handlers::*,
    headers,
    patience::{self, Patience},
    visit, watch,
};
use acts::Visitor;

/// Who may see an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Everybody,
    /// A citizen whose account has at least this level.
    Citizen(Level),
    /// An identified citizen with a mandate for the company of the address (`/impresa/{id}`).
    Mandate,
    /// An operator with at least this role.
    Operator(Role),
}

/// One address.
pub struct Route {
    pub path: &'static str,
    pub access: Access,
    pub methods: MethodRouter<House>,
}

fn route(path: &'static str, access: Access, methods: MethodRouter<House>) -> Route {
    Route { path, access, methods }
}

/// The table.
pub fn table() -> Vec<Route> {
    const ALL: Access = Access::Everybody;
    const DECLARED: Access = Access::Citizen(Level::Declared);
    const IDENTIFIED: Access = Access::Citizen(Level::Identified);
    const MANDATE: Access = Access::Mandate;
    const OPERATOR: Access = Access::Operator(Role::Operator);
    const HEAD: Access = Access::Operator(Role::Head);
    const ADMINISTRATOR: Access = Access::Operator(Role::Administrator);
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
        route("/operatore/accedi", ALL, get(account::operator_login_form).post(account::operator_log_in)),
        route("/kiosk", ALL, get(kiosk::start)),
        route("/kiosk/attiva", ALL, get(kiosk::enrol_form).post(kiosk::enrol)),
        route("/kiosk/arrivo", ALL, get(kiosk::arrival_form).post(kiosk::arrival)),
        route("/kiosk/cosa-portare", ALL, get(kiosk::bring)),
        route("/kiosk/fine", ALL, get(kiosk::end_by_waiting).post(kiosk::end)),
        route("/area", DECLARED, get(area::home)),
        route("/did", ALL, get(did::start).post(did::begin)),
        route("/did/ricevuta", DECLARED, get(did::receipt)),
        route("/did/ricevuta.pdf", DECLARED, get(did::receipt_pdf)),
        route("/did/ritira", DECLARED, get(did::withdraw_form).post(did::withdraw)),
        route("/did/{step}", DECLARED, get(did::show).post(did::save)),
        route("/appuntamenti", DECLARED, get(appointments::list)),
        route("/appuntamenti/nuovo", DECLARED, get(appointments::new_form).post(appointments::hold)),
        route("/appuntamenti/{id}", DECLARED, get(appointments::show)),
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
        route(
            "/appuntamenti/{id}/annulla",
            DECLARED,
            get(appointments::cancel_form).post(appointments::cancel),
        ),
        route("/fascicolo", IDENTIFIED, get(area::file)),
        route("/fascicolo/correzione", IDENTIFIED, get(area::correction_form).post(area::ask_correction)),
        route("/patto", IDENTIFIED, get(pact::show)),
        route("/patto/firma", IDENTIFIED, get(pact::sign_form).post(pact::sign)),
        route("/patto/domande", IDENTIFIED, get(pact::questions).post(pact::ask)),
        route("/patto/{number}", IDENTIFIED, get(pact::one_text)),
        route("/patto/impegni/{id}", IDENTIFIED, get(area::commitment).post(area::report)),
        route("/patto/impegni/{id}/prove/{file}", IDENTIFIED, get(area::proof)),
        route("/patto/documento.pdf", IDENTIFIED, get(paper::own)),
        route("/patto/documento", IDENTIFIED, get(paper::lead).post(paper::mail)),
        route("/fascicolo/scheda", IDENTIFIED, get(sap::read)),
        route("/fascicolo/scheda/{section}", IDENTIFIED, get(sap::section).post(sap::save_section)),
        route("/operatore/persone/{id}/scheda", OPERATOR, get(sap::show).post(sap::act)),
        route(
            "/operatore/persone/{id}/scheda/{section}",
            OPERATOR,
            get(sap::desk_section).post(sap::save_desk_section),
        ),
        route("/fascicolo/dati.json", IDENTIFIED, get(area::file_json)),
        route("/fascicolo/dati.pdf", IDENTIFIED, get(area::file_pdf)),
        route("/operatore", OPERATOR, get(operator::home)),
        route("/operatore/richieste", OPERATOR, get(operator::queue::list).post(operator::queue::act)),
        route("/operatore/richieste/{id}", OPERATOR, get(operator::review::show).post(operator::review::act)),
        route("/operatore/richieste/{id}/ricevuta.pdf", OPERATOR, get(operator::review::receipt_pdf)),
        route("/operatore/persone", OPERATOR, get(operator::people::search).post(operator::people::find)),
        route(
            "/operatore/persone/nuova",
            OPERATOR,
            get(operator::people::new_form).post(operator::people::create),
        ),
        route("/operatore/persone/{id}/patto/documento.pdf", OPERATOR, get(paper::at_desk)),
        route("/operatore/persone/{id}/prove/{file}", OPERATOR, get(operator::people::proof)),
        route("/operatore/persone/{id}", OPERATOR, get(operator::people::show).post(operator::people::act)),
        route(
            "/operatore/persone/{id}/iscrizioni/{enrolment}",
            OPERATOR,
            get(operator::people::end_form).post(operator::people::end),
        ),
        route(
            "/operatore/persone/{id}/passaggi/{passage}",
            OPERATOR,
            get(operator::reverse::form).post(operator::reverse::reverse),
        ),
        route(
            "/operatore/persone/{id}/did",
            OPERATOR,
            get(operator::desk_did::start).post(operator::desk_did::begin),
        ),
        route(
            "/operatore/persone/{id}/did/{step}",
            OPERATOR,
            get(operator::desk_did::show).post(operator::desk_did::save),
        ),
        route("/operatore/persone/{id}/patto", OPERATOR, get(operator::pact::show).post(operator::pact::act)),
        route(
            "/operatore/persone/{id}/patto/firma",
            OPERATOR,
            get(operator::pact::signatures).post(operator::pact::act_on_signatures),
        ),
        route(
            "/operatore/persone/{id}/patto/impegni",
            OPERATOR,
            get(operator::pact::promises).post(operator::pact::act_on_promises),
        ),
        route("/operatore/patti", OPERATOR, get(operator::pact::list)),
        route("/operatore/testi", OPERATOR, get(operator::pact::blocks).post(operator::pact::change_blocks)),
        route(
            "/operatore/passaggi",
            OPERATOR,
            get(operator::register::list).post(operator::register::filter),
        ),
        route(
            "/operatore/passaggi/nuovo",
            OPERATOR,
            get(operator::record::form).post(operator::record::record_or_choose),
        ),
        route(
            "/operatore/agenda/orari",
            OPERATOR,
            get(operator::supply::openings).post(operator::supply::change_openings),
        ),
        route(
            "/operatore/agenda/orari/nuovo",
            HEAD,
            get(operator::supply::new_opening).post(operator::supply::add_opening),
        ),
        route(
            "/operatore/agenda/orari/{opening}",
            HEAD,
            get(operator::supply::edit_opening).post(operator::supply::change_opening),
        ),
        route(
            "/operatore/agenda/assenze",
            OPERATOR,
            get(operator::supply::absences).post(operator::supply::change_absences),
        ),
        route(
            "/operatore/agenda/stanze",
            OPERATOR,
            get(operator::supply::rooms).post(operator::supply::change_rooms),
        ),
        route(
            "/operatore/agenda/regole",
            OPERATOR,
            get(operator::supply::rules).post(operator::supply::change_rules),
        ),
        route(
            "/operatore/ministero",
            ADMINISTRATOR,
            get(operator::ministry::list).post(operator::ministry::set_code),
        ),
        route(
            "/operatore/durate",
            ADMINISTRATOR,
            get(operator::supply::durations).post(operator::supply::enter_minutes),
        ),
        route(
            "/operatore/terminali",
            ADMINISTRATOR,
            get(operator::supply::devices).post(operator::supply::add_device),
        ),
        route(
            "/operatore/terminali/{device}",
            ADMINISTRATOR,
            get(operator::supply::device).post(operator::supply::change_device),
        ),
        route("/operatore/passaggi.csv", OPERATOR, get(operator::register::csv)),
        route("/operatore/agenda", OPERATOR, get(operator::day::list).post(operator::day::act)),
        route("/operatore/agenda/nuovo", OPERATOR, get(operator::day::book_form).post(operator::day::book)),
        route("/operatore/agenda/{id}", OPERATOR, get(operator::day::one).post(operator::day::act_on_one)),
        route(
            "/operatore/agenda/{id}/chiudi",
            OPERATOR,
            get(operator::day::closing_form).post(operator::day::close),
        ),
        route(
            "/operatore/agenda/{id}/sposta",
            OPERATOR,
            get(operator::day::move_form).post(operator::day::move_to),
        ),
        route("/operatore/agenda/gruppi", OPERATOR, get(operator::groups::list)),
        route(
            "/operatore/agenda/gruppi/nuovo",
            OPERATOR,
            get(operator::groups::new_form).post(operator::groups::plan),
        ),
        route(
            "/operatore/agenda/gruppi/{id}",
            OPERATOR,
            get(operator::groups::show).post(operator::groups::act),
        ),
        route(
            "/operatore/agenda/convocazioni",
            OPERATOR,
            get(operator::convocations::show).post(operator::convocations::convene),
        ),
        route("/impresa", IDENTIFIED, get(employer::choose)),
        route("/impresa/nuova", IDENTIFIED, get(employer::new_form).post(employer::register)),
        route("/impresa/conferma/{mandate}", IDENTIFIED, get(employer::confirm_form).post(employer::confirm)),
        route("/impresa/richieste", IDENTIFIED, get(employer::vacancies)),
        route("/impresa/tirocini", IDENTIFIED, get(employer::internships)),
        route("/impresa/{id}", MANDATE, get(employer::home)),
        route("/impresa/{id}/dati", MANDATE, get(employer::details).post(employer::change)),
        route("/impresa/{id}/patto", MANDATE, get(employer::pact).post(employer::sign_pact)),
        route("/impresa/{id}/mandati", MANDATE, get(employer::mandates).post(employer::revoke)),
        route(
            "/operatore/imprese",
            OPERATOR,
            get(operator::companies::search).post(operator::companies::find),
        ),
        route(
            "/operatore/imprese/{id}",
            OPERATOR,
            get(operator::companies::show).post(operator::companies::act),
        ),
        route(
            "/operatore/imprese/{id}/mandati/{mandate}",
            OPERATOR,
            get(operator::companies::mandate).post(operator::companies::act_on_mandate),
        ),
        route(
            "/operatore/imprese/{id}/patto",
            OPERATOR,
            get(operator::companies::pact).post(operator::companies::act_on_pact),
        ),
        route(
            "/operatore/imprese/{id}/passaggi",
            OPERATOR,
            get(operator::companies::record_form).post(operator::companies::record),
        ),
        route(
            "/operatore/imprese/{id}/passaggi/{passage}",
            OPERATOR,
            get(operator::companies::reverse_form).post(operator::companies::reverse),
        ),
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
            "/impresa/{id}/tirocini/{internship}/modifica",
            MANDATE,
            get(internship::edit_form).post(internship::save),
        ),
        route(
            "/impresa/{id}/tirocini/{internship}/dossier",
            MANDATE,
            get(internship::notes_form).post(internship::save_notes),
        ),
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
        route("/tirocini", IDENTIFIED, get(internship::own)),
        route("/tirocini/{internship}", IDENTIFIED, get(internship::read).post(internship::answer)),
        route(
            "/tirocini/{internship}/documenti/{paper}",
            IDENTIFIED,
            get(internship::own_paper).post(internship::sign_own),
        ),
        route("/tirocini/{internship}/documenti/{paper}/documento.pdf", IDENTIFIED, get(internship::own_pdf)),
        route("/operatore/tirocini", OPERATOR, get(operator::internship::list)),
        route(
            "/operatore/tirocini/{internship}",
            OPERATOR,
            get(operator::internship::show).post(operator::internship::act),
        ),
        route(
            "/operatore/tirocini/{internship}/progetto",
            OPERATOR,
            get(operator::internship::project).post(operator::internship::draw),
        ),
        route(
            "/operatore/tirocini/{internship}/dossier",
            OPERATOR,
            get(operator::internship::notes_form).post(operator::internship::save_notes),
        ),
        route(
            "/operatore/tirocini/{internship}/documenti/{paper}",
            OPERATOR,
            get(operator::internship::paper).post(operator::internship::act_on_paper),
        ),
        route(
            "/operatore/tirocini/{internship}/documenti/{paper}/documento.pdf",
            OPERATOR,
            get(operator::internship::pdf),
        ),
        route("/operatore/richieste-imprese", OPERATOR, get(operator::vacancies::list)),
        route(
            "/operatore/richieste-imprese/{id}",
            OPERATOR,
            get(operator::vacancies::show).post(operator::vacancies::act),
        ),
        route(
            "/operatore/richieste-imprese/{id}/candidati",
            OPERATOR,
            get(operator::preselection::board).post(operator::preselection::act_on_board),
        ),
        route(
            "/operatore/richieste-imprese/{id}/candidati/{candidate}",
            OPERATOR,
            get(operator::preselection::candidate).post(operator::preselection::act_on_candidate),
        ),
        route("/proposte", IDENTIFIED, get(preselection::proposals).post(preselection::change_consent)),
        route("/proposte/{id}", IDENTIFIED, get(preselection::proposal).post(preselection::answer_proposal)),
        route("/offerte", ALL, get(board::list)),
        route("/offerte/{id}", ALL, get(board::show).post(board::act)),
        route("/appuntamenti/gruppi", ALL, get(groups::list)),
        route("/appuntamenti/gruppi/{id}", ALL, get(groups::show).post(groups::enrol)),
    ]
}

/// Refuses whoever may not see the address, before its handler runs.
async fn guard(access: Access, visit: Visit, request: Request, next: Next) -> Response {
    let allowed = match (access, &visit.visitor) {
        (Access::Everybody, _) => Ok(()),
        (_, Visitor::Anonymous) => Err(Problem::Login),
        (Access::Citizen(level), Visitor::Citizen(citizen)) if citizen.level() >= level => Ok(()),
        (Access::Mandate, Visitor::Citizen(citizen)) if citizen.level().is_identified() => {
            return acting::let_in(&visit, citizen, request, next).await;
        }
        // A page that says why, and how to open what is closed.
        (Access::Citizen(_), Visitor::Citizen(_)) => return area::closed(&visit).await.into_response(),
        (Access::Mandate, Visitor::Citizen(_)) => Err(Problem::Forbidden("error-needs-identified")),
        (Access::Citizen(_) | Access::Mandate, Visitor::Operator(_)) => {
            Err(Problem::Forbidden("error-citizens-only"))
        }
        (Access::Operator(role), Visitor::Operator(operator)) if operator.role() >= role => Ok(()),
        (Access::Operator(_), Visitor::Operator(_)) => Err(Problem::Forbidden("error-role")),
        (Access::Operator(_), Visitor::Citizen(_)) => Err(Problem::Forbidden("error-operators-only")),
    };
    match allowed {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn not_found() -> Problem {
    Problem::NotFound
}

/// The whole service.
pub fn router(house: House) -> Router {
    let mut pages = Router::new();
    for route in table() {
        let access = route.access;
        let guarded =
            route.methods.layer(middleware::from_fn(move |visit: Visit, request: Request, next: Next| {
                guard(access, visit, request, next)
            }));
        pages = pages.route(route.path, guarded);
    }
    let root = &house.settings.site_root;
    let built = ServeDir::new(root.join("pkg")).precompressed_br().precompressed_gzip();
    let public =
        ServeDir::new(root).precompressed_br().precompressed_gzip().append_index_html_on_directories(false);
    let script =
        Router::new().route_service("/kiosk.js", public.clone()).layer(middleware::from_fn(always_asked));
    let files = Router::new()
        .nest_service("/pkg", built)
        .layer(middleware::from_fn(immutable))
        .merge(script)
        .nest_service("/fonts", ServeDir::new(root.join("fonts")))
        .route_service("/favicon.svg", public.clone())
        .route_service("/robots.txt", public);

    let ids = watch::Ids(house.desk.clone());
    pages
        .fallback(not_found)
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn_with_state(Patience::default(), patience::hold))
        .layer(middleware::from_fn_with_state(house.clone(), visit::understand))
        .with_state(house)
        .merge(files)
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(headers::add))
        .layer(middleware::from_fn(watch::count))
        .layer(
            // A refusal is a line with its status; its causes are logged where they are known, once.
            TraceLayer::new_for_http()
                .make_span_with(watch::span)
                .on_request(())
                .on_response(watch::log)
                .on_failure(()),
        )
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(ids))
        .layer(middleware::map_request(watch::forget_foreign_id))
}

/// Built files carry a hash in their name: they never change.
async fn immutable(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
        response.headers_mut().insert(header::CACHE_CONTROL, forever);
    }
    response
}

/// The terminals' script has no hash in its name, and a terminal runs for weeks: it asks each time whether there is a
/// newer one.
async fn always_asked(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_address_stands_twice() {
        let paths: Vec<_> = table().iter().map(|route| route.path).collect();
        let unique: BTreeSet<_> = paths.iter().collect();
        assert_eq!(paths.len(), unique.len());
    }
}
