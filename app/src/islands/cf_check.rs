//! What a codice fiscale says, while it is being typed: whether it is right, the birth date and the place it holds.
//!
//! The checks are those of the server, compiled to WASM; only the name of the place is looked up. The code itself
//! never leaves the page: the look-up sends the four characters of the place.

use domain::codice_fiscale::layout::Ymd;
use domain::codice_fiscale::{CfError, Inspection, inspect};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::places::SharedLookups;

/// Ready sentences. `{date}` and `{place}` are filled in here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CfTexts {
    /// `Il codice è giusto. Sei nato il {date}, a {place}.`
    pub right: String,
    /// As `right`, while the name of the place is not known.
    pub right_without_place: String,
    pub provisional: String,
    /// The sentence of each mistake by its key (`error-cf-check`), with `{found}` and `{position}`.
    pub wrong: Vec<(String, String)>,
    pub months: Vec<String>,
}

impl CfTexts {
    fn mistake(&self, error: CfError) -> String {
        let error = error.on("cf");
        let sentence =
            self.wrong.iter().find(|(key, _)| *key == error.key).map(|(_, sentence)| sentence.clone());
        let fill =
            |text: String, (name, value): &(String, String)| text.replace(&format!("{{{name}}}"), value);
        error.args.iter().fold(sentence.unwrap_or_default(), fill)
    }
}

/// The name of the place of birth with this Belfiore code.
#[server(prefix = "/_fn", endpoint = "birthplace", input = server_fn::codec::Json)]
pub async fn birthplace(belfiore: String) -> Result<Option<String>, ServerFnError> {
    let lookups =
        use_context::<SharedLookups>().ok_or_else(|| ServerFnError::new("lookups are not provided"))?;
    Ok(lookups.birthplace(&belfiore))
}

/// `<CfCheck today=(2026, 11, 22) texts=…><TextField … name="cf"/></CfCheck>`; `today` picks the century.
#[island]
pub fn CfCheck(today: (i32, u32, u32), texts: CfTexts, children: Children) -> impl IntoView {
    let (message, set_message) = signal(String::new());
    let latest = StoredValue::new(0_u32);
    let texts = StoredValue::new(texts);
    let (year, month, day) = today;
    let typed = move |event: leptos::ev::Event| {
        let number = latest.get_value().wrapping_add(1);
        latest.set_value(number);
        let said = inspect(&event_target_value(&event), Ymd { year, month, day });
        let birth = match said {
            Inspection::Incomplete { .. } => return set_message.set(String::new()),
            Inspection::Wrong(error) => return set_message.set(texts.with_value(|t| t.mistake(error))),
            Inspection::Provisional => return set_message.set(texts.with_value(|t| t.provisional.clone())),
            Inspection::Right(birth) => birth,
        };
        let date = texts.with_value(|t| {
            let month = t.months.get(birth.month.saturating_sub(1) as usize).cloned().unwrap_or_default();
            let year = birth.year.map(|year| year.to_string()).unwrap_or_default();
            format!("{} {month} {year}", birth.day)
        });
        set_message.set(texts.with_value(|t| t.right_without_place.replace("{date}", &date)));
        let code = birth.belfiore().to_owned();
        leptos::task::spawn_local(async move {
            if let Ok(Some(place)) = birthplace(code).await
                && latest.get_value() == number
            {
                let text = texts.with_value(|t| t.right.replace("{date}", &date).replace("{place}", &place));
                set_message.set(text);
            }
        });
    };
    view! {
        <div on:input=typed>
            {children()} <p class="form-text live-check" role="status">
                {move || message.get()}
            </p>
        </div>
    }
}
