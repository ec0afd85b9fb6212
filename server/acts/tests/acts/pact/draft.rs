//! Who may begin what, and what a text must say before anybody sees it.

use acts::{
    Mail, Refusal,
    did::{self, Author},
    file, pact,
};
use domain::{account::Level, did::ProfilingIndex, form::Form, psp::Kind};

use super::{World, with_plans, world, world_in_marche};
use crate::{
    declared::{answers, confirm, decide, declared, filled, record, stored, submit, with},
    file::enrolment,
    support::{field, fields, said},
};

async fn begun(world: &World) -> uuid::Uuid {
    world.draft(Kind::Pact).await.expect("begins")
}

store::both! {
    /// R050, R111: an active declaration, however given, and the competent centre.
    async fn r050_r111_only_with_an_active_declaration_and_by_the_competent_centre(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let waiting = declared(test, Level::Identified).await;
        let draft = |operator: acts::Operator, person| {
            let asked = test.asked();
            async move { said(pact::draft(&test.desk, &operator, person, Kind::Pact, None, &asked).await) }
        };
        let fermo = &world.fermo.operator;
        const NO_DID: &str = r#"Conflict("error-pact-no-did")"#;
        assert_eq!(draft(fermo.clone(), waiting.person()).await, NO_DID, "submitted, not confirmed");
        let nobody = test.citizen(Level::Identified).await;
        assert_eq!(draft(fermo.clone(), nobody.person()).await, NO_DID);
        let ancona = test.operator(test.elsewhere()).await;
        assert_eq!(draft(ancona.operator.clone(), world.person()).await, r#"Forbidden("error-pact-other-office")"#);
        decide(test, fermo, world.did, domain::did::Move::Suspend, Some("Lavora")).await.expect("suspends");
        assert_eq!(draft(fermo.clone(), world.person()).await, NO_DID);
    }

    /// R050, R111: a declaration counts however it was given.
    async fn r050_r111_a_declaration_of_the_desk_and_one_of_inps_count_as_well(db: TestDb) {
        let world = world(db).await;
        let (test, fermo) = (&world.test, &world.fermo.operator);
        let begins = async |person: uuid::Uuid| {
            let begun = pact::draft(&test.desk, fermo, person, Kind::Pact, None, &test.asked()).await;
            world.sheet(begun.expect("begins")).await.texts.remove(0).content.heading
        };
        // Filled by an operator, approved by the person with their own code.
        let citizen = test.citizen(Level::Identified).await;
        let author = Author::Desk { operator: fermo, person: citizen.person() };
        let mut form = answers(test, test.comune());
        let given = filled(test, author, &form).await;
        test.letters().await;
        did::ask_approval(&test.desk, fermo, given.0).await.expect("asks");
        let code = test.letters().await.into_iter().find_map(|letter| match letter.mail {
            Mail::Approve { code } => Some(code),
            _ => None,
        });
        form.set(did::APPROVAL_CODE, code.expect("a letter with the code"));
        let submitted = submit(test, author, given, &form).await.expect("submits");
        assert_eq!(stored(test, submitted.did).await.source, "desk");
        confirm(test, fermo, submitted.did, &[]).await.expect("confirms");
        assert_eq!(begins(citizen.person()).await.did_protocol, Some(submitted.protocol));

        // The application for NASpI is the declaration: its day counts.
        let citizen = test.citizen(Level::Identified).await;
        let author = Author::Citizen(&citizen);
        let naspi = [("benefit-asked", "yes"), ("benefit", "naspi"), ("benefit-date", "2026-11-10")];
        let form = with(answers(test, test.comune()), &naspi);
        let given = filled(test, author, &form).await;
        let submitted = submit(test, author, given, &form).await.expect("submits");
        confirm(test, fermo, submitted.did, &[]).await.expect("confirms");
        assert_eq!(begins(citizen.person()).await.did_date.to_string(), "2026-11-10");
    }

    /// I02: one on its way, one in force.
    async fn i02_a_second_pact_is_refused(db: TestDb) {
        let world = world(db).await;
        let psp = begun(&world).await;
        assert_eq!(said(world.draft(Kind::Pact).await), r#"Conflict("error-pact-open")"#);
        world.save(psp, &world.typed()).await.expect("saves");
        let shown = world.show(psp).await.expect("shows");
        assert_eq!(said(world.draft(Kind::Pact).await), r#"Conflict("error-pact-open")"#);
        world.by_citizen(psp, &shown).await.expect("signs");
        world.by_centre(psp, &shown).await.expect("signs");
        assert_eq!(said(world.draft(Kind::Pact).await), r#"Conflict("error-pact-active")"#);
    }

    /// The goals, and art. 20 c. 2 a-e and c. 3: what is demanded cannot be missing, what was typed stays a draft.
    async fn art_20_a_text_that_lacks_something_is_not_shown(db: TestDb) {
        let world = world(db).await;
        let psp = begun(&world).await;
        let missing = fields(world.show(psp).await);
        let named: Vec<&str> = missing.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(named, [
            "goals", "profile-qualitative", "search-0-text", "contacts", "search-proof", "availability", "availability",
            "availability", "minutes", "channel",
        ]);
        let mut form = world.typed();
        form.set("minutes", "0");
        form.set("goals", "a\0b");
        let refused = fields(world.save(psp, &form).await);
        assert_eq!(refused.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["goals", "minutes"]);
        assert_eq!(world.sheet(psp).await.psp.version, 1, "nothing was written");
        form = world.typed();
        form.set("search-0-timing", "");
        world.save(psp, &form).await.expect("a draft may lack it");
        assert_eq!(fields(world.show(psp).await), field("search-0-timing", "pact-missing-timing"));
    }

    /// R052: with the index awaited the operator is warned, once; with the index there is nothing to look at.
    async fn r052_the_awaited_index_is_a_warning(db: TestDb) {
        let world = world(db).await;
        let psp = begun(&world).await;
        world.save(psp, &world.typed()).await.expect("saves");
        let show = |seen| {
            let asked = world.test.asked();
            let (desk, operator) = (&world.test.desk, &world.fermo.operator);
            async move {
                let version = 2;
                pact::show(desk, operator, psp, version, seen, &asked).await.expect("not refused")
            }
        };
        let warned = show(false).await.expect_err("warned");
        assert_eq!(warned.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["R052"]);
        assert_eq!(world.sheet(psp).await.psp.version, 2, "nothing was written");
        let index = ProfilingIndex::new(644_372, "MyANPAL".to_owned(), world.test.desk.today()).expect("an index");
        let entered = file::enter_index(&world.test.desk, &world.fermo.operator, world.person(), &index, &world.test.asked()).await;
        entered.expect("enters");
        // The figure comes into the text with the next save; nobody types it.
        let mut form = world.typed();
        form.set("profile-qualitative", "");
        assert_eq!(world.save(psp, &form).await.expect("saves"), 3);
        let shown = pact::show(&world.test.desk, &world.fermo.operator, psp, 3, false, &world.test.asked()).await;
        assert!(shown.expect("not refused").is_ok(), "nothing to look at");
        assert_eq!(world.sheet(psp).await.to_sign().expect("shown").content.profile.index, Some(index));
    }

    /// L. 68: title and codes follow the enrolment (R051, R111).
    async fn r051_r111_in_targeted_placement_the_pact_is_m3_1(db: TestDb) {
        let world = world_in_marche(db).await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let form = enrolment(&world.test, "L68", "2026-11-01", None);
        file::enrol(desk, operator, world.person(), form, &world.test.asked()).await.expect("enrols");
        let psp = world.in_force().await;
        assert_eq!(world.sheet(psp).await.title, "pact-title-psp-l68");
        assert_eq!(world.codes().await, ["M3.1"]);
        // R112: a substantial change.
        let shown = world.change(psp, &[("centre-0", "Rispondere entro un giorno.")]).await;
        assert!(world.by_centre(psp, &shown).await.expect("signs").active);
        assert_eq!(world.codes().await, ["M3.1", "M3.2"]);
    }

    async fn a_stale_tab_is_told_so_and_the_same_key_answers_the_same(db: TestDb) {
        let world = world(db).await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let key = desk.request_key();
        let again = || world.test.asked_for(&key, &Form::default());
        let first = pact::draft(desk, operator, world.person(), Kind::Pact, None, &again()).await.expect("begins");
        let second = pact::draft(desk, operator, world.person(), Kind::Pact, None, &again()).await.expect("answers");
        assert_eq!(first, second);
        world.save(first, &world.typed()).await.expect("saves");
        let stale = pact::save(desk, operator, first, 1, &world.typed(), &world.test.asked()).await;
        assert!(matches!(stale, Err(Refusal::Stale)));
        let stale = pact::show(desk, operator, first, 1, true, &world.test.asked()).await;
        assert!(matches!(stale, Err(Refusal::Stale)));
    }

    /// I02, R054: a pact signed on paper and recorded by hand is the D.1; the first electronic text is its update.
    async fn i02_a_pact_recorded_by_hand_is_not_recorded_again(db: TestDb) {
        let world = world_in_marche(db).await;
        let by_hand = crate::declared::passage(&world.test, "D.1", 40);
        record(&world.test, &world.fermo.operator, world.person(), &[by_hand]).await.expect("records");
        world.in_force().await;
        assert_eq!(world.codes().await, ["D.1", "D.2"]);
    }

    /// R038: in Marche the pact follows the interview; R057, R152: where plans are due after it, the pact comes first.
    async fn r038_r057_r152_what_is_due_is_what_the_region_says(db: TestDb) {
        let world = with_plans(world_in_marche(db).await);
        let interview = crate::declared::passage(&world.test, "C.1", 40);
        let piemonte = world.test.desk.pack.clone();
        let marche = world.test.other_server().await.pack;
        let due = |pack: &std::sync::Arc<domain::pack::Pack>| {
            let mut desk = world.test.desk.clone();
            desk.pack = pack.clone();
            let person = world.person();
            async move {
                let mut conn = desk.reader.conn().await.expect("reads");
                pact::due(&desk, &mut conn, person).await.expect("reads")
            }
        };
        assert_eq!((due(&marche).await, due(&piemonte).await), (vec![], vec![Kind::Pact]));
        record(&world.test, &world.fermo.operator, world.person(), &[interview]).await.expect("records");
        assert_eq!((due(&marche).await, due(&piemonte).await), (vec![Kind::Pact], vec![Kind::Pact]));
        world.in_force().await;
        assert_eq!((due(&marche).await, due(&piemonte).await), (vec![], vec![Kind::ActionPlan]));
        let nobody = world.test.citizen(Level::Identified).await;
        let mut conn = world.test.desk.reader.conn().await.expect("reads");
        assert!(pact::due(&world.test.desk, &mut conn, nobody.person()).await.expect("reads").is_empty());
    }

    /// Another centre's pact is not found, whatever is done to it.
    async fn r050_another_centre_touches_nothing(db: TestDb) {
        let world = world(db).await;
        let ancona = world.test.operator(world.test.elsewhere()).await;
        let (desk, other) = (&world.test.desk, &ancona.operator);
        let (psp, shown) = world.shown().await;
        let asked = || world.test.asked();
        let mut told = vec![
            said(pact::save(desk, other, psp, 3, &world.typed(), &asked()).await),
            said(pact::show(desk, other, psp, 3, true, &asked()).await),
            said(pact::edit(desk, other, psp, 3, "x", &asked()).await),
            said(pact::cancel(desk, other, psp, 3, Some("x"), &asked()).await),
            said(pact::miss(desk, other, psp, shown.text, "x", &asked()).await),
            said(pact::hand_over(desk, other, psp).await),
        ];
        told.dedup();
        assert_eq!(told, ["NotFound"]);
    }
}
