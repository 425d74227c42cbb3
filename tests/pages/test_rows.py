"""Tables of plain HTML."""

from __future__ import annotations

from dashboard.i18n import Language, Text
from dashboard.pages.rows import ColumnHeading, rows_table
from tests.pages.conftest import every, words

NAME, SIZE, NOTE = (
    ColumnHeading(Text("이름", "Name"), link="/x?sort=name"),
    ColumnHeading(Text("크기", "Size"), is_number=True, sorted="descending"),
    ColumnHeading(Text("설명", "Note")),
)


def test_the_first_column_names_its_rows_and_cells_know_their_columns():
    table = rows_table("Things", (NAME, SIZE), [["a", "1"], ["b", "2"]], Language.EN)
    names = [one for one in every(table, "Th") if one.scope == "row"]
    assert [one.children for one in names] == ["a", "b"]
    cells = every(table, "Td")
    assert [getattr(one, "data-name") for one in cells] == ["Size", "Size"]
    assert {one.className for one in cells} == {"number"}
    assert every(table, "Table")[0].to_plotly_json()["props"]["aria-label"] == "Things"


def test_a_head_leads_to_its_order_and_says_the_one_in_force():
    table = rows_table("Things", (NAME, SIZE), [["a", "1"]], Language.KO)
    heads = [one for one in every(table, "Th") if one.scope == "col"]
    assert [one.href for one in every(heads[0], "A")] == ["/x?sort=name"]
    assert not every(heads[1], "A")
    orders = [one.to_plotly_json()["props"].get("aria-sort") for one in heads]
    assert orders == [None, "descending"]


def test_a_column_without_a_single_cell_is_left_out():
    rows = [["a", "1", ""], ["b", "2", []]]
    table = rows_table("Things", (NAME, SIZE, NOTE), rows, Language.EN)
    assert "Note" not in words(table)
    assert len(every(table, "Td")) == 2


def test_rows_carry_their_own_attributes():
    marks = [{"data-spelled": "a"}, {"data-spelled": "b"}]
    table = rows_table("Things", (NAME, SIZE), [["a", "1"], ["b", "2"]], Language.EN, marks)
    rows = every(table, "Tr")[1:]
    assert [getattr(one, "data-spelled") for one in rows] == ["a", "b"]
