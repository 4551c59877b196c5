// Which page an address means. Neither the language nor what is taken away from the page is part of its identity.
const LANGUAGE = { locale: { id_ID: "id", en_US: "en", ar_AR: "ar" }, hl: { id: "id", en: "en", ar: "ar" } };

/** {path, lang}: the path with its search, without what says no page; lang only where the address says it. */
export function readAddress(host, path) {
  const url = new URL(path, `https://${host}`);
  let lang;
  for (const [name, values] of Object.entries(LANGUAGE)) {
    lang ??= values[url.searchParams.get(name)];
    url.searchParams.delete(name);
  }
  url.searchParams.delete("without");
  return { path: url.pathname + url.search, lang };
}

const bare = (path) => path.replace(/\/(?=$|\?)/, "").toLowerCase();

/** The page for an address: the one with the same search, else one without any; undefined where there is none. */
export function findPage(pages, host, path) {
  const { path: wanted } = readAddress(host, path);
  const own = pages.filter((page) => page.host === host);
  return (
    own.find((page) => bare(page.path) === bare(wanted)) ??
    own.find((page) => bare(page.path) === bare(wanted.split("?")[0]))
  );
}
