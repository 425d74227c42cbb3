"""Names are names in every chart: nothing in them is taken for mark-up, an entity or a template."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from dashboard.charting.shielding import shielded
from dashboard.dataset.loading import load
from dashboard.i18n import PAIR
from dashboard.plotting.text import plain_text
from tests.charts.showing import shower
from tests.hostile import ENDS, hostile_dataset

OWN = re.compile(r"""</?b>|</span>|<br>|<(?:b|span) style=(?P<quote>["'])[^"'<>]*(?P=quote)>""")
"""The mark-up of the Atlas itself."""
ENTITY = re.compile(r"&(?:nbsp|#60|#62|#38|#37);")
PRIVATE = re.compile("[\U00100000-\U0010ffff]")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return load(hostile_dataset(tmp_path_factory.mktemp("hostile")))


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


@pytest.mark.parametrize("language", PAIR)
def test_what_looks_like_mark_up_reaches_plotly_as_letters(hostile, catalogue, language):
    for chart in catalogue.values():
        read = []
        for size in (1140, 380):
            drawing = shower(chart, hostile)(language, size)
            for text in texts(json.loads(drawing.text)):
                bare = OWN.sub(" ", text)
                assert not re.search(r"[<>]|%\{", bare), (chart.id, text)
                assert "&" not in ENTITY.sub("", bare).replace("R&D", "").replace("& ", ""), (
                    chart.id,
                    text,
                )
                read.append(unescape(bare).replace("\u00a0", " "))
            words = drawing.caption
            read += map(plain_text, (words.title, words.subtitle, words.alternative))
        assert not any(map(PRIVATE.search, read)), chart.id
        found = {end for end in ENDS if any(end in text for text in read)}
        assert len(found) >= 3, chart.id


def test_rows_and_tables_have_the_names_as_they_are(hostile, catalogue):
    for chart in catalogue.values():
        frame = shower(chart, hostile)().frame
        assert not PRIVATE.search(frame.to_csv()), chart.id


def test_a_dataset_without_such_names_is_not_copied(dataset):
    assert shielded(dataset) is dataset
