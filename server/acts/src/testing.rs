//! A desk for tests: the loaded region, a clock that stands still until moved, chance that repeats, passwords that
//! cost nothing.
//!
//! People and operators are made through the real acts, so that what a test starts from is what the product makes.

mod centre;
mod did;
mod employer;
mod pact;
mod preselection;
mod region;
mod vacancy;

pub use centre::{Centre, code, rules};
pub use did::did_answers;
pub use employer::{Employer, company_form};
pub use region::{For, home};
pub use vacancy::vacancy_form;

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use domain::{
    account::{DocumentKind, IdentityDocument, Level, Registration, Role},
    codice_fiscale::CodiceFiscale,
    form::Form,
    lang::Lang,
    pack::Pack,
    person::Sex,
    place::Places,
};
use rand::{SeedableRng, rngs::StdRng};
use store::testing::TestDb;

use crate::{
    Asked, Citizen, Clock, Desk, DeskParts, Mail, Operator, Rules, SecretToken, Secrets, Visitor, account,
    house::{self, Letter},
    operator::{self, Credentials, NewOperator},
    passwords::Passwords,
    who,
};

/// Everybody's password.
pub const PASSWORD: &str = "sette gatti sul tetto";

/// Monday 23 November 2026, 10:00 in Rome, until moved.
pub struct TestClock(Mutex<DateTime<Utc>>);

impl TestClock {
    fn new() -> TestClock {
        let start = Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).single().expect("an instant");
        TestClock(Mutex::new(start))
    }

    pub fn advance(&self, by: TimeDelta) {
        *self.0.lock().expect("nobody panicked") += by;
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("nobody panicked")
    }
}

/// A desk with a database of its own.
pub struct TestDesk {
    pub desk: Desk,
    pub clock: Arc<TestClock>,
    pub db: TestDb,
    /// What every server of the test has loaded.
    pack: Arc<Pack>,
    next: AtomicU32,
}

/// An operator with everything needed to log in again.
pub struct Colleague {
    pub operator: Operator,
    pub username: String,
    pub credentials: Credentials,
}

impl TestDesk {
    /// In the region of this run.
    pub fn new(db: TestDb) -> TestDesk {
        TestDesk::with(db, region::chosen())
    }

    /// In Marche whatever the run: for what is about the facts of its table (codes, minutes, programmes, comuni that no
    /// centre serves).
    pub fn in_marche(db: TestDb) -> TestDesk {
        TestDesk::in_pack(db, "marche")
    }

    /// In the region with this id whatever the run.
    pub fn in_pack(db: TestDb, id: &str) -> TestDesk {
        TestDesk::with(db, region::named(id))
    }

    fn with(db: TestDb, pack: Arc<Pack>) -> TestDesk {
        let clock = Arc::new(TestClock::new());
        let desk = desk(db.writer.clone(), db.reader.clone(), clock.clone(), pack.clone(), 1);
        TestDesk { desk, clock, db, pack, next: AtomicU32::new(1) }
    }

    /// With another chance: two processes that fill one database would else draw the same keys. 1 and 2 are taken.
    pub fn with_chance(mut self, seed: u64) -> TestDesk {
        let (writer, reader) = (self.db.writer.clone(), self.db.reader.clone());
        self.desk = desk(writer, reader, self.clock.clone(), self.desk.pack.clone(), seed);
        self
    }

    /// From now on the clock starts where the system's is, so that a real server agrees about sessions.
    #[expect(clippy::disallowed_methods, reason = "a program under test reads the system's clock, too")]
    pub fn now_is_the_system_s(&self) {
        self.clock.advance(Utc::now() - self.clock.now());
    }

    /// Another server on the same database, with the same clock and chance of its own.
    pub async fn other_server(&self) -> Desk {
        let (writer, reader) = store::open(&self.db.url).await.expect("the database opens again");
        desk(writer, reader, self.clock.clone(), self.pack.clone(), 2)
    }

    /// A request key that was never used, for a form that says nothing.
    pub fn asked(&self) -> Asked {
        self.asked_for(&self.desk.request_key(), &Form::default())
    }

    pub fn asked_for(&self, key: &str, form: &Form) -> Asked {
        Asked::new(key, "test", form).expect("a key of ours")
    }

    /// The next number nobody has.
    pub fn number(&self) -> u32 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// The form by which person number `n` registers.
    pub fn form(&self, n: u32) -> Form {
        let born = NaiveDate::from_ymd_opt(1980, 1, 1).expect("a day") + TimeDelta::days(i64::from(n));
        let cf = CodiceFiscale::compute("Rossi", "Maria", born, Sex::Female, "A271").expect("a code");
        [
            ("cf", cf.as_str()),
            ("surname", "Rossi"),
            ("name", "Maria"),
            ("email", &format!("persona{n}@example.org")),
            ("password", PASSWORD),
            ("privacy", "yes"),
        ]
        .into_iter()
        .collect()
    }

    pub fn registration(&self, form: &Form) -> Registration {
        // A registration holds a password and has no `Debug`: `expect` cannot print it.
        match Registration::parse(form, self.desk.today(), Places::embedded()) {
            Ok(registration) => registration,
            Err(errors) => panic!("a wrong form: {errors:?}"),
        }
    }

    /// Registers with this form and a fresh key.
    pub async fn register(&self, form: &Form) {
        let asked = self.asked_for(&self.desk.request_key(), form);
        account::register(&self.desk, &self.registration(form), Lang::It, &asked).await.expect("registers");
    }

    /// Takes every message that is due, as a sender whose post never fails.
    pub async fn letters(&self) -> Vec<Letter> {
        let mut letters = Vec::new();
        loop {
            let some = house::lease_mail(&self.desk, 1000).await.expect("leases");
            for letter in &some {
                house::mail_sent(&self.desk, letter.id).await.expect("marks");
            }
            if some.is_empty() {
                return letters;
            }
            letters.extend(some);
        }
    }

    /// Confirms every address whose link is in the mail.
    pub async fn confirm_emails(&self) {
        for letter in self.letters().await {
            if let Mail::ConfirmEmail { token } = letter.mail {
                let token = SecretToken::parse(&token).expect("a token");
                account::confirm_email(&self.desk, &token).await.expect("confirms");
            }
        }
    }

    /// Logs in with codice fiscale and [`PASSWORD`].
    pub async fn log_in(&self, cf: &str) -> SecretToken {
        account::log_in(&self.desk, cf, PASSWORD, None).await.expect("logs in").token
    }

    pub async fn visitor(&self, token: &SecretToken) -> Visitor {
        who::recognise(&self.desk.reader, token, self.desk.now()).await.expect("reads").visitor
    }

    pub async fn citizen_behind(&self, token: &SecretToken) -> Citizen {
        match self.visitor(token).await {
            Visitor::Citizen(citizen) => citizen,
            other => panic!("no citizen: {other:?}"),
        }
    }

    /// A person with a confirmed address, logged in, at `declared` or `identified`.
    pub async fn citizen(&self, level: Level) -> Citizen {
        assert!(level < Level::Electronic, "SPID and CIE come later");
        let form = self.form(self.number());
        self.register(&form).await;
        self.confirm_emails().await;
        let token = self.log_in(form.raw("cf")).await;
        let citizen = self.citizen_behind(&token).await;
        if level == Level::Declared {
            return citizen;
        }
        let colleague = self.operator(&self.office()).await;
        let (person, account) = (citizen.person(), Some(citizen.account()));
        let seen = account::Identify { person, account, document: &self.document() };
        account::identify(&self.desk, &colleague.operator, &seen, &self.asked()).await.expect("identifies");
        self.citizen_behind(&token).await
    }

    /// The slug of the pack's first office.
    pub fn office(&self) -> String {
        self.desk.pack.offices[0].slug.as_str().to_owned()
    }

    pub fn document(&self) -> IdentityDocument {
        IdentityDocument {
            kind: DocumentKind::CartaIdentita,
            number: "CA12345AB".to_owned(),
            issued: NaiveDate::from_ymd_opt(2022, 3, 1).expect("a day"),
            expires: NaiveDate::from_ymd_opt(2032, 3, 1),
        }
    }

    /// An operator of this office, logged in with both factors.
    pub async fn operator(&self, office: &str) -> Colleague {
        self.operator_as(Role::Operator, &[office]).await
    }

    pub async fn operator_as(&self, role: Role, offices: &[&str]) -> Colleague {
        let username = format!("operatore{}", self.number());
        let new = NewOperator {
            username: username.clone(),
            name: "Anna Verdi".to_owned(),
            email: format!("{username}@example.org"),
            password: PASSWORD.to_owned(),
            role,
            offices: offices.iter().map(|slug| (*slug).to_owned()).collect(),
            lang: Lang::It,
        };
        let credentials = operator::add(&self.desk, &new).await.expect("adds");
        let code = self.code(&credentials);
        let logged = operator::log_in(&self.desk, &username, PASSWORD, &code, None).await.expect("logs in");
        match self.visitor(&logged.token).await {
            Visitor::Operator(operator) => Colleague { operator, username, credentials },
            other => panic!("no operator: {other:?}"),
        }
    }

    /// What the operator's authenticator shows now.
    pub fn code(&self, credentials: &Credentials) -> String {
        let secret = totp_rs::Secret::try_from_base32(&credentials.secret).expect("base 32");
        let totp = totp_rs::Builder::new().with_secret(secret).build().expect("a second factor");
        totp.generate(u64::try_from(self.desk.now().timestamp()).expect("after 1970")).to_string()
    }
}

fn desk(
    writer: store::Writer,
    reader: store::Reader,
    clock: Arc<TestClock>,
    pack: Arc<Pack>,
    seed: u64,
) -> Desk {
    let mut desk = Desk::new(DeskParts {
        writer,
        reader,
        clock,
        chance: Box::new(StdRng::seed_from_u64(seed)),
        pack,
        places: Places::embedded(),
        secrets: Secrets::parse(&Secrets::file_text([7; 64])).expect("our own file"),
        rules: Rules::default(),
    });
    desk.passwords = Passwords::cheap();
    desk
}
