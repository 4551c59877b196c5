// Shared frame of both sites: which page is shown in which language, in-app navigation, the page's record of events.
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { findPage, readAddress } from "./address.js";
import { addHooks } from "./hooks.js";
import { reactWatch, watchWindow } from "./log.js";
import { beginWith, closeDialog, watchOutside } from "./opened.js";
import { markReady, markRender } from "./ready.js";
import { Site } from "./site.jsx";
import { takeAway } from "./without.js";

const RIGHT_TO_LEFT = ["ar"];

/** The page at `host` and `start` (a path with its search). site: {pages, people, labels, View}. */
export function App({ site, host, start }) {
  const [path, setPath] = useState(start);
  const page = findPage(site.pages, host, path) ?? { kind: "missing", path, host, lang: "id" };
  const [lang, setLang] = useState(() => readAddress(host, start).lang ?? page.lang);
  useState(() => beginWith(page.opened));
  const rendered = useRef(false);

  const goto = (next) => {
    history.pushState(null, "", next);
    closeDialog();
    setPath(next);
    window.scrollTo(0, 0);
  };

  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = RIGHT_TO_LEFT.includes(lang) ? "rtl" : "ltr";
    if (rendered.current) markRender();
    else markReady();
    rendered.current = true;
  }, [path, lang]);

  useEffect(() => {
    const back = () => {
      closeDialog();
      setPath(location.pathname + location.search);
    };
    window.addEventListener("popstate", back);
    addHooks({ goto: (next) => flushSync(() => goto(next)), setLang: (next) => flushSync(() => setLang(next)) });
    return () => window.removeEventListener("popstate", back);
  }, []);

  const { View } = site;
  const value = { ...site, page, lang, setLang, host, goto, absolute: host === "web.facebook.com" };
  return (
    <Site.Provider value={value}>
      <div className="app" {...reactWatch}>
        <View />
      </div>
    </Site.Provider>
  );
}

/** Shows the site in the browser. */
export function show(site) {
  takeAway();
  watchWindow();
  watchOutside();
  const root = document.querySelector('[id^="mount_0_0"]');
  createRoot(root).render(<App site={site} host={location.host} start={location.pathname + location.search} />);
}
