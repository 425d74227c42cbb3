// What is done with a chart beside choosing: its table, its evidence, an image of it, sharing it.
(function () {
  "use strict";

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
    const rows = document.querySelector(`a[data-follows="${chart}"][href*=".json?"]`);
    const address = atlas.links.changed(rows.getAttribute("href"), (query) => {
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

  Object.assign(dash_clientside.atlas, {
    // Cards that have just come ask for nothing: only what a reader does reaches the server.
    evidence: (marks, _clicks, _rows, claims, owners) => {
      const wanted = asked(dash_clientside.callback_context.triggered[0], claims, owners);
      if (!wanted) throw dash_clientside.PreventUpdate;
      return [{ ...atlas.view.report(), ...wanted, time: Date.now() }, marks.map(() => null)];
    },

    toggle: (_clicks, hidden) => [!hidden, String(hidden)],

    image: (_clicks, id) => save(id.scope),

    share: (_clicks, id) => {
      const wanted = { ...atlas.view.report(), chart: id.scope, time: Date.now() };
      dash_clientside.set_props("asked", { data: wanted });
    },

    // A button that has just come asks without a click.
    close: (clicks) => (clicks ? false : dash_clientside.no_update),
  });
})();
