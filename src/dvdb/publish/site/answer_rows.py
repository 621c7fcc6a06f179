"""The rows of an answer as cells of a table, made once here: a page of many rows is mostly this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from datasette.utils import tilde_encode
from markupsafe import Markup

from dvdb.publish.questions import Question
from dvdb.publish.site.language import Language
from dvdb.publish.site.listing import is_key_of_label, linked, look, visible

MOST_ROWS = 100
"""Rows on a page; all of them are in the CSV and the JSON."""

_CELL = Markup('<td data-label="{}" class="{}">{}</td>')
_LINK = Markup('<a href="/dvdb/{}/{}">{}</a>')
_QUOTE = Markup("“{}”")


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    label: str
    place: int
    table: str | None
    key: int | None
    """Where in a row the key of the linked row stands."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Headings and rows, and how many rows there are in all."""

    headings: tuple[str, ...]
    rows: tuple[Markup, ...]
    total: int


def answer(
    say: Language, question: Question | None, columns: Sequence[str], cells: Sequence[Sequence[object]]
) -> Answer:
    """The first rows of an answer, with names in place of keys."""
    shown = [
        _column(say, question, columns, place)
        for place, name in enumerate(columns)
        if not is_key_of_label(name, columns)
    ]
    rows = tuple(
        Markup("").join(_cell(question, column, row) for column in shown) for row in cells[:MOST_ROWS]
    )
    return Answer(tuple(column.label for column in shown), rows, len(cells))


def _column(say: Language, question: Question | None, columns: Sequence[str], place: int) -> _Column:
    name = columns[place]
    words = question.column(name) if question else None
    table = linked(f"{name}_id")
    key = columns.index(f"{name}_id") if table and f"{name}_id" in columns else None
    return _Column(name, say.of(words) or name, place, table, key)


def _cell(question: Question | None, column: _Column, row: Sequence[object]) -> Markup:
    content = row[column.place]
    key = visible(row[column.key]) if column.key is not None else ""
    if key:
        content = _LINK.format(column.table, tilde_encode(key), content)
    elif question and column.name == "quote" and visible(content):
        content = _QUOTE.format(content)
    return _CELL.format(column.label, look(content), content)
