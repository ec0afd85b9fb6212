//! The operators' desk; heads of a centre and administrators have some addresses of their own.

use axum::routing::get;

use super::{ADMINISTRATOR, ALL, HEAD, OPERATOR, Route, route};
use crate::http::handlers::{
    account,
    operator::{
        self, companies, convocations, day, desk_did, groups, internship, ministry, pact, people,
        preselection, queue, record, register, reverse, review, supply, vacancies,
    },
    paper, sap,
};

pub(super) fn table() -> Vec<Route> {
    vec![
        route("/operatore", OPERATOR, get(operator::home)),
        route("/operatore/accedi", ALL, get(account::operator_login_form).post(account::operator_log_in)),
        route("/operatore/agenda", OPERATOR, get(day::list).post(day::act)),
        route("/operatore/agenda/assenze", OPERATOR, get(supply::absences).post(supply::change_absences)),
        route(
            "/operatore/agenda/convocazioni",
            OPERATOR,
            get(convocations::show).post(convocations::convene),
        ),
        route("/operatore/agenda/gruppi", OPERATOR, get(groups::list)),
        route("/operatore/agenda/gruppi/nuovo", OPERATOR, get(groups::new_form).post(groups::plan)),
        route("/operatore/agenda/gruppi/{id}", OPERATOR, get(groups::show).post(groups::act)),
        route("/operatore/agenda/nuovo", OPERATOR, get(day::book_form).post(day::book)),
        route("/operatore/agenda/orari", OPERATOR, get(supply::openings).post(supply::change_openings)),
        route("/operatore/agenda/orari/nuovo", HEAD, get(supply::new_opening).post(supply::add_opening)),
        route(
            "/operatore/agenda/orari/{opening}",
            HEAD,
            get(supply::edit_opening).post(supply::change_opening),
        ),
        route("/operatore/agenda/regole", OPERATOR, get(supply::rules).post(supply::change_rules)),
        route("/operatore/agenda/stanze", OPERATOR, get(supply::rooms).post(supply::change_rooms)),
        route("/operatore/agenda/{id}", OPERATOR, get(day::one).post(day::act_on_one)),
        route("/operatore/agenda/{id}/chiudi", OPERATOR, get(day::closing_form).post(day::close)),
        route("/operatore/agenda/{id}/sposta", OPERATOR, get(day::move_form).post(day::move_to)),
        route("/operatore/durate", ADMINISTRATOR, get(supply::durations).post(supply::enter_minutes)),
        route("/operatore/imprese", OPERATOR, get(companies::search).post(companies::find)),
        route("/operatore/imprese/{id}", OPERATOR, get(companies::show).post(companies::act)),
        route(
            "/operatore/imprese/{id}/mandati/{mandate}",
            OPERATOR,
            get(companies::mandate).post(companies::act_on_mandate),
        ),
        route(
            "/operatore/imprese/{id}/passaggi",
            OPERATOR,
            get(companies::record_form).post(companies::record),
        ),
        route(
            "/operatore/imprese/{id}/passaggi/{passage}",
            OPERATOR,
            get(companies::reverse_form).post(companies::reverse),
        ),
        route("/operatore/imprese/{id}/patto", OPERATOR, get(companies::pact).post(companies::act_on_pact)),
        route("/operatore/ministero", ADMINISTRATOR, get(ministry::list).post(ministry::set_code)),
        route("/operatore/passaggi", OPERATOR, get(register::list).post(register::filter)),
        route("/operatore/passaggi.csv", OPERATOR, get(register::csv)),
        route("/operatore/passaggi/nuovo", OPERATOR, get(record::form).post(record::record_or_choose)),
        route("/operatore/patti", OPERATOR, get(pact::list)),
        route("/operatore/persone", OPERATOR, get(people::search).post(people::find)),
        route("/operatore/persone/nuova", OPERATOR, get(people::new_form).post(people::create)),
        route("/operatore/persone/{id}", OPERATOR, get(people::show).post(people::act)),
        route("/operatore/persone/{id}/did", OPERATOR, get(desk_did::start).post(desk_did::begin)),
        route("/operatore/persone/{id}/did/{step}", OPERATOR, get(desk_did::show).post(desk_did::save)),
        route(
            "/operatore/persone/{id}/iscrizioni/{enrolment}",
            OPERATOR,
            get(people::end_form).post(people::end),
        ),
        route(
            "/operatore/persone/{id}/passaggi/{passage}",
            OPERATOR,
            get(reverse::form).post(reverse::reverse),
        ),
        route("/operatore/persone/{id}/patto", OPERATOR, get(pact::show).post(pact::act)),
        route("/operatore/persone/{id}/patto/documento.pdf", OPERATOR, get(paper::at_desk)),
        route(
            "/operatore/persone/{id}/patto/firma",
            OPERATOR,
            get(pact::signatures).post(pact::act_on_signatures),
        ),
        route(
            "/operatore/persone/{id}/patto/impegni",
            OPERATOR,
            get(pact::promises).post(pact::act_on_promises),
        ),
        route("/operatore/persone/{id}/prove/{file}", OPERATOR, get(people::proof)),
        route("/operatore/persone/{id}/scheda", OPERATOR, get(sap::show).post(sap::act)),
        route(
            "/operatore/persone/{id}/scheda/{section}",
            OPERATOR,
            get(sap::desk_section).post(sap::save_desk_section),
        ),
        route("/operatore/richieste", OPERATOR, get(queue::list).post(queue::act)),
        route("/operatore/richieste-imprese", OPERATOR, get(vacancies::list)),
        route("/operatore/richieste-imprese/{id}", OPERATOR, get(vacancies::show).post(vacancies::act)),
        route(
            "/operatore/richieste-imprese/{id}/candidati",
            OPERATOR,
            get(preselection::board).post(preselection::act_on_board),
        ),
        route(
            "/operatore/richieste-imprese/{id}/candidati/{candidate}",
            OPERATOR,
            get(preselection::candidate).post(preselection::act_on_candidate),
        ),
        route("/operatore/richieste/{id}", OPERATOR, get(review::show).post(review::act)),
        route("/operatore/richieste/{id}/ricevuta.pdf", OPERATOR, get(review::receipt_pdf)),
        route("/operatore/terminali", ADMINISTRATOR, get(supply::devices).post(supply::add_device)),
        route(
            "/operatore/terminali/{device}",
            ADMINISTRATOR,
            get(supply::device).post(supply::change_device),
        ),
        route("/operatore/testi", OPERATOR, get(pact::blocks).post(pact::change_blocks)),
        route("/operatore/tirocini", OPERATOR, get(internship::list)),
        route("/operatore/tirocini/{internship}", OPERATOR, get(internship::show).post(internship::act)),
        route(
            "/operatore/tirocini/{internship}/documenti/{paper}",
            OPERATOR,
            get(internship::paper).post(internship::act_on_paper),
        ),
        route(
            "/operatore/tirocini/{internship}/documenti/{paper}/documento.pdf",
            OPERATOR,
            get(internship::pdf),
        ),
        route(
            "/operatore/tirocini/{internship}/dossier",
            OPERATOR,
            get(internship::notes_form).post(internship::save_notes),
        ),
        route(
            "/operatore/tirocini/{internship}/progetto",
            OPERATOR,
            get(internship::project).post(internship::draw),
        ),
    ]
}
