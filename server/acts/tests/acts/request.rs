//! Taking charge: visible to colleagues, one owner, given back by who has it.

use std::collections::BTreeSet;

use acts::{Operator, testing::TestDesk};
use domain::{
    account::{Level, Role},
    did::Move,
    fold::fold,
};
use store::request::{Taken, Which};
use uuid::Uuid;

use crate::{
    declared::{decide, declared, declared_from, request_of},
    support::{count, said},
};

/// The requests that this operator finds by what is typed.
async fn found(test: &TestDesk, operator: &Operator, typed: &str) -> BTreeSet<Uuid> {
    let (folded, upper) = (fold(typed), typed.to_uppercase());
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let lines = store::request::search(&mut conn, operator.id(), &folded, &upper, 50).await.expect("reads");
    let ids: BTreeSet<_> = lines.iter().map(|line| line.id).collect();
    assert_eq!(ids.len(), lines.len(), "{typed}: each request once");
    ids
}

store::both! {
    async fn a_search_finds_by_surname_by_codice_fiscale_and_by_protocol(db: TestDb) {
        let test = TestDesk::new(db);
        let (first, second) = (declared(&test, Level::Declared).await, declared(&test, Level::Declared).await);
        let (one, two) = (request_of(&test, first.did).await.id, request_of(&test, second.did).await.id);
        let here = test.operator(test.home()).await.operator;
        let there = test.operator(test.elsewhere()).await.operator;
        for typed in ["ros", "Ròssi", "rossi m"] {
            assert_eq!(found(&test, &here, typed).await, BTreeSet::from([one, two]), "{typed}");
            assert_eq!(found(&test, &there, typed).await, BTreeSet::new(), "{typed}: another centre's");
        }
        // Up to the day of birth two of them are the same, then no more.
        let (own, other) = (first.citizen.cf(), second.citizen.cf());
        let same = own.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
        assert_eq!(found(&test, &here, &own[..same]).await, BTreeSet::from([one, two]));
        assert_eq!(found(&test, &here, &own[..=same].to_lowercase()).await, BTreeSet::from([one]));
        assert_eq!(found(&test, &here, other).await, BTreeSet::from([two]));
        assert_eq!(found(&test, &here, &first.protocol).await, BTreeSet::from([one]));
        assert_eq!(found(&test, &here, &second.protocol).await, BTreeSet::from([two]));
        assert_eq!(found(&test, &there, &first.protocol).await, BTreeSet::new());
        for typed in ["rossini", "maria", "2099/"] {
            assert_eq!(found(&test, &here, typed).await, BTreeSet::new(), "{typed}");
        }
        decide(&test, &here, first.did, Move::Reject, Some("Non vive qui")).await.expect("rejects");
        assert_eq!(found(&test, &here, "rossi").await, BTreeSet::from([two]), "what is closed waits no more");
    }

    async fn who_takes_charge_is_seen_by_the_others(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let colleague = test.operator(test.home()).await;
        let request = request_of(&test, declared.did).await.id;
        for _ in 0..2 {
            acts::request::take(&test.desk, &fermo.operator, request).await.expect("takes");
        }
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let line = store::request::queue(&mut conn, test.home(), &Which::default(), None, 50).await.expect("reads").remove(0);
        assert_eq!((line.taken_by, line.taken_by_name.as_deref()), (Some(fermo.operator.id()), Some("Anna Verdi")));
        let free = Which { taken: Taken::Free, ..Which::default() };
        let free = store::request::queue(&mut conn, test.home(), &free, None, 50).await.expect("reads");
        assert_eq!(free, []);
        drop(conn);
        let taken = acts::request::take(&test.desk, &colleague.operator, request).await;
        assert_eq!(said(taken), r#"Conflict("error-request-taken")"#);
        let released = acts::request::release(&test.desk, &colleague.operator, request).await;
        assert_eq!(said(released), r#"Conflict("error-request-not-yours")"#);
        acts::request::release(&test.desk, &fermo.operator, request).await.expect("releases");
        acts::request::take(&test.desk, &colleague.operator, request).await.expect("takes");
        assert_eq!(request_of(&test, declared.did).await.taken_by, Some(colleague.operator.id()));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'request_take'").await, 2);
    }

    async fn another_centre_s_request_is_not_there(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Declared).await;
        let unassigned = declared_from(&test, Level::Declared, "Ancona").await;
        let ancona = test.operator(test.elsewhere()).await;
        let request = request_of(&test, declared.did).await.id;
        assert_eq!(said(acts::request::take(&test.desk, &ancona.operator, request).await), "NotFound");
        assert_eq!(said(acts::request::release(&test.desk, &ancona.operator, request).await), "NotFound");
        assert_eq!(said(acts::request::take(&test.desk, &ancona.operator, Uuid::max()).await), "NotFound");
        // What waits for a centre may be taken by any.
        let request = request_of(&test, unassigned.did).await.id;
        acts::request::take(&test.desk, &ancona.operator, request).await.expect("takes");
    }

    async fn a_head_gives_back_what_an_absent_colleague_has_and_nobody_else_does(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let stored = request_of(&test, declared.did).await;
        let (request, office) = (stored.id, stored.office.as_str());
        let absent = test.operator(office).await.operator;
        let colleague = test.operator(office).await.operator;
        let head = test.operator_as(Role::Head, &[office]).await.operator;
        let stranger = test.operator_as(Role::Head, &[test.elsewhere()]).await.operator;
        acts::request::take(&test.desk, &absent, request).await.expect("takes");
        let refused = acts::request::release_for(&test.desk, &colleague, request, absent.id()).await;
        assert_eq!(said(refused), r#"Forbidden("error-role")"#);
        let refused = acts::request::release_for(&test.desk, &stranger, request, absent.id()).await;
        assert_eq!(said(refused), "NotFound");
        // The page was made before the request changed hands.
        let refused = acts::request::release_for(&test.desk, &head, request, colleague.id()).await;
        assert_eq!(said(refused), r#"Conflict("error-request-taken")"#);
        assert_eq!(request_of(&test, declared.did).await.taken_by, Some(absent.id()));
        for _ in 0..2 {
            acts::request::release_for(&test.desk, &head, request, absent.id()).await.expect("gives back");
        }
        assert_eq!(request_of(&test, declared.did).await.taken_by, None);
        let told = format!(
            "SELECT COUNT(*) FROM audit WHERE act = 'request_release_for' AND actor = 'operator:{}'
               AND CAST(detail AS TEXT) LIKE '%{}%'",
            head.id(),
            absent.id()
        );
        assert_eq!(count(&test, &told).await, 1, "once, with both names");
        acts::request::take(&test.desk, &colleague, request).await.expect("takes");
    }

    async fn who_leaves_keeps_nothing_in_charge(db: TestDb) {
        let test = TestDesk::new(db);
        let waiting = declared(&test, Level::Declared).await;
        let decided = declared(&test, Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let colleague = test.operator(test.home()).await;
        for did in [waiting.did, decided.did] {
            let request = request_of(&test, did).await.id;
            acts::request::take(&test.desk, &fermo.operator, request).await.expect("takes");
        }
        decide(&test, &fermo.operator, decided.did, Move::Reject, Some("Non vive qui")).await.expect("rejects");
        acts::operator::disable(&test.desk, &fermo.username).await.expect("disables");
        assert_eq!(request_of(&test, decided.did).await.taken_by, Some(fermo.operator.id()), "who decided");
        let request = request_of(&test, waiting.did).await;
        assert_eq!(request.taken_by, None);
        acts::request::take(&test.desk, &colleague.operator, request.id).await.expect("takes");
    }

    async fn what_is_closed_is_neither_taken_nor_given_back(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let request = request_of(&test, declared.did).await.id;
        acts::request::take(&test.desk, &fermo.operator, request).await.expect("takes");
        decide(&test, &fermo.operator, declared.did, Move::Reject, Some("Non vive qui")).await.expect("rejects");
        let closed = r#"Conflict("error-request-closed")"#;
        assert_eq!(said(acts::request::take(&test.desk, &fermo.operator, request).await), closed);
        assert_eq!(said(acts::request::release(&test.desk, &fermo.operator, request).await), closed);
        let head = test.operator_as(Role::Head, &[test.home()]).await.operator;
        let late = acts::request::release_for(&test.desk, &head, request, fermo.operator.id()).await;
        assert_eq!(said(late), closed);
        assert_eq!(request_of(&test, declared.did).await.taken_by, Some(fermo.operator.id()), "who decided");
    }
}
