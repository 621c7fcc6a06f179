"""Each test of the store runs on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from support import dataset
from support.tables import contents

from dvdb.models import metadata
from dvdb.store import open_engine

Connect = Callable[[], Any]


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database that holds nothing yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    url: str = request.getfixturevalue("postgresql_url")
    return url


@pytest.fixture
def connect(database_url: str) -> Connect:
    """Open a transaction on the database, which is committed at the end of the block."""

    @contextmanager
    def begin() -> Iterator[Connection]:
        engine = open_engine(database_url)
        with engine.begin() as connection:
            yield connection
        engine.dispose()

    return begin


@pytest.fixture
def filled(database_url: str, connect: Connect) -> str:
    """The invented dataset, and something in the tables that it leaves empty."""
    dataset.fill(database_url)
    with connect() as connection:
        for table, row in _MORE.items():
            connection.execute(metadata.tables[table].insert(), row)
        assert not [table for table, rows in contents(connection).items() if not rows]
    return database_url


_MORE = {
    "load_runs": {
        "id": "2025-01-01T00:00:00Z-abcdef",
        "command": "load",
        "state": "done",
        "started_at": "2025-01-01T00:00:00Z",
        "finished_at": "2025-01-01T00:00:01Z",
        "dvdb_version": "0.1.0",
    },
    "rejects": {
        "id": "0123456789abcdef",
        "load_run_id": "2025-01-01T00:00:00Z-abcdef",
        "origin": "hong.zip",
        "code": "not-an-archive",
        "message": "the archive is cut off",
    },
    "abbreviations": {"id": "tv", "abbreviation": "TV", "expansion": "Thường vụ", "ambiguous": 0},
    "redirects": {"table_name": "officials", "old_id": "do-du", "new_id": "do-van-du", "reason": None},
    "organization_names": {
        "id": "mttq-ha-van",
        "organization_id": "tinh-uy-ha-van",
        "name": "Đảng bộ tỉnh Hà Vân",
        "basis": "reference",
    },
}
