"""What is left when no article speaks of it any more, and its removal.

The database holds what its articles say. When an article is read anew or goes, persons, bodies,
offices, events and names that only it spoke of go too, so that the rows are those of a database
built from the remaining articles alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection

from dvdb.models import LOAD_ORDER, metadata
from dvdb.store.counts import Counts, Tally

OF_ONE_ARTICLE = tuple(
    name
    for name in LOAD_ORDER
    if name not in ("articles", "article_texts") and "article_id" in metadata.tables[name].columns
)
"""Tables whose rows each belong to one article."""

CHUNK = 500
"""Values a statement: under the limit of every SQLite in use."""


def _nobody(*uses: str) -> str:
    """Return the condition that no row uses ``t``; a use is ``table.column``."""
    return " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {table} x WHERE x.{column} = t.id)"
        for table, column in (use.split(".") for use in uses)
    )


def _unproven(table: str) -> str:
    return f"NOT EXISTS (SELECT 1 FROM evidence x WHERE x.table_name = '{table}' AND x.row_id = t.id)"


CONDITIONS = {
    "participations": _unproven("participations"),
    "official_names": "t.basis = 'article' AND " + _unproven("official_names"),
    "organization_names": "t.basis = 'article' AND " + _unproven("organization_names"),
    "events": _nobody(
        "event_reports.event_id",
        "participations.event_id",
        "figures.event_id",
        "awards.event_id",
        "events.parent_id",
        "event_reports.parent_id",
    ),
    "positions": _nobody("holdings.position_id"),
    "official_keys": (
        "NOT EXISTS (SELECT 1 FROM appearances x WHERE x.key_id = t.id) AND NOT EXISTS "
        "(SELECT 1 FROM appearances x WHERE x.other_key_id = t.id AND x.basis = 'stated')"
    ),
    "officials": _nobody(
        "official_keys.official_id",
        "holdings.official_id",
        "participations.official_id",
        "official_names.official_id",
    ),
    "organization_successions": (
        # A step is told with the body that ended, or with the step before it, and goes with that.
        "NOT EXISTS (SELECT 1 FROM organization_names x WHERE x.organization_id = t.predecessor_id) "
        "AND NOT EXISTS (SELECT 1 FROM positions x WHERE x.organization_id = t.predecessor_id) "
        "AND NOT EXISTS (SELECT 1 FROM event_reports x WHERE x.organizer_id = t.predecessor_id) "
        "AND NOT EXISTS (SELECT 1 FROM organization_successions x WHERE x.successor_id = t.predecessor_id)"
    ),
    "organizations": _nobody(
        "organization_names.organization_id",
        "positions.organization_id",
        "events.organizer_id",
        "event_reports.organizer_id",
        "awards.issuer_id",
        "citations.issuer_id",
        "organization_successions.predecessor_id",
        "organization_successions.successor_id",
        "organizations.parent_id",
    ),
}
"""When a row ``t`` of a table is an orphan; children before parents."""

Candidates = dict[str, set[str]]


def candidates(connection: Connection, article_ids: Collection[str]) -> Candidates:
    """Return the ids, by table, of the rows that these articles speak of, directly or through others."""
    found: Candidates = defaultdict(set)
    for name in OF_ONE_ARTICLE:
        targets = _targets(name)
        if name == "evidence":
            for table, row_id in select(
                connection, name, ["table_name", "row_id"], "article_id", article_ids
            ):
                if table in CONDITIONS:
                    found[table].add(row_id)
        elif name == "appearances":
            keys = select(connection, name, ["key_id", "other_key_id"], "article_id", article_ids)
            found["official_keys"].update(one for pair in keys for one in pair)
        elif targets:
            for row in select(connection, name, list(targets), "article_id", article_ids):
                _note(found, targets, row)
    seen: Candidates = defaultdict(set)
    while fresh := {name: ids - seen[name] for name, ids in found.items() if ids - seen[name]}:
        for name, ids in fresh.items():
            seen[name] |= ids
            targets = _targets(name)
            if targets:
                for row in select(connection, name, list(targets), "id", ids):
                    _note(found, targets, row)
            if name == "organizations":
                for column in ("predecessor_id", "successor_id"):
                    steps = select(connection, "organization_successions", ["id"], column, ids)
                    found["organization_successions"].update(step for (step,) in steps)
    return found


def sweep(connection: Connection, among: Candidates) -> Counts:
    """Remove the orphans among the candidates, and those that this makes orphans."""
    counts = Counts()
    while True:
        removed = Counts(
            {
                name: Tally(removed=_remove(connection, name, condition, among[name]))
                for name, condition in CONDITIONS.items()
                if among.get(name)
            }
        )
        if not removed.total.removed:
            return counts
        counts += removed


def _remove(connection: Connection, name: str, condition: str, ids: Collection[str]) -> int:
    return sum(
        connection.exec_driver_sql(
            f"DELETE FROM {name} WHERE id IN (SELECT t.id FROM {name} t "
            f"WHERE t.id IN ({marks(connection, len(chunk))}) AND {condition})",
            tuple(chunk),
        ).rowcount
        for chunk in chunks(ids)
    )


def _targets(name: str) -> dict[str, str]:
    """Return the columns of a table that lead to tables that can hold orphans."""
    return {
        key.parent.name: key.column.table.name
        for key in sorted(metadata.tables[name].foreign_keys, key=lambda key: key.parent.name)
        if key.column.table.name in CONDITIONS
    }


def _note(found: Candidates, targets: dict[str, str], row: tuple[str | None, ...]) -> None:
    for table, row_id in zip(targets.values(), row, strict=True):
        if row_id is not None:
            found[table].add(row_id)


def select(
    connection: Connection, name: str, columns: list[str], where: str, values: Collection[str]
) -> Iterator[tuple[str, ...]]:
    """Yield ``columns`` of the rows of table ``name`` whose column ``where`` is among ``values``."""
    for chunk in chunks(values):
        yield from map(
            tuple,
            connection.exec_driver_sql(
                f"SELECT {', '.join(columns)} FROM {name} WHERE {where} IN ({marks(connection, len(chunk))})",
                tuple(chunk),
            ).all(),
        )


def chunks(values: Collection[str]) -> Iterable[list[str]]:
    """Return the values, each once and in order, in lists short enough for one statement."""
    ordered = sorted(set(values))
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))


def marks(connection: Connection, number: int) -> str:
    """Return ``number`` parameter marks of the driver."""
    return ", ".join(["%s" if connection.dialect.name == "postgresql" else "?"] * number)
