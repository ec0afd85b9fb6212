//! `/impresa/nuova`: acting for a company that is here already, or bringing a new one.
//!
//! Two forms: `act=join` (`join_tax_code`, `join_role`) and `act=register` (the fields of
//! `domain::company::NewCompany`). Both end with a code that goes to the company's PEC.

use domain::company::{Ateco, Size};
use domain::form::Form;
use domain::mandate::Role;
use leptos::prelude::*;

use super::form_of;
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, ErrorSummary, FormView, PostForm, RadioGroup, Select, TextField, Weight,
    Width, choices,
};

#[component]
pub fn NewPage(f: FormView, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let join = form_of(&f, "join", Form::default);
    let new = form_of(&f, "register", Form::default);
    view! {
        <h1>{t(lang, "employer-new-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{t(lang, "employer-new-lead")}</p>
        <ol>
            {["employer-new-step-1", "employer-new-step-2", "employer-new-step-3"]
                .map(|key| view! { <li>{t(lang, key)}</li> })
                .into_iter()
                .collect_view()}
        </ol>
        <h2>{t(lang, "employer-join-title")}</h2>
        <p>{t(lang, "employer-join-text")}</p>
        <Join f=join request_key=request_key.clone()/>
        <h2>{t(lang, "employer-register-title")}</h2>
        <p>{t(lang, "employer-register-text")}</p>
        <Register f=new request_key/>
    }
}

#[component]
fn Join(f: FormView, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let roles = choices(lang, "employer-role", Role::ALL.iter().copied(), Role::code);
    let hidden = vec![("act", "join".to_owned()), ("request_key", request_key)];
    view! {
        <PostForm hidden=hidden>
            <TextField
                f=&f
                name="join_tax_code"
                label=t(lang, "employer-tax-code")
                hint=t(lang, "employer-tax-code-hint")
                code=true
                autocomplete="off"
                width=Width::Medium
            />
            <RadioGroup f=&f name="join_role" label=t(lang, "employer-role") choices=roles/>
            <Actions>
                <Button label=t(lang, "employer-join-send") weight=Weight::Secondary/>
            </Actions>
        </PostForm>
    }
}

#[component]
fn Register(f: FormView, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let roles = choices(lang, "employer-role", Role::ALL.iter().copied(), Role::code);
    let hidden = vec![("act", "register".to_owned()), ("request_key", request_key)];
    view! {
        <PostForm hidden=hidden>
            <TextField
                f=&f
                name="tax_code"
                label=t(lang, "employer-tax-code")
                hint=t(lang, "employer-tax-code-hint")
                code=true
                autocomplete="off"
                width=Width::Medium
            />
            <DetailFields f=f.clone()/>
            <SiteFields f=f.clone()/>
            <RadioGroup f=&f name="role" label=t(lang, "employer-role") choices=roles/>
            <Actions>
                <Button label=t(lang, "employer-register-send")/>
                <ButtonLink href="/impresa" label=t(lang, "employer-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// The fields of `domain::company::Details`.
#[component]
pub(super) fn DetailFields(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let sizes = choices(lang, "employer-size", Size::ALL.iter().copied(), Size::code);
    let version = [("version", Ateco::VERSION.into())];
    view! {
        <TextField f=&f name="legal_name" label=t(lang, "employer-legal-name") autocomplete="organization"/>
        <TextField
            f=&f
            name="vat_number"
            label=t(lang, "employer-vat")
            hint=t(lang, "employer-vat-hint")
            inputmode="numeric"
            autocomplete="off"
            width=Width::Medium
            optional=true
        />
        <TextField
            f=&f
            name="ateco"
            label=ta(lang, "employer-ateco", &version)
            hint=t(lang, "employer-ateco-hint")
            autocomplete="off"
            width=Width::Short
            optional=true
        />
        <TextField
            f=&f
            name="sector"
            label=t(lang, "employer-sector")
            hint=t(lang, "employer-sector-hint")
            autocomplete="off"
            optional=true
        />
        <Select f=&f name="size" label=t(lang, "employer-size") choices=sizes/>
        <TextField
            f=&f
            name="pec"
            label=t(lang, "employer-pec")
            hint=t(lang, "employer-pec-hint")
            kind="email"
            autocomplete="off"
        />
    }
}

/// The fields of `domain::company::Site`.
#[component]
pub(super) fn SiteFields(f: FormView) -> impl IntoView {
    let lang = f.lang();
    view! {
        <TextField
            f=&f
            name="site_name"
            label=t(lang, "employer-site-name")
            hint=t(lang, "employer-site-name-hint")
            autocomplete="off"
            optional=true
        />
        <TextField f=&f name="site_address" label=t(lang, "employer-site-address")/>
        <TextField
            f=&f
            name="site_comune"
            label=t(lang, "employer-site-comune")
            hint=t(lang, "employer-site-comune-hint")
            autocomplete="address-level2"
            width=Width::Medium
        />
        <TextField
            f=&f
            name="site_employees"
            label=t(lang, "employer-site-employees")
            hint=t(lang, "employer-site-employees-hint")
            inputmode="numeric"
            autocomplete="off"
            width=Width::Short
            optional=true
        />
    }
}
