"""What articles share, as a function of all the articles that speak of it.

An official, a body, an office and an event are named and described a little differently by each
article. After every batch the rows of those that the batch touched are computed anew from all stored
testimonies, so that the order and the size of the batches leave no trace: each detail is the one
that most articles give (reviewed articles before others), and of those the first in order of text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, update

from dvdb import models
from dvdb.resolve.events import event_row
from dvdb.resolve.ids import body_key, person_key
from dvdb.resolve.organizations import in_full, without_level
from dvdb.resolve.positions import label
from dvdb.resolve.resolver import Resolver
from dvdb.resolve.rows import Row, Rows

_CHUNK = 500
_TABLES = models.metadata.tables
SHARED = ("organizations", "positions", "officials", "events")
"""The tables whose rows several articles can speak of."""


@dataclass(frozen=True)
class Touched:
    """The ids of shared rows that a batch speaks of, or that articles it replaces spoke of."""

    ids: Mapping[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def by(cls, rows: Rows, before: Mapping[str, Collection[str]]) -> Touched:
        """Those in ``rows`` and in ``before`` (ids by table name)."""
        ids = {name: {row["id"] for row in rows.get(name, ())} | set(before.get(name, ())) for name in SHARED}
        return cls(ids)


def merged(connection: Connection, touched: Touched, given: Rows, resolver: Resolver) -> Rows:
    """The rows of the shared tables as all stored articles together make them.

    Call after the batch's rows are written. ``given`` are the batch's own rows of the shared tables: what
    follows from a row's identity (a body's parent, an office's body) is taken from them, else from the
    stored row. Rows of ids that are no longer stored are not made.
    """
    merge = _Merge(connection, given, resolver)
    organizations = merge.organizations(touched.ids["organizations"])
    names = {row["id"]: row["full_name"] for row in organizations}
    renamed = merge.renamed("organizations", organizations, "full_name")
    positions = merge.positions(
        touched.ids["positions"] | merge.of(renamed, "positions", "organization_id"), names
    )
    officials = merge.officials(touched.ids["officials"])
    events = merge.events(touched.ids["events"] | merge.of(renamed, "events", "organizer_id"), names)
    return {"organizations": organizations, "positions": positions, "officials": officials, "events": events}


def name_participants(connection: Connection, officials: Iterable[Row]) -> None:
    """Write the officials' names into the participations, whose rows several articles share."""
    table = _TABLES["participations"]
    for row in officials:
        connection.execute(
            update(table)
            .where(table.c.official_id == row["id"], table.c.name_printed != row["name"])
            .values(name_printed=row["name"])
        )


class _Merge:
    def __init__(self, connection: Connection, given: Rows, resolver: Resolver) -> None:
        self.connection = connection
        self.resolver = resolver
        self.given = {name: {row["id"]: row for row in given.get(name, ())} for name in SHARED}
        self.before: dict[str, dict[str, Row]] = {}

    # -- one table each ---------------------------------------------------------------------------

    def organizations(self, ids: Collection[str]) -> list[Row]:
        names, proofs = _TABLES["organization_names"], _TABLES["evidence"]
        said = self._counted(
            ids,
            names.c.organization_id,
            lambda: (
                select(names.c.organization_id, names.c.name, func.count(proofs.c.article_id.distinct()))
                .outerjoin(proofs, (proofs.c.table_name == names.name) & (proofs.c.row_id == names.c.id))
                .group_by(names.c.organization_id, names.c.name)
            ),
        )
        rows = []
        for row in self._stored("organizations", ids):
            place = self.resolver.places[row["place_id"]] if row["place_id"] else None
            if not self.resolver.organizations.is_named_by_kind(row["kind_id"], row["name"], place):
                spellings: Counter[str] = Counter()
                for name, count in said[row["id"]].items():
                    own = without_level(name) if place else name
                    if body_key(own) == body_key(row["name"]):
                        spellings[own] += count
                name = _commonest(spellings) or row["name"]
                row = {**row, "name": name, "full_name": in_full(name, place)}
            rows.append(row)
        return rows

    def positions(self, ids: Collection[str], renamed: Mapping[str, str]) -> list[Row]:
        held, bodies = _TABLES["holdings"], _TABLES["organizations"]
        said = self._counted(
            ids,
            held.c.position_id,
            lambda: select(
                held.c.position_id, held.c.title_printed, func.count(held.c.article_id.distinct())
            ).group_by(held.c.position_id, held.c.title_printed),
        )
        stored = list(self._stored("positions", ids))
        wanted = {row["organization_id"] for row in stored if row["organization_id"]}
        names = dict(self._rows(wanted, bodies.c.id, lambda: select(bodies.c.id, bodies.c.full_name)))
        names |= renamed
        rows = []
        for row in stored:
            title = _commonest(said[row["id"]]) or row["title"]
            rows.append({**row, "title": title, "label": label(title, names.get(row["organization_id"]))})
        return rows

    def officials(self, ids: Collection[str]) -> list[Row]:
        names, proofs, held = _TABLES["official_names"], _TABLES["evidence"], _TABLES["holdings"]
        said = self._counted(
            ids,
            names.c.official_id,
            lambda: (
                select(names.c.official_id, names.c.name, func.count(proofs.c.article_id.distinct()))
                .outerjoin(proofs, (proofs.c.table_name == names.name) & (proofs.c.row_id == names.c.id))
                .group_by(names.c.official_id, names.c.name)
            ),
        )
        first = dict(
            self._rows(
                ids,
                held.c.official_id,
                lambda: select(held.c.official_id, func.min(held.c.first_day)).group_by(held.c.official_id),
            )
        )
        homes = _TABLES["official_keys"]
        home = dict(self._rows(ids, homes.c.id, lambda: select(homes.c.id, homes.c.province)))
        places, rows = self.resolver.places, []
        for row in self._stored("officials", ids):
            where = home[row["id"]]
            place = None
            called: Counter[str] = Counter()
            for name, count in said[row["id"]].items():
                called[self.resolver.curation.alias("official", name, where)] += count
            name = _commonest(called) or row["name"]
            if where is not None:
                found = places.find(where, date=first.get(row["id"]), levels=("province",))
                place = found.place or min(found.candidates, key=lambda unit: unit.id)
            gender, basis = _gender(name)
            rows.append(
                {
                    **row,
                    "name": name,
                    "name_key": person_key(name),
                    "place_id": place.id if place else None,
                    "gender": gender,
                    "gender_basis": basis,
                }
            )
        return rows

    def events(self, ids: Collection[str], renamed: Mapping[str, str]) -> list[Row]:
        reports, articles, bodies = _TABLES["event_reports"], _TABLES["articles"], _TABLES["organizations"]
        told: dict[str, list[Row]] = defaultdict(list)
        for report in self._mappings(
            ids,
            reports.c.event_id,
            lambda: select(reports, articles.c.method).join(articles, articles.c.id == reports.c.article_id),
        ):
            told[report["event_id"]].append(report)
        wanted = {report["organizer_id"] for several in told.values() for report in several}
        names = dict(
            self._rows(wanted - {None}, bodies.c.id, lambda: select(bodies.c.id, bodies.c.full_name))
        )
        names |= renamed
        return [event_row(one, told[one], names) for one in sorted(told)]

    # -- rows from the database -------------------------------------------------------------------

    def renamed(self, table: str, rows: Iterable[Row], column: str) -> set[str]:
        """The ids of rows whose ``column`` is no longer what is stored."""
        return {row["id"] for row in rows if self.before[table].get(row["id"], row)[column] != row[column]}

    def of(self, ids: Collection[str], table: str, column: str) -> set[str]:
        """The ids of the rows of ``table`` that point to one of ``ids``."""
        target = _TABLES[table]
        return {row[0] for row in self._rows(ids, target.c[column], lambda: select(target.c.id))}

    def _stored(self, name: str, ids: Collection[str]) -> Iterator[Row]:
        """The stored rows, with what the batch's own rows say of their identity written over them."""
        table = _TABLES[name]
        self.before[name] = {row["id"]: row for row in self._mappings(ids, table.c.id, lambda: select(table))}
        for row_id, row in sorted(self.before[name].items()):
            yield {**row, **self.given[name].get(row_id, {})}

    def _counted(
        self, ids: Collection[str], column: ColumnElement[Any], query: Callable[[], Select[Any]]
    ) -> dict[str, Counter[str]]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for row_id, said, count in self._rows(ids, column, query):
            found[row_id][said] += count
        return found

    def _rows(
        self, ids: Collection[str], column: ColumnElement[Any], query: Callable[[], Select[Any]]
    ) -> Iterator[Any]:
        ordered = sorted(ids)
        for start in range(0, len(ordered), _CHUNK):
            yield from self.connection.execute(query().where(column.in_(ordered[start : start + _CHUNK])))

    def _mappings(
        self, ids: Collection[str], column: ColumnElement[Any], query: Callable[[], Select[Any]]
    ) -> Iterator[Row]:
        return (dict(row._mapping) for row in self._rows(ids, column, query))


def _commonest(counted: Mapping[str, int]) -> str | None:
    return min(counted, key=lambda name: (-counted[name], name), default=None)


def _gender(name: str) -> tuple[str | None, str | None]:
    """Female by the middle name Thị: an estimate, and marked as one; nothing else is guessed."""
    return ("female", "middle name") if "thị" in name.lower().split()[1:-1] else (None, None)
