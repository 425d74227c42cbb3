// The field in the header: "/" leads to it, arrows to what it finds, Enter there.
(function () {
  "use strict";

  const PAUSE = 120;
  const equipped = new WeakSet();
  let waiting = null;

  function made(kind, attributes, text) {
    const element = document.createElement(kind);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.textContent = text;
    return element;
  }

  function field() {
    const form = /** @type {HTMLFormElement} */ (document.getElementById("search"));
    if (!form) return null;
    /** @type {HTMLInputElement} */
    const box = form.querySelector(".search-box");
    return { form: form, box: box, words: form.dataset };
  }

  // What of this address the others keep.
  function kept() {
    const asked = new URLSearchParams(location.search);
    return ["lang", "theme", "collections", "as_of", "rule"].filter((name) => asked.get(name)).map((name) => [name, asked.get(name)]);
  }

  function under(address, more) {
    const [path, own] = address.split("?");
    const query = new URLSearchParams(own);
    for (const [name, value] of [...more, ...kept()]) query.set(name, value);
    return path + "?" + query;
  }

  // A form that has just come gets its field, and its field the words of its language.
  function equip() {
    const found = field();
    if (!found) return;
    const { form, words } = found;
    const box = found.box || form.appendChild(made("input", { type: "search", name: "q", class: "search-box" }));
    const said = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": "search-list" };
    for (const [name, value] of Object.entries(said)) box.setAttribute(name, value);
    box.setAttribute("placeholder", words.placeholder);
    box.setAttribute("aria-label", words.label);
    if (equipped.has(form)) return;
    equipped.add(form);
    box.setAttribute("aria-expanded", "false");
    const popup = made("div", { class: "search-popup", hidden: "" });
    popup.append(
      made("p", { class: "search-said", role: "status" }),
      made("div", { id: "search-list", role: "listbox", "aria-label": words.label }),
    );
    form.append(popup);
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    });
    box.addEventListener("keydown", press);
    form.addEventListener("submit", submit);
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
    popup.addEventListener("mousedown", (event) => event.preventDefault());
    popup.addEventListener("click", (event) => open(event.target.closest("[role=option]")));
  }

  // Where is said what does not come.
  function place() {
    tell(field(), "");
    return field().form.querySelector(".search-said");
  }

  async function ask() {
    const { box, words } = field();
    const text = box.value.trim();
    if (!text) return close();
    const about = { key: "search", kind: "search", quiet: true, place: place };
    let answer;
    try {
      answer = await (atlas.links || atlas.line).ask(under(words.address, [["q", text]]), {}, about);
    } catch {
      return; // given up for what was asked after it
    }
    if (answer.ok) show((await answer.json()).groups, text);
    else tell(field(), words.trouble);
  }

  function tell({ form, box }, text) {
    form.querySelector(".search-popup").hidden = false;
    form.querySelector(".search-said").textContent = text;
    form.querySelector("#search-list").replaceChildren();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function show(groups, text) {
    const here = field();
    const { form, box, words } = here;
    const count = groups.reduce((sum, group) => sum + group.results.length, 0);
    tell(here, count ? words.count.replace("{count}", count) : words.none);
    if (!count || document.activeElement !== box) return;
    const every = { name: words.every.replace("{query}", text), address: everything(text) };
    const list = form.querySelector("#search-list");
    list.replaceChildren(...groups.map(group), option(every));
    list.querySelectorAll("[role=option]").forEach((one, place) => (one.id = "search-" + place));
    box.setAttribute("aria-expanded", "true");
  }

  function group(one) {
    const all = made("div", { role: "group", "aria-label": one.title });
    all.append(made("div", { class: "search-kind", "aria-hidden": "true" }, one.title));
    all.append(...one.results.map(option));
    return all;
  }

  function option(result) {
    const all = made("div", { role: "option", "aria-selected": "false", "data-leads": result.address });
    all.append(made("span", {}, result.name));
    if (result.detail) all.append(made("small", {}, result.detail));
    return all;
  }

  function everything(text) {
    return under(field().form.getAttribute("action"), [["q", text]]);
  }

  function close() {
    const { form, box } = field();
    clearTimeout(waiting);
    atlas.line.drop((one) => one.key === "search");
    form.querySelector(".search-popup").hidden = true;
    form.querySelector("#search-list").replaceChildren();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(step) {
    const { form, box } = field();
    const options = [...form.querySelectorAll("[role=option]")];
    if (!options.length) return;
    const here = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const next = here < 0 ? (step > 0 ? 0 : options.length - 1) : (here + step + options.length) % options.length;
    options.forEach((one, place) => one.setAttribute("aria-selected", String(place === next)));
    box.setAttribute("aria-activedescendant", options[next].id);
    options[next].scrollIntoView({ block: "nearest" });
  }

  function press(event) {
    if (event.isComposing) return;
    const { form, box } = field();
    const chosen = form.querySelector("[aria-selected=true]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      open(chosen);
    } else if (event.key === "Escape") {
      if (form.querySelector(".search-popup").hidden) box.value = "";
      close();
      event.preventDefault();
    }
  }

  function submit(event) {
    event.preventDefault();
    const text = field().box.value.trim();
    if (text) location.assign(everything(text));
  }

  // A link is followed as every link of the page is; the page of all results is loaded anew.
  function open(chosen) {
    if (!chosen) return;
    const { form, box } = field();
    const link = made("a", { href: chosen.dataset.leads, hidden: "" });
    if (new URL(link.href).pathname === new URL(form.action).pathname) link.dataset.external = "1";
    close();
    box.value = "";
    document.body.append(link);
    link.click();
    link.remove();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable=true]")) return;
    const found = field();
    if (!found || !found.box) return;
    event.preventDefault();
    found.box.focus();
    found.box.select();
  });

  // The header comes with the page and changes with it.
  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["data-label"] };
  const header = new MutationObserver(equip);
  function begin() {
    const found = document.getElementById("header");
    if (found) {
      header.observe(found, watched);
      equip();
    }
    return Boolean(found);
  }
  if (!begin()) {
    const arrival = new MutationObserver(() => begin() && arrival.disconnect());
    arrival.observe(document.body, { childList: true, subtree: true });
  }
})();
