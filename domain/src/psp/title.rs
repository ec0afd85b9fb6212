//! What a document is called: titles follow the programmes of the person (R051, R111).

use chrono::NaiveDate;

use super::content::Kind;
use crate::catalogue::ProgrammeId;
use crate::pack::Pack;
use crate::passage::{Enrolment, running};

/// The running programmes in which somebody is enrolled on `day`.
pub fn programmes(pack: &Pack, enrolments: &[Enrolment], day: NaiveDate) -> Vec<ProgrammeId> {
    let mut enrolled = running(pack, enrolments, day);
    enrolled.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    enrolled.dedup();
    enrolled
}

/// The key of the title. For RdC a pact is «Patto per il Lavoro», also in targeted placement (R051, R111); for GG it is
/// «PSP GG»; in targeted placement it names L. 68/1999.
pub fn title(kind: Kind, programmes: &[ProgrammeId]) -> &'static str {
    if kind == Kind::ActionPlan {
        return "pact-title-plan";
    }
    let titles = [("RdC", "pact-title-ppl"), ("GG", "pact-title-psp-gg"), ("L68", "pact-title-psp-l68")];
    let enrolled = |id: &str| programmes.iter().any(|programme| programme.as_str() == id);
    titles.into_iter().find(|(id, _)| enrolled(id)).map_or("pact-title-psp", |(_, key)| key)
}
