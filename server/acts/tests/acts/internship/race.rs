//! Many at once: the last place is given once, three who sign at the same instant all count, two who are asked for the same
//! internship do not both get it.

use acts::{
    Asked, Citizen, Desk, Mandate, Operator, Refusal,
    internship::{self, Moved, Seen, Signed, Signer},
    pact::Fresh,
    testing::PASSWORD,
};
use domain::{account::Level, form::Form, internship::Party};
use uuid::Uuid;

use super::{World, plan, sound_internships, world};
use crate::{
    race::{at_once, done},
    sound::sound,
    support::count,
};

const NOT_NOW: &str = r#"Conflict("error-internship-not-now")"#;
const ONCE: &str = r#"Conflict("error-internship-once")"#;
const STALE: &str = "Stale";

/// What a signer needs on a thread of their own.
#[derive(Clone)]
struct Three {
    desk: Desk,
    mandate: Mandate,
    intern: Citizen,
    operator: Operator,
}

impl Three {
    fn of(world: &World, desk: &Desk) -> Three {
        Three {
            desk: desk.clone(),
            mandate: world.employer.mandate.clone(),
            intern: world.intern.clone(),
            operator: world.fermo.operator.clone(),
        }
    }

    async fn sign(self, party: Party, id: Uuid, seen: Vec<Seen>, asked: Asked) -> Result<Signed, Refusal> {
        let proof = Fresh::Password(PASSWORD);
        let signer = match party {
            Party::Host => Signer::Host { mandate: &self.mandate, proof },
            Party::Intern => Signer::Intern { citizen: &self.intern, proof },
            Party::Promoter => Signer::Promoter { operator: &self.operator, proof },
        };
        internship::sign(&self.desk, signer, id, &seen, &asked).await
    }
}

async fn show(
    desk: Desk,
    operator: Operator,
    (id, version): (Uuid, i64),
    form: Form,
    asked: Asked,
) -> Result<Moved, String> {
    let shown = internship::show(&desk, &operator, id, version, &form, &asked).await;
    shown.map_err(|refusal| match refusal {
        Refusal::Fields(errors) => errors.iter().map(|e| format!("{} {}", e.field, e.key)).collect(),
        other => format!("{other:?}"),
    })
}

store::both! {
    /// Ten people, two places, eight who come at once on two servers.
    async fn the_last_place_of_a_site_is_given_once(db: TestDb) {
        let world = world(db).await;
        let mut ready = Vec::new();
        for _ in 0..8 {
            let other = world.test.citizen(Level::Identified).await;
            let id = world.opened().await;
            world.accepted_by(id, &other).await;
            ready.push((id, world.version(id).await));
        }
        let servers = [world.test.desk.clone(), world.test.other_server().await];
        let colleague = world.test.operator("fermo").await.operator;
        let operators = [world.fermo.operator.clone(), colleague];
        let clients = ready.iter().enumerate().map(|(n, at)| {
            show(servers[n % 2].clone(), operators[n / 2 % 2].clone(), *at, plan(), world.test.asked())
        });
        let answers = at_once(clients.collect::<Vec<_>>()).await;
        let (shown, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
        assert_eq!(shown.len(), 2);
        for answer in refused {
            assert_eq!(answer.expect_err("refused"), "site internship-limit-places");
        }
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM site_place").await, 2);
        assert_eq!(count(&world.test, "SELECT COUNT(DISTINCT place) FROM site_place").await, 2);
        sound_internships(&world).await;
        sound(&world.test).await;
    }

    /// Host, promoter and intern at the same instant, each three times: three signatures, one agreement, one R.3.
    async fn three_who_sign_at_once_all_count(db: TestDb) {
        let world = world(db).await;
        let id = world.shown().await;
        world.approve(id).await.expect("approves");
        let other = world.test.other_server().await;
        let mut seen = Vec::new();
        for party in Party::ALL {
            seen.push((*party, world.seen(id, *party).await));
        }
        let clients = (0..9).map(|n| {
            let (party, seen) = seen[n % 3].clone();
            let desk = if n % 2 == 0 { &world.test.desk } else { &other };
            Three::of(&world, desk).sign(party, id, seen, world.test.asked())
        });
        const TWICE: [&str; 2] = [r#"Conflict("error-internship-signed")"#, r#"Conflict("error-internship-not-now")"#];
        let signed = done(at_once(clients.collect::<Vec<_>>()).await, &TWICE);
        assert_eq!(signed.len(), 3);
        let agreed: Vec<&Signed> = signed.iter().filter(|signed| signed.state.code() == "agreed").collect();
        assert_eq!((agreed.len(), agreed[0].passages.len()), (1, 1));
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM internship_signature").await, 6);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM passage WHERE code = 'R.3'").await, 1);
        sound_internships(&world).await;
        sound(&world.test).await;
    }

    /// The last signature and the approval at the same instant: R.3 once (I08).
    async fn i08_signature_and_approval_at_once_record_r3_once(db: TestDb) {
        let world = world(db).await;
        let id = world.shown().await;
        for party in [Party::Host, Party::Promoter] {
            world.sign(id, party).await.expect("signs");
        }
        let seen = world.seen(id, Party::Intern).await;
        let sheet = world.sheet(id).await;
        let project = sheet.newest(domain::internship::Kind::TrainingProject).expect("a project");
        let approval = Seen { paper: project.id, hash: project.hash.clone() };
        let clients = (0..6).map(|n| {
            let three = Three::of(&world, &world.test.desk);
            let (seen, approval, asked) = (seen.clone(), approval.clone(), world.test.asked());
            async move {
                match n % 2 {
                    0 => three.sign(Party::Intern, id, seen, asked).await,
                    _ => internship::approve(&three.desk, &three.operator, id, &approval, &asked).await,
                }
            }
        });
        const TWICE: [&str; 3] = [
            r#"Conflict("error-internship-signed")"#,
            r#"Conflict("error-internship-approved")"#,
            r#"Conflict("error-internship-not-now")"#,
        ];
        let did = done(at_once(clients.collect::<Vec<_>>()).await, &TWICE);
        assert_eq!(did.len(), 2);
        assert_eq!(did.iter().map(|signed| signed.passages.len()).sum::<usize>(), 1);
        assert_eq!(world.state(id).await, "agreed");
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM passage WHERE code = 'R.3'").await, 1);
        sound_internships(&world).await;
    }

    /// Two operators who ask somebody for the same internship, and one person for two internships of one host.
    async fn one_is_asked_and_nobody_twice(db: TestDb) {
        let world = world(db).await;
        let (first, second) = (world.opened().await, world.opened().await);
        let mut people = vec![world.intern.person()];
        for _ in 0..2 {
            people.push(world.test.citizen(Level::Identified).await.person());
        }
        let at = [(first, world.version(first).await), (second, world.version(second).await)];
        let clients = (0..12).map(|n| {
            let (desk, operator, held) = (world.test.desk.clone(), world.fermo.operator.clone(), world.held());
            let (at, person, asked) = (at[n % 2], people[n % 3], world.test.asked());
            async move { internship::offer(&desk, &operator, at, person, Some(&held), true, &asked).await }
        });
        let offered = done(at_once(clients.collect::<Vec<_>>()).await, &[STALE, NOT_NOW, ONCE]);
        assert_eq!(offered.len(), 2);
        let asked = "SELECT COUNT(DISTINCT person_id) FROM internship WHERE state = 'offered'";
        assert_eq!(count(&world.test, asked).await, 2);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM passage WHERE code = 'F2.4'").await, 2);
        sound_internships(&world).await;
        sound(&world.test).await;
    }
}
