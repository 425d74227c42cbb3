"""A dataset of somebody's own: the real one under another title, publisher and licence."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from tests.real import articles_directory

if TYPE_CHECKING:
    from pathlib import Path

IDENTITY: dict[str, Any] = {
    "name": "acme-ai",
    "title": "Acme AI Watch",
    "title_ko": "Acme 전략실 AI 동향",
    "description": "What the strategy office reads.",
    "description_ko": "전략실이 읽은 것.",
    "version": "2026.4",
    "contributors": [
        {"title": "Kim", "roles": ["author"]},
        {"title": "Acme Holdings", "title_ko": "애크미홀딩스", "roles": ["publisher"]},
    ],
    "licenses": [{"name": "other-closed", "title": "Internal use only", "title_ko": "사내 이용만"}],
}


def own_dataset(folder: Path, **changes: Any) -> Path:
    """Return a folder with the real tables, described as ``IDENTITY`` and ``changes`` say."""
    copy = shutil.copytree(articles_directory(), folder / "own")
    path = copy / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8")) | IDENTITY | changes
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2), encoding="utf-8")
    return copy
