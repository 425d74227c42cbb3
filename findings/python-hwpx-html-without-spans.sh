#!/bin/sh
# python-hwpx 6.9.0.
#
# Most would expect: the HTML of a document has its tables as one sees them. HTML has rowspan and
# colspan for merged cells, and export_rich_markdown() of the same package writes them.
#
# Seen: text.html() leaves out the cells that are covered and says nothing of what covers them. Below a
# cell that is merged over two rows every figure moves one column to the left: 82 for 2021 stands
# under the names, 100 for 2022 under 2021. text.markdown() keeps the columns, with an empty cell.
# It meets whoever takes tables out of Korean official documents, where merged cells are the rule.
#
# Way out: text.markdown(), export_rich_markdown(), or the grid of the table (iter_grid()).
#
# Seen on 2026-11-30, of 모델, 2021, 2022 over 가, 204, 300 over (가), 82, 100:
#   HTML [['모델', '2021', '2022'], ['가', '204', '300'], ['82', '100']]
#   Markdown ['| 모델 | 2021 | 2022 |', '| 가 | 204 | 300 |', '|  | 82 | 100 |']
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-hwpx==6.9.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import re
from io import BytesIO

from hwpx.document import HwpxDocument

written = HwpxDocument.new()
table = written.add_table(3, 3)
for row, texts in enumerate((("모델", "2021", "2022"), ("가", "204", "300"), ("", "82", "100"))):
    for column, text in enumerate(texts):
        table.set_cell_text(row, column, text)
table.merge_cells(1, 0, 2, 0)
document = HwpxDocument.open(BytesIO(written.to_bytes()))
rows = re.findall(r"<tr>(.*?)</tr>", document.text.html(), re.DOTALL)
cells = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in rows]
lines = [line for line in document.text.markdown().splitlines() if "---" not in line]
print("HTML", cells)
print("Markdown", lines)
assert "span" not in "".join(rows), "the HTML has spans"
assert cells == [["모델", "2021", "2022"], ["가", "204", "300"], ["82", "100"]], "no cell is left out"
assert lines[2] == "|  | 82 | 100 |", "Markdown has lost its empty cell"
PYTHON
