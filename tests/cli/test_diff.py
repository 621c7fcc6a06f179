"""`dvdb diff` tells what became of the rows that people cite."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from support import dataset, postgres
from support.articles import write_lines

from dvdb import pipeline
from dvdb.publish import export

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database of three articles, one of the same and two more, and exports of both."""
    tmp_path = tmp_path_factory.mktemp("diff")
    few, all_of_them = (
        write_lines(tmp_path / "ba.jsonl", range(3)),
        write_lines(tmp_path / "nam.jsonl", range(5)),
    )
    for name, lines in (("truoc", few), ("sau", all_of_them)):
        pipeline.load([lines], f"sqlite:///{tmp_path / name}.db")
        export(f"sqlite:///{tmp_path / name}.db", tmp_path / name)
    return tmp_path


@pytest.fixture
def folder(tmp_path: Path, made: Path) -> Path:
    """The folder of the test, with a copy of all that."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.parametrize("old", ["truoc.db", "truoc", "sqlite:///truoc.db"])
@pytest.mark.parametrize("new", ["sau.db", "sau"])
def test_databases_and_exports_are_compared_alike(folder: Path, dvdb: Run, old: str, new: str) -> None:
    finished = dvdb("diff", old, new, "--json")
    assert finished.returncode == 1
    told = json.loads(finished.stdout)
    assert {one["label"] for one in told["articles"]["new"]} == {
        row["label"] for row in json.loads(dvdb("diff", new, old, "--json").stdout)["articles"]["gone"]
    }
    assert len(told["articles"]["new"]) == 2
    assert told["articles"]["gone"] == told["articles"]["changed"] == []


@pytest.mark.parametrize("pair", [("truoc.db", "truoc.db"), ("truoc.db", "truoc"), ("sau", "sau.db")])
def test_nothing_is_said_where_nothing_differs(folder: Path, dvdb: Run, pair: tuple[str, str]) -> None:
    finished = dvdb("diff", *pair)
    assert (finished.returncode, finished.stdout) == (0, "")
    assert json.loads(dvdb("diff", *pair, "--json").stdout) == {}


def test_postgresql_is_compared_with_sqlite(tmp_path: Path, dvdb: Run, postgresql_server: str) -> None:
    url = postgres.new_database(postgresql_server)
    dataset.fill(url)
    dataset.fill(f"sqlite:///{tmp_path / 'mot.db'}")
    finished = dvdb("diff", "mot.db", url)
    assert (finished.returncode, finished.stdout) == (0, "")


def test_changed_fields_are_told_and_lost_ids_are_counted(folder: Path, dvdb: Run) -> None:
    file = folder / "sau" / "officials.csv"
    header, first, *rest = file.read_text("utf-8").splitlines(keepends=True)
    cells = first.split(",")
    assert header.startswith("id,name,")
    file.write_text(
        "".join([header, ",".join([cells[0], "Người Đổi Tên", *cells[2:]]), *rest[1:]]), encoding="utf-8"
    )
    finished = dvdb("diff", "sau.db", "sau")
    assert finished.returncode == 1
    assert finished.stdout.splitlines() == [
        "officials: 1 gone, 1 changed",
        f"  - {rest[0].split(',')[0]}: {rest[0].split(',')[1]}",
        f"  ~ {cells[0]}: name: {cells[1]} -> Người Đổi Tên",
        "1 of these ids lead nowhere now: gone from articles, officials, organizations, positions, events "
        "without a redirect",
    ]


def test_limit_shortens_what_is_shown(folder: Path, dvdb: Run) -> None:
    shown = dvdb("diff", "truoc.db", "sau.db", "--limit", "1").stdout.splitlines()
    at = shown.index("articles: 2 new")
    assert shown[at + 1].startswith("  + ")
    assert shown[at + 2] == "  ... 1 more: --limit or --json shows them"


@pytest.mark.parametrize(
    ("old", "says"),
    [
        ("khong-co.db", "khong-co.db: no such file or folder"),
        ("ba.jsonl", "no SQLite database"),
        ("trong", "without the manifest.json of an export"),
    ],
)
def test_what_cannot_be_read_is_status_two(folder: Path, dvdb: Run, old: str, says: str) -> None:
    (folder / "trong").mkdir()
    finished = dvdb("diff", old, "sau.db")
    assert (finished.returncode, finished.stdout) == (2, "")
    (line,) = finished.stderr.splitlines()
    assert says in line


def test_damaged_export_is_named(folder: Path, dvdb: Run) -> None:
    (folder / "sau" / "events.csv").unlink()
    finished = dvdb("diff", "truoc", "sau")
    assert finished.returncode == 2
    assert "events.csv: is not there" in finished.stderr
