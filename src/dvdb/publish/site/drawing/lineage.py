"""The strokes between two generations of a lineage; the boxes are the page's own."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from dvdb.publish.site.drawing.svg import drawing, element

Tie = tuple[int, int, bool]
"""Number of the earlier box in its generation, of the later in its own, and whether only a part passed on."""


def joins(ties: Iterable[Tie], earlier: int, later: int) -> Markup:
    """Curves from each of *earlier* boxes above each other to those of *later*, as tall as the boxes are."""
    curves = []
    for before, after, partly in sorted(set(ties)):
        start = round(100 * (before + 0.5) / earlier, 1)
        end = round(100 * (after + 0.5) / later, 1)
        curves.append(
            element("path", d=f"M0 {start}C50 {start} 50 {end} 100 {end}", class_="part" if partly else None)
        )
    return drawing(*curves, class_="joins", viewBox="0 0 100 100", preserveAspectRatio="none")
