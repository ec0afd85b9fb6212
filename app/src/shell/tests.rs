//! The document: what it loads, what it escapes, and rules that every sample keeps.

use std::collections::BTreeSet;

use domain::form::{Errors, Form};
use domain::lang::Lang;
use leptos::prelude::*;
use proptest::prelude::*;

use super::*;
use crate::samples::{self, frame};
use crate::ui::{FormView, Tone};

#[island]
fn Echo(label: String, children: Children) -> impl IntoView {
    view! { <div class="echo" title=label>{children()}</div> }
}

fn with_island(frame: &Frame) -> String {
    render_page(frame, || {
        view! {
            <h1>"x"</h1>
            <Echo label="ready".to_owned()>
                <input name="cf" value="typed"/>
            </Echo>
        }
    })
}

#[test]
fn an_island_renders_as_one_with_its_children_outside_its_props() {
    let html = with_island(&frame(Lang::It, "/", "x").with_islands("NoNcE"));
    assert!(html.contains("<leptos-island data-component="), "{html}");
    assert!(html.contains("<leptos-children>"), "{html}");
    let props =
        html.split("data-props=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    assert!(props.contains("ready") && !props.contains("typed"), "{props}");
}

#[test]
fn scripts_come_only_with_islands_and_carry_the_nonce_of_the_page() {
    let html = with_island(&frame(Lang::It, "/", "x").with_islands("NoNcE"));
    assert!(html.contains("nonce=\"NoNcE\""), "{html}");
    assert!(html.matches("<script").count() == html.matches("nonce=\"NoNcE\"").count());
    assert!(!html.contains("~nonce~"));
    let plain = with_island(&frame(Lang::It, "/", "x"));
    assert!(!plain.contains("<script") && !plain.contains("modulepreload"), "{plain}");
}

#[test]
fn the_title_is_escaped_and_free_of_markers() {
    let html =
        render_page(&frame(Lang::It, "/", "</title><script>x</script> & più"), || view! { <h1>"x"</h1> });
    let title =
        html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default();
    assert_eq!(title, "&lt;/title&gt;&lt;script&gt;x&lt;/script&gt; &amp; più – Sportello");
}

#[test]
fn a_long_title_is_cut_in_the_tab_and_nowhere_else() {
    let long = "Addetta alle vendite e al magazzino della filiale di Porto San Giorgio";
    let html = render_page(&frame(Lang::It, "/", long), || view! { <h1>{long}</h1> });
    assert!(
        html.contains(
            "<title>Addetta alle vendite e al magazzino della filiale di Port… – Sportello</title>"
        ),
        "{html}"
    );
    assert!(html.contains(&format!("<h1>{long}")), "{html}");
}

#[test]
fn a_form_with_errors_says_so_in_the_title_and_a_notice_is_announced() {
    let frame = frame(Lang::En, "/", "Register").invalid(true).notice(Tone::Success, "Saved.");
    let html = render_page(&frame, || view! { <h1>"x"</h1> });
    assert!(html.contains("<title>To correct: Register – Sportello</title>"), "{html}");
    assert!(html.contains("role=\"status\""), "{html}");
}

#[test]
fn who_is_looking_decides_menu_and_sections() {
    let page =
        |visitor| render_page(&frame(Lang::It, "/area", "x").visitor(visitor), || view! { <h1>"x"</h1> });
    let anonymous = page(Visitor::Anonymous);
    assert!(anonymous.contains("href=\"/accedi\"") && !anonymous.contains("action=\"/esci\""));
    let citizen = page(Visitor::Citizen { name: "Anna".to_owned() });
    assert!(citizen.contains("action=\"/esci\"") && citizen.contains("href=\"/fascicolo\""));
    assert!(citizen.contains("href=\"/area\" aria-current=\"page\""), "{citizen}");
    let operator = page(Visitor::Operator { name: "O".to_owned(), office: "CPI".to_owned() });
    assert!(operator.contains("href=\"/operatore/richieste\"") && !operator.contains("href=\"/fascicolo\""));
}

#[test]
fn samples_have_unique_names_and_whole_documents() {
    let mut names = BTreeSet::new();
    for sample in samples::all() {
        assert!(names.insert(sample.name), "two samples are called {}", sample.name);
        for lang in Lang::ALL {
            document(sample.name, lang, &(sample.html)(lang));
        }
    }
    assert!(names.len() > 30);
}

/// Rules of every page that can be read off its text.
fn document(name: &str, lang: Lang, html: &str) {
    let start = format!("<!DOCTYPE html><html lang=\"{}\">", lang.tag());
    assert!(html.starts_with(&start), "{name}: {}", html.chars().take(200).collect::<String>());
    assert_eq!(html.matches("<h1").count(), 1, "{name}: one heading of the first level");
    assert_eq!(html.matches("<main id=\"contenuto\"").count(), 1, "{name}");
    assert!(!html.contains(" style=\""), "{name}: the CSP forbids style attributes");
    assert!(html.contains("<leptos-island") || !html.contains("<!>"), "{name}: markers without islands");
    let has_scripts = html.replace("<script defer src=\"/kiosk.js\"", "").contains("<script");
    assert_eq!(has_scripts, html.contains("<leptos-island"), "{name}: scripts go with islands");
    let at_kiosk = html.contains("class=\"kiosk\"");
    assert_eq!(
        html.contains("src=\"/kiosk.js\""),
        at_kiosk,
        "{name}: a terminal's script goes with its frame"
    );
    if at_kiosk {
        terminal(name, html);
    }

    let ids: Vec<&str> = attribute(html, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{name}: ids are unique: {ids:?}");
    for attribute_name in ["for", "aria-describedby", "aria-labelledby", "list"] {
        for id in attribute(html, attribute_name).iter().flat_map(|ids| ids.split(' ')) {
            assert!(unique.contains(id), "{name}: {attribute_name} points at {id}, which is not there");
        }
    }
    for text in html.split('>').filter_map(|part| part.split('<').next()) {
        let key = text.trim();
        let area = [
            "account-",
            "agenda-",
            "area-",
            "board-",
            "catalogue-",
            "common-",
            "day-",
            "did-",
            "employer-",
            "error-",
            "groups-",
            "internship-",
            "kiosk-",
            "operator-",
            "pages-",
            "passage-",
            "preselection-",
            "supply-",
            "ui-",
            "vacancy-",
        ];
        assert!(!area.iter().any(|area| key.starts_with(area)), "{name}: the text of {key} is missing");
    }
}

/// What a page on a terminal never has: something that the browser remembers, a way out, something to download.
fn terminal(name: &str, html: &str) {
    for form in html.split("<form ").skip(1).filter_map(|rest| rest.split('>').next()) {
        assert!(form.contains("autocomplete=\"off\""), "{name}: a form that is remembered: {form}");
    }
    for token in attribute(html, "autocomplete") {
        assert!(matches!(token, "off" | "new-password"), "{name}: {token}");
    }
    let (_, body) = html.split_once("<body>").expect("a body");
    for href in attribute(body, "href") {
        assert!(href.starts_with('/') || href.starts_with('#'), "{name}: {href} leads out");
        assert!(
            !href.contains(".pdf") && !href.contains(".ics") && !href.contains(".json"),
            "{name}: {href}"
        );
    }
}

fn attribute<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What stands between two marks of a page, decoded as a browser does.
fn between(html: &str, from: &str, to: &str) -> String {
    let part = html
        .split_once(from)
        .map(|(_, rest)| rest)
        .and_then(|rest| rest.split(to).next())
        .expect("the marks are there");
    html_escape::decode_html_entities(part).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed comes back as it was, and inert.
    #[test]
    fn any_text_comes_back_unharmed(text in "[^\0\r]{1,60}", tail in "(</textarea><script>|</title>|\" onx=\"|&amp;|<!--|\n)?") {
        let typed = format!("{tail}{text}{tail}");
        let form: Form = [("name", typed.as_str()), ("notes", typed.as_str())].into_iter().collect();
        let f = FormView::new(Lang::It, form, Errors::default());
        let html = render_page(&frame(Lang::It, "/", &typed), || view! {
            <h1>"x"</h1>
            <crate::ui::TextField f=&f name="name" label="n"/>
            <crate::ui::TextArea f=&f name="notes" label="t"/>
            <p id="as-text">{typed.clone()}</p>
        });
        prop_assert!(!html.contains("<script"));
        prop_assert_eq!(between(&html, "<p id=\"as-text\">", "</p>"), typed.clone());
        let input = html.split("id=\"name\"").nth(1).and_then(|rest| rest.split('>').next()).expect("the box");
        prop_assert_eq!(between(input, " value=\"", "\""), typed.clone());
        let area = html.split("<textarea").nth(1).expect("the area");
        prop_assert_eq!(between(area, ">", "</textarea>"), format!("\n{typed}"));
    }
}
