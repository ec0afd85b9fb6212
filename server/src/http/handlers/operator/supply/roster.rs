//! Who of the staff is who: operators of the centre, its mediators, and whoever still has openings there.

use std::collections::BTreeMap;

use app::pages::operator::supply::Staff;
use domain::agenda::{Subject, SubjectKind};
use store::Access;

use super::super::shared;
use crate::http::Problem;

/// The staff of a centre.
pub struct Roster {
    /// Operators by name, then mediators.
    pub all: Vec<Staff>,
    /// Colleagues who do not work here any more and still have openings or absences.
    others: BTreeMap<String, Staff>,
}

impl Roster {
    /// The staff of a centre; `named` are those who must have a name, whether or not they still work there.
    pub async fn read(db: &mut impl Access, office: &str, named: &[&Subject]) -> Result<Roster, Problem> {
        let operators = acts::agenda::supply::staff(db, office).await?;
        let operator =
            |(id, name)| Staff { value: Staff::value_of(SubjectKind::Operator, id), name, langs: Vec::new() };
        let mediators = store::supply::mediators(db, office).await?;
        let mediator = |row: store::supply::Mediator| Staff {
            value: Staff::value_of(SubjectKind::Mediator, row.id),
            name: row.name,
            langs: row.langs.0,
        };
        let all = operators.into_iter().map(operator).chain(mediators.into_iter().map(mediator)).collect();
        let mut roster = Roster { all, others: BTreeMap::new() };
        for subject in named {
            let value = value(subject);
            if roster.find(&value).is_none() {
                let staff = stranger(db, subject, value.clone()).await?;
                roster.others.insert(value, staff);
            }
        }
        Ok(roster)
    }

    fn find(&self, value: &str) -> Option<&Staff> {
        self.all.iter().find(|staff| staff.value == value).or_else(|| self.others.get(value))
    }

    /// Everybody who was asked for has a name; somebody else would have an empty one.
    pub fn of(&self, subject: &Subject) -> Staff {
        let value = value(subject);
        match self.find(&value) {
            Some(staff) => staff.clone(),
            None => Staff { value, name: String::new(), langs: Vec::new() },
        }
    }

    /// Everybody by name who has a name here.
    pub fn everybody(&self) -> impl Iterator<Item = &Staff> {
        self.all.iter().chain(self.others.values())
    }
}

fn value(subject: &Subject) -> String {
    Staff::value_of(subject.kind, &subject.id)
}

async fn stranger(db: &mut impl Access, subject: &Subject, value: String) -> Result<Staff, Problem> {
    let id = shared::id(&subject.id.0)?;
    let (name, langs) = match subject.kind {
        SubjectKind::Mediator => match store::supply::mediator(db, id).await? {
            Some(row) => (row.name, row.langs.0),
            None => (String::new(), Vec::new()),
        },
        _ => (shared::operator_name(db, id).await?, Vec::new()),
    };
    Ok(Staff { value, name, langs })
}
