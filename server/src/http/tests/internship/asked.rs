//! The request, what the guidelines say to it, who is asked, and what the host reads of them.

use acts::testing::TestDesk;
use axum::http::StatusCode;

use super::{Case, REQUEST, done, form_of, inside, opened, says, text, value};
use crate::http::tests::Service;

store::both! {
    async fn a_request_is_kept_as_typed_and_sent_when_nothing_is_missing(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let new = format!("{}/nuovo", case.list());
        let page = opened(&service, &new, &case.host).await;
        let site = case.employer.site.to_string();
        let short = [("title", "Magazzino"), ("goals", "x] [y <b>"), ("site", site.as_str()), ("go", "submit")];
        let (status, again) =
            text(service.post(&new, Some(&case.host), &form_of(&page, &short)).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("x] [y &lt;b&gt;"), "what was typed is kept");
        for field in ["profession", "starts-day", "declares", "tutor-name"] {
            assert!(again.contains(&format!("href=\"#{field}\"")), "{field} is named");
        }
        // The draft that was begun is completed on its own address, and not begun again.
        let actions = again.split("action=\"").filter_map(|rest| rest.split('"').next());
        let edit = actions.filter(|action| action.ends_with("/modifica")).last().expect("the draft's own address");
        let edit = edit.to_owned();
        let own = [("site", site.as_str()), ("go", "submit")];
        let to = done(&service, &edit, &case.host, &form_of(&again, own.iter().chain(&REQUEST))).await;
        assert!(to.ends_with("fatto=submitted"), "{to}");
        let (_, list) = text(service.get(&case.list(), Some(&case.host)).await).await;
        assert_eq!(list.matches("Magazzino e spedizioni").count(), 1, "one request and not two");
        let (_, queue) = text(service.get("/operatore/tirocini", Some(&case.desk)).await).await;
        assert!(queue.contains("Magazzino e spedizioni"));
    }

    // 86/CSR: what the guidelines forbid stands beside its field.
    async fn the_guidelines_speak_beside_the_field(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let new = format!("{}/nuovo", case.list());
        let page = opened(&service, &new, &case.host).await;
        let site = case.employer.site.to_string();
        let own = [("site", site.as_str()), ("go", "submit")];
        let mut form = form_of(&page, own.iter().chain(&REQUEST));
        form.set("allowance", "100");
        form.set("ends", "2028-03-13");
        let (status, again) = text(service.post(&new, Some(&case.host), &form).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("href=\"#allowance\"") && again.contains("href=\"#ends-day\""));
        assert!(again.contains("86/CSR"));
    }

    // R079: the host learns the name after a yes, and never who was asked before.
    async fn the_host_reads_a_name_only_after_the_yes(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.asked(&service).await;
        case.at_desk(&service, &id, "open", &[]).await;
        case.at_desk(&service, &id, "offer", &[("cf", case.intern.cf())]).await;
        let story = format!("{}/{id}", case.list());
        for path in [story.clone(), case.list()] {
            let page = opened(&service, &path, &case.host).await;
            assert!(!inside(&page).contains(case.intern.surname()), "{path} names who was asked");
            assert!(page.contains(&says("internship-state-open")), "{path}");
        }
        let own = format!("/tirocini/{id}");
        let page = opened(&service, &own, &case.own).await;
        assert!(page.contains(&says("internship-answer-how")));
        // No is as easy as yes, needs no reason, and leaves nothing of the person with the host.
        let to = done(&service, &own, &case.own, &form_of(&page, &[("act", "decline")])).await;
        assert_eq!(to, "/tirocini?fatto=declined");
        assert_eq!(service.get(&own, Some(&case.own)).await.status(), StatusCode::NOT_FOUND);
        let page = opened(&service, &story, &case.host).await;
        assert!(!inside(&page).contains(case.intern.surname()), "who said no is named");
        assert!(!page.contains(&says("internship-act-decline")));
        // Asked again, a yes gives the name.
        case.at_desk(&service, &id, "offer", &[("cf", case.intern.cf())]).await;
        let page = opened(&service, &own, &case.own).await;
        done(&service, &own, &case.own, &form_of(&page, &[("act", "accept")])).await;
        assert!(inside(&opened(&service, &story, &case.host).await).contains(case.intern.surname()));
    }

    async fn whoever_is_asked_must_have_a_file(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.asked(&service).await;
        case.at_desk(&service, &id, "open", &[]).await;
        let path = format!("/operatore/tirocini/{id}");
        let page = opened(&service, &path, &case.desk).await;
        for (typed, key) in [("", "error-required"), ("RSSMRA80A01H501U", "error-person-unknown")] {
            let form = form_of(&page, &[("act", "offer"), ("cf", typed)]);
            let (status, again) = text(service.post(&path, Some(&case.desk), &form).await).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(again.contains("href=\"#cf\"") && again.contains(&says(key)), "{typed}");
        }
    }

    // Two tabs of the host: the older one is told what is now true and changes nothing.
    async fn a_stale_tab_is_told_so(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.asked(&service).await;
        let story = format!("{}/{id}", case.list());
        let (first, second) =
            (opened(&service, &story, &case.host).await, opened(&service, &story, &case.host).await);
        done(&service, &story, &case.host, &form_of(&first, &[("act", "withdraw")])).await;
        let late = form_of(&second, &[("act", "withdraw")]);
        let (status, page) = text(service.post(&story, Some(&case.host), &late).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains(&says("internship-state-withdrawn")));
    }

    // R079: a request may begin from a vacancy on the board; its intern then comes from the candidates of that vacancy.
    async fn a_request_begins_from_a_vacancy_on_the_board(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let (test, new) = (&service.test, format!("{}/nuovo", case.list()));
        let plain = opened(&service, &new, &case.host).await;
        assert!(!plain.contains("?offerta="), "nothing is on the board");
        let vacancy = test.published(&case.employer).await;
        let from = format!("{new}?offerta={vacancy}");
        assert!(opened(&service, &new, &case.host).await.contains(&format!("href=\"{from}\"")));
        let page = opened(&service, &from, &case.host).await;
        assert_eq!(value(&page, "vacancy"), Some(vacancy.to_string()));
        assert!(page.contains("Ricevere la merce e preparare gli ordini."), "what the vacancy says is there");
        let (site, named) = (case.employer.site.to_string(), vacancy.to_string());
        let own = [("site", site.as_str()), ("vacancy", named.as_str()), ("go", "submit")];
        let to = done(&service, &new, &case.host, &form_of(&page, own.iter().chain(&REQUEST))).await;
        let id = to.strip_prefix(&format!("{}/", case.list())).and_then(|rest| rest.split('?').next()).expect("an id");
        case.at_desk(&service, id, "open", &[]).await;
        let path = format!("/operatore/tirocini/{id}");
        let page = opened(&service, &path, &case.desk).await;
        let form = form_of(&page, &[("act", "offer"), ("cf", case.intern.cf())]);
        let (status, again) = text(service.post(&path, Some(&case.desk), &form).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(again.contains(&says("error-internship-not-candidate")));

        // Another company's vacancy does not exist here; what is over is asked for without it.
        let other = test.employer().await;
        let theirs = format!("{new}?offerta={}", test.published(&other).await);
        assert_eq!(service.get(&theirs, Some(&case.host)).await.status(), StatusCode::NOT_FOUND);
        let page = opened(&service, &from, &case.host).await;
        let (version, asked) = (test.vacancy_version(vacancy).await, test.asked());
        let by = acts::vacancy::By::Mandate(&case.employer.mandate);
        let act = domain::vacancy::Act::Close;
        let closed = acts::vacancy::end(&test.desk, by, vacancy, version, act, Some("Non serve più"), &asked).await;
        closed.expect("closes");
        let late = form_of(&page, own.iter().chain(&REQUEST));
        let (status, again) = text(service.post(&new, Some(&case.host), &late).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(again.contains(&says("error-internship-vacancy")) && again.contains("Addetta al magazzino"));
        assert_eq!(value(&again, "vacancy"), None);
    }
}
