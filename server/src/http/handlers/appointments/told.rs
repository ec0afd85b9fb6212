//! A person's appointments as their file tells them: those ahead, then the latest that are over.

use app::pages::appointments::AppointmentView;
use domain::agenda::State;
use store::Access;

use super::view::{Names, view};
use crate::http::{Problem, Visit};

/// The latest appointments that the file shows.
const MOST: i64 = 20;

pub async fn told(visit: &Visit, db: &mut impl Access) -> Result<Vec<AppointmentView>, Problem> {
    let person = visit.citizen()?.person();
    let mut names = Names::default();
    let (mut ahead, mut over) = (Vec::new(), Vec::new());
    for stored in store::appointment::of_person(db, person, MOST).await? {
        let one = view(visit, db, &mut names, &stored).await?;
        match one.state {
            // Trying a place and giving it back is no story.
            State::Held | State::Expired => {}
            state if state.is_open() => ahead.push(one),
            _ => over.push(one),
        }
    }
    ahead.sort_by_key(|one| one.from);
    Ok(ahead.into_iter().chain(over).collect())
}
