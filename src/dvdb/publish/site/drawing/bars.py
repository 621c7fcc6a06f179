"""Bars: upright ones over months or years, and lying ones in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from dvdb.publish.site.drawing.svg import drawing, element, percent, text, title

HEIGHT = 150
TOP = 16
FOOT = 22
MOST_LABELS = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it counts, how many, the words for a pointer, and where a click leads."""

    label: str
    value: float
    words: str = ""
    address: str | None = None
    under: str = ""
    """The label under the bar, where it begins a year or another round step; most bars have none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An upright line at a bar, such as the day of a reform."""

    label: str
    words: str


def round_top(value: float) -> int:
    """The next round number at or above the value: a small one times a power of ten."""
    size = 1
    while True:
        for step in (1, 2, 3, 4, 5, 6, 8, 10):
            if step * size >= value:
                return step * size
        size *= 10


def levels(top: int) -> tuple[float, ...]:
    """The values that get a line across: the top, and the half where that is a whole number."""
    return (top,) if top % 2 else (top, top / 2)


def upright(
    bars: Sequence[Bar], label: str, write: Callable[[float], str], marks: Sequence[Mark] = ()
) -> Markup:
    """Upright bars from left to right, with lines for zero, half and the top."""
    top = round_top(max((bar.value for bar in bars), default=1) or 1)
    wide = 1 / max(len(bars), 1)
    floor = HEIGHT - FOOT
    parts: list[Markup] = []
    for level in levels(top):
        y = TOP + (floor - TOP) * (1 - level / top)
        parts.append(element("line", class_="grid", x1="0%", x2="100%", y1=round(y, 1), y2=round(y, 1)))
        parts.append(text(write(level), x=0, y=round(y - 3, 1)))
    for number, bar in enumerate(bars):
        tall = (floor - TOP) * bar.value / top
        shape = element(
            "rect",
            class_="bar",
            x=percent((number + 0.1) * wide),
            width=percent(0.8 * wide),
            y=round(floor - tall, 1),
            height=round(tall, 1),
        )
        if not bar.value:
            continue
        if bar.address:
            hit = element(
                "rect", class_="hit", x=percent(number * wide), width=percent(wide), y=TOP, height=floor - TOP
            )
            shape = element("a", title(bar.words), hit, shape, href=bar.address, aria_label=bar.words)
        parts.append(shape)
    parts.append(element("line", class_="axis", x1="0%", x2="100%", y1=floor, y2=floor))
    for number, bar in _spaced(bars):
        parts.append(text(bar.under, x=percent(number * wide), y=HEIGHT - 6, dx=2))
        parts.append(
            element(
                "line",
                class_="axis",
                x1=percent(number * wide),
                x2=percent(number * wide),
                y1=floor,
                y2=floor + 5,
            )
        )
    for mark in marks:
        found = next((number for number, bar in enumerate(bars) if bar.label == mark.label), None)
        if found is not None:
            at = percent(found * wide)
            anchor = "end" if found > len(bars) / 2 else "start"
            parts.append(element("line", class_="event-line", x1=at, x2=at, y1=4, y2=floor))
            parts.append(
                text(
                    mark.words,
                    class_="event-word",
                    x=at,
                    y=10,
                    dx=-4 if anchor == "end" else 4,
                    text_anchor=anchor,
                )
            )
    return element("svg", *parts, class_="chart", height=HEIGHT, role="group", aria_label=label)


def _spaced(bars: Sequence[Bar]) -> list[tuple[int, Bar]]:
    """The labels under the bars, thinned so that they do not run into each other."""
    labelled = [(number, bar) for number, bar in enumerate(bars) if bar.under]
    step = -(-len(labelled) // MOST_LABELS)
    kept = labelled[::step] if step else labelled
    near = {
        later
        for (earlier, _), (later, _) in pairwise(kept)
        if (later - earlier) / max(len(bars), 1) < 0.8 / MOST_LABELS
    }
    return [(number, bar) for number, bar in kept if number not in near]


def lying(value: float, most: float, second: float | None = None) -> Markup:
    """One lying bar of a list, as wide as its part of the longest; a second part behind it where told."""
    whole = max(most, 1)
    parts = [
        element(
            "rect", class_="bar", x="0%", y=1, height="80%", rx=2, width=percent(max(value / whole, 0.004))
        )
    ]
    if second:
        parts.append(
            element(
                "rect",
                class_="bar second",
                x=percent(value / whole),
                y=1,
                height="80%",
                rx=2,
                width=percent(second / whole),
            )
        )
    return drawing(*parts)
