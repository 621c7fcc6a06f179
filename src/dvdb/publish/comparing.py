"""``dvdb diff``: what became of the rows of one state of the data in another, by their ids."""

from __future__ import annotations

import contextlib
import csv
import json
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from dvdb.errors import DvdbError
from dvdb.models import metadata
from dvdb.publish.catalog import UNPUBLISHED, Relation, table_relation
from dvdb.publish.cells import exact
from dvdb.publish.export import MANIFEST
from dvdb.publish.reading import Source, reading

Key = tuple[str, ...]
Cells = tuple[str, ...]

FIRST = ("articles", "officials", "organizations", "positions", "events")
"""The tables whose rows people cite, told first."""

_LABELS = ("label", "full_name", "name", "title", "name_printed", "quote", "reasons")
"""The first of these that a table has tells its rows."""

csv.field_size_limit(2**31 - 1)


class DiffError(DvdbError):
    """One of the two states cannot be read."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is new, gone, redirected to another id, or changed; ``fields`` are (before, after)."""

    what: str
    id: str
    label: str
    to: str | None = None
    fields: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def __str__(self) -> str:
        """``~ do-van-du-...: name: Đỗ Văn Dự -> Đỗ Văn Dư``."""
        if self.what == "redirected":
            return f"> {self.id} -> {self.to}: {self.label}"
        changed = "; ".join(
            f"{name}: {old or 'nothing'} -> {new or 'nothing'}" for name, (old, new) in self.fields.items()
        )
        sign = {"new": "+", "gone": "-", "changed": "~"}[self.what]
        return f"{sign} {self.id}: {changed or self.label}"


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes of each table that has any, those of the tables people cite first."""

    tables: Mapping[str, tuple[Change, ...]]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.tables)

    def told(self, limit: int) -> str:
        """A summary: a line for each table, and up to ``limit`` changes of each that people cite."""
        lines = []
        for name, changes in self.tables.items():
            counts = Counter(change.what for change in changes)
            said = ", ".join(f"{counts[what]:,} {what}" for what in WHAT if counts[what])
            lines.append(f"{name}: {said}")
            if name in FIRST:
                lines += [f"  {change}" for change in changes[:limit]]
                if len(changes) > limit:
                    lines.append(f"  ... {len(changes) - limit:,} more: --limit or --json shows them")
        if lost := self.lost():
            lines.append(
                f"{lost:,} of these ids lead nowhere now: gone from {', '.join(FIRST)} without a redirect"
            )
        return "\n".join(lines)

    def lost(self) -> int:
        """How many ids that people cite are gone without a redirect."""
        return sum(change.what == "gone" for name in FIRST for change in self.tables.get(name, ()))

    def as_json(self) -> str:
        """``{table: {new: [...], gone: [...], redirected: [...], changed: [...]}}``."""
        told: dict[str, dict[str, list[object]]] = {}
        for name, changes in self.tables.items():
            told[name] = {what: [] for what in WHAT}
            for change in changes:
                entry: dict[str, object] = {"id": change.id, "label": change.label}
                if change.to is not None:
                    entry["to"] = change.to
                if change.fields:
                    entry["fields"] = {
                        column: {"old": old or None, "new": new or None}
                        for column, (old, new) in change.fields.items()
                    }
                told[name][change.what].append(entry)
        return json.dumps(told, ensure_ascii=False, indent=1)


WHAT = ("new", "gone", "redirected", "changed")
"""What can become of a row, in the order in which it is told."""


def compare(old: str, new: str) -> Difference:
    """What differs in ``new`` from ``old``: each a database (file or URL) or the folder of an export.

    A row is the same row while its id is. Texts of articles and the lists of runs are not compared. Raises
    DiffError, or StoreError, where one cannot be read.
    """
    with _opened(old) as before, _opened(new) as after:
        redirects = _redirects(after)
        tables = {}
        for relation in _relations():
            changes = _changes(relation, before, after, redirects.get(relation.name, {}))
            if changes:
                tables[relation.name] = tuple(sorted(changes, key=lambda c: (WHAT.index(c.what), c.id)))
        return Difference(tables)


class _State(Protocol):
    """One state of the data."""

    def rows(self, relation: Relation) -> Iterator[tuple[str, ...]]:
        """The rows of a table as exact texts, ordered by the columns of ``relation.order``."""


class _Database:
    def __init__(self, source: Source) -> None:
        self._source = source

    def rows(self, relation: Relation) -> Iterator[Cells]:
        _, rows = self._source.rows(relation)
        with contextlib.closing(rows):
            for row in rows:
                yield tuple(map(exact, row))


class _Export:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def rows(self, relation: Relation) -> Iterator[Cells]:
        file = self._folder / f"{relation.name}.csv"
        try:
            with file.open(encoding="utf-8", newline="") as stream:
                reader = csv.DictReader(stream, strict=True)
                missing = set(relation.columns) - set(reader.fieldnames or ())
                if missing:
                    raise DiffError(
                        f"{file}: of another version of dvdb: it has no {', '.join(sorted(missing))}"
                    )
                for row in reader:
                    yield tuple(row[name] or "" for name in relation.columns)
        except FileNotFoundError:
            raise DiffError(f"{file}: is not there; the export is of another version or not whole") from None
        except (UnicodeDecodeError, csv.Error) as problem:
            raise DiffError(f"{file}: no CSV of an export: {problem}") from None


@contextlib.contextmanager
def _opened(named: str) -> Generator[_State, None, None]:
    path = Path(named)
    if path.is_dir():
        if not (path / MANIFEST).is_file():
            raise DiffError(f"{named}: is a folder without the {MANIFEST} of an export")
        yield _Export(path)
        return
    if "://" not in named:
        if not path.exists():
            raise DiffError(f"{named}: no such file or folder")
        named = f"sqlite:///{named}"
    with reading(named) as source:
        yield _Database(source)


def _relations() -> list[Relation]:
    compared = [
        table_relation(table)
        for name, table in metadata.tables.items()
        if name not in UNPUBLISHED | {"article_texts"}
    ]
    return sorted(compared, key=lambda r: (FIRST.index(r.name) if r.name in FIRST else len(FIRST), r.name))


def _redirects(state: _State) -> dict[str, dict[str, str]]:
    """The new id of each old one, by table."""
    relation = table_relation(metadata.tables["redirects"])
    at = {name: number for number, name in enumerate(relation.columns)}
    found: dict[str, dict[str, str]] = {}
    for row in state.rows(relation):
        found.setdefault(row[at["table_name"]], {})[row[at["old_id"]]] = row[at["new_id"]]
    return found


def _changes(relation: Relation, before: _State, after: _State, redirects: Mapping[str, str]) -> list[Change]:
    columns = [relation.columns.index(name) for name in relation.order]
    label = next((relation.columns.index(name) for name in _LABELS if name in relation.columns), columns[0])
    changes = []
    for key, old, new in _side_by_side(before.rows(relation), after.rows(relation), columns):
        said = (new or old or ())[label]
        one = " ".join(key)
        if old is None:
            changes.append(Change("new", one, said))
        elif new is None and one in redirects:
            changes.append(Change("redirected", one, said, to=redirects[one]))
        elif new is None:
            changes.append(Change("gone", one, said))
        elif old != new:
            fields = {
                name: (was, now)
                for name, was, now in zip(relation.columns, old, new, strict=True)
                if was != now
            }
            changes.append(Change("changed", one, said, fields=fields))
    return changes


def _side_by_side(
    before: Iterator[Cells], after: Iterator[Cells], columns: list[int]
) -> Iterator[tuple[Key, Cells | None, Cells | None]]:
    """The rows of both by key, each None where the other state alone has the key.

    Both come ordered by the key in code points, so that neither need be kept whole.
    """

    def key(row: Cells) -> Key:
        return tuple(row[column] for column in columns)

    old, new = next(before, None), next(after, None)
    while old is not None or new is not None:
        if new is None or (old is not None and key(old) < key(new)):
            yield key(old or ()), old, None
            old = next(before, None)
        elif old is None or key(new) < key(old):
            yield key(new), None, new
            new = next(after, None)
        else:
            yield key(new), old, new
            old, new = next(before, None), next(after, None)
