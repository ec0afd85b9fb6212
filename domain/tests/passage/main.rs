//! The rules of passages, proved on the pack of Marche: one test per rule, one table over all 102 codes, one model
//! that records and reverses at random.

mod model;
mod proposals;
mod reading;
mod region;
mod reversals;
mod rules_company;
mod rules_emilia_romagna;
mod rules_network;
mod rules_order;
mod rules_person;
mod rules_piemonte;
mod table;
mod texts;
mod visits;
mod world;
