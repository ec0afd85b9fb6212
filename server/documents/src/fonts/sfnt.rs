//! Reads of a font file only what describes it.
//!
//! A font (`.ttf`, `.otf`) or collection (`.ttc`) is a directory of tables. Outlines are nearly all of its
//! size; names, measures and the list of characters are a small part. [`File::description`] copies that
//! part into a font of its own, good for asking, not for drawing (OpenType 1.9, "Font Tables").

use std::fs;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

/// What a description needs; the order of the tags is that of the directory.
const DESCRIBING: [&[u8; 4]; 7] = [b"OS/2", b"cmap", b"head", b"hhea", b"maxp", b"name", b"post"];

const COLLECTION: &[u8; 4] = b"ttcf";

/// Tables larger than this are a damaged file, not a description.
const LARGEST: usize = 16 << 20;

/// An open font file.
pub(super) struct File {
    file: fs::File,
    size: u64,
    /// Where each face's directory of tables begins.
    directories: Vec<u64>,
}

impl File {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let mut file = fs::File::open(path)?;
        let size = file.metadata()?.len();
        let start = read(&mut file, 0, 12)?;
        let directories = if start.starts_with(COLLECTION) {
            let count = number(&start, 8)?.min(64);
            let offsets = read(&mut file, 12, count as usize * 4)?;
            (0..count as usize)
                .map(|face| number(&offsets, face * 4).map(u64::from))
                .collect::<Result<_, _>>()?
        } else {
            vec![0]
        };
        Ok(Self { file, size, directories })
    }

    /// Bytes of the whole file.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// How many fonts the file holds.
    pub(super) fn faces(&self) -> u32 {
        self.directories.len() as u32
    }

    /// A font with the describing tables of one face, and no others.
    pub(super) fn description(&self, face: u32) -> io::Result<Vec<u8>> {
        let mut file = &self.file;
        let start = *self.directories.get(face as usize).ok_or(ErrorKind::InvalidInput)?;
        let head = read(&mut file, start, 12)?;
        let count = usize::from(u16::from_be_bytes([head[4], head[5]]));
        let records = read(&mut file, start + 12, count * 16)?;

        let wanted: Vec<&[u8]> = records
            .chunks_exact(16)
            .filter(|record| DESCRIBING.iter().any(|tag| record.starts_with(*tag)))
            .collect();
        let mut font = head[..4].to_vec();
        font.extend((wanted.len() as u16).to_be_bytes());
        font.extend([0; 6]);
        let mut tables = Vec::new();
        for record in &wanted {
            let (offset, length) = (number(record, 8)?, number(record, 12)? as usize);
            let place = 12 + wanted.len() * 16 + tables.len();
            font.extend(&record[..8]);
            font.extend((place as u32).to_be_bytes());
            font.extend((length as u32).to_be_bytes());
            tables.extend(read(&mut file, u64::from(offset), length)?);
            tables.resize(tables.len().next_multiple_of(4), 0);
        }
        font.extend(tables);
        Ok(font)
    }
}

fn read(file: &mut (impl Read + Seek), offset: u64, length: usize) -> io::Result<Vec<u8>> {
    if length > LARGEST {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut bytes = vec![0; length];
    file.seek(SeekFrom::Start(offset))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The big-endian number at this place.
fn number(bytes: &[u8], at: usize) -> io::Result<u32> {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).ok_or(ErrorKind::InvalidData)?;
    Ok(u32::from_be_bytes(four))
}
