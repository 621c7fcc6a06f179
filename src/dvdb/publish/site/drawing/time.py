"""A scale of time: from partial dates to places between 0 and 1."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


def first_day(text: object) -> date | None:
    """The first day that a partial date can mean; None where it names no year."""
    return _bound(text, last=False)


def last_day(text: object) -> date | None:
    """The last day that a partial date can mean; None where it names no year."""
    return _bound(text, last=True)


def _bound(text: object, *, last: bool) -> date | None:
    numbers = str(text or "")[:10].split("-")
    if not all(number.isdigit() for number in numbers):
        return None
    year, month, day = (*(int(number) for number in numbers), 0, 0)[:3]
    try:
        month = month or (12 if last else 1)
        return date(year, month, day or (monthrange(year, month)[1] if last else 1))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole years from the first of January of ``first`` to the end of ``last``."""

    first: int
    last: int

    @classmethod
    def over(cls, dates: Iterable[object]) -> Scale | None:
        """The scale on which all of the partial dates lie; None where there are none."""
        years = [day.year for day in map(first_day, dates) if day]
        return cls(min(years), max(years)) if years else None

    def place(self, day: date) -> float:
        """Where the middle of a day lies, from 0 to 1."""
        start = date(self.first, 1, 1).toordinal()
        end = date(self.last, 12, 31).toordinal() + 1
        return (day.toordinal() + 0.5 - start) / (end - start)

    def ticks(self, most: int = 6) -> list[tuple[str, float]]:
        """Some of the years, evenly, or the quarters of one or two, each with the place where it begins."""
        years = self.last - self.first + 1
        if years * 2 <= most - 2:
            starts = (1, 4, 7, 10)
            quarters = [(month, year) for year in range(self.first, self.last + 1) for month in starts]
            return [
                (f"{month}/{year}", number / len(quarters))
                for number, (month, year) in enumerate(quarters)
                if number % years == 0
            ]
        step = next(step for step in (1, 2, 5, 10, 20, 25, 50, 100, 1000) if years / step <= most)
        return [
            (str(year), (year - self.first) / years)
            for year in range(self.first, self.last + 1)
            if (year - self.first) % step == 0
        ]
