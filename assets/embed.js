// On the portal's side: every frame on the page that shows an embed of this site is made as high
// as what is in it, whenever it changes, also frames that come later. One line on the page is
// enough; twice does no harm.
(function () {
  "use strict";

  const LOWEST = 60;
  const HIGHEST = 20000;
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
    frame.contentWindow.postMessage(told, "*");
  }

  function edges(frame) {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== "border-box") return 0;
    const names = ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"];
    return names.reduce((sum, name) => sum + parseFloat(style[name]), 0);
  }

  function size(frame, wanted) {
    const height = Math.min(Math.max(Math.ceil(wanted), LOWEST), HIGHEST);
    const written = `${height + edges(frame)}px`;
    if (frame.style.height !== written) frame.style.height = written;
    ask(frame, { type: "hyperatlas:sized", height: height });
  }

  addEventListener("message", (event) => {
    const told = event.data;
    if (!told || told.type !== "hyperatlas:height" || !Number.isFinite(told.height)) return;
    const frame = embeds(document).find((one) => one.contentWindow === event.source);
    if (frame && isTrusted(frame, event.origin)) size(frame, told.height);
  });

  // What was there before this script may have told its height already.
  for (const frame of embeds(document)) ask(frame, { type: "hyperatlas:measure" });
})();
