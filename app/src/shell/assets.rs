//! The addresses of the stylesheet and of the islands' scripts, found once when the server starts.
//!
//! Built files carry a hash of their content in their name (`hash.txt` beside the binary says which). The
//! scripts are rendered by leptos once, with a placeholder where each page's nonce goes.

use leptos::config::LeptosOptions;
use leptos::nonce::Nonce;
use leptos::prelude::*;

/// Stands in the prepared scripts where the nonce goes: not base64, so no nonce can contain it.
const NONCE_HERE: &str = "~nonce~";

/// What a page's `<head>` links to.
#[derive(Clone, Debug)]
pub struct Assets {
    pub(super) stylesheet: String,
    /// For pages with islands.
    islands: String,
    /// For every page, empty except under the watch command.
    reload: String,
}

impl Assets {
    /// Reads the hashed names once. With `hash_files` off nothing is read.
    pub fn new(options: &LeptosOptions) -> Assets {
        let name = match hash_of(options, "css") {
            Some(hash) => format!("{}.{hash}", options.output_name),
            None => options.output_name.to_string(),
        };
        let owner = Owner::new();
        owner.with(|| {
            provide_context(Nonce::from_value(NONCE_HERE.to_owned()));
            let (for_islands, for_all) = (options.clone(), options.clone());
            Assets {
                stylesheet: format!("/{}/{name}.css", options.site_pkg_dir),
                // leptos 0.8.23 writes the nonce into `crossorigin`; browsers read that as `anonymous`, so we say it.
                islands: view! { <HydrationScripts options=for_islands islands=true/> }
                    .to_html()
                    .replace(&format!("crossorigin=\"{NONCE_HERE}\""), "crossorigin=\"anonymous\""),
                reload: view! { <AutoReload options=for_all/> }.to_html(),
            }
        })
    }

    /// The scripts of one page.
    pub(super) fn scripts(&self, islands: bool, nonce: &str) -> String {
        let islands = if islands { self.islands.as_str() } else { "" };
        format!("{}{islands}", self.reload).replace(NONCE_HERE, nonce)
    }
}

fn hash_of(options: &LeptosOptions, kind: &str) -> Option<String> {
    if !options.hash_files {
        return None;
    }
    let folder = std::env::current_exe().ok()?.parent()?.to_owned();
    let hashes = std::fs::read_to_string(folder.join(options.hash_file.as_ref())).ok()?;
    let found = hashes.lines().filter_map(|line| line.split_once(':')).find(|(name, _)| name.trim() == kind);
    found.map(|(_, hash)| hash.trim().to_owned())
}
