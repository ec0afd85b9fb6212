//! The proposals that an operator kept, read from the form of the confirmation.
//!
//! The form has one start (`date`, `time`) and, for each proposed code, `p-{code}-keep`, `-minutes`, `-channel`,
//! `-mode` and what the pack asks about it, `-fact-…`. What is kept is laid back to back in the order of the codes, the
//! welcome first (R021). What follows the interview (B.1 in the national table) is struck by `interview=no` (R030).

use chrono::{NaiveTime, TimeDelta};
use domain::{
    calendar::{rome_date, rome_instant, rome_time},
    catalogue::LepCode,
    did::YesNo,
    form::{Errors, Form},
    pack::Pack,
    passage::{Channel, Draft, Fact, questions_in},
};

/// What the names of a row's fields begin with.
pub fn prefix(code: LepCode) -> String {
    format!("p-{code}-")
}

/// Is the code only recorded after the interview, in this region?
pub fn after_interview(pack: &Pack, code: LepCode) -> bool {
    questions_in(pack, code).iter().any(|question| question.fact == Fact::InterviewHeld)
}

/// The codes whose box is ticked, in their order.
fn ticked(form: &Form) -> Vec<LepCode> {
    let keep = |(name, value): (&str, &str)| {
        let code = name.strip_prefix("p-")?.strip_suffix("-keep")?;
        (!value.trim().is_empty()).then(|| LepCode::parse(code)).flatten()
    };
    let mut codes: Vec<LepCode> = form.pairs().filter_map(keep).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// The passages to record; nothing ticked is no passage. `channels` are those that may be said.
///
/// Keys: `error-choose` on `interview`, `error-required`, `error-date`, `passage-error-time` on the start, and those of
/// [`Draft::parse`] on the row's fields.
pub fn kept(pack: &Pack, form: &Form, channels: &[Channel]) -> Result<Vec<Draft>, Errors> {
    let mut errors = Errors::default();
    let mut codes = ticked(form);
    let mut held = None;
    if codes.iter().any(|code| after_interview(pack, *code)) {
        held = form.choice("interview", YesNo::parse, &mut errors);
        if held == Some(YesNo::No) {
            codes.retain(|code| !after_interview(pack, *code));
        }
    }
    if codes.is_empty() {
        return errors.or(Some(Vec::new()));
    }
    let before = errors.iter().count();
    let date = form.date("date", &mut errors);
    if date.is_none() && errors.iter().count() == before {
        errors.add("date-day", "error-required");
    }
    let time = form.get("time").map(|text| NaiveTime::parse_from_str(text, "%H:%M"));
    match time {
        None => errors.add("time", "error-required"),
        Some(Err(_)) => errors.add("time", "passage-error-time"),
        Some(Ok(_)) => {}
    }
    let start = date.zip(time.and_then(Result::ok)).map(|(date, time)| rome_instant(date, time));

    // Without a right start the rows are read all the same: their errors are told together with it.
    let mut next = start.unwrap_or_default();
    let mut drafts = Vec::new();
    for code in codes {
        let prefix = prefix(code);
        let mut row = form.clone();
        row.set(&format!("{prefix}date"), rome_date(next).to_string());
        row.set(&format!("{prefix}time"), rome_time(next).format("%H:%M").to_string());
        if held == Some(YesNo::Yes) {
            row.set(&format!("{prefix}{}", Fact::InterviewHeld.field()), "yes");
        }
        match Draft::parse(pack, code, &row, &prefix, channels) {
            Ok(draft) => {
                let draft = Draft { start: next, ..draft };
                next = draft.start + TimeDelta::minutes(draft.minutes.map_or(0, i64::from));
                drafts.push(draft);
            }
            Err(more) => errors.extend(more),
        }
    }
    errors.or(Some(drafts))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use domain::passage::Mode;

    use super::*;

    static MARCHE: LazyLock<Pack> = LazyLock::new(|| Pack::marche().expect("the pack loads"));

    fn form(interview: &str, codes: &[(&str, &str)]) -> Form {
        let mut form: Form =
            [("date", "2026-11-20"), ("time", "09:30"), ("interview", interview)].into_iter().collect();
        for (code, minutes) in codes {
            form.set(&format!("p-{code}-keep"), "yes");
            form.set(&format!("p-{code}-minutes"), *minutes);
            form.set(&format!("p-{code}-channel"), Channel::Sportello.code());
            form.set(&format!("p-{code}-mode"), Mode::Individuale.code());
        }
        form
    }

    fn by_hand(pack: &Pack, form: &Form) -> Result<Vec<Draft>, Errors> {
        kept(pack, form, Channel::BY_HAND)
    }

    fn codes(drafts: &[Draft]) -> Vec<&str> {
        drafts.iter().map(|draft| draft.code.as_str()).collect()
    }

    #[test]
    fn r021_what_is_kept_is_laid_back_to_back_with_the_welcome_first() {
        let drafts = by_hand(&MARCHE, &form("yes", &[("B.2", "15"), ("B.1", "30"), ("A.1", "20")]))
            .expect("a right form");
        assert_eq!(codes(&drafts), ["A.1", "B.1", "B.2"]);
        let clock: Vec<String> =
            drafts.iter().map(|draft| rome_time(draft.start).format("%H:%M").to_string()).collect();
        assert_eq!(clock, ["09:30", "09:50", "10:20"]);
        assert!(drafts.iter().any(|draft| draft.facts.ticked(Fact::InterviewHeld)));
    }

    #[test]
    fn r030_without_the_interview_its_passage_is_struck() {
        let drafts = by_hand(&MARCHE, &form("no", &[("A.1", "20"), ("B.1", "30")])).expect("a right form");
        assert_eq!(codes(&drafts), ["A.1"]);
        let errors =
            by_hand(&MARCHE, &form("", &[("B.1", "30")])).expect_err("nobody said whether it was held");
        assert_eq!(errors.of("interview").map(|error| error.key.as_str()), Some("error-choose"));
    }

    #[test]
    fn r153_in_piemonte_a_row_asks_what_its_own_table_demands() {
        let piemonte = Pack::by_id("piemonte").expect("a pack").expect("loads");
        // B.1 is scouting there: nobody asks about an interview.
        let scouting = by_hand(&piemonte, &form("", &[("B.1", "30")])).expect("a right form");
        assert!(scouting[0].facts.is_empty());
        let mut advice = form("", &[("A.4", "60")]);
        advice.set(&format!("p-A.4-{}", Fact::IndividualNeed.field()), "yes");
        let advised = by_hand(&piemonte, &advice).expect("a right form");
        assert!(advised[0].facts.ticked(Fact::IndividualNeed));
        assert!(
            by_hand(&MARCHE, &advice).expect("a right form")[0].facts.is_empty(),
            "no question of Marche"
        );
    }

    #[test]
    fn the_kiosk_is_only_said_of_what_was_made_at_one() {
        let mut form = form("yes", &[("A.1", "20")]);
        form.set("p-A.1-channel", Channel::Kiosk.code());
        let errors = by_hand(&MARCHE, &form).expect_err("nobody says so by hand");
        let error = errors.of("p-A.1-channel").map(|error| error.key.as_str());
        assert_eq!(error, Some("error-unknown-choice"));
        let drafts = kept(&MARCHE, &form, Channel::offered(true)).expect("a right form");
        assert_eq!(drafts[0].channel, Channel::Kiosk);
    }

    #[test]
    fn nothing_kept_asks_for_no_start() {
        assert_eq!(by_hand(&MARCHE, &Form::default()).expect("nothing to judge"), []);
    }

    #[test]
    fn every_error_is_told_at_once_beside_its_field() {
        let mut form = form("yes", &[("A.1", "x")]);
        form.set("time", "25:00");
        let errors = by_hand(&MARCHE, &form).expect_err("two errors");
        assert!(errors.of("time").is_some() && errors.of("p-A.1-minutes").is_some());
    }
}
