"""The questions on offices, careers, boards and turnover get the rows that the stories tell."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from support.website import Site

Row = dict[str, Any]

AWAITS = pytest.mark.xfail(
    strict=False, reason="a person is the name and the province, until grouping by offices is in"
)


def pick(rows: list[Row], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def days(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


@pytest.mark.parametrize(
    ("office", "place", "day", "holders"),
    [
        (
            "Trưởng Ban Dân vận", "Tiền Giang", "2024-08-15",
            [
                ("Đoàn Khắc Bản", "Trưởng Ban, Ban Dân vận Tỉnh ủy Tiền Giang", "between_two_observations"),
                ("Lê Thị Dảnh", "Phó Trưởng Ban, Ban Dân vận Tỉnh ủy Tiền Giang", "between_two_observations"),
            ],
        ),
        (
            "Trưởng Ban Dân vận Tỉnh ủy", "Lạng Sơn", "2022-04-12",
            [
                ("Vi Đình Khoát", "Trưởng Ban, Ban Dân vận Tỉnh ủy Lạng Sơn", "seen_on_the_day"),
                ("Hoàng Thế Nhĩ", "Phó Trưởng Ban, Ban Dân vận Tỉnh ủy Lạng Sơn", "seen_on_the_day"),
                ("Hoàng Thế Nhĩ", "Trưởng Ban, Ban Dân vận Tỉnh ủy Lạng Sơn", "first_seen_later"),
                ("Lăng Thị Bướm", "Phó Trưởng Ban, Ban Dân vận Tỉnh ủy Lạng Sơn", "first_seen_later"),
            ],
        ),
        # The one before is called a former chairman on that very day, and has a successor.
        (
            "Chủ tịch Ủy ban nhân dân tỉnh Bắc Giang", "Bắc Giang", "2024-03-01",
            [("Giáp Đức Nhuận", "Chủ tịch, Ủy ban nhân dân tỉnh Bắc Giang", "between_two_observations")],
        ),
        (
            "Chủ tịch Ủy ban nhân dân tỉnh Bắc Giang", "Bắc Giang", "2023-08-01",
            [
                ("Mai Xuân Khoan", "Chủ tịch, Ủy ban nhân dân tỉnh Bắc Giang", "last_seen_earlier"),
                ("Giáp Đức Nhuận", "Chủ tịch, Ủy ban nhân dân tỉnh Bắc Giang", "first_seen_later"),
            ],
        ),
    ],
)  # fmt: skip
def test_q01_who_held_the_office_on_the_day(
    corpus_site: Site, office: str, place: str, day: str, holders: list[tuple[str, str, str]]
) -> None:
    rows = corpus_site.rows("q01_who_held_office", office=office, place=place, day=day)
    assert pick(rows, "official", "position") == [holder[:2] for holder in holders]
    for row, (_, _, certainty) in zip(rows, holders, strict=True):
        assert row["certainty"] == certainty
        assert row["quote"]
        assert row["article_id"]


def test_q02_career_with_gaps_and_overlaps(corpus_site: Site) -> None:
    rows = corpus_site.rows("q02_career", official="Hoàng Thế Nhĩ")
    columns = ("position", "first_seen", "last_seen", "articles", "days_unseen_before", "overlapping")
    deputy, chair, head, member, secretary = pick(rows, *columns)
    assert deputy == ("Phó Trưởng Ban, Ban Dân vận Tỉnh ủy Lạng Sơn", "2022-04-12", "2022-04-12", 1, None, 0)
    front = "Chủ tịch, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn"
    gap = days("2022-04-12", "2023-06-20")
    assert chair == (front, "2023-06-20", "2024-05-15", 2, gap, 2)
    overlap = -days("2023-06-20", "2024-05-15")
    board = "Trưởng Ban, Ban Dân vận Tỉnh ủy Lạng Sơn"
    assert head == (board, "2023-06-20", "2024-11-28", 3, overlap, 2)
    assert member[:4] == ("Ủy viên Ban Thường vụ, Tỉnh ủy Lạng Sơn", "2023-06-20", "2023-06-20", 1)
    gap = days("2024-11-28", "2025-09-10")
    assert secretary == (
        "Phó Bí thư Thường trực, Tỉnh ủy Lạng Sơn", "2025-09-10", "2025-09-10", 1, gap, 0,
    )  # fmt: skip


@AWAITS
@pytest.mark.parametrize(
    ("official", "offices"),
    [
        (
            "Đoàn Khắc Bản",
            [
                ("Trưởng Ban, Ban Dân vận Tỉnh ủy Tiền Giang", "2024-07-09", "2024-12-18"),
                ("Trưởng Ban, Ban Tuyên giáo và Dân vận Tỉnh ủy Tiền Giang", "2025-03-20", "2025-03-20"),
                ("Trưởng Ban, Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Tháp", "2025-08-15", "2025-11-20"),
            ],
        ),
        (
            "Chu Đình Lãm",
            [
                ("Phó Bí thư, Tỉnh ủy Sơn La", "2023-08-09", "2025-10-01"),
                ("Bí thư, Tỉnh ủy Điện Biên", "2025-10-01", "2025-12-05"),
            ],
        ),
        (
            "Lăng Thị Bướm",
            [
                ("Trưởng Ban, Ban Dân vận Huyện ủy Văn Quan", "2023-03-08", "2024-10-02"),
                ("Phó Trưởng Ban, Ban Dân vận Tỉnh ủy Lạng Sơn", "2024-10-02", "2024-10-02"),
                ("Trưởng Ban, Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn", "2025-03-12", "2025-09-10"),
            ],
        ),
    ],
)
def test_q02_career_goes_on_through_mergers_and_moves(
    corpus_site: Site, official: str, offices: list[tuple[str, str, str]]
) -> None:
    rows = corpus_site.rows("q02_career", official=official)
    assert len({row["official_id"] for row in rows}) == 1
    told = pick(rows, "position", "first_seen", "last_seen")
    assert [office for office in told if office in offices] == offices


def test_q02_namesakes_are_told_apart(corpus_site: Site) -> None:
    rows = corpus_site.rows("q02_career", official="Nguyễn Văn Thông")
    assert {(row["official_id"], row["position"]) for row in rows} == {
        (rows[0]["official_id"], rows[0]["position"]),
        (rows[1]["official_id"], rows[1]["position"]),
    }
    assert {row["position"] for row in rows} == {
        "Trưởng Ban, Ban Dân vận Tỉnh ủy Cà Mau",
        "Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Giang",
    }


@pytest.mark.parametrize(
    ("year", "heads"),
    [
        ("2023", [("Lạng Sơn", "Hoàng Thế Nhĩ"), ("Văn Quan", "Lăng Thị Bướm")]),
        ("2024", [("Lạng Sơn", "Hoàng Thế Nhĩ")]),
        ("2022", []),
    ],
)
def test_q04_heads_of_mobilisation_who_chair_the_front(
    corpus_site: Site, year: str, heads: list[tuple[str, str]]
) -> None:
    rows = corpus_site.rows("q04_front_and_mobilisation", year=year)
    assert pick(rows, "place", "official") == heads
    for row in rows:
        assert row["position"].startswith("Trưởng Ban, Ban Dân vận")
        assert row["front_position"].startswith("Chủ tịch, Ủy ban Mặt trận Tổ quốc Việt Nam")
        assert row["same_article"] == 1


def test_q05_events_of_the_boards_by_month_and_phase(corpus_site: Site) -> None:
    rows = corpus_site.rows("q05_events_by_month", organization="dân vận tỉnh ủy", place="Tiền Giang")
    first, second = "Ban Dân vận Tỉnh ủy Tiền Giang", "Ban Tuyên giáo và Dân vận Tỉnh ủy Tiền Giang"
    third = "Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Tháp"
    assert [(*cells[:2], cells[2][0], *cells[3:]) for cells in pick(
        rows, "organization", "month", "phase", "events", "reports", "successors"
    )] == [
        (first, "2024-07", "1", 1, 3, second),
        (first, "2024-12", "1", 1, 1, second),
        (second, "2025-03", "2", 1, 1, third),
        (second, "2025-05", "2", 1, 1, third),
    ]  # fmt: skip
    rows = corpus_site.rows("q05_events_by_month", organization="dân vận tỉnh ủy", place="Đồng Tháp")
    assert pick(rows, "organization", "month", "events") == [(third, "2025-05", 1), (third, "2025-08", 1)]
    assert len({row["organization_id"] for row in rows}) == 2


@AWAITS
def test_q12_what_became_of_the_boards_and_their_heads(corpus_site: Site) -> None:
    columns = ("successor", "date", "head", "head_last_seen", "later_position", "later_seen")
    expected = {
        "Ban Dân vận Tỉnh ủy Tiền Giang": (
            "Ban Tuyên giáo và Dân vận Tỉnh ủy Tiền Giang", "2025-02", "Đoàn Khắc Bản", "2024-12-18",
            "Trưởng Ban, Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Tháp", "2025-11-20",
        ),
        "Ban Dân vận Tỉnh ủy Lạng Sơn": (
            "Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn", "2025-02", "Hoàng Thế Nhĩ", "2024-11-28",
            "Phó Bí thư Thường trực, Tỉnh ủy Lạng Sơn", "2025-09-10",
        ),
        "Ban Dân vận Tỉnh ủy Kiên Giang": (
            "Ban Tuyên giáo và Dân vận Tỉnh ủy Kiên Giang", "2025-02", "Danh Ngọc Sưa", "2024-09-12",
            None, None,
        ),
        "Ban Dân vận Huyện ủy Vĩnh Linh": (
            "Ban Tuyên giáo và Dân vận Huyện ủy Vĩnh Linh", "2025-02", "Phan Thị Ngàn", "2024-08-08",
            "Bí thư, Đảng ủy xã Vĩnh Thủy", "2025-09-25",
        ),
    }  # fmt: skip
    for board, row in expected.items():
        rows = corpus_site.rows("q12_merged_bodies", organization=board, year="2025")
        assert pick([r for r in rows if r["predecessor"] == board], *columns) == [row]


@pytest.mark.parametrize(
    ("office", "place", "before", "last", "after", "first"),
    [
        (
            "Trưởng Ban Dân vận Tỉnh ủy", "Lạng Sơn",
            "Vi Đình Khoát", "2023-01-10", "Hoàng Thế Nhĩ", "2023-06-20",
        ),
        (
            "Trưởng Ban Dân vận", "Khánh Hòa",
            "Trà Thị Lựu", "2024-06-12", "Cao Mấu Thiều", "2024-10-24",
        ),
        (
            "Chủ tịch Ủy ban nhân dân", "Bắc Giang",
            "Mai Xuân Khoan", "2023-06-15", "Giáp Đức Nhuận", "2024-02-21",
        ),
    ],
)  # fmt: skip
def test_q14_days_between_one_head_and_the_next(
    corpus_site: Site, office: str, place: str, before: str, last: str, after: str, first: str
) -> None:
    rows = corpus_site.rows("q14_turnover", office=office, place=place)
    assert pick(rows, "before", "before_last_seen", "after", "after_first_seen", "days") == [
        (before, last, after, first, days(last, first))
    ]
