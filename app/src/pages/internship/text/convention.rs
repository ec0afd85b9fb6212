//! The convention between promoter and host, that the intern signs with them: what each owes the others.
//!
//! Parties, kind, duties of each, insurance, tutors, monitoring, start and length, personal data.

use domain::internship::{Convention, Parties};

use super::{Block, Part, Writer};

impl Writer {
    pub(super) fn convention(&self, body: &Convention, parties: &Parties) -> Vec<Part> {
        // One set of standard words for each version that somebody signed.
        let words = format!("internship-words-{}", body.words);
        let duties = |part: &str| {
            let key = format!("{words}-{part}");
            Part::new(self.t(&key), vec![self.standard(&key)])
        };
        let tutors = self.facts([
            self.typed("internship-text-promoter-tutor", &parties.promoter.tutor),
            self.typed("internship-text-host-tutor", &self.tutor(&parties.host.tutor)),
        ]);
        vec![
            Part::new(
                self.t("internship-text-kind"),
                vec![Block::Text(self.ours("internship-text-kind-words"))],
            ),
            Part::new(
                self.t("internship-text-period"),
                vec![self.facts([self.fact("internship-text-from-to", self.period(body.period))])],
            ),
            duties("promoter"),
            duties("host"),
            duties("intern"),
            Part::new(self.t("internship-text-insurance"), vec![self.insurance(&body.inail, &body.policy)]),
            Part::new(self.t("internship-text-tutors"), vec![tutors]),
            self.told("internship-text-monitoring", &body.monitoring),
            duties("privacy"),
        ]
    }

    /// The two positions that cover the intern.
    pub(super) fn insurance(&self, inail: &str, policy: &str) -> Block {
        self.facts([self.typed("internship-text-inail", inail), self.typed("internship-text-policy", policy)])
    }
}
