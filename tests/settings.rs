//! Settings as they are stored: what is read, what is named, and what an older Netra wrote.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use netra::list::Kind;
use netra::settings::{Fault, Named, Settings};
use serde_json::{Value, json};

fn keys(faults: &[Fault]) -> Vec<&str> {
    faults.iter().map(|fault| fault.key.as_str()).collect()
}

fn account() -> Value {
    json!({
        "link": "https://www.instagram.com/Uji.Calon/?hl=id",
        "name": "Uji Calon",
        "kind": "campaign_team",
        "source": "Keputusan KPU 12/2024",
        "source_date": "2024-09-22",
        "from": "2024-09-23",
        "until": "2025-02-20",
    })
}

#[test]
fn an_inline_account_is_read_whole() {
    let named = Named::account(0, &account()).unwrap();
    assert_eq!(named.key.to_string(), "ig:uji.calon");
    assert_eq!((named.name.as_str(), named.kind), ("Uji Calon", Kind::CampaignTeam));
    assert_eq!(named.source, "Keputusan KPU 12/2024");
    assert_eq!(named.source_date.unwrap().to_string(), "2024-09-22");
    assert_eq!(named.from.unwrap().to_string(), "2024-09-23");
    assert_eq!(named.until.unwrap().to_string(), "2025-02-20");
    for link in ["fb:ujicalon", "facebook.com/ujicalon", "https://m.facebook.com/uji.calon/"] {
        let mut other = account();
        other["link"] = json!(link);
        assert_eq!(Named::account(0, &other).unwrap().key.to_string(), "fb:ujicalon", "{link}");
    }
}

#[test]
fn each_fault_of_an_account_is_named_and_the_others_still_count() {
    let bad = [
        ("link", json!("uji_calon"), "accounts.1.link"),
        ("link", json!("https://x.com/uji"), "accounts.1.link"),
        ("link", json!(null), "accounts.1.link"),
        ("link", json!("https://www.facebook.com/groups/"), "accounts.1.link"),
        ("name", json!(" "), "accounts.1.name"),
        ("name", json!("a".repeat(201)), "accounts.1.name"),
        ("kind", json!("government"), "accounts.1.kind"),
        ("kind", json!("election body"), "accounts.1.kind"),
        ("kind", json!("incumbent"), "accounts.1.kind"),
        ("source", json!(null), "accounts.1.source"),
        ("source_date", json!("22-09-2024"), "accounts.1.source_date"),
        ("from", json!(20240923), "accounts.1.from"),
        ("until", json!("2024-09-22"), "accounts.1.until"),
        ("untill", json!("2025-02-20"), "accounts.1.untill"),
    ];
    for (part, value, key) in bad {
        let mut broken = account();
        broken[part] = value;
        let policy = json!({ "enforce": { "accounts": [account(), broken] } });
        let resolved = Settings::resolve(&Value::Null, &policy);
        assert_eq!(keys(&resolved.policy_faults), [format!("enforce.{key}")]);
        assert_eq!(resolved.settings.accounts.len(), 1, "{key}");
    }
    for (value, key) in [(json!("x"), "accounts"), (json!(["x"]), "accounts.0")] {
        let policy = json!({ "defaults": { "accounts": value } });
        let faults = Settings::resolve(&Value::Null, &policy).policy_faults;
        assert_eq!(faults[0].key, format!("defaults.{key}"));
    }
}

#[test]
fn the_users_own_entries_are_read_and_written_back_alike() {
    let stored = json!({ "own": {
        "ig:uji_calon": { "name": "Uji", "kind": "volunteers", "added": "2026-11-23" },
        "fb:tanpanama": {},
        "uji": { "name": "Uji" },
        "ig:salah": { "kind": "government" },
    } });
    let (settings, faults) = Settings::read(&stored);
    assert_eq!(keys(&faults), ["own.ig:salah.kind", "own.uji"]);
    let [plain, whole] = settings.own.as_slice() else { panic!("{:?}", settings.own) };
    assert_eq!(whole.stored(), stored["own"]["ig:uji_calon"]);
    assert_eq!((plain.name.as_str(), plain.kind), ("", Kind::Candidate));
}
