"""The form that searches, with its field in it, which needs no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.pages.search_field import search_field
from dashboard.server.markup import Html, element, empty

if TYPE_CHECKING:
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest


def search_box(site: Site, view: PageRequest, **own: str) -> Html:
    """Return the form as it stands in a header.

    Args:
        site: The site.
        view: Who looks at which address.
        own: What else is said of the form.
    """
    field = search_field(site, view)
    said = {f"data_{name}": value for name, value in field.data.items()}
    hidden = [empty("input", type="hidden", name=name, value=value) for name, value in view.common]
    box = empty(
        "input",
        type="search",
        name="q",
        class_="search-box",
        value=view.query.get("q", [""])[0],
        placeholder=field.data["placeholder"],
        aria_label=field.data["label"],
        autocomplete="off",
    )
    form = {**own, "class_": "search", "role": "search", "action": field.action}
    return element("form", box, *hidden, **form, aria_label=field.data["label"], **said)
