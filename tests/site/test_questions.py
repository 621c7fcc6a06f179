"""The fifteen questions get the answers that the invented dataset was made to give."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from support.website import Site, served

from dvdb.publish.questions import questions
from dvdb.store import open_engine

Row = dict[str, Any]


def pick(rows: list[Row], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_there_are_fifteen_questions() -> None:
    assert sorted({q.number for q in questions()}) == list(range(1, 16))


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_question_has_a_page_with_labels_for_all_it_shows(site: Site, question: Any) -> None:
    page = site.get(f"/dvdb/{question.name}")
    assert page.status == 200
    assert question.title_vi in page.words
    assert question.title_en in site.get(f"/dvdb/{question.name}", lang="en").words
    for row in site.rows(question.name)[:1]:
        unlabelled = [c for c in row if not c.endswith("_id") and question.column(c) is None]
        assert not unlabelled


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_question_answers_before_anything_is_filled_in(site: Site, question: Any) -> None:
    # Nobody in the dataset follows another in one office; its own test adds somebody who does.
    assert bool(site.rows(question.name)) != (question.name == "q14_turnover")


@pytest.mark.parametrize(
    ("day", "certainty", "away"),
    [
        ("2024-07-09", "seen_on_the_day", 0),
        ("2024-08-08", "between_two_observations", 30),
        ("2025-01-19", "last_seen_earlier", 30),
        ("2024-07-01", "first_seen_later", 8),
    ],
)
def test_q01_who_held_office(site: Site, day: str, certainty: str, away: int) -> None:
    rows = site.rows("q01_who_held_office", office="truong ban dan van", place="ha van", day=day)
    # The head, then a deputy whose title holds the same words; Phạm Cũ is a former head.
    assert pick(rows, "official", "days_away") == [("Đỗ Văn Dự", away), ("Lường Thị Én", away)]
    assert rows[0]["certainty"] == certainty
    assert rows[0]["quote"] == "Trưởng Ban Dân vận Tỉnh ủy"


def test_q02_career_has_gaps_and_overlaps(site: Site) -> None:
    rows = site.rows("q02_career", official="do van du")
    assert pick(rows, "position", "first_seen", "last_seen", "articles", "overlapping") == [
        ("Chủ tịch, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Vân", "2024-07-09", "2024-07-09", 1, 2),
        ("Trưởng Ban, Ban Dân vận Tỉnh ủy Hà Vân", "2024-07-09", "2024-12-20", 3, 2),
        ("Ủy viên Ban Thường vụ, Tỉnh ủy Hà Vân", "2024-07-09", "2024-07-09", 1, 2),
    ]
    later = site.rows("q02_career", official="Lường Thị Én")[-1]
    assert later["position"] == "Trưởng Ban, Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn Khê"
    assert later["days_unseen_before"] == 238


def test_q03_offices_at_once_and_together(site: Site) -> None:
    most = site.rows("q03_most_offices_at_once", place="Hà Vân")
    assert pick(most, "official", "offices") == [("Đỗ Văn Dự", 3), ("Lường Thị Én", 1)]
    pairs = site.rows("q03_offices_together", level="province")
    assert {(row["people"], row["places"]) for row in pairs} == {(1, 1)}
    assert len(pairs) == 3


def test_q04_head_of_mobilisation_who_chairs_the_front(site: Site) -> None:
    rows = site.rows("q04_front_and_mobilisation")
    assert pick(rows, "place", "year", "official", "same_article") == [("Hà Vân", "2024", "Đỗ Văn Dự", 1)]
    assert site.rows("q04_front_and_mobilisation", year="2023") == []


def test_q05_events_by_month_and_phase(site: Site) -> None:
    rows = site.rows("q05_events_by_month", organization="dan van")
    assert pick(rows, "organization", "month", "events", "reports") == [
        ("Ban Dân vận Tỉnh ủy Hà Vân", "2024-07", 1, 2),
        ("Ban Dân vận Tỉnh ủy Hà Vân", "2024-12", 1, 1),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn Khê", "2025-08", 1, 1),
    ]
    assert [row["phase"][0] for row in rows] == ["1", "1", "3"]
    assert "after the provinces merged" in site.get("/dvdb/q05_events_by_month", lang="en").words
    assert rows[0]["successors"] == "Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn Khê"


def test_q06_chair_and_those_who_only_attend(site: Site) -> None:
    rows = site.rows("q06_chairs_by_rank", kind="so ket")
    assert {(row["chaired"], row["spoke"], row["attended"]) for row in rows} == {(1, 0, 0), (0, 0, 1)}
    assert [row["office"] for row in rows if row["attended"]] == ["Phó Trưởng Ban"]


def test_q07_people_seen_together(site: Site) -> None:
    rows = site.rows("q07_seen_together", place="Hà Vân")
    assert pick(rows, "official", "other", "events", "first_day", "last_day") == [
        ("Đỗ Văn Dự", "Lường Thị Én", 2, "2024-07-09", "2024-12-20")
    ]


def test_q08_shares_of_women_and_minorities(site: Site) -> None:
    rows = site.rows("q08_women_and_minorities", place="Hà Vân")
    assert pick(rows, "level", "people", "women", "women_percent", "gender_unknown", "minorities") == [
        ("province", 3, 1, 33.3, 1, 1)
    ]


def test_q09_documents_are_kept_apart_by_province(site: Site) -> None:
    rows = site.rows("q09_cited_documents")
    assert sorted(pick(rows, "number", "place", "year", "articles", "days_to_first")) == [
        ("07-NQ/TU", "Hà Vân", "2024", 1, 50),
        ("07-NQ/TU", "Sơn Khê", "2025", 1, 452),
    ]


def test_q10_results_keep_their_hedge_and_words(site: Site) -> None:
    rows = site.rows("q10_reported_results", what="dan van kheo")
    assert pick(rows, "value", "unit", "hedge", "quote") == [
        (120, "mô hình", ">", "hơn 120 mô hình Dân vận khéo")
    ]


def test_q11_awards(site: Site) -> None:
    rows = site.rows("q11_awards", place="ha van", year="2024")
    assert pick(rows, "issuer", "collectives", "individuals") == [("Ủy ban nhân dân tỉnh Hà Vân", 3, 7)]


def test_q12_merged_bodies_and_their_heads(site: Site) -> None:
    rows = site.rows("q12_merged_bodies")
    assert pick(rows, "predecessor", "successor", "head", "head_last_seen", "later_position") == [
        (
            "Ban Dân vận Tỉnh ủy Hà Vân",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn Khê",
            "Đỗ Văn Dự",
            "2024-12-20",
            None,
        )
    ]


def test_q13_coverage_and_events_reported_twice(site: Site) -> None:
    coverage = site.rows("q13_coverage", place="Hà Vân")
    assert ("Báo Hà Vân", "2024", 2, 2, 1.0) in pick(
        coverage, "source", "year", "articles", "events", "mean_delay_days"
    )
    twice = site.rows("q13_reported_twice")
    assert pick(twice, "event_id", "articles", "sources", "first_delay", "last_delay") == [
        ("so-ket-2024", 2, 2, 1, 2)
    ]


def test_q14_turnover(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "followed.db"
    shutil.copy(filled, copy)
    engine = open_engine(f"sqlite:///{copy}")
    with engine.begin() as connection:
        connection.execute(
            text(
                "insert into holdings (id, article_id, official_id, name_printed, position_id, title_printed,"
                " former, acting, observed_on, observed_basis, first_day, last_day)"
                " values ('h11', 'tong-ket', 'luong-thi-en', 'Lường Thị Én', 'truong-bdv', 'Trưởng Ban',"
                " 0, 0, '2025-01-19', 'text', '2025-01-19', '2025-01-19')"
            )
        )
    engine.dispose()
    with served(copy, tmp_path / "log") as running:
        rows = running.rows("q14_turnover")
    assert pick(rows, "before", "after", "days") == [("Đỗ Văn Dự", "Lường Thị Én", 30)]


def test_q15_doubts(site: Site) -> None:
    unresolved = site.rows("q15_data_quality", check="office_not_resolved")
    assert pick(unresolved, "subject") == [("Trần Nơi Khác",)]
    checks = {row["check"] for row in site.rows("q15_data_quality")}
    assert {
        "office_not_resolved",
        "person_not_resolved",
        "event_without_day",
        "place_from_a_curator",
    } <= checks
    assert "Chức vụ chưa rõ cơ quan" in site.get("/dvdb/q15_data_quality").words
