"""A career: one line for each office, on one scale of years.

A bar runs from the first day on which an article saw the person in the office to the last, with a dot
on each day seen. It proves neither start nor end. What an article states of them is drawn otherwise: an
upright stroke for a day, a pale band for a month or a year, dashes to the days seen. An office that is
told of as a former one has a hollow dot on the day of the telling, and dots before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from dvdb.publish.site.drawing.svg import drawing, element, percent, text, title
from dvdb.publish.site.drawing.time import Scale, first_day, last_day

HEIGHT = 26
MIDDLE = 13
DOT = 4.2
MOST_DOTS = 60
"""Days that are marked one by one; of more, the first and the last and some between."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """One office in a career: days on which it was seen, the day it was called former, stated ends."""

    seen: Sequence[str] = ()
    former: Sequence[str] = ()
    stated_start: str | None = None
    stated_end: str | None = None
    words: dict[str, str] = field(default_factory=dict)
    """Words for a date, by date: shown where the pointer rests."""

    def dates(self) -> list[str]:
        """Every date of the office."""
        return [*self.seen, *self.former, *filter(None, (self.stated_start, self.stated_end))]


def scale_of(tenures: Sequence[Tenure]) -> Scale | None:
    """The scale on which all the offices lie; None where none is dated."""
    return Scale.over(day for tenure in tenures for day in tenure.dates())


def years(scale: Scale) -> Markup:
    """The line of years above the offices."""
    return drawing(
        *(text(words, x=percent(place), y=14, dx=3) for words, place in scale.ticks()),
        *(
            element("line", class_="axis", x1=percent(p), x2=percent(p), y1=2, y2=20)
            for _, p in scale.ticks()
        ),
        class_="chart",
        height=20,
    )


def line(tenure: Tenure, scale: Scale, label: str) -> Markup:
    """One office on the scale, read out as *label*."""
    return drawing(
        *(
            element("line", class_="grid", x1=percent(place), x2=percent(place), y1=0, y2=HEIGHT)
            for _, place in scale.ticks()
        ),
        *_stated(tenure, scale),
        *_former(tenure, scale),
        *_seen(tenure, scale),
        label=label,
        class_="chart",
        height=HEIGHT,
    )


def _place(scale: Scale, day: str) -> float | None:
    found = first_day(day)
    return scale.place(found) if found else None


def _seen(tenure: Tenure, scale: Scale) -> list[Markup]:
    days = sorted({day for day in tenure.seen if first_day(day)})
    if not days:
        return []
    start, end = _place(scale, days[0]) or 0.0, _place(scale, days[-1]) or 0.0
    bar = element(
        "rect",
        class_="seen",
        x=percent(start),
        y=MIDDLE - 3,
        height=6,
        rx=3,
        width=percent(max(end - start, 0.002)),
    )
    step = max(1, len(days) // MOST_DOTS)
    marked = [day for number, day in enumerate(days) if number % step == 0 or day == days[-1]]
    return [bar, *(_dot(tenure, scale, day, "seen-day") for day in marked)]


def _former(tenure: Tenure, scale: Scale) -> list[Markup]:
    days = sorted({day for day in tenure.former if first_day(day)})
    if not days:
        return []
    end = _place(scale, days[0]) or 0.0
    last_seen = [place for place in (_place(scale, day) for day in tenure.seen) if place and place < end]
    start = max(last_seen) if last_seen else max(end - 0.12, 0.0)
    before = element("line", class_="before", x1=percent(start), x2=percent(end), y1=MIDDLE, y2=MIDDLE)
    return [before, *(_dot(tenure, scale, day, "former-day") for day in days[:MOST_DOTS])]


def _stated(tenure: Tenure, scale: Scale) -> list[Markup]:
    seen = sorted(place for place in (_place(scale, day) for day in (*tenure.seen, *tenure.former)) if place)
    drawn: list[Markup] = []
    for stated, towards in ((tenure.stated_start, seen[:1]), (tenure.stated_end, seen[-1:])):
        first, last = first_day(stated), last_day(stated)
        if not (stated and first and last):
            continue
        start, end = scale.place(first), scale.place(last)
        words = title(tenure.words.get(stated, stated))
        middle = (start + end) / 2
        if towards:
            drawn.append(
                element(
                    "line", class_="stated", x1=percent(middle), x2=percent(towards[0]), y1=MIDDLE, y2=MIDDLE
                )
            )
        if first == last:
            drawn.append(
                element(
                    "line",
                    words,
                    class_="stated-edge",
                    x1=percent(start),
                    x2=percent(start),
                    y1=3,
                    y2=HEIGHT - 3,
                )
            )
        else:
            drawn.append(
                element(
                    "rect",
                    words,
                    class_="stated-range",
                    x=percent(start),
                    y=4,
                    height=HEIGHT - 8,
                    rx=3,
                    width=percent(end - start),
                )
            )
    return drawn


def _dot(tenure: Tenure, scale: Scale, day: str, kind: str) -> Markup:
    return element(
        "circle",
        title(tenure.words.get(day, day)),
        class_=kind,
        cx=percent(_place(scale, day) or 0.0),
        cy=MIDDLE,
        r=DOT,
    )


def signs() -> dict[str, Markup]:
    """The signs by what they mean, for the key under the lines."""
    return {
        "seen": drawing(
            element("rect", class_="seen", x=6, y=5, width=28, height=6, rx=3),
            element("circle", class_="seen-day", cx=6, cy=8, r=DOT),
            element("circle", class_="seen-day", cx=34, cy=8, r=DOT),
            viewBox="0 0 40 16",
        ),
        "stated": drawing(
            element("line", class_="stated-edge", x1=4, x2=4, y1=1, y2=15),
            element("line", class_="stated", x1=4, x2=22, y1=8, y2=8),
            element("rect", class_="stated-range", x=24, y=2, width=14, height=12, rx=3),
            viewBox="0 0 40 16",
        ),
        "former": drawing(
            element("line", class_="before", x1=4, x2=30, y1=8, y2=8),
            element("circle", class_="former-day", cx=33, cy=8, r=DOT),
            viewBox="0 0 40 16",
        ),
    }
