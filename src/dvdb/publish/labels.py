"""What each table and column is called and means, in both languages.

English comes from the comments of the models, Vietnamese from ``vietnamese.csv`` beside this file,
whose lines without a table hold for every table that has a column of that name.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Label:
    """A name and a description in Vietnamese and English; empty where there is none."""

    vi: str
    en: str
    note_vi: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Tables and views that belong together, in the order in which they are shown."""

    vi: str
    en: str
    tables: tuple[str, ...]


def table_label(table: str) -> Label:
    """The label of a table or view; a table that nobody described keeps its own name."""
    from dvdb.publish.catalog import comment_of

    vi, note = _vietnamese().get((table, ""), ("", ""))
    return Label(vi=vi or table, en=table.replace("_", " "), note_vi=note, note_en=comment_of(table))


def column_label(table: str, column: str) -> Label:
    """The label of a column of a table or view."""
    from dvdb.publish.catalog import comment_of

    vi, note = _vietnamese().get((table, column)) or _vietnamese().get(("", column)) or ("", "")
    return Label(
        vi=vi or column, en=column.replace("_", " "), note_vi=note, note_en=comment_of(table, column)
    )


@cache
def _vietnamese() -> dict[tuple[str, str], tuple[str, str]]:
    text = resources.files("dvdb.publish").joinpath("vietnamese.csv").read_text(encoding="utf-8")
    return {
        (row["table"], row["column"]): (row["label"], row["note"]) for row in csv.DictReader(text.splitlines())
    }
