//! What a company says of itself, and where it works.

use super::{Ateco, Sector, Size, TaxCode};
use crate::did::Town;
use crate::fold::fold;
use crate::form::{Errors, FieldError, Form};
use crate::mandate::Role;
use crate::partita_iva::PartitaIva;
use crate::person::Email;
use crate::place::Places;

/// Characters of a legal name, of a sector in words, of a site's name and address.
const NAME: usize = 200;
const WORDS: usize = 120;
/// More people than anybody employs in one place.
const PEOPLE: i64 = 100_000;

/// Reads how many people are employed at a site without a term, from `field`. Keys: those of [`Form`].
pub fn employees(form: &Form, field: &str, errors: &mut Errors) -> Option<u32> {
    form.number(field, 0..=PEOPLE, errors).and_then(|people| u32::try_from(people).ok())
}

/// A company as its people describe it; its codice fiscale stands apart, because it never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub vat_number: Option<PartitaIva>,
    pub legal_name: String,
    pub sector: Sector,
    pub size: Size,
    /// Certified mail; the code for a mandate goes there.
    pub pec: Email,
}

impl Details {
    /// The form's fields, in their order on the page.
    pub const FIELDS: [&str; 6] = ["legal_name", "vat_number", "ateco", "sector", "size", "pec"];

    /// Reads [`Details::FIELDS`]. `ateco` may be empty; then `sector` holds words.
    ///
    /// Keys: those of [`Form`] and [`PartitaIva`]; `error-company-ateco`, `error-company-sector`, `error-email`.
    pub fn parse(form: &Form) -> Result<Details, Errors> {
        let mut errors = Errors::default();
        let details = Details::read(form, &mut errors);
        errors.or(details)
    }

    fn read(form: &Form, errors: &mut Errors) -> Option<Details> {
        let legal_name = form.required("legal_name", NAME, errors).map(|name| one_line(&name));
        let vat_number = match form.get("vat_number").map(PartitaIva::parse) {
            None => Some(None),
            Some(Ok(number)) => Some(Some(number)),
            Some(Err(error)) => {
                errors.push(error.on("vat_number"));
                None
            }
        };
        let sector = sector(form, errors);
        let size = form.choice("size", Size::parse, errors);
        let pec = match form.get("pec").map(Email::parse) {
            None => {
                errors.add("pec", "error-required");
                None
            }
            Some(Ok(pec)) => Some(pec),
            Some(Err(error)) => {
                errors.push(error.on("pec"));
                None
            }
        };
        Some(Details {
            vat_number: vat_number?,
            legal_name: legal_name?,
            sector: sector?,
            size: size?,
            pec: pec?,
        })
    }

    /// The folded name, for the search column.
    pub fn search(&self) -> String {
        fold(&self.legal_name)
    }
}

fn sector(form: &Form, errors: &mut Errors) -> Option<Sector> {
    if let Some(typed) = form.get("ateco") {
        let code = Ateco::parse(typed);
        if code.is_none() {
            errors.add("ateco", "error-company-ateco");
        }
        return code.map(Sector::Ateco);
    }
    if form.get("sector").is_none() {
        errors.add("sector", "error-company-sector");
        return None;
    }
    form.required("sector", WORDS, errors).map(|words| Sector::Words(one_line(&words)))
}

/// Inner line breaks and runs of spaces become one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A place where a company works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub name: String,
    /// Street and number, as typed.
    pub address: String,
    pub town: Town,
    /// People employed there without a term; asked, because the number of interns follows from it. `None` while unknown.
    pub employees: Option<u32>,
}

impl Site {
    pub const FIELDS: [&str; 4] = ["site_name", "site_address", "site_comune", "site_employees"];

    /// Reads [`Site::FIELDS`]; `site_employees` may be empty, `site_name` is the town's when empty.
    ///
    /// Keys: those of [`Form`]; `error-company-comune` for a town that is none of today,
    /// `error-company-comune-several` when the province must be added.
    pub fn parse(form: &Form, places: &Places) -> Result<Site, Errors> {
        let mut errors = Errors::default();
        let site = Site::read(form, places, &mut errors);
        errors.or(site)
    }

    fn read(form: &Form, places: &Places, errors: &mut Errors) -> Option<Site> {
        let name = form.optional("site_name", WORDS, errors);
        let address = form.required("site_address", NAME, errors).map(|address| one_line(&address));
        let town = town(form, places, errors);
        let employees = employees(form, "site_employees", errors);
        let town = town?;
        let name = name.map_or_else(|| town.name.clone(), |name| one_line(&name));
        Some(Site { name, address: address?, town, employees })
    }
}

fn town(form: &Form, places: &Places, errors: &mut Errors) -> Option<Town> {
    const FIELD: &str = "site_comune";
    let Some(typed) = form.get(FIELD) else {
        errors.add(FIELD, "error-required");
        return None;
    };
    let found: Vec<_> =
        places.comune_by_name(typed).into_iter().filter(|comune| comune.is_active()).collect();
    match found.as_slice() {
        [comune] => Some(Town::from(*comune)),
        [] => {
            errors.add(FIELD, "error-company-comune");
            None
        }
        [first, ..] => {
            errors
                .push(FieldError::new(FIELD, "error-company-comune-several").with("example", first.label()));
            None
        }
    }
}

/// A company with its first site, and what the person who brings it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCompany {
    pub tax_code: TaxCode,
    pub details: Details,
    pub site: Site,
    pub role: Role,
}

impl NewCompany {
    /// Reads `tax_code`, [`Details::FIELDS`], [`Site::FIELDS`] and `role`.
    ///
    /// Keys: those of [`Details::parse`] and [`Site::parse`], and of [`super::TaxCodeError`].
    pub fn parse(form: &Form, places: &Places) -> Result<NewCompany, Errors> {
        let mut errors = Errors::default();
        let tax_code = NewCompany::read_tax_code(form, &mut errors);
        let details = Details::read(form, &mut errors);
        let site = Site::read(form, places, &mut errors);
        let role = form.choice("role", Role::parse, &mut errors);
        let whole = tax_code.zip(details).zip(site).zip(role);
        errors.or(whole.map(|(((tax_code, details), site), role)| NewCompany {
            tax_code,
            details,
            site,
            role,
        }))
    }

    /// Reads `tax_code` alone: the first question of the way, because the company may be here already.
    pub fn read_tax_code(form: &Form, errors: &mut Errors) -> Option<TaxCode> {
        const FIELD: &str = "tax_code";
        let Some(typed) = form.get(FIELD) else {
            errors.add(FIELD, "error-required");
            return None;
        };
        TaxCode::parse(typed).map_err(|error| errors.push(error.on(FIELD))).ok()
    }
}
