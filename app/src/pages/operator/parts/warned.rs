//! What to look at once more before passages are recorded: read once, then the form is sent again.

use domain::lang::Lang;
use domain::passage::Finding;
use leptos::prelude::*;

use crate::texts::{Arg, t, ta};
use crate::ui::{Alert, Tone};

/// The warnings in words; nothing when there are none.
#[component]
pub(crate) fn Warned(lang: Lang, warnings: Vec<Finding>) -> impl IntoView {
    if warnings.is_empty() {
        return None;
    }
    let lines: Vec<_> = warnings
        .into_iter()
        .map(|finding| {
            let args: Vec<(&str, Arg<'_>)> =
                finding.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            view! { <li>{ta(lang, &finding.key, &args)}</li> }
        })
        .collect();
    Some(view! {
        <Alert tone=Tone::Warning title=t(lang, "operator-warnings-title") live=true>
            <ul>{lines}</ul>
            <p>{t(lang, "operator-warnings-next")}</p>
        </Alert>
    })
}
