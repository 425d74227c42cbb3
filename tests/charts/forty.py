"""The real dataset with so many models more that there are forty: a crowd of dates and sizes."""

from __future__ import annotations

from functools import cache

from dashboard.dataset.dataset import of_records
from dashboard.dataset.records import Records
from tests.real import real_dataset

MODELS = 40
_OF = "gopher"
_TABLES = ("models", "parameter_counts", "model_developers")
_ORGANIZATIONS = ("naver", "google", "kt", "deepmind", "openai")
_KO = ("초거대 언어 모델 {}호", "한국전자통신연구원 멀티모달 초거대 모델 {}", "거대 모델 {}")
_EN = ("Hyperscale language model no. {}", "ETRI multimodal hyperscale model {}", "Giant {}")


@cache
def forty(growing=False):
    """Forty models: a third without a date, a third without a size; or all of them growing."""
    dataset = real_dataset()
    tables = dict(dataset.records.by_table)
    have = len({row["model"] for row in tables["parameter_counts"]})
    for number in range(MODELS - have):
        for table in _TABLES:
            row = next(one for one in tables[table] if one["model"] == _OF)
            tables[table] = (*tables[table], _copied(row, number, growing=growing))
    return of_records(Records(dataset.records.package, tables), dataset.languages)


def _copied(row, number, *, growing):
    name, at = f"giant-{number}", number % 3
    dated, sized = growing or number % 3 != 1, growing or number % 4 != 1
    cells = {
        "claim": f"{row['claim']}-{number}",
        "model": name,
        "name_ko": _KO[at].format(number),
        "name_en": _EN[at].format(number),
        "announced_on": _date(number, growing=growing) if dated else "",
        "parameters": str(_size(number, growing=growing)) if sized else "",
        "organization": _ORGANIZATIONS[number % len(_ORGANIZATIONS)],
    }
    for column, value in cells.items():
        if column in row.cells:
            row = row.changed(column, value)
    return row


def _date(number, *, growing):
    """The months from 2020 on; of the crowd those around the end of 2021."""
    month = number * 2 if growing else 20 + number % 5
    return f"{2020 + month // 12}-{month % 12 + 1:02}"


def _size(number, *, growing):
    if growing:
        return round(5e9 * 2 ** (number * 2 / 5) * (1.3 if number % 2 else 0.8))
    return 280_000_000_000 + number % 4 * 10_000_000_000
