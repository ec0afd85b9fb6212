//! The form in which an operator writes criteria.
//!
//! Fields: `reach`, `near`; `must-licence` (repeats), `must-education`, `must-language-{n}` with `must-level-{n}`,
//! `must-word-{n}`; `wish-{n}-kind`, `wish-{n}-text`, `wish-{n}-weight`. Rows without a text are none.

use super::criteria::{Criteria, Place, Reach, Sought, Wish};
use super::terms::{Kind, MOST_TERMS};
use crate::did::{Education, Licence};
use crate::form::{Errors, FieldError, Form};
use crate::sap::LanguageLevel;
use crate::vacancy::Content;

/// Rows of languages that may be musts, of words, and of wishes.
pub const MUST_LANGUAGES: usize = 2;
pub const MUST_WORDS: usize = 3;
pub const WISHES: usize = 6;
/// What a wish may look at: a title of study is a must or nothing.
pub const WISHED: [Kind; 4] = [Kind::Job, Kind::Word, Kind::Language, Kind::Licence];
/// The weights of a wish; that of the place may be 0, too.
pub const WEIGHTS: [u8; 5] = [1, 2, 3, 4, 5];

/// Characters of a text.
const LONGEST: usize = 80;
/// Weights that a form begins with.
const FIRST_JOB: u8 = 3;
const FIRST_MUST: u8 = 4;
const FIRST_NICE: u8 = 2;

/// A form that begins with what the vacancy says. Licences and title of study are musts; what the company wrote in its own
/// words is a wish, however much it is wanted: words find words, not meanings, and an operator decides which of them may
/// leave somebody out.
pub fn begin(content: &Content) -> Form {
    let mut pairs: Vec<(String, String)> =
        vec![("reach".into(), Reach::Province.code().into()), ("near".into(), "1".into())];
    let licences = content.licences.iter().map(|licence| licence.code());
    pairs.extend(licences.map(|code| ("must-licence".to_owned(), code.to_owned())));
    pairs.extend(content.education.map(|level| ("must-education".to_owned(), level.code().to_owned())));
    let job = Some((Kind::Job, &content.profession, FIRST_JOB));
    let musts = content.musts.iter().map(|text| (Kind::Word, text, FIRST_MUST));
    let nices = content.nices.iter().map(|text| (Kind::Word, text, FIRST_NICE));
    let says = |(kind, text, _): &(Kind, &String, u8)| !Sought::new(*kind, text.as_str()).terms().is_empty();
    let wishes = job.into_iter().chain(musts).chain(nices).filter(says).take(WISHES);
    for (n, (kind, text, weight)) in wishes.enumerate() {
        pairs.push((format!("wish-{n}-kind"), kind.code().into()));
        pairs.push((format!("wish-{n}-text"), short(text)));
        pairs.push((format!("wish-{n}-weight"), weight.to_string()));
    }
    pairs.into_iter().collect()
}

/// As much of a text as a field takes.
fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

impl Criteria {
    /// Reads the form. Keys beside those of [`Form`]: `error-criteria-words` for a text that says nothing,
    /// `error-criteria-licence`, `error-criteria-many` (`max`) for more than [`MOST_TERMS`], `error-criteria-none` when
    /// nothing has a weight.
    pub fn parse(form: &Form, place: Place) -> Result<Criteria, Errors> {
        let mut errors = Errors::default();
        let reach = form.choice("reach", Reach::parse, &mut errors);
        let near = form.number("near", 0..=5, &mut errors).and_then(|n| u8::try_from(n).ok()).unwrap_or(0);
        let musts = musts(form, &mut errors);
        let wishes: Vec<Wish> = (0..WISHES).filter_map(|n| wish(form, n, &mut errors)).collect();
        let criteria = reach.map(|reach| Criteria { place, reach, near, musts, wishes });
        if let Some(criteria) = &criteria {
            if criteria.must_terms().len() > MOST_TERMS {
                errors.push(FieldError::new("must-word-0", "error-criteria-many").with("max", MOST_TERMS));
            }
            if errors.is_empty() && criteria.weights() == 0 {
                errors.add("near", "error-criteria-none");
            }
        }
        errors.or(criteria)
    }

    /// The form that says the same.
    pub fn form(&self) -> Form {
        let mut pairs: Vec<(String, String)> =
            vec![("reach".into(), self.reach.code().into()), ("near".into(), self.near.to_string())];
        let (mut languages, mut words) = (0, 0);
        for must in &self.musts {
            match must.kind {
                Kind::Licence => pairs.push(("must-licence".into(), must.text.clone())),
                Kind::Education => pairs.push(("must-education".into(), must.text.clone())),
                Kind::Language => {
                    let level = must.level.map_or("", LanguageLevel::code);
                    pairs.push((format!("must-language-{languages}"), must.text.clone()));
                    pairs.push((format!("must-level-{languages}"), level.into()));
                    languages += 1;
                }
                Kind::Job | Kind::Word => {
                    pairs.push((format!("must-word-{words}"), must.text.clone()));
                    words += 1;
                }
            }
        }
        for (n, wish) in self.wishes.iter().enumerate() {
            pairs.push((format!("wish-{n}-kind"), wish.sought.kind.code().into()));
            pairs.push((format!("wish-{n}-text"), wish.sought.text.clone()));
            pairs.push((format!("wish-{n}-weight"), wish.weight.to_string()));
        }
        pairs.into_iter().collect()
    }
}

fn musts(form: &Form, errors: &mut Errors) -> Vec<Sought> {
    let mut musts = Vec::new();
    for code in form.all("must-licence") {
        match Licence::parse(code) {
            Some(licence) => musts.push(Sought::new(Kind::Licence, licence.code())),
            None => errors.add("must-licence", "error-unknown-choice"),
        }
    }
    if form.get("must-education").is_some() {
        let level = form.choice("must-education", Education::parse, errors);
        musts.extend(level.map(|level| Sought::new(Kind::Education, level.code())));
    }
    for n in 0..MUST_LANGUAGES {
        let Some(name) = text(form, &format!("must-language-{n}"), Kind::Language, errors) else { continue };
        let level = format!("must-level-{n}");
        let level = match form.get(&level) {
            Some(_) => form.choice(&level, LanguageLevel::parse, errors),
            None => None,
        };
        musts.push(Sought { level, ..name });
    }
    for n in 0..MUST_WORDS {
        musts.extend(text(form, &format!("must-word-{n}"), Kind::Word, errors));
    }
    musts
}

fn wish(form: &Form, n: usize, errors: &mut Errors) -> Option<Wish> {
    let name = |part: &str| format!("wish-{n}-{part}");
    form.get(&name("text"))?;
    let wished = |code: &str| Kind::parse(code).filter(|kind| WISHED.contains(kind));
    let kind = form.choice(&name("kind"), wished, errors);
    let weight = |code: &str| code.parse::<u8>().ok().filter(|weight| WEIGHTS.contains(weight));
    let weight = form.choice(&name("weight"), weight, errors);
    let sought = text(form, &name("text"), kind?, errors)?;
    Some(Wish { sought, weight: weight? })
}

/// A text that says something of its kind; a licence is kept as its code.
fn text(form: &Form, name: &str, kind: Kind, errors: &mut Errors) -> Option<Sought> {
    let typed = form.optional(name, LONGEST, errors)?;
    let typed = if kind == Kind::Licence { typed.to_ascii_lowercase() } else { typed };
    let sought = Sought::new(kind, typed);
    if sought.terms().is_empty() {
        errors
            .add(name, if kind == Kind::Licence { "error-criteria-licence" } else { "error-criteria-words" });
        return None;
    }
    Some(sought)
}
