from __future__ import annotations

from pathlib import Path

import pytest
from support import dataset


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dataset in a database that no test changes."""
    path = tmp_path_factory.mktemp("cli") / "invented.db"
    dataset.fill(f"sqlite:///{path}")
    return path
