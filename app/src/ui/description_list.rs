//! Names and values side by side: a summary of answers, the facts of a request.

use leptos::prelude::*;

/// One row. `change` is a link to where the value can be changed, with what a screen reader says about it.
pub struct Item {
    term: String,
    value: AnyView,
    change: Option<(String, String)>,
}

impl Item {
    pub fn new(term: impl Into<String>, value: impl IntoView + 'static) -> Item {
        Item { term: term.into(), value: value.into_any(), change: None }
    }

    /// Adds a link, such as «Cambia».
    pub fn change(mut self, href: impl Into<String>, label: impl Into<String>) -> Item {
        self.change = Some((href.into(), label.into()));
        self
    }
}

/// `<DescriptionList items=vec![Item::new(t(lang, "did-protocol"), protocol)]/>`
#[component]
pub fn DescriptionList(items: Vec<Item>) -> impl IntoView {
    let rows: Vec<_> = items
        .into_iter()
        .map(|item| {
            let change = item.change.map(|(href, label)| {
                let about = format!(" {}", item.term);
                view! {
                    <dd class="description-change">
                        <a href=href>{label}<span class="visually-hidden">{about}</span></a>
                    </dd>
                }
            });
            view! {
                <div class="description-row">
                    <dt>{item.term}</dt>
                    <dd>{item.value}</dd>
                    {change}
                </div>
            }
        })
        .collect();
    view! { <dl class="description-list">{rows}</dl> }
}
