// A picture that the reader's own browser draws: the figure as it stands on the screen, the address
// of its chart below it, and where it came from inside. Loaded when somebody wants one.
(function () {
  "use strict";

  const HEAD = 33;
  const DENSITY = "pHYs";
  const LINE = 16;

  // The last of the words around a plot are its foot; one more line stands below it.
  function withAddress({ data, layout }, address) {
    const around = [...layout.annotations];
    const foot = around.pop();
    const words = address.replaceAll("&", "&amp;");
    around.push({ ...foot, text: `${foot.text}<br>${words}` });
    const margin = { ...layout.margin, b: layout.margin.b + LINE };
    return { data, layout: { ...layout, annotations: around, margin: margin } };
  }

  function bytes(text) {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  }

  // A PNG with further parts behind its head, in the place of what it says of its density.
  function stamped(png, chunks) {
    const view = new DataView(png.buffer);
    const parts = [png.slice(0, HEAD), chunks];
    for (let at = HEAD; at < png.length; ) {
      const end = at + 12 + view.getUint32(at);
      const kind = String.fromCharCode(...png.slice(at + 4, at + 8));
      if (kind !== DENSITY) parts.push(png.slice(at, end));
      at = end;
    }
    return new Blob(parts, { type: "image/png" });
  }

  function hand(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // plot: A figure on the screen. told: What the server says of its picture. size: Of the figure.
  /** @type {AtlasPicture["save"]} */
  async function save(plot, told, size) {
    const figure = withAddress(plot, told.address);
    const drawn = await window.Plotly.toImage(figure, {
      format: "png",
      width: size.width,
      height: size.height + LINE,
      scale: told.scale,
      imageDataOnly: true,
    });
    hand(stamped(bytes(drawn), bytes(told.chunks)), told.name);
  }

  window.atlasPicture = { save };
})();
