//! Which town decides the competent centre, and which centre that is.
//!
//! The pack knows which centre serves which town. By default the declared domicile decides, because there the person
//! can be met; a region may put the residence first.

use super::gazetteer::Town;
use super::home::Home;
use super::questions as q;
use crate::form::FieldError;
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

/// The refusal of an address outside the region, beside the town that decides: no centre of this region could serve
/// the person. Key: `error-did-outside-region`.
pub fn outside_region(home: &Home, pack: &Pack) -> Option<FieldError> {
    let residence_decides =
        pack.settings.competence == CompetenceRule::Residence && home.residence_address().is_some();
    let field = if residence_decides || !home.domicile_differs() {
        &q::RESIDENCE_COMUNE
    } else {
        &q::DOMICILE_COMUNE
    };
    let outside = competent_office(home, pack) == Competence::OutsideRegion;
    outside.then(|| FieldError::new(field.name, "error-did-outside-region"))
}
