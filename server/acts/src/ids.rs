//! Identifiers in the order in which they were given.
//!
//! A UUID v7 sorts by its millisecond; within one, chance decides. Lists that end with `id` in their order (a file, a
//! register) would then show what one act recorded at one instant in any order. So a desk never gives an identifier that
//! sorts before the one it gave last.

use std::sync::Mutex;

use uuid::{Builder, Uuid};

/// Bits of an identifier that chance decides.
const CHANCE: u32 = 74;
/// Of those, the ones after the variant.
const LOW: u32 = 62;

/// The last identifier that was given.
#[derive(Debug, Default)]
pub(crate) struct Ids(Mutex<Uuid>);

impl Ids {
    /// The next one, at this millisecond of UNIX time. Where it would not sort after the last, it follows the last at a
    /// distance that chance decides.
    pub fn next(&self, milliseconds: u64, chance: [u8; 10]) -> Uuid {
        let drawn = Builder::from_unix_timestamp_millis(milliseconds, &chance).into_uuid();
        // A poisoned lock only means that somebody else panicked: an identifier is whole or was not given.
        let mut last = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        *last = if drawn > *last { drawn } else { after(*last, chance) };
        *last
    }
}

fn after(last: Uuid, [a, b, c, d, ..]: [u8; 10]) -> Uuid {
    let step = u128::from(u32::from_be_bytes([a, b, c, d])) + 1;
    packed(bare(last) + step)
}

/// Milliseconds and chance without version and variant between them, so that adding carries.
fn bare(id: Uuid) -> u128 {
    let all = id.as_u128();
    ((all >> 80) << CHANCE) | (((all >> 64) & 0xFFF) << LOW) | (all & low())
}

fn packed(bare: u128) -> Uuid {
    let (milliseconds, high) = (bare >> CHANCE, (bare >> LOW) & 0xFFF);
    Uuid::from_u128(
        (milliseconds << 80) | (0x7_u128 << 76) | (high << 64) | (0b10_u128 << LOW) | (bare & low()),
    )
}

fn low() -> u128 {
    (1 << LOW) - 1
}

#[cfg(test)]
mod tests {
    use rand::{Rng, SeedableRng, rngs::StdRng};
    use uuid::{Variant, Version};

    use super::*;

    const NOW: u64 = 1_795_424_400_000;

    fn drawn(chance: &mut StdRng) -> [u8; 10] {
        let mut bytes = [0; 10];
        chance.fill_bytes(&mut bytes);
        bytes
    }

    #[test]
    fn identifiers_of_one_instant_sort_as_they_were_given() {
        let (ids, mut chance) = (Ids::default(), StdRng::seed_from_u64(1));
        let given: Vec<Uuid> = (0..10_000).map(|_| ids.next(NOW, drawn(&mut chance))).collect();
        assert!(given.windows(2).all(|two| two[0] < two[1]));
        assert!(given.iter().all(|id| id.get_version() == Some(Version::SortRand)));
        assert!(given.iter().all(|id| id.get_variant() == Variant::RFC4122));
        assert!(given.iter().all(|id| id.as_u128() >> 80 == u128::from(NOW)), "and say the instant");
    }

    #[test]
    fn a_clock_that_goes_back_does_not_turn_the_order() {
        let (ids, mut chance) = (Ids::default(), StdRng::seed_from_u64(2));
        let first = ids.next(NOW, drawn(&mut chance));
        let second = ids.next(NOW - 60_000, drawn(&mut chance));
        let third = ids.next(NOW + 1, drawn(&mut chance));
        assert!(first < second && second < third);
        assert_eq!(third.as_u128() >> 80, u128::from(NOW + 1), "a later instant is its own again");
    }

    #[test]
    fn where_chance_has_no_more_room_the_millisecond_grows() {
        let ids = Ids::default();
        let last = ids.next(NOW, [0xFF; 10]);
        let next = ids.next(NOW, [0; 10]);
        assert!(last < next);
        assert_eq!((next.get_version(), next.get_variant()), (Some(Version::SortRand), Variant::RFC4122));
        assert_eq!(next.as_u128() >> 80, u128::from(NOW + 1));
    }
}
