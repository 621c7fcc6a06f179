"""Lines over time, one for each series."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from markupsafe import Markup

from dvdb.publish.site.drawing.bars import FOOT, MOST_LABELS, TOP, levels, round_top
from dvdb.publish.site.drawing.svg import drawing, element, percent, text, title

HEIGHT = 190
MOST_SERIES = 6


def lines(
    series: Mapping[str, Mapping[str, float]], steps: Sequence[str], label: str, write: Callable[[float], str]
) -> Markup:
    """Values of each series at the steps, which go from left to right; a step without a value is zero."""
    top = round_top(max((value for values in series.values() for value in values.values()), default=1) or 1)
    floor = HEIGHT - FOOT
    between = 1 / max(len(steps), 1)

    def x(number: int) -> str:
        return percent((number + 0.5) * between)

    def y(value: float) -> float:
        return round(TOP + (floor - TOP) * (1 - value / top), 1)

    parts: list[Markup] = []
    for level in levels(top):
        parts.append(element("line", class_="grid", x1="0%", x2="100%", y1=y(level), y2=y(level)))
        parts.append(text(write(level), x=0, y=y(level) - 3))
    parts.append(element("line", class_="axis", x1="0%", x2="100%", y1=floor, y2=floor))
    every = -(-len(steps) // MOST_LABELS)
    for number, step in enumerate(steps):
        if number % every == 0:
            parts.append(text(step, x=x(number), y=HEIGHT - 6, text_anchor="middle"))
    for order, (name, values) in enumerate(list(series.items())[:MOST_SERIES]):
        points = [(x(number), values.get(step, 0.0), step) for number, step in enumerate(steps)]
        strokes = [
            element("line", x1=a, x2=b, y1=y(value), y2=y(following))
            for (a, value, _), (b, following, _) in pairwise(points)
        ]
        dots = [
            element("circle", title(f"{name}, {step}: {write(value)}"), cx=at, cy=y(value), r=3.2)
            for at, value, step in points
            if value
        ]
        parts.append(element("g", *strokes, *dots, class_=f"series series-{order}"))
    return drawing(*parts, label=label, class_="chart", height=HEIGHT)
