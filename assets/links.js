// The addresses on a page follow what is on the screen: a chart's choices, the theme, new tokens.
(function () {
  "use strict";

  const LIFE = 50 * 60 * 1000;
  const LOOK = 60 * 1000;
  const OPENED = ["href", "data-address"];
  const tokens = new Map();
  let since = Date.now();

  /** @type {AtlasLinks["queried"]} */
  function queried(query) {
    const text = query.toString().replaceAll("%2C", ",");
    return text ? "?" + text : "";
  }

  function name(query, parameter, value) {
    if (value) query.set(parameter, value);
    else query.delete(parameter);
  }

  /** @type {AtlasLinks["changed"]} */
  function changed(address, change) {
    const [, path, own, part] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address);
    const query = new URLSearchParams(own);
    change(query);
    return path + queried(query) + (part || "");
  }

  // ---- choices

  // Links of a chart with its choices as they stand in the address; all else in them stays.
  /** @type {AtlasLinks["follow"]} */
  function follow(chart, grammar) {
    const chosen = new URLSearchParams(location.search);
    for (const link of document.querySelectorAll(`[data-follows="${chart}"]`)) {
      const told = changed(link.getAttribute("href"), (query) => {
        for (const { name } of grammar.choices) {
          const value = chosen.get(grammar.prefix + name);
          if (value === null) query.delete(name);
          else query.set(name, value);
        }
      });
      link.setAttribute("href", told);
    }
  }

  // ---- the theme

  // What is saved names its theme if it has one; pages name the one that the address asks for.
  /** @type {AtlasLinks["dress"]} */
  function dress(theme) {
    const asked = new URLSearchParams(location.search).get("theme");
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const all = document.querySelectorAll("a[href]:not([data-sets])");
    for (const link of all) {
      const href = link.getAttribute("href");
      if (href.startsWith("#") || link.origin !== location.origin) continue;
      const named = new URLSearchParams(link.search).get("theme");
      const wanted = link.hasAttribute("download") ? named && theme : asked;
      if (named !== wanted) link.setAttribute("href", changed(href, (query) => name(query, "theme", wanted)));
    }
  }

  // ---- tokens

  // What a token opens stands in it.
  function opened(token) {
    const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(payload)).chart;
  }

  // An address with the newest token for what its own opens.
  function fresh(address) {
    const token = new URL(address, location.href).searchParams.get("token");
    const newer = token && tokens.get(opened(token));
    return newer ? changed(address, (query) => query.set("token", newer)) : address;
  }

  function isOld() {
    return Date.now() - since > LIFE && document.querySelector(OPENED.map((one) => `[${one}*="token="]`).join());
  }

  let renewal = null;
  /** @type {(value?: unknown) => void} */
  let isNew = () => {};

  function renew() {
    since = Date.now();
    renewal = renewal || new Promise((resolve) => (isNew = resolve));
    dash_clientside.set_props("renewal", { data: atlas.view.report() });
    return renewal;
  }

  function renewed(told) {
    if (!told) return;
    for (const [resource, token] of Object.entries(told)) tokens.set(resource, token);
    for (const name of OPENED) {
      for (const element of document.querySelectorAll(`[${name}*="token="]`)) {
        element.setAttribute(name, fresh(element.getAttribute(name)));
      }
    }
    isNew();
    renewal = null;
  }

  // Asks at an address; a token that is over is replaced.
  /** @type {AtlasLinks["ask"]} */
  async function ask(address, options, about) {
    const answer = await atlas.line.ask(fresh(address), options, about);
    if (answer.status !== 403 || !/[?&]token=/.test(address)) return answer;
    await renew();
    return atlas.line.ask(fresh(address), options, about);
  }

  setInterval(() => isOld() && renew(), LOOK);
  document.addEventListener("visibilitychange", () => !document.hidden && isOld() && renew());
  document.addEventListener("atlas:words", () => {
    tokens.clear();
    since = Date.now();
  });

  atlas.links = { ask, changed, dress, follow, queried };
  const dash = (window.dash_clientside ||= /** @type {any} */ ({}));
  dash.atlas = { ...dash.atlas, renewed };
})();
