//! What the paper of a pact or plan says: from the signed text to a document in the person's language.
//!
//! The labels are the person's language; what the operator wrote, names of services and the law's own words are Italian
//! and marked so, for whoever hears the document. The paper is made of what was signed and of nothing that may change
//! later, so that its date is the last signature's.

use acts::{
    Desk,
    paper::{Evidence, Facts},
};
use app::texts::{code_text, date, t, ta};
use chrono::{DateTime, NaiveDate, Utc};
use documents::{Agreement, Block, Clause, Head, Pair, Section, Signature, Signatures, Words};
use domain::{
    calendar::{rome_date, rome_time},
    catalogue::LepCode,
    lang::Lang,
    psp::{self, Commitment, Content, Kind, Party, law},
};

/// Writes for one reader, from one desk's pack.
struct Writer<'a> {
    desk: &'a Desk,
    lang: Lang,
}

/// The paper of a signed text. `site` is the public address.
pub fn agreement(desk: &Desk, site: &str, facts: &Facts) -> Agreement {
    let w = Writer { desk, lang: facts.lang };
    let content = &facts.text.content;
    let office = desk.pack.office(&content.heading.office);
    let office = office.map_or_else(|| content.heading.office.clone(), |office| office.name.clone());
    let signed_on = date(w.lang, rome_date(facts.signed_at));
    let since = facts.sheet.psp.signed_at.unwrap_or(facts.signed_at);
    let number = [("number", facts.text.number.into()), ("date", signed_on.into())];
    Agreement {
        head: Head {
            lang: w.lang,
            body: Words::italian(&desk.pack.body),
            centre: Words::italian(&office),
            page_label: w.t("document-page"),
            of_label: w.t("document-of"),
            issued_at: facts.signed_at,
        },
        // By the programmes of this text: the document may have others by now.
        title: w.t(psp::title(content.heading.kind, &content.heading.programmes)),
        reference: ta(w.lang, "document-pact-reference", &number),
        intro: ta(w.lang, "document-pact-intro", &[("date", date(w.lang, rome_date(since)).into())]).into(),
        parties: vec![w.person(facts), w.centre(content, office)],
        clauses: w.clauses(content),
        signatures: w.signatures(&facts.signatures),
        closing: ta(w.lang, "document-pact-closing", &[("url", site.into())]).into(),
    }
}

impl Writer<'_> {
    fn t(&self, key: &str) -> String {
        t(self.lang, key)
    }

    fn words(&self, key: &str) -> Words {
        self.t(key).into()
    }

    fn person(&self, facts: &Facts) -> Section {
        let person = &facts.person;
        let born = person.birth_date.map(|day| date(self.lang, day)).unwrap_or_default();
        let rows = [
            ("document-receipt-surname", person.surname.clone()),
            ("document-receipt-name", person.name.clone()),
            ("document-receipt-fiscal-code", person.cf.clone()),
            ("document-receipt-birth-date", born),
        ];
        let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
        let rows = given.map(|(key, value)| Pair::new(self.t(key), value)).collect();
        Section::new(self.t("document-pact-person"), vec![Block::Pairs { rows }])
    }

    fn centre(&self, content: &Content, office: String) -> Section {
        let heading = &content.heading;
        let day = date(self.lang, heading.did_date);
        let declared = match &heading.did_protocol {
            Some(protocol) => ta(
                self.lang,
                "document-pact-did-protocol",
                &[("protocol", protocol.as_str().into()), ("date", day.into())],
            ),
            None => ta(self.lang, "document-pact-did-inps", &[("date", day.into())]),
        };
        let mut rows = vec![
            Pair::new(self.t("document-pact-office"), Words::italian(office)),
            Pair::new(self.t("document-pact-responsible"), heading.responsible.as_str()),
            Pair::new(self.t("document-pact-did"), declared),
        ];
        let named = heading.programmes.iter().filter_map(|id| self.desk.pack.programme(*id));
        let programmes: Vec<&str> = named.map(|programme| programme.name.as_str()).collect();
        if !programmes.is_empty() {
            rows.push(Pair::new(self.t("document-pact-programmes"), Words::italian(programmes.join(", "))));
        }
        let blocks = vec![Block::Pairs { rows }];
        Section::new(self.t("document-pact-centre"), blocks)
    }

    /// The parts in the order of art. 20 c. 2 and 3; a plan has those that say something.
    fn clauses(&self, content: &Content) -> Vec<Clause> {
        let pact = content.heading.kind == Kind::Pact;
        let mut clauses = Vec::new();
        if !content.goals.is_empty() {
            clauses.push(self.told("document-pact-goals", &content.goals));
        }
        if pact || content.profile.index.is_some() || !content.profile.qualitative.is_empty() {
            clauses.push(self.quoting(self.profile(content), psp::Section::Qualitative));
        }
        if !content.measures.is_empty() {
            clauses.push(self.measures(content));
        }
        if !content.search_acts.is_empty() {
            let rows = content.search_acts.iter();
            let rows = rows.map(|act| [Words::italian(&act.text), Words::italian(&act.timing)]).collect();
            let columns = [
                (self.words("document-pact-search-what"), 6),
                (self.words("document-pact-search-timing"), 4),
            ];
            let clause = Clause::new(self.t("document-pact-search"), vec![Block::table(columns, rows)]);
            clauses.push(self.quoting(clause, psp::Section::SearchActs));
        }
        if let Some(frequency) = content.contacts {
            let often = code_text(self.lang, "document-pact-frequency", frequency.code());
            let clause = Clause::new(self.t("document-pact-contacts"), vec![Block::text(often)]);
            clauses.push(self.quoting(clause, psp::Section::Contacts));
        }
        if !content.search_proof.is_empty() {
            let clause = self.told("document-pact-proof", &content.search_proof);
            clauses.push(self.quoting(clause, psp::Section::SearchProof));
        }
        if pact {
            clauses.extend(self.availability(content));
        }
        clauses.push(self.promises(content, Party::Person, "document-pact-by-person"));
        clauses.push(self.promises(content, Party::Centre, "document-pact-by-centre"));
        if !content.notes.is_empty() {
            clauses.push(self.told("document-pact-notes", &content.notes));
        }
        clauses
    }

    /// What an operator wrote, under a heading.
    fn told(&self, heading: &str, text: &str) -> Clause {
        Clause::new(self.t(heading), vec![Block::text(Words::italian(text))])
    }

    /// With the law's own words, where the law asks for it.
    fn quoting(&self, clause: Clause, section: psp::Section) -> Clause {
        let Some((source, text)) = law(section) else { return clause };
        let named = ta(self.lang, "document-pact-law", &[("source", source.into())]);
        clause.quoting(Pair::new(named, Words::italian(text)))
    }

    fn profile(&self, content: &Content) -> Clause {
        let index = match &content.profile.index {
            Some(index) => ta(
                self.lang,
                "document-pact-index-value",
                &[
                    ("value", index.decimal().into()),
                    ("source", index.source.as_str().into()),
                    ("date", date(self.lang, index.date).into()),
                ],
            ),
            None => self.t("document-pact-index-awaited"),
        };
        let mut rows = vec![Pair::new(self.t("document-pact-index"), index)];
        if !content.profile.qualitative.is_empty() {
            let told = Words::italian(&content.profile.qualitative);
            rows.push(Pair::new(self.t("document-pact-qualitative"), told));
        }
        Clause::new(self.t("document-pact-profile"), vec![Block::Pairs { rows }])
    }

    fn measures(&self, content: &Content) -> Clause {
        let rows = content.measures.iter().map(|measure| {
            let who = match measure.who {
                Party::Person => self.words("document-pact-person"),
                Party::Centre => self.words("document-pact-centre"),
            };
            [self.service(measure.service), who, self.by(measure.due_on)]
        });
        let columns = [
            (self.words("document-pact-what"), 5),
            (self.words("document-pact-who"), 3),
            (self.words("document-pact-by"), 2),
        ];
        let table = Block::table(columns, rows.collect());
        Clause::new(self.t("document-pact-measures"), vec![table])
    }

    fn availability(&self, content: &Content) -> Vec<Clause> {
        let given = content.availability;
        let said = [
            ("document-pact-availability-initiatives", psp::Section::Initiatives, given.initiatives),
            ("document-pact-availability-training", psp::Section::Training, given.training),
            ("document-pact-availability-offers", psp::Section::Offers, given.offers),
        ];
        let said = said.map(|(key, section, given)| {
            let yes = if given { "document-pact-given" } else { "document-pact-not-given" };
            self.quoting(Clause::new(self.t(key), vec![Block::text(self.t(yes))]).below(), section)
        });
        let mut clauses = vec![Clause::new(self.t("document-pact-availability"), Vec::new())];
        clauses.extend(said);
        clauses
    }

    /// What one party promised: a table, then what the centre promises in general.
    fn promises(&self, content: &Content, party: Party, heading: &str) -> Clause {
        let theirs = content.commitments.iter().filter(|promise| promise.who == party);
        let rows: Vec<_> = theirs.map(|promise| [self.promise(promise), self.by(promise.due_on)]).collect();
        let mut blocks = Vec::new();
        if !rows.is_empty() {
            let columns = [(self.words("document-pact-what"), 7), (self.words("document-pact-by"), 3)];
            blocks.push(Block::table(columns, rows));
        }
        if party == Party::Centre && !content.centre.is_empty() {
            blocks.push(Block::List { items: content.centre.iter().map(Words::italian).collect() });
        }
        if blocks.is_empty() {
            blocks.push(Block::text(self.t("document-pact-none")));
        }
        Clause::new(self.t(heading), blocks)
    }

    fn promise(&self, promise: &Commitment) -> Words {
        match promise.service {
            Some(code) if promise.text.is_empty() => self.service(code),
            _ => Words::italian(&promise.text),
        }
    }

    fn service(&self, code: LepCode) -> Words {
        let service = self.desk.pack.catalogue.get(code);
        Words::italian(
            service.map_or_else(|| code.to_string(), |service| format!("{code} {}", service.title())),
        )
    }

    fn by(&self, day: Option<NaiveDate>) -> Words {
        day.map_or_else(|| self.t("document-pact-no-date"), |day| date(self.lang, day)).into()
    }

    fn signatures(&self, signed: &[Evidence]) -> Signatures {
        let rows = signed.iter().map(|one| {
            let proof = code_text(self.lang, "document-pact-proof", &one.proof);
            let place = code_text(self.lang, "document-pact-place", &one.place);
            Signature {
                who: one.name.as_str().into(),
                how: format!("{proof}, {place}").into(),
                at: self.moment(one.at).into(),
                text: one.text.to_string().into(),
            }
        });
        let mut texts: Vec<_> = signed.iter().map(|one| (one.text, one.hash.as_str())).collect();
        texts.sort_unstable();
        texts.dedup();
        let hashes = texts.into_iter().map(|(number, hash)| {
            Pair::new(ta(self.lang, "document-pact-hash", &[("number", number.into())]), grouped(hash))
        });
        Signatures {
            heading: self.words("document-pact-signatures"),
            headers: [
                self.words("document-pact-signed-by"),
                self.words("document-pact-signed-how"),
                self.words("document-pact-signed-at"),
                self.words("document-pact-signed-text"),
            ],
            rows: rows.collect(),
            hashes: hashes.collect(),
        }
    }

    fn moment(&self, at: DateTime<Utc>) -> String {
        let time = rome_time(at).format("%H:%M").to_string();
        let args = [("date", date(self.lang, rome_date(at)).into()), ("time", time.into())];
        ta(self.lang, "area-at", &args)
    }
}

/// A fingerprint in groups of eight: an eye can compare it, and a line breaks between two groups.
fn grouped(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().collect();
    digits.chunks(8).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
