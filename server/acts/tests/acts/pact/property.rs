//! No sequence of acts leads to a pact without an active declaration, to two pacts in force, to a D.2 before its D.1, or to
//! a signature on a text that the signer did not see.
//!
//! The walks are the same in every run, so that a failure can be repeated.

use acts::{
    Refusal, file,
    follow::{self, Held},
    pact::{self, Fresh, HandedOver, Refuser, Sheet, Shown, Signed, Signer},
    passage,
    testing::PASSWORD,
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    catalogue::ProgrammeId,
    did::{Move, State as DidState},
    passage::Channel,
    psp::{self, Kind, Party, State},
};
use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use store::passage::Passage;
use uuid::Uuid;

use super::{World, sound_pact, world_with_plans};
use crate::{
    declared::{self, confirm, decide, passages},
    file::enrolment,
    sound::sound_passages,
    support::count,
};

/// The last of them in targeted placement.
const WALKS: usize = 6;
const STEPS: usize = 54;

/// One thing that somebody does.
#[derive(Clone, Debug)]
enum Does {
    /// Whatever comes next on the way to a text in force; a party that is asked signs.
    Next,
    Draft(Kind),
    /// What the text says now: which field, how.
    Save(&'static str, u8),
    Show,
    /// The person or the centre signs this text (counted back from the newest), with the right hash, the right proof.
    Sign(Party, i64, bool, bool),
    /// The person signs at the desk with the code that was handed over, or with another.
    AtDesk(bool),
    /// The planned contact is held (D.2, M3.3).
    Contact,
    Refuse,
    Miss,
    /// The draft names one of the centre's operators.
    Assign(usize),
    Edit,
    Cancel,
    Close,
    Did(Move),
    /// Another declaration, confirmed.
    Declare,
    /// By hand, so many minutes ago.
    Record(&'static str, i64),
    Reverse,
    Wait(i64),
}

fn does() -> impl Strategy<Value = Does> {
    let kind = select(vec![Kind::Pact, Kind::Pact, Kind::ActionPlan]);
    let party = select(vec![Party::Person, Party::Centre]);
    let field = select(vec!["goals", "search-proof", "centre-0"]);
    prop_oneof![
        25 => Just(Does::Next),
        2 => kind.prop_map(Does::Draft),
        4 => (field, 0..9_u8).prop_map(|(field, n)| Does::Save(field, n)),
        4 => Just(Does::Show),
        9 => (party, select(vec![0, 0, 0, 0, 1]), select(vec![true, true, true, true, false]),
              select(vec![true, true, true, true, false])).prop_map(|(p, back, seen, proof)| Does::Sign(p, back, seen, proof)),
        3 => select(vec![true, true, true, false]).prop_map(Does::AtDesk),
        3 => Just(Does::Contact),
        1 => select(vec![Does::Refuse, Does::Miss, Does::Cancel, Does::Close]),
        2 => (0..2_usize).prop_map(Does::Assign),
        3 => Just(Does::Edit),
        1 => select(vec![Does::Did(Move::Suspend), Does::Did(Move::Resume), Does::Did(Move::Resume), Does::Did(Move::Revoke)]),
        1 => Just(Does::Declare),
        1 => (select(vec!["D.1", "D.2"]), 0..90_i64).prop_map(|(code, ago)| Does::Record(code, ago)),
        1 => Just(Does::Reverse),
        3 => (1..300_i64).prop_map(Does::Wait),
    ]
}

/// The document that somebody works at: the newest that is not over.
async fn newest(world: &World) -> Result<Sheet, Refusal> {
    let mut conn = world.test.desk.reader.conn().await?;
    let sheets = pact::of_person(&mut conn, world.person()).await?;
    sheets.into_iter().find(|sheet| !sheet.state.is_final()).ok_or(Refusal::NotFound)
}

async fn step(world: &World, does: &Does) -> Result<(), Refusal> {
    let (test, operator) = (&world.test, &world.fermo.operator);
    let (desk, asked) = (&test.desk, test.asked());
    match does {
        Does::Next => return Box::pin(step(world, &next(world).await)).await,
        Does::Draft(kind) => world.draft(*kind).await.map(drop),
        Does::Save(field, n) => {
            let sheet = newest(world).await?;
            let mut form = world.typed();
            // What was typed last stays, so that an edit changes one thing.
            if let Some(text) = sheet.draft() {
                let said = text.content.to_form();
                for name in [
                    "goals",
                    "search-proof",
                    "centre-0",
                    "measure-0-key",
                    "commitment-0-key",
                    "commitment-1-key",
                ] {
                    if let Some(value) = said.get(name) {
                        form.set(name, value);
                    }
                }
            }
            form.set(field, format!("Testo {n}"));
            world.save(sheet.psp.id, &form).await.map(drop)
        }
        Does::Show => world.show(newest(world).await?.psp.id).await.map(drop),
        Does::Sign(party, back, seen, right) => {
            let sheet = newest(world).await?;
            let number = sheet.psp.text_number - back;
            let hash = sheet.number(number).and_then(|text| text.hash.clone()).unwrap_or_default();
            let hash = if *seen { hash } else { "0".repeat(64) };
            let proof = Fresh::Password(if *right { PASSWORD } else { "un'altra" });
            let signer = match party {
                Party::Person => Signer::Citizen { citizen: &world.citizen, proof },
                Party::Centre => Signer::Operator { operator, proof },
            };
            let shown = Shown { version: 0, text: number, hash };
            let signed = world.sign(signer, sheet.psp.id, &shown).await;
            assert!(signed.is_err() || (*seen && *right && *back == 0), "{does:?}: {signed:?}");
            well_signed(world, sheet.psp.id, number, &signed).await;
            // Wrong passwords slow the next one down; nobody waits here.
            if !right {
                test.clock.advance(TimeDelta::minutes(20));
            }
            signed.map(drop)
        }
        Does::AtDesk(right) => {
            let sheet = newest(world).await?;
            let HandedOver::Code(code) = pact::hand_over(desk, operator, sheet.psp.id).await? else {
                return Ok(());
            };
            let code = if *right { code.as_str() } else { "AAAAAAAA" };
            let number = sheet.psp.text_number;
            let hash = sheet.number(number).and_then(|text| text.hash.clone()).unwrap_or_default();
            let signer = Signer::AtDesk { operator, person: world.person(), code };
            let signed = world.sign(signer, sheet.psp.id, &Shown { version: 0, text: number, hash }).await;
            assert!(signed.is_err() || *right, "{does:?}: {signed:?}");
            well_signed(world, sheet.psp.id, number, &signed).await;
            signed.map(drop)
        }
        Does::Contact => {
            let mut conn = desk.reader.conn().await?;
            let sheets = pact::of_person(&mut conn, world.person()).await?;
            let in_force = |sheet: &&Sheet| sheet.kind == Kind::Pact && sheet.state == State::Active;
            let pact = sheets.iter().find(in_force).ok_or(Refusal::NotFound)?;
            let contacts = store::pact_contact::of_psp(&mut conn, pact.psp.id).await?;
            drop(conn);
            let planned = contacts.iter().find(|contact| contact.state == "planned");
            let planned = planned.ok_or(Refusal::NotFound)?.id;
            let start = desk.now() - TimeDelta::minutes(20);
            let held = Held { start, minutes: 20, channel: Channel::Telefono, note: None };
            follow::hold_contact(desk, operator, planned, &held, true, &asked).await.map(drop)
        }
        Does::Refuse => {
            let sheet = newest(world).await?;
            let refuser = Refuser::Citizen { citizen: &world.citizen, proof: Fresh::Password(PASSWORD) };
            pact::refuse(desk, refuser, sheet.psp.id, sheet.psp.text_number, None, &asked).await.map(drop)
        }
        Does::Miss => {
            let sheet = newest(world).await?;
            pact::miss(desk, operator, sheet.psp.id, sheet.psp.text_number, "Assente", &asked).await.map(drop)
        }
        Does::Assign(n) => {
            let psp = newest(world).await?.psp;
            let mut conn = desk.reader.conn().await?;
            let here = store::operator::of_office(&mut conn, &psp.office).await?;
            drop(conn);
            let to = here[n % here.len()].id;
            pact::assign(desk, operator, psp.id, psp.version, to, &asked).await.map(drop)
        }
        Does::Edit => world.edit(newest(world).await?.psp.id).await.map(drop),
        Does::Cancel => {
            let psp = newest(world).await?.psp;
            pact::cancel(desk, operator, psp.id, psp.version, Some("Sbagliato"), &asked).await.map(drop)
        }
        Does::Close => {
            let psp = newest(world).await?.psp;
            pact::close(desk, operator, psp.id, psp.version, "Finito", &asked).await.map(drop)
        }
        Does::Did(act) => {
            let mut conn = desk.reader.conn().await?;
            let did = store::did::open_of(&mut conn, world.person()).await?.ok_or(Refusal::NotFound)?;
            drop(conn);
            decide(test, operator, did.id, *act, Some("Prova")).await.map(drop)
        }
        Does::Declare => {
            if did_state(world).await.is_some() {
                return Err(Refusal::NotFound);
            }
            let declared = test.declare(&world.citizen, test.comune()).await;
            confirm(test, operator, declared.did, &[]).await.map(drop)
        }
        Does::Record(code, ago) => {
            let draft = declared::passage(test, code, *ago);
            declared::record(test, operator, world.person(), &[draft]).await.map(drop)
        }
        Does::Reverse => {
            let rows = passages(test, world.person()).await;
            let row = rows.iter().rfind(|row| row.reverses.is_none()).ok_or(Refusal::NotFound)?;
            passage::reverse(desk, operator, row.id, "Errore", &asked).await
        }
        Does::Wait(minutes) => {
            test.clock.advance(TimeDelta::minutes(*minutes));
            Ok(())
        }
    }
}

/// Whoever signed did so under a declaration that stands, and is told whether the text is in force.
async fn well_signed(world: &World, psp: Uuid, number: i64, signed: &Result<Signed, Refusal>) {
    let Ok(signed) = signed else { return };
    assert_eq!(did_state(world).await, Some(DidState::Confirmed), "R050, R111");
    let in_force = world.sheet(psp).await.in_force().map(|text| text.number);
    assert_eq!(signed.active, in_force == Some(number));
}

/// In targeted placement, where the region has it, a pact is M3.1 with M3.2 and M3.3 (R111, R112).
async fn targeted(world: &World) -> bool {
    let (test, operator) = (&world.test, &world.fermo.operator);
    let known = |id: &ProgrammeId| test.desk.pack.programme(*id).is_some();
    if ProgrammeId::parse("L68").filter(known).is_none() {
        return false;
    }
    let form = enrolment(test, "L68", "2026-11-01", None);
    file::enrol(&test.desk, operator, world.person(), form, &test.asked()).await.expect("enrols");
    true
}

/// The next thing on the way to another text in force.
async fn next(world: &World) -> Does {
    if did_state(world).await == Some(DidState::Suspended) {
        return Does::Did(Move::Resume);
    }
    let Ok(sheet) = newest(world).await else {
        return if did_state(world).await.is_none() { Does::Declare } else { Does::Draft(Kind::Pact) };
    };
    // Versions differ from step to step, and so does what is typed.
    let n = u8::try_from(sheet.psp.version % 200).unwrap_or_default() + 10;
    let field = ["goals", "search-proof", "centre-0"][usize::from(n % 3)];
    match (sheet.text, sheet.left().first()) {
        (psp::Text::Shown, Some(party)) => Does::Sign(*party, 0, true, true),
        (psp::Text::Shown, None) => Does::Cancel,
        (psp::Text::Draft, _) if sheet.psp.minutes.is_some() && sheet.psp.version % 3 == 0 => Does::Show,
        (psp::Text::Draft, _) => Does::Save(field, n),
        (psp::Text::None, _) => Does::Edit,
    }
}

async fn did_state(world: &World) -> Option<DidState> {
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    let open = store::did::open_of(&mut conn, world.person()).await.expect("reads")?;
    DidState::parse(&open.state)
}

/// What must hold after every step.
async fn holds(world: &World) {
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    let sheets = pact::of_person(&mut conn, world.person()).await.expect("reads");
    drop(conn);
    for kind in [Kind::Pact, Kind::ActionPlan] {
        let of =
            |state: fn(State) -> bool| sheets.iter().filter(|s| s.kind == kind && state(s.state)).count();
        assert!(of(|state| state == State::Active) <= 1, "I02: two in force");
        assert!(of(State::is_open) <= 1, "I02: two on their way");
    }
    let standing = sheets.iter().any(|sheet| !sheet.state.is_final());
    let did = did_state(world).await;
    assert!(!standing || matches!(did, Some(DidState::Confirmed | DidState::Suspended)), "I01: {did:?}");
    sheets.iter().for_each(signed_what_they_saw);
    let rows = passages(&world.test, world.person()).await;
    updates_follow(&rows);
    sound_passages(&world.test, world.person()).await;
}

/// Both signed whatever binds them in the text in force, and each signature names the words of its text.
fn signed_what_they_saw(sheet: &Sheet) {
    for signature in &sheet.signatures {
        let text = sheet.number(signature.text_number).expect("a text");
        assert_eq!(text.hash, Some(hex::encode(&signature.hash)));
        assert!(text.shown_at.is_some_and(|shown| shown <= signature.at));
    }
    let Some(text) = sheet.in_force() else { return };
    assert_eq!(text.responsible, sheet.psp.responsible_id, "art. 20 c. 2 a");
    let newest = |party: Party| {
        let who = if party == Party::Person { "citizen" } else { "operator" };
        let signed = |s: &&store::psp::Signature| {
            s.outcome == "signed" && s.signer_kind == who && s.text_number <= text.number
        };
        let number = sheet.signatures.iter().filter(signed).map(|s| s.text_number).max();
        number.and_then(|number| sheet.number(number)).map(|text| text.content.clone())
    };
    assert!(psp::asked_again(&text.content, newest).is_empty(), "in force without a signature that it needs");
}

/// I01, R054, R112: every update that counts has its pact before it.
fn updates_follow(rows: &[Passage]) {
    let reversed = |id: Uuid| rows.iter().any(|row| row.reverses == Some(id));
    let counts = |row: &&Passage| row.reverses.is_none() && !reversed(row.id);
    for (rule, first, update) in [("R054", "D.1", "D.2"), ("R112", "M3.1", "M3.2"), ("R112", "M3.1", "M3.3")]
    {
        for update in rows.iter().filter(counts).filter(|row| row.code == update) {
            let mut pacts = rows.iter().filter(counts).filter(|row| row.code == first);
            assert!(pacts.any(|pact| pact.delivered_at < update.delivered_at), "{rule}: {update:?}");
        }
    }
}

store::both! {
    async fn no_sequence_of_acts_breaks_an_invariant(db: TestDb) {
        let mut world = world_with_plans(db).await;
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[4; 32]);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        world.test.operator(world.test.home()).await;
        let (mut done, mut in_force) = (0, 0);
        for walk in 1..=WALKS {
            let in_l68 = walk == WALKS && targeted(&world).await;
            let walk = prop::collection::vec(does(), STEPS).new_tree(&mut runner).expect("a walk").current();
            for does in &walk {
                match step(&world, does).await {
                    Ok(()) => done += 1,
                    Err(Refusal::Broken(error)) => panic!("{does:?}: {error}"),
                    Err(Refusal::Internal(what)) => panic!("{does:?}: {what}"),
                    Err(_) => {}
                }
                holds(&world).await;
            }
            in_force = count(&world.test, "SELECT COUNT(*) FROM psp_history WHERE act = 'conclude'").await;
            sound_pact(&world).await;
            let m3 = count(&world.test, "SELECT COUNT(*) FROM passage WHERE code LIKE 'M3.%'").await;
            assert_eq!(m3 > 0, in_l68, "R111, R112: {m3}");
            let next = declared::declared(&world.test, Level::Identified).await;
            confirm(&world.test, &world.fermo.operator, next.did, &[]).await.expect("confirms");
            world = World { citizen: next.citizen, did: next.did, fermo: world.fermo, test: world.test };
        }
        assert!(done > 100 && in_force > 10, "the walks went somewhere: {done} steps, {in_force} texts in force");
    }
}
