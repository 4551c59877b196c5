//! `netra policy export`: one policy, in the form of each place where a browser looks for it.
//!
//! A policy with a fault is not written: what a browser drops, nobody at the office would see.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use netra::settings::Settings;
use serde_json::Value;

use super::target::{Ids, admx, json, mobileconfig, registry};
use super::{Words, check, file};
use crate::Failure;

/// Where a browser looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Target {
    /// /etc/opt/chrome/policies/managed/netra.json
    Chrome,
    /// /etc/chromium/policies/managed/netra.json
    Chromium,
    /// /etc/opt/edge/policies/managed/netra.json
    Edge,
    /// policies.json of Firefox
    Firefox,
    /// /usr/lib/mozilla/managed-storage/ID.json
    FirefoxNative,
    /// A .reg file for Windows
    Reg,
    /// ADMX and ADML for Windows; --output is a folder
    Admx,
    /// A configuration profile for macOS
    Mobileconfig,
}

/// What to write.
#[derive(Args)]
pub struct Export {
    /// Berkas kebijakan (policy file).
    file: PathBuf,
    /// Bentuknya (the form).
    #[arg(long, value_enum)]
    to: Target,
    /// Ke mana ditulis (where to write).
    #[arg(long, short)]
    output: PathBuf,
    /// Id ekstensi di Chrome dan Chromium (id of the extension there).
    #[arg(long, value_name = "ID", value_parser = chromium_id)]
    chrome_id: Option<String>,
    /// Id ekstensi di Edge (id of the extension there).
    #[arg(long, value_name = "ID", value_parser = chromium_id)]
    edge_id: Option<String>,
    /// Id ekstensi di Firefox (id of the extension there).
    #[arg(long, value_name = "ID", value_parser = gecko_id)]
    gecko_id: Option<String>,
    /// Juga pasang paksa (install by force, too).
    #[arg(long)]
    force_install: bool,
    /// Alamat XPI bertanda tangan untuk Firefox, bila bukan dari addons.mozilla.org (address of the signed XPI).
    #[arg(long, value_name = "URL", requires = "force_install")]
    install_url: Option<String>,
}

fn chromium_id(text: &str) -> Result<String, String> {
    let good = text.len() == 32 && text.bytes().all(|byte| (b'a'..=b'p').contains(&byte));
    if good { Ok(text.to_owned()) } else { Err("32 × a-p".to_owned()) }
}

fn gecko_id(text: &str) -> Result<String, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@._-{}".contains(c);
    let good = text.contains(['@', '{']) && text.len() <= 80 && text.chars().all(plain);
    if good { Ok(text.to_owned()) } else { Err("name@domain, {uuid}".to_owned()) }
}

/// Writes it.
pub fn run(task: &Export, words: &Words) -> Result<(), Failure> {
    let policies = file::read(&task.file, words)?;
    let [(_, policy)] = policies.as_slice() else {
        let count = policies.len().to_string();
        return Err(Failure::question(words.say("export.several", &[("count", &count)])));
    };
    let faults = Settings::resolve(&Value::Null, policy).policy_faults;
    if !faults.is_empty() {
        let mut told: Vec<String> = faults.iter().map(|one| check::line(one, words)).collect();
        told.push(words.say("export.bad", &[]));
        return Err(Failure::unreadable(told.join("\n")));
    }
    let ids = Ids {
        chrome: task.chrome_id.clone(),
        edge: task.edge_id.clone(),
        gecko: task.gecko_id.clone(),
        force: task.force_install,
        install_url: task.install_url.clone(),
    };
    let needs = |id: &Option<String>, option: &str| {
        let missing = || Failure::question(words.say("export.needs", &[("option", option)]));
        id.clone().ok_or_else(missing)
    };
    let some = || {
        let any = ids.chrome.is_some() || ids.edge.is_some() || ids.gecko.is_some();
        let options = "--chrome-id, --edge-id, --gecko-id";
        let missing = || Failure::question(words.say("export.needs", &[("option", options)]));
        any.then_some(()).ok_or_else(missing)
    };
    let output = task.output.as_path();
    match task.to {
        Target::Chrome | Target::Chromium => {
            let id = needs(&ids.chrome, "--chrome-id")?;
            write(output, &json::chromium(policy, &id, json::CHROME_STORE, ids.force), words)
        }
        Target::Edge => {
            let id = needs(&ids.edge, "--edge-id")?;
            write(output, &json::chromium(policy, &id, json::EDGE_STORE, ids.force), words)
        }
        Target::Firefox => {
            let id = needs(&ids.gecko, "--gecko-id")?;
            write(output, &json::firefox(policy, &id, &ids), words)
        }
        Target::FirefoxNative => {
            let id = needs(&ids.gecko, "--gecko-id")?;
            if ids.force {
                return Err(Failure::question(words.say("export.native_force", &[])));
            }
            write(output, &json::native(policy, &id), words)
        }
        Target::Reg => {
            some()?;
            write(output, &registry::file(policy, &ids), words)
        }
        Target::Mobileconfig => {
            some()?;
            let profile = mobileconfig::profile(policy, &ids, words);
            let profile = profile.map_err(|error| Failure::unreadable(error.to_string()))?;
            write(output, &profile, words)
        }
        Target::Admx => {
            some()?;
            let bad = |error: std::io::Error| Failure::unreadable(error.to_string());
            write(&output.join("netra.admx"), &admx::template(policy, &ids).map_err(bad)?, words)?;
            for (folder, language) in [("id-ID", "id"), ("en-US", "en")] {
                let texts = admx::texts(&ids, &Words::of(language)?).map_err(bad)?;
                write(&output.join(folder).join("netra.adml"), &texts, words)?;
            }
            Ok(())
        }
    }
}

fn write(path: &Path, bytes: &[u8], words: &Words) -> Result<(), Failure> {
    let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    made.and_then(|()| std::fs::write(path, bytes)).map_err(|error| {
        let (file, why) = (path.display().to_string(), error.to_string());
        Failure::unreadable(words.say("export.unwritten", &[("file", &file), ("why", &why)]))
    })
}
