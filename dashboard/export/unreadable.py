"""The one way in which a file that cannot be read is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.i18n import Text


class UnreadableFileError(Exception):
    """A file that is no picture of a known format, is broken, or is too large.

    Attributes:
        reason: Which of these, for a reader.
    """

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason
