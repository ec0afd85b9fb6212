//! What a person agrees to show an employer, and what is shown then.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalogue::coded;
use crate::sap::{Sap, Section};

coded! {
    /// One thing that may be shown beside name and surname. The visible name is `preselection-share-{code}`.
    Share {
        Email = "email",
        Phone = "phone",
        Jobs = "jobs",
        Titles = "titles",
        Training = "training",
        Languages = "languages",
        Computing = "computing",
        Registers = "registers",
        Driving = "driving",
        Licences = "licences",
        Skills = "skills",
    }
}

impl Share {
    /// The section of the scheda that it shows; `None` for what is no section.
    pub fn section(self) -> Option<Section> {
        Section::parse(self.code())
    }
}

/// What one employer is shown of one person: the words as they were when the person agreed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    pub surname: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The sections that were agreed to, and no other.
    pub sap: Sap,
}

impl fmt::Debug for Shared {
    /// Personal data stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shared(…)")
    }
}

impl Shared {
    /// Everything that could be shown, cut down to what was agreed.
    pub fn only(self, shares: &[Share]) -> Shared {
        let sections = shares.iter().filter_map(|share| share.section());
        let sap = sections.fold(Sap::default(), |shown, section| {
            let rows = self.sap.entries(section).to_vec();
            shown.with(section, rows)
        });
        Shared {
            email: self.email.filter(|_| shares.contains(&Share::Email)),
            phone: self.phone.filter(|_| shares.contains(&Share::Phone)),
            sap,
            ..self
        }
    }

    /// Somebody can be reached by it.
    pub fn has_contact(&self) -> bool {
        self.email.is_some() || self.phone.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sap::Entry;

    fn whole() -> Shared {
        let entry = |name: &str, text: &str| vec![Entry::of([(name, Some(text.to_owned()))])];
        Shared {
            surname: "Rossi".to_owned(),
            name: "Maria".to_owned(),
            email: Some("maria@example.org".to_owned()),
            phone: Some("+39 333 0000000".to_owned()),
            sap: Sap::default()
                .with(Section::Driving, entry("licence", "b"))
                .with(Section::Skills, entry("skill", "Uso della cassa")),
        }
    }

    #[test]
    fn nothing_is_shown_that_was_not_agreed_to() {
        let shown = whole().only(&[Share::Phone, Share::Driving]);
        assert_eq!((shown.email.as_deref(), shown.phone.is_some()), (None, true));
        assert_eq!(shown.sap.entries(Section::Driving).len(), 1);
        assert!(shown.sap.entries(Section::Skills).is_empty());
        let json = serde_json::to_string(&shown).expect("JSON");
        assert!(!json.contains("cassa") && !json.contains("maria@"), "{json}");
        assert_eq!(serde_json::from_str::<Shared>(&json).expect("read back"), shown);
        assert!(!whole().only(&[]).has_contact());
        assert_eq!(format!("{:?}", whole()), "Shared(…)");
    }

    #[test]
    fn every_section_of_the_scheda_can_be_shared() {
        for section in Section::ALL {
            assert_eq!(Share::parse(section.code()).and_then(Share::section), Some(*section));
        }
    }
}
