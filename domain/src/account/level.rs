use serde::{Deserialize, Serialize};

/// How surely an account is its person's, from the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Self-registered: drafts, submits, books, and sees only what was typed there.
    Declared,
    /// An operator saw an identity document.
    Identified,
    /// SPID or CIE.
    Electronic,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Declared, Level::Identified, Level::Electronic];

    /// The stable code, stored.
    pub fn code(self) -> &'static str {
        match self {
            Level::Declared => "declared",
            Level::Identified => "identified",
            Level::Electronic => "electronic",
        }
    }

    pub fn parse(code: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.code() == code)
    }

    /// Enough for the file, the pact, signing, and for a DID to be confirmed.
    pub fn is_identified(self) -> bool {
        self >= Level::Identified
    }
}

/// What an operator may do, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works the requests and files of the offices they belong to.
    Operator,
    /// Also answers for the register of an office.
    Head,
    /// Also manages offices and operators.
    Administrator,
}

impl Role {
    pub const ALL: [Role; 3] = [Role::Operator, Role::Head, Role::Administrator];

    /// The stable code, stored and typed on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Role::Operator => "operator",
            Role::Head => "head",
            Role::Administrator => "administrator",
        }
    }

    pub fn parse(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}
