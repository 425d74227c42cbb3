// What is dear waits: tables for their script until one is seen, figures below the window until
// those in it are drawn.
(function () {
  "use strict";

  const NEAR = "25%";
  const LONGEST = 2000;

  // Keeps the place of a component until it is there, and while what it loads itself comes: nothing
  // stands there then. `arrive` calls back with the component, at once where `isSeen`, or else when
  // it thinks best.
  function waiting(arrive) {
    return function Waiting(properties) {
      const [Component, setComponent] = React.useState(null);
      const place = React.useRef(null);
      React.useEffect(() => {
        if (Component) return undefined;
        let isWanted = true;
        const come = (isSeen) =>
          arrive(isSeen).then((one) => isWanted && one && setComponent(() => one));
        const watcher = new IntersectionObserver(
          (seen) => come(seen.some((one) => one.isIntersecting)),
          { rootMargin: NEAR }
        );
        watcher.observe(place.current);
        return () => {
          isWanted = false;
          watcher.disconnect();
        };
      }, [Component]);
      const { style, className } = properties;
      const empty = { style, className };
      return React.createElement(
        "div",
        { ref: place, style: { minHeight: style.height } },
        React.createElement(Component || "div", Component ? properties : empty)
      );
    };
  }

  // ---- tables

  const suite = document.getElementById("_dash-renderer").dataset;
  let grid = null;

  function loadGrid() {
    grid = grid || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = suite.grid;
      script.onload = () => {
        const { AgGrid } = window.dash_ag_grid;
        window.dash_ag_grid = tables;
        resolve(AgGrid);
      };
      script.onerror = reject;
      document.head.append(script);
    });
    return grid;
  }

  const Table = waiting((isSeen) => (isSeen ? loadGrid() : Promise.resolve(null)));
  Table.dashRenderType = true;
  const tables = { AgGrid: Table };
  window.dash_ag_grid = tables;

  // ---- figures

  const core = window.dash_core_components;
  const { Graph } = core;

  const live = new Promise((resolve) => {
    if (!document.getElementById("first")) resolve();
    document.addEventListener("atlas:live", resolve, { once: true });
  });

  const idle = () =>
    new Promise((resolve) => {
      if (window.requestIdleCallback) requestIdleCallback(resolve, { timeout: LONGEST });
      else setTimeout(resolve);
    });

  const Figure = waiting((isSeen) =>
    isSeen ? Promise.resolve(Graph) : live.then(idle).then(() => Graph)
  );
  window.dash_core_components = { ...core, Graph: Object.assign(Figure, Graph) };
})();
