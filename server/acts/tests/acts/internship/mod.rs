//! Internships: asked, offered, signed by three, followed to the attestation, on both databases.

mod answer;
mod at_desk;
mod closing;
mod documents;
mod extend;
mod from_vacancy;
mod journey;
mod limits;
mod list;
mod property;
mod race;
mod recorded;
mod region;
mod request;
mod rights;
mod sign;
mod told;

use acts::{
    Citizen, Refusal,
    follow::Held,
    internship::{self, By, Moved, Seen, Sheet, Signed, Signer},
    pact::Fresh,
    testing::{Colleague, Employer, PASSWORD, TestDesk, company_form},
};
use chrono::{NaiveDate, TimeDelta};
use domain::{
    account::Level,
    form::Form,
    internship::{Act, Kind, Party},
    passage::Channel,
};
use store::{passage::Passage, testing::TestDb};
use uuid::Uuid;

use crate::{declared::passages, support::count};

/// A host with a site of ten people, the centre of its place, and somebody who looks for an internship.
pub struct World {
    pub test: TestDesk,
    pub employer: Employer,
    pub fermo: Colleague,
    pub intern: Citizen,
}

/// In Marche whatever the run: for what is about its codes, its minutes, its least allowance.
pub async fn world(db: TestDb) -> World {
    world_of(TestDesk::in_marche(db)).await
}

/// In the region of the run.
pub async fn world_here(db: TestDb) -> World {
    world_of(TestDesk::new(db)).await
}

pub async fn world_of(test: TestDesk) -> World {
    let mut form = company_form(&test, test.number());
    form.set("site_comune", test.comune());
    let citizen = test.citizen(Level::Identified).await;
    let employer = test.employer_of(&citizen, &form).await;
    let fermo = test.operator(test.home()).await;
    let intern = test.citizen(Level::Identified).await;
    World { test, employer, fermo, intern }
}

/// A request for three months from 14 December that lacks nothing.
pub fn request(site: Uuid) -> Form {
    [
        ("site", site.to_string().as_str()),
        ("title", "Magazzino e spedizioni"),
        ("profession", "Addetta al magazzino"),
        ("goals", "Imparare a preparare le spedizioni."),
        ("tasks", "Preparare i colli e i documenti."),
        ("skills", "Usare il lettore di codici\nPreparare un documento di trasporto"),
        ("starts", "2026-12-14"),
        ("ends", "2027-03-13"),
        ("weekly-hours", "30"),
        ("schedule", "Da lunedì a venerdì, 9-15"),
        ("allowance", "600"),
        ("tutor-name", "Carla Neri"),
        ("tutor-role", "Capo magazzino"),
        ("tutor-contact", "carla.neri@example.org"),
        ("dismissals", "none"),
        ("declares", "no_replacement"),
        ("declares", "training_needed"),
        ("declares", "safety"),
        ("declares", "targeted_placement"),
    ]
    .into_iter()
    .collect()
}

/// What the centre adds to it.
pub fn plan() -> Form {
    [
        ("starts", "2026-12-14"),
        ("ends", "2027-03-13"),
        ("weekly-hours", "30"),
        ("schedule", "Da lunedì a venerdì, 9-15"),
        ("allowance", "600"),
        ("situation", "Disoccupata dal 2026"),
        ("goals", "Imparare a preparare le spedizioni."),
        ("activities", "Preparare i colli e i documenti."),
        ("skills", "Usare il lettore di codici\nPreparare un documento di trasporto"),
        ("monitoring", "Un colloquio al mese con il tutor."),
        ("inail", "Posizione 12345678"),
        ("policy", "RC 987654"),
        ("minutes", "45"),
        ("channel", "sportello"),
    ]
    .into_iter()
    .collect()
}

/// What happened, for the dossier.
pub fn notes() -> Form {
    [
        ("evidence-0-on", "2027-01-20"),
        ("evidence-0-activity", "Ha preparato venti spedizioni"),
        ("evidence-0-proof", "Documenti di trasporto"),
        ("attended", "92"),
        ("judgement", "Molto attenta."),
    ]
    .into_iter()
    .collect()
}

pub fn levels() -> Form {
    [("level-0", "full"), ("level-1", "basic")].into_iter().collect()
}

/// The form with other values in some fields.
pub fn with(mut form: Form, changed: &[(&str, &str)]) -> Form {
    changed.iter().for_each(|(name, value)| form.set(name, *value));
    form
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

impl World {
    pub fn by_host(&self) -> By<'_> {
        By::Host(&self.employer.mandate)
    }

    pub fn by_intern(&self) -> By<'_> {
        By::Intern(&self.intern)
    }

    /// Three quarters of an hour that end now.
    pub fn held(&self) -> Held {
        Held {
            start: self.test.desk.now() - TimeDelta::minutes(45),
            minutes: 45,
            channel: Channel::Sportello,
            note: None,
        }
    }

    pub async fn sheet(&self, id: Uuid) -> Sheet {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        internship::one(&mut conn, id).await.expect("reads").expect("an internship")
    }

    pub async fn version(&self, id: Uuid) -> i64 {
        self.sheet(id).await.internship.version
    }

    pub async fn state(&self, id: Uuid) -> &'static str {
        self.sheet(id).await.state.code()
    }

    pub async fn begin(&self) -> Uuid {
        let (mandate, asked) = (&self.employer.mandate, self.test.asked());
        let begun = internship::begin(&self.test.desk, mandate, self.employer.site, None, &asked).await;
        begun.expect("begins")
    }

    pub async fn submit(&self, id: Uuid, form: &Form) -> Result<Moved, Refusal> {
        let (version, asked) = (self.version(id).await, self.test.asked());
        internship::submit(&self.test.desk, &self.employer.mandate, id, version, form, &asked).await
    }

    pub async fn open(&self, id: Uuid) -> Result<Moved, Refusal> {
        let (version, asked) = (self.version(id).await, self.test.asked());
        let (operator, held) = (&self.fermo.operator, self.held());
        let opened = internship::open(&self.test.desk, operator, id, version, &held, true, &asked).await?;
        Ok(opened.expect("warnings were seen"))
    }

    /// Asked for, and in order.
    pub async fn opened(&self) -> Uuid {
        self.opened_with(&request(self.employer.site)).await
    }

    pub async fn opened_with(&self, form: &Form) -> Uuid {
        let id = self.begin().await;
        self.submit(id, form).await.expect("submits");
        self.open(id).await.expect("opens");
        id
    }

    pub async fn offer(&self, id: Uuid, person: Uuid) -> Result<Moved, Refusal> {
        let (at, asked, held) = ((id, self.version(id).await), self.test.asked(), self.held());
        let operator = &self.fermo.operator;
        let offered =
            internship::offer(&self.test.desk, operator, at, person, Some(&held), true, &asked).await?;
        Ok(offered.expect("warnings were seen"))
    }

    pub async fn answer(&self, id: Uuid, by: By<'_>, accepts: bool) -> Result<Moved, Refusal> {
        let (at, asked) = ((id, self.version(id).await), self.test.asked());
        internship::answer(&self.test.desk, by, at, accepts, None, &asked).await
    }

    /// Somebody said yes.
    pub async fn accepted(&self) -> Uuid {
        let id = self.opened().await;
        self.accepted_by(id, &self.intern).await;
        id
    }

    pub async fn accepted_by(&self, id: Uuid, intern: &Citizen) {
        self.offer(id, intern.person()).await.expect("offers");
        self.answer(id, By::Intern(intern), true).await.expect("accepts");
    }

    pub async fn show(&self, id: Uuid, form: &Form) -> Result<Moved, Refusal> {
        let (version, asked) = (self.version(id).await, self.test.asked());
        internship::show(&self.test.desk, &self.fermo.operator, id, version, form, &asked).await
    }

    /// Convention and training project wait for signatures.
    pub async fn shown(&self) -> Uuid {
        let id = self.accepted().await;
        self.show(id, &plan()).await.expect("shows");
        id
    }

    /// What waits for this party, as their page shows it.
    pub async fn seen(&self, id: Uuid, party: Party) -> Vec<Seen> {
        let sheet = self.sheet(id).await;
        sheet.to_sign(party).map(|paper| Seen { paper: paper.id, hash: paper.hash.clone() }).collect()
    }

    pub fn signer(&self, party: Party) -> Signer<'_> {
        let proof = Fresh::Password(PASSWORD);
        match party {
            Party::Host => Signer::Host { mandate: &self.employer.mandate, proof },
            Party::Intern => Signer::Intern { citizen: &self.intern, proof },
            Party::Promoter => Signer::Promoter { operator: &self.fermo.operator, proof },
        }
    }

    /// Everything that waits for this party.
    pub async fn sign(&self, id: Uuid, party: Party) -> Result<Signed, Refusal> {
        let (seen, asked) = (self.seen(id, party).await, self.test.asked());
        internship::sign(&self.test.desk, self.signer(party), id, &seen, &asked).await
    }

    pub async fn signed_by_all(&self, id: Uuid) -> Signed {
        let mut last = None;
        for party in Party::ALL {
            last = Some(self.sign(id, *party).await.expect("signs"));
        }
        last.expect("three parties")
    }

    pub async fn approve(&self, id: Uuid) -> Result<Signed, Refusal> {
        let sheet = self.sheet(id).await;
        let project = sheet.newest(Kind::TrainingProject).expect("a training project");
        let (seen, asked) = (Seen { paper: project.id, hash: project.hash.clone() }, self.test.asked());
        internship::approve(&self.test.desk, &self.fermo.operator, id, &seen, &asked).await
    }

    /// Signed by all and approved.
    pub async fn agreed(&self) -> Uuid {
        let id = self.shown().await;
        self.approve(id).await.expect("approves");
        self.signed_by_all(id).await;
        id
    }

    pub async fn start(&self, id: Uuid) -> Result<Moved, Refusal> {
        let (version, asked, held) = (self.version(id).await, self.test.asked(), self.held());
        let operator = &self.fermo.operator;
        let started = internship::start(&self.test.desk, operator, id, version, &held, true, &asked).await?;
        Ok(started.expect("warnings were seen"))
    }

    /// The clock stands at ten in the morning of this day.
    pub fn on(&self, day: NaiveDate) {
        self.test.clock.advance(TimeDelta::days((day - self.test.desk.today()).num_days()));
    }

    /// Begun on its first day.
    pub async fn running(&self) -> Uuid {
        let id = self.agreed().await;
        self.on(day("2026-12-14"));
        self.start(id).await.expect("starts");
        id
    }

    pub async fn note(&self, id: Uuid, form: &Form) -> Result<Moved, Refusal> {
        let (at, asked) = ((id, self.version(id).await), self.test.asked());
        internship::note(&self.test.desk, self.by_host(), at, form, &asked).await
    }

    pub async fn dossier(&self, id: Uuid) -> Result<Moved, Refusal> {
        let (at, asked) = ((id, self.version(id).await), self.test.asked());
        internship::dossier(&self.test.desk, &self.fermo.operator, at, &asked).await
    }

    pub async fn attest(&self, id: Uuid) -> Result<Moved, Refusal> {
        let (at, asked, held) = ((id, self.version(id).await), self.test.asked(), self.held());
        let operator = &self.fermo.operator;
        let attested =
            internship::attest(&self.test.desk, operator, at, &levels(), (&held, true), &asked).await?;
        Ok(attested.expect("warnings were seen"))
    }

    pub async fn of_company(&self) -> Vec<Passage> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        store::passage::of_company(&mut conn, self.employer.company).await.expect("reads")
    }

    pub async fn of_intern(&self) -> Vec<Passage> {
        passages(&self.test, self.intern.person()).await
    }

    /// What happened, in order.
    pub async fn acts(&self, id: Uuid) -> Vec<String> {
        self.sheet(id).await.steps.into_iter().map(|step| step.act).collect()
    }
}

/// What the tables say together about every internship: no gap in the history, no signature on other words, nobody on two
/// chairs, nobody on a chair who should not sit there.
pub async fn sound_internships(world: &World) {
    for (sql, what) in [
        (
            "SELECT COUNT(*) FROM internship i WHERE version <> (SELECT COUNT(*) FROM internship_step s WHERE s.internship_id = i.id)",
            "a version without its step",
        ),
        (
            "SELECT COUNT(*) FROM internship i JOIN internship_step s ON s.internship_id = i.id AND s.version = i.version WHERE s.to_state <> i.state",
            "a state that no step made",
        ),
        (
            "SELECT COUNT(*) FROM internship_signature s JOIN internship_paper p ON p.id = s.paper_id WHERE s.hash <> p.content_hash",
            "a signature on other words",
        ),
        (
            "SELECT COUNT(*) FROM site_place a JOIN site_place b ON a.site_id = b.site_id AND a.place = b.place AND a.internship_id <> b.internship_id AND a.from_on <= b.until_on AND b.from_on <= a.until_on",
            "two on one chair",
        ),
        (
            "SELECT COUNT(*) FROM internship i WHERE state IN ('to_sign', 'agreed', 'running') AND NOT EXISTS (SELECT 1 FROM site_place p WHERE p.internship_id = i.id)",
            "an intern without a chair",
        ),
        (
            "SELECT COUNT(*) FROM site_place p JOIN internship i ON i.id = p.internship_id WHERE i.state IN ('to_sign', 'agreed', 'running') AND (p.from_on <> i.starts_on OR p.until_on < i.ends_on)",
            "a chair for other days",
        ),
        (
            "SELECT COUNT(*) FROM internship_signature s LEFT JOIN internship_code c ON c.paper_id = s.paper_id AND c.handed_by = s.handed_by AND c.used_at = s.at WHERE s.proof = 'code' AND c.hash IS NULL",
            "a signature by a code that nobody handed over",
        ),
        (
            "SELECT COUNT(*) FROM site_place p JOIN internship i ON i.id = p.internship_id WHERE i.state NOT IN ('to_sign', 'agreed', 'running', 'ended', 'closing', 'attested', 'closed')",
            "a chair for nobody",
        ),
        (
            "SELECT COUNT(*) FROM request r JOIN internship i ON i.id = r.subject_id WHERE r.kind = 'internship' AND (r.stage <> i.state AND r.closed_at IS NULL OR r.office <> i.office)",
            "a queue that says something else",
        ),
    ] {
        assert_eq!(count(&world.test, sql).await, 0, "{what}");
    }
}

/// The acts of the table, to compare with the history.
pub fn said(acts: &[Act]) -> Vec<&'static str> {
    acts.iter().map(|act| act.code()).collect()
}

impl World {
    /// Approving where nothing is shown.
    pub async fn approve_none(&self, id: Uuid) -> Result<Signed, Refusal> {
        let (seen, asked) = (Seen { paper: Uuid::nil(), hash: String::new() }, self.test.asked());
        internship::approve(&self.test.desk, &self.fermo.operator, id, &seen, &asked).await
    }
}
