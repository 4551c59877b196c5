//! JSON files: Chromium's family on Linux, Firefox's `policies.json`, Firefox's native manifest.

use serde_json::{Value, json};

use super::Ids;

/// Where Chrome fetches extensions of its store.
pub const CHROME_STORE: &str = "https://clients2.google.com/service/update2/crx";
/// Where Edge does.
pub const EDGE_STORE: &str = "https://edge.microsoft.com/extensionwebstorebase/v1/crx";

/// `{"3rdparty": {"extensions": {ID: …}}}`
pub fn chromium(policy: &Value, id: &str, store: &str, force: bool) -> Vec<u8> {
    let mut file = json!({ "3rdparty": { "extensions": { id: policy } } });
    if force {
        file["ExtensionSettings"] = json!({ id: forced("update_url", store) });
    }
    bytes(&file)
}

/// `{"policies": {"3rdparty": {"Extensions": {ID: …}}}}`
pub fn firefox(policy: &Value, id: &str, ids: &Ids) -> Vec<u8> {
    let mut policies = json!({ "3rdparty": { "Extensions": { id: policy } } });
    if ids.force {
        let url = ids.install_url(id);
        policies["ExtensionSettings"] = json!({ id: forced("install_url", &url) });
    }
    bytes(&json!({ "policies": policies }))
}

/// `{name, description, type: "storage", data}`
pub fn native(policy: &Value, id: &str) -> Vec<u8> {
    bytes(&json!({ "name": id, "description": "Netra", "type": "storage", "data": policy }))
}

/// What makes a browser install the extension and keep it.
pub fn forced(key: &str, address: &str) -> Value {
    json!({ "installation_mode": "force_installed", key: address })
}

fn bytes(file: &Value) -> Vec<u8> {
    format!("{file:#}\n").into_bytes()
}
