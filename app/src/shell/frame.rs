//! What the frame of a page needs to know: the site, the person, the place.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::lang::Lang;

use super::{Assets, Kiosk};
use crate::texts::{t, ta};
use crate::ui::{Crumb, Tone};

/// What is the same on every page of one installation.
#[derive(Clone, Debug)]
pub struct Site {
    /// The public body that answers for the service, as it calls itself («Regione Marche»).
    pub body_name: String,
    /// The address of that body's own site, when known.
    pub body_url: Option<String>,
    /// `https://…` without a final slash: the only source of absolute links.
    pub public_url: String,
    /// When the content was last checked; AgID wants the date on every page.
    pub last_checked: NaiveDate,
    /// People and data are invented: a banner says so.
    pub demo: bool,
    pub assets: Assets,
}

/// Who is looking at the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Visitor {
    #[default]
    Anonymous,
    Citizen {
        name: String,
    },
    Operator {
        name: String,
        office: String,
    },
}

/// A message that answers to what the person has just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
}

/// The frame of one page. Made with [`Frame::new`] and completed by the `with`-like methods.
#[derive(Clone, Debug)]
pub struct Frame {
    pub site: Arc<Site>,
    pub lang: Lang,
    /// The page's own name, without that of the product.
    pub title: String,
    /// Path and query of the page, for the language switch. It must not hold personal data.
    pub path: String,
    pub visitor: Visitor,
    /// The pages above, then this one; empty on the home page.
    pub crumbs: Vec<Crumb>,
    pub notices: Vec<Notice>,
    /// For search engines; a general sentence when absent.
    pub description: Option<String>,
    /// The page has islands and loads their scripts.
    pub islands: bool,
    /// The form came back with errors: the title of the document says so first.
    pub invalid: bool,
    /// The page's nonce of the CSP; empty on pages without scripts.
    pub nonce: String,
    /// The terminal on which the page stands: it gets another frame and a script.
    pub kiosk: Option<Kiosk>,
}

impl Frame {
    pub fn new(site: Arc<Site>, lang: Lang, path: impl Into<String>, title: impl Into<String>) -> Frame {
        Frame {
            site,
            lang,
            title: title.into(),
            path: path.into(),
            visitor: Visitor::Anonymous,
            crumbs: Vec::new(),
            notices: Vec::new(),
            description: None,
            islands: false,
            invalid: false,
            nonce: String::new(),
            kiosk: None,
        }
    }

    pub fn visitor(mut self, visitor: Visitor) -> Frame {
        self.visitor = visitor;
        self
    }

    /// The pages above this one; the page itself is added by its title.
    pub fn under(mut self, above: impl IntoIterator<Item = Crumb>) -> Frame {
        self.crumbs = above.into_iter().chain([Crumb::here(self.title.clone())]).collect();
        self
    }

    pub fn notice(mut self, tone: Tone, text: impl Into<String>) -> Frame {
        self.notices.push(Notice { tone, text: text.into() });
        self
    }

    pub fn description(mut self, description: impl Into<String>) -> Frame {
        self.description = Some(description.into());
        self
    }

    /// The page has islands: their scripts are loaded under this nonce.
    pub fn with_islands(mut self, nonce: impl Into<String>) -> Frame {
        self.islands = true;
        self.nonce = nonce.into();
        self
    }

    /// The page stands on a terminal: its script is loaded under this nonce.
    pub fn at_kiosk(mut self, kiosk: Kiosk, nonce: impl Into<String>) -> Frame {
        self.kiosk = Some(kiosk);
        self.nonce = nonce.into();
        self
    }

    /// The form came back with errors.
    pub fn invalid(mut self, invalid: bool) -> Frame {
        self.invalid = invalid;
        self
    }

    pub(super) fn bare_path(&self) -> &str {
        self.path.split('?').next().unwrap_or("/")
    }

    pub(super) fn document_title(&self) -> String {
        let product = t(self.lang, "ui-product");
        if self.title.is_empty() {
            return product;
        }
        let key = if self.invalid { "ui-title-invalid" } else { "ui-title" };
        let whole =
            |title: &str| ta(self.lang, key, &[("title", title.into()), ("product", product.clone().into())]);
        let excess = whole(&self.title).chars().count().saturating_sub(LONGEST_TITLE);
        if excess == 0 { whole(&self.title) } else { whole(&cut(&self.title, excess)) }
    }
}

/// What a tab and a list of results show, in characters.
const LONGEST_TITLE: usize = 70;

/// What people wrote may be longer by so many characters; it stands whole in the heading.
fn cut(title: &str, excess: usize) -> String {
    let kept: String = title.chars().take(title.chars().count().saturating_sub(excess + 1)).collect();
    format!("{}…", kept.trim_end())
}
