//! The list of one vacancy on its way from criteria to answers, and one candidate at each stage.

use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::ranking::{Criteria, Criterion, Explanation, Kind, Place, Reach, Reason, Sought, Wish};
use domain::shortlist::{Outcome, Source, Stage, State};
use leptos::prelude::*;

use super::*;
use crate::pages::operator::parts::PersonRef;
use crate::pages::operator::samples_data::{at, desk_frame, people, today};
use crate::pages::preselection::{Told, sample_shared};
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

const KEY: &str = "00000000000000000000000000000000";
const HERE: &str = "/operatore/richieste-imprese/vacancy-1/candidati";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-preselection-new", html: |lang| board(FormView::empty(lang), new()) },
        Sample { name: "operator-preselection-wrong", html: |lang| board(wrong(lang), new()) },
        Sample { name: "operator-preselection-fixed", html: |lang| board(FormView::empty(lang), fixed()) },
        Sample {
            name: "operator-preselection-nobody",
            html: |lang| board(FormView::empty(lang), Board { passing: Some(0), ..fixed() }),
        },
        Sample {
            name: "operator-preselection-building",
            html: |lang| board(FormView::empty(lang), building()),
        },
        Sample { name: "operator-preselection-ask-wrong", html: |lang| board(ask_wrong(lang), building()) },
        Sample {
            name: "operator-preselection-ask-refused",
            html: |lang| board(ask_refused(lang), building()),
        },
        Sample {
            name: "operator-preselection-presented",
            html: |lang| board(FormView::empty(lang), presented()),
        },
        Sample {
            name: "operator-preselection-closed",
            html: |lang| {
                let vacancy = VacancyRef { open: false, ..vacancy() };
                board(FormView::empty(lang), Board { vacancy, ..fixed() })
            },
        },
        Sample {
            name: "operator-candidate-asked",
            html: |lang| candidate(FormView::empty(lang), one(Stage::Asked)),
        },
        Sample {
            name: "operator-candidate-presented",
            html: |lang| candidate(FormView::empty(lang), one(Stage::Presented)),
        },
        Sample {
            name: "operator-candidate-hired",
            html: |lang| candidate(FormView::empty(lang), one(Stage::Hired)),
        },
        Sample {
            name: "operator-candidate-wrong",
            html: |lang| candidate(answer_wrong(lang), one(Stage::Asked)),
        },
        Sample {
            name: "operator-candidate-gone",
            html: |lang| {
                let gone = Candidate { agrees: false, may_answer: false, ..one(Stage::Asked) };
                candidate(FormView::empty(lang), gone)
            },
        },
    ]
}

fn board(f: FormView, data: Board) -> String {
    let title = t(f.lang(), "preselection-board-title");
    let frame = desk_frame(f.lang(), HERE, &title).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <BoardPage f data/> })
}

fn candidate(f: FormView, data: Candidate) -> String {
    let lang = f.lang();
    let title = t(lang, "preselection-candidate-title");
    let frame = desk_frame(lang, &format!("{HERE}/candidate-1"), &title).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <CandidatePage f data/> })
}

fn vacancy() -> VacancyRef {
    VacancyRef {
        title: "Cuoco o cuoca".to_owned(),
        company: ODD_TEXT.to_owned(),
        place: "Fermo".to_owned(),
        open: true,
        href: "/operatore/richieste/request-1".to_owned(),
    }
}

fn criteria() -> Criteria {
    Criteria {
        place: Place { comune: "D542".to_owned(), province: "FM".to_owned() },
        reach: Reach::Province,
        near: 1,
        musts: vec![Sought::new(Kind::Licence, "b"), Sought::new(Kind::Word, "HACCP")],
        wishes: vec![
            Wish { sought: Sought::new(Kind::Job, "cuoco"), weight: 3 },
            Wish { sought: Sought::new(Kind::Language, ODD_TEXT.trim()), weight: 2 },
        ],
    }
}

fn new() -> Board {
    Board {
        vacancy: vacancy(),
        state: None,
        criteria: None,
        first: criteria().form(),
        passing: None,
        lines: Vec::new(),
        minutes: [Some(240), Some(75)],
        silent: [0, 0],
        found: Vec::new(),
        version: 0,
        request_key: KEY.to_owned(),
    }
}

fn fixed() -> Board {
    Board { state: Some(State::Building), criteria: Some(criteria()), passing: Some(27), version: 1, ..new() }
}

fn building() -> Board {
    let stages = [Stage::Unasked, Stage::Unasked, Stage::Asked, Stage::Available];
    Board { lines: lines(&stages), passing: Some(17), silent: [1, 0], version: 4, ..fixed() }
}

fn presented() -> Board {
    let stages = [Stage::Presented, Stage::Refused, Stage::Interview, Stage::Silent, Stage::Unavailable];
    Board {
        state: Some(State::Presented),
        lines: lines(&stages),
        passing: None,
        silent: [0, 1],
        version: 6,
        ..fixed()
    }
}

fn lines(stages: &[Stage]) -> Vec<Line> {
    let people = people().into_iter().cycle();
    stages.iter().zip(people).enumerate().map(|(n, (stage, person))| line(n, *stage, person)).collect()
}

fn line(n: usize, stage: Stage, person: PersonRef) -> Line {
    Line {
        id: format!("candidate-{n}"),
        href: format!("{HERE}/candidate-{n}"),
        person,
        source: if n == 1 { Source::Applied } else { Source::Ranked },
        score: (n < 4).then_some(870),
        explanation: explanation(n == 1),
        stage,
        agrees: n != 3,
        since: (stage != Stage::Unasked).then(today),
        told: told(stage),
        unrecorded: stage == Stage::Refused,
    }
}

fn told(stage: Stage) -> Told {
    Told { outcome: Outcome::parse(stage.code()), on: Some(today()), ..Told::default() }
}

fn explanation(missing: bool) -> Explanation {
    let wish =
        |sought: &Sought, weight, part| Reason { criterion: Criterion::Wish(sought.clone()), weight, part };
    let criteria = criteria();
    Explanation {
        reasons: vec![
            Reason { criterion: Criterion::Near, weight: 1, part: 1000 },
            wish(&criteria.wishes[0].sought, 3, 1000),
            wish(&criteria.wishes[1].sought, 2, 333),
        ],
        missing: if missing { vec![Sought::new(Kind::Education, "its")] } else { Vec::new() },
    }
}

fn one(stage: Stage) -> Candidate {
    let outcomes = match stage {
        Stage::Presented => Outcome::ALL.to_vec(),
        _ => Vec::new(),
    };
    let person = people().into_iter().next();
    let step = |minutes, act: &str, by: &str, note: Option<&str>| Happened {
        at: at(minutes),
        act: act.to_owned(),
        by: by.to_owned(),
        note: note.map(str::to_owned),
    };
    Candidate {
        person: person.unwrap_or_else(|| PersonRef {
            id: String::new(),
            surname: String::new(),
            name: String::new(),
            cf: String::new(),
        }),
        title: "Cuoco o cuoca".to_owned(),
        source: Source::Ranked,
        score: Some(870),
        explanation: explanation(false),
        stage,
        agrees: true,
        may_answer: stage == Stage::Asked,
        may_give_up: stage == Stage::Asked,
        outcomes,
        shares: [("share", "phone"), ("share", "jobs")].into_iter().collect(),
        shown: stage.is_presented().then(sample_shared),
        told: told(stage),
        history: vec![
            step(10, "add", "operator", None),
            step(20, "ask", "operator", None),
            step(30, "accept", "citizen", Some(ODD_TEXT)),
            step(40, "remind", "system", None),
        ],
        back: HERE.to_owned(),
        version: 4,
        request_key: KEY.to_owned(),
    }
}

fn wrong(lang: Lang) -> FormView {
    let mut form = criteria().form();
    form.set("act", "fix");
    form.set("wish-2-text", ODD_TEXT);
    let mut errors = Errors::default();
    errors.add("must-word-1", "error-criteria-words");
    errors.add("wish-2-kind", "error-choose");
    FormView::new(lang, form, errors)
}

fn ask_wrong(lang: Lang) -> FormView {
    let form: Form = [("act", "ask"), ("minutes", "x")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("candidate", "error-choose");
    errors.add("minutes", "error-number");
    FormView::new(lang, form, errors)
}

/// What a rule has against one of those who were chosen.
fn ask_refused(lang: Lang) -> FormView {
    let form: Form = [("act", "ask"), ("candidate", "candidate-0"), ("minutes", "240")].into_iter().collect();
    let mut errors = Errors::default();
    errors.push(FieldError::new("candidate", "error-candidate-refused").with("name", ODD_TEXT.trim()));
    errors.add("candidate", "error-choose");
    FormView::new(lang, form, errors)
}

fn answer_wrong(lang: Lang) -> FormView {
    let form: Form = [("act", "answer"), ("note", ODD_TEXT)].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("answer", "error-choose");
    FormView::new(lang, form, errors)
}
