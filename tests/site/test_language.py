"""Every page speaks Vietnamese or English, as the reader has chosen; what articles say stays as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.website import Site

import dvdb.publish.site
from dvdb.models import metadata
from dvdb.publish.catalog import column_label
from dvdb.publish.site.language import LANGUAGES, keys
from dvdb.publish.site.words import about_table, in_vietnamese
from dvdb.store.objects import VIEWS

HERE = Path(dvdb.publish.site.__file__).parent

PAGES = {
    "/": ("Sự kiện theo thời gian", "Events through time"),
    "/dvdb": ("Mọi bảng và câu hỏi", "All tables and questions"),
    "/dvdb/officials": ("Tìm trong bảng này", "Search this table"),
    "/dvdb/officials/do-van-du": ("Quá trình công tác", "Career"),
    "/dvdb/organizations/bdv-ha-van": ("Người giữ chức vụ", "Office-holders"),
    "/dvdb/positions/truong-bdv": ("một người", "one at a time"),
    "/dvdb/events/so-ket-2024": ("Các bài nói gì", "What each report says"),
    "/dvdb/articles/hop-so-ket": ("Văn bản", "Text"),
    "/dvdb/places/ha-van": ("Đơn vị trước và sau", "What it was and became"),
    "/dvdb/q11_awards": ("Ai khen bao nhiêu", "Who gave how many"),
    "/-/search?q=do+van+du": ("Tìm trong toàn bộ dữ liệu", "Search everything"),
    "/-/about": ("Một dòng chứng minh điều gì", "What a row proves"),
    "/nothing": ("Không có trang này", "Not found"),
}


@pytest.mark.parametrize("page", PAGES)
def test_page_is_vietnamese_unless_english_is_chosen(site: Site, page: str) -> None:
    vietnamese, english = PAGES[page]
    first, chosen = site.get(page), site.get(page, cookie="dvdb_lang=en")
    assert vietnamese in first.words
    assert english not in first.words
    assert '<html lang="vi">' in first.body
    assert english in chosen.words
    assert vietnamese not in chosen.words
    assert '<html lang="en">' in chosen.body


def test_choice_in_the_address_is_answered_and_remembered(site: Site) -> None:
    chosen = site.get("/dvdb/officials", lang="en", _sort="name")
    assert "Search this table" in chosen.words
    cookie = chosen.headers["set-cookie"]
    assert cookie.startswith("dvdb_lang=en;")
    assert "Search this table" in site.get("/dvdb/officials", cookie=cookie.split(";")[0]).words
    back = site.get("/dvdb/officials", cookie="dvdb_lang=en", lang="vi")
    assert "Tìm trong bảng này" in back.words


def test_page_leads_to_itself_in_the_other_language(site: Site) -> None:
    links = site.get("/dvdb/holdings", official_id="do-van-du").links
    assert "/dvdb/holdings?official_id=do-van-du&lang=en" in links
    there = site.get("/dvdb/holdings", official_id="do-van-du", lang="en")
    assert "/dvdb/holdings?official_id=do-van-du&lang=vi" in there.links


@pytest.mark.parametrize("address", ["//evil.test/", "/\\evil.test/", "/%5Cevil.test", "/a b<c"])
def test_switch_leads_to_no_other_machine(site: Site, address: str) -> None:
    links = [link for link in site.get(address.replace(" ", "%20")).links if "lang=en" in link]
    assert links
    assert all(link.startswith("/") and not link.startswith(("//", "/\\")) for link in links)


@pytest.mark.parametrize("asked", ["fr", "", "vi%00", "en-GB"])
def test_unknown_language_is_vietnamese(site: Site, asked: str) -> None:
    assert "Trang đầu" in site.get(f"/dvdb/officials?lang={asked}").words
    assert "Trang đầu" in site.get("/dvdb/officials", cookie=f"dvdb_lang={asked}").words


def test_one_language_is_not_answered_from_the_memory_of_the_other(site: Site) -> None:
    tag = site.get("/dvdb/events").headers["etag"]
    assert site.get("/dvdb/events", if_none_match=tag).status == 304
    assert site.get("/dvdb/events", if_none_match=tag, cookie="dvdb_lang=en").status == 200
    again = site.get("/dvdb/events", if_none_match=tag, lang="en")
    assert again.status == 200
    assert again.headers["cache-control"] == "no-store"
    assert "Cookie" in site.get("/dvdb/events").headers["vary"]


def test_numbers_and_days_are_written_as_in_the_language(site: Site) -> None:
    page = "/dvdb/events/so-ket-2024"
    assert "150.000.000 đồng" in site.get(page).words
    assert "150,000,000 đồng" in site.get(page, lang="en").words
    assert "9/7/2024" in site.get(page).words
    assert "9 Jul 2024" in site.get(page, lang="en").words
    assert "5 Jul, year not told" in site.get("/dvdb/events/tham-ho-ngheo", lang="en").words


def test_what_articles_say_is_not_translated(site: Site) -> None:
    page = site.get("/dvdb/officials/do-van-du", lang="en").words
    assert "“Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh”" in page


def test_every_word_is_in_both_languages_and_used() -> None:
    program = "".join(
        path.read_text(encoding="utf-8")
        for path in HERE.rglob("*")
        if path.suffix in (".html", ".py") and path.is_file()
    )
    asked = set(re.findall(r"['\"]([a-z]+(?:\.[a-z0-9_]+)*)['\"]", program))
    begun = (*re.findall(r"say\(['\"]([a-z._]+)['\"] ~", program), "compare.")
    assert {key for key in keys() if key not in asked and not key.startswith(begun)} == set()
    assert all(language(key).strip() for key in keys() for language in LANGUAGES)


def test_every_table_and_column_is_described_in_vietnamese() -> None:
    columns = {
        table.name: [column.name for column in table.columns if not column.info.get("internal")]
        for table in metadata.tables.values()
    }
    columns |= {view.name: list(view.columns) for view in VIEWS}
    assert [name for name in columns if not about_table(name)] == []
    described = {column_label(table, column).note for table, names in columns.items() for column in names}
    assert [note for note in sorted(described) if not in_vietnamese(note)] == []


def test_columns_say_what_they_hold_in_the_language_of_the_page(site: Site) -> None:
    assert "giữ trước ngày đó (nguyên, từng)" in site.get("/dvdb/holdings").body
    assert "held before that day (nguyên, từng)" in site.get("/dvdb/holdings", lang="en").body
