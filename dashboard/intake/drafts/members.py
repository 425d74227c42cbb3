"""The members of an alliance that a sentence enumerates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.intake.drafts.coined_names import ALLIANCE, ORGANIZATIONS
from dashboard.intake.drafts.draft import AllianceMembers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.mentions import PlacedMention
    from dashboard.intake.drafts.scene import Scene

_JOINED = re.compile(
    r"[’'\"]?(?:\([^()]*\))?\s?(?:[,·▲/]|[와과]|및|랑|를\s?비롯해|을\s?비롯해|그리고|,\s?그리고)\s?(?:▲\s?)?(?:함께\s?)?[‘'\"]?"
)
_FEWEST = 2


def enumerated_members(scenes: Sequence[Scene]) -> Iterator[AllianceMembers]:
    """Yield each alliance whose members stand in a row, with these."""
    for scene in scenes:
        members = _row(scene)
        alliance = _alliance(scene)
        if alliance is not None and len(members) >= _FEWEST:
            yield AllianceMembers(alliance.mention, tuple(one.mention for one in members))


def proposed_role(records: Records, alliance: str, organization: str) -> str:
    """Return the role that a member most likely has: its own, or one beside those of others."""
    roles = {
        one["organization"]: one["role"]
        for one in records.of("memberships")
        if one["alliance"] == alliance
    }
    if organization in roles:
        return roles[organization]
    is_led = {"lead", "host"} & set(roles.values())
    return "member" if is_led else "partner"


def _alliance(scene: Scene) -> PlacedMention | None:
    own = [one for one in scene.of(ALLIANCE) if not one.is_unnamed]
    if own:
        return own[0]
    if not re.search(r"연합|협의체|협력체|동맹|참여|합류", scene.text):
        return None
    earlier = scene.earlier(ALLIANCE)
    return earlier if earlier and not earlier.is_unnamed else None


def _row(scene: Scene) -> list[PlacedMention]:
    """The longest row of organizations of a sentence."""
    best: list[PlacedMention] = []
    row: list[PlacedMention] = []
    for one in scene.of(ORGANIZATIONS):
        gap = scene.paragraph.text[row[-1].end : one.start] if row else ""
        if row and one.start <= row[-1].end + 12 and re.fullmatch(r"\s?\(", gap):
            continue  # the same in other letters: 카이스트(KAIST)
        row = [*row, one] if row and _JOINED.fullmatch(gap) else [one]
        best = max(best, row, key=len)
    return best
