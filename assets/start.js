// Starts Dash. Who asks for Plotly before it has come waits for it and loads no other.
(function () {
  "use strict";
  const script = document.getElementById("plotly");
  window.Plotly = new Promise((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", reject);
  });
  new DashRenderer();
})();
