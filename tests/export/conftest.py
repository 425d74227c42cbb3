"""Pictures that a real browser drew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.export.formats import PICTURES, FileFormat
from dashboard.export.pictures import Pictures
from dashboard.figures.look import read_look
from dashboard.figures.studio import Studio
from dashboard.server.capabilities import find_capabilities
from dashboard.words import Language

if TYPE_CHECKING:
    from dashboard.export.picture import Picture


@pytest.fixture(scope="session")
def drawn(dataset, catalogue) -> dict[FileFormat, Picture]:
    """The parameter comparison in Korean in every format of pictures, as it was drawn."""
    look = read_look(catalogue["model-sizes"], dataset, {}, Language.KO)
    with Pictures(Studio(dataset), find_capabilities().browser, 1, 8, 60) as pictures:
        asked = {format_: pictures.draw(look, format_) for format_ in PICTURES}
        return {format_: future.result(timeout=120) for format_, future in asked.items()}
