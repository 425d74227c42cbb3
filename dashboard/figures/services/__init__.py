"""Applications in words and as entries of a list."""

from dashboard.figures.services.captions import caption
from dashboard.figures.services.labels import groups_of
from dashboard.figures.services.rest import shared_out

__all__ = ["caption", "groups_of", "shared_out"]
