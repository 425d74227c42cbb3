// Runs before anything else in every page and frame: notes when the first chart can be seen, when
// a mark shows its label, and how much the layout moved.
(() => {
  "use strict";
  const WIDE = 100;
  const HIGH = 100;
  const MARKS = ".trace path, .heatmaplayer image, .imagelayer image";
  const roots = [document];
  const probe = { visible: null, hovered: null, shift: 0, moved: "" };
  window.benchProbe = probe;

  // Some peers draw inside shadow roots.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    return root;
  };

  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);

  // Whether at least so many pixels of an element are inside the window and not hidden.
  function onScreen(element, wide, high) {
    const box = element.getBoundingClientRect();
    const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
    const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    if (width < wide || height < high) return false;
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  const isPicture = (image) =>
    image.complete && image.naturalWidth > 0 && onScreen(image, WIDE, HIGH);

  const isDrawn = (svg) =>
    onScreen(svg, WIDE, HIGH) &&
    [...svg.querySelectorAll(MARKS)].some((mark) => onScreen(mark, 0.5, 0.5));

  const seen = () => all("img").some(isPicture) || all("svg").some(isDrawn);

  // The frame that shows it has been painted when a task posted before the paint gets its turn.
  function note(name) {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (probe[name] === null) probe[name] = performance.timeOrigin + performance.now();
    };
    channel.port2.postMessage(null);
  }

  function look() {
    if (probe.visible === null && seen()) note("visible");
    if (probe.visible !== null && all(".hoverlayer .hovertext").length) note("hovered");
    if (probe.visible === null || probe.hovered === null) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  // Where to point at marks of the first chart that is alive.
  probe.marks = () => {
    const alive = all(".js-plotly-plot").find((plot) => plot._fullLayout && onScreen(plot, 1, 1));
    if (!alive) return [];
    const marks = [...alive.querySelectorAll(".points path, .point path, .heatmaplayer image")];
    return marks
      .filter((mark) => onScreen(mark, 0.5, 0.5))
      .map((mark) => mark.getBoundingClientRect())
      .map((box) => [box.left + box.width / 2, box.top + box.height / 2])
      .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight)
      .slice(0, 12);
  };

  // Where a chart is seen that is not alive yet.
  probe.pictures = () =>
    all("img").filter(isPicture).map((image) => {
      const box = image.getBoundingClientRect();
      return [box.left + box.width / 2, Math.min(box.bottom, innerHeight) / 2 + Math.max(box.top, 0) / 2];
    });

  // Whether a chart can be pointed at.
  probe.isAlive = () =>
    all(".js-plotly-plot").some((plot) => plot._fullLayout && plot.querySelector(MARKS));

  let largest = 0;
  function name(node) {
    const element = node instanceof Element ? node : node && node.parentElement;
    return element ? [element.localName, ...element.classList].join(".") : "something gone";
  }

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter((one) => !one.hadRecentInput)) {
      probe.shift += entry.value;
      if (entry.value < largest) continue;
      largest = entry.value;
      probe.moved = entry.sources.map((source) => name(source.node)).join(", ");
    }
  }).observe({ type: "layout-shift", buffered: true });
})();
