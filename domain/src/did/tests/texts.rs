//! Any text in any field.

use super::*;

/// The questions in which anything can be typed, with what makes them apply.
fn free_texts() -> impl Iterator<Item = &'static Field> {
    let answers = with(&[("mediator", "yes"), ("benefit-asked", "yes"), ("benefit", "naspi")]);
    let places = ["residence-cap", "domicile-cap", "phone", "privacy-version"];
    questions::FIELDS.iter().filter(move |field| {
        matches!(field.kind, Kind::Text | Kind::Textarea)
            && field.applies(&answers)
            && !places.contains(&field.name)
    })
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\\p{Cc}]{1,60}",
        Just("x] [y".to_owned()),
        Just("</textarea><script>alert(1)</script>".to_owned()),
        Just("مرحبا 你好 🙂 \"'\\".to_owned()),
    ]
}

proptest! {
    #[test]
    fn any_text_typed_comes_back_unharmed(texts in prop::collection::vec(typed(), 60)) {
        let mut all = with(&[
            ("mediator", "yes"),
            ("mediator-language", "arabo"),
            ("benefit-asked", "yes"),
            ("benefit", "naspi"),
            ("benefit-date", "2026-11-01"),
        ]);
        let mut wanted = Vec::new();
        for (field, text) in free_texts().zip(&texts) {
            let text: String = text.chars().take(field.max_chars).collect();
            if text.trim().is_empty() {
                continue;
            }
            all.set(field.name, text.as_str());
            prop_assert_eq!(all.raw(field.name), &text);
            wanted.push((field.name, text.trim().to_owned()));
        }
        // A job of which something was typed has a title and a beginning.
        for job in questions::JOBS.iter().filter(|job| !job.is_blank(&all)).collect::<Vec<_>>() {
            all.set(job.from.name, "2020-01");
            if job.title.is_blank(&all) {
                all.set(job.title.name, "x");
            }
        }
        let stored = serde_json::to_string(&all).expect("answers are plain data");
        prop_assert_eq!(&serde_json::from_str::<Answers>(&stored).expect("their own text"), &all);

        let Complete { declaration, needs } = complete(&all);
        let json = serde_json::to_string(&declaration).expect("a declaration is plain data");
        prop_assert_eq!(&Declaration::from_json(&json).expect("its own text"), &declaration);
        let needs_json = serde_json::to_string(&needs).expect("needs are plain data");
        prop_assert_eq!(&serde_json::from_str::<Needs>(&needs_json).expect("their own text"), &needs);

        let mut held = Vec::new();
        strings(&serde_json::to_value(&declaration).expect("json"), &mut held);
        strings(&serde_json::to_value(&needs).expect("json"), &mut held);
        for (name, text) in wanted {
            prop_assert!(held.contains(&text), "{} is lost", name);
        }
    }

    #[test]
    fn any_form_whatever_is_judged_and_never_panics(
        values in prop::collection::vec((0..questions::FIELDS.len(), prop::option::of(0usize..5), any::<String>()), 0..40)
    ) {
        let ends = ["", "-day", "-month", "-year", "-code"];
        let form: Form = values
            .into_iter()
            .map(|(i, end, text)| {
                let end = end.map_or("", |e| ends[e]);
                (format!("{}{end}", questions::FIELDS[i].name), text)
            })
            .collect();
        for step in Step::ALL {
            let outcome = check(step, &form, &context());
            let errors = outcome.err().unwrap_or_default();
            prop_assert!(errors.iter().all(|e| e.key.starts_with("error-") && step.owns(&e.field)));
        }
    }
}

fn strings(value: &serde_json::Value, held: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => held.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|v| strings(v, held)),
        serde_json::Value::Object(map) => map.values().for_each(|v| strings(v, held)),
        _ => {}
    }
}
