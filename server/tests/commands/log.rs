//! A day at the portal, with everything logged that the program and its libraries log for whoever looks for a fault:
//! each answer can be found by its id, and nothing of what people are, typed or hold stands in any line.

use std::{collections::BTreeMap, fs, time::Duration};

use crate::{
    place::Place,
    server::{Answer, Server, get, post},
};

const WRONG: &str = "parolachiave-sbagliata";
const RIGHT: &str = "dimostrazione-2026";

/// What the demonstration printed about somebody: the fields of the first line with this word.
fn card<'a>(card: &'a str, word: &str) -> Vec<&'a str> {
    card.lines().find(|line| line.contains(word)).expect("on the card").split('\t').collect()
}

#[test]
fn every_answer_can_be_found_in_the_log_and_nobody_s_data_can() {
    let place = Place::migrated();
    let cards = place.run(&["demo"]).out;
    let settings = [("SPORTELLO_LOG", "debug"), ("SPORTELLO_LOG_FORMAT", "json")];
    let server = Server::start(&place, &settings);
    let at = server.address.as_str();
    let (sara, fermo) = (card(&cards, "Sara Bianchi"), card(&cards, "op.fermo"));
    let (cf, totp, recovery) = (sara[0], fermo[2], fermo[3].split(' ').next().expect("a code"));
    let mut answers: Vec<(u16, Answer)> = Vec::new();
    let mut forbidden: Vec<String> =
        [cf, totp, recovery, WRONG, RIGHT, "Bianchi", "Rossi", "sportello.example"].map(str::to_owned).into();
    forbidden.extend(
        ["RSSMRA80A01H501U", "3339876543", "domandasegreta", "chosen-by-the-browser"].map(str::to_owned),
    );

    // A citizen: a wrong password, the right one, one step of the declaration.
    answers.push((422, post(at, "/accedi", "", &[("cf", cf), ("password", WRONG)])));
    let logged = post(at, "/accedi", "", &[("cf", cf), ("password", RIGHT)]);
    let citizen = logged.session();
    answers.push((303, logged));
    answers.push((303, post(at, "/did", &citizen, &[("go", "begin")])));
    let step = get(at, "/did/chi-sono", &citizen).expect("the step");
    let (key, version) = (step.value("request_key").to_owned(), step.value("version").to_owned());
    answers.push((200, step));
    let typed =
        [("request_key", key.as_str()), ("version", &version), ("citizenship", "italian"), ("go", "next")];
    answers
        .push((303, post(at, "/did/chi-sono", &citizen, &[&typed[..], &[("phone", "3339876543")]].concat())));
    // An operator: two factors, a search by name, a file.
    let door = [("username", "op.fermo"), ("password", RIGHT), ("code", recovery)];
    let logged = post(at, "/operatore/accedi", "", &door);
    let operator = logged.session();
    answers.push((303, logged));
    let found = post(at, "/operatore/persone", &operator, &[("q", "Bianchi")]);
    let is_id = |id: &&str| id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    let id = found.body.split("/operatore/persone/").find_map(|rest| rest.get(..36).filter(is_id));
    let file = format!("/operatore/persone/{}", id.expect("a person was found"));
    answers.push((200, found));
    answers.push((200, get(at, &file, &operator).expect("the file")));
    // Letters with tokens, an address and a query that say who somebody is, and a database that breaks.
    answers.push((303, post(at, "/accedi/recupero", "", &[("cf", cf), ("email", "sara@sportello.example")])));
    answers.push((404, get(at, "/RSSMRA80A01H501U", "").expect("a page")));
    answers.push((200, get(at, "/servizi?q=domandasegreta", "").expect("a page")));
    forbidden.extend(mailed_tokens(&place));
    breaks(&place, "person");
    answers.push((503, get(at, &file, &operator).expect("a page")));
    forbidden.extend([citizen, operator]);

    let log = server.stop();
    let mut lines: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in log.lines().filter(|line| !line.starts_with("Sportello is open on")) {
        let read: serde_json::Value =
            serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"));
        let id = read.pointer("/span/id").and_then(|id| id.as_str()).unwrap_or_default();
        lines.entry(id.to_owned()).or_default().push(line.to_owned());
    }
    for (expected, answer) in &answers {
        assert_eq!(answer.status, *expected, "{}", answer.body);
        let id = answer.header("x-request-id").expect("an id");
        assert_eq!(id.len(), 32, "{id}");
        let said = lines.get(id).unwrap_or_else(|| panic!("nothing in the log about {id}"));
        let status = format!("\"status\":{expected}");
        assert_eq!(said.iter().filter(|line| line.contains(&status)).count(), 1, "{said:?}");
    }
    let broken = answers.last().and_then(|(_, answer)| answer.header("x-request-id")).expect("an id");
    assert!(lines[broken].iter().any(|line| line.contains("the database failed")), "{:?}", lines[broken]);
    let step = lines.values().flatten().find(|line| line.contains("\"route\":\"/did/{step}\""));
    assert!(step.is_some(), "the log names routes");
    for secret in forbidden {
        let found = log.lines().find(|line| line.contains(&secret));
        assert_eq!(found, None, "{secret} stands in the log");
    }
}

#[test]
fn an_error_carries_the_id_of_its_request_however_little_is_logged() {
    let place = Place::migrated();
    let server = Server::start(&place, &[("SPORTELLO_LOG", "error"), ("SPORTELLO_LOG_FORMAT", "json")]);
    breaks(&place, "session");
    let answer = get(&server.address, "/", &"ab".repeat(32)).expect("a page");
    assert_eq!(answer.status, 503, "{}", answer.body);
    let id = answer.header("x-request-id").expect("an id").to_owned();
    let log = server.stop();
    let said: Vec<&str> = log.lines().filter(|line| line.contains(&id)).collect();
    assert!(said.len() == 1 && said[0].contains("the database failed"), "{log}");
}

/// The database loses a table while the server runs.
fn breaks(place: &Place, table: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        use sqlx::Connection;
        let mut conn = sqlx::SqliteConnection::connect(&place.database()).await.expect("SQLite opens");
        let lose = sqlx::AssertSqlSafe(format!("ALTER TABLE {table} RENAME TO lost"));
        sqlx::query(lose).execute(&mut conn).await.expect("renamed");
        conn.close().await.expect("closed");
    });
}

/// The tokens of every link that was mailed, as soon as there is one.
fn mailed_tokens(place: &Place) -> Vec<String> {
    for _ in 0..500 {
        let files = fs::read_dir(place.path().join("data/mail")).expect("the letters");
        let letters = files.flatten().filter_map(|file| fs::read_to_string(file.path()).ok());
        let tokens: Vec<String> = letters.flat_map(|letter| tokens(&letter)).collect();
        if !tokens.is_empty() {
            return tokens;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("the recovery's link was not mailed");
}

fn tokens(letter: &str) -> Vec<String> {
    // Long lines are broken by the mail's encoding.
    let whole = letter.replace("=\r\n", "").replace("=3D", "=");
    whole.split("token=").skip(1).map(|rest| rest.chars().take(64).collect()).collect()
}
