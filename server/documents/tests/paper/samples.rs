//! Documents to test and to look at: invented people, real shape.

use chrono::{DateTime, Utc};
use documents::{
    Agreement, Block, Clause, DidReceipt, DidReceiptLabels, FileExtract, Head, Pair, Person, Section,
    Signature, Signatures, Term, Words,
};
use domain::lang::Lang;

/// The labels of a language, read from the same file that translators edit.
pub fn text(lang: Lang, key: &str) -> String {
    let file = match lang {
        Lang::It => include_str!("../../../../app/texts/it/document.ftl"),
        Lang::En => include_str!("../../../../app/texts/en/document.ftl"),
    };
    let line = file.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    line.unwrap_or_else(|| panic!("document.ftl ({lang:?}) has no {key}")).to_owned()
}

pub fn head(lang: Lang) -> Head {
    Head {
        lang,
        body: Words::italian("Regione Marche"),
        centre: Words::italian("Centro per l'Impiego di Ancona"),
        page_label: text(lang, "document-page"),
        of_label: text(lang, "document-of"),
        issued_at: DateTime::<Utc>::from_timestamp(1_795_352_700, 0).expect("a moment of 2026"),
    }
}

pub fn receipt(lang: Lang) -> DidReceipt {
    let t = |key: &str| text(lang, key);
    let it = lang == Lang::It;
    let say = |italian: &str, english: &str| Words::from(if it { italian } else { english });
    DidReceipt {
        head: head(lang),
        labels: DidReceiptLabels::translated(t),
        intro: t("document-receipt-intro").into(),
        protocol: "2026/ANC/000001".into(),
        submitted_at: if it { "22 novembre 2026, ore 14:05" } else { "22 November 2026, 14:05" }.into(),
        legal_date: if it { "22 novembre 2026" } else { "22 November 2026" }.into(),
        person: Person {
            surname: "Rossi".into(),
            name: "Maria Grazia".into(),
            fiscal_code: "RSSMGR85C52A271N".into(),
            birth_date: if it { "12 marzo 1985" } else { "12 March 1985" }.into(),
            birth_place: "Ancona (AN)".into(),
        },
        kind: Words::italian(
            "Dichiarazione di immediata disponibilità al lavoro (DID), articolo 19 D.Lgs. 150/2015",
        ),
        details: vec![
            Pair::new(say("Situazione dichiarata", "Situation declared"), say("Disoccupata", "Unemployed")),
            Pair::new(say("Come è arrivata", "How it reached us"), say("Online, dal portale", "Online")),
        ],
        terms: vec![
            Term {
                what: say("Primo colloquio con il Centro", "First interview with the centre"),
                by_when: say("22 dicembre 2026", "22 December 2026"),
                to_do: say(
                    "Prenota un appuntamento dal portale oppure aspetta la nostra chiamata.",
                    "Book an appointment online, or wait for our call.",
                ),
                source: Words::italian("articolo 20 D.Lgs. 150/2015"),
            },
            Term {
                what: say("Patto di servizio personalizzato", "Personal service agreement"),
                by_when: say("alla fine del primo colloquio", "at the end of the first interview"),
                to_do: say(
                    "Leggi il patto con l'operatore e firmalo.",
                    "Read it with the operator and sign it.",
                ),
                source: Words::italian("articolo 20 D.Lgs. 150/2015"),
            },
        ],
        declarations: vec![
            say("Sono senza lavoro.", "I have no job."),
            say(
                "Sono disponibile da subito a lavorare e a seguire le attività concordate con il Centro per l'Impiego.",
                "I am available at once for work and for the activities agreed with the employment centre.",
            ),
            say("Ho letto l'informativa sulla privacy.", "I have read the privacy notice."),
        ],
        contacts: vec![
            Pair::new(
                say("Indirizzo", "Address"),
                Words::italian("via Ruggeri 5, 60131 Ancona (dimostrazione)"),
            ),
            Pair::new(say("Telefono", "Telephone"), "071 000 0000"),
            Pair::new("E-mail", "centroimpiegoancona@regione.example.it"),
        ],
        verification: say(
            "Mostra il numero di protocollo in un Centro per l'Impiego: l'operatore trova la dichiarazione nel registro.",
            "Show the protocol number at an employment centre: the operator finds the declaration in the register.",
        ),
    }
}

/// An extract of several pages.
pub fn extract(lang: Lang, rows: usize) -> FileExtract {
    let services = (1..=rows)
        .map(|n| {
            [
                format!("{:02}/11/2026", n % 28 + 1).into(),
                Words::italian(format!("B.{} Colloquio di orientamento", n % 4 + 1)),
                format!("{} minuti", 10 + n % 50).into(),
                "Sportello".into(),
            ]
        })
        .collect();
    FileExtract {
        head: head(lang),
        title: text(lang, "document-extract-title"),
        reference: Some("22/11/2026".into()),
        intro: Some(text(lang, "document-extract-intro").into()),
        subject: vec![
            Pair::new("Cognome e nome", "Rossi Maria Grazia"),
            Pair::new("Codice fiscale", "RSSMGR85C52A271N"),
        ],
        sections: vec![
            Section::new(
                "Servizi ricevuti",
                vec![
                    Block::text("I servizi sono in ordine di data."),
                    Block::table(
                        [
                            ("Giorno".into(), 15),
                            ("Servizio".into(), 45),
                            ("Durata".into(), 18),
                            ("Canale".into(), 22),
                        ],
                        services,
                    ),
                ],
            ),
            Section {
                level: 2,
                heading: "Programmi".into(),
                blocks: vec![Block::List { items: vec!["Garanzia Giovani, dal 1 marzo 2026".into()] }],
            },
            Section::new("Recapiti", vec![Block::Pairs { rows: vec![Pair::new("Telefono", "333 0000000")] }]),
        ],
        closing: Some(text(lang, "document-extract-closing").into()),
    }
}

/// A signed pact.
pub fn agreement(lang: Lang) -> Agreement {
    let t = |key: &str| text(lang, key);
    let plain = |key: &str| Words::from(text(lang, key));
    let promises = |rows: &[[&str; 2]]| {
        let columns = [(plain("document-pact-what"), 7), (plain("document-pact-by"), 3)];
        let rows = rows.iter().map(|[what, by]| [Words::italian(*what), (*by).into()]).collect();
        Block::table(columns, rows)
    };
    let signature = |who: &str, how: &str, at: &str| Signature {
        who: Words::italian(who),
        how: plain(how),
        at: at.into(),
        text: "1".into(),
    };
    Agreement {
        head: head(lang),
        title: if lang == Lang::It {
            "Patto di servizio personalizzato"
        } else {
            "Personalised service pact"
        }
        .into(),
        reference: "PSP 1".into(),
        intro: t("document-pact-closing").into(),
        parties: vec![
            Section::new(
                plain("document-pact-person"),
                vec![Block::Pairs { rows: vec![Pair::new("Codice fiscale", "RSSMGR85C52A271N")] }],
            ),
            Section::new(
                plain("document-pact-centre"),
                vec![Block::Pairs {
                    rows: vec![Pair::new(plain("document-pact-responsible"), "Anna Verdi")],
                }],
            ),
        ],
        clauses: vec![
            Clause::new(
                plain("document-pact-goals"),
                vec![Block::text(Words::italian("Tornare a lavorare in cucina."))],
            ),
            Clause::new(
                plain("document-pact-contacts"),
                vec![Block::text(plain("document-pact-frequency-monthly"))],
            )
            .quoting(Pair::new(
                "art. 20",
                Words::italian("La frequenza ordinaria di contatti con il responsabile delle attività."),
            )),
            Clause::new(plain("document-pact-availability"), Vec::new()),
            Clause::new(
                plain("document-pact-availability-offers"),
                vec![Block::text(plain("document-pact-given"))],
            )
            .below(),
            Clause::new(
                plain("document-pact-by-person"),
                vec![promises(&[
                    ["Inviare cinque candidature", "12/12/2026"],
                    ["Aggiornare il curriculum", ""],
                ])],
            ),
            Clause::new(
                plain("document-pact-by-centre"),
                vec![promises(&[["Proporre un corso di cucina", "20/12/2026"]])],
            ),
        ],
        signatures: Signatures {
            heading: plain("document-pact-signatures"),
            headers: ["by", "how", "at", "text"]
                .map(|column| plain(&format!("document-pact-signed-{column}"))),
            rows: vec![
                signature("Maria Grazia Rossi", "document-pact-proof-password", "22/11/2026, 14:05"),
                signature("Anna Verdi", "document-pact-proof-totp", "22/11/2026, 14:07"),
            ],
            hashes: vec![Pair::new(
                "SHA-256",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            )],
        },
        closing: plain("document-pact-closing"),
    }
}

/// A training project of an internship, signed by its three parties.
pub fn training_project(lang: Lang) -> Agreement {
    let plain = |key: &str| Words::from(text(lang, key));
    let it = lang == Lang::It;
    let say = |italian: &str, english: &str| Words::from(if it { italian } else { english });
    let party = |heading: Words, name: &str, code: &str| {
        let rows = vec![
            Pair::new(say("Nome", "Name"), Words::italian(name)),
            Pair::new(plain("document-receipt-fiscal-code"), code),
        ];
        Section::new(heading, vec![Block::Pairs { rows }])
    };
    let signature = |who: &str, how: &str, at: &str| Signature {
        who: Words::italian(who),
        how: plain(how),
        at: at.into(),
        text: "1".into(),
    };
    let days = [("Lunedì", "9:00-13:00, 14:00-17:00"), ("Martedì", "9:00-13:00"), ("Giovedì", "9:00-13:00")];
    let hours = days.map(|(day, hours)| [Words::italian(day), hours.into()]).to_vec();
    Agreement {
        head: head(lang),
        title: if it { "Progetto formativo individuale" } else { "Individual training project" }.into(),
        reference: "PFI 1".into(),
        intro: say(
            "Il progetto dice che cosa impara il tirocinante.",
            "The project says what the intern learns.",
        ),
        parties: vec![
            party(say("Soggetto promotore", "Promoter"), "Centro per l’impiego di Fermo", "80008630420"),
            party(say("Soggetto ospitante", "Host"), "Falegnameria Conti & figli s.r.l.", "00764350054"),
            party(say("Tirocinante", "Intern"), "Maria Grazia Rossi", "RSSMGR85C52A271N"),
        ],
        clauses: vec![
            Clause::new(
                say("Durata e orario", "Length and hours"),
                vec![Block::table([(say("Giorno", "Day"), 3), (say("Orario", "Hours"), 7)], hours)],
            ),
            Clause::new(
                say("Obiettivi formativi", "Training goals"),
                vec![Block::text(Words::italian("Leggere un disegno e preparare il legno con le macchine."))],
            )
            .quoting(Pair::new(
                Words::italian("Linee guida del 25 maggio 2017"),
                Words::italian("Il progetto formativo individuale è parte della convenzione."),
            )),
        ],
        signatures: Signatures {
            heading: plain("document-pact-signatures"),
            headers: ["by", "how", "at", "text"]
                .map(|column| plain(&format!("document-pact-signed-{column}"))),
            rows: vec![
                signature("Carlo Conti", "document-pact-proof-password", "22/11/2026, 14:05"),
                signature("Maria Grazia Rossi", "document-pact-proof-code", "22/11/2026, 15:10"),
                signature("Anna Verdi", "document-pact-proof-totp", "23/11/2026, 9:30"),
            ],
            hashes: vec![Pair::new(
                "SHA-256",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            )],
        },
        closing: plain("document-pact-closing"),
    }
}
