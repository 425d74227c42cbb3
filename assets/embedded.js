// Inside the frame of an embed: the picture becomes a figure once a reader wants to touch it.
// Without this script all else works.
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
  const { plotly: part, whole, draws } = document.currentScript.dataset;
  const DRAWN_BY_PART = new Set((draws || "").split(" "));
  const picturesAddress = document.currentScript.src.replace("embedded.js", "picture.js");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const loading = new Map();

  function pictures() {
    return window.atlasPicture || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: picturesAddress, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  function load(address) {
    if (loading.has(address)) return loading.get(address);
    const coming = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      withoutMapStyles();
      script.onload = () => {
        delete document.getElementById;
        setTimeout(resolve, 0, window.Plotly); // it holds the thread: drawing is a task of its own
      };
      script.onerror = () => {
        delete document.getElementById;
        loading.delete(address);
        script.remove();
        reject(new Error("Plotly"));
      };
      document.head.append(script);
    });
    loading.set(address, coming);
    return coming;
  }

  // A figure, and as much of plotly.js as it needs.
  async function drawable(address) {
    const [Plotly, { figure }] = await Promise.all([load(part), fetched(address)]);
    const knows = figure.data.every((trace) => DRAWN_BY_PART.has(trace.type || "scatter"));
    return { figure, Plotly: knows || part === whole ? Plotly : await load(whole) };
  }

  // Plotly brings along the style sheet of its maps, which no chart here needs and the policy of
  // this page refuses, unless it finds one under a long id.
  function withoutMapStyles() {
    const find = Document.prototype.getElementById.bind(document);
    document.getElementById = (id) => (/^[0-9a-f]{64}$/.test(id) ? root : find(id));
  }

  async function fetched(address) {
    const answer = await fetch(address, { credentials: "omit" });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  function theme(stage) {
    if (stage.dataset.theme !== "auto") return stage.dataset.theme;
    return dark.matches ? "dark" : "light";
  }

  // Width and height of the layout that the style sheet has reserved the place for.
  function layout(stage) {
    return getComputedStyle(stage).aspectRatio.split("/").map(Number);
  }

  // ---- pictures

  // A browser that exchanges the picture for that of another layout loses it when the other does
  // not come, and tells nobody. So it chooses the first; from then on one takes the place of the
  // other when it is there. What does not come is asked for again with the next change.
  function picture(stage, lost) {
    let image = stage.querySelector("img");
    if (!image) return null;
    const addresses = new Map();
    const sources = [...stage.querySelectorAll("source")];
    for (const one of sources) addresses.set(key(one, one.media.includes("dark")), one.srcset);
    addresses.set(key(image, false), image.src);
    let shown = "";

    function key(one, isDark) {
      const plain = stage.dataset.theme === "auto" ? "light" : stage.dataset.theme;
      return `${isDark ? "dark" : plain} ${one.getAttribute("width")}`;
    }

    function wanted() {
      return addresses.get(`${theme(stage)} ${layout(stage)[0]}`);
    }

    function settle() {
      shown = image.currentSrc;
      for (const one of sources) one.remove();
      if (image.src !== shown) image.src = shown;
      place();
    }

    async function place() {
      const address = wanted();
      if (!shown || !address || new URL(address, shown).href === shown) return;
      const next = new Image();
      next.alt = image.alt;
      next.src = address;
      await next.decode().catch(() => {});
      if (!next.naturalWidth || address !== wanted()) return;
      image.replaceWith(next);
      image = next;
      shown = next.src;
    }

    if (image.complete) (image.naturalWidth ? settle : lost)();
    else {
      image.addEventListener("load", settle, { once: true });
      image.addEventListener("error", lost, { once: true });
    }
    return place;
  }

  // ---- figures

  // A figure that is there stays, in the place of any layout, until the next one is.
  function figure(stage) {
    const plot = stage.querySelector(".plot");
    let shown = "";
    let size = null;
    let waiting = null;
    let drawing = null;
    let wanted = false;

    function address() {
      return `${stage.dataset.figure}&theme=${theme(stage)}&width=${layout(stage)[0]}`;
    }

    function place() {
      if (!stage.clientWidth) return;
      if (size) fit();
      else if (exchange) exchange();
      clearTimeout(waiting);
      if (wanted && shown !== address()) waiting = setTimeout(drawn, SETTLED);
    }

    function fit() {
      const { width, height } = stage.getBoundingClientRect();
      const scale = Math.min(width / size[0], height / size[1]);
      const left = (width - scale * size[0]) / 2;
      plot.style.transform = `translate(${left}px) scale(${scale})`;
    }

    function drawn() {
      wanted = true;
      drawing = drawing || draw().finally(() => (drawing = null));
      return drawing;
    }

    async function draw() {
      const asked = address();
      const [width, height] = layout(stage);
      try {
        const { figure, Plotly } = await drawable(asked);
        if (asked !== address()) return place();
        const sized = { ...figure.layout, width: width, height: height, autosize: false };
        plot.style.width = `${width}px`;
        plot.style.height = `${height}px`;
        await Plotly.react(plot, figure.data, sized, JSON.parse(stage.dataset.behaviour));
        if (!shown) plot.on("plotly_click", open);
        [shown, size] = [asked, [width, height]];
        stage.classList.add("live");
        place();
        setTimeout(point);
      } catch {
        // Where there is nothing else it is tried again with the next change.
        const nothing = !size && (!exchange || stage.classList.contains("bare"));
        wanted = Boolean(size) || nothing;
        trouble(nothing);
        return;
      }
      trouble(false);
    }

    function trouble(there) {
      stage.nextElementSibling.hidden = !there;
    }

    function open(event) {
      const claims = event.points[0].customdata;
      if (typeof claims !== "string" || !claims) return;
      const link = document.createElement("a");
      link.href = stage.dataset.evidence + markName(claims);
      Object.assign(link, { target: "_blank", rel: "noopener" });
      stage.append(link);
      link.click();
      link.remove();
    }

    // What is there is saved, where a newer one does not come.
    stage.save = async () => {
      if (shown !== address()) await drawn();
      if (!size) throw new Error("no figure");
      const [{ picture }] = await Promise.all([fetched(`${shown}&record=1`), pictures()]);
      await window.atlasPicture.save(plot, picture, { width: size[0], height: size[1] });
    };

    function want() {
      if (!size) drawn();
    }

    // A frame can come to stand under a pointer that rests, which is told as a move by nothing: who
    // moves it means the picture.
    let intent = null;
    let at = null;
    stage.addEventListener("pointermove", (event) => {
      const moved = event.movementX || event.movementY;
      if (event.pointerType === "touch" || !moved) return;
      at = event;
      intent = intent || setTimeout(want, INTENT);
    });
    stage.addEventListener("pointerleave", () => {
      clearTimeout(intent);
      [intent, at] = [null, null];
    });
    stage.addEventListener("click", (event) => {
      at = event;
      want();
    });

    // A browser does not tell a figure that comes to stand under a pointer.
    function point() {
      if (!at) return;
      const { clientX, clientY } = at;
      const under = document.elementFromPoint(clientX, clientY);
      if (under) under.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX, clientY }));
    }

    const exchange = picture(stage, () => {
      stage.classList.add("bare");
      drawn();
    });
    new ResizeObserver(place).observe(stage);
    dark.addEventListener("change", place);
    addEventListener("online", place);
    if (!exchange) drawn();
  }

  for (const stage of document.querySelectorAll(".stage")) figure(stage);
})();
