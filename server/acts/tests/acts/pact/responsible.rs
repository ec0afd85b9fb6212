//! Another responsible: whom a draft may name, from when on, and what the passage says.

use acts::{
    Operator, Refusal,
    operator::{self, NewOperator},
    pact,
    testing::{PASSWORD, TestDesk},
};
use domain::{
    account::Role,
    lang::Lang,
    psp::{Kind, Party},
};
use uuid::Uuid;

use super::{SIGNED, World, sound_pact, world};
use crate::{
    declared::passages,
    support::{count, field, fields, said},
};

/// Somebody of another name, who works in this centre.
async fn paolo(test: &TestDesk, office: &str) -> store::operator::Operator {
    let username = format!("paolo{}", test.number());
    let new = NewOperator {
        username: username.clone(),
        name: "Paolo Neri".to_owned(),
        email: format!("{username}@example.org"),
        password: PASSWORD.to_owned(),
        role: Role::Operator,
        offices: vec![office.to_owned()],
        lang: Lang::It,
    };
    operator::add(&test.desk, &new).await.expect("adds");
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::operator::by_username(&mut conn, &username).await.expect("reads").expect("an operator")
}

async fn assign(world: &World, psp: Uuid, to: Uuid) -> Result<i64, Refusal> {
    let (version, asked) = (world.sheet(psp).await.psp.version, world.test.asked());
    pact::assign(&world.test.desk, &world.fermo.operator, psp, version, to, &asked).await
}

/// Who is responsible now, and whom the text that is being written names.
async fn responsible(world: &World, psp: Uuid) -> (Uuid, Option<String>) {
    let sheet = world.sheet(psp).await;
    let named = sheet.draft().map(|text| text.content.heading.responsible.clone());
    (sheet.psp.responsible_id, named)
}

store::both! {
    /// Art. 20 c. 2 a: the responsible whom the draft names signs nothing by that, and is the one of the passage.
    async fn art_20_a_draft_names_another_operator_of_the_centre(db: TestDb) {
        let world = world(db).await;
        let (test, fermo) = (&world.test, &world.fermo.operator);
        let colleague = paolo(test, test.home()).await;
        let psp = world.draft(Kind::Pact).await.expect("begins");
        assert_eq!(responsible(&world, psp).await, (fermo.id(), Some(fermo.name().to_owned())));
        assert_eq!(assign(&world, psp, colleague.id).await.expect("names"), 2);
        assert_eq!(responsible(&world, psp).await, (colleague.id, Some(colleague.name.clone())));
        assert_eq!(assign(&world, psp, colleague.id).await.expect("nothing to do"), 2);
        assert_eq!(world.acts(psp).await, ["draft", "assign"]);
        assert_eq!(count(test, "SELECT COUNT(*) FROM audit WHERE act = 'pact_responsible'").await, 1);
        // Saving keeps whom the draft names.
        world.save(psp, &world.typed()).await.expect("saves");
        assert_eq!(responsible(&world, psp).await.1.as_deref(), Some(colleague.name.as_str()));
        let shown = world.show(psp).await.expect("shows");
        assert_eq!(said(assign(&world, psp, fermo.id()).await), r#"Conflict("error-pact-not-now")"#);
        world.by_citizen(psp, &shown).await.expect("signs");
        assert!(world.by_centre(psp, &shown).await.expect("signs").active);
        let recorded = passages(test, world.person()).await;
        assert_eq!(recorded.len(), test.recorded(&[SIGNED]).len());
        assert!(recorded.iter().all(|row| row.operator_id == colleague.id));
        sound_pact(&world).await;
    }

    async fn only_who_comes_in_to_the_centre_is_named(db: TestDb) {
        let world = world(db).await;
        let (test, desk) = (&world.test, &world.test.desk);
        let psp = world.draft(Kind::Pact).await.expect("begins");
        let far = test.operator(test.elsewhere()).await.operator;
        let gone = paolo(test, test.home()).await;
        operator::disable(desk, &gone.username).await.expect("disables");
        for nobody in [far.id(), gone.id, world.person()] {
            let refused = fields(assign(&world, psp, nobody).await);
            assert_eq!(refused, field("responsible", "error-unknown-choice"));
        }
        let colleague = paolo(test, test.home()).await;
        let name = async |operator: &Operator, version| {
            said(pact::assign(desk, operator, psp, version, colleague.id, &test.asked()).await)
        };
        assert_eq!(name(&far, 1).await, "NotFound", "R050, R111");
        assert_eq!(name(&world.fermo.operator, 7).await, "Stale");
        let asked = test.asked();
        for _ in 0..2 {
            let done = pact::assign(desk, &world.fermo.operator, psp, 1, colleague.id, &asked).await;
            assert_eq!(done.expect("once"), 2);
        }
        sound_pact(&world).await;
    }

    /// The text in force keeps its responsible until both signed the next one; a change that is given up changes nobody.
    async fn a_pact_in_force_changes_its_responsible_with_its_next_text(db: TestDb) {
        let world = world(db).await;
        let (test, fermo) = (&world.test, &world.fermo.operator);
        let colleague = paolo(test, test.home()).await;
        let psp = world.in_force().await;
        world.edit(psp).await.expect("edits");
        assign(&world, psp, colleague.id).await.expect("names");
        assert_eq!(responsible(&world, psp).await, (fermo.id(), Some(colleague.name.clone())));
        let version = world.sheet(psp).await.psp.version;
        let given_up = pact::cancel(&test.desk, fermo, psp, version, None, &test.asked()).await;
        given_up.expect("gives the change up");
        assert_eq!(responsible(&world, psp).await, (fermo.id(), None));
        sound_pact(&world).await;

        world.edit(psp).await.expect("edits");
        assert_eq!(responsible(&world, psp).await.1.as_deref(), Some(fermo.name()), "nothing is left of it");
        assign(&world, psp, colleague.id).await.expect("names");
        let sheet = world.sheet(psp).await;
        let mut form = sheet.draft().expect("a draft").content.to_form();
        form.set("minutes", "20");
        form.set("channel", "telefono");
        world.save(psp, &form).await.expect("saves");
        let shown = world.show(psp).await.expect("shows");
        assert_eq!(world.sheet(psp).await.left(), [Party::Person, Party::Centre], "the heading binds both");
        world.by_citizen(psp, &shown).await.expect("signs");
        assert_eq!(responsible(&world, psp).await.0, fermo.id(), "until both signed");
        assert!(world.by_centre(psp, &shown).await.expect("signs").active);
        assert_eq!(responsible(&world, psp).await.0, colleague.id);
        // The next text begins with whom this one names.
        world.edit(psp).await.expect("edits");
        assert_eq!(responsible(&world, psp).await, (colleague.id, Some(colleague.name.clone())));
        sound_pact(&world).await;
    }
}
