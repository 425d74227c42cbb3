// Above the options of a choice that has many: what a reader types is looked up among all of them.
(function () {
  "use strict";

  const PAUSE = 120;
  const MOST = 20;
  let waiting = null;

  // Those in force come first: what is looked for next must not take them away.
  function merged(control, found) {
    const boxes = [...control.querySelectorAll("input:checked")];
    const chosen = new Map(boxes.map((box) => [box.value, box.labels[0].textContent]));
    const options = [...chosen].map(([value, label]) => ({ value, label }));
    return [...options, ...found.filter((one) => !chosen.has(one.value))];
  }

  // Dash writes the names of an identifier in order.
  function idOf(field) {
    const { name, part, scope } = JSON.parse(field.dataset.control);
    return JSON.stringify({ name, part, scope });
  }

  function listed(field) {
    const { redrawing } = field.closest(".chart-card").querySelector("[data-redrawing]").dataset;
    const { menus } = JSON.parse(redrawing);
    const { name } = JSON.parse(field.dataset.control);
    return Object.entries(menus[name].options).map(([value, label]) => ({ value, label }));
  }

  async function found(field, text, said) {
    const { address } = document.getElementById("search").dataset;
    const asked = { q: text, of: field.dataset.of, limit: String(MOST), lang: document.documentElement.lang };
    const full = atlas.links.changed(address, (query) => {
      for (const [name, value] of Object.entries(asked)) query.set(name, value);
    });
    const about = { key: "options", kind: "search", quiet: true, place: () => said };
    const answer = await atlas.links.ask(full, {}, about);
    const { groups } = answer.ok ? await answer.json() : { groups: [] };
    const group = groups.find((one) => one.kind === field.dataset.table);
    return (group ? group.results : []).map((one) => ({ value: one.identifier, label: one.name }));
  }

  async function look(field, box, said) {
    const text = box.value.trim();
    let options;
    try {
      options = text ? await found(field, text, said) : listed(field);
    } catch {
      return; // given up for what was asked after it
    }
    if (box.value.trim() !== text) return;
    said.textContent = options.length ? "" : field.dataset.none;
    const all = merged(document.getElementById(idOf(field)), options);
    dash_clientside.set_props(JSON.parse(field.dataset.control), { options: all });
  }

  document.addEventListener("input", (event) => {
    const field = event.target.closest("label[data-of]");
    if (!field) return;
    const said = field.parentElement.querySelector("[role=status]");
    clearTimeout(waiting);
    waiting = setTimeout(() => look(field, event.target, said), PAUSE);
  });
})();
