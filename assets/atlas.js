// The browser's part: which view is asked for, choices into the address, images, copying.
(function () {
  "use strict";

  const REDRAW_STEP = 20;
  const RENEWAL = 50 * 60 * 1000;
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let visit = 0;
  let current = null;
  let focused = null;

  function theme() {
    const asked = new URLSearchParams(location.search).get("theme");
    if (asked === "dark" || asked === "light") return asked;
    return dark.matches ? "dark" : "light";
  }

  function language() {
    const asked = new URLSearchParams(location.search).get("lang");
    return asked === "ko" || asked === "en" ? asked : root.dataset.language;
  }

  // What the server is told of this reader's screen and address.
  function report() {
    return {
      path: location.pathname,
      search: location.search,
      origin: location.origin,
      theme: theme(),
      language: language(),
      width: root.clientWidth,
    };
  }

  function view(moved) {
    visit += 1;
    root.dataset.bsTheme = theme();
    root.dataset.agThemeMode = theme();
    current = Object.assign(report(), { moved: moved, visit: visit });
    return current;
  }

  function show(moved) {
    dash_clientside.set_props("view", { data: view(moved) });
  }

  function go(address) {
    history.pushState(null, "", address);
    show(true);
  }

  function written(value) {
    if (value === true) return "1";
    if (value === false) return "0";
    return value === null || value === undefined ? "" : String(value);
  }

  function queried(query) {
    const text = query.toString().replaceAll("%2C", ",");
    return text ? "?" + text : "";
  }

  // The address with one chart's choices in it; what equals its default is left out.
  function address(values, ids, facts) {
    const query = new URLSearchParams(location.search);
    ids.forEach((id, index) => {
      const choice = facts.choices.find((one) => one.name === id.name);
      if (!choice) return;
      let value = values[index];
      if (value === null || value === undefined) value = choice.default;
      if (Array.isArray(value)) value = choice.order.filter((one) => value.includes(one)).join(",");
      const name = facts.prefix + choice.name;
      if (written(value) === choice.default) query.delete(name);
      else query.set(name, written(value));
    });
    return location.pathname + queried(query);
  }

  function remember(values, ids, facts) {
    const wanted = address(values, ids, facts);
    if (wanted !== location.pathname + location.search) history.pushState(null, "", wanted);
  }

  // A link of a chart with its choices as they stand in the address; all else in it stays.
  function followed(href, facts) {
    const [path, own] = href.split("?");
    const query = new URLSearchParams(own);
    const chosen = new URLSearchParams(location.search);
    for (const choice of facts.choices) {
      const value = chosen.get(facts.prefix + choice.name);
      if (value === null) query.delete(choice.name);
      else query.set(choice.name, value);
    }
    return path + queried(query);
  }

  function identifier(part, scope) {
    return JSON.stringify({ part: part, scope: scope });
  }

  function graph(scope) {
    const holder = document.getElementById(identifier("figure", scope));
    return holder && holder.querySelector(".js-plotly-plot");
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    atlas: {
      look: () => view(false),

      entitle: (tab) => {
        document.title = tab.title;
        root.lang = tab.language;
        document.dispatchEvent(new CustomEvent("atlas:words", { detail: tab.words }));
        if (focused) {
          const element = document.getElementById(focused);
          if (element) element.focus();
          focused = null;
        } else if (tab.moved) {
          scrollTo(0, 0);
          document.getElementById("page").focus({ preventScroll: true });
        }
      },

      remember: (values, ids, facts, links) => {
        remember(values, ids, facts);
        return links.map((href) => followed(href, facts));
      },

      filter: (values, ids, facts) => {
        const own = facts.find((one) => one.reload);
        if (!own) return;
        const wanted = address(values, ids, own);
        if (wanted === location.pathname + location.search) return;
        focused = document.activeElement && document.activeElement.id;
        history.pushState(null, "", wanted);
        show(false);
      },

      // Columns can be measured only once the table is shown.
      toggle: (_clicks, hidden) => [!hidden, String(hidden), hidden ? "autoSize" : null],

      image: (_clicks, id) => {
        const plot = graph(id.scope);
        if (!plot) return;
        Plotly.downloadImage(plot, {
          format: "png",
          filename: id.scope,
          width: plot.clientWidth,
          height: plot.clientHeight,
          scale: 2,
        });
      },

      share: (_clicks, id) => {
        const today = new Date().toLocaleDateString("sv"); // Swedish dates are ISO dates
        const asked = Object.assign(report(), { chart: id.scope, today: today, time: Date.now() });
        dash_clientside.set_props("asked", { data: asked });
      },

      // A button that has just come asks without a click.
      close: (clicks) => (clicks ? false : dash_clientside.no_update),
    },
  });

  // Links within the site change the view without loading the page anew.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.dataset.sets) {
      event.preventDefault();
      const query = new URLSearchParams(location.search);
      query.set(link.dataset.sets, link.dataset.value);
      history.pushState(null, "", location.pathname + queried(query));
      show(false);
      return;
    }
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.getAttribute("href").startsWith("#") || link.dataset.external) return;
    event.preventDefault();
    go(link.href);
  });

  // Where links carry a token the page is made anew before their hour is over.
  setInterval(() => {
    if (document.querySelector("a[href*='token=']")) show(false);
  }, RENEWAL);

  window.addEventListener("popstate", () => show(false));
  dark.addEventListener("change", () => show(false));

  let waiting = null;
  window.addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (current && Math.abs(root.clientWidth - current.width) >= REDRAW_STEP) show(false);
    }, 200);
  });
})();
