//! Towns and states offered while a name is being typed.
//!
//! The island wraps a server-rendered text box and fills the box's own `<datalist>`: the browser shows and announces
//! the suggestions, and without JavaScript the box works as before. Only the letters typed leave the page, as a POST
//! (never in an address).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Which list is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceKind {
    Comune,
    State,
}

/// What islands may ask of the server. Public lists only: nothing here knows who asks.
#[cfg(feature = "ssr")]
pub trait Lookups: Send + Sync {
    /// Names that have a word beginning with `start`, best first.
    fn names(&self, kind: PlaceKind, start: &str) -> Vec<String>;
    /// The visible name of a place of birth (`A271`, `Z330`).
    fn birthplace(&self, belfiore: &str) -> Option<String>;
}

/// Lookups in the lists of the programme. The server puts it in the context of every server function:
/// `provide_context::<SharedLookups>(Arc::new(Places::embedded()))`.
#[cfg(feature = "ssr")]
pub type SharedLookups = std::sync::Arc<dyn Lookups>;

#[cfg(feature = "ssr")]
impl Lookups for &'static domain::place::Places {
    fn names(&self, kind: PlaceKind, start: &str) -> Vec<String> {
        match kind {
            PlaceKind::Comune => {
                let found = self.search(start, 3 * SUGGESTIONS).into_iter();
                found
                    .filter(|comune| comune.is_active())
                    .map(|comune| comune.label())
                    .take(SUGGESTIONS)
                    .collect()
            }
            PlaceKind::State => {
                let found = self.search_states(start, 3 * SUGGESTIONS).into_iter();
                found.filter(|state| state.active).map(|state| state.name.clone()).take(SUGGESTIONS).collect()
            }
        }
    }

    fn birthplace(&self, belfiore: &str) -> Option<String> {
        let comune = self.by_belfiore(belfiore).map(|comune| comune.label());
        comune.or_else(|| self.state_by_code(belfiore).map(|state| state.name.clone()))
    }
}

/// How many names are offered at once.
#[cfg(feature = "ssr")]
const SUGGESTIONS: usize = 10;

/// Longer texts are no beginning of a name.
#[cfg(feature = "ssr")]
const LONGEST: usize = 60;

/// Names of towns or states that begin with what was typed.
#[server(prefix = "/_fn", endpoint = "places", input = server_fn::codec::Json)]
pub async fn find_places(kind: PlaceKind, start: String) -> Result<Vec<String>, ServerFnError> {
    let lookups =
        use_context::<SharedLookups>().ok_or_else(|| ServerFnError::new("lookups are not provided"))?;
    let fits = start.chars().count() <= LONGEST;
    Ok(if fits { lookups.names(kind, &start) } else { Vec::new() })
}

/// `<PlaceSearch kind=PlaceKind::Comune list="x-list"><TextField … list="x-list"/></PlaceSearch>`
#[island]
pub fn PlaceSearch(kind: PlaceKind, list: String, children: Children) -> impl IntoView {
    let (names, set_names) = signal(Vec::<String>::new());
    // Answers may overtake each other: only that to the latest question counts.
    let latest = StoredValue::new(0_u32);
    let ask = move |start: String| {
        let number = latest.get_value().wrapping_add(1);
        latest.set_value(number);
        leptos::task::spawn_local(async move {
            if let Ok(found) = find_places(kind, start).await
                && latest.get_value() == number
            {
                set_names.set(found);
            }
        });
    };
    let typed = move |event: leptos::ev::Event| {
        let start = event_target_value(&event);
        if start.trim().chars().count() >= 2 {
            ask(start);
        }
    };
    view! {
        <div on:input=typed>
            {children()}
            <datalist id=list>
                {move || names.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
            </datalist>
        </div>
    }
}
