#!/bin/sh
# pdfplumber 0.11.10 with pdfminer.six 20260107; ReportLab 5.1.0 as the writer, pypdf 7.1.1 beside it.
#
# Most would expect: "3–4조 원" (3 to 4 trillion won) in a Korean PDF is the same text when it is taken out,
# with the dash that one sees.
#
# Seen: it is "3", a soft hyphen, and "4조 원". A soft hyphen is not shown, so in a browser or a table
# it is 34조 원; as a format character it is no dash to whoever splits ranges, and cleaners take it out. The
# years 2021–2025 become 20212025. The font is one of Adobe's for Korean that are not embedded, written
# in UniKS-UCS2-H, as reporting tools write them; Adobe's tables have U+2013 for the sign (CID 109). In the
# old Korean encodings (A1 A9) it is a soft hyphen to Python too, and so pdfminer has it. pypdf has the dash. A
# "~" comes through, and so does the dash of an embedded font, whose own table says what it is.
# It meets whoever takes forecasts and ranges out of Korean reports; pdfplumber builds on pdfminer.
#
# Way out: put U+2013 for U+00AD right after the extraction.
#
# Seen on 2026-12-01:
#   pdfplumber: 3\xad4조 원, 2021\xad2025, 3~4조 원
#   pdfminer.six: 3\xad4조 원, 2021\xad2025, 3~4조 원
#   pypdf: 3–4조 원, 2021–2025, 3~4조 원
#   as shown: 34조 원, 20212025, 3~4조 원
#   A1 A9 in CP949: \xad
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pdfplumber==0.11.10 pdfminer.six==20260107 reportlab==5.1.0 pypdf==7.1.1
"$folder/venv/bin/python" - "$folder/report.pdf" <<'PYTHON' || exit 1
import sys
import unicodedata

import pdfplumber
import pypdf
from pdfminer.high_level import extract_text
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

registerFont(UnicodeCIDFont("HYGothic-Medium"))
canvas = Canvas(sys.argv[1])
canvas.setFont("HYGothic-Medium", 12)
for line, text in enumerate(["3–4조 원", "2021–2025", "3~4조 원"]):
    canvas.drawString(72, 700 - 40 * line, text)
canvas.save()


def told(text):
    return ", ".join(line for line in text.splitlines() if line.strip())


def shown(text):
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


with pdfplumber.open(sys.argv[1]) as report:
    plumbed = told(report.pages[0].extract_text())
hidden = "3\xad4조 원, 2021\xad2025, 3~4조 원"
cases = {
    "pdfplumber": (plumbed, hidden),
    "pdfminer.six": (told(extract_text(sys.argv[1]).strip("\f")), hidden),
    "pypdf": (
        told(pypdf.PdfReader(sys.argv[1]).pages[0].extract_text()),
        "3–4조 원, 2021–2025, 3~4조 원",
    ),
    "as shown": (shown(plumbed), "34조 원, 20212025, 3~4조 원"),
    "A1 A9 in CP949": (b"\xa1\xa9".decode("cp949"), "\xad"),
}
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}".replace("\xad", "\\xad"))
    assert seen == expected, f"no more {expected}"
PYTHON
