//! What a company receives: P, Q and R on its own file, by the rules with their numbers.

use acts::{Refusal, passage::Done, testing::TestDesk};
use domain::{
    account::Level,
    passage::{Answer, Draft, Fact, Facts},
};
use store::passage::Filter;
use uuid::Uuid;

use crate::{
    declared::{codes, passage, record, rules},
    support::{count, refused_by_database, said, sql_id},
};

fn with(test: &TestDesk, code: &str, minutes_ago: i64, facts: &[(Fact, Answer)]) -> Draft {
    let add = |all: Facts, (fact, answer): &(Fact, Answer)| all.with(*fact, answer.clone());
    Draft { facts: facts.iter().fold(Facts::default(), add), ..passage(test, code, minutes_ago) }
}

async fn give(
    test: &TestDesk,
    operator: &acts::Operator,
    company: Uuid,
    draft: Draft,
) -> Result<Done, Refusal> {
    let (drafts, asked) = ([draft], test.asked());
    let done =
        acts::passage::record_for_company(&test.desk, operator, company, &drafts, true, &asked).await?;
    Ok(done.expect("warnings were seen"))
}

fn vacancy(reference: &str) -> (Fact, Answer) {
    (Fact::Vacancy, Answer::Text(reference.to_owned()))
}

fn activity(code: &'static str) -> (Fact, Answer) {
    (Fact::RequestActivity, Answer::Choice(code))
}

store::both! {
    async fn r125_advice_and_promotion_stand_on_the_file_of_the_company(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let employer = test.employer().await;
        let fermo = test.operator("fermo").await.operator;
        give(&test, &fermo, employer.company, passage(&test, "P.1", 120)).await.expect("records");
        give(&test, &fermo, employer.company, passage(&test, "P.2", 60)).await.expect("records");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let rows = store::passage::of_company(&mut conn, employer.company).await.expect("reads");
        assert_eq!(codes(&rows), ["P.1", "P.2"]);
        assert!(rows.iter().all(|row| row.person_id.is_none() && row.office == "fermo"));
        let register = store::passage::register(&mut conn, "fermo", &Filter::default(), None, 10).await.expect("reads");
        let named: Vec<_> = register.iter().map(|line| (line.passage.code.as_str(), line.name.as_str())).collect();
        assert_eq!(named, [("P.2", ""), ("P.1", "")], "the register tells companies with people");
        assert!(register.iter().all(|line| line.surname.starts_with("Calzature") && line.cf.len() == 11));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM ministry_message").await, 0, "the ministry hears of people");
    }

    async fn r006_each_file_has_its_own_services(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let employer = test.employer().await;
        let fermo = test.operator("fermo").await.operator;
        assert_eq!(rules(give(&test, &fermo, employer.company, passage(&test, "A.1", 60)).await), ["R006"]);
        assert_eq!(said(give(&test, &fermo, Uuid::max(), passage(&test, "P.1", 60)).await), "NotFound");
        let both = format!(
            "INSERT INTO passage (id, pack, code, office, operator_id, channel, mode, minutes, delivered_at, delivered_until,
                                  recorded_at, facts)
             SELECT {}, 'marche', 'P.1', 'fermo', id, 'sportello', 'individuale', 30, created_at, created_at, created_at, '{{}}'
             FROM operator",
            sql_id(&test, test.desk.id())
        );
        let refused = refused_by_database(&test, &both).await;
        assert!(refused.contains("passage_about"), "a passage is somebody's: {refused}");
    }

    async fn r126_information_is_q_1_and_what_matching_recorded_is_not_q_2_again(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let employer = test.employer().await;
        let fermo = test.operator("fermo").await.operator;
        assert_eq!(rules(give(&test, &fermo, employer.company, passage(&test, "Q.1", 60)).await), ["R126"]);
        let told = with(&test, "Q.1", 60, &[(Fact::InformationOnly, Answer::Tick)]);
        give(&test, &fermo, employer.company, told).await.expect("records");
        assert_eq!(rules(give(&test, &fermo, employer.company, passage(&test, "Q.2", 60)).await), ["R126"]);

        // F3.1 for a person and this vacancy: the same matching is not a Q.2 (I07), the analysis of the need is.
        let person = test.citizen(Level::Identified).await.person();
        let matched = with(&test, "F3.1", 90, &[vacancy("Magazziniere 12/2026")]);
        record(&test, &fermo, person, &[matched]).await.expect("records");
        for reference in ["Magazziniere 12/2026", "MAGAZZINIERE  12/2026"] {
            let twice = with(&test, "Q.2", 60, &[activity("candidate_matching"), vacancy(reference)]);
            assert_eq!(rules(give(&test, &fermo, employer.company, twice).await), ["R126"], "{reference}");
        }
        let need = with(&test, "Q.2", 60, &[activity("need_analysis"), vacancy("Magazziniere 12/2026")]);
        give(&test, &fermo, employer.company, need).await.expect("records");
        let other = with(&test, "Q.2", 60, &[activity("candidate_matching"), vacancy("Cuoco 1/2026")]);
        give(&test, &fermo, employer.company, other).await.expect("another vacancy");
    }

    async fn r127_r128_internships_ask_what_was_done_and_the_day_of_the_papers(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let employer = test.employer().await;
        let fermo = test.operator("fermo").await.operator;
        assert_eq!(rules(give(&test, &fermo, employer.company, passage(&test, "R.1", 60)).await), ["R127"]);
        assert_eq!(rules(give(&test, &fermo, employer.company, passage(&test, "R.2", 60)).await), ["R127"]);
        let tutor = (Fact::InternshipActivity, Answer::Choice("tutor_start"));
        give(&test, &fermo, employer.company, with(&test, "R.2", 60, &[tutor])).await.expect("records");
        let today = test.desk.today();
        let papers = |approved| [
            (Fact::ConventionSignedOn, Answer::Date(today)),
            (Fact::PfiApprovedOn, Answer::Date(approved)),
        ];
        let late = with(&test, "R.3", 60, &papers(today + chrono::TimeDelta::days(1)));
        assert_eq!(rules(give(&test, &fermo, employer.company, late).await), ["R128"], "I08: the later of the two");
        let right = with(&test, "R.3", 60, &papers(today - chrono::TimeDelta::days(3)));
        give(&test, &fermo, employer.company, right).await.expect("records");
    }

    async fn a_passage_of_a_company_is_taken_back_with_a_reason(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let employer = test.employer().await;
        let fermo = test.operator("fermo").await.operator;
        let done = give(&test, &fermo, employer.company, passage(&test, "P.1", 60)).await.expect("records");
        let reverse = async |reason: &str| {
            acts::passage::reverse(&test.desk, &fermo, done.passages[0], reason, &test.asked()).await
        };
        assert!(matches!(reverse(" ").await, Err(Refusal::Fields(_))));
        reverse("Registrato due volte").await.expect("reverses");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let rows = store::passage::of_company(&mut conn, employer.company).await.expect("reads");
        assert_eq!(rows.iter().filter(|row| row.reverses == Some(done.passages[0])).count(), 1);
        drop(conn);
        assert!(matches!(reverse("Ancora").await, Err(Refusal::Passages(_))), "once");
    }
}
