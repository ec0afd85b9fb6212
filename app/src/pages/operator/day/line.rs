//! One appointment as the agenda shows it, with its next act.
//!
//! Acts that need nothing but a button are forms here: `act`, `appointment`, `version`, `request_key`, and `from`, the
//! part of the page to come back to. Those that need a reason or a place have pages of their own.

use chrono::{DateTime, Utc};
use domain::agenda::{Act, State};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::timing::{Timing, clock};
use crate::pages::operator::parts::{Named, PersonRef};
use crate::texts::{code_text, t, ta};
use crate::ui::{Button, ButtonLink, Official, PostForm, Tag, Tone, Weight};

/// One appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayLine {
    pub id: String,
    /// An act on an older one is refused.
    pub version: i64,
    /// Of its own, so that two lines of one page can be used.
    pub request_key: String,
    pub person: PersonRef,
    /// Of the person, for who is received by telephone.
    pub phone: Option<String>,
    /// Code and name.
    pub service: Named,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub state: State,
    /// When it came into its state.
    pub since: DateTime<Utc>,
    pub arrived_at: Option<DateTime<Utc>>,
    pub channel: Channel,
    /// Name of the room.
    pub room: Option<String>,
    /// Name of the operator, of the second one, of the mediator.
    pub operator: String,
    pub second: Option<String>,
    pub mediator: Option<String>,
    /// Everything that this operator may do now, as `domain::agenda` says.
    pub acts: Vec<Act>,
}

impl DayLine {
    /// The address of its page.
    pub fn href(&self) -> String {
        format!("/operatore/agenda/{}", self.id)
    }

    /// Nobody comes by telephone and video: the visit just begins.
    fn comes(&self) -> bool {
        matches!(self.channel, Channel::Sportello | Channel::Kiosk)
    }

    /// The one thing to do next.
    pub fn next(&self) -> Option<Act> {
        let next = match self.state {
            State::Booked if self.comes() => Act::CheckIn,
            State::Arrived => Act::Call,
            State::Booked | State::Called => Act::Start,
            State::InProgress => Act::Finish,
            _ => return None,
        };
        self.acts.contains(&next).then_some(next)
    }

    /// What else can be done without a word of explanation.
    fn others(&self) -> impl Iterator<Item = Act> + '_ {
        let next = self.next();
        let plain = [Act::CheckIn, Act::Call, Act::Start, Act::Wait, Act::UndoCheckIn, Act::Miss];
        plain.into_iter().filter(move |act| self.acts.contains(act) && Some(*act) != next)
    }
}

/// How a state stands out.
pub(super) fn tone(state: State) -> Tone {
    match state {
        State::Done => Tone::Success,
        State::Arrived | State::Called | State::InProgress => Tone::Warning,
        State::Missed | State::Cancelled | State::Expired => Tone::Danger,
        State::Held | State::Booked | State::MissedJustified => Tone::Info,
    }
}

/// The hidden fields of an act on one appointment.
fn fields(line: &DayLine, act: Act, from: &str) -> Vec<(&'static str, String)> {
    vec![
        ("act", act.code().to_owned()),
        ("appointment", line.id.clone()),
        ("version", line.version.to_string()),
        ("request_key", line.request_key.clone()),
        ("from", from.to_owned()),
    ]
}

/// A button that does `act`; closing leads to its page.
#[component]
pub(super) fn ActButton(
    lang: Lang,
    line: DayLine,
    act: Act,
    from: &'static str,
    weight: Weight,
) -> impl IntoView {
    let label = code_text(lang, "day-act", act.code());
    let about = line.person.full();
    match act {
        Act::Finish => {
            view! { <ButtonLink href=format!("{}/chiudi", line.href()) label weight about/> }.into_any()
        }
        _ => view! {
            <PostForm hidden=fields(&line, act, from)>
                <Button label weight about/>
            </PostForm>
        }
        .into_any(),
    }
}

/// Where, or how: the room, the telephone number, the channel.
#[component]
pub(super) fn Where(lang: Lang, line: DayLine) -> impl IntoView {
    let how = || code_text(lang, "passage-channel", line.channel.code());
    match (line.room.clone(), line.channel, line.phone.clone()) {
        (Some(room), ..) => room,
        (None, Channel::Telefono, Some(phone)) => ta(lang, "day-phone", &[("phone", phone.into())]),
        (None, Channel::Telefono, None) => t(lang, "day-phone-missing"),
        (None, ..) => how(),
    }
}

/// State, and how long it has lasted.
#[component]
pub(super) fn StateText(lang: Lang, line: DayLine, now: DateTime<Utc>) -> impl IntoView {
    let label = code_text(lang, "agenda-state", line.state.code());
    let timing = Timing::of(&line, now).map(|timing| {
        let class = if timing.late { "term-over" } else { "term" };
        view! { <span class=class><strong>{timing.text(lang)}</strong></span> }
    });
    view! { <Tag label tone=tone(line.state)/> {timing} }
}

/// A line of a list. `list` begins its anchor: one appointment may stand in two lists of a page.
#[component]
pub(super) fn Line(lang: Lang, line: DayLine, now: DateTime<Utc>, list: &'static str) -> impl IntoView {
    let anchor = format!("{list}-{}", line.id);
    let next = line.next().map(|act| {
        view! { <ActButton lang line=line.clone() act from=list weight=Weight::Primary/> }
    });
    let who = [Some(line.operator.clone()), line.second.clone(), line.mediator.clone()];
    let who: Vec<String> = who.into_iter().flatten().collect();
    view! {
        <li class="day-line" id=anchor tabindex="-1">
            <p class="day-time">{clock(line.starts_at)} "–" {clock(line.ends_at)}</p>
            <p class="day-who">
                <a href=line.href()>{line.person.full()}</a>
            </p>
            <p class="day-what">{format!("{} ", line.service.code)} <Official lang text=line.service.name.clone()/></p>
            <p class="day-where"><Where lang line=line.clone()/></p>
            <p class="day-staff">{who.join(", ")}</p>
            <p class="day-state"><StateText lang line=line.clone() now/></p>
            <div class="day-acts">
                {next}
                <More lang line list/>
            </div>
        </li>
    }
}

/// The other acts, closed until they are wanted.
#[component]
fn More(lang: Lang, line: DayLine, list: &'static str) -> impl IntoView {
    let buttons: Vec<_> = line
        .others()
        .map(|act| view! { <ActButton lang line=line.clone() act from=list weight=Weight::Secondary/> })
        .collect();
    let link = |act: Act, to: &str| {
        let shown = line.acts.contains(&act);
        let href = format!("{}{to}", line.href());
        let label = code_text(lang, "day-act", act.code());
        shown.then(|| view! { <li><a href=href>{label}</a></li> })
    };
    view! {
        <details class="day-more">
            <summary>
                {t(lang, "day-more")}
                <span class="visually-hidden">{format!(" {}", line.person.full())}</span>
            </summary>
            <div class="day-more-body">
                {buttons}
                <ul class="plain">
                    {link(Act::Excuse, "#giustifica")}
                    {link(Act::Move, "/sposta")}
                    {link(Act::Cancel, "#annulla")}
                    <li>
                        <a href=line.person.href()>{t(lang, "operator-file-open")}</a>
                    </li>
                </ul>
            </div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use domain::agenda::{Who, acts};

    use super::super::samples::line;
    use super::*;

    fn next(state: State, channel: Channel) -> Option<Act> {
        let acts = acts(state, Who::Operator).map(|row| row.act).collect();
        DayLine { state, channel, acts, ..line(0) }.next()
    }

    #[test]
    fn each_state_has_one_next_act_until_it_is_over() {
        let path = [State::Booked, State::Arrived, State::Called, State::InProgress];
        let at_the_desk = path.map(|state| next(state, Channel::Sportello));
        assert_eq!(at_the_desk, [Act::CheckIn, Act::Call, Act::Start, Act::Finish].map(Some));
        assert_eq!(next(State::Booked, Channel::Telefono), Some(Act::Start), "nobody arrives by telephone");
        for state in State::ALL.iter().filter(|state| !path.contains(state)) {
            assert_eq!(next(*state, Channel::Sportello), None, "{state:?}");
        }
    }

    #[test]
    fn what_is_not_allowed_now_has_no_button() {
        let tomorrow = DayLine { state: State::Booked, acts: vec![Act::Move, Act::Cancel], ..line(0) };
        assert_eq!(tomorrow.next(), None);
        assert_eq!(tomorrow.others().count(), 0);
    }
}
