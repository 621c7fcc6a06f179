"""A printed body, its place and a date pick one legal life of that body."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dvdb.resolve.organizations import Organization
from dvdb.resolve.resolver import Resolver
from dvdb.resolve.rows import Rows

DAY = "2024-05-01"


def read(resolver: Resolver, name: str, place: str | None, date: str | None = DAY) -> Organization | None:
    return resolver.organizations.read(name, place, date=date, within=None).organization


@pytest.mark.parametrize(
    "spelling",
    ["Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh uỷ", "BAN DÂN VẬN TỈNH ỦY", "Ban Dân vận tỉnh"],
)
def test_spellings_of_one_body_are_one_body(resolver: Resolver, spelling: str) -> None:
    usual = read(resolver, "Ban Dân vận Tỉnh ủy", "Tiền Giang")
    assert usual is not None
    assert usual.full_name == "Ban Dân vận Tỉnh ủy Tiền Giang"
    written = read(resolver, spelling, "Tiền Giang")
    assert written is not None
    assert written.id == usual.id


def test_a_body_of_one_name_has_two_lives_around_the_merger(resolver: Resolver) -> None:
    old, new = (read(resolver, "Tỉnh ủy", "Đồng Tháp", day) for day in ("2025-05-01", "2025-08-01"))
    assert old is not None and new is not None
    assert old.id != new.id
    assert (old.valid_to, new.valid_from) == ("2025-06-30", "2025-07-01")


def test_kind_parent_and_validity_come_from_the_reference(resolver: Resolver) -> None:
    board = read(resolver, "Ban Dân vận Thành ủy", "Mỹ Tho")
    assert board is not None
    assert board.kind_id == "dist_massmob"
    assert board.valid_to == "2025-02"
    assert [body.full_name for body in board.with_parents()] == [
        "Ban Dân vận Thành ủy Mỹ Tho",
        "Thành ủy Mỹ Tho",
        "Tỉnh ủy Tiền Giang",
        "Ban Chấp hành Trung ương Đảng",
        "Đảng Cộng sản Việt Nam",
    ]


def test_departments_of_one_province_are_told_apart_by_name(resolver: Resolver) -> None:
    found = [read(resolver, name, "Tiền Giang") for name in ("Sở Xây dựng", "Sở xây dựng", "Sở Y tế")]
    assert [body.kind_id for body in found if body] == ["prov_department"] * 3
    one, other_spelling, another = (body.id for body in found if body)
    assert one == other_spelling
    assert one != another


@pytest.mark.parametrize("name", ["Tỉnh ủy", "Ủy ban nhân dân huyện", "Sở Xây dựng", "Ban Chỉ đạo"])
def test_a_local_body_without_its_place_is_not_resolved(resolver: Resolver, name: str) -> None:
    assert read(resolver, name, None) is None


@pytest.mark.parametrize("name", ["Bộ Chính trị", "Chính phủ", "Ban Dân vận Trung ương", "Bộ Xây dựng"])
def test_a_central_body_needs_no_place(resolver: Resolver, name: str) -> None:
    body = read(resolver, name, None)
    assert body is not None
    assert (body.level, body.place) == ("central", None)


def test_an_undated_board_is_that_of_the_time_when_such_boards_existed(resolver: Resolver) -> None:
    board = read(resolver, "Ban Dân vận Tỉnh ủy", "Đồng Tháp", None)
    assert board is not None
    assert board == read(resolver, "Ban Dân vận Tỉnh ủy", "Đồng Tháp", DAY)
    assert read(resolver, "Tỉnh ủy", "Đồng Tháp", None) is None


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Tổng Bí thư", "Tổng Bí thư, Đảng Cộng sản Việt Nam"),
        ("Chủ tịch nước", "Chủ tịch nước"),
        ("Bộ trưởng", None),
        ("Thứ trưởng", None),
        ("Vụ trưởng", None),
    ],
)
def test_title_without_its_body_tells_the_body_only_of_the_one_head(
    make: Any, resolve: Any, title: str, label: str | None
) -> None:
    holder = make["person"]("Lò Văn Pánh", make["office"](title, None))
    rows = resolve(make["record"]("Tin về một người.", officials=(holder,)))
    assert [row["label"] for row in rows.get("positions", [])] == ([label] if label else [])


@pytest.mark.parametrize(
    "spelling",
    ["Sở Tài nguyên - Môi trường", "Sở Tài nguyên Môi trường", "Sở Tài nguyên & Môi trường"],
)
def test_how_a_name_is_joined_changes_no_id(
    make: dict[str, Callable[..., Any]], resolve: Callable[..., Rows], spelling: str
) -> None:
    def ids(name: str) -> dict[str, set[str]]:
        held = make["event"]("hội nghị", "2019-07-05", name, "Lạng Sơn")
        head = make["person"]("Vi Đình Khoát", make["office"]("Giám đốc", name, "Lạng Sơn"), roles=("chair",))
        rows = resolve(
            make["record"](f"Ông Vi Đình Khoát, Giám đốc {name}.", events=(held,), officials=(head,))
        )
        tables = ("organizations", "positions", "events", "official_keys", "participations")
        return {table: {row["id"] for row in rows[table]} for table in tables}

    assert ids(spelling) == ids("Sở Tài nguyên và Môi trường")


def test_a_title_written_with_i_or_y_is_one_office(
    make: dict[str, Callable[..., Any]], resolve: Callable[..., Rows]
) -> None:
    def offices(title: str) -> set[str]:
        one = make["person"]("Vi Đình Khoát", make["office"](title, "Quốc hội"))
        rows = resolve(make["record"](f"{title} Quốc hội Vi Đình Khoát nói.", officials=(one,)))
        assert {row["title_printed"] for row in rows["holdings"]} == {title}
        return {row["id"] for row in rows["positions"]}

    assert offices("Tổng Thư kí") == offices("Tổng Thư ký")
