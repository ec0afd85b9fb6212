//! What mails say, in both languages.

use domain::did::Move;

use super::*;
use crate::mail::ics::tests::meeting;

const SITE: &str = "https://sportello.example";

fn every_mail(reason: Option<&str>) -> Vec<Mail> {
    let token = "0f".repeat(32);
    let (protocol, office) = ("2026/ANC/000001".to_owned(), "ancona".to_owned());
    let moves = Move::ALL.iter().map(|act| Mail::DidMoved {
        step: act.code().to_owned(),
        protocol: protocol.clone(),
        reason: reason.map(str::to_owned),
        office: office.clone(),
    });
    let mut mails: Vec<Mail> = moves.collect();
    mails.extend([
        Mail::ConfirmEmail { token: token.clone() },
        Mail::ComeToTheDesk,
        Mail::Recover { token },
        Mail::PasswordChanged,
        Mail::DidConfirmed { protocol, office },
        Mail::Approve { code: "7K2M9QRT".to_owned() },
        Mail::Identified,
        Mail::AccountClosed,
        Mail::AppointmentBooked(meeting()),
        Mail::AppointmentMoved(meeting()),
        Mail::AppointmentCancelled { meeting: meeting(), reason: reason.map(str::to_owned) },
        Mail::AppointmentReminder { meeting: meeting(), hours: 48 },
        Mail::AppointmentReminder { meeting: meeting(), hours: 3 },
        Mail::Convoked(meeting()),
        Mail::CommitmentMoved { act: "verify".to_owned() },
        Mail::PactAnswered,
        Mail::PactDocument,
        Mail::PactRefused { person: uuid::Uuid::nil() },
        Mail::PactAsked { person: uuid::Uuid::nil() },
        Mail::SignatureCode { code: "7K2M9QRT".to_owned() },
        Mail::CorrectionAnswered,
        Mail::ApplicationSent { vacancy: uuid::Uuid::nil() },
        Mail::OfferEnded,
    ]);
    let vacancy = ["publish", "return", "refuse", "accept", "decline", "ending", "fill", "close", "expire"];
    mails.extend(vacancy.map(|act| Mail::VacancyMoved {
        act: act.to_owned(),
        company: uuid::Uuid::nil(),
        vacancy: uuid::Uuid::nil(),
        reason: reason.map(str::to_owned),
    }));
    let proposal = ["ask", "remind", "present", "interview", "hire", "refuse", "no_show", "over"];
    mails.extend(
        proposal.map(|act| Mail::ProposalMoved { act: act.to_owned(), candidate: uuid::Uuid::nil() }),
    );
    mails.extend(["present", "remind"].map(|act| Mail::ShortlistMoved {
        act: act.to_owned(),
        company: uuid::Uuid::nil(),
        vacancy: uuid::Uuid::nil(),
    }));
    let internship = [
        "open", "return", "refuse", "offer", "accept", "decline", "show", "redraw", "agree", "start",
        "extend", "drop", "prolong", "end", "dossier", "attest", "conclude", "close", "withdraw",
    ];
    for company in [None, Some(uuid::Uuid::nil())] {
        mails.extend(internship.map(|act| Mail::InternshipMoved {
            act: act.to_owned(),
            internship: uuid::Uuid::nil(),
            company,
            reason: reason.map(str::to_owned),
        }));
    }
    let title = "pact-title-psp".to_owned();
    for changed in [false, true] {
        mails.push(Mail::PactToSign { title: title.clone(), changed });
        mails.push(Mail::PactSigned { title: title.clone(), changed });
    }
    let pact = ["miss", "edit", "cancel", "close", "end"].map(|act| Mail::PactMoved {
        act: act.to_owned(),
        title: title.clone(),
        reason: reason.map(str::to_owned),
    });
    mails.extend(pact);
    let sap = ["validated", "refused", "written"]
        .map(|act| Mail::SapMoved { act: act.to_owned(), reason: reason.map(str::to_owned) });
    mails.extend(sap);
    let company = "Calzature Fermane S.r.l.".to_owned();
    mails.push(Mail::MandateCode { company: company.clone(), code: "7K2M9QRT".to_owned() });
    let mandate = ["approve", "refuse", "revoke", "expire"].map(|act| Mail::MandateMoved {
        act: act.to_owned(),
        company: company.clone(),
        reason: reason.map(str::to_owned),
    });
    mails.extend(mandate);
    let pact = ["show", "sign", "end"]
        .map(|act| Mail::CompanyPactMoved { act: act.to_owned(), company: uuid::Uuid::nil() });
    mails.extend(pact);
    mails
}

fn pack() -> Pack {
    Pack::marche().expect("the pack loads")
}

#[test]
fn every_message_is_whole_in_both_languages_and_its_subject_says_nothing_personal() {
    let pack = pack();
    for lang in Lang::ALL {
        for mail in every_mail(Some("Manca il permesso di soggiorno.")) {
            let said = render(&mail, lang, SITE, &pack);
            let at = format!("{} in {}", mail.kind(), lang.tag());
            assert!(!said.subject.starts_with("mail-") && !said.subject.contains(['{', '\n']), "{at}");
            assert!(!said.body.contains("mail-") && !said.body.contains(['{', '}']), "{at}: {}", said.body);
            assert!(!said.subject.contains("2026/ANC") && !said.subject.contains("7K2M"), "{at}");
            assert!(said.body.contains(SITE) && said.body.contains(&pack.body), "{at}");
            assert!(!said.body.contains("\n\n\n"), "{at}: {}", said.body);
        }
    }
}

/// The hour of 25 October 2026 is told as the wall clock shows it after the night in which it goes back.
#[test]
fn an_appointment_is_told_in_italian_time_with_its_code_and_page() {
    let pack = pack();
    let said = render(&Mail::AppointmentBooked(meeting()), Lang::It, SITE, &pack);
    for words in ["domenica 25 ottobre 2026, ore 9:00", "7K2M9Q", "Centro per l’impiego di Fermo"] {
        assert!(said.body.replace('\'', "’").contains(words), "{words}: {}", said.body);
    }
    assert!(said.body.contains(&format!("{SITE}/appuntamenti/00000000-0000-0000-0000-000000000007")));
    assert_eq!(said.entry.map(|(_, entry)| entry), Some(Entry::Stands));
    let reminder = Mail::AppointmentReminder { meeting: meeting(), hours: 3 };
    assert_eq!(render(&reminder, Lang::It, SITE, &pack).entry, None);
}

#[test]
fn the_hour_is_what_the_clock_in_the_centre_shows_also_when_it_shows_it_twice() {
    let pack = pack();
    let days = [
        ("2028-02-29T08:00:00Z", "martedì 29 febbraio 2028, ore 9:00"),
        ("2028-03-26T00:45:00Z", "domenica 26 marzo 2028, ore 1:45"),
        ("2028-03-26T01:00:00Z", "domenica 26 marzo 2028, ore 3:00"),
        ("2028-10-29T00:30:00Z", "domenica 29 ottobre 2028, ore 2:30"),
        ("2028-10-29T01:30:00Z", "domenica 29 ottobre 2028, ore 2:30"),
        ("2028-10-29T02:00:00Z", "domenica 29 ottobre 2028, ore 3:00"),
    ];
    for (start, words) in days {
        let starts_at: DateTime<Utc> = start.parse().expect("an instant");
        let meeting = Meeting { starts_at, ends_at: starts_at + chrono::TimeDelta::minutes(15), ..meeting() };
        let reminder = Mail::AppointmentReminder { meeting: meeting.clone(), hours: 3 };
        for mail in [Mail::AppointmentBooked(meeting), reminder] {
            let said = render(&mail, Lang::It, SITE, &pack);
            assert!(said.body.contains(words), "{start}: {}", said.body);
        }
    }
}

#[test]
fn a_cancelled_appointment_leaves_the_calendar_and_says_who_cancelled() {
    let pack = pack();
    let cancelled = Mail::AppointmentCancelled { meeting: meeting(), reason: None };
    let said = render(&cancelled, Lang::En, SITE, &pack);
    assert_eq!(said.entry.map(|(_, entry)| entry), Some(Entry::Cancelled));
    assert!(said.body.contains("You cancelled it"), "{}", said.body);
}

#[test]
fn links_begin_with_the_public_address() {
    let pack = pack();
    let said = render(&Mail::ConfirmEmail { token: "ab".repeat(32) }, Lang::It, SITE, &pack);
    let link = format!("{SITE}/registrati/conferma?token={}", "ab".repeat(32));
    assert!(said.body.contains(&link));
    let said = render(&Mail::Recover { token: "ab".repeat(32) }, Lang::En, SITE, &pack);
    assert!(said.body.contains(&format!("{SITE}/accedi/nuova-password?token=")));
}

#[test]
fn a_reason_is_repeated_as_it_was_typed() {
    let pack = pack();
    let typed = "x] [y </textarea><script> { $site } ٦ 密码 🙂";
    let returned = Mail::DidMoved {
        step: "return".to_owned(),
        protocol: "2026/ANC/000001".to_owned(),
        reason: Some(typed.to_owned()),
        office: "ancona".to_owned(),
    };
    let said = render(&returned, Lang::It, SITE, &pack);
    assert!(said.body.contains(typed), "{}", said.body);
}

#[test]
fn a_did_without_a_centre_says_that_one_will_be_assigned() {
    let pack = pack();
    let mail = |office: &str| Mail::DidMoved {
        step: "submit".to_owned(),
        protocol: "2026/REG/000001".to_owned(),
        reason: None,
        office: office.to_owned(),
    };
    assert!(render(&mail("ancona"), Lang::En, SITE, &pack).body.contains("Centro per l'impiego di Ancona"));
    assert!(render(&mail(""), Lang::En, SITE, &pack).body.contains("has no centre yet"));
}
