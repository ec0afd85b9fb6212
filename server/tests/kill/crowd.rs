//! Two hundred people with a finished draft, all pressing "submit".

use std::sync::{
    Mutex,
    atomic::{AtomicUsize, Ordering},
};

use acts::{
    did::Author,
    testing::{TestDesk, did_answers},
};
use domain::{account::Level, did::Step, form::Form};
use sqlx::types::Json;
use store::testing::TestDb;
use uuid::Uuid;

use crate::program::ask;

/// How many press at the same time.
const HANDS: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The person saw that the declaration is there.
    Acknowledged,
    /// An answer that promises nothing.
    Refused,
    /// No answer at all.
    Lost,
}

struct Member {
    person: Uuid,
    session: String,
    body: String,
}

pub struct Crowd {
    members: Vec<Member>,
    acknowledged: AtomicUsize,
}

impl Crowd {
    /// Registers, logs in and fills everything in, through the acts.
    pub async fn gather(db: &TestDb, size: usize) -> Crowd {
        let test = TestDesk::new(TestDb::same(db));
        test.now_is_the_system_s();
        let mut members = Vec::with_capacity(size);
        for _ in 0..size {
            let citizen = test.citizen(Level::Declared).await;
            let draft = acts::did::begin(&test.desk, Author::Citizen(&citizen)).await.expect("begins");
            let answers = answers(&test);
            let json = Json(serde_json::to_value(&answers).expect("answers"));
            let mut tx = db.writer.begin().await.expect("begins");
            store::did::save_answers(&mut tx, draft.id, 1, &json, test.desk.now())
                .await
                .expect("saves")
                .one("saved")
                .expect("one row");
            tx.commit().await.expect("commits");
            let session = test.log_in(citizen.cf()).await.expose().to_owned();
            members.push(Member { person: citizen.person(), session, body: body(&test) });
        }
        Crowd { members, acknowledged: AtomicUsize::new(0) }
    }

    pub fn people(&self) -> impl Iterator<Item = Uuid> {
        self.members.iter().map(|member| member.person)
    }

    pub fn acknowledged(&self) -> usize {
        self.acknowledged.load(Ordering::SeqCst)
    }

    /// Everybody presses once; what became of each.
    pub fn press_submit(&self, address: &str) -> Vec<Sent> {
        let next = AtomicUsize::new(0);
        let results = Mutex::new(vec![Sent::Lost; self.members.len()]);
        std::thread::scope(|scope| {
            for _ in 0..HANDS {
                scope.spawn(|| {
                    loop {
                        let place = next.fetch_add(1, Ordering::SeqCst);
                        let Some(member) = self.members.get(place) else { return };
                        let sent = press(address, member);
                        if sent == Sent::Acknowledged {
                            self.acknowledged.fetch_add(1, Ordering::SeqCst);
                        }
                        results.lock().expect("nobody panicked")[place] = sent;
                    }
                });
            }
        });
        results.into_inner().expect("nobody panicked")
    }
}

fn press(address: &str, member: &Member) -> Sent {
    match ask(address, "POST /did/riepilogo", &member.session, &member.body) {
        Ok((303, head)) if head.contains("/did/ricevuta") => Sent::Acknowledged,
        Ok(_) => Sent::Refused,
        Err(_) => Sent::Lost,
    }
}

fn body(test: &TestDesk) -> String {
    let pairs = [
        ("declare-available", "yes"),
        ("declare-active", "yes"),
        ("declare-no-job", "yes"),
        ("declare-changes", "yes"),
        ("declare-true", "yes"),
        ("privacy", "yes"),
        ("privacy-version", test.desk.rules.privacy_version.as_str()),
        ("go", "next"),
        ("version", "2"),
    ];
    let mut body: String = pairs.iter().map(|(name, value)| format!("{name}={value}&")).collect();
    body.push_str(&format!("request_key={}", test.desk.request_key()));
    body
}

/// Everything but the last step.
fn answers(test: &TestDesk) -> Form {
    did_answers(&test.desk, test.comune()).only(|name| !Step::Summary.owns(name))
}
