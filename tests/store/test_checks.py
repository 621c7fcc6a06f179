"""Each named check finds what it is about, says how often, and shows the first rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sqlalchemy import text
from support import dataset

from dvdb.checks import ERROR, WARNING, Finding, all_checks, run_checks
from dvdb.models import metadata

Connect = Callable[[], Any]


def holding(row_id: str, official: str, position: str, day: str, **more: object) -> Mapping[str, object]:
    """A testimony of the article tong-ket."""
    return {
        "id": row_id,
        "article_id": "tong-ket",
        "official_id": official,
        "name_printed": "Đỗ Văn Dự",
        "position_id": position,
        "title_printed": "Trưởng Ban",
        "former": 0,
        "acting": 0,
        "observed_on": day,
        "observed_basis": "text",
        "first_day": day,
        "last_day": day,
        **more,
    }


CASES: dict[str, tuple[str | list[Mapping[str, object]], str]] = {
    # what is wrong, and what the sample shows of it
    "bodies_after_their_end": (
        "UPDATE events SET start_date = '2025-08-01', first_day = '2025-08-01', last_day = '2025-08-01' "
        "WHERE id = 'tham-ho-ngheo'",
        "Huyện ủy Bình Lộc | 2025-06-30",
    ),
    "bodies_before_their_start": (
        "UPDATE events SET start_date = '2025-01-15', first_day = '2025-01-15', last_day = '2025-01-15' "
        "WHERE id = 'giao-ban-2025'",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn Khê | 2025-07-01",
    ),
    "offices_after_their_end": ([holding("x1", "do-van-du", "truong-bdv", "2025-04-02")], "2025-04-02"),
    "offices_before_their_start": ([holding("x1", "do-van-du", "truong-tgdv", "2025-05-02")], "2025-05-02"),
    "two_in_one_seat": ([holding("x1", "luong-thi-en", "truong-bdv", "2024-07-09")], "2024-07-09 | 2"),
    "seat_of_another_between": (
        [holding("x1", "luong-thi-en", "truong-bdv", "2024-09-01")],
        "truong-bdv | do-van-du | luong-thi-en | 2024-09-01",
    ),
    "two_provinces_on_one_day": (
        [
            holding("x1", "do-van-du", "truong-tgdv", "2025-08-15"),
            holding("x2", "do-van-du", "ct-mat-tran", "2025-08-15"),
        ],
        "do-van-du | 2025-08-15 | Hà Vân | Sơn Khê",
    ),
    "in_office_after_leaving": (
        [holding("x1", "pham-cu", "truong-bdv", "2024-06-01")],
        "pham-cu | truong-bdv | 2023-05 | 2024-06-01",
    ),
    "tenures_reversed": (
        "UPDATE holdings SET stated_start = '2023-06' WHERE id = 'h10'",
        "pham-cu | truong-bdv | 2023-06 | 2023-05",
    ),
    "places_unresolved": (
        "UPDATE articles SET place_id = NULL, place_printed = 'Tân Thành' WHERE id = 'tong-ket'",
        "tong-ket | Tân Thành",
    ),
    "events_without_date": ("SELECT 1", "tham-ho-ngheo"),
    "events_before_the_news": (
        "UPDATE articles SET published_at = '2024-12-19' WHERE id = 'tong-ket'",
        "2024-12-20 | 2024-12-19",
    ),
    "offices_unresolved": ("SELECT 1", "h9 | Phó Chủ tịch"),
    "articles_without_date": ("SELECT 1", "khong-ro-tinh"),
    "figures_out_of_range": ("UPDATE figures SET value = -5 WHERE id = 'f2'", "f2 | phần quà | -5"),
    "periods_reversed": (
        "UPDATE events SET end_date = '2024-07-08' WHERE id = 'so-ket-2024'",
        "so-ket-2024 | 2024-07-09 | 2024-07-08",
    ),
}


def found(connect: Connect) -> dict[str, Finding]:
    with connect() as connection:
        return {finding.check.name: finding for finding in run_checks(connection)}


@pytest.mark.parametrize("name", CASES)
def test_check_finds_what_it_is_about(name: str, database_url: str, connect: Connect) -> None:
    wrong, shown = CASES[name]
    dataset.fill(database_url)
    before = found(connect)[name].count
    with connect() as connection:
        if isinstance(wrong, str):
            connection.execute(text(wrong))
        else:
            connection.execute(metadata.tables["holdings"].insert(), wrong)
    finding = found(connect)[name]
    assert finding.check.severity == WARNING
    assert finding.count >= max(before, 1)
    assert any(shown in sample for sample in finding.samples), finding.samples


def test_every_warning_has_a_case() -> None:
    assert {check.name for check in all_checks() if check.severity == WARNING} == set(CASES)


def test_partial_dates_are_read_as_intervals(database_url: str, connect: Connect) -> None:
    dataset.fill(database_url)
    with connect() as connection:
        connection.execute(text("UPDATE holdings SET stated_start = '2023' WHERE id = 'h10'"))
        connection.execute(
            metadata.tables["holdings"].insert(), [holding("x1", "do-van-du", "truong-bdv", "2025-02-20")]
        )
    findings = found(connect)
    assert findings["tenures_reversed"].count == 0  # some day of 2023 comes before the end of May
    assert findings["offices_after_their_end"].count == 0  # the board ended in February, on no certain day


def test_reference_and_proof_are_checked_as_errors(database_url: str, connect: Connect) -> None:
    dataset.fill(database_url)
    with connect() as connection:
        connection.execute(text("UPDATE evidence SET quote = 'khác' WHERE row_id = 'h1'"))
    finding = found(connect)["quotes_at_their_offsets"]
    assert (finding.check.severity, finding.count) == (ERROR, 1)
