//! The papers: three sign what they read, with a fresh proof each; the sealed document is theirs and nobody else's.

use acts::{
    SecretToken,
    testing::{PASSWORD, TestDesk},
};
use axum::http::StatusCode;
use domain::account::Level;
use uuid::Uuid;

use super::{Case, done, form_of, opened, says, text};
use crate::http::tests::Service;

store::both! {
    // R128, I08: three signatures and the approval make R.3; each paper is then one sealed document for the three.
    async fn three_sign_what_they_read_and_the_document_is_theirs(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let case = Case::new(&service).await;
        let id = case.shown(&service).await;
        let (story, own) = (format!("{}/{id}", case.list()), format!("/tirocini/{id}"));
        let papers = case.papers(&service, &own, &case.own).await;
        assert_eq!(papers.len(), 2, "{papers:?}");
        let read = opened(&service, &papers[0], &case.own).await;
        assert!(read.contains(&says("internship-words-2026-11-host-1")) || read.contains("Imparare a preparare"));

        // A wrong password signs nothing and is not given back; other words sign nothing either.
        let wrong = form_of(&read, &[("password", "sbagliata davvero")]);
        let (status, again) = text(service.post(&papers[0], Some(&case.own), &wrong).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("href=\"#password\"") && !again.contains("sbagliata davvero"));
        let mut other = form_of(&again, &[("password", PASSWORD)]);
        other.set("hash", "00".repeat(32));
        let (status, stale) = text(service.post(&papers[0], Some(&case.own), &other).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(stale.contains(&says("internship-stale-title")));
        let pdf = format!("{}/documento.pdf", papers[0]);
        assert_eq!(service.get(&pdf, Some(&case.own)).await.status(), StatusCode::NOT_FOUND);

        case.sign_all(&service, &id).await;
        let desk = format!("/operatore/tirocini/{id}");
        let page = opened(&service, &desk, &case.desk).await;
        assert!(page.contains(&says("internship-state-agreed")), "signed by all and approved");
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let passages = store::passage::of_company(&mut conn, case.employer.company).await.expect("reads");
        drop(conn);
        assert_eq!(passages.iter().filter(|passage| passage.code == "R.3").count(), 1, "R.3 once");

        // The same bytes for the three, and nothing for anybody else.
        let bytes = |path: String, token: SecretToken| {
            let service = &service;
            async move {
                let response = service.get(&path, Some(&token)).await;
                assert_eq!(response.status(), StatusCode::OK, "{path}");
                axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body")
            }
        };
        let name = papers[0].rsplit('/').next().expect("an id").to_owned();
        let first = bytes(pdf.clone(), case.own.clone()).await;
        assert!(first.starts_with(b"%PDF"));
        let at = |page: &str| format!("{page}/documenti/{name}/documento.pdf");
        assert_eq!(first, bytes(at(&story), case.host.clone()).await);
        assert_eq!(first, bytes(at(&desk), case.desk.clone()).await);
        let stranger = service.test.citizen(Level::Identified).await;
        let stranger = service.test.log_in(stranger.cf()).await;
        assert_eq!(service.get(&pdf, Some(&stranger)).await.status(), StatusCode::NOT_FOUND);
    }

    // Nobody else: another company, another centre, another person, somebody without a mandate.
    async fn an_internship_exists_for_its_three_parties_alone(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.shown(&service).await;
        let other = service.test.employer().await;
        let theirs = service.test.log_in(other.citizen.cf()).await;
        let elsewhere = service.operator(service.test.elsewhere()).await;
        let own = format!("/tirocini/{id}");
        let paper = case.papers(&service, &own, &case.own).await[0].rsplit('/').next().expect("an id").to_owned();
        for part in ["", "/modifica", "/dossier", &format!("/documenti/{paper}")] {
            for (path, token) in [
                // Through their own company, through the company of the address, and as the person.
                (format!("/impresa/{}/tirocini/{id}{part}", other.company), &theirs),
                (format!("{}/{id}{part}", case.list()), &theirs),
                (format!("{}/{id}{part}", case.list()), &case.own),
            ] {
                assert_eq!(service.get(&path, Some(token)).await.status(), StatusCode::NOT_FOUND, "{path}");
            }
        }
        for part in ["", "/progetto", "/dossier", &format!("/documenti/{paper}")] {
            let path = format!("/operatore/tirocini/{id}{part}");
            assert_eq!(service.get(&path, Some(&elsewhere)).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
        for path in [own.clone(), format!("{own}/documenti/{paper}")] {
            assert_eq!(service.get(&path, Some(&theirs)).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
        let unknown = Uuid::from_u128(7);
        assert_eq!(
            service.get(&format!("/tirocini/{unknown}"), Some(&case.own)).await.status(),
            StatusCode::NOT_FOUND
        );
    }

    // Without an account at home: a code for each paper, shown once to the operator and typed by the intern at the desk.
    async fn an_intern_signs_at_the_desk_with_a_code(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.shown(&service).await;
        let story = format!("/operatore/tirocini/{id}");
        let papers = case.papers(&service, &story, &case.desk).await;
        assert_eq!(papers.len(), 2, "{papers:?}");
        for paper in &papers {
            let page = opened(&service, paper, &case.desk).await;
            let ask = form_of(&page, &[("act", "code")]);
            let (status, handed) = text(service.post(paper, Some(&case.desk), &ask).await).await;
            assert_eq!(status, StatusCode::OK);
            let code = handed.split_once("handed-code").and_then(|(_, rest)| rest.split_once('>'));
            let code = code.and_then(|(_, rest)| rest.split('<').next()).expect("a code").trim().to_owned();
            assert_eq!(code.len(), 8, "{code}");
            assert!(!opened(&service, paper, &case.desk).await.contains(&code), "it is shown once");
            let wrong = form_of(&handed, &[("act", "desk"), ("code", "ZZZZZZZZ")]);
            let (status, again) = text(service.post(paper, Some(&case.desk), &wrong).await).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(again.contains("href=\"#code\"") && !again.contains("ZZZZZZZZ"));
            let right = form_of(&again, &[("act", "desk"), ("code", code.as_str())]);
            done(&service, paper, &case.desk, &right).await;
            let read = opened(&service, paper, &case.desk).await;
            assert!(read.contains(&says("internship-proof-code")) && !read.contains("value=\"desk\""));
        }
        // Whose paper it is not can neither ask for a code nor use one.
        let elsewhere = service.operator(service.test.elsewhere()).await;
        for act in ["code", "desk", "sign", "approve", ""] {
            let form = [("act", act)].into_iter().collect();
            let status = service.post(&papers[0], Some(&elsewhere), &form).await.status();
            assert_eq!(status, StatusCode::NOT_FOUND, "{act}");
        }
    }

    // The same code in the intern's own session.
    async fn the_intern_may_type_the_code_at_home(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.shown(&service).await;
        let paper = case.papers(&service, &format!("/operatore/tirocini/{id}"), &case.desk).await.remove(0);
        let page = opened(&service, &paper, &case.desk).await;
        let ask = form_of(&page, &[("act", "code")]);
        let (_, handed) = text(service.post(&paper, Some(&case.desk), &ask).await).await;
        let code = handed.split_once("handed-code").and_then(|(_, rest)| rest.split_once('>'));
        let code = code.and_then(|(_, rest)| rest.split('<').next()).expect("a code").trim().to_owned();
        let own = paper.replace("/operatore", "");
        let page = opened(&service, &own, &case.own).await;
        let wrong = form_of(&page, &[("code", "ZZZZZZZZ")]);
        let (status, again) = text(service.post(&own, Some(&case.own), &wrong).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("href=\"#code\"") && !again.contains("ZZZZZZZZ"));
        done(&service, &own, &case.own, &form_of(&again, &[("code", code.as_str())])).await;
        assert!(opened(&service, &own, &case.own).await.contains(&says("internship-proof-code")));
    }
}
