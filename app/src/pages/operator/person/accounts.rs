//! Who the person is to us: account, documents seen, and cases that only the counter can solve.

use chrono::{DateTime, NaiveDate, Utc};
use domain::account::{DocumentKind, Level};
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::IdentifyForm;
use crate::pages::operator::parts::{day, form_of, hidden, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, DescriptionList, Details, FormView, Item, PostForm, Tag, Tone, Weight,
};

/// The person's open account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    pub id: String,
    pub level: Level,
    pub email: Option<String>,
    pub email_confirmed: bool,
    pub created_at: DateTime<Utc>,
}

/// A document that an operator saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentificationLine {
    pub at: DateTime<Utc>,
    pub kind: DocumentKind,
    pub number: String,
    /// The day of issue.
    pub issued: NaiveDate,
    /// Names of who saw it and where.
    pub operator: String,
    pub office: String,
}

/// Somebody registered with this person's codice fiscale, which already has an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    pub id: String,
    pub opened_at: DateTime<Utc>,
    /// The address of who asks.
    pub email: String,
    pub email_confirmed: bool,
}

/// Account, identification, cases. `hand_code`: a one-time code may be handed over to this person now.
#[component]
pub(super) fn Accounts(
    f: FormView,
    request_key: String,
    account: Option<AccountLine>,
    identifications: Vec<IdentificationLine>,
    cases: Vec<CaseLine>,
    hand_code: bool,
) -> impl IntoView {
    let lang = f.lang();
    let electronic = account.as_ref().is_some_and(|account| account.level == Level::Electronic);
    let identified = electronic || !identifications.is_empty();
    let (id, email) = account.clone().map(|account| (account.id, account.email)).unzip();
    let form = form_of(&f, &["identify"], Form::default);
    let sent = f.form().get("act") == Some("identify");
    let key = if identified { "operator-identify-again" } else { "operator-identify-title" };
    let open = sent || !identified;
    let code = hand_code.then(|| {
        view! {
            <PostForm hidden=hidden("hand-code", &request_key)>
                <p>{t(lang, "operator-code-why")}</p>
                <Actions>
                    <Button label=t(lang, "operator-code-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        }
    });
    let seen: Vec<_> = identifications.into_iter().map(|line| view! { <li><Seen lang line/></li> }).collect();
    let seen = match seen.is_empty() {
        true => {
            view! { <p><Tag label=t(lang, "operator-not-identified") tone=Tone::Warning/></p> }.into_any()
        }
        false => view! { <ul>{seen}</ul> }.into_any(),
    };
    let cases: Vec<_> =
        cases.into_iter().map(|case| view! { <Case lang case request_key=request_key.clone()/> }).collect();
    view! {
        <section aria-labelledby="account-title">
            <h2 id="account-title">{t(lang, "operator-account-title")}</h2>
            {cases}
            <AccountFacts lang account/>
            <h3>{t(lang, "operator-identifications")}</h3>
            {seen}
            <Details summary=t(lang, key) open>
                <IdentifyForm f=form request_key account=id email=email.flatten()/>
            </Details>
            {code}
        </section>
    }
}

#[component]
fn AccountFacts(lang: Lang, account: Option<AccountLine>) -> impl IntoView {
    let Some(account) = account else {
        return view! { <p>{t(lang, "operator-no-account")}</p> }.into_any();
    };
    let key = if account.email_confirmed { "operator-email-confirmed" } else { "operator-email-unconfirmed" };
    let email = match account.email {
        Some(email) => format!("{email} ({})", t(lang, key)),
        None => t(lang, "operator-none"),
    };
    let items = vec![
        Item::new(t(lang, "operator-level"), code_text(lang, "operator-level", account.level.code())),
        Item::new(t(lang, "operator-email"), email),
        Item::new(t(lang, "operator-account-since"), moment(account.created_at)),
    ];
    view! { <DescriptionList items/> }.into_any()
}

#[component]
fn Seen(lang: Lang, line: IdentificationLine) -> impl IntoView {
    let kind = code_text(lang, "operator-document-kind", line.kind.code());
    let by = ta(lang, "operator-seen-by", &[("name", line.operator.into()), ("office", line.office.into())]);
    view! {
        {format!("{kind} {}, {} ", line.number, t(lang, "operator-issued"))}
        {day(line.issued)}
        ". "
        {format!("{by} ")}
        {moment(line.at)}
    }
}

/// Two answers, both by button: the codice fiscale goes to who proved it, or stays where it is.
#[component]
fn Case(lang: Lang, case: CaseLine, request_key: String) -> impl IntoView {
    let key = if case.email_confirmed { "operator-email-confirmed" } else { "operator-email-unconfirmed" };
    let email = format!("{} ({})", case.email, t(lang, key));
    let fields = vec![("case", case.id), ("request_key", request_key)];
    view! {
        <Alert tone=Tone::Warning title=t(lang, "operator-case-title")>
            <p>{ta(lang, "operator-case-text", &[("email", email.into())])} " " {moment(case.opened_at)}</p>
            <p>{t(lang, "operator-case-rule")}</p>
            <PostForm hidden=fields>
                <Actions>
                    <Button
                        label=t(lang, "operator-case-move")
                        weight=Weight::Secondary
                        name="act"
                        value="case-move"
                        about=case.email.clone()
                    />
                    <Button
                        label=t(lang, "operator-case-refuse")
                        weight=Weight::Secondary
                        name="act"
                        value="case-refuse"
                        about=case.email
                    />
                </Actions>
            </PostForm>
        </Alert>
    }
}
