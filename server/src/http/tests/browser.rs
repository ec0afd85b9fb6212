//! A browser of somebody who is logged in: it opens pages, sends their forms and reads what comes back.

use acts::SecretToken;
use app::texts::t;
use axum::http::{StatusCode, header};
use domain::{form::Form, lang::Lang};

use super::{Service, text};

pub(super) struct Browser<'a> {
    pub service: &'a Service,
    pub token: SecretToken,
}

/// What came back: status, where it leads, the page.
pub(super) struct Seen {
    pub status: StatusCode,
    pub to: String,
    pub page: String,
}

impl Seen {
    pub fn says(&self, key: &str) -> bool {
        self.page.contains(&html(&t(Lang::It, key)))
    }

    /// The value of the first field with this name.
    pub fn value(&self, name: &str) -> &str {
        let mark = format!("name=\"{name}\" value=\"");
        let (_, after) = self.page.split_once(&mark).unwrap_or_else(|| panic!("no {name}"));
        after.split('"').next().unwrap_or_default()
    }
}

/// As leptos writes a text.
pub(super) fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

impl Browser<'_> {
    pub async fn get(&self, path: &str) -> Seen {
        seen(self.service.get(path, Some(&self.token)).await).await
    }

    pub async fn post(&self, path: &str, form: &Form) -> Seen {
        seen(self.service.post(path, Some(&self.token), form).await).await
    }
}

async fn seen(response: axum::response::Response) -> Seen {
    let to =
        response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("").to_owned();
    let (status, page) = text(response).await;
    Seen { status, to, page }
}

/// Every form of the page that sends `field`: what it sends unseen.
pub(super) fn forms(page: &str, field: &str) -> Vec<Form> {
    let forms = page.split("<form ").skip(1).filter_map(|rest| rest.split("</form>").next());
    let read = |form: &str| -> Form {
        let inputs = form.split("type=\"hidden\" name=\"").skip(1);
        inputs
            .filter_map(|input| {
                let (name, rest) = input.split_once("\" value=\"")?;
                Some((name.to_owned(), rest.split('"').next()?.to_owned()))
            })
            .collect()
    };
    forms.map(read).filter(|form| form.get(field).is_some()).collect()
}

/// Where the links of the page lead that contain this.
pub(super) fn links(page: &str, part: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.map(|href| href.replace("&amp;", "&")).filter(|href| href.contains(part)).collect()
}

pub(super) fn with(form: &Form, changes: &[(&str, &str)]) -> Form {
    let mut form = form.clone();
    changes.iter().for_each(|(name, value)| form.set(name, *value));
    form
}
