"""A verdict for readers and programs: in one language, ready for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.export.verdict import Standing
from dashboard.i18n import Language, Text
from dashboard.requests.parameters import APPEARANCE, SIZE
from dashboard.requests.urls import chart_path, url

if TYPE_CHECKING:
    from dashboard.export.comparison import Change, Mention, Value
    from dashboard.export.record import OriginRecord
    from dashboard.export.verdict import Verdict

NAMES = {
    Standing.CURRENT: Text("데이터 변경 없음", "Data unchanged"),
    Standing.SUPERSEDED: Text("데이터 변경됨", "Data changed"),
    Standing.UNKNOWN: Text("확인 불가", "Unknown"),
}
"""The verdicts in words."""

_OF_PICTURES = frozenset(choice.name for choice in (*SIZE, *APPEARANCE))
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
    warning = (_ALTERED,) if verdict.altered else ()
    sentences = (_SENTENCES[verdict.standing], *verdict.reasons, *warning)
    return [words[language] for words in sentences]


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
