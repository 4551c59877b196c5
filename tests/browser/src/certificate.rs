//! A certificate for the simulated hosts, made anew for each run and kept in memory only.

use std::sync::Arc;

use anyhow::Result;
use rustls::ServerConfig;
use rustls::pki_types::PrivatePkcs8KeyDer;

/// The hosts that the simulated sites stand in for.
pub const HOSTS: [&str; 4] =
    ["www.facebook.com", "m.facebook.com", "web.facebook.com", "www.instagram.com"];

/// The server's half of TLS. Browsers take the certificate, for any host, because the session says
/// `acceptInsecureCerts`.
pub fn server_config() -> Result<Arc<ServerConfig>> {
    let names: Vec<String> = HOSTS.iter().map(ToString::to_string).collect();
    let made = rcgen::generate_simple_self_signed(names)?;
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key.into())?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
