//! Who a link names, in one canonical form.

mod address;
mod facebook;
mod instagram;
mod key;
mod link;
mod name;
mod person;
mod reason;
mod tables;

pub use key::BadKey;
pub use link::keys_of;
pub use name::fold_name;
pub use person::PersonName;
pub use reason::NoAccount;
#[cfg(feature = "rows")]
pub use tables::is_route_word;

/// A site whose accounts Netra knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Platform {
    /// facebook.com and all its hosts.
    Facebook,
    /// instagram.com and all its hosts.
    Instagram,
}

/// One account in canonical form: `fb:id:123`, `fb:handle`, `fb:group:123`, `ig:handle`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AccountKey {
    /// The number of a Facebook profile or page.
    FacebookId(String),
    /// A Facebook handle: lower case, dots removed, for neither is significant there.
    FacebookHandle(String),
    /// A Facebook group, by number or slug.
    FacebookGroup(String),
    /// An Instagram handle: lower case, dots kept.
    InstagramHandle(String),
}
