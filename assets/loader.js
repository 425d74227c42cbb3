// Loads the scripts of the live page, in order, once the first page has been painted. One that does
// not come is asked for until it does.
(function () {
  "use strict";

  const own = document.currentScript;
  const scripts = [...document.getElementById("scripts").content.children];
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

  // A script that what else there is does not depend on.
  function load(address, kind, place) {
    const about = { key: address, kind: kind, quiet: true, place: place };
    return line.until(() => attempt(address, false), about);
  }

  // What a script needs before it is run: its bytes. Those after it must not be run without it.
  function fetchSoon(address) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "script", href: address });
    const coming = new Promise((resolve, reject) => {
      link.addEventListener("load", resolve);
      link.addEventListener("error", reject);
    });
    document.head.append(link);
    if (!link.relList.supports("preload")) return Promise.resolve();
    const about = { key: address, kind: "start", quiet: true };
    return coming.catch(() => line.ask(address, {}, about));
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
      whole = whole || load(own.dataset.whole, "figure", () => card && card.querySelector(".chart-trouble"));
      await whole;
      return window.Plotly.react(place, figure, ...more);
    };
  }

  // Returns when the last has been run.
  async function run() {
    let last;
    for (const [address, bytes] of coming) {
      await bytes;
      last = attempt(address, true);
    }
    return last;
  }

  function begin() {
    // Who asks for Plotly before it has come waits for it and loads no other. It comes last: the
    // page is asked for first.
    window.Plotly = run().then(() => {
      if (own.dataset.whole !== own.dataset.plotly) extend();
    });
  }

  const addresses = [...scripts.map((one) => one.src), own.dataset.plotly];
  const coming = addresses.map((address) => [address, fetchSoon(address)]);
  atlas.load = load;

  // What nobody looks at has no frames.
  if (document.hidden) begin();
  else requestAnimationFrame(() => setTimeout(begin));
})();
