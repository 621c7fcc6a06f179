"""``dvdb status``: what is in the database, how it came there, and what is not resolved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from dvdb.models import metadata
from dvdb.store import StoreError, database_url, open_engine, sqlite_path

COVERAGE = """
SELECT count(*) AS articles,
       sum(CASE WHEN published_at IS NOT NULL THEN 1 ELSE 0 END) AS with_date,
       sum(CASE WHEN place_id IS NOT NULL THEN 1 ELSE 0 END) AS with_place,
       sum(CASE WHEN source_id IS NOT NULL THEN 1 ELSE 0 END) AS with_source,
       sum(CASE WHEN id IN (SELECT article_id FROM event_reports) THEN 1 ELSE 0 END) AS with_event,
       sum(CASE WHEN id IN (SELECT article_id FROM holdings) THEN 1 ELSE 0 END) AS with_officials,
       sum(CASE WHEN id IN (SELECT article_id FROM article_texts) THEN 1 ELSE 0 END) AS with_text
FROM articles
"""
UNRESOLVED = """
SELECT (SELECT count(*) FROM holdings) AS holdings,
       (SELECT count(*) FROM holdings WHERE position_id IS NULL) AS office_unknown,
       (SELECT count(*) FROM holdings WHERE official_id IS NULL) AS person_unknown,
       (SELECT count(*) FROM events WHERE first_day IS NULL) AS events_without_day,
       (SELECT count(*) FROM events WHERE organizer_id IS NULL) AS events_without_organizer
"""
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
    parsed = database_url(url)
    engine = open_engine(url, read_only=True)
    try:
        with engine.connect() as connection:
            sections = [
                _rows(connection),
                _coverage(connection),
                _numbers(connection, "unresolved", UNRESOLVED),
                _grouped(
                    connection, "doubts", "SELECT code, count(*) FROM issues GROUP BY code ORDER BY 2 DESC, 1"
                ),
                _grouped(
                    connection,
                    "rejects",
                    "SELECT code, count(*) FROM rejects GROUP BY code ORDER BY 2 DESC, 1",
                ),
                _runs(connection, runs),
            ]
    except SQLAlchemyError as problem:
        cause = str(getattr(problem, "orig", None) or problem).strip().splitlines()[0]
        raise StoreError(
            f"{parsed.render_as_string()}: cannot be read: {cause}; run `dvdb migrate`"
        ) from None
    finally:
        engine.dispose()
    path = sqlite_path(parsed)
    if path is not None:
        sections.append(_analysed(path))
    kept = tuple(section for section in sections if section.rows)
    return Status(str(path) if path else parsed.render_as_string(hide_password=True), kept)


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


def _numbers(connection: Connection, title: str, sql: str) -> Section:
    found = connection.execute(text(sql)).mappings().one()
    return Section(title, tuple((name.replace("_", " "), f"{value or 0:,}") for name, value in found.items()))


def _grouped(connection: Connection, title: str, sql: str) -> Section:
    return Section(title, tuple((str(code), f"{count:,}") for code, count in connection.execute(text(sql))))


def _runs(connection: Connection, limit: int) -> Section:
    found = connection.execute(
        text("SELECT * FROM load_runs ORDER BY started_at DESC, id DESC LIMIT :limit"), {"limit": limit}
    ).mappings()
    return Section(
        "last runs",
        tuple(
            (
                run["started_at"],
                f"{run['command']} {run['state']}: {run['articles_added']:,} added, {run['articles_updated']:,} "
                f"updated, {run['articles_unchanged']:,} unchanged, {run['articles_rejected']:,} rejected",
            )
            for run in found
        ),
    )


def _analysed(path: Path) -> Section:
    """The most common values of a few columns, by sqlite-utils."""
    import sqlite3
    from urllib.parse import quote

    from sqlite_utils import Database

    connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
    try:
        database = Database(connection)
        rows = []
        for table, column in ANALYZED:
            details = database[table].analyze_column(
                column, common_limit=3, most_common=True, least_common=False
            )
            common = "; ".join(
                f"{value if value is not None else 'NULL'} {count:,}"
                for value, count in details.most_common or ()
            )
            rows.append(
                (
                    f"{table}.{column}",
                    f"{details.num_distinct:,} different, {details.num_null:,} empty: {common}",
                )
            )
        return Section("most common values", tuple(rows))
    finally:
        connection.close()
