// Runs before the first paint: the theme must be right at once.
(function () {
  "use strict";
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = asked === "dark" || asked === "light" ? asked : dark.matches ? "dark" : "light";
  root.dataset.bsTheme = theme;
  root.dataset.agThemeMode = theme;
})();
