//! Writes sample documents to look at, and says what they cost: `cargo run -p documents --example
//! papers -- target/papers /usr/share/fonts`.

use std::path::PathBuf;
use std::time::Instant;

use documents::{Documents, Fonts, Words};
use domain::lang::Lang;

#[path = "../tests/paper/samples.rs"]
mod samples;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let out = arguments.next().ok_or("usage: samples OUT FONTS...")?;
    std::fs::create_dir_all(&out)?;
    println!("{:32} {:>9} {:>8}", "", "ms", "RSS MB");
    say("start", None);
    let start = Instant::now();
    let documents = Documents::new(Fonts::load(&arguments.collect::<Vec<_>>())?);
    say("fonts and templates", Some(start));
    println!("missing scripts: {:?}", documents.fonts().missing_scripts());

    let mut foreign = samples::receipt(Lang::It);
    foreign.person.surname = "محمد علي".into();
    foreign.person.name = "李小龍".into();
    foreign.person.birth_place = "ঢাকা (Bangladesh)".into();
    foreign.intro = Words::from("Ελλάδα, Київ, emoji 😀, x] [y, #panic(), </textarea><script>");

    for (name, document) in [
        ("did-it", samples::receipt(Lang::It)),
        ("did-it-again", samples::receipt(Lang::It)),
        ("did-en", samples::receipt(Lang::En)),
        ("did-foreign", foreign.clone()),
        ("did-foreign-again", foreign),
    ] {
        let start = Instant::now();
        let pdf = documents.render(&document)?;
        say(&format!("{name} ({} KB)", pdf.len() / 1024), Some(start));
        std::fs::write(out.join(name).with_extension("pdf"), pdf)?;
    }
    for rows in [20, 500] {
        let start = Instant::now();
        let pdf = documents.render(&samples::extract(Lang::It, rows))?;
        say(&format!("extract of {rows} rows ({} KB)", pdf.len() / 1024), Some(start));
        std::fs::write(out.join(format!("extract-{rows}.pdf")), pdf)?;
    }
    let start = Instant::now();
    let pdf = documents.render(&samples::agreement(Lang::It))?;
    say(&format!("a signed pact ({} KB)", pdf.len() / 1024), Some(start));
    std::fs::write(out.join("agreement.pdf"), pdf)?;
    let start = Instant::now();
    let pdf = documents.render(&samples::training_project(Lang::It))?;
    say(&format!("a training project ({} KB)", pdf.len() / 1024), Some(start));
    std::fs::write(out.join("training-project.pdf"), pdf)?;
    let start = Instant::now();
    for _ in 0..50 {
        documents.render(&samples::receipt(Lang::It))?;
    }
    say("50 receipts", Some(start));
    Ok(())
}

fn say(what: &str, since: Option<Instant>) {
    let ms = since.map_or(0.0, |since| since.elapsed().as_secs_f64() * 1000.0);
    println!("{what:32} {ms:9.1} {:8.1}", resident_kb() as f64 / 1024.0);
}

/// Resident memory of this process (Linux), 0 where it cannot be read.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
