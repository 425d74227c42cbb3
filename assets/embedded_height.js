// Inside the frame of an embed: the page around it is told how high the content is, at once and
// whenever that changes. It is measured on the content and never on the frame.
(function () {
  "use strict";

  const root = document.documentElement;
  const content = document.querySelector("main");
  let told = "";
  if (parent === window) return;

  function height() {
    return Math.ceil(content.getBoundingClientRect().height);
  }

  // A frame in a part of the page that is not shown has no width: there is nothing to tell.
  function tell() {
    if (!root.clientWidth) return;
    told = [height(), innerWidth].join();
    const id = content.dataset.embed;
    parent.postMessage({ type: "hyperatlas:height", id, height: height(), width: innerWidth }, "*");
  }

  function tellWhatIsNew() {
    if (told !== [height(), innerWidth].join()) tell();
  }

  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data) return;
    if (event.data.type === "hyperatlas:measure") tell();
    if (event.data.type === "hyperatlas:sized") {
      root.classList.toggle("sized", event.data.height >= height());
    }
  });
  // An observer sleeps in a frame that is not on the screen; to measure does not need one.
  tell();
  addEventListener("load", tellWhatIsNew);
  new ResizeObserver(tellWhatIsNew).observe(content);
})();
