// Renders a page to markup without a browser, to see that what the cases name is there.
import { build } from "esbuild";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pageData } from "../build-pages.mjs";

const here = (path) => new URL(path, import.meta.url).pathname;

const entry = (site) => `
  import { renderToStaticMarkup } from "react-dom/server";
  import { createElement } from "react";
  import { App } from "./src/common/app.jsx";
  import { findPage } from "./src/common/address.js";
  import { site } from "./src/${site}/main.jsx";
  export const pages = site.pages;
  export const people = site.people;
  export const pageAt = (host, path) => findPage(site.pages, host, path);
  export const render = (host, path) => renderToStaticMarkup(createElement(App, { site, host, start: path }));
`;

/** {pages, people, pageAt(host, path), render(host, path)} of a site. */
export async function loadSite(site) {
  const folder = await mkdtemp(join(tmpdir(), "netra-site-"));
  const outfile = join(folder, `${site}.cjs`);
  try {
    await build({
      stdin: { contents: entry(site), resolveDir: here(".."), loader: "jsx" },
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [pageData(site)],
      logLevel: "warning",
    });
    return (await import(outfile)).default;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
