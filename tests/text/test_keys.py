"""Keys, folds and ids: what is the same word, the same search, the same thing."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvdb.text.fold import search_fold
from dvdb.text.keys import spelling_key
from dvdb.text.slugs import make_id, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Uỷ ban", "ỦY BAN"),
        ("Thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("Ðảng bộ", "Đảng bộ"),
        ("HÐND", "hđnd"),
        ("Đắk R’lấp", "Đắk R'Lấp"),
        ("H' Niê", "Hʼ Niê"),
        ("23 – 7", "23\u00a0-  7"),
        ("“khéo”", '"khéo"'),
        ("Quý", "quý"),
    ],
)
def test_two_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hưng", "Hùng"), ("Hùng", "Hung"), ("Đa", "Da"), ("Lý", "Lí"), ("Vũ", "Võ")]
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert spelling_key(spelling_key(text)) == spelling_key(text)


@given(st.text())
def test_keys_and_folds_do_not_depend_on_the_normal_form(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert spelling_key(decomposed) == spelling_key(unicodedata.normalize("NFC", text))
    assert search_fold(decomposed) == search_fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("typed", ["do tan hung", "Đỗ Tấn Hùng", "ĐỖ TẤN HÙNG", "Ðỗ  Tấn\u00a0Hùng"])
def test_all_ways_to_type_a_name_fold_to_one(typed: str) -> None:
    assert search_fold(typed) == "do tan hung"


@given(st.text())
def test_a_fold_is_its_own_fold(text: str) -> None:
    assert search_fold(search_fold(text)) == search_fold(text)


def test_an_id_can_be_read_and_names_that_fold_alike_differ() -> None:
    ids = {make_id(name, key=name) for name in ("Lê Văn Hưng", "Lê Văn Hùng", "Lê Văn Hung")}
    assert len(ids) == 3
    assert all(re.fullmatch(r"le-van-hung-[0-9a-f]{6}", identity) for identity in ids)


def test_an_id_is_the_same_in_every_normal_form() -> None:
    assert make_id("Hòa", key="Hòa") == make_id("Hòa", key=unicodedata.normalize("NFD", "Hòa"))


def test_nothing_and_the_empty_text_are_different_keys() -> None:
    assert make_id("a", key=["a", None]) != make_id("a", key=["a", ""])


@given(st.lists(st.one_of(st.none(), st.text()), max_size=4))
def test_a_slug_is_short_plain_and_never_empty(parts: list[str | None]) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(*parts))
    assert len(slug(*parts)) <= 60
