// Loads the scripts of the live page, in order, once they are called for. One that does not come is
// asked for until it does.
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

  function hint(address, rel) {
    const link = document.createElement("link");
    Object.assign(link, { rel: rel, as: "script", href: address });
    document.head.append(link);
    return link;
  }

  // Returns whether the bytes of a script have come.
  function fetchSoon(address) {
    const link = hint(address, "preload");
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

  // Who asks for Plotly before it has come waits for it and loads no other. It holds the thread as it
  // is: what is drawn with it is a task of its own.
  let drawing = null;
  function plotly() {
    if (!drawing) {
      drawing = load(own.dataset.plotly, "start", null, false).then(() => {
        if (own.dataset.whole !== own.dataset.plotly) extend();
        return new Promise((resolve) => setTimeout(resolve, 0, window.Plotly));
      });
      window.Plotly = /** @type {any} */ (drawing);
    }
    return drawing;
  }

  // Returns when the last has been run. Those after one that does not come must not be run without
  // it: from then on each is waited for.
  async function run(scripts) {
    let last = null;
    let isSmooth = true;
    for (const [address, coming] of scripts) {
      isSmooth = (await coming) && isSmooth;
      if (pause) await pause();
      last = load(address, "start", null, true);
      if (!isSmooth) await last;
    }
    return last;
  }

  const held = /** @type {HTMLTemplateElement} */ (document.getElementById("scripts"));
  const inPage = [...held.content.querySelectorAll("script")].map((one) => one.src);
  let hasBegun = false;
  let pause = null;

  // Loads the live page: piece by piece where it may take its time, or else as soon as it can. Plotly
  // comes last: the page is asked for first.
  function begin(patience = null) {
    pause = patience && (!hasBegun || pause) ? patience : null;
    if (hasBegun) return;
    hasBegun = true;
    /** @type {[string, Promise<boolean>][]} */
    const scripts = inPage.map((address) => [address, fetchSoon(address)]);
    if (!drawing) fetchSoon(own.dataset.plotly);
    const started = run(scripts).then(plotly);
    window.Plotly = window.Plotly || /** @type {any} */ (started);
  }

  // Has the bytes at hand of what the next touch will ask for first.
  function prefetch() {
    if (!hasBegun && !drawing) hint(own.dataset.plotly, "prefetch");
  }

  Object.assign(atlas, { begin, load, plotly, prefetch });
})();
