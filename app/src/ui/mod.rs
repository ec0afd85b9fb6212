//! The components of every page: plain HTML with the class names of bootstrap-italia, none of its JavaScript.
//!
//! - One component, one file. Each takes texts already translated.
//! - Fields take `f: &FormView` and a name; value, error, hint, `aria-*` and ids follow from these.
//! - `<textarea>`, `<title>` and `inner_html` appear in this folder only (leptos 0.8 does not escape the
//!   children of the first two).
//! - No `style=` attribute (the CSP forbids it) and no meaning by colour alone.
//! - A page reads like this:
//!
//! ```ignore
//! #[component]
//! pub fn LoginPage(f: FormView) -> impl IntoView {
//!     view! {
//!         <h1>{f.t("account-login-title")}</h1>
//!         <ErrorSummary f=&f/>
//!         <PostForm hidden=vec![("request_key", f.value("request_key"))]>
//!             <TextField f=&f name="cf" label=f.t("account-cf") code=true autocomplete="username"/>
//!             <PasswordField f=&f name="password" label=f.t("account-password") autocomplete="current-password"/>
//!             <Actions><Button label=f.t("account-login-do")/></Actions>
//!         </PostForm>
//!     }
//! }
//! // In the server: render_page(&frame, || view! { <LoginPage f/> })
//! ```
//! - [`samples`] shows every component in every state; axe and html-validate read them.

mod alert;
mod breadcrumb;
mod button;
mod card;
mod checkbox;
mod checkbox_group;
mod checkbox_groups;
mod choice;
mod date_field;
mod description_list;
mod details;
mod empty_state;
mod error_summary;
mod field;
mod file_field;
mod form_view;
mod lang_switch;
mod official;
mod pagination;
mod password_field;
mod post_form;
mod qr;
mod radio_group;
pub mod samples;
mod search_form;
mod select;
mod skip_links;
mod steps;
mod table;
mod tag;
mod terminal;
mod text_area;
mod text_field;
mod time_field;
mod title;

pub use alert::{Alert, Tone};
pub use breadcrumb::{Breadcrumb, Crumb};
pub use button::{Button, ButtonLink, Weight};
pub use card::{Card, Cards};
pub use checkbox::Checkbox;
pub use checkbox_group::CheckboxGroup;
pub use checkbox_groups::{CheckboxGroups, ChoiceGroup};
pub use choice::{Choice, choices, yes_no};
pub use date_field::{DateField, MonthField};
pub use description_list::{DescriptionList, Item};
pub use details::Details;
pub use empty_state::EmptyState;
pub use error_summary::ErrorSummary;
pub use field::{FieldErrorText, Width};
pub use file_field::FileField;
pub use form_view::FormView;
pub use lang_switch::{LangSwitch, path_in};
pub use official::Official;
pub use pagination::Pagination;
pub use password_field::PasswordField;
pub(crate) use post_form::PageAddress;
pub use post_form::{Actions, PostForm};
pub use qr::Qr;
pub use radio_group::RadioGroup;
pub use search_form::SearchForm;
pub use select::Select;
pub use skip_links::SkipLinks;
pub use steps::{Step, Steps};
pub use table::{Cell, Table};
pub use tag::Tag;
pub(crate) use terminal::AtKiosk;
pub use terminal::{Download, at_kiosk};
pub use text_area::TextArea;
pub use text_field::TextField;
pub use time_field::TimeField;
pub use title::DocumentTitle;

#[cfg(test)]
mod tests;
