// The simulated Instagram.
import pages from "site:pages";
import labels from "../../labels/instagram.json";
import people from "../../people/instagram.json";
import { show } from "../common/app.jsx";
import { View } from "./View.jsx";

export const site = { pages, labels, people, View };

if (typeof document !== "undefined") show(site);
