"""The site on the invented dataset, and a browser to look at it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from support import dataset
from support.browser import open_browser
from support.website import Site, served


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the invented dataset."""
    path = tmp_path_factory.mktemp("site") / "invented.db"
    dataset.fill(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def site(filled: Path) -> Iterator[Site]:
    """The site as `dvdb serve` gives it to its own user."""
    with served(filled, filled.parent / "serve.log") as running:
        yield running


@pytest.fixture(scope="session")
def public_site(filled: Path) -> Iterator[Site]:
    """The site for strangers."""
    with served(filled, filled.parent / "public.log", "--public") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    """Chromium, headless."""
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as `dvdb build` makes it of the seeds that ship."""
    path = tmp_path_factory.mktemp("built") / "seeds.db"
    command = [sys.executable, "-m", "dvdb", "build", "-d", f"sqlite:///{path}"]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return path


@pytest.fixture(scope="session")
def built_site(built: Path) -> Iterator[Site]:
    """The site on the seeds."""
    with served(built, built.parent / "serve.log") as running:
        yield running
