//! What each of the four papers says, in the reader's language: from the content that is signed to the words that are read.
//!
//! - A page and the sealed document are made from the same [`PaperText`]; the document is always in Italian.
//! - What is signed are the canonical bytes of the content (`domain::internship::Paper`). The standard words of the
//!   convention have a version that stands in those bytes, and its own texts for each version.
//! - Contents of each paper: guidelines of 25 May 2017 (rep. 86/CSR), seed 001:46-51.

mod attestation;
mod convention;
mod dossier;
mod training_project;

use chrono::NaiveDate;
use domain::internship::{Body, Paper, Parties, Period, Tutor};
use domain::lang::Lang;

use super::words::{Block, PaperText, Part, Said};
use crate::texts::{code_text, date, t, ta};

/// Names of the codes in a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperNames {
    /// The public body that the centre belongs to.
    pub body: String,
    /// Of the centre.
    pub office: String,
    /// Of the comune of the site.
    pub comune: String,
}

/// The words of a paper.
pub fn paper_text(lang: Lang, paper: &Paper, names: &PaperNames) -> PaperText {
    let w = Writer { lang };
    let clauses = match &paper.body {
        Body::Convention(body) => w.convention(body, &paper.parties),
        Body::TrainingProject(body) => w.training_project(body, &paper.parties),
        Body::Dossier(body) => w.dossier(body),
        Body::Attestation(body) => w.attestation(body),
    };
    let code = paper.kind().code();
    PaperText {
        title: code_text(lang, "internship-paper", code),
        intro: code_text(lang, "internship-intro", code),
        parties: w.parties(&paper.parties, names),
        clauses,
    }
}

/// Writes for one reader.
struct Writer {
    lang: Lang,
}

/// Something that may be left out when it says nothing.
type Fact = Option<(String, Said)>;

impl Writer {
    fn t(&self, key: &str) -> String {
        t(self.lang, key)
    }

    fn ours(&self, key: &str) -> Said {
        Said::Ours(self.t(key))
    }

    fn day(&self, day: NaiveDate) -> String {
        date(self.lang, day)
    }

    /// A fact under the name of `key`; none when nothing was typed.
    fn typed(&self, key: &str, text: &str) -> Fact {
        (!text.trim().is_empty()).then(|| (self.t(key), Said::Typed(text.to_owned())))
    }

    fn fact(&self, key: &str, text: impl Into<String>) -> Fact {
        Some((self.t(key), Said::Ours(text.into())))
    }

    fn official(&self, key: &str, text: &str) -> Fact {
        Some((self.t(key), Said::Official(text.to_owned())))
    }

    fn facts<const N: usize>(&self, facts: [Fact; N]) -> Block {
        Block::Facts(facts.into_iter().flatten().collect())
    }

    /// What somebody typed, under a heading; a dash where nothing was.
    fn told(&self, heading: &str, text: &str) -> Part {
        let said = match text.trim() {
            "" => Said::Ours("–".to_owned()),
            _ => Said::Typed(text.to_owned()),
        };
        Part::new(self.t(heading), vec![Block::Text(said)])
    }

    /// What somebody typed line by line.
    fn lines(&self, heading: &str, lines: &[String]) -> Part {
        let lines = lines.iter().map(|line| Said::Typed(line.clone())).collect();
        Part::new(self.t(heading), vec![Block::List(lines)])
    }

    fn parties(&self, parties: &Parties, names: &PaperNames) -> Vec<Part> {
        let Parties { host, promoter, intern } = parties;
        let place = format!("{}, {}", host.address, names.comune);
        let promoter = self.facts([
            self.official("internship-text-body", &names.body),
            self.official("internship-text-centre", &names.office),
            self.typed("internship-text-promoter-tutor", &promoter.tutor),
        ]);
        let employees = host.employees.to_string();
        let host = self.facts([
            self.typed("internship-text-name", &host.name),
            self.typed("internship-text-tax-code", &host.tax_code),
            self.typed("internship-text-vat", host.vat_number.as_deref().unwrap_or_default()),
            self.typed("internship-text-sector", &host.sector),
            self.typed("internship-text-site", &host.site),
            self.typed("internship-text-address", &place),
            self.fact("internship-text-employees", employees),
            self.typed("internship-text-host-tutor", &self.tutor(&host.tutor)),
        ]);
        let intern = self.facts([
            self.typed("internship-text-name", &format!("{} {}", intern.name, intern.surname)),
            self.typed("internship-text-tax-code", &intern.cf),
            intern.birth_date.and_then(|day| self.fact("internship-text-birth-date", self.day(day))),
        ]);
        vec![
            Part::new(self.t("internship-party-promoter"), vec![promoter]),
            Part::new(self.t("internship-party-host"), vec![host]),
            Part::new(self.t("internship-party-intern"), vec![intern]),
        ]
    }

    /// Name, role and how to reach the tutor of the host.
    fn tutor(&self, tutor: &Tutor) -> String {
        let said = [&tutor.name, &tutor.role, &tutor.contact];
        let said: Vec<&str> =
            said.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
        said.join(", ")
    }

    /// «Dal 1 dicembre 2026 al 31 maggio 2027».
    fn period(&self, period: Period) -> String {
        let days = [("from", self.day(period.starts_on).into()), ("to", self.day(period.ends_on).into())];
        ta(self.lang, "internship-days", &days)
    }

    fn percent(&self, attended: u16) -> String {
        ta(self.lang, "internship-text-percent", &[("percent", attended.to_string().into())])
    }

    /// The lines `{key}-1`, `{key}-2`… as far as there are texts.
    fn standard(&self, key: &str) -> Block {
        let keys = (1..).map(|place| format!("{key}-{place}")).take_while(|key| crate::texts::has(key));
        Block::List(keys.map(|key| self.ours(&key)).collect())
    }
}
