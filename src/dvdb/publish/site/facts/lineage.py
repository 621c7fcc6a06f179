"""What came before and after a body or a unit: generations of boxes and the strokes between them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dvdb.publish.site.drawing.lineage import joins
from dvdb.publish.site.facts.reading import Row, rows

FARTHEST = 3
"""Generations shown on each side."""

WIDEST = 14
"""Boxes shown in a generation."""


@dataclass(frozen=True, slots=True)
class Generation:
    """Boxes that stand above each other, and the strokes to the next generation."""

    boxes: tuple[Row, ...]
    joins: Markup


def _steps(table: str, known: str, wanted: str) -> str:
    extent = "s.extent" if table == "places" else "'whole'"
    successions = "place_successions" if table == "places" else "organization_successions"
    return f"""
select s.predecessor_id, s.successor_id, s.kind, s.date, s.instrument, {extent} as extent,
       o.id, o.full_name, o.level, o.valid_from, o.valid_to
from {successions} s
join {table} o on o.id = s.{wanted}
where s.{known} in (select value from json_each(:ids))
order by s.date, o.full_name, o.id
limit 200
"""


async def lineage(database: Any, table: str, here: Row) -> list[Generation]:
    """The generations from the earliest to the latest; empty where nothing came before or after."""
    me = {**here, "here": True}
    before = await _walk(database, _steps(table, "successor_id", "predecessor_id"), me)
    after = await _walk(database, _steps(table, "predecessor_id", "successor_id"), me)
    if not before and not after:
        return []
    columns = [*reversed([boxes for boxes, _ in before]), (me,), *(boxes for boxes, _ in after)]
    steps = [*reversed([found for _, found in before]), *(found for _, found in after)]
    return [
        Generation(
            boxes, _strokes(boxes, columns[number + 1], steps[number]) if number < len(steps) else Markup()
        )
        for number, boxes in enumerate(columns)
    ]


async def _walk(database: Any, sql: str, start: Row) -> list[tuple[tuple[Row, ...], list[Row]]]:
    generations: list[tuple[tuple[Row, ...], list[Row]]] = []
    seen, ids = {start["id"]}, [start["id"]]
    while ids and len(generations) < FARTHEST:
        steps = _of_same_level(await rows(database, sql, ids=json.dumps(ids)), start["level"])
        boxes = list({step["id"]: step for step in steps if step["id"] not in seen}.values())[:WIDEST]
        if not boxes:
            break
        generations.append((tuple(boxes), steps))
        ids = [box["id"] for box in boxes]
        seen.update(ids)
    return generations


def _of_same_level(steps: list[Row], level: str | None) -> list[Row]:
    """A province is followed to provinces, not to the districts that were dissolved into it."""
    return [step for step in steps if step["level"] == level] or steps


def _strokes(earlier: tuple[Row, ...], later: tuple[Row, ...], steps: list[Row]) -> Markup:
    first = {box["id"]: number for number, box in enumerate(earlier)}
    second = {box["id"]: number for number, box in enumerate(later)}
    ties = [
        (first[step["predecessor_id"]], second[step["successor_id"]], step["extent"] == "part")
        for step in steps
        if step["predecessor_id"] in first and step["successor_id"] in second
    ]
    return joins(ties, len(earlier), len(later))
