//! Serves the simulated sites: one shell page for each site, its script and style, and strict headers; a shape where
//! the address asks for one; and at the address of a saved page, that page instead.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::certificate::HOSTS;
use crate::paths;
use crate::proxy::Record;
use crate::saved::SavedPage;

/// The files of the simulated sites.
#[derive(Clone)]
pub struct Site {
    root: PathBuf,
    headers: Arc<String>,
    saved: Option<Arc<SavedPage>>,
}

/// An answer before it is written.
struct Answer {
    status: &'static str,
    headers: String,
    body: Vec<u8>,
}

impl Site {
    /// Reads the headers that every page carries.
    pub fn load(saved: Option<SavedPage>) -> Result<Site> {
        let root = paths::site();
        let path = root.join("headers.json");
        let text = std::fs::read(&path).with_context(|| path.display().to_string())?;
        let map: Map<String, Value> = serde_json::from_slice(&text)?;
        let line = |(name, value): (&String, &Value)| {
            format!("{name}: {}\r\n", value.as_str().unwrap_or_default())
        };
        let headers = Arc::new(map.iter().map(line).collect());
        Ok(Site { root, headers, saved: saved.map(Arc::new) })
    }

    /// Is it a host of ours?
    pub(crate) fn has(&self, host: &str) -> bool {
        match &self.saved {
            Some(page) => page.host == host,
            None => HOSTS.contains(&host),
        }
    }

    /// Answers the requests of one connection until the browser ends it.
    pub(crate) fn serve<S: Read + Write>(
        &self,
        host: &str,
        stream: S,
        record: &Record,
    ) -> Result<()> {
        let mut stream = BufReader::new(stream);
        while let Some(target) = read_request(&mut stream)? {
            record.note(host, Some(&target));
            let answer = self.answer(host, &target);
            let head = format!(
                "HTTP/1.1 {}\r\n{}content-length: {}\r\n\r\n",
                answer.status,
                answer.headers,
                answer.body.len()
            );
            let out = stream.get_mut();
            out.write_all(head.as_bytes())?;
            out.write_all(&answer.body)?;
            out.flush()?;
        }
        Ok(())
    }

    fn answer(&self, host: &str, target: &str) -> Answer {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        if let Some(page) = &self.saved {
            return self.saved_answer(page, path);
        }
        let shape = query.split('&').find_map(|pair| pair.strip_prefix("shape="));
        let (file, headers) = match (path.strip_prefix("/static/"), shape) {
            (Some(name), _) => (self.root.join("dist").join(name), file_headers(name)),
            (None, Some(name)) => (
                self.root.join("shapes").join(format!("{name}.html")),
                self.headers.as_ref().clone(),
            ),
            (None, None) => {
                let shell = shell(host);
                let file = self.root.join("shell").join(format!("{shell}.html"));
                (file, self.headers.as_ref().clone())
            }
        };
        let inside = !Path::new(target).components().any(|part| part == Component::ParentDir);
        match std::fs::read(&file) {
            Ok(body) if inside => Answer { status: "200 OK", headers, body },
            _ => Answer::nothing(),
        }
    }

    fn saved_answer(&self, page: &SavedPage, path: &str) -> Answer {
        let Some(found) = page.at(path) else { return Answer::nothing() };
        let headers = match found.name {
            Some(name) => file_headers(&name),
            // Its style sheets may lie in the page itself; its scripts stay out.
            None => self.headers.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
        };
        Answer { status: "200 OK", headers, body: found.body }
    }
}

impl Answer {
    fn nothing() -> Answer {
        Answer { status: "404 Not Found", headers: String::new(), body: Vec::new() }
    }
}

/// Which simulated site lies at a host.
fn shell(host: &str) -> &'static str {
    match host {
        "m.facebook.com" => "mobile",
        _ if host.ends_with("instagram.com") => "instagram",
        _ => "facebook",
    }
}

fn file_headers(name: &str) -> String {
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    format!(
        "content-type: {kind}\r\nx-content-type-options: nosniff\r\ncache-control: no-store\r\n"
    )
}

/// Reads one request with its body; `None` when the browser has no more.
fn read_request<S: Read>(stream: &mut BufReader<S>) -> Result<Option<String>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read_until(b'\n', &mut head)? == 0 {
            return Ok(None);
        }
    }
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut request = httparse::Request::new(&mut headers);
    if request.parse(&head)?.is_partial() {
        bail!("the head of a request is not whole");
    }
    let target = request.path.unwrap_or("/").to_owned();
    let length = request.headers.iter().find(|h| h.name.eq_ignore_ascii_case("content-length"));
    if let Some(length) = length {
        let length: u64 = std::str::from_utf8(length.value)?.trim().parse()?;
        std::io::copy(&mut stream.by_ref().take(length), &mut std::io::sink())?;
    }
    Ok(Some(target))
}
