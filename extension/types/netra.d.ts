/** What the content scripts share, in the isolated world of a page. Each file adds its part. */
interface Press {
  gesture: string;
  control: Element;
  double?: boolean;
}
interface Sighting {
  href?: string;
  name?: string;
  part: string;
}
interface Unit {
  element: Element;
  surface: string;
  sightings: Sighting[];
  text: string;
}

/** extension/data/page/*.json: what a site's pages look like. Selectors are CSS; a label may end in a star. */
interface SiteRules {
  hosts: string[];
  account_hosts: string[];
  not_accounts: string[];
  pressable: string;
  gestures: Record<string, { do: Record<string, string[]>; undo: Record<string, string[]>; mark?: string }>;
  unit: string;
  dialog: string;
  comment: string;
  comment_labels: string[];
  heading: string;
  /** The post's text for certain: nothing in it is a head. */
  message: string;
  /** What may be text. */
  body: string;
  actions: string;
  byline: boolean;
  menu: string;
  /** A list item that may be one person's card. */
  card: string;
  /** Parts of a path by which the address is that of one post. */
  post_paths: string[];
  /** How the site begins a mention; empty if like any name. */
  mention: string;
  /** Icons that may be pressed without a button around them. */
  bare_icons: string;
  /** The largest heart of a comment; 0 where size says nothing. */
  comment_icon_px: number;
  profile_header: string;
  profile_heading: string;
  /** What a double click on a large picture or video does. */
  media: null | { like: string; selector: string; min_px: number };
}

interface Netra {
  rules: Record<string, SiteRules>;
  site: { name: string; rules: SiteRules };
  [part: string]: any;
}

declare var netra: Netra;

/** What wasm-bindgen writes into core/; the shapes of its values are in src/web. */
declare module '*/core/netra.js' {
  export class Core {
    constructor(list: Uint8Array);
    settings(value: any): any;
    judge(message: any, now_ms: number): any;
    explain(message: any, now_ms: number): any;
    except(message: any, now_ms: number): any;
    popup(now_ms: number): any;
    epoch(): string;
  }
  export default function init(options: { module_or_path: Promise<Response> }): Promise<unknown>;
}
