//! What the pages of one document have in common: whose it is and where it stands, forms that ask why, earlier documents.

use chrono::NaiveDate;
use domain::form::Form;
use domain::lang::Lang;
use domain::psp::{Kind, State, Text};
use leptos::prelude::*;

use super::{pact_href, words::typed};
use crate::pages::operator::parts::{CfText, PersonRef, day, form_of};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Button, DescriptionList, Details, FormView, Item, Official, PageAddress, PostForm, Tag,
    TextArea, Tone, Weight,
};

/// Whose document it is and where it stands.
#[derive(Clone, Debug)]
pub struct Stand {
    pub person: PersonRef,
    pub kind: Kind,
    /// Key of the title (R051).
    pub title: &'static str,
    pub state: State,
    /// What stands of the text that is being worked on.
    pub text: Text,
    /// Number of that text, or of the one in force.
    pub number: i64,
    pub version: i64,
    /// Name of the centre.
    pub office: String,
    pub responsible: String,
    /// Protocol and date of the declaration.
    pub protocol: Option<String>,
    pub did_date: NaiveDate,
    /// Since when it is in force.
    pub since: Option<NaiveDate>,
    /// Address of the signed document under seal.
    pub paper: Option<String>,
    /// The operator works in the centre of the document: only they write in it.
    pub own: bool,
}

impl Stand {
    pub fn href(&self, part: &str) -> String {
        pact_href(&self.person, self.kind, part)
    }
}

/// The ways between the pages of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Here {
    Stand,
    Sign,
    Follow,
}

/// The name of the document, the person, the facts, the ways.
#[component]
pub(super) fn Head(lang: Lang, stand: Stand, here: Here) -> impl IntoView {
    let number = ta(lang, "drafting-text-number", &[("number", stand.number.into())]);
    let protocol = stand.protocol.clone().unwrap_or_else(|| t(lang, "operator-protocol-none"));
    let person = view! {
        <a href=stand.person.href()>{stand.person.full()}</a>
        " "
        <CfText cf=stand.person.cf.clone()/>
    };
    let state = view! { <StateTags lang state=stand.state text=stand.text/> {number} };
    let mut items = vec![
        Item::new(t(lang, "operator-person"), person),
        Item::new(t(lang, "drafting-stands"), state),
        Item::new(t(lang, "drafting-responsible"), typed(&stand.responsible)),
        Item::new(t(lang, "operator-office"), view! { <Official lang text=stand.office.clone()/> }),
        Item::new(t(lang, "drafting-did"), view! { {protocol} ", " {day(stand.did_date)} }),
        Item::new(
            t(lang, "drafting-since"),
            stand.since.map_or_else(|| t(lang, "operator-none").into_any(), |since| day(since).into_any()),
        ),
    ];
    items.extend(stand.paper.clone().map(|href| {
        let open = view! { <a href=href>{t(lang, "drafting-paper-open")}</a> };
        Item::new(t(lang, "drafting-paper"), open)
    }));
    let other = (!stand.own).then(|| view! { <p class="reserved">{t(lang, "drafting-other-office")}</p> });
    view! {
        <h1>{t(lang, stand.title)}</h1>
        <div class="facts">
            <DescriptionList items/>
        </div>
        {other}
        <Ways lang stand here/>
    }
}

#[component]
fn Ways(lang: Lang, stand: Stand, here: Here) -> impl IntoView {
    let mut ways = vec![(Here::Stand, "", "drafting-way-stand")];
    if stand.text == Text::Shown {
        ways.push((Here::Sign, "/firma", "drafting-way-sign"));
    }
    if matches!(stand.state, State::Active | State::Closed) {
        ways.push((Here::Follow, "/impegni", "drafting-way-follow"));
    }
    if ways.len() < 2 {
        return None;
    }
    let links: Vec<_> = ways
        .into_iter()
        .map(|(way, part, key)| {
            let current = (way == here).then_some("page");
            let href = stand.href(part);
            view! { <li><a class="btn btn-outline-primary" href=href aria-current=current>{t(lang, key)}</a></li> }
        })
        .collect();
    Some(view! {
        <nav class="day-ways" aria-label=t(lang, "drafting-ways")>
            <ul>{links}</ul>
        </nav>
    })
}

#[component]
pub(super) fn StateTags(lang: Lang, state: State, text: Text) -> impl IntoView {
    let tone = match state {
        State::Draft => Tone::Info,
        State::ToSign => Tone::Warning,
        State::Active => Tone::Success,
        State::Refused | State::Missed => Tone::Danger,
        State::Closed | State::Cancelled => Tone::Info,
    };
    let label = code_text(lang, "follow-pact", state.code());
    let change = match (state, text) {
        (State::Active, Text::Draft) => Some("drafting-change-draft"),
        (State::Active, Text::Shown) => Some("drafting-change-shown"),
        _ => None,
    };
    let change = change.map(|key| view! { <Tag label=t(lang, key) tone=Tone::Warning/> });
    view! { <Tag label tone/> {change} }
}

/// A form that asks why, behind its name: `act`, `version` and the field `{act}-reason`.
#[component]
pub(super) fn ReasonForm(
    f: FormView,
    act: &'static str,
    request_key: String,
    version: i64,
    #[prop(optional)] optional: bool,
    #[prop(optional)] danger: bool,
    /// More that the form sends back unchanged.
    #[prop(optional)]
    hidden: Vec<(&'static str, String)>,
) -> impl IntoView {
    let lang = f.lang();
    let open = f.form().get("act") == Some(act);
    let form = form_of(&f, &[act], Form::default);
    let mut fields = crate::pages::operator::parts::hidden(act, &request_key);
    fields.push(("version", version.to_string()));
    fields.extend(hidden);
    let text = move |part: &str| t(lang, &format!("drafting-{act}-{part}"));
    let weight = if danger { Weight::Danger } else { Weight::Secondary };
    view! {
        <Details summary=text("open") open>
            <PostForm hidden=fields>
                <TextArea
                    f=form
                    name=format!("{act}-reason")
                    label=text("reason")
                    hint=text("hint")
                    rows=3
                    optional
                />
                <Actions>
                    <Button label=text("do") weight/>
                </Actions>
            </PostForm>
        </Details>
    }
}

/// A button that asks the server to change the form and nothing else; the page comes back at `anchor`.
#[component]
pub(super) fn Go(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(into)] anchor: String,
    #[prop(optional, into)] about: Option<String>,
) -> impl IntoView {
    let address = use_context::<PageAddress>().map(|PageAddress(address)| format!("{address}#{anchor}"));
    view! {
        <button type="submit" class="btn btn-outline-primary draft-go" name="go" value=value formaction=address>
            {label}
            {about.map(|text| view! { <span class="visually-hidden">{format!(" {text}")}</span> })}
        </button>
    }
}

/// A document that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierLine {
    /// Key of the title.
    pub title: &'static str,
    pub state: State,
    pub on: NaiveDate,
    pub reason: Option<String>,
    /// As [`Stand::paper`].
    pub paper: Option<String>,
}

#[component]
pub(super) fn Earlier(lang: Lang, lines: Vec<EarlierLine>) -> impl IntoView {
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let reason = line.reason.map(|reason| view! { <p>{typed(&reason)}</p> });
            let paper = line.paper.map(|href| {
                let about = format!(", {}", line.on.format("%d/%m/%Y"));
                view! {
                    " · "
                    <a href=href>
                        {t(lang, "drafting-paper-open")} <span class="visually-hidden">{about}</span>
                    </a>
                }
            });
            view! {
                <li>
                    <p>
                        {t(lang, line.title)} " " <StateTags lang state=line.state text=Text::None/> {day(line.on)}
                        {paper}
                    </p>
                    {reason}
                </li>
            }
        })
        .collect();
    Some(view! {
        <section class="draft-section" aria-labelledby="earlier-title">
            <h2 id="earlier-title">{t(lang, "drafting-earlier")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    })
}
