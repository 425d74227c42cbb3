#!/bin/sh
# python-pptx 1.0.2.
#
# Most would expect: core_properties are those of the file, and the names of parts are unique, as
# OPC (ECMA-376 part 2) demands.
#
# Seen: LibreOffice relates its core properties by ".../officedocument/2006/relationships/metadata/
# core-properties", where the library looks for ".../package/2006/...". It finds none, makes new ones
# of the same name, and saves a package with two parts docProps/core.xml; zipfile warns of it.
# It meets whoever opens a template that LibreOffice has written and sets a title.
#
# Way out: before core_properties is read, drop the relationship that ends with /core-properties and
# is of another type than the library's, from presentation.part.package._rels.
#
# Seen on 2026-11-30:
#   parts named docProps/core.xml: 2
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-pptx==1.0.2
"$folder/env/bin/python" -W ignore - "$folder" <<'PYTHON' || exit 1
import sys
import zipfile

from pptx import Presentation

folder = sys.argv[1]
Presentation().save(f"{folder}/own.pptx")
with zipfile.ZipFile(f"{folder}/own.pptx") as old, zipfile.ZipFile(f"{folder}/office.pptx", "w") as new:
    for name in old.namelist():
        content = old.read(name)
        if name == "_rels/.rels":
            content = content.replace(
                b"/package/2006/relationships/metadata", b"/officedocument/2006/relationships/metadata"
            )
        new.writestr(name, content)
deck = Presentation(f"{folder}/office.pptx")
deck.core_properties.title = "Any"
deck.save(f"{folder}/saved.pptx")
with zipfile.ZipFile(f"{folder}/saved.pptx") as saved:
    count = saved.namelist().count("docProps/core.xml")
print(f"parts named docProps/core.xml: {count}")
assert count == 2
PYTHON
