"""``dvdb export``: exact files for programs, harmless ones for spreadsheets, the same bytes every time."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import random
import sqlite3
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils.utils import rows_from_file
from support import dataset

from dvdb.models import metadata
from dvdb.publish import ExportError, export
from dvdb.publish.catalog import UNPUBLISHED
from dvdb.store import StoreError, migrate, open_engine, write_batch
from dvdb.store.objects import VIEWS


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def records(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_and_view_is_there_in_both_forms(exported: Path) -> None:
    expected = {*metadata.tables, *(view.name for view in VIEWS)} - UNPUBLISHED
    for folder in (exported, exported / "spreadsheet"):
        assert {path.stem for path in folder.glob("*.csv")} == expected


def test_the_exact_files_are_utf8_with_line_feeds_and_no_mark(exported: Path) -> None:
    for path in exported.glob("*.csv"):
        data = path.read_bytes()
        data.decode("utf-8")
        assert not data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data
        assert data.endswith(b"\n")


def test_the_spreadsheet_files_have_a_mark_and_windows_line_ends(exported: Path) -> None:
    for path in (exported / "spreadsheet").glob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\r\n") == data.count(b"\r")
        assert data.endswith(b"\r\n")


@pytest.mark.parametrize("table", ["officials", "holdings", "figures", "articles", "evidence"])
def test_what_is_read_back_is_what_the_database_holds(exported: Path, sqlite_url: str, table: str) -> None:
    connection = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))
    connection.row_factory = sqlite3.Row
    columns = list(records(exported, f"{table}.csv")[0])
    stored = [
        {column: "" if row[column] is None else str(row[column]) for column in columns}
        for row in connection.execute(f"select * from {table}")
    ]
    connection.close()

    def numbers_alike(rows: list[dict[str, str]]) -> list[tuple[str, ...]]:
        return sorted(tuple(cell.removesuffix(".0") for cell in row.values()) for row in rows)

    assert numbers_alike(records(exported, f"{table}.csv")) == numbers_alike(stored)


def test_sqlite_utils_reads_both_forms(exported: Path) -> None:
    database = sqlite_utils.Database(memory=True)
    for name in ("officials.csv", "spreadsheet/officials.csv"):
        with (exported / name).open("rb") as file:
            rows, _ = rows_from_file(file)
            database.table(name).insert_all(rows)
        names = {row["name"] for row in database.table(name).rows}
        assert {"Đỗ Văn Dự", "Lường Thị Én"} <= names


def test_dates_are_iso_and_partial_ones_stay_partial(exported: Path) -> None:
    days = {row["id"]: row["start_date"] for row in records(exported, "events.csv")}
    assert days["so-ket-2024"] == "2024-07-09"
    assert days["tham-ho-ngheo"] == "--07-05"


def test_null_is_an_empty_field(exported: Path) -> None:
    (unknown,) = (row for row in records(exported, "holdings.csv") if row["name_printed"] == "Trần Nơi Khác")
    assert unknown["official_id"] == unknown["position_id"] == ""


HOSTILE = (
    '=HYPERLINK("http://vi-du.test")',
    "+84 1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "a\r\nb",
    '"',
    "a,b",
)


def test_a_hostile_cell_is_exact_for_programs_and_harmless_for_spreadsheets(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'hostile.db'}"
    migrate(url)
    engine = open_engine(url)
    with engine.begin() as connection:
        write_batch(
            connection,
            {"topics": [{"id": f"t{n}", "name": name} for n, name in enumerate(HOSTILE)]},
        )
    engine.dispose()
    export(url, tmp_path / "out")

    assert tuple(row["name"] for row in records(tmp_path / "out", "topics.csv")) == HOSTILE
    for row, name in zip(records(tmp_path / "out", "spreadsheet/topics.csv"), HOSTILE, strict=True):
        assert not row["name"].lstrip("\t\r\n ").startswith(("=", "+", "-", "@"))
        assert "\r" not in row["name"]
        assert name.lstrip("\t\r").replace("\r\n", "\n") in row["name"]


def test_a_second_export_has_the_same_bytes(sqlite_url: str, exported: Path, tmp_path: Path) -> None:
    export(sqlite_url, tmp_path)
    export(sqlite_url, tmp_path)
    assert contents(tmp_path) == contents(exported)


def test_sqlite_and_postgresql_give_the_same_bytes(
    postgresql_filled: str, exported: Path, tmp_path: Path
) -> None:
    export(postgresql_filled, tmp_path)
    assert contents(tmp_path) == contents(exported)


def test_the_order_of_loading_does_not_show(exported: Path, tmp_path: Path) -> None:
    dataset.fill(f"sqlite:///{tmp_path / 'shuffled.db'}", shuffled=random.Random(7))
    export(f"sqlite:///{tmp_path / 'shuffled.db'}", tmp_path / "out")
    assert contents(tmp_path / "out") == contents(exported)


def test_the_manifest_has_the_rows_and_the_hash_of_each_file(exported: Path) -> None:
    manifest = json.loads((exported / "manifest.json").read_text(encoding="utf-8"))
    assert {entry["file"] for entry in manifest["files"]} == {
        name for name in contents(exported) if name.endswith(".csv")
    }
    for entry in manifest["files"]:
        data = (exported / entry["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == entry["sha256"]
        assert len(list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))) - 1 == entry["rows"]


def test_an_export_replaces_an_earlier_one_and_leaves_other_files_alone(
    sqlite_url: str, tmp_path: Path
) -> None:
    (tmp_path / "notes.csv").write_text("mine")
    (tmp_path / "officials.csv").write_text("old")
    stale = {"files": [{"file": "retired_table.csv"}, {"file": "../outside.csv"}]}
    (tmp_path / "manifest.json").write_text(json.dumps(stale))
    (tmp_path / "retired_table.csv").write_text("old")
    (tmp_path.parent / "outside.csv").write_text("mine")
    export(sqlite_url, tmp_path)
    assert (tmp_path / "notes.csv").read_text() == "mine"
    assert (tmp_path.parent / "outside.csv").read_text() == "mine"
    assert not (tmp_path / "retired_table.csv").exists()
    assert records(tmp_path, "officials.csv")


def test_an_export_that_cannot_be_finished_changes_nothing(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "officials.csv").write_text("old")
    (tmp_path / "spreadsheet" / "tenures.csv").mkdir(parents=True)
    with pytest.raises(ExportError, match=r"tenures\.csv is a folder"):
        export(sqlite_url, tmp_path)
    assert contents(tmp_path) == {"officials.csv": b"old"}


def test_an_export_of_no_database_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such database"):
        export(f"sqlite:///{tmp_path / 'missing.db'}", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
