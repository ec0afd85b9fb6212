//! What a message says: plain text, greeting, body, closing. Texts stand in `app/texts/<lang>/mail.ftl`.
//!
//! Links begin with the public address of the settings and with nothing else: no header of a request can bend them.
//! What a person typed (a reason) is text among text here, never markup and never in the subject.

use acts::Mail;
use app::texts::{Arg, t, ta};
use domain::{lang::Lang, pack::Pack};

/// Subject and body.
#[derive(Debug, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub body: String,
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
        Mail::ComeToTheDesk | Mail::PasswordChanged | Mail::Identified | Mail::AccountClosed => {}
    }
    let key = key(mail);
    let closing = [("site", site.into()), ("body-name", pack.body.as_str().into())];
    let parts = [
        t(lang, "mail-greeting"),
        ta(lang, &format!("{key}-body"), &args),
        ta(lang, "mail-closing", &closing),
    ];
    Rendered { subject: t(lang, &format!("{key}-subject")), body: parts.join("\n\n") + "\n" }
}

/// `mail-confirm-email`; a DID has a text for each of its moves.
fn key(mail: &Mail) -> String {
    let kind = match mail {
        Mail::DidMoved { step, .. } => return format!("mail-did-moved-{step}"),
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
mod tests {
    use domain::did::Move;

    use super::*;

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
        ]);
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
                assert!(
                    !said.body.contains("mail-") && !said.body.contains(['{', '}']),
                    "{at}: {}",
                    said.body
                );
                assert!(!said.subject.contains("2026/ANC") && !said.subject.contains("7K2M"), "{at}");
                assert!(said.body.contains(SITE) && said.body.contains(&pack.body), "{at}");
                assert!(!said.body.contains("\n\n\n"), "{at}: {}", said.body);
            }
        }
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
        assert!(
            render(&mail("ancona"), Lang::En, SITE, &pack).body.contains("Centro per l'impiego di Ancona")
        );
        assert!(render(&mail(""), Lang::En, SITE, &pack).body.contains("has no centre yet"));
    }
}
