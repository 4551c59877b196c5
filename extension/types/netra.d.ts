/** What the content scripts share, in the isolated world of a page. Each file adds its part. */

/** What is being pressed, and what that does. */
interface Press {
  gesture: string;
  control: Element;
  /** Where it stands whose it is, if not at the control: a picker is drawn elsewhere. */
  from?: Element;
  /** Whose it is, where that was read before: the chain of a share. */
  unit?: Unit;
  /** What the gesture is made on, where the control says it: an event, a channel. */
  surface?: string;
  /** Opens a menu or dialog, and sends nothing yet. */
  opens?: boolean;
  /** Why it may as well take a gesture back: the name of the text that says so. */
  unsure?: string;
  /** Made by a double click. */
  double?: boolean;
}
/** A press with whom it reaches: everyone of the unit, as one string. */
interface Aim {
  press: Press;
  unit: any;
  who: string;
}

/** Words by language: "en", "id". An entry that ends in a star is a beginning, one that begins with it an ending. */
type Labels = Record<string, string[]>;

/** How one gesture is made on a site. */
interface GestureRules {
  /** The gesture, where the entry has another name. */
  gesture?: string;
  /** What it is made on, where the words say so. */
  surface?: string;
  do: Labels;
  undo: Labels;
  /** Words that say "was done" on a control that opens a menu, and "do it" on another. */
  state?: Labels;
  /** What draws the control, whatever its words. */
  mark?: string;
  /** Where the control is known by its place in a row of at least so many icons (see bars.js). */
  place?: { bar: string; icon: string; px: number; least: number; from: number; to: number };
  /** What is drawn inside the control once the gesture was made. */
  done?: string;
  /** The words count only in here. */
  within?: string;
  opens?: boolean;
  /** The control looks the same before and after. */
  stateless?: boolean;
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
  /** Whose it is was read without any of the marks of a head. */
  doubtful?: boolean;
  /** The element that shows the unit's head, for a mark. */
  anchor?: Element;
}

/** extension/data/page/*.json: what a site's pages look like. Selectors are CSS; a label may end in a star. */
interface SiteRules {
  /** The site of which these rules say only what differs. */
  of?: string;
  hosts: string[];
  /** May a press that was stopped be given back? Else the user presses once more. */
  replays?: boolean;
  /** A site of boxes in a row (mobile/screens.js). */
  screen?: {
    row: string;
    names: string;
    pictures: string;
    pictures_of: Labels;
    foot: string;
    most_boxes: number;
  };
  account_hosts: string[];
  not_accounts: string[];
  pressable: string;
  gestures: Record<string, GestureRules>;
  /** Letters that the site takes as a gesture on the post in focus. */
  keys: Record<string, string>;
  /** The box of reactions over a like. */
  picker: null | { mark: string; labels: Labels; open: Labels; most: number };
  /** What a share button opens: entries that share at once, that post or send (words for much else, too), and that lead on. */
  shares: { now: Labels; post: Labels; send: Labels; go_on: Labels };
  comments: {
    /** What may be a box to write in, and what certainly is one of a comment. */
    box: string;
    mark: string;
    /** Where no box is one of a comment. */
    busy: string;
    labels: Labels;
    others: Labels;
    send: Labels;
    reply: Labels;
    reply_buttons: Labels;
  };
  /** Buttons that open the comments of a post. */
  post_buttons: Labels;
  /** Menus and dialogs that may be drawn elsewhere than where they were opened. */
  portal: string;
  /** More smiles together than this are a palette, not quick answers. */
  stories: { paths: string[]; most_smiles: number };
  reel_paths: string[];
  /** Pages of private messages. */
  private_paths: string[];
  group_paths: string[];
  unit: string;
  dialog: string;
  comment: string;
  /** Has every page of the site buttons? One without has changed. */
  always_buttons: boolean;
  /** Does a comment say so in its label? Else it is known by its place. */
  comments_labelled: boolean;
  comment_labels: Labels;
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
  site: {
    name: string;
    rules: SiteRules;
    language(): string;
    languageKnown(): boolean;
    isStory(): boolean;
    isReel(): boolean;
    isPrivate(): boolean;
  };
  [part: string]: any;
}

declare var netra: Netra;

/** What wasm-bindgen writes into core/; the shapes of its values are in src/web. */
declare module '*/core/netra.js' {
  export class Core {
    constructor(list: Uint8Array);
    settings(stored: any, policy: any, now_ms: number): any;
    options(now_ms: number): any;
    set(message: any): any;
    pause(message: any, now_ms: number): any;
    judge(message: any, now_ms: number): any;
    explain(message: any, now_ms: number): any;
    except(message: any, now_ms: number): any;
    look(message: any, now_ms: number): any;
    popup(now_ms: number): any;
    set_list(origin: string, bytes: Uint8Array): any;
    drop_list(origin: string): boolean;
    mark_own(message: any, now_ms: number): any;
    epoch(): string;
  }
  /** Only in options/core/: the form of the options page. */
  export class Page {
    constructor(texts: Record<string, string>, send: (message: any) => void);
    draw(model: any): void;
    report(checked: any): boolean;
    /** An accounts.csv: the rows of one that was taken in, and the accounts that the user marked. */
    export(own: any[], accounts?: string): string;
    check(files: Record<string, string | Uint8Array>, language: string, shipped?: Uint8Array): any;
    free(): void;
  }
  export default function init(options: { module_or_path: Promise<Response> }): Promise<unknown>;
}
