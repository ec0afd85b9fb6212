//! The filters above a list: a GET form, so that a search can be bookmarked and repeated.
//!
//! Never for personal data: what is typed here stands in the address. Operators' searches for people are posted.

use leptos::prelude::*;

use super::terminal::autofill;
use super::{Actions, Button};

/// `<SearchForm label=… submit=…><TextField f=&filter …/></SearchForm>` with a `FormView::filter`.
#[component]
pub fn SearchForm(
    /// What is searched: the name of the form for a screen reader.
    #[prop(into)]
    label: String,
    #[prop(into)] submit: String,
    children: Children,
) -> impl IntoView {
    let autocomplete = autofill::<&str>(None);
    view! {
        <search>
            <form class="search-form" method="get" aria-label=label autocomplete=autocomplete>
                <div class="search-fields">{children()}</div>
                <Actions>
                    <Button label=submit/>
                </Actions>
            </form>
        </search>
    }
}
