//! Several lines of text.
//!
//! The only place with a `<textarea>`: leptos 0.8 writes its children unescaped, so the text is escaped here.
//! HTML drops the first newline after the tag, so one is written before the text to keep the person's own.

use leptos::prelude::*;

use super::FormView;
use super::field::{Field, FieldLabel, Width};

/// `<TextArea f=&form name="notes" label=… optional=true rows=5/>`
#[component]
pub fn TextArea(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(default = 5)] rows: u8,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    let inner = format!("\n{}", html_escape::encode_text(&field.value));
    view! {
        <div class=field.class()>
            <FieldLabel f=f.clone() name=field.id() label optional/>
            {field.help()}
            <textarea
                class=field.control(Width::Full)
                id=field.id()
                name=field.name.clone()
                rows=rows.to_string()
                dir="auto"
                required=f.required(optional)
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                inner_html=inner
            ></textarea>
        </div>
    }
}
