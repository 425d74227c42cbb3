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
    // What nobody has asked for yet belongs to the start.
    const isFirst = input.id === "view" && !input.value?.visit;
    const kind = isFirst ? "start" : KINDS[input.id] || input.id;
    const place = () => (kind === "portal" ? document.getElementById("portal-answer") : null);
    const quiet = QUIET.includes(kind);
    return { key: input.id, kind, quiet, place, mustFit: kind !== "page", visit: input.value?.visit };
  }

  async function asked(address, options) {
    const own = about(address, options);
    try {
      const answer = await atlas.line.ask(address, options, own);
      // What is on its way for the page before must not come after the page.
      if (own.kind === "page") atlas.line.drop((one) => one.kind === "chart");
      if (!answer.ok) atlas.view.leave();
      return answer;
    } catch {
      if (own.kind === "page") atlas.view.drop(own.visit);
      return new Response(null, { status: 204 });
    }
  }

  window.fetch = (address, options) =>
    String(address).includes("/_dash-") ? asked(String(address), options) : plain(address, options);
})();
