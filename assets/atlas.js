// The browser's part: which view is asked for, choices into the address, images, copying.
(function () {
  "use strict";

  const REDRAW_STEP = 20;
  const LANGUAGES = ["ko", "en"];
  const RENEWAL = 50 * 60 * 1000;
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let visit = 0;
  let current = null;
  let focused = null;
  let shown = location.pathname + location.search;

  function theme() {
    const asked = new URLSearchParams(location.search).get("theme");
    if (asked === "dark" || asked === "light") return asked;
    return dark.matches ? "dark" : "light";
  }

  // An address that names no language is read in that of the browser.
  function language() {
    const asked = new URLSearchParams(location.search).get("lang");
    return LANGUAGES.includes(asked) ? asked : root.dataset.language || preferred();
  }

  function preferred() {
    const codes = navigator.languages.map((one) => one.slice(0, 2).toLowerCase());
    return codes.find((one) => LANGUAGES.includes(one)) || LANGUAGES[0];
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
      today: new Date().toLocaleDateString("sv"), // Swedish dates are ISO dates
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

  function push(address, again) {
    if (again) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    shown = location.pathname + location.search;
  }

  function go(address) {
    push(address);
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

  // A query with one chart's choices in it; what equals its default is left out.
  function choose(query, prefix, values, ids, facts) {
    ids.forEach((id, index) => {
      const choice = facts.choices.find((one) => one.name === id.name);
      if (!choice) return;
      let value = values[index];
      if (value === null || value === undefined) value = choice.default;
      if (Array.isArray(value)) value = choice.order.filter((one) => value.includes(one)).join(",");
      const name = prefix + choice.name;
      if (written(value) === choice.default) query.delete(name);
      else query.set(name, written(value));
    });
    return queried(query);
  }

  // The address of the page with one chart's choices in it.
  function address(values, ids, facts) {
    const query = new URLSearchParams(location.search);
    return location.pathname + choose(query, facts.prefix, values, ids, facts);
  }

  function remember(values, ids, facts) {
    const wanted = address(values, ids, facts);
    if (wanted !== location.pathname + location.search) push(wanted);
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

  // One parameter of the address; without a value it goes. Again: in place of the address before.
  function set(name, value, again) {
    const query = new URLSearchParams(location.search);
    if (value) query.set(name, value);
    else query.delete(name);
    const wanted = location.pathname + queried(query);
    push(wanted, again);
    focused = document.activeElement && document.activeElement.id;
    show(false);
  }

  const underway = {};

  // A chart as JSON under other choices; of several changes only the last is waited for.
  async function chartUnder(values, ids, facts, anew, scope) {
    if (underway[scope]) underway[scope].abort();
    const mine = (underway[scope] = new AbortController());
    const seen = visit;
    const [path, told] = anew.address.split("?");
    const wanted = path + choose(new URLSearchParams(told), "", values, ids, facts);
    let words = "";
    try {
      const answer = await fetch(wanted, { signal: mine.signal, cache: "no-cache" });
      const chart = await answer.json();
      if (underway[scope] !== mine || visit !== seen) return null;
      if (answer.ok) return chart;
      words = [chart.title, ...(chart.faults || []).map((one) => one.allowed.join(", "))].join(": ");
    } catch (error) {
      if (mine.signal.aborted || visit !== seen) return null;
    }
    tell(scope, [anew.trouble, words].join(" ").trim());
    return null;
  }

  // What went wrong with a chart, or nothing.
  function tell(scope, words) {
    dash_clientside.set_props({ part: "trouble", scope: scope }, { children: words });
  }

  // The closed menu of a choice: its words and what is chosen.
  function summary(menu, value, all) {
    const picked = Object.keys(menu.options).filter((one) => (value || []).includes(one));
    const first = picked.length ? menu.options[picked[0]] : all;
    const more = picked.length > 1 ? " +" + (picked.length - 1) : "";
    return menu.words + ": " + first + more;
  }

  // The claims that a click, a button or a chosen row of a table asks for.
  function asked(trigger, claims, owners) {
    const value = trigger && trigger.value;
    if (!value) return [];
    const id = JSON.parse(trigger.prop_id.slice(0, trigger.prop_id.lastIndexOf(".")));
    if (id.part === "claims") return claims[owners.findIndex((one) => one.scope === id.scope)] || [];
    const joined = value.points ? value.points[0].customdata : (value[0] || {}).claims;
    return typeof joined === "string" ? joined.split(";") : [];
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
          scrollTo({ top: 0, behavior: "instant" });
          document.getElementById("page").focus({ preventScroll: true });
        }
      },

      remember: (values, ids, facts, links) => {
        remember(values, ids, facts);
        return links.map((href) => followed(href, facts));
      },

      redraw: async (values, ids, facts, anew, own) => {
        const menus = dash_clientside.callback_context.outputs_list.at(-1);
        const chart = await chartUnder(values, ids, facts, anew, own.scope);
        if (!chart) throw dash_clientside.PreventUpdate;
        tell(own.scope, "");
        if (document.getElementById("findings")) {
          dash_clientside.set_props("chosen", { data: report() });
        }
        const of = (name) => values[ids.findIndex((id) => id.name === name)];
        return [
          chart.figure,
          { height: Math.round(chart.figure.layout.height) + "px" },
          chart.alternative,
          chart.title,
          chart.written,
          anew.evidence.replace("{count}", chart.claims.length),
          chart.claims.map((one) => one.claim),
          menus.map(({ id }) => summary(anew.menus[id.name], of(id.name), anew.all)),
        ];
      },

      // Cards that have just come ask for nothing: only what a reader does reaches the server.
      evidence: (marks, _clicks, _rows, claims, owners) => {
        const wanted = asked(dash_clientside.callback_context.triggered[0], claims, owners);
        if (!wanted.length) throw dash_clientside.PreventUpdate;
        return [{ claims: wanted, time: Date.now() }, marks.map(() => null)];
      },

      filter: (values, ids, facts) => {
        const own = facts.find((one) => one.reload);
        if (!own) return;
        const wanted = address(values, ids, own);
        if (wanted === location.pathname + location.search) return;
        focused = document.activeElement && document.activeElement.id;
        push(wanted);
        show(false);
      },

      toggle: (_clicks, hidden) => [!hidden, String(hidden)],

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
        const asked = Object.assign(report(), { chart: id.scope, time: Date.now() });
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
    const given = [...new FormData(form)].filter(([, value]) => value);
    go(form.getAttribute("action") + queried(new URLSearchParams(given)));
  });

  // Where links carry a token the page is made anew before their hour is over.
  setInterval(() => {
    if (document.querySelector("[href*='token='], [data-address*='token=']")) show(false);
  }, RENEWAL);

  // A step within a page is the browser's own affair.
  window.addEventListener("popstate", () => {
    if (shown === location.pathname + location.search) return;
    shown = location.pathname + location.search;
    show(false);
  });
  dark.addEventListener("change", () => show(false));

  let waiting = null;
  window.addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (current && Math.abs(root.clientWidth - current.width) >= REDRAW_STEP) show(false);
    }, 200);
  });
})();
