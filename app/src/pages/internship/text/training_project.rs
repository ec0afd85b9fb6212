//! The individual training project (PFI): who, when, with which allowance and insurance, what is learnt and how.

use domain::internship::{Parties, TrainingProject};

use super::{Block, Part, Writer};
use crate::texts::ta;

impl Writer {
    pub(super) fn training_project(&self, body: &TrainingProject, parties: &Parties) -> Vec<Part> {
        let amount = [("euros", body.allowance.to_string().into())];
        let hours = [("hours", body.weekly_hours.to_string().into())];
        let times = self.facts([
            self.fact("internship-text-from-to", self.period(body.period)),
            self.fact("internship-text-hours", ta(self.lang, "internship-text-hours-week", &hours)),
            self.typed("internship-text-schedule", &body.schedule),
            self.fact("internship-text-allowance", ta(self.lang, "internship-text-allowance-month", &amount)),
        ]);
        let about = self.facts([
            self.typed("internship-text-title", &body.title),
            self.typed("internship-text-profession", &body.profession),
            self.typed("internship-text-situation", &body.situation),
            body.targeted
                .then(|| (self.t("internship-text-targeted"), self.ours("internship-text-targeted-words"))),
            self.typed("internship-text-reference", &body.reference),
        ]);
        let mut parts = vec![
            Part::new(self.t("internship-text-about"), vec![about]),
            Part::new(self.t("internship-text-times"), vec![times]),
        ];
        if let Some(why) = &body.extension {
            parts.push(self.told("internship-text-extension", why));
        }
        parts.extend([
            self.told("internship-text-goals", &body.goals),
            self.told("internship-text-activities", &body.activities),
            self.lines("internship-text-skills", &body.skills),
            Part::new(self.t("internship-text-insurance"), vec![self.insurance(&body.inail, &body.policy)]),
            Part::new(
                self.t("internship-text-tutors"),
                vec![self.facts([
                    self.typed("internship-text-promoter-tutor", &parties.promoter.tutor),
                    self.typed("internship-text-host-tutor", &self.tutor(&parties.host.tutor)),
                ])],
            ),
            self.told("internship-text-monitoring", &body.monitoring),
            Part::new(self.t("internship-text-rights"), vec![self.rights()]),
        ]);
        parts
    }

    /// What the intern may expect and what is expected.
    fn rights(&self) -> Block {
        self.standard("internship-text-rights")
    }
}
