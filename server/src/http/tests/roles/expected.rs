//! What must happen when somebody of each kind asks for each address.

use domain::account::{Level, Role};

use super::Who;
use crate::http::routes::Access;

/// What must happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Shown, or sent on to where the thing is.
    In,
    /// Sent to the login.
    Login,
    /// 403.
    Forbidden,
    /// 404: it does not exist for this visitor.
    Hidden,
}

/// The operators' desk, and what a browser would save or hand to another program.
fn refused_at_terminal(path: &str) -> bool {
    path.starts_with("/operatore")
        || path.starts_with("/api/")
        || [".csv", ".ics", ".json", ".pdf"].into_iter().any(|end| path.ends_with(end))
}

pub(super) fn expected(path: &str, access: Access, who: Who) -> Outcome {
    let terminal = matches!(who, Who::Terminal | Who::AtTerminal);
    if terminal && refused_at_terminal(path) {
        return Outcome::Forbidden;
    }
    // A file of another centre is behind a gate that asks for a reason; a request of another centre is hidden.
    if path == "/operatore/richieste/{id}" && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    if path == "/operatore/agenda/gruppi/{id}" && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // Marche asks companies for no pact: the address does not exist for whoever may come in.
    if path == "/operatore/imprese/{id}/patto"
        && matches!(who, Who::OtherOffice | Who::Operator | Who::Head | Who::Administrator)
    {
        return Outcome::Hidden;
    }
    if path == "/impresa/{id}/patto" && who == Who::Employer {
        return Outcome::Hidden;
    }
    // The others are no terminals; a page says so.
    if matches!(path, "/kiosk" | "/kiosk/arrivo" | "/kiosk/cosa-portare") && !terminal {
        return Outcome::Forbidden;
    }
    // An appointment exists for the operators of its centre.
    if path.starts_with("/operatore/agenda/{id}") && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // An appointment exists for its person alone.
    let stranger = matches!(who, Who::Employer | Who::FormerEmployer | Who::OtherEmployer);
    if path.starts_with("/appuntamenti/{id}")
        && (stranger || matches!(who, Who::OtherCitizen | Who::Declared | Who::AtTerminal))
    {
        return Outcome::Hidden;
    }
    // The text of a pact exists for its person, once it was shown.
    if path == "/patto/{number}" && (stranger || who == Who::Identified) {
        return Outcome::Hidden;
    }
    // So does what somebody promised in one.
    if path.starts_with("/patto/impegni/{id}") && stranger {
        return Outcome::Hidden;
    }
    // The declaration's start is for citizens and whoever is not logged in yet.
    let desk = matches!(who, Who::OtherOffice | Who::Operator | Who::Head | Who::Administrator);
    if path == "/did" && desk {
        return Outcome::Forbidden;
    }
    // An internship exists for its intern, beside the host's own addresses, and for the centre that promotes it.
    if path.starts_with("/tirocini/{internship}") && stranger {
        return Outcome::Hidden;
    }
    if path.starts_with("/operatore/tirocini/{internship}") && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // A mandate on its way is its person's, and decided by the centre that follows the company.
    if path == "/impresa/conferma/{mandate}" && (who == Who::Identified || stranger && who != Who::Employer) {
        return Outcome::Hidden;
    }
    if path.starts_with("/operatore/imprese/{id}/") && path.ends_with('}') && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // A vacancy exists for the operators of the centre that has it.
    if path.starts_with("/operatore/richieste-imprese/{id}") && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // A proposal exists for its person, once they were asked.
    if path == "/proposte/{id}" && stranger {
        return Outcome::Hidden;
    }
    let citizen = match who {
        Who::Declared | Who::OtherCitizen | Who::AtTerminal => Some(Level::Declared),
        Who::Identified => Some(Level::Identified),
        _ if stranger => Some(Level::Identified),
        _ => None,
    };
    let operator = match who {
        Who::OtherOffice | Who::Operator => Some(Role::Operator),
        Who::Head => Some(Role::Head),
        Who::Administrator => Some(Role::Administrator),
        _ => None,
    };
    match access {
        Access::Everybody => Outcome::In,
        _ if matches!(who, Who::Anonymous | Who::Terminal) => Outcome::Login,
        Access::Citizen(level) if citizen.is_some_and(|own| own >= level) => Outcome::In,
        // Only who acts for this company: without a mandate, with one that is over, or for another, there is nothing.
        Access::Mandate if who == Who::Employer => Outcome::In,
        Access::Mandate if citizen == Some(Level::Identified) => Outcome::Hidden,
        Access::Operator(role) if operator.is_some_and(|own| own >= role) => Outcome::In,
        _ => Outcome::Forbidden,
    }
}
