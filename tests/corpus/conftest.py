"""The invented articles, loaded as a user loads them, with the one misprint judged as a user judges it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support import corpus, postgres
from support.website import Site, served

MISPRINT = "Trịnh Công Nhẩm"
"""Printed once, of somebody whose name is Trịnh Công Nhẫm."""

Load = Callable[[str, Path], None]


def dvdb(*arguments: str | Path, cwd: Path) -> str:
    """What the command line prints."""
    done = subprocess.run(
        [sys.executable, "-m", "dvdb", *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def loaded(url: str, articles: Path, folder: Path) -> None:
    """Load the articles, judge the misprint by what `review` lists, and load them again."""
    load = ("load", articles, "-w", "1", "-d", url)
    dvdb(*load, cwd=folder)
    doubts = json.loads(dvdb("review", "--kind", "match", "--json", "-n", "500", "-d", url, cwd=folder))
    (misprint,) = (d for d in doubts if MISPRINT in f"{d['left']} {d['right']}")
    pair = (misprint["left_id"], misprint["right_id"])
    because = ("--because", "một phó ban, một năm, in nhầm một dấu", "--curation", "quyet-dinh")
    dvdb("judge", *pair, "--same", *because, "-d", url, cwd=folder)
    dvdb(*load, "--curation", "quyet-dinh", cwd=folder)


@pytest.fixture(scope="session")
def sqlite_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus in a SQLite file that no test changes."""
    folder = tmp_path_factory.mktemp("corpus")
    loaded(f"sqlite:///{folder / 'dvdb.db'}", corpus.ARTICLES, folder)
    return folder / "dvdb.db"


@pytest.fixture(scope="session")
def corpus_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The corpus in the database that ``request.param`` tells: sqlite, postgresql, or an order of loading."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('sqlite_corpus')}"
    folder = tmp_path_factory.mktemp("corpus")
    if request.param == "postgresql":
        url = postgres.new_database(request.getfixturevalue("postgresql_server"))
        loaded(url, corpus.ARTICLES, folder)
        return url
    url = f"sqlite:///{folder / 'dvdb.db'}"
    loaded(url, corpus.shuffled(folder / "articles.jsonl", request.param), folder)
    return url


@pytest.fixture(scope="session")
def corpus_site(sqlite_corpus: Path) -> Iterator[Site]:
    """The site over the corpus."""
    with served(sqlite_corpus, sqlite_corpus.parent / "serve.log") as running:
        yield running
