// The banner and the left navigation.
import { Link, useLabels, useSite } from "../common/site.jsx";
import { SearchBox } from "./SearchBox.jsx";

export function Banner() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div role="banner" className="banner">
      <Link href="/" aria-label="Facebook" className="brand" testid="nav-home">
        <span className="ring" />
      </Link>
      <span className="banner-name">Facebook (simulasi)</span>
      {page.searchBox && <SearchBox />}
      {page.loggedOut && (
        <div role="button" tabIndex={0} className="button primary">
          {t("login")}
        </div>
      )}
    </div>
  );
}

export function LeftColumn() {
  const t = useLabels();
  return (
    <div role="navigation" className="left">
      {["home", "friends", "groups", "saved"].map((name) => (
        <Link key={name} href={name === "home" ? "/" : `/${name}/`} testid={`nav-left-${name}`}>
          <span className="dot" />
          {t(name)}
        </Link>
      ))}
    </div>
  );
}
