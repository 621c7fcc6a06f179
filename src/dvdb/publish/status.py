"""``dvdb status``: what is in the database, how it came there, and what is not resolved."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, text

from dvdb.models import metadata
from dvdb.store import open_for_reading, shown

COVERAGE = """
SELECT count(*) AS articles,
       sum(CASE WHEN published_at IS NOT NULL THEN 1 ELSE 0 END) AS with_date,
       sum(CASE WHEN place_id IS NOT NULL THEN 1 ELSE 0 END) AS with_place,
       sum(CASE WHEN source_id IS NOT NULL THEN 1 ELSE 0 END) AS with_source,
       sum(CASE WHEN id IN (SELECT article_id FROM event_reports) THEN 1 ELSE 0 END) AS with_event,
       sum(CASE WHEN id IN (SELECT article_id FROM holdings) THEN 1 ELSE 0 END) AS with_officials,
       sum(CASE WHEN id IN (SELECT article_id FROM article_texts) THEN 1 ELSE 0 END) AS with_text,
       sum(CASE WHEN id IN (SELECT right_id FROM candidate_matches
                            WHERE table_name = 'articles' AND status = 'same') THEN 1 ELSE 0 END) AS copies
FROM articles
"""
UNRESOLVED = (
    ("offices as printed only", "holdings", "position_id IS NULL"),
    ("persons as printed only", "holdings", "official_id IS NULL"),
    ("events without a day", "events", "first_day IS NULL"),
    ("events without an organizer", "events", "organizer_id IS NULL"),
)
"""What is counted, the table, and which of its rows are not resolved."""

ANALYZED = (
    ("articles", "place_basis"),
    ("articles", "method"),
    ("events", "type"),
    ("holdings", "title_printed"),
    ("figures", "unit"),
)
"""Columns whose most common values say what the data are like."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report: a heading and rows of a name and a value."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The whole report."""

    database: str
    sections: tuple[Section, ...]

    def __str__(self) -> str:
        """The report as plain text, one fact a line."""
        lines = [self.database]
        for section in self.sections:
            lines += ["", section.title]
            width = max((len(name) for name, _ in section.rows), default=0)
            lines += [f"  {name:<{width}}  {value}".rstrip() for name, value in section.rows]
        return "\n".join(lines)


def status(url: str | None, *, runs: int = 5) -> Status:
    """Report on the database at *url*; *runs* is how many of the last loads to tell.

    Raises `StoreError` where it cannot be read.
    """
    with open_for_reading(url) as connection:
        sections = [
            _rows(connection),
            _coverage(connection),
            _unresolved(connection),
            _grouped(connection, "doubts", "issues"),
            _grouped(connection, "rejects", "rejects"),
            _runs(connection, runs),
            _analysed(connection),
        ]
    return Status(shown(url), tuple(section for section in sections if section.rows))


def _rows(connection: Connection) -> Section:
    counts = [
        (name, connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one())
        for name, table in sorted(metadata.tables.items())
        if table.info["group"] in ("core", "links", "facts", "proof", "curation")
    ]
    return Section("rows", tuple((name, f"{count:,}") for name, count in counts))


def _coverage(connection: Connection) -> Section:
    found = connection.execute(text(COVERAGE)).mappings().one()
    total = found["articles"]
    if not total:
        return Section("coverage of articles", ())
    return Section(
        "coverage of articles",
        tuple(
            (name.replace("_", " "), f"{found[name]:,} of {total:,} ({100 * found[name] / total:.0f} %)")
            for name in found
            if name != "articles"
        ),
    )


def _unresolved(connection: Connection) -> Section:
    rows = []
    for name, total, missing in UNRESOLVED:
        of = connection.execute(text(f"SELECT count(*) FROM {total}")).scalar_one()
        count = connection.execute(text(f"SELECT count(*) FROM {total} WHERE {missing}")).scalar_one()
        rows.append((name, f"{count:,} of {of:,}"))
    return Section("unresolved", tuple(rows))


def _grouped(connection: Connection, title: str, table: str) -> Section:
    counts = connection.execute(text(f"SELECT code, count(*) FROM {table} GROUP BY code ORDER BY 2 DESC, 1"))
    return Section(title, tuple((str(code), f"{count:,}") for code, count in counts))


def _runs(connection: Connection, limit: int) -> Section:
    found = connection.execute(
        text("SELECT * FROM load_runs ORDER BY started_at DESC, id DESC LIMIT :limit"), {"limit": limit}
    ).mappings()
    return Section("last runs", tuple((run["started_at"], _told(run)) for run in found))


def _told(run: RowMapping) -> str:
    counts = (f"{run[f'articles_{what}']:,} {what}" for what in ("added", "updated", "unchanged", "rejected"))
    return f"{run['command']} {run['state']}: {', '.join(counts)}"


def _analysed(connection: Connection) -> Section:
    """The most common values of a few columns, by sqlite-utils; nothing from PostgreSQL."""
    if connection.dialect.name != "sqlite":
        return Section("most common values", ())
    from sqlite_utils import Database

    database = Database(connection.connection.driver_connection)
    rows = []
    for table, column in ANALYZED:
        details = database.table(table).analyze_column(column, common_limit=3, least_common=False)
        common = "; ".join(
            f"{'NULL' if value is None else value} {count:,}" for value, count in details.most_common or ()
        )
        rows.append(
            (f"{table}.{column}", f"{details.num_distinct:,} different, {details.num_null:,} empty: {common}")
        )
    return Section("most common values", tuple(rows))
