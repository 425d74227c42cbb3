// What the scripts in assets/ find around them: one another, Dash, React, Plotly and the tables.

// ---- the scripts of the Atlas

/** What is asked of the server, and how that is spoken of where it does not come. */
interface Asked {
  /** One thing asked for takes the place of another of the same key. */
  key: string;
  /** Chooses the words for what is missing. */
  kind: string;
  /** Nobody has asked for it by hand. */
  quiet?: boolean;
  /** Where the words are said; by default in the notice of the page. */
  place?: (() => Element | null) | null;
  /** A refusal is a failure. */
  mustFit?: boolean;
  /** The number of the view that is asked for. */
  visit?: number;
}

/** Something asked for that is on its way or waits for the line. */
interface Waiting extends Asked {
  isHeld: boolean;
  reason?: string;
  signal: AbortSignal;
  /** Gives it up. */
  give(): void;
}

interface TroubleWords {
  reasons: Record<string, string>;
  missing: Record<string, string>;
  promise: string;
  again: string;
  newer: string;
  take: string;
}

interface AtlasLine {
  ask(address: string, options: RequestInit, about: Asked): Promise<Response>;
  until<Value>(attempt: (signal: AbortSignal) => Promise<Value>, about: Asked): Promise<Value>;
  drop(isDropped: (one: Waiting) => boolean): void;
  speak(words: TroubleWords): void;
  Trouble: new (reason: string) => Error & { reason: string };
}

/** The choices of a chart, or of a page, and how the address names them. */
interface Grammar {
  choices: { name: string; default: string; order?: string[] }[];
  prefix?: string;
}

interface AtlasLinks {
  ask(address: string, options: RequestInit, about: Asked): Promise<Response>;
  changed(address: string, change: (query: URLSearchParams) => void): string;
  dress(theme: string): void;
  follow(chart: string, grammar: Grammar): void;
  queried(query: URLSearchParams): string;
}

/** What the server is told of a reader's screen and of an address. */
interface Reader {
  path: string;
  search: string;
  origin: string;
  theme: string;
  language: string;
  width: number;
  today: string;
}

/** How a view is asked for: along a link, the same page otherwise, or back in the history. */
interface Way {
  how: "link" | "set" | "back";
  again?: boolean;
  from?: number;
  to?: number;
  top?: number;
}

interface AtlasView {
  drop(visit: number): void;
  go(address: string): void;
  leave(): void;
  report(place?: Location | URL): Reader;
  show(address: string, way: Way): void;
  theme(): string;
  write(address: string, again?: boolean): void;
}

type AtlasLoad = (
  address: string,
  kind: string,
  place: Asked["place"],
  inOrder?: boolean,
) => Promise<void>;

/** `line` is there on every page, the others only where the live page is loaded. */
interface Atlas {
  line: AtlasLine;
  load?: AtlasLoad;
  /** Loads the live page; where it may take its time, it waits between its scripts. */
  begin?(patience?: (() => Promise<unknown>) | null): void;
  /** Loads as much of plotly.js as most figures need. */
  plotly?(): Promise<any>;
  prefetch?(): void;
  links?: AtlasLinks;
  view?: AtlasView;
}

/** What the server says of the picture of a chart. */
interface Picture {
  address: string;
  chunks: string;
  name: string;
  scale: number;
}

interface AtlasPicture {
  save(plot: Plot, told: Picture, size: { width: number; height: number }): Promise<void>;
}

declare var atlas: Atlas;
declare var atlasPicture: AtlasPicture;
/** The sites whose embeds a page sizes already. */
declare var hyperatlasEmbeds: Set<string>;

interface DocumentEventMap {
  /** A view is there; `detail` has the words of its language. */
  "atlas:words": CustomEvent<Record<string, string>>;
  /** The theme in force may be another one. */
  "atlas:dressed": Event;
  /** The live page has taken the place of the first. */
  "atlas:live": Event;
  /** Something waits for the line. */
  "atlas:held": CustomEvent<Waiting>;
  /** A parameter of the address shall have another value. */
  "atlas:set": CustomEvent<{ name: string; value: string; again: boolean }>;
}

// ---- Dash, React, Plotly, the tables

declare class DashRenderer {}

declare var dash_clientside: {
  set_props(id: string | Record<string, string>, props: object): void;
  callback_context: { triggered: { prop_id: string; value: any }[] };
  no_update: object;
  PreventUpdate: object;
  atlas: Record<string, (...values: any[]) => unknown>;
  desk?: Record<string, (...values: any[]) => unknown>;
};
declare var dash_core_components: Record<string, any>;
declare var dash_ag_grid: { AgGrid: any };
declare var dashAgGridFunctions: Record<string, (event: any) => unknown>;
declare var dashAgGridComponentFunctions: Record<string, (properties: any) => unknown>;

declare namespace React {
  type Late = ((properties: any) => unknown) & { dashRenderType?: boolean };
  class Component {
    constructor(properties: any);
    props: any;
    state: any;
  }
  function createElement(kind: any, properties: object, ...children: any[]): unknown;
  function useEffect(effect: () => (() => void) | undefined, seen: any[]): void;
  function useRef(first: any): { current: any };
  function useState(first: any): [any, (value: any) => void];
}

interface Figure {
  data: any[];
  layout: Record<string, any>;
}

/** The element that a figure is drawn in, with what Plotly knows of it. */
interface Plot extends HTMLElement, Figure {
  calcdata?: any[][];
  _fullLayout?: Record<string, any>;
}

interface PlotlyScript {
  Fx: {
    hover(plot: Element, marks: { curveNumber: number; pointNumber: number }[]): void;
    unhover(plot: Element): void;
  };
  react(plot: Element, figure: Figure | any[], ...more: any[]): Promise<unknown>;
  toImage(figure: Figure, options: object): Promise<string>;
}

declare var Plotly: PlotlyScript;

// ---- the document, as far as TypeScript knows less of it than these scripts

/** No script here stands in an SVG. */
interface SVGScriptElement {
  readonly src: string;
}

/** What is looked for by a selector is an element of HTML. */
interface ParentNode {
  querySelector<Name extends keyof HTMLElementTagNameMap>(
    selector: Name,
  ): HTMLElementTagNameMap[Name] | null;
  querySelector<One extends Element = HTMLElement>(selector: string): One | null;
  querySelectorAll<Name extends keyof HTMLElementTagNameMap>(
    selector: Name,
  ): NodeListOf<HTMLElementTagNameMap[Name]>;
  querySelectorAll<One extends Element = HTMLElement>(selector: string): NodeListOf<One>;
}

interface Element {
  closest<Name extends keyof HTMLElementTagNameMap>(
    selector: Name,
  ): HTMLElementTagNameMap[Name] | null;
  closest<One extends Element = HTMLElement>(selector: string): One | null;
}

interface Node {
  contains(other: EventTarget | null): boolean;
}

/** Which element something happens to that the whole document hears of. */
type Target<Kind> = Kind extends "submit"
  ? HTMLFormElement
  : Kind extends "input" | "change"
    ? HTMLInputElement
    : HTMLElement;

interface Document {
  addEventListener<Kind extends keyof DocumentEventMap>(
    kind: Kind,
    listener: (event: DocumentEventMap[Kind] & { readonly target: Target<Kind> }) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
