// Every chart in one archive: asked for on the data page, told of on every page until it is done.
(function () {
  "use strict";

  let words = {};
  let job = null;

  function element(kind, className) {
    const made = document.createElement(kind);
    made.className = className;
    return made;
  }

  // The notice is there only while there is something to say.
  function parts() {
    const notice = document.getElementById("export");
    if (!notice.firstChild) {
      const said = element("p", "notice-said");
      said.setAttribute("role", "status");
      const save = element("a", "notice-save");
      save.setAttribute("download", "");
      const end = element("button", "notice-end");
      end.type = "button";
      end.addEventListener("click", leave);
      notice.append(said, element("progress", "notice-bar"), element("p", "notice-file"), save, end);
    }
    /** @type {any} */
    const [said, bar, file, save, end] = notice.children;
    return { said, bar, file, save, end };
  }

  function tell() {
    document.getElementById("export").hidden = !job;
    if (!job) return;
    const { said, bar, file, save, end } = parts();
    const making = job.phase === "making";
    const text = making || !job.detail ? words[job.phase] : `${words[job.phase]}: ${job.detail}`;
    if (said.textContent !== text) said.textContent = text;
    bar.hidden = !making;
    bar.setAttribute("aria-label", words.making);
    bar.max = job.total || 1;
    bar.value = job.done;
    file.textContent = making ? `${job.done}/${job.total} ${job.file}` : left();
    save.hidden = job.phase !== "finished";
    save.textContent = words.save;
    if (job.address) save.href = job.address;
    end.textContent = making ? words.cancel : words.close;
  }

  function left() {
    const megabytes = job.bytes ? `${(job.bytes / 1e6).toFixed(1)} MB` : "";
    const missing = job.missing && job.missing.length;
    const lost = missing ? words.missing.replace("{count}", missing) : "";
    return [megabytes, lost].filter(Boolean).join(" · ");
  }

  // Cancels what is being made, or puts away what is told of it.
  function leave() {
    if (job.phase === "making") job.controller.abort();
    else job = null;
    tell();
    const button = document.getElementById("export-all");
    if (!job && button) button.focus();
  }

  async function refusal(answer) {
    const body = await answer.json().catch(() => ({}));
    return new Error(body.detail || body.title || String(answer.status));
  }

  function read(text) {
    const lines = text.split("\n");
    const name = lines.find((line) => line.startsWith("event: ")).slice(7);
    return [name, JSON.parse(lines.find((line) => line.startsWith("data: ")).slice(6))];
  }

  async function follow(answer, own) {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let waiting = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (waiting + value).split("\n\n");
      waiting = events.pop();
      for (const [name, data] of events.map(read)) {
        Object.assign(own, data);
        if (name !== "progress") own.phase = name;
        if (job === own) tell();
      }
    }
  }

  async function make(address) {
    const own = { phase: "making", done: 0, total: 0, file: "", controller: new AbortController() };
    job = own;
    tell();
    try {
      const answer = await fetch(address, { method: "POST", signal: own.controller.signal });
      if (!answer.ok) throw await refusal(answer);
      await follow(answer, own);
      if (own.phase === "making") own.phase = "failed";
    } catch (error) {
      own.phase = own.controller.signal.aborted ? "cancelled" : "failed";
      own.detail = own.phase === "failed" && error.name === "Error" ? error.message : "";
    }
    tell();
    if (own.phase === "finished") parts().save.click();
    if (own.phase === "cancelled") setTimeout(forget, 4000, own);
  }

  function forget(own) {
    if (job === own) job = null;
    tell();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#export-all");
    if (!button || (job && job.phase === "making")) return;
    const dark = /** @type {HTMLInputElement} */ (document.getElementById("export-dark"));
    const themes = dark && dark.checked ? "&themes=light,dark" : "";
    make(button.dataset.address + themes);
  });

  document.addEventListener("atlas:words", (event) => {
    words = event.detail;
    tell();
  });
})();
