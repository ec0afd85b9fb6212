//! One statement to tick, such as an acknowledgement. Sent as `yes`, absent when not ticked.

use leptos::prelude::*;

use super::FormView;
use super::field::Field;

/// `<Checkbox f=&form name="privacy" label=form.t("did-privacy-read")/>`
#[component]
pub fn Checkbox(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    let checked = f.form().checked(&field.name);
    view! {
        <div class=field.class()>
            {field.help()}
            <div class="form-check">
                <input
                    class="form-check-input"
                    type="checkbox"
                    id=field.id()
                    name=field.name.clone()
                    value="yes"
                    checked=checked
                    required=f.required(optional)
                    aria-invalid=field.invalid()
                    aria-describedby=field.described_by()
                />
                <label class="form-check-label" for=field.id()>
                    {label}
                </label>
            </div>
        </div>
    }
}
