// The page as the server wrote it, until the live one is there. Whoever reads needs no more. What a
// reader does calls for the scripts, and is done once they have come; a wide screen that nothing
// happens on for a while has them by itself.
(function () {
  "use strict";

  const REST = 4000;
  const CALM = 400;
  const INTENT = 80; // who passes over a control on the way to something else does not mean it
  const LONGEST = 2000;
  const HOVER = 60; // Plotly looks for the mark under a pointer no more often than each 50 ms
  const WIDE = "(min-width: 1080px) and (not (pointer: coarse))";
  // What a page without scripts does not have.
  const LACKS = ".loading, .picture img:not([data-figure])";
  const TABLES = ".atlas-grid";
  const NEAR = "25%";
  const FIELDS = "input:not([type=hidden]), select, textarea";
  const CONTROLS = `${FIELDS}, button, summary, label, [role=slider]`;
  const root = document.documentElement;
  const first = document.getElementById("first");
  const { behaviour } = document.currentScript.dataset;

  // ---- the scripts

  function idle() {
    return new Promise((resolve) => {
      if (window.requestIdleCallback) requestIdleCallback(resolve, { timeout: LONGEST });
      else setTimeout(resolve);
    });
  }

  // What nobody looks at has no frames.
  function afterPaint(act) {
    if (document.hidden) act();
    else requestAnimationFrame(() => setTimeout(act));
  }

  let waiting = null;
  let moves = 0; // of the pointer

  // All scripts come once nothing has happened for so many milliseconds.
  function settle(pause, patience) {
    clearTimeout(waiting);
    waiting = setTimeout(atlas.begin, pause, patience);
  }

  function rest() {
    const { connection } = /** @type {any} */ (navigator);
    if (moves || !matchMedia(WIDE).matches || (connection && connection.saveData)) return;
    atlas.prefetch();
    settle(REST, idle);
  }

  // ---- the pointer

  function pointer(kind, x, y) {
    const place = document.elementFromPoint(x, y);
    const told = { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y };
    if (place) place.dispatchEvent(new MouseEvent(kind, told));
  }

  // Where a pointer rests. A figure that comes to stand under it is not told by a browser.
  let at = null;
  function point() {
    setTimeout(() => at && pointer("mousemove", ...at));
  }

  // ---- figures

  const figures = new Map();

  function isInWindow(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  // The figure that a picture is of, in its place: Dash, which has most of the scripts, comes after.
  function figure(picture) {
    if (!picture || !picture.querySelector("img[data-figure]")) return null;
    if (!figures.has(picture)) figures.set(picture, draw(picture).catch(() => {}));
    return figures.get(picture);
  }

  async function draw(picture) {
    const image = picture.querySelector("img");
    const trouble = () => picture.parentElement.querySelector(".chart-trouble");
    const address = `${image.dataset.figure}&theme=${root.dataset.bsTheme}&width=${image.naturalWidth}`;
    const about = { key: address, kind: "chart", quiet: true, place: trouble };
    const [Plotly, answer] = await Promise.all([atlas.plotly(), atlas.line.ask(address, {}, about)]);
    const { figure } = await answer.json();
    if (!picture.isConnected || !image.naturalWidth) return;
    const [width, height] = [image.naturalWidth, figure.layout.height];
    const plot = document.createElement("div");
    plot.className = "plot";
    plot.style.cssText = `width: ${width}px; height: ${height}px; transform: scale(${image.clientWidth / width})`;
    picture.append(plot);
    const sized = { ...figure.layout, width, height, autosize: false };
    await Plotly.react(plot, figure.data, sized, JSON.parse(behaviour));
    picture.classList.add("is-drawn");
    point();
  }

  // What only a live page can do; forms, and the menu of pages, need no script.
  function controlOf(element) {
    const control = element.closest(CONTROLS);
    return control && !control.closest(".nav-menu") && !control.matches("[type=submit]") ? control : null;
  }

  // A pointer on its way has the figure to itself; the rest comes when it stands still.
  async function come({ target, clientX, clientY }) {
    clearTimeout(waiting);
    at = [clientX, clientY];
    moves += 1;
    const own = moves;
    if (controlOf(target)) return settle(INTENT);
    await figure(target.closest(".picture") || [...first.querySelectorAll(".picture")].find(isInWindow));
    if (own === moves) settle(CALM, idle);
  }

  // ---- one thing on this page and on the live one

  function isSeen(element) {
    return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;
  }

  function alike(place, { kind, words }) {
    const all = [...place.querySelectorAll(kind)].filter(isSeen);
    return words === null ? all : all.filter((one) => one.textContent === words);
  }

  // What is known of a thing on this page, to find the same on the live one.
  function known(element) {
    const type = element.getAttribute("type");
    const kind = element.matches(".picture") ? ".picture" : element.localName + (type ? `[type="${type}"]` : "");
    const told = { kind, words: element.matches(`${FIELDS}, .picture`) ? null : element.textContent };
    return { ...told, at: alike(first, told).indexOf(element) };
  }

  function twin(told) {
    return alike(document.getElementById("react-entry-point"), told)[told.at];
  }

  // ---- what a reader does

  const done = new Map();

  // Whoever taps again because nothing happens yet means it once.
  function ask(element, act) {
    const told = known(element);
    done.set(element, () => {
      const there = twin(told);
      if (there) act(there);
    });
    element.classList.add("is-asked");
    atlas.begin();
  }

  async function press(picture, across, down) {
    if (!isInWindow(picture)) picture.scrollIntoView({ block: "nearest", behavior: "instant" });
    const box = picture.getBoundingClientRect();
    at = [box.left + across, box.top + down];
    point();
    await new Promise((resolve) => setTimeout(resolve, HOVER));
    for (const kind of ["mousedown", "mouseup", "click"]) pointer(kind, ...at);
  }

  function follow(event, link) {
    const { sets, value } = link.dataset;
    if (sets === undefined && !link.getAttribute("href").startsWith("#")) return; // an ordinary link
    event.preventDefault();
    if (link.matches(".skip")) {
      first.querySelector("main").focus();
    } else if (sets === undefined) {
      ask(link, (one) => one.click());
    } else if (link.getAttribute("aria-disabled") !== "true") {
      const query = new URLSearchParams(location.search);
      if (value) query.set(sets, value);
      else query.delete(sets);
      location.assign(location.pathname + (String(query) && "?" + query));
    }
  }

  function click(event) {
    const link = event.target.closest("a[href]");
    if (link) return follow(event, link);
    const picture = event.target.closest(".picture");
    if (picture) {
      const box = picture.getBoundingClientRect();
      const [across, down] = [event.clientX - box.left, event.clientY - box.top];
      figure(picture);
      return ask(picture, (one) => press(one, across, down));
    }
    const control = controlOf(event.target);
    if (!control || control.matches(FIELDS) || control.querySelector(FIELDS)) return;
    event.preventDefault();
    ask(control, (one) => one.click());
  }

  // ---- what stands in fields

  const changed = new Set();
  let choosing = null;

  function put(field, { value, checked }) {
    if (field.matches("[type=checkbox], [type=radio]")) {
      if (field.checked !== checked) field.click();
      return;
    }
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
    set.call(field, value);
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  function select(field, range) {
    try {
      field.setSelectionRange(range[0], range[1]);
    } catch {
      // a field of another kind has no selection
    }
  }

  // Returns what puts the focus where it was.
  function refocus() {
    const focused = /** @type {HTMLInputElement} */ (document.activeElement);
    if (!first.contains(focused)) return () => {};
    const [told, range] = [known(focused), [focused.selectionStart, focused.selectionEnd]];
    return () => {
      const there = twin(told);
      if (!there) return;
      there.focus({ preventScroll: true });
      if (typeof range[0] === "number") select(there, range);
    };
  }

  // While a letter is put together or a list is open, what it happens in must stay.
  function hold() {
    if (choosing) root.dataset.held = "";
    else delete root.dataset.held;
  }

  function release() {
    choosing = null;
    hold();
  }

  const handlers = {
    click,
    focusin: ({ target }) => {
      if (!target.matches(FIELDS) && !target.matches(".picture")) return;
      choosing = target.matches("select") ? target : null;
      hold();
      atlas.begin();
    },
    focusout: release,
    compositionstart: ({ target }) => {
      choosing = target;
      hold();
    },
    compositionend: release,
    input: ({ target }) => changed.add(target),
    change: ({ target }) => {
      changed.add(target);
      release();
      if (!target.closest("form")) atlas.begin();
    },
    pointerdown: ({ target }) => target === choosing || release(),
    pointermove: (event) => {
      if (event.pointerType !== "touch" && (event.movementX || event.movementY)) come(event);
    },
    pointerleave: ({ target }) => {
      if (target === first) at = null;
    },
    error: () => atlas.begin(), // a picture that does not come
  };
  for (const [kind, act] of Object.entries(handlers)) first.addEventListener(kind, act, true);

  function key(event) {
    if (["Alt", "Control", "Meta", "Shift"].includes(event.key)) return;
    const isField = event.target.closest && event.target.closest(FIELDS);
    if (event.key === "/" && !isField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const box = first.querySelector("[type=search]");
      if (box) box.focus();
      event.preventDefault();
    }
    atlas.begin();
  }
  document.addEventListener("keydown", key);

  // ---- the live page is there

  let resume = [];

  document.addEventListener("atlas:arriving", () => {
    const open = [...first.querySelectorAll(".nav-menu[open] > summary")].map(known);
    const fields = [...changed].map((one) => ({ ...known(one), value: one.value, checked: one.checked }));
    const focus = refocus();
    resume = [
      () => open.map(twin).forEach((one) => one && one.click()),
      () => fields.forEach((told) => twin(told) && put(twin(told), told)),
      focus,
      point,
      ...done.values(),
    ];
  });

  document.addEventListener("atlas:live", () => {
    document.removeEventListener("keydown", key);
    resume.forEach((act) => act());
  });

  // ---- the beginning

  for (const one of first.querySelectorAll("[inert]")) one.removeAttribute("inert");
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watcher.disconnect();
      atlas.begin();
    },
    { rootMargin: NEAR }
  );
  for (const one of first.querySelectorAll(TABLES)) watcher.observe(one);
  const isWhole = !first.querySelector(LACKS) && !location.hash;
  if (!isWhole) afterPaint(() => atlas.begin());
  else if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
})();
