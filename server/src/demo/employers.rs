//! The employers of the demonstration: an invented company with one site, somebody who acts for it, what it looks for, and
//! people who would like to be proposed.
//!
//! One vacancy waits for the centre. Four are on the board, one of them with applications of people who also agreed to be
//! proposed, so that a preselection can be tried from its first step. A request for an internship waits, too. In a region
//! that asks a company for its pact (Piemonte) the pact is in force. Everything goes through the acts.

use std::fmt::Write as _;

use acts::{
    Citizen, Desk, Mail, Mandate, Operator, application,
    company::{
        self,
        pact::{Signer, draw_up, pact, sign},
    },
    house, internship,
    mandate::{self, Approval, Declared},
    pact::Fresh,
    preselection, sap,
    vacancy::{self, Which},
};
use chrono::{Days, NaiveDate};
use domain::{
    company::{
        NewCompany,
        pact::{Words, asked as asks_pact},
    },
    form::Form,
    mandate::Term,
    person::Sex,
    sap::{Entry, Section},
    shortlist::Consent,
    vacancy::{Application, Content},
};
use uuid::Uuid;

use super::{Newcomer, PASSWORD, Resident, Town, account, asked, log_in_citizen};
use crate::cli::{Fault, said};

/// Who acts for the company.
const ACTS: Newcomer =
    Newcomer { surname: "Ferri", name: "Elena", born: (1979, 3, 9), sex: Sex::Female, place: "A271" };

const COMPANY: &str = "Calzaturificio Dimostrazione S.r.l.";
const PEC: &str = "calzaturificio@pec.sportello.example";

/// Those who agree to be proposed, and those who apply for the first offer, by name.
const AGREE: [&str; 3] = ["Giulia", "Aminata", "Sara"];
const APPLY: [&str; 2] = ["Sara", "Niccolò"];

/// What an offer of the company says, beside what all of them say.
type Offer = &'static [(&'static str, &'static str)];

/// The last one waits for the centre; the others are on the board.
const OFFERS: [Offer; 5] = [
    &[
        ("title", "Orlatrice o orlatore"),
        ("profession", "Orlatrice"),
        ("places", "2"),
        ("tasks", "Cucire le tomaie e controllare il lavoro finito."),
        ("musts", "Uso della macchina da cucire"),
        ("nices", "Lavoro in squadra"),
        ("contract", "permanent"),
        ("hours", "full"),
    ],
    &[
        ("title", "Impiegata o impiegato per gli ordini"),
        ("profession", "Impiegato amministrativo"),
        ("places", "1"),
        ("tasks", "Ricevere gli ordini e preparare le fatture."),
        ("musts", "Uso del computer"),
        ("nices", "Inglese"),
        ("contract", "fixed_term"),
        ("hours", "part"),
    ],
    &[
        ("title", "Addetta o addetto al taglio"),
        ("profession", "Tagliatore di pelli"),
        ("places", "1"),
        ("tasks", "Tagliare le pelli a mano e a macchina."),
        ("contract", "fixed_term"),
        ("hours", "full"),
    ],
    &[
        ("title", "Autista per le consegne"),
        ("profession", "Autista"),
        ("places", "1"),
        ("tasks", "Consegnare le scarpe ai negozi della regione."),
        ("licences", "b"),
        ("contract", "fixed_term"),
        ("hours", "full"),
    ],
    &[
        ("title", "Modellista"),
        ("profession", "Modellista di calzature"),
        ("places", "1"),
        ("tasks", "Disegnare i modelli e seguirli fino alla prova."),
        ("musts", "Disegno al computer"),
        ("contract", "permanent"),
        ("hours", "full"),
    ],
];

/// A company with its site and the person who acts for it.
pub(super) struct Employer {
    mandate: Mandate,
    site: Uuid,
}

/// Brings the company; the code from its PEC is typed, and the operator approves.
pub(super) async fn open(
    desk: &Desk,
    town: &Town<'_>,
    operator: &Operator,
    card: &mut String,
) -> Result<Employer, Fault> {
    let cf = account(desk, operator, &ACTS).await?;
    let citizen = log_in_citizen(desk, cf.as_str()).await?;
    let form = company_form(&town.home.comune);
    let new = NewCompany::parse(&form, desk.places).map_err(|errors| said(acts::Refusal::Fields(errors)))?;
    let declared = company::register(desk, &citizen, &new, &asked(desk, &form)?).await.map_err(said)?;
    let code = read_pec(desk).await?;
    mandate::confirm(desk, &citizen, declared.mandate, &code).await.map_err(said)?;
    approve(desk, town, operator, &declared).await?;
    let acting = mandate::acting(&desk.reader, &citizen, declared.company, desk.today()).await?;
    let mandate = acting.ok_or("the mandate of the demonstration does not count")?;
    let mut conn = desk.reader.conn().await?;
    let sites = store::company::sites(&mut conn, declared.company).await?;
    drop(conn);
    let site = sites.first().ok_or("a site of the demonstration")?.id;
    let employer = Employer { mandate, site };
    if asks_pact(&desk.pack) {
        conclude_pact(desk, operator, &employer.mandate).await?;
    }
    writeln!(card, "Employers (/accedi, then /impresa): codice fiscale, name, company")?;
    writeln!(card, "{}\t{} {}\t{COMPANY}\n", cf.as_str(), ACTS.name, ACTS.surname)?;
    Ok(employer)
}

fn company_form(comune: &str) -> Form {
    [
        // Invented, and right to its last digit.
        ("tax_code", "99999990445"),
        ("vat_number", "99999990445"),
        ("legal_name", COMPANY),
        ("ateco", "15.20.1"),
        ("size", "small"),
        ("pec", PEC),
        ("site_address", "Via della Dimostrazione 10"),
        ("site_comune", comune),
        ("site_employees", "12"),
        ("role", "legal_representative"),
    ]
    .into_iter()
    .collect()
}

/// Reads the code in the company's certified mail; that letter goes no further, the others leave when the lease is over.
async fn read_pec(desk: &Desk) -> Result<String, Fault> {
    for letter in house::lease_mail(desk, 1000).await.map_err(said)? {
        if let Mail::MandateCode { code, .. } = letter.mail {
            house::mail_sent(desk, letter.id).await.map_err(said)?;
            return Ok(code);
        }
    }
    Err("no code went to the PEC of the demonstration".into())
}

async fn approve(
    desk: &Desk,
    town: &Town<'_>,
    operator: &Operator,
    declared: &Declared,
) -> Result<(), Fault> {
    let mut conn = desk.reader.conn().await?;
    let row = store::mandate::by_id(&mut conn, declared.mandate).await?;
    drop(conn);
    let version = row.ok_or("the mandate of the demonstration")?.version;
    let last = Term::proposed(desk.today()).to_string();
    let form: Form = [("expires_on", last.as_str())].into_iter().collect();
    let term = Term::parse(&form, desk.today()).map_err(|errors| said(acts::Refusal::Fields(errors)))?;
    let office = Some(town.home.slug.as_str());
    let approval = Approval { mandate: declared.mandate, version, term, office };
    mandate::approve(desk, operator, &approval, &asked(desk, &form)?).await.map_err(said)
}

/// The pact that this region asks, drawn up in a meeting and signed by both.
async fn conclude_pact(desk: &Desk, operator: &Operator, mandate: &Mandate) -> Result<(), Fault> {
    let form: Form = [
        ("needs", "Persone che sanno cucire e tagliare le pelli."),
        ("company", "Rispondere entro dieci giorni su ogni persona proposta."),
        ("centre", "Proporre persone per ogni offerta e seguire i tirocini."),
        ("plan", "Le offerte sul portale, i primi colloqui entro un mese."),
        ("minutes", "45"),
        ("channel", "sportello"),
    ]
    .into_iter()
    .collect();
    let words = Words::parse(&form).map_err(|errors| said(acts::Refusal::Fields(errors)))?;
    let company = mandate.company();
    draw_up(desk, operator, company, words, &asked(desk, &form)?).await.map_err(said)?;
    let mut conn = desk.reader.conn().await?;
    let sheet = pact(&mut conn, company).await?;
    drop(conn);
    let hash = sheet.ok_or("the pact of the demonstration")?.hash();
    let proof = Fresh::Password(PASSWORD);
    for signer in [Signer::Company { mandate, proof }, Signer::Centre { operator, proof }] {
        sign(desk, signer, company, &hash, &asked(desk, &form)?).await.map_err(said)?;
    }
    Ok(())
}

/// What the company looks for, who agrees to be proposed, who applies.
pub(super) async fn seek(
    desk: &Desk,
    town: &Town<'_>,
    operator: &Operator,
    employer: &Employer,
    people: &[Resident],
) -> Result<(), Fault> {
    let mut offers = Vec::new();
    for offer in OFFERS {
        offers.push(send(desk, employer, offer).await?);
    }
    offers.pop();
    for offer in &offers {
        publish(desk, operator, *offer).await?;
    }
    request_internship(desk, employer).await?;
    let first = *offers.first().ok_or("an offer of the demonstration")?;
    let comune = near(desk, town);
    for person in people {
        if AGREE.contains(&person.name) {
            agree(desk, &log_in_citizen(desk, person.cf.as_str()).await?, &comune).await?;
        }
        if APPLY.contains(&person.name) {
            apply(desk, operator, &log_in_citizen(desk, person.cf.as_str()).await?, first).await?;
        }
    }
    Ok(())
}

/// Sends an offer to the centre.
async fn send(desk: &Desk, employer: &Employer, offer: Offer) -> Result<Uuid, Fault> {
    let mut form: Form = offer.iter().copied().collect();
    form.set("site", employer.site.to_string());
    form.set("expires", (desk.today() + Days::new(60)).to_string());
    form.set("public-name", "yes");
    let content = Content::parse(&form).map_err(|errors| said(acts::Refusal::Fields(errors)))?;
    let asked = asked(desk, &form)?;
    vacancy::write(desk, &employer.mandate, Which::New, &content, true, &asked).await.map_err(said)
}

async fn publish(desk: &Desk, operator: &Operator, vacancy: Uuid) -> Result<(), Fault> {
    let mut conn = desk.reader.conn().await?;
    let row = store::vacancy::by_id(&mut conn, vacancy).await?;
    drop(conn);
    let version = row.ok_or("an offer of the demonstration")?.version;
    let asked = asked(desk, &Form::default())?;
    let published = vacancy::publish(desk, operator, vacancy, version, &[], true, &asked).await;
    published.map_err(said)?.map_err(|_| "an offer of the demonstration waits for a second look".into())
}

/// Three months and more, from three weeks on.
async fn request_internship(desk: &Desk, employer: &Employer) -> Result<(), Fault> {
    let starts = desk.today() + Days::new(21);
    let form = internship_form(employer.site, starts, starts + Days::new(100));
    let mandate = &employer.mandate;
    let id = internship::begin(desk, mandate, employer.site, None, &asked(desk, &form)?).await;
    let id = id.map_err(said)?;
    internship::submit(desk, mandate, id, 1, &form, &asked(desk, &form)?).await.map_err(said)?;
    Ok(())
}

fn internship_form(site: Uuid, starts: NaiveDate, ends: NaiveDate) -> Form {
    [
        ("site", site.to_string().as_str()),
        ("title", "Prova e controllo delle scarpe"),
        ("profession", "Addetto al controllo di qualità"),
        ("goals", "Imparare a controllare una scarpa finita."),
        ("tasks", "Controllare le scarpe e scrivere che cosa non va."),
        ("skills", "Leggere una scheda di lavorazione\nUsare gli strumenti di misura"),
        ("starts", &starts.to_string()),
        ("ends", &ends.to_string()),
        ("weekly-hours", "30"),
        ("schedule", "Da lunedì a venerdì, 9-15"),
        // Not less than any region asks.
        ("allowance", "600"),
        ("tutor-name", "Carlo Neri"),
        ("tutor-role", "Capo reparto"),
        ("tutor-contact", "tutor@sportello.example"),
        ("dismissals", "none"),
        ("declares", "no_replacement"),
        ("declares", "training_needed"),
        ("declares", "safety"),
        ("declares", "targeted_placement"),
    ]
    .into_iter()
    .collect()
}

/// Another comune of the same province, so that looking in the whole province shows what it changes.
fn near(desk: &Desk, town: &Town<'_>) -> String {
    let others = town.home.comuni.iter().filter(|code| **code != town.home.belfiore);
    let mut known = others.filter_map(|code| desk.places.by_belfiore(code));
    known
        .find(|comune| comune.province == town.home.province)
        .map_or_else(|| town.home.comune.clone(), |comune| comune.label())
}

async fn agree(desk: &Desk, citizen: &Citizen, comune: &str) -> Result<(), Fault> {
    let form: Form =
        [("comune", comune), ("share", "email"), ("share", "phone"), ("share", "skills"), ("agree", "yes")]
            .into_iter()
            .collect();
    let consent =
        Consent::parse(&form, desk.places).map_err(|(errors, _)| said(acts::Refusal::Fields(errors)))?;
    preselection::agree(desk, citizen, 0, &consent, &asked(desk, &form)?).await.map_err(said)?;
    Ok(())
}

/// The operator validates a skill of the person, who then applies with it.
async fn apply(desk: &Desk, operator: &Operator, citizen: &Citizen, vacancy: Uuid) -> Result<(), Fault> {
    let update = sap::Update {
        section: Section::Skills,
        version: 0,
        entries: vec![Entry::of([("skill", Some("Uso della macchina da cucire".to_owned()))])],
        kept: &[],
        warnings_seen: true,
    };
    let asked_for = asked(desk, &Form::default())?;
    let written = sap::write(desk, operator, citizen.person(), update, &asked_for).await.map_err(said)?;
    let scheda = written.ok().flatten().ok_or("a scheda of the demonstration")?;
    let note = "Ho cucito tomaie per due anni.".to_owned();
    let shares = Application { sections: vec![Section::Skills], note };
    let asked_for = asked(desk, &Form::default())?;
    let applied = application::apply(desk, citizen, vacancy, scheda.version, &shares, &asked_for).await;
    applied.map_err(said)?;
    Ok(())
}
