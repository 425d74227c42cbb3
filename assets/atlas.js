// What is done with a chart beside choosing: its table, its evidence, an image of it, sharing it.
(function () {
  "use strict";

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

  function graph(scope) {
    const holder = document.getElementById(JSON.stringify({ part: "figure", scope: scope }));
    return holder && holder.querySelector(".js-plotly-plot");
  }

  Object.assign(dash_clientside.atlas, {
    // Cards that have just come ask for nothing: only what a reader does reaches the server.
    evidence: (marks, _clicks, _rows, claims, owners) => {
      const wanted = asked(dash_clientside.callback_context.triggered[0], claims, owners);
      if (!wanted) throw dash_clientside.PreventUpdate;
      return [{ ...atlas.view.report(), ...wanted, time: Date.now() }, marks.map(() => null)];
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
      const wanted = { ...atlas.view.report(), chart: id.scope, time: Date.now() };
      dash_clientside.set_props("asked", { data: wanted });
    },

    // A button that has just come asks without a click.
    close: (clicks) => (clicks ? false : dash_clientside.no_update),
  });
})();
