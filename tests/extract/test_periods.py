"""Reporting periods: which time a text reviews or plans, and in which year."""

from __future__ import annotations

import pytest

from dvdb.extract.periods import PeriodMention, find_periods
from dvdb.text.align import match_key


def periods(text: str, event_date: str | None = None) -> list[PeriodMention]:
    return find_periods(text, match_key(text), event_date=event_date)


@pytest.mark.parametrize(
    ("text", "label", "first", "last"),
    [
        ("Sơ kết công tác dân vận 6 tháng đầu năm 2024.", "6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("Sơ kết công tác sáu tháng đầu năm 2024.", "6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("Sơ kết công tác 9 tháng năm 2023.", "9 tháng năm 2023", "2023-01-01", "2023-09-30"),
        ("Sơ kết công tác quý I-2024.", "quý I-2024", "2024-01-01", "2024-03-31"),
        ("Tổng kết công tác quý III năm 2023.", "quý III năm 2023", "2023-07-01", "2023-09-30"),
        ("Tổng kết công tác năm 2022.", "năm 2022", "2022-01-01", "2022-12-31"),
        ("Giao ban công tác tháng 2/2020.", "tháng 2/2020", "2020-02-01", "2020-02-29"),
        ("Đánh giá kết quả giai đoạn 2016-2020.", "giai đoạn 2016-2020", "2016-01-01", "2020-12-31"),
    ],
)
def test_a_period_has_its_first_and_last_day(text: str, label: str, first: str, last: str) -> None:
    (period,) = periods(text)
    assert (period.label, period.first, period.last) == (label, first, last)
    assert period.governed
    assert not period.planning


def test_two_periods_of_a_clause_share_the_year() -> None:
    reviewed, planned = periods("Sơ kết công tác quý I, triển khai nhiệm vụ quý II-2024.")
    assert (reviewed.label, reviewed.first) == ("quý I-2024", "2024-01-01")
    assert (planned.label, planned.planning) == ("quý II-2024", True)


def test_the_last_quarter_before_a_first_one_is_of_the_year_before() -> None:
    reviewed, planned = periods("Sơ kết công tác quý IV, triển khai nhiệm vụ quý I-2024.")
    assert (reviewed.first, planned.first) == ("2023-10-01", "2024-01-01")


@pytest.mark.parametrize(
    ("event_date", "first"),
    [("2024-07-09", "2024-01-01"), ("2024-01-09", "2023-01-01"), (None, None), ("--07-09", None)],
)
def test_the_day_of_the_conference_tells_the_year_of_the_half(
    event_date: str | None, first: str | None
) -> None:
    (period,) = periods("Sơ kết công tác dân vận 6 tháng đầu năm.", event_date)
    assert period.first == first


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Pánh sinh năm 1974.",
        "Sau 3 tháng thi đua, phong trào lan rộng.",
        "Đường dài 2019 mét.",
        "Trụ sở ở số 6 đường Tháng Tám.",
    ],
)
def test_other_times_and_numbers_are_no_periods(text: str) -> None:
    assert periods(text) == []


def test_a_term_is_no_period_under_review() -> None:
    (period,) = periods("Hội nghị Ban Chấp hành nhiệm kỳ 2020-2025.")
    assert not period.governed
    assert (period.first, period.last) == (None, None)
