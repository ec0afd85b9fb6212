//! The supply of an invented centre: without agenda, empty, full, crowded, with wrong forms and people left outside.

mod data;
mod house;
mod times;

use domain::form::{Errors, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use super::super::agenda_nav::agenda_crumb;
use super::super::desk_crumb;
use super::super::samples_data::desk_frame;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    [times::samples(), house::samples()].into_iter().flatten().collect()
}

/// A page of the agenda, or of the administrator when its address is not below it.
fn show(f: &FormView, path: &str, key: &str, body: impl FnOnce() -> AnyView) -> String {
    let lang = f.lang();
    let agenda = path.starts_with("/operatore/agenda/").then(|| agenda_crumb(lang));
    let above = [desk_crumb(lang)].into_iter().chain(agenda);
    let frame = desk_frame(lang, path, &t(lang, key)).under(above).invalid(!f.errors().is_empty());
    render_page(&frame, body)
}

/// A form that came back with these errors.
fn wrong(lang: Lang, typed: &[(&str, &str)], errors: &[(&str, &str)]) -> FormView {
    let form: Form = typed.iter().copied().collect();
    let mut all = Errors::default();
    errors.iter().for_each(|(field, key)| all.add(*field, *key));
    FormView::new(lang, form, all)
}
