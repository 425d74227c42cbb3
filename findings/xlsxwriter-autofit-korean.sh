#!/bin/sh
# XlsxWriter 3.3.1; Pillow 13.0.0 and the Korean font in koreanize-matplotlib 0.1.1 as the measure.
#
# Most would expect: autofit() makes a column as wide as its text needs, roughly: it is said to
# simulate Excel's in its default font.
#
# Seen: for what is not ASCII the width of one character is that of a Latin letter, 8 pixels. A Korean
# syllable of 11 points is 13 to 14 wide, so the columns are three fifths of what they should be: a text
# whose neighbour is filled is cut off, in the middle of a name. English comes out at nine tenths.
# It meets whoever writes Korean (or Chinese or Japanese) workbooks, also by polars' write_excel
# (autofit=True).
#
# Way out: set_column_pixels() with cell_autofit_width() and five more pixels for each wide character
# (unicodedata.east_asian_width is "W" or "F").
#
# Seen on 2026-11-30:
#   하이퍼클로바 매개변수: 83 of 142 pixels
#   초거대 인공지능: 59 of 101 pixels
#   Hyperscale AI parameters: 158 of 171 pixels
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps xlsxwriter==3.3.1 pillow==13.0.0 koreanize-matplotlib==0.1.1
"$folder/venv/bin/python" - "$folder"/venv/lib/python*/site-packages/koreanize_matplotlib/fonts/NanumGothic.ttf <<'PYTHON' || exit 1
import sys

from PIL import ImageFont
from xlsxwriter.utility import cell_autofit_width

font = ImageFont.truetype(sys.argv[1], 11 * 96 / 72)
shares = []
for text in ("하이퍼클로바 매개변수", "초거대 인공지능", "Hyperscale AI parameters"):
    given, needed = cell_autofit_width(text) - 7, font.getlength(text)
    print(f"{text}: {given} of {needed:.0f} pixels")
    shares.append(given / needed)
assert max(shares[:2]) < 0.65, "Korean columns are wide enough"
assert shares[2] > 0.85, "so are not those of English"
PYTHON
