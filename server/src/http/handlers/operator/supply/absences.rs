//! `/operatore/agenda/assenze`: entering and taking back absences; one's own, and those of colleagues for heads.

use acts::{
    Operator, Refusal,
    agenda::supply::{self, NewAbsence, Outcome, Staff},
};
use app::pages::operator::{
    agenda_nav::AgendaSection,
    supply::{AbsenceLine, Absences, AbsencesPage, AbsencesShown, Centre},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    account::Role,
    calendar::{rome_instant, rome_midnight},
    form::{Errors, FieldError, Form},
};
use leptos::prelude::*;
use store::{Access, opening::Away};

use super::{
    super::shared,
    common::{self, Sent, Shown, settle},
    roster::Roster,
    stretch,
};
use crate::http::{Answer, Posted, Problem, Visit};

const SECTION: AgendaSection = AgendaSection::Absences;

pub async fn absences(visit: Visit) -> Answer {
    page(&visit, visit.operator()?, Shown::fresh(Form::default())).await
}

/// `act=add` or `act=take-back`.
pub async fn change_absences(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let slug = common::slug(&visit, operator)?;
    let sent = match Sent::read(&visit, posted)? {
        Ok(sent) => sent,
        Err(back) => return page(&visit, operator, back).await,
    };
    let desk = &visit.house.desk;
    let (outcome, code) = match sent.form.raw("act") {
        "add" => {
            let outcome = match read(&sent.form, operator) {
                Ok(absence) => {
                    supply::add_absence(desk, operator, &absence, sent.accepted, &sent.asked).await
                }
                Err(errors) => Err(Refusal::Fields(errors)),
            };
            (outcome, "absence-added")
        }
        "take-back" => {
            let id = shared::id(sent.form.raw("absence"))?;
            let done = supply::take_back_absence(desk, operator, id, &sent.asked).await;
            (done.map(|()| Outcome::Done(None)), "absence-back")
        }
        _ => return Err(Problem::BadKey),
    };
    match settle(&visit, (SECTION, slug), sent.form, outcome, || common::done(&visit, code))? {
        Ok(response) => Ok(response),
        Err(shown) => page(&visit, operator, shown).await,
    }
}

/// Whose and when. Without hours whole days are meant; without a last day, the first alone.
///
/// Keys: `error-choose`, `error-unknown-choice`, `error-required`, `error-date`, `error-supply-time`,
/// `error-supply-times-both`.
fn read(form: &Form, operator: &Operator) -> Result<NewAbsence, Errors> {
    let mut errors = Errors::default();
    let staff = match operator.role() >= Role::Head {
        true => form.choice("staff", Staff::parse, &mut errors),
        false => Some(Staff::Operator(operator.id())),
    };
    let first = form.date("from", &mut errors);
    if first.is_none() && errors.of("from-day").is_none() {
        errors.add("from-day", "error-required");
    }
    let last = form.date("to", &mut errors).or(first);
    let span = first.zip(last).and_then(|days| span(form, days, &mut errors));
    errors.or(staff.zip(span).map(|(staff, (from, to))| NewAbsence { staff, from, to }))
}

fn span(
    form: &Form,
    (first, last): (NaiveDate, NaiveDate),
    errors: &mut Errors,
) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let (starts, ends) = ("from-time", "to-time");
    match (form.get(starts).is_some(), form.get(ends).is_some()) {
        (false, false) => {
            let after = last.checked_add_days(Days::new(1))?;
            Some((rome_midnight(first), rome_midnight(after)))
        }
        (true, true) => {
            let (from, to) = (stretch::time(form, starts, errors), stretch::time(form, ends, errors));
            Some((rome_instant(first, from?), rome_instant(last, to?)))
        }
        (given, _) => {
            errors.push(FieldError::new(if given { ends } else { starts }, "error-supply-times-both"));
            None
        }
    }
}

async fn page(visit: &Visit, operator: &Operator, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let centre = common::centre(visit, operator, &mut conn).await?;
    let found = match common::supply(visit, &mut conn, &centre).await? {
        Some(_) => Some(load(visit, operator, &mut conn, &centre).await?),
        None => None,
    };
    drop(conn);
    let data = Absences { centre, supply: found };
    let (status, frame) = (shown.status, shown.frame(visit, "supply-absences-title", []));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <AbsencesPage f data/> }))
}

async fn load(
    visit: &Visit,
    operator: &Operator,
    db: &mut impl Access,
    centre: &Centre,
) -> Result<AbsencesShown, Problem> {
    let rows = store::opening::absences(db, &centre.chosen.code, visit.house.desk.now()).await?;
    let absences = rows.iter().map(Away::read).collect::<Result<Vec<_>, _>>()?;
    let named: Vec<_> = absences.iter().map(|absence| &absence.staff).collect();
    let roster = Roster::read(db, &centre.chosen.code, &named).await?;
    let heads = operator.role() >= Role::Head;
    let mut lines = Vec::with_capacity(rows.len());
    for (row, absence) in rows.iter().zip(&absences) {
        lines.push(AbsenceLine {
            id: row.id.to_string(),
            staff: roster.of(&absence.staff),
            span: absence.span,
            entered_by: shared::operator_name(db, row.entered_by).await?,
            own: heads || row.staff_id == operator.id(),
        });
    }
    let to_move = common::to_move(visit, db, centre).await?;
    Ok(AbsencesShown { to_move, staff: if heads { roster.all } else { Vec::new() }, lines })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_span(pairs: &[(&str, &str)]) -> Result<(DateTime<Utc>, DateTime<Utc>), Vec<String>> {
        let form: Form = pairs.iter().copied().collect();
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).expect("a day");
        let mut errors = Errors::default();
        let read = span(&form, (day(23), day(24)), &mut errors);
        errors.or(read).map_err(|errors| errors.iter().map(|error| error.field.clone()).collect())
    }

    #[test]
    fn without_hours_an_absence_is_of_whole_days() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("an instant");
        assert_eq!(read_span(&[]), Ok((at("2026-11-22T23:00:00Z"), at("2026-11-24T23:00:00Z"))));
        let hours = [("from-time", "09:00"), ("to-time", "12:30")];
        assert_eq!(read_span(&hours), Ok((at("2026-11-23T08:00:00Z"), at("2026-11-24T11:30:00Z"))));
    }

    #[test]
    fn one_hour_alone_says_which_one_is_missing() {
        assert_eq!(read_span(&[("from-time", "09:00")]), Err(vec!["to-time".to_owned()]));
        assert_eq!(read_span(&[("to-time", "09:00")]), Err(vec!["from-time".to_owned()]));
    }
}
