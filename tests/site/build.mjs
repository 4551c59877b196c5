// Bundles each simulated site with its page data into dist/, where the test server looks for /static/ files.
import { build } from "esbuild";
import { pageData } from "./build-pages.mjs";

const here = (path) => new URL(path, import.meta.url).pathname;

await Promise.all([
  ...["facebook", "instagram", "mobile"].map((site) =>
    build({
      entryPoints: [here(`src/${site}/main.jsx`)],
      outfile: here(`dist/${site}.js`),
      bundle: true,
      format: "iife",
      jsx: "automatic",
      charset: "utf8",
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [pageData(site)],
    }),
  ),
  build({ entryPoints: [here("css/site.css")], outfile: here("dist/site.css"), bundle: true }),
]);
