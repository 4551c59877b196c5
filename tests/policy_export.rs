//! `netra policy check` and `export` from the outside. Each export is read back by a reader that shares nothing with the
//! writer, and must come to the same settings.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use netra::settings::Settings;
use roxmltree::{Document, Node};
use serde_json::{Map, Value, json};

const CHROME: &str = "ihpjjaijjckiknndpooehkinophblfmo";
const EDGE: &str = "abcdefghijklmnopabcdefghijklmnop";
const GECKO: &str = "netra-asn@netra";

fn policy() -> Value {
    json!({
        "defaults": { "role": "pns", "region": "3211", "marks": false, "gestures": { "join": false } },
        "enforce": {
            "sites": { "facebook": true }, "strictness": "block", "longest_pause": 15,
            "institution": { "name": "BKPSDM \"Contoh\" & Co \\ <Dé>", "contact": "021-555" },
            "accounts": [
                { "link": "https://www.instagram.com/uji_calon/?a=1&b=2", "name": "Uji", "kind": "candidate",
                  "source": "SK 1", "until": "2025-02-20" },
                { "link": "fb:ujipartai", "name": "Partai", "kind": "party", "source": "SK 2" },
            ],
        },
    })
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("policy").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn netra(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_netra")).args(args).output().unwrap()
}

fn file(folder: &Path, content: &str) -> String {
    let path = folder.join("policy.json");
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Exports the policy and gives the folder; the file in it is `out`.
fn export(name: &str, to: &str, more: &[&str]) -> PathBuf {
    let folder = scratch(name);
    let file = file(&folder, &policy().to_string());
    let out = folder.join("out");
    let mut args = vec!["policy", "export", &file, "--to", to, "-o", out.to_str().unwrap()];
    args.extend(["--chrome-id", CHROME, "--edge-id", EDGE, "--gecko-id", GECKO]);
    args.extend(more);
    let output = netra(&args);
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    out
}

/// The same settings, whatever truth looks like where it was kept.
fn assert_same(read: &Value, from: &str) {
    let (read, due) = [read, &policy()].map(|one| Settings::resolve(&Value::Null, one)).into();
    assert_eq!(read.policy_faults, [], "{from}");
    assert_eq!(read.settings.in_force(), due.settings.in_force(), "{from}");
}

fn parsed(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn chromiums_files_hold_the_policy_and_force_only_when_asked() {
    for (to, id, store) in [
        ("chrome", CHROME, "https://clients2.google.com/service/update2/crx"),
        ("chromium", CHROME, "https://clients2.google.com/service/update2/crx"),
        ("edge", EDGE, "https://edge.microsoft.com/extensionwebstorebase/v1/crx"),
    ] {
        let plain = parsed(&export(&format!("{to}-plain"), to, &[]));
        assert_eq!(plain, json!({ "3rdparty": { "extensions": { id: policy() } } }));
        let forced = parsed(&export(&format!("{to}-forced"), to, &["--force-install"]));
        assert_same(&forced["3rdparty"]["extensions"][id], to);
        assert_eq!(
            forced["ExtensionSettings"],
            json!({ id: { "installation_mode": "force_installed", "update_url": store } })
        );
    }
}

#[test]
fn firefoxs_files_hold_the_policy() {
    let plain = parsed(&export("firefox-plain", "firefox", &[]));
    assert_eq!(plain, json!({ "policies": { "3rdparty": { "Extensions": { GECKO: policy() } } } }));
    let address = "https://contoh.go.id/netra.xpi";
    let more = ["--force-install", "--install-url", address];
    let forced = parsed(&export("firefox-forced", "firefox", &more));
    assert_eq!(
        forced["policies"]["ExtensionSettings"][GECKO],
        json!({ "installation_mode": "force_installed", "install_url": address })
    );
    let native = parsed(&export("firefox-native", "firefox-native", &[]));
    assert_eq!(
        native,
        json!({ "name": GECKO, "description": "Netra", "type": "storage", "data": policy() })
    );
}

/// A .reg file as the registry editor reads it: full key to its values, DWORDs as numbers.
fn reg(bytes: &[u8]) -> Vec<(String, String, Value)> {
    assert_eq!(&bytes[..2], [0xff, 0xfe]);
    let units: Vec<u16> =
        bytes[2..].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let text = String::from_utf16(&units).unwrap();
    let mut lines = text.split("\r\n");
    assert_eq!(lines.next(), Some("Windows Registry Editor Version 5.00"));
    let mut values: Vec<(String, String, Value)> = Vec::new();
    let mut key = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
        if let Some(gone) = line.strip_prefix("[-") {
            let gone = gone.strip_suffix(']').unwrap();
            values.retain(|(key, ..)| key != gone && !key.starts_with(&format!("{gone}\\")));
        } else if let Some(name) = line.strip_prefix('[') {
            key = name.strip_suffix(']').unwrap().to_owned();
        } else {
            let (name, rest) = string(line);
            let datum = rest.strip_prefix('=').unwrap();
            let value = match datum.strip_prefix("dword:") {
                Some(hex) => {
                    assert_eq!(hex.len(), 8);
                    json!(u32::from_str_radix(hex, 16).unwrap())
                }
                None => {
                    let (text, rest) = string(datum);
                    assert_eq!(rest, "");
                    json!(text)
                }
            };
            values.push((key.clone(), name, value));
        }
    }
    values
}

/// A quoted string at the start of a line, and what comes after it.
fn string(line: &str) -> (String, &str) {
    let mut text = String::new();
    let mut chars = line.strip_prefix('"').expect("a quoted string").char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (text, &line[at + 2..]),
            '\\' => text.push(chars.next().unwrap().1),
            c => text.push(c),
        }
    }
    panic!("{line} is not closed")
}

/// What a browser makes of the values below a key: children `1`, `2`, … are an array.
fn tree(values: &[(String, String, Value)], root: &str) -> Value {
    let mut tree = json!({});
    for (key, name, value) in values {
        let Some(below) = key.strip_prefix(root) else { continue };
        let mut at = &mut tree;
        for part in below.split('\\').filter(|part| !part.is_empty()) {
            at = at.as_object_mut().unwrap().entry(part).or_insert_with(|| json!({}));
        }
        at[name.as_str()] = value.clone();
    }
    arrays(tree)
}

fn arrays(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    if members.contains_key("1") {
        return members.into_iter().map(|(_, one)| arrays(one)).collect();
    }
    members.into_iter().map(|(key, one)| (key, arrays(one))).collect::<Map<_, _>>().into()
}

fn roots() -> [(String, String); 3] {
    let base = r"SOFTWARE\Policies";
    [
        (
            format!(r"{base}\Google\Chrome\3rdparty\extensions\{CHROME}\policy"),
            format!(r"{base}\Google\Chrome\ExtensionSettings\{CHROME}"),
        ),
        (
            format!(r"{base}\Microsoft\Edge\3rdparty\extensions\{EDGE}\policy"),
            format!(r"{base}\Microsoft\Edge\ExtensionSettings\{EDGE}"),
        ),
        (
            format!(r"{base}\Mozilla\Firefox\3rdparty\Extensions\{GECKO}"),
            format!(r"{base}\Mozilla\Firefox\ExtensionSettings\{GECKO}"),
        ),
    ]
}

#[test]
fn the_registry_file_gives_the_same_settings_in_three_browsers() {
    for forced in [false, true] {
        let more: &[&str] = if forced { &["--force-install"] } else { &[] };
        let out = export(&format!("reg-{forced}"), "reg", more);
        let values = reg(&std::fs::read(out).unwrap());
        for (settings, install) in roots() {
            assert_same(&tree(&values, &format!(r"HKEY_LOCAL_MACHINE\{settings}")), &settings);
            let install = tree(&values, &format!(r"HKEY_LOCAL_MACHINE\{install}"));
            let mode = install.get("installation_mode").cloned();
            assert_eq!(mode, forced.then(|| json!("force_installed")));
        }
    }
}

#[test]
fn the_template_writes_and_takes_away_the_same_settings() {
    let out = export("admx", "admx", &["--force-install"]);
    let text = std::fs::read_to_string(out.join("netra.admx")).unwrap();
    let document = Document::parse(&text).unwrap();
    let policies: Vec<Node<'_, '_>> =
        document.descendants().filter(|node| node.tag_name().name() == "policy").collect();
    assert_eq!(policies.len(), 6);
    let values = |policy: Node<'_, '_>, list: &str| -> Vec<(String, String, Value)> {
        let list = policy.children().find(|node| node.tag_name().name() == list).unwrap();
        list.children()
            .filter(Node::is_element)
            .map(|item| {
                let value = item.first_element_child().unwrap().first_element_child().unwrap();
                let value = match value.tag_name().name() {
                    "decimal" => json!(value.attribute("value").unwrap().parse::<u32>().unwrap()),
                    "string" => json!(value.text().unwrap_or_default()),
                    "delete" => Value::Null,
                    other => panic!("{other}"),
                };
                let text = |name| item.attribute(name).unwrap().to_owned();
                (text("key"), text("valueName"), value)
            })
            .collect()
    };
    for (settings, install) in roots() {
        let find =
            |key: &str| *policies.iter().find(|one| one.attribute("key") == Some(key)).unwrap();
        let enabled = values(find(&settings), "enabledList");
        assert_same(&tree(&enabled, &settings), &settings);
        let gone = values(find(&settings), "disabledList");
        let place = |all: &[(String, String, Value)]| -> Vec<(String, String)> {
            all.iter().map(|(key, name, _)| (key.clone(), name.clone())).collect()
        };
        assert_eq!(place(&gone), place(&enabled));
        assert!(gone.iter().all(|(.., value)| value.is_null()));
        let install = tree(&values(find(&install), "enabledList"), &install);
        assert_eq!(install["installation_mode"], "force_installed");
    }
    // Every text that the template names is there, in both languages.
    let named: Vec<&str> =
        text.split("$(string.").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
    for language in ["id-ID", "en-US"] {
        let path = out.join(language).join("netra.adml");
        let texts = std::fs::read_to_string(path).unwrap();
        let texts = Document::parse(&texts).unwrap();
        for name in &named {
            let text = texts.descendants().find(|node| node.attribute("id") == Some(name));
            let text = text.and_then(|node| node.text()).unwrap_or_else(|| panic!("{name}"));
            assert!(!text.contains(['[', '{']), "{text}");
        }
    }
}

/// A property list as XML, by its element names.
fn plist(node: Node<'_, '_>) -> Value {
    let inner: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    match node.tag_name().name() {
        "true" => json!(true),
        "false" => json!(false),
        "integer" => json!(node.text().unwrap().parse::<i64>().unwrap()),
        "string" => json!(node.text().unwrap_or_default()),
        "array" => inner.into_iter().map(plist).collect(),
        "dict" => inner
            .chunks_exact(2)
            .map(|pair| (pair[0].text().unwrap().to_owned(), plist(pair[1])))
            .collect::<Map<_, _>>()
            .into(),
        other => panic!("{other}"),
    }
}

#[test]
fn the_profile_has_a_payload_per_browser() {
    for forced in [false, true] {
        let more: &[&str] = if forced { &["--force-install"] } else { &[] };
        let out = export(&format!("mobileconfig-{forced}"), "mobileconfig", more);
        let text = std::fs::read_to_string(out).unwrap();
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let document = Document::parse_with_options(&text, options).unwrap();
        let profile = plist(document.root_element().first_element_child().unwrap());
        assert_eq!(profile["PayloadType"], "Configuration");
        let payloads = profile["PayloadContent"].as_array().unwrap();
        assert_eq!(payloads.len(), if forced { 5 } else { 3 });
        let uuids: std::collections::BTreeSet<_> =
            payloads.iter().map(|one| one["PayloadUUID"].to_string()).collect();
        assert_eq!(uuids.len(), payloads.len());
        assert!(uuids.iter().all(|uuid| uuid.len() == 38 && uuid.matches('-').count() == 4));
        let of = |domain: &str| {
            let mut payload =
                payloads.iter().find(|one| one["PayloadType"] == domain).unwrap().clone();
            payload.as_object_mut().unwrap().retain(|key, _| !key.starts_with("Payload"));
            payload
        };
        assert_same(&of(&format!("com.google.Chrome.extensions.{CHROME}")), "Chrome");
        assert_same(&of(&format!("com.microsoft.Edge.extensions.{EDGE}")), "Edge");
        let firefox = of("org.mozilla.firefox");
        assert_eq!(firefox["EnterprisePoliciesEnabled"], true);
        assert_same(&firefox["3rdparty"]["Extensions"][GECKO], "Firefox");
        assert_eq!(firefox.get("ExtensionSettings").is_some(), forced);
        if forced {
            let settings = &of("com.google.Chrome")["ExtensionSettings"][CHROME];
            assert_eq!(settings["installation_mode"], "force_installed");
        }
    }
}

#[test]
fn a_check_names_each_fault_in_every_wrapper() {
    let faulty = json!({ "enforce": { "hints": false, "strictnes": "warn" } });
    let wrappers = [
        faulty.clone(),
        json!({ "3rdparty": { "extensions": { CHROME: faulty } } }),
        json!({ "policies": { "3rdparty": { "Extensions": { GECKO: faulty } } } }),
        json!({ "name": GECKO, "type": "storage", "data": faulty }),
    ];
    for (at, wrapped) in wrappers.iter().enumerate() {
        let path = file(&scratch(&format!("check-{at}")), &format!("\u{feff}{wrapped}"));
        let output = netra(&["policy", "check", &path]);
        let told = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("enforce.hints: tertulis false; yang dikenal: enforce hanya dapat"));
        assert!(
            told.contains("enforce.strictnes: tertulis \"warn\"; yang dikenal: hanya kunci ini")
        );
        assert!(told.contains("Kesalahan: 2."), "{told}");
    }
    let path = file(&scratch("check-good"), &policy().to_string());
    let output = netra(&["policy", "check", &path, "--language", "en"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{told}");
    assert!(told.contains("strictness = \"block\" (demanded)"), "{told}");
    assert!(told.contains("role = \"pns\" (proposed"), "{told}");
    let output = netra(&["policy", "check", &path, "--json"]);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["good"], true);
}

#[test]
fn what_makes_no_sense_is_refused_with_its_reason() {
    let folder = scratch("refused");
    let good = file(&folder, &policy().to_string());
    let out = folder.join("out").to_str().unwrap().to_owned();
    let broken = folder.join("broken.json").to_str().unwrap().to_owned();
    std::fs::write(&broken, "{\n \"defaults\": }").unwrap();
    let faulty = folder.join("faulty.json").to_str().unwrap().to_owned();
    std::fs::write(&faulty, r#"{"enforce":{"hints":false}}"#).unwrap();
    let two = folder.join("two.json").to_str().unwrap().to_owned();
    std::fs::write(&two, r#"{"3rdparty":{"extensions":{"a":{},"b":{}}}}"#).unwrap();
    let cases: [(&[&str], i32, &str); 7] = [
        (&["check", &broken], 1, "baris 2, kolom 14"),
        (&["check", "/nowhere"], 1, "tidak dapat dibaca"),
        (&["export", &good, "--to", "chrome", "-o", &out], 2, "--chrome-id"),
        (&["export", &good, "--to", "reg", "-o", &out], 2, "--gecko-id"),
        (&["export", &good, "--to", "edge", "--edge-id", "short", "-o", &out], 2, "a-p"),
        (
            &["export", &faulty, "--to", "firefox", "--gecko-id", GECKO, "-o", &out],
            1,
            "enforce.hints",
        ),
        (&["export", &two, "--to", "firefox", "--gecko-id", GECKO, "-o", &out], 2, "2 ekstensi"),
    ];
    for (args, code, says) in cases {
        let mut all = vec!["policy"];
        all.extend(args);
        let output = netra(&all);
        let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}: {told}");
        assert!(told.contains(says), "{args:?}: {told}");
        assert!(!Path::new(&out).exists(), "{args:?} wrote");
    }
}

#[test]
fn both_languages_of_the_command_have_the_same_texts() {
    let texts = |language: &str| -> Map<String, Value> {
        let root = env!("CARGO_MANIFEST_DIR");
        let path = format!("{root}/extension/data/texts/policy/{language}.json");
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let (id, en) = (texts("id"), texts("en"));
    assert_eq!(id.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
}

#[test]
fn the_documents_tables_and_sample_are_the_commands() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/admin.md");
    let document = std::fs::read_to_string(path).unwrap();
    for language in ["id", "en"] {
        let output = netra(&["policy", "table", "--language", language]);
        let table = String::from_utf8(output.stdout).unwrap();
        assert!(!table.contains("| [") && table.lines().count() == 20, "{table}");
        assert!(document.contains(&table), "put `netra policy table --language {language}` in");
    }
    let sample = document.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let sample: Value = serde_json::from_str(sample).unwrap();
    assert_eq!(Settings::resolve(&Value::Null, &sample).policy_faults, []);
}
