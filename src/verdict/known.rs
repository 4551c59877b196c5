//! Every row about one account: the lists', the user's own mark, the policy's.
//!
//! They add up. Each becomes a finding of its own, so the strictest leads and none can lower another.

use crate::account::AccountKey;
use crate::list::{Entry, Kind, Layers, Of, Origin, PackError, Standing};
use crate::settings::{Named, Settings};

/// Every row about the account that `key` names: the lists', then the user's own marking and the policy's.
///
/// What the shipped list knows as an election body is no campaign account by anybody's word but the user's.
pub(super) fn known(
    lists: Layers<'_>,
    settings: &Settings,
    key: &AccountKey,
) -> Result<Vec<Of<Entry>>, PackError> {
    let mut rows = lists.entries(key)?;
    let marked = |named: &[Named], origin, standing: fn(&Named) -> Standing| {
        let ours = named.iter().filter(|named| named.key == *key);
        ours.map(|named| (origin, entry_of(named, standing(named)))).collect::<Vec<_>>()
    };
    rows.extend(marked(&settings.own, Origin::User, |_| Standing::Own));
    rows.extend(marked(&settings.accounts, Origin::Policy, |named| {
        if named.source.is_empty() { Standing::Reported } else { Standing::Attested }
    }));
    let body =
        |(origin, row): &Of<Entry>| *origin == Origin::Shipped && row.kind == Kind::ElectionBody;
    if rows.iter().any(body) {
        rows.retain(|(origin, row)| *origin == Origin::Shipped || row.standing == Standing::Own);
    }
    Ok(rows)
}

/// An account that stands in the settings, as a row.
fn entry_of(named: &Named, standing: Standing) -> Entry {
    let key = named.key.to_string();
    Entry {
        subject: if named.name.is_empty() { key.clone() } else { named.name.clone() },
        account: key,
        keys: vec![named.key.clone()],
        display_name: String::new(),
        people: Vec::new(),
        kind: named.kind,
        contests: Vec::new(),
        standing,
        source: named.source.clone(),
        source_date: named.source_date,
        from: named.from,
        until: named.until,
    }
}

/// Whether a row leaves no room for guessing about its account. One of a list that was taken in must not
/// silence what the shipped list says of a name.
pub(super) fn settles(origin: Origin) -> bool {
    matches!(origin, Origin::Shipped | Origin::User)
}
