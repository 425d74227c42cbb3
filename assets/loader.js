// Loads the scripts of the live page, in order, once the first page has been painted.
(function () {
  "use strict";

  const own = document.currentScript;
  const scripts = document.getElementById("scripts").content.children;
  const DRAWN_ON_AXES = new Set(own.dataset.draws.split(" "));

  function load(address, inOrder) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = !inOrder;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  }

  // The part of plotly.js that comes first hands over to the whole where a figure asks for more.
  function extend() {
    const part = window.Plotly;
    const react = part.react;
    let whole = null;
    part.react = async (place, figure, ...more) => {
      const traces = (Array.isArray(figure) ? figure : figure.data) || [];
      const knows = traces.every((trace) => DRAWN_ON_AXES.has(trace.type || "scatter"));
      if (knows) return react(place, figure, ...more);
      whole = whole || load(own.dataset.whole, false);
      await whole;
      return window.Plotly.react(place, figure, ...more);
    };
  }

  function fetchSoon(address) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "script", href: address });
    document.head.append(link);
  }

  function begin() {
    for (const script of scripts) load(script.src, true);
    // Who asks for Plotly before it has come waits for it and loads no other. It comes last: the
    // page is asked for first.
    window.Plotly = load(own.dataset.plotly, true).then(() => {
      if (own.dataset.whole !== own.dataset.plotly) extend();
    });
  }

  for (const script of scripts) fetchSoon(script.src);
  fetchSoon(own.dataset.plotly);

  // What nobody looks at has no frames.
  if (document.hidden) begin();
  else requestAnimationFrame(() => setTimeout(begin));
})();
