//! What the guidelines say about an internship beside the others of its site and of its tutors, and the place it takes.
//!
//! Whoever asks holds the company, and for the promoter's tutor the operator: two acts never take the same last place.

use domain::{
    fold::fold,
    form::Errors,
    internship::{Facts, Guidelines, Span, Terms, arrange, first_free, no_place},
    passage::Finding,
};
use store::{
    company::Site,
    dialect::{Lock, lock},
    internship::Internship,
    site_place::{Followed, SitePlace},
};
use uuid::Uuid;

use crate::{Desk, Refusal, Work};

/// Everything that stands beside one internship.
pub(super) struct Beside {
    site: Site,
    seated: Vec<SitePlace>,
    host_tutor: Vec<Span>,
    promoter_tutor: Vec<Span>,
}

/// Reads it from `terms` on; with a promoter's tutor, who is held.
pub(super) async fn beside(
    work: &mut Work,
    row: &Internship,
    tutor: &str,
    promoter: Option<Uuid>,
    terms: &Terms,
) -> Result<Beside, Refusal> {
    let site = store::company::site(&mut work.tx, row.site_id).await?;
    let site = site.ok_or(Refusal::Internal("site of an internship"))?;
    let own = row.id;
    let others = |rows: Vec<Followed>| rows.into_iter().filter(move |other| other.internship_id != own);
    let span = |other: Followed| Span { from: other.from_on, until: other.until_on };
    let of_company = store::site_place::of_company(&mut work.tx, row.company_id, terms.starts_on).await?;
    let same = |other: &Followed| fold(&other.tutor_name) == fold(tutor);
    let host_tutor = others(of_company).filter(same).map(span).collect();
    let promoter_tutor = match promoter {
        None => Vec::new(),
        Some(operator) => {
            lock(&mut work.tx, Lock::Operator, operator).await?;
            let rows = store::site_place::of_promoter(&mut work.tx, operator, terms.starts_on).await?;
            others(rows).map(span).collect()
        }
    };
    let mut seated = store::site_place::of_site(&mut work.tx, row.site_id).await?;
    seated.retain(|other| other.internship_id != row.id);
    Ok(Beside { site, seated, host_tutor, promoter_tutor })
}

impl Beside {
    fn spans(&self) -> Vec<Span> {
        self.seated.iter().map(|row| Span { from: row.from_on, until: row.until_on }).collect()
    }

    /// Everything that `judge` says with these facts.
    pub fn judged(
        &self,
        desk: &Desk,
        terms: &Terms,
        judge: impl Fn(&Terms, &Facts<'_>) -> Vec<Finding>,
    ) -> Vec<Finding> {
        let site = self.spans();
        judge(terms, &self.facts(desk, &site))
    }

    fn facts<'a>(&'a self, desk: &'a Desk, site: &'a [Span]) -> Facts<'a> {
        Facts {
            guidelines: Guidelines::embedded(),
            region: &desk.pack.region,
            today: desk.today(),
            employees: self.site.employees.and_then(|people| u32::try_from(people).ok()),
            site,
            host_tutor: &self.host_tutor,
            promoter_tutor: &self.promoter_tutor,
        }
    }

    /// Takes a place for all of `terms`, its own old one released; the others move when that alone makes room.
    pub async fn take(
        &self,
        desk: &Desk,
        work: &mut Work,
        internship: Uuid,
        terms: &Terms,
    ) -> Result<(), Refusal> {
        let (span, spans) = (terms.span(), self.spans());
        let places = self.facts(desk, &spans).places(terms);
        let full = || refused(&[no_place(places)]);
        store::site_place::release(&mut work.tx, internship).await?;
        let taken: Vec<(u32, Span)> = self
            .seated
            .iter()
            .zip(&spans)
            .filter_map(|(row, span)| Some((u32::try_from(row.place).ok()?, *span)))
            .collect();
        let mine = match first_free(&taken, span, places) {
            Some(place) => place,
            None => {
                let mut all = spans.clone();
                all.push(span);
                let most = self.seated.iter().filter_map(|row| u32::try_from(row.places).ok());
                let most = most.chain([places]).max().unwrap_or(places);
                let arranged = arrange(&all, most).ok_or_else(full)?;
                self.move_to(work, &arranged, most).await?;
                arranged.last().copied().ok_or_else(full)?
            }
        };
        let row = SitePlace {
            internship_id: internship,
            site_id: self.site.id,
            place: i64::from(mine),
            places: i64::from(places.max(mine)),
            from_on: span.from,
            until_on: span.until,
        };
        store::site_place::take(&mut work.tx, &row).await?.happened().then_some(()).ok_or_else(full)
    }

    async fn move_to(&self, work: &mut Work, arranged: &[u32], places: u32) -> Result<(), Refusal> {
        for row in &self.seated {
            store::site_place::release(&mut work.tx, row.internship_id).await?;
        }
        for (row, place) in self.seated.iter().zip(arranged) {
            let row = SitePlace {
                place: i64::from(*place),
                places: i64::from(places).max(row.places),
                ..row.clone()
            };
            store::site_place::take(&mut work.tx, &row).await?.exactly(1, "place of an intern")?;
        }
        Ok(())
    }
}

/// The last day is another one: the place is held until then, and not longer.
pub(super) async fn shorten(
    work: &mut Work,
    internship: &Internship,
    until: chrono::NaiveDate,
) -> Result<(), Refusal> {
    let rows = store::site_place::of_site(&mut work.tx, internship.site_id).await?;
    let Some(row) = rows.into_iter().find(|row| row.internship_id == internship.id) else { return Ok(()) };
    store::site_place::release(&mut work.tx, internship.id).await?;
    if until < row.from_on {
        return Ok(());
    }
    let row = SitePlace { until_on: until, ..row };
    Ok(store::site_place::take(&mut work.tx, &row).await?.exactly(1, "place of an intern")?)
}

fn refused(found: &[Finding]) -> Refusal {
    let mut errors = Errors::default();
    found.iter().for_each(|finding| errors.push(finding.error("")));
    Refusal::Fields(errors)
}

/// What was found, each beside its field; nothing found is no refusal.
pub(super) fn none(found: Vec<Finding>) -> Result<(), Refusal> {
    match found.is_empty() {
        true => Ok(()),
        false => Err(refused(&found)),
    }
}
