"""A dataset whose names look like mark-up, templates, formulas and TeX, and are names."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from tests.own_dataset import own_dataset

if TYPE_CHECKING:
    from pathlib import Path

ENDS = (
    "<b>b</b>",
    "&amp;",
    "%{y}",
    "<br>",
    "x<sup>2</sup>",
    "$x^2$",
    "<script>",
    "a > b",
    "</span>",
    "&#38;",
    "R&D&nbsp",
    "<r>r</r>",
)
"""What the names end with, in turn."""

TITLE = "=1+1 <b>b</b>: what an office calls its own collection of articles on everything"
TITLE_KO = "동향 <b>b</b>"


def hostile_dataset(folder: Path) -> Path:
    """Return a folder with the real tables, in which every name ends with one of ``ENDS``."""
    copy = own_dataset(folder, title=TITLE, title_ko=TITLE_KO)
    path = copy / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for name, vocabulary in descriptor["vocabularies"].items():
        if name == "unit":  # its titles are looked for in what the articles say
            continue
        for place, term in enumerate(vocabulary.values()):
            for key in ("title", "title_ko"):
                term[key] += f" {ENDS[place % len(ENDS)]}"
    path.write_text(json.dumps(descriptor, ensure_ascii=False), encoding="utf-8")
    for resource in descriptor["resources"]:
        _rename(copy / resource["path"])
    return copy


def _rename(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    names = [name for name in columns if _is_name(name)]
    names = [name for name in names if not name.startswith("name_") or "aliases" in columns]
    for place, row in enumerate(rows):
        for name in names:
            if row[name]:
                if name.startswith("name_"):
                    known = [row[name], *row["aliases"].split(";")]
                    row["aliases"] = ";".join(dict.fromkeys(filter(None, known)))
                row[name] += f" {ENDS[place % len(ENDS)]}"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _is_name(column: str) -> bool:
    return column.endswith(("_ko", "_en")) or column in {"publisher", "author"}
