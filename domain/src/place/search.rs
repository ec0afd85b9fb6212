//! Finding a place while its name is being typed.
//!
//! Twelve thousand short texts are read from end to end: some hundreds of microseconds, no index to keep.

use super::{Comune, Places, State, fold};

/// The folded names of one place, each after a space, so that a word's beginning is found by ` prefix`.
#[derive(Debug)]
pub(super) struct Text(String);

/// Better comes first: of today, then named so from the beginning, then so in a later word; then by name.
type Rank = (bool, bool);

impl Text {
    pub(super) fn of_comune(comune: &Comune) -> Text {
        let other = comune.other_name.as_deref().unwrap_or_default();
        Text(format!(" {} {} | {}", fold(&comune.name), fold(&comune.province), fold(other)))
    }

    pub(super) fn of_state(state: &State) -> Text {
        Text(format!(" {}", fold(&state.name)))
    }

    /// How well it answers to `wanted` (a folded text after a space); `None` when it does not.
    fn rank(&self, wanted: &str, active: bool) -> Option<Rank> {
        self.0.find(wanted).map(|at| (!active, at != 0))
    }
}

impl Places {
    /// Comuni with a word that begins with `prefix`, best first, at most `limit`.
    ///
    /// Those of today come before those of yesterday, then names that begin so. An empty prefix finds nothing.
    pub fn search(&self, prefix: &str, limit: usize) -> Vec<&Comune> {
        best(&self.comuni, &self.comune_texts, prefix, limit, Comune::is_active, |c| &c.name)
    }

    /// States with a word that begins with `prefix`, in the order of [`Places::search`].
    pub fn search_states(&self, prefix: &str, limit: usize) -> Vec<&State> {
        best(&self.states, &self.state_texts, prefix, limit, |s| s.active, |s| &s.name)
    }
}

fn best<'a, T>(
    places: &'a [T],
    texts: &[Text],
    prefix: &str,
    limit: usize,
    active: impl Fn(&T) -> bool,
    name: impl Fn(&T) -> &String,
) -> Vec<&'a T> {
    let prefix = fold(prefix);
    if prefix.is_empty() {
        return Vec::new();
    }
    let wanted = format!(" {prefix}");
    let ranked = places.iter().zip(texts);
    let mut found: Vec<(Rank, &T)> =
        ranked.filter_map(|(place, text)| Some((text.rank(&wanted, active(place))?, place))).collect();
    found.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| name(x).cmp(name(y))));
    found.into_iter().map(|(_, place)| place).take(limit).collect()
}
