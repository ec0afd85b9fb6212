//! Codes of citizenship, and whose citizens need a title of stay.
//!
//! A citizenship is stored as one code: [`ITALIAN`], [`STATELESS`], or the Belfiore code of a state (`Z330`), because
//! that is the list that people choose from and that the codice fiscale uses for birthplaces.

/// Italian citizenship; Italy has no Belfiore code of its own.
pub const ITALIAN: &str = "IT";

/// No citizenship: the code that travel documents use (ICAO Doc 9303).
pub const STATELESS: &str = "XXA";

/// The member states of the European Union besides Italy, since 1 February 2020.
const EU: [&str; 26] = [
    "Z102", // Austria
    "Z103", // Belgio
    "Z104", // Bulgaria
    "Z107", // Danimarca
    "Z109", // Finlandia
    "Z110", // Francia
    "Z112", // Germania
    "Z115", // Grecia
    "Z116", // Irlanda
    "Z120", // Lussemburgo
    "Z121", // Malta
    "Z126", // Paesi Bassi
    "Z127", // Polonia
    "Z128", // Portogallo
    "Z129", // Romania
    "Z131", // Spagna
    "Z132", // Svezia
    "Z134", // Ungheria
    "Z144", // Estonia
    "Z145", // Lettonia
    "Z146", // Lituania
    "Z149", // Croazia
    "Z150", // Slovenia
    "Z155", // Slovacchia
    "Z156", // Repubblica Ceca
    "Z211", // Cipro
];

/// States outside the Union whose citizens have the same freedom of movement: EEA agreement and Switzerland.
const SAME_FREEDOM: [&str; 4] = [
    "Z117", // Islanda
    "Z119", // Liechtenstein
    "Z125", // Norvegia
    "Z133", // Svizzera
];

/// Whether it is the citizenship of a member state of the European Union, Italy included.
pub fn is_eu(code: &str) -> bool {
    code == ITALIAN || EU.contains(&code)
}

/// Whether its citizens live in Italy without a title of stay (D.Lgs. 30/2007).
pub fn moves_freely(code: &str) -> bool {
    is_eu(code) || SAME_FREEDOM.contains(&code)
}
