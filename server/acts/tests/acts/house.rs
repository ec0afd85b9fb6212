//! The chain of the audit, the outbox seen from its senders, the sweep.

use acts::{
    Mail,
    house::{self, Broken, Head, Verdict},
    testing::TestDesk,
};
use chrono::TimeDelta;
use store::audit::Entry;

use crate::support::{count, execute};

/// An audit of two sealed batches; gives its rows in the order of the chain.
async fn sealed(test: &TestDesk) -> [Vec<Entry>; 2] {
    for n in [[1, 2, 3], [4, 5, 6]] {
        for person in n {
            test.register(&test.form(person)).await;
            test.clock.advance(TimeDelta::seconds(1));
        }
        house::seal_audit(&test.desk).await.expect("seals");
    }
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let first = store::audit::of_batch(&mut conn, 1).await.expect("reads");
    let second = store::audit::of_batch(&mut conn, 2).await.expect("reads");
    assert_eq!((first.len(), second.len()), (3, 3));
    [first, second]
}

async fn verdict(test: &TestDesk, logged: Option<&Head>) -> Verdict {
    house::verify_audit(&test.desk, logged).await.expect("reads")
}

async fn head(test: &TestDesk) -> Head {
    match verdict(test, None).await {
        Verdict::Whole(verified) => verified.head,
        Verdict::Broken(broken) => panic!("{broken}"),
    }
}

/// The row's id as both databases write it in SQL.
fn id(test: &TestDesk, entry: &Entry) -> String {
    match test.desk.reader.engine() {
        "sqlite" => format!("X'{}'", entry.id.simple()),
        _ => format!("'{}'", entry.id),
    }
}

store::both! {
    async fn a_sealed_audit_is_whole_and_sealing_nothing_adds_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        sealed(&test).await;
        let before = head(&test).await;
        assert_eq!(before.batch, 2);
        let nothing = house::seal_audit(&test.desk).await.expect("seals");
        assert_eq!((nothing.rows, nothing.more, &nothing.head), (0, false, &before));
        let Verdict::Whole(verified) = verdict(&test, Some(&before)).await else { panic!("broken") };
        assert_eq!((verified.batches, verified.rows), (2, 6));
    }

    async fn a_changed_row_is_named(db: TestDb) {
        let test = TestDesk::new(db);
        let [first, _] = sealed(&test).await;
        for change in ["actor = 'citizen:me'", "act = 'x'", "subject = 'x'", "detail = '{\"a\":1}'"] {
            let test_row = &first[1];
            let (actor, act) = (&test_row.actor, &test_row.act);
            execute(&test, &format!("UPDATE audit SET {change} WHERE id = {}", id(&test, test_row))).await;
            assert_eq!(verdict(&test, None).await, Verdict::Broken(Broken::Row { batch: 1, row: test_row.id }));
            let back = format!(
                "UPDATE audit SET actor = '{actor}', act = '{act}', subject = '{}', detail = '{}' WHERE id = {}",
                test_row.subject, test_row.detail.0, id(&test, test_row)
            );
            execute(&test, &back).await;
            head(&test).await;
        }
    }

    async fn a_removed_row_shows_at_the_next_one(db: TestDb) {
        let test = TestDesk::new(db);
        let [first, _] = sealed(&test).await;
        execute(&test, &format!("DELETE FROM audit WHERE id = {}", id(&test, &first[0]))).await;
        assert_eq!(verdict(&test, None).await, Verdict::Broken(Broken::Row { batch: 1, row: first[1].id }));
    }

    async fn a_removed_last_row_shows_by_the_seal(db: TestDb) {
        let test = TestDesk::new(db);
        let [_, second] = sealed(&test).await;
        execute(&test, &format!("DELETE FROM audit WHERE id = {}", id(&test, &second[2]))).await;
        assert_eq!(verdict(&test, None).await, Verdict::Broken(Broken::RowMissing { batch: 2 }));
    }

    async fn a_row_put_in_between_is_named(db: TestDb) {
        let test = TestDesk::new(db);
        sealed(&test).await;
        test.register(&test.form(7)).await;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let forged = store::audit::unsealed(&mut conn, 1).await.expect("reads").remove(0);
        drop(conn);
        execute(&test, "UPDATE audit SET batch = 2 WHERE batch IS NULL").await;
        assert_eq!(verdict(&test, None).await, Verdict::Broken(Broken::Row { batch: 2, row: forged.id }));
    }

    async fn a_removed_seal_shows_wherever_it_was(db: TestDb) {
        let test = TestDesk::new(db);
        sealed(&test).await;
        execute(&test, "DELETE FROM audit_seal WHERE batch = 2").await;
        assert_eq!(verdict(&test, None).await, Verdict::Broken(Broken::SealMissing { batch: 2 }));
        execute(&test, "UPDATE audit_seal SET batch = 2 WHERE batch = 1").await;
        assert_eq!(verdict(&test, None).await, Verdict::Broken(Broken::SealMissing { batch: 1 }));
    }

    async fn a_changed_seal_shows(db: TestDb) {
        let test = TestDesk::new(db);
        sealed(&test).await;
        execute(&test, "UPDATE audit_seal SET rows = 2 WHERE batch = 1").await;
        assert_eq!(verdict(&test, None).await, Verdict::Broken(Broken::Seal { batch: 1 }));
    }

    async fn an_end_cut_off_shows_by_the_log(db: TestDb) {
        let test = TestDesk::new(db);
        sealed(&test).await;
        let logged = head(&test).await;
        execute(&test, "DELETE FROM audit WHERE batch = 2").await;
        execute(&test, "DELETE FROM audit_seal WHERE batch = 2").await;
        assert_eq!(head(&test).await.batch, 1, "without the log nobody sees it");
        let cut = Verdict::Broken(Broken::EndCutOff { logged: 2, found: 1 });
        assert_eq!(verdict(&test, Some(&logged)).await, cut);
        // Not even when other rows take its place.
        test.register(&test.form(8)).await;
        house::seal_audit(&test.desk).await.expect("seals");
        assert_eq!(verdict(&test, Some(&logged)).await, Verdict::Broken(Broken::NotAsLogged { batch: 2 }));
    }

    async fn a_row_unsealed_for_a_minute_shows(db: TestDb) {
        let test = TestDesk::new(db);
        sealed(&test).await;
        test.register(&test.form(7)).await;
        test.clock.advance(TimeDelta::seconds(60));
        head(&test).await;
        test.clock.advance(TimeDelta::seconds(1));
        let verdict = verdict(&test, None).await;
        assert!(matches!(verdict, Verdict::Broken(Broken::Unsealed { .. })), "{verdict:?}");
    }

    async fn two_servers_seal_each_row_once(db: TestDb) {
        let test = TestDesk::new(db);
        let other = test.other_server().await;
        for n in 0..8 {
            test.register(&test.form(n)).await;
            let (here, there) = tokio::join!(house::seal_audit(&test.desk), house::seal_audit(&other));
            here.expect("seals or leaves it");
            there.expect("seals or leaves it");
        }
        while house::seal_audit(&test.desk).await.expect("seals").rows > 0 {}
        let Verdict::Whole(verified) = verdict(&test, None).await else { panic!("broken") };
        assert_eq!(verified.rows, 8);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE batch IS NULL").await, 0);
    }

    async fn sixteen_senders_never_hold_the_same_message(db: TestDb) {
        let test = TestDesk::new(db);
        for n in 0..24 {
            test.register(&test.form(n)).await;
        }
        let tasks: Vec<_> = (0..16)
            .map(|_| {
                let desk = test.desk.clone();
                tokio::spawn(async move { house::lease_mail(&desk, 3).await.expect("leases") })
            })
            .collect();
        let mut ids = Vec::new();
        for task in tasks {
            ids.extend(task.await.expect("answers").into_iter().map(|letter| letter.id));
        }
        // A sender may find rows that another is just taking, and get fewer: nobody gets one twice.
        ids.extend(house::lease_mail(&test.desk, 24).await.expect("leases").into_iter().map(|l| l.id));
        ids.sort_unstable();
        let held = ids.len();
        ids.dedup();
        assert_eq!((held, ids.len()), (24, 24));
    }

    async fn a_failed_message_comes_back_later_with_the_same_id(db: TestDb) {
        let test = TestDesk::new(db);
        test.register(&test.form(1)).await;
        let mut ids = Vec::new();
        for (attempt, longest) in [(1, 30), (2, 120), (3, 480), (4, 1920), (5, 7680), (6, 21600), (7, 21600)] {
            let letter = house::lease_mail(&test.desk, 9).await.expect("leases").remove(0);
            assert_eq!(letter.attempts, attempt);
            ids.push(letter.id);
            house::mail_failed(&test.desk, letter.id, letter.attempts, "connection refused").await.expect("keeps");
            test.clock.advance(TimeDelta::milliseconds(longest * 500 - 1));
            assert_eq!(house::lease_mail(&test.desk, 9).await.expect("leases"), [], "too soon after {attempt}");
            test.clock.advance(TimeDelta::milliseconds(longest * 500 + 1));
        }
        ids.dedup();
        assert_eq!(ids.len(), 1);
        let letter = house::lease_mail(&test.desk, 9).await.expect("leases").remove(0);
        house::mail_sent(&test.desk, letter.id).await.expect("marks");
        test.clock.advance(TimeDelta::days(1));
        assert_eq!(house::lease_mail(&test.desk, 9).await.expect("leases"), []);
    }

    async fn a_sent_message_leaves_no_link_behind(db: TestDb) {
        let test = TestDesk::new(db);
        test.register(&test.form(1)).await;
        let kept = "SELECT COUNT(*) FROM outbox WHERE CAST(data AS TEXT) LIKE '%token%'";
        assert_eq!(count(&test, kept).await, 1);
        test.letters().await;
        assert_eq!(count(&test, kept).await, 0);
    }

    async fn a_sender_that_died_lets_go_after_two_minutes(db: TestDb) {
        let test = TestDesk::new(db);
        test.register(&test.form(1)).await;
        let dead = house::lease_mail(&test.desk, 9).await.expect("leases").remove(0);
        test.clock.advance(TimeDelta::minutes(2));
        assert_eq!(house::lease_mail(&test.desk, 9).await.expect("leases"), []);
        test.clock.advance(TimeDelta::milliseconds(1));
        let next = house::lease_mail(&test.desk, 9).await.expect("leases").remove(0);
        assert_eq!((next.id, next.attempts), (dead.id, 2));
        assert!(matches!(next.mail, Mail::ConfirmEmail { .. }));
    }

    async fn an_unreadable_message_does_not_stop_the_others(db: TestDb) {
        let test = TestDesk::new(db);
        test.register(&test.form(1)).await;
        execute(&test, "UPDATE outbox SET data = '{\"mail\":\"of_tomorrow\"}'").await;
        test.register(&test.form(2)).await;
        let letters = house::lease_mail(&test.desk, 9).await.expect("leases");
        assert_eq!(letters.iter().map(|l| l.recipient.as_str()).collect::<Vec<_>>(), ["persona2@example.org"]);
    }

    async fn the_sweep_takes_what_is_over_and_nothing_else(db: TestDb) {
        let test = TestDesk::new(db);
        let form = test.form(1);
        test.register(&form).await;
        test.confirm_emails().await;
        test.log_in(form.raw("cf")).await;
        let wrong = acts::account::log_in(&test.desk, form.raw("cf"), "otto gatti sul tetto", None).await;
        assert!(wrong.is_err());
        test.clock.advance(TimeDelta::hours(12));
        assert_eq!(house::sweep(&test.desk).await.expect("sweeps"), house::Swept::default());
        test.clock.advance(TimeDelta::microseconds(1));
        assert_eq!(house::sweep(&test.desk).await.expect("sweeps").sessions, 1);
        test.clock.advance(TimeDelta::hours(12));
        assert_eq!(house::sweep(&test.desk).await.expect("sweeps").login_failures, 1);
        test.clock.advance(TimeDelta::hours(24));
        assert_eq!(house::sweep(&test.desk).await.expect("sweeps").request_keys, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM account").await, 1);
    }
}
