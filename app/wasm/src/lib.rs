//! What the browser downloads: the islands of `app` and the call that wakes them.
//!
//! `use app as _` keeps the islands' exports alive: without it the linker drops them in silence.

use app as _;

/// Called by the page's script once the module is loaded.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
