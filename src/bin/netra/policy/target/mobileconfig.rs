//! A configuration profile for macOS: one payload per browser, in the domain where that browser looks.

use netra::digest;
use plist::{Dictionary, Value as Plist};
use serde_json::{Value, json};

use super::super::Words;
use super::Ids;
use super::json::{CHROME_STORE, EDGE_STORE, forced};

/// The profile as XML.
///
/// # Errors
/// Where the policy has a value that a property list cannot hold; a checked one has none.
pub fn profile(policy: &Value, ids: &Ids, words: &Words) -> Result<Vec<u8>, plist::Error> {
    let mut payloads = Vec::new();
    let chromium = [
        ("com.google.Chrome", &ids.chrome, CHROME_STORE),
        ("com.microsoft.Edge", &ids.edge, EDGE_STORE),
    ];
    for (domain, id, store) in chromium {
        let Some(id) = id else { continue };
        payloads.push(payload(&format!("{domain}.extensions.{id}"), policy.clone()));
        if ids.force {
            let settings = json!({ id.as_str(): forced("update_url", store) });
            payloads.push(payload(domain, json!({ "ExtensionSettings": settings })));
        }
    }
    if let Some(id) = &ids.gecko {
        let mut firefox = json!({
            "EnterprisePoliciesEnabled": true,
            "3rdparty": { "Extensions": { id.as_str(): policy } },
        });
        if ids.force {
            let how = forced("install_url", &ids.install_url(id));
            firefox["ExtensionSettings"] = json!({ id.as_str(): how });
        }
        payloads.push(payload("org.mozilla.firefox", firefox));
    }
    let name = words.say("profile.name", &[]);
    let about = words.say("profile.about", &[]);
    let profile = json!({
        "PayloadContent": payloads,
        "PayloadDescription": about,
        "PayloadDisplayName": name,
        "PayloadIdentifier": "id.netra.policy",
        "PayloadScope": "System",
        "PayloadType": "Configuration",
        "PayloadUUID": uuid("id.netra.policy"),
        "PayloadVersion": 1,
    });
    let mut bytes = Vec::new();
    plist::to_writer_xml(&mut bytes, &converted(&profile))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn payload(domain: &str, content: Value) -> Value {
    let identifier = format!("id.netra.policy.{domain}");
    let mut payload = content;
    payload["PayloadDisplayName"] = json!(format!("Netra: {domain}"));
    payload["PayloadIdentifier"] = json!(identifier);
    payload["PayloadType"] = json!(domain);
    payload["PayloadUUID"] = json!(uuid(&identifier));
    payload["PayloadVersion"] = json!(1);
    payload
}

/// The same for the same payload, so that a newer profile takes the place of an older one.
fn uuid(of: &str) -> String {
    let (a, b) = (digest::of(&[of, "1"]), digest::of(&[of, "2"]));
    let hex = format!("{a}{b}").to_uppercase();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

fn converted(value: &Value) -> Plist {
    match value {
        Value::Bool(on) => Plist::Boolean(*on),
        Value::Number(number) => Plist::Integer(number.as_i64().unwrap_or_default().into()),
        Value::String(text) => Plist::String(text.clone()),
        Value::Array(rows) => Plist::Array(rows.iter().map(converted).collect()),
        Value::Object(members) => {
            let members = members.iter().filter(|(_, one)| !one.is_null());
            let all = members.map(|(key, one)| (key.clone(), converted(one)));
            Plist::Dictionary(all.collect::<Dictionary>())
        }
        Value::Null => Plist::String(String::new()),
    }
}
