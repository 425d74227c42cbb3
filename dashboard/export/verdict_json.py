"""A verdict for readers and programs: in one language, ready for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.export.formats import FileFormat
from dashboard.export.verdict import Standing
from dashboard.i18n import Language, Text
from dashboard.requests.parameters import APPEARANCE, RATIO, SIZE
from dashboard.requests.urls import chart_path, url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.export.comparison import Change, Mention, Value
    from dashboard.export.record import OriginRecord
    from dashboard.export.slides.slide_origin import SlideFound
    from dashboard.export.verdict import Verdict, Versions

NAMES = {
    Standing.CURRENT: Text("데이터 변경 없음", "Data unchanged"),
    Standing.SUPERSEDED: Text("데이터 변경됨", "Data changed"),
    Standing.UNKNOWN: Text("확인 불가", "Unknown"),
}
"""The verdicts in words."""

_OF_PICTURES = frozenset(choice.name for choice in (*SIZE, *APPEARANCE, RATIO))
_SENTENCES = {
    Standing.CURRENT: Text(
        "이 사이트의 현재 데이터로 다시 그려도 같은 수치가 나옵니다.",
        "Redrawn from the current data of this site, it shows the same figures.",
    ),
    Standing.SUPERSEDED: Text(
        "그림을 만든 뒤 데이터가 바뀌어, 지금 다시 그리면 다른 그림이 됩니다.",
        "The data behind it has changed: redrawn today, it would be a different picture.",
    ),
    Standing.UNKNOWN: Text(
        "그 뒤에 데이터가 바뀌었는지 확인할 수 없습니다.",
        "Whether the data has changed since cannot be determined.",
    ),
}
_ALTERED = Text(
    "기록이 적힌 뒤에 파일이 바뀌었습니다. 판정은 기록의 내용에 대한 것이며, 보이는 "
    "그림은 이와 다를 수 있습니다.",
    "The file was changed after its record was written. The verdict is about the "
    "record; the picture itself may differ.",
)

_FIGURES_ALTERED = Text(
    "기록이 적힌 뒤에 슬라이드의 수치나 이름이 바뀌었습니다. 판정은 기록의 내용에 대한 것입니다.",
    "Figures or names on the slide were changed after its record was written. The verdict is "
    "about the record.",
)
_RESTYLED = Text(
    "수치와 이름은 만들 때와 같고, 색은 바뀌었습니다.",
    "Its figures and names are as they were made; its colours were changed.",
)
_RECOGNIZED = Text(
    "다른 프로그램에서 저장되며 제작 기록이 빠졌습니다. 메모에 적힌 주소로 지금 만든 슬라이드와 "
    "수치와 이름이 모두 같습니다.",
    "Its record was left out by another program. The slide made now at the address in its notes "
    "has the same figures and names.",
)
_RECOLORED = Text(
    "색은 지금 만든 슬라이드와 다릅니다.",
    "Its colours are others than those of the slide made now.",
)
_OWN_TITLE = Text(
    "제목은 이용자가 붙인 것입니다. 자동으로 계산된 제목은 ‘{title}’입니다.",
    "The title is the user’s own. The computed one is “{title}”.",
)
_OWN_NOTE = Text("설명 ‘{note}’은 이용자가 붙인 것입니다.", "The note “{note}” is the user’s own.")
_WORST = (Standing.SUPERSEDED, Standing.UNKNOWN, Standing.CURRENT)
_SILENT_DECK = Text(
    "제작 기록이 있는 슬라이드가 없습니다.", "No slide carries a record of its origin."
)
_SLIDES = Text(
    "제작 기록이 있는 슬라이드 {known}장(전체 {count}장) 가운데 데이터가 바뀐 슬라이드는 "
    "{changed}장입니다.",
    "Of {known} slides with a record of their origin ({count} in all), {changed} rest on data "
    "that has changed.",
)


def deck_json(
    slides: Sequence[tuple[SlideFound, Verdict]], now: Versions, language: Language, base: str
) -> dict[str, Any]:
    """Return the verdict on a presentation: the worst of those on its slides, and each of these.

    Args:
        slides: Its slides, each with its verdict.
        now: The versions of today.
        language: The reader's language.
        base: The address of the Atlas, or its path alone, ``/`` at the end.
    """
    known = [verdict for one, verdict in slides if one.found]
    found = {verdict.standing for verdict in known} or {Standing.UNKNOWN}
    standing = next(one for one in _WORST if one in found)
    changed = sum(one.standing is Standing.SUPERSEDED for one in known)
    words = _SLIDES[language].format(known=len(known), count=len(slides), changed=changed)
    told = [
        _slide(one, verdict_json(verdict, language, base), language)
        for one, verdict in slides
        if one.found
    ]
    return {
        "verdict": standing.value,
        "name": NAMES[standing][language],
        "altered": any(one.altered for one in known),
        "summary": [words if known else _SILENT_DECK[language]],
        "file": None,
        "now": {"dataset": now.dataset, "software": now.software, "address": None, "page": None},
        "changes": [],
        "added": [],
        "gone": [],
        "slides": told,
    }


def _slide(slide: SlideFound, told: dict[str, Any], language: Language) -> dict[str, Any]:
    more = [_RECOGNIZED[language]] if slide.is_recognized else []
    if slide.is_recognized and told["file"]["title"] not in slide.title:
        more.append(_OWN_TITLE[language].format(title=told["file"]["title"]))
    if slide.is_recolored:
        more.append(_RECOLORED[language])
    said = {"slide": slide.number, "title": slide.title}
    return {**said, **told, "summary": [*told["summary"], *more]}


def verdict_json(verdict: Verdict, language: Language, base: str) -> dict[str, Any]:
    """Return a verdict with all that belongs to it.

    Args:
        verdict: The verdict.
        language: The reader's language.
        base: The address of the Atlas, or its path alone, ``/`` at the end.
    """
    record = verdict.record
    return {
        "verdict": verdict.standing.value,
        "name": NAMES[verdict.standing][language],
        "altered": verdict.altered,
        "summary": summary(verdict, language),
        "file": _file(record) if record else None,
        "now": {**_versions(verdict), **_addresses(verdict, base)},
        "changes": [_change(change, language, base) for change in verdict.changes],
        "added": [_mention(one, language, base) for one in verdict.added],
        "gone": [_mention(one, language, base) for one in verdict.gone],
    }


def summary(verdict: Verdict, language: Language) -> list[str]:
    """Return the verdict in sentences."""
    words = (_SENTENCES[verdict.standing], *verdict.reasons, *_own(verdict), *_warnings(verdict))
    return [one[language] for one in words]


def _own(verdict: Verdict) -> Iterator[Text]:
    """Return which words of a file are its reader's own."""
    if verdict.record is None:
        return
    origin = verdict.record.origin
    if origin.computed_title:
        yield _OWN_TITLE.format(title=origin.computed_title)
    if origin.own_note:
        yield _OWN_NOTE.format(note=origin.own_note)


def _warnings(verdict: Verdict) -> tuple[Text, ...]:
    is_slide = verdict.record is not None and verdict.record.origin.format == FileFormat.PPTX
    if verdict.altered:
        return (_FIGURES_ALTERED if is_slide else _ALTERED,)
    return (_RESTYLED,) if verdict.restyled else ()


def _versions(verdict: Verdict) -> dict[str, str]:
    return {"dataset": verdict.now.dataset, "software": verdict.now.software}


def _addresses(verdict: Verdict, base: str) -> dict[str, str | None]:
    """Return where the picture is drawn again, and the page of its chart in the same state."""
    if verdict.record is None or not verdict.is_drawn_today:
        return {"address": None, "page": None}
    origin = verdict.record.origin
    kept = [(name, value) for name, value in origin.parameters if name not in _OF_PICTURES]
    page = url(base, chart_path(origin.chart), kept)
    return {"address": origin.address(base), "page": page}


def _file(record: OriginRecord) -> dict[str, Any]:
    origin = record.origin
    return {
        "title": origin.title,
        "computed_title": origin.computed_title or None,
        "own_note": origin.own_note or None,
        "chart": origin.chart,
        "format": origin.format,
        "parameters": dict(origin.parameters),
        "address": record.address,
        "rights": origin.rights,
        "dataset": origin.version,
        "software": origin.code,
        "sources": list(origin.sources),
        "claims": len(origin.facts),
    }


def _change(change: Change, language: Language, base: str) -> dict[str, Any]:
    return {
        **_mention(change.mention, language, base),
        "column": change.column,
        "title": change.title[language],
        "then": _value(change.then, language),
        "now": _value(change.now, language),
    }


def _value(value: Value | None, language: Language) -> dict[str, str] | None:
    return {"value": value.plain, "words": value.words[language]} if value else None


def _mention(mention: Mention, language: Language, base: str) -> dict[str, str]:
    parameters = [("claim", mention.claim), ("lang", language.value)]
    return {
        "claim": mention.claim,
        "about": mention.about[language],
        "evidence": url(base, "/evidence", parameters),
    }
