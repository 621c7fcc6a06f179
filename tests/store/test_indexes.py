"""The full-text indexes follow every write."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, text

from dvdb.publish import search
from dvdb.store import forget_articles, migrate, objects, upsert, write_batch

Connect = Callable[[], Any]

HUNG = {"id": "do-tan-hung-1", "name": "Đỗ Tấn Hùng", "name_key": "đỗ tấn hùng"}
ARTICLE = {
    "id": "bai-1",
    "sha256": "1" * 64,
    "title": "Tin trong tỉnh",
    "method": "extracted",
    "extractor_version": "1",
}
TEXT = {"article_id": "bai-1", "body": "Công tác dân vận khéo ở bản Nà Mười."}


def found(url: str, words: str) -> set[tuple[str, str]]:
    return {(hit.kind, hit.id) for hit in search(url, words).hits}


def check(connection: Connection) -> None:
    """Raise if an index does not hold exactly what the tables do; PostgreSQL's cannot differ."""
    objects.check_indexes(connection)


@pytest.mark.parametrize(
    "words",
    ["do tan hung", "Đỗ Tấn Hùng", "ĐỖ TẤN HÙNG", "đỗ tấn hùng", unicodedata.normalize("NFD", "Đỗ Tấn Hùng")],
)
def test_person_is_found_however_typed(database_url: str, connect: Connect, words: str) -> None:
    migrate(database_url)
    with connect() as connection:
        upsert(connection, "officials", [HUNG])
    assert found(database_url, words) == {("officials", "do-tan-hung-1")}


@pytest.mark.parametrize("words", ["dan van", "Dân vận", "DÂN VẬN", unicodedata.normalize("NFD", "dân vận")])
def test_text_is_found_however_typed(database_url: str, connect: Connect, words: str) -> None:
    migrate(database_url)
    with connect() as connection:
        write_batch(connection, {"articles": [ARTICLE], "article_texts": [TEXT]})
    assert found(database_url, words) == {("articles", "bai-1")}


def test_search_follows_what_is_added_changed_and_removed(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        write_batch(connection, {"articles": [ARTICLE], "article_texts": [TEXT], "officials": [HUNG]})
        check(connection)
    with connect() as connection:
        upsert(connection, "officials", [HUNG | {"name": "Vàng A Páo"}])
        upsert(connection, "article_texts", [TEXT | {"body": "Lễ hội gầu tào."}])
        upsert(connection, "articles", [ARTICLE | {"title": "Chuyện bên suối"}])
        check(connection)
    assert not found(database_url, "do tan hung")
    assert not found(database_url, "dan van")
    assert found(database_url, "vang a pao") == {("officials", "do-tan-hung-1")}
    assert found(database_url, "gau tao") == found(database_url, "ben suoi") == {("articles", "bai-1")}
    with connect() as connection:
        forget_articles(connection, ["bai-1"])
        connection.execute(text("DELETE FROM officials"))
        check(connection)
    assert not found(database_url, "gau tao")
    assert not found(database_url, "vang a pao")


def test_person_is_found_by_a_further_name(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    name = {"id": "n", "official_id": HUNG["id"], "name": "Bảy Hùng", "basis": "curator"}
    with connect() as connection:
        write_batch(connection, {"officials": [HUNG], "official_names": [name]})
        check(connection)
    assert found(database_url, "bay hung") == {("officials", "do-tan-hung-1")}
    with connect() as connection:
        connection.execute(text("DELETE FROM official_names"))
        check(connection)
    assert not found(database_url, "bay hung")


def test_index_that_is_built_anew_finds_the_same(filled: str, connect: Connect) -> None:
    words = ("dan van", "luong thi en", "son khe", "tinh uy")
    before = [found(filled, one) for one in words]
    assert all(before)
    with connect() as connection:
        objects.fill(connection)
        check(connection)
    assert [found(filled, one) for one in words] == before
