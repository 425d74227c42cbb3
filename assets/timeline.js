// The line of articles: the handle follows arrow keys and the pointer, the button plays.
(function () {
  "use strict";

  const PAUSE = 1600;
  const root = document.documentElement;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let aim = null;
  let waiting = null;
  let dragged = false;

  function part(name) {
    return document.getElementById(`known-${name}`);
  }

  function stops() {
    return JSON.parse(part("handle").dataset.stops);
  }

  function here() {
    return aim === null ? Number(part("handle").getAttribute("aria-valuenow")) : aim;
  }

  function place(handle, wanted) {
    handle.style.left = `${(100 * (wanted - 0.5)) / stops().length}%`;
  }

  // Asks for what was known at a stop, counted from 1; the last of them is everything.
  function go(wanted, again) {
    const values = stops();
    const next = Math.max(1, Math.min(wanted, values.length));
    if (next === here()) return;
    aim = next;
    place(part("handle"), next);
    const told = { name: "as_of", value: values[next - 1], again: again };
    document.dispatchEvent(new CustomEvent("atlas:set", { detail: told }));
  }

  function nearest(x) {
    const box = part("track").getBoundingClientRect();
    return Math.floor(((x - box.left) / box.width) * stops().length) + 1;
  }

  function isPlaying() {
    return "playing" in root.dataset;
  }

  function stop() {
    clearTimeout(waiting);
    delete root.dataset.playing;
  }

  // Where motion is not wanted, the button goes one article on and no further.
  function play() {
    const from = here() >= stops().length ? 1 : here() + 1;
    if (!calm.matches) root.dataset.playing = "";
    go(from, false);
  }

  // A page is there. If it is the one asked for last and the button plays, the next article follows
  // after a while.
  document.addEventListener("atlas:words", () => {
    const handle = part("handle");
    if (!handle) return;
    if (aim === Number(handle.getAttribute("aria-valuenow"))) aim = null;
    clearTimeout(waiting);
    if (!isPlaying() || aim !== null) return;
    if (here() >= stops().length) stop();
    else waiting = setTimeout(() => go(here() + 1, true), PAUSE);
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("#known-play")) {
      if (isPlaying()) stop();
      else play();
    } else if (event.target.closest("#known-track")) {
      stop();
      if (event.target.closest("a")) aim = null;
      else if (!event.target.closest("#known-handle")) go(nearest(event.clientX), false);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isPlaying()) stop();
    if (event.target.id !== "known-handle") return;
    const back = { ArrowLeft: 1, ArrowDown: 1, PageDown: 1 };
    const on = { ArrowRight: 1, ArrowUp: 1, PageUp: 1 };
    const wanted = { Home: 1, End: stops().length }[event.key];
    const step = (on[event.key] || 0) - (back[event.key] || 0);
    if (!wanted && !step) return;
    event.preventDefault();
    stop();
    go(wanted || here() + step, false);
  });

  document.addEventListener("pointerdown", (event) => {
    if (event.target.id !== "known-handle") return;
    dragged = true;
    stop();
    event.target.setPointerCapture(event.pointerId);
  });

  document.addEventListener("pointermove", (event) => {
    if (dragged) place(part("handle"), Math.max(1, Math.min(nearest(event.clientX), stops().length)));
  });

  document.addEventListener("pointerup", (event) => {
    if (!dragged) return;
    dragged = false;
    go(nearest(event.clientX), false);
  });

  function giveUp() {
    aim = null;
    stop();
  }

  addEventListener("popstate", giveUp);

  // A day that cannot be had is not shown as if it were.
  document.addEventListener("atlas:held", ({ detail }) => {
    if (detail.kind !== "page" || !part("handle")) return;
    giveUp();
    place(part("handle"), here());
  });
})();
