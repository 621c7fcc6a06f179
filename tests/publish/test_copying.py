"""``dvdb publish``: one file, the same bytes for the same rows, ready to be served."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from support import dataset

from dvdb.models import LOAD_ORDER
from dvdb.publish import PublishError, publish_copy, search
from dvdb.publish.catalog import UNPUBLISHED
from dvdb.store import StoreError


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="module")
def copy(sqlite_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish_copy(sqlite_url, tmp_path_factory.mktemp("copy") / "copy.db")


def test_the_order_of_loading_does_not_show_in_the_bytes(copy: Path, tmp_path: Path) -> None:
    dataset.fill(f"sqlite:///{tmp_path / 'shuffled.db'}", shuffled=random.Random(3))
    other = publish_copy(f"sqlite:///{tmp_path / 'shuffled.db'}", tmp_path / "other.db")
    assert other.read_bytes() == copy.read_bytes()


def test_a_copy_from_postgresql_has_the_same_bytes(
    postgresql_filled: str, copy: Path, tmp_path: Path
) -> None:
    assert publish_copy(postgresql_filled, tmp_path / "other.db").read_bytes() == copy.read_bytes()


def test_a_copy_of_the_copy_is_the_copy(copy: Path, tmp_path: Path) -> None:
    assert publish_copy(f"sqlite:///{copy}", tmp_path / "again.db").read_bytes() == copy.read_bytes()


def test_the_copy_has_every_row(copy: Path, sqlite_url: str) -> None:
    source = Path(sqlite_url.removeprefix("sqlite:///"))
    for name in LOAD_ORDER:
        count = f"select count(*) from {name}"
        assert rows(copy, count) == ([(0,)] if name in UNPUBLISHED else rows(source, count)), name


def test_the_copy_is_sound_analysed_and_needs_no_other_file(copy: Path) -> None:
    assert rows(copy, "pragma integrity_check") == [("ok",)]
    assert rows(copy, "pragma foreign_key_check") == []
    assert rows(copy, "pragma journal_mode") == [("delete",)]
    assert rows(copy, "pragma freelist_count") == [(0,)]
    assert rows(copy, "select count(*) > 0 from sqlite_stat1") == [(1,)]
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_the_search_of_the_copy_finds_texts_and_names(copy: Path) -> None:
    assert {hit.kind for hit in search(f"sqlite:///{copy}", "do van du").hits} == {"officials", "articles"}


def test_without_text_the_bodies_are_gone_and_the_quotes_stay(sqlite_url: str, tmp_path: Path) -> None:
    light = publish_copy(sqlite_url, tmp_path / "light.db", without_text=True)
    assert rows(light, "select count(*) from article_texts") == [(0,)]
    assert rows(light, "select count(*) > 0 from evidence where quote = 'chủ trì'") == [(1,)]
    # A sentence that stands in no quote is nowhere in the file, its index included.
    assert "có bà Lường".encode() not in light.read_bytes()
    found = search(f"sqlite:///{light}", "do van du").hits
    assert [hit.kind for hit in found] == ["officials"]


def test_a_copy_takes_the_place_of_an_earlier_one(sqlite_url: str, copy: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.db"
    publish_copy(sqlite_url, out, without_text=True)
    publish_copy(sqlite_url, out)
    assert out.read_bytes() == copy.read_bytes()


def test_the_copy_may_have_any_name(sqlite_url: str, copy: Path, tmp_path: Path) -> None:
    out = tmp_path / "thư mục #1?" / "50% 'bản sao'?.db"
    out.parent.mkdir()
    assert publish_copy(sqlite_url, out).read_bytes() == copy.read_bytes()


@pytest.mark.parametrize(
    ("out", "cause"),
    [("nowhere/copy.db", "no such folder"), (".", "is a folder"), ("notes.txt", "no SQLite database")],
)
def test_a_place_where_no_copy_can_be_is_told(sqlite_url: str, tmp_path: Path, out: str, cause: str) -> None:
    (tmp_path / "notes.txt").write_text("what somebody wrote")
    with pytest.raises(PublishError, match=cause):
        publish_copy(sqlite_url, tmp_path / out)
    assert (tmp_path / "notes.txt").read_text() == "what somebody wrote"


def test_the_database_is_not_published_over_itself(sqlite_url: str) -> None:
    source = Path(sqlite_url.removeprefix("sqlite:///"))
    before = source.read_bytes()
    with pytest.raises(PublishError, match="the database itself"):
        publish_copy(sqlite_url, source)
    assert source.read_bytes() == before


def test_a_source_that_is_not_there_leaves_the_earlier_copy(tmp_path: Path, copy: Path) -> None:
    out = tmp_path / "copy.db"
    out.write_bytes(copy.read_bytes())
    with pytest.raises(StoreError, match="no such database"):
        publish_copy(f"sqlite:///{tmp_path / 'missing.db'}", out)
    assert out.read_bytes() == copy.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["copy.db"]
