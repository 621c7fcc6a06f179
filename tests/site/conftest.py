"""The site on the invented dataset, and a browser to look at it."""

from __future__ import annotations

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
