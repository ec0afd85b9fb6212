//! Which day, of which centre, of whom: the query of the agenda, and the form that changes it.
//!
//! Fields: `data` (ISO), `sede` (a slug), `operatore` (an id, or `io`), `vista` (`settimana`).

use chrono::{Datelike as _, Days, NaiveDate};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{FilterSelect, Named};
use crate::texts::{date, t};
use crate::ui::{Actions, Button, ButtonLink, Choice, Weight};

/// Whose appointments are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Of everybody in the centre.
    #[default]
    Office,
    Mine,
    /// Of the operator with this id.
    Of(String),
}

impl Whose {
    /// The value of `operatore` for who asks.
    pub const ME: &'static str = "io";

    fn code(&self) -> &str {
        match self {
            Whose::Office => "",
            Whose::Mine => Whose::ME,
            Whose::Of(id) => id,
        }
    }
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayFilter {
    /// Slug.
    pub office: String,
    pub whose: Whose,
    /// The day; of a week, any day in it.
    pub date: NaiveDate,
    pub week: bool,
}

impl DayFilter {
    /// The address of this day or week.
    pub fn href(&self) -> String {
        format!("{}&data={}", self.href_today(), self.date)
    }

    /// The address without a day: today, whenever it is opened.
    pub fn href_today(&self) -> String {
        let mut href = format!("/operatore/agenda?sede={}", self.office);
        if self.whose != Whose::Office {
            href.push_str("&operatore=");
            href.push_str(self.whose.code());
        }
        if self.week {
            href.push_str("&vista=settimana");
        }
        href
    }

    /// The same for other people's appointments.
    pub fn of(&self, whose: Whose) -> DayFilter {
        DayFilter { whose, ..self.clone() }
    }

    /// The same on another day.
    pub fn on(&self, date: NaiveDate) -> DayFilter {
        DayFilter { date, ..self.clone() }
    }

    /// Monday of the week.
    pub fn monday(&self) -> NaiveDate {
        let after = u64::from(self.date.weekday().num_days_from_monday());
        self.date.checked_sub_days(Days::new(after)).unwrap_or(self.date)
    }

    /// The day, or the week, before and after.
    fn around(&self) -> (DayFilter, DayFilter) {
        let days = Days::new(if self.week { 7 } else { 1 });
        let earlier = self.date.checked_sub_days(days).unwrap_or(self.date);
        let later = self.date.checked_add_days(days).unwrap_or(self.date);
        (self.on(earlier), self.on(later))
    }
}

/// «venerdì 20 novembre 2026»; lists, where the year is plain, have `appointments::when::day_words`.
pub(super) fn day_words(lang: Lang, day: NaiveDate) -> String {
    let weekday = t(lang, &format!("common-weekday-{}", day.weekday().number_from_monday()));
    format!("{weekday} {}", date(lang, day))
}

/// Earlier, today, later; day or week; mine or everybody's.
#[component]
pub(super) fn DayWays(lang: Lang, filter: DayFilter, today: NaiveDate) -> impl IntoView {
    let (earlier, later) = filter.around();
    let unit = if filter.week { "week" } else { "day" };
    let link = |href: String, key: String, here: bool| {
        let label = t(lang, &key);
        view! {
            <li>
                <a class="btn btn-outline-primary" href=href aria-current=here.then_some("true")>
                    {label}
                </a>
            </li>
        }
    };
    let week = DayFilter { week: true, ..filter.clone() }.href();
    view! {
        <nav class="day-ways" aria-label=t(lang, "day-ways")>
            <ul>
                {link(earlier.href(), format!("day-{unit}-before"), false)}
                {link(filter.href_today(), "day-today".to_owned(), filter.date == today)}
                {link(later.href(), format!("day-{unit}-after"), false)}
            </ul>
            {(!filter.week).then(|| view! { <ul>{link(week, "day-view-week".to_owned(), false)}</ul> })}
            <ul>
                {link(filter.of(Whose::Mine).href(), "day-mine".to_owned(), filter.whose == Whose::Mine)}
                {link(filter.of(Whose::Office).href(), "day-everybody".to_owned(), filter.whose == Whose::Office)}
            </ul>
            <p>
                <ButtonLink href=format!("/operatore/agenda/nuovo?sede={}", filter.office) label=t(lang, "day-book")/>
            </p>
        </nav>
    }
}

/// Another centre, colleague or date.
#[component]
pub(super) fn DayForm(
    lang: Lang,
    filter: DayFilter,
    offices: Vec<Named>,
    operators: Vec<Named>,
) -> impl IntoView {
    let me = Choice::new(Whose::ME, t(lang, "day-me"));
    let people = std::iter::once(me).chain(operators.iter().map(Named::choice)).collect();
    let offices: Vec<Choice> = offices.iter().map(Named::choice).collect();
    view! {
        <form method="get" class="search-form day-form" aria-label=t(lang, "day-filter-label")>
            <div class="search-fields">
                <FilterSelect name="sede" label=t(lang, "operator-office") choices=offices chosen=filter.office.clone()/>
                <FilterSelect
                    name="operatore"
                    label=t(lang, "operator-operator")
                    choices=people
                    chosen=filter.whose.code()
                    all=t(lang, "day-everybody")
                />
                <div class="field">
                    <label class="form-label" for="data">
                        {t(lang, "day-date")}
                    </label>
                    <input class="form-control" type="date" id="data" name="data" value=filter.date.to_string()/>
                </div>
            </div>
            {filter.week.then(|| view! { <input type="hidden" name="vista" value="settimana"/> })}
            <Actions>
                <Button label=t(lang, "day-filter-do") weight=Weight::Secondary/>
            </Actions>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(whose: Whose, week: bool) -> DayFilter {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a Sunday");
        DayFilter { office: "fermo".to_owned(), whose, date, week }
    }

    #[test]
    fn an_address_keeps_what_was_chosen() {
        let all = filter(Whose::Office, false);
        assert_eq!(all.href(), "/operatore/agenda?sede=fermo&data=2026-11-22");
        let mine = filter(Whose::Mine, true);
        assert_eq!(mine.href_today(), "/operatore/agenda?sede=fermo&operatore=io&vista=settimana");
        assert_eq!(mine.of(Whose::Of("7".to_owned())).whose.code(), "7");
    }

    #[test]
    fn a_week_begins_on_monday_and_steps_by_weeks() {
        let week = filter(Whose::Office, true);
        assert_eq!(week.monday().to_string(), "2026-11-16");
        let (earlier, later) = week.around();
        assert_eq!(
            (earlier.date.to_string(), later.date.to_string()),
            ("2026-11-15".into(), "2026-11-29".into())
        );
        assert_eq!(filter(Whose::Office, false).around().1.date.to_string(), "2026-11-23");
    }
}
