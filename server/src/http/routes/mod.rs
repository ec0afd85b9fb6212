//! Every address, in one table: from it come the router and the role test, and tests hold the site map and the samples
//! that axe reads against it. What is not here does not exist.

mod citizen;
mod employer;
mod operator;
mod public;

use axum::routing::MethodRouter;
use domain::account::{Level, Role};

use super::House;

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

const ALL: Access = Access::Everybody;
const DECLARED: Access = Access::Citizen(Level::Declared);
const IDENTIFIED: Access = Access::Citizen(Level::Identified);
const MANDATE: Access = Access::Mandate;
const OPERATOR: Access = Access::Operator(Role::Operator);
const HEAD: Access = Access::Operator(Role::Head);
const ADMINISTRATOR: Access = Access::Operator(Role::Administrator);

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
    [public::table(), citizen::table(), employer::table(), operator::table()].into_iter().flatten().collect()
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
