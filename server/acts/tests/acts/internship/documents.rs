//! The papers under seal: one document for each that the three have signed, of host and intern, and none for what was taken back.

use acts::{
    internship::{self, Sheet},
    paper::{self, Verdict},
};
use domain::internship::{Kind, Party};
use uuid::Uuid;

use super::{World, sound_internships, world_here};
use crate::support::count;

async fn missing(world: &World) -> Vec<(Sheet, Uuid)> {
    paper::missing_papers(&world.test.desk, 10).await.expect("reads")
}

store::both! {
    async fn each_paper_that_three_signed_is_kept_once_for_host_and_intern(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        for party in [Party::Host, Party::Intern] {
            world.sign(id, party).await.expect("signs");
            assert!(missing(&world).await.is_empty(), "not all have signed");
        }
        world.sign(id, Party::Promoter).await.expect("signs");
        let papers = missing(&world).await;
        let mut kinds: Vec<Kind> = papers.iter().filter_map(|(sheet, id)| Some(sheet.paper(*id)?.kind)).collect();
        kinds.sort_by_key(|kind| kind.code());
        assert_eq!(kinds, [Kind::Convention, Kind::TrainingProject]);
        let desk = &world.test.desk;
        for (sheet, id) in &papers {
            let shown = sheet.paper(*id).expect("a paper");
            let first = paper::keep_paper(desk, sheet, shown, b"one".to_vec()).await.expect("keeps");
            let second = paper::keep_paper(desk, sheet, shown, b"two".to_vec()).await.expect("gives the first");
            assert_eq!((second.id, second.bytes), (first.id, b"one".to_vec()));
            let (intern, company) = (world.intern.person(), world.employer.company);
            assert_eq!((first.person_id, first.company_id), (Some(intern), Some(company)));
            let mut conn = desk.reader.conn().await.expect("reads");
            let kept = paper::kept_paper(desk, &mut conn, sheet, shown).await.expect("is whole");
            assert_eq!(kept.map(|document| document.id), Some(first.id));
        }
        assert!(missing(&world).await.is_empty());
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM document").await, 2);
        assert_eq!(paper::verify_documents(desk).await.expect("reads"), Verdict::Whole(2));
        sound_internships(&world).await;
    }

    async fn what_was_taken_back_has_no_document(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        world.signed_by_all(id).await;
        assert_eq!(missing(&world).await.len(), 2);
        let (version, asked) = (world.version(id).await, world.test.asked());
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        internship::redraw(desk, operator, id, version, "Altri orari", &asked).await.expect("takes back");
        assert!(missing(&world).await.is_empty());
    }
}
