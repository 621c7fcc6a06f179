"""What tests of several parts share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support import dataset, postgres
from support.needs import require


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
