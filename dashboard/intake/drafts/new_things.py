"""Rows of organizations, models and alliances that a dataset does not have yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.intake.drafts.name_words import CONFERENCES, KINDS, KNOWN_KINDS
from dashboard.intake.drafts.romanization import romanized_name, romanized_slug
from dashboard.intake.name_matching import identifier_of, name_key

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.draft import NameMention

THINGS = {
    "organizations": "organization",
    "models": "model",
    "alliances": "alliance",
    "applications": "application",
}
"""The column of each table of things that identifies a row."""

_MAY_FORETELL = ("company", "institute")
_UNSTATED = Text("기사에 적히지 않음", "Not stated")
FIELD = Text("분야 미상", "Field not stated")
_LONGEST_SUFFIX = sorted(KINDS, key=len, reverse=True)
_LATIN = re.compile(r"[A-Za-z]")
_HANGUL = re.compile(r"[가-힣]")
_CENTRE = re.compile(r"센터|연구소|center|centre|lab", re.IGNORECASE)
_COOPERATION = re.compile(r"(?:협력팀|협력|공동\s?연구|업무협약)$")
_OF_SEVERAL = re.compile(r"(?:[3-9]|[세네])\s?사")
_TASK_FORCE = re.compile(r"전담팀|전담\s?조직|태스크포스|\bTF\b")
_RESEARCH = ("연구원", "연구소", "기술원")
"""What public institutes are called, and the laboratories of companies, whose names have letters
that are not Korean."""

_PROGRAMME = re.compile(r"멤버십|프로그램|membership", re.IGNORECASE)


class NewThings:
    """Finds the identifier of what a text names: that of the dataset, or a new one.

    Args:
        records: The dataset.
        decided: What a person decided about new things: their columns, by table and identifier.
        forecasters: The organizations that foretell a market, by the keys of their mentions.
    """

    def __init__(
        self,
        records: Records,
        decided: Mapping[tuple[str, str], Mapping[str, str]],
        forecasters: Container[tuple[str, str]] = (),
    ) -> None:
        self._records, self._forecasters = records, forecasters
        self._by_key: dict[tuple[str, str], str] = {}
        self.rows: dict[tuple[str, str], dict[str, str]] = {}
        self.mentions: dict[tuple[str, str], NameMention] = {}
        self.respelled: dict[tuple[str, str], dict[str, str]] = {}
        for (table, identifier), columns in decided.items():
            self.rows[table, identifier] = {THINGS[table]: identifier, **columns}
            names = (columns.get("name_ko", ""), columns.get("name_en", ""))
            for name in (*names, *columns.get("aliases", "").split(";")):
                if name:
                    self._by_key[table, name_key(name)] = identifier

    def identifier(self, mention: NameMention) -> str:
        """Return the identifier of what is mentioned; a new thing gets a row."""
        if mention.identifier or mention.table not in THINGS:
            return mention.identifier or _own(mention)
        keys = [(mention.table, name_key(name)) for name in (mention.name, *mention.aliases)]
        known = next((self._by_key[key] for key in keys if key in self._by_key), "")
        identifier = known or self._free(mention.table, proposed_identifier(mention))
        self._by_key |= dict.fromkeys(keys, identifier)
        self.mentions.setdefault((mention.table, identifier), mention)
        proposed = {**proposed_row(mention), THINGS[mention.table]: identifier}
        if mention.key in self._forecasters and proposed.get("kind") in _MAY_FORETELL:
            proposed["kind"] = "analyst"
        row = self.rows.setdefault((mention.table, identifier), proposed)
        self.rows[mention.table, identifier] = _with_spelling({**proposed, **row}, mention.name)
        return identifier

    def spell(self, table: str, identifier: str, name: str) -> None:
        """Have a thing of the dataset be called by a further name."""
        record = self._records.find(table, identifier)
        if record is not None and "aliases" in record.cells:
            key, cells = (table, identifier), dict(record.cells)
            row = _with_spelling(self.respelled.get(key, cells), name)
            if row != cells:
                self.respelled[key] = row

    def _free(self, table: str, wanted: str) -> str:
        found, count = wanted, 1
        while (table, found) in self.rows or self._records.find(table, found) is not None:
            count += 1
            found = f"{wanted}-{count}"
        return found


def _with_spelling(row: dict[str, str], name: str) -> dict[str, str]:
    """Return a row that has a spelling of the text among its names."""
    known = [*filter(None, row.get("aliases", "").split(";"))]
    if name in (row["name_ko"], row["name_en"], *known):
        return row
    return {**row, "aliases": ";".join([*known, name])}


def _own(mention: NameMention) -> str:
    return romanized_slug(mention.name) or identifier_of(mention.name, "thing")


def proposed_identifier(mention: NameMention) -> str:
    """Return an identifier for a new thing: its Latin name, or the Korean one romanized."""
    latin = [name for name in (mention.name, *mention.aliases) if not _HANGUL.search(name)]
    return romanized_slug(latin[0] if latin else mention.name) or identifier_of(
        mention.name, mention.table.rstrip("s")
    )


def proposed_row(mention: NameMention) -> dict[str, str]:
    """Return the columns of a new thing, as far as its names say them; the rest is for a person."""
    names = (mention.name, *mention.aliases)
    korean = next((name for name in names if _HANGUL.search(name)), mention.name)
    latin = next((name for name in names if not _HANGUL.search(name)), "")
    english = latin or romanized_name(korean)
    row = {"name_ko": korean, "name_en": english}
    row["aliases"] = ";".join(dict.fromkeys(one for one in names if one not in (korean, english)))
    return row | _OTHERS[mention.table](korean, latin)


def _of_organization(korean: str, latin: str) -> dict[str, str]:
    name = korean or latin
    known = KNOWN_KINDS.get(korean) or KNOWN_KINDS.get(latin)
    if known:
        return {"kind": known}
    if name.endswith((*CONFERENCES, "국제학회")):
        return {"kind": "conference"}
    suffix = next((one for one in _LONGEST_SUFFIX if name.endswith(one)), "")
    if suffix == "대" and len(name) < len("서울대"):
        suffix = ""
    if suffix in _RESEARCH and _LATIN.search(name):
        return {"kind": "laboratory"}
    is_ministry = (name.endswith("부") and len(name) > len("교육부")) or name == "정부"
    return {"kind": "government" if is_ministry else KINDS.get(suffix, "company")}


def _of_model(_korean: str, _latin: str) -> dict[str, str]:
    return {"modality": "unstated", "architecture": "unstated"}


def _of_alliance(korean: str, latin: str) -> dict[str, str]:
    name = f"{korean} {latin}"
    kind = "consortium"
    if _CENTRE.search(name):
        kind = "research_centre"
    elif _PROGRAMME.search(name):
        kind = "membership_programme"
    elif _COOPERATION.search(korean) and not _OF_SEVERAL.search(korean):
        kind = "partnership"
    elif _TASK_FORCE.search(name):
        kind = "task_force"
    return {"kind": kind, "purpose_ko": _UNSTATED.ko, "purpose_en": _UNSTATED.en}


def _of_application(_korean: str, _latin: str) -> dict[str, str]:
    return {"domain_ko": FIELD.ko, "domain_en": FIELD.en}


_OTHERS = {
    "organizations": _of_organization,
    "models": _of_model,
    "alliances": _of_alliance,
    "applications": _of_application,
}
