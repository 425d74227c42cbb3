// Dash asks by fetch: its requests go the way of all others, and Dash never learns of a line that is
// gone. What something else was asked for instead of has nothing to say.
(function () {
  "use strict";

  const KINDS = { view: "page", asked: "share", wanted: "evidence", chosen: "findings", renewal: "tokens" };
  const QUIET = ["findings", "tokens", "portal", "start"];
  const plain = window.fetch.bind(window);

  function about(address, options) {
    if (!options.body) return { key: address, kind: "start", quiet: true };
    const [input] = JSON.parse(options.body).inputs;
    const kind = KINDS[input.id] || input.id;
    const place = () => (kind === "portal" ? document.getElementById("portal-answer") : null);
    return { key: kind, kind: kind, quiet: QUIET.includes(kind), place: place, value: input.value };
  }

  async function asked(address, options) {
    const own = about(address, options);
    try {
      const answer = await atlas.line.ask(address, options, own);
      // What is on its way for the page before must not come after the page.
      if (own.kind === "page") atlas.line.drop((one) => one.kind === "chart");
      return answer;
    } catch {
      if (own.kind === "page") atlas.view.drop(own.value.visit);
      return new Response(null, { status: 204 });
    }
  }

  window.fetch = (address, options) =>
    String(address).includes("/_dash-") ? asked(String(address), options) : plain(address, options);
})();
