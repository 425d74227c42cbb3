// What the scripts in assets/ compute without a document. Each is run as a page runs it, in a world
// of its own where every element is a stub; what it keeps to itself is handed out at its end.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

// Takes every call and every name, and is empty where it is walked through.
function anything() {
  return new Proxy(function () {}, {
    get(_target, name) {
      if (name === Symbol.iterator) return [][name].bind([]);
      if (name === Symbol.toPrimitive) return () => "";
      return anything();
    },
    set: () => true,
    apply: anything,
    construct: anything,
  });
}

function world(globals) {
  const given = {
    document: anything(),
    matchMedia: anything(),
    addEventListener() {},
    history: { state: null, replaceState() {} },
    location: new URL("https://atlas.test/models"),
    ...{ URL, URLSearchParams, console, setTimeout, clearTimeout, atob, Blob, DataView },
    ...{ setInterval() {}, ResizeObserver: anything(), MutationObserver: anything() },
    MessageChannel: anything(),
    ...globals,
  };
  return vm.createContext(Object.assign(given, { window: given }));
}

// The parts of a script by their names.
function parts(script, names, globals = {}) {
  const text = readFileSync(new URL(`../../assets/${script}`, import.meta.url), "utf-8");
  const end = text.lastIndexOf("})();");
  assert.notEqual(end, -1, script);
  const open = `${text.slice(0, end)}; window.parts = { ${names} }; ${text.slice(end)}`;
  const place = world(globals);
  vm.runInContext(open, place, { filename: script });
  return place.parts;
}

// Without the prototypes of the script's own world.
const plain = (value) => JSON.parse(JSON.stringify(value));

const links = () => parts("links.js", "changed, queried, opened, name", { atlas: {} });

test("an address keeps its path and its part, and its commas", () => {
  const { changed } = links();
  const set = (query) => query.set("country", "KR,US");
  assert.equal(changed("/models#sizes", set), "/models?country=KR,US#sizes");
  assert.equal(changed("/models?lang=en#sizes", set), "/models?lang=en&country=KR,US#sizes");
  assert.equal(changed("?lang=en", (query) => query.delete("lang")), "");
  assert.equal(changed("/a?q=%26%23", () => {}), "/a?q=%26%23");
  assert.equal(changed("/a?q=국가+대표", () => {}), `/a?${new URLSearchParams({ q: "국가 대표" })}`);
});

test("a parameter without a value goes", () => {
  const { changed, name } = links();
  assert.equal(changed("/?theme=dark&lang=en", (query) => name(query, "theme", null)), "/?lang=en");
  assert.equal(changed("/?lang=en", (query) => name(query, "theme", "dark")), "/?lang=en&theme=dark");
});

test("a token says what it opens", () => {
  const payload = Buffer.from(JSON.stringify({ chart: "model-sizes", note: "??>>" }));
  assert.equal(links().opened(`head.${payload.toString("base64url")}.signature`), "model-sizes");
});

function early(address, dark = false) {
  const written = [];
  const history = { state: null, replaceState: (_state, _title, now) => written.push(now) };
  const currentScript = { dataset: { appended: "utm_[a-z]+|fbclid" } };
  const document = { currentScript, documentElement: { dataset: {} } };
  const matchMedia = () => ({ matches: dark });
  parts("early.js", "", { document, history, matchMedia, location: new URL(address) });
  return [written, document.documentElement.dataset];
}

test("what others append goes before the first paint, and nothing else", () => {
  const given = "/models?utm_source=x&lang=en&FBCLID=1&q=utm_source#sizes";
  const [written] = early(`https://atlas.test${given}`);
  assert.deepEqual(written, ["/models?lang=en&q=utm_source#sizes"]);
  assert.deepEqual(early("https://atlas.test/models?fbclid=1")[0], ["/models"]);
  assert.deepEqual(early("https://atlas.test/models?utm_sources2=1&lang=en")[0], []);
});

test("the theme is that of the address, or else of the screen", () => {
  const worn = (asked, dark) => plain(early(`https://atlas.test/?theme=${asked}`, dark)[1]);
  const [light, dark] = ["light", "dark"].map((one) => ({ bsTheme: one, agThemeMode: one, opening: "" }));
  assert.deepEqual([worn("dark", false), worn("light", true)], [dark, light]);
  assert.deepEqual([worn("blue", true), worn("", false)], [dark, light]);
});

test("a mark has the name that the server computes", () => {
  const currentScript = { dataset: {}, src: "https://atlas.test/assets/embedded.js" };
  const document = { currentScript, documentElement: {}, querySelectorAll: () => [] };
  const { markName } = parts("embedded.js", "markName", { document });
  const published = { "": "811c9dc5", a: "e40c292c", foobar: "bf9cf968" };
  const marks = { ...published, ...JSON.parse(process.env.MARKS || "{}") };
  for (const [claims, name] of Object.entries(marks)) assert.equal(markName(claims), name);
});

function figures() {
  const globals = { atlas: {}, dash_clientside: { atlas: {} } };
  return parts("figures.js", "choose, summary", globals);
}

const GRAMMAR = {
  choices: [
    { name: "country", default: "KR,US", order: ["KR", "US", "CN"] },
    { name: "least", default: "" },
    { name: "planned", default: "1" },
  ],
};

test("only choices that are not the default stand in a query, lists in their order", () => {
  const { choose } = figures();
  const query = (values, own = "") =>
    choose(new URLSearchParams(own), "sizes.", GRAMMAR, values).toString();
  assert.equal(query({ country: ["US", "KR"], least: null, planned: true }), "");
  assert.equal(query({ country: ["CN", "KR"] }), "sizes.country=KR%2CCN");
  assert.equal(query({ country: [] }), "sizes.country=");
  assert.equal(query({ country: ["FR", "CN"] }), "sizes.country=CN%2CFR"); // found by typing
  assert.equal(query({ least: 0, planned: false }), "sizes.least=0&sizes.planned=0");
  assert.equal(query({ planned: true }, "sizes.planned=0&sizes.least=7"), "sizes.least=7");
  assert.equal(query({ least: undefined }, "sizes.least=7&other=1"), "other=1");
});

test("a closed menu says the first of what is chosen, and how many more", () => {
  const { summary } = figures();
  const menu = { words: "Countries", options: { KR: "Korea", US: "United States", CN: "China" } };
  assert.equal(summary(menu, null, "all"), "Countries: all");
  assert.equal(summary(menu, ["US"], "all"), "Countries: United States");
  assert.equal(summary(menu, ["CN", "US"], "all"), "Countries: United States +1");
  const box = { value: "FR", labels: [{ textContent: "France" }] };
  const found = { querySelectorAll: () => [box] };
  assert.equal(summary(menu, ["FR"], "all", found), "Countries: France");
});

test("a frame is foreseen as high as the widest layout that fits", () => {
  const currentScript = { src: "https://atlas.test/embed.js" };
  const document = { currentScript, querySelectorAll: () => [] };
  const { foreseen } = parts("embed.js", "foreseen", { document });
  const frame = { dataset: { layouts: "0:340x700 442:480x915 700:1280x640" } };
  assert.equal(foreseen(frame, 340), Math.ceil(700 + 32.8));
  assert.equal(foreseen(frame, 441), Math.ceil((441 / 340) * 700 + 32.8));
  assert.equal(foreseen(frame, 442), Math.ceil((442 / 480) * 915 + 32.8));
  assert.equal(foreseen(frame, 5000), Math.ceil(640 + 32.8));
  assert.equal(foreseen({ dataset: {} }, 340), 0);
  assert.equal(foreseen({ dataset: { layouts: "442:480x915" } }, 340), 0);
});

test("an event of a stream has a name and a value", () => {
  const { read } = parts("exports.js", "read");
  assert.deepEqual(plain(read('event: progress\ndata: {"done": 3}')), ["progress", { done: 3 }]);
});

test("names are compared without case and width", () => {
  const { alike } = parts("lists.js", "alike", { CSSStyleSheet: anything() });
  assert.equal(alike("ＬＧ ＡＩ연구원"), "lg ai연구원");
});

test("a list without blanks is one of names only if each part is a name", () => {
  const { within } = parts("tables.js", "within");
  const known = { KT: "kt", KAIST: "kaist", "A·B": "ab" };
  assert.deepEqual(plain(within("KT·KAIST", known)), ["KT", "·", "KAIST"]);
  assert.deepEqual(plain(within("KT·Unknown", known)), ["KT·Unknown"]);
  assert.deepEqual(plain(within("A·B", known)), ["A·B"]);
});

test("versions are told apart only where they differ", () => {
  const { versions } = parts("verify.js", "versions");
  assert.deepEqual([versions("1.0", "1.0"), versions("1.0", "1.1")], ["1.0", "1.0 → 1.1"]);
});

test("what the address of a page keeps goes with a search", () => {
  const location = new URL("https://atlas.test/models?lang=en&country=KR&as_of=2022-03-05&theme=");
  const { under } = parts("search.js", "under", { location });
  const kept = "lang=en&as_of=2022-03-05";
  assert.equal(under("/search?limit=3", [["q", "a&b"]]), `/search?limit=3&q=a%26b&${kept}`);
});

// A PNG's head, then each part as its length, its kind, its bytes and four bytes of a sum.
function part(kind, bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(kind), Buffer.from(bytes), Buffer.from("sum!")]);
}

test("a picture gets its origin behind its head, in the place of its density", async () => {
  const { stamped } = parts("picture.js", "stamped");
  const head = Buffer.alloc(33, 7);
  const [density, data, end] = [part("pHYs", "123456789"), part("IDAT", "data"), part("IEND", "")];
  const chunks = part("iTXt", "origin");
  const blob = stamped(Uint8Array.from(Buffer.concat([head, density, data, end])), chunks);
  assert.equal(blob.type, "image/png");
  assert.deepEqual(Buffer.from(await blob.arrayBuffer()), Buffer.concat([head, chunks, data, end]));
});

test("a picture names its address at its foot and changes no figure", () => {
  const { withAddress } = parts("picture.js", "withAddress");
  const layout = { annotations: [{ text: "head" }, { text: "foot", x: 1 }], margin: { b: 40, t: 9 } };
  const before = structuredClone(layout);
  const made = plain(withAddress({ data: [1], layout }, "https://atlas.test/?a=1&b=2"));
  assert.deepEqual(made.layout.annotations[0], { text: "head" });
  const foot = "foot<br>https://atlas.test/?a=1&amp;b=2";
  assert.deepEqual(made.layout.annotations[1], { text: foot, x: 1 });
  assert.deepEqual(made.layout.margin, { b: 56, t: 9 });
  assert.deepEqual(layout, before);
});

// In a browser that prefers the dark theme.
function view(address, languages, asked = {}) {
  const documentElement = { dataset: asked, clientWidth: 720 };
  const document = { documentElement, addEventListener() {} };
  const matchMedia = () => ({ addEventListener() {}, matches: true });
  const globals = { document, matchMedia, navigator: { languages }, location: new URL(address) };
  return parts("view.js", "language, report", { ...globals, atlas: {}, dash_clientside: {} });
}

test("an address that names no language is read in that of the page, or else of the browser", () => {
  const language = (query, languages, page) => {
    const address = new URL(`https://atlas.test/${query}`);
    return view(address, languages, page).language(address);
  };
  assert.equal(language("?lang=en", ["ko-KR"]), "en");
  assert.equal(language("?lang=fr", ["fr-FR", "EN-gb"]), "en");
  assert.equal(language("", ["fr-FR"]), "ko");
  assert.equal(language("", ["ko-KR"], { language: "en" }), "en");
});

test("the server is told of another address what that asks for", () => {
  const { report } = view("https://atlas.test/models?theme=light", ["ko"]);
  const other = report(new URL("https://atlas.test/market?lang=en#top"));
  assert.match(other.today, /^\d{4}-\d\d-\d\d$/);
  const { path, search, theme, language, width } = other;
  assert.deepEqual([path, search, theme, language, width], ["/market", "?lang=en", "dark", "en", 720]);
  assert.equal(report().theme, "light");
});
