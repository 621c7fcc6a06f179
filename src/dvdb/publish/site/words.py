"""How the pages say what the tables hold: codes as words, columns as headings, numbers for reading."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dvdb.publish.catalog import Label, column_label, table_label

SAID_AS = {
    "year_basis": "place_basis",
    "former": "flag",
    "acting": "flag",
    "single_seat": "flag",
    "main": "flag",
    "ambiguous": "flag",
    "same_article": "flag",
    "level_a": "level",
    "level_b": "level",
    "check_name": "check",
}
"""Columns whose codes are those of another."""

KINDS_OF = {
    "judgements": "judgement",
    "article_credits": "credit",
    "sources": "source",
    "place_successions": "succession",
    "organization_successions": "succession",
    "organization_fates": "succession",
    "q12_merged_bodies": "succession",
    "unresolved": "unresolved",
}
"""What the column ``kind`` holds, by table or question; elsewhere it holds plain words."""


@dataclass(frozen=True, slots=True)
class Said:
    """A code in words of both languages."""

    vi: str
    en: str


def said(relation: str | None, column: str, value: object) -> Said | None:
    """The words for a code in a column of a table, view or question; None where it is no code."""
    if value is None:
        return None
    code = str(value)
    if column == "table_name":
        label = table_label(code)
        return Said(label.vi, label.en)
    codes = KINDS_OF.get(relation or "") if column == "kind" else SAID_AS.get(column, column)
    known = _codes()
    found = known.get((codes or "", code))
    if found is None and codes == "check":
        found = known.get(("code", code))
    return found


def codes_of(column: str) -> list[tuple[str, Said]]:
    """The codes of a column with their words, in the order of the file."""
    return [(code, said) for (of, code), said in _codes().items() if of == column]


def heading(table: str, column: str) -> Label:
    """The label of a column as a heading; a key is called by what it points to."""
    label = column_label(table, column)
    return Label(capital(label.vi), label.en.removesuffix(" id"), label.note)


def capital(text: object) -> str:
    """The text with a capital first letter."""
    words = str(text or "")
    return words[:1].upper() + words[1:]


def plain_number(value: float | None) -> str:
    """A number as it is written in Vietnamese: 17.550 and 83,07."""
    if value is None:
        return ""
    text = f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"
    return text.translate(str.maketrans(",.", ".,"))


def list_columns(relation: str) -> tuple[str, ...]:
    """The columns that a page of many rows shows; none for a relation that shows all it has."""
    return _lists().get(relation, ())


def about_table(name: str) -> str:
    """What a table or view holds, in Vietnamese; empty where nobody has said it."""
    return _tables().get(name, "")


def in_vietnamese(comment: str) -> str:
    """The description of a column in Vietnamese; empty where nobody has put it into words."""
    return _comments().get(comment, "")


@cache
def _comments() -> dict[str, str]:
    return {row["en"]: row["vi"] for row in _read("comments.csv")}


@cache
def _tables() -> dict[str, str]:
    return {row["table"]: row["vi"] for row in _read("tables.csv")}


@cache
def _codes() -> dict[tuple[str, str], Said]:
    return {(row["column"], row["code"]): Said(row["vi"], row["en"]) for row in _read("codes.csv")}


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {row["table"]: tuple(row["columns"].split()) for row in _read("lists.csv")}


def _read(name: str) -> list[dict[str, str]]:
    text = resources.files("dvdb.publish.site").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
