"""What a chart says of the day and the rule that it is drawn under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.analysis.as_of import articles
from dashboard.analysis.preference import Rule
from dashboard.i18n import Language, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.viewpoint import Viewpoint
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.chart_text import ChartText

RING = "◎"
"""Stands before what is new, as a ring stands around a new mark."""

_KNOWN = Text("{day}까지&nbsp;알려진&nbsp;것", "as&nbsp;known&nbsp;on&nbsp;{day}")
_RULES = {
    Rule.LATEST: Text("상충하는 주장은 최신 출처만", "of rival claims the latest source only"),
    Rule.CAUTIOUS: Text(
        "상충하는 주장은 보수적 수치만", "of rival claims the conservative figure only"
    ),
}
_NEW = Text("새로 알려진 것 {count}건({source})", "{count} new ({source})")
_ALL_NEW = Text("모두 새로 알려진 것({source})", "all of it new ({source})")
_NOTHING_NEW = Text("새로 알려진 것 없음({source})", "nothing new ({source})")
_BETWEEN = " · "


def under(viewpoint: Viewpoint, language: Language) -> list[str]:
    """Return the day and the rule in words, as a footer names them; nothing for the usual."""
    day = [_KNOWN[language].format(day=viewpoint.as_of)] if viewpoint.as_of else []
    rule = _RULES.get(viewpoint.rule)
    return [*day, *([rule[language]] if rule else [])]


def annotated(
    caption: ChartText,
    claims: Sequence[str],
    viewpoint: Viewpoint,
    dataset: Dataset,
    canvas: Canvas,
) -> ChartText:
    """Return the words of a chart with what is new in it; unchanged where no day is asked for.

    Args:
        caption: The words.
        claims: The claims behind the chart.
        viewpoint: The day and the rule.
        dataset: What is seen from there.
        canvas: Language and theme.
    """
    if not viewpoint.as_of or not claims:
        return caption
    language = canvas.language
    words = new_words(claims, viewpoint, dataset)[language]
    known = _KNOWN[language].format(day=viewpoint.as_of).replace("&nbsp;", " ")
    ring = f'<span style="color:{canvas.theme.accent}">{RING}</span>&nbsp;{words}'
    return replace(
        caption,
        subtitle=_BETWEEN.join(filter(None, [caption.subtitle, ring])),
        alternative=f"{caption.alternative} {known}. {words}.",
    )


def new_words(claims: Sequence[str], viewpoint: Viewpoint, dataset: Dataset) -> Text:
    """Return how many of some claims are new, and in which article they stand."""
    count = len(viewpoint.news(dataset) & set(claims))
    words = _NOTHING_NEW if not count else _ALL_NEW if count == len(claims) else _NEW
    newest = articles(dataset)[-1].source
    publisher = dataset.publisher_text(newest)
    return words.format(count=count, source=publisher)
