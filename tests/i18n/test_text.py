"""Texts in both languages."""

from __future__ import annotations

import pytest

from dashboard.i18n import Language, Text

_SIZE = Text("{model}은 {size}", "{model} has {size}")


def test_each_language_has_its_text():
    words = Text("모델", "Models")
    assert (words[Language.KO], words[Language.EN]) == ("모델", "Models")


def test_a_pair_without_one_language_cannot_be_built():
    with pytest.raises(TypeError):
        Text("모델")


def test_a_pair_inside_a_pair_fills_by_language():
    filled = _SIZE.format(model=Text("엑사원", "EXAONE"), size=3)
    assert filled == Text("엑사원은 3", "EXAONE has 3")


def test_a_missing_name_raises():
    with pytest.raises(KeyError, match="size"):
        _SIZE.format(model="EXAONE")
