//! Who a link names.

use super::{AccountKey, NoAccount, Platform};

/// The accounts that `href` names, first the account itself, then the group it was met in.
///
/// `site` is where the link stood: relative links are read as links of that site. Never panics, never
/// looks anything up.
///
/// # Errors
/// [`NoAccount`] says why the link names nobody.
pub fn keys_of(href: &str, site: Platform) -> Result<Vec<AccountKey>, NoAccount> {
    let _ = (href, site);
    Err(NoAccount::NotALink)
}
