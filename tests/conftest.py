"""What tests of several parts share."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support import dataset, postgres
from support.needs import require

Finished = subprocess.CompletedProcess[str]

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A script that runs the tests in the background has Ctrl-C ignored, and what they start is deaf to it.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A PostgreSQL server for the whole run."""
    with postgres.server() as url:
        yield url


@pytest.fixture
def postgresql_url(postgresql_server: str) -> str:
    """An empty PostgreSQL database."""
    return postgres.new_database(postgresql_server)


@pytest.fixture(scope="session")
def postgresql_filled(postgresql_server: str) -> str:
    """The invented dataset in a PostgreSQL database that no test changes."""
    url = postgres.new_database(postgresql_server)
    dataset.fill(url)
    return url


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles and gold beside the checkout, which is not part of the project."""
    folder = Path(__file__).parents[2] / "shared"
    require(folder.is_dir(), "the real articles (../shared) are not here")
    return folder


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a user who has set nothing of ours."""
    ours = ("DVDB_DATABASE_URL", "DVDB_WORKERS")
    return {name: value for name, value in os.environ.items() if name not in ours}


@pytest.fixture
def dvdb(tmp_path: Path, environment: dict[str, str]) -> Callable[..., Finished]:
    """Run the command line in an empty folder; whatever it is given, it prints no traceback."""

    def run(*arguments: str | Path | bytes, stdin: str = "", **variables: str) -> Finished:
        finished = subprocess.run(
            [sys.executable, "-m", "dvdb", *arguments],
            cwd=tmp_path,
            env=environment | variables,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        assert "Traceback" not in finished.stderr
        assert "fault of dvdb" not in finished.stderr
        return finished

    return run
