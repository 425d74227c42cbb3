"""Citations and the lines that load rows elsewhere."""

from __future__ import annotations

import ast
from datetime import date

import pytest
from msgspec.structs import replace

from dashboard.dataset.identity import Identity, Licence
from dashboard.i18n import Language, Text
from dashboard.pages.share_texts import Cited, bibtex, citation, excel_code, python_code, r_code

ADDRESS = "https://atlas.example/charts/model-sizes.csv?country=KR,US&lang=ko"
ACME = Identity(
    "acme-ai",
    Text("Acme 전략실 AI 동향", "AI 100% at Acme"),
    Text("애크미", "Acme & Co"),
    "2026-11-21",
    (Licence("", Text("사내 이용만", "Internal use only"), ""),),
)
CITED = Cited("model-sizes", "크기 & 형태", ACME, ADDRESS, date(2026, 1, 31))


def test_collections_are_credited_beside_the_dataset():
    credited = replace(CITED, credits=("Epoch AI, CC BY 4.0",))
    assert f"; {credited.credits[0]}, {ADDRESS}" in citation(credited, Language.EN)
    assert "Epoch" not in citation(CITED, Language.EN)


@pytest.mark.parametrize(
    ("language", "day"), [(Language.KO, "2026년 1월 31일 접속"), (Language.EN, "January 31, 2026")]
)
def test_a_citation_names_title_name_version_address_and_day(language, day):
    text = citation(CITED, language)
    whose = (ACME.title[language], ACME.publisher[language], ACME.licence[language])
    for part in (CITED.title, *whose, "2026-11-21", ADDRESS, day):
        assert part in text


def test_bibtex_is_an_entry_with_balanced_braces():
    entry = bibtex(CITED, Language.EN)
    assert entry.startswith("@misc{acme-ai-model-sizes,\n")
    assert r"author  = {{Acme \& Co}}" in entry
    assert r"note    = {AI 100\% at Acme, version 2026-11-21, Internal use only}" in entry
    assert entry.count("{") == entry.count("}")
    assert r"title   = {{크기 \& 형태}}" in entry
    assert f"url     = {{{ADDRESS}}}" in entry
    assert "urldate = {2026-01-31}" in entry


def test_what_tex_would_obey_is_escaped():
    title = r"50% {of} $1 #1 a_b c^d e~f \input"
    entry = bibtex(Cited("x", title, ACME, ADDRESS, CITED.day), Language.KO)
    assert r"50\% \{of\} \$1 \#1 a\_b c\textasciicircum{}d e\textasciitilde{}f" in entry
    assert r"\textbackslash{}input" in entry
    assert "\\input" not in entry.replace(r"\textbackslash{}input", "")


def test_the_line_of_python_is_python():
    tree = ast.parse(python_code(ADDRESS))
    assert [type(one).__name__ for one in tree.body] == ["Import", "Assign"]
    assert ADDRESS in python_code(ADDRESS)


@pytest.mark.parametrize("code", [r_code, excel_code])
def test_the_other_lines_quote_the_address_and_close_what_they_open(code):
    line = code(ADDRESS)
    assert f'"{ADDRESS}"' in line
    assert line.count("(") == line.count(")")
    assert "\n" not in line
