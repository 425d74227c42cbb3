"""The columns of a claim that no figure says: titles, purposes, scopes, identifiers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.intake.drafts.new_things import FIELD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.draft import Draft

_INVESTMENT, _STAFF = Text("투자", "Investment"), Text("인력", "Staff")
_MARKET, _AI_MARKET = Text("시장", "Market"), Text("AI 시장", "AI market")
_EVENTS = (
    ("공개|발표|공표|선보", Text("{name} 발표", "{name}: announcement")),
    ("선임|취임|임명", Text("{name} 인사", "{name}: appointment")),
    ("열린|열렸|개최|개막", Text("{name} 개최", "{name} held")),
    ("", Text("{name} 관련 일정", "{name}: event")),
)
MEASURES = {
    "duration": Text("기간", "Duration"),
    "share": Text("비중", "Share"),
    "change": Text("증감", "Change"),
    "multiple": Text("배수", "Multiple"),
    "size_multiple": Text("파라미터 배수", "Size multiple"),
    "money": Text("금액", "Amount"),
    "training_cost": Text("학습 비용", "Training cost"),
    "stated_members": Text("참여 기업 수", "Stated members"),
}
"""What measures are called that figures of no other table are."""


def described(
    draft: Draft, subject: str, names: tuple[str, str], sentence: str, records: Records
) -> dict[str, str]:
    """Return the columns of a draft that are for a person to say better.

    Args:
        draft: The draft.
        subject: The identifier of what it is about.
        names: The name of that, in Korean and in English.
        sentence: Where its figure or date stands.
        records: The dataset.
    """
    describe = _BY_TABLE.get(draft.table)
    return describe(draft.values, subject, names, sentence, records) if describe else {}


def _investment(values: Mapping[str, str], subject: str, *_others: object) -> dict[str, str]:
    text = _STAFF if values.get("kind") == "staff" else _INVESTMENT
    end = "staff" if values.get("kind") == "staff" else "investment"
    return {"investment": f"{subject}-{end}", "purpose_ko": text.ko, "purpose_en": text.en}


def _market(
    _values: Mapping[str, str], subject: str, _names: tuple[str, str], sentence: str, _: Records
) -> dict[str, str]:
    scope = _AI_MARKET if re.search(r"AI|인공지능", sentence) else _MARKET
    region = "world" if re.search(r"글로벌|세계", sentence) else "unstated"
    ids = {"forecast": f"{subject}-market", "region": region}
    return {**ids, "scope_ko": scope.ko, "scope_en": scope.en}


def _growth(_values: Mapping[str, str], subject: str, *_others: object) -> dict[str, str]:
    return {"forecast": f"{subject}-market"}


def _event(
    values: Mapping[str, str], subject: str, names: tuple[str, str], sentence: str, _: Records
) -> dict[str, str]:
    title = next(text for words, text in _EVENTS if re.search(words, sentence))
    day = values.get("on", "").partition("/")[0]
    titles = {
        "title_ko": title.ko.format(name=names[0]),
        "title_en": title.en.format(name=names[1]),
    }
    return {"event": f"{subject}-{day}".strip("-"), **titles}


def _application(
    _values: Mapping[str, str], subject: str, names: tuple[str, str], *_others: object
) -> dict[str, str]:
    domain = {"domain_ko": FIELD.ko, "domain_en": FIELD.en}
    return {"application": subject, "name_ko": names[0], "name_en": names[1], **domain}


def _metric(
    values: Mapping[str, str],
    _subject: str,
    _names: tuple[str, str],
    _sentence: str,
    records: Records,
) -> dict[str, str]:
    unit = records.package.vocabularies["unit"].get(values.get("unit", ""))
    title = MEASURES.get(values.get("measure", "")) or (unit.title if unit else MEASURES["money"])
    return {"title_ko": title.ko, "title_en": title.en.capitalize()}


_BY_TABLE: dict[str, Callable[..., dict[str, str]]] = {
    "investments": _investment,
    "market_forecasts": _market,
    "growth_rates": _growth,
    "events": _event,
    "applications": _application,
    "metrics": _metric,
}
