// A list above which somebody types narrows at once; its rows stay as they are, only unseen.
(function () {
  "use strict";

  const narrowing = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, narrowing];

  // As the server compares names: without case, width and spaces.
  function alike(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-narrows]");
    if (!form || event.target.type !== "search") return;
    const words = alike(event.target.value).split(/\s+/).filter(Boolean);
    const row = `#${form.dataset.narrows} tbody tr`;
    const others = words.map((word) => `${row}:not([data-spelled*=${JSON.stringify(word)}])`);
    narrowing.replaceSync(others.length ? `${others.join()} { display: none }` : "");
    const rows = [...document.querySelectorAll(row)];
    const left = rows.filter((one) => words.every((word) => one.dataset.spelled.includes(word)));
    const told = document.querySelector("[data-left]");
    told.textContent = others.length ? told.dataset.left.replace("{count}", String(left.length)) : "";
  });

  // Nothing stays narrowed on the next page.
  document.addEventListener("atlas:words", () => {
    narrowing.replaceSync("");
    for (const told of document.querySelectorAll("[data-left]")) told.textContent = "";
  });

  // A choice beside the search asks at once.
  document.addEventListener("change", (event) => {
    /** @type {HTMLFormElement} */
    const form = event.target.closest("form.search-form");
    if (form && event.target.matches("select")) form.requestSubmit();
  });
})();
