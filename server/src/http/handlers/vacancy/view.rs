//! From rows of the store to what the pages of vacancies show: to the company, to the centre, to everybody.

use acts::vacancy::Sheet;
use app::pages::vacancy::{Happened, WarnedLine, Worded, Workplace};
use domain::{
    did::Contract,
    vacancy::{Content, Wording},
};
use store::{company::Site, vacancy::Step};

use crate::http::Visit;

/// «Fermo (FM)», by the Belfiore code.
pub fn place(visit: &Visit, belfiore: &str) -> Option<String> {
    visit.house.desk.places.by_belfiore(belfiore).map(domain::place::Comune::label)
}

/// Where the work is; only the company and the centre read the address.
pub fn workplace(visit: &Visit, sheet: &Sheet, with_address: bool) -> Workplace {
    let address = sheet.site.as_ref().filter(|_| with_address).map(|site| site.address.clone());
    Workplace { comune: place(visit, &sheet.row.place), address }
}

/// What is said, with the place of work among these sites of the company; none while no site is said.
pub fn worded(visit: &Visit, sites: &[Site], content: Content) -> Worded {
    let site = sites.iter().find(|site| site.id.to_string() == content.site);
    let workplace = site
        .map(|site| Workplace { comune: place(visit, &site.comune), address: Some(site.address.clone()) });
    Worded { content, workplace: workplace.unwrap_or_default() }
}

/// The contract of a row; rows of drafts have none.
pub fn contract(code: &str) -> Option<Contract> {
    Contract::parse(code)
}

/// Words that may discriminate, by today's list.
pub fn warned(visit: &Visit, content: &Content) -> Vec<WarnedLine> {
    let found = Wording::embedded().warnings(content, visit.house.desk.today());
    let mut lines: Vec<WarnedLine> = Vec::new();
    for warned in found {
        let line = WarnedLine { found: warned.found, ground: warned.ground, source: warned.source };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// What happened, with who did it as far as `by` says so.
pub fn happened(steps: &[Step], by: impl Fn(&Step) -> Option<String>) -> Vec<Happened> {
    let told =
        |step: &Step| Happened { act: step.act.clone(), at: step.at, by: by(step), note: step.note.clone() };
    steps.iter().map(told).collect()
}
