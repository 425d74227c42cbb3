"""Texts to copy: a citation, and one line that loads the rows of a chart elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.words import Language, Words
from dashboard.words.dates import edtf

if TYPE_CHECKING:
    from datetime import date

_CITATION = Words(
    "“{title}”, 초거대 AI 아틀라스(Hyperscale AI Atlas), 데이터 버전 {version}, CC BY 4.0, "
    "{address} ({day} 접속).",
    "“{title}”, Hyperscale AI Atlas, dataset {version}, CC BY 4.0, {address} (accessed {day}).",
)
_BIBTEX = """@misc{{hyperatlas-{chart},
  title   = {{{{{title}}}}},
  author  = {{{{Hyperscale AI Atlas}}}},
  year    = {{{year}}},
  note    = {{Dataset {version}, CC BY 4.0}},
  url     = {{{address}}},
  urldate = {{{day}}}
}}"""
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "&%$#_{}"},
}


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation names.

    Attributes:
        chart: The chart's id.
        title: Its title under the choices in force.
        version: The dataset's version.
        address: The address of the page.
        day: The day on which it was read.
    """

    chart: str
    title: str
    version: str
    address: str
    day: date


def citation(cited: Cited, language: Language) -> str:
    """Return a citation in words."""
    return _CITATION[language].format(
        title=cited.title,
        version=cited.version,
        address=cited.address,
        day=edtf(cited.day.isoformat(), language),
    )


def bibtex(cited: Cited) -> str:
    """Return a citation for a bibliography in BibTeX."""
    return _BIBTEX.format(
        chart=cited.chart,
        title=re.sub(r"[\\~^&%$#_{}]", lambda found: _SPECIAL[found[0]], cited.title),
        version=cited.version,
        address=cited.address,
        year=cited.day.year,
        day=cited.day.isoformat(),
    )


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
