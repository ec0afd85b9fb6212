//! One list to filter by: unlike a field of a form it is never wrong and never «facoltativo».

use leptos::prelude::*;

use crate::ui::Choice;

/// `<FilterSelect name="stage" label=… choices=stages chosen=filter.stage/>`; the first choice is «all».
#[component]
pub(crate) fn FilterSelect(
    name: &'static str,
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    /// The code that is chosen; empty is all.
    #[prop(into)]
    chosen: String,
    #[prop(optional, into)] all: Option<String>,
) -> impl IntoView {
    let all = all.map(|label| Choice::new("", label));
    let options: Vec<_> = all
        .into_iter()
        .chain(choices)
        .map(|choice| {
            let selected = choice.value == chosen;
            view! {
                <option value=choice.value selected=selected>
                    {choice.label}
                </option>
            }
        })
        .collect();
    view! {
        <div class="field">
            <label class="form-label" for=name>
                {label}
            </label>
            <select class="form-control" id=name name=name>
                {options}
            </select>
        </div>
    }
}
