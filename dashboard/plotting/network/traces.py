"""The links, nodes, numbers and names of a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import evidence, symbol_marker, word_trace

if TYPE_CHECKING:
    from dashboard.plotting.network.plan import NetworkLink, NetworkPlan

_WIDEST = 5


def lines(plan: NetworkPlan) -> list[Part]:
    """Return the links as lines, thicker for more; those that stand out are dashed."""
    groups: dict[tuple[bool, int], list[NetworkLink]] = {}
    for link in plan.links:
        groups.setdefault((link.loud, min(link.weight, _WIDEST)), []).append(link)
    return [_lines(plan, loud, weight, own) for (loud, weight), own in groups.items()]


def _lines(plan: NetworkPlan, loud: bool, weight: int, links: list[NetworkLink]) -> Part:
    ends = [(plan.boxes[link.first], plan.boxes[link.second]) for link in links]
    return scatter(
        x=[x for one, other in ends for x in (one.x, other.x, None)],
        y=[y for one, other in ends for y in (one.middle, other.middle, None)],
        mode="lines",
        line={
            "color": _color(plan, loud=loud),
            "width": 0.6 + weight,
            "dash": "dash" if loud else "solid",
        },
        opacity=0.55,
        hoverinfo="skip",
        cliponaxis=False,
    )


def _color(plan: NetworkPlan, *, loud: bool) -> str:
    return plan.canvas.theme.series[1] if loud else plan.canvas.theme.accent


def nodes(plan: NetworkPlan) -> Part:
    """Return the nodes: circles, diamonds for what stands out, open for what is only planned."""
    theme = plan.canvas.theme
    return scatter(
        evidence(plan.nodes),
        x=[box.x for box in plan.boxes],
        y=[box.middle for box in plan.boxes],
        mode="markers",
        marker=symbol_marker(
            [theme.accent] * len(plan.nodes),
            [theme.paper if node.hollow else theme.accent for node in plan.nodes],
            ["diamond" if node.strong else "circle" for node in plan.nodes],
            [2 * box.radius for box in plan.boxes],
        ),
    )


def names(plan: NetworkPlan) -> Part:
    """Return the names below the nodes."""
    theme, texts = plan.canvas.theme, ["<br>".join(box.name) for box in plan.boxes]
    return word_trace(
        [
            f"<b>{text}</b>" if node.strong else text
            for node, text in zip(plan.nodes, texts, strict=True)
        ],
        ([box.x for box in plan.boxes], [box.middle + box.radius + 2 for box in plan.boxes]),
        "bottom center",
        {"size": plan.size, "color": theme.ink, "shadow": _halo(theme.paper)},
        plan.nodes,
    )


def _halo(color: str) -> str:
    """Return what keeps letters clear of the lines behind them."""
    return ", ".join([f"0px 0px 2px {color}"] * 5)


def badges(plan: NetworkPlan) -> Part:
    """Return the number on each link, in a diamond on those that stand out."""
    theme, links = plan.canvas.theme, plan.links
    colors = [_color(plan, loud=link.loud) for link in links]
    marker = symbol_marker(
        colors,
        [theme.paper] * len(links),
        ["diamond" if link.loud else "circle" for link in links],
        [21 if link.loud else 16 for link in links],
        1,
    )
    return scatter(
        evidence(links),
        x=[x for x, _ in plan.badges],
        y=[y for _, y in plan.badges],
        mode="markers+text",
        text=[str(link.weight) for link in links],
        textposition="middle center",
        textfont={"size": 10.5, "color": colors},
        marker=marker,
    )
