"""What is typed in a search box finds what its writer meant."""

from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvdb.publish.phrases import NOTHING, fold, phrase_query, words_query

TEXTS = {
    "hung": "Đồng chí Đỗ Tấn Hùng chủ trì",
    "dan_van": "Công tác dân vận của huyện",
    "apart": "Người dân đã vận động nhau",
    "hdnd": "Phiên họp HĐND tỉnh",
    "hoa": "Thị trấn Hoà Bình",
}


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "create virtual table t using fts5(id unindexed, text, tokenize='unicode61 remove_diacritics 2')"
    )
    connection.executemany("insert into t values (?, ?)", TEXTS.items())
    return connection


def found(index: sqlite3.Connection, query: str) -> set[str]:
    return {row[0] for row in index.execute("select id from t where t match ?", [query])}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("do tan hung", {"hung"}),
        ("Đỗ Tấn Hùng", {"hung"}),
        ("ĐỖ TẤN HÙNG", {"hung"}),
        (unicodedata.normalize("NFD", "Đỗ Tấn Hùng"), {"hung"}),
        ("Ðỗ Tấn Hùng", {"hung"}),  # U+00D0, an Icelandic letter that old fonts gave
        ("dan van", {"dan_van"}),
        ("DÂN VẬN", {"dan_van"}),
        ("hdnd", {"hdnd"}),
        ("hòa bình", {"hoa"}),
        ("do tan h*", {"hung"} & set()),  # one letter is no beginning: it would match half of everything
        ("do tan hun*", {"hung"}),
        ("hung, chu tri", {"hung"}),
        ("hung, dan van", set()),
        ('"dan van" "cong tac"', {"dan_van"}),
    ],
)
def test_a_phrase_is_found_however_it_is_typed(
    index: sqlite3.Connection, typed: str, expected: set[str]
) -> None:
    assert found(index, phrase_query(typed)) == expected


def test_words_apart_are_found_only_by_the_wider_net(index: sqlite3.Connection) -> None:
    assert "apart" not in found(index, phrase_query("dan van"))
    assert found(index, words_query("dan van")) >= {"dan_van", "apart"}


@pytest.mark.parametrize(
    "typed", ["", " ", '"', "*", "NEAR(", "'; drop table t; --", "()", "^", None, "\x00"]
)
def test_what_has_no_word_or_is_syntax_does_no_harm(index: sqlite3.Connection, typed: str | None) -> None:
    assert found(index, phrase_query(typed)) == set()
    found(index, words_query(typed))


def test_a_query_without_words_matches_nothing() -> None:
    assert phrase_query("?!") == NOTHING == words_query("_")


@given(st.text(max_size=300))
def test_any_text_makes_a_query_that_the_index_understands(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table t using fts5(text, tokenize='unicode61 remove_diacritics 2')")
    for query in (phrase_query(text), words_query(text)):
        connection.execute("select count(*) from t where t match ?", [query]).fetchone()
    connection.close()


def test_a_name_folds_to_the_same_letters_in_every_spelling() -> None:
    assert {fold("Đỗ Tấn Hùng"), fold("ĐỖ TẤN HÙNG"), fold(unicodedata.normalize("NFD", "đỗ tấn hùng"))} == {
        "do tan hung"
    }
