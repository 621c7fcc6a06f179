"""A network: people on a ring, a stroke between two that were seen together, thicker the oftener."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from datasette.utils import tilde_encode
from markupsafe import Markup

from dvdb.publish.site.drawing.svg import element, percent, text, title

HEIGHT = 440
MOST = 22
"""People on the ring; of more, those of the strongest ties."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two of the ring, each by key and name, and how often they were together."""

    a: tuple[str, str]
    b: tuple[str, str]
    weight: float


def ring(ties: Sequence[Tie], address: str, label: str, words: str) -> Markup:
    """The ring; ``address`` and a key make a link, ``words`` is said of a tie with a, b and number."""
    strongest = sorted(ties, key=lambda tie: -tie.weight)
    kept = _around(_first_people(strongest), ties)
    places = {
        person: (
            0.5 + 0.22 * cos(2 * pi * n / len(kept) - pi / 2),
            0.5 + 0.43 * sin(2 * pi * n / len(kept) - pi / 2),
        )
        for n, person in enumerate(kept)
    }
    most = max((tie.weight for tie in ties), default=1)
    strokes = [
        element(
            "line",
            title(words.format(a=tie.a[1], b=tie.b[1], number=f"{tie.weight:g}")),
            class_="tie",
            x1=percent(places[tie.a][0]),
            y1=percent(places[tie.a][1]),
            x2=percent(places[tie.b][0]),
            y2=percent(places[tie.b][1]),
            stroke_width=round(0.8 + 4.2 * tie.weight / most, 1),
        )
        for tie in reversed(strongest)
        if tie.a in places and tie.b in places
    ]
    people = [_person(person, *places[person], address) for person in kept]
    return element(
        "svg", *strokes, *people, class_="chart network", height=HEIGHT, role="group", aria_label=label
    )


def _first_people(strongest: Sequence[Tie]) -> list[tuple[str, str]]:
    """The people of the strongest ties, as many as the ring takes, so that nobody stands there alone."""
    people: dict[tuple[str, str], None] = {}
    for tie in strongest:
        if len(people.keys() | {tie.a, tie.b}) <= MOST:
            people |= {tie.a: None, tie.b: None}
    return list(people)


def _around(people: Sequence[tuple[str, str]], ties: Sequence[Tie]) -> list[tuple[str, str]]:
    """The people in an order that puts those who belong together side by side."""
    near: dict[tuple[str, str], Counter[tuple[str, str]]] = {person: Counter() for person in people}
    for tie in ties:
        if tie.a in near and tie.b in near:
            near[tie.a][tie.b] += round(tie.weight)
            near[tie.b][tie.a] += round(tie.weight)
    left = list(people)
    order: list[tuple[str, str]] = []
    while left:
        following = max(left, key=lambda person: near[order[-1]][person]) if order else left[0]
        order.append(following)
        left.remove(following)
    return order


def _person(person: tuple[str, str], x: float, y: float, address: str) -> Markup:
    key, name = person
    middle = abs(x - 0.5) < 0.05
    anchor = "middle" if middle else "start" if x > 0.5 else "end"
    shift = {"middle": 0, "start": 9, "end": -9}[anchor]
    dot = element("circle", class_="dot", cx=percent(x), cy=percent(y), r=5)
    words = text(
        name,
        class_="halo",
        x=percent(x),
        y=percent(y),
        dx=shift,
        dy=(-10 if y < 0.5 else 18) if middle else 4,
        text_anchor=anchor,
    )
    return element("a", dot, words, href=address + tilde_encode(key))
