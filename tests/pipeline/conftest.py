from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Finished = subprocess.CompletedProcess[str]


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a user who has set nothing of ours."""
    ours = ("DVDB_DATABASE_URL", "DVDB_WORKERS")
    return {name: value for name, value in os.environ.items() if name not in ours}


@pytest.fixture
def dvdb(tmp_path: Path, environment: dict[str, str]) -> Callable[..., Finished]:
    """Run the command line in an empty folder; whatever it is given, it prints no traceback."""

    def run(*arguments: str | Path, stdin: str = "", **variables: str) -> Finished:
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
