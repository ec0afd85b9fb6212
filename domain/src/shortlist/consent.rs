//! The person's agreement to be proposed to employers: where they look for work, and what may be shown.
//!
//! It is given once, changed and withdrawn at any time (art. 7 par. 3 GDPR); each single proposal is asked again (R079).

use super::shared::Share;
use crate::did::{Gazetteer, Resolution, Town};
use crate::form::{Errors, Form};

/// Longest name of a comune.
const LONGEST: usize = 80;

/// What a person agrees to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Where they look for work.
    pub town: Town,
    /// In the order of [`Share::ALL`].
    pub shares: Vec<Share>,
}

impl Consent {
    /// Reads `comune` (and `comune-code`, chosen from a list), `share` (repeats) and `agree`.
    ///
    /// Keys beside those of [`Form`]: `error-comune-ambiguous`, `error-comune-unknown`, `error-share-contact` when neither
    /// e-mail nor telephone may be shown, `error-consent-agree`. The towns to choose from come with the errors.
    pub fn parse(form: &Form, places: &impl Gazetteer) -> Result<Consent, (Errors, Vec<Town>)> {
        let mut errors = Errors::default();
        let mut choices = Vec::new();
        let typed = form.required("comune", LONGEST, &mut errors);
        let town = typed.and_then(|typed| match places.town(&typed, form.get("comune-code")) {
            Resolution::Found(town) => Some(town),
            Resolution::Ambiguous(towns) => {
                errors.add("comune", "error-comune-ambiguous");
                choices = towns;
                None
            }
            Resolution::Unknown(towns) => {
                errors.add("comune", "error-comune-unknown");
                choices = towns;
                None
            }
        });
        let shares = agreed(form, &mut errors);
        if !form.checked("agree") {
            errors.add("agree", "error-consent-agree");
        }
        errors.or(town.map(|town| Consent { town, shares })).map_err(|errors| (errors, choices))
    }
}

/// Reads what may be shown, from `share` (repeats). Keys: `error-unknown-choice`, `error-share-contact`.
pub fn agreed(form: &Form, errors: &mut Errors) -> Vec<Share> {
    if form.all("share").any(|code| Share::parse(code).is_none()) {
        errors.add("share", "error-unknown-choice");
    }
    let shares: Vec<Share> =
        Share::ALL.iter().copied().filter(|share| form.has("share", share.code())).collect();
    if !shares.iter().any(|share| matches!(share, Share::Email | Share::Phone)) {
        errors.add("share", "error-share-contact");
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Places;

    fn read(pairs: &[(&str, &str)]) -> Result<Consent, (Vec<(String, String)>, usize)> {
        let form: Form = pairs.iter().copied().collect();
        let told = |errors: Errors| errors.iter().map(|e| (e.field.clone(), e.key.clone())).collect();
        Consent::parse(&form, Places::embedded()).map_err(|(errors, towns)| (told(errors), towns.len()))
    }

    #[test]
    fn a_consent_names_a_town_and_a_way_to_be_reached() {
        let consent = read(&[("comune", "Fermo"), ("share", "skills"), ("share", "phone"), ("agree", "yes")]);
        let consent = consent.expect("a consent");
        assert_eq!((consent.town.belfiore.as_str(), consent.town.province.as_str()), ("D542", "FM"));
        assert_eq!(consent.shares, [Share::Phone, Share::Skills], "in one order");
    }

    #[test]
    fn what_is_missing_stands_beside_its_field() {
        let (errors, _) = read(&[("share", "jobs"), ("share", "x")]).expect_err("wrong");
        let told: Vec<_> = errors.iter().map(|(field, key)| (field.as_str(), key.as_str())).collect();
        let expected = [
            ("comune", "error-required"),
            ("share", "error-unknown-choice"),
            ("share", "error-share-contact"),
            ("agree", "error-consent-agree"),
        ];
        assert_eq!(told, expected);
        let (errors, near) =
            read(&[("comune", "Fermx"), ("share", "email"), ("agree", "yes")]).expect_err("unknown");
        assert_eq!(errors, [("comune".to_owned(), "error-comune-unknown".to_owned())]);
        assert!(near > 0, "near names are offered");
    }
}
