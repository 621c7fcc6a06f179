"""The year that a printed day leaves out, told by the text's other dates, periods, plans and names.

Sources: the domain notes 4.3 and 4.4, and the gold guide: ``--MM-DD`` is a date whose year the
document does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dvdb.extract.dates import DateMention, is_day
from dvdb.extract.year_clues import (
    AGE,
    AHEAD,
    BELOW,
    FIRST_YEAR,
    FOR_ITS_YEAR,
    HISTORY,
    ISSUED,
    PAST,
    PERIOD,
    RANGE,
    SESSION,
    SPRING,
    TERM,
    YearClue,
    YearClues,
)
from dvdb.extract.year_words import COMPARED, CURRENT, IN_YEAR, NAME, OPENS, PLAN, REVIEW

__all__ = ["FIRST_YEAR", "YearClues", "resolve_end", "resolve_year"]

_BEFORE_LATEST = 31
"""Days that the story may lie before the latest day that it seems to tell as past: that may be to come."""
_RIGHT_AFTER = 31
"""Days behind the latest full day within which a story without a year is of the same time."""
_SINCE_LAST = 125
"""Days behind it within which it may be, if nothing else speaks."""
_SINCE_RANGE = 90
"""Days that it may lie behind a range of days."""
_PASSED = 3
"""Days that a day to come may already be past."""
_BEFORE_AHEAD = 190
"""Days before a day to come within which a story is of its year, or of the year before."""
_MONTHS_SINCE_SESSION = 2
"""Months behind the one that a session or report is of in which it is held."""
_A_YEAR = 365
_RESULTS_OF_THE_YEAR = 3
"""The month from which on results told are those of the year itself."""
_LEAD = 700
"""Characters that hold title and lead."""


def resolve_year(
    mention: DateMention, published: str | None = None, clues: YearClues | None = None
) -> tuple[str | None, str | None]:
    """(ISO date or '--MM-DD', basis) of the first day of a mention; (None, None) if nothing tells it.

    ``published`` is an ISO date or timestamp of the document. Basis: ``text`` (printed or told by the
    text's own years), ``published`` (the year of publication, or the one before if the day would lie
    after it; 'sáng nay' is the day itself), or None for a date that stays without a year.
    """
    stamp = _published(published)
    if mention.day is None or mention.month is None:
        if stamp is None or mention.relative is None:
            return None, None
        shift = {"nay": 0, "qua": -1, "mai": 1}[mention.relative]
        return (stamp + timedelta(days=shift)).isoformat(), "published"
    day, month = mention.day, mention.month
    if mention.year is not None:
        return f"{mention.year:04}-{month:02}-{day:02}", "text"
    if stamp is not None:
        ahead = 1 if mention.relative == "mai" else 0
        year = stamp.year
        if (month, day) > ((stamp + timedelta(days=ahead)).month, (stamp + timedelta(days=ahead)).day):
            year -= 1
        if is_day(day, month, year):
            return f"{year:04}-{month:02}-{day:02}", "published"
    elif clues is not None and (told := year_of(mention, clues)) is not None and is_day(day, month, told):
        return f"{told:04}-{month:02}-{day:02}", "text"
    return f"--{month:02}-{day:02}", None


def resolve_end(
    mention: DateMention, published: str | None = None, clues: YearClues | None = None
) -> str | None:
    """The last day of a range, ISO or '--MM-DD', in the same way as its first day; None for a single day."""
    if mention.end_day is None or mention.end_month is None:
        return None
    last = mention._replace(day=mention.end_day, month=mention.end_month, year=mention.end_year)
    first, _ = resolve_year(mention, published, clues)
    if last.year is None and first is not None and not first.startswith("--"):
        year = int(first[:4])
        later = (mention.end_month, mention.end_day) >= (mention.month or 1, mention.day or 1)
        last = last._replace(year=year if later else year + 1)
    return resolve_year(last, published, clues)[0]


def _published(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def year_of(mention: DateMention, clues: YearClues) -> int | None:
    """The year that the text's other dates, periods, plans and names give a day, the best evidence first.

    The order is that of how often each told the right year on some thousand articles of general news.
    """
    if mention.day is None or mention.month is None:
        return None
    told = _Told(mention.day, mention.month, clues.clues)
    for ways in (
        told.same_day,
        told.springs,
        told.periods,
        told.close,
        told.below,
        told.words,
        told.terms,
        told.compared,
        told.later,
        told.planned,
    ):
        for year in ways():
            if is_day(mention.day, mention.month, year):
                return year
    return None


class _Told:
    """What a text tells about the year of one day."""

    def __init__(self, day: int, month: int, clues: list[YearClue]) -> None:
        self.day, self.month = day, month
        self.clues = clues
        self.latest = max((_day(c) for c in self._of(PAST)), default=None)
        self.floor = max((_day(c) for c in self._of(PAST, HISTORY)), default=None)

    def _of(self, *kinds: str) -> Iterator[YearClue]:
        return (c for c in self.clues if c.kind in kinds)

    def same_day(self) -> Iterator[int]:
        for c in self._of(PAST, AHEAD):
            if c.month == self.month and c.day == self.day:
                yield c.year

    def springs(self) -> Iterator[int]:
        """A story of the months around Tết that names it."""
        if self.month >= 11 or self.month <= 4:
            for c in self._of(SPRING):
                yield c.year - 1 if self.month >= 11 else c.year

    def periods(self) -> Iterator[int]:
        """Half years, quarters, the month of a session."""
        for c in self._of(PERIOD, SESSION):
            if c.month is not None:
                if (self.month - c.month) % 12 <= _MONTHS_SINCE_SESSION:
                    yield c.year if c.month <= self.month else c.year + 1
            elif self._is_after_the_past(c.year):
                yield c.year

    def close(self) -> Iterator[int]:
        """The year in which the day lies right behind the latest past day, or before one to come."""
        if self.latest is not None:
            for year in (self.latest.year, self.latest.year + 1):
                days = self._days_since(self.latest, year)
                if days is not None and -_BEFORE_LATEST <= days <= _RIGHT_AFTER:
                    yield year
        for c in self._of(ISSUED):
            for year in (c.year, c.year + 1):
                days = self._days_since(_day(c), year)
                if days is not None and 0 <= days <= _RIGHT_AFTER and self._is_after_the_past(year):
                    yield year
        near: tuple[int, int] | None = None
        for c in self._of(AHEAD, RANGE):
            until = _PASSED if c.kind == AHEAD else _SINCE_RANGE
            for year in (c.year - 1, c.year, c.year + 1):
                days = self._days_since(_day(c), year)
                if days is not None and -_BEFORE_AHEAD <= days <= until and self._is_after_the_past(year):
                    near = min(near or (abs(days), year), (abs(days), year))
        if near is not None:
            yield near[1]

    def below(self) -> Iterator[int]:
        for c in self._of(BELOW):
            yield c.year if (self.month, self.day) <= (c.month or 0, c.day or 0) else c.year - 1

    def words(self) -> Iterator[int]:
        """Years of plans and reviews and in the names of what takes place."""
        told = [
            c
            for c in self._of(PLAN, REVIEW, NAME, CURRENT, IN_YEAR, OPENS)
            if self._is_after_the_past(c.year)
        ]
        if not told:
            return
        named = [c for c in told if c.kind == NAME]
        if named and named[0].start < _LEAD:
            yield named[0].year
        years = {c.year for c in told}
        last = max(years)
        of_last = [c for c in told if c.year == last]
        kinds = {c.kind for c in of_last}
        in_lead = of_last[0].start < _LEAD
        before = {c.kind for c in told if c.year == last - 1}
        if PLAN in before and 4 <= self.month < 10 and not kinds & {NAME, REVIEW}:
            yield last - 1  # planned for this year and the next
        if last - 1 in years and not kinds <= {OPENS}:
            yield last - 1 if self.month >= 10 and PLAN in kinds and NAME not in kinds else last
        elif kinds & {NAME, CURRENT}:
            yield last
        elif PLAN in kinds:
            yield last - 1 if self.month >= 11 else last
        elif REVIEW in kinds and (in_lead or self.month <= 2):
            yield last if in_lead else last + 1
        elif IN_YEAR in kinds and (in_lead or len(of_last) > 1):
            yield last

    def terms(self) -> Iterator[int]:
        for kind in (TERM, AGE):
            for c in self._of(kind):
                yield c.year

    def compared(self) -> Iterator[int]:
        """The year behind the one that results are measured against; early in a year it may be the second."""
        if self.month >= _RESULTS_OF_THE_YEAR:
            for c in self._of(COMPARED):
                yield c.year + 1

    def later(self) -> Iterator[int]:
        """The first year in which the day follows the latest past day."""
        if self.latest is not None:
            for year in (self.latest.year, self.latest.year + 1):
                days = self._days_since(self.latest, year)
                if days is not None and -_BEFORE_LATEST <= days <= _SINCE_LAST:
                    yield year

    def planned(self) -> Iterator[int]:
        """The first year in which the day follows the latest plan or notice that the text cites."""
        latest = max((_day(c) for c in self._of(FOR_ITS_YEAR)), default=None)
        if latest is not None:
            for year in (latest.year, latest.year + 1):
                days = self._days_since(latest, year)
                if days is not None and 0 <= days < _A_YEAR:
                    yield year

    def _days_since(self, other: date, year: int) -> int | None:
        if not is_day(self.day, self.month, year):
            return None
        return (date(year, self.month, self.day) - other).days

    def _is_after_the_past(self, year: int) -> bool:
        """Whether the day in ``year`` does not lie before what the text tells as past."""
        days = self._days_since(self.floor, year) if self.floor is not None else 0
        return days is not None and days >= -_BEFORE_LATEST


def _day(clue: YearClue) -> date:
    month = clue.month or 1
    return date(clue.year, month, min(clue.day or 15, 28 if month == 2 else 30))
