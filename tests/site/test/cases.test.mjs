// The laws of the cases: each stands on a page that exists, presses something that is there, and says what it stands on.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { ACTIONS, COVERED, GESTURES, NO_GESTURE } from "./words.mjs";
import { loadSite } from "./render.mjs";

const folder = new URL("../cases/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const cases = files.flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
const sites = { facebook: await loadSite("facebook"), instagram: await loadSite("instagram"), mobile: await loadSite("mobile") };

const ACTS = ["click", "dblclick", "enter", "space", "hover", "hold", "type", "key", "paste", "tap", "doubletap", "longtap"];
/** Acts that need words: what is typed, pasted or pressed. */
const WITH_TEXT = ["type", "key", "paste"];
const ALLOWED = {
  site: ["facebook", "instagram"],
  gesture: [...new Set(Object.values(GESTURES).flat())],
  language: ["id", "en", "ar"],
  act: ACTS,
  expected: ["asked", "passed"],
  action: ACTIONS,
};
/** What has a name of its own on every page once it is open. */
const LAYERS = ["dialog"];
const OPTIONAL = ["before", "text", "unread"];
const FIELDS = ["id", "url", "surface", "account", "target", "practice_date", "fact", ...Object.keys(ALLOWED)];
const STEP = ["act", "target", "text"];

/** {site, markup, data} of a row's page: as it opens, and all that it and the pages it leads to can show. */
function pageOf(row) {
  const { host, pathname, search } = new URL(row.url);
  const site = sites[host === "m.facebook.com" ? "mobile" : row.site];
  const page = site.pageAt(host, pathname + search);
  assert.ok(page, `${row.id}: no page for ${row.url}`);
  const own = JSON.stringify(page);
  const led = site.pages.filter((other) => other.host === host && other !== page && own.includes(`"${other.path}"`));
  return { site, markup: site.render(host, pathname + search), data: own + JSON.stringify(led) };
}

const stepsOf = (row) => [...(row.before ?? []), row];

const drawn = (markup, testid) => markup.split(`data-testid="${testid}"`).length - 1;

test("every case has exactly the known fields, with known values", () => {
  for (const row of cases) {
    const own = Object.keys(row).filter((field) => !OPTIONAL.includes(field));
    assert.deepEqual(own.sort(), [...FIELDS].sort(), row.id);
    for (const [field, values] of Object.entries(ALLOWED))
      assert.ok(values.includes(row[field]), `${row.id}: ${field} ${row[field]}`);
    assert.ok(GESTURES[row.site].includes(row.gesture), `${row.id}: ${row.site} has no ${row.gesture}`);
    assert.match(row.practice_date, /^\d{4}-\d{2}-\d{2}$/, row.id);
    assert.notEqual(row.fact.trim(), "", `${row.id}: fact`);
  }
});

test("words stand where something is typed, pasted or pressed by name, and nowhere else", () => {
  for (const row of cases) {
    assert.notDeepEqual(row.before, [], `${row.id}: no step before is no field`);
    for (const step of stepsOf(row)) {
      const told = `${row.id}: ${step.act} on ${step.target}`;
      assert.ok(ACTS.includes(step.act) && step.target, told);
      assert.equal(typeof step.text === "string" && step.text !== "", WITH_TEXT.includes(step.act), told);
      if (step !== row) assert.ok(Object.keys(step).every((field) => STEP.includes(field)), told);
    }
  }
});

test("no id stands twice", () => {
  const ids = cases.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});

test("both sites have asked and passed rows of each gesture in both languages", () => {
  for (const site of ALLOWED.site)
    for (const language of ["id", "en"])
      for (const gesture of COVERED[site])
        for (const expected of ALLOWED.expected)
          assert.ok(
            cases.some((row) => row.site === site && row.language === language && row.gesture === gesture && row.expected === expected),
            `${site} ${language} ${gesture} ${expected}`,
          );
});

test("every case's page exists, in the case's language, and holds its target once", () => {
  for (const row of cases) {
    const { markup, data } = pageOf(row);
    const [first] = stepsOf(row);
    const found = drawn(markup, first.target);
    assert.equal(found, 1, `${row.id}: ${first.target} stands ${found} times`);
    // What only a step before draws can't be in the page as it opens, but it is named after something of the page.
    for (const { target } of stepsOf(row)) {
      const times = drawn(markup, target);
      const [thing] = target.split("-");
      assert.ok(times <= 1, `${row.id}: ${target} stands ${times} times`);
      const known = times === 1 || LAYERS.includes(thing) || markup.includes(`data-testid="${thing}-`) || data.includes(`"${thing}"`);
      assert.ok(known, `${row.id}: nothing of ${thing} for ${target}`);
    }
  }
});

test("a case that is asked presses something that does what its gesture says", () => {
  for (const row of cases)
    if (row.expected === "asked") {
      const whole = row.action === row.gesture;
      assert.ok(whole || (row.gesture === "share" && row.action === "share-menu"), `${row.id}: ${row.action}`);
    }
});

test("a case that is asked stands on a page that has the account it names", () => {
  for (const row of cases)
    if (row.expected === "asked" && row.account.includes(":")) {
      const { site, markup, data } = pageOf(row);
      const isIt = ({ key, number }) => key === row.account || `fb:id:${number}` === row.account;
      const named = Object.entries(site.people).filter(([, person]) => isIt(person));
      assert.notEqual(named.length, 0, `${row.id}: nobody is ${row.account}`);
      const there = named.some(([name, { href }]) => data.includes(`"${name}"`) || markup.includes(`href="${href}`));
      assert.ok(there, `${row.id}: ${row.account} is not on ${row.url}`);
    }
});

test("what is no gesture is never asked about", () => {
  for (const row of cases) if (NO_GESTURE.includes(row.action)) assert.equal(row.expected, "passed", row.id);
});

test("a fact is told, not pointed at by a file", () => {
  for (const { id, fact } of cases) assert.doesNotMatch(fact, /\.(md|html|txt|csv)\b/, id);
});
