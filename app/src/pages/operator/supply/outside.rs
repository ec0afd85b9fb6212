//! Who is left outside: the list to move, and the question before a change makes it longer.
//!
//! Nobody is moved silently. A change that leaves booked people outside comes back with their list (409) and two ways:
//! back to the form with everything typed (`go=back`), or all the same (`go=anyway`). What was done all the same stays
//! on top of every page of the supply until everybody is moved.

use chrono::{DateTime, Utc};
use domain::agenda::{Closed, SubjectKind, Why};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::{Named, moment};
use crate::texts::{t, ta};
use crate::ui::{Actions, Alert, Button, Cell, Details, Official, PostForm, Table, Tone, Weight};

/// So many fit on a page without pushing away what it is about.
const SHOWN: usize = 10;

/// One appointment or session that the supply does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideLine {
    /// Where it is looked at.
    pub href: String,
    /// Where it is moved; a group has only its own page.
    pub move_href: Option<String>,
    pub who: Who,
    pub starts_at: DateTime<Utc>,
    pub service: Named,
    /// Name of who was to receive.
    pub operator: String,
    pub why: Why,
}

/// Whom it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// By surname and name.
    Person(String),
    /// So many people of a group.
    Group(i64),
}

impl Who {
    fn text(self, lang: Lang) -> String {
        match self {
            Who::Person(name) => name,
            Who::Group(people) => ta(lang, "supply-group", &[("count", people.into())]),
        }
    }
}

/// Why in words.
pub(super) fn why_text(lang: Lang, why: Why) -> String {
    let key = match why {
        Why::Closed(Closed::Holiday(_)) => "supply-why-holiday",
        Why::Closed(Closed::Local) => "supply-why-local",
        Why::Closed(Closed::Centre) => "supply-why-centre",
        Why::NotOpen => "supply-why-not-open",
        Why::Absent(SubjectKind::Mediator) => "supply-why-mediator",
        Why::Absent(_) => "supply-why-operator",
        Why::Room => "supply-why-room",
    };
    t(lang, key)
}

/// What is still to move; nothing when nothing is.
#[component]
pub(super) fn ToMove(lang: Lang, lines: Vec<OutsideLine>) -> impl IntoView {
    if lines.is_empty() {
        return None;
    }
    let title = ta(lang, "supply-to-move", &[("count", lines.len().into())]);
    let many = lines.len() > SHOWN;
    let list = view! { <Lines lang id="to-move" caption=t(lang, "supply-to-move-caption") lines acts=true/> };
    let list = match many {
        true => view! { <Details summary=t(lang, "supply-to-move-list")>{list}</Details> }.into_any(),
        false => list.into_any(),
    };
    Some(view! {
        <section class="to-move" aria-labelledby="to-move-title">
            <h2 id="to-move-title">{title}</h2>
            <p>{t(lang, "supply-to-move-why")}</p>
            {list}
        </section>
    })
}

#[component]
fn Lines(
    lang: Lang,
    id: &'static str,
    caption: String,
    lines: Vec<OutsideLine>,
    /// With a way to move each.
    acts: bool,
) -> impl IntoView {
    let head = ["operator-person", "operator-when", "supply-why", "operator-service", "supply-with"];
    let head = head.into_iter().map(|key| t(lang, key)).collect();
    let rows = lines.into_iter().map(|line| cells(lang, line, acts)).collect();
    view! { <div class="dense"><Table id caption head rows quiet=true/></div> }
}

fn cells(lang: Lang, line: OutsideLine, acts: bool) -> Vec<Cell> {
    let who = line.who.text(lang);
    let about = format!(" {who}");
    // Beside the name, so that a phone shows it without scrolling.
    let act = line.move_href.filter(|_| acts).map(|href| {
        view! {
            <br/>
            <a class="move-link" href=href>
                {t(lang, "supply-move")} <span class="visually-hidden">{about}</span>
            </a>
        }
    });
    vec![
        Cell::head(view! { <a href=line.href>{who}</a> {act} }),
        Cell::data(moment(line.starts_at)),
        Cell::data(why_text(lang, line.why)),
        Cell::data(view! { {line.service.code} " " <Official lang text=line.service.name/> }),
        Cell::data(line.operator),
    ]
}

/// A change that waits for a decision.
#[derive(Clone, Debug)]
pub struct LeftOutside {
    /// The section of the page that was sent.
    pub section: AgendaSection,
    /// Slug of the centre.
    pub office: String,
    /// Whom it would leave outside besides those who already are.
    pub lines: Vec<OutsideLine>,
    /// Everything that was sent, to be sent again.
    pub sent: Vec<(String, String)>,
}

/// Answered in place to the form that asked for the change.
#[component]
pub fn LeftOutsidePage(lang: Lang, data: LeftOutside) -> impl IntoView {
    let LeftOutside { section, office, lines, sent } = data;
    let count = ta(lang, "supply-outside-count", &[("count", lines.len().into())]);
    let sent: Vec<_> = sent
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    view! {
        <h1>{t(lang, "supply-outside-title")}</h1>
        <AgendaNav lang here=section office within=true/>
        <Alert tone=Tone::Warning title=count live=true>
            <p>{t(lang, "supply-outside-why")}</p>
        </Alert>
        <Lines lang id="outside" caption=t(lang, "supply-outside-caption") lines acts=false/>
        <p>{t(lang, "supply-outside-ask")}</p>
        <PostForm>
            {sent}
            <Actions>
                <Button label=t(lang, "supply-outside-back") name="go" value="back"/>
                <Button
                    label=t(lang, "supply-outside-anyway")
                    weight=Weight::Danger
                    name="go"
                    value="anyway"
                />
            </Actions>
        </PostForm>
    }
}
