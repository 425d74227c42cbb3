// Inside the frame of an embed: the picture becomes a figure once a reader wants to touch it, and
// its files are saved from a frame without an origin. Without this script all else works.
(function () {
  "use strict";

  // The name of the mark that leads to some claims, as the server computes it too: FNV-1a, 32 bits.
  function markName(claims) {
    let name = 0x811c9dc5;
    for (const one of claims) name = Math.imul(name ^ one.charCodeAt(0), 0x01000193) >>> 0;
    return name.toString(16).padStart(8, "0");
  }

  const SETTLED = 150;
  const INTENT = 80;
  const root = document.documentElement;
  const plotlyAddress = document.currentScript.dataset.plotly;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let loading = null;

  // ---- figures

  function plotly() {
    loading = loading || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = plotlyAddress;
      withoutMapStyles();
      script.onload = () => {
        delete document.getElementById;
        resolve(window.Plotly);
      };
      script.onerror = () => {
        delete document.getElementById;
        loading = null;
        script.remove();
        reject(new Error("Plotly"));
      };
      document.head.append(script);
    });
    return loading;
  }

  // Plotly brings along the style sheet of its maps, which no chart here needs and the policy of
  // this page refuses, unless it finds one under a long id.
  function withoutMapStyles() {
    const find = Document.prototype.getElementById.bind(document);
    document.getElementById = (id) => (/^[0-9a-f]{64}$/.test(id) ? root : find(id));
  }

  async function fetched(address) {
    const answer = await fetch(address, { credentials: "omit" });
    if (!answer.ok) throw new Error(answer.status);
    return answer;
  }

  function figure(stage) {
    const plot = stage.querySelector(".plot");
    const image = stage.querySelector("img");
    const layouts = [...stage.querySelectorAll("source"), image];
    let bare = !("drawn" in stage.dataset);
    let wanted = false;
    let shown = "";
    let waiting = null;
    let drawing = null;

    function theme() {
      if (stage.dataset.theme !== "auto") return stage.dataset.theme;
      return dark.matches ? "dark" : "light";
    }

    // The layout that the browser has chosen for the picture is the one for the figure.
    function layout() {
      const chosen = layouts.find((one) => !one.media || matchMedia(one.media).matches);
      return ["width", "height"].map((name) => Number(chosen.getAttribute(name)));
    }

    function address() {
      return `${stage.dataset.figure}&theme=${theme()}&width=${layout()[0]}`;
    }

    function place() {
      plot.style.transform = `scale(${stage.clientWidth / layout()[0]})`;
      const fits = shown === address();
      stage.classList.toggle("live", fits);
      clearTimeout(waiting);
      if (wanted && !fits) waiting = setTimeout(drawn, SETTLED);
    }

    function drawn() {
      wanted = true;
      drawing = drawing || draw().finally(() => (drawing = null));
      return drawing;
    }

    async function draw() {
      const asked = address();
      const [width, height] = layout();
      try {
        const [Plotly, told] = await Promise.all([
          plotly(),
          fetched(asked).then((answer) => answer.json()),
        ]);
        if (asked !== address()) return place();
        const sized = { ...told.figure.layout, width: width, height: height, autosize: false };
        plot.style.width = `${width}px`;
        plot.style.height = `${height}px`;
        await Plotly.react(plot, told.figure.data, sized, JSON.parse(stage.dataset.behaviour));
        if (!shown) plot.on("plotly_click", open);
        shown = asked;
        place();
      } catch {
        wanted = false;
        if (bare) trouble(true);
        return;
      }
      trouble(false);
    }

    function trouble(there) {
      stage.nextElementSibling.hidden = !there;
    }

    // A picture that does not come still keeps its place for the figure.
    function lose() {
      if (bare) return;
      bare = true;
      for (const one of layouts) {
        const [width, height] = [one.getAttribute("width"), one.getAttribute("height")];
        const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
        const address = `data:image/svg+xml,${encodeURIComponent(blank)}`;
        if (one === image) one.src = address;
        else one.srcset = address;
      }
      want();
    }

    function open(event) {
      const claims = event.points[0].customdata;
      if (typeof claims !== "string" || !claims) return;
      window.open(stage.dataset.evidence + markName(claims), "_blank", "noopener");
    }

    async function save(name) {
      while (shown !== address()) {
        await drawn();
        if (!wanted) throw new Error("no figure");
      }
      const [width, height] = layout();
      const options = { format: "png", filename: name, width: width, height: height, scale: 2 };
      await window.Plotly.downloadImage(plot, options);
    }

    function want() {
      if (!wanted) drawn();
    }

    // A frame can come to stand under a pointer that rests, which is told as a move by nothing: who
    // moves it means the picture.
    let intent = null;
    stage.addEventListener("pointermove", (event) => {
      const moved = event.movementX || event.movementY;
      if (event.pointerType !== "touch" && moved) intent = intent || setTimeout(want, INTENT);
    });
    stage.addEventListener("pointerleave", () => {
      clearTimeout(intent);
      intent = null;
    });
    stage.addEventListener("click", want);
    new ResizeObserver(place).observe(stage);
    dark.addEventListener("change", place);
    image.addEventListener("error", lose);
    if (image.complete && !image.naturalWidth) lose();
    else if (bare) want();
    return save;
  }

  // ---- saving: a frame without an origin must fetch what it saves

  function saving(control, instead) {
    control.hidden = false;
    control.addEventListener("click", async (event) => {
      event.preventDefault();
      control.setAttribute("aria-busy", "true");
      await taken(control)
        .catch(instead)
        .catch(() => control.href && window.open(control.href, "_blank", "noopener"));
      control.removeAttribute("aria-busy");
    });
  }

  // How the file of an answer is called.
  function nameIn(answer) {
    const said = answer.headers.get("Content-Disposition") || "";
    return (/filename="([^"]+)"/.exec(said) || ["", ""])[1];
  }

  async function taken(control) {
    if (!control.href) throw new Error("no file");
    const answer = await fetched(control.href);
    const blob = await answer.blob();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = nameIn(answer);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  for (const section of document.querySelectorAll("section")) {
    const stage = section.querySelector(".stage");
    const save = figure(stage);
    for (const control of section.querySelectorAll(".save")) {
      saving(control, () => save(stage.dataset.chart));
    }
    saving(section.querySelector(".below a"), () => Promise.reject(new Error("no rows")));
  }
})();
