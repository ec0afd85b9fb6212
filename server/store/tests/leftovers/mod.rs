//! What processes left that live no longer is cleared away, and nothing else.

use std::{fs, process::Command};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use store::testing::{clear_databases, clear_folders, folder, server_url};

/// The number of a process that has ended.
fn ended() -> u32 {
    let mut child = Command::new("true").spawn().expect("a process");
    let number = child.id();
    child.wait().expect("it ends");
    number
}

#[tokio::test]
async fn databases_of_the_dead_are_dropped_and_those_of_the_living_stay() {
    let server = server_url();
    let mut admin = PgConnection::connect(&server).await.expect("PostgreSQL answers");
    let (dead, alive) = (ended(), std::process::id());
    let made = [
        format!("t{dead:08x}{:024x}", 1),
        format!("template_{dead}"),
        format!("t{alive:08x}{:024x}", 1),
        format!("tests_{dead}"),
    ];
    for name in &made {
        admin.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a database");
    }
    // What the other tests of a run left is many times this, and takes minutes.
    clear_databases(&server, |name| made.iter().any(|ours| ours == name)).await.expect("looks at them");
    let left: Vec<String> = sqlx::query_scalar("SELECT datname FROM pg_database WHERE datname = ANY($1)")
        .bind(made.to_vec())
        .fetch_all(&mut admin)
        .await
        .expect("reads");
    for name in &left {
        admin.execute(AssertSqlSafe(format!("DROP DATABASE {name}"))).await.expect("goes");
    }
    assert_eq!(left.len(), 2, "{left:?}");
    assert!(left.contains(&made[2]) && left.contains(&made[3]), "{left:?}");
}

#[test]
fn folders_of_the_dead_are_removed_and_those_of_the_living_stay() {
    let place = folder();
    let (dead, alive) = (ended(), std::process::id());
    let made = [
        format!("sportello-tests-{dead}-abc"),
        format!("sportello-tests-{alive}-abc"),
        format!("sportello-other-{dead}-abc"),
    ];
    for name in &made {
        fs::create_dir_all(place.path().join(name).join("inside")).expect("a folder");
    }
    clear_folders(place.path());
    let left: Vec<bool> = made.iter().map(|name| place.path().join(name).exists()).collect();
    assert_eq!(left, [false, true, true]);
}
