//! Where a person's scheda stands, as the store has it.

use domain::sap::{Sap, State};
use store::{Access, DbError, sap::Version};
use uuid::Uuid;

/// What counts, what waits, and the number of the newest version (0: there is none yet).
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The validated version; without one what the DID says.
    pub counts: Sap,
    /// Whether somebody validated it.
    pub validated: Option<Version>,
    /// The open proposal, with what it says.
    pub proposed: Option<(Version, Sap)>,
    /// A refusal that nothing has followed.
    pub refused: Option<Version>,
    pub number: i64,
}

impl Standing {
    /// What a change is made on.
    pub fn newest(&self) -> &Sap {
        self.proposed.as_ref().map_or(&self.counts, |(_, sap)| sap)
    }
}

/// What a stored version says.
pub fn content_of(version: &Version) -> Result<Sap, DbError> {
    Sap::from_json(&version.content.0).map_err(|_| DbError::Unreadable("sap.content"))
}

fn state_of(version: &Version) -> Result<State, DbError> {
    State::parse(&version.state).ok_or(DbError::Unreadable("sap.state"))
}

/// Reads where the scheda stands.
pub async fn standing(db: &mut impl Access, person: Uuid) -> Result<Standing, DbError> {
    let versions = store::sap::of_person(db, person).await?;
    let number = versions.first().map_or(0, |newest| newest.version);
    let (mut validated, mut proposed, mut refused) = (None, None, None);
    for version in versions {
        match state_of(&version)? {
            State::Proposed => proposed = Some((content_of(&version)?, version)),
            State::Validated => validated = Some(version),
            State::Refused if version.version == number => refused = Some(version),
            State::Refused | State::Superseded => {}
        }
    }
    let counts = match &validated {
        Some(version) => content_of(version)?,
        None => declared(db, person).await?,
    };
    let proposed = proposed.map(|(sap, version)| (version, sap));
    Ok(Standing { counts, validated, proposed, refused, number })
}

/// What the open declaration says, else the newest one.
async fn declared(db: &mut impl Access, person: Uuid) -> Result<Sap, DbError> {
    let did = match store::did::open_of(db, person).await? {
        Some(open) => Some(open),
        None => store::did::of_person(db, person).await?.into_iter().next(),
    };
    let declaration = did.as_ref().map(crate::did::declaration_of).transpose()?.flatten();
    Ok(declaration.as_ref().map(Sap::from_declaration).unwrap_or_default())
}
