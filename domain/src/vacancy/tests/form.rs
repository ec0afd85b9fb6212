//! What a company types.

use proptest::prelude::*;

use super::*;

#[test]
fn a_right_form_is_read_and_written_back() {
    let content = content();
    assert_eq!(content.musts, ["Uso del muletto", "Patente da più di due anni"]);
    assert_eq!(content.pay, Some(Pay { from: 1500, to: 1700, per: Per::Month }));
    assert!(content.missing().is_empty() && content.untimely(day("2026-11-22")).is_empty());
    assert_eq!(Content::parse(&content.to_form()).expect("its own form"), content);
    let json = serde_json::to_value(&content).expect("JSON");
    assert_eq!(serde_json::from_value::<Content>(json).expect("its own JSON"), content);
}

#[test]
fn a_draft_may_lack_everything_and_what_it_lacks_is_told_when_it_is_sent() {
    let empty = Content::parse(&Form::default()).expect("a draft");
    assert_eq!(empty, Content::default());
    let named: Vec<String> = keys(empty.missing()).into_iter().map(|(field, _)| field).collect();
    let expected =
        ["title", "profession", "places", "site", "tasks", "contract", "hours", "public-name", "expires"];
    assert_eq!(named, expected);
}

#[test]
fn each_mistake_stands_beside_its_field() {
    let with = |name: &str, value: &str| {
        let mut form = typed();
        form.set(name, value);
        keys(Content::parse(&form).expect_err("refused"))
    };
    assert_eq!(with("places", "0"), one("places", "error-range"));
    assert_eq!(with("contract", "internship"), one("contract", "error-unknown-choice"));
    assert_eq!(with("pay-to", "1000"), one("pay-to", "error-vacancy-pay-order"));
    assert_eq!(with("pay-per", ""), one("pay-per", "error-choose"));
    assert_eq!(with("pay-from", ""), one("pay-from", "error-vacancy-pay"));
    assert_eq!(with("musts", &"a\n".repeat(13)), one("musts", "error-vacancy-lines"));
    assert_eq!(with("expires-day", "32"), one("expires-day", "error-date"));
    assert_eq!(with("licences", "zz"), one("licences", "error-unknown-choice"));
}

#[test]
fn it_stands_on_the_board_from_tomorrow_to_a_hundred_and_eighty_days() {
    let today = day("2026-11-22");
    let until = |text: &str| {
        let content = Content { expires_on: Some(day(text)), ..content() };
        keys(content.untimely(today))
    };
    assert_eq!(until("2026-11-22"), one("expires", "error-vacancy-expires-past"));
    assert!(until("2026-11-23").is_empty());
    assert!(until("2027-05-21").is_empty());
    assert_eq!(until("2027-05-22"), one("expires", "error-vacancy-expires-far"));
}

#[test]
fn what_a_correction_changes_is_told_and_nothing_else() {
    let before = content();
    assert_eq!(before.changed_from(&before), Content::default());
    assert_eq!(before.changed_from(&Content::default()), before, "no field is forgotten");
    let after = Content { tasks: "Caricare i camion.".to_owned(), nices: Vec::new(), ..before.clone() };
    assert_eq!(after.changed_from(&before), Content { tasks: after.tasks.clone(), ..Content::default() });
    let was = Content { tasks: before.tasks.clone(), nices: before.nices.clone(), ..Content::default() };
    assert_eq!(before.changed_from(&after), was);
}

#[test]
fn only_another_last_day_needs_no_new_check() {
    let before = content();
    let later = Content { expires_on: Some(day("2027-03-31")), ..before.clone() };
    assert!(later.is_redated(&before));
    assert!(!before.is_redated(&before), "nothing changes");
    let other = Content { public_name: Some(false), ..later };
    assert!(!other.is_redated(&before), "who looks for people is a change that everybody reads");
}

proptest! {
    #[test]
    fn what_was_read_reads_back(title in "\\PC{0,40}", tasks in "\\PC{0,80}", places in 1u16..999, from in 1u32..9999) {
        let mut form = typed();
        form.set("title", title);
        form.set("tasks", tasks);
        form.set("places", places.to_string());
        form.set("pay-from", from.to_string());
        form.set("pay-to", "");
        if let Ok(content) = Content::parse(&form) {
            prop_assert_eq!(Content::parse(&content.to_form()).expect("its own form"), content);
        }
    }
}
