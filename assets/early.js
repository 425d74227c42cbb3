// Runs before the first paint: the theme must be right at once, and so must the address.
(function () {
  "use strict";

  // What others append is not passed on to who is given this address.
  const appended = new RegExp("^(" + document.currentScript.dataset.appended + ")(=|$)", "i");
  const parts = location.search.slice(1).split("&");
  const own = parts.filter((part) => !appended.test(part)).join("&");
  if (own !== parts.join("&")) {
    history.replaceState(history.state, "", location.pathname + (own && "?" + own) + location.hash);
  }

  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = asked === "dark" || asked === "light" ? asked : dark.matches ? "dark" : "light";
  root.dataset.bsTheme = theme;
  root.dataset.agThemeMode = theme;

  // Pictures further down wait until the first has been painted; without scripts none does.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => delete root.dataset.opening;
  root.dataset.opening = "";
  addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => port2.postMessage(null)));
})();
