// On paper each chart is laid out for the sheet, in the light theme; on the screen it comes back.
(function () {
  "use strict";

  // What lies between the margins of A4 upright, in CSS pixels; a wider sheet enlarges it.
  const WIDTH = 690;
  const root = document.documentElement;
  let restore = [];

  // Nothing can be waited for before printing: the browser takes the page as it then stands.
  function fetchedAtOnce(address) {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    try {
      request.send();
      return request.status === 200 ? JSON.parse(request.responseText).figure : null;
    } catch (error) {
      return null;
    }
  }

  function addressOf(card) {
    const link = card.querySelector(".menu a[href*='.json']");
    if (!link) return null;
    const address = new URL(link.href);
    address.searchParams.set("width", String(WIDTH));
    address.searchParams.set("theme", "light");
    return address;
  }

  // Marks keep their shape on a sheet of any width: the drawing is scaled as a whole.
  function scale(plot, { width, height }) {
    for (const svg of plot.querySelectorAll(".main-svg")) {
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    }
    plot.style.setProperty("--shape", `${width} / ${height}`);
    plot.style.setProperty("--ratio", width / height);
  }

  function layOut(card) {
    const plot = card.querySelector(".js-plotly-plot");
    if (!plot || !plot._fullLayout) return;
    const { data, layout } = plot;
    const address = addressOf(card);
    const figure = address && fetchedAtOnce(address);
    if (figure) {
      const width = WIDTH;
      Plotly.react(plot, figure.data, { ...figure.layout, width, autosize: false });
    }
    scale(plot, plot._fullLayout);
    restore.push(() => {
      for (const svg of plot.querySelectorAll(".main-svg")) svg.removeAttribute("viewBox");
      return Plotly.react(plot, data, layout);
    });
  }

  addEventListener("beforeprint", () => {
    const theme = root.dataset.bsTheme;
    root.dataset.bsTheme = "light";
    restore = [() => (theme ? (root.dataset.bsTheme = theme) : delete root.dataset.bsTheme)];
    document.getElementById("footer").dataset.address = location.href;
    if (window.Plotly && Plotly.react) document.querySelectorAll(".chart-card").forEach(layOut);
  });

  addEventListener("afterprint", () => {
    restore.forEach((one) => one());
    restore = [];
  });
})();
