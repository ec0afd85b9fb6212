//! Who is told: host and intern of every step, with the reason; who never knew of the other learns nothing of it.

use acts::{
    Mail,
    internship::{self, By},
    testing::TestDesk,
};
use domain::internship::Party;
use uuid::Uuid;

use super::{World, day, extend::extend, notes, plan, sound_internships, world};

/// Acts of the mails that are waiting, with whom they are for, sorted; they are taken from the outbox.
pub async fn told(test: &TestDesk) -> Vec<String> {
    let mut acts: Vec<String> = told_why(test).await.into_iter().map(|(act, _)| act).collect();
    acts.sort();
    acts
}

/// The same, each with the reason that it gives.
async fn told_why(test: &TestDesk) -> Vec<(String, Option<String>)> {
    let letters = test.letters().await.into_iter();
    let mut acts: Vec<(String, Option<String>)> = letters
        .filter_map(|letter| match letter.mail {
            Mail::InternshipMoved { act, company, reason, .. } => {
                let whose = if company.is_some() { "host" } else { "intern" };
                Some((format!("{act} {whose}"), reason))
            }
            _ => None,
        })
        .collect();
    acts.sort();
    acts
}

/// Both sides, and nobody else, with this reason.
async fn both_told(world: &World, act: &str, reason: Option<&str>) {
    let why = reason.map(str::to_owned);
    let both = ["host", "intern"].map(|side| (format!("{act} {side}"), why.clone()));
    assert_eq!(told_why(&world.test).await, both, "{act}");
}

async fn nobody_told(world: &World, act: &str) {
    let told = told(&world.test).await;
    assert!(told.is_empty(), "{act}: {told:?}");
}

async fn withdraw(world: &World, by: By<'_>, id: Uuid, why: &str) {
    let (at, asked) = ((id, world.version(id).await), world.test.asked());
    internship::withdraw(&world.test.desk, by, at, Some(why), &asked).await.expect("withdraws");
}

store::both! {
    async fn both_sides_are_told_of_every_step_from_the_papers_to_the_attestation(db: TestDb) {
        let world = world(db).await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let id = world.accepted().await;
        world.test.letters().await;
        world.show(id, &plan()).await.expect("shows");
        both_told(&world, "show", None).await;
        let (version, asked) = (world.version(id).await, world.test.asked());
        internship::redraw(desk, operator, id, version, "Altro orario", &asked).await.expect("takes back");
        both_told(&world, "redraw", Some("Altro orario")).await;
        world.show(id, &plan()).await.expect("shows");
        both_told(&world, "show", None).await;
        world.approve(id).await.expect("approves");
        world.sign(id, Party::Host).await.expect("signs");
        nobody_told(&world, "one of several signatures").await;
        for party in [Party::Intern, Party::Promoter] {
            world.sign(id, party).await.expect("signs");
        }
        both_told(&world, "agree", None).await;

        world.on(day("2026-12-14"));
        world.start(id).await.expect("starts");
        both_told(&world, "start", None).await;
        extend(&world, id, "2027-06-13").await.expect("extends");
        both_told(&world, "extend", Some("Ha ancora da imparare")).await;
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        internship::drop_extension(desk, operator, at, "Non firma", &asked).await.expect("drops");
        both_told(&world, "drop", Some("Non firma")).await;
        extend(&world, id, "2027-05-13").await.expect("extends");
        both_told(&world, "extend", Some("Ha ancora da imparare")).await;
        world.signed_by_all(id).await;
        both_told(&world, "prolong", None).await;

        world.note(id, &notes()).await.expect("notes");
        nobody_told(&world, "note").await;
        world.on(day("2027-05-13"));
        world.dossier(id).await.expect("shows the dossier");
        both_told(&world, "dossier", None).await;
        world.signed_by_all(id).await;
        nobody_told(&world, "the dossier is signed").await;
        world.attest(id).await.expect("shows the attestation");
        both_told(&world, "attest", None).await;
        world.signed_by_all(id).await;
        both_told(&world, "conclude", None).await;
        sound_internships(&world).await;
    }

    async fn both_sides_are_told_why_it_ended_early_and_why_it_is_closed(db: TestDb) {
        let world = world(db).await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let id = world.running().await;
        world.test.letters().await;
        world.on(day("2027-01-20"));
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        internship::end(desk, world.by_host(), at, "La sede chiude", &asked).await.expect("ends");
        both_told(&world, "end", Some("La sede chiude")).await;
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        internship::close(desk, operator, at, "Poche presenze", &asked).await.expect("closes");
        both_told(&world, "close", Some("Poche presenze")).await;
    }

    async fn who_was_promised_is_told_why_it_is_given_up_and_who_was_only_asked_that(db: TestDb) {
        let world = world(db).await;
        let open = world.opened().await;
        world.test.letters().await;
        withdraw(&world, world.by_host(), open, "Non serve più").await;
        assert_eq!(told(&world.test).await, ["withdraw host"], "nobody was asked");

        let offered = world.opened().await;
        world.offer(offered, world.intern.person()).await.expect("offers");
        world.test.letters().await;
        withdraw(&world, world.by_host(), offered, "Non serve più").await;
        let host = ("withdraw host".to_owned(), Some("Non serve più".to_owned()));
        let only_asked = ("withdraw intern".to_owned(), None);
        assert_eq!(told_why(&world.test).await, [host, only_asked], "the reason is the host's own");

        let agreed = world.agreed().await;
        world.test.letters().await;
        withdraw(&world, world.by_intern(), agreed, "Parto").await;
        both_told(&world, "withdraw", Some("Parto")).await;
        sound_internships(&world).await;
    }
}
