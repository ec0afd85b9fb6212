//! Our papers, read back by a library that had no part in writing them: tagged, titled, in their language, with
//! headings, header cells and embedded fonts, and with every text that went in.

mod samples;

use std::path::PathBuf;

use documents::{Document, Documents, Fonts, Words};
use domain::lang::Lang;
use lopdf::{Dictionary, Document as Pdf, Object};

fn documents() -> Documents {
    let fonts = Fonts::load(&[PathBuf::from("/usr/share/fonts")]).expect("fonts: `make test` installs them");
    Documents::new(fonts)
}

fn write<D: Document>(document: &D) -> (Vec<u8>, Pdf) {
    let bytes = documents().render(document).expect("no data can stop a document");
    let pdf = Pdf::load_mem(&bytes).expect("a PDF");
    (bytes, pdf)
}

/// Follows a reference.
fn at<'a>(pdf: &'a Pdf, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => pdf.get_object(*id).expect("an object that is there"),
        object => object,
    }
}

fn root(pdf: &Pdf) -> &Dictionary {
    pdf.catalog().expect("a catalog")
}

/// The structure's tags, in reading order.
fn tags(pdf: &Pdf) -> Vec<String> {
    fn walk(pdf: &Pdf, object: &Object, found: &mut Vec<String>) {
        match at(pdf, object) {
            Object::Array(items) => items.iter().for_each(|item| walk(pdf, item, found)),
            Object::Dictionary(element) => {
                if let Ok(Object::Name(tag)) = element.get(b"S") {
                    found.push(String::from_utf8_lossy(tag).into_owned());
                }
                if let Ok(kids) = element.get(b"K") {
                    walk(pdf, kids, found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    let tree = root(pdf).get(b"StructTreeRoot").expect("a structure");
    walk(pdf, tree, &mut found);
    found
}

fn check(bytes: &[u8], pdf: &Pdf, lang: Lang) {
    let root = root(pdf);
    let marked = at(pdf, root.get(b"MarkInfo").expect("marks")).as_dict().expect("a dictionary");
    assert_eq!(marked.get(b"Marked").and_then(Object::as_bool).ok(), Some(true));
    let spoken = root.get(b"Lang").and_then(Object::as_str).expect("a language");
    assert!(spoken.starts_with(lang.tag().as_bytes()));
    let shown =
        at(pdf, root.get(b"ViewerPreferences").expect("preferences")).as_dict().expect("a dictionary");
    assert_eq!(shown.get(b"DisplayDocTitle").and_then(Object::as_bool).ok(), Some(true));
    // The metadata is plain XML, so that archives find it without a reader.
    let raw = String::from_utf8_lossy(bytes);
    assert!(raw.contains("pdfuaid:part") || raw.contains("pdfuaid=\"http"), "PDF/UA is declared");
    let tags = tags(pdf);
    assert_eq!(tags.iter().find(|tag| tag.starts_with('H')).map(String::as_str), Some("H1"), "{tags:?}");
    assert!(tags.iter().any(|tag| tag == "TH"), "header cells");
    assert!(tags.iter().any(|tag| tag == "TD"), "data cells");
}

/// Every font's file is in the document.
fn fonts_are_embedded(pdf: &Pdf) {
    let mut seen = 0;
    for object in pdf.objects.values() {
        let Ok(descriptor) = object.as_dict() else { continue };
        if descriptor.get(b"Type").and_then(Object::as_name).ok() != Some(b"FontDescriptor") {
            continue;
        }
        seen += 1;
        let embedded =
            [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"].iter().any(|key| descriptor.has(key));
        assert!(embedded, "a font that the reader would have to guess");
    }
    assert!(seen > 0);
}

#[test]
fn the_receipt_is_accessible_in_both_languages() {
    for lang in Lang::ALL {
        let (bytes, pdf) = write(&samples::receipt(lang));
        check(&bytes, &pdf, lang);
        fonts_are_embedded(&pdf);
    }
}

#[test]
fn the_extract_of_a_file_is_accessible_too() {
    for lang in Lang::ALL {
        let (bytes, pdf) = write(&samples::extract(lang, 40));
        check(&bytes, &pdf, lang);
        fonts_are_embedded(&pdf);
    }
}

#[test]
fn a_signed_pact_is_accessible_in_both_languages() {
    for lang in Lang::ALL {
        let (bytes, pdf) = write(&samples::agreement(lang));
        check(&bytes, &pdf, lang);
        fonts_are_embedded(&pdf);
        let tags = tags(&pdf);
        let count = |tag: &str| tags.iter().filter(|found| *found == tag).count();
        // The two parties, the promises of each, the signatures and the hashes.
        assert_eq!(count("Table"), 6, "{tags:?}");
        // Two parties, goals, contacts, availability with an offer below it, the promises of each, the signatures.
        let headings: Vec<_> = tags.iter().filter(|tag| tag.starts_with('H')).map(String::as_str).collect();
        assert_eq!(headings, ["H1", "H1", "H1", "H1", "H1", "H2", "H1", "H1", "H1"], "{tags:?}");
    }
}

#[test]
fn a_paper_of_three_parties_names_them_all_and_is_accessible() {
    for lang in Lang::ALL {
        let (bytes, pdf) = write(&samples::training_project(lang));
        check(&bytes, &pdf, lang);
        fonts_are_embedded(&pdf);
        let tags = tags(&pdf);
        let count = |tag: &str| tags.iter().filter(|found| *found == tag).count();
        // Three parties, the hours, the signatures, the hash.
        assert_eq!(count("Table"), 6, "{tags:?}");
        // A signature has three cells beside its header, a day of the hours one, each other fact one.
        assert_eq!(count("TD"), 3 * 2 + 3 + 3 * 3 + 1, "{tags:?}");
    }
}

/// Opened by pikepdf, which knows nothing of what wrote it: a second reader with the whole list of demands.
#[test]
fn a_second_reader_finds_no_fault_in_our_papers() {
    let folder = std::env::temp_dir().join(format!("sportello-papers-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let papers = [
            ("receipt", write(&samples::receipt(lang)).0),
            ("extract", write(&samples::extract(lang, 40)).0),
            ("agreement", write(&samples::agreement(lang)).0),
            ("training-project", write(&samples::training_project(lang)).0),
        ];
        for (name, bytes) in papers {
            let file = folder.join(format!("{name}-{}.pdf", lang.tag()));
            std::fs::write(&file, bytes).expect("written");
            files.push(file);
        }
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/check_pdf.py");
    let read = std::process::Command::new("python3").arg(script).args(&files).output().expect("python3");
    std::fs::remove_dir_all(&folder).expect("removed");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let (first, _) = write(&samples::receipt(Lang::It));
    let (second, _) = write(&samples::receipt(Lang::It));
    assert_eq!(first, second);
}

#[test]
fn whatever_a_person_is_called_stands_on_paper_and_runs_nothing() {
    let names = [
        "محمد علي",
        "李小龍",
        "ঢাকা",
        "Ελένη Київ",
        "x] [y #panic() $x$ @ref </textarea><script>",
        "😀👩‍👩‍👧",
        "\u{202e}abc\u{0}def",
        "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(5).as_str(),
        "#import \"/etc/passwd\"",
    ]
    .map(str::to_owned);
    for name in names {
        let mut receipt = samples::receipt(Lang::It);
        receipt.person.surname.clone_from(&name);
        receipt.person.name.clone_from(&name);
        receipt.intro = Words::from(name);
        let (bytes, pdf) = write(&receipt);
        check(&bytes, &pdf, Lang::It);
        fonts_are_embedded(&pdf);
    }
}

#[test]
fn the_promised_scripts_have_fonts() {
    assert_eq!(documents().fonts().missing_scripts(), [], "fonts-noto-core and fonts-noto-cjk are installed");
}
