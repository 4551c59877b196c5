//! axe-core on a page of ours, and on what Netra puts over a page of the sites: can everybody read it, and use it?
//!
//! What lies over a site is in a closed shadow root, which no script of the page may enter, axe-core's neither. WebDriver
//! may: a test's script gets the root and says where it hangs, for itself alone. What is shipped stays as it is.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::paths;
use crate::rig::Rig;
use crate::session::Within;

/// What breaks which rule, and at how many elements a rule was kept.
const TOLD: &str = "const done = arguments[arguments.length - 1];
    const nodes = (rules, say) => rules.flatMap(rule => rule.nodes.map(node => say(rule, node)));
    const tell = ({ violations, passes }) => done({
        broken: nodes(violations, ({ id }, { target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
        kept: nodes(passes, ({ id }) => id).length,
    });
    axe.run(WHERE).then(tell, error => done({ broken: [String(error)], kept: 0 }));";

/// Says where a closed root hangs.
const OPENED: &str = "Object.defineProperty(arguments[0], 'shadowRoot', { value: arguments[1], configurable: true });";

impl Rig {
    /// Fails if axe-core finds anything on the page in the current tab.
    pub fn ensure_accessible(&self) -> Result<()> {
        self.judge("", "document", &[])
    }

    /// Fails if axe-core finds anything in what Netra shows over the current page, under a host of this name.
    pub fn ensure_host_accessible(&self, host: &str) -> Result<()> {
        let found = self.session.find(&Within::Page, host)?;
        let found = found.with_context(|| format!("no {host} is shown"))?;
        let root = self.session.root_json(&found)?.with_context(|| format!("{host} is gone"))?;
        self.judge(OPENED, "arguments[0]", &[found.json(), root])
            .with_context(|| format!("in {host}"))
    }

    fn judge(&self, before: &str, place: &str, arguments: &[Value]) -> Result<()> {
        let path = paths::site().join("node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let script = format!("{axe}\n{before}\n{}", TOLD.replace("WHERE", place));
        let told = self.session.run_async(&script, arguments)?;
        ensure!(told["broken"] == json!([]), "{:#}", told["broken"]);
        // Where nothing is kept, nothing was seen.
        ensure!(told["kept"].as_u64() > Some(3), "axe-core has seen next to nothing: {told}");
        Ok(())
    }
}
