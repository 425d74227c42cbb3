// The marks of a chart from the keyboard: arrows walk through them, Enter opens their evidence.
(function () {
  "use strict";

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const told = document.createElement("div");
  told.className = "visually-hidden";
  told.setAttribute("aria-live", "polite");
  document.body.append(told);

  // Each mark once, in reading order: several traces may draw one mark and name it.
  function marksOf(plot) {
    const found = new Map();
    (plot.calcdata || []).forEach((points, curveNumber) => {
      const trace = points[0] && points[0].trace;
      if (!trace || !trace.customdata || trace.hoverinfo === "skip") return;
      const across = plot._fullLayout[axis(trace.xaxis, "x")];
      const down = plot._fullLayout[axis(trace.yaxis, "y")];
      points.forEach((point, pointNumber) => {
        const words = [].concat(trace.hovertext)[Array.isArray(trace.hovertext) ? pointNumber : 0];
        if (!words || !trace.customdata[pointNumber] || found.has(words)) return;
        const x = across._offset + across.c2p(point.s0 === undefined ? point.x : point.p);
        const y = down._offset + down.c2p(point.s0 === undefined ? point.y : point.p);
        found.set(words, { words, curveNumber, pointNumber, x: x || 0, y: y || 0 });
      });
    });
    return [...found.values()].sort((one, other) => one.y - other.y || one.x - other.x);
  }

  function axis(name, letter) {
    return `${letter}axis${(name || letter).slice(1)}`;
  }

  function plain(words) {
    const text = words.replace(/<br\s*\/?>/g, ". ").replace(/<[^>]*>/g, "");
    const reader = document.createElement("textarea");
    reader.innerHTML = text;
    return reader.value;
  }

  function show(plot, mark) {
    plot.dataset.mark = mark.words;
    Plotly.Fx.hover(plot, [{ curveNumber: mark.curveNumber, pointNumber: mark.pointNumber }]);
    told.textContent = plain(mark.words);
  }

  function open(plot, { curveNumber, pointNumber }) {
    const data = plot.data[curveNumber];
    const customdata = data.customdata[pointNumber];
    plot.emit("plotly_click", { points: [{ curveNumber, pointNumber, customdata, data }] });
  }

  function leave(plot) {
    delete plot.dataset.mark;
    Plotly.Fx.unhover(plot);
    told.textContent = "";
  }

  document.addEventListener("keydown", (event) => {
    const picture = event.target;
    if (!picture.matches || !picture.matches(".picture") || event.altKey || event.metaKey) return;
    /** @type {Plot} */
    const plot = picture.querySelector(".js-plotly-plot");
    if (!plot || !plot.calcdata) return;
    const marks = marksOf(plot);
    const at = marks.findIndex((mark) => mark.words === plot.dataset.mark);
    if (event.key in STEPS) {
      const next = at < 0 && STEPS[event.key] < 0 ? marks.length - 1 : at + STEPS[event.key];
      if (marks[next]) show(plot, marks[next]);
    } else if (event.key === "Home" && marks.length) show(plot, marks[0]);
    else if (event.key === "End" && marks.length) show(plot, marks[marks.length - 1]);
    else if (event.key === "Enter" && at >= 0) open(plot, marks[at]);
    else if (event.key === "Escape" && at >= 0) leave(plot);
    else return;
    event.preventDefault();
  });

  document.addEventListener("focusout", (event) => {
    const plot = event.target.matches(".picture") && event.target.querySelector(".js-plotly-plot");
    if (plot && plot.dataset.mark) leave(plot);
  });

  // A row of a table is chosen by Enter as by the space bar; a link in it is followed.
  document.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (event.key !== "Enter" || !cell.matches || !cell.matches(".ag-row .ag-cell")) return;
    const link = cell.querySelector("a");
    if (link) link.click();
    else cell.dispatchEvent(new KeyboardEvent("keydown", { key: " ", code: "Space", bubbles: true }));
    event.preventDefault();
  });
})();
