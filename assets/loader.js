// Loads the scripts of the live page, in order, once the first page has been painted. One that does
// not come is asked for until it does.
(function () {
  "use strict";

  const own = document.currentScript;
  const DRAWN_ON_AXES = new Set(own.dataset.draws.split(" "));
  const { line } = atlas;

  function attempt(address, inOrder) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = !inOrder;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => {
        script.remove();
        reject(new line.Trouble("gone"));
      });
      document.head.append(script);
    });
  }

  /** @type {AtlasLoad} */
  function load(address, kind, place, inOrder) {
    const about = { key: address, kind: kind, quiet: true, place: place };
    return line.until(() => attempt(address, inOrder), about);
  }

  // Returns whether the bytes of a script have come.
  function fetchSoon(address) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "script", href: address });
    document.head.append(link);
    if (!link.relList.supports("preload")) return Promise.resolve(true);
    return new Promise((resolve) => {
      link.addEventListener("load", () => resolve(true));
      link.addEventListener("error", () => resolve(false));
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
      const card = place.closest(".chart-card");
      whole = whole || load(own.dataset.whole, "figure", () => card && card.querySelector(".chart-trouble"), false);
      await whole;
      return window.Plotly.react(place, figure, ...more);
    };
  }

  // Returns when the last has been run. Those after one that does not come must not be run without
  // it: from then on each is waited for.
  async function run() {
    let last = null;
    let isSmooth = true;
    for (const [address, coming] of scripts) {
      isSmooth = (await coming) && isSmooth;
      last = load(address, "start", null, true);
      if (!isSmooth) await last;
    }
    return last;
  }

  function begin() {
    // Who asks for Plotly before it has come waits for it and loads no other. It comes last: the
    // page is asked for first.
    window.Plotly = /** @type {any} */ (
      run().then(() => {
        if (own.dataset.whole !== own.dataset.plotly) extend();
      })
    );
  }

  const held = /** @type {HTMLTemplateElement} */ (document.getElementById("scripts"));
  const inPage = [...held.content.querySelectorAll("script")].map((one) => one.src);
  const all = [...inPage, own.dataset.plotly];
  /** @type {[string, Promise<boolean>][]} */
  const scripts = all.map((address) => [address, fetchSoon(address)]);
  atlas.load = load;

  // What nobody looks at has no frames.
  if (document.hidden) begin();
  else requestAnimationFrame(() => setTimeout(begin));
})();
