use serde::{Deserialize, Serialize};

use crate::place::Places;

/// Where somebody was born, by Belfiore code: an Italian comune or a foreign state, of today or of yesterday.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "code")]
pub enum BirthPlace {
    Comune(String),
    State(String),
}

impl BirthPlace {
    /// The place with this code, when the lists know it.
    pub fn parse(code: &str, places: &Places) -> Option<BirthPlace> {
        match places.state_by_code(code) {
            Some(state) => Some(BirthPlace::State(state.code.clone())),
            None => places.by_belfiore(code).map(|comune| BirthPlace::Comune(comune.belfiore.clone())),
        }
    }

    pub fn code(&self) -> &str {
        match self {
            BirthPlace::Comune(code) | BirthPlace::State(code) => code,
        }
    }

    /// `Ancona (AN)`, `Marocco`; the code when the lists do not know it any more.
    pub fn label(&self, places: &Places) -> String {
        let label = match self {
            BirthPlace::Comune(code) => places.by_belfiore(code).map(|comune| comune.label()),
            BirthPlace::State(code) => places.state_by_code(code).map(|state| state.name.clone()),
        };
        label.unwrap_or_else(|| self.code().to_owned())
    }
}
