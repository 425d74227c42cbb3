"""Words by which names are found: what they end with, what stands beside them, what is none."""

from __future__ import annotations

import json
from pathlib import Path

_DATA = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


def _words(lines: list[str]) -> tuple[str, ...]:
    return tuple(" ".join(lines).split())


KINDS = {suffix: kind for kind, lines in _DATA["organizations"].items() for suffix in _words(lines)}
"""The kind of an organization, by how its name ends."""

KNOWN_KINDS = {name: kind for kind, lines in _DATA["kinds"].items() for name in _words(lines)}
"""The kind of organizations whose names do not say it."""

CONFERENCES = _words(_DATA["conferences"])
"""How the name of a conference, an exhibition or a show ends."""

ALLIANCES = _words(_DATA["alliances"])
"""How the name of an alliance ends, or what stands beside it."""

COMMON = frozenset(_words(_DATA["common"]))
"""Nouns that are no names, though they stand where names do."""

LATIN_COMMON = frozenset(_words(_DATA["latin_common"]))
"""Latin words that are no names of organizations or models."""

PARTICLES = _words(_DATA["particles"])
"""Particles that a name may carry, the longest first."""

DOES = _words(_DATA["does"])
"""Stems of what organizations do in the sentences of business papers."""

WELL_KNOWN = {table: _words(lines) for table, lines in _DATA["well_known"].items()}
"""Names that papers write without introducing them, by table."""
