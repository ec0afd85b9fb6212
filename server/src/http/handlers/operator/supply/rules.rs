//! `/operatore/agenda/regole`: notice, deadlines, limits, local holidays, what citizens book by themselves.

use std::{num::NonZeroU16, ops::RangeInclusive};

use acts::{
    Operator, Refusal,
    agenda::supply::{self, OfficeSettings},
};
use app::pages::operator::{
    agenda_nav::AgendaSection,
    supply::{Rules, RulesPage},
};
use domain::{
    account::Role,
    agenda::OfficeRules,
    catalogue::LepCode,
    form::{Errors, FieldError, Form},
};
use leptos::prelude::*;

use super::{
    common::{self, Sent, Shown, settle},
    stretch,
};
use crate::http::{Answer, Posted, Visit};

const SECTION: AgendaSection = AgendaSection::Rules;

/// What a centre without rules is offered to begin with; the page says that it is a proposal.
const PROPOSED: OfficeRules = OfficeRules {
    min_notice_hours: 24,
    max_notice_days: 60,
    move_hours: 24,
    cancel_hours: 24,
    per_service: 1,
    per_person: 3,
    step_minutes: NonZeroU16::MIN.saturating_add(14),
    extension_percent: 0,
};

/// Characters of the list of holidays.
const LONGEST_LIST: usize = 400;

pub async fn rules(visit: Visit) -> Answer {
    page(&visit, visit.operator()?, None).await
}

pub async fn change_rules(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let slug = common::slug(&visit, operator)?;
    let sent = match Sent::read(&visit, posted)? {
        Ok(sent) => sent,
        Err(back) => return page(&visit, operator, Some(back)).await,
    };
    let outcome = match read(&sent.form) {
        Ok(settings) => supply::set_rules(&visit.house.desk, &sent.edit(operator, slug)?, &settings).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match settle(&visit, (SECTION, slug), sent.form, outcome, || common::done(&visit, "rules"))? {
        Ok(response) => Ok(response),
        Err(shown) => page(&visit, operator, Some(shown)).await,
    }
}

/// Keys: `error-required`, `error-number`, `error-range`, `error-supply-day-month`, `error-unknown-choice`, and those of
/// [`Form::optional`].
fn read(form: &Form) -> Result<OfficeSettings, Errors> {
    let mut errors = Errors::default();
    let hours = 0..=720;
    let rules = [
        number(form, "min_notice_hours", hours.clone(), &mut errors),
        number(form, "max_notice_days", 0..=366, &mut errors),
        number(form, "move_hours", hours.clone(), &mut errors),
        number(form, "cancel_hours", hours, &mut errors),
        number(form, "per_service", 1..=20, &mut errors),
        number(form, "per_person", 1..=50, &mut errors),
        number(form, "step_minutes", 5..=240, &mut errors),
    ];
    let holidays = holidays(form, &mut errors);
    let codes: Option<Vec<_>> = form.all("self_booking").map(LepCode::parse).collect();
    if codes.is_none() {
        errors.add("self_booking", "error-unknown-choice");
    }
    let settings = || {
        let [min_notice, max_notice, moves, cancels, per_service, per_person, step] = rules;
        let rules = OfficeRules {
            min_notice_hours: min_notice?,
            max_notice_days: max_notice?,
            move_hours: moves?,
            cancel_hours: cancels?,
            per_service: per_service?,
            per_person: per_person?,
            step_minutes: NonZeroU16::new(step?)?,
            extension_percent: 0,
        };
        Some(OfficeSettings { rules, holidays: holidays?, self_booking: codes? })
    };
    let settings = settings();
    errors.or(settings)
}

fn number(form: &Form, name: &str, range: RangeInclusive<i64>, errors: &mut Errors) -> Option<u16> {
    if form.get(name).is_none() {
        errors.add(name, "error-required");
    }
    form.number(name, range, errors).and_then(|n| u16::try_from(n).ok())
}

/// Days as people write them, `4/6` or `04/06`, one per line, as the rules of the agenda keep them: `06-04`.
fn holidays(form: &Form, errors: &mut Errors) -> Option<Vec<String>> {
    let count = errors.iter().count();
    let typed = form.optional("holidays", LONGEST_LIST, errors).unwrap_or_default();
    let lines = typed.split(['\n', ',', ';']).map(str::trim).filter(|line| !line.is_empty());
    let mut days = Vec::new();
    for line in lines {
        match month_day(line) {
            Some(day) => days.push(day),
            None => errors.push(FieldError::new("holidays", "error-supply-day-month").with("day", line)),
        }
    }
    (errors.iter().count() == count).then_some(days)
}

fn month_day(typed: &str) -> Option<String> {
    let (day, month) = typed.split_once(['/', '.', '-'])?;
    let (day, month): (u32, u32) = (day.trim().parse().ok()?, month.trim().parse().ok()?);
    // A leap year knows every day of the year.
    chrono::NaiveDate::from_ymd_opt(2024, month, day)?;
    Some(format!("{month:02}-{day:02}"))
}

async fn page(visit: &Visit, operator: &Operator, shown: Option<Shown>) -> Answer {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let centre = common::centre(visit, operator, &mut conn).await?;
    let kept = store::supply::of_office(&mut conn, &centre.chosen.code).await?;
    let durations = supply::durations(desk, &mut conn).await?;
    let to_move = match kept {
        Some(_) => common::to_move(visit, &mut conn, &centre).await?,
        None => Vec::new(),
    };
    drop(conn);
    let first_time = kept.is_none();
    let (rules, holidays, self_booking) = match kept {
        Some(kept) => (kept.rules.0, kept.holidays.0, kept.self_booking.0),
        None => (PROPOSED, Vec::new(), Vec::new()),
    };
    let data = Rules {
        centre,
        first_time,
        to_move,
        rules: OfficeRules { extension_percent: desk.pack.settings.extension_percent, ..rules },
        holidays,
        self_booking: self_booking.iter().map(LepCode::to_string).collect(),
        services: stretch::services(visit, &durations).0,
        administrator: operator.role() >= Role::Administrator,
    };
    let shown = shown.unwrap_or_else(|| Shown::fresh(data.first()));
    let (status, frame) = (shown.status, shown.frame(visit, "supply-rules-title", []));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <RulesPage f data/> }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holiday_is_written_as_people_write_days() {
        for (typed, kept) in [("04/06", Some("06-04")), ("4/6", Some("06-04")), ("29.2", Some("02-29"))] {
            assert_eq!(month_day(typed).as_deref(), kept, "{typed}");
        }
        for typed in ["31/02", "6", "12/25", "4/6/2026", "x/y"] {
            assert_eq!(month_day(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_shown_first_can_be_sent_back() {
        let centre = app::pages::operator::supply::Centre {
            chosen: app::pages::operator::parts::Named::new("fermo", "Fermo"),
            offices: Vec::new(),
            may_edit: true,
            version: 0,
            request_key: String::new(),
        };
        let data = Rules {
            centre,
            first_time: true,
            to_move: Vec::new(),
            rules: PROPOSED,
            holidays: vec!["08-15".to_owned(), "06-04".to_owned()],
            self_booking: vec!["A.1".to_owned(), "C.1".to_owned()],
            services: Vec::new(),
            administrator: false,
        };
        let back = read(&data.first()).expect("a right form");
        assert_eq!(back.rules, PROPOSED);
        assert_eq!(back.holidays, data.holidays);
        assert_eq!(back.self_booking.iter().map(LepCode::to_string).collect::<Vec<_>>(), data.self_booking);
    }
}
