"""Programs get the same rows as JSON and CSV."""

from __future__ import annotations

import csv
import io

from support import dataset
from support.website import Site


def test_row_is_there_as_json(site: Site) -> None:
    answer = site.get("/dvdb/officials/do-van-du.json")
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.data["rows"][0]["name"] == "Đỗ Văn Dự"


def test_table_is_there_as_json_with_filters(site: Site) -> None:
    answer = site.get("/dvdb/holdings.json", _shape="array", official_id="do-van-du", former="0")
    assert {row["position_id"] for row in answer.data} == {"truong-bdv", "ct-mat-tran", "uv-btv"}


def test_table_is_there_as_csv_with_every_column(site: Site) -> None:
    answer = site.get("/dvdb/figures.csv")
    assert answer.headers["content-type"].startswith("text/plain") or "csv" in answer.headers["content-type"]
    rows = list(csv.DictReader(io.StringIO(answer.body)))
    assert {row["what"]: row["vnd"] for row in rows}["trị giá phần quà"] == "150000000"
    assert "id" in rows[0]


def test_hostile_words_reach_a_program_unchanged(site: Site) -> None:
    answer = site.get("/dvdb/articles/sap-nhap.json")
    assert answer.data["rows"][0]["title"] == dataset.HOSTILE_TITLE
    rows = list(csv.DictReader(io.StringIO(site.get("/dvdb/articles.csv").body)))
    assert dataset.HOSTILE_TITLE in {row["title"] for row in rows}


def test_pages_link_to_their_csv_and_json(site: Site) -> None:
    links = site.get("/dvdb/events", kind_id="briefing").links
    assert any("/dvdb/events.csv?" in link and "kind_id=briefing" in link for link in links)
    assert any("/dvdb/events.json?" in link for link in links)
    question = site.get("/dvdb/q11_awards", place="Hà Vân").links
    assert any("/dvdb/q11_awards.csv?" in link and "place=" in link for link in question)


def test_words_of_tables_and_columns_are_there_for_programs(site: Site) -> None:
    answer = site.get("/dvdb/officials.json", _extra="metadata")
    metadata = answer.data["metadata"]
    assert metadata["title"] == "Cán bộ / officials"
    assert "họ tên" in metadata["columns"]["name"].lower()


def test_crawlers_are_told_to_stay_away_from_what_costs(site: Site) -> None:
    assert "Disallow" in site.get("/robots.txt").body
