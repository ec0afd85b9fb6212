//! The fonts: known at start, opened when a document needs them.
//!
//! At start only the descriptions are read (names, weights, which characters): the regional scripts of
//! Noto Sans take some hundred kilobytes of memory that way, where the files are 45 MB. Small files stay
//! open after their first use; big ones (Han) live as long as the document that needed them.
//!
//! Families are tried in the order of [`FAMILIES`]. Without any Latin font on the machine the program
//! falls back to Libertinus Serif, which it carries within.

mod sfnt;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, is_default_ignorable};
use typst::utils::LazyHash;

use crate::error::FontsError;

/// Families looked for, in order of use: the scripts that the product promises, then those of other
/// languages spoken by people resident in Italy, then signs. File names are those of Debian's packages
/// fonts-noto-core and fonts-noto-cjk.
const FAMILIES: &[(&str, &str)] = &[
    ("Noto Sans", "NotoSans"),
    ("Noto Sans Arabic", "NotoSansArabic"),
    ("Noto Sans Bengali", "NotoSansBengali"),
    ("Noto Sans CJK SC", "NotoSansCJK"),
    ("Noto Sans Devanagari", "NotoSansDevanagari"),
    ("Noto Sans Gurmukhi", "NotoSansGurmukhi"),
    ("Noto Sans Gujarati", "NotoSansGujarati"),
    ("Noto Sans Sinhala", "NotoSansSinhala"),
    ("Noto Sans Tamil", "NotoSansTamil"),
    ("Noto Sans Georgian", "NotoSansGeorgian"),
    ("Noto Sans Armenian", "NotoSansArmenian"),
    ("Noto Sans Hebrew", "NotoSansHebrew"),
    ("Noto Sans Ethiopic", "NotoSansEthiopic"),
    ("Noto Sans Thai", "NotoSansThai"),
    ("Noto Sans Symbols2", "NotoSansSymbols2"),
];

const WEIGHTS: [&str; 2] = ["Regular", "Bold"];

const WITHIN: &str = "Libertinus Serif";

/// Bytes above which a font is not kept open between documents.
const SMALL: u64 = 1 << 20;

/// How deep directories are looked through.
const DEPTH: u8 = 5;

/// A script that documents must be able to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Bengali,
    Han,
}

impl Script {
    pub const ALL: [Script; 6] =
        [Script::Latin, Script::Cyrillic, Script::Greek, Script::Arabic, Script::Bengali, Script::Han];

    /// Letters without which the script cannot be said to be there.
    fn sample(self) -> &'static str {
        match self {
            Script::Latin => "aÈđșğŁ",
            Script::Cyrillic => "Жщїў",
            Script::Greek => "Ωλέ",
            Script::Arabic => "عپڤچ",
            Script::Bengali => "কড়ৎ",
            Script::Han => "汉漢鑫",
        }
    }
}

/// Where a font's bytes are.
enum Place {
    File { path: PathBuf, index: u32 },
    Within(&'static [u8]),
}

struct Face {
    place: Place,
    small: bool,
    kept: OnceLock<Font>,
}

/// The fonts that documents are written with.
pub struct Fonts {
    faces: Vec<Face>,
    book: LazyHash<FontBook>,
    /// In order of use, each with the faces that belong to it.
    families: Vec<(&'static str, Vec<usize>)>,
    replacement: char,
}

impl Fonts {
    /// Looks for the fonts under these directories; a directory that does not exist is passed over, and
    /// of two files with one name the first counts.
    ///
    /// # Errors
    /// A directory or font that is there and cannot be read; no font with Latin letters at all.
    pub fn load(dirs: &[PathBuf]) -> Result<Self, FontsError> {
        let mut files = Vec::new();
        for dir in dirs {
            walk(dir, DEPTH, &mut files)?;
        }
        let mut found = Found::default();
        for (family, stem) in FAMILIES {
            for weight in WEIGHTS {
                if let Some(path) = file_named(&files, &format!("{stem}-{weight}")) {
                    found.add_file(family, path)?;
                }
            }
        }
        if !found.has("a") {
            found.add_within();
        }
        found.finish()
    }

    /// The promised scripts that no font here can show.
    pub fn missing_scripts(&self) -> Vec<Script> {
        Script::ALL.into_iter().filter(|script| !script.sample().chars().all(|c| self.has(c))).collect()
    }

    /// Names of the families, in order of use.
    pub fn families(&self) -> Vec<&'static str> {
        self.families.iter().map(|(name, _)| *name).collect()
    }

    /// The sign for what cannot be shown: U+FFFD where a font has it.
    pub(crate) fn replacement(&self) -> char {
        self.replacement
    }

    /// Whether one family has every character of the cluster, in each of its weights.
    pub(crate) fn have(&self, cluster: &str) -> bool {
        covering(&self.families, &self.book, cluster).is_some()
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(crate) fn len(&self) -> usize {
        self.faces.len()
    }

    /// Opens a font; `None` when its file has gone since the start.
    pub(crate) fn open(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        if let Some(font) = face.kept.get() {
            return Some(font.clone());
        }
        let font = match &face.place {
            Place::File { path, index } => Font::new(Bytes::new(std::fs::read(path).ok()?), *index)?,
            Place::Within(bytes) => Font::new(Bytes::new(*bytes), 0)?,
        };
        Some(if face.small { face.kept.get_or_init(|| font).clone() } else { font })
    }

    fn has(&self, c: char) -> bool {
        self.have(c.encode_utf8(&mut [0; 4]))
    }
}

/// The first family that has every character of the cluster; characters without a shape count as had.
fn covering(families: &[(&'static str, Vec<usize>)], book: &FontBook, cluster: &str) -> Option<&'static str> {
    let has = |face: &usize, c: char| book.info(*face).is_some_and(|info| info.coverage.contains(c as u32));
    families
        .iter()
        .find(|(_, faces)| {
            cluster.chars().all(|c| is_default_ignorable(c) || faces.iter().all(|face| has(face, c)))
        })
        .map(|(name, _)| *name)
}

/// The collection while it is being made.
#[derive(Default)]
struct Found {
    faces: Vec<Face>,
    book: FontBook,
    families: Vec<(&'static str, Vec<usize>)>,
}

impl Found {
    fn add_file(&mut self, family: &'static str, path: &Path) -> Result<(), FontsError> {
        let failed = |source| FontsError::Read { path: path.to_owned(), source };
        let file = sfnt::File::open(path).map_err(failed)?;
        for index in 0..file.faces() {
            let Some(info) = FontInfo::new(&file.description(index).map_err(failed)?, 0) else { continue };
            if info.family.eq_ignore_ascii_case(family) {
                let place = Place::File { path: path.to_owned(), index };
                self.add(family, info, place, file.size() <= SMALL);
                break;
            }
        }
        Ok(())
    }

    fn add_within(&mut self) {
        for bytes in typst_assets::fonts() {
            let upright = |info: &FontInfo| info.variant.style == typst::text::FontStyle::Normal;
            if let Some(info) = FontInfo::new(bytes, 0).filter(|info| info.family == WITHIN && upright(info))
            {
                self.add(WITHIN, info, Place::Within(bytes), true);
            }
        }
    }

    fn add(&mut self, family: &'static str, info: FontInfo, place: Place, small: bool) {
        let index = self.faces.len();
        self.book.push(info);
        self.faces.push(Face { place, small, kept: OnceLock::new() });
        match self.families.iter_mut().find(|(name, _)| *name == family) {
            Some((_, faces)) => faces.push(index),
            None => self.families.push((family, vec![index])),
        }
    }

    fn has(&self, text: &str) -> bool {
        covering(&self.families, &self.book, text).is_some()
    }

    fn finish(self) -> Result<Fonts, FontsError> {
        if !self.has("a") {
            return Err(FontsError::NoneFound);
        }
        let sign = ['\u{fffd}', '\u{25a1}'].into_iter().find(|c| self.has(c.encode_utf8(&mut [0; 4])));
        Ok(Fonts {
            faces: self.faces,
            book: LazyHash::new(self.book),
            families: self.families,
            replacement: sign.unwrap_or('?'),
        })
    }
}

/// The first file with this stem and a font's extension.
fn file_named<'a>(files: &'a [PathBuf], stem: &str) -> Option<&'a PathBuf> {
    files.iter().find(|path| {
        path.file_stem().is_some_and(|it| it == stem)
            && path.extension().is_some_and(|it| it == "ttf" || it == "otf" || it == "ttc")
    })
}

/// Every file under the directory, in a stable order.
fn walk(dir: &Path, depth: u8, files: &mut Vec<PathBuf>) -> Result<(), FontsError> {
    let failed = |source| FontsError::Read { path: dir.to_owned(), source };
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(error)),
    };
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>().map_err(failed)?;
    paths.sort();
    for path in paths {
        match depth {
            0 => {}
            _ if path.is_dir() => walk(&path, depth - 1, files)?,
            _ => files.push(path),
        }
    }
    Ok(())
}
