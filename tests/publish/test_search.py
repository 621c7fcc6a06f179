"""``dvdb search``: the same is found however it is typed, on SQLite and PostgreSQL."""

from __future__ import annotations

import pytest

from dvdb.publish import search


@pytest.mark.parametrize(
    "typed", ["do van du", "Đỗ Văn Dự", "ĐỖ VĂN DỰ", "đỗ văn dự", "Ðỗ Văn Dự", "Do  Van\tDu"]
)
def test_a_person_is_found_first_however_the_name_is_typed(filled: str, typed: str) -> None:
    found = search(filled, typed)
    assert (found.hits[0].kind, found.hits[0].id, found.hits[0].label) == (
        "officials",
        "do-van-du",
        "Đỗ Văn Dự",
    )
    assert {hit.id for hit in found.of_kind("articles")} == {"hop-so-ket", "hop-so-ket-dai", "tong-ket"}
    assert not found.apart


@pytest.mark.parametrize("typed", ["dan van", "DÂN VẬN", "dân vận"])
def test_a_phrase_is_found_in_texts_and_names_of_bodies(filled: str, typed: str) -> None:
    found = search(filled, typed)
    assert {hit.id for hit in found.of_kind("organizations")} == {"bdv-ha-van", "tgdv-son-khe"}
    assert "son-khe" in {hit.id for hit in found.of_kind("articles")}
    assert "khong-ro-tinh" not in {hit.id for hit in found.of_kind("articles")}


def test_the_snippet_marks_the_words_as_the_text_has_them(filled: str) -> None:
    (hit,) = (hit for hit in search(filled, "ho ngheo").hits if hit.kind == "articles")
    assert ("hộ nghèo", True) in [(piece.strip(), matched) for piece, matched in hit.pieces]
    assert "thăm hộ nghèo" in hit.text


def test_words_apart_are_found_when_they_are_no_phrase_and_that_is_told(filled: str) -> None:
    found = search(filled, "nghèo Bình Lộc")
    assert found.apart
    assert [hit.id for hit in found.hits] == ["khong-ro-tinh"]


def test_a_comma_asks_for_several_phrases_at_once(filled: str) -> None:
    assert {hit.id for hit in search(filled, "ho ngheo, huyen uy").of_kind("articles")} == {"khong-ro-tinh"}


@pytest.mark.parametrize(
    "typed", ["", "!", "'", '"', "*", "'; drop table articles; --", "a & | ! b:* <->", "\\", "%"]
)
def test_signs_of_query_languages_do_no_harm(filled: str, typed: str) -> None:
    search(filled, typed)
    assert search(filled, "do van du").hits


def test_nothing_is_found_where_nothing_is(filled: str) -> None:
    assert search(filled, "zzzz qqqq").hits == ()
