//! Other words that a company asks for what is on the board: what changes, yes or no.

use domain::form::Form;
use domain::vacancy::Act;
use leptos::prelude::*;

use super::check::Check;
use super::decide::versioned;
use crate::pages::operator::parts::form_of;
use crate::pages::vacancy::Wording;
use crate::texts::t;
use crate::ui::{Actions, Button, FormView, PostForm, TextArea, Weight};

/// The box of the reason for a no: `reason` is that of another form of the page.
pub const DECLINE_REASON: &str = "decline-reason";

#[component]
pub(super) fn Correction(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let [now, then] = data.correction.clone()?;
    let (accept, decline) = (Act::Accept.code(), Act::Decline.code());
    let f = form_of(&f, &[decline], Form::default);
    let no = versioned(decline, &data);
    Some(view! {
        <section class="draft-section" aria-labelledby="correction-title">
            <h2 id="correction-title">{t(lang, "vacancy-correction-title")}</h2>
            <p>{t(lang, "vacancy-correction-how")}</p>
            <h3>{t(lang, "vacancy-correction-now")}</h3>
            <Wording lang words=now/>
            <h3>{t(lang, "vacancy-correction-then")}</h3>
            <Wording lang words=then/>
            <PostForm hidden=versioned(accept, &data)>
                <Actions>
                    <Button label=t(lang, "vacancy-correction-accept")/>
                </Actions>
            </PostForm>
            <PostForm hidden=no>
                <TextArea
                    f=&f
                    name=DECLINE_REASON
                    label=t(lang, "vacancy-turn-reason")
                    hint=t(lang, "vacancy-turn-reason-hint")
                    rows=4
                />
                <Actions>
                    <Button label=t(lang, "vacancy-correction-decline") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </section>
    })
}
