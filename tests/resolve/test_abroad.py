"""Offices of other countries are not those of ours, and their holders are one person a country."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dvdb.resolve.officials import is_foreign
from dvdb.resolve.rows import Rows

Make = dict[str, Callable[..., Any]]
Resolve = Callable[..., Rows]


def one(make: Make, body: str, name: str, *offices: dict[str, Any], **more: Any) -> Any:
    return make["record"](body, officials=(make["person"](name, *offices),), **more)


def test_head_of_another_government_holds_no_office_of_ours(make: Make, resolve: Resolve) -> None:
    office = make["office"]
    ours = resolve(one(make, "Thủ tướng ta họp.", "Lê Văn Ngàn", office("Thủ tướng", "Chính phủ")))
    theirs = resolve(one(make, "Thủ tướng họ họp.", "Ana Storm", office("Thủ tướng", "Chính phủ", "Anh")))
    unsaid = resolve(one(make, "Bà Storm họp.", "Ana Storm", office("Thủ tướng", "Chính phủ")))
    assert len(ours["positions"]) == 1
    assert "positions" not in theirs
    assert "positions" not in unsaid
    assert [row["title_printed"] for row in theirs["holdings"]] == ["Thủ tướng"]


def test_foreigner_is_one_person_a_country_and_is_not_of_the_article_s_province(
    make: Make, resolve: Resolve
) -> None:
    president = make["office"]("Tổng thống", None, "Mỹ")
    ids = [
        resolve(one(make, body, "Dan Tropp", *offices, place="Thái Bình"))["officials"][0]["id"]
        for body, offices in (
            ("Tin thứ nhất.", (president,)),
            ("Tin thứ hai.", (president,)),
            ("Tin thứ ba.", (make["office"]("Tổng thống", None),)),
        )
    ]
    assert ids[0] == ids[1]
    assert ids[0].startswith("dan-tropp-my-")
    # Nothing but the name says that this is the same person.
    assert ids[2] != ids[0]
    assert "thai-binh" not in ids[2]


def test_head_of_another_state_holds_none_of_our_offices_printed_beside_it(
    make: Make, resolve: Resolve
) -> None:
    office = make["office"]
    offices = (office("Chủ tịch nước", None, "Trung Quốc"), office("Thủ tướng", "Chính phủ"))
    rows = resolve(one(make, "Tin từ xa.", "Lý Văn Xa", *offices))
    assert "positions" not in rows
    assert rows["officials"][0]["id"].startswith("ly-van-xa-trung-quoc-")


@pytest.mark.parametrize("name", ["Ksor Phước", "Y Thông", "Lo Van Hai", "H'Yim Kđoh", "Sùng A Chí"])
def test_names_of_all_peoples_of_vietnam_are_not_foreign(name: str) -> None:
    assert not is_foreign(name)
