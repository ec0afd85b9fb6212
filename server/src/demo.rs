//! The demonstration region: invented operators of the real centres, invented people, a few declarations.
//!
//! Everything goes through the acts, so that demonstration data is what real use would have left. The credentials
//! are printed, and kept beside the secrets for the next start; on a database that has operators nothing is added.

mod agenda;

use std::{fmt::Write as _, fs, path::PathBuf, sync::Arc};

use acts::{
    Asked, Desk, Operator, Rules, Visitor,
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

/// Centres with two operators, so that taking charge can be tried; the others have one.
const BUSY: [&str; 2] = ["fermo", "ancona"];

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
    let staff = operators(&desk, &mut card).await?;
    agenda::open(&desk, &staff.admin).await?;
    people(&desk, &staff.fermo, &mut card).await?;
    fs::write(&kept, &card)?;
    println!("{card}");
    Ok(())
}

/// Where the printed credentials are kept.
fn card_file(data: &Data) -> PathBuf {
    data.secrets.with_file_name("demo-credentials.txt")
}

/// Those of the staff in whose name the rest is done, logged in.
struct Staff {
    fermo: Operator,
    admin: Operator,
}

/// One or two operators per centre, an office head and an administrator.
async fn operators(desk: &Desk, card: &mut String) -> Result<Staff, Fault> {
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
        if BUSY.contains(&slug) {
            plan.push((
                format!("op2.{slug}"),
                format!("Collega {}", office.comune),
                Role::Operator,
                vec![slug.into()],
            ));
        }
    }
    plan.push(("head.fermo".into(), "Responsabile Fermo".into(), Role::Head, vec!["fermo".into()]));
    let all = desk.pack.offices.iter().map(|office| office.slug.to_string()).collect();
    plan.push(("admin".into(), "Amministratrice Regione".into(), Role::Administrator, all));

    let (mut fermo, mut admin) = (None, None);
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
            "op.fermo" => fermo = Some(log_in(desk, &new.username, &mut made).await?),
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
    let fermo = fermo.ok_or("the pack has no centre of Fermo")?;
    Ok(Staff { fermo, admin: admin.ok_or("the plan has no administrator")? })
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

/// Surname, name, birth date, sex, Belfiore code of the birthplace, comune of residence, has declared.
type Invented = (&'static str, &'static str, (i32, u32, u32), Sex, &'static str, &'static str, bool);

const PEOPLE: [Invented; 6] = [
    ("Rossi", "Giulia", (1988, 4, 12), Sex::Female, "D542", "Fermo", true),
    ("Verdi", "Marco", (1975, 9, 30), Sex::Male, "A271", "Porto San Giorgio", true),
    ("Diallo", "Aminata", (1994, 1, 5), Sex::Female, "Z343", "Fermo", true),
    ("Quarantotto", "Gianfranco", (1965, 8, 15), Sex::Male, "G479", "Ancona", true),
    ("Bianchi", "Sara", (2001, 12, 3), Sex::Female, "E783", "Fermo", false),
    ("D'Angelo", "Niccolò", (1999, 6, 21), Sex::Male, "H501", "Montegranaro", false),
];

async fn people(desk: &Desk, operator: &Operator, card: &mut String) -> Result<(), Fault> {
    writeln!(card, "Citizens (/accedi): codice fiscale, name, has declared")?;
    for (surname, name, (year, month, day), sex, place, comune, declared) in PEOPLE {
        let born =
            chrono::NaiveDate::from_ymd_opt(year, month, day).ok_or("a birth date of the demonstration")?;
        let cf = CodiceFiscale::compute(surname, name, born, sex, place)?;
        let mail = format!("{}@sportello.example", domain::fold::fold(name));
        let form: Form = [("cf", cf.as_str()), ("surname", surname), ("name", name), ("email", &mail)]
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
        let opened = acts::account::open_at_desk(desk, operator, &at_desk, &asked(desk, &form)?)
            .await
            .map_err(said)?;
        let code = opened.code.ok_or("the demonstration's code")?;
        acts::account::use_desk_code(desk, cf.as_str(), &code, PASSWORD).await.map_err(said)?;
        if declared {
            declare(desk, cf.as_str(), comune).await?;
        }
        writeln!(card, "{cf}\t{name} {surname}\t{}", if declared { "yes" } else { "no" }, cf = cf.as_str())?;
    }
    Ok(())
}

fn asked(desk: &Desk, form: &Form) -> Result<Asked, Fault> {
    Asked::new(&desk.request_key(), "demo", form).ok_or_else(|| "a key of our own".into())
}

/// Fills and submits a declaration, step by step, as the person would.
async fn declare(desk: &Desk, cf: &str, comune: &str) -> Result<(), Fault> {
    let logged = acts::account::log_in(desk, cf, PASSWORD, None).await.map_err(said)?;
    let Visitor::Citizen(citizen) = recognise(&desk.reader, &logged.token, desk.now()).await?.visitor else {
        return Err("the demonstration's citizen could not log in".into());
    };
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
        ("residence-cap", "63900"),
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
