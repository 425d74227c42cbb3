"""The names that a dataset knows, and those that a person has decided are the same."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.dataset.names import SUBJECTS
from dashboard.intake.drafts.coined_names import is_common
from dashboard.intake.name_matching import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.recorded_decision import RecordedDecision
    from dashboard.dataset.records import Records

TABLES = ("models", "alliances", "applications", "organizations")
"""The tables whose things a text names; where a name means several, the first one's counts."""

UNNAMED = re.compile(
    r"산학\s?협력팀|(?:\d|[두세네])사\s?(?:협력|동맹|연합)|공동\s?(?:연구소|연구센터|연구)|(?:민간\s)?(?:AI\s)?(?:연합체|협의체|협력체|연합팀|협력팀|컨소시엄|동맹)"
    r"|(?<![가-힣\d])(?:연구센터|연구소)"
)
"""Common nouns that stand for an alliance in one article."""

FEWEST = 2
"""Letters that a name has at least."""


def known_things(
    records: Records, decided: Iterable[RecordedDecision]
) -> dict[str, list[tuple[str, str]]]:
    """Return the table and identifier of each thing that a name means.

    Args:
        records: The dataset.
        decided: What was decided about names.
    """
    known: dict[str, list[tuple[str, str]]] = defaultdict(list)
    same = (
        (one.about, one.table, one.thing)
        for one in decided
        if one.answer == "same" and not stands_for_one_text(one.about, records)
    )
    for name, table, identifier in (*_known_names(records), *same):
        if (table, identifier) not in known[name_key(name)]:
            known[name_key(name)].append((table, identifier))
    return known


def _known_names(records: Records) -> Iterator[tuple[str, str, str]]:
    for record in records:
        table = record.table
        if table.is_named and table.identity is not None and table.name in TABLES:
            aliases = record.entries("aliases") if "aliases" in table.columns else ()
            for name in {record["name_ko"], record["name_en"], *aliases}:
                if len(name) >= FEWEST and not stands_for_one_text(name, records):
                    yield name, table.name, record[table.identity]


def stands_for_one_text(name: str, records: Records) -> bool:
    """Whether a spelling is a common noun, which stands for a thing in one article only."""
    terms = records.package.vocabularies.get(SUBJECTS, {}).values()
    general = {cue for one in terms for cue in one.cues}
    return name in general or bool(UNNAMED.fullmatch(name)) or is_common(name)
