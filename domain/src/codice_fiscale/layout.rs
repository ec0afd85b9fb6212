//! The sixteen positions: what may stand where, omocodia, check character, date.
//!
//! No `chrono`, no allocation: this is what the browser carries. The public functions of the module and the
//! inspection while typing are made of these.

use crate::form::FieldError;
use crate::partita_iva;
use crate::person::Sex;

/// Why a text is not a codice fiscale. It never holds the text itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CfError {
    /// Neither 16 characters nor 11 digits; spaces are not counted.
    #[error("{found} characters instead of 16")]
    Length { found: usize },
    /// A character that cannot stand there; positions are counted from 1.
    #[error("character {position} cannot stand there")]
    Character { position: usize },
    /// A day that no calendar has, such as 31 February.
    #[error("the date of birth does not exist")]
    Date,
    /// The sixteenth character is not the one that follows from the others.
    #[error("the check character is wrong")]
    Check,
    /// Eleven digits whose last is not the one that follows from the others.
    #[error("the check digit of the provisional code is wrong")]
    ProvisionalCheck,
}

impl CfError {
    /// The key of the text that explains it.
    pub fn key(self) -> &'static str {
        match self {
            CfError::Length { .. } => "error-cf-length",
            CfError::Character { .. } => "error-cf-character",
            CfError::Date => "error-cf-date",
            CfError::Check => "error-cf-check",
            CfError::ProvisionalCheck => "error-cf-provisional",
        }
    }

    /// The same error beside a field of a form, with its placeholders (`found`, `position`).
    pub fn on(self, field: &str) -> FieldError {
        let error = FieldError::new(field, self.key());
        match self {
            CfError::Length { found } => error.with("found", found),
            CfError::Character { position } => error.with("position", position),
            CfError::Date | CfError::Check | CfError::ProvisionalCheck => error,
        }
    }
}

/// A day of the Gregorian calendar in plain numbers, so that an island can pass one without `chrono`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ymd {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl Ymd {
    fn exists(self) -> bool {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return false,
        };
        (1..=days).contains(&self.day)
    }
}

impl From<chrono::NaiveDate> for Ymd {
    fn from(date: chrono::NaiveDate) -> Ymd {
        use chrono::Datelike as _;
        Ymd { year: date.year(), month: date.month(), day: date.day() }
    }
}

/// Ages beyond this are taken for the wrong century.
const OLDEST: i32 = 110;

/// What the last ten characters say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub two_digit_year: u32,
    pub month: u32,
    pub day: u32,
    pub sex: Sex,
    pub(super) belfiore: [u8; 4],
}

impl Reading {
    /// The code of the birthplace, digits restored.
    pub fn belfiore(&self) -> &str {
        str::from_utf8(&self.belfiore).unwrap_or_default()
    }

    /// The latest year in which the date exists, is not after `today`, and is at most 110 years before it.
    pub fn full_year(&self, today: Ymd) -> Option<i32> {
        let this_century = today.year - today.year.rem_euclid(100);
        (0..=2)
            .map(|back| this_century - 100 * back + self.two_digit_year as i32)
            .find(|&year| {
                let born = Ymd { year, month: self.month, day: self.day };
                born.exists() && born <= today
            })
            .filter(|&year| today.year - year <= OLDEST)
    }
}

const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
/// The letter of a month (1-12).
pub(super) fn month_letter(month: u32) -> Option<char> {
    let index = usize::try_from(month.checked_sub(1)?).ok()?;
    MONTHS.get(index).copied().map(char::from)
}

/// Omocode letters, in the order of the digits that they stand for.
const OMOCODE: &[u8; 10] = b"LMNPQRSTUV";
/// Positions, from 0, whose digit may be an omocode letter; letters are put from the right.
pub(super) const DIGITS: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];

/// Values of the characters in odd positions (counted from 1); a digit counts as the letter of its rank.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The check character of `body` (upper-case letters and digits, any length); `None` for other characters.
///
/// The SAP uses the same sum for the last character of the identifiers of its policies.
pub fn check_character(body: &str) -> Option<char> {
    check_byte(body.as_bytes()).map(char::from)
}

pub(super) fn check_byte(body: &[u8]) -> Option<u8> {
    let mut sum = 0;
    for (i, &byte) in body.iter().enumerate() {
        let rank = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A',
            _ => return None,
        };
        // Index 0 is the first position, which is odd.
        sum += if i % 2 == 0 { *ODD.get(usize::from(rank))? } else { u32::from(rank) };
    }
    Some(b'A' + (sum % 26) as u8)
}

/// What was typed, upper case and without spaces, when it may be (the beginning of) a code.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    bytes: [u8; 16],
    len: usize,
}

impl Typed {
    /// Errors: [`CfError::Length`] beyond 16 characters, else [`CfError::Character`] at the first one that is
    /// out of place.
    pub(super) fn read(text: &str) -> Result<Typed, CfError> {
        let found = text.chars().filter(|c| !c.is_whitespace()).count();
        if found > 16 {
            return Err(CfError::Length { found });
        }
        let mut typed = Typed { bytes: [0; 16], len: found };
        let visible = text.chars().filter(|c| !c.is_whitespace());
        for (i, (slot, c)) in typed.bytes.iter_mut().zip(visible).enumerate() {
            if !c.is_ascii_alphanumeric() {
                return Err(CfError::Character { position: i + 1 });
            }
            *slot = c.to_ascii_uppercase() as u8;
        }
        match typed.misplaced() {
            Some(index) => Err(CfError::Character { position: index + 1 }),
            None => Ok(typed),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        str::from_utf8(self.bytes()).unwrap_or_default()
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&self.bytes)
    }

    fn starts_with_digit(&self) -> bool {
        self.bytes().first().is_some_and(u8::is_ascii_digit)
    }

    pub(super) fn is_provisional(&self) -> bool {
        self.len == 11 && self.starts_with_digit()
    }

    /// The first character that cannot stand where it stands, as an index.
    fn misplaced(&self) -> Option<usize> {
        if self.starts_with_digit() {
            return self.bytes().iter().position(|b| !b.is_ascii_digit()).or((self.len > 11).then_some(11));
        }
        self.bytes().iter().enumerate().position(|(i, byte)| !match i {
            8 => MONTHS.contains(byte),
            _ if DIGITS.contains(&i) => byte.is_ascii_digit() || OMOCODE.contains(byte),
            _ => byte.is_ascii_uppercase(),
        })
    }

    /// The same with digits in place of omocode letters. The check character is left as it is.
    pub(super) fn plain(mut self) -> Typed {
        if self.starts_with_digit() {
            return self;
        }
        for i in DIGITS {
            if let Some(byte) = self.bytes.get_mut(i)
                && let Some(digit) = OMOCODE.iter().position(|letter| letter == byte)
            {
                *byte = b'0' + digit as u8;
            }
        }
        self
    }

    pub(super) fn check_provisional(&self) -> Result<(), CfError> {
        if partita_iva::checksum_holds(self.bytes()) { Ok(()) } else { Err(CfError::ProvisionalCheck) }
    }

    /// Reads date, sex and place of a whole code of 16 characters, and holds its check character against it.
    pub(super) fn reading(&self) -> Result<Reading, CfError> {
        if self.len != 16 || self.starts_with_digit() {
            return Err(CfError::Length { found: self.len });
        }
        let b = self.plain().bytes;
        let two = |tens: u8, units: u8| u32::from(tens - b'0') * 10 + u32::from(units - b'0');
        let month = MONTHS.iter().position(|m| *m == b[8]).ok_or(CfError::Character { position: 9 })?;
        let (day, sex) = match two(b[9], b[10]) {
            day @ 41.. => (day - 40, Sex::Female),
            day => (day, Sex::Male),
        };
        let reading = Reading {
            two_digit_year: two(b[6], b[7]),
            month: month as u32 + 1,
            day,
            sex,
            belfiore: [b[11], b[12], b[13], b[14]],
        };
        // 29 February '00 exists in 2000 only: one century is enough.
        let possible = [1900, 2000].into_iter().any(|century| {
            let year = century + reading.two_digit_year as i32;
            Ymd { year, month: reading.month, day: reading.day }.exists()
        });
        if !possible {
            return Err(CfError::Date);
        }
        if check_byte(&self.bytes[..15]) != Some(self.bytes[15]) {
            return Err(CfError::Check);
        }
        Ok(reading)
    }
}
