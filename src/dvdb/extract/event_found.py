"""What was found of an event, and when two of them may be one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dvdb.extract.organization import Organization
from dvdb.extract.periods import PeriodMention

_NEXT_EVENTS = 2
"""Days that another event of the same story may lie from the main one."""
_LONG_BEFORE = 3
"""Days before the story's own from which on an event is its background."""
MANY_DAYS = ("kỳ họp", "phiên", "đại hội", "lễ hội")
"""First words of events that go on for days or sittings."""


@dataclass(slots=True)
class EventFound:
    """An event in a reading; offsets are the reading's."""

    type: str
    title: str | None
    start_date: str | None
    end_date: str | None
    part_of_day: str | None
    year_basis: str | None
    organizer: Organization | None
    organizer_name: str | None
    venue: str | None
    period: PeriodMention | None
    planning: PeriodMention | None
    start: int
    end: int
    sentence: tuple[int, int]


def may_be_one(event: EventFound, other: EventFound, apart: bool) -> bool:
    """Whether two names may mean one event: of a kind and not held by two bodies, or of one time.

    ``apart``: the text sets the second apart with "cùng ngày".
    """
    if _family(event.type) != _family(other.type):
        parts = (event.part_of_day, other.part_of_day)
        return not apart and event.start_date == other.start_date and (None in parts or parts[0] == parts[1])
    if event.start_date != other.start_date and not event.type.startswith(MANY_DAYS):
        return False
    return None in (event.organizer_name, other.organizer_name) or _held_by_one(event, other)


def _held_by_one(event: EventFound, other: EventFound) -> bool:
    places = (event.organizer and event.organizer.place, other.organizer and other.organizer.place)
    return event.organizer_name == other.organizer_name and places[0] == places[1]


def _family(kind: str) -> str:
    """What one event may be called by in turn: a buổi lễ is a lễ, a phiên bế mạc a kỳ họp's."""
    first = kind.split(" ")[0]
    return "họp" if first in ("phiên", "kỳ", "cuộc") else kind[:9]


def lies_long_before(day: str | None, other: str | None) -> bool:
    """Whether a day lies so far before another that a story of that day tells it as background."""
    if day is None or other is None or day.startswith("--") != other.startswith("--"):
        return False
    year = "2000" if day.startswith("--") else ""
    first, second = (date.fromisoformat(year + d[1:] if year else d) for d in (day, other))
    return (second - first).days >= _LONG_BEFORE


def lies_near(first: str | None, other: str | None) -> bool:
    """Whether two days are so close that one article reports both as its news."""
    if first is None or other is None or first.startswith("--") != other.startswith("--"):
        return False
    year = "2000" if first.startswith("--") else ""
    days = [date.fromisoformat(year + d[1:] if year else d) for d in (first, other)]
    return abs((days[0] - days[1]).days) <= _NEXT_EVENTS
