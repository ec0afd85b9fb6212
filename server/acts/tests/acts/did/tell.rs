//! Each move tells the person, once; nobody is told at an address that was not confirmed.

use acts::{
    Mail,
    account::{self, AtDesk},
    did::{self, APPROVAL_CODE, Approval, Author},
    testing::TestDesk,
};
use chrono::TimeDelta;
use domain::{
    account::{DeskRegistration, Level},
    did::Move,
    lang::Lang,
    place::Places,
};

use crate::{
    declared::{
        answers, confirm, confirm_as, decide, declared, filled, proposed, stored, submit, with, withdraw,
    },
    sound::sound,
    support::count,
};

/// What the person was told since the last time: the move, its reason.
async fn told(test: &TestDesk) -> Vec<(String, Option<String>)> {
    let number = format!("2026/{}/000001", test.abbreviation());
    let expected = (number.as_str(), test.home());
    let tell = |mail| match mail {
        Mail::DidMoved { step, reason, protocol, office } => {
            assert_eq!((protocol.as_str(), office.as_str()), expected);
            (step, reason)
        }
        Mail::DidConfirmed { protocol, office } => {
            assert_eq!((protocol.as_str(), office.as_str()), expected);
            ("confirm".to_owned(), None)
        }
        other => panic!("{other:?}"),
    };
    test.letters().await.into_iter().map(|letter| tell(letter.mail)).collect()
}

fn one(step: &str, reason: Option<&str>) -> Vec<(String, Option<String>)> {
    vec![(step.to_owned(), reason.map(str::to_owned))]
}

store::both! {
    async fn each_move_of_a_whole_life_is_told_once(db: TestDb) {
        let test = TestDesk::new(db);
        // The clock runs on: letters keep their order.
        let citizen = test.citizen(Level::Identified).await;
        test.letters().await;
        let author = Author::Citizen(&citizen);
        let form = answers(&test, test.comune());
        let draft = filled(&test, author, &form).await;
        assert_eq!(told(&test).await, []);
        let did = submit(&test, author, draft, &form).await.expect("submits").did;
        assert_eq!(told(&test).await, one("submit", None));
        let fermo = test.operator(test.home()).await;
        let operator = &fermo.operator;
        let why = Some("Perché manca un dato");
        decide(&test, operator, did, Move::Return, why).await.expect("returns");
        assert_eq!(told(&test).await, one("return", why));
        submit(&test, author, (did, stored(&test, did).await.version), &form).await.expect("completes");
        assert_eq!(told(&test).await, one("complete", None));
        let kept = proposed(&test, citizen.person()).await;
        let (asked, version) = (test.asked(), stored(&test, did).await.version);
        for _ in 0..2 {
            confirm_as(&test.desk, operator, did, version, &kept, &asked).await.expect("confirms");
        }
        assert_eq!(told(&test).await, one("confirm", None));
        test.clock.advance(TimeDelta::days(1));
        decide(&test, operator, did, Move::Suspend, why).await.expect("suspends");
        assert_eq!(told(&test).await, one("suspend", why));
        decide(&test, operator, did, Move::Resume, None).await.expect("resumes");
        assert_eq!(told(&test).await, one("resume", None));
        decide(&test, operator, did, Move::Revoke, why).await.expect("revokes");
        assert_eq!(told(&test).await, one("revoke", why));
        sound(&test).await;
    }

    async fn a_rejection_and_a_withdrawal_are_told_too(db: TestDb) {
        let test = TestDesk::new(db);
        let first = declared(&test, Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        test.letters().await;
        decide(&test, &fermo.operator, first.did, Move::Reject, Some("Non vive qui")).await.expect("rejects");
        assert_eq!(told(&test).await, one("reject", Some("Non vive qui")));
        let second = declared(&test, Level::Declared).await;
        test.letters().await;
        withdraw(&test, &second).await.expect("withdraws");
        let steps: Vec<_> = test.letters().await.into_iter().map(|l| (l.recipient, l.mail)).collect();
        assert_eq!(steps.len(), 1);
        assert_eq!(Some(steps[0].0.as_str()), second.citizen.email());
        assert!(matches!(&steps[0].1, Mail::DidMoved { step, .. } if step == "withdraw"));
    }

    async fn without_an_address_nobody_is_told_and_all_is_done(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator(test.home()).await;
        let operator = &fermo.operator;
        let registration = with(test.form(test.number()), &[("email", "")]);
        let registration = DeskRegistration::parse(&registration, test.desk.today(), Places::embedded()).expect("right");
        let document = test.document();
        let at_desk = AtDesk { registration: &registration, document: &document, lang: Lang::It, instead_of: None };
        let person = account::open_at_desk(&test.desk, operator, &at_desk, &test.asked()).await.expect("opens").person;
        let author = Author::Desk { operator, person };
        let form = answers(&test, test.comune());
        let draft = filled(&test, author, &form).await;
        let Approval::HandOver(code) = did::ask_approval(&test.desk, operator, draft.0).await.expect("asks") else {
            panic!("nobody has an address")
        };
        let form = with(form, &[(APPROVAL_CODE, &code)]);
        let did = submit(&test, author, draft, &form).await.expect("submits").did;
        assert_eq!(stored(&test, did).await.source, "desk");
        // The code is no answer of the declaration.
        assert_eq!(did::answers_of(&stored(&test, did).await).expect("answers").raw(APPROVAL_CODE), "");
        confirm(&test, operator, did, &proposed(&test, person).await).await.expect("confirms");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM outbox").await, 0);
        sound(&test).await;
    }
}
