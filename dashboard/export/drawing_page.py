"""The page that a browser of the Atlas opens, and the scripts that draw in it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import plotly

from dashboard.export.devtools import BrowserError

_PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"

_PAGE = """<!doctype html><html lang="ko"><meta charset="utf-8"><title></title>
<style>
body {{ margin: 0 }}
#drawing {{ overflow: hidden }}
#drawing svg {{ display: block; width: 100%; height: 100%; font-variant-ligatures: none }}
</style>
<style id="head-style"></style><script src="{plotly}"></script><script src="{kaleido}"></script>
<body><img id="kaleido-image" hidden><div id="drawing" lang=""></div></body></html>"""

LOADED = """new Promise((done) => {
  if (document.readyState === 'complete') done(); else addEventListener('load', done);
})"""

DRAW = """function (order, figure) {
  let drawn = 2166136261;
  for (const sign of figure) drawn = Math.imul(drawn ^ sign.codePointAt(0), 16777619);
  Math.random = () => {
    drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0;
    return drawn / 2 ** 32;
  };
  return kaleido_scopes.plotly({...order, data: JSON.parse(figure)}).then(JSON.stringify);
}"""
"""Draws a figure.

Plotly names the parts of a drawing by lot. The lots are drawn from the figure itself: the same
figure is the same file whichever process drew it, and two figures in one document share no names.
"""

PLACE = """function (drawing, width, height) {
  const parsed = new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement;
  const sheet = document.getElementById('drawing');
  sheet.style.width = `${width}px`;
  sheet.style.height = `${height}px`;
  sheet.replaceChildren(document.importNode(parsed, true));
  document.getElementById('head-style').textContent =
    `@page { size: ${width}px ${height}px; margin: 0 }`;
}"""
"""Puts an SVG into the page itself: printed from an image, it would lose the text of its digits."""

PORTABLE = """function (families) {
  const svg = document.querySelector('#drawing svg');
  const round = (number) => String(Math.round(number * 100) / 100);

  // The styles from a text down to one of its portions, the innermost last.
  function style(text, portion) {
    const found = [];
    for (let one = portion.parentElement; one !== text.parentElement; one = one.parentElement) {
      if (one.hasAttribute('style')) found.unshift(one.getAttribute('style').trim());
    }
    return found.map((one) => one.replace(/;$/, '')).join('; ');
  }

  // A share of the size around a portion is one of another size where the portion stands alone.
  const measured = (style, size) => style.replace(/font-size: *[0-9.]+%/, `font-size:${size}px`);

  function portions(text) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let start = 0; walker.nextNode(); start += walker.currentNode.length) {
      const portion = walker.currentNode;
      if (!portion.length) continue;
      const line = portion.parentElement.closest('.line') || text;
      const { x, y } = text.getStartPositionOfChar(start);
      const size = parseFloat(getComputedStyle(portion.parentElement).fontSize);
      found.push({ line, x, y, size, content: portion.data, style: style(text, portion) });
    }
    return found;
  }

  // What stands alone in its line keeps its anchor, so that it is in place in another font too,
  // unless LibreOffice would anchor it by the next whole size of letters.
  function split(text) {
    const found = portions(text);
    const texts = found.map((one) => {
      const alone = found.filter((other) => other.line === one.line).length === 1
        && Number.isInteger(one.size);
      const own = text.cloneNode(false);
      own.setAttribute('x', alone ? one.line.getAttribute('x') : round(one.x));
      own.setAttribute('y', round(one.y));
      if (!alone) own.setAttribute('text-anchor', 'start');
      own.setAttribute('style', measured(one.style, round(one.size)));
      own.textContent = one.content;
      return own;
    });
    text.replaceWith(...texts);
  }

  for (const text of svg.querySelectorAll('text')) {
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    split(text);
  }
  const written = new XMLSerializer().serializeToString(svg);
  svg.remove();
  return written.replace(/font-family: [^;"]+/g, `font-family: ${families}`);
}"""
"""Writes the SVG in the page so that every program draws it alike.

LibreOffice knows no ``dy`` and places the portions of a line by its own measures; Inkscape joins
words without ``xml:space``. So each portion is a text of its own with its own place.
"""

# Without a Korean font every syllable is the same empty box.
WRITES_KOREAN = """function (font) {
  const drawn = (text) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    context.font = `40px ${font}`;
    context.fillText(text, 10, 50);
    return canvas.toDataURL();
  };
  return drawn('가') !== drawn('뷁') && drawn('가') !== drawn(' ');
}"""

INSTALLED = """function (families) {
  const context = document.createElement('canvas').getContext('2d');
  const width = (font) => {
    context.font = `72px ${font}`;
    return context.measureText('Ag가1').width;
  };
  return families.filter((one) => ['serif', 'monospace'].some(
    (other) => width(`${one}, ${other}`) !== width(other)));
}"""
"""Which families of fonts there are: text in them is of another width than without."""


def drawing_page() -> str:
    """Return the page.

    Raises:
        BrowserError: If the package with Kaleido's script is missing.
    """
    return _PAGE.format(plotly=_PLOTLY.as_uri(), kaleido=_kaleido().as_uri())


def _kaleido() -> Path:
    """Return Kaleido's script; to import the package would change the logging of the process."""
    package = find_spec("kaleido")
    if package is None or package.origin is None:
        raise BrowserError("the package kaleido is missing")
    return Path(package.origin).parent / "vendor" / "kaleido_scopes.js"
