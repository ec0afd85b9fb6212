//! Every page and component in its states, with invented data, for the checks that read HTML.
//!
//! Each page module exports `samples()`, and [`all`] gathers them; `cargo run -p app --features ssr --example
//! samples -- <folder>` writes each one in both languages for axe and html-validate, and a test holds all of
//! them to the rules that can be checked on text.

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use domain::catalogue::LoadError;
use domain::lang::Lang;
use domain::pack::Pack;
use leptos::config::LeptosOptions;

use crate::shell::{Assets, Frame, Site};

/// One state of one page, as a whole document.
pub struct Sample {
    /// Unique, kebab-case, also a file name: `services-no-result`.
    pub name: &'static str,
    pub html: fn(Lang) -> String,
}

/// The samples of every module. A new page module adds its line here.
pub fn all() -> Vec<Sample> {
    let modules = [crate::ui::samples::samples(), crate::pages::samples()];
    modules.into_iter().flatten().collect()
}

/// The site of the samples: a demonstration, without hashed files.
pub fn site() -> Arc<Site> {
    let options = LeptosOptions::builder().output_name("sportello").build();
    Arc::new(Site {
        body_name: "Regione Marche".to_owned(),
        body_url: None,
        public_url: "https://sportello.example".to_owned(),
        last_checked: today(),
        demo: true,
        assets: Assets::new(&options),
    })
}

/// The day on which the samples are seen.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
}

/// A page that shows the pack compiled in; when that does not load, the reason instead of a page.
pub fn with_pack(page: impl FnOnce(&Pack) -> String) -> String {
    static PACK: LazyLock<Result<Pack, LoadError>> = LazyLock::new(Pack::marche);
    match &*PACK {
        Ok(pack) => page(pack),
        Err(error) => error.to_string(),
    }
}

/// The frame of a sample page.
pub fn frame(lang: Lang, path: &str, title: &str) -> Frame {
    Frame::new(site(), lang, path, title)
}
