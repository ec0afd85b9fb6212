//! A server killed in the middle of work, and a PostgreSQL killed under it: nothing acknowledged is lost, every
//! event's message arrives, and only messages that were on their way at the kill arrive twice.
//!
//! 200 people press "submit" at the real program over real sockets; its mail goes to an SMTP server of this test.

mod crowd;
mod ministry;
mod program;
mod smtp;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::Command,
    sync::Arc,
    time::Duration,
};

use crowd::{Crowd, Sent};
use program::Program;
use smtp::Postbox;
use store::testing::{TestDb, sqlite};
use uuid::Uuid;

const PEOPLE: usize = 200;

/// How many have been acknowledged when the axe falls.
const AT_THE_KILL: usize = 60;

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_of_the_server_on_sqlite() {
    server_killed(sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_of_the_server_on_postgres() {
    let cluster = Cluster::start();
    server_killed(cluster.database().await).await;
}

async fn server_killed(db: TestDb) {
    let crowd = Arc::new(Crowd::gather(&db, PEOPLE).await);
    let postbox = Postbox::open();
    let mut program = Program::start(&db.url, postbox.address(), 0).await;
    let pressing = tokio::task::spawn_blocking({
        let (crowd, address) = (crowd.clone(), program.address.clone());
        move || crowd.press_submit(&address)
    });
    while crowd.acknowledged() < AT_THE_KILL {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    program.kill();
    let sent = pressing.await.expect("the crowd");
    assert!(sent.contains(&Sent::Lost), "the kill came after everybody was served");
    // What this test read with is as old as the killed server: look with new connections.
    let (writer, reader) = store::open(&db.url).await.expect("the database is there");
    let db = TestDb::reopened(db, writer, reader);
    let in_flight = leased(&db).await;
    let promised = promised(&db, &crowd, &sent).await;

    // Three minutes later by its clock, so that what was on its way at the kill is taken up again.
    let mut program = Program::start(&db.url, postbox.address(), 180).await;
    let address = program.address.clone();
    let again = crowd.clone();
    let second = tokio::task::spawn_blocking(move || again.press_submit(&address)).await.expect("the crowd");
    // Whoever had no answer presses again: the same key gives the same receipt, or the page of a DID that is there.
    assert!(second.iter().all(|s| *s == Sent::Acknowledged), "somebody cannot submit after the restart");
    check(&db, &crowd, &postbox, &in_flight).await;
    kept(&db, &promised).await;
    program.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_of_postgresql() {
    let cluster = Cluster::start();
    let db = cluster.database().await;
    let crowd = Arc::new(Crowd::gather(&db, PEOPLE).await);
    let postbox = Postbox::open();
    let mut program = Program::start(&db.url, postbox.address(), 0).await;
    let pressing = tokio::task::spawn_blocking({
        let (crowd, address) = (crowd.clone(), program.address.clone());
        move || crowd.press_submit(&address)
    });
    while crowd.acknowledged() < AT_THE_KILL {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    cluster.kill();
    let sent = pressing.await.expect("the crowd");
    assert!(sent.iter().any(|s| *s != Sent::Acknowledged), "the kill came after everybody was served");
    program.kill();
    cluster.start_again();
    // The pool of this test lost its connections with the old server: open it anew.
    let (writer, reader) = store::open(&db.url).await.expect("PostgreSQL is back");
    let db = TestDb::reopened(db, writer, reader);
    let in_flight = leased(&db).await;
    let promised = promised(&db, &crowd, &sent).await;

    let mut program = Program::start(&db.url, postbox.address(), 180).await;
    let address = program.address.clone();
    let again = crowd.clone();
    let second = tokio::task::spawn_blocking(move || again.press_submit(&address)).await.expect("the crowd");
    assert!(second.iter().all(|s| *s == Sent::Acknowledged), "somebody cannot submit after the restart");
    check(&db, &crowd, &postbox, &in_flight).await;
    kept(&db, &promised).await;
    program.stop();
}

/// A declaration and its protocol number, by person.
type Promised = BTreeMap<Uuid, (Uuid, i64)>;

/// What stands of everybody who saw a receipt before the kill. Looked at before anybody presses again: a second press
/// would put back what was lost.
async fn promised(db: &TestDb, crowd: &Crowd, sent: &[Sent]) -> Promised {
    let mut conn = db.reader.conn().await.expect("reads");
    let mut promised = Promised::new();
    for (person, _) in crowd.people().zip(sent).filter(|(_, sent)| **sent == Sent::Acknowledged) {
        let dids = store::did::of_person(&mut conn, person).await.expect("reads");
        assert_eq!(dids.len(), 1, "an acknowledged declaration is there, once");
        assert_eq!(dids[0].state, "submitted");
        promised.insert(person, (dids[0].id, dids[0].protocol_number.expect("a number")));
    }
    assert!(promised.len() >= AT_THE_KILL, "{} were acknowledged before the kill", promised.len());
    promised
}

/// The same declarations under the same numbers, after everybody pressed again.
async fn kept(db: &TestDb, promised: &Promised) {
    let mut conn = db.reader.conn().await.expect("reads");
    for (person, promised) in promised {
        let dids = store::did::of_person(&mut conn, *person).await.expect("reads");
        let found: Vec<_> = dids.iter().map(|did| (did.id, did.protocol_number)).collect();
        assert_eq!(found, [(promised.0, Some(promised.1))]);
    }
}

/// Everybody has exactly one DID with a protocol without gaps; every event one message, repeated only when it was on
/// its way.
async fn check(db: &TestDb, crowd: &Crowd, postbox: &Postbox, in_flight: &BTreeSet<String>) {
    let mut conn = db.reader.conn().await.expect("reads");
    let mut numbers = BTreeMap::new();
    for person in crowd.people() {
        let dids = store::did::of_person(&mut conn, person).await.expect("reads");
        assert_eq!(dids.len(), 1, "one declaration per person");
        let did = &dids[0];
        numbers.insert(did.protocol_number.expect("a number"), did.id);
        let steps = store::did::history(&mut conn, did.id).await.expect("reads");
        assert_eq!(steps.len(), 1, "one submission");
    }
    let expected: Vec<i64> = (1..=i64::try_from(PEOPLE).expect("few")).collect();
    assert_eq!(numbers.into_keys().collect::<Vec<_>>(), expected, "protocol numbers without gaps");

    for _ in 0..300 {
        if store::outbox::on_their_way(&mut conn).await.expect("reads").is_empty()
            && postbox.arrived().len() >= PEOPLE
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let arrived = postbox.arrived();
    assert_eq!(arrived.len(), PEOPLE, "distinct Message-IDs = events");
    for (id, times) in arrived {
        let was_on_its_way = in_flight.iter().any(|row| id.contains(row.as_str()));
        assert!(times == 1 || was_on_its_way, "{id} came {times} times and was not on its way at the kill");
    }
}

/// Ids of the messages that were on their way.
async fn leased(db: &TestDb) -> BTreeSet<String> {
    let mut conn = db.reader.conn().await.expect("reads");
    let rows = store::outbox::on_their_way(&mut conn).await.expect("reads");
    rows.into_iter().map(|id| id.to_string()).collect()
}

/// A PostgreSQL of this test alone that waits for the disk.
struct Cluster {
    folder: PathBuf,
    url: String,
}

impl Cluster {
    fn script() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../scripts/postgres-cluster")
    }

    fn run(words: &[&str]) -> String {
        let done = Command::new(Cluster::script()).args(words).output().expect("the script runs");
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).trim().to_owned()
    }

    fn start() -> Cluster {
        let folder = tempfile::Builder::new().prefix("spk").tempdir_in("/tmp").expect("a folder").keep();
        let url = Cluster::run(&["start", &folder.display().to_string(), "--durable"]);
        Cluster { folder, url }
    }

    fn kill(&self) {
        Cluster::run(&["kill", &self.folder.display().to_string()]);
    }

    fn start_again(&self) {
        Cluster::run(&["start", &self.folder.display().to_string(), "--durable"]);
    }

    async fn database(&self) -> TestDb {
        TestDb::on_postgres(&self.url).await
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = Command::new(Cluster::script()).args(["stop", &self.folder.display().to_string()]).output();
    }
}
