//! What the ministry is told of a passage.
//!
//! The catalogue prints for some services the code under which the Ministry's system keeps them (A.3, B.4, D.1, G.4):
//! each passage of such a service makes exactly one message, and no message goes without a passage (R053, R140, I11).
//! Some codes are printed for one programme alone (D.1: A02 in project 08 for RdC). What the source does not print is
//! never guessed: a region sets the ordinary code, and while it has not the message waits as "code missing".

use crate::catalogue::{ProgrammeId, Service, coded};

coded! {
    /// Where a message stands. The visible name is `ministry-state-{code}`.
    State {
        /// Nobody has set the code for this service.
        CodeMissing = "code_missing",
        Waiting = "waiting",
        Sent = "sent",
        /// The passage was taken back before the message left.
        Withdrawn = "withdrawn",
    }
}

/// Under which code a passage is told; both are `None` while nobody knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    pub code: Option<String>,
    pub project: Option<String>,
}

/// The longest code that is accepted.
pub const LONGEST_CODE: usize = 10;

/// What is told of a passage of `service`, delivered to somebody enrolled in `enrolled` that day; `None` when the
/// ministry is told nothing. `ordinary` is the code that the region has set.
pub fn notice(service: &Service, enrolled: &[ProgrammeId], ordinary: Option<&str>) -> Option<Notice> {
    if service.ministry.is_empty() {
        return None;
    }
    let holds = |when: &Option<ProgrammeId>| when.is_none_or(|programme| enrolled.contains(&programme));
    // What is printed for a programme goes before what is printed for everybody.
    let mut printed: Vec<_> = service.ministry.iter().filter(|row| holds(&row.when)).collect();
    printed.sort_by_key(|row| row.when.is_none());
    Some(match printed.first() {
        Some(row) => Notice { code: Some(row.code.clone()), project: row.project.clone() },
        None => Notice { code: ordinary.map(str::to_owned), project: None },
    })
}

/// Whether an administrator may set an ordinary code: the source prints none that holds for everybody.
pub fn is_open(service: &Service) -> bool {
    !service.ministry.is_empty() && service.ministry.iter().all(|row| row.when.is_some())
}

/// Reads a code as an administrator types it: capital letters and digits, at most [`LONGEST_CODE`].
pub fn parse_code(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let fits = (1..=LONGEST_CODE).contains(&code.len());
    (fits && code.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::LepCode, pack::Pack};

    fn service(code: &str) -> Service {
        let pack = Pack::marche().expect("the pack loads");
        pack.catalogue.get(LepCode::parse(code).expect("a code")).expect("a service").clone()
    }

    fn programme(id: &str) -> ProgrammeId {
        ProgrammeId::parse(id).expect("a programme")
    }

    /// R053: for RdC, A02 in project 08; for everybody else the region says.
    #[test]
    fn r053_the_pact_is_told_to_the_ministry_under_the_code_of_its_programme() {
        let pact = service("D.1");
        let rdc = notice(&pact, &[programme("RdC")], Some("X1")).expect("a message");
        assert_eq!((rdc.code.as_deref(), rdc.project.as_deref()), (Some("A02"), Some("08")));
        let ordinary = notice(&pact, &[], Some("X1")).expect("a message");
        assert_eq!((ordinary.code.as_deref(), ordinary.project), (Some("X1"), None));
        assert_eq!(notice(&pact, &[], None), Some(Notice::default()), "it waits, and nothing is guessed");
        assert!(is_open(&pact));
    }

    /// I11: A.3, B.4, D.1 and G.4 are told; nothing else is.
    #[test]
    fn i11_only_what_the_source_names_is_told() {
        let pack = Pack::marche().expect("the pack loads");
        let told = pack.catalogue.services().iter().filter(|s| notice(s, &[], None).is_some());
        let codes: Vec<_> = told.map(|service| service.code.to_string()).collect();
        assert_eq!(codes, ["A.3", "B.4", "D.1", "G.4"]);
    }

    /// R053: as a region sets it.
    #[test]
    fn r053_a_code_is_letters_and_digits() {
        assert_eq!(parse_code(" a02 ").as_deref(), Some("A02"));
        for wrong in ["", "A 02", "A-02", "À02", "ABCDEFGHIJK"] {
            assert_eq!(parse_code(wrong), None, "{wrong:?}");
        }
    }
}
