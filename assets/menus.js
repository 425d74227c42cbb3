// Menus that close, a dialog that keeps the keyboard, buttons that copy.
(function () {
  "use strict";

  // An open menu closes on Escape and on a click elsewhere; one of links also on a click inside.
  const MENUS = ["choice", "action", "nav"].map((kind) => `details.${kind}-menu[open]`).join();
  document.addEventListener("click", (event) => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const all = document.querySelectorAll(MENUS);
    for (const menu of all) {
      const taken = !menu.matches(".choice-menu") && event.target.closest(".menu a, .menu button");
      if (taken || !menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    /** @type {HTMLDetailsElement} */
    const menu = event.target.closest && event.target.closest(MENUS);
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // The dialog keeps the keyboard: after its last stop comes its first.
  document.addEventListener("keydown", (event) => {
    const dialog = event.key === "Tab" && document.querySelector(".modal.show .modal-content");
    if (!dialog) return;
    const stops = [...dialog.querySelectorAll("button, input, select, a[href]")];
    const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
    const here = document.activeElement;
    if (here !== last && dialog.contains(here)) return;
    event.preventDefault();
    first.focus();
  });

  // Without https a browser gives no clipboard, but copies what is selected.
  async function copied(element) {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(element.textContent);
      return true;
    }
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copies]");
    if (!button || button.dataset.words) return;
    button.dataset.words = button.textContent;
    const done = await copied(document.getElementById(button.dataset.copies)).catch(() => false);
    button.textContent = done ? button.dataset.done : button.dataset.hand;
    setTimeout(() => {
      button.textContent = button.dataset.words;
      delete button.dataset.words;
    }, 1600);
  });
})();
