//! The store's tests: one binary, each test on both databases.

mod leftovers;
mod occupation;
mod statements;
mod upgrade;
