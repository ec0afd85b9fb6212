//! Where somebody was going before the login: a path of this site, never another site.

use crate::http::Visit;

/// `?poi=` when it is a path of ours, else `home`.
pub fn next(visit: &Visit, home: &str) -> String {
    local(visit.query.raw("poi")).unwrap_or(home).to_owned()
}

/// A path that begins with a single `/`. Browsers read `\` as `/` and skip control characters, so that `//evil`,
/// `/\evil` and `/<tab>/evil` all lead away: only visible ASCII without `\` is a path.
fn local(path: &str) -> Option<&str> {
    let rest = path.strip_prefix('/')?;
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (plain && !rest.starts_with('/')).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn a_path_of_ours_is_followed() {
        for path in ["/", "/did/residenza", "/servizi?q=a&lep=E", "/operatore/richieste/1#azioni"] {
            assert_eq!(local(path), Some(path));
        }
    }

    #[test]
    fn nobody_is_led_to_another_site() {
        let wrong = [
            "",
            "area",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            " //evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/città",
        ];
        for path in wrong {
            assert_eq!(local(path), None, "{path:?}");
        }
    }
}
