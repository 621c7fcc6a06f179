"""Which tables and views there are for the public, in what order, under what names.

Everything comes from the models' comments and labels and from the descriptions of the views.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sqlalchemy import Table

from dvdb.models import metadata
from dvdb.store.objects import VIEWS
from dvdb.store.views import View

UNPUBLISHED = frozenset({"load_runs", "rejects"})
"""Tables about the machine that loaded: clocks and paths, in no export and no published copy."""

GROUPS = (
    ("core", "Chính", "Core"),
    ("links", "Quan hệ", "Links"),
    ("facts", "Số liệu và văn bản", "Facts"),
    ("views", "Bảng tổng hợp", "Views"),
    ("proof", "Căn cứ", "Proof"),
    ("reference", "Danh mục", "Reference"),
    ("curation", "Biên tập", "Curation"),
    ("running", "Vận hành", "Running"),
)


@dataclass(frozen=True, slots=True)
class Label:
    """A name and a description in Vietnamese and English; empty where there is none."""

    vi: str
    en: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A table or view: its public columns, and those that order its rows (all, for a view)."""

    name: str
    columns: tuple[str, ...]
    order: tuple[str, ...]
    is_view: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Tables or views that belong together."""

    vi: str
    en: str
    tables: tuple[str, ...]


def is_internal(table: str, column: str) -> bool:
    """Whether the column is for dvdb's own use: it may differ between two builds of the same inputs."""
    found = metadata.tables.get(table)
    return found is not None and column in found.c and bool(found.c[column].info.get("internal"))


def table_relation(table: Table) -> Relation:
    """The public face of a table."""
    columns = tuple(c.name for c in table.columns if not c.info.get("internal"))
    keys = tuple(c.name for c in table.primary_key.columns if not c.info.get("internal"))
    return Relation(table.name, columns, keys or columns[:1], is_view=False)


def view_relation(view: View) -> Relation:
    """The public face of a view, whose rows have no key."""
    columns = tuple(view.columns)
    return Relation(view.name, columns, columns, is_view=True)


@cache
def exported_relations() -> tuple[Relation, ...]:
    """What an export holds, tables before views, each by name."""
    tables = [table_relation(t) for name, t in sorted(metadata.tables.items()) if name not in UNPUBLISHED]
    views = [view_relation(view) for view in sorted(VIEWS, key=lambda view: view.name)]
    return (*tables, *views)


@cache
def groups() -> tuple[Group, ...]:
    """All tables and views in the groups of the design, in the order in which pages show them."""
    found: dict[str, list[str]] = {key: [] for key, _, _ in GROUPS}
    for table in metadata.tables.values():
        found[str(table.info["group"])].append(table.name)
    found["views"] = [view.name for view in VIEWS]
    return tuple(Group(vi, en, tuple(sorted(found[key]))) for key, vi, en in GROUPS if found[key])


@cache
def table_label(name: str) -> Label:
    """The label of a table or view; a name that nobody described stands for itself."""
    english = name.replace("_", " ")
    if name in metadata.tables:
        table = metadata.tables[name]
        return Label(_capital(str(table.info["vi"])), english, table.comment or "")
    view = _view(name)
    return Label(_capital(view.vi), english, view.comment) if view else Label(name, english)


@cache
def column_label(table: str, column: str) -> Label:
    """The label of a column of a table or view."""
    english = column.replace("_", " ")
    if table in metadata.tables and column in metadata.tables[table].c:
        described = metadata.tables[table].c[column]
        return Label(str(described.info["vi"]), english, described.comment or "")
    view = _view(table)
    if view and column in view.columns:
        comment, vi = view.described()[column]
        return Label(vi, english, comment)
    return Label(column, english)


def view_columns(name: str) -> tuple[str, ...]:
    """The columns of a view, in order; none where there is no such view."""
    view = _view(name)
    return tuple(view.columns) if view else ()


def _view(name: str) -> View | None:
    return next((view for view in VIEWS if view.name == name), None)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
