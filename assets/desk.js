// The desk of editors: keys, focus and forms become commands, one after the other.
(function () {
  "use strict";

  const KEY = "atlas-desk-key";
  const line = document.getElementById("desk-line");
  const hash = new URLSearchParams(location.hash.slice(1));
  const asked = new URLSearchParams(location.search).get("lang");
  const language = asked || (navigator.language.startsWith("ko") ? "ko" : "en");
  const words = (name) => line.getAttribute(`data-${name}-${language === "ko" ? "ko" : "en"}`);

  // The key leaves the address at once; this window alone keeps it.
  if (hash.has("key")) {
    sessionStorage.setItem(KEY, hash.get("key"));
    hash.delete("key");
    keepAddress(String(hash));
  }
  document.documentElement.lang = language;
  document.title = words("title");

  function keepAddress(fragment) {
    history.replaceState(null, "", location.pathname + location.search + (fragment && `#${fragment}`));
  }

  function say(text) {
    line.textContent = text;
    line.hidden = !text;
  }

  // What does not come is asked for again until it does; what was typed stays meanwhile.
  const plain = window.fetch.bind(window);
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  window.fetch = async (address, options = {}) => {
    if (!String(address).includes("/_dash-")) return plain(address, options);
    const headers = new Headers(options.headers);
    headers.set("Atlas-Desk-Key", sessionStorage.getItem(KEY) || "");
    for (;;) {
      try {
        const answer = await plain(address, { ...options, headers });
        if (answer.status === 403) say((await answer.clone().json()).detail || words("key"));
        else if (!answer.ok) say(words("failed"));
        else if (line.dataset.says !== "busy") say("");
        if (!answer.ok) release();
        return answer.ok ? answer : new Response(null, { status: 204 });
      } catch {
        say(words("gone"));
        await pause(1000);
      }
    }
  };

  // Commands: the next one begins when the one before it is on the screen.
  let typing = 0;
  let checks = 0;
  const waiting = [];
  let given = null;
  let number = 0;
  let state = { room: "", current: "", work: "", saved: true };
  let busy = 0;
  let repeating = 0;

  function give(command) {
    checks += 1;
    clearTimeout(typing);
    waiting.push(command);
    next();
  }

  function next() {
    if (given || !waiting.length) return;
    number += 1;
    const theme = document.documentElement.dataset.bsTheme;
    given = { room: state.room, about: current(), ...waiting.shift(), number, lang: language, theme };
    document.documentElement.setAttribute("aria-busy", "true");
    busy = setTimeout(() => {
      line.dataset.says = "busy";
      say(words("busy"));
    }, 600);
    dash_clientside.set_props("desk-command", { data: given });
  }

  function release() {
    clearTimeout(busy);
    delete line.dataset.says;
    document.documentElement.removeAttribute("aria-busy");
    given = null;
    setTimeout(next);
  }

  function done(answer) {
    const command = given;
    if (!command || answer.number !== command.number) return;
    release();
    say("");
    const { room, current, work, saved } = answer;
    if (answer.moves) state = { room, current, work, saved };
    else state = { ...state, work, saved };
    if (answer.moves) {
      keepAddress(work ? `work=${work}` : "");
      requestAnimationFrame(() => arrive(answer));
    }
    clearTimeout(repeating);
    const again = answer.repeat ? command : saved ? null : { does: "save" };
    if (again) repeating = setTimeout(() => !given && give(again), 2000);
  }

  const room = () => document.getElementById("desk-room");
  const cards = () => [...room().querySelectorAll(".desk-card")];
  const opened = () => room().querySelector(".desk-card.is-current");
  const current = () => opened()?.dataset.card || state.current;
  const formOf = (node) => node.closest("[data-form]");

  function arrive({ current: card }) {
    if (card) turn(card);
    const place = room().querySelector(".desk-first") || room().querySelector(".desk-button.is-first");
    const first = place?.matches("input, textarea, select, button") ? place : place?.querySelector("input");
    if (state.room !== "decide" || formOf(first || room())) first?.focus();
    if (state.room !== "decide") scrollTo(0, 0);
    const form = room().querySelector(".desk-card [data-form=edit]");
    if (form) look(form, 0);
  }

  // The open card, its place in the text, and the keyboard.
  function turn(name) {
    for (const one of cards()) one.classList.toggle("is-current", one.dataset.card === name);
    for (const one of room().querySelectorAll(".desk-text [data-card]")) {
      one.classList.toggle("is-current", one.dataset.card === name);
    }
    for (const one of cards()) one.removeAttribute("aria-current");
    const card = opened();
    if (!card) return;
    card.setAttribute("aria-current", "true");
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    room().querySelector(".desk-text .is-current")?.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const all = cards();
    const place = all.indexOf(opened()) + by;
    if (all[place]) turn(all[place].dataset.card);
  }

  const entries = (form) =>
    Object.fromEntries(
      [...form.querySelectorAll("[name]")].map((one) => [
        one.name,
        one.type === "checkbox" ? String(one.checked) : one.value,
      ])
    );

  function selected() {
    const range = getSelection();
    const text = String(range).trim();
    return text && room().querySelector(".desk-text")?.contains(range.anchorNode) ? text : "";
  }

  function send(form) {
    const kind = form.dataset.form;
    const values = entries(form);
    if (kind === "describe") give({ does: "describe", values });
    else if (kind === "publish") give({ does: "publish", base: form.dataset.base, values });
    else give({ does: "send", form: kind, about: form.dataset.about, values });
  }

  // What is typed is looked at when the fingers rest; only what is said last counts.
  function look(form, time) {
    clearTimeout(typing);
    typing = setTimeout(() => {
      checks += 1;
      const { form: kind, about } = form.dataset;
      const data = { number: checks, form: kind, about, lang: language, values: entries(form) };
      dash_clientside.set_props("desk-typed", { data });
    }, time);
  }

  function checked({ number, faults, remarks }) {
    const form = room().querySelector("[data-form]");
    if (number !== checks || !form) return;
    for (const place of form.querySelectorAll("[data-said]")) {
      const name = place.dataset.said;
      const field = form.querySelector(`[name="${CSS.escape(name)}"]`);
      place.textContent = faults[name] || remarks[name] || "";
      place.classList.toggle("is-wrong", name in faults);
      if (!field) continue;
      place.id = `desk-said-${name}`;
      field.classList.toggle("is-invalid", name in faults);
      field.setAttribute("aria-invalid", String(name in faults));
      field.setAttribute("aria-describedby", place.id);
    }
  }

  function bring(file) {
    const text = /** @type {HTMLTextAreaElement} */ (document.getElementById("desk-paste"));
    if (!file) return give({ does: "bring", text: /** @type {any} */ (text.value).toWellFormed?.() ?? text.value });
    const reader = new FileReader();
    reader.onload = () => {
      const data = String(reader.result).split(",")[1] || "";
      give({ does: "bring", file: { name: file.name, data } });
    };
    reader.readAsDataURL(file);
  }

  function choose(accepted) {
    const input = document.createElement("input");
    Object.assign(input, { type: "file", accept: accepted });
    input.addEventListener("change", () => input.files[0] && bring(input.files[0]));
    input.click();
  }

  function act(does, told = {}) {
    const form = opened() && opened().querySelector("[data-form]");
    if (does === "next") step(1);
    else if (does === "previous") step(-1);
    else if (does === "help") /** @type {HTMLDialogElement} */ (document.getElementById("desk-help")).showModal();
    else if (does === "bring") bring();
    else if (does === "cancel") give({ does: "show" });
    else if (does === "send" && form) send(form);
    else if (["describe", "publish"].includes(does)) send(room().querySelector("[data-form]"));
    else give({ does, ...told, ...(does === "thing" ? { selected: selected() } : {}) });
  }

  document.addEventListener("click", (event) => {
    const node = event.target.closest("[data-does], [data-chooses], [data-closes], [data-hides], [data-speaks], [data-card], [data-name]");
    if (!node) return;
    const { does, chooses, about, ...told } = node.dataset;
    if (does) {
      event.preventDefault();
      if (about && about !== current()) turn(about);
      act(does, about ? { about, ...told } : told);
    } else if (chooses) choose(chooses);
    else if (node.dataset.speaks) {
      event.preventDefault();
      const query = new URLSearchParams(location.search);
      query.set("lang", node.dataset.speaks);
      location.assign(`${location.pathname}?${query}${location.hash}`);
    } else if ("closes" in node.dataset) node.closest("dialog").close();
    else if ("hides" in node.dataset) node.closest(".desk-says").remove();
    else if (node.dataset.card && !event.target.closest("input, select, button, label")) {
      if (!String(getSelection())) turn(node.dataset.card);
    } else if (node.dataset.name) {
      const boxes = /** @type {HTMLInputElement[]} */ ([...room().querySelectorAll(".desk-member input")]);
      const box = boxes.find((one) => one.name === `member:${node.dataset.name}`);
      box?.click();
    }
  });

  const CHECKED = ["describe", "edit", "thing"];

  const KEYS = {
    decide: {
      ...{ j: "next", k: "previous", ArrowDown: "next", ArrowUp: "previous", Enter: "accept" },
      ...{ x: "reject", e: "edit", n: "thing", m: "members", u: "undo", r: "redo", p: "onward", b: "back" },
    },
    publish: { Enter: "publish", b: "back" },
    published: { t: "take-back", h: "home", v: "read" },
    read: { j: "next", k: "previous", ArrowDown: "next", ArrowUp: "previous", b: "back" },
    details: { Enter: "describe", u: "undo", r: "redo", b: "back" },
  };

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.isComposing || event.altKey || document.querySelector("dialog[open]")) return;
    const isField = target.matches("input, textarea, select");
    const strong = event.ctrlKey || event.metaKey;
    if (state.room === "home" && strong && key === "Enter") {
      event.preventDefault();
      act("bring");
      return;
    }
    if (strong) return;
    const form = formOf(target);
    if (form && key === "Escape" && state.room === "decide") act("cancel");
    else if (form && key === "Enter" && !target.matches("textarea, button")) {
      event.preventDefault();
      send(form);
      return;
    }
    if (isField || (form && state.room === "decide")) return;
    if (key === "?") act("help");
    const does = (KEYS[state.room] || {})[key];
    if (!does || (key === "Enter" && target.closest("button, a, summary"))) return;
    event.preventDefault();
    const button = room().querySelector(`[data-does="${does}"]`);
    if (does === "take-back") act(does, { version: button?.dataset.version });
    else act(does);
  });

  document.addEventListener("input", (event) => {
    const form = formOf(event.target);
    if (form && CHECKED.includes(form.dataset.form)) look(form, 350);
  });

  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (state.room === "home" && event.dataTransfer.files[0]) bring(event.dataTransfer.files[0]);
  });

  // Leaving would lose what is on this screen alone.
  addEventListener("beforeunload", (event) => {
    if (!state.saved) event.preventDefault();
  });
  addEventListener("hashchange", () => {
    const work = new URLSearchParams(location.hash.slice(1)).get("work");
    if (work && work !== state.work) give({ does: "open", work });
  });

  window.dash_clientside = window.dash_clientside || /** @type {any} */ ({});
  window.dash_clientside.desk = { done, checked };

  // Dash is there once it has drawn the frame.
  new MutationObserver((_, observer) => {
    if (!document.getElementById("desk-room")) return;
    observer.disconnect();
    const work = hash.get("work");
    setTimeout(() => give(work ? { does: "open", work } : { does: "home" }));
  }).observe(document.getElementById("react-entry-point"), { childList: true, subtree: true });
})();
