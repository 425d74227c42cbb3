// What is done with a chart beside choosing: its table, its evidence, an image of it, sharing it.
(function () {
  "use strict";

  const TAKEN = "#take=";
  const CHOSEN = ["for", "kind", "title", "note", "size", "transparent"];
  const pictures = document.currentScript.src.replace("atlas.js", "picture.js");

  // The chart and the claims that a click, a button or a chosen row of a table asks for.
  function asked(trigger, claims, owners) {
    const value = trigger && trigger.value;
    if (!value) return null;
    const id = JSON.parse(trigger.prop_id.slice(0, trigger.prop_id.lastIndexOf(".")));
    const all = () => claims[owners.findIndex((one) => one.scope === id.scope)] || [];
    const joined = value.points ? value.points[0].customdata : (value[0] || {}).claims;
    const wanted = id.part === "claims" ? all() : typeof joined === "string" ? joined.split(";") : [];
    return wanted.length ? { chart: id.scope, claims: wanted } : null;
  }

  /** @returns {Plot} */
  function graph(scope) {
    const holder = document.getElementById(JSON.stringify({ part: "figure", scope: scope }));
    return holder && holder.querySelector(".js-plotly-plot");
  }

  // The figure on the screen as a picture; the server says what belongs into it.
  async function save(chart) {
    const plot = graph(chart);
    if (!plot) return;
    const size = { width: plot.clientWidth, height: plot.clientHeight };
    const place = () => plot.closest(".chart-card").querySelector(".chart-trouble");
    const record = document.querySelector(`[data-record="${chart}"]`);
    const address = atlas.links.changed(record.getAttribute("data-address"), (query) => {
      query.set("width", String(size.width));
      query.set("record", "1");
    });
    const answer = await atlas.line.ask(address, {}, { key: "picture", kind: "picture", place });
    const told = await answer.json();
    if (!answer.ok) {
      place().textContent = told.detail || told.title;
      return;
    }
    if (!window.atlasPicture) await atlas.load(pictures, "picture", place);
    await window.atlasPicture.save(plot, told.picture, size);
  }

  // What was chosen last, and of which chart the dialog is.
  let last = {};
  let taken = "";

  // The address of what is shown, with another part.
  function end(part) {
    history.replaceState(history.state, "", location.pathname + location.search + part);
  }

  function open(chart, more) {
    taken = chart;
    const wanted = { ...atlas.view.report(), chart, time: Date.now(), ...more };
    dash_clientside.set_props("asked", { data: wanted });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-shares]");
    if (button) open(button.dataset.shares, { last });
  });

  // Who types and saves at once gets what stands in the fields, whatever the server has answered.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#takeaway-save");
    if (!link || document.getElementById("takeaway-words").hidden) return;
    const told = atlas.links.changed(link.getAttribute("href"), (query) => {
      for (const name of ["title", "note"]) {
        /** @type {any} */
        const field = document.getElementById(`takeaway-${name}`);
        if (field.value.trim()) query.set(name, field.value);
        else query.delete(name);
      }
    });
    link.setAttribute("href", told);
  }, true);

  // An address that ends with what was chosen opens the dialog as it was.
  document.addEventListener("atlas:live", () => {
    if (!location.hash.startsWith(TAKEN)) return;
    const { take, ...chosen } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    last = chosen;
    open(take, { dialog: "take", last });
  });

  Object.assign(dash_clientside.atlas, {
    // Cards that have just come ask for nothing: only what a reader does reaches the server.
    evidence: (marks, _clicks, _rows, claims, owners) => {
      const wanted = asked(dash_clientside.callback_context.triggered[0], claims, owners);
      if (!wanted) throw dash_clientside.PreventUpdate;
      return [{ ...atlas.view.report(), ...wanted, time: Date.now() }, marks.map(() => null)];
    },

    toggle: (_clicks, hidden) => [!hidden, String(hidden)],

    image: (_clicks, id) => save(id.scope),

    share: (_clicks, id) => open(id.scope),

    take: (_clicks, id) => open(id.scope, { dialog: "take", last }),

    // What is chosen in the dialog stands in the part of the address, as long as it is open.
    remember: (...values) => {
      const chosen = CHOSEN.map((name, at) => [name, values[at]]).filter(([, value]) => value);
      last = Object.fromEntries(chosen.map(([name, value]) => [name, String(value)]));
      if (last.transparent) last.transparent = "1";
      const query = new URLSearchParams({ take: taken, ...last });
      end(`#${query}`);
    },

    forget: (isOpen) => {
      if (!isOpen && taken && location.hash.startsWith(TAKEN)) end("");
    },

    // A button that has just come asks without a click.
    close: (clicks) => (clicks ? false : dash_clientside.no_update),
  });
})();
