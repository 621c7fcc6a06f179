"""Programs get the same rows as JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from support import dataset
from support.website import Site, served


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


def test_crawlers_find_every_page_and_leave_what_costs(public_site: Site) -> None:
    robots = public_site.get("/robots.txt").body.splitlines()
    assert {"Disallow: /*?", "Disallow: /-/"} <= set(robots)
    assert f"Sitemap: {public_site.address}/sitemap.xml" in robots
    files = locations(public_site, "/sitemap.xml")
    listed = [
        page for file in files for page in locations(public_site, file.removeprefix(public_site.address))
    ]
    assert f"{public_site.address}/dvdb/officials/do-van-du" in listed
    assert f"{public_site.address}/dvdb/articles/sap-nhap" in listed
    assert len(listed) == len(set(listed))
    for page in listed:
        assert public_site.get(page.removeprefix(public_site.address)).status == 200
    assert public_site.get("/sitemap-officials-2.xml").status == 404
    assert public_site.get("/sitemap-rejects-1.xml").status == 404


def locations(site: Site, file: str) -> list[str]:
    """The addresses that a file of the sitemap lists."""
    tree = ElementTree.fromstring(site.get(file).body)
    return [element.text or "" for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_crawlers_are_kept_out_at_home(site: Site) -> None:
    assert "Disallow: /" in site.get("/robots.txt").body.splitlines()


def structured(site: Site, page: str) -> dict[str, Any]:
    """The schema.org object of a page."""
    ((kind, text),) = site.get(page).scripts
    assert kind == "application/ld+json"
    return dict(json.loads(text))


def test_official_is_a_person_of_schema_org(site: Site) -> None:
    person = structured(site, "/dvdb/officials/do-van-du")
    assert (person["@context"], person["@type"], person["name"]) == (
        "https://schema.org",
        "Person",
        "Đỗ Văn Dự",
    )
    assert person["@id"] == f"{site.address}/dvdb/officials/do-van-du"
    office = next(role for role in person["memberOf"] if role["roleName"] == "Trưởng Ban")
    assert office["memberOf"]["@id"] == f"{site.address}/dvdb/organizations/bdv-ha-van"


def test_body_and_event_are_linked_in_schema_org(site: Site) -> None:
    body = structured(site, "/dvdb/organizations/bdv-ha-van")
    assert (body["@type"], body["name"]) == ("Organization", "Ban Dân vận Tỉnh ủy Hà Vân")
    event = structured(site, "/dvdb/events/so-ket-2024")
    assert event["@type"] == "Event"
    assert event["startDate"] == "2024-07-09"
    assert event["organizer"]["@id"] == body["@id"]
    assert "Lường Thị Én" in {person["name"] for person in event["attendee"]}


def test_hostile_name_cannot_leave_the_structured_data(filled: Path, tmp_path: Path) -> None:
    hostile = "</script><script>alert(1)</script><!--"
    copy = tmp_path / "copy.db"
    copy.write_bytes(filled.read_bytes())
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("update officials set name = ? where id = 'do-van-du'", (hostile,))
    with served(copy, tmp_path / "log") as own:
        assert structured(own, "/dvdb/officials/do-van-du")["name"] == hostile


@pytest.mark.parametrize("page", ["/", "/dvdb/officials/do-van-du", "/dvdb/events.json", "/-/search?q=du"])
def test_page_that_a_browser_has_is_not_sent_again(public_site: Site, page: str) -> None:
    first = public_site.get(page)
    assert first.headers["cache-control"] == "public, max-age=3600"
    tag = first.headers["etag"]
    again = public_site.get(page, if_none_match=tag)
    assert (again.status, again.body) == (304, "")
    assert public_site.get(page, if_none_match='W/"other"').status == 200
    assert public_site.get("/dvdb/holdings").headers["etag"] != tag


def test_page_at_home_changes_with_its_file(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(filled.read_bytes())
    with served(copy, tmp_path / "log") as own:
        first = own.get("/dvdb/officials/do-van-du")
        assert first.headers["cache-control"] == "no-cache"
        with closing(sqlite3.connect(copy)) as connection, connection:
            connection.execute("update officials set name = 'Đỗ Văn Đổi' where id = 'do-van-du'")
        again = own.get("/dvdb/officials/do-van-du", if_none_match=first.headers["etag"])
        assert (again.status, "Đỗ Văn Đổi" in again.body) == (200, True)


def test_programs_on_other_sites_may_read_what_is_published(public_site: Site, site: Site) -> None:
    for page in ("/dvdb/officials.json", "/dvdb/q11_awards.json", "/-/search?q=du&_format=json"):
        assert public_site.get(page).headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-origin" not in site.get(page).headers
