// The laws of the cases: each stands on a page that exists, presses something that is there, and says what it stands on.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { loadSite } from "./render.mjs";

const folder = new URL("../cases/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const cases = files.flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
const sites = { facebook: await loadSite("facebook"), instagram: await loadSite("instagram") };

const ALLOWED = {
  site: ["facebook", "instagram"],
  gesture: ["like", "comment", "share", "follow", "friend", "join"],
  language: ["id", "en", "ar"],
  act: ["click", "dblclick", "enter", "space", "hover", "hold", "type", "key", "paste"],
  expected: ["asked", "passed"],
};
/** Of what a row may leave out. */
const OPTIONAL = ["before", "text"];
const stepsOf = (row) => [...(row.before ?? []), row];
const FIELDS = ["id", "url", "surface", "account", "target", "practice_date", "action", "fact", ...Object.keys(ALLOWED)];

test("every case has exactly the known fields, with known values", () => {
  for (const row of cases) {
    const fields = Object.keys(row).filter((field) => !OPTIONAL.includes(field));
    assert.deepEqual(fields.sort(), [...FIELDS].sort(), row.id);
    for (const [field, values] of Object.entries(ALLOWED)) assert.ok(values.includes(row[field]), `${row.id}: ${field}`);
    assert.match(row.practice_date, /^\d{4}-\d{2}-\d{2}$/, row.id);
    assert.notEqual(row.fact.trim(), "", `${row.id}: fact`);
  }
});

test("a step names what it is done with, and words only where it needs them", () => {
  for (const row of cases) {
    for (const { act, target, text, ...rest } of row.before ?? []) {
      assert.deepEqual(rest, {}, `${row.id}: a step before`);
      assert.ok(ALLOWED.act.includes(act) && target, `${row.id}: a step before`);
      assert.equal(["type", "key", "paste"].includes(act), Boolean(text), `${row.id}: ${act} ${target}`);
    }
    assert.equal(["type", "key", "paste"].includes(row.act), Boolean(row.text), row.id);
  }
});

test("no id stands twice", () => {
  const ids = cases.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});

test("both sites have asked and passed rows of each gesture in both languages", () => {
  for (const site of ALLOWED.site)
    for (const language of ["id", "en"])
      for (const gesture of ["like", "follow"])
        for (const expected of ALLOWED.expected)
          assert.ok(
            cases.some((row) => row.site === site && row.language === language && row.gesture === gesture && row.expected === expected),
            `${site} ${language} ${gesture} ${expected}`,
          );
});

test("every case's page exists, in the case's language, and holds once what is pressed first", () => {
  for (const row of cases) {
    const { host, pathname, search } = new URL(row.url);
    const site = sites[row.site];
    assert.ok(site.pageAt(host, pathname + search), `${row.id}: no page for ${row.url}`);
    const markup = site.render(host, pathname + search);
    const stands = (target) => markup.split(`data-testid="${target}"`).length - 1;
    const [{ target }] = stepsOf(row);
    assert.equal(stands(target), 1, `${row.id}: ${target} stands ${stands(target)} times`);
    // What a step opens is not drawn yet.
    for (const later of stepsOf(row).slice(1)) assert.ok(stands(later.target) < 2, `${row.id}: ${later.target} stands twice`);
  }
});

test("a case that is asked presses something that does what its gesture says", () => {
  for (const row of cases) {
    if (row.expected !== "asked") continue;
    assert.ok(row.action === row.gesture || (row.gesture === "share" && row.action === "share-menu"), row.id);
  }
});

test("a fact is told, not pointed at by a file", () => {
  for (const { id, fact } of cases) assert.doesNotMatch(fact, /\.(md|html|txt|csv)\b/, id);
});
