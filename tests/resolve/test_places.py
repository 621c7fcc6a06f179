"""A name, a level and a date pick one version of an administrative unit, or none."""

from __future__ import annotations

import pytest

from dvdb.resolve.resolver import Resolver


def test_the_date_picks_the_version_of_a_province(resolver: Resolver) -> None:
    before = resolver.places.find("Đồng Tháp", date="2025-06-30").place
    after = resolver.places.find("Đồng Tháp", date="2025-07-01").place
    assert before is not None and after is not None
    assert before.id != after.id
    assert (before.valid_to, after.valid_from) == ("2025-06-30", "2025-07-01")


def test_without_a_date_two_versions_are_not_chosen_between(resolver: Resolver) -> None:
    found = resolver.places.find("Đồng Tháp", date=None, levels=("province",))
    assert found.place is None
    assert len(found.candidates) == 2


def test_tone_marks_may_stand_on_either_vowel(resolver: Resolver) -> None:
    styles = {resolver.places.find(name, date="2020-01-01").place for name in ("Hòa Bình", "Hoà Bình")}
    assert len(styles) == 1
    assert None not in styles


def test_namesakes_need_the_province_the_text_is_set_in(resolver: Resolver) -> None:
    alone = resolver.places.find("Châu Thành", date="2024-05-01", levels=("district",))
    assert alone.place is None
    assert len(alone.candidates) == 10
    province = resolver.places.find("Tiền Giang", date="2024-05-01").place
    assert province is not None
    within = resolver.places.province_key(province)
    found = resolver.places.find("Châu Thành", date="2024-05-01", levels=("district",), within=within).place
    assert found is not None
    assert resolver.places.province(found) == province


def test_a_unit_is_still_found_after_its_end(resolver: Resolver) -> None:
    found = resolver.places.find("Kiên Giang", date="2025-09-01").place
    assert found is not None
    assert found.valid_to == "2025-06-30"


@pytest.mark.parametrize(
    ("kind", "date", "level"),
    [("thành phố", "2024-06-01", "district"), ("tỉnh", "2024-06-01", "province")],
)
def test_a_name_shared_by_a_province_and_its_city_is_told_by_the_kind(
    resolver: Resolver, kind: str, date: str, level: str
) -> None:
    found = resolver.places.find("Hà Tĩnh", date=date, kind=kind).place
    assert found is not None
    assert found.level == level


def test_the_kind_of_unit_may_stand_before_its_name(resolver: Resolver) -> None:
    written = resolver.places.find("TP. Hồ Chí Minh", date="2024-01-01").place
    assert written is not None
    assert written == resolver.places.find("Hồ Chí Minh", date="2024-01-01").place


def test_a_unit_is_not_found_before_its_beginning(resolver: Resolver) -> None:
    found = resolver.places.find("Huế", date="2024-06-01", kind="thành phố", levels=("province",))
    assert found.place is None
    assert found.candidates
