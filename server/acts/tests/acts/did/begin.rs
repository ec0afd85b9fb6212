//! The draft: on any device, saved on every step, thrown away at will; what is typed about help stands apart.

use acts::{
    did::{self, Author},
    testing::TestDesk,
};
use domain::{
    account::Level,
    did::{Move, State, Step},
};
use uuid::Uuid;

use crate::{
    declared::{answers, decide, declared, filled, stored, submit, with},
    support::{count, said},
};

store::both! {
    async fn a_draft_is_taken_up_again_on_another_device(db: TestDb) {
        let test = TestDesk::new(db);
        let phone = test.citizen(Level::Declared).await;
        let form = answers(&test, test.comune());
        let draft = did::begin(&test.desk, Author::Citizen(&phone)).await.expect("begins");
        assert_eq!(draft.version, 1);
        let (kept, version) =
            did::save(&test.desk, Author::Citizen(&phone), draft.id, 1, Step::Who, form.clone()).await.expect("saves");
        assert_eq!((kept.raw("citizenship"), kept.raw("residence-comune"), version), ("italian", "", 2));

        let token = test.log_in(phone.cf()).await;
        let computer = test.citizen_behind(&token).await;
        assert_ne!(computer.session(), phone.session());
        let resumed = did::begin(&test.desk, Author::Citizen(&computer)).await.expect("resumes");
        assert_eq!((resumed.id, resumed.version), (draft.id, 2));
        assert_eq!(did::answers_of(&resumed).expect("answers").raw("phone"), "+39 333 0000000");
        let author = Author::Citizen(&computer);
        let (kept, _) = did::save(&test.desk, author, draft.id, 2, Step::Home, form).await.expect("saves");
        assert_eq!((kept.raw("citizenship"), kept.raw("residence-comune")), ("italian", test.comune()));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM did").await, 1);
    }

    async fn a_stale_tab_is_told_so_and_changes_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let form = answers(&test, test.comune());
        let draft = did::begin(&test.desk, author).await.expect("begins");
        did::save(&test.desk, author, draft.id, 1, Step::Home, form.clone()).await.expect("saves");
        let old = with(form.clone(), &[("residence-comune", "Ancona")]);
        assert_eq!(said(did::save(&test.desk, author, draft.id, 1, Step::Home, old.clone()).await), "Stale");
        assert_eq!(said(submit(&test, author, (draft.id, 1), &old).await), "Stale");
        let kept = did::answers_of(&stored(&test, draft.id).await).expect("answers");
        assert_eq!(kept.raw("residence-comune"), test.comune());
    }

    async fn what_is_wrong_is_kept_as_it_was_typed(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let odd = "  '; DROP TABLE did; -- </textarea><script> \u{645}\u{631}\u{62d}\u{628}\u{627} 你好 🙂 ";
        let draft = did::begin(&test.desk, author).await.expect("begins");
        let form = [("residence-kind", "moon"), ("residence-comune", odd)].into_iter().collect();
        let (kept, _) = did::save(&test.desk, author, draft.id, 1, Step::Home, form).await.expect("saves");
        assert_eq!((kept.raw("residence-kind"), kept.raw("residence-comune")), ("moon", odd));
        let kept = did::answers_of(&stored(&test, draft.id).await).expect("answers");
        assert_eq!((kept.raw("residence-kind"), kept.raw("residence-comune")), ("moon", odd));
    }

    async fn nobody_fills_the_declaration_of_somebody_else(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let stranger = test.citizen(Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let ancona = test.operator(test.elsewhere()).await;
        decide(&test, &fermo.operator, declared.did, Move::Return, Some("Manca il telefono")).await.expect("returns");
        let version = stored(&test, declared.did).await.version;
        let form = answers(&test, test.comune());
        let elsewhere = Author::Desk { operator: &ancona.operator, person: declared.person() };
        let mistaken = Author::Desk { operator: &fermo.operator, person: stranger.person() };
        for author in [Author::Citizen(&stranger), elsewhere, mistaken] {
            let saved = did::save(&test.desk, author, declared.did, version, Step::Who, form.clone()).await;
            assert_eq!(said(saved), "NotFound");
            assert_eq!(said(submit(&test, author, (declared.did, version), &form).await), "NotFound");
        }
        let at_the_desk = Author::Desk { operator: &fermo.operator, person: declared.person() };
        did::save(&test.desk, at_the_desk, declared.did, version, Step::Who, form).await.expect("saves");
        let nobody = Author::Desk { operator: &fermo.operator, person: Uuid::max() };
        assert_eq!(said(did::begin(&test.desk, nobody).await), "NotFound");
    }

    async fn a_draft_thrown_away_leaves_nothing_but_the_audit(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        filled(&test, author, &answers(&test, test.comune())).await;
        assert_eq!(count(&test, "SELECT COUNT(*) FROM did_need").await, 1);
        did::discard(&test.desk, author).await.expect("discards");
        assert_eq!(said(did::discard(&test.desk, author).await), "NotFound");
        let left = "SELECT (SELECT COUNT(*) FROM did) + (SELECT COUNT(*) FROM did_need)";
        assert_eq!(count(&test, left).await, 0);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'did_discard'").await, 1);
        did::begin(&test.desk, author).await.expect("begins again");
    }

    async fn what_was_submitted_is_neither_saved_nor_thrown_away(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let author = Author::Citizen(&declared.citizen);
        let version = stored(&test, declared.did).await.version;
        let saved = did::save(&test.desk, author, declared.did, version, Step::Who, answers(&test, test.comune())).await;
        assert_eq!(said(saved), r#"Conflict("error-did-not-now")"#);
        assert_eq!(said(did::discard(&test.desk, author).await), "NotFound");
        assert_eq!(stored(&test, declared.did).await.state, State::Submitted.code());
    }

    async fn help_stands_in_a_table_of_its_own_and_nowhere_else(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let help = [("help", "other"), ("help-other", "Una sedia davanti allo sportello")];
        let form = with(answers(&test, test.comune()), &help);
        let draft = filled(&test, author, &form).await;
        let elsewhere = "SELECT COUNT(*) FROM did WHERE CAST(answers AS TEXT) LIKE '%sedia%'
                         OR CAST(declaration AS TEXT) LIKE '%sedia%'";
        let there = "SELECT COUNT(*) FROM did_need WHERE CAST(answers AS TEXT) LIKE '%sedia%'";
        assert_eq!((count(&test, elsewhere).await, count(&test, there).await), (0, 1));
        submit(&test, author, draft, &form).await.expect("submits");
        assert_eq!((count(&test, elsewhere).await, count(&test, there).await), (0, 1));
        let accepted = "SELECT COUNT(*) FROM did_need WHERE CAST(needs AS TEXT) LIKE '%sedia%'";
        assert_eq!(count(&test, accepted).await, 1);
        let trace = "SELECT COUNT(*) FROM audit WHERE CAST(detail AS TEXT) LIKE '%sedia%'";
        assert_eq!(count(&test, trace).await, 0);
        let kept = did::answers_of(&stored(&test, draft.0).await).expect("answers");
        assert_eq!((kept.raw("help-other"), kept.raw("channel")), ("Una sedia davanti allo sportello", "desk"));
    }
}
