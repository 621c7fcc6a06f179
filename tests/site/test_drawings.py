"""Pictures say what the rows say, lead where the rows lead, and stand on the page without script or style."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from support.website import Site, served

from dvdb.publish.site.drawing.tiles import bounds, layout, shade
from dvdb.store import open_engine


def test_career_marks_days_seen_apart_from_what_is_stated(site: Site) -> None:
    seen = site.get("/dvdb/officials/do-van-du").body
    assert seen.count('class="seen-day"') >= 4
    assert "ghi nhận 9/7/2024" in seen
    stated = site.get("/dvdb/officials/pham-cu").body
    assert '<rect class="stated-range"' in stated
    assert '<circle class="former-day"' in stated


def test_picture_is_read_out_in_words(site: Site) -> None:
    assert 'aria-label="ghi nhận 9/7/2024 – 20/12/2024"' in site.get("/dvdb/officials/do-van-du").body


def test_holders_of_an_office_stand_on_one_scale(site: Site) -> None:
    page = site.get("/dvdb/positions/truong-bdv")
    assert page.links.index("/dvdb/officials/do-van-du") < page.links.index("/dvdb/officials/pham-cu")
    assert "Đỗ Văn Dự ghi nhận 9/7/2024 – 20/12/2024" in page.words


def test_lineage_shows_all_that_became_one(site: Site) -> None:
    page = site.get("/dvdb/places/son-khe-moi")
    assert {"/dvdb/places/ha-van", "/dvdb/places/son-khe"} <= set(page.links)
    assert page.body.count('<path d="M0 ') == 2
    assert "hợp nhất · 1/7/2025 · 202/2025/QH15" in page.words


def test_unit_has_the_events_of_those_that_became_it(site: Site) -> None:
    merged = site.get("/dvdb/places/son-khe-moi")
    assert {"/dvdb/events/so-ket-2024", "/dvdb/events/giao-ban-2025", "/dvdb/events/tham-ho-ngheo"} <= set(
        merged.links
    )
    before = site.get("/dvdb/places/ha-van")
    assert "/dvdb/events/giao-ban-2025" not in before.links
    assert "/dvdb/events/tham-ho-ngheo" in before.links


def test_bar_of_a_month_leads_to_its_events(site: Site) -> None:
    home = site.get("/")
    july = "/dvdb/events?first_day__gte=2024-07&first_day__lt=2024-08&_sort=first_day"
    assert july in home.links
    listed = site.get(july)
    assert "/dvdb/events/so-ket-2024" in listed.links
    assert "/dvdb/events/tong-ket-2024" not in listed.links
    assert 'aria-label="7/2024: 1 sự kiện"' in home.body


@pytest.mark.parametrize("sheet", [63, 34])
def test_map_has_every_province_of_its_time_once(sheet: int, built: Path) -> None:
    day = "2025-06-30" if sheet == 63 else "2026-06-30"
    with sqlite3.connect(f"file:{built}?mode=ro", uri=True) as database:
        names = database.execute(
            "select name from places where level = 'province' and coalesce(valid_from, '') <= :day "
            "and coalesce(valid_to, '9999') >= :day order by name",
            {"day": day},
        ).fetchall()
    tiles = layout(sheet)
    assert sorted(tile.name for tile in tiles) == sorted(name for (name,) in names)
    assert len({(tile.row, tile.column) for tile in tiles}) == len(tiles) == sheet


def test_map_counts_events_in_the_borders_of_its_time(built_site: Site) -> None:
    home = built_site.get("/").body
    # Seeds tell of one event in Tiền Giang's town and of one in its district; both lie in Đồng Tháp today.
    assert "tỉnh Tiền Giang: 2" in home
    assert "tỉnh Kiên Giang: 1" in home
    assert "tỉnh An Giang: 1" in home
    assert "tỉnh Đồng Tháp: 4" in home


def test_shades_of_the_map_grow_with_the_numbers() -> None:
    least = bounds([0, 1, 1, 2, 3, 5, 8, 13, 40])
    shades = [shade(value, least) for value in (0, 1, 2, 3, 8, 13, 40)]
    assert shades[0] == 0
    assert shades == sorted(shades)
    assert shades[-1] == 5
    assert shade(7, bounds([7])) == 5


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("q03_offices_together", "bars-list"),
        ("q05_events_by_month", "sáp nhập tỉnh"),
        ("q07_seen_together", 'class="tie"'),
        ("q13_coverage", 'class="series series-0"'),
    ],
)
def test_answer_is_drawn_where_a_picture_says_more(site: Site, question: str, sign: str) -> None:
    assert sign in site.get(f"/dvdb/{question}").body


def test_career_of_one_person_is_drawn_with_the_answer(site: Site) -> None:
    page = site.get("/dvdb/q02_career", official="do van du")
    assert page.body.count('class="seen-day"') == 4
    assert '<li class="scale"><span class="what"></span><svg' in page.body
    assert "Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân ghi nhận 9/7/2024 – 20/12/2024" in page.words
    assert 'class="former-day"' in site.get("/dvdb/q02_career", official="pham cu", lang="en").body


def test_answer_without_rows_is_not_drawn(site: Site) -> None:
    page = site.get("/dvdb/q07_seen_together", official="nobody of that name")
    assert "Không có kết quả" in page.words
    assert 'class="tie"' not in page.body


def test_long_answer_shows_its_first_rows_and_says_how_many_there_are(site: Site) -> None:
    sql = "with recursive n(x) as (select 1 union all select x + 1 from n limit 150) select x as day from n"
    page = site.get("/dvdb/-/query", sql=sql)
    assert "150 dòng, dưới đây là 100 dòng đầu" in page.words
    assert len(page.cells) == 100


def test_chosen_values_are_offered_and_other_words_are_taken(site: Site) -> None:
    page = site.get("/dvdb/q11_awards", place="Hà Vân", year="2024")
    assert '<option value="2024" selected>' in page.body
    assert '<option value="Sơn Khê">' in page.body
    assert "Ủy ban nhân dân tỉnh Hà Vân" in page.words
    check = site.get("/dvdb/q15_data_quality", check="event_without_day", lang="en")
    assert '<option value="event_without_day" selected>Event without a day</option>' in check.body


def test_home_follows_the_file_it_is_made_from(tmp_path: Path, filled: Path) -> None:
    copy = tmp_path / "changing.db"
    copy.write_bytes(filled.read_bytes())
    with served(copy, tmp_path / "serve.log") as site:
        assert "3 cán bộ" in site.get("/").words
        engine = open_engine(f"sqlite:///{copy}")
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "insert into officials(id, name, name_key) values ('moi', 'Kiều Vừa Đến', 'kiều vừa đến')"
            )
        engine.dispose()
        assert "4 cán bộ" in site.get("/").words
