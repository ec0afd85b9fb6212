//! Two macros that keep the two databases together: [`sql!`] registers a statement, [`on!`] runs one body on
//! whichever database is open. The body is compiled once per driver, so that a type which one of them cannot
//! bind is a compile error; names inside the SQL are checked by `tests/statements.rs`.

/// A registered SQL text and where it stands.
pub struct Statement {
    pub text: &'static str,
    pub file: &'static str,
    pub line: u32,
}

inventory::collect!(Statement);

/// Every statement of the crate, for the test that prepares them.
pub fn statements() -> impl Iterator<Item = &'static Statement> {
    inventory::iter::<Statement>.into_iter()
}

macro_rules! sql {
    ($text:expr) => {{
        inventory::submit! { $crate::Statement { text: $text, file: file!(), line: line!() } }
        $text
    }};
}

macro_rules! on {
    ($access:expr, |$c:ident| $body:expr) => {
        match $crate::Access::q($access) {
            $crate::Q::Sqlite($c) => $body,
            $crate::Q::Postgres($c) => $body,
        }
    };
}
