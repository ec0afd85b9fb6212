//! What a centre decides about its agenda: notice and limits, local holidays, what citizens book by themselves.

use domain::{
    agenda::OfficeRules,
    calendar::LocalHolidays,
    catalogue::LepCode,
    form::{Errors, FieldError},
};
use sqlx::types::Json;
use store::{dialect::hold_agenda, supply::OfficeAgenda};

use super::{
    Edit, Outcome,
    change::may_change,
    load::{durations, fresh, rules},
    outside::Everything,
};
use crate::{Desk, Once, Refusal};

/// The longest notice that a centre may allow, in days: further ahead nobody knows who works when.
const LONGEST_NOTICE: u16 = 366;

/// The decisions of one centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeSettings {
    /// `extension_percent` is the pack's, whatever stands here.
    pub rules: OfficeRules,
    /// Days of the year on which the town rests, as `MM-DD`.
    pub holidays: Vec<String>,
    pub self_booking: Vec<LepCode>,
}

/// Writes the decisions. The first ones (`edit.version` 0) give the centre its agenda.
pub async fn set_rules(desk: &Desk, edit: &Edit<'_>, settings: &OfficeSettings) -> Result<Outcome, Refusal> {
    const ACT: &str = "agenda_rules";
    may_change(edit.operator, edit.office)?;
    desk.pack.office(edit.office).ok_or(Refusal::NotFound)?;
    let mut work = match desk.once(edit.operator.actor(), ACT, edit.asked).await? {
        Once::Fresh(work) => work,
        Once::Done(added) => return Ok(Outcome::Done(added)),
    };
    hold_agenda(&mut work.tx, edit.office).await?;
    let kept = store::supply::of_office(&mut work.tx, edit.office).await?;
    if kept.as_ref().map_or(0, |kept| kept.version) != edit.version {
        return Err(Refusal::Stale);
    }
    let mut errors = Errors::default();
    let durations = durations(desk, &mut work.tx).await?;
    let holidays = LocalHolidays::parse(settings.holidays.iter().map(String::as_str));
    if let Err(day) = &holidays {
        errors.push(FieldError::new("holidays", "error-supply-holiday").with("day", day));
    }
    let unopened = settings.self_booking.iter().filter_map(|code| durations.minutes(*code).err());
    unopened.for_each(|refusal| errors.push(refusal.on("self_booking")));
    if settings.rules.max_notice_days > LONGEST_NOTICE {
        errors.push(
            FieldError::new("max_notice_days", "error-supply-notice-long").with("days", LONGEST_NOTICE),
        );
    } else if u32::from(settings.rules.min_notice_hours) > 24 * u32::from(settings.rules.max_notice_days) {
        errors.add("min_notice_hours", "error-supply-notice");
    }
    let holidays = errors.or(holidays.ok())?;

    let mut self_booking = settings.self_booking.clone();
    self_booking.sort();
    self_booking.dedup();
    let agenda = OfficeAgenda {
        office: edit.office.to_owned(),
        version: 1,
        rules: Json(rules(desk, settings.rules)),
        holidays: Json(settings.holidays.clone()),
        self_booking: Json(self_booking),
    };
    if kept.is_none() {
        // Two heads may open it at once.
        store::supply::open(&mut work.tx, &agenda).await?.happened().then_some(()).ok_or(Refusal::Stale)?;
    } else {
        if !edit.accepted {
            let before = fresh(desk, &mut work.tx, edit.office).await?;
            let after = domain::agenda::Supply { holidays, ..before.clone() };
            let outside =
                Everything::read(desk, &mut work.tx, edit.office).await?.newly_outside(&before, &after);
            if !outside.is_empty() {
                return Ok(Outcome::LeavesOutside(outside));
            }
        }
        store::supply::set(&mut work.tx, &agenda).await?;
        store::supply::grow(&mut work.tx, edit.office).await?;
    }
    let detail = serde_json::json!({ "rules": agenda.rules.0, "self_booking": agenda.self_booking.0 });
    work.audit(ACT, format!("office:{}", edit.office), detail).await?;
    Ok(Outcome::Done(work.done(None).await?))
}
