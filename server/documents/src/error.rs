//! What can go wrong. No error carries words of the document: it may be logged as it is.

use std::path::PathBuf;

use typst::World;
use typst::diag::SourceDiagnostic;

/// Why the fonts could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum FontsError {
    /// A directory or a font file exists but cannot be read.
    #[error("cannot read fonts from {path}: {source}")]
    Read { path: PathBuf, source: std::io::Error },
    /// Neither the directories nor the program itself hold a font with Latin letters.
    #[error("no usable font: install Noto Sans (on Debian the package fonts-noto-core)")]
    NoneFound,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The data does not serialise to JSON.
    #[error("the document's data is not JSON: {0}")]
    Data(#[from] serde_json::Error),
    /// The typesetter refuses a template, or the result is not PDF/UA.
    #[error("the template refuses the document at {place}: {reason}")]
    Template {
        /// Template file and line, such as `base.typ:12`.
        place: String,
        /// What the typesetter says, cut before the first thing it quotes.
        reason: String,
    },
}

impl DocumentError {
    /// The first of the typesetter's complaints, without what it quotes (it may quote a person's words).
    pub(crate) fn from_diagnostics(world: &dyn World, all: &[SourceDiagnostic]) -> Self {
        let Some(first) = all.first() else {
            return Self::Template { place: String::from("?"), reason: String::from("no reason given") };
        };
        let place = first.span.id().map_or_else(
            || String::from("?"),
            |id| {
                let name = id.get().vpath().get_without_slash().to_owned();
                let line = typst::WorldExt::range(world, first.span)
                    .and_then(|range| world.source(id).ok()?.lines().byte_to_line(range.start));
                line.map_or_else(|| name.clone(), |line| format!("{name}:{}", line + 1))
            },
        );
        Self::Template { place, reason: before_quotation(&first.message).to_owned() }
    }
}

/// What stands before the first quotation mark or backtick.
fn before_quotation(message: &str) -> &str {
    message.split(['"', '`', '\'', '“', '«']).next().unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use super::before_quotation;

    #[test]
    fn a_reason_quotes_nobody() {
        let message = "PDF/UA-1 error: the text '\u{1f600} Rossi' could not be displayed with font `X`";
        assert_eq!(before_quotation(message), "PDF/UA-1 error: the text");
        assert_eq!(before_quotation("expected string, found integer"), "expected string, found integer");
    }
}
