// The page that checks a picture: a file in, the verdict and the differences out.
(function () {
  "use strict";

  let last = null;
  let asked = 0;

  function made(kind, text, attributes) {
    const element = document.createElement(kind);
    if (text) element.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    return element;
  }

  function filled(kind, parts, attributes) {
    const element = made(kind, "", attributes);
    element.append(...parts);
    return element;
  }

  function link(text, address) {
    return made("a", text, { href: address, target: "_blank", rel: "noopener" });
  }

  function versions(then, now) {
    return then === now ? then : then + " → " + now;
  }

  function entries(answer, words) {
    const file = answer.file;
    const told = [
      [words.heading, file.title],
      [words.dataset, versions(file.dataset, answer.now.dataset)],
      [words.software, versions(file.software, answer.now.software)],
      [words.sources, file.sources.join(", ")],
      [words.claims, String(file.claims)],
      [words.address, file.address],
    ];
    const parts = told.flatMap(([name, value]) => [made("dt", name), made("dd", value)]);
    return filled("dl", parts);
  }

  function links(answer, words, isOpen) {
    const parts = [];
    if (answer.now.page) parts.push(link(words.page, answer.now.page));
    if (answer.now.address && isOpen) parts.push(link(words.picture, answer.now.address));
    return filled("p", parts, { class: "verify-links" });
  }

  function row(change, words) {
    const value = (one) => made("td", one ? one.words : words.nothing);
    const about = filled("th", [link(change.about, change.evidence)], { scope: "row" });
    return filled("tr", [about, made("td", change.title), value(change.then), value(change.now)]);
  }

  function changes(answer, words) {
    if (!answer.changes.length) return [];
    const names = [words.about, words.column, words.then, words.now];
    const head = filled("tr", names.map((name) => made("th", name, { scope: "col" })));
    const rows = answer.changes.map((change) => row(change, words));
    const table = filled("table", [filled("thead", [head]), filled("tbody", rows)], {
      class: "dictionary",
    });
    const around = { class: "scrolls", tabindex: "0", role: "region", "aria-label": words.changes };
    return [made("h3", words.changes), filled("div", [table], around)];
  }

  function mentions(claims, name) {
    if (!claims.length) return [];
    const items = claims.map((claim) => filled("li", [link(claim.about, claim.evidence)]));
    return [made("h3", name), filled("ul", items)];
  }

  function show(answer, name, words, isOpen) {
    const parts = [
      filled("h2", [made("span", answer.name, { class: "verdict-name" }), " " + name]),
      ...answer.summary.map((sentence) => made("p", sentence)),
    ];
    if (answer.altered) parts[parts.length - 1].className = "disagreement";
    if (answer.file) parts.push(entries(answer, words), links(answer, words, isOpen));
    parts.push(...changes(answer, words));
    parts.push(...mentions(answer.added, words.added), ...mentions(answer.gone, words.gone));
    const state = answer.altered ? "altered" : answer.verdict;
    return filled("section", parts, { class: "verdict verdict-" + state });
  }

  function refused(text, name) {
    const parts = [made("h2", name), made("p", text)];
    return filled("section", parts, { class: "verdict verdict-unread" });
  }

  async function answerTo(file, drop, words) {
    if (file.size > Number(drop.dataset.largest)) return refused(words.large, file.name);
    try {
      const response = await fetch(drop.dataset.address, { method: "POST", body: file });
      const told = await response.json();
      if (!response.ok) return refused([told.title, told.detail].filter(Boolean).join(": "), file.name);
      return show(told, file.name, words, !drop.dataset.address.includes("token="));
    } catch {
      return refused(words.unreachable, file.name);
    }
  }

  function say(text, isSeen) {
    const status = document.getElementById("verify-status");
    status.textContent = text;
    status.classList.toggle("visually-hidden", !isSeen);
  }

  async function check(file) {
    const drop = document.getElementById("verify");
    if (!drop || !file) return;
    const words = JSON.parse(drop.dataset.words);
    const mine = (asked += 1);
    last = file;
    document.getElementById("verify-result").replaceChildren();
    say(words.checking, true);
    const section = await answerTo(file, drop, words);
    const result = document.getElementById("verify-result");
    if (mine !== asked || !result) return;
    result.replaceChildren(section);
    say(section.querySelector("p").textContent, false);
  }

  function choose() {
    const input = made("input", "", { type: "file", accept: ".png,.svg,.pdf" });
    input.addEventListener("change", () => check(input.files[0]));
    input.click();
  }

  function dragged(event) {
    const drop = document.getElementById("verify");
    if (!drop || !event.dataTransfer || !event.dataTransfer.types.includes("Files")) return;
    // A file dropped beside its place must not take the page away.
    event.preventDefault();
    const inside = drop.contains(event.target) && event.type !== "dragleave";
    drop.classList.toggle("verify-over", inside && event.type === "dragover");
    event.dataTransfer.dropEffect = inside ? "copy" : "none";
    if (inside && event.type === "drop") check(event.dataTransfer.files[0]);
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest && event.target.closest("#verify-choose")) choose();
  });
  for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, dragged);

  // Another language: the words of the verdict come from the server, so it is asked again.
  new MutationObserver(() => {
    if (last && document.querySelector("#verify-result .verdict")) check(last);
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-words"] });
})();
