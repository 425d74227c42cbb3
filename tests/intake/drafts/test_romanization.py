"""Korean names in Latin letters."""

from __future__ import annotations

import pytest

from dashboard.intake.drafts.romanization import romanized, romanized_name


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("신라", "silla"),
        ("종로", "jongno"),
        ("독립문", "dongnimmun"),
        ("백마", "baengma"),
        ("왕십리", "wangsimni"),
        ("해돋이", "haedoji"),
        ("같이", "gachi"),
        ("굳히다", "guchida"),
        ("벼훑이", "byeohulchi"),
        ("밭에", "bate"),
        ("맏아들", "madadeul"),
    ],
)
def test_neighbours_sound_together(hangul: str, latin: str) -> None:
    assert romanized(hangul) == latin


@pytest.mark.parametrize(
    ("korean", "english"),
    [("누리AI", "NuriAI"), ("가온 AI 얼라이언스", "Gaon AI Eollaieonseu"), ("한빛대", "Hanbitdae")],
)
def test_a_name_keeps_its_capitals(korean: str, english: str) -> None:
    assert romanized_name(korean) == english
