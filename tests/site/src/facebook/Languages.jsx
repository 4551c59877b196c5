// The row of languages at the foot of the page: a press changes the page's language while it is open.
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useSite } from "../common/site.jsx";

const NAMES = { id: "Bahasa Indonesia", en: "English (US)", ar: "العربية" };

export function Languages({ of }) {
  const { setLang } = useSite();
  const change = (lang) => () => {
    noteAction("menu", "languages");
    setLang(lang);
  };
  return (
    <div role="contentinfo" className="languages">
      {of.map((lang) => (
        <Press key={lang} testid={`lang-${lang}`} onAct={change(lang)}>
          {NAMES[lang]}
        </Press>
      ))}
    </div>
  );
}
