//! What stands with the form of a text and is no part of it: what is known already and nobody types again, and who is
//! responsible.
//!
//! The form `act=assign` names another operator of the centre (`responsible`; art. 20 c. 2 a). It keeps nothing that was
//! typed in the text, and says so.

use domain::form::Form;
use domain::lang::Lang;
use domain::psp::State;
use leptos::prelude::*;

use super::parts::Stand;
use crate::pages::operator::parts::{Named, form_of, hidden};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, Choice, DescriptionList, Details, FormView, Item, PostForm, Select, Weight,
};

/// Something that is known already, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Key of its name.
    pub key: &'static str,
    pub text: String,
    /// Where it stands.
    pub href: Option<String>,
}

/// Whom the draft names, and who else could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsible {
    /// Id of the operator.
    pub now: String,
    /// Operators of the centre, by name.
    pub colleagues: Vec<Named>,
}

/// What nobody types again.
#[component]
pub(super) fn KnownPanel(lang: Lang, known: Vec<Known>) -> impl IntoView {
    let items = known
        .into_iter()
        .map(|known| {
            let text = view! { <span class="typed" dir="auto">{known.text}</span> };
            match known.href {
                Some(href) => Item::new(t(lang, known.key), view! { <a href=href>{text}</a> }),
                None => Item::new(t(lang, known.key), text),
            }
        })
        .collect();
    view! {
        <section class="beside-panel" aria-labelledby="known-title">
            <h2 id="known-title">{t(lang, "drafting-known-title")}</h2>
            <DescriptionList items/>
        </section>
    }
}

/// Another responsible; nothing where the centre has nobody else.
#[component]
pub(super) fn Assign(
    f: FormView,
    stand: Stand,
    responsible: Responsible,
    request_key: String,
) -> impl IntoView {
    let lang = f.lang();
    if responsible.colleagues.iter().all(|colleague| colleague.code == responsible.now) {
        return None;
    }
    let open = f.form().get("act") == Some("assign");
    let form = form_of(&f, &["assign"], || {
        let mut form = Form::default();
        form.set("responsible", responsible.now);
        form
    });
    let choices: Vec<Choice> = responsible.colleagues.iter().map(Named::choice).collect();
    let mut fields = hidden("assign", &request_key);
    fields.push(("version", stand.version.to_string()));
    // Of a document in force the text must be signed first.
    let until = (stand.state == State::Active).then(|| {
        let args = [("name", stand.responsible.as_str().into())];
        view! { <p>{ta(lang, "drafting-assign-until", &args)}</p> }
    });
    Some(view! {
        <Details summary=t(lang, "drafting-assign-open") open>
            <PostForm hidden=fields>
                <p>{t(lang, "drafting-assign-how")}</p>
                {until}
                <Select f=form name="responsible" label=t(lang, "drafting-assign-who") choices/>
                <Actions>
                    <Button label=t(lang, "drafting-assign-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
    })
}
