//! Vacancies as browsers meet them: a company writes and sends, an operator checks, everybody reads, a citizen applies.

use acts::{
    SecretToken,
    testing::{Employer, TestDesk, vacancy_form},
    vacancy::turn_down,
};
use app::texts::{date, t};
use axum::http::{StatusCode, header};
use chrono::Days;
use domain::{account::Level, form::Form, lang::Lang, vacancy::Act};
use uuid::Uuid;

use super::{Service, text};

struct Seen {
    status: StatusCode,
    to: String,
    page: String,
}

impl Seen {
    fn says(&self, key: &str) -> bool {
        self.page.contains(&t(Lang::It, key))
    }

    /// The value of the first field with this name.
    fn value(&self, name: &str) -> String {
        let found = self.page.split_once(&format!("name=\"{name}\" value=\""));
        let (_, after) = found.unwrap_or_else(|| panic!("no {name} in {}", self.page));
        after.split('"').next().unwrap_or_default().to_owned()
    }

    /// These answers with the hidden fields of the page.
    fn form(&self, pairs: &[(&str, &str)]) -> Form {
        let mut form: Form = pairs.iter().copied().collect();
        form.set("request_key", self.value("request_key"));
        if self.page.contains("name=\"version\"") {
            form.set("version", self.value("version"));
        }
        form
    }
}

async fn get(service: &Service, path: &str, token: Option<&SecretToken>) -> Seen {
    seen(service.get(path, token).await).await
}

async fn post(service: &Service, path: &str, token: Option<&SecretToken>, form: &Form) -> Seen {
    seen(service.post(path, token, form).await).await
}

async fn seen(response: axum::response::Response) -> Seen {
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
    let to = to.unwrap_or_default().to_owned();
    let (status, page) = text(response).await;
    Seen { status, to, page }
}

/// The answers of a right vacancy over the hidden fields of the page, sent by this button.
fn written(service: &Service, employer: &Employer, page: &Seen, act: &str) -> Form {
    let mut form = page.form(&[("act", act)]);
    for (name, value) in vacancy_form(&service.test, employer.site).pairs() {
        form.set(name, value);
    }
    form
}

async fn company_of(service: &Service) -> (Employer, SecretToken) {
    let employer = service.test.employer().await;
    let token = service.test.log_in(employer.citizen.cf()).await;
    (employer, token)
}

store::both! {
    async fn a_company_saves_corrects_and_sends(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (employer, token) = company_of(&service).await;
        let list = format!("/impresa/{}/richieste", employer.company);
        assert!(get(&service, &list, Some(&token)).await.says("vacancy-list-none"));
        let new = format!("{list}/nuova");
        let page = get(&service, &new, Some(&token)).await;
        let empty = post(&service, &new, Some(&token), &page.form(&[("act", "submit"), ("tasks", "Solo <questo>")])).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["title", "profession", "places", "site", "contract", "hours", "public-name", "expires"] {
            assert!(empty.page.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        assert!(empty.page.contains("Solo &lt;questo&gt;"), "what was typed is kept");
        let saved = post(&service, &new, Some(&token), &page.form(&[("act", "save"), ("title", "Sarta")])).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let path = saved.to.split('?').next().unwrap_or_default().to_owned();
        assert!(get(&service, &saved.to, Some(&token)).await.says("vacancy-told-saved"));
        let draft = get(&service, &path, Some(&token)).await;
        let other_tab = get(&service, &path, Some(&token)).await;
        let mut wording = written(&service, &employer, &draft, "save");
        wording.set("tasks", "Cerchiamo una ragazza giovane");
        assert_eq!(post(&service, &path, Some(&token), &wording).await.status, StatusCode::SEE_OTHER);
        let warned = get(&service, &path, Some(&token)).await;
        assert!(warned.says("vacancy-warned-title") && warned.page.contains("D.Lgs. 198/2006"));
        let again = post(&service, &path, Some(&token), &written(&service, &employer, &draft, "save")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.says("error-asked-differently"), "one key, two texts");
        let mut late = written(&service, &employer, &other_tab, "save");
        late.set("tasks", "Preparare gli ordini in due turni.");
        let stale = post(&service, &path, Some(&token), &late).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.says("error-stale") && stale.says("vacancy-newer-title"));
        assert!(stale.page.contains("Preparare gli ordini in due turni."), "what was typed is kept");
        assert!(stale.page.contains("Cerchiamo una ragazza giovane"), "and what was saved meanwhile is shown");
        let sent = post(&service, &path, Some(&token), &written(&service, &employer, &warned, "submit")).await;
        assert!(sent.to.ends_with("?done=sent"), "{}: {}", sent.status, sent.to);
        let shown = get(&service, &sent.to, Some(&token)).await;
        assert!(shown.says("vacancy-now-submitted") && shown.says("vacancy-told-sent"));
        assert!(get(&service, &list, Some(&token)).await.says("vacancy-state-submitted"));
    }

    async fn the_centre_checks_and_everybody_reads(db: TestDb) {
        // About codes and comuni of its table.
        let service = Service::new(TestDesk::in_marche(db));
        let (employer, _) = company_of(&service).await;
        let id = service.test.sent(&employer, &vacancy_form(&service.test, employer.site)).await;
        let offer = format!("/offerte/{id}");
        assert_eq!(get(&service, &offer, None).await.status, StatusCode::NOT_FOUND, "nobody checked it");
        let here = service.operator(service.test.home()).await;
        let list = get(&service, "/operatore/richieste-imprese", Some(&here)).await;
        assert!(list.page.contains(&id.to_string()));
        let path = format!("/operatore/richieste-imprese/{id}");
        let elsewhere = service.operator(service.test.elsewhere()).await;
        assert_eq!(get(&service, &path, Some(&elsewhere)).await.status, StatusCode::NOT_FOUND);
        let page = get(&service, &path, Some(&here)).await;
        let refused = page.form(&[("act", "turn-down"), ("move", "refuse"), ("reason", "")]);
        let refused = post(&service, &path, Some(&here), &refused).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.page.contains("href=\"#reason\""));
        let no_minutes = page.form(&[("act", "publish"), ("keep", "vacancy_publicity"), ("publish-channel", "online"),
            ("publish-mode", "back_office")]);
        let no_minutes = post(&service, &path, Some(&here), &no_minutes).await;
        assert_eq!(no_minutes.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(no_minutes.page.contains("href=\"#vacancy_publicity-minutes\""));
        let publish = page.form(&[("act", "publish"), ("keep", "vacancy_publicity"), ("publish-channel", "online"),
            ("publish-mode", "back_office"), ("vacancy_publicity-minutes", "30"), ("warnings-seen", "yes")]);
        let published = post(&service, &path, Some(&here), &publish).await;
        assert!(published.to.ends_with("?done=published"), "{}: {}", published.status, published.page);
        let page = get(&service, &published.to, Some(&here)).await;
        assert!(page.says("vacancy-told-published") && page.page.contains("Q.2"));
        let board = get(&service, "/offerte?cosa=magazziniera&dove=Fermo&contratto=fixed_term", None).await;
        assert!(board.page.contains(&offer) && board.page.contains(employer.mandate.legal_name()));
        let none = get(&service, "/offerte?cosa=astronauta", None).await;
        assert!(none.says("board-none-found"));
        let wrong = get(&service, "/offerte?dove=Atlantide", None).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let shown = get(&service, &offer, None).await;
        assert!(shown.says("board-apply-login-do") && shown.page.contains("Fermo (FM)"));
        assert!(!shown.page.contains("Via Roma 1"), "the address is the company's and the centre's");
    }

    async fn r079_a_citizen_applies_and_only_the_centre_reads_it(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (employer, company) = company_of(&service).await;
        let id = service.test.published(&employer).await;
        let offer = format!("/offerte/{id}");
        let citizen = service.test.citizen(Level::Identified).await;
        let own = service.test.log_in(citizen.cf()).await;
        assert!(get(&service, &offer, Some(&own)).await.says("board-apply-scheda-do"));
        service.test.scheda(&citizen).await;
        let page = get(&service, &offer, Some(&own)).await;
        let wrong = page.form(&[("act", "apply"), ("scheda", "1"), ("note", "Eccomi </textarea>")]);
        let wrong = post(&service, &offer, Some(&own), &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("error-application-sections") && wrong.says("error-application-agree"));
        assert!(wrong.page.contains("Eccomi &lt;/textarea&gt;"));
        let right = page.form(&[("act", "apply"), ("scheda", "1"), ("sections", "skills"), ("agree", "yes"),
            ("note", "Sono libera da subito.")]);
        let sent = post(&service, &offer, Some(&own), &right).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.page);
        let page = get(&service, &sent.to, Some(&own)).await;
        assert!(page.says("board-told-applied") && page.says("board-apply-withdraw"));
        let desk = service.operator(service.test.home()).await;
        let story = get(&service, &format!("/operatore/richieste-imprese/{id}"), Some(&desk)).await;
        assert!(story.page.contains(citizen.cf()) && story.page.contains("Sono libera da subito."));
        let read = get(&service, &format!("/impresa/{}/richieste/{id}", employer.company), Some(&company)).await;
        assert!(!read.page.contains(citizen.cf()) && !read.page.contains("Sono libera"), "the company reads nothing");
        let back = post(&service, &offer, Some(&own), &page.form(&[("act", "withdraw")])).await;
        assert!(back.to.ends_with("?done=withdrawn"));
        let story = get(&service, &format!("/operatore/richieste-imprese/{id}"), Some(&desk)).await;
        assert!(!story.page.contains(citizen.cf()), "taken back, it is gone");
    }

    async fn a_vacancy_of_another_company_does_not_exist(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (employer, _) = company_of(&service).await;
        let id = service.test.published(&employer).await;
        let (other, token) = company_of(&service).await;
        for company in [employer.company, other.company] {
            let path = format!("/impresa/{company}/richieste/{id}");
            assert_eq!(get(&service, &path, Some(&token)).await.status, StatusCode::NOT_FOUND, "{company}");
            let form: Form = [("act", "fill"), ("version", "3"), ("request_key", "00000000000000000000000000000000")].into_iter().collect();
            assert_eq!(post(&service, &path, Some(&token), &form).await.status, StatusCode::NOT_FOUND, "{company}");
        }
        let nothing = format!("/impresa/{}/richieste/{}", other.company, Uuid::nil());
        assert_eq!(get(&service, &nothing, Some(&token)).await.status, StatusCode::NOT_FOUND);
    }

    async fn what_is_on_the_board_stands_longer_and_is_corrected_through_the_centre(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (employer, token) = company_of(&service).await;
        let id = service.test.published(&employer).await;
        let (path, offer) = (format!("/impresa/{}/richieste/{id}", employer.company), format!("/offerte/{id}"));
        let own = async |path: &str| get(&service, path, Some(&token)).await;
        let sends = async |path: &str, form: &Form| post(&service, path, Some(&token), form).await;
        let public = async || get(&service, &offer, None).await.page;
        let page = own(&path).await;
        assert!(page.says("vacancy-change-title"));
        let past = [("act", "redate"), ("expires-day", "1"), ("expires-month", "1"), ("expires-year", "2020")];
        let past = sends(&path, &page.form(&past)).await;
        assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(past.page.contains("href=\"#expires\"") && past.page.contains("value=\"2020\""), "what was typed is kept");
        let none = sends(&path, &page.form(&[("act", "redate")])).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        let day = service.test.desk.today() + Days::new(90);
        let mut later = own(&path).await.form(&[("act", "redate")]);
        later.set("expires", day.to_string());
        let done = sends(&path, &later).await;
        assert!(done.to.ends_with("?done=redated"), "{}: {}", done.status, done.page);
        assert!(own(&done.to).await.says("vacancy-told-redated"));
        assert!(public().await.contains(&date(Lang::It, day)));
        let write = format!("{path}?pagina=correzione");
        let (form, other_tab) = (own(&write).await, own(&write).await);
        assert!(form.says("vacancy-revise-title") && !form.says("vacancy-give-up"));
        let mut words = written(&service, &employer, &form, "revise");
        words.set("tasks", "Guidare il muletto.");
        let mut empty = words.clone();
        empty.set("title", "");
        let wrong = sends(&write, &empty).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("href=\"#title\"") && wrong.page.contains("Guidare il muletto."));
        let asked = sends(&write, &words).await;
        assert!(asked.to.ends_with("?done=revised"), "{}: {}", asked.status, asked.page);
        let page = own(&asked.to).await;
        assert!(page.says("vacancy-revision-waits") && page.page.contains("Guidare il muletto."));
        assert!(!public().await.contains("Guidare il muletto."), "nobody reads what nobody checked");
        let mut late = written(&service, &employer, &other_tab, "revise");
        late.set("tasks", "Caricare i camion.");
        let stale = sends(&write, &late).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.says("error-stale") && stale.says("vacancy-newer-title"));
        assert!(stale.page.contains("Caricare i camion.") && stale.page.contains("Guidare il muletto."), "both texts");
        let here = service.operator(service.test.home()).await;
        let queue = get(&service, "/operatore/richieste?kind=vacancy", Some(&here)).await;
        assert!(queue.page.contains(&format!("/{id}\"")), "it waits again");
        let desk = format!("/operatore/richieste-imprese/{id}");
        let page = get(&service, &desk, Some(&here)).await;
        assert!(page.says("vacancy-correction-title") && page.page.contains("Guidare il muletto."));
        let silent = post(&service, &desk, Some(&here), &page.form(&[("act", "decline"), ("decline-reason", "")])).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.page.contains("href=\"#decline-reason\""));
        let accepted = post(&service, &desk, Some(&here), &page.form(&[("act", "accept")])).await;
        assert!(accepted.to.ends_with("?done=accepted"), "{}: {}", accepted.status, accepted.page);
        assert!(get(&service, &accepted.to, Some(&here)).await.says("vacancy-told-accepted"));
        assert!(public().await.contains("Guidare il muletto."));
        let gone = post(&service, &desk, Some(&here), &page.form(&[("act", "decline"), ("decline-reason", "No.")])).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
    }

    async fn the_queue_is_filtered_by_what_is_asked_and_whose_turn_it_is(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (test, desk) = (&service.test, &service.test.desk);
        let (employer, _) = company_of(&service).await;
        let form = vacancy_form(test, employer.site);
        let (waiting, returned) = (test.sent(&employer, &form).await, test.sent(&employer, &form).await);
        let colleague = test.operator(test.home()).await.operator;
        let version = test.vacancy_version(returned).await;
        let back = turn_down(desk, &colleague, returned, version, Act::Return, "Manca l’orario.", &test.asked()).await;
        back.expect("gives back");
        let citizen = test.citizen(Level::Identified).await;
        let (_, declared) = service.declaration(&citizen).await;
        let token = service.operator(test.home()).await;
        let all = [waiting, returned, declared];
        let cases: [(&str, &[Uuid]); 9] = [
            ("", &all),
            ("?kind=vacancy", &[waiting, returned]),
            ("?kind=did", &[declared]),
            ("?kind=internship", &[]),
            ("?turn=desk", &[waiting, declared]),
            ("?turn=asker", &[returned]),
            ("?kind=vacancy&turn=desk", &[waiting]),
            ("?kind=vacancy&turn=asker&taken=free", &[returned]),
            ("?kind=vacancy&turn=asker&taken=mine", &[]),
        ];
        for (query, expected) in cases {
            let page = get(&service, &format!("/operatore/richieste{query}"), Some(&token)).await;
            assert_eq!(page.status, StatusCode::OK, "{query}");
            let shown: Vec<Uuid> = all.into_iter().filter(|id| page.page.contains(&format!("/{id}\""))).collect();
            assert_eq!(shown, expected, "{query}");
        }
        let page = get(&service, "/operatore/richieste?kind=vacancy", Some(&token)).await;
        assert!(page.says("vacancy-state-submitted") && page.says("vacancy-state-returned"), "each in its own words");
        for wrong in ["?kind=altro", "?turn=nessuno"] {
            let page = get(&service, &format!("/operatore/richieste{wrong}"), Some(&token)).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    }
}
