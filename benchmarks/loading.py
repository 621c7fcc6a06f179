"""How fast articles are loaded, as ratios within one run.

    python benchmarks/loading.py [ARTICLES.jsonl] [--workers N]

Without a file, invented articles are loaded. Bars (design.md section 8): 500 articles a second on two
cores; rows written no slower than 1.5 times sqlite3's executemany of the same rows with the same indexes;
memory flat; a second load of the same input under 3 % of the first.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from dvdb import pipeline, store
from dvdb.models import LOAD_ORDER, metadata

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

Rows = dict[str, list[dict[str, Any]]]

BATCH = 512
RUNNING = ("load_runs", "rejects")


def main() -> None:
    """Load, load again, write the rows both ways, and print one table."""
    options = argparse.ArgumentParser(description="How fast articles are loaded.")
    options.add_argument("articles", nargs="?", type=Path)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--number", type=int, default=6000, help="invented articles")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = given.articles or invented(Path(folder), given.number)
        for name, value, bar in measure(Path(folder), source, given.workers):
            print(f"{name:<58} {value:>12} {bar:>12}")


def invented(folder: Path, number: int) -> Path:
    """Write invented articles."""
    from support.articles import write_lines

    return write_lines(folder / "invented.jsonl", range(number))


def measure(folder: Path, source: Path, workers: int) -> list[tuple[str, str, str]]:
    """Return what was measured: name, value, bar."""
    empty = timed(lambda: pipeline.load([few(folder, source, 0)], url(folder / "empty.db"), workers=workers))
    half = few(folder, source, sum(1 for _ in source.open("rb")) // 2)
    pipeline.load([half], url(folder / "half.db"), workers=workers)
    at_half = memory()
    database = folder / "loaded.db"
    first = timed(lambda: pipeline.load([source], url(database), workers=workers))
    at_end = memory()
    again = timed(lambda: pipeline.load([source], url(database), workers=workers))
    articles = count(database, "articles")
    rows = all_rows(database)
    batches = in_batches(rows)
    ours = min(timed(lambda n=n: by_dvdb(folder / f"ours{n}.db", batches)) for n in range(3))
    plain = min(timed(lambda n=n: by_executemany(folder / f"plain{n}.db", batches)) for n in range(3))
    made = min(timed(lambda n=n: store.migrate(url(folder / f"made{n}.db"))) for n in range(3))
    return [
        ("articles", f"{articles:,}", ""),
        ("to start a load: seeds read, tables made, s", f"{empty:.2f}", ""),
        ("first load, articles a second, start included", f"{articles / first:,.0f}", "500"),
        ("first load, articles a second, after the start", f"{articles / (first - empty):,.0f}", ""),
        ("second load / first load", f"{again / first:.1%}", "3 %"),
        ("second load / first load, after the start", f"{max(again - empty, 0) / (first - empty):.1%}", ""),
        ("rows", f"{sum(map(len, rows.values())):,}", ""),
        ("rows by dvdb / by executemany", f"{(ours - made) / (plain - made):.2f}", "1.5"),
        ("peak memory after half the articles, MB", f"{at_half:,.0f}", ""),
        ("peak memory after all the articles, MB", f"{at_end:,.0f}", ""),
    ]


def url(path: Path) -> str:
    """Name a SQLite database."""
    return f"sqlite:///{path}"


def few(folder: Path, source: Path, number: int) -> Path:
    """Write the first ``number`` lines into a file of their own; one article without facts if none."""
    target = folder / f"first-{number}.jsonl"
    with source.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as written:
        written.writelines(itertools.islice(lines, number))
        if not number:
            written.write(json.dumps({"id": "x", "title": "Tin", "text": "Trời hôm nay có mưa rào."}) + "\n")
    return target


def timed(work: Any) -> float:
    """Return the seconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def memory() -> float:
    """Return the most memory that this process ever held, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def count(database: Path, table: str) -> int:
    """Return the number of rows of a table."""
    with closing(sqlite3.connect(database)) as connection:
        (found,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(found)


def all_rows(database: Path) -> Rows:
    """Return the rows of all tables but those about loads, without numbers that a database gives."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            name: [dict(row) for row in connection.execute(f"SELECT {columns(name)} FROM {name}")]
            for name in LOAD_ORDER
            if name not in RUNNING
        }


def columns(name: str) -> str:
    """Return the columns of a table that are written."""
    return ", ".join(c.name for c in metadata.tables[name].columns if c.autoincrement is not True)


def in_batches(rows: Rows) -> list[Rows]:
    """Return the rows as a load would bring them: what articles share, then the articles, BATCH at a time."""
    batches: list[Rows] = [{}]
    numbers = {row["id"]: number for number, row in enumerate(rows["articles"])}
    for name, some in rows.items():
        of = "id" if name == "articles" else "article_id"
        if name != "articles" and of not in metadata.tables[name].columns:
            batches[0][name] = some
            continue
        for row in some:
            batch = 1 + numbers[row[of]] // BATCH
            while len(batches) <= batch:
                batches.append({})
            batches[batch].setdefault(name, []).append(row)
    return batches


def by_dvdb(database: Path, batches: list[Rows]) -> None:
    """Write the rows as dvdb does."""
    store.migrate(url(database))
    engine = store.open_engine(url(database))
    for batch in batches:
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            store.write_batch(connection, batch)
    engine.dispose()


def by_executemany(database: Path, batches: list[Rows]) -> None:
    """Write the rows with the driver alone, into the same tables with the same indexes and triggers."""
    store.migrate(url(database))
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")
        for batch in batches:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for name, rows in batch.items():
                if rows:
                    names = columns(name)
                    marks = ", ".join("?" * len(rows[0]))
                    connection.executemany(
                        f"INSERT INTO {name} ({names}) VALUES ({marks})",
                        [tuple(row.values()) for row in rows],
                    )
            connection.execute("COMMIT")


if __name__ == "__main__":
    main()
