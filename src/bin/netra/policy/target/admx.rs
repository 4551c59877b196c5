//! A template for Group Policy (and Intune, which takes such files in): one policy per browser, which, enabled,
//! writes exactly what the file says, and, disabled, takes it away.

use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;
use serde_json::Value;

use super::super::Words;
use super::Ids;
use super::registry::{Branch, Datum, Item, branches};

const NAMESPACE: &str = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

type Xml = Writer<Vec<u8>>;

/// What each policy of the template is called: browser, and whether it installs.
fn names(ids: &Ids) -> Vec<(&'static str, &'static str)> {
    let browsers = [("chrome", &ids.chrome), ("edge", &ids.edge), ("firefox", &ids.gecko)];
    let known = browsers.into_iter().filter(|(_, id)| id.is_some());
    known
        .flat_map(|(browser, _)| {
            let install = ids.force.then_some((browser, "install"));
            [Some((browser, "settings")), install].into_iter().flatten()
        })
        .collect()
}

/// `netra.admx`
///
/// # Errors
/// Never: it is written to memory.
pub fn template(policy: &Value, ids: &Ids) -> io::Result<Vec<u8>> {
    document("policyDefinitions", |xml| {
        xml.create_element("policyNamespaces").write_inner_content(|xml| {
            let target = xml.create_element("target");
            target
                .with_attributes([("prefix", "netra"), ("namespace", "Netra.Policies")])
                .write_empty()?;
            Ok(())
        })?;
        xml.create_element("resources")
            .with_attribute(("minRequiredRevision", "1.0"))
            .write_empty()?;
        xml.create_element("supportedOn").write_inner_content(|xml| {
            xml.create_element("definitions").write_inner_content(|xml| {
                let definition = xml.create_element("definition");
                definition
                    .with_attributes([
                        ("name", "netra_supported"),
                        ("displayName", "$(string.supported)"),
                    ])
                    .write_empty()?;
                Ok(())
            })?;
            Ok(())
        })?;
        xml.create_element("categories").write_inner_content(|xml| {
            xml.create_element("category")
                .with_attributes([("name", "netra"), ("displayName", "$(string.category)")])
                .write_empty()?;
            Ok(())
        })?;
        xml.create_element("policies").write_inner_content(|xml| {
            for Branch { browser, root, settings, install } in branches(policy, ids) {
                one(xml, &format!("{browser}_settings"), &root, &settings)?;
                if let Some((key, items)) = install {
                    one(xml, &format!("{browser}_install"), &key, &items)?;
                }
            }
            Ok(())
        })?;
        Ok(())
    })
}

fn one(xml: &mut Xml, name: &str, key: &str, items: &[Item]) -> io::Result<()> {
    let (title, about) = (format!("$(string.{name})"), format!("$(string.{name}_about)"));
    let policy = xml.create_element("policy").with_attributes([
        ("name", name),
        ("class", "Machine"),
        ("displayName", &title),
        ("explainText", &about),
        ("key", key),
    ]);
    policy.write_inner_content(|xml| {
        xml.create_element("parentCategory").with_attribute(("ref", "netra")).write_empty()?;
        xml.create_element("supportedOn")
            .with_attribute(("ref", "netra_supported"))
            .write_empty()?;
        for (list, enabled) in [("enabledList", true), ("disabledList", false)] {
            xml.create_element(list).write_inner_content(|xml| {
                items.iter().try_for_each(|item| written(xml, item, enabled))
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn written(xml: &mut Xml, (key, name, datum): &Item, enabled: bool) -> io::Result<()> {
    let item = xml.create_element("item");
    let item = item.with_attributes([("key", key.as_str()), ("valueName", name)]);
    item.write_inner_content(|xml| {
        xml.create_element("value").write_inner_content(|xml| {
            match datum {
                _ if !enabled => xml.create_element("delete").write_empty()?,
                Datum::Number(number) => {
                    let number = number.to_string();
                    let decimal = xml.create_element("decimal");
                    decimal.with_attribute(("value", number.as_str())).write_empty()?
                }
                Datum::Text(text) => {
                    xml.create_element("string").write_text_content(BytesText::new(text))?
                }
            };
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

/// `netra.adml` of one language.
///
/// # Errors
/// Never: it is written to memory.
pub fn texts(ids: &Ids, words: &Words) -> io::Result<Vec<u8>> {
    let mut strings = vec![
        ("category".to_owned(), words.say("admx.category", &[])),
        ("supported".to_owned(), words.say("admx.supported", &[])),
    ];
    for (browser, what) in names(ids) {
        let values = [("browser", words.say(&format!("browser.{browser}"), &[]))];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let name = format!("{browser}_{what}");
        strings.push((name.clone(), words.say(&format!("admx.{what}"), &values)));
        strings.push((format!("{name}_about"), words.say(&format!("admx.{what}.about"), &values)));
    }
    document("policyDefinitionResources", |xml| {
        for (element, id) in [("displayName", "admx.category"), ("description", "admx.about")] {
            xml.create_element(element).write_text_content(BytesText::new(&words.say(id, &[])))?;
        }
        xml.create_element("resources").write_inner_content(|xml| {
            xml.create_element("stringTable").write_inner_content(|xml| {
                for (id, text) in &strings {
                    xml.create_element("string")
                        .with_attribute(("id", id.as_str()))
                        .write_text_content(BytesText::new(text))?;
                }
                Ok(())
            })?;
            Ok(())
        })?;
        Ok(())
    })
}

fn document(root: &str, inner: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.create_element(root)
        .with_attributes([("revision", "1.0"), ("schemaVersion", "1.0"), ("xmlns", NAMESPACE)])
        .write_inner_content(inner)?;
    let mut bytes = b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_vec();
    bytes.extend(xml.into_inner());
    bytes.push(b'\n');
    Ok(bytes)
}
