//! The link of a row: whose it is, and what it may have been meant for.
//!
//! Every warning here is a slip that stood in a real list: doubled prefixes, queries left on, bare
//! numbers, names in the handle's column, and the site's own words taken for handles.

use super::fault::Faults;
use super::slip::Slip;
use super::table::Row;
use crate::account::{AccountKey, NoAccount, Platform, fold_name, is_route_word, keys_of};

/// Facebook's own rule asks for five characters; shorter handles exist, and are rare.
const SHORTEST: usize = 5;

/// The account that a row's link names.
pub(super) fn key(row: Row<'_>, platform: Platform, faults: &mut Faults<'_>) -> Option<AccountKey> {
    let link = row.get("link");
    if is_rounded(link) {
        row.fault(faults, "link", Slip::RoundedNumber);
        return None;
    }
    let key = match keys_of(link, platform) {
        Ok(keys) => keys.into_iter().next()?,
        Err(reason) => {
            // `p` or `profile.php` alone is what stands in front of an account, not a post's code.
            let bare = matches!(reason, NoAccount::Opaque) && !link.contains(['/', '?']);
            let word = link.trim_start_matches('@').to_owned();
            let slip = if bare {
                Slip::RouteWord { word }
            } else if matches!(&reason, NoAccount::BadCharacters(text) if is_old_page(text)) {
                Slip::PageWithoutNumber
            } else {
                reason.into()
            };
            row.fault(faults, "link", slip);
            return None;
        }
    };
    if key.platform() != platform {
        row.fault(faults, "link", Slip::OtherPlatform { key: key.to_string() });
    } else if let Some(slip) = doubtful(row, link, &key) {
        row.fault(faults, "link", slip);
    }
    Some(key)
}

/// `Words-in-a-row`, as Facebook writes pages that have no handle, without the number behind them.
fn is_old_page(text: &str) -> bool {
    text.contains('-')
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
}

/// A number that a spreadsheet has shortened to `1.00045E+14`: the digits are gone.
fn is_rounded(link: &str) -> bool {
    let Some((digits, power)) = link.split_once(['E', 'e']) else { return false };
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let whole = digits.replacen(['.', ','], "", 1);
    number(&whole) && power.strip_prefix('+').is_some_and(number)
}

/// What the link may have been meant for, though it names an account.
fn doubtful(row: Row<'_>, link: &str, key: &AccountKey) -> Option<Slip> {
    let written = || key.to_string();
    let lower = link.to_ascii_lowercase();
    if lower.matches("http").count() > 1 || lower.matches(".com/").count() > 1 {
        return Some(Slip::DoubledPrefix { key: written() });
    }
    let is_link = lower.contains('/');
    let query = link.split_once('?').map(|(_, query)| query);
    if query.is_some_and(|query| query.split('&').any(|pair| !pair.starts_with("id="))) {
        return Some(Slip::LinkCut { key: written() });
    }
    let handle = match key {
        AccountKey::FacebookId(id) if link == id => {
            return Some(Slip::BareNumber { key: written() });
        }
        AccountKey::FacebookHandle(handle) | AccountKey::InstagramHandle(handle) => handle,
        AccountKey::FacebookId(_) | AccountKey::FacebookGroup(_) => return None,
    };
    let other = match key.platform() {
        Platform::Facebook => Platform::Instagram,
        Platform::Instagram => Platform::Facebook,
    };
    if is_route_word(other, handle) {
        return Some(Slip::LikeRouteWord { word: handle.clone(), key: written() });
    }
    if key.platform() == Platform::Facebook && handle.len() < SHORTEST {
        return Some(Slip::ShortHandle { key: written() });
    }
    // `BudiContoh` without an address around it is what somebody types who has read a name.
    let letters = |text: &str| fold_name(text).replace(' ', "");
    let name = letters(link);
    let shown = [row.get("subject"), row.get("display_name")].map(letters);
    let capitals = link.chars().filter(|c| c.is_uppercase()).count() > 1;
    let named = !is_link && !link.starts_with('@') && capitals && shown.contains(&name);
    named.then(|| Slip::LikeAName { key: written() })
}
