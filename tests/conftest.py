"""What tests of several parts share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from support import dataset, postgres


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
