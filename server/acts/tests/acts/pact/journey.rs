//! From the interview to a signed pact that both follow, with what each step leaves behind.

use acts::{
    Mail,
    agenda::{self, Origin, Wish},
    pact::{self, Fresh, HandedOver, Refuser},
    testing::{For, PASSWORD, TestDesk},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    account::Level,
    passage::Channel,
    psp::{Kind, Party, Section, State, Text},
};

use super::{SIGNED, UPDATED, World, sound_pact, world, world_in_marche, world_with_plans};
use crate::{
    declared::{confirm, declared, passages},
    sound::{sound, sound_passages},
    support::{count, field, fields, said, sql_id},
};

fn mails(letters: Vec<acts::house::Letter>) -> Vec<String> {
    letters
        .into_iter()
        .map(|letter| letter.mail.kind().to_owned())
        .filter(|kind| kind.starts_with("pact_"))
        .collect()
}

store::both! {
    async fn a_pact_from_the_interview_to_its_second_text(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let declared = declared(&test, Level::Identified).await;
        let operator = &centre.operators[0].operator;
        confirm(&test, operator, declared.did, &[]).await.expect("confirms");
        let starts_at: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().expect("an instant");
        let wish = Wish {
            office: test.home().to_owned(),
            service: test.service(For::Interview),
            starts_at,
            operator: operator.id(),
            channel: Channel::Video,
            extended: false,
            mediator: None,
            second: false,
        };
        let person = declared.person();
        let booked = agenda::book(&test.desk, operator, person, &wish, Origin::Operator, &test.asked()).await;
        let from = Some(booked.expect("books").appointment);
        test.clock.advance(starts_at + TimeDelta::hours(2) - test.desk.now());
        test.letters().await;

        // Nothing is typed twice: declaration, responsible and channel of the interview are there.
        let psp = pact::draft(&test.desk, operator, person, Kind::Pact, from, &test.asked()).await.expect("begins");
        let fermo = centre.operators.into_iter().next().expect("an operator");
        let world = World { test, citizen: declared.citizen, did: declared.did, fermo };
        let sheet = world.sheet(psp).await;
        let heading = &sheet.draft().expect("a draft").content.heading;
        assert_eq!((heading.office.as_str(), heading.responsible.as_str()), (world.test.home(), "Anna Verdi"));
        assert_eq!(heading.did_protocol, Some(declared.protocol));
        assert_eq!((sheet.psp.channel.as_deref(), sheet.psp.minutes), (Some("video"), None));
        assert_eq!((sheet.title, sheet.to_read()), ("pact-title-psp", None));
        assert!(mails(world.test.letters().await).is_empty(), "a draft is nobody's business yet");

        let mut form = world.typed();
        form.set("channel", "video");
        world.save(psp, &form).await.expect("saves");
        let shown = world.show(psp).await.expect("shows");
        assert_eq!(mails(world.test.letters().await), ["pact_to_sign"]);
        assert_eq!(world.sheet(psp).await.left(), [Party::Person, Party::Centre]);

        let question = pact::ask(&world.test.desk, &world.citizen, psp, "Quando inizia?", &world.test.asked()).await;
        let question = question.expect("asks");
        let answer = pact::answer(&world.test.desk, &world.fermo.operator, question, "Lunedì.", &world.test.asked()).await;
        answer.expect("answers");
        let mut told = mails(world.test.letters().await);
        told.sort_unstable();
        assert_eq!(told, ["pact_answered", "pact_asked"]);

        world.test.clock.advance(TimeDelta::hours(8));
        assert!(!world.by_citizen(psp, &shown).await.expect("signs").active);
        world.test.clock.advance(TimeDelta::hours(1));
        let signed = world.by_centre(psp, &shown).await.expect("signs");
        assert!(signed.active);
        let rows = passages(&world.test, world.person()).await;
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED]), "where the region records it");
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), signed.passages);
        for row in &rows {
            assert_eq!((row.minutes, row.channel.as_str()), (Some(45), "video"));
            assert_eq!((row.operator_id, row.office.as_str()), (world.fermo.operator.id(), world.test.home()));
            assert_eq!((row.did_id, row.delivered_until), (Some(world.did), world.test.desk.now()));
        }
        assert_eq!(mails(world.test.letters().await), ["pact_signed"]);
        let promised = format!("SELECT COUNT(*) FROM commitment WHERE psp_id = {}", sql_id(&world.test, psp));
        assert_eq!(count(&world.test, &promised).await, 3);

        // R054: a change is another text; only the person is asked again and sees what it says otherwise.
        world.test.clock.advance(TimeDelta::days(7));
        let second = world.change(psp, &[("search-proof", "Un diario.")]).await;
        let sheet = world.sheet(psp).await;
        assert_eq!((sheet.state, sheet.text, sheet.left()), (State::Active, Text::Shown, vec![Party::Person]));
        assert_eq!(sheet.in_force().map(|text| text.number), Some(1));
        assert_eq!(sheet.since(Party::Person).iter().map(|c| c.section).collect::<Vec<_>>(), [Section::SearchProof]);
        assert_eq!(sheet.number(2).and_then(|text| text.change.as_deref()), Some("Nuovi orari"));
        assert!(world.by_citizen(psp, &second).await.expect("signs").active);
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED, UPDATED]));
        let sheet = world.sheet(psp).await;
        assert_eq!((sheet.in_force().map(|text| text.number), sheet.text), (Some(2), Text::None));
        assert!(sheet.since(Party::Person).is_empty());
        assert_eq!(sheet.signed_by(Party::Centre).map(|text| text.number), Some(1));
        assert_eq!(mails(world.test.letters().await), ["pact_to_sign", "pact_signed"]);
        assert_eq!(world.acts(psp).await, ["draft", "show", "sign", "conclude", "edit", "show", "conclude"]);
        sound(&world.test).await;
        sound_pact(&world).await;
        sound_passages(&world.test, world.person()).await;
    }

    /// R053, R140, I11: the last signature tells the ministry, once; the first one and what comes after tell it nothing.
    async fn r053_i11_the_last_signature_queues_one_message(db: TestDb) {
        let world = world_in_marche(db).await;
        let told = async || {
            let mut conn = world.test.desk.reader.conn().await.expect("reads");
            store::ministry::of_person(&mut conn, world.person()).await.expect("reads")
        };
        let (psp, shown) = world.shown().await;
        world.by_citizen(psp, &shown).await.expect("signs");
        assert_eq!(told().await, [], "not in force yet");
        let signed = world.by_centre(psp, &shown).await.expect("signs");
        let messages = told().await;
        assert_eq!(messages.iter().map(|message| message.passage_id).collect::<Vec<_>>(), signed.passages);
        assert_eq!((messages.len(), messages[0].service.as_str(), messages[0].state.as_str()), (1, "D.1", "code_missing"));
        world.test.clock.advance(TimeDelta::hours(1));
        let second = world.change(psp, &[("search-proof", "Un diario.")]).await;
        assert!(world.by_citizen(psp, &second).await.expect("signs").active);
        assert_eq!(world.codes().await, ["D.1", "D.2"]);
        assert_eq!(told().await, messages, "D.2 is not told");
    }

    /// R057: a plan is signed for itself and leaves no passage of its own.
    async fn r057_a_plan_follows_its_pact_and_ends_with_it(db: TestDb) {
        let world = world_with_plans(db).await;
        let early = world.draft(Kind::ActionPlan).await;
        assert_eq!(format!("{early:?}"), r#"Err(Conflict("error-plan-no-pact"))"#);
        let pact = world.in_force().await;
        let plan = world.draft(Kind::ActionPlan).await.expect("begins");
        let content = &world.sheet(plan).await.texts[0].content;
        assert_eq!(content.goals, world.typed().raw("goals"), "what the pact says is not typed again");
        world.save(plan, &world.typed()).await.expect("saves");
        let shown = world.show(plan).await.expect("shows");
        world.by_centre(plan, &shown).await.expect("signs");
        let signed = world.by_citizen(plan, &shown).await.expect("signs");
        assert!(signed.active && signed.passages.is_empty());
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED]));
        assert_eq!(world.sheet(plan).await.title, "pact-title-plan");

        let version = world.sheet(pact).await.psp.version;
        let closed = pact::close(&world.test.desk, &world.fermo.operator, pact, version, "Ha trovato lavoro", &world.test.asked()).await;
        assert_eq!(closed.expect("closes"), State::Closed);
        assert_eq!(world.sheet(plan).await.state, State::Closed);
        assert_eq!(world.acts(plan).await.last().map(String::as_str), Some("end"));
        sound_pact(&world).await;
    }

    /// Marche prints no plan of its own.
    async fn r057_where_the_region_has_no_plans_none_is_begun(db: TestDb) {
        let world = world_in_marche(db).await;
        world.in_force().await;
        assert_eq!(format!("{:?}", world.draft(Kind::ActionPlan).await), r#"Err(Conflict("error-plan-unknown"))"#);
    }

    /// R056: who refuses is written down, and the responsible is told.
    async fn r056_a_refusal_is_recorded(db: TestDb) {
        let world = world(db).await;
        let (psp, shown) = world.shown().await;
        world.by_centre(psp, &shown).await.expect("signs");
        world.test.letters().await;
        let refuse = async |proof| {
            let refuser = Refuser::Citizen { citizen: &world.citizen, proof };
            pact::refuse(&world.test.desk, refuser, psp, shown.text, None, &world.test.asked()).await
        };
        // A session alone says no as little as it says yes.
        for (proof, why) in [
            (Fresh::Password(" "), field("password", "error-required")),
            (Fresh::Password("un'altra"), field("password", "error-signature-password")),
            (Fresh::Code("AAAAAAAA"), field("code", "error-signature-code")),
        ] {
            assert_eq!(fields(refuse(proof).await), why, "{proof:?}");
        }
        assert_eq!(world.sheet(psp).await.state, State::ToSign);
        assert_eq!(refuse(Fresh::Password(PASSWORD)).await.expect("refuses"), State::Refused);
        let letters = world.test.letters().await;
        assert!(matches!(letters[0].mail, Mail::PactRefused { person } if person == world.person()));
        let sheet = world.sheet(psp).await;
        let evidence = sheet.signatures.iter().find(|s| s.outcome == "refused").expect("evidence");
        assert_eq!((evidence.proof.as_str(), evidence.place.as_str(), evidence.signer_id), ("password", "home", world.person()));
        assert!(world.codes().await.is_empty());
        // Another pact may be begun.
        world.draft(Kind::Pact).await.expect("begins");
        sound_pact(&world).await;
    }

    /// R056: said at the desk it is written down; in the person's own session a code handed over proves it as the password.
    async fn r056_a_refusal_is_told_to_an_operator_or_proved_with_the_code(db: TestDb) {
        let world = world(db).await;
        let (desk, fermo, person) = (&world.test.desk, &world.fermo.operator, world.person());
        let (psp, shown) = world.shown().await;
        let stranger = world.test.citizen(domain::account::Level::Identified).await;
        let far = world.test.operator(world.test.elsewhere()).await.operator;
        let refuse = async |refuser| {
            pact::refuse(desk, refuser, psp, shown.text, Some("Lavora"), &world.test.asked()).await
        };
        let proof = Fresh::Password(PASSWORD);
        for refuser in [
            Refuser::Citizen { citizen: &stranger, proof },
            Refuser::AtDesk { operator: &far, person },
            Refuser::AtDesk { operator: fermo, person: stranger.person() },
        ] {
            assert_eq!(said(refuse(refuser).await), "NotFound", "{refuser:?}");
        }
        let HandedOver::Code(code) = pact::hand_over(desk, fermo, psp).await.expect("hands over") else {
            panic!("a document was seen today")
        };
        let by_code = Refuser::Citizen { citizen: &world.citizen, proof: Fresh::Code(&code) };
        refuse(by_code).await.expect("refuses");
        let next = world.draft(Kind::Pact).await.expect("begins");
        world.save(next, &world.typed()).await.expect("saves");
        let again = world.show(next).await.expect("shows");
        let at_desk = Refuser::AtDesk { operator: fermo, person };
        let told = pact::refuse(desk, at_desk, next, again.text, None, &world.test.asked()).await;
        assert_eq!(told.expect("written down"), State::Refused);
        for (psp, proof, place) in [(psp, "code", "home"), (next, "none", "desk")] {
            let evidence = world.sheet(psp).await.signatures.remove(0);
            assert_eq!((evidence.proof.as_str(), evidence.place.as_str()), (proof, place));
            assert_eq!(evidence.handed_by, Some(fermo.id()));
        }
        sound_pact(&world).await;
    }

    /// R056: a missed signature is registered, too, with its reason; a change that is missed leaves the pact in force.
    async fn r056_a_missed_signature_is_recorded(db: TestDb) {
        let world = world(db).await;
        let psp = world.in_force().await;
        let shown = world.change(psp, &[("search-proof", "Un diario.")]).await;
        let miss = |reason| {
            let asked = world.test.asked();
            let (desk, operator, number) = (&world.test.desk, &world.fermo.operator, shown.text);
            async move { pact::miss(desk, operator, psp, number, reason, &asked).await }
        };
        assert!(miss("  ").await.is_err());
        assert_eq!(miss("Non si è presentata").await.expect("written down"), State::Active);
        let sheet = world.sheet(psp).await;
        assert_eq!((sheet.text, sheet.in_force().map(|text| text.number)), (Text::None, Some(1)));
        let evidence = sheet.signatures.last().expect("evidence");
        assert_eq!((evidence.outcome.as_str(), evidence.reason.as_deref()), ("missed", Some("Non si è presentata")));
        // The next change has a number of its own.
        assert_eq!(world.change(psp, &[("notes", "Dopo le dieci.")]).await.text, 3);
        assert_eq!(world.codes().await, world.test.recorded(&[SIGNED]));
        sound_pact(&world).await;
    }
}
