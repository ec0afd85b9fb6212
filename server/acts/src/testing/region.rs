//! The region in which a test takes place: the loaded pack, asked for what every test needs of it.
//!
//! `SPORTELLO_PACK` chooses it when the tests run (Marche when it is absent), as it does for the product. A test names
//! what happens ([`For::Interview`]) and no code; its centre is the one that serves the comune it stands in. What is
//! about the facts of one table says so and loads that pack by name ([`TestDesk::in_marche`], [`TestDesk::in_pack`]).
//!
//! Two things are the tests' own. Their clocks must say the same everywhere, so what they book lasts as long as in
//! Marche ([`LENGTHS`]), whatever the table prints or leaves out; and a pack with one centre only gets a neighbour, for
//! whom nobody is competent, so that there is another centre to refuse.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use domain::{
    catalogue::LepCode,
    office::{Office, OfficeSlug},
    pack::{EMILIA_ROMAGNA, Event, LabTopic, MARCHE, PIEMONTE, Pack, PackFiles},
};
use toml::{Table, Value};

use super::TestDesk;

/// What people come for. Each region has a code of its own for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    Welcome,
    /// The declaration: what confirming it records beside the welcome.
    Declaration,
    /// The update of the scheda; the preselection where that is no service of its own.
    Update,
    Interview,
    /// A laboratory on the search for work.
    Lab,
}

impl For {
    pub const ALL: [For; 5] = [For::Welcome, For::Declaration, For::Update, For::Interview, For::Lab];

    /// The code of this pack.
    pub fn code(self, pack: &Pack) -> LepCode {
        let codes = |event| pack.codes_for(event, &[]);
        let first = match self {
            For::Welcome => codes(Event::InformationGiven),
            For::Declaration => {
                let mut codes = codes(Event::DidConfirmed);
                codes.retain(|code| *code != For::Welcome.code(pack));
                codes
            }
            For::Update if codes(Event::SapUpdated).is_empty() => codes(Event::PreselectionDone),
            For::Update => codes(Event::SapUpdated),
            For::Interview => codes(Event::InterviewHeld),
            For::Lab => codes(Event::LabAttended(LabTopic::JobSearch)),
        };
        *first.first().unwrap_or_else(|| panic!("{} has no code for {self:?}", pack.id))
    }
}

/// Minutes, as the table of Marche prints them.
const LENGTHS: [(For, u16); 5] =
    [(For::Welcome, 15), (For::Declaration, 25), (For::Update, 25), (For::Interview, 90), (For::Lab, 120)];

/// The pack that the run chose.
pub(super) fn chosen() -> Arc<Pack> {
    #[expect(clippy::disallowed_methods, reason = "the harness is where the test run's settings are read")]
    static CHOSEN: LazyLock<String> =
        LazyLock::new(|| std::env::var("SPORTELLO_PACK").unwrap_or_else(|_| "marche".to_owned()));
    named(&CHOSEN)
}

/// One of the packs that are compiled in, as the tests use it.
pub(super) fn named(id: &str) -> Arc<Pack> {
    static LOADED: LazyLock<Mutex<HashMap<String, Arc<Pack>>>> = LazyLock::new(Mutex::default);
    let mut loaded = LOADED.lock().expect("nobody panicked");
    let load = || Arc::new(load(id));
    loaded.entry(id.to_owned()).or_insert_with(load).clone()
}

fn load(id: &str) -> Pack {
    let files = match id {
        "marche" => MARCHE,
        "piemonte" => PIEMONTE,
        "emilia-romagna" => EMILIA_ROMAGNA,
        other => panic!("SPORTELLO_PACK: there is no pack {other}"),
    };
    let pack = Pack::parse(&files).expect("the pack loads");
    let mut pack = match lasting(&pack, files.catalogue) {
        None => pack,
        Some(catalogue) => {
            Pack::parse(&PackFiles { catalogue: &catalogue, ..files }).expect("it still loads")
        }
    };
    if let [only] = pack.offices.as_slice() {
        let neighbour = Office {
            slug: OfficeSlug::parse("confinante").expect("a slug"),
            abbreviation: "CON".to_owned(),
            name: "Centro per l'impiego confinante".to_owned(),
            comuni: Vec::new(),
            ..only.clone()
        };
        pack.offices.push(neighbour);
    }
    pack
}

/// The table with [`LENGTHS`] where it prints others; `None` when they are the same.
fn lasting(pack: &Pack, catalogue: &str) -> Option<String> {
    let printed = |code| pack.catalogue.get(code).and_then(|service| service.minutes.avg);
    let other = |(service, minutes): (For, u16)| {
        let code = service.code(pack);
        (printed(code) != Some(minutes)).then_some((code, i64::from(minutes)))
    };
    let lengths: Vec<(LepCode, i64)> = LENGTHS.into_iter().filter_map(other).collect();
    if lengths.is_empty() {
        return None;
    }
    let mut table: Table = catalogue.parse().expect("the table of the pack");
    let services = table.get_mut("service").and_then(Value::as_array_mut).expect("services");
    for service in services.iter_mut().filter_map(Value::as_table_mut) {
        let own = |(code, _): &&(LepCode, i64)| service["code"].as_str() == Some(code.as_str());
        let Some((_, minutes)) = lengths.iter().find(own) else { continue };
        service.remove("min_minutes");
        service.remove("max_minutes");
        service.insert("avg_minutes".to_owned(), Value::Integer(*minutes));
        service.insert("duration_source".to_owned(), Value::from("single"));
    }
    let single = |service: &&Value| service.get("duration_source").and_then(Value::as_str) == Some("single");
    let single = i64::try_from(services.iter().filter(single).count()).expect("a number");
    let meta = table.get_mut("meta").and_then(Value::as_table_mut).expect("the head of the table");
    meta.insert("duration_single".to_owned(), Value::Integer(single));
    Some(toml::to_string(&table).expect("a table"))
}

/// The centre of the tests: the first that serves somebody (Marche knows the comuni of one centre only).
pub fn home(pack: &Pack) -> &Office {
    pack.offices.iter().find(|office| !office.comuni.is_empty()).expect("a centre that serves somebody")
}

impl TestDesk {
    fn here(&self) -> &Office {
        home(&self.desk.pack)
    }

    /// The slug of the centre that serves [`comune`](Self::comune).
    pub fn home(&self) -> &str {
        self.here().slug.as_str()
    }

    /// Where people of the tests live.
    pub fn comune(&self) -> &str {
        &self.here().comune
    }

    /// What stands for that centre in protocol numbers.
    pub fn abbreviation(&self) -> &str {
        &self.here().abbreviation
    }

    /// The slug of a centre that serves nobody of the tests.
    pub fn elsewhere(&self) -> &str {
        let mut others = self.desk.pack.offices.iter().map(|office| office.slug.as_str());
        others.find(|slug| *slug != self.home()).expect("another centre")
    }

    /// The region's code for what people come for.
    pub fn service(&self, what: For) -> LepCode {
        what.code(&self.desk.pack)
    }

    /// The codes of all of it, in the order of people: what a [`Centre`](super::Centre) offers.
    pub fn services(&self) -> Vec<LepCode> {
        let mut codes = For::ALL.map(|what| self.service(what)).to_vec();
        codes.sort();
        codes
    }

    /// What the region records when these things happen, one after the other, to somebody in no programme.
    pub fn recorded(&self, events: &[Event]) -> Vec<String> {
        let codes = events.iter().flat_map(|event| self.desk.pack.codes_for(*event, &[]));
        codes.map(|code| code.to_string()).collect()
    }
}
