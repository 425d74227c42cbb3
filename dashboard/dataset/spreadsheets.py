"""What spreadsheets make of a cell: formulas, exponents, grouped digits; and the way back."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from dashboard.dataset.values import MOST_DECIMALS, MOST_DIGITS

_FORMULA = re.compile("'*(?:[\\s\0\u200b\ufeff]*[=+\\-@＝＋－＠]|[\t\r\n\0])")
"""Beginnings that a spreadsheet takes as a formula, as OWASP lists them for CSV injection, also
behind white space that it would leave out; and behind apostrophes, so that the way back is
certain."""

_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_DECIMAL = re.compile(
    rf"-?\d{{1,{MOST_DIGITS}}}(\.\d{{1,{MOST_DECIMALS}}})?([Ee][+-]?\d{{1,2}})?", re.ASCII
)
_TRUTH = {"TRUE": "true", "FALSE": "false"}


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes as a formula: with an apostrophe before it."""
    return f"'{text}" if _FORMULA.match(text) else text


def meant(text: str) -> str:
    """Return the text that ``harmless`` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def plain(text: str, kind: str) -> str:
    """Return a number or a truth value as the dataset writes it, whatever a spreadsheet did.

    ``5E+11``, ``500,000,000,000`` and ``500000000000.00`` become ``500000000000``, ``TRUE``
    becomes ``true``. A text of another shape stays what it is.

    Args:
        text: The cell.
        kind: The type of its column: integer, number or boolean.
    """
    if text.isdecimal():
        return text
    return _TRUTH.get(text, text) if kind == "boolean" else _plain_number(text)


@lru_cache(maxsize=4096)
def _plain_number(text: str) -> str:
    bare = text.strip(" ")
    bare = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare
    if not _DECIMAL.fullmatch(bare):
        return text
    written = f"{Decimal(bare):f}"
    return written.rstrip("0").removesuffix(".") if "." in written else written
