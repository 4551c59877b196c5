// Lets the bundle import all pages of one site as "site:pages", so that a new page is a new file in pages/ and nothing else.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("./pages/", import.meta.url);

/** Every page of a site, each with the name of its file. */
export function readPages(site) {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${site}-`) && name.endsWith(".json"))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), "utf8");
      try {
        return { file: name, ...JSON.parse(text) };
      } catch (error) {
        throw new Error(`pages/${name} is no JSON: ${error.message}`);
      }
    });
}

/** The esbuild plugin behind the import. */
export function pageData(site) {
  return {
    name: "page-data",
    setup(build) {
      build.onResolve({ filter: /^site:pages$/ }, () => ({ path: site, namespace: "pages" }));
      build.onLoad({ filter: /.*/, namespace: "pages" }, () => ({
        contents: JSON.stringify(readPages(site)),
        loader: "json",
      }));
    },
  };
}
