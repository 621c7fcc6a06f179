"""What the pages draw from their facts, in the words of a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dvdb.publish.site.drawing import bars, career, tiles
from dvdb.publish.site.drawing.bars import Bar, Mark
from dvdb.publish.site.drawing.career import Tenure
from dvdb.publish.site.drawing.svg import drawing, element, percent
from dvdb.publish.site.facts.reading import Row
from dvdb.publish.site.language import Language
from dvdb.publish.site.listing import row_address

MOST_MONTHS = 60
"""Months that are drawn one by one; a longer time is drawn in years."""

MOST_YEARS = 40
"""Years that are drawn; what came before them is left to the table."""


def careers(say: Language, holders: Sequence[Row]) -> dict[str, Any]:
    """Lines of a career or of an office's holders, in their order, and the line of years above them."""
    tenures = [_tenure(say, holder) for holder in holders]
    scale = career.scale_of(tenures)
    if scale is None:
        return {"years": None, "lines": [None] * len(tenures)}
    return {
        "years": career.years(scale),
        "lines": [
            career.line(tenure, scale, held_words(say, holder)) if tenure.dates() else None
            for tenure, holder in zip(tenures, holders, strict=True)
        ],
    }


def _tenure(say: Language, holder: Row) -> Tenure:
    words = {day: f"{say('career.seen')} {say.day(day)}" for day in holder["seen"]}
    words |= {day: f"{say('career.former')} {say.day(day)}" for day in holder["former_days"]}
    for column, key in (("stated_start", "career.started"), ("stated_end", "career.ended")):
        if holder[column]:
            words[holder[column]] = f"{say(key)} {say.day(holder[column])}"
    return Tenure(holder["seen"], holder["former_days"], holder["stated_start"], holder["stated_end"], words)


def held_words(say: Language, holder: Row) -> str:
    """When an office was held, in a line: days seen, and what is stated of start and end."""
    told = []
    if holder["first_seen"]:
        told.append(f"{say('career.seen')} {say.span(holder['first_seen'], holder['last_seen'])}")
    if holder["former_by"]:
        told.append(f"{say('career.former')} {say.day(holder['former_by'])}")
    if holder["stated_start"]:
        told.append(f"{say('career.started')} {say.day(holder['stated_start'])}")
    if holder["stated_end"]:
        told.append(f"{say('career.ended')} {say.day(holder['stated_end'])}")
    return " · ".join(told) or say("career.no_day")


def legend_of_careers() -> dict[str, Markup]:
    """The signs of a career line, one by one."""
    return career.signs()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars of events through time, and how many events lie before or after what is drawn."""

    drawn: Markup
    outside: int


def events_over_time(say: Language, months: Sequence[Row], address: str) -> Timeline | None:
    """Events by month where most lie within a few years, else by year; each bar leads to its events.

    A misread year lies far from all others: the outermost hundredth on either side is not drawn.
    """
    counted = {row["month"]: row["events"] for row in months}
    if not counted:
        return None
    inside = _without_tails(counted)
    steps = months_between(min(inside), max(inside))
    if len(steps) <= MOST_MONTHS:
        found = [
            _bar(say, address, month, inside.get(month, 0), month[:4] if month.endswith("-01") else "")
            for month in steps
        ]
        marks = [Mark("2025-07", say("home.reform"))]
    else:
        by_year: Counter[str] = Counter()
        for month, events in inside.items():
            by_year[month[:4]] += events
        years = [str(year) for year in range(int(min(by_year)), int(max(by_year)) + 1)][-MOST_YEARS:]
        found = [_bar(say, address, year, by_year[year], year) for year in years]
        marks = []
    drawn = bars.upright(found, say("home.time"), say.number, marks)
    return Timeline(drawn, sum(counted.values()) - round(sum(bar.value for bar in found)))


def _without_tails(counted: dict[str, int]) -> dict[str, int]:
    """The months between the first and the last hundredth of the events."""
    whole = sum(counted.values())
    reached, kept = 0, {}
    for month, events in sorted(counted.items()):
        if reached + events > whole / 100 and reached < whole - whole / 100:
            kept[month] = events
        reached += events
    return kept


def _bar(say: Language, address: str, step: str, events: int, under: str) -> Bar:
    after = str(int(step) + 1) if len(step) == 4 else months_between(step, "9999-12", 2)[-1]
    words = f"{say.day(step)}: {say.count(events, 'count.events')}"
    span = f"first_day__gte={step}&first_day__lt={after}&_sort=first_day"
    return Bar(step, events, words, f"{address}{'&' if '?' in address else '?'}{span}", under)


def months_between(first: str, last: str, most: int = MOST_MONTHS + 1) -> list[str]:
    """The months from the first to the last, no more than ``most``."""
    year, month = int(first[:4]), int(first[5:7])
    found = [first]
    while found[-1] < last and len(found) < most:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        found.append(f"{year:04d}-{month:02d}")
    return found


def province_map(
    say: Language, sheet: int, provinces: Sequence[Row], counts: dict[str, int]
) -> dict[str, Any]:
    """The map of the 63 or the 34, its key, and the same as rows for a table."""
    found = {
        province["name"]: tiles.Province(
            row_address("places", province["id"]), counts.get(province["id"], 0), province["full_name"]
        )
        for province in provinces
    }
    least = tiles.bounds([province.value for province in found.values()])
    first = tiles.STEPS + 1 - len(least)
    key = [(tiles.swatch(0), say.number(0))]
    for number, bound in enumerate(least):
        until = least[number + 1] - 1 if number + 1 < len(least) else None
        words = (
            say.number(bound)
            if until == bound
            else f"{say.number(bound)}–{say.number(until)}"
            if until
            else f"≥ {say.number(bound)}"
        )
        key.append((tiles.swatch(first + number), words))
    return {
        "map": tiles.tile_map(sheet, found, least, say("home.map"), say.number),
        "key": key,
        "rows": sorted(found.values(), key=lambda province: (-province.value, province.words)),
    }


def locator(say: Language, place: Row) -> Markup | None:
    """Where a province lies, on the map of its time; None for other units and older provinces."""
    if place["level"] != "province":
        return None
    sheet = 63 if (place["valid_to"] or "9999") <= "2025-06-30" else 34
    return tiles.locator(sheet, place["name"], say("place.on_map", name=place["full_name"]))


def part_of(value: float, most: float) -> Markup:
    """A thin bar under a count, as wide as its part of the largest."""
    return drawing(
        element("rect", class_="bar-of", height="100%", rx=1, width=percent(value / most if most else 0))
    )
