// What is asked of the server. Whatever does not come is told in words where the reader looks, and
// asked for again when the line is back. Whatever does come says which data is current: a page keeps
// what it shows until its reader takes newer data.
(function () {
  "use strict";

  const SHORTEST = 1000;
  const LONGEST = 30000;
  const PATIENCE = 10000;
  // What a proxy answers for a server that is not there.
  const GONE = [502, 503, 504];
  const SNAPSHOT = "Atlas-Snapshot";
  const MINUTE = 60000;
  const EMPTY = [101, 204, 205, 304];
  const health = new URL("../healthz", document.currentScript.src);
  const notice = document.getElementById("line");
  const newer = document.getElementById("newer");
  const snapshot = document.documentElement.dataset.snapshot;
  const fetch = window.fetch.bind(window);
  const asks = new Set();

  // ---- the line

  let pause = SHORTEST;
  let wake = () => {};
  let coming = null;

  function rest() {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function listen() {
    for (;;) {
      await rest();
      pause = Math.min(2 * pause, LONGEST);
      if (![...asks].some((one) => one.isHeld)) return;
      if (await isThere()) return;
    }
  }

  async function isThere() {
    const answer = await fetch(health, { cache: "no-store" }).catch(() => null);
    if (answer) compare(answer);
    return answer && answer.ok;
  }

  // Asks in growing pauses whether the server is there; all who wait share what it finds.
  function back() {
    coming = coming || listen().finally(() => (coming = null));
    return coming;
  }

  addEventListener("online", () => wake());

  // ---- words

  const owners = new WeakMap();
  let words = JSON.parse(notice.dataset.words);

  function button(one) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "again";
    made.textContent = words.again;
    made.addEventListener("click", () => {
      made.disabled = true;
      one.retry();
    });
    return made;
  }

  function say(one, reason) {
    const place = (one.place && one.place()) || notice;
    const promise = one.isHeld && reason !== "failed" ? words.promise : "";
    const said = document.createElement("span");
    said.textContent = [words.reasons[reason], words.missing[one.kind], promise].filter(Boolean).join(" ");
    if (one.said && one.said !== place) hush(one);
    owners.set(place, one);
    one.said = place;
    place.replaceChildren(said, ...(one.isHeld ? [" ", button(one)] : []));
  }

  function hush(one) {
    if (!one.said || owners.get(one.said) !== one) return;
    one.said.replaceChildren();
    owners.delete(one.said);
    const other = [...asks].find((ask) => ask !== one && ask.isHeld && ask.said === one.said);
    if (other) say(other, other.reason);
  }

  // ---- newer data

  let current = snapshot;

  function compare(answer) {
    const told = answer.headers.get(SNAPSHOT) || current;
    if (!newer || !snapshot || told === current) return;
    current = told;
    tell();
  }

  function tell() {
    if (!newer) return;
    newer.replaceChildren();
    if (current === snapshot) return;
    const take = document.createElement("button");
    take.type = "button";
    take.className = "again";
    take.textContent = words.take;
    take.addEventListener("click", () => location.reload());
    newer.append(words.newer, " ", take);
  }

  function watch() {
    if (snapshot && document.visibilityState === "visible") isThere();
  }

  setInterval(watch, MINUTE);
  document.addEventListener("visibilitychange", watch);

  // ---- asking

  class Trouble extends Error {
    constructor(reason) {
      super(reason);
      this.reason = reason;
    }
  }

  // A reader who asks for something else no longer waits for what could not be had; what two charts
  // are asked for stands side by side.
  function overrule(one) {
    for (const other of asks) {
      const same = other.key === one.key;
      const apart = one.kind === "chart" && other.kind === "chart";
      if (same || (other.isHeld && !one.quiet && !other.quiet && !apart)) other.give();
    }
  }

  function begin(about) {
    const controller = new AbortController();
    const one = { ...about, isHeld: false, signal: controller.signal, retry: () => {} };
    one.give = () => controller.abort();
    one.given = new Promise((_resolve, reject) => {
      controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
    });
    one.given.catch(() => {});
    return one;
  }

  async function hold(one, reason) {
    const pressed = new Promise((resolve) => (one.retry = resolve));
    Object.assign(one, { isHeld: true, reason: reason });
    say(one, reason);
    document.dispatchEvent(new CustomEvent("atlas:held", { detail: one }));
    await Promise.race(reason === "failed" ? [pressed, one.given] : [back(), pressed, one.given]);
  }

  // Makes an attempt until the line does not fail it, and returns what comes of it. Rejects where
  // something else was asked for instead.
  //
  // attempt: Gets a signal; rejects with a Trouble where there was no answer.
  // about: `key`, one thing asked for takes the place of another of the same key; `kind`, the words
  //   for what is missing; `place`, returns where they are said, by default the notice; `quiet`,
  //   whether nobody has asked for it by hand; `mustFit`, whether a refusal is a failure.
  /** @type {AtlasLine["until"]} */
  async function until(attempt, about) {
    const one = begin(about);
    overrule(one);
    asks.add(one);
    const late = setTimeout(() => one.isHeld || say(one, "slow"), PATIENCE);
    try {
      for (;;) {
        try {
          const value = await Promise.race([attempt(one.signal), one.given]);
          pause = SHORTEST;
          wake();
          return value;
        } catch (error) {
          if (!(error instanceof Trouble)) throw error;
          await hold(one, error.reason);
        }
      }
    } finally {
      clearTimeout(late);
      asks.delete(one);
      hush(one);
    }
  }

  // An answer that is there as a whole: one that breaks off in the middle is none.
  async function answered(address, options, about, signal) {
    let answer, body;
    try {
      const headers = snapshot ? { ...options.headers, [SNAPSHOT]: snapshot } : options.headers;
      answer = await fetch(address, { ...options, headers, signal });
      compare(answer);
      body = await answer.arrayBuffer();
    } catch (error) {
      throw signal.aborted ? error : new Trouble(navigator.onLine ? "gone" : "offline");
    }
    if (GONE.includes(answer.status)) throw new Trouble("gone");
    if (answer.status >= 500 || (about.mustFit && !answer.ok)) throw new Trouble("failed");
    return new Response(EMPTY.includes(answer.status) ? null : body, answer);
  }

  /** @type {AtlasLine["ask"]} */
  function ask(address, options, about) {
    return until((signal) => answered(address, options, about, signal), about);
  }

  /** @type {AtlasLine["drop"]} */
  function drop(isDropped) {
    [...asks].filter(isDropped).forEach((one) => one.give());
  }

  /** @type {AtlasLine["speak"]} */
  function speak(told) {
    words = told;
    tell();
  }

  window.atlas = { line: { ask, until, drop, speak, Trouble } };
})();
