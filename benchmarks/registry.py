"""Every measurement there is, in the order in which they run."""

from __future__ import annotations

from benchmarks.measurements.baseline import BASELINE
from benchmarks.measurements.changes import CHANGES
from benchmarks.measurements.check import CHECK
from benchmarks.measurements.choice import CHOICE
from benchmarks.measurements.collections import COLLECTIONS
from benchmarks.measurements.editors import EDITORS
from benchmarks.measurements.first_paint import FIRST_PAINT
from benchmarks.measurements.growth import GROWTH
from benchmarks.measurements.held import HELD
from benchmarks.measurements.intake import INTAKE
from benchmarks.measurements.large_choice import LARGE_CHOICE
from benchmarks.measurements.lighthouse import LIGHTHOUSE
from benchmarks.measurements.millions import MILLIONS
from benchmarks.measurements.pages import PAGES
from benchmarks.measurements.pictures import PICTURES
from benchmarks.measurements.portal import PORTAL
from benchmarks.measurements.script import SCRIPT
from benchmarks.measurements.served import SERVED
from benchmarks.measurements.shift import SHIFT
from benchmarks.measurements.slides import SLIDES
from benchmarks.measurements.slow_line import SLOW_LINE
from benchmarks.measurements.soak import SOAK
from benchmarks.measurements.start import START
from benchmarks.measurements.table import TABLE
from benchmarks.measurements.weight import WEIGHT

MEASUREMENTS = (
    FIRST_PAINT,
    SLOW_LINE,
    WEIGHT,
    SCRIPT,
    HELD,
    LIGHTHOUSE,
    PORTAL,
    SERVED,
    CHOICE,
    COLLECTIONS,
    PICTURES,
    SLIDES,
    TABLE,
    INTAKE,
    CHECK,
    EDITORS,
    START,
    CHANGES,
    SHIFT,
    GROWTH,
    MILLIONS,
    LARGE_CHOICE,
    PAGES,
    SOAK,
    BASELINE,
)
"""Every measurement; together they answer every bar once."""
