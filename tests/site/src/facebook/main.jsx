// The simulated Facebook.
import pages from "site:pages";
import labels from "../../labels/facebook.json";
import people from "../../people/facebook.json";
import { show } from "../common/app.jsx";
import { View } from "./View.jsx";

export const site = { pages, labels, people, View };

if (typeof document !== "undefined") show(site);
