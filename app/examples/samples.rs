//! Writes every sample page in both languages into a folder, for axe and html-validate:
//! `cargo run -p app --features ssr --example samples -- <folder>`.

use std::path::PathBuf;

use domain::lang::Lang;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("target/samples"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    for sample in app::samples::all() {
        for lang in Lang::ALL {
            let file = folder.join(format!("{}.{}.html", sample.name, lang.tag()));
            std::fs::write(file, (sample.html)(lang))?;
        }
    }
    Ok(())
}
