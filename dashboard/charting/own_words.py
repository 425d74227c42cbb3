"""A title and a note of a reader's own, in the place of the computed words and beside them.

They are plain words, whatever signs they hold; a chart says of itself that they are nobody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.i18n import Text
from dashboard.plotting.markup import shield

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.chart_text import ChartText

COMPUTED = Text("자동으로 계산된 제목: {title}", "Computed title: {title}")
"""What the title is called that a reader's own has taken the place of."""

_MARKED = {
    (True, False): Text("제목은 이용자가 붙임", "title by the user"),
    (False, True): Text("설명은 이용자가 붙임", "note by the user"),
    (True, True): Text("제목과 설명은 이용자가 붙임", "title and note by the user"),
}
"""What the foot of a chart says, by whether title and note are a reader's own."""


def with_own_words(caption: ChartText, canvas: Canvas) -> ChartText:
    """Return the words of a chart with those of a reader; the computed title is told at the end.

    Args:
        caption: The words as the chart computes them.
        canvas: What the chart is drawn on, which has the reader's words.
    """
    note = shield(canvas.note)
    if note:
        told = f"{caption.alternative} {note}"
        caption = replace(caption, notes=(note, *caption.notes), alternative=told)
    if not canvas.title:
        return caption
    title, computed = shield(canvas.title), caption.title
    told = caption.alternative.replace(computed, title, 1)
    last = COMPUTED[canvas.language].format(title=computed)
    return replace(caption, title=title, alternative=f"{told} {last}", computed_title=computed)


def marked_own(title: str, note: str, language: Language) -> str:
    """Return what the foot says of a title and a note of a reader's own; empty without any."""
    own = bool(title), bool(note)
    return _MARKED[own][language] if any(own) else ""
