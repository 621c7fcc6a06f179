"""People find names and words with marks and without, in any case."""

from __future__ import annotations

import pytest
from support.website import Site


@pytest.mark.parametrize("typed", ["do van du", "Đỗ Văn Dự", "ĐỖ VĂN DỰ", "Do Van Du"])
@pytest.mark.parametrize("page", ["/dvdb/officials", "/-/search"])
def test_person_is_found_however_the_name_is_typed(site: Site, page: str, typed: str) -> None:
    parameter = "q" if page == "/-/search" else "_search"
    found = site.get(page, **{parameter: typed})
    assert found.status == 200
    assert "/dvdb/officials/do-van-du" in found.links
    assert "/dvdb/officials/luong-thi-en" not in found.links


@pytest.mark.parametrize("typed", ["dan van", "DÂN VẬN", "dân vận"])
@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("organizations", "/dvdb/organizations/bdv-ha-van"),
        ("positions", "/dvdb/positions/truong-bdv"),
        ("article_texts", "/dvdb/articles/tong-ket"),
        ("articles", "/dvdb/articles/hop-so-ket"),
    ],
)
def test_words_are_found_in_the_box_of_each_table(site: Site, table: str, expected: str, typed: str) -> None:
    assert expected in site.get(f"/dvdb/{table}", _search=typed).links


def test_one_page_searches_everything_by_kind(site: Site) -> None:
    page = site.get("/-/search", q="dan van")
    assert {"/dvdb/organizations/bdv-ha-van", "/dvdb/positions/pho-bdv", "/dvdb/articles/tong-ket"} <= set(
        page.links
    )
    assert "mark" in page.tags
    only = site.get("/-/search", q="dan van", kind="organizations")
    assert "/dvdb/positions/pho-bdv" not in only.links


def test_words_are_found_as_a_phrase_first(site: Site) -> None:
    assert "Không có cụm từ này liền nhau" not in site.get("/-/search", q="hội nghị sơ kết").words
    assert "Không có cụm từ này liền nhau" in site.get("/-/search", q="sơ kết Lường Én").words


@pytest.mark.parametrize(
    "typed", ['"', "*", "(", "a AND", "x:y", "-", "'; drop table articles; --", "{{7*7}}"]
)
def test_whatever_is_typed_gets_an_answer(site: Site, typed: str) -> None:
    assert site.get("/-/search", q=typed).status == 200
    assert site.get("/dvdb/officials", _search=typed).status == 200


def test_search_answers_programs_too(site: Site) -> None:
    answer = site.get("/-/search", q="do van du", _format="json")
    assert answer.data["hits"][0] == {
        "kind": "officials",
        "id": "do-van-du",
        "label": "Đỗ Văn Dự",
        "snippet": answer.data["hits"][0]["snippet"],
    }
