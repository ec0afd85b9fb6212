//! One invented internship in any state: what the samples of host, intern and operators show.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::internship::{
    Attained, Attestation, Body, Convention, Declaration, Dismissals, Dossier, Evidence, Host, Intern, Kind,
    Level, Moment, Paper, Parties, Party, Period, Plan, Promoter, Request, State, TrainingProject, Tutor,
};
use domain::lang::Lang;

use super::{ContactLine, Facts, InternshipLine, PaperLine, PaperNames, Signed, StepLine};
use crate::samples::today;
use crate::texts::t;

pub const ID: &str = "0192f0c1-0000-7000-8000-0000000000cc";
pub const COMPANY: &str = "0192f0c1-0000-7000-8000-0000000000dd";

pub fn at(day: i64) -> DateTime<Utc> {
    let nine = today().and_hms_opt(9, 0, 0).unwrap_or_default().and_utc();
    nine + TimeDelta::days(day)
}

fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).unwrap_or_default()
}

fn tutor() -> Tutor {
    Tutor {
        name: "Carlo Conti".to_owned(),
        role: "maestro falegname".to_owned(),
        contact: "0734 000000".to_owned(),
    }
}

pub fn request() -> Request {
    Request {
        title: "Aiuto falegname".to_owned(),
        profession: "Falegname".to_owned(),
        goals: "Leggere un disegno e costruire un mobile semplice.".to_owned(),
        tasks: "Prepara il legno, usa le macchine con il tutor, monta i pezzi.".to_owned(),
        skills: vec!["Leggere un disegno".to_owned(), "Usare la sega in sicurezza".to_owned()],
        starts_on: Some(date(1, 11)),
        ends_on: Some(date(7, 10)),
        weekly_hours: Some(30),
        schedule: "Da lunedì a venerdì, 9-15".to_owned(),
        allowance: Some(500),
        tutor: tutor(),
        former: 2,
        hired: 1,
        dismissals: Some(Dismissals::Nobody),
        dismissed_on: None,
        declares: Declaration::ALL.to_vec(),
        targeted: false,
    }
}

pub fn plan() -> Plan {
    Plan {
        situation: "Disoccupata, con DID".to_owned(),
        monitoring: "Un contatto con il tutor all’inizio, durante e alla fine.".to_owned(),
        inail: "12345678/90".to_owned(),
        policy: "Polizza RC n. 0001".to_owned(),
        ..Plan::begin(&request())
    }
}

/// Whether the papers were shown.
fn shown(state: State) -> bool {
    matches!(
        state,
        State::ToSign
            | State::Agreed
            | State::Running
            | State::Ended
            | State::Closing
            | State::Attested
            | State::Closed
    )
}

pub fn facts(state: State) -> Facts {
    Facts {
        title: request().title,
        company: "Falegnameria Conti & figli s.r.l.".to_owned(),
        site: "Laboratorio, via dei Fabbri 3, Fermo (FM)".to_owned(),
        office: "Centro per l’impiego di Fermo".to_owned(),
        intern: state.names_the_intern().then(|| "Rossi Maria".to_owned()),
        promoter_tutor: shown(state).then(|| "Giulia Bianchi".to_owned()),
        request: request(),
        plan: shown(state).then(plan),
    }
}

/// A request in which nothing stands yet.
pub fn bare(lang: Lang) -> Facts {
    Facts {
        title: t(lang, "internship-untitled"),
        site: String::new(),
        intern: None,
        promoter_tutor: None,
        request: Request::default(),
        plan: None,
        ..facts(State::Draft)
    }
}

pub fn signed(party: Party) -> Signed {
    let (name, proof, place) = match party {
        Party::Host => ("Carlo Conti", "password", "home"),
        Party::Promoter => ("Giulia Bianchi", "totp", "desk"),
        Party::Intern => ("Maria Rossi", "password", "kiosk"),
    };
    Signed { party, name: name.to_owned(), proof: proof.to_owned(), place: place.to_owned(), at: at(1) }
}

fn paper_line(kind: Kind, number: i64, by: &[Party]) -> PaperLine {
    PaperLine {
        id: format!("{}-{number}", kind.code()),
        kind,
        number,
        shown_at: Some(at(0)),
        approved_at: (kind == Kind::TrainingProject && by.len() == 3).then(|| at(2)),
        signed: by.iter().copied().map(signed).collect(),
        left: Party::ALL.iter().copied().filter(|party| !by.contains(party)).collect(),
    }
}

pub fn papers(state: State) -> Vec<PaperLine> {
    if !shown(state) {
        return Vec::new();
    }
    let by: &[Party] = if state == State::ToSign { &[Party::Promoter] } else { Party::ALL };
    let mut lines = vec![paper_line(Kind::Convention, 1, by), paper_line(Kind::TrainingProject, 1, by)];
    match state {
        State::Running => lines.push(paper_line(Kind::TrainingProject, 2, &[Party::Promoter])),
        State::Closing => {
            lines.push(paper_line(Kind::Dossier, 1, Party::ALL));
            lines.push(paper_line(Kind::Attestation, 1, &[Party::Host]));
        }
        State::Attested => {
            lines.push(paper_line(Kind::Dossier, 1, Party::ALL));
            lines.push(paper_line(Kind::Attestation, 1, Party::ALL));
        }
        _ => {}
    }
    lines
}

pub fn contacts(state: State) -> Vec<ContactLine> {
    if !matches!(state, State::Running | State::Ended | State::Closing | State::Attested) {
        return Vec::new();
    }
    let line = |moment: Moment, day: i64, held: bool| ContactLine {
        id: format!("contact-{}", moment.code()),
        moment,
        planned_on: at(day).date_naive(),
        held: held.then(|| (at(day), "Giulia Bianchi".to_owned())),
        note: held.then(|| "Il tutor è contento: la persona impara in fretta.".to_owned()),
    };
    vec![line(Moment::Start, 1, true), line(Moment::During, 40, false), line(Moment::End, 90, false)]
}

pub fn steps() -> Vec<StepLine> {
    let step = |act: &str, by: &str, note: Option<&str>, day: i64| StepLine {
        act: act.to_owned(),
        by: by.to_owned(),
        note: note.map(str::to_owned),
        at: at(day),
    };
    vec![
        step("begin", "employer", None, -9),
        step("submit", "employer", None, -8),
        step("return", "operator", Some("Manca l’orario."), -7),
        step("submit", "employer", None, -6),
        step("open", "operator", None, -5),
    ]
}

/// A line of a list in this state.
pub fn line(state: State) -> InternshipLine {
    InternshipLine {
        id: format!("{ID}-{}", state.code()),
        title: request().title,
        company: facts(state).company,
        intern: facts(state).intern,
        state,
        starts_on: request().starts_on,
        ends_on: request().ends_on,
        waits: matches!(state, State::Returned | State::ToSign | State::Offered),
    }
}

pub fn names() -> PaperNames {
    PaperNames {
        body: "Regione Marche".to_owned(),
        office: "Centro per l’impiego di Fermo".to_owned(),
        comune: "Fermo (FM)".to_owned(),
    }
}

fn parties() -> Parties {
    Parties {
        host: Host {
            name: "Falegnameria Conti & figli s.r.l.".to_owned(),
            tax_code: "00764350054".to_owned(),
            vat_number: Some("00764350054".to_owned()),
            sector: "Fabbricazione di mobili".to_owned(),
            site: "Laboratorio".to_owned(),
            address: "via dei Fabbri 3".to_owned(),
            comune: "D542".to_owned(),
            employees: 12,
            tutor: tutor(),
        },
        promoter: Promoter { office: "fermo".to_owned(), tutor: "Giulia Bianchi".to_owned() },
        intern: Intern {
            surname: "Rossi".to_owned(),
            name: "Maria".to_owned(),
            cf: "RSSMRA80A41H501W".to_owned(),
            birth_date: NaiveDate::from_ymd_opt(1980, 1, 1),
        },
    }
}

/// A paper of each kind; a project with an extension.
pub fn paper(kind: Kind) -> Paper {
    let (request, plan) = (request(), plan());
    let period = Period { starts_on: date(1, 11), ends_on: date(7, 10) };
    let body = match kind {
        Kind::Convention => Body::Convention(Convention {
            words: "2026-11".to_owned(),
            period,
            inail: plan.inail,
            policy: plan.policy,
            monitoring: plan.monitoring,
        }),
        Kind::TrainingProject => Body::TrainingProject(TrainingProject {
            title: request.title,
            profession: request.profession,
            period,
            weekly_hours: 30,
            schedule: plan.schedule,
            allowance: 500,
            situation: plan.situation,
            goals: plan.goals,
            activities: plan.activities,
            reference: String::new(),
            skills: plan.skills,
            monitoring: plan.monitoring,
            inail: plan.inail,
            policy: plan.policy,
            targeted: true,
            extension: Some("Serve ancora un mese per imparare il montaggio.".to_owned()),
        }),
        Kind::Dossier => Body::Dossier(Dossier {
            project: 2,
            period,
            evidence: vec![Evidence {
                on: date(3, 1),
                activity: "Ha costruito una libreria.".to_owned(),
                proof: "Foto e scheda di lavoro.".to_owned(),
            }],
            attended: 92,
            judgement: "Lavora con cura.".to_owned(),
        }),
        Kind::Attestation => Body::Attestation(Attestation {
            project: 2,
            dossier: 1,
            period,
            profession: request.profession,
            activities: plan.activities,
            reference: String::new(),
            attended: 92,
            attained: plan
                .skills
                .into_iter()
                .zip([Level::Full, Level::Basic])
                .map(|(skill, level)| Attained { skill, level })
                .collect(),
        }),
    };
    Paper { parties: parties(), body }
}
