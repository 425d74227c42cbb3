"""Whether Hangul is written with letters, or with the boxes that stand for those a font lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browsers.window import Window

# A box, empty or with a number in it, has ink along all of its edges; no syllable has. Each family
# that Hangul is written in is tried with all of it.
_BOXES = """() => {
  const size = 40;
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const range = (from, to) => [...Array(to - from + 1).keys()].map((step) => from + step);

  function isBox(letter) {
    pen.clearRect(0, 0, size, size);
    pen.fillText(letter, 5, 32);
    const { data } = pen.getImageData(0, 0, size, size);
    const inked = ([x, y]) => data[4 * (y * size + x) + 3] > 60;
    const ink = range(0, size * size - 1).map((at) => [at % size, Math.floor(at / size)]);
    const [xs, ys] = [0, 1].map((axis) => ink.filter(inked).map((at) => at[axis]));
    if (!xs.length) return true;
    const ends = [xs, ys].map((all) => [Math.min(...all), Math.max(...all)]);
    const [left, right, top, bottom] = ends.flat();
    const edges = [
      ...[left, right].map((x) => range(top, bottom).map((y) => [x, y])),
      ...[top, bottom].map((y) => range(left, right).map((x) => [x, y])),
    ];
    return edges.every((edge) => edge.filter(inked).length > 0.8 * edge.length);
  }

  const letters = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    const found = textContent.match(/[가-힣]/g);
    if (!found || !parentElement.checkVisibility()) continue;
    const { fontFamily, fontWeight } = getComputedStyle(parentElement);
    const font = `${fontWeight} 28px ${fontFamily}`;
    letters.set(font, new Set([...(letters.get(font) || []), ...found]));
  }
  if (!letters.size) return ["no Hangul"];
  return [...letters].flatMap(([font, found]) => {
    pen.font = font;
    return [...found].filter(isBox).map((letter) => `${letter} in ${font}`);
  });
}"""


def boxes(window: Window, frame: int | None = None) -> list[str]:
    """Return the syllables that a page or a frame on it shows as boxes, with their fonts."""
    return window.run(_BOXES, frame=frame)
