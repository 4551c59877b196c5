// The tracking tail that links in a post carry.
const seed = (text) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 2 ** 31, 7).toString(36);

/** The same address with __cft__ and __tn__, fixed by the unit. */
export function tracked(href, unit, kind = "-UC%2CP-R") {
  return `${href}${href.includes("?") ? "&" : "?"}__cft__[0]=AZ${seed(unit)}_${seed(href)}&__tn__=${kind}`;
}

/** Address for the attribution attribute that such links bear. */
export const ATTRIBUTION = "/privacy_sandbox/comet/register/source/?xt=AZsim";
