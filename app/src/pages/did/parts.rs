//! The questions of each step, laid out.
//!
//! A part that concerns only some people is in a block with a class `when-…`: the style sheet shows it once the answer that
//! it hangs on is chosen (`style/_did.scss`; a test holds both lists to each other).

use domain::did::questions::{self as q, JobFields};
use leptos::prelude::*;

use super::step::{StepView, limits_text};
use super::{Ask, AskPlace, CentreNotice};
use crate::texts::{date, ta};
use crate::ui::{DescriptionList, Details, FormView, Item};

#[component]
pub(super) fn Who(view: StepView) -> impl IntoView {
    let StepView { f, person, places, .. } = view;
    let lang = f.lang();
    let mut items = vec![
        Item::new(f.t("did-person-name"), person.name),
        Item::new(f.t("did-person-cf"), person.codice_fiscale),
    ];
    items.extend(person.birth_date.map(|day| Item::new(f.t("did-person-birth"), date(lang, day))));
    view! {
        <h2>{f.t("did-person")}</h2>
        <DescriptionList items/>
        <p class="form-text">{f.t("did-person-wrong")}</p>
        <Ask f=&f field=&q::CITIZENSHIP/>
        <div class="when-citizenship-other">
            <AskPlace f=&f field=&q::CITIZENSHIP_STATE choices=&places/>
        </div>
        <div class="when-citizenship-not-italian">
            <h2>{f.t("did-permit-title")}</h2>
            <p>{f.t("did-permit-intro")}</p>
            <Ask f=&f field=&q::PERMIT_TYPE/>
            <Ask f=&f field=&q::PERMIT_NUMBER/>
            <Ask f=&f field=&q::PERMIT_EXPIRY_KIND/>
            <div class="when-permit-dated">
                <Ask f=&f field=&q::PERMIT_EXPIRY/>
            </div>
        </div>
        <Ask f=&f field=&q::PHONE/>
    }
}

#[component]
pub(super) fn Home(view: StepView) -> impl IntoView {
    let StepView { f, places, centre, .. } = view;
    let lang = f.lang();
    view! {
        {centre.map(|centre| view! { <CentreNotice lang centre/> })}
        <h2>{f.t("did-residence-title")}</h2>
        <Ask f=&f field=&q::RESIDENCE_KIND/>
        <div class="when-residence-italy">
            <AskPlace f=&f field=&q::RESIDENCE_COMUNE choices=&places/>
            <Ask f=&f field=&q::RESIDENCE_ADDRESS/>
            <Ask f=&f field=&q::RESIDENCE_CAP/>
        </div>
        <div class="when-residence-abroad">
            <AskPlace f=&f field=&q::RESIDENCE_STATE choices=&places/>
        </div>
        <h2>{f.t("did-domicile-title")}</h2>
        <p>{f.t("did-domicile-intro")}</p>
        <div class="when-residence-italy">
            <Ask f=&f field=&q::DOMICILE_KIND/>
        </div>
        <div class="when-domicile-elsewhere">
            <AskPlace f=&f field=&q::DOMICILE_COMUNE choices=&places/>
            <Ask f=&f field=&q::DOMICILE_ADDRESS/>
            <Ask f=&f field=&q::DOMICILE_CAP/>
        </div>
    }
}

#[component]
pub(super) fn Situation(view: StepView) -> impl IntoView {
    let StepView { f, limits, .. } = view;
    let lang = f.lang();
    let limits = limits.map(|limits| {
        view! {
            <p>{limits_text(lang, limits)}</p>
            {(!limits.verified).then(|| view! { <p class="form-text">{f.t("did-income-unverified")}</p> })}
        }
    });
    view! {
        <Ask f=&f field=&q::SITUATION/>
        <div class="when-situation-unemployed">
            <h2>{f.t("did-part-unemployed")}</h2>
            <Ask f=&f field=&q::UNEMPLOYED_SINCE/>
        </div>
        <div class="when-situation-at-risk">
            <h2>{f.t("did-part-at-risk")}</h2>
            <Ask f=&f field=&q::DISMISSAL_LETTER_DATE/>
            <Ask f=&f field=&q::EXPECTED_END_DATE/>
        </div>
        <div class="when-situation-low-income">
            <h2>{f.t("did-part-low-income")}</h2>
            <p>{f.t("did-part-low-income-text")}</p>
            {limits}
            <Ask f=&f field=&q::INCOME_EMPLOYEE/>
            <Ask f=&f field=&q::INCOME_SELF_EMPLOYED/>
        </div>
        <h2>{f.t("did-benefit-title")}</h2>
        <Ask f=&f field=&q::BENEFIT_ASKED/>
        <div class="when-benefit">
            <Ask f=&f field=&q::BENEFIT/>
            <Ask f=&f field=&q::BENEFIT_DATE/>
            <Ask f=&f field=&q::BENEFIT_NUMBER/>
        </div>
    }
}

#[component]
pub(super) fn Education(view: StepView) -> impl IntoView {
    let f = view.f;
    // The first job is open, and every other one of which something is written or wrong.
    let jobs: Vec<_> = q::JOBS
        .iter()
        .zip(1_u32..)
        .map(|(job, number)| {
            let wrong = job.all().iter().any(|field| f.errors().iter().any(|e| field.owns(&e.field)));
            let written = !job.is_blank(f.form());
            let key = if written || number == 1 { "did-job-number" } else { "did-job-add" };
            let summary = ta(f.lang(), key, &[("number", number.into())]);
            let open = number == 1 || written || wrong;
            let f = f.clone();
            view! {
                <Details summary open>
                    <Job f job/>
                </Details>
            }
        })
        .collect();
    view! {
        <h2>{f.t("did-studies-title")}</h2>
        <Ask f=&f field=&q::EDUCATION/>
        <div class="when-education">
            <Ask f=&f field=&q::EDUCATION_COURSE/>
            <Ask f=&f field=&q::EDUCATION_YEAR/>
            <Ask f=&f field=&q::EDUCATION_RECOGNITION/>
        </div>
        <Ask f=&f field=&q::LANGUAGES/>
        <Ask f=&f field=&q::SKILLS/>
        <h2>{f.t("did-jobs-title")}</h2>
        <p>{f.t("did-jobs-intro")}</p>
        {jobs}
    }
}

#[component]
fn Job(f: FormView, job: &'static JobFields) -> impl IntoView {
    job.all().map(|field| view! { <Ask f=&f field/> }).into_iter().collect_view()
}

#[component]
pub(super) fn Profile(view: StepView) -> impl IntoView {
    let f = view.f;
    view! {
        <Ask f=&f field=&q::CONDITION_YEAR_AGO/>
        <Ask f=&f field=&q::TIME_IN_ITALY/>
        <Ask f=&f field=&q::HOUSEHOLD_SIZE/>
        <Ask f=&f field=&q::CHILDREN/>
        <div class="when-children">
            <Ask f=&f field=&q::CHILDREN_MINOR/>
        </div>
        <Ask f=&f field=&q::EVER_WORKED/>
        <div class="when-ever-worked">
            <Ask f=&f field=&q::MONTHS_SINCE_LAST_JOB/>
            <Ask f=&f field=&q::LAST_POSITION/>
        </div>
        <Ask f=&f field=&q::MONTHS_SEARCHING/>
        <Ask f=&f field=&q::STUDYING/>
        <Ask f=&f field=&q::DRIVING_LICENCE/>
        <div class="when-driving">
            <Ask f=&f field=&q::LICENCES/>
        </div>
    }
}

#[component]
pub(super) fn Needs(view: StepView) -> impl IntoView {
    let f = view.f;
    view! {
        <Ask f=&f field=&q::WISHES/>
        <Ask f=&f field=&q::HELP/>
        <Ask f=&f field=&q::HELP_OTHER/>
        <Ask f=&f field=&q::MEDIATOR/>
        <div class="when-mediator">
            <Ask f=&f field=&q::MEDIATOR_LANGUAGE/>
        </div>
        <Ask f=&f field=&q::CHANNEL/>
    }
}
