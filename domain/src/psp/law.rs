//! The words of art. 20 D.Lgs. 150/2015 that a pact puts into effect: beside the plain text they are shown in Italian in
//! every language.
//!
//! Source: the article as ilpatronato.it transcribes it (patronato-inpas/?p=29498), read on 22 November 2026; the words
//! of paragraph 3, letters a) and c), stand so on the pages of the province of Brescia too. Left out is only what leads
//! from one letter to the next. The article still names ANPAL, whose tasks passed to the Ministry of Labour (D.L.
//! 75/2023): a quotation keeps the law's word.

use super::change::Section;

/// Where the law asks for what stands in this part of a pact, and its words; `None` for what no law asks for.
pub fn law(section: Section) -> Option<(&'static str, &'static str)> {
    Some(match section {
        Section::Heading => (
            "art. 20, comma 2, lettera a), D.Lgs. 150/2015",
            "Il patto di cui al comma 1 deve contenere almeno i seguenti elementi: a) l’individuazione di un \
             responsabile delle attività.",
        ),
        Section::Index | Section::Qualitative => (
            "art. 20, comma 2, lettera b), D.Lgs. 150/2015",
            "Il patto di cui al comma 1 deve contenere almeno i seguenti elementi: b) la definizione del profilo \
             personale di occupabilità secondo le modalità tecniche predisposte dall’ANPAL.",
        ),
        Section::SearchActs => (
            "art. 20, comma 2, lettera c), D.Lgs. 150/2015",
            "Il patto di cui al comma 1 deve contenere almeno i seguenti elementi: c) la definizione degli atti di \
             ricerca attiva che devono essere compiuti e la tempistica degli stessi.",
        ),
        Section::Contacts => (
            "art. 20, comma 2, lettera d), D.Lgs. 150/2015",
            "Il patto di cui al comma 1 deve contenere almeno i seguenti elementi: d) la frequenza ordinaria di \
             contatti con il responsabile delle attività.",
        ),
        Section::SearchProof => (
            "art. 20, comma 2, lettera e), D.Lgs. 150/2015",
            "Il patto di cui al comma 1 deve contenere almeno i seguenti elementi: e) le modalità con cui la ricerca \
             attiva di lavoro è dimostrata al responsabile delle attività.",
        ),
        Section::Initiatives => (
            "art. 20, comma 3, lettera a), D.Lgs. 150/2015",
            "Nel patto di cui al comma 1 deve essere inoltre riportata la disponibilità del richiedente alle seguenti \
             attività: a) partecipazione a iniziative e laboratori per il rafforzamento delle competenze nella ricerca \
             attiva di lavoro quali, in via esemplificativa, la stesura del curriculum vitae e la preparazione per \
             sostenere colloqui di lavoro o altra iniziativa di orientamento.",
        ),
        Section::Training => (
            "art. 20, comma 3, lettera b), D.Lgs. 150/2015",
            "Nel patto di cui al comma 1 deve essere inoltre riportata la disponibilità del richiedente alle seguenti \
             attività: b) partecipazione a iniziative di carattere formativo o di riqualificazione o altra iniziativa \
             di politica attiva o di attivazione.",
        ),
        Section::Offers => (
            "art. 20, comma 3, lettera c), D.Lgs. 150/2015",
            "Nel patto di cui al comma 1 deve essere inoltre riportata la disponibilità del richiedente alle seguenti \
             attività: c) accettazione di congrue offerte di lavoro, come definite ai sensi dell’articolo 25 del \
             presente decreto.",
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
    fn every_letter_of_article_20_paragraphs_2_and_3_is_quoted_with_its_source() {
        for (paragraph, letters) in [(2, "abcde"), (3, "abc")] {
            for letter in letters.chars() {
                let source = format!("art. 20, comma {paragraph}, lettera {letter}), D.Lgs. 150/2015");
                let quoted =
                    Section::ALL.iter().filter_map(|section| law(*section)).find(|(s, _)| *s == source);
                let (_, words) = quoted.unwrap_or_else(|| panic!("{source}"));
                // The words are those of the letter that the source names.
                assert!(words.contains(&format!(": {letter}) ")), "{source}: {words}");
            }
        }
    }
}
