// The page that checks a picture: a file in, the verdict and the differences out.
(function () {
  "use strict";

  let last = null;
  let place = null;
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
      ...(file.rights ? [[words.rights, file.rights]] : []),
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
    const cell = (name, text) => made("td", text, { "data-name": words[name] });
    const value = (name) => cell(name, change[name] ? change[name].words : words.nothing);
    const about = filled("th", [link(change.about, change.evidence)], { scope: "row" });
    return filled("tr", [about, cell("column", change.title), value("then"), value("now")]);
  }

  function changes(answer, words) {
    if (!answer.changes.length) return [];
    const names = ["about", "column", "then", "now"];
    const head = names.map((name) => made("th", words[name], { scope: "col" }));
    const rows = answer.changes.map((change) => row(change, words));
    const parts = [filled("thead", [filled("tr", head)]), filled("tbody", rows)];
    return [made("h3", words.changes), filled("table", parts, { class: "verify-changes" })];
  }

  function mentions(claims, name) {
    if (!claims.length) return [];
    const items = claims.map((claim) => filled("li", [link(claim.about, claim.evidence)]));
    return [made("h3", name), filled("ul", items)];
  }

  function heading(text, name) {
    return filled("h2", [made("span", text, { class: "verdict-name" }), name]);
  }

  function show(answer, name, words, isOpen) {
    const parts = [
      heading(answer.name, name),
      ...answer.summary.map((sentence) => made("p", sentence)),
    ];
    if (answer.altered) parts[parts.length - 1].className = "disagreement";
    if (answer.file) parts.push(entries(answer, words), links(answer, words, isOpen));
    parts.push(...changes(answer, words));
    parts.push(...mentions(answer.added, words.added), ...mentions(answer.gone, words.gone));
    for (const slide of answer.slides || []) {
      const title = words.slide + " " + slide.slide + " · " + slide.title;
      parts.push(show(slide, title, words, isOpen));
    }
    const state = answer.altered ? "altered" : answer.verdict;
    return filled("section", parts, { class: "verdict verdict-" + state });
  }

  function refused(reason, name, words) {
    const parts = [heading(words.unread, name), made("p", reason)];
    return filled("section", parts, { class: "verdict verdict-unread" });
  }

  async function answerTo(file, drop, words) {
    if (file.size > Number(drop.dataset.largest)) return refused(words.large, file.name, words);
    const said = () => document.getElementById("verify-status");
    const about = { key: "verify", kind: "verify", place: said };
    const sent = { method: "POST", body: file };
    const response = await atlas.links.ask(drop.dataset.address, sent, about);
    const told = await response.json();
    if (!response.ok) return refused(told.detail || told.title, file.name, words);
    return show(told, file.name, words, !drop.dataset.address.includes("token="));
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
    place = document.getElementById("verify-result");
    place.replaceChildren();
    say(words.checking, true);
    redrawn.observe(document.getElementById("page"), { childList: true, subtree: true });
    const section = await answerTo(file, drop, words).catch(() => null);
    if (!section) return; // given up for what was asked after it
    if (mine !== asked || !place.isConnected) return;
    place.replaceChildren(section);
    say(section.querySelector("p").textContent, false);
  }

  // Another language or theme makes the page anew, and with it the verdict.
  const redrawn = new MutationObserver(() => {
    const result = document.getElementById("verify-result");
    if (!result) redrawn.disconnect();
    else if (result !== place) check(last);
  });

  const input = made("input", "", { type: "file", accept: ".png,.svg,.pdf,.pptx", hidden: "" });
  input.addEventListener("change", () => {
    check(input.files[0]);
    // The same file may be chosen once more.
    input.value = "";
  });
  document.body.append(input);

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
    if (event.target.closest && event.target.closest("#verify-choose")) input.click();
  });
  for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, dragged);
})();
