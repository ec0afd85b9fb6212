//! The signed papers of an internship as documents: from the content that three signed to the bytes that are kept.
//!
//! The words are those that host, intern and operator read on their pages (`app::pages::internship::paper_text`), in Italian,
//! because three people and other offices read one document.

use acts::{Desk, internship::Shown};
use app::{
    pages::internship::{self as pages, PaperNames, Said, paper_text},
    texts::{code_text, date, t, ta},
};
use chrono::{DateTime, Utc};
use documents::{Agreement, Block, Clause, Head, Pair, Section, Signature, Signatures, Words};
use domain::{
    calendar::{rome_date, rome_time},
    internship::{Paper, Party},
    lang::Lang,
};

use crate::http::Problem;

const LANG: Lang = Lang::It;

/// Names of the codes in a paper.
pub fn names(desk: &Desk, paper: &Paper) -> PaperNames {
    let office = &paper.parties.promoter.office;
    let comune = &paper.parties.host.comune;
    PaperNames {
        body: desk.pack.body.clone(),
        office: desk.pack.office(office).map_or_else(|| office.clone(), |office| office.name.clone()),
        comune: desk.places.by_belfiore(comune).map_or_else(|| comune.clone(), |comune| comune.label()),
    }
}

/// The document of a paper that the three have signed, with the names of the signers. `site` is the public address.
pub fn agreement(
    desk: &Desk,
    site: &str,
    shown: &Shown,
    signers: &[(Party, String)],
) -> Result<Agreement, Problem> {
    let signed_at = shown.signed_at().ok_or(Problem::NotFound)?;
    let names = names(desk, &shown.paper);
    let text = paper_text(LANG, &shown.paper, &names);
    let reference = [
        ("paper", text.title.as_str().into()),
        ("number", shown.number.to_string().into()),
        ("date", date(LANG, rome_date(signed_at)).into()),
    ];
    Ok(Agreement {
        head: Head {
            lang: LANG,
            body: Words::italian(&desk.pack.body),
            centre: Words::italian(&names.office),
            page_label: t(LANG, "document-page"),
            of_label: t(LANG, "document-of"),
            issued_at: signed_at,
        },
        title: text.title.clone(),
        reference: ta(LANG, "internship-document-reference", &reference),
        intro: text.intro.into(),
        parties: text.parties.into_iter().map(section).collect(),
        clauses: text.clauses.into_iter().map(clause).collect(),
        signatures: signatures(shown, signers),
        closing: ta(LANG, "internship-document-closing", &[("url", site.into())]).into(),
    })
}

fn words(said: Said) -> Words {
    said.text().into()
}

fn blocks(blocks: Vec<pages::Block>) -> Vec<Block> {
    let one = |block: pages::Block| match block {
        pages::Block::Text(said) => Block::text(words(said)),
        pages::Block::Facts(rows) => {
            Block::Pairs { rows: rows.into_iter().map(|(name, said)| Pair::new(name, words(said))).collect() }
        }
        pages::Block::List(lines) => Block::List { items: lines.into_iter().map(words).collect() },
        pages::Block::Table { head, rows } => {
            let [first, second, third] = head.map(Words::from);
            let rows = rows.into_iter().map(|cells| cells.map(words)).collect();
            Block::table([(first, 2), (second, 4), (third, 4)], rows)
        }
    };
    blocks.into_iter().map(one).collect()
}

fn section(part: pages::Part) -> Section {
    Section::new(part.heading, blocks(part.blocks))
}

fn clause(part: pages::Part) -> Clause {
    Clause::new(part.heading, blocks(part.blocks))
}

/// The evidence: who signed, how, when, which text, and the hash of that text.
fn signatures(shown: &Shown, signers: &[(Party, String)]) -> Signatures {
    let name = |party: Party| {
        let found = signers.iter().find(|(signer, _)| *signer == party);
        found.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let rows = Party::ALL.iter().filter_map(|party| {
        let signature = shown.signed_by(*party)?;
        let proof = code_text(LANG, "internship-proof", &signature.proof);
        let place = code_text(LANG, "internship-place", &signature.place);
        let whose = code_text(LANG, "internship-party", party.code());
        Some(Signature {
            who: format!("{} ({whose})", name(*party)).into(),
            how: format!("{proof}, {place}").into(),
            at: moment(signature.at).into(),
            text: shown.number.to_string().into(),
        })
    });
    let number = [("number", shown.number.into())];
    Signatures {
        heading: t(LANG, "document-pact-signatures").into(),
        headers: [
            t(LANG, "document-pact-signed-by").into(),
            t(LANG, "document-pact-signed-how").into(),
            t(LANG, "document-pact-signed-at").into(),
            t(LANG, "document-pact-signed-text").into(),
        ],
        rows: rows.collect(),
        hashes: vec![Pair::new(ta(LANG, "document-pact-hash", &number), shown.hash.as_str())],
    }
}

fn moment(at: DateTime<Utc>) -> String {
    let time = rome_time(at).format("%H:%M").to_string();
    ta(LANG, "area-at", &[("date", date(LANG, rome_date(at)).into()), ("time", time.into())])
}
