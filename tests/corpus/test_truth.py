"""One person is one row and two are two, one event one row, and every body leads to what it became.

Measured in pairs on invented articles whose truth is known, in two databases and three orders of loading.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, text
from support import corpus
from support.tables import facts

from dvdb.publish import status
from dvdb.store import open_for_reading

ORDERS = (1, 2, 3)


everywhere = pytest.mark.parametrize("corpus_url", ["sqlite", "postgresql", *ORDERS], indirect=True)


def later(connection: Connection, view: str, column: str, ended: str) -> list[list[str]]:
    """What the earliest life of a body or unit of that name became, with the first day of each."""
    lives = text(
        f"SELECT {column}_id, relative, relative_from FROM {view} "
        f"WHERE direction = 'later' AND {column} = :name ORDER BY {column}_id, steps"
    )
    found: dict[str, list[list[str]]] = {}
    for one, relative, start in connection.execute(lives, {"name": ended}):
        found.setdefault(one, []).append([relative, start])
    return max(found.values(), key=len, default=[])


@everywhere
def test_mentions_of_one_person_are_one_row_and_of_two_are_two(corpus_url: str) -> None:
    with open_for_reading(corpus_url) as connection:
        score = corpus.people_score(connection)
        assert corpus.strangers(connection) == set()
    assert not score.wrong, score.wrong
    assert score.recall >= 0.95, score.missed


@everywhere
def test_reports_of_one_event_are_one_row_and_of_two_are_two(corpus_url: str) -> None:
    with open_for_reading(corpus_url) as connection:
        score = corpus.events_score(connection)
    assert not score.wrong, score.wrong
    assert score.recall >= 0.95, score.missed


@everywhere
def test_the_same_article_from_two_portals_is_recognised(corpus_url: str) -> None:
    query = text(
        "SELECT l.document_id, r.document_id, m.status FROM candidate_matches m "
        "JOIN articles l ON l.id = m.left_id JOIN articles r ON r.id = m.right_id "
        "WHERE m.table_name = 'articles'"
    )
    with open_for_reading(corpus_url) as connection:
        found = [(sorted((left, right)), status) for left, right, status in connection.execute(query)]
    assert found == [(pair, "same") for pair in corpus.truth()["copies"]]
    (coverage,) = (part for part in status(corpus_url).sections if part.title == "coverage of articles")
    assert dict(coverage.rows)["copies"].startswith(f"{len(found)} of ")


@everywhere
@pytest.mark.parametrize(
    ("view", "column", "said"),
    [("organization_lineage", "organization", "bodies"), ("place_lineage", "place", "places")],
)
def test_every_body_and_place_leads_to_what_it_became(
    corpus_url: str, view: str, column: str, said: str
) -> None:
    expected: dict[str, Any] = corpus.truth()[said]
    with open_for_reading(corpus_url) as connection:
        found = {name: later(connection, view, column, name) for name in expected}
    assert found == expected


@pytest.mark.parametrize("corpus_url", ORDERS, indirect=True)
def test_the_order_of_the_articles_leaves_no_trace(corpus_url: str, sqlite_corpus: Any) -> None:
    assert facts(corpus_url) == facts(f"sqlite:///{sqlite_corpus}")


def test_conflicting_details_stay_with_each_report(sqlite_corpus: Any) -> None:
    query = text(
        "SELECT a.document_id, f.value FROM figures f JOIN articles a ON a.id = f.article_id "
        "JOIN event_reports r ON r.article_id = a.id AND r.event_id = f.event_id "
        "WHERE a.document_id IN ('tg-01', 'tg-03') AND f.unit LIKE 'mô hình%'"
    )
    with open_for_reading(f"sqlite:///{sqlite_corpus}") as connection:
        assert dict(connection.execute(query).all()) == {"tg-01": 215, "tg-03": 212}


@pytest.mark.parametrize(
    ("article", "name", "former", "acting"),
    [
        ("bg-01", "Giáp Đức Nhuận", 0, 1),
        ("bg-03", "Giáp Đức Nhuận", 0, 0),
        ("bg-01", "Mai Xuân Khoan", 1, 0),
        ("bg-02", "Mai Xuân Khoan", 0, 0),
        ("ag-01", "Danh Ngọc Sưa", 1, 0),
        ("kh-04", "Trà Thị Lựu", 1, 0),
    ],
)
def test_acting_and_former_holders_are_marked(
    sqlite_corpus: Any, article: str, name: str, former: int, acting: int
) -> None:
    query = text(
        "SELECT DISTINCT h.former, h.acting FROM holdings h JOIN articles a ON a.id = h.article_id "
        "WHERE a.document_id = :article AND h.name_printed = :name"
    )
    with open_for_reading(f"sqlite:///{sqlite_corpus}") as connection:
        assert connection.execute(query, {"article": article, "name": name}).all() == [(former, acting)]


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("Phạm Thái Hòa", "Phạm Thái Hoà"),
        ("Đinh Thị Thúy", "Đinh Thị Thuý"),
        ("Đỗ Tiến Lượng", "Ðỗ Tiến Lượng"),
        ("Trịnh Công Nhẫm", "Trịnh Công Nhẩm"),
    ],
)
def test_names_are_kept_as_they_are_printed(sqlite_corpus: Any, name: str, also: str) -> None:
    query = text(
        "SELECT n.name FROM official_names n JOIN official_names o ON o.official_id = n.official_id "
        "WHERE o.name = :name"
    )
    with open_for_reading(f"sqlite:///{sqlite_corpus}") as connection:
        printed = {row[0] for row in connection.execute(query, {"name": name})}
    assert {name, also} <= printed
