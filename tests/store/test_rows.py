"""Rows in bulk: what is new is added, what differs is changed, what is the same is left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from support.tables import contents

from dvdb.store import Tally, forget_articles, migrate, upsert, write_batch

Connect = Callable[[], Any]

AN = {"id": "an-1", "name": "Lò Văn An", "name_key": "lò văn an"}
BINH = {"id": "binh-2", "name": "Ma Thị Bình", "name_key": "ma thị bình", "gender": "female"}


def test_rows_are_added_changed_or_left_alone_and_counted(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        assert upsert(connection, "officials", [AN, BINH]) == Tally(added=2)
        assert upsert(connection, "officials", [AN, BINH]) == Tally(unchanged=2)
        moved = BINH | {"gender": None}
        new = {"id": "chi-3", "name": "Sùng A Chí", "name_key": "sùng a chí"}
        assert upsert(connection, "officials", [AN, moved, new]) == Tally(added=1, updated=1, unchanged=1)
        found = connection.execute(text("SELECT name, gender FROM officials ORDER BY id")).all()
    assert [tuple(row) for row in found] == [("Lò Văn An", None), ("Ma Thị Bình", None), ("Sùng A Chí", None)]


def test_last_of_two_rows_with_one_key_counts(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        assert upsert(connection, "officials", [AN, AN | {"name": "Lò Văn Ân"}]) == Tally(added=1)
        assert connection.execute(text("SELECT name FROM officials")).scalar() == "Lò Văn Ân"


def test_no_rows_are_no_work(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        assert upsert(connection, "officials", []) == Tally()


def test_text_is_kept_to_the_letter(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    name = "Đỗ\tThị \\N \"Ế\" 'a' 𠀀 %s ? :x\nb"
    with connect() as connection:
        upsert(connection, "officials", [AN | {"name": name}])
    with connect() as connection:
        assert connection.execute(text("SELECT name FROM officials")).scalar() == name


def test_unknown_columns_and_tables_are_refused(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        with pytest.raises(KeyError, match="officials has no column nickname"):
            upsert(connection, "officials", [AN | {"nickname": "An"}])
        with pytest.raises(KeyError, match="no table people"):
            write_batch(connection, {"people": []})


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("officials", AN | {"place_id": "no-such-place"}),
        ("officials", AN | {"name": None}),
        ("events", {"id": "e", "label": "e", "type": "họp", "first_day": "5/3/2025"}),
        ("organizations", {"id": "o", "name": "Ban", "full_name": "Ban", "level": "galaxy"}),
    ],
    ids=["reference to nothing", "no name", "a day written otherwise", "unknown level"],
)
def test_database_refuses_what_breaks_its_rules(
    database_url: str, connect: Connect, table: str, row: dict[str, object]
) -> None:
    migrate(database_url)
    with pytest.raises(IntegrityError), connect() as connection:
        write_batch(connection, {"officials": [BINH]})
        write_batch(connection, {table: [row]})
    with connect() as connection:
        assert not contents(connection)["officials"]


def test_rows_of_one_table_may_refer_to_each_other_in_any_order(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    whole = {"id": "w", "name": "Tỉnh ủy", "full_name": "Tỉnh ủy Hà Vân", "level": "province"}
    part = whole | {"id": "a", "name": "Ban", "full_name": "Ban Hà Vân", "parent_id": "w"}
    with connect() as connection:
        assert write_batch(connection, {"organizations": [part, whole]}).total == Tally(added=2)


def test_forgotten_article_takes_with_it_what_only_it_said(filled: str, connect: Connect) -> None:
    with connect() as connection:
        before = contents(connection)
        forget_articles(connection, ["tong-ket"])
    with connect() as connection:
        after = contents(connection)
        events = {row[0] for row in before["events"]} - {row[0] for row in after["events"]}
        assert events == {"tong-ket-2024"}
        assert len(after["article_texts"]) == len(before["article_texts"]) - 1
        # He is named by two other articles too.
        assert "do-van-du" in {row[0] for row in after["officials"]}
        left = connection.execute(text("SELECT count(*) FROM evidence WHERE article_id = 'tong-ket'"))
        assert left.scalar() == 0


def test_forgetting_all_articles_leaves_no_facts(filled: str, connect: Connect) -> None:
    with connect() as connection:
        forget_articles(connection, [row[0] for row in contents(connection)["articles"]])
    with connect() as connection:
        left = {table for table, rows in contents(connection).items() if rows}
    assert left.isdisjoint(
        {
            "articles",
            "article_texts",
            "evidence",
            "events",
            "event_reports",
            "participations",
            "holdings",
            "positions",
        }
    )
