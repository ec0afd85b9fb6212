//! Criteria and weights stand before names; who is found is who passes.

use acts::{application::apply, preselection};
use domain::{account::Level, ranking::Terms, sap::Section, shortlist::Source, vacancy::Application};

use super::{agreement, criteria, world};
use crate::support::{count, said};

store::both! {
    async fn criteria_are_fixed_before_names_and_not_after(db: TestDb) {
        let world = world(db).await;
        world.willing("Fermo").await;
        assert_eq!(said(world.rank().await), "NotFound", "there is no list yet");
        assert_eq!(world.fix(&criteria("comune")).await.expect("fixes"), 1);
        assert_eq!(world.fix(&criteria("province")).await.expect("fixes anew"), 2, "nobody was shown");
        let (desk, vacancy) = (&world.test.desk, world.vacancy);
        let stale = preselection::fix(desk, &world.fermo, vacancy, 1, &criteria("comune"), &world.test.asked()).await;
        assert_eq!(said(stale), "Stale");
        let list = world.list().await.expect("a list");
        let kept = preselection::criteria_of(&list).expect("criteria");
        assert_eq!((kept.place.comune.as_str(), kept.place.province.as_str()), ("D542", "FM"), "the vacancy's place");
        assert_eq!(world.rank().await.expect("ranks"), 1);
        assert_eq!(said(world.fix(&criteria("comune")).await), r#"Conflict("error-shortlist-fixed")"#);
        let ancona = world.test.operator(world.test.elsewhere()).await.operator;
        let theirs = preselection::rank(desk, &ancona, vacancy, world.version().await, &world.test.asked()).await;
        assert_eq!(said(theirs), "NotFound", "another centre's vacancy");
    }

    async fn who_lacks_a_must_or_looks_elsewhere_is_not_found(db: TestDb) {
        let world = world(db).await;
        let near = world.willing("Fermo").await;
        let far = world.willing("Porto San Giorgio").await;
        world.willing("Ancona").await;
        // Agreed, without the skill.
        let other = world.test.citizen(Level::Identified).await;
        let asked = world.test.asked();
        preselection::agree(&world.test.desk, &other, 0, &agreement("Fermo"), &asked).await.expect("agrees");
        // With the skill, and never agreed.
        let silent = world.test.citizen(Level::Identified).await;
        world.test.scheda(&silent).await;
        world.fix(&criteria("comune")).await.expect("fixes");
        let look = async |most| {
            let list = world.list().await.expect("a list");
            let mut conn = world.test.desk.reader.conn().await.expect("reads");
            preselection::look(&mut conn, &list, most).await.expect("looks")
        };
        assert_eq!(look(0).await.passing, 1);
        world.fix(&criteria("province")).await.expect("fixes");
        let found = look(10).await;
        let ids: Vec<u128> = found.first.iter().map(|one| one.id).collect();
        assert_eq!(ids, [near.person().as_u128(), far.person().as_u128()], "the same comune first");
        assert_eq!(found.first.iter().map(|one| one.score).collect::<Vec<_>>(), [400, 0]);
        // What the database lets pass is what the rules let pass.
        let list = preselection::criteria_of(&world.list().await.expect("a list")).expect("criteria");
        let mut conn = world.test.desk.reader.conn().await.expect("reads");
        for citizen in [&near, &far, &other] {
            let row = store::proposal_consent::of_person(&mut conn, citizen.person()).await.expect("reads");
            let missing = list.missing(&Terms::stored(row.expect("agreed").terms));
            assert_eq!(missing.is_empty(), citizen.person() != other.person());
        }
    }

    async fn r079_who_applied_is_in_the_list_with_what_they_lack(db: TestDb) {
        let world = world(db).await;
        let citizen = world.test.citizen(Level::Identified).await;
        world.test.scheda(&citizen).await;
        let application = Application { sections: vec![Section::Skills], note: String::new() };
        let desk = &world.test.desk;
        apply(desk, &citizen, world.vacancy, 1, &application, &world.test.asked()).await.expect("applies");
        let form = [("reach", "comune"), ("near", "1"), ("must-licence", "c")].into_iter().collect();
        let criteria = domain::ranking::Criteria::parse(&form, Default::default()).expect("criteria");
        world.fix(&criteria).await.expect("fixes");
        assert_eq!(world.rank().await.expect("ranks"), 1);
        let line = world.line(&citizen).await;
        assert_eq!((line.candidate.source.as_str(), line.agrees), (Source::Applied.code(), 1));
        assert_eq!(preselection::explanation_of(&line.candidate).expect("why").missing.len(), 1);
        assert_eq!(world.rank().await.expect("again"), 0, "nobody comes twice");
        acts::application::withdraw(desk, &citizen, world.vacancy, &world.test.asked()).await.expect("takes back");
        assert_eq!(world.line(&citizen).await.agrees, 0);
        assert_eq!(said(world.ask(&[&citizen]).await), r#"Conflict("error-candidate-withdrew")"#);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM passage WHERE code = 'F3.1'").await, 0);
    }
}
