//! The final attestation: what was learnt, only from training project and dossier (R077).

use domain::internship::{Attestation, Level};

use super::{Block, Part, Said, Writer};
use crate::texts::{code_text, ta};

impl Writer {
    pub(super) fn attestation(&self, body: &Attestation) -> Vec<Part> {
        let on = [("project", body.project.to_string().into()), ("dossier", body.dossier.to_string().into())];
        let facts = self.facts([
            self.fact("internship-text-on", ta(self.lang, "internship-text-on-both", &on)),
            self.typed("internship-text-profession", &body.profession),
            self.fact("internship-text-from-to", self.period(body.period)),
            self.fact("internship-text-attended", self.percent(body.attended)),
            self.typed("internship-text-reference", &body.reference),
        ]);
        let attained = body.attained.iter().map(|one| {
            let level = code_text(self.lang, "internship-level", Level::code(one.level));
            (one.skill.clone(), Said::Ours(level))
        });
        vec![
            Part::new(self.t("internship-text-about"), vec![facts]),
            self.told("internship-text-activities", &body.activities),
            Part::new(self.t("internship-text-attained"), vec![Block::Facts(attained.collect())]),
        ]
    }
}
