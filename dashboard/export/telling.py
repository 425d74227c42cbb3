"""A verdict for readers and programs: in one language, ready for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.export.verdict import Standing
from dashboard.figures.parameters import DRESS, SIZE
from dashboard.figures.query import encode
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from dashboard.export.comparison import Change, Mention, Value
    from dashboard.export.record import Record
    from dashboard.export.verdict import Verdict

NAMES = {
    Standing.CURRENT: Words("지금도 맞음", "Current"),
    Standing.SUPERSEDED: Words("달라짐", "Superseded"),
    Standing.UNKNOWN: Words("알 수 없음", "Unknown"),
}
"""The verdicts in words."""

_OF_PICTURES = frozenset(choice.name for choice in (*SIZE, *DRESS))
_SENTENCES = {
    Standing.CURRENT: Words(
        "이 사이트의 지금 데이터로 다시 그려도 같은 값이 나옵니다.",
        "Drawn anew from today's data of this site, it would show the same figures.",
    ),
    Standing.SUPERSEDED: Words(
        "그린 뒤에 데이터가 바뀌어, 지금 다시 그리면 다른 그림이 됩니다.",
        "The data behind it has changed: drawn anew today, it would be a different picture.",
    ),
    Standing.UNKNOWN: Words(
        "이 그림이 지금도 맞는지는 알 수 없습니다.", "Whether it still holds cannot be told."
    ),
}
_ALTERED = Words(
    "기록이 적힌 뒤에 파일이 바뀌었습니다. 판정은 파일에 적힌 내용에 대한 것이며, 보이는 그림은 "
    "그와 다를 수 있습니다.",
    "The file was changed after its record was written. The verdict is on what the record says; "
    "what the picture shows may differ.",
)


def told(verdict: Verdict, language: Language, base: str) -> dict[str, Any]:
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
    """Return where the picture is drawn anew, and the page of its chart in the same state."""
    if verdict.record is None or not verdict.is_drawn_today:
        return {"address": None, "page": None}
    origin = verdict.record.origin
    kept = [(name, value) for name, value in origin.parameters if name not in _OF_PICTURES]
    page = f"{base}charts/{origin.chart}{encode(kept)}"
    return {"address": origin.address(base), "page": page}


def _file(record: Record) -> dict[str, Any]:
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
        "evidence": f"{base}evidence{encode(parameters)}",
    }
