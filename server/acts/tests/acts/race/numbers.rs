//! Many people at once: every centre's numbers follow each other without a gap, even when some are refused.

use acts::{
    did::{self, Author},
    testing::TestDesk,
};
use domain::account::Level;

use super::{at_once, done};
use crate::{
    declared::{answers, filled, with},
    sound::sound,
    support::count,
};

store::both! {
    async fn numbers_of_two_offices_have_no_gaps(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let mut people = Vec::new();
        for n in 0..32 {
            let citizen = test.citizen(Level::Declared).await;
            let form = answers(&test, if n % 2 == 0 { "Fermo" } else { "Ancona" });
            // One in four forgot something: its number must not be missing afterwards.
            let form = if n % 8 < 2 { with(form, &[("declare-true", "")]) } else { form };
            let draft = filled(&test, Author::Citizen(&citizen), &form).await;
            people.push((citizen, form, draft));
        }
        let clients = people.into_iter().map(|(citizen, form, (did, version))| {
            let desk = test.desk.clone();
            let asked = test.asked_for(&test.desk.request_key(), &form);
            async move {
                match did::submit(&desk, Author::Citizen(&citizen), did, version, form, &asked).await {
                    Err(acts::Refusal::Fields(_)) => Ok(None),
                    other => other.map(Some),
                }
            }
        });
        let submitted: Vec<_> = done(at_once(clients).await, &[]).into_iter().flatten().collect();
        assert_eq!(submitted.len(), 24);
        for (office, name) in [("fermo", "FER"), ("", "REG")] {
            let last = format!("SELECT last FROM protocol_counter WHERE office = '{office}' AND year = 2026");
            assert_eq!(count(&test, &last).await, 12);
            let mut numbers: Vec<&str> = submitted.iter().map(|s| s.protocol.as_str()).filter(|p| p.contains(name)).collect();
            numbers.sort_unstable();
            let expected: Vec<String> = (1..=12).map(|n| format!("2026/{name}/{n:06}")).collect();
            assert_eq!(numbers, expected);
        }
        sound(&test).await;
    }
}
