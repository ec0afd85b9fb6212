//! From a person's data to the letters of the code (decree of 23 December 1976).

use super::layout::{self, CfError, Ymd};
use crate::fold::fold;
use crate::person::Sex;

/// The six letters that surname and name give.
pub(super) fn letters(surname: &str, name: &str) -> String {
    let (consonants, vowels) = split(surname);
    let mut code = three(&consonants, &vowels);
    let (consonants, vowels) = split(name);
    code += &match consonants.as_slice() {
        // With four consonants or more the second one is left out.
        [first, _, third, fourth, ..] => String::from_iter([first, third, fourth]),
        _ => three(&consonants, &vowels),
    };
    code
}

/// Consonants and vowels of a name, upper case, without accents, apostrophes and spaces.
fn split(name: &str) -> (Vec<char>, Vec<char>) {
    fold(name)
        .chars()
        .filter(char::is_ascii_alphabetic)
        .map(|c| c.to_ascii_uppercase())
        .partition(|c| !matches!(c, 'A' | 'E' | 'I' | 'O' | 'U'))
}

fn three(consonants: &[char], vowels: &[char]) -> String {
    consonants.iter().chain(vowels).chain(&['X'; 3]).take(3).collect()
}

/// The sixteen characters before any omocodia.
pub(super) fn code(
    surname: &str,
    name: &str,
    born: Ymd,
    sex: Sex,
    belfiore: &str,
) -> Result<String, CfError> {
    let day = match sex {
        Sex::Male => born.day,
        Sex::Female => born.day + 40,
    };
    let mut code = letters(surname, name);
    code += &format!("{:02}", born.year.rem_euclid(100));
    code.push(layout::month_letter(born.month).ok_or(CfError::Date)?);
    code += &format!("{day:02}{}", belfiore.to_ascii_uppercase());
    let check = layout::check_character(&code).ok_or(CfError::Character { position: 12 })?;
    code.push(check);
    Ok(code)
}
