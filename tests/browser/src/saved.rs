//! One page from a file, served under the address that it was saved from.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use ureq::http::Uri;

/// The sites that Netra guards; a page of another one could show nothing.
const SITES: [&str; 2] = ["facebook.com", "instagram.com"];

/// A saved page and its address.
#[derive(Debug, Clone)]
pub struct SavedPage {
    /// The whole address.
    pub url: String,
    /// The host in it.
    pub host: String,
    path: String,
    html: Vec<u8>,
    /// What a browser saves beside the page: pictures and style sheets.
    files: PathBuf,
}

/// An answer to a request for the page or for something beside it.
pub(crate) struct Found {
    pub body: Vec<u8>,
    /// The name of a file beside the page; none for the page itself.
    pub name: Option<String>,
}

impl SavedPage {
    /// Reads the page.
    ///
    /// # Errors
    /// That the file can not be read, or that the address is not one of the guarded sites.
    pub fn read(file: &Path, url: &str) -> Result<SavedPage> {
        let html = std::fs::read(file)
            .with_context(|| format!("the page {} can not be read", file.display()))?;
        let uri: Uri = url.parse().with_context(|| format!("{url:?} is no address"))?;
        if uri.scheme_str() != Some("https") {
            bail!("the address has to begin with https://, and {url:?} does not");
        }
        let host = uri.host().unwrap_or_default().to_lowercase();
        let guarded = SITES.iter().any(|site| host == *site || host.ends_with(&format!(".{site}")));
        ensure!(guarded, "Netra does not guard {host}, only {}", SITES.join(" and "));
        let files = format!("{}_files", file.file_stem().unwrap_or_default().to_string_lossy());
        let path = uri.path().to_owned();
        Ok(SavedPage { url: url.to_owned(), host, path, html, files: file.with_file_name(files) })
    }

    /// What stands at this path of the page's host. Scripts do not: a page that was saved is shown as it was.
    pub(crate) fn at(&self, path: &str) -> Option<Found> {
        if path == self.path {
            return Some(Found { body: self.html.clone(), name: None });
        }
        let folder = self.files.file_name().and_then(OsStr::to_str)?;
        let path = percent_decoded(path);
        let (_, name) = path.rsplit_once(&format!("/{folder}/"))?;
        let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        let script = Path::new(name).extension() == Some("js".as_ref());
        let body =
            (plain && !script).then(|| std::fs::read(self.files.join(name)).ok()).flatten()?;
        Some(Found { body, name: Some(name.to_owned()) })
    }
}

fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = code.filter(|_| *first == b'%').and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(url: &str) -> Result<SavedPage> {
        let folder = tempfile::TempDir::new()?;
        let file = folder.path().join("page.html");
        std::fs::write(&file, "<p>")?;
        SavedPage::read(&file, url)
    }

    #[test]
    fn only_addresses_of_the_guarded_sites_are_taken() {
        assert_eq!(page("https://www.facebook.com/x?y").unwrap().host, "www.facebook.com");
        for other in ["https://facebook.com.example.org/", "http://www.facebook.com/", "page"] {
            assert!(page(other).is_err(), "{other}");
        }
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = SavedPage::read(Path::new("no/such.html"), "https://www.facebook.com/");
        assert!(format!("{:#}", error.unwrap_err()).contains("no/such.html"));
    }

    #[test]
    fn what_lies_beside_the_page_is_found_and_nothing_else() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("my page.html");
        std::fs::write(&file, "<p>").unwrap();
        std::fs::write(folder.path().join("other.css"), "").unwrap();
        std::fs::create_dir(folder.path().join("my page_files")).unwrap();
        std::fs::write(folder.path().join("my page_files/a b.css"), "p {}").unwrap();
        std::fs::write(folder.path().join("my page_files/a.js"), "").unwrap();
        let page = SavedPage::read(&file, "https://www.facebook.com/a/b").unwrap();
        assert_eq!(page.at("/a/b").unwrap().body, b"<p>");
        assert_eq!(page.at("/a/my%20page_files/a%20b.css").unwrap().body, b"p {}");
        let others =
            ["/a", "/a/other.css", "/a/my%20page_files/../other.css", "/a/my page_files/a.js"];
        for other in others {
            assert!(page.at(other).is_none(), "{other}");
        }
    }
}
