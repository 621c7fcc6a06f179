"""The five articles that ship: the program reads in their texts what the reviewers wrote."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from dvdb.loaders.records import read_records
from sqlalchemy import text
from support.needs import require

from dvdb import pipeline
from dvdb.store import open_for_reading

SHARED = {
    "officials": "SELECT id, name, place_id FROM officials",
    "positions": "SELECT id, label, single_seat FROM positions",
    "holdings": "SELECT official_id, position_id, title_printed, former, acting, observed_on FROM holdings",
    "events": "SELECT id, label, type, first_day, last_day, organizer_id FROM events",
}


@pytest.fixture
def texts() -> list[Path]:
    found = sorted((Path(__file__).parents[2].parent / "shared" / "seeds").glob("*.txt"))
    require(found, "needs the texts of the articles in ../shared/seeds")
    return found


def facts(url: str) -> dict[str, set[tuple[Any, ...]]]:
    with open_for_reading(url) as connection:
        return {name: {tuple(row) for row in connection.execute(text(sql))} for name, sql in SHARED.items()}


def test_texts_give_the_people_offices_and_events_of_the_records(
    texts: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviewed, extracted = (f"sqlite:///{tmp_path / name}.db" for name in ("reviewed", "extracted"))
    pipeline.build([], reviewed)
    nothing = tmp_path / "no-records"
    nothing.mkdir()
    monkeypatch.setattr(pipeline, "read_records", partial(read_records, nothing))
    assert pipeline.build(texts, extracted).added == 5
    assert facts(extracted) == facts(reviewed)


def test_texts_of_reviewed_articles_add_their_text_and_nothing_else(
    texts: list[Path], tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'built.db'}"
    pipeline.build([], url)
    before = facts(url)
    first = pipeline.load(texts, url)
    assert (first.added, first.updated, first.unchanged, first.rejects) == (0, 5, 0, [])
    assert facts(url) == before
    again = pipeline.load(texts, url)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 5)
    with open_for_reading(url) as connection:
        assert connection.execute(text("SELECT count(*) FROM article_texts")).scalar() == 5
