// On the portal's side: every frame on the page that shows an embed of this site is made as high
// as what is in it, whenever it changes, also frames that come later. One line on the page is
// enough; twice does no harm.
(function () {
  "use strict";

  const LOWEST = 60;
  const HIGHEST = 20000;
  const WIDEST = 1280;
  const LINE = 32.8;
  const TRIES = 20;
  const PAUSE = 100;
  const script = document.currentScript || document.querySelector('script[src*="/embed.js"]');
  const base = new URL(".", script.src);
  const known = (window.hyperatlasEmbeds = window.hyperatlasEmbeds || new Set());
  if (known.has(base.href)) return;
  known.add(base.href);

  function isEmbed(frame) {
    return frame.src.startsWith(`${base.href}embed/`);
  }

  // Frames may stand inside web components too.
  function embeds(place) {
    const hosts = [...place.querySelectorAll("*")].filter((one) => one.shadowRoot);
    const inside = hosts.flatMap((one) => embeds(one.shadowRoot));
    return [...[...place.querySelectorAll("iframe")].filter(isEmbed), ...inside];
  }

  // A sandboxed frame has no origin of its own: it is known by its window and its address.
  function isTrusted(frame, origin) {
    const nameless = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    return origin === (nameless ? "null" : base.origin);
  }

  function ask(frame, told) {
    if (frame.contentWindow) frame.contentWindow.postMessage(told, "*");
  }

  function sum(style, ...names) {
    return names.reduce((all, name) => all + parseFloat(style[name]), 0);
  }

  function edges(frame) {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== "border-box") return 0;
    return sum(style, "borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom");
  }

  // The width of the window in a frame; none where the frame is not shown.
  function within(frame) {
    return frame.clientWidth - sum(getComputedStyle(frame), "paddingLeft", "paddingRight");
  }

  // How high a chart and the line below it are in a width, from what the frame says of its layouts:
  // "442:480x915", from 442 pixels on the layout of 480 by 915.
  function foreseen(frame, width) {
    const layouts = (frame.dataset.layouts || "").match(/\d+:\d+x\d+/g) || [];
    const read = layouts.map((one) => one.split(/[:x]/).map(Number));
    const fits = read.filter(([least]) => least <= width).pop();
    return fits ? Math.ceil((Math.min(width, WIDEST) / fits[1]) * fits[2] + LINE) : 0;
  }

  function set(frame, wanted) {
    const height = Math.min(Math.max(Math.ceil(wanted), LOWEST), HIGHEST);
    const written = `${height + edges(frame)}px`;
    if (frame.style.height !== written) frame.style.height = written;
    return height;
  }

  // Until it is told again a frame that gets another width has the height that is foreseen, with
  // what was there beside it, such as the table.
  const more = new WeakMap();

  function size(frame, wanted) {
    more.set(frame, wanted - (foreseen(frame, within(frame)) || wanted));
    const saves = !frame.sandbox.length || frame.sandbox.contains("allow-downloads");
    ask(frame, { type: "hyperatlas:sized", height: set(frame, wanted), saves: saves });
  }

  // A frame that is not on the screen does not notice that it got another width, and one in a
  // process of its own notices later: it is asked until it speaks of the width that it has.
  const widths = new WeakMap();
  const tries = new WeakMap();
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const width = within(target);
      if (!target.clientWidth || widths.get(target) === width) continue;
      widths.set(target, width);
      const reserved = foreseen(target, width);
      // Its height is not observed: that would be told as a loop.
      observer.unobserve(target);
      if (reserved) set(target, reserved + (more.get(target) || 0));
      requestAnimationFrame(() => observer.observe(target));
      tries.set(target, TRIES);
      ask(target, { type: "hyperatlas:measure" });
    }
  });

  function isLate(frame, told) {
    const left = tries.get(frame) || 0;
    if (!left || !told.width || Math.abs(told.width - within(frame)) <= 1) return false;
    tries.set(frame, left - 1);
    setTimeout(() => ask(frame, { type: "hyperatlas:measure" }), PAUSE);
    return true;
  }

  addEventListener("message", (event) => {
    const told = event.data;
    if (!told || told.type !== "hyperatlas:height" || !Number.isFinite(told.height)) return;
    const frame = embeds(document).find((one) => one.contentWindow === event.source);
    if (!frame || !isTrusted(frame, event.origin)) return;
    observer.observe(frame);
    if (!isLate(frame, told)) size(frame, told.height);
  });

  // What was there before this script may have told its height already.
  function look() {
    for (const frame of embeds(document)) observer.observe(frame);
  }

  look();
  addEventListener("DOMContentLoaded", look);
})();
