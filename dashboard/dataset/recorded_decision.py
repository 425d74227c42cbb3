"""An answer that a person gave to a question, as `decisions.csv` and the store keep it."""

from __future__ import annotations

from msgspec import Struct


class RecordedDecision(Struct, frozen=True):
    """An answer to a question; of several about one question the last counts.

    Attributes:
        kind: The kind of the question.
        table: The table of the thing that a name may mean; empty for other questions.
        about: The name, cell or column in question, as it stands.
        answer: The answer; empty while it is open.
        thing: The identifier of the thing that a name is the same as, a part or a variant of.
        who: Who decided.
        on: When; a day.
        why: Why.
    """

    kind: str
    table: str
    about: str
    answer: str
    thing: str = ""
    who: str = ""
    on: str = ""
    why: str = ""
