//! The demonstration region: invented operators of the pack's centres, invented people, a few declarations, a company.
//!
//! Centres, comuni and services are those of the loaded pack: `SPORTELLO_PACK=piemonte sportello demo` fills Piemonte.
//! Everything goes through the acts, so that demonstration data is what real use would have left. The credentials
//! are printed, and kept beside the secrets for the next start; on a database that has operators nothing is added.

mod agenda;
mod employers;

use std::{fmt::Write as _, fs, path::PathBuf, sync::Arc};

use acts::{
    Asked, Citizen, Desk, Operator, Rules, Visitor,
    account::AtDesk,
    did::Author,
    operator::{Credentials, NewOperator},
    who::recognise,
};
use domain::{
    account::{DeskRegistration, IdentityDocument, Role},
    codice_fiscale::CodiceFiscale,
    did::Step,
    form::Form,
    lang::Lang,
    office::Office,
    person::Sex,
};

use crate::{
    cli::{Fault, said},
    clock::SystemClock,
    open,
    settings::Data,
};

/// The password of everybody in the demonstration.
const PASSWORD: &str = "dimostrazione-2026";

pub async fn fill(data: &Data) -> Result<(), Fault> {
    let desk = open::desk(data, Arc::new(SystemClock), Rules::default()).await?;
    let kept = card_file(data);
    if !acts::operator::list(&desk).await.map_err(said)?.is_empty() {
        match fs::read_to_string(&kept) {
            Ok(card) => println!("{card}"),
            Err(_) => println!("The database already has operators: nothing was added."),
        }
        return Ok(());
    }
    let mut card =
        String::from("Dimostrazione: persone e dati inventati. Demonstration: invented people and data.\n");
    writeln!(card, "Password of everybody: {PASSWORD}\n")?;
    let town = Town::of(&desk).ok_or("the pack has no centre that serves a comune")?;
    let staff = operators(&desk, &town, &mut card).await?;
    agenda::open(&desk, &staff.admin).await?;
    let employer = employers::open(&desk, &town, &staff.home, &mut card).await?;
    let people = people(&desk, &town, &staff.home, &mut card).await?;
    employers::seek(&desk, &town, &staff.home, &employer, &people).await?;
    fs::write(&kept, &card)?;
    println!("{card}");
    Ok(())
}

/// Where the printed credentials are kept.
fn card_file(data: &Data) -> PathBuf {
    data.secrets.with_file_name("demo-credentials.txt")
}

/// Where the people of the demonstration live.
struct Town<'a> {
    /// The first centre whose comuni the pack knows.
    home: &'a Office,
    /// Another one, when the pack has more than one.
    other: Option<&'a Office>,
}

impl<'a> Town<'a> {
    fn of(desk: &'a Desk) -> Option<Town<'a>> {
        let offices = &desk.pack.offices;
        let home = offices.iter().find(|office| !office.comuni.is_empty())?;
        Some(Town { home, other: offices.iter().find(|office| office.slug != home.slug) })
    }

    /// Centres with two operators, so that taking charge can be tried; the others have one.
    fn is_busy(&self, office: &Office) -> bool {
        office.slug == self.home.slug || self.other.is_some_and(|other| office.slug == other.slug)
    }

    fn comune(&self, desk: &Desk, lives: Lives) -> String {
        let nearby = |place| {
            let mut others = self.home.comuni.iter().filter(|code| **code != self.home.belfiore);
            others.nth(place).and_then(|code| desk.places.by_belfiore(code)).map(|comune| comune.label())
        };
        match lives {
            Lives::Here => None,
            Lives::Nearby(place) => nearby(place),
            Lives::Elsewhere => self.other.map(|other| other.comune.clone()),
        }
        .unwrap_or_else(|| self.home.comune.clone())
    }
}

/// Those of the staff in whose name the rest is done, logged in.
struct Staff {
    home: Operator,
    admin: Operator,
}

/// One or two operators per centre, an office head and an administrator.
async fn operators(desk: &Desk, town: &Town<'_>, card: &mut String) -> Result<Staff, Fault> {
    writeln!(card, "Operators (/operatore/accedi): username, office, authenticator secret, recovery codes")?;
    let mut plan: Vec<(String, String, Role, Vec<String>)> = Vec::new();
    for office in &desk.pack.offices {
        let slug = office.slug.as_str();
        plan.push((
            format!("op.{slug}"),
            format!("Operatore {}", office.comune),
            Role::Operator,
            vec![slug.into()],
        ));
        if town.is_busy(office) {
            plan.push((
                format!("op2.{slug}"),
                format!("Collega {}", office.comune),
                Role::Operator,
                vec![slug.into()],
            ));
        }
    }
    let (home, comune) = (town.home.slug.as_str(), &town.home.comune);
    plan.push((format!("head.{home}"), format!("Responsabile {comune}"), Role::Head, vec![home.into()]));
    let all = desk.pack.offices.iter().map(|office| office.slug.to_string()).collect();
    plan.push(("admin".into(), "Amministratrice Regione".into(), Role::Administrator, all));

    let own = format!("op.{home}");
    let (mut first, mut admin) = (None, None);
    for (username, name, role, offices) in plan {
        let new = NewOperator {
            email: format!("{username}@sportello.example"),
            username,
            name,
            password: PASSWORD.to_owned(),
            role,
            offices,
            lang: Lang::It,
        };
        let mut made = acts::operator::add(desk, &new).await.map_err(said)?;
        match new.username.as_str() {
            name if name == own => first = Some(log_in(desk, name, &mut made).await?),
            "admin" => admin = Some(log_in(desk, &new.username, &mut made).await?),
            _ => {}
        }
        writeln!(
            card,
            "{}\t{}\t{}\t{}",
            new.username,
            new.offices.join(","),
            made.secret,
            made.recovery_codes.join(" ")
        )?;
    }
    writeln!(card)?;
    let home = first.ok_or("the plan has no operator of the first centre")?;
    Ok(Staff { home, admin: admin.ok_or("the plan has no administrator")? })
}

/// Logs in with the first recovery code, which is then spent and not printed.
async fn log_in(desk: &Desk, username: &str, made: &mut Credentials) -> Result<Operator, Fault> {
    let code = made.recovery_codes.remove(0);
    let logged = acts::operator::log_in(desk, username, PASSWORD, &code, None).await.map_err(said)?;
    match recognise(&desk.reader, &logged.token, desk.now()).await?.visitor {
        Visitor::Operator(operator) => Ok(operator),
        _ => Err("the demonstration's operator could not log in".into()),
    }
}

/// Where somebody lives.
#[derive(Clone, Copy)]
enum Lives {
    /// In the comune of the first centre.
    Here,
    /// In one of the others that it serves.
    Nearby(usize),
    /// In the comune of another centre: in Marche nobody knows who serves it, and an operator assigns it.
    Elsewhere,
}

/// Somebody who gets an account at the desk.
struct Newcomer {
    surname: &'static str,
    name: &'static str,
    /// Year, month, day.
    born: (i32, u32, u32),
    sex: Sex,
    /// Belfiore code of the birthplace.
    place: &'static str,
}

const fn person(
    surname: &'static str,
    name: &'static str,
    born: (i32, u32, u32),
    sex: Sex,
    place: &'static str,
) -> Newcomer {
    Newcomer { surname, name, born, sex, place }
}

/// Who, comune of residence, has declared.
const PEOPLE: [(Newcomer, Lives, bool); 6] = [
    (person("Rossi", "Giulia", (1988, 4, 12), Sex::Female, "D542"), Lives::Here, true),
    (person("Verdi", "Marco", (1975, 9, 30), Sex::Male, "A271"), Lives::Nearby(0), true),
    (person("Diallo", "Aminata", (1994, 1, 5), Sex::Female, "Z343"), Lives::Here, true),
    (person("Quarantotto", "Gianfranco", (1965, 8, 15), Sex::Male, "G479"), Lives::Elsewhere, true),
    (person("Bianchi", "Sara", (2001, 12, 3), Sex::Female, "E783"), Lives::Here, false),
    (person("D'Angelo", "Niccolò", (1999, 6, 21), Sex::Male, "H501"), Lives::Nearby(1), false),
];

/// A citizen with an account.
struct Resident {
    name: &'static str,
    cf: CodiceFiscale,
}

async fn people(
    desk: &Desk,
    town: &Town<'_>,
    operator: &Operator,
    card: &mut String,
) -> Result<Vec<Resident>, Fault> {
    writeln!(card, "Citizens (/accedi): codice fiscale, name, has declared")?;
    let mut residents = Vec::new();
    for (who, lives, declared) in PEOPLE {
        let cf = account(desk, operator, &who).await?;
        if declared {
            declare(desk, cf.as_str(), &town.comune(desk, lives)).await?;
        }
        let declares = if declared { "yes" } else { "no" };
        writeln!(card, "{}\t{} {}\t{declares}", cf.as_str(), who.name, who.surname)?;
        residents.push(Resident { name: who.name, cf });
    }
    Ok(residents)
}

/// An operator sees the document and opens an account; the person chooses the password.
async fn account(desk: &Desk, operator: &Operator, who: &Newcomer) -> Result<CodiceFiscale, Fault> {
    let (year, month, day) = who.born;
    let born =
        chrono::NaiveDate::from_ymd_opt(year, month, day).ok_or("a birth date of the demonstration")?;
    let cf = CodiceFiscale::compute(who.surname, who.name, born, who.sex, who.place)?;
    let mail = format!("{}@sportello.example", domain::fold::fold(who.name));
    let form: Form = [("cf", cf.as_str()), ("surname", who.surname), ("name", who.name), ("email", &mail)]
        .into_iter()
        .collect();
    let registration = DeskRegistration::parse(&form, desk.today(), desk.places)
        .map_err(|errors| said(acts::Refusal::Fields(errors)))?;
    let paper: Form = [
        ("document-kind", "carta_identita"),
        ("document-number", "CA00000AA"),
        ("document-issued", "2024-01-15"),
        ("document-expires", "2034-01-15"),
    ]
    .into_iter()
    .collect();
    let document = IdentityDocument::parse(&paper, desk.today())
        .map_err(|errors| said(acts::Refusal::Fields(errors)))?;
    let at_desk =
        AtDesk { registration: &registration, document: &document, lang: Lang::It, instead_of: None };
    let opened = acts::account::open_at_desk(desk, operator, &at_desk, &asked(desk, &form)?).await;
    let code = opened.map_err(said)?.code.ok_or("the demonstration's code")?;
    acts::account::use_desk_code(desk, cf.as_str(), &code, PASSWORD).await.map_err(said)?;
    Ok(cf)
}

/// Logs a citizen of the demonstration in.
async fn log_in_citizen(desk: &Desk, cf: &str) -> Result<Citizen, Fault> {
    let logged = acts::account::log_in(desk, cf, PASSWORD, None).await.map_err(said)?;
    match recognise(&desk.reader, &logged.token, desk.now()).await?.visitor {
        Visitor::Citizen(citizen) => Ok(citizen),
        _ => Err("the demonstration's citizen could not log in".into()),
    }
}

fn asked(desk: &Desk, form: &Form) -> Result<Asked, Fault> {
    Asked::new(&desk.request_key(), "demo", form).ok_or_else(|| "a key of our own".into())
}

/// Fills and submits a declaration, step by step, as the person would.
async fn declare(desk: &Desk, cf: &str, comune: &str) -> Result<(), Fault> {
    let citizen = log_in_citizen(desk, cf).await?;
    let author = Author::Citizen(&citizen);
    let draft = acts::did::begin(desk, author).await.map_err(said)?;
    let since = (desk.today() - chrono::Days::new(21)).to_string();
    let answers = answers(comune, &since, &desk.rules.privacy_version);
    let mut version = draft.version;
    for step in Step::ALL.into_iter().filter(|step| *step != Step::Summary) {
        (_, version) =
            acts::did::save(desk, author, draft.id, version, step, answers.clone()).await.map_err(said)?;
    }
    let key = asked(desk, &answers)?;
    acts::did::submit(desk, author, draft.id, version, answers, &key).await.map_err(said)?;
    Ok(())
}

/// A plain declaration: unemployed, one job behind.
pub(crate) fn answers(comune: &str, since: &str, privacy_version: &str) -> Form {
    [
        ("citizenship", "italian"),
        ("phone", "+39 333 0000000"),
        ("residence-kind", "italy"),
        ("residence-comune", comune),
        ("residence-address", "via della Dimostrazione 1"),
        ("domicile-kind", "same"),
        ("situation", "unemployed"),
        ("unemployed-since", since),
        ("benefit-asked", "no"),
        ("education", "upper_secondary"),
        ("education-recognition", "italian"),
        ("condition-year-ago", "employed"),
        ("time-in-italy", "since_birth"),
        ("household-size", "3"),
        ("children", "no"),
        ("ever-worked", "yes"),
        ("months-since-last-job", "1"),
        ("last-position", "office_worker"),
        ("months-searching", "1"),
        ("studying", "no"),
        ("driving-licence", "yes"),
        ("licences", "b"),
        ("mediator", "no"),
        ("channel", "phone"),
        ("declare-available", "yes"),
        ("declare-active", "yes"),
        ("declare-no-job", "yes"),
        ("declare-changes", "yes"),
        ("declare-true", "yes"),
        ("privacy", "yes"),
        ("privacy-version", privacy_version),
    ]
    .into_iter()
    .collect()
}
