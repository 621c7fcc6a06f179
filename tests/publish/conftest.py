from __future__ import annotations

from pathlib import Path

import pytest
from support import dataset


@pytest.fixture(scope="session")
def sqlite_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The invented dataset in a SQLite database that no test changes."""
    url = f"sqlite:///{tmp_path_factory.mktemp('published') / 'invented.db'}"
    dataset.fill(url)
    return url


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest) -> str:
    """The invented dataset in a database of each kind."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgresql_filled")
    return url


@pytest.fixture(scope="session")
def exported(sqlite_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export that no test changes."""
    from dvdb.publish import export

    folder = tmp_path_factory.mktemp("exported")
    export(sqlite_url, folder)
    return folder
