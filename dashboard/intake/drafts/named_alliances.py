"""The alliances that a text names, found by who is in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.intake.drafts.coined_names import ALLIANCE, ORGANIZATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.intake.drafts.mentions import PlacedMention
    from dashboard.intake.drafts.scene import Scene

_POSSESSOR = re.compile(r"의\s[‘'「“\"]?$")


class NamedAlliances:
    """Finds the alliance that a common noun stands for: `LG는 … 민간 연합체를 구성했다`.

    Args:
        scenes: The sentences of the text.
    """

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._named: dict[str, PlacedMention] = {}
        self._owners: dict[str, PlacedMention] = {}
        for scene in scenes:
            for one in scene.of(ALLIANCE):
                if not one.is_unnamed:
                    self._named.setdefault(one.mention.name, one)
                    self._note_owner(scene, one)

    def _note_owner(self, scene: Scene, alliance: PlacedMention) -> None:
        for owner in scene.of(ORGANIZATIONS):
            gap = scene.paragraph.text[owner.end : alliance.start]
            if owner.end <= alliance.start and _POSSESSOR.fullmatch(gap):
                self._owners.setdefault(owner.mention.name, alliance)

    def of_parties(self, parties: Iterable[str]) -> tuple[PlacedMention, ...]:
        """Return the alliances whose name has at least two of some names."""
        wanted = tuple(parties)
        return tuple(
            one
            for name, one in self._named.items()
            if len([party for party in wanted if party in name]) > 1
        )

    def of_owner(self, owner: str) -> PlacedMention | None:
        """Return the alliance that is said to be somebody's: `LG의 ‘엑스퍼트 AI 얼라이언스’`."""
        return self._owners.get(owner)
