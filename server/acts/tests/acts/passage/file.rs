//! One shared tool records the activity given to each worker (R176; 004:15): whoever delivers a service writes into the same
//! file, and every centre's register is a part of it.

use acts::testing::{For, TestDesk};
use chrono::TimeDelta;
use domain::{account::Level, pack::Event};
use store::passage::{Filter, Line};
use uuid::Uuid;

use crate::{
    declared::{confirm, declared, passage, proposed, record, subject},
    sound::sound_passages,
};

/// What stands in the file of a person, in the order of delivery.
async fn file(test: &TestDesk, person: Uuid) -> Vec<Line> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let mut lines = store::passage::lines_of_person(&mut conn, person).await.expect("reads");
    lines.reverse();
    lines
}

/// What stands in the register of a centre about that person, in the order of delivery.
async fn register(test: &TestDesk, office: &str, person: Uuid) -> Vec<Line> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let filter = Filter { person_id: Some(person), ..Filter::default() };
    let mut lines = store::passage::register(&mut conn, office, &filter, None, 50).await.expect("reads");
    lines.reverse();
    lines
}

/// Service, centre and operator of each line.
fn given(lines: &[Line]) -> Vec<(String, String, Uuid)> {
    let rows = lines.iter().map(|line| &line.passage);
    rows.map(|row| (row.code.clone(), row.office.clone(), row.operator_id)).collect()
}

store::both! {
    async fn r176_every_activity_of_a_worker_stands_in_one_file_whoever_delivered_it(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();
        let (home, elsewhere) = (test.home().to_owned(), test.elsewhere().to_owned());
        let receives = test.operator(&home).await.operator;
        let informs = test.operator(&home).await.operator;
        let far = test.operator(&elsewhere).await.operator;

        // The intake, a welcome by a colleague on another day, information on training in another centre.
        let intake = proposed(&test, person).await;
        let mut expected: Vec<_> =
            intake.iter().map(|draft| (draft.code.to_string(), home.clone(), receives.id())).collect();
        confirm(&test, &receives, declared.did, &intake).await.expect("confirms");
        test.clock.advance(TimeDelta::days(1));
        let welcome = test.service(For::Welcome).to_string();
        record(&test, &informs, person, &[passage(&test, &welcome, 60)]).await.expect("records");
        expected.push((welcome, home.clone(), informs.id()));
        test.clock.advance(TimeDelta::days(1));
        for code in test.recorded(&[Event::TrainingInformation]) {
            record(&test, &far, person, &[passage(&test, &code, 60)]).await.expect("records");
            expected.push((code, elsewhere.clone(), far.id()));
        }
        assert!(expected.len() >= 3, "{expected:?}");

        let lines = file(&test, person).await;
        assert_eq!(given(&lines), expected);
        for line in &lines {
            assert!(line.passage.minutes.is_some() && !line.operator_name.is_empty(), "{line:?}");
            assert_eq!((line.passage.pack.as_str(), line.passage.person_id), (test.desk.pack.id.as_str(), Some(person)));
        }
        // Who decides on the next service looks at the same rows, and each register has its own of them.
        assert_eq!(subject(&test, person).await.history.len(), lines.len());
        let (own, other) = (register(&test, &home, person).await, register(&test, &elsewhere, person).await);
        assert_eq!([given(&own), given(&other)].concat(), expected);
        let stranger = test.citizen(Level::Declared).await;
        assert!(file(&test, stranger.person()).await.is_empty());
        sound_passages(&test, person).await;
    }

    async fn r176_what_a_colleague_took_back_stays_in_the_file_and_says_why(db: TestDb) {
        let test = TestDesk::new(db);
        let person = test.citizen(Level::Identified).await.person();
        let writes = test.operator(test.home()).await.operator;
        let corrects = test.operator(test.home()).await.operator;
        let welcome = test.service(For::Welcome).to_string();
        let id = record(&test, &writes, person, &[passage(&test, &welcome, 60)]).await.expect("records")[0];
        let why = "Persona sbagliata";
        acts::passage::reverse(&test.desk, &corrects, id, why, &test.asked()).await.expect("reverses");
        for lines in [file(&test, person).await, register(&test, test.home(), person).await] {
            let [line] = lines.as_slice() else { panic!("one line: {lines:?}") };
            assert_eq!((line.passage.id, line.passage.operator_id), (id, writes.id()));
            assert_eq!((line.reversed_reason.as_deref(), line.reversed_by.is_some()), (Some(why), true));
        }
    }
}
