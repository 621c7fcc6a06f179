"""What the pages draw from their facts, in the words of a language."""

from __future__ import annotations

from collections.abc import Sequence
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


def events_over_time(say: Language, months: Sequence[Row], events_address: str) -> Markup | None:
    """Events by month where they span a few years, else by year; each bar leads to its events."""
    counted = {row["month"]: row["events"] for row in months}
    if not counted:
        return None
    steps = months_between(min(counted), max(counted))
    if len(steps) <= MOST_MONTHS:
        reform = [Mark(month, say(key)) for month, key in (("2025-07", "home.reform"),)]
        found = [
            _bar(
                say, events_address, month, counted.get(month, 0), month[:4] if month.endswith("-01") else ""
            )
            for month in steps
        ]
        return bars.upright(found, say("home.time"), say.number, reform)
    by_year: dict[str, int] = {}
    for month, events in counted.items():
        by_year[month[:4]] = by_year.get(month[:4], 0) + events
    last = int(max(by_year))
    first = max(int(min(by_year)), last - MOST_YEARS + 1)
    years = [str(year) for year in range(first, last + 1)]
    found = [_bar(say, events_address, year, by_year.get(year, 0), year) for year in years]
    return bars.upright(found, say("home.time"), say.number)


def _bar(say: Language, address: str, step: str, events: int, under: str) -> Bar:
    after = str(int(step) + 1) if len(step) == 4 else months_between(step, "9999-12", 2)[-1]
    words = f"{say.day(step)}: {say.count(events, 'count.events')}"
    return Bar(
        step, events, words, f"{address}?first_day__gte={step}&first_day__lt={after}&_sort=first_day", under
    )


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


def part_of(value: float, most: float) -> Markup:
    """A thin bar under a count, as wide as its part of the largest."""
    return drawing(
        element("rect", class_="bar-of", height="100%", rx=1, width=percent(value / most if most else 0))
    )
