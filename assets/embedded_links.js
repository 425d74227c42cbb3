// Inside the frame of an embed: what its links and buttons lead to. The page around the frame may
// have forbidden it to open and to save: then the address is said, to be copied.
(function () {
  "use strict";

  const KEPT = 60000;
  let saves = parent === window;

  // Only the page around knows whether the frame may save; where it tells nothing, it may not.
  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data) return;
    if (event.data.type === "hyperatlas:sized") saves = event.data.saves === true;
  });

  function say(place, what, address) {
    const said = place.closest("section").querySelector(".said");
    const copied = said.querySelector("input");
    said.hidden = false;
    said.querySelector("span").textContent = said.dataset[what];
    copied.hidden = !address;
    copied.value = address || "";
    if (address) copied.select();
  }

  // To be told that nothing opened, a window must not be asked for without its opener. Where a
  // frame may open none, Firefox throws.
  function opened(address) {
    try {
      return window.open(address, "_blank");
    } catch {
      return null;
    }
  }

  function open(link) {
    const page = opened(link.href);
    if (!page) return say(link, "closed", link.href);
    try {
      page.opener = null;
    } catch {
      // It is another page already: one of the Atlas, which has cut the way back itself.
    }
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
  }

  // How the file of an answer is called.
  function nameIn(answer) {
    const said = answer.headers.get("Content-Disposition") || "";
    return (/filename="([^"]+)"/.exec(said) || ["", ""])[1];
  }

  // A frame without an origin must fetch what it saves.
  async function take(control) {
    try {
      if (!control.href) throw new Error("no file");
      const answer = await fetch(control.href, { credentials: "omit" });
      if (!answer.ok) throw new Error(String(answer.status));
      save(await answer.blob(), nameIn(answer));
    } catch (error) {
      if (!control.classList.contains("save")) throw error;
      const stage = control.closest("section").querySelector(".stage");
      await stage.save();
    }
  }

  async function taken(control) {
    control.setAttribute("aria-busy", "true");
    try {
      await take(control);
      if (!saves) say(control, "saved", control.href);
    } catch {
      say(control, "failed", "");
    }
    control.removeAttribute("aria-busy");
  }

  for (const button of document.querySelectorAll("button.save")) button.hidden = false;

  document.addEventListener("click", (event) => {
    const control = event.target.closest("a[target=_blank], button.save");
    if (!control || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (control.matches("[download], button")) taken(control);
    else open(control);
  });
})();
