"""The two languages of the site: our own words in each, and how each writes numbers and days.

All words stand in ``words.csv``, codes of the database in ``codes.csv``, what the tables and columns
hold in ``tables.csv`` and ``comments.csv`` (in English: the models' own comments). What the articles say
is never translated.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Protocol

from dvdb.publish.catalog import column_label, table_label
from dvdb.publish.site import words

_LAST_DAY = re.compile(r"(?:\d{4}-\d\d(?:-\d\d)?|--\d\d-\d\d)$")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Bilingual(Protocol):
    """Anything that is named in both languages."""

    @property
    def vi(self) -> str:
        """In Vietnamese."""

    @property
    def en(self) -> str:
        """In English."""


@dataclass(frozen=True, slots=True)
class Language:
    """One of the languages; ``code`` is that of the page's ``lang`` attribute."""

    code: str
    name: str

    def __call__(self, key: str, **values: object) -> str:
        """Our words for *key*, with the values in their places."""
        text = _catalogue()[key][self.code]
        return text.format(**values) if values else text

    def count(self, number: int | None, key: str) -> str:
        """A number of things: ``1 article``, ``1,200 articles``; Vietnamese has one form for both."""
        forms = self(key).split("|")
        return f"{self.number(number)} {forms[0] if number == 1 else forms[-1]}"

    def of(self, named: Bilingual | None) -> str:
        """The name of something that is named in both languages."""
        return "" if named is None else str(getattr(named, self.code))

    def pick(self, vi: str | None, en: str | None) -> str:
        """Whichever of two names is in this language, or else the one there is."""
        return (en or vi or "") if self.code == "en" else (vi or en or "")

    def said(self, relation: str | None, column: str, value: object) -> str | None:
        """The words for a code in a column of a table, view or question; None where it is no code."""
        found = words.said(relation, column, value)
        return self.of(found) if found else None

    def code_words(self, relation: str | None, column: str, value: object) -> str:
        """The words for a code, or the code itself where it has none."""
        return self.said(relation, column, value) or str(value or "")

    def table(self, name: str) -> str:
        """What the rows of a table or view are called."""
        return words.capital(self.of(table_label(name)))

    def about_table(self, name: str) -> str:
        """What a table or view holds, in a sentence."""
        return (self.code == "vi" and words.about_table(name)) or table_label(name).note

    def note(self, table: str, column: str) -> str:
        """What a column holds, in a sentence or two."""
        english = column_label(table, column).note
        return (self.code == "vi" and words.in_vietnamese(english)) or english

    def heading(self, table: str, column: str) -> str:
        """The label of a column as a heading."""
        return words.capital(self.of(words.heading(table, column)))

    def number(self, value: float | None) -> str:
        """A number as it is written in the language: 17.550,5 or 17,550.5."""
        written = words.plain_number(value)
        return written.translate(str.maketrans(",.", ".,")) if self.code == "en" else written

    def day(self, value: object) -> str:
        """A whole or partial date, and where it is told the hour, for reading: 9/7/2024 or 9 Jul 2024."""
        text = str(value or "")
        if text.startswith("--"):
            month, day = text[2:].split("-")
            return self("date.no_year", day=self._day_of_month(int(day), int(month)))
        date, _, time = text.partition("T")
        year, *rest = date.split("-")
        numbers = [int(part) for part in rest if part.isdigit()]
        if len(numbers) != len(rest) or not all(1 <= month <= 12 for month in numbers[:1]):
            return text
        if len(numbers) == 2:
            return f"{self._day_of_month(numbers[1], numbers[0], year)} {time[:5]}".rstrip()
        if len(numbers) == 1:
            return f"{numbers[0]}/{year}" if self.code == "vi" else f"{MONTHS[numbers[0] - 1]} {year}"
        return text

    def life(self, first: object, last: object) -> str:
        """From when to when something existed, as far as it is known."""
        if first and last:
            return f"{self.day(first)} – {self.day(last)}"
        if first:
            return self("date.since", day=self.day(first))
        return self("date.until", day=self.day(last)) if last else self("date.unknown")

    def comparison(self, operator: str) -> str:
        """A way of comparing in a filter; empty where we have no words for it."""
        return self(f"compare.{operator}") if f"compare.{operator}" in _catalogue() else ""

    def event(self, label: object) -> str:
        """The label of an event as a heading, with the day at its end for reading."""
        return words.capital(_LAST_DAY.sub(lambda found: self.day(found[0]), str(label or "")))

    def span(self, first: object, last: object) -> str:
        """Two dates as a range, or the one where both are the same or one is missing."""
        if first and last and first != last:
            return f"{self.day(first)} – {self.day(last)}"
        return self.day(first or last)

    def _day_of_month(self, day: int, month: int, year: str = "") -> str:
        if self.code == "en":
            return f"{day} {MONTHS[month - 1]} {year}".rstrip()
        return f"{day}/{month}/{year}".rstrip("/")


LANGUAGES = (Language("vi", "Tiếng Việt"), Language("en", "English"))
DEFAULT = LANGUAGES[0]


def language_named(code: str | None) -> Language | None:
    """The language of that code, or None."""
    return next((language for language in LANGUAGES if language.code == code), None)


def other_than(language: Language) -> Language:
    """The language that a page may be switched to."""
    return next(other for other in LANGUAGES if other != language)


def keys() -> frozenset[str]:
    """The keys of all our words."""
    return frozenset(_catalogue())


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    text = resources.files("dvdb.publish.site").joinpath("words.csv").read_text(encoding="utf-8")
    return {row["key"]: row for row in csv.DictReader(text.splitlines())}
