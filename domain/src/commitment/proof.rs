//! Whether a file may be kept as a proof: small, whole, and what its name says it is.
//!
//! The kind is read from the content, at both ends of the file; the name must agree. What a browser said about the type is
//! never asked. A PDF that carries a script, starts a program or holds other files is refused: nobody who opens a proof
//! runs anything. Names are kept for people and never become a path.

use crate::catalogue::coded;
use crate::form::FieldError;

/// Bytes that a file may have: 5 MB.
pub const LARGEST_FILE: usize = 5 * 1024 * 1024;
/// Characters that its name may have.
pub const LONGEST_NAME: usize = 120;

coded! {
    /// What a proof may be; the code is its media type.
    Media {
        Pdf = "application/pdf",
        Jpeg = "image/jpeg",
        Png = "image/png",
    }
}

impl Media {
    /// How names of this kind end, in small letters.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Media::Pdf => &["pdf"],
            Media::Jpeg => &["jpg", "jpeg"],
            Media::Png => &["png"],
        }
    }

    /// Reads the kind from the first bytes.
    pub fn of(bytes: &[u8]) -> Option<Media> {
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Media::Pdf),
            [0xFF, 0xD8, 0xFF, ..] => Some(Media::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Media::Png),
            _ => None,
        }
    }

    /// Whether the end of the file is there, too: what was cut off on the way cannot be opened.
    fn is_whole(self, bytes: &[u8]) -> bool {
        // Programs that write files leave some bytes behind the end.
        let tail = &bytes[bytes.len().saturating_sub(1024)..];
        match self {
            Media::Pdf => holds(tail, b"%%EOF"),
            Media::Jpeg => holds(tail, &[0xFF, 0xD9]),
            Media::Png => holds(tail, b"IEND"),
        }
    }
}

/// What no proof carries: scripts, programs to start, files inside.
const ACTIVE: [&[u8]; 4] = [b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/RichMedia"];

/// A file that may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// As the person named it, without folders.
    pub name: String,
    pub media: Media,
}

/// Judges a file that was sent in `field`.
///
/// Keys: `error-file-empty`, `error-file-too-large` (`max`, MB), `error-file-name`, `error-file-type`,
/// `error-file-mismatch` (`name`), `error-file-broken`, `error-file-active`.
pub fn check(field: &str, name: &str, bytes: &[u8]) -> Result<Checked, FieldError> {
    let refused = |key: &str| Err(FieldError::new(field, key));
    if bytes.is_empty() {
        return refused("error-file-empty");
    }
    if bytes.len() > LARGEST_FILE {
        return Err(too_large(field));
    }
    let Some(name) = bare(name) else { return refused("error-file-name") };
    let Some(media) = Media::of(bytes) else { return refused("error-file-type") };
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if !media.endings().contains(&ending.as_str()) {
        return Err(FieldError::new(field, "error-file-mismatch").with("name", name));
    }
    if !media.is_whole(bytes) {
        return refused("error-file-broken");
    }
    if media == Media::Pdf && ACTIVE.iter().any(|name| holds(bytes, name)) {
        return refused("error-file-active");
    }
    Ok(Checked { name, media })
}

/// What is said of a file that is too large, also when nobody read all of it.
pub fn too_large(field: &str) -> FieldError {
    FieldError::new(field, "error-file-too-large").with("max", LARGEST_FILE / 1024 / 1024)
}

/// The name without folders; `None` when nothing sensible is left. Marks that turn the direction of a text could make
/// `exe.pdf` out of `fdp.exe`.
fn bare(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let sound = !name.is_empty() && !name.starts_with('.') && !name.chars().any(odd);
    (sound && name.chars().count() <= LONGEST_NAME).then(|| name.to_owned())
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82";
    const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0....\xFF\xD9";

    fn key(name: &str, bytes: &[u8]) -> String {
        check("proof", name, bytes).expect_err("refused").key
    }

    #[test]
    fn a_file_is_what_its_content_says() {
        for (name, bytes, media) in [
            ("attestato.PDF", PDF, Media::Pdf),
            ("C:\\Foto\\corso.jpeg", JPEG, Media::Jpeg),
            ("corso.jpg", JPEG, Media::Jpeg),
            ("../schermata.png", PNG, Media::Png),
        ] {
            let checked = check("proof", name, bytes).expect("kept");
            assert_eq!(checked.media, media);
            assert!(!checked.name.contains(['/', '\\']), "{}", checked.name);
        }
    }

    #[test]
    fn each_wrong_file_is_refused_by_name() {
        assert_eq!(key("vuoto.pdf", b""), "error-file-empty");
        assert_eq!(key("pagina.pdf", b"<html><script>alert(1)</script>"), "error-file-type");
        assert_eq!(key("programma.exe", b"MZ\x90"), "error-file-type");
        assert_eq!(key("foto.pdf", JPEG), "error-file-mismatch");
        assert_eq!(key("attestato.html", PDF), "error-file-mismatch");
        assert_eq!(key("attestato", PDF), "error-file-mismatch");
        assert_eq!(key("attestato.pdf", &PDF[..20]), "error-file-broken");
        assert_eq!(key("a/", PDF), "error-file-name");
        assert_eq!(key(".pdf", PDF), "error-file-name");
        assert_eq!(key("fdp\u{202E}exe.pdf", PDF), "error-file-name");
        assert_eq!(key(&format!("{}.pdf", "a".repeat(LONGEST_NAME)), PDF), "error-file-name");
        let script = [&PDF[..9], b"<</S/JavaScript/JS(app.alert(1))>>", &PDF[9..]].concat();
        assert_eq!(key("attestato.pdf", &script), "error-file-active");
    }

    #[test]
    fn five_megabytes_are_kept_and_one_byte_more_is_not() {
        let mut bytes = PDF.to_vec();
        bytes.resize(LARGEST_FILE - 6, b' ');
        bytes.extend_from_slice(b"%%EOF\n");
        assert!(check("proof", "a.pdf", &bytes).is_ok());
        bytes.push(b'\n');
        let error = check("proof", "a.pdf", &bytes).expect_err("refused");
        assert_eq!((error.key.as_str(), error.args[0].1.as_str()), ("error-file-too-large", "5"));
    }
}
