"""How fast the site answers, beside the bare SQL of the same page and beside stock Datasette.

    python benchmarks/site.py [--database dvdb.db] [--articles N] [--requests N] [--only WORD]

Without a database, N articles (benchmarks/multiplied.py) are loaded first. Every kind of page is asked for
many rows in turn, over kept connections: with one client (median and 95th percentile, ms), and with eight at
once. *SQL* is the median time on a bare connection of all statements of a page's first request, answers that
the site keeps until the file changes included. *Stock* is Datasette with none of our plugins, templates
and queries on the same file: its page of the same row or table, the same statement of a named query, a table
search for ours over everything. Bars: our 95th percentile with one client at most 100 ms; with eight, none
slower than 1.2 times stock.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import itertools
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import multiplied
from datasette import hookimpl
from datasette.plugins import pm

from dvdb import pipeline
from dvdb.publish import functions, publish_copy
from dvdb.publish.questions import questions
from dvdb.publish.site.server import make_site

DVDB = "from dvdb.cli import main; main()"
STOCK = "from datasette.cli import cli; cli()"
CLIENTS = 8
ROW_PAGES = ("officials", "organizations", "events", "articles", "positions", "places")
TABLE_PAGES = ("officials", "organizations", "events", "holdings", "participations", "articles")
SEARCHES = ("dân vận", "nguyen van", "Bộ Y tế", "hội nghị trực tuyến", "da nang", "ủy ban nhân dân tỉnh")
ROWS = 40
"""Rows of a table that are asked for in turn."""


@dataclass(frozen=True, slots=True)
class Page:
    """A kind of page: our addresses of it, and stock Datasette's for the same rows."""

    name: str
    ours: Sequence[str]
    stock: Sequence[str]


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of many requests."""

    median: float
    p95: float


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(description="How fast the site answers.")
    options.add_argument("--database", type=Path)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--requests", type=int, default=200)
    options.add_argument("--only", default="", help="pages whose name has this word")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = given.database or loaded(Path(folder), given.articles)
        published = publish_copy(f"sqlite:///{database}", Path(folder, "dvdb.db"))
        kinds = [page for page in pages(published) if given.only in page.name]
        report(published, kinds, given.requests)


def loaded(folder: Path, number: int) -> Path:
    """Load articles of general news into a database."""
    database = folder / "loaded.db"
    pipeline.load([multiplied.write(folder / "news.jsonl", number)], f"sqlite:///{database}")
    return database


def pages(database: Path) -> Iterator[Page]:
    """The kinds of pages, each with its addresses."""
    yield Page("home", ["/"], ["/"])
    with closing(sqlite3.connect(database)) as connection:
        for table in ROW_PAGES:
            keys = [tilde(key) for key in spread(connection, table)]
            yield Page(
                f"row of {table}", [f"/dvdb/{table}/{k}" for k in keys], [f"/dvdb/{table}/{k}" for k in keys]
            )
    for table in TABLE_PAGES:
        yield Page(f"table {table}", [f"/dvdb/{table}"], [f"/dvdb/{table}"])
        yield Page(f"table {table}, as JSON", [f"/dvdb/{table}.json"], [f"/dvdb/{table}.json"])
    terms = [urllib.parse.quote(term) for term in SEARCHES]
    yield Page(
        "search",
        [f"/-/search?q={term}" for term in terms],
        [f"/dvdb/search?_search={term}" for term in terms],
    )
    for question in questions():
        asked = urllib.parse.urlencode({"sql": question.sql} | dict.fromkeys(question.parameters, ""))
        yield Page(f"question {question.name}", [f"/dvdb/{question.name}"], [f"/dvdb/-/query?{asked}"])


def spread(connection: sqlite3.Connection, table: str) -> list[str]:
    """Keys of rows evenly over a table, the row with most facts about it among them."""
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    step = max(count // ROWS, 1)
    return [
        key
        for (key,) in connection.execute(
            f"SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM {table}) WHERE n % ? = 0",
            (step,),
        )
    ]


def tilde(key: str) -> str:
    """A key as Datasette writes it in an address."""
    from datasette.utils import tilde_encode

    return str(tilde_encode(key))


def report(database: Path, kinds: Sequence[Page], requests: int) -> None:
    """Print one line for each kind of page."""
    statements = asyncio.run(statements_of(database, kinds))
    groups = ("ours, 1 client", "stock, 1", f"ours, {CLIENTS}", f"stock, {CLIENTS}")
    print(f"{'':30} {'SQL':>8}" + "".join(f" {group:>17}" for group in groups) + f" {'ours/stock':>14}")
    print(f"{'':30} {'ms':>8}" + f" {'median':>8} {'p95':>8}" * 4)
    with (
        serving(DVDB, "serve", "--public", "--port", "0", "-d", f"sqlite:///{database}") as ours,
        serving(STOCK, "serve", "-i", str(database), "--port", "0") as stock,
    ):
        for page in kinds:
            bare = bare_time(database, statements[page.name])
            rows = [
                asked(address, paths, requests, clients)
                for clients in (1, CLIENTS)
                for address, paths in ((ours, page.ours), (stock, page.stock))
            ]
            ratio = rows[2].median / rows[3].median
            print(
                f"{page.name:30} {bare:8.1f}"
                + "".join(f" {times.median:8.1f} {times.p95:8.1f}" for times in rows)
                + f" {ratio:14.2f}",
                flush=True,
            )


async def statements_of(database: Path, kinds: Sequence[Page]) -> dict[str, list[str]]:
    """The statements that the first request of each kind of page sends, with their values."""
    sent: list[str] = []

    class Listening:
        @staticmethod
        @hookimpl(trylast=True)
        def prepare_connection(conn: sqlite3.Connection, database: str) -> None:
            if database == "dvdb":
                conn.set_trace_callback(sent.append)

    pm.register(Listening, name="listening")
    site = make_site(database, public=True, frozen=True)
    await site.invoke_startup()
    await site.client.get("/dvdb")  # what is asked of the schema once
    found = {}
    for page in kinds:
        sent.clear()
        await site.client.get(page.ours[0])
        found[page.name] = [s for s in sent if s.lstrip().lower().startswith(("select", "with"))]
    pm.unregister(name="listening")
    return found


def bare_time(database: Path, statements: Sequence[str]) -> float:
    """The median time in ms of these statements together, on a connection of their own."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro&immutable=1", uri=True)) as connection:
        functions.register(connection)
        times = []
        for _ in range(5):
            start = time.perf_counter()
            for statement in statements:
                connection.execute(statement).fetchall()
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


@contextmanager
def serving(*command: str) -> Iterator[str]:
    """A server in a process of its own; gives host and port."""
    process = subprocess.Popen(
        [sys.executable, "-c", *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        if process.stdout is None:
            raise RuntimeError("no output of the server")
        for line in process.stdout:
            _, found, rest = line.partition("http://")
            if found:
                break
        else:
            raise RuntimeError(f"the server did not start: {' '.join(command)}")
        threading.Thread(target=process.stdout.read, daemon=True).start()
        yield rest.split("/")[0].split()[0]
    finally:
        process.terminate()
        process.wait(30)


def asked(address: str, paths: Sequence[str], requests: int, clients: int) -> Times:
    """Times of ``requests`` requests by this many clients at once, after one that is not counted."""
    turns = iter(list(itertools.islice(itertools.cycle(paths), requests)))
    lock = threading.Lock()
    times: list[float] = []
    wrong: list[str] = []

    def client() -> None:
        connection = http.client.HTTPConnection(address, timeout=120)
        while True:
            with lock:
                path = next(turns, None)
            if path is None:
                connection.close()
                return
            start = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            times.append((time.perf_counter() - start) * 1000)
            if answer.status != 200:
                wrong.append(f"{answer.status} {path}")

    _warm(address, paths[0])
    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        print(f"  {len(wrong)} answers were not 200: {wrong[0]}")
    return Times(statistics.median(times), statistics.quantiles(times, n=20)[-1])


def _warm(address: str, path: str) -> None:
    with closing(http.client.HTTPConnection(address, timeout=120)) as connection:
        connection.request("GET", path)
        connection.getresponse().read()


if __name__ == "__main__":
    main()
