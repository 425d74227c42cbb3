#!/bin/sh
# Pint 0.25.3.
#
# Most would expect: "400 Gb/s", the speed of the network between accelerators, is 50 gigabytes a second, as
# "400 Gbps" is. GB and TB are gigabyte and terabyte to the same registry.
#
# Seen: it is 400 gilbert a second, or 318 ampere a second: a gilbert is a unit of magnetomotive force, and its
# sign is Gb. A "b" alone is a barn, an area, so Tb/s and Mb/s are terabarns and megabarns a second. Each
# adds up and sorts among its own, so nothing shows until one asks for bytes ("Cannot convert") or puts
# Gb and Tb together: 1.6 Tb/s and 400 Gb/s cannot be compared at all. (An issue of 2017 tells of gigabarns,
# and the answer was that the barn comes first; the gilbert has the sign now.)
# It meets whoever compares clusters by what their makers state: memory is right, networks are not.
#
# Way out: write Gbit/s or Gbps.
#
# Seen on 2026-12-01:
#   400 Gb/s -> 400.0 gilbert / second, in gigabytes: none
#   400 Gbps -> 400 gigabaud, in gigabytes: 50 a second
#   400 Gbit/s -> 400.0 gigabit / second, in gigabytes: 50 a second
#   1.6 Tb/s -> 1.6 terabarn / second, in gigabytes: none
#   100 Mb/s -> 100.0 megabarn / second, in gigabytes: none
#   4 TB/s -> 4.0 terabyte / second, in gigabytes: 4000 a second
#   1.6 Tb/s < 400 Gb/s -> no answer
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pint==0.25.3
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from pint import DimensionalityError, UnitRegistry

units = UnitRegistry()


def told(written):
    speed = units.Quantity(written)
    try:
        return f"{speed}, in gigabytes: {speed.to('gigabyte / second').magnitude:g} a second"
    except DimensionalityError:
        return f"{speed}, in gigabytes: none"


def less(one, other):
    try:
        return str(units.Quantity(one) < units.Quantity(other))
    except DimensionalityError:
        return "no answer"


cases = {
    "400 Gb/s": "400.0 gilbert / second, in gigabytes: none",
    "400 Gbps": "400 gigabaud, in gigabytes: 50 a second",
    "400 Gbit/s": "400.0 gigabit / second, in gigabytes: 50 a second",
    "1.6 Tb/s": "1.6 terabarn / second, in gigabytes: none",
    "100 Mb/s": "100.0 megabarn / second, in gigabytes: none",
    "4 TB/s": "4.0 terabyte / second, in gigabytes: 4000 a second",
}
seen = {case: told(case) for case in cases}
cases["1.6 Tb/s < 400 Gb/s"] = "no answer"
seen["1.6 Tb/s < 400 Gb/s"] = less("1.6 Tb/s", "400 Gb/s")
for case, expected in cases.items():
    print(f"{case} -> {seen[case]}")
    assert seen[case] == expected, f"no more {expected}"
PYTHON
