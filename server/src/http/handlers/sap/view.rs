//! From what the store keeps of a scheda to what pages show.

use acts::sap::Standing;
use app::pages::sap::{Personal, Policy, Refused, SapView, Waiting};
use domain::calendar::rome_date;
use store::{Access, person::Person};

use crate::http::{Problem, Visit, handlers::operator::service_name};

/// The scheda of a person at `href`.
pub async fn view(
    visit: &Visit,
    db: &mut impl Access,
    person: &Person,
    standing: &Standing,
    href: String,
    may_change: bool,
) -> Result<SapView, Problem> {
    let lines = store::passage::lines_of_person(db, person.id).await?;
    let did = match store::did::open_of(db, person.id).await? {
        Some(open) => Some(open),
        None => store::did::of_person(db, person.id).await?.into_iter().next(),
    };
    let did = did.map(|did| Ok::<_, Problem>((acts::did::state_of(&did)?, did.legal_date))).transpose()?;
    let policies = lines.into_iter().filter(|line| line.reversed_at.is_none()).map(|line| Policy {
        name: service_name(visit, &line.passage.code),
        on: rome_date(line.passage.delivered_at),
    });
    let validated = standing.validated.as_ref();
    let refused = standing.refused.as_ref().and_then(|version| {
        Some(Refused { on: rome_date(version.decided_at?), reason: version.reason.clone()? })
    });
    Ok(SapView {
        personal: Personal {
            full_name: format!("{} {}", person.name, person.surname),
            cf: person.cf.clone(),
            birth_date: person.birth_date,
            phone: person.phone.clone(),
            did,
        },
        counts: standing.counts.clone(),
        validated_on: validated.map(|version| rome_date(version.decided_at.unwrap_or(version.proposed_at))),
        waiting: standing.proposed.as_ref().map(|(version, sap)| Waiting {
            since: rome_date(version.proposed_at),
            changes: sap.diff(&standing.counts),
        }),
        refused,
        policies: policies.collect(),
        href,
        may_change,
    })
}
