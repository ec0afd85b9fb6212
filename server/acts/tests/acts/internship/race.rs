//! Many at once: the last place of every size is given once, three who sign at the same instant all count, two who are asked for the same
//! internship do not both get it.

use acts::{
    Asked, Citizen, Desk, Mandate, Operator, Refusal,
    internship::{self, Longer, Moved, Seen, Signed, Signer},
    pact::Fresh,
    testing::PASSWORD,
};
use domain::{
    account::Level,
    form::Form,
    internship::{Party, State},
};
use uuid::Uuid;

use super::{World, day, limits::set_employees, plan, request, sound_internships, with, world, world_here};
use crate::{
    race::{at_once, done},
    sound::sound,
    support::{count, sql_id},
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
    shown.map_err(told)
}

/// What a refusal says, with the fields that it names.
fn told(refusal: Refusal) -> String {
    match refusal {
        Refusal::Fields(errors) => {
            let named: Vec<String> = errors.iter().map(|e| format!("{} {}", e.field, e.key)).collect();
            named.join(", ")
        }
        other => format!("{other:?}"),
    }
}

const NO_PLACE: &str = "site internship-limit-places";

/// So many people, so many places, two more who come than there are, each with a tutor of their own, at once on two servers.
async fn rush(world: &World, other: &Desk, employees: i64, places: usize) {
    set_employees(world, employees).await;
    let mut ready = Vec::new();
    for n in 0..places + 2 {
        let intern = world.test.citizen(Level::Identified).await;
        let tutor = format!("Tutor {n}");
        let id =
            world.opened_with(&with(request(world.employer.site), &[("tutor-name", tutor.as_str())])).await;
        world.accepted_by(id, &intern).await;
        ready.push((id, world.version(id).await));
    }
    let servers = [world.test.desk.clone(), other.clone()];
    let colleague = world.test.operator(world.test.home()).await.operator;
    let operators = [world.fermo.operator.clone(), colleague];
    let clients = ready.iter().enumerate().map(|(n, at)| {
        show(servers[n % 2].clone(), operators[n / 2 % 2].clone(), *at, plan(), world.test.asked())
    });
    let answers = at_once(clients.collect::<Vec<_>>()).await;
    let (shown, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!((shown.len(), refused.len()), (places, 2), "{employees} people");
    for answer in refused {
        assert_eq!(answer.expect_err("refused"), NO_PLACE);
    }
    let of_site = format!("FROM site_place WHERE site_id = {}", sql_id(&world.test, world.employer.site));
    let taken = i64::try_from(places).expect("few");
    assert_eq!(count(&world.test, &format!("SELECT COUNT(*) {of_site}")).await, taken);
    assert_eq!(count(&world.test, &format!("SELECT COUNT(DISTINCT place) {of_site}")).await, taken);
}

store::both! {
    /// On every size the last place is given once: 5 people, 6 and 20, 21 and 31.
    async fn the_last_place_of_every_size_is_given_once(db: TestDb) {
        let mut world = world_here(db).await;
        let other = world.test.other_server().await;
        for (employees, places) in [(5, 1), (6, 2), (20, 2), (21, 3), (31, 4)] {
            world.employer = world.test.employer().await;
            rush(&world, &other, employees, places).await;
        }
        sound_internships(&world).await;
        sound(&world.test).await;
    }

    /// An intern stays longer while another comes for the days after: whoever is first has the place, and nobody both.
    async fn an_extension_and_a_newcomer_do_not_share_a_place(db: TestDb) {
        let world = world(db).await;
        set_employees(&world, 5).await;
        let stays = world.running().await;
        let later = [("starts", "2027-03-14"), ("ends", "2027-06-13")];
        let comes = world.opened_with(&with(request(world.employer.site), &later)).await;
        let newcomer = world.test.citizen(Level::Identified).await;
        world.accepted_by(comes, &newcomer).await;
        let at = [(stays, world.version(stays).await), (comes, world.version(comes).await)];
        let servers = [world.test.desk.clone(), world.test.other_server().await];
        let clients = (0..4_usize).map(|n| {
            let (desk, operator, held) = (servers[n / 2].clone(), world.fermo.operator.clone(), world.held());
            let (at, form, asked) = (at, with(plan(), &later), world.test.asked());
            async move {
                if n % 2 == 1 {
                    return show(desk, operator, at[1], form, asked).await.map(|_| comes);
                }
                let longer = Longer { until: day("2027-04-13"), reason: "Ha ancora da imparare" };
                let extended = internship::extend(&desk, &operator, at[0], &longer, (&held, true), &asked).await;
                extended.map_err(told).map(|moved| moved.map(|_| stays).expect("warnings were seen"))
            }
        });
        let answers = at_once(clients.collect::<Vec<_>>()).await;
        let first: Vec<Uuid> = answers.iter().filter_map(|answer| answer.as_ref().ok().copied()).collect();
        assert_eq!(first.len(), 1, "{answers:?}");
        for answer in answers.iter().filter_map(|answer| answer.as_ref().err()) {
            // The winner's other tab, or no place any more.
            assert!(answer == NO_PLACE || answer == STALE, "{answer}");
        }
        assert!(answers.iter().any(|answer| answer.as_ref().is_err_and(|told| told == NO_PLACE)));
        let longer = "SELECT COUNT(*) FROM site_place WHERE until_on = '2027-04-13'";
        let next = "SELECT COUNT(*) FROM site_place WHERE from_on = '2027-03-14'";
        let seats = (count(&world.test, longer).await, count(&world.test, next).await);
        assert_eq!(seats, if first[0] == stays { (1, 0) } else { (0, 1) });
        sound_internships(&world).await;
        sound(&world.test).await;
    }

    /// The last signature while an operator takes the papers back: either R.3 stands and nothing is taken back, or nobody has
    /// signed anything that holds.
    async fn the_last_signature_and_a_taking_back_do_not_both_happen(db: TestDb) {
        let world = world(db).await;
        let id = world.shown().await;
        world.approve(id).await.expect("approves");
        for party in [Party::Host, Party::Promoter] {
            world.sign(id, party).await.expect("signs");
        }
        let (seen, version) = (world.seen(id, Party::Intern).await, world.version(id).await);
        let servers = [world.test.desk.clone(), world.test.other_server().await];
        let clients = (0..6_usize).map(|n| {
            let three = Three::of(&world, &servers[n % 2]);
            let (seen, asked) = (seen.clone(), world.test.asked());
            async move {
                if n % 3 == 0 {
                    return three.sign(Party::Intern, id, seen, asked).await.map(|signed| signed.state);
                }
                let (desk, operator) = (&three.desk, &three.operator);
                internship::redraw(desk, operator, id, version, "Altri orari", &asked).await.map(|moved| moved.state)
            }
        });
        const LATE: [&str; 3] = [NOT_NOW, STALE, r#"Conflict("error-internship-agreed")"#];
        let did = done(at_once(clients.collect::<Vec<_>>()).await, &LATE);
        assert_eq!(did.len(), 1, "{did:?}");
        let sheet = world.sheet(id).await;
        let r3 = count(&world.test, "SELECT COUNT(*) FROM passage WHERE code = 'R.3'").await;
        let holding = sheet.papers.iter().filter(|paper| paper.is_in_force()).count();
        let dropped = sheet.papers.iter().filter(|paper| paper.dropped).count();
        match did[0] {
            State::Agreed => assert_eq!((r3, holding, dropped), (1, 2, 0)),
            _ => assert_eq!((sheet.state, r3, holding, dropped), (State::Accepted, 0, 0, 2)),
        }
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
