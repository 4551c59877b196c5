//! Who a link names: redirects, log-in detours and doubled prefixes unwrapped, then the site's own rules.

use super::address::{Address, strip_scheme};
use super::tables::{self, Role};
use super::{AccountKey, NoAccount, Platform, facebook, instagram};

/// How many wrappings are taken off: real ones are one or two deep.
const DEEPEST: u8 = 4;

/// The accounts that `href` names, first the account itself, then the group it was met in.
///
/// `site` is where the link stood: links without a host are links of that site. A bare handle is read as
/// well, for lists are full of them. Never panics and never looks anything up.
///
/// # Errors
/// [`NoAccount`] says why the link names nobody.
pub fn keys_of(href: &str, site: Platform) -> Result<Vec<AccountKey>, NoAccount> {
    read(href, site, 0)
}

fn read(text: &str, site: Platform, depth: u8) -> Result<Vec<AccountKey>, NoAccount> {
    let address = Address::read(text, site)?;
    if let Some(inner) = inside(&address) {
        return if depth < DEEPEST {
            read(&inner, address.platform, depth + 1)
        } else {
            Err(NoAccount::Opaque)
        };
    }
    match (address.role, address.platform) {
        (Role::Opaque | Role::Redirect, _) => Err(NoAccount::Opaque),
        (Role::Short, Platform::Facebook) => facebook::short_keys(&address),
        (Role::Short, Platform::Instagram) => instagram::short_keys(&address),
        (Role::Site, Platform::Facebook) => facebook::keys(&address),
        (Role::Site, Platform::Instagram) => instagram::keys(&address),
    }
}

/// The address inside an address, if it only leads on.
fn inside(address: &Address<'_>) -> Option<String> {
    if address.role == Role::Redirect {
        return address.parameter("u");
    }
    // The old `facebook.com/#!/handle`.
    if let (true, Some(rest)) = (address.parts.is_empty(), address.fragment.strip_prefix('!')) {
        return Some(rest.to_owned());
    }
    let first = address.part(0);
    let paths =
        [first.to_ascii_lowercase(), format!("{first}/{}", address.part(1)).to_ascii_lowercase()];
    let wrapped = paths.iter().find_map(|path| tables::wrapper(address.platform, path));
    if let Some(target) = wrapped.and_then(|name| address.parameter(name)) {
        return Some(target);
    }
    // `facebook.com/https://www.facebook.com/x`, the most frequent slip in real lists.
    if strip_scheme(first).is_some() {
        let encoded = first.contains('/');
        return Some(if encoded { first.to_owned() } else { address.rest.to_owned() });
    }
    let doubled = tables::host(&first.to_ascii_lowercase())?;
    (doubled.1 == Role::Site && address.parts.len() > 1).then(|| address.rest.to_owned())
}
