// The page as the server wrote it stands until the live one has drawn what is in the window.
(function () {
  "use strict";

  const first = document.getElementById("first");

  function inWindow(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  function isDrawn(picture) {
    return picture.querySelector(".main-svg .infolayer .annotation") !== null;
  }

  // A figure below the window may still be on its way, but not its place.
  function isReady() {
    const page = document.getElementById("page");
    if (!page || !page.querySelector("h1") || "held" in document.documentElement.dataset) return false;
    const pictures = [...page.querySelectorAll(".picture")];
    return pictures.every((one) => one.clientHeight > 0 && (!inWindow(one) || isDrawn(one)));
  }

  // In one step: whoever reads aloud or looks finds one page at any time.
  function look() {
    if (!isReady()) {
      requestAnimationFrame(look);
      return;
    }
    document.dispatchEvent(new Event("atlas:arriving"));
    first.remove();
    // The part of the page that the address names has that name only now.
    if (location.hash && !scrollY) location.replace(location.hash);
    document.dispatchEvent(new Event("atlas:live"));
  }
  requestAnimationFrame(look);
})();
