//! Places found by a hash, in memory: open addressing, for some thousand names.

/// No place.
const EMPTY: u32 = u32::MAX;

/// Hashes with a place each; several places may share one.
#[derive(Debug, Default)]
pub(super) struct Index {
    slots: Vec<(u64, u32)>,
}

impl Index {
    /// Makes an index of hashes and places.
    pub fn of(pairs: &[(u64, usize)]) -> Self {
        let mut slots = vec![(0, EMPTY); (pairs.len() * 2 + 1).next_power_of_two()];
        let last = slots.len() - 1;
        for (hash, at) in pairs {
            let mut slot = *hash as usize & last;
            while slots[slot].1 != EMPTY {
                slot = (slot + 1) & last;
            }
            slots[slot] = (*hash, *at as u32);
        }
        Self { slots }
    }

    /// Every place of a hash.
    pub fn find(&self, hash: u64) -> Vec<usize> {
        let mut found = Vec::new();
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & last;
        // Half of the slots are empty, so every search ends.
        while let Some((key, at)) = self.slots.get(slot).filter(|(_, at)| *at != EMPTY) {
            if *key == hash {
                found.push(*at as usize);
            }
            slot = (slot + 1) & last;
        }
        found
    }
}
