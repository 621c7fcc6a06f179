"""Doubtful pairs are kept for a person to decide on, with a score and its reasons; none is merged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from dvdb import pipeline
from dvdb.store import open_engine

Pairs = Callable[..., list[tuple[Any, ...]]]

TITLE = "Họp giao ban công tác tháng"


@pytest.fixture(params=["sqlite", "postgresql"])
def pairs(request: pytest.FixtureRequest, tmp_path: Path) -> Pairs:
    """Load articles and return the candidate pairs of a table: the names of both, score, reasons, status."""

    def load(*sentences: str, table: str = "officials", column: str = "name") -> list[tuple[Any, ...]]:
        url = f"sqlite:///{tmp_path / 'dvdb.db'}"
        if request.param == "postgresql":
            url = request.getfixturevalue("postgresql_url")
        lines = tmp_path / "bai.jsonl"
        with lines.open("w", encoding="utf-8") as out:
            for number, sentence in enumerate(sentences):
                one = {
                    "id": f"bai-{number}",
                    "title": f"{TITLE} {number}",
                    "text": f"{sentence}\n",
                    "published_at": f"2023-0{number % 8 + 1}-20",
                }
                out.write(json.dumps(one, ensure_ascii=False) + "\n")
        pipeline.load([lines], url)
        engine = open_engine(url, read_only=True)
        with engine.connect() as connection:
            rows = connection.execute(
                text(
                    f"SELECT l.{column}, r.{column}, m.score, m.reasons, m.status FROM candidate_matches m "
                    f"JOIN {table} l ON l.id = m.left_id JOIN {table} r ON r.id = m.right_id "
                    f"WHERE m.table_name = '{table}' ORDER BY m.score DESC, m.id"
                )
            ).all()
        engine.dispose()
        return [tuple(row) for row in rows]

    return load


def test_one_name_in_two_provinces_is_a_pair_and_two_persons(pairs: Pairs) -> None:
    found = pairs(
        "Đồng chí Lò Văn Khuyến, Trưởng Ban Dân vận Tỉnh ủy Lai Châu, chủ trì hội nghị.",
        "Đồng chí Lò Văn Khuyến, Chủ tịch Hội Nông dân tỉnh Cà Mau, dự hội nghị.",
    )
    ((left, right, score, reasons, status),) = found
    assert (left, right, status) == ("Lò Văn Khuyến", "Lò Văn Khuyến", "open")
    assert reasons.split("; ")[0] == "same name"
    assert "other province" in reasons
    assert 0 < score < 1


def test_misprinted_name_in_one_body_is_a_pair_with_its_reason(pairs: Pairs) -> None:
    found = pairs(
        "Đồng chí Lò Văn Khuyến, Trưởng Ban Dân vận Tỉnh ủy Lai Châu, chủ trì hội nghị.",
        "Đồng chí Lò Văn Khuyên, Trưởng Ban Dân vận Tỉnh ủy Lai Châu, dự hội nghị.",
        "Đồng chí Lò Văn Khuyến, Trưởng Ban Dân vận Tỉnh ủy Lai Châu, phát biểu tại hội nghị.",
        "Đồng chí Lò Văn Khuyếnh, Trưởng Ban Dân vận Tỉnh ủy Lai Châu, phát biểu tại hội nghị.",
    )
    reasons = {frozenset((left, right)): reasons for left, right, _, reasons, _ in found}
    told = reasons[frozenset(("Lò Văn Khuyến", "Lò Văn Khuyên"))]
    assert told.startswith("names differ in marks only; same office; same body")
    told = reasons[frozenset(("Lò Văn Khuyến", "Lò Văn Khuyếnh"))]
    assert told.startswith("names differ in one letter; same office; same body")


def test_names_that_differ_in_more_are_no_pair(pairs: Pairs) -> None:
    assert not pairs(
        "Đồng chí Lò Văn Khuyến, Trưởng Ban Dân vận Tỉnh ủy Lai Châu, chủ trì hội nghị.",
        "Đồng chí Giàng A Sính, Trưởng Ban Dân vận Tỉnh ủy Lai Châu, dự hội nghị.",
        "Đồng chí Lò Thị Khuyến, Phó Trưởng Ban Dân vận Tỉnh ủy Lai Châu, dự hội nghị.",
    )


def test_body_whose_name_lacks_a_syllable_is_a_pair(pairs: Pairs) -> None:
    found = pairs(
        "Đồng chí Lò Văn Khuyến, Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh Lai Châu, dự hội nghị.",
        "Đồng chí Giàng A Sính, Phó Giám đốc Trung tâm Kiểm soát tật tỉnh Lai Châu, dự hội nghị.",
        table="organizations",
    )
    ((left, right, _, reasons, _),) = found
    assert {left, right} == {"Trung tâm Kiểm soát bệnh tật", "Trung tâm Kiểm soát tật"}
    assert reasons == "one name lacks a syllable of the other; same place"


def test_what_joins_the_parts_of_a_name_makes_no_other_body(pairs: Pairs) -> None:
    spellings = (
        "Sở Thông tin và Truyền thông",
        "Sở Thông tin - Truyền thông",
        "Sở Thông tin Truyền thông",
        "Sở Thông tin & Truyền thông",
    )
    names = ("Lò Văn Khuyến", "Giàng A Sính", "Vàng Thị Mủa", "Lò Văn Khuyến")
    told = [
        f"Đồng chí {name}, Giám đốc {spelling} tỉnh Lai Châu, dự hội nghị."
        for name, spelling in zip(names, spellings, strict=True)
    ]
    assert not pairs(*told, table="organizations")
    # The first and the last are one director of one body, so there is nothing to ask.
    assert not pairs(*told)
