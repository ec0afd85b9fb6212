//! Request, training project, notes and levels as people type them. Reading judges only what was typed: a draft may lack
//! everything.
//!
//! | of | fields |
//! | --- | --- |
//! | request | `title`, `profession`, `goals`, `tasks`, `skills` (one a line), `starts`, `ends`, `weekly-hours`, `schedule`, `allowance`, `tutor-name`, `tutor-role`, `tutor-contact`, `former`, `hired`, `dismissals`, `dismissed-on`, `declares` (repeated), `targeted` |
//! | training project | `starts`, `ends`, `weekly-hours`, `schedule`, `allowance`, `situation`, `goals`, `activities`, `reference`, `skills`, `monitoring`, `inail`, `policy`, `minutes`, `channel` |
//! | notes | `evidence-{n}-` `on`, `activity`, `proof`; `attended` (percent), `judgement` |
//! | levels | `level-{n}`, one for each skill of the training project |

use chrono::{Datelike, NaiveDate};

use super::content::{Declaration, Dismissals, Evidence, Notes, Plan, Request, Tutor};
use super::paper::{Attained, Level};
use crate::form::{Errors, Form};
use crate::passage::Channel;
use crate::psp::Drawn;

/// Rows of evidence that a dossier may have.
pub const MAX_EVIDENCE: usize = 20;
/// Skills that a training project may have.
pub const MAX_SKILLS: usize = 12;

/// Characters of a long text and of a line.
const LONG: usize = 3000;
const LINE: usize = 200;
/// Greatest hours a week and euros a month that are believed.
const HOURS: i64 = 48;
const EUROS: i64 = 9999;

struct Reader<'a> {
    form: &'a Form,
    errors: Errors,
}

impl Reader<'_> {
    fn text(&mut self, name: &str, max: usize) -> String {
        self.form.optional(name, max, &mut self.errors).unwrap_or_default()
    }

    fn date(&mut self, name: &str) -> Option<NaiveDate> {
        self.form.date(name, &mut self.errors)
    }

    fn number<T: TryFrom<i64>>(&mut self, name: &str, range: std::ops::RangeInclusive<i64>) -> Option<T> {
        self.form.number(name, range, &mut self.errors).and_then(|number| T::try_from(number).ok())
    }

    /// The lines that say something. Key: `internship-error-skills` (`max`).
    fn lines(&mut self, name: &str) -> Vec<String> {
        let text = self.text(name, LONG);
        let lines: Vec<String> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        if lines.len() > MAX_SKILLS {
            let error = crate::form::FieldError::new(name, "internship-error-skills");
            self.errors.push(error.with("max", MAX_SKILLS));
        }
        lines
    }

    /// Both days, the second not before the first. Key: `internship-error-period`.
    fn period(&mut self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let (starts, ends) = (self.date("starts"), self.date("ends"));
        if starts.zip(ends).is_some_and(|(starts, ends)| ends < starts) {
            self.errors.add("ends-day", "internship-error-period");
        }
        (starts, ends)
    }
}

impl Request {
    /// Reads the form. Keys: those of [`Form`], `internship-error-period`, `internship-error-skills`,
    /// `internship-error-hired`.
    pub fn parse(form: &Form) -> Result<Request, Errors> {
        let mut reader = Reader { form, errors: Errors::default() };
        let (starts_on, ends_on) = reader.period();
        let dismissals = match form.get("dismissals") {
            None => None,
            Some(_) => form.choice("dismissals", Dismissals::parse, &mut reader.errors),
        };
        let request = Request {
            title: reader.text("title", LINE),
            profession: reader.text("profession", LINE),
            goals: reader.text("goals", LONG),
            tasks: reader.text("tasks", LONG),
            skills: reader.lines("skills"),
            starts_on,
            ends_on,
            weekly_hours: reader.number("weekly-hours", 1..=HOURS),
            schedule: reader.text("schedule", LINE),
            allowance: reader.number("allowance", 0..=EUROS),
            tutor: Tutor {
                name: reader.text("tutor-name", LINE),
                role: reader.text("tutor-role", LINE),
                contact: reader.text("tutor-contact", LINE),
            },
            former: reader.number("former", 0..=EUROS).unwrap_or(0),
            hired: reader.number("hired", 0..=EUROS).unwrap_or(0),
            dismissals,
            dismissed_on: reader.date("dismissed-on"),
            declares: Declaration::ALL
                .iter()
                .copied()
                .filter(|one| form.has("declares", one.code()))
                .collect(),
            targeted: form.checked("targeted"),
        };
        if request.hired > request.former {
            reader.errors.add("hired", "internship-error-hired");
        }
        reader.errors.or(Some(request))
    }

    /// The form that reads back as this request.
    pub fn to_form(&self) -> Form {
        let mut pairs = Pairs::default();
        pairs.put("title", &self.title);
        pairs.put("profession", &self.profession);
        pairs.put("goals", &self.goals);
        pairs.put("tasks", &self.tasks);
        pairs.put("skills", self.skills.join("\n"));
        pairs.date("starts", self.starts_on);
        pairs.date("ends", self.ends_on);
        pairs.number("weekly-hours", self.weekly_hours);
        pairs.put("schedule", &self.schedule);
        pairs.number("allowance", self.allowance);
        pairs.put("tutor-name", &self.tutor.name);
        pairs.put("tutor-role", &self.tutor.role);
        pairs.put("tutor-contact", &self.tutor.contact);
        pairs.number("former", Some(self.former));
        pairs.number("hired", Some(self.hired));
        pairs.put("dismissals", self.dismissals.map_or("", Dismissals::code));
        pairs.date("dismissed-on", self.dismissed_on);
        self.declares.iter().for_each(|one| pairs.put("declares", one.code()));
        if self.targeted {
            pairs.put("targeted", "yes");
        }
        pairs.form()
    }
}

impl Plan {
    /// Reads the form. Keys: those of [`Form`], `internship-error-period`, `internship-error-skills`.
    pub fn parse(form: &Form) -> Result<Plan, Errors> {
        let mut reader = Reader { form, errors: Errors::default() };
        let (starts_on, ends_on) = reader.period();
        let channel = match form.get("channel") {
            None => None,
            Some(_) => form.choice("channel", Channel::by_hand, &mut reader.errors),
        };
        let plan = Plan {
            starts_on,
            ends_on,
            weekly_hours: reader.number("weekly-hours", 1..=HOURS),
            schedule: reader.text("schedule", LINE),
            allowance: reader.number("allowance", 0..=EUROS),
            situation: reader.text("situation", LINE),
            goals: reader.text("goals", LONG),
            activities: reader.text("activities", LONG),
            reference: reader.text("reference", LINE),
            skills: reader.lines("skills"),
            monitoring: reader.text("monitoring", LONG),
            inail: reader.text("inail", LINE),
            policy: reader.text("policy", LINE),
            meeting: Drawn { minutes: reader.number("minutes", 1..=1440), channel },
        };
        reader.errors.or(Some(plan))
    }

    /// The form that reads back as this plan.
    pub fn to_form(&self) -> Form {
        let mut pairs = Pairs::default();
        pairs.date("starts", self.starts_on);
        pairs.date("ends", self.ends_on);
        pairs.number("weekly-hours", self.weekly_hours);
        pairs.put("schedule", &self.schedule);
        pairs.number("allowance", self.allowance);
        pairs.put("situation", &self.situation);
        pairs.put("goals", &self.goals);
        pairs.put("activities", &self.activities);
        pairs.put("reference", &self.reference);
        pairs.put("skills", self.skills.join("\n"));
        pairs.put("monitoring", &self.monitoring);
        pairs.put("inail", &self.inail);
        pairs.put("policy", &self.policy);
        pairs.number("minutes", self.meeting.minutes);
        pairs.put("channel", self.meeting.channel.map_or("", Channel::code));
        pairs.form()
    }
}

impl Notes {
    /// Reads the form; a row without activity and proof is none. Keys: those of [`Form`], `error-required`.
    pub fn parse(form: &Form) -> Result<Notes, Errors> {
        let mut reader = Reader { form, errors: Errors::default() };
        let mut evidence = Vec::new();
        for n in 0..MAX_EVIDENCE {
            let name = |part: &str| format!("evidence-{n}-{part}");
            let (activity, proof) = (reader.text(&name("activity"), LONG), reader.text(&name("proof"), LONG));
            let before = reader.errors.iter().count();
            let on = reader.date(&name("on"));
            let unread = reader.errors.iter().count() > before;
            if activity.is_empty() && proof.is_empty() {
                continue;
            }
            for (part, given) in [("activity", !activity.is_empty()), ("proof", !proof.is_empty())] {
                if !given {
                    reader.errors.add(name(part), "error-required");
                }
            }
            match on {
                Some(on) => evidence.push(Evidence { on, activity, proof }),
                None if unread => {}
                None => reader.errors.add(name("on-day"), "error-required"),
            }
        }
        let notes = Notes {
            evidence,
            attended: reader.number("attended", 0..=100),
            judgement: reader.text("judgement", LONG),
        };
        reader.errors.or(Some(notes))
    }

    /// The form that reads back as these notes.
    pub fn to_form(&self) -> Form {
        let mut pairs = Pairs::default();
        for (n, row) in self.evidence.iter().enumerate() {
            pairs.date(&format!("evidence-{n}-on"), Some(row.on));
            pairs.put(&format!("evidence-{n}-activity"), &row.activity);
            pairs.put(&format!("evidence-{n}-proof"), &row.proof);
        }
        pairs.number("attended", self.attended);
        pairs.put("judgement", &self.judgement);
        pairs.form()
    }
}

/// Reads one level for each skill of the training project. Keys: `error-choose`, `error-unknown-choice`.
pub fn parse_levels(form: &Form, skills: &[String]) -> Result<Vec<Attained>, Errors> {
    let mut errors = Errors::default();
    let mut attained = Vec::new();
    for (n, skill) in skills.iter().enumerate() {
        let level = form.choice(&format!("level-{n}"), Level::parse, &mut errors);
        attained.extend(level.map(|level| Attained { skill: skill.clone(), level }));
    }
    errors.or(Some(attained))
}

/// The pairs of a form that is written.
#[derive(Default)]
struct Pairs(Vec<(String, String)>);

impl Pairs {
    fn put(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    fn number(&mut self, name: &str, value: Option<impl ToString>) {
        self.put(name, value.map(|number| number.to_string()).unwrap_or_default());
    }

    fn date(&mut self, name: &str, day: Option<NaiveDate>) {
        let Some(day) = day else { return };
        self.put(&format!("{name}-day"), day.day().to_string());
        self.put(&format!("{name}-month"), day.month().to_string());
        self.put(&format!("{name}-year"), day.year().to_string());
    }

    fn form(self) -> Form {
        self.0.into_iter().collect()
    }
}
