//! Which town decides the competent centre, and which centre that is.
//!
//! The pack knows which centre serves which town. By default the declared domicile decides, because there the person
//! can be met; a region may put the residence first.

use super::gazetteer::Town;
use super::home::Home;
use crate::office::{Competence, CompetenceRule};
use crate::pack::Pack;

/// The town that decides. A person without a residence in Italy is always served where the domicile is.
pub fn competent_town(home: &Home, rule: CompetenceRule) -> &Town {
    match (rule, home.residence_address()) {
        (CompetenceRule::Residence, Some(address)) => &address.town,
        _ => &home.domicile.town,
    }
}

/// The centre of the declared address, by the pack's own rule.
pub fn competent_office(home: &Home, pack: &Pack) -> Competence {
    pack.office_of(&competent_town(home, pack.settings.competence).belfiore)
}
