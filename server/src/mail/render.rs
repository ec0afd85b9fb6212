//! What a message says: plain text, greeting, body, closing. Texts stand in `app/texts/<lang>/mail.ftl`.
//!
//! Links begin with the public address of the settings and with nothing else: no header of a request can bend them.
//! What a person typed (a reason) is text among text here, never markup and never in the subject.

use acts::{Mail, Meeting};
use app::texts::{Arg, date, t, ta};
use chrono::{DateTime, Datelike as _, Utc};
use domain::{
    calendar::{rome_date, rome_time},
    lang::Lang,
    pack::Pack,
};

use super::ics::{Entry, link, place, service};

/// Subject and body.
#[derive(Debug, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub body: String,
    /// The appointment that goes along as an entry of a calendar.
    pub entry: Option<(Meeting, Entry)>,
}

/// Says `mail` in `lang`. `site` is the public address, without a slash at its end.
pub fn render(mail: &Mail, lang: Lang, site: &str, pack: &Pack) -> Rendered {
    let mut args: Vec<(&str, Arg<'_>)> = vec![("site", site.into())];
    match mail {
        Mail::ConfirmEmail { token } => {
            args.push(("link", format!("{site}/registrati/conferma?token={token}").into()));
        }
        Mail::Recover { token } => {
            args.push(("link", format!("{site}/accedi/nuova-password?token={token}").into()));
        }
        Mail::DidMoved { protocol, reason, office, .. } => {
            args.push(("protocol", protocol.as_str().into()));
            args.push(("centre", centre(lang, pack, office).into()));
            let why = reason.as_deref().map(|text| ta(lang, "mail-reason", &[("reason", text.into())]));
            args.push(("reason", why.unwrap_or_default().into()));
        }
        Mail::DidConfirmed { protocol, office } => {
            args.push(("protocol", protocol.as_str().into()));
            args.push(("centre", centre(lang, pack, office).into()));
        }
        Mail::Approve { code } => args.push(("code", code.as_str().into())),
        Mail::AppointmentBooked(meeting)
        | Mail::AppointmentMoved(meeting)
        | Mail::AppointmentReminder { meeting, .. }
        | Mail::Convoked(meeting) => tell(&mut args, meeting, lang, site, pack),
        Mail::AppointmentCancelled { meeting, reason } => {
            tell(&mut args, meeting, lang, site, pack);
            let why = match reason {
                Some(text) => ta(lang, "mail-reason", &[("reason", text.as_str().into())]),
                None => t(lang, "mail-appointment-cancelled-self"),
            };
            args.push(("reason", why.into()));
        }
        Mail::ComeToTheDesk
        | Mail::PasswordChanged
        | Mail::Identified
        | Mail::AccountClosed
        | Mail::CommitmentMoved { .. }
        | Mail::PactAnswered
        | Mail::PactDocument
        | Mail::OfferEnded
        | Mail::CorrectionAnswered => {}
        Mail::SignatureCode { code } => args.push(("code", code.as_str().into())),
        Mail::PactToSign { title, .. } | Mail::PactSigned { title, .. } => {
            args.push(("title", t(lang, title).into()));
        }
        Mail::PactMoved { title, reason, .. } => {
            args.push(("title", t(lang, title).into()));
            let why = reason.as_deref().map(|text| ta(lang, "mail-reason", &[("reason", text.into())]));
            args.push(("reason", why.unwrap_or_default().into()));
        }
        Mail::VacancyMoved { company, vacancy, reason, .. } => {
            args.push(("link", format!("{site}/impresa/{company}/richieste/{vacancy}").into()));
            let why = reason.as_deref().map(|text| ta(lang, "mail-reason", &[("reason", text.into())]));
            args.push(("reason", why.unwrap_or_default().into()));
        }
        Mail::ProposalMoved { candidate, .. } => {
            args.push(("link", format!("{site}/proposte/{candidate}").into()));
        }
        Mail::ShortlistMoved { company, vacancy, .. } => {
            let link = format!("{site}/impresa/{company}/richieste/{vacancy}/candidati");
            args.push(("link", link.into()));
        }
        Mail::InternshipMoved { internship, company, reason, .. } => {
            let link = match company {
                Some(company) => format!("{site}/impresa/{company}/tirocini/{internship}"),
                None => format!("{site}/tirocini/{internship}"),
            };
            args.push(("link", link.into()));
            let why = reason.as_deref().map(|text| ta(lang, "mail-reason", &[("reason", text.into())]));
            args.push(("reason", why.unwrap_or_default().into()));
        }
        Mail::ApplicationSent { vacancy } => args.push(("link", format!("{site}/offerte/{vacancy}").into())),
        Mail::SapMoved { reason, .. } => {
            let why = reason.as_deref().map(|text| ta(lang, "mail-reason", &[("reason", text.into())]));
            args.push(("reason", why.unwrap_or_default().into()));
        }
        Mail::MandateCode { company, code } => {
            args.push(("company", company.as_str().into()));
            args.push(("code", code.as_str().into()));
        }
        Mail::CompanyPactMoved { company, .. } => {
            args.push(("link", format!("{site}/impresa/{company}/patto").into()));
        }
        Mail::MandateMoved { company, reason, .. } => {
            args.push(("company", company.as_str().into()));
            let why = reason.as_deref().map(|text| ta(lang, "mail-reason", &[("reason", text.into())]));
            args.push(("reason", why.unwrap_or_default().into()));
        }
        Mail::PactRefused { person } | Mail::PactAsked { person } => {
            args.push(("link", format!("{site}/operatore/persone/{person}/patto").into()));
        }
    }
    let key = key(mail);
    let closing = [("site", site.into()), ("body-name", pack.body.as_str().into())];
    let parts = [
        t(lang, "mail-greeting"),
        ta(lang, &format!("{key}-body"), &args),
        ta(lang, "mail-closing", &closing),
    ];
    let body = parts.join("\n\n") + "\n";
    Rendered { subject: t(lang, &format!("{key}-subject")), body, entry: entry(mail) }
}

/// What every message about an appointment says of it.
fn tell(args: &mut Vec<(&str, Arg<'_>)>, meeting: &Meeting, lang: Lang, site: &str, pack: &Pack) {
    args.push(("when", when(lang, meeting.starts_at).into()));
    args.push(("service", service(meeting, pack).into()));
    args.push(("place", place(meeting, lang, pack).into()));
    args.push(("code", meeting.code.clone().into()));
    args.push(("link", link(meeting, site).into()));
}

/// «lunedì 23 novembre 2026, ore 9:30», in Italian time.
fn when(lang: Lang, instant: DateTime<Utc>) -> String {
    let day = rome_date(instant);
    let weekday = t(lang, &format!("common-weekday-{}", day.weekday().number_from_monday()));
    let time = rome_time(instant).format("%-H:%M").to_string();
    ta(
        lang,
        "mail-when",
        &[("weekday", weekday.into()), ("date", date(lang, day).into()), ("time", time.into())],
    )
}

/// What goes into the person's calendar: not with reminders, which have nothing new to say.
fn entry(mail: &Mail) -> Option<(Meeting, Entry)> {
    match mail {
        Mail::AppointmentBooked(meeting) | Mail::AppointmentMoved(meeting) | Mail::Convoked(meeting) => {
            Some((meeting.clone(), Entry::Stands))
        }
        Mail::AppointmentCancelled { meeting, .. } => Some((meeting.clone(), Entry::Cancelled)),
        _ => None,
    }
}

/// `mail-confirm-email`; a DID has a text for each of its moves.
fn key(mail: &Mail) -> String {
    let kind = match mail {
        Mail::DidMoved { step, .. } => return format!("mail-did-moved-{step}"),
        Mail::PactMoved { act, .. } => return format!("mail-pact-moved-{act}"),
        Mail::VacancyMoved { act, .. } => return format!("mail-vacancy-moved-{act}"),
        Mail::ProposalMoved { act, .. } => {
            return format!("mail-proposal-moved-{}", act.replace('_', "-"));
        }
        Mail::ShortlistMoved { act, .. } => return format!("mail-shortlist-moved-{act}"),
        Mail::SapMoved { act, .. } => return format!("mail-sap-moved-{act}"),
        Mail::InternshipMoved { act, .. } => return format!("mail-internship-moved-{act}"),
        Mail::MandateMoved { act, .. } => return format!("mail-mandate-moved-{act}"),
        Mail::CompanyPactMoved { act, .. } => return format!("mail-company-pact-moved-{act}"),
        Mail::PactToSign { changed: true, .. } => "pact_to_sign_again",
        Mail::PactSigned { changed: true, .. } => "pact_signed_again",
        Mail::DidConfirmed { .. } => "did_moved_confirm",
        other => other.kind(),
    };
    format!("mail-{}", kind.replace('_', "-"))
}

/// Which centre has it; one that is still to be assigned is said, too.
fn centre(lang: Lang, pack: &Pack, slug: &str) -> String {
    match pack.office(slug) {
        Some(office) => ta(lang, "mail-centre", &[("office", office.name.as_str().into())]),
        None => t(lang, "mail-centre-none"),
    }
}

#[cfg(test)]
mod tests;
