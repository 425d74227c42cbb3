"""CSV that Excel opens whole and that runs nothing."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.spreadsheets import harmless, meant
from dashboard.export.comma_separated import comma_separated

TEMPTING = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=1",
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
    '=HYPERLINK("http://a.example","b")',
    "=cmd|' /C calc'!A0",
    "\tplain",
]


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", TEMPTING)
def test_a_text_that_begins_like_a_formula_has_an_apostrophe_before_it(text):
    assert harmless(text) == f"'{text}"
    assert read(comma_separated([text], [[text]])) == [[f"'{text}"], [f"'{text}"]]


@pytest.mark.parametrize("text", ["엑사원", "a=b", "2021-10/2021-12", "GPT-3", "…", "", "(-5)"])
def test_any_other_text_stays_what_it_is(text):
    assert harmless(text) == text


def test_numbers_are_bare_and_negative_numbers_stay_numbers():
    content = comma_separated(["a", "b", "c"], [[-5, -0.5, 1_750_000_000_000], [None, True, 0]])
    assert content.decode("utf-8-sig").splitlines()[1:] == ["-5,-0.5,1750000000000", '"","true",0']
    frame = pd.read_csv(io.BytesIO(content), encoding="utf-8-sig")
    assert frame["a"].tolist()[0] == -5
    assert frame["c"].dtype == "int64"


def test_the_file_begins_with_a_byte_order_mark_and_its_lines_end_with_crlf():
    content = comma_separated(["이름"], [["가"], ["나"]])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 3
    assert content.count(b"\n") == 3


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n")), min_size=1))
def test_what_was_written_is_read_again(texts):
    [_, row] = read(comma_separated(["x"] * len(texts), [texts]))
    assert [meant(one) for one in row] == texts


@pytest.mark.parametrize("text", ["'", "''", "'=1", "''=1", "'엑사원", "'-9%", "=", "'\t"])
def test_an_apostrophe_of_its_own_comes_back_too(text):
    assert meant(harmless(text)) == text


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_cell_begins_like_a_formula(text):
    [_, [written]] = read(comma_separated(["x"], [[text]]))
    assert written.lstrip()[:1] not in set("=+-@＝＋－＠")
