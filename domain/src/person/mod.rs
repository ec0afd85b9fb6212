//! What is known of a person: sex, name, contacts, birthplace, citizenship.

mod sex;

pub use sex::Sex;
