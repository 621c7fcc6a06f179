"""The answer to a question as a chart, drawn from the cells that its page shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dvdb.publish.questions import Question
from dvdb.publish.site.drawing import bars, lines, network
from dvdb.publish.site.drawing.bars import Bar, Mark
from dvdb.publish.site.drawing.svg import element
from dvdb.publish.site.language import Language
from dvdb.publish.site.listing import visible
from dvdb.publish.site.pictures import careers, held_words, months_between

MOST_BARS = 15
FEWEST = 2
"""Things to compare, below which a chart says no more than the row."""

REFORMS = (("2025-02", "chart.boards_merged"), ("2025-07", "chart.provinces_merged"))

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, the names of its series in the order of their colours, and a line under it."""

    drawn: Markup
    legend: tuple[str, ...]
    words: str


def picture(
    say: Language, question: Question | None, columns: Sequence[str], cells: Sequence[Sequence[object]]
) -> Picture | None:
    """The chart that the question asks for; None where it asks for none, or there is too little to draw."""
    if question is None or question.chart is None or not cells:
        return None
    rows = [dict(zip(columns, map(visible, row), strict=True)) for row in cells]
    return _DRAWN_BY[question.chart.kind](say, question, question.chart.columns, rows)


def _bars(say: Language, question: Question, columns: Sequence[str], rows: Sequence[Row]) -> Picture | None:
    label, *values = columns
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(values))
    for row in rows:
        name = " + ".join(row[column] for column in label.split("+")) or "—"
        for number, column in enumerate(values):
            sums[name][number] += 1 if column == "*" else _number(say, row[column])
    kept = sorted(sums.items(), key=lambda item: (-sum(item[1]), item[0]))[:MOST_BARS]
    kept = [(name, found) for name, found in kept if sum(found)]
    if len(kept) < FEWEST:
        return None
    most = max(sum(found) for _, found in kept)
    items = [
        element(
            "li",
            element("span", name),
            bars.lying(found[0], most, found[1] if len(found) > 1 else None),
            element("span", " + ".join(say.number(value) for value in found), class_="count"),
        )
        for name, found in kept
    ]
    names = tuple(_name(say, question, column) for column in values)
    words = say("chart.first", number=len(kept)) if len(sums) > len(kept) else ""
    return Picture(
        element("ul", *items, class_="bars-list"), (), " · ".join(filter(None, (" + ".join(names), words)))
    )


def _months(say: Language, question: Question, columns: Sequence[str], rows: Sequence[Row]) -> Picture | None:
    month, value = columns
    sums: dict[str, float] = defaultdict(float)
    for row in rows:
        if row[month]:
            sums[row[month]] += _number(say, row[value])
    if len(sums) < FEWEST:
        return None
    steps = months_between(min(sums), max(sums))
    if steps[-1] < max(sums):
        steps = months_between(_earlier(max(sums), len(steps) - 1), max(sums))
    drawn = bars.upright(
        [
            Bar(
                step,
                sums.get(step, 0),
                f"{say.day(step)}: {say.number(sums.get(step, 0))}",
                under=step[:4] if step.endswith("-01") else "",
            )
            for step in steps
        ],
        _name(say, question, value),
        say.number,
        [Mark(step, say(key)) for step, key in REFORMS],
    )
    return Picture(drawn, (), f"{_name(say, question, value)}, {say.span(steps[0], steps[-1])}")


def _lines(say: Language, question: Question, columns: Sequence[str], rows: Sequence[Row]) -> Picture | None:
    step, value, series = columns
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in rows:
        if row[step]:
            sums[row[series] or "—"][row[step]] += _number(say, row[value])
    kept = dict(sorted(sums.items(), key=lambda item: (-sum(item[1].values()), item[0]))[: lines.MOST_SERIES])
    known = {year for values in kept.values() for year in values}
    if len(known) < FEWEST:
        return None
    steps = [str(year) for year in range(int(min(known)), int(max(known)) + 1)]
    drawn = lines.lines(kept, steps, _name(say, question, value), say.number)
    return Picture(drawn, tuple(kept), _name(say, question, value))


def _network(
    say: Language, question: Question, columns: Sequence[str], rows: Sequence[Row]
) -> Picture | None:
    name, key, other, other_key, value = columns
    ties = [
        network.Tie((row[key], row[name]), (row[other_key], row[other]), _number(say, row[value]))
        for row in rows
    ]
    if not ties:
        return None
    drawn = network.ring(ties, "/dvdb/officials/", _name(say, question, value), say("chart.tie"))
    return Picture(drawn, (), say("chart.network"))


def _career(say: Language, question: Question, columns: Sequence[str], rows: Sequence[Row]) -> Picture | None:
    person, office, former, first_seen, last_seen, start, end = columns
    if len({row[person] for row in rows}) > 1:
        return None
    was = say.said(None, "flag", 1)
    spells: list[dict[str, Any]] = [
        {
            "office": row[office],
            "seen": [] if row[former] == was else _days(row[first_seen], row[last_seen]),
            "former_days": _days(row[first_seen], row[last_seen]) if row[former] == was else [],
            "first_seen": None if row[former] == was else row[first_seen],
            "last_seen": row[last_seen],
            "former_by": row[first_seen] if row[former] == was else None,
            "stated_start": row[start] or None,
            "stated_end": row[end] or None,
        }
        for row in rows
        if any(row[column] for column in (first_seen, start, end))
    ]
    drawn = careers(say, spells)
    if drawn["years"] is None:
        return None
    items = [element("li", element("span", class_="what"), drawn["years"], class_="scale")]
    for spell, line in zip(spells, drawn["lines"], strict=True):
        words = element("small", held_words(say, spell))
        items.append(element("li", element("span", spell["office"], words, class_="what"), line))
    return Picture(element("div", element("ol", *items), class_="career"), (), say("official.career_note"))


def _days(first: str, last: str) -> list[str]:
    return sorted({day for day in (first, last) if day})


_DRAWN_BY = {"career": _career, "bars": _bars, "months": _months, "lines": _lines, "network": _network}


def _name(say: Language, question: Question, column: str) -> str:
    return say("chart.rows") if column == "*" else say.of(question.column(column))


def _number(say: Language, cell: str) -> float:
    """The number that a cell shows, as the language writes it; 0 for one that shows none."""
    point, group = (".", ",") if say.code == "en" else (",", ".")
    written = cell.replace(group, "").replace(point, ".") if point in cell or group in cell else cell
    try:
        return float(written)
    except ValueError:
        return 0.0


def _earlier(month: str, steps: int) -> str:
    count = int(month[:4]) * 12 + int(month[5:7]) - 1 - steps
    return f"{count // 12:04d}-{count % 12 + 1:02d}"
