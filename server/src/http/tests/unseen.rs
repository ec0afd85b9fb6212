//! Who did not say yes appears on no page and in no message outside the centre (R079): people stand at every point of the way
//! to a company, and every route is read by everybody who is not of the centre.

use acts::{
    Citizen, Mandate, Operator, SecretToken,
    account::Identify,
    application,
    internship::{self, By as Who},
    preselection::{self, By, Reply, Speaker},
    testing::{Employer, TestDesk},
    vacancy,
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{
    form::Form,
    lang::Lang,
    sap::Section,
    shortlist::{Answer, Share},
    vacancy::{Act, Application},
};
use store::candidate::Candidate;
use uuid::Uuid;

use super::{
    Service,
    internship::{offered, shown},
    text,
};
use crate::{
    http::routes::{Access, table},
    mail::render,
};

/// Where somebody stands, and a surname that is no other word. The first alone is seen by the company.
const PEOPLE: [(&str, &str); 14] = [
    (PRESENTED, "Zzabbo"),
    (NEVER, "Zzbevi"),
    (NO_MORE, "Zzcanta"),
    (RANKED, "Zzdella"),
    (SILENT, "Zzfuma"),
    (DECLINED, "Zzgian"),
    (WITHDREW_BEFORE, "Zzlanza"),
    (WITHDREW, "Zzmala"),
    (AGAIN, "Zznico"),
    (APPLIED, "Zzpassa"),
    (APPLIED_NO_MORE, "Zzquatt"),
    (OFFERED, "Zzrocca"),
    (OFFERED_IN_VAIN, "Zzscara"),
    (ACCEPTED_NO_MORE, "Zztorna"),
];
const PRESENTED: &str = "was presented";
const NEVER: &str = "never agreed";
const NO_MORE: &str = "took the agreement back before there was a list";
const RANKED: &str = "was only ranked";
const SILENT: &str = "was asked and says nothing";
const DECLINED: &str = "said no";
const WITHDREW_BEFORE: &str = "said yes and took the agreement back before the list went out";
const WITHDREW: &str = "was presented and took the agreement back";
const AGAIN: &str = "did, and agreed again since";
const APPLIED: &str = "applied";
const APPLIED_NO_MORE: &str = "applied and took it back";
const OFFERED: &str = "was offered an internship";
const OFFERED_IN_VAIN: &str = "did not want the internship";
const ACCEPTED_NO_MORE: &str = "did not want the internship any more when there were papers";
/// Those who never come into the list.
const NOT_LISTED: [&str; 5] = [NEVER, NO_MORE, OFFERED, OFFERED_IN_VAIN, ACCEPTED_NO_MORE];

/// Who reads their own pages.
const CANDIDATE: &str = "a candidate";
/// What somebody said to the centre alone.
const SAID: &str = "Solo per il Centro";

struct Someone {
    at: &'static str,
    surname: &'static str,
    citizen: Citizen,
}

impl Someone {
    async fn new(test: &TestDesk, (at, surname): (&'static str, &'static str)) -> Someone {
        let mut form = test.form(test.number());
        form.set("surname", surname);
        test.register(&form).await;
        test.confirm_emails().await;
        let token = test.log_in(form.raw("cf")).await;
        let declared = test.citizen_behind(&token).await;
        let colleague = test.operator(test.home()).await.operator;
        let document = test.document();
        let (person, account) = (declared.person(), Some(declared.account()));
        let seen = Identify { person, account, document: &document };
        acts::account::identify(&test.desk, &colleague, &seen, &test.asked()).await.expect("identifies");
        let citizen = test.citizen_behind(&token).await;
        test.scheda(&citizen).await;
        Someone { at, surname, citizen }
    }

    fn email(&self) -> &str {
        self.citizen.email().expect("an address")
    }

    /// What would tell who it is.
    fn words(&self) -> [&str; 3] {
        [self.surname, self.email(), self.citizen.cf()]
    }
}

struct World {
    service: Service,
    employer: Employer,
    /// Another company.
    other: Employer,
    operator: Operator,
    vacancy: Uuid,
    people: Vec<Someone>,
    internships: [Uuid; 3],
    /// Of the last internship, taken back.
    papers: Vec<Uuid>,
}

impl World {
    /// Everybody is known, the vacancy is on the board; no letter waits.
    async fn new(test: TestDesk) -> World {
        let service = Service::new(test);
        let test = &service.test;
        let mut people = Vec::new();
        for one in PEOPLE {
            people.push(Someone::new(test, one).await);
        }
        let (employer, other) = (test.employer().await, test.employer().await);
        test.letters().await;
        let vacancy = test.published(&employer).await;
        let operator = test.operator(test.home()).await.operator;
        let (internships, papers) = ([Uuid::nil(); 3], Vec::new());
        World { employer, other, operator, vacancy, people, internships, papers, service }
    }

    fn citizen(&self, at: &str) -> &Citizen {
        &self.people.iter().find(|one| one.at == at).expect("somebody").citizen
    }

    async fn withdraw(&self, at: &str) {
        let test = &self.service.test;
        preselection::withdraw(&test.desk, self.citizen(at), &test.asked()).await.expect("takes back");
    }

    async fn candidate(&self, at: &str) -> Candidate {
        let mut conn = self.service.test.desk.reader.conn().await.expect("reads");
        let list = store::shortlist::of_vacancy(&mut conn, self.vacancy).await.expect("reads");
        let rows = store::candidate::of_shortlist(&mut conn, list.expect("a list").id).await.expect("reads");
        rows.into_iter().find(|row| row.person_id == self.citizen(at).person()).expect("a candidate")
    }

    async fn answers(&self, at: &str, available: bool) {
        let (test, row) = (&self.service.test, self.candidate(at).await);
        let shares = [Share::Email, Share::Skills];
        let reply = Reply { version: row.version, available, shares: &shares, note: Some(SAID) };
        let by = By::Citizen(self.citizen(at));
        preselection::answer(&test.desk, by, row.id, &reply, &test.asked()).await.expect("answers");
    }

    /// Everybody goes as far as they go.
    async fn happen(&mut self) {
        let (test, vacancy) = (&self.service.test, self.vacancy);
        let desk = &test.desk;
        let said = Application { sections: vec![Section::Skills], note: SAID.to_owned() };
        for at in [APPLIED, APPLIED_NO_MORE] {
            let sent = application::apply(desk, self.citizen(at), vacancy, 1, &said, &test.asked()).await;
            sent.expect("applies");
        }
        for at in [PRESENTED, NO_MORE, RANKED, SILENT, DECLINED, WITHDREW_BEFORE, WITHDREW, AGAIN] {
            test.agrees(self.citizen(at)).await;
        }
        self.withdraw(NO_MORE).await;
        test.candidate(&self.operator, vacancy, self.citizen(PRESENTED)).await;
        let mut asked = Vec::new();
        for at in [PRESENTED, SILENT, DECLINED, WITHDREW_BEFORE, WITHDREW, AGAIN] {
            asked.push(self.candidate(at).await.id);
        }
        let asking = preselection::ask(desk, &self.operator, vacancy, &asked, 240, true, &test.asked()).await;
        asking.expect("asks").expect("warnings were seen");
        for at in [PRESENTED, WITHDREW_BEFORE, WITHDREW, AGAIN] {
            self.answers(at, true).await;
        }
        self.answers(DECLINED, false).await;
        self.withdraw(WITHDREW_BEFORE).await;
        let own = self.citizen(APPLIED_NO_MORE);
        application::withdraw(desk, own, vacancy, &test.asked()).await.expect("takes back");
        let mut conn = desk.reader.conn().await.expect("reads");
        let list = store::shortlist::of_vacancy(&mut conn, vacancy).await.expect("reads").expect("a list");
        drop(conn);
        let (version, asked) = (list.version, test.asked());
        let handed = preselection::present(desk, &self.operator, vacancy, version, 75, true, &asked).await;
        assert_eq!(handed.expect("presents").expect("warnings were seen").people, 3);
        test.clock.advance(TimeDelta::hours(1));
        self.withdraw(WITHDREW).await;
        self.withdraw(AGAIN).await;
        test.agrees(self.citizen(AGAIN)).await;
        let form: Form = [("outcome", "refused"), ("why", "filled")].into_iter().collect();
        let refused = Answer::parse(&form, desk.today()).expect("an answer");
        let row = self.candidate(AGAIN).await;
        let (speaker, asked) = (Speaker::Employer(&self.employer.mandate), test.asked());
        let said = preselection::outcome(desk, speaker, row.id, row.version, &refused, &asked).await;
        said.expect("is said");
        let first = offered(test, &self.employer, self.citizen(OFFERED)).await;
        let second = offered(test, &self.employer, self.citizen(OFFERED_IN_VAIN)).await;
        let (who, asked) = (Who::Intern(self.citizen(OFFERED_IN_VAIN)), test.asked());
        let no = internship::answer(desk, who, (second, 4), false, Some(SAID), &asked).await;
        no.expect("does not want to");
        let gone = self.citizen(ACCEPTED_NO_MORE);
        let (third, papers) = shown(test, &self.employer, gone, &self.operator).await;
        let (who, asked) = (Who::Intern(gone), test.asked());
        let no = internship::answer(desk, who, (third, 6), false, Some(SAID), &asked).await;
        no.expect("does not want to any more");
        self.internships = [first, second, third];
        self.papers = papers.iter().map(|seen| seen.paper).collect();
        assert_eq!(self.papers.len(), 2, "convention and project");
        // Silence is chased, on both sides.
        test.clock.advance(TimeDelta::days(8));
        assert!(preselection::chase(desk).await.expect("chases") > 0);
    }

    /// The addresses of a route with everything that there is.
    fn addresses(&self, path: &str, candidates: &[String]) -> Vec<String> {
        let own: Vec<String> = match path {
            path if path.starts_with("/impresa/{id}") => vec![self.employer.company.to_string()],
            path if path.starts_with("/offerte/{id}") => vec![self.vacancy.to_string()],
            _ => {
                let people = self.people.iter().map(|one| one.citizen.person().to_string());
                people.chain(candidates.iter().cloned()).collect()
            }
        };
        let places = [
            ("{id}", own),
            ("{vacancy}", vec![self.vacancy.to_string()]),
            ("{candidate}", candidates.to_vec()),
            ("{internship}", self.internships.iter().map(Uuid::to_string).collect()),
            ("{paper}", self.papers.iter().map(Uuid::to_string).collect()),
        ];
        let mut addresses = vec![path.to_owned()];
        for (place, values) in places.iter().filter(|(place, _)| path.contains(place)) {
            let with = |address: String| {
                values.iter().map(move |value| address.replace(place, value)).collect::<Vec<_>>()
            };
            addresses = addresses.into_iter().flat_map(with).collect();
        }
        // Whatever else an address names does not exist here.
        let other = |address: String| match (address.find('{'), address.find('}')) {
            (Some(from), Some(to)) => format!("{}{}{}", &address[..from], self.vacancy, &address[to + 1..]),
            _ => address,
        };
        addresses.into_iter().map(|address| other(other(address))).collect()
    }

    /// Reads whatever `token` opens; `sees` is whom they may see. Gives how many pages there were, and on how many of them
    /// somebody was seen.
    async fn read(&self, who: &str, token: Option<&SecretToken>, sees: &[&str]) -> (usize, usize) {
        let mut candidates = Vec::new();
        for (at, _) in PEOPLE.into_iter().filter(|(at, _)| !NOT_LISTED.contains(at)) {
            candidates.push(self.candidate(at).await.id.to_string());
        }
        let (mut pages, mut seen) = (0, 0);
        for route in table().into_iter().filter(|route| !matches!(route.access, Access::Operator(_))) {
            for address in self.addresses(route.path, &candidates) {
                let (status, page) = text(self.service.get(&address, token).await).await;
                assert!(!status.is_server_error(), "{who} GET {address}: {status}");
                pages += usize::from(status == StatusCode::OK);
                for one in &self.people {
                    let told = one.words().iter().any(|word| page.contains(word));
                    seen += usize::from(told);
                    assert!(!told || sees.contains(&one.at), "{who} GET {address} shows who {}", one.at);
                }
                let own = who == CANDIDATE;
                assert!(own || !page.contains(SAID), "{who} GET {address} shows what was said to the centre");
            }
        }
        (pages, seen)
    }
}

/// What the company's list links to, and what its addresses answer.
async fn shown_to_the_company(world: &World, token: &SecretToken) {
    let list = format!("/impresa/{}/richieste/{}/candidati", world.employer.company, world.vacancy);
    let (status, page) = text(world.service.get(&list, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK);
    for (at, _) in PEOPLE.into_iter().filter(|(at, _)| !NOT_LISTED.contains(at)) {
        let row = world.candidate(at).await;
        let there = [PRESENTED, WITHDREW, AGAIN].contains(&at);
        assert_eq!(page.contains(&row.id.to_string()), there, "{at}");
        let one = format!("{list}/{}", row.id);
        let expected = if there { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(world.service.get(&one, Some(token)).await.status(), expected, "{at}");
        // Whose it is is asked before the form is read.
        let lacking = world.service.post(&one, Some(token), &Form::default()).await.status();
        assert_eq!(lacking == StatusCode::NOT_FOUND, !there, "{at}: {lacking}");
    }
}

/// No message names anybody but who gets it, and no subject names anybody.
async fn letters(world: &World) {
    let (test, mut to_company) = (&world.service.test, Vec::new());
    for letter in test.letters().await {
        let own = world.people.iter().find(|one| one.email() == letter.recipient);
        if own.is_none() {
            to_company.push(letter.mail.kind());
            let stored = serde_json::to_string(&letter.mail).expect("JSON");
            for one in &world.people {
                let id = one.citizen.person().to_string();
                assert!(!stored.contains(&id), "{stored} points at who {}", one.at);
            }
        }
        for lang in Lang::ALL {
            let said = render(&letter.mail, lang, "https://sportello.example", &test.desk.pack);
            for one in &world.people {
                let named = |text: &str| one.words().iter().any(|word| text.contains(word));
                assert!(!named(&said.subject), "{}", said.subject);
                assert!(!named(&said.body), "{} names who {}", letter.mail.kind(), one.at);
            }
            assert!(!said.body.contains(SAID), "{}", said.body);
        }
    }
    to_company.sort_unstable();
    to_company.dedup();
    assert_eq!(to_company, ["internship_moved", "shortlist_moved", "vacancy_moved"]);
}

async fn over(test: &TestDesk, mandate: &Mandate, vacancy: Uuid) {
    let (by, version) = (vacancy::By::Mandate(mandate), test.vacancy_version(vacancy).await);
    let ended = vacancy::end(&test.desk, by, vacancy, version, Act::Fill, None, &test.asked()).await;
    ended.expect("fills");
}

store::both! {
    async fn r079_who_did_not_say_yes_appears_nowhere_outside_the_centre(db: TestDb) {
        let mut world = World::new(TestDesk::in_marche(db)).await;
        world.happen().await;
        let test = &world.service.test;
        let company = test.log_in(world.employer.citizen.cf()).await;
        let other = test.log_in(world.other.citizen.cf()).await;
        let citizen = test.log_in(world.citizen(PRESENTED).cf()).await;
        shown_to_the_company(&world, &company).await;
        for round in ["open", "filled"] {
            let (pages, seen) = world.read("the company", Some(&company), &[PRESENTED]).await;
            assert!(pages > 30 && seen == 2, "{round}: the list and one page of {pages} show one person, not {seen}");
            let (pages, seen) = world.read(CANDIDATE, Some(&citizen), &[PRESENTED]).await;
            assert!(pages > 20 && seen > 2, "{round}: one's own pages, {seen} of {pages}");
            for (who, token) in [("nobody", None), ("another company", Some(&other))] {
                let (pages, seen) = world.read(who, token, &[]).await;
                assert!(pages > 10 && seen == 0, "{round} {who}: {seen} of {pages}");
            }
            if round == "open" {
                over(test, &world.employer.mandate, world.vacancy).await;
            }
        }
        letters(&world).await;
    }
}
