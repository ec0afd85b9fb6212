//! The scheda as a browser meets it: the person proposes with rows by buttons, the centre decides.

use acts::{SecretToken, testing::TestDesk};
use axum::http::{StatusCode, header};
use domain::{
    account::Level,
    form::Form,
    lang::Lang,
    passage::{Channel, Mode},
};

use super::{Service, text};

const READ: &str = "/fascicolo/scheda";
const DRIVING: &str = "/fascicolo/scheda/patenti";

async fn page(service: &Service, path: &str, token: &SecretToken) -> String {
    let (status, page) = text(service.get(path, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

async fn send(
    service: &Service,
    path: &str,
    token: &SecretToken,
    form: &Form,
) -> (StatusCode, String, String) {
    let response = service.post(path, Some(token), form).await;
    let to =
        response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("").to_owned();
    let (status, page) = text(response).await;
    (status, to, page)
}

/// The hidden fields of the page's form, with the button and the rows.
fn form(page: &str, go: &str, rows: &[(&str, &str)]) -> Form {
    let mut form: Form = rows.iter().copied().collect();
    for name in ["request_key", "version"] {
        let (_, after) = page.split_once(&format!("name=\"{name}\" value=\"")).expect(name);
        form.set(name, after.split('"').next().unwrap_or_default());
    }
    form.set("go", go);
    form
}

store::both! {
    async fn rows_come_and_go_and_what_is_sent_waits_for_the_centre(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let token = service.test.log_in(citizen.cf()).await;
        assert!(page(&service, "/fascicolo", &token).await.contains(READ), "the file leads to it");
        assert!(page(&service, READ, &token).await.contains(DRIVING));
        let empty = page(&service, DRIVING, &token).await;
        // Another row, and one less: nothing is lost, nothing is saved.
        let (status, _, more) = send(&service, DRIVING, &token, &form(&empty, "more", &[("row-0-licence", "c")])).await;
        assert_eq!(status, StatusCode::OK);
        assert!(more.contains("name=\"row-1-licence\"") && more.contains("value=\"c\" selected"));
        let typed = [("row-0-licence", "c"), ("row-1-licence", "d")];
        let (_, _, less) = send(&service, DRIVING, &token, &form(&empty, "less-0", &typed)).await;
        assert!(less.contains("value=\"d\" selected") && !less.contains("value=\"c\" selected"));
        // What is wrong comes back beside its field.
        let twice = [("row-0-licence", "c"), ("row-1-licence", "c")];
        let (status, _, wrong) = send(&service, DRIVING, &token, &form(&empty, "save", &twice)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#row-1-licence\""));
        let right = form(&empty, "save", &typed);
        let (status, to, _) = send(&service, DRIVING, &token, &right).await;
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/fascicolo/scheda?fatto=inviata"));
        assert_eq!(send(&service, DRIVING, &token, &right).await.1, to, "sent twice, done once");
        assert!(page(&service, READ, &token).await.contains("changes-title"), "what waits is told");
        // A tab from before is told so, with what it holds kept.
        let mut old = form(&empty, "save", &[("row-0-licence", "am")]);
        old.set("request_key", "22222222222222222222222222222222");
        let (status, _, stale) = send(&service, DRIVING, &token, &old).await;
        assert_eq!(status, StatusCode::CONFLICT, "an older version");
        assert!(stale.contains("value=\"am\" selected") && stale.contains("name=\"version\" value=\"1\""));
        assert_eq!(service.get("/fascicolo/scheda/altro", Some(&token)).await.status(), StatusCode::NOT_FOUND);
    }

    async fn r032_the_centre_decides_and_the_passage_is_proposed(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let own = service.test.log_in(citizen.cf()).await;
        let empty = page(&service, DRIVING, &own).await;
        send(&service, DRIVING, &own, &form(&empty, "save", &[("row-0-licence", "de")])).await;
        let fermo = service.operator(service.test.home()).await;
        let here = format!("/operatore/persone/{}/scheda", citizen.person());
        assert!(page(&service, &format!("/operatore/persone/{}", citizen.person()), &fermo).await.contains(&here));
        assert!(page(&service, "/operatore/richieste", &fermo).await.contains(&here), "the queue leads to it");
        let desk = page(&service, &here, &fermo).await;
        assert!(desk.contains("name=\"p-B.2-keep\""), "the passage is proposed");
        let with_act = |act: &str| {
            let mut form = form(&desk, "", &[]);
            form.set("act", act);
            form
        };
        let (status, _, wrong) = send(&service, &here, &fermo, &with_act("refuse")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#reason\""));
        // At the desk nothing is written while a proposal waits.
        let section = format!("{here}/patenti");
        let open = page(&service, &section, &fermo).await;
        let (status, ..) = send(&service, &section, &fermo, &form(&open, "save", &[("row-0-licence", "b")])).await;
        assert_eq!(status, StatusCode::CONFLICT);
        // The passage is struck: only the scheda is validated.
        let (status, to, _) = send(&service, &here, &fermo, &with_act("validate")).await;
        assert_eq!((status, to), (StatusCode::SEE_OTHER, format!("{here}?fatto=convalidata")));
        assert_eq!(send(&service, &here, &fermo, &with_act("refuse")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        let mut late = with_act("refuse");
        late.set("reason", "Troppo tardi");
        late.set("request_key", "11111111111111111111111111111111");
        assert_eq!(send(&service, &here, &fermo, &late).await.0, StatusCode::CONFLICT);
        let open = page(&service, &section, &fermo).await;
        let (status, to, _) = send(&service, &section, &fermo, &form(&open, "save", &[("row-0-licence", "b")])).await;
        assert_eq!((status, to), (StatusCode::SEE_OTHER, format!("{here}?fatto=scritta")));
        // Another centre gives its reason first.
        let ancona = service.operator(service.test.elsewhere()).await;
        let gate = page(&service, &here, &ancona).await;
        assert!(!gate.contains("section-driving") && gate.contains("value=\"open\""));
    }

    async fn r032_an_update_at_the_desk_proposes_its_passage(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let own = service.test.log_in(citizen.cf()).await;
        assert!(!page(&service, DRIVING, &own).await.contains("-keep"), "the person records nothing");
        let fermo = service.operator(service.test.home()).await;
        let here = format!("/operatore/persone/{}/scheda", citizen.person());
        let section = format!("{here}/patenti");
        let open = page(&service, &section, &fermo).await;
        assert!(open.contains("name=\"p-B.2-keep\"") && open.contains("name=\"time\""));
        let typed = |time: &'static str, minutes: &'static str| [
            ("row-0-licence", "c"), ("p-B.2-keep", "yes"), ("p-B.2-minutes", minutes),
            ("p-B.2-channel", Channel::Sportello.code()), ("p-B.2-mode", Mode::Individuale.code()),
            ("date-day", "23"), ("date-month", "11"), ("date-year", "2026"), ("time", time),
        ];
        // Another row loses nothing of the passage; what is wrong in either is told at once.
        let (status, _, more) = send(&service, &section, &fermo, &form(&open, "more", &typed("09:35", "molti"))).await;
        assert_eq!(status, StatusCode::OK);
        assert!(more.contains("value=\"molti\"") && more.contains("value=\"09:35\""));
        let mut both = form(&open, "save", &typed("09:35", "molti"));
        both.set("row-1-licence", "c");
        let (status, _, wrong) = send(&service, &section, &fermo, &both).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#row-1-licence\"") && wrong.contains("href=\"#p-B-2-minutes\""));
        // What a gate refuses stands beside the passage, and the scheda stays as it was.
        let (status, _, late) = send(&service, &section, &fermo, &form(&open, "save", &typed("23:30", "15"))).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.contains("href=\"#p-B-2-") && late.contains("value=\"c\" selected"));
        // What is worth a second look comes back once, and nothing is written before it was seen (R002).
        let short = form(&late, "save", &typed("09:35", "15"));
        let (status, _, warned) = send(&service, &section, &fermo, &short).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.contains("R002") && warned.contains("name=\"warnings-seen\" value=\"yes\""));
        assert!(warned.contains("name=\"version\" value=\"0\""), "nothing was written");
        let mut seen = form(&warned, "save", &typed("09:35", "15"));
        seen.set("warnings-seen", "yes");
        let (status, to, _) = send(&service, &section, &fermo, &seen).await;
        assert_eq!((status, to), (StatusCode::SEE_OTHER, format!("{here}?fatto=scritta")));
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let recorded = store::passage::of_person(&mut conn, citizen.person()).await.expect("reads");
        drop(conn);
        assert_eq!(recorded.iter().map(|row| (row.code.as_str(), row.minutes)).collect::<Vec<_>>(), [("B.2", Some(15))]);
        // The day has it: the next update proposes nothing, and one that changes nothing says so.
        let open = page(&service, &section, &fermo).await;
        assert!(!open.contains("p-B.2-keep") && open.contains(&app::texts::t(Lang::It, "operator-confirm-none")));
        let (_, to, _) = send(&service, &section, &fermo, &form(&open, "save", &[("row-0-licence", "c")])).await;
        assert_eq!(to, format!("{here}?fatto=uguale"));
    }
}
