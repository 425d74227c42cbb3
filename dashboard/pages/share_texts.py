"""Texts to copy: a citation, and one line that loads the rows of a chart elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf

if TYPE_CHECKING:
    from datetime import date

    from dashboard.dataset.identity import Identity

_CITATION = Text(
    "“{title}”, {credit}, 데이터 버전 {version}, {licence}, {address} ({day} 접속).",
    "“{title}”, {credit}, dataset {version}, {licence}, {address} (accessed {day}).",
)
_BIBTEX = """@misc{{{name}-{chart},
  title   = {{{{{title}}}}},
  author  = {{{{{publisher}}}}},
  year    = {{{year}}},
  note    = {{{dataset}, version {version}, {licence}}},
  url     = {{{address}}},
  urldate = {{{day}}}
}}"""
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "&%$#_{}"},
}


class Cited(Struct, frozen=True):
    """What a citation names.

    Attributes:
        chart: The chart's id.
        title: Its title under the choices in force.
        identity: Whose data it shows.
        address: The address of the page.
        day: The day on which it was read.
        credits: How the collections it stands in ask to be credited, with their licence.
    """

    chart: str
    title: str
    identity: Identity
    address: str
    day: date
    credits: tuple[str, ...] = ()


def citation(cited: Cited, language: Language) -> str:
    """Return a citation in words."""
    return _CITATION[language].format(
        title=cited.title,
        credit=cited.identity.credit[language],
        version=cited.identity.version,
        licence="; ".join([cited.identity.licence[language], *cited.credits]),
        address=cited.address,
        day=edtf(cited.day.isoformat(), language),
    )


def bibtex(cited: Cited, language: Language) -> str:
    """Return a citation for a bibliography in BibTeX."""
    identity = cited.identity
    return _BIBTEX.format(
        name=identity.slug,
        chart=cited.chart,
        title=_tex(cited.title),
        publisher=_tex(identity.publisher[language]),
        dataset=_tex(identity.title[language]),
        version=_tex(identity.version),
        licence=_tex("; ".join([identity.licence[language], *cited.credits])),
        address=cited.address,
        year=cited.day.year,
        day=cited.day.isoformat(),
    )


def _tex(text: str) -> str:
    """Return a text with what TeX would obey escaped."""
    return re.sub(r"[\\~^&%$#_{}]", lambda found: _SPECIAL[found[0]], text)


def python_code(address: str) -> str:
    """Return the line of Python that reads a CSV."""
    return f'import pandas; rows = pandas.read_csv("{address}")'


def r_code(address: str) -> str:
    """Return the line of R that reads a CSV."""
    return f'rows <- read.csv("{address}", fileEncoding = "UTF-8-BOM", check.names = FALSE)'


def excel_code(address: str) -> str:
    """Return the formula of Power Query that reads a CSV."""
    source = f'Csv.Document(Web.Contents("{address}"), [Encoding = 65001])'
    return f"= Table.PromoteHeaders({source})"
