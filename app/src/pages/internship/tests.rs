//! What the papers say, and that their words are all there.

use domain::internship::{Act, KEYS, Kind, Party, State, Who};
use domain::lang::Lang;

use super::samples_data::{names, paper};
use super::{Block, PaperText, Part, Said, paper_text};
use crate::texts::has;

/// Everything that a text says, part by part.
fn said(text: &PaperText) -> String {
    let one = |said: &Said| said.text().to_owned();
    let block = |block: &Block| match block {
        Block::Text(words) => one(words),
        Block::Facts(rows) => rows.iter().map(|(name, value)| format!("{name}: {}\n", one(value))).collect(),
        Block::List(lines) => lines.iter().map(|line| format!("{}\n", one(line))).collect(),
        Block::Table { head, rows } => {
            let cells = rows.iter().flatten().map(|cell| format!("{} ", one(cell)));
            format!("{} {}", head.join(" "), cells.collect::<String>())
        }
    };
    let part = |part: &Part| {
        let blocks: Vec<String> = part.blocks.iter().map(block).collect();
        format!("{}\n{}\n", part.heading, blocks.join("\n"))
    };
    text.parties.iter().chain(&text.clauses).map(part).collect()
}

#[test]
fn every_paper_names_the_three_in_both_languages() {
    for lang in Lang::ALL {
        for kind in Kind::ALL.iter().copied() {
            let text = said(&paper_text(lang, &paper(kind), &names()));
            for words in ["Centro per l’impiego di Fermo", "Falegnameria Conti & figli s.r.l.", "Maria Rossi"]
            {
                assert!(text.contains(words), "{kind:?} in {lang:?} without {words}: {text}");
            }
        }
    }
}

#[test]
fn a_convention_says_what_each_of_the_three_promises() {
    let text = paper_text(Lang::It, &paper(Kind::Convention), &names());
    let lists = text.clauses.iter().flat_map(|part| &part.blocks);
    let lists = lists.filter_map(|block| match block {
        Block::List(lines) => Some(lines.len()),
        _ => None,
    });
    let lists: Vec<usize> = lists.collect();
    // Promoter, host, intern, personal data: each at least two lines of the standard words.
    assert_eq!(lists.len(), 4);
    assert!(lists.iter().all(|lines| *lines >= 2), "{lists:?}");
    let text = said(&text);
    assert!(text.contains("12345678/90") && text.contains("Polizza RC n. 0001"), "insurance");
}

#[test]
fn a_project_says_what_is_learnt_when_and_for_how_much() {
    let text = said(&paper_text(Lang::It, &paper(Kind::TrainingProject), &names()));
    for words in [
        "11 gennaio 2027",
        "10 luglio 2027",
        "30 ore",
        "500 euro",
        "Leggere un disegno",
        "Serve ancora un mese",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

/// R077: the attestation stands on the training project and the dossier, and says so.
#[test]
fn r077_an_attestation_names_the_papers_on_which_it_stands() {
    for lang in Lang::ALL {
        let text = said(&paper_text(lang, &paper(Kind::Attestation), &names()));
        let (project, dossier) = match lang {
            Lang::It => ("progetto formativo numero 2", "dossier numero 1"),
            Lang::En => ("project number 2", "dossier number 1"),
        };
        assert!(text.contains(project) && text.contains(dossier), "{text}");
        assert!(text.contains("Leggere un disegno"), "{text}");
    }
}

#[test]
fn every_code_has_its_words() {
    let key = |prefix: &str, code: &str| format!("internship-{prefix}-{}", code.replace('_', "-"));
    let mut wanted: Vec<String> = KEYS.iter().map(|key| (*key).to_owned()).collect();
    for state in State::ALL {
        wanted.extend(["state", "next-host", "next-intern", "next-desk"].map(|part| key(part, state.code())));
    }
    wanted.extend(Act::ALL.iter().map(|act| key("act", act.code())));
    wanted.extend(Party::ALL.iter().map(|party| key("party", party.code())));
    wanted.extend(Who::ALL.iter().map(|who| key("by", who.code())));
    for kind in Kind::ALL {
        wanted.extend(["paper", "intro", "sign-means"].map(|part| key(part, kind.code())));
    }
    let missing: Vec<_> = wanted.into_iter().filter(|key| !has(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
