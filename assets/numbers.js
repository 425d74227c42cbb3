// A number that its control does not allow goes no further: the control says what is allowed.
(function () {
  "use strict";

  function isNumber(element) {
    return element.matches && element.matches(".choice input[type=number]");
  }

  function judge(control) {
    const fits = control.validity.valid;
    const { name, scope } = JSON.parse(control.id);
    control.setAttribute("aria-invalid", String(!fits));
    control.setAttribute("aria-describedby", JSON.stringify({ name, part: "allowed", scope }));
  }

  document.addEventListener("change", ({ target }) => isNumber(target) && judge(target));

  // While somebody types it is only taken back.
  document.addEventListener("input", ({ target }) => {
    if (isNumber(target) && target.validity.valid) judge(target);
  });
})();
