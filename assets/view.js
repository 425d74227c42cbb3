// The view on the screen and the one asked for. The address names what is on the screen: it changes
// when that does, and goes back where what it asks for cannot be had.
(function () {
  "use strict";

  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const LANGUAGES = (root.dataset.languages || "ko en").split(" ");
  const REST = 100;
  let visit = 0;
  let asked = null;
  let shown = here();
  // Where what is shown stands among the entries of the history.
  const begun = history.state || { at: 0, top: 0 };
  let at = begun.at;
  history.replaceState(begun, "");

  function here() {
    return location.pathname + location.search;
  }

  function theme(place) {
    const value = new URLSearchParams(place.search).get("theme");
    if (value === "dark" || value === "light") return value;
    return dark.matches ? "dark" : "light";
  }

  // An address that names no language is read in that of the browser.
  function language(place) {
    const value = new URLSearchParams(place.search).get("lang");
    return LANGUAGES.includes(value) ? value : root.dataset.language || preferred();
  }

  function preferred() {
    const codes = navigator.languages.map((one) => one.slice(0, 2).toLowerCase());
    return codes.find((one) => LANGUAGES.includes(one)) || LANGUAGES[0];
  }

  // What the server is told of this reader's screen and of an address.
  /** @type {AtlasView["report"]} */
  function report(place = location) {
    return {
      path: place.pathname,
      search: place.search,
      origin: location.origin,
      theme: theme(place),
      language: language(place),
      width: root.clientWidth,
      today: new Date().toLocaleDateString("sv"), // Swedish dates are ISO dates
    };
  }

  function dress() {
    const worn = theme(location);
    if (root.dataset.bsTheme !== worn) {
      root.dataset.bsTheme = worn;
      root.dataset.agThemeMode = worn;
    }
    atlas.links.dress(worn);
    document.dispatchEvent(new Event("atlas:dressed"));
  }

  // ---- the history

  // Notes on the entry of what is shown how far down it is.
  function note() {
    if (here() === shown) history.replaceState({ at: at, top: scrollY }, "");
  }

  function enter(address, again) {
    if (!again) at += 1;
    const entry = { at: at, top: scrollY };
    if (again) history.replaceState(entry, "", address);
    else history.pushState(entry, "", address);
    shown = here();
  }

  // The address of what is on the screen otherwise than before.
  /** @type {AtlasView["write"]} */
  function write(address, again) {
    note();
    enter(address, again);
  }

  function jump(top) {
    scrollTo({ top: top, behavior: "instant" });
  }

  function onlyDressed(address) {
    const bare = (one) => atlas.links.changed(one, (query) => query.delete("theme"));
    return bare(address) === bare(shown);
  }

  let isPutBack = false;
  function putBack() {
    if (!asked || asked.how !== "back" || here() === shown) return;
    isPutBack = true;
    history.go(asked.from - asked.to);
  }

  addEventListener("popstate", () => {
    const entry = history.state;
    // Who steps back and forth before the first step is drawn asks for what is still on the screen.
    const isReturn = asked && !isPutBack && entry && here() === shown;
    isPutBack = false;
    if (isReturn) {
      show(here(), { how: "back", from: at, to: entry.at, top: entry.top });
    } else if (!entry || entry.at === at) {
      // A step to a part of the page is the browser's own affair.
      if (!entry) at += 1;
      note();
    } else if (here() === shown || onlyDressed(here())) {
      const isDressed = here() === shown;
      shown = here();
      at = entry.at;
      jump(entry.top);
      if (!isDressed) dress();
    } else if (document.getElementById("first")) {
      location.reload();
    } else {
      show(here(), { how: "back", from: at, to: entry.at, top: entry.top });
    }
  });

  history.scrollRestoration = "manual";
  addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
  addEventListener("pageshow", () => (history.scrollRestoration = "manual"));
  let resting = null;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(note, REST);
  });

  // ---- asking for a view

  // how: `link`, `set` for the same page otherwise, or `back`; again: in place of the entry.
  /** @type {AtlasView["show"]} */
  function show(address, more) {
    putBack();
    if (more.how !== "back") note();
    visit += 1;
    const url = new URL(address, location.href);
    const focus = document.activeElement && document.activeElement.id;
    asked = { address: url.pathname + url.search + url.hash, visit, focus, ...more };
    dash_clientside.set_props("view", { data: { ...report(url), visit } });
  }

  /** @type {AtlasView["go"]} */
  function go(address) {
    const url = new URL(address, location.href);
    show(url.href, { how: "link", again: url.pathname + url.search === shown });
  }

  // One parameter of the address; without a value it goes.
  function set(name, value, again) {
    const address = atlas.links.changed(here(), (query) => {
      if (value) query.set(name, value);
      else query.delete(name);
    });
    if (name !== "theme") {
      show(address, { how: "set", again: again });
      return;
    }
    write(address, again);
    dress();
  }

  // A page that a script cannot have is loaded as every link is.
  function leave() {
    if (asked) location.assign(asked.address);
  }

  // Something else was asked for instead.
  /** @type {AtlasView["drop"]} */
  function drop(gone) {
    if (asked && asked.visit === gone) asked = null;
  }

  document.addEventListener("atlas:held", ({ detail }) => detail.kind === "page" && putBack());

  // ---- a view is there

  function comeBack(one) {
    const isThere = here() === one.address;
    shown = one.address;
    at = one.to;
    if (!isThere) history.go(one.to - one.from);
  }

  function settle(one) {
    const part = document.getElementById(decodeURIComponent(one.address.split("#")[1] || ""));
    if (one.how === "back") jump(one.top);
    else if (one.how === "link") {
      document.getElementById("page").focus({ preventScroll: true });
      if (part) part.scrollIntoView({ behavior: "instant" });
      else jump(0);
    } else if (one.focus) {
      const element = document.getElementById(one.focus);
      if (element) element.focus();
    }
  }

  function arrive(tab) {
    const mine = asked && asked.visit === tab.visit ? asked : null;
    document.title = tab.title;
    root.lang = tab.language;
    atlas.line.speak(tab.trouble);
    if (mine) {
      asked = null;
      if (mine.how === "back") comeBack(mine);
      else enter(mine.address, mine.again);
    }
    document.dispatchEvent(new CustomEvent("atlas:words", { detail: tab.words }));
    dress();
    if (mine) settle(mine);
    else if (tab.visit === 0 && begun.top && !scrollY) jump(begun.top);
  }

  const dash = (window.dash_clientside ||= /** @type {any} */ ({}));
  dash.atlas = { ...dash.atlas, look: () => ({ ...report(), visit: 0 }), arrive };
  window.atlas.view = { drop, go, leave, report, show, theme: () => theme(location), write };

  // ---- what a reader does

  // Links within the site change the view without loading the page anew.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.dataset.sets) {
      event.preventDefault();
      set(link.dataset.sets, link.dataset.value, false);
      return;
    }
    // Before the live page is there a link is an ordinary link.
    if (link.closest("#first")) return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.getAttribute("href").startsWith("#") || link.dataset.external) return;
    event.preventDefault();
    go(link.href);
  });

  document.addEventListener("atlas:set", (event) => {
    set(event.detail.name, event.detail.value, event.detail.again);
  });

  // A form that asks for a page of the site does so too; what is left empty is not asked.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "get") return;
    event.preventDefault();
    /** @type {any} */
    const fields = [...new FormData(form)].filter(([, value]) => value);
    const given = new URLSearchParams(fields);
    const worn = new URLSearchParams(location.search).get("theme");
    if (worn) given.set("theme", worn);
    else given.delete("theme");
    go(form.getAttribute("action") + atlas.links.queried(given));
  });

  dark.addEventListener("change", dress);
})();
