//! The ministry answers 500, then hangs, then the server is killed: in the end each message had its effect once, none is
//! missing, and every repetition carried the key of the first.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU8, AtomicUsize, Ordering},
    },
    time::Duration,
};

use acts::testing::TestDesk;
use domain::{
    account::{Level, Role},
    catalogue::LepCode,
    passage::{Channel, Draft, Facts, Mode},
};
use store::testing::{TestDb, sqlite};

use crate::{Cluster, program::Program, smtp::Postbox};

/// People with a signed pact.
const PACTS: usize = 12;

#[tokio::test(flavor = "multi_thread")]
async fn a_ministry_that_fails_and_hangs_and_a_kill_on_sqlite() {
    in_the_end_one_effect_each(sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ministry_that_fails_and_hangs_and_a_kill_on_postgres() {
    let cluster = Cluster::start();
    in_the_end_one_effect_each(cluster.database().await).await;
}

async fn in_the_end_one_effect_each(db: TestDb) {
    pacts(&db).await;
    let ministry = Ministry::open();
    let postbox = Postbox::open();
    let address = format!("http://{}/", ministry.address);
    let settings = [("SPORTELLO_MINISTRY_URL", address.as_str()), ("SPORTELLO_PACK", "marche")];

    let mut program = Program::start_with(&db.url, postbox.address(), 0, &settings).await;
    until("every message was refused once", || ministry.seen() >= PACTS).await;
    ministry.now(Mood::Hangs);
    // The pause after the first failure is half a minute at most.
    program.advance(60);
    until("some messages hang", || ministry.hanging() >= 4).await;
    program.kill();
    ministry.now(Mood::Works);

    let mut program = Program::start_with(&db.url, postbox.address(), 600, &settings).await;
    until("the ministry has every message", || ministry.effects().len() == PACTS).await;
    for _ in 0..200 {
        if states(&db).await == [("sent".to_owned(), i64::try_from(PACTS).expect("few"))] {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(states(&db).await, [("sent".to_owned(), i64::try_from(PACTS).expect("few"))]);
    program.stop();

    let effects = ministry.effects();
    assert_eq!(effects.len(), PACTS, "one effect per key, none missing");
    let arrived: BTreeSet<String> = effects.keys().cloned().collect();
    assert_eq!(arrived, keys(&db).await, "the keys are the ones that the database holds");
    for (key, bodies) in effects {
        assert!(bodies.iter().all(|body| *body == bodies[0]), "a repetition says the same: {key}");
        let body: serde_json::Value = serde_json::from_str(&bodies[0]).expect("JSON");
        assert_eq!(body["key"], key, "the header names the message");
        assert_eq!(body["code"], "X02");
    }
}

/// Everybody's declaration is confirmed and the pact recorded; the code is set.
async fn pacts(db: &TestDb) {
    // Only Marche prints codes of the ministry.
    let test = TestDesk::in_marche(TestDb::same(db));
    test.now_is_the_system_s();
    let fermo = test.operator("fermo").await;
    let admin = test.operator_as(Role::Administrator, &["fermo"]).await;
    for _ in 0..PACTS {
        let citizen = test.citizen(Level::Identified).await;
        let submitted = test.declare(&citizen, "Fermo").await;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let did = store::did::by_id(&mut conn, submitted.did).await.expect("reads").expect("a DID");
        drop(conn);
        acts::did::confirm(&test.desk, &fermo.operator, did.id, did.version, &[], true, &test.asked())
            .await
            .expect("confirms")
            .expect("warnings were seen");
        let pact = Draft {
            code: LepCode::parse("D.1").expect("a code"),
            start: test.desk.now() - chrono::TimeDelta::minutes(1),
            minutes: Some(1),
            channel: Channel::Sportello,
            mode: Mode::Individuale,
            facts: Facts::default(),
        };
        acts::passage::record(&test.desk, &fermo.operator, citizen.person(), &[pact], true, &test.asked())
            .await
            .expect("records")
            .expect("warnings were seen");
    }
    let d1 = LepCode::parse("D.1").expect("a code");
    acts::ministry::set_code(&test.desk, &admin.operator, d1, "X02", &test.asked()).await.expect("sets");
}

async fn states(db: &TestDb) -> Vec<(String, i64)> {
    let mut conn = db.reader.conn().await.expect("reads");
    store::ministry::counts(&mut conn).await.expect("reads")
}

/// The keys of the messages that were sent.
async fn keys(db: &TestDb) -> BTreeSet<String> {
    let mut conn = db.reader.conn().await.expect("reads");
    let lines = store::ministry::lines(&mut conn, "sent", None, 1000).await.expect("reads");
    lines.into_iter().map(|line| line.id.to_string()).collect()
}

async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..600 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("after 30 seconds not yet: {what}");
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Mood {
    Fails,
    Hangs,
    Works,
}

/// What arrived under each key, and had an effect there: an answer that is never given may still have had one.
type Effects = BTreeMap<String, Vec<String>>;

#[derive(Default)]
struct Office {
    mood: AtomicU8,
    seen: AtomicUsize,
    hanging: AtomicUsize,
    effects: Mutex<Effects>,
}

struct Ministry {
    address: SocketAddr,
    office: Arc<Office>,
}

impl Ministry {
    fn open() -> Ministry {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let office = Arc::new(Office::default());
        let shared = office.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let office = shared.clone();
                std::thread::spawn(move || {
                    // A sender that is killed in mid-sentence is part of the test.
                    let _ = receive(stream, &office);
                });
            }
        });
        Ministry { address, office }
    }

    fn now(&self, mood: Mood) {
        self.office.mood.store(mood as u8, Ordering::SeqCst);
    }

    fn seen(&self) -> usize {
        self.office.seen.load(Ordering::SeqCst)
    }

    fn hanging(&self) -> usize {
        self.office.hanging.load(Ordering::SeqCst)
    }

    fn effects(&self) -> Effects {
        self.office.effects.lock().expect("nobody panicked").clone()
    }
}

/// Reads requests of one connection as long as there are any.
fn receive(stream: TcpStream, office: &Office) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    loop {
        let (mut key, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end();
            match line.split_once(": ").map(|(name, value)| (name.to_ascii_lowercase(), value)) {
                Some((name, value)) if name == "idempotency-key" => value.clone_into(&mut key),
                Some((name, value)) if name == "content-length" => length = value.parse().unwrap_or(0),
                _ => {}
            }
            if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        office.seen.fetch_add(1, Ordering::SeqCst);
        let mood = office.mood.load(Ordering::SeqCst);
        if mood == Mood::Fails as u8 {
            out.write_all(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n")?;
            continue;
        }
        let body = String::from_utf8_lossy(&body).into_owned();
        office.effects.lock().expect("nobody panicked").entry(key).or_default().push(body);
        if mood == Mood::Hangs as u8 {
            office.hanging.fetch_add(1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_secs(60));
            return Ok(());
        }
        out.write_all(b"HTTP/1.1 204 No Content\r\n\r\n")?;
    }
}
