"""Every kind of page says in words what the database holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from datasette.utils import tilde_encode
from support import dataset
from support.website import Site, served

from dvdb.models import metadata
from dvdb.publish.questions import questions
from dvdb.store import open_engine
from dvdb.store.objects import VIEWS

TABLES = sorted(metadata.tables)
RELATIONS = [*TABLES, *(view.name for view in VIEWS)]


def test_home_page_counts_and_leads_everywhere(site: Site) -> None:
    page = site.get("/")
    assert page.status == 200
    assert f"{len(dataset.BODIES)} bài viết" in page.words
    assert {f"/dvdb/{q.name}" for q in questions()} <= set(page.links)
    assert {"/dvdb/officials", "/dvdb/events", "/dvdb/organizations", "/dvdb/articles"} <= set(page.links)


def test_list_of_tables_names_each_in_both_languages(site: Site) -> None:
    page = site.get("/dvdb")
    assert {f"/dvdb/{name}" for name in RELATIONS} <= set(page.links)
    assert "Ghi nhận giữ chức vụ holdings" in page.words
    assert "Holdings holdings" in site.get("/dvdb", lang="en").words


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_table_and_view_has_a_page(site: Site, relation: str) -> None:
    page = site.get(f"/dvdb/{relation}")
    assert page.status == 200
    everything = site.get(f"/dvdb/{relation}", _columns="all")
    assert everything.status == 200


@pytest.mark.parametrize("table", TABLES)
def test_first_row_of_every_table_has_a_page(site: Site, table: str) -> None:
    keys = [column.name for column in metadata.tables[table].primary_key.columns]
    with sqlite3.connect(f"file:{site.path}?mode=ro", uri=True) as database:
        row = database.execute(f"select {', '.join(keys)} from {table} limit 1").fetchone()
    if row is None:
        assert table in {"redirects", "load_runs", "rejects", "abbreviations", "organization_names"}
        return
    page = site.get(f"/dvdb/{table}/" + ",".join(tilde_encode(str(key)) for key in row))
    assert page.status == 200
    assert "Mọi cột của dòng này" in page.words


def test_lists_show_names_in_place_of_keys(site: Site) -> None:
    page = site.get("/dvdb/holdings")
    assert "Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân" in page.words
    assert "Sơ kết công tác dân vận 6 tháng" in page.words
    assert "/dvdb/officials/do-van-du" in page.links
    position = site.get("/dvdb/positions/truong-bdv")
    assert "<h1>Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân</h1>" in position.body


def test_people_stand_in_the_order_of_their_names_without_marks(site: Site) -> None:
    links = site.get("/dvdb/officials").links
    places = [links.index(f"/dvdb/officials/{key}") for key in ("do-van-du", "luong-thi-en", "pham-cu")]
    assert places == sorted(places)


def test_head_of_a_body_stands_before_the_deputies(site: Site) -> None:
    links = site.get("/dvdb/organizations/bdv-ha-van").links
    assert links.index("/dvdb/positions/truong-bdv") < links.index("/dvdb/positions/pho-bdv")


def test_day_without_a_year_is_said_to_be_one(site: Site) -> None:
    assert "5/7, không rõ năm" in site.get("/dvdb/events/tham-ho-ngheo").words


def test_name_that_is_not_resolved_is_shown_as_printed(site: Site) -> None:
    assert "Trần Nơi Khác" in site.get("/dvdb/holdings").words
    assert "Trần Nơi Khác chưa xác định" in site.get("/dvdb/articles/khong-ro-tinh").words


def test_codes_are_shown_in_words(site: Site) -> None:
    assert {"tỉnh", "huyện"} <= set(site.get("/dvdb/organizations").cells)
    assert {"province", "district"} <= set(site.get("/dvdb/organizations", lang="en").cells)
    assert "hơn" in site.get("/dvdb/figures").cells
    assert "merged" in site.get("/dvdb/organization_successions", lang="en").cells


def test_official_has_offices_events_and_the_words_that_prove_them(site: Site) -> None:
    page = site.get("/dvdb/officials/do-van-du")
    assert "Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân" in page.words
    assert "ghi nhận 9/7/2024 – 20/12/2024" in page.words
    assert "“Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh”" in page.words
    assert "Hội nghị sơ kết · Ban Dân vận Tỉnh ủy Hà Vân · 9/7/2024 chủ trì" in page.words
    assert "/dvdb/officials/luong-thi-en" in page.links
    former = site.get("/dvdb/officials/pham-cu")
    assert "Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân nguyên" in former.words
    assert "bài nêu kết thúc 5/2023" in former.words


def test_event_has_people_figures_and_each_report(site: Site) -> None:
    page = site.get("/dvdb/events/so-ket-2024")
    assert "6 tháng đầu năm 2024 (1/1/2024 – 30/6/2024)" in page.words
    assert "Lường Thị Én dự Phó Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân “Dự có”" in page.words
    assert "hơn 120 mô hình" in page.words
    assert "150 triệu đồng (150.000.000 đồng)" in page.words
    assert {"/dvdb/articles/hop-so-ket", "/dvdb/articles/hop-so-ket-dai"} <= set(page.links)


def test_organization_has_its_life_office_holders_and_successor(site: Site) -> None:
    page = site.get("/dvdb/organizations/bdv-ha-van")
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn Khê hợp nhất · 1/7/2025" in page.words
    assert "Đỗ Văn Dự" in page.words
    assert "Tồn tại đến 2/2025" in page.words


def test_article_has_its_text_facts_and_source(site: Site) -> None:
    page = site.get("/dvdb/articles/hop-so-ket")
    assert dataset.BODIES["hop-so-ket"] in page.words
    assert "Mai Viết" in page.words
    assert "Nghị quyết 07-NQ/TU (20/5/2024)" in page.words
    assert "https://vi-du.test/hop-so-ket" in page.links


def test_every_quote_leads_to_its_words_in_the_article(site: Site) -> None:
    pages = ("officials/do-van-du", "events/so-ket-2024", "positions/truong-bdv", "organizations/bdv-ha-van")
    links = {link for page in pages for link in site.get(f"/dvdb/{page}").links if "#d" in link}
    assert len({link.partition("#")[0] for link in links}) == 3
    for link in links:
        article, _, place = link.partition("#")
        assert place in site.get(article).ids


def test_marks_in_the_text_and_facts_lead_to_each_other(site: Site) -> None:
    page = site.get("/dvdb/articles/hop-so-ket")
    inside = {link[1:] for link in page.links if link.startswith("#")} - {"content"}
    assert inside <= set(page.ids)
    marks = {place for place in page.ids if place.startswith("d") and place[1:].isdigit()}
    assert marks <= inside
    assert {"f-do-van-du", "f-f1", "f-c-hop-so-ket", "f-r-hop-so-ket"} <= inside
    assert "người chức vụ sự kiện vai trò số liệu văn bản" in page.words


def test_reports_that_differ_stand_side_by_side(site: Site) -> None:
    page = site.get("/dvdb/events/so-ket-2024")
    assert [cell for cell in page.cells if cell == "9/7/2024"] == ["9/7/2024", "9/7/2024"]
    assert "Báo Hà Vân" in page.words
    assert "Đài Hà Vân" in page.words


def test_people_of_one_name_are_shown_as_perhaps_one(tmp_path: Path, filled: Path) -> None:
    copy = tmp_path / "namesakes.db"
    copy.write_bytes(filled.read_bytes())
    engine = open_engine(f"sqlite:///{copy}")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "insert into officials(id, name, name_key, place_id) "
            "values ('do-van-du-2', 'Đỗ Văn Dự', 'đỗ văn dự', 'son-khe')"
        )
    engine.dispose()
    with served(copy, tmp_path / "serve.log") as site:
        page = site.get("/dvdb/officials/do-van-du")
        assert "Có phải một người?" in page.words
        assert "/dvdb/officials/do-van-du-2" in page.links


def test_finding_of_a_curator_is_shown_as_such_with_its_reason(site: Site) -> None:
    page = site.get("/dvdb/articles/khong-ro-tinh")
    assert "tỉnh Hà Vân người biên tập xác định" in page.words
    assert "bài không nêu" in page.words
    assert "Huyện Bình Lộc chỉ có ở tỉnh Hà Vân, theo niên giám bịa đặt." in page.words


def test_facets_narrow_the_list_and_are_named(site: Site) -> None:
    page = site.get("/dvdb/events")
    assert "hội nghị sơ kết 1" in page.words
    narrowed = site.get("/dvdb/events", kind_id="interim_review")
    assert "1 dòng" in narrowed.words


def test_page_that_does_not_exist_says_so(site: Site) -> None:
    for missing in ("/dvdb/officials/nobody", "/dvdb/no_such_table", "/nothing"):
        page = site.get(missing)
        assert page.status == 404
        assert "Không có trang này" in page.words
        assert "Traceback" not in page.body


@pytest.mark.parametrize(
    "place",
    ["/dvdb/articles/sap-nhap", "/dvdb/articles", "/dvdb/article_credits", "/-/search?q=DROP+TABLE", "/"],
)
def test_hostile_article_is_text_everywhere(site: Site, place: str) -> None:
    page = site.get(place)
    assert page.status == 200
    assert not {"script", "img"} & page.tags
    assert not [link for link in page.links if link.lower().startswith(("javascript:", "data:"))]
    assert "alert('tít')</script> 49" not in page.words


def test_hostile_words_are_read_as_they_were_written(site: Site) -> None:
    page = site.get("/dvdb/articles/sap-nhap")
    assert dataset.HOSTILE_TITLE in page.words
    assert "javascript:alert(3)" in page.words
    assert dataset.HOSTILE_URL in page.links


def test_candidate_matches_are_shown_as_questions_and_copies_as_copies(tmp_path: Path, filled: Path) -> None:
    copy = tmp_path / "matches.db"
    copy.write_bytes(filled.read_bytes())
    engine = open_engine(f"sqlite:///{copy}")
    with engine.begin() as connection:
        connection.exec_driver_sql("delete from candidate_matches")
        for match in (
            ("m1", "officials", "do-van-du", "pham-cu", 0.62, "same office; same province", "open"),
            ("m2", "officials", "do-van-du", "luong-thi-en", 0.2, "same body", "different"),
            ("m3", "events", "so-ket-2024", "tong-ket-2024", 0.4, "same organizer", "open"),
            ("m4", "articles", "hop-so-ket", "sap-nhap", 1.0, "nearly the same text; same title", "same"),
            ("m5", "articles", "hop-so-ket", "khong-ro-tinh", 0.5, "one text is part of the other", "open"),
        ):
            connection.exec_driver_sql("insert into candidate_matches values (?, ?, ?, ?, ?, ?, ?)", match)
    engine.dispose()
    with served(copy, tmp_path / "serve.log") as site:
        page = site.get("/dvdb/officials/do-van-du")
        assert "Có phải một người? Phạm Cũ giống 62%" in page.words
        assert "Lường Thị Én đã xác định là khác" in page.words
        assert "giống 62%" in site.get("/dvdb/officials/pham-cu").words
        event = site.get("/dvdb/events/so-ket-2024", lang="en")
        assert "Is this one event?" in event.words
        assert "/dvdb/events/tong-ket-2024" in event.links
        article = site.get("/dvdb/articles/hop-so-ket", lang="en")
        assert "nearly the same text, same title Each copy keeps its row" in article.words
        assert "Is this one article?" in article.words
        assert {"/dvdb/articles/sap-nhap", "/dvdb/articles/khong-ro-tinh"} <= set(article.links)


@pytest.mark.parametrize(
    ("row", "quote"),
    [
        ("holdings/h2", "“Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh”"),
        ("figures/f1", "“hơn 120 mô hình Dân vận khéo”"),
    ],
)
def test_row_of_any_proven_table_has_the_words_that_prove_it(site: Site, row: str, quote: str) -> None:
    page = site.get(f"/dvdb/{row}")
    assert quote in page.words
    assert any(link.startswith("/dvdb/articles/hop-so-ket#d") for link in page.links)
