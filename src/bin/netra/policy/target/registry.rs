//! The Windows registry: keys and values, and the .reg file that sets them.
//!
//! A truth is a DWORD, an array a key with the children `1`, `2`, … ; all three browsers read it so.

use serde_json::Value;

use super::Ids;
use super::json::{CHROME_STORE, EDGE_STORE, forced};

/// A value of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// REG_DWORD
    Number(u32),
    /// REG_SZ
    Text(String),
}

/// One value with where it stands: key below HKEY_LOCAL_MACHINE, name, datum.
pub type Item = (String, String, Datum);

/// What one browser gets.
pub struct Branch {
    /// `chrome`, `edge` or `firefox`.
    pub browser: &'static str,
    /// The key that is Netra's alone.
    pub root: String,
    /// What stands in it.
    pub settings: Vec<Item>,
    /// The key and values that install by force, if asked for.
    pub install: Option<(String, Vec<Item>)>,
}

/// The branches of every browser whose id is known.
pub fn branches(policy: &Value, ids: &Ids) -> Vec<Branch> {
    let base = r"SOFTWARE\Policies";
    let chromium = |browser, id: &Option<String>, home: &str, store| {
        let id = id.as_deref()?;
        let root = format!(r"{base}\{home}\3rdparty\extensions\{id}\policy");
        let install = format!(r"{base}\{home}\ExtensionSettings\{id}");
        Some((browser, root, install, forced("update_url", store)))
    };
    let firefox = ids.gecko.as_deref().map(|id| {
        let root = format!(r"{base}\Mozilla\Firefox\3rdparty\Extensions\{id}");
        let install = format!(r"{base}\Mozilla\Firefox\ExtensionSettings\{id}");
        ("firefox", root, install, forced("install_url", &ids.install_url(id)))
    });
    let chrome = chromium("chrome", &ids.chrome, r"Google\Chrome", CHROME_STORE);
    let edge = chromium("edge", &ids.edge, r"Microsoft\Edge", EDGE_STORE);
    [chrome, edge, firefox]
        .into_iter()
        .flatten()
        .map(|(browser, root, install, how)| Branch {
            browser,
            settings: items(&root, policy),
            install: ids.force.then(|| (install.clone(), items(&install, &how))),
            root,
        })
        .collect()
}

fn items(key: &str, value: &Value) -> Vec<Item> {
    let mut all = Vec::new();
    let members: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, one)| (name.clone(), one)).collect(),
        Value::Array(rows) => {
            rows.iter().enumerate().map(|(at, one)| ((at + 1).to_string(), one)).collect()
        }
        _ => Vec::new(),
    };
    for (name, one) in members {
        let datum = match one {
            Value::Bool(on) => Datum::Number(u32::from(*on)),
            Value::Number(number) => {
                let number = number.as_u64().and_then(|number| u32::try_from(number).ok());
                Datum::Number(number.unwrap_or(u32::MAX))
            }
            Value::String(text) => Datum::Text(text.clone()),
            Value::Null => continue,
            Value::Object(_) | Value::Array(_) => {
                all.extend(items(&format!(r"{key}\{name}"), one));
                continue;
            }
        };
        all.push((key.to_owned(), name, datum));
    }
    all
}

/// The .reg file. Each key of ours is emptied first, so that nothing of an earlier policy stays. In UTF-16 with its
/// mark, which is how the registry editor itself writes: names have every letter.
pub fn file(policy: &Value, ids: &Ids) -> Vec<u8> {
    let mut text = String::from("Windows Registry Editor Version 5.00\r\n");
    for branch in branches(policy, ids) {
        section(&mut text, &branch.root, &branch.settings);
        if let Some((key, items)) = &branch.install {
            section(&mut text, key, items);
        }
    }
    let mark = [0xff, 0xfe].into_iter();
    mark.chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn section(text: &mut String, root: &str, items: &[Item]) {
    *text += &format!("\r\n[-HKEY_LOCAL_MACHINE\\{root}]\r\n");
    let mut last = "";
    for (key, name, datum) in items {
        if key != last {
            *text += &format!("\r\n[HKEY_LOCAL_MACHINE\\{key}]\r\n");
            last = key;
        }
        let datum = match datum {
            Datum::Number(number) => format!("dword:{number:08x}"),
            Datum::Text(text) => quoted(text),
        };
        *text += &format!("{}={datum}\r\n", quoted(name));
    }
}

/// A line cannot hold a line break; nothing in a policy needs one.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}
