//! How many people work for a company.

use crate::catalogue::coded;

coded! {
    /// The classes of Recommendation 2003/361/EC by people employed. The visible name is `employer-size-{code}`.
    Size {
        /// Fewer than 10.
        Micro = "micro",
        /// From 10 to 49.
        Small = "small",
        /// From 50 to 249.
        Medium = "medium",
        /// 250 and more.
        Large = "large",
    }
}

impl Size {
    /// The class of a company with so many people.
    pub fn of(people: u32) -> Size {
        match people {
            0..=9 => Size::Micro,
            10..=49 => Size::Small,
            50..=249 => Size::Medium,
            250.. => Size::Large,
        }
    }
}
