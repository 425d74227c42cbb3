// What is dear waits: tables for their script until one is seen, figures below the window until
// those in it are drawn.
(function () {
  "use strict";

  const NEAR = "25%";
  const LONGEST = 2000;

  // Hands on what goes wrong in a component instead of leaving nothing in its place.
  class Guard extends React.Component {
    constructor(properties) {
      super(properties);
      this.state = { isBroken: false };
    }

    static getDerivedStateFromError() {
      return { isBroken: true };
    }

    componentDidCatch(error) {
      this.props.onError(error);
    }

    render() {
      return this.state.isBroken ? null : this.props.children;
    }
  }

  // Keeps the place of a component until it is there, and while what it loads itself comes: only
  // what is wrong is said there then. `arrive` gets the place of those words and calls back with the
  // component, at once where `isSeen`, or else when it thinks best; `lose` gets the component's
  // error and calls back when it may be asked for again.
  /** @returns {React.Late} */
  function waiting(arrive, lose) {
    return function Waiting(properties) {
      const [Component, setComponent] = React.useState(null);
      const [place, words] = [React.useRef(null), React.useRef(null)];
      const said = () => words.current;
      React.useEffect(() => {
        if (Component) return undefined;
        let isWanted = true;
        const come = (isSeen) =>
          arrive(isSeen, said).then((one) => isWanted && one && setComponent(() => one));
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
      const onError = (error) => lose(error, said).then(() => setComponent(null));
      const inner = React.createElement(Component || "div", Component ? properties : empty);
      const whole = Component && lose ? React.createElement(Guard, { onError }, inner) : inner;
      return React.createElement(
        "div",
        { ref: place, style: { minHeight: style.height } },
        lose && React.createElement("p", { ref: words, className: "trouble", role: "alert" }),
        whole
      );
    };
  }

  // ---- tables

  const suite = document.getElementById("_dash-renderer").dataset;
  let grid = null;

  function loadGrid(place) {
    grid = grid || atlas.load(suite.grid, "table", place, false).then(() => {
      const { AgGrid } = window.dash_ag_grid;
      window.dash_ag_grid = tables;
      return AgGrid;
    });
    return grid;
  }

  // What the script loads in its turn did not come, and it would never ask again: it has to be run
  // anew once that is there.
  function loseGrid(error, place) {
    const about = { key: error.request, kind: "table", quiet: true, place: place };
    grid = null;
    return atlas.line.ask(error.request, {}, about);
  }

  const Table = waiting(
    (isSeen, place) => (isSeen ? loadGrid(place) : Promise.resolve(null)),
    loseGrid
  );
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
