//! The face of the product: pages, islands, components, texts.
//!
//! - A page is a function of data: it receives what it shows and never reaches the store.
//! - Pages are rendered whole on the server ([`shell::render_page`]) and work without JavaScript.
//! - Feature `ssr` holds pages, [`ui`] and [`texts`]; feature `hydrate` is what the browser gets: only the
//!   [`islands`]. Texts live on the server, an island receives ready sentences as props.
//! - No personal data in an island's props: an island wraps server-rendered fields as children.

pub mod islands;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod samples;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
pub mod ui;
