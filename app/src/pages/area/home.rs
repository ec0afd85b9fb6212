//! `/area`: what is open, what is next, who I am for the centre, what I have received.

use chrono::NaiveDate;
use domain::account::Level;
use domain::lang::Lang;
use leptos::prelude::*;

use super::next::NextAppointment;
use super::open_did::{DidCard, OpenDid};
use super::pacts::{PactCard, PactLine};
use super::parts::{OfficeLine, OfficeLink, Received, ReceivedList};
use crate::pages::appointments::AppointmentView;
use crate::texts::{code_text, t, ta};
use crate::ui::{Alert, DescriptionList, Item, Tone};

/// What a citizen's home shows.
#[derive(Clone, Debug)]
pub struct AreaHome {
    /// First name.
    pub name: String,
    /// The open declaration, else the draft, else the last one that ended.
    pub did: Option<OpenDid>,
    /// Pacts and plans that wait to be read and signed, then those in force.
    pub pacts: Vec<PactLine>,
    pub at_work: AtWork,
    /// The next appointment.
    pub next: Option<AppointmentView>,
    /// Where the interview is booked that a declaration waits for.
    pub book: Option<String>,
    pub level: Level,
    /// The person's centre, once a declaration says which.
    pub office: Option<OfficeLink>,
    /// The latest few. Empty also for who is not identified yet.
    pub services: Vec<Received>,
    pub data: OwnData,
    pub today: NaiveDate,
}

/// What companies have with the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AtWork {
    /// A proposal waits for an answer.
    pub proposal_waits: bool,
    /// There are internships; one of them waits for an answer or a signature.
    pub internships: bool,
    pub internship_waits: bool,
}

/// The data of the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnData {
    /// Name and surname.
    pub full_name: String,
    pub cf: String,
    pub email: Option<String>,
    pub phone: Option<String>,
}

#[component]
pub fn AreaHomePage(lang: Lang, data: AreaHome) -> impl IntoView {
    let identified = data.level.is_identified();
    let booked = data.next.as_ref().is_some_and(|next| next.service.interview);
    let title = ta(lang, "area-title", &[("name", data.name.into())]);
    let services = identified.then(|| view! { <Services lang services=data.services/> });
    let AtWork { proposal_waits, internships, internship_waits } = data.at_work;
    let proposal = proposal_waits.then(|| view! { <ProposalWaits lang/> });
    let internship = internship_waits.then(|| view! { <InternshipWaits lang/> });
    let proposals = identified.then(|| view! { <Proposals lang internships/> });
    view! {
        <h1>{title}</h1>
        <NextAppointment lang next=data.next book=data.book today=data.today/>
        <PactCard lang pacts=data.pacts/>
        {proposal}
        {internship}
        <section aria-labelledby="did-title">
            <h2 id="did-title">{t(lang, "did-title")}</h2>
            <DidCard lang did=data.did identified booked today=data.today/>
        </section>
        <LevelSection lang level=data.level office=data.office.clone()/>
        {proposals}
        {services}
        <Data lang data=data.data office=data.office/>
    }
}

/// A company may look for this person: nothing goes on without their answer.
#[component]
fn ProposalWaits(lang: Lang) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning title=t(lang, "preselection-home-title")>
            <p>
                {t(lang, "preselection-home-text")} " " <a href="/proposte">{t(lang, "preselection-go")}</a>
            </p>
        </Alert>
    }
}

/// Somebody asked: the answer is one click away.
#[component]
fn InternshipWaits(lang: Lang) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning title=t(lang, "internship-home-title")>
            <p>
                {t(lang, "internship-home-text")} " " <a href="/tirocini">{t(lang, "internship-list-intern")}</a>
            </p>
        </Alert>
    }
}

/// How surely the account is this person's, and how to make it sure.
#[component]
fn LevelSection(lang: Lang, level: Level, office: Option<OfficeLink>) -> impl IntoView {
    let how = match level.is_identified() {
        true => view! { <p>{t(lang, "area-level-done")}</p> }.into_any(),
        false => view! {
            <Alert tone=Tone::Warning>
                <p>{t(lang, "area-level-why")}</p>
                <p>{t(lang, "area-level-how")} " " <OfficeLine lang office/></p>
            </Alert>
        }
        .into_any(),
    };
    view! {
        <section aria-labelledby="level-title">
            <h2 id="level-title">{t(lang, "area-level-title")}</h2>
            <p>
                <strong>{code_text(lang, "area-level", level.code())}</strong>
            </p>
            {how}
        </section>
    }
}

/// Where the person agrees to be proposed to companies, and the internships there are.
#[component]
fn Proposals(lang: Lang, internships: bool) -> impl IntoView {
    let internships =
        internships.then(|| view! { <p><a href="/tirocini">{t(lang, "internship-list-intern")}</a></p> });
    view! {
        <section aria-labelledby="proposals-title">
            <h2 id="proposals-title">{t(lang, "preselection-title")}</h2>
            <p>{t(lang, "preselection-go-text")}</p>
            <p>
                <a href="/proposte">{t(lang, "preselection-go")}</a>
            </p>
            {internships}
        </section>
    }
}

#[component]
fn Services(lang: Lang, services: Vec<Received>) -> impl IntoView {
    let list = match services.is_empty() {
        true => view! { <p>{t(lang, "area-services-none")}</p> }.into_any(),
        false => view! { <ReceivedList lang services/> }.into_any(),
    };
    view! {
        <section aria-labelledby="services-title">
            <h2 id="services-title">{t(lang, "area-services-title")}</h2>
            {list}
            <p>
                <a href="/fascicolo">{t(lang, "area-file-open")}</a>
            </p>
        </section>
    }
}

#[component]
fn Data(lang: Lang, data: OwnData, office: Option<OfficeLink>) -> impl IntoView {
    let none = || t(lang, "area-data-none");
    let items = vec![
        Item::new(t(lang, "did-person-name"), data.full_name),
        Item::new(t(lang, "did-person-cf"), view! { <span class="code" translate="no">{data.cf}</span> }),
        Item::new(t(lang, "area-data-email"), data.email.unwrap_or_else(none)),
        Item::new(t(lang, "area-data-phone"), data.phone.unwrap_or_else(none)),
        Item::new(t(lang, "area-data-office"), view! { <OfficeLine lang office/> }),
    ];
    view! {
        <section aria-labelledby="data-title">
            <h2 id="data-title">{t(lang, "area-data-title")}</h2>
            <DescriptionList items/>
            <p class="form-text">{t(lang, "did-person-wrong")}</p>
        </section>
    }
}
