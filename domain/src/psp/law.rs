//! The words of art. 20 D.Lgs. 150/2015 that a pact puts into effect, as the law has them: beside the plain text they are
//! shown in Italian in every language.

use super::change::Section;

/// Where the law asks for what stands in this part of a pact, and its words; `None` for what no law asks for.
pub fn law(section: Section) -> Option<(&'static str, &'static str)> {
    Some(match section {
        Section::Heading => (
            "art. 20, comma 2, lettera a), D.Lgs. 150/2015",
            "Il patto deve contenere l’individuazione di un responsabile delle attività.",
        ),
        Section::Index | Section::Qualitative => (
            "art. 20, comma 2, lettera b), D.Lgs. 150/2015",
            "Il patto deve contenere la definizione del profilo personale di occupabilità.",
        ),
        Section::SearchActs => (
            "art. 20, comma 2, lettera c), D.Lgs. 150/2015",
            "Il patto deve contenere la definizione degli atti di ricerca attiva che devono essere compiuti e la \
             tempistica degli stessi.",
        ),
        Section::Contacts => (
            "art. 20, comma 2, lettera d), D.Lgs. 150/2015",
            "Il patto deve contenere la frequenza ordinaria di contatti con il responsabile delle attività.",
        ),
        Section::SearchProof => (
            "art. 20, comma 2, lettera e), D.Lgs. 150/2015",
            "Il patto deve contenere le modalità con cui la ricerca attiva di lavoro è dimostrata al responsabile delle \
             attività.",
        ),
        Section::Initiatives => (
            "art. 20, comma 3, lettera a), D.Lgs. 150/2015",
            "Partecipazione a iniziative e laboratori per il rafforzamento delle competenze nella ricerca attiva di \
             lavoro, quali la stesura del curriculum vitae e la preparazione per sostenere colloqui di lavoro, o altra \
             iniziativa di orientamento.",
        ),
        Section::Training => (
            "art. 20, comma 3, lettera b), D.Lgs. 150/2015",
            "Partecipazione a iniziative di carattere formativo o di riqualificazione o altra iniziativa di politica \
             attiva o di attivazione.",
        ),
        Section::Offers => (
            "art. 20, comma 3, lettera c), D.Lgs. 150/2015",
            "Accettazione di congrue offerte di lavoro, come definite ai sensi dell’articolo 25.",
        ),
        Section::Goals | Section::Measures | Section::Commitments | Section::Centre | Section::Notes => {
            return None;
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Section, law};

    #[test]
    fn every_letter_of_article_20_paragraphs_2_and_3_is_quoted() {
        let sources: Vec<&str> =
            Section::ALL.iter().filter_map(|section| law(*section)).map(|(s, _)| s).collect();
        for letter in ["2, lettera a", "2, lettera b", "2, lettera c", "2, lettera d", "2, lettera e"] {
            assert!(sources.iter().any(|source| source.contains(&format!("comma {letter})"))), "{letter}");
        }
        for letter in ["a", "b", "c"] {
            assert!(
                sources.iter().any(|source| source.contains(&format!("comma 3, lettera {letter})"))),
                "{letter}"
            );
        }
    }
}
