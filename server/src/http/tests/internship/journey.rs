//! From the first day to the attestation, with an extension, by the pages alone.

use acts::testing::TestDesk;
use axum::http::StatusCode;

use super::{Case, done, errors, form_of, inside, opened, says, text, value};
use crate::http::tests::Service;

store::both! {
    // R077, R078, R127, R129: from the first day to the attestation, with an extension, by the pages alone.
    async fn an_internship_is_followed_extended_and_attested(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let mut case = Case::new(&service).await;
        let id = case.shown(&service).await;
        case.sign_all(&service, &id).await;
        let (story, own, desk) =
            (format!("{}/{id}", case.list()), format!("/tirocini/{id}"), format!("/operatore/tirocini/{id}"));

        case.on(&service, "2026-12-14").await;
        case.at_desk(&service, &id, "start", &[]).await;
        let list = opened(&service, "/operatore/tirocini?elenco=in-corso", &case.desk).await;
        assert!(inside(&list).contains(&says("internship-waits")), "the contact of the first days is due (R129)");
        let page = opened(&service, &desk, &case.desk).await;
        let contact = value(&page, "contact").expect("a contact that is planned");
        let held = [
            ("contact", contact.as_str()),
            ("contact-start-minutes", "15"),
            ("contact-start-channel", "telefono"),
            ("contact-start-note", "Va bene."),
        ];
        case.at_desk(&service, &id, "contact", &held).await;
        assert!(opened(&service, &desk, &case.desk).await.contains("Va bene."));

        // No later day, no extension; a later one is signed by the three and approved as it is drawn up.
        let path = desk.clone();
        let page = opened(&service, &path, &case.desk).await;
        let early = [
            ("act", "extend"),
            ("until", "2027-01-13"),
            ("extend-reason", "Serve più tempo."),
            ("extend-minutes", "20"),
            ("extend-channel", "sportello"),
        ];
        let (status, again) = text(service.post(&path, Some(&case.desk), &form_of(&page, &early)).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("href=\"#until-day\""), "{}", errors(&again));
        case.at_desk(&service, &id, "extend", &[("until", "2027-04-13"), ("extend-reason", "Serve più tempo.")]).await;
        case.sign_all(&service, &id).await;
        assert!(opened(&service, &own, &case.own).await.contains(&says("internship-act-prolong")));
        assert!(opened(&service, &story, &case.host).await.contains("13 aprile 2027"));

        case.on(&service, "2027-04-13").await;
        let notes = format!("{story}/dossier");
        let page = opened(&service, &notes, &case.host).await;
        let proofs = [
            ("evidence-0-on", "2027-01-20"),
            ("evidence-0-activity", "Ha preparato venti spedizioni"),
            ("evidence-0-proof", "Documenti di trasporto"),
            ("attended", "92"),
            ("judgement", "Molto attenta."),
        ];
        done(&service, &notes, &case.host, &form_of(&page, &proofs)).await;
        case.at_desk(&service, &id, "dossier", &[]).await;
        // R077: without a dossier that the three have signed there is no attestation.
        let levels = [("act", "attest"), ("level-0", "full"), ("level-1", "basic"), ("attest-minutes", "30"), ("attest-channel", "sportello")];
        let page = opened(&service, &desk, &case.desk).await;
        let (status, again) = text(service.post(&desk, Some(&case.desk), &form_of(&page, &levels)).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(again.contains(&says("error-internship-papers")));
        case.sign_all(&service, &id).await;
        case.at_desk(&service, &id, "attest", &[("level-0", "full"), ("level-1", "basic")]).await;
        case.sign_all(&service, &id).await;
        assert!(opened(&service, &own, &case.own).await.contains(&says("internship-state-attested")));

        let file = opened(&service, "/fascicolo", &case.own).await;
        for code in ["F2.1", "F2.4"] {
            assert!(file.contains(code), "{code} on the file of the intern");
        }
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let passages = store::passage::of_company(&mut conn, case.employer.company).await.expect("reads");
        drop(conn);
        let count = |code: &str| passages.iter().filter(|passage| passage.code == code).count();
        // Looked at, one contact, one extension; the convention.
        assert_eq!((count("R.2"), count("R.3")), (3, 1));
        assert!(opened(&service, "/area", &case.own).await.contains("href=\"/tirocini\""), "the intern finds it again");
        // What is over stands in no list of the centre, and is found on the file of the company.
        let company = opened(&service, &format!("/operatore/imprese/{}", case.employer.company), &case.desk).await;
        assert!(company.contains(&format!("href=\"{desk}\"")));
    }
}
