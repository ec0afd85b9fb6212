//! The individual dossier: what the intern did, day by day, with what proves it.

use domain::internship::Dossier;

use super::{Block, Part, Said, Writer};
use crate::texts::ta;

impl Writer {
    pub(super) fn dossier(&self, body: &Dossier) -> Vec<Part> {
        let project = [("number", body.project.to_string().into())];
        let facts = self.facts([
            self.fact("internship-text-on", ta(self.lang, "internship-text-on-project", &project)),
            self.fact("internship-text-from-to", self.period(body.period)),
            self.fact("internship-text-attended", self.percent(body.attended)),
        ]);
        let row = |on, activity: &str, proof: &str| {
            [Said::Ours(self.day(on)), Said::Typed(activity.to_owned()), Said::Typed(proof.to_owned())]
        };
        let rows = body.evidence.iter().map(|one| row(one.on, &one.activity, &one.proof)).collect();
        let head = [
            "internship-text-evidence-on",
            "internship-text-evidence-what",
            "internship-text-evidence-proof",
        ]
        .map(|key| self.t(key));
        vec![
            Part::new(self.t("internship-text-about"), vec![facts]),
            Part::new(self.t("internship-text-evidence"), vec![Block::Table { head, rows }]),
            self.told("internship-text-judgement", &body.judgement),
        ]
    }
}
