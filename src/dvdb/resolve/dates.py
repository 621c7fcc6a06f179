"""Dates of a record as days: what a partial or impossible date can and cannot mean."""

from __future__ import annotations

import datetime
import re

_YEARLESS = re.compile(r"--(\d\d)-(\d\d)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")


def day(date: str | None) -> str | None:
    """The one day that ``date`` (ISO day or moment) means; None if it names no real one."""
    if date is None:
        return None
    try:
        return datetime.date.fromisoformat(date[:10]).isoformat()
    except ValueError:
        return None


def printed_date(date: str | None) -> str | None:
    """``date`` if it is a real ``YYYY-MM-DD``, or a ``--MM-DD`` that some year has; None otherwise."""
    if date is None:
        return None
    if found := _YEARLESS.fullmatch(date):
        return date if day(f"2024-{found[1]}-{found[2]}") else None
    return date if len(date) == 10 and day(date) else None


def partial_date(date: str | None) -> str | None:
    """``date`` if it is a printed date, a year or a month; None otherwise."""
    if date is not None and re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", date):
        return date
    return printed_date(date)


def moment(text: str | None) -> str | None:
    """``text`` if it is an ISO day or moment; None otherwise."""
    if text is None:
        return None
    found = _MOMENT.fullmatch(text.strip())
    return text.strip() if found and day(found[1]) else None
