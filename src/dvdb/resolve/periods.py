"""Partial dates as intervals: ``1991`` is a year, ``2025-02`` a month, ``2025-07-01`` a day."""

from __future__ import annotations


def first_day(date: str) -> str:
    """The first day that a partial date can mean."""
    return date + "-01-01"[(len(date) - 4) :] if len(date) < 10 else date[:10]


def last_day(date: str) -> str:
    """The last day that a partial date can mean (the 31st stands for the end of any month)."""
    return date + "-12-31"[(len(date) - 4) :] if len(date) < 10 else date[:10]


def covers(valid_from: str | None, valid_to: str | None, date: str) -> bool:
    """Whether ``date`` lies within the interval; an end that is null is open."""
    return (valid_from is None or first_day(valid_from) <= date) and (
        valid_to is None or date <= last_day(valid_to)
    )


def overlap(start: str | None, end: str | None, other_start: str | None, other_end: str | None) -> bool:
    """Whether two intervals have a day in common, as far as their partial dates tell."""
    return (start is None or other_end is None or first_day(start) <= last_day(other_end)) and (
        other_start is None or end is None or first_day(other_start) <= last_day(end)
    )


def later(one: str | None, other: str | None) -> str | None:
    """The later of two starts; null is no bound."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=first_day)


def earlier(one: str | None, other: str | None) -> str | None:
    """The earlier of two ends; null is no bound."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=last_day)
