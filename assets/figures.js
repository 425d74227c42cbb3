// Figures under the choices, the width and the theme in force. Nothing else of a page is made anew
// when these change.
(function () {
  "use strict";

  const REDRAW_STEP = 20;
  const { links, view } = atlas;
  // What a chart is asked for until it is there: the query of its own choices.
  const wishes = new Map();
  // The width and the theme that a picture has, or will have once it is there.
  let dresses = new WeakMap();

  function written(value) {
    if (value === true) return "1";
    if (value === false) return "0";
    return value === null || value === undefined ? "" : String(value);
  }

  // Options as they are declared, those that were found by typing behind them.
  function ordered(values, order) {
    const listed = order.filter((one) => values.includes(one));
    return [...listed, ...values.filter((one) => !order.includes(one))];
  }

  // A query with choices in it; what equals its default is left out.
  function choose(query, prefix, grammar, values) {
    for (const choice of grammar.choices) {
      if (!(choice.name in values)) continue;
      let value = values[choice.name] ?? choice.default;
      if (Array.isArray(value)) value = ordered(value, choice.order).join();
      if (written(value) === choice.default) query.delete(prefix + choice.name);
      else query.set(prefix + choice.name, written(value));
    }
    return query;
  }

  // Only a chart's own choices as the address says them.
  function chosen(told) {
    const [all, own] = [new URLSearchParams(location.search), new URLSearchParams()];
    for (const { name } of told.choices) {
      const value = all.get(told.prefix + name);
      if (value !== null) own.set(name, value);
    }
    return own;
  }

  // The page's address with a chart's own choices in it.
  function addressWith(told, own) {
    return links.changed(location.pathname + location.search, (query) => {
      for (const { name } of told.choices) {
        if (own.has(name)) query.set(told.prefix + name, own.get(name));
        else query.delete(told.prefix + name);
      }
    });
  }

  function partsOf(place) {
    const card = place.closest(".chart-card");
    return {
      told: JSON.parse(place.dataset.redrawing),
      trouble: card.querySelector(".chart-trouble"),
      picture: card.querySelector(".picture"),
    };
  }

  function isSame(place, told) {
    return place.isConnected && place.dataset.redrawing === told;
  }

  function placeOf(chart) {
    return document.querySelector(`#chart-${chart} [data-redrawing]`);
  }

  function dressOf(told, picture) {
    const asked = new URLSearchParams(told.address.split("?")[1]);
    const first = { width: Number(asked.get("width")), theme: asked.get("theme") };
    return dresses.get(picture) || first;
  }

  // ---- drawing

  function refusal(told) {
    return [told.title, ...(told.faults || []).map((one) => one.allowed.join(", "))].join(": ");
  }

  function put(told, chart, isOther) {
    const part = (name, props) => dash_clientside.set_props({ part: name, scope: told.chart }, props);
    const height = Math.round(chart.figure.layout.height) + "px";
    part("figure", { figure: chart.figure, style: { height: height } });
    if (!isOther) return;
    part("picture", { "aria-label": chart.alternative });
    part("title", { children: chart.title });
    part("rows", { rowData: chart.written });
    part("claims", { children: told.evidence.replace("{count}", chart.claims.length) });
    part("evidence", { data: chart.claims.map((one) => one.claim) });
  }

  // The words above the charts speak of the choices too.
  function enter(told, own) {
    view.write(addressWith(told, own));
    links.follow(told.chart, told);
    if (document.getElementById("findings")) {
      dash_clientside.set_props("chosen", { data: view.report() });
    }
  }

  async function draw(place) {
    const { told, trouble, picture } = partsOf(place);
    const [before, wish] = [place.dataset.redrawing, wishes.get(told.chart)];
    const own = wish || chosen(told);
    const dress = { width: picture.clientWidth, theme: view.theme() };
    const address = links.changed(told.address, (query) => {
      for (const [name, value] of [...own, ...Object.entries(dress)]) query.set(name, value);
    });
    const worn = dressOf(told, picture);
    dresses.set(picture, dress);
    const about = { key: "chart " + told.chart, kind: "chart", quiet: !wish, place: () => trouble };
    let chart;
    try {
      const answer = await links.ask(address, { cache: "no-cache" }, about);
      chart = await answer.json();
      if (!answer.ok) throw new Error(refusal(chart));
    } catch (error) {
      if (wishes.get(told.chart) === wish) wishes.delete(told.chart);
      if (dresses.get(picture) === dress) dresses.set(picture, worn);
      if (chart) trouble.textContent = error.message;
      return;
    }
    if (!isSame(place, before)) return;
    put(told, chart, Boolean(wish));
    if (wish) {
      wishes.delete(told.chart);
      enter(told, own);
    }
  }

  // Lays out anew whatever has another width or theme than its place.
  function fit() {
    for (const place of document.querySelectorAll("#page [data-redrawing]")) {
      const { told, picture } = partsOf(place);
      const dress = dressOf(told, picture);
      const isWide = Math.abs(picture.clientWidth - dress.width) < REDRAW_STEP;
      if (!isWide || dress.theme !== view.theme()) draw(place);
    }
  }

  // ---- what a reader does

  function labelled(control, value) {
    const box = [...control.querySelectorAll("input")].find((one) => one.value === value);
    return box ? box.labels[0].textContent : value;
  }

  // The closed menu of a choice: its words and what is chosen.
  function summary(menu, value, all, control) {
    const picked = ordered(value || [], Object.keys(menu.options));
    const first = picked.length ? menu.options[picked[0]] || labelled(control, picked[0]) : all;
    const more = picked.length > 1 ? " +" + (picked.length - 1) : "";
    return menu.words + ": " + first + more;
  }

  // Dash writes the names of an identifier in order.
  function controlOf({ name, part, scope }) {
    const id = JSON.stringify({ name, part, scope });
    return /** @type {HTMLInputElement} */ (document.getElementById(id));
  }

  // What the controls hand over, by name, but for what a control itself does not allow.
  function byName(values, ids) {
    const named = ids.map(({ name, part, scope }, index) => {
      const control = controlOf({ name, part, scope });
      return [name, values[index], !control || !control.validity || control.validity.valid];
    });
    return Object.fromEntries(named.filter(([, , fits]) => fits));
  }

  function onChoice(values, ids) {
    const chart = ids[0].scope;
    const place = placeOf(chart);
    if (!place) return;
    const { told } = partsOf(place);
    const named = byName(values, ids);
    const own = choose(chosen(told), "", told, named);
    if (!wishes.has(chart) && own.toString() === chosen(told).toString()) return;
    for (const [name, menu] of Object.entries(told.menus)) {
      const words = summary(menu, named[name], told.all, controlOf({ name, part: "choice", scope: chart }));
      dash_clientside.set_props({ part: "summary", scope: chart, name: name }, { children: words });
    }
    wishes.set(chart, own);
    draw(place);
  }

  // A filter of a page asks for the page.
  function onFilter(values, ids) {
    const place = document.querySelector("[data-filters]");
    if (!place) return;
    const grammar = JSON.parse(place.dataset.filters);
    const here = location.pathname + location.search;
    const wanted = links.changed(here, (query) => choose(query, "", grammar, byName(values, ids)));
    if (wanted !== links.changed(here, () => {})) view.show(wanted, { how: "set" });
  }

  let waiting = null;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(fit, 200);
  });
  document.addEventListener("atlas:dressed", fit);
  document.addEventListener("atlas:words", () => {
    wishes.clear();
    dresses = new WeakMap();
  });

  Object.assign(dash_clientside.atlas, { choose: onChoice, filter: onFilter });
})();
