// The simulated mobile Facebook (m.facebook.com), as a phone's browser is served it.
import pages from "site:pages";
import labels from "../../labels/mobile.json";
import people from "../../people/facebook.json";
import { show } from "../common/app.jsx";
import { describe } from "./describe.js";
import { View } from "./View.jsx";

export const site = { pages, labels, people, View };

if (typeof document !== "undefined") {
  describe(site);
  show(site);
}
