//! Following a pact as browsers meet it: a file that proves a commitment, the person's file, what operators see of it.

use std::sync::Arc;

use acts::{Citizen, Operator, SecretToken, testing::TestDesk};
use axum::{
    body::Body,
    http::{StatusCode, header},
    response::Response,
};
use domain::{
    account::{Level, Role},
    commitment::LARGEST_FILE,
    form::Form,
    pack::Pack,
    psp::{Kind, Moment, Schedule},
};
use store::commitment::Commitment;
use uuid::Uuid;

use super::{Service, request, text};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

/// Somebody with a pact in force.
struct Followed {
    citizen: Citizen,
    token: SecretToken,
    desk: SecretToken,
    psp: Uuid,
}

async fn followed(service: &Service) -> Followed {
    let test = &service.test;
    let citizen = test.citizen(Level::Identified).await;
    let (did, _) = service.declaration(&citizen).await;
    let (operator, desk) = operator(service, service.test.home()).await;
    let psp = test.pact(&citizen, did, &operator).await;
    let token = test.log_in(citizen.cf()).await;
    Followed { citizen, token, desk, psp }
}

async fn operator(service: &Service, office: &str) -> (Operator, SecretToken) {
    let colleague = service.test.operator_as(Role::Operator, &[office]).await;
    let code = &colleague.credentials.recovery_codes[0];
    let desk = &service.test.desk;
    let logged = acts::operator::log_in(desk, &colleague.username, acts::testing::PASSWORD, code, None).await;
    (colleague.operator, logged.expect("logs in").token)
}

async fn course(service: &Service, psp: Uuid) -> Commitment {
    let mut conn = service.test.desk.reader.conn().await.expect("reads");
    let rows = store::commitment::of_psp(&mut conn, psp).await.expect("reads");
    rows.into_iter().find(|row| row.text == "Fare il corso di informatica").expect("the course")
}

async fn page(service: &Service, path: &str, token: &SecretToken) -> String {
    let (status, page) = text(service.get(path, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

fn value(page: &str, name: &str) -> String {
    let (_, after) =
        page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}"));
    after.split('"').next().unwrap_or_default().to_owned()
}

/// Sends a form with a file as a browser does.
async fn upload(
    service: &Service,
    path: &str,
    token: &SecretToken,
    fields: &[(&str, &str)],
    file: (&str, &[u8]),
) -> Response {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let (name, bytes) = file;
    let part = format!("--b\r\nContent-Disposition: form-data; name=\"proof\"; filename=\"{name}\"\r\n\r\n");
    body.extend_from_slice(part.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--b--\r\n");
    let request = request("POST", path, Some(token))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body));
    service.send(request.expect("a request")).await
}

/// The hidden fields of the commitment's page, with what is said and done.
async fn report(service: &Service, path: &str, token: &SecretToken, go: &str) -> Vec<(String, String)> {
    let shown = page(service, path, token).await;
    [("request_key", value(&shown, "request_key")), ("version", value(&shown, "version"))]
        .into_iter()
        .chain([("note", "Fatto il 2 dicembre".to_owned()), ("go", go.to_owned())])
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn named(response: &Response, name: header::HeaderName) -> &str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

store::both! {
    async fn r055_a_commitment_is_done_and_proved_with_a_file(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let Followed { citizen, token, desk, psp } = followed(&service).await;
        let row = course(&service, psp).await;
        let here = format!("/patto/impegni/{}", row.id);
        let shown = page(&service, &here, &token).await;
        assert!(shown.contains("multipart/form-data") && shown.contains("type=\"file\""));
        let fields = report(&service, &here, &token, "finish").await;
        let sent = upload(&service, &here, &token, &borrowed(&fields), ("l'attestato.pdf", PDF)).await;
        assert_eq!(sent.status(), StatusCode::SEE_OTHER);
        assert_eq!(course(&service, psp).await.state, "done");
        // The same form again, as a second click sends it, does nothing more.
        let again = upload(&service, &here, &token, &borrowed(&fields), ("l'attestato.pdf", PDF)).await;
        assert_eq!(again.status(), StatusCode::SEE_OTHER);
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let files = store::commitment::files(&mut conn, row.id).await.expect("reads");
        drop(conn);
        assert_eq!(files.len(), 1);
        let own = format!("{here}/prove/{}", files[0].id);
        let response = service.get(&own, Some(&token)).await;
        assert_eq!(named(&response, header::CONTENT_TYPE), "application/pdf");
        assert_eq!(named(&response, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(named(&response, header::CONTENT_SECURITY_POLICY), "default-src 'none'; sandbox");
        let told = named(&response, header::CONTENT_DISPOSITION).to_owned();
        assert!(told.starts_with("attachment; filename*=UTF-8''l%27attestato%2Epdf"), "{told}");
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        assert_eq!(&body[..], PDF);
        // The operator finds it in the story and in the queue; nobody else anywhere.
        let file = format!("/operatore/persone/{}", citizen.person());
        let theirs = format!("{file}/prove/{}", files[0].id);
        assert!(page(&service, &file, &desk).await.contains(&theirs));
        assert_eq!(service.get(&theirs, Some(&desk)).await.status(), StatusCode::OK);
        assert!(page(&service, "/operatore/richieste", &desk).await.contains("Fare il corso di informatica"));
        let other = service.test.citizen(Level::Identified).await;
        let other = service.test.log_in(other.cf()).await;
        assert_eq!(service.get(&own, Some(&other)).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(service.get(&here, Some(&other)).await.status(), StatusCode::NOT_FOUND);
        let (_, ancona) = operator(&service, service.test.elsewhere()).await;
        let (_, gate) = text(service.get(&theirs, Some(&ancona)).await).await;
        assert!(!gate.starts_with("%PDF"), "another centre says why first");
    }

    /// R055: what nobody did in time comes up in the queue with its term, and leads to where it is followed.
    async fn r055_a_missed_term_stands_in_the_queue_with_its_day(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let Followed { citizen, psp, .. } = followed(&service).await;
        let row = course(&service, psp).await;
        let href = format!("href=\"/operatore/persone/{}/patto/impegni#impegno-{}\"", citizen.person(), row.id);
        // The day itself still counts.
        for (days, over) in [(17, false), (1, true)] {
            service.test.clock.advance(chrono::TimeDelta::days(days));
            let (_, desk) = operator(&service, service.test.home()).await;
            let queue = page(&service, "/operatore/richieste", &desk).await;
            let line = queue.split_once(&href).and_then(|(_, after)| after.split("</li>").next());
            assert_eq!(line.is_some(), over, "{}", service.test.desk.today());
            if let Some(line) = line {
                assert!(line.contains("10/12/2026") && line.contains("term-over"), "{line}");
            }
        }
    }

    async fn a_wrong_file_comes_back_with_what_was_typed(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let Followed { token, psp, .. } = followed(&service).await;
        let here = format!("/patto/impegni/{}", course(&service, psp).await.id);
        let large = vec![b'x'; LARGEST_FILE + 1];
        let wrong: [(&str, &[u8], StatusCode); 5] = [
            ("attestato.pdf", &large, StatusCode::PAYLOAD_TOO_LARGE),
            ("pagina.pdf", b"<html><script>", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            ("attestato.png", PDF, StatusCode::UNPROCESSABLE_ENTITY),
            ("attestato.pdf", b"", StatusCode::UNPROCESSABLE_ENTITY),
            ("attestato.pdf", &PDF[..12], StatusCode::UNPROCESSABLE_ENTITY),
        ];
        for (name, bytes, expected) in wrong {
            let fields = report(&service, &here, &token, "finish").await;
            let sent = upload(&service, &here, &token, &borrowed(&fields), (name, bytes)).await;
            let (status, shown) = text(sent).await;
            assert_eq!(status, expected, "{name}");
            assert!(shown.contains("Fatto il 2 dicembre"), "{name}: what was typed is kept");
            assert!(shown.contains("href=\"#proof\""), "{name}: the list of errors leads to the file");
        }
        assert_eq!(course(&service, psp).await.state, "proposed", "nothing was done");
        // A refusal says why.
        let mut fields = report(&service, &here, &token, "refuse").await;
        fields.retain(|(name, _)| name != "note");
        let form: Form = borrowed(&fields).into_iter().collect();
        let (status, shown) = text(service.post(&here, Some(&token), &form).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shown.contains("href=\"#note\""));
        // Only this address takes files.
        let elsewhere = upload(&service, "/fascicolo/correzione", &token, &[], ("a.pdf", PDF)).await;
        assert_eq!(elsewhere.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }

    async fn the_file_is_one_page_and_leads_to_everything(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let Followed { citizen, token, desk, psp } = followed(&service).await;
        page(&service, &format!("/operatore/persone/{}", citizen.person()), &desk).await;
        let row = course(&service, psp).await;
        let shown = page(&service, "/fascicolo", &token).await;
        let commitment = format!("/patto/impegni/{}", row.id);
        let leads = ["/fascicolo/dati.pdf", "/fascicolo/dati.json", "/did/ricevuta.pdf", "/fascicolo/correzione", "/patto"];
        for href in leads.into_iter().chain([commitment.as_str()]) {
            assert!(shown.contains(&format!("href=\"{href}")), "{href}");
        }
        assert!(shown.contains("Anna Verdi"), "who read the file");
        assert!(!shown.contains("<table"), "lists, which a phone can show");
        let (_, ancona) = operator(&service, service.test.elsewhere()).await;
        assert!(!page(&service, "/operatore/richieste", &ancona).await.contains("Rossi"));
    }

    async fn a_correction_is_asked_waits_and_is_answered(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let Followed { citizen, token, desk, .. } = followed(&service).await;
        let here = "/fascicolo/correzione";
        let shown = page(&service, here, &token).await;
        let key = value(&shown, "request_key");
        let empty: Form = [("request_key", key.as_str()), ("text", "Il telefono")].into_iter().collect();
        let (status, wrong) = text(service.post(here, Some(&token), &empty).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("Il telefono") && wrong.contains("href=\"#about\""));
        let form: Form = [("request_key", key.as_str()), ("about", "data"), ("text", "Il telefono è 333 9999999")]
            .into_iter()
            .collect();
        assert_eq!(service.post(here, Some(&token), &form).await.status(), StatusCode::SEE_OTHER);
        let file = format!("/operatore/persone/{}", citizen.person());
        assert!(page(&service, "/operatore/richieste", &desk).await.contains(&format!("href=\"{file}\"")));
        let story = page(&service, &file, &desk).await;
        assert!(story.contains("333 9999999"));
        let id = value(&story, "correction");
        let answer = |text: &str| -> Form {
            let own = format!("answer-{id}");
            let fields = [
                ("act", "correction"),
                ("request_key", &service.test.desk.request_key()),
                ("correction", &id),
                ("decision", "done"),
                (&own, text),
            ];
            fields.into_iter().collect()
        };
        let (status, wrong) = text(service.post(&file, Some(&desk), &answer("")).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#answer\""));
        let sent = service.post(&file, Some(&desk), &answer("Abbiamo scritto il numero giusto")).await;
        assert_eq!(sent.status(), StatusCode::SEE_OTHER);
        assert!(page(&service, here, &token).await.contains("Abbiamo scritto il numero giusto"));
        let own = service.test.citizen(Level::Identified).await;
        let foreign = format!("/operatore/persone/{}", own.person());
        let refused = service.post(&foreign, Some(&desk), &answer("Di un altro")).await;
        assert_eq!(refused.status(), StatusCode::NOT_FOUND, "another person's request");
    }

    /// R057: a plan is a document of its own, by its name in the file and on its own page in the queue.
    async fn r057_a_plan_is_called_a_plan_and_its_commitments_lead_to_its_page(db: TestDb) {
        let mut test = TestDesk::in_marche(db);
        let mut pack = Pack::clone(&test.desk.pack);
        pack.settings.documents =
            Schedule { pact: Moment::BeforeOrientation, plan: Some(Moment::AfterOrientation) };
        test.desk.pack = Arc::new(pack);
        let service = Service::new(test);
        let Followed { citizen, psp, .. } = followed(&service).await;
        let test = &service.test;
        let colleague = test.operator(test.home()).await.operator;
        let (person, kind) = (citizen.person(), Kind::ActionPlan);
        let begun = acts::pact::draft(&test.desk, &colleague, person, kind, None, &test.asked()).await;
        let plan = begun.expect("begins a plan");
        test.conclude(&citizen, &colleague, plan, &test.pact_text()).await;
        let token = test.log_in(citizen.cf()).await;
        let titles = ["pact-title-psp", "pact-title-plan"].map(|key| app::texts::t(domain::lang::Lang::It, key));
        for path in ["/area", "/fascicolo"] {
            let shown = page(&service, path, &token).await;
            assert!(titles.iter().all(|title| shown.contains(title.as_str())), "{path}");
            assert!(shown.contains(&format!("href=\"/patto?atto={plan}\"")), "{path}");
        }
        let file = page(&service, "/fascicolo", &token).await;
        for (title, id) in titles.iter().zip([psp, plan]) {
            let (before, _) = file.split_once(&format!("/patto/documento.pdf?atto={id}")).expect("the document");
            let heading = before.rsplit_once("<h3").map(|(_, heading)| heading).expect("its heading");
            assert!(heading.contains(title.as_str()), "{heading}");
        }
        // When their day is over, each leads to the page of its own document; from there the sealed one is a click away.
        test.clock.advance(chrono::TimeDelta::days(40));
        let (_, desk) = operator(&service, test.home()).await;
        let queue = page(&service, "/operatore/richieste", &desk).await;
        let here = format!("/operatore/persone/{person}/patto");
        for (document, id) in [("", psp), ("?documento=piano", plan)] {
            let row = course(&service, id).await;
            assert!(queue.contains(&format!("href=\"{here}/impegni{document}#impegno-{}\"", row.id)), "{document}");
            for part in ["", "/impegni"] {
                let shown = page(&service, &format!("{here}{part}{document}"), &desk).await;
                assert!(shown.contains(&format!("href=\"{here}/documento.pdf?atto={id}\"")), "{part}{document}");
            }
        }
        let story = page(&service, &format!("/operatore/persone/{person}"), &desk).await;
        assert!(story.contains(&format!("href=\"{here}\"")) && story.contains(&format!("href=\"{here}?documento=piano\"")));
    }
}
