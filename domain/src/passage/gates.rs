//! Gates on a passage by itself: its code, its subject, its programmes, its time, its facts, the DID behind it.

use chrono::{Days, NaiveDate};

use super::conditions;
use super::fact::Fact;
use super::finding::{Finding, Refusal, shown};
use super::order::PACTS;
use super::questions::{Need, Question, questions_in};
use super::record::{Context, Draft, Mode, enrolled_on};
use crate::calendar::rome_date;
use crate::catalogue::{Audience, LepCode, ProgrammeId, Service, ServiceKind};
use crate::pack::{Codes, Pack, ProgrammeState};

/// House rule: append-only, never in the future, backdated within a limit.
pub(super) const APPEND_ONLY: &str = "D3.6";

/// R003-R006, R075: is this a code that somebody may record by hand for this subject?
pub(super) fn code(service: &Service, context: &Context<'_>) -> Option<Refusal> {
    let refusal = |rule, key: &str| Some(Finding::new(rule, key).at("code").with("code", service.code));
    match service.kind {
        ServiceKind::Aggregate if service.code == "F" => return refusal("R003", "passage-refusal-aggregate"),
        ServiceKind::Aggregate => return refusal("R004", "passage-refusal-aggregate"),
        ServiceKind::NotRegistrable => return refusal("R005", "passage-refusal-not-registrable"),
        ServiceKind::Service => {}
    }
    if let Some(from) = service.automatic_from {
        return refusal("R075", "passage-refusal-automatic").map(|refusal| refusal.with("from", from));
    }
    match (service.audience, context.subject) {
        (Audience::Person, Audience::Company) => refusal("R006", "passage-refusal-person-only"),
        (Audience::Company, Audience::Person) => refusal("R006", "passage-refusal-company-only"),
        _ => None,
    }
}

/// R007, R008 and the codes that name their programme (R031, R060, R072, R099).
pub(super) fn programmes(service: &Service, day: NaiveDate, context: &Context<'_>) -> Vec<Refusal> {
    let enrolled = enrolled_on(context.enrolments, day);
    service.programmes.iter().filter_map(|id| programme(service, *id, day, &enrolled, context)).collect()
}

fn programme(
    service: &Service,
    id: ProgrammeId,
    day: NaiveDate,
    enrolled: &[ProgrammeId],
    context: &Context<'_>,
) -> Option<Refusal> {
    let programme = context.pack.programme(id)?;
    let about =
        |rule, key| Finding::new(rule, key).with("code", service.code).with("programme", &programme.name);
    match (programme.state_on(day), programme.valid_to) {
        (ProgrammeState::NotYet, _) => {
            let refusal = about("R008", "passage-refusal-programme-not-yet").at("date");
            return Some(refusal.with("date", shown(programme.valid_from)));
        }
        (ProgrammeState::Closed, Some(last)) => {
            return Some(
                about("R008", "passage-refusal-programme-closed").at("date").with("date", shown(last)),
            );
        }
        _ => {}
    }
    // Companies are not enrolled: for them L. 68 is the law and not a programme. The codes that open a programme
    // are recorded before the enrolment exists.
    let exempt = service.audience == Audience::Company || programme.opened_by.contains(&service.code);
    (!exempt && !enrolled.contains(&id)).then(|| {
        about(enrolment_rule(service.code, id), "passage-refusal-not-enrolled").with("date", shown(day))
    })
}

/// The rule that names the programme for this code, else the general one.
fn enrolment_rule(code: LepCode, programme: ProgrammeId) -> &'static str {
    match (code.as_str(), programme.as_str()) {
        ("B.3", "GG") => "R031",
        ("E.3", "GG") => "R060",
        ("F1.3" | "F1.4" | "M5.3" | "M5.4", "GG") => "R072",
        ("L2", "RdC") => "R099",
        _ => "R007",
    }
}

/// Never in the future, not older than the limit; real minutes (R009).
pub(super) fn time(draft: &Draft, context: &Context<'_>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let today = rome_date(context.now);
    let limit = u64::from(context.backdating_days);
    if draft.start > context.now {
        refusals.push(Finding::new(APPEND_ONLY, "passage-refusal-future").at("date"));
    } else if today.checked_sub_days(Days::new(limit)).is_some_and(|oldest| draft.day() < oldest) {
        let refusal = Finding::new(APPEND_ONLY, "passage-refusal-too-old").at("date");
        refusals.push(refusal.with("days", limit));
    }
    match draft.minutes {
        None => refusals.push(Finding::new("R009", "passage-refusal-minutes-missing").at("minutes")),
        Some(0) => refusals.push(Finding::new("R009", "passage-refusal-minutes-zero").at("minutes")),
        Some(_) => {}
    }
    refusals
}

/// What had to be answered is answered, and nothing else is stored.
pub(super) fn facts(draft: &Draft, pack: &Pack) -> Vec<Refusal> {
    let asked = questions_in(pack, draft.code);
    let mut refusals: Vec<Refusal> =
        asked.iter().filter_map(|question| unanswered(question, draft)).collect();
    for (fact, _) in draft.facts.iter().filter(|(fact, _)| !asked.iter().any(|q| q.fact == *fact)) {
        let rule = if fact == Fact::TrainingPath { "R089" } else { APPEND_ONLY };
        let refusal = Finding::new(rule, "passage-refusal-foreign-fact").at(fact.field());
        refusals.push(refusal.with("code", draft.code).with("fact", fact.code()));
    }
    refusals
}

fn unanswered(question: &Question, draft: &Draft) -> Option<Refusal> {
    let fact = question.fact;
    let fits = match question.need {
        Need::Optional | Need::Advised => true,
        Need::Required => draft.facts.get(fact).is_some(),
        Need::Exactly(option) => draft.facts.choice(fact) == Some(option),
    };
    let key = format!("passage-refusal-fact-{}", fact.code().replace('_', "-"));
    (!fits).then(|| Finding::new(question.rule, key).at(fact.field()).with("code", draft.code))
}

/// Days that a fact fixes: R077, R097, R128 (I08), R131, R159, R160.
pub(super) fn days(draft: &Draft) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let (day, facts) = (draft.day(), &draft.facts);
    let on = |rule, key: &str, due: NaiveDate| {
        (day != due).then(|| Finding::new(rule, key).at("date").with("date", shown(due)))
    };
    if let (Some(signed), Some(approved)) =
        (facts.date(Fact::ConventionSignedOn), facts.date(Fact::PfiApprovedOn))
    {
        refusals.extend(on("R128", "passage-refusal-convention-day", signed.max(approved)));
    }
    if let Some(signed) = facts.date(Fact::L68ConventionSignedOn) {
        refusals.extend(on("R131", "passage-refusal-l68-convention-day", signed));
    }
    if facts.date(Fact::NoticePublishedOn).is_some_and(|published| published > day) {
        let field = Fact::NoticePublishedOn.field();
        refusals.push(Finding::new("R097", "passage-refusal-notice-not-published").at(field));
    }
    if facts.date(Fact::CompanyPactSignedOn).is_some_and(|signed| signed > day) {
        let field = Fact::CompanyPactSignedOn.field();
        refusals.push(Finding::new("R159", "passage-refusal-company-pact-later").at(field));
    }
    if facts.choice(Fact::InternshipAct) == Some("attestation") {
        if !facts.ticked(Fact::InternshipPapers) {
            let field = Fact::InternshipPapers.field();
            refusals.push(Finding::new("R077", "passage-refusal-attestation-papers").at(field));
        }
        if facts.date(Fact::InternshipEnd).is_none_or(|end| end > day) {
            let field = Fact::InternshipEnd.field();
            refusals.push(Finding::new("R077", "passage-refusal-attestation-end").at(field));
        }
    }
    refusals
}

/// R050, R111, I01: a pact needs an active DID, and the competent centre signs it.
pub(super) fn declared(draft: &Draft, context: &Context<'_>) -> Option<Refusal> {
    if !PACTS.contains(&draft.code.as_str()) {
        return None;
    }
    let rule = if draft.code == "D.1" { "R050" } else { "R111" };
    let about = |key| Finding::new(rule, key).with("code", draft.code);
    let Some(did) = context.did_on(draft.day()) else {
        return Some(about("passage-refusal-no-did").with("date", shown(draft.day())));
    };
    let Some(competent) = &did.office else {
        return Some(about("passage-refusal-office-unassigned"));
    };
    let name = context.pack.office(competent.as_str()).map_or(competent.as_str(), |office| &office.name);
    (competent != context.office).then(|| about("passage-refusal-other-office").with("office", name))
}

/// The rule for which a service is not given to a group: R071 where the table prints national codes, or the region's
/// own condition on how it is delivered (R152, R153). Asked when a session is planned, before anybody comes to it.
pub fn individual_only(pack: &Pack, code: LepCode) -> Option<&'static str> {
    let national = pack.settings.codes == Codes::National;
    let support = (national && is_support(code)).then_some("R071");
    support.or_else(|| conditions::refuses_mode(pack, code, Mode::Gruppo))
}

/// R071: individual support, which no group receives.
fn is_support(code: LepCode) -> bool {
    code == "F1.2" || code == "M5.2"
}

pub(super) fn individual(draft: &Draft) -> Option<Refusal> {
    (is_support(draft.code) && draft.mode == Mode::Gruppo)
        .then(|| Finding::new("R071", "passage-refusal-individual-only").at("mode").with("code", draft.code))
}
