//! The only way out of the browser: known hosts end at the simulated sites, all else is refused.
//!
//! A proxy gives the pages their true host names and port 443 without touching the computer's name
//! service, keeps the tests off the network, and sees whatever the browser or the extension asks for.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use rustls::ServerConfig;

use crate::certificate;
use crate::saved::SavedPage;
use crate::site::Site;

/// One request that reached the proxy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Request {
    /// Host without port.
    pub host: String,
    /// Path with query; `None` for a refused connection, whose inside is not seen.
    pub path: Option<String>,
}

/// Every request, in the order in which they came.
#[derive(Clone, Default)]
pub struct Record(Arc<Mutex<Vec<Request>>>);

impl Record {
    /// What came so far.
    pub fn all(&self) -> Vec<Request> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn note(&self, host: &str, path: Option<&str>) {
        let request = Request { host: host.to_owned(), path: path.map(str::to_owned) };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }
}

/// A running proxy; it stops taking connections when dropped.
pub struct Proxy {
    address: SocketAddr,
    record: Record,
    stopped: Arc<AtomicBool>,
}

/// What each connection needs.
struct Shared {
    tls: Arc<ServerConfig>,
    site: Site,
    record: Record,
}

impl Proxy {
    /// Listens on a free port of this computer; with a saved page, that page is all there is.
    pub fn start(saved: Option<SavedPage>) -> Result<Proxy> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let record = Record::default();
        let stopped = Arc::new(AtomicBool::new(false));
        let shared = Arc::new(Shared {
            tls: certificate::server_config()?,
            site: Site::load(saved)?,
            record: record.clone(),
        });
        let flag = stopped.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if flag.load(Ordering::Relaxed) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let shared = shared.clone();
                // A connection that breaks off is the browser's choice, not a fault of the run.
                std::thread::spawn(move || drop(tunnel(stream, &shared)));
            }
        });
        Ok(Proxy { address, record, stopped })
    }

    /// `host:port`, as a browser's proxy setting takes it.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    /// The requests so far.
    pub fn record(&self) -> &Record {
        &self.record
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the accepting thread, which then sees the flag.
        drop(TcpStream::connect(self.address));
    }
}

/// Answers one proxy connection.
fn tunnel(mut stream: TcpStream, shared: &Shared) -> Result<()> {
    stream.set_nodelay(true)?;
    let head = read_head(&mut stream)?;
    // Chromium opens connections ahead of its requests, and closes some without having asked for anything.
    if head.is_empty() {
        return Ok(());
    }
    let mut words = head.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let host = target.trim_start_matches("http://").split([':', '/']).next().unwrap_or("");
    if method != "CONNECT" || !shared.site.has(host) {
        shared.record.note(host, None);
        stream.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")?;
        return Ok(());
    }
    stream.write_all(b"HTTP/1.1 200 Connection Established\r\n\r\n")?;
    let tls = rustls::ServerConnection::new(shared.tls.clone())?;
    let tls = rustls::StreamOwned::new(tls, stream);
    shared.site.serve(host, tls, &shared.record)
}

/// Reads a request's head byte by byte, so that not one byte of the TLS greeting after it is taken.
fn read_head(stream: &mut TcpStream) -> Result<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte)? == 1 {
        head.push(byte[0]);
    }
    let mut first = String::new();
    BufReader::new(head.as_slice()).read_line(&mut first)?;
    Ok(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_that_asks_for_nothing_is_no_request() {
        let proxy = Proxy::start(None).unwrap();
        let asked = |bytes: &[u8]| {
            let mut stream = TcpStream::connect(proxy.address()).unwrap();
            stream.write_all(bytes).unwrap();
            stream.shutdown(std::net::Shutdown::Write).unwrap();
            // The proxy has noted what there was when it closes the connection.
            stream.read_to_end(&mut Vec::new()).unwrap();
        };
        asked(b"");
        asked(b"CONNECT somewhere.example:443 HTTP/1.1\r\n\r\n");
        let refused = Request { host: "somewhere.example".to_owned(), path: None };
        assert_eq!(proxy.record().all(), [refused]);
    }
}
