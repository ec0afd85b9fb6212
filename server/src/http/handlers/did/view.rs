//! From what the store keeps of a DID to what pages show.

use app::pages::did::{Centre, DidStatus, HistoryLine, answer_groups};
use domain::{
    calendar::{LocalHolidays, Terms},
    did::{
        Declaration, Move, ProfilingIndex, Situation, State, Who, competent_office, competent_town, terms,
    },
    office::{Competence, OfficeSlug},
};
use store::{Access, did::Did};

use crate::http::{Problem, Visit};

/// A submitted DID, read.
pub struct Loaded {
    pub did: Did,
    pub state: State,
    pub declaration: Declaration,
}

impl Loaded {
    /// `None` for a draft.
    pub fn read(did: Did) -> Result<Option<Loaded>, Problem> {
        let state = acts::did::state_of(&did)?;
        let declaration = acts::did::declaration_of(&did)?;
        Ok(declaration.map(|declaration| Loaded { did, state, declaration }))
    }

    /// The centre that has it, by the office it was given to.
    pub fn centre(&self, visit: &Visit) -> Centre {
        let pack = &visit.house.desk.pack;
        let home = &self.declaration.home;
        let place = competent_town(home, pack.settings.competence).label();
        match OfficeSlug::parse(&self.did.office) {
            Some(slug) => Centre::new(Competence::Office(slug), place, pack),
            None => Centre::new(competent_office(home, pack), place, pack),
        }
    }

    pub fn terms(&self) -> Vec<domain::calendar::Term> {
        let Some(legal) = self.did.legal_date else { return Vec::new() };
        terms(&self.declaration, legal, Terms::embedded(), &LocalHolidays::none())
    }

    pub fn declared_at_inps(&self) -> bool {
        self.declaration.situation.benefit.is_some()
    }

    /// The protocol number, empty only while it is being submitted.
    pub fn protocol(&self) -> String {
        self.did.protocol.clone().unwrap_or_default()
    }

    /// Which of the five situations, for the texts `did-situation-…`.
    pub fn situation(&self) -> &Situation {
        &self.declaration.situation.situation
    }
}

/// The status as its owner sees it.
pub async fn status(
    visit: &Visit,
    db: &mut impl Access,
    loaded: &Loaded,
    with_answers: bool,
) -> Result<DidStatus, Problem> {
    let steps = store::did::history(db, loaded.did.id).await?;
    let index = store::file::profiling(db, loaded.did.person_id).await?;
    let answers = match with_answers {
        true => answer_groups(visit.lang, &acts::did::answers_of(&loaded.did)?, visit.house.desk.places),
        false => Vec::new(),
    };
    let submitted_at = loaded.did.submitted_at.ok_or(Problem::Internal("submitted_at"))?;
    Ok(DidStatus {
        state: loaded.state,
        protocol: loaded.protocol(),
        submitted_at,
        legal_date: loaded.did.legal_date.ok_or(Problem::Internal("legal_date"))?,
        from_inps: loaded.declared_at_inps(),
        centre: loaded.centre(visit),
        terms: loaded.terms(),
        today: visit.house.desk.today(),
        reason: loaded.did.reason.clone(),
        history: steps.into_iter().filter_map(history_line).collect(),
        index: index.and_then(profiling_index),
        answers,
    })
}

fn history_line(step: store::did::Step) -> Option<HistoryLine> {
    let (act, who) = (Move::parse(&step.step)?, Who::parse(&step.by_kind)?);
    Some(HistoryLine { at: step.at, act, who, reason: step.reason })
}

/// The stored index; what cannot be read is no index.
pub fn profiling_index(row: store::file::Profiling) -> Option<ProfilingIndex> {
    let (whole, decimals) = row.value.split_once('.').unwrap_or((&row.value, ""));
    let millionths = format!("{whole}{decimals:0<6}").parse().ok()?;
    ProfilingIndex::new(millionths, row.source, row.measured_on)
}
