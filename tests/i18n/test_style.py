"""What a reader sees is written as an editor would: one style a place, no word-for-word turns."""

from __future__ import annotations

import ast
import csv
import json
import re
from pathlib import Path

import dashboard
from dashboard.locations import data_directory

ROOMS = (
    "analysis",
    "charting",
    "charts",
    "commands",
    "export",
    "pages",
    "plotting",
    "requests",
    "server",
)
ROOT = Path(dashboard.__file__).parent

KOREAN = (
    "지금까지 나온 기사",
    "구성원을 나눈다",
    "독자의 가정",
    "가장 큰 돈",
    "나랏돈",
    "기업의 돈",
    "맞대기",
    "견주",
    "견줄",
    "견준",
    "데이터 판",
    "허가서",
    "아무것도 청하",
    "가정의 끝",
    "그해 평균",
    "가정의 출발점",
    "뒷받침",
    "막연한 약속",
    "한 기사뿐",
    "낱말",
)
ENGLISH = ("untold", "anew", "told apart", "the dress of", "vague ones", "cannot be added is not")
PLAIN = re.compile(r"(?<!니)다[.](?:\s|$)|(?<![니다보마])다$")
"""A Korean sentence in the plain style, which pages do not have; 마다 and 보다 end no sentence."""


def _texts() -> list[tuple[str, str, str]]:
    """Where each pair of texts stands, and both texts; a part that is computed is left out."""
    found = []
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
                    texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
                    if len(texts) == 2:
                        found.append((f"{path.relative_to(ROOT)}:{node.lineno}", *texts))
    return found


def _described(part: object, place: str = "datapackage.json") -> list[tuple[str, str, str]]:
    """The titles and descriptions of the data package."""
    if isinstance(part, list):
        return [one for item in part for one in _described(item, place)]
    if not isinstance(part, dict):
        return []
    own = [
        (f"{place}/{name}", part[f"{name}_ko"], part.get(name, ""))
        for name in ("title", "description")
        if isinstance(part.get(f"{name}_ko"), str)
    ]
    inner = [_described(item, f"{place}/{name}") for name, item in part.items()]
    return [*own, *[one for items in inner for one in items]]


def _noted() -> list[tuple[str, str, str]]:
    """The notes and explanations of the dataset."""
    return [
        (path.name, row[f"{name}_ko"], row[f"{name}_en"])
        for path in sorted(data_directory().glob("*.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
        for name in ("note", "explanation")
        if row.get(f"{name}_ko")
    ]


def test_every_text_is_in_the_style_of_its_place():
    package = json.loads((data_directory() / "datapackage.json").read_text(encoding="utf-8"))
    texts = [*_texts(), *_described(package), *_noted()]
    assert len(texts) > 900
    faults = [
        f"{place}: {text}"
        for place, korean, english in texts
        for text, is_wrong in (
            (korean, any(one in korean for one in KOREAN) or PLAIN.search(korean)),
            (english, any(one in english.lower() for one in ENGLISH)),
        )
        if is_wrong
    ]
    assert faults == []
