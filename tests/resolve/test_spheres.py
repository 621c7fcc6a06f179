"""A key of a person tells the same whichever article it comes from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dvdb.resolve.rows import Rows

Make = dict[str, Callable[..., Any]]
Resolve = Callable[..., Rows]


def keys(make: Make, resolve: Resolve, place: str, office_place: str) -> list[dict[str, Any]]:
    """The keys of a traffic policeman of ``office_place`` in an article set in ``place``."""
    office = make["office"]("Phó Trưởng phòng", "Phòng Cảnh sát giao thông", office_place)
    people = (make["person"]("Cao Văn Ruổi", office),)
    text = f"Cao Văn Ruổi ở {office_place} nói với báo {place}."
    return resolve(make["record"](text, officials=people, place=place, published="2019-03-02"))[
        "official_keys"
    ]


@pytest.mark.parametrize("place", ["Hồ Chí Minh", "Lạng Sơn"])
def test_office_printed_with_its_province_does_not_hang_on_the_article(
    make: Make, resolve: Resolve, place: str
) -> None:
    assert keys(make, resolve, place, "Quảng Nam") == keys(make, resolve, "Quảng Nam", "Quảng Nam")


def test_office_printed_with_a_place_of_many_provinces_is_of_that_of_the_article(
    make: Make, resolve: Resolve
) -> None:
    (one,) = keys(make, resolve, "Tiền Giang", "Châu Thành")
    (other,) = keys(make, resolve, "Long An", "Châu Thành")
    assert one["id"] != other["id"]
    assert (one["province"], other["province"]) == ("Tiền Giang", "Long An")
