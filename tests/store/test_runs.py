"""Load runs, rejects, and the right to write."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from dvdb.documents import Reject
from dvdb.store import Counts, StoreError, Tally, migrate, runs, write_lock

Connect = Callable[[], Any]

CUT = Reject(origin="a/hong.zip", code="not-an-archive", message="the archive is cut off")


def states(connection: Any) -> list[tuple[str, str]]:
    query = text("SELECT command, state FROM load_runs ORDER BY command")
    return [tuple(row) for row in connection.execute(query)]


def test_run_counts_what_its_batches_did(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        run = runs.start_run(connection, "load")
        counts = Counts({"officials": Tally(added=2, updated=1)})
        runs.add_to_run(connection, run, counts, articles_added=3)
        runs.add_to_run(connection, run, counts, articles_added=1, articles_rejected=1)
        runs.finish_run(connection, run)
    with connect() as connection:
        row = connection.execute(
            text("SELECT state, articles_added, articles_rejected, rows_added, rows_updated FROM load_runs")
        ).one()
    assert tuple(row) == ("done", 4, 1, 4, 2)


def test_run_that_never_ended_is_called_interrupted_by_the_next(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        runs.start_run(connection, "build")
    with connect() as connection:
        runs.start_run(connection, "load")
        assert states(connection) == [("build", "interrupted"), ("load", "running")]


def test_reject_is_one_row_however_often_it_is_met_until_it_can_be_read(
    database_url: str, connect: Connect
) -> None:
    migrate(database_url)
    with connect() as connection:
        for _ in range(2):
            runs.write_rejects(connection, runs.start_run(connection, "load"), [CUT])
        rows = connection.execute(text("SELECT origin, code, message FROM rejects")).all()
        assert [tuple(row) for row in rows] == [(CUT.origin, CUT.code, CUT.message)]
        assert runs.clear_rejects(connection, ["another.zip"]) == 0
        assert runs.clear_rejects(connection, [CUT.origin]) == 1


def test_second_writer_waits_and_then_says_why_it_gives_up(database_url: str) -> None:
    migrate(database_url)
    with (
        write_lock(database_url),
        pytest.raises(StoreError, match="another dvdb is writing here"),
        write_lock(database_url, wait=0),
    ):
        pass
    with write_lock(database_url, wait=0):
        pass


def test_lock_ends_with_the_process_that_held_it(database_url: str) -> None:
    migrate(database_url)
    program = (
        "import os, sys\nfrom dvdb.store import write_lock\n"
        "with write_lock(sys.argv[1]):\n    print('held', flush=True)\n    os.kill(os.getpid(), 9)\n"
    )
    died = subprocess.run(
        [sys.executable, "-c", program, database_url], capture_output=True, text=True, timeout=60, check=False
    )
    assert (died.returncode, died.stdout.strip()) == (-9, "held")
    with write_lock(database_url, wait=10):
        pass
