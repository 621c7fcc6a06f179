"""Pages of many rows: which columns they show, in what order, and where a cell leads."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import unescape

from datasette.utils import tilde_encode

from dvdb.publish.catalog import is_internal
from dvdb.publish.site.words import list_columns

QUIET = frozenset({"sha256", "name_key", "extractor_version"})
"""Columns for checking rather than reading: on the page of a row and in CSV, not in lists."""

PRINTED = {
    "official_id": "name_printed",
    "position_id": "title_printed",
    "organizer_id": "organizer_printed",
    "issuer_id": "issuer_printed",
    "place_id": "place_printed",
    "source_id": "source_printed",
}
"""Links that may be missing, and the column with what the article prints there."""

LONG = 36
"""Characters from which a cell wants a wide column."""

SHORT = 11
"""Characters up to which a cell is content with a narrow one."""

_DAY = re.compile(r"[-\d]{4,10}( \d\d:\d\d)?")
_UNSEEN = re.compile(r"<em>.*?</em>|<[^>]*>")

_KEYS = {
    "articles": ("article_id",),
    "officials": (
        "official_id",
        "other_id",
        "head_id",
        "before_id",
        "after_id",
        "official_a_id",
        "official_b_id",
        "next_official_id",
    ),
    "positions": ("position_id", "front_position_id", "later_position_id"),
    "organizations": ("organization_id", "organizer_id", "issuer_id", "predecessor_id", "successor_id"),
    "events": ("event_id",),
    "places": ("place_id",),
    "sources": ("source_id",),
    "figures": ("figure_id",),
    "awards": ("award_id",),
    "holdings": ("holding_id",),
    "event_kinds": ("kind_id",),
    "roles": ("role_id",),
}
_TABLE_OF = {column: table for table, columns in _KEYS.items() for column in columns}


def linked(column: str, relation: str | None = None) -> str | None:
    """The table whose key a column of a view or an answer holds; the column without _id is its label."""
    if column == "kind_id" and relation == "organizer_months":
        return "organization_kinds"
    if column == "relative_id":
        return {"place_lineage": "places", "organization_lineage": "organizations"}.get(relation or "")
    return _TABLE_OF.get(column)


def is_key_of_label(column: str, columns: Collection[str], relation: str | None = None) -> bool:
    """Whether the column holds the key of a row whose name stands in another column."""
    return linked(column, relation) is not None and column.removesuffix("_id") in columns


def shown(relation: str, columns: Sequence[str], everything: bool) -> list[str]:
    """The columns that a page of many rows shows, of those there are."""
    chosen = [column for column in list_columns(relation) if column in columns]
    if chosen and not everything:
        return chosen
    return [
        column
        for column in columns
        if column != "Link"
        and (everything or column not in QUIET)
        and not is_internal(relation, column)
        and not is_key_of_label(column, columns, relation)
    ]


def look(cell: object) -> str:
    """The CSS classes of a cell by what it shows: empty, a day, a name, or text too long for that."""
    text = visible(cell)
    if not text:
        return "empty"
    if _DAY.fullmatch(text):
        return "day"
    if len(text) > LONG:
        return "long"
    return "name" if len(text) > SHORT else ""


def is_empty(cell: object) -> bool:
    """Whether the cell shows nothing."""
    return not visible(cell)


def row_address(table: object, key: object) -> str:
    """The address of a row with a simple key."""
    return f"/dvdb/{tilde_encode(str(table))}/{tilde_encode(str(key))}"


def visible(cell: object) -> str:
    """What the cell shows, as plain text."""
    # Datasette puts the key of a linked row behind its name; our pages do not show it.
    return unescape(_UNSEEN.sub("", str(cell))).replace("\xa0", " ").strip()
