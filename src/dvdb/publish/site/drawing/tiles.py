"""A map of provinces as tiles: each province a tile at about its place, north to south.

The layout is our own (``tiles.csv``); no outline is drawn.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from markupsafe import Markup

from dvdb.publish.site.drawing.svg import drawing, element, text, title

WIDE, TALL = 50, 38
STEPS = 5
"""Shades above that of none."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map: ``sheet`` is 63 or 34, the number of provinces there were."""

    sheet: int
    row: int
    column: int
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Province:
    """What a tile stands for: where it leads, and how much it counts."""

    address: str
    value: int
    words: str


@cache
def layout(sheet: int) -> tuple[Tile, ...]:
    """The tiles of the map of so many provinces."""
    content = resources.files("dvdb.publish.site").joinpath("tiles.csv").read_text(encoding="utf-8")
    return tuple(
        Tile(sheet, int(row["row"]), int(row["column"]), row["name"], _lines(row["label"] or row["name"]))
        for row in csv.DictReader(content.splitlines())
        if int(row["sheet"]) == sheet
    )


def _lines(label: str) -> tuple[str, ...]:
    first, _, rest = label.partition(" ")
    return (first, rest) if rest else (first,)


def bounds(values: Sequence[int]) -> tuple[int, ...]:
    """The least value of each shade: about as many provinces in one shade as in the next."""
    counted = sorted(value for value in values if value)
    if not counted:
        return ()
    found = {counted[len(counted) * step // STEPS] for step in range(STEPS)}
    return tuple(sorted(found | {counted[0]}))


def shade(value: int, least: Sequence[int]) -> int:
    """The number of the shade, 0 for none, the darkest last."""
    reached = sum(value >= bound for bound in least)
    return reached + STEPS - len(least) if reached and value else 0


def tile_map(
    sheet: int,
    provinces: Mapping[str, Province],
    least: Sequence[int],
    label: str,
    write: Callable[[float], str],
) -> Markup:
    """The map; a province that is not in the data is a tile that leads nowhere."""
    tiles = layout(sheet)
    rows, columns = 1 + max(t.row for t in tiles), 1 + max(t.column for t in tiles)
    return element(
        "svg",
        *(_tile(tile, provinces.get(tile.name), least, write) for tile in tiles),
        viewBox=f"0 0 {columns * WIDE} {rows * TALL}",
        role="group",
        aria_label=label,
    )


def _tile(
    tile: Tile, province: Province | None, least: Sequence[int], write: Callable[[float], str]
) -> Markup:
    x, y = tile.column * WIDE, tile.row * TALL
    middle = y + TALL / 2
    lines = [
        text(line, x=x + WIDE / 2, y=round(middle + 4 + (number - (len(tile.lines) - 1) / 2) * 12.5, 1))
        for number, line in enumerate(tile.lines)
    ]
    square = element("rect", x=x, y=y, width=WIDE, height=TALL, rx=5)
    if province is None:
        return element("g", square, *lines, class_="tile h0")
    words = f"{province.words}: {write(province.value)}"
    return element(
        "a",
        title(words),
        square,
        *lines,
        class_=f"tile h{shade(province.value, least)}",
        href=province.address,
        aria_label=words,
    )


def locator(sheet: int, name: str, label: str) -> Markup | None:
    """The map with one province marked and no words; None where the map has no such province."""
    tiles = layout(sheet)
    if all(tile.name != name for tile in tiles):
        return None
    rows, columns = 1 + max(t.row for t in tiles), 1 + max(t.column for t in tiles)
    squares = [
        element(
            "rect",
            x=tile.column * WIDE,
            y=tile.row * TALL,
            width=WIDE - 3,
            height=TALL - 3,
            rx=6,
            class_="here" if tile.name == name else "h0",
        )
        for tile in tiles
    ]
    return drawing(*squares, label=label, class_="locator", viewBox=f"0 0 {columns * WIDE} {rows * TALL}")


def swatch(step: int) -> Markup:
    """A square in the colour of a shade, for the key."""
    return drawing(element("rect", width=10, height=10, rx=2, class_=f"h{step}"), viewBox="0 0 10 10")
