// What the cells of a table can do: names lead to profiles, Shift+Tab leads back to the head.
(function () {
  "use strict";

  const BETWEEN = /( · |; |, |: )/;

  // A link does not choose its row, which would open the evidence on the page that is left.
  function still(link) {
    if (link) link.addEventListener("click", (event) => { event.__ag_Grid_Stop_Propagation = true; });
  }

  // A list without blanks, KT·KAIST, is one of names only if each of its parts is a name.
  function within(part, known) {
    const names = part.split(/(·)/);
    return part in known || names.some((one) => one !== "·" && !(one in known)) ? [part] : names;
  }

  function Names({ value, data, address }) {
    const known = (data && data.profiles) || {};
    if (value === null || value === undefined) return null;
    const parts = String(value).split(BETWEEN).flatMap((part) => within(part, known));
    return parts.map((part, place) =>
      part in known
        ? React.createElement(
            "a",
            { key: place, href: address.replace("NAME", known[part]), ref: still, tabIndex: -1 },
            part
          )
        : part
    );
  }

  // The cell takes the keyboard back when it is told to stay; the head has it after that.
  function leave({ backwards, previousCellPosition, api }) {
    if (backwards) setTimeout(() => api.setFocusedHeader(previousCellPosition.column));
    return backwards;
  }

  // The first rows are measured before they are seen; those that come later, when they come.
  const measured = new WeakSet();
  function fit({ api }) {
    if (measured.has(api)) api.autoSizeAllColumns({ scaleUpToFitGridWidth: true });
    measured.add(api);
  }

  // A table is seen once its columns have their widths, which are measured, then widened, and its
  // head the height that follows. Frames are counted: a busy thread lets a clock run out between.
  const SETTLED = 4;
  const changes = new WeakMap();
  function seen({ api }) {
    if (api.isDestroyed()) return;
    const table = document.querySelector(`[grid-id="${api.getGridId()}"]`);
    const change = {};
    changes.set(api, change);
    const wait = (frames) => {
      if (changes.get(api) !== change) return;
      if (frames) requestAnimationFrame(() => wait(frames - 1));
      else if (table) table.classList.add("is-measured");
    };
    wait(SETTLED);
    more({ api });
  }

  // Where scrollbars are hidden, only the edge can tell that there are columns beyond it.
  function more({ api }) {
    if (api.isDestroyed()) return;
    const table = document.querySelector(`[grid-id="${api.getGridId()}"]`);
    const view = table && table.querySelector(".ag-center-cols-viewport");
    if (!view) return;
    const beyond = view.scrollWidth - view.clientWidth - view.scrollLeft;
    table.classList.toggle("has-more", beyond > 1);
  }

  window.dashAgGridComponentFunctions = { ...window.dashAgGridComponentFunctions, Names };
  window.dashAgGridFunctions = { ...window.dashAgGridFunctions, fit, leave, more, seen };
})();
