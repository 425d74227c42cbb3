"""A file of the Atlas's, whatever it is, held against today."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from msgspec.structs import replace

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.origin_reading import check_size, is_package, read_origin
from dashboard.export.slides.slide_origin import find_in_deck
from dashboard.export.verdict import Versions, judge
from dashboard.export.verdict_json import deck_json, verdict_json
from dashboard.i18n import Language
from dashboard.requests.parameters import LONGEST_QUERY
from dashboard.requests.query import InvalidQueryError
from dashboard.software import software_version

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.discovery import Catalogue
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.export.slides.slide_origin import SlideFound

_PAGE = re.compile(rf"/charts/([a-z0-9-]{{1,80}})(?:\?(\S{{0,{LONGEST_QUERY}}}))?(?=\s|$)")
_MOST = 40
"""Slides of a presentation that are made again."""


def checked(
    content: bytes, renderer: ChartRenderer, catalogue: Catalogue, language: Language, base: str
) -> dict[str, Any]:
    """Return whether a picture or a presentation still holds, ready for JSON.

    Args:
        content: The file, which may be anybody's.
        renderer: Where the charts of the dataset of today are drawn.
        catalogue: The charts of today.
        language: The reader's language.
        base: The address of the Atlas, or its path alone, ``/`` at the end.

    Raises:
        UnreadableFileError: If it is no file that can carry a record, broken, or too large.
    """
    dataset = renderer.dataset
    if not is_package(content):
        verdict = judge(read_origin(content), dataset, catalogue)
        return verdict_json(verdict, language, base)
    check_size(content)
    found = find_in_deck(content)
    slides = [
        *(_recognized(one, renderer, catalogue) for one in found[:_MOST]),
        *found[_MOST:],
    ]
    judged = [(one, judge(one.found, dataset, catalogue)) for one in slides]
    return deck_json(judged, Versions(dataset.version, software_version()), language, base)


def _recognized(slide: SlideFound, renderer: ChartRenderer, catalogue: Catalogue) -> SlideFound:
    """Return a slide whose record a program has left out with the record it would have today.

    Its notes name the page of its chart: if the slide made there now has the same figures, it is
    the same slide. Of one with other figures nothing is known.
    """
    if slide.found is not None:
        return slide
    request = _asked_for(slide.notes, renderer, catalogue)
    if request is None:
        return slide
    from dashboard.export.slides.deck import deck

    for again in find_in_deck(deck([request], renderer, "/", "16x9")):
        if again.figures == slide.figures and again.found is not None:
            recolored = again.colors != slide.colors
            return replace(slide, found=again.found, is_recognized=True, is_recolored=recolored)
    return slide


def _asked_for(notes: str, renderer: ChartRenderer, catalogue: Catalogue) -> ChartRequest | None:
    for chart, query in _PAGE.findall(notes):
        if chart in catalogue:
            asked = parse_qs(query, keep_blank_values=True)
            try:
                return read_chart_request(catalogue[chart], renderer.dataset, asked, Language.KO)
            except InvalidQueryError:
                return None
    return None
