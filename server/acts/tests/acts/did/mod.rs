//! The declaration: from the first answer to the last decision.

mod begin;
mod decide;
mod numbers;
mod submit;
mod tell;
