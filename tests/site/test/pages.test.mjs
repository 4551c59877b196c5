// The laws of the page data: every page has an address of its own and can be drawn in both languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unitAt } from "../src/common/generate.js";
import { loadSite } from "./render.mjs";

const HOSTS = { facebook: ["www.facebook.com", "web.facebook.com"], instagram: ["www.instagram.com"], mobile: ["m.facebook.com"] };
/** How a page is asked for in each language. */
const LOCALES = ["locale=id_ID", "locale=en_US", "locale=ar_AR"];
const LANGUAGES = { facebook: LOCALES, instagram: ["hl=id", "hl=en", "hl=ar"], mobile: LOCALES };
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

for (const [name, hosts] of Object.entries(HOSTS)) {
  const site = await loadSite(name);

  test(`${name}: no two pages have one address`, () => {
    const seen = new Map();
    for (const { host, path, file } of site.pages) {
      assert.ok(hosts.includes(host), `${file}: host ${host}`);
      const address = `${host}${path}`.toLowerCase();
      assert.ok(!seen.has(address), `${file} and ${seen.get(address)} both are ${address}`);
      seen.set(address, file);
      assert.equal(site.pageAt(host, path).file, file);
    }
  });

  test(`${name}: every page draws in every language and in no test id twice`, () => {
    for (const { host, path, file } of site.pages) {
      for (const language of LANGUAGES[name]) {
        const markup = site.render(host, path + (path.includes("?") ? "&" : "?") + language);
        assert.ok(markup.length > 500, `${file}: ${language}`);
        const ids = [...markup.matchAll(/data-testid="([^"]+)"/g)].map(([, id]) => id).filter((id) => !id.endsWith("-mention"));
        assert.deepEqual(ids, [...new Set(ids)], `${file}: ${language}`);
      }
    }
  });

  test(`${name}: every language has the same labels`, () => {
    const labels = read(`../labels/${name}.json`);
    assert.equal(Object.keys(labels).length, LANGUAGES[name].length);
    for (const [lang, words] of Object.entries(labels)) {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(labels.en).sort(), lang);
      for (const [key, word] of Object.entries(words)) assert.ok(word.trim(), `${lang}: ${key}`);
    }
  });
}

test("the lock file names no registry", () => {
  assert.doesNotMatch(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"), /"resolved"/);
});

test("a generated unit is the same each time, and every tenth is by a listed author", () => {
  const plan = read("../pages/facebook-long.json").generate;
  for (let index = 0; index < plan.count; index += 1) {
    const unit = unitAt(plan, index);
    assert.deepEqual(unit, unitAt(plan, index));
    assert.equal(plan.listed.authors.includes(unit.author), (index + 1) % plan.listed.every === 0, unit.id);
  }
});
