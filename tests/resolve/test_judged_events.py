"""Two events that a person judges to be one are one row with all reports until it is taken back."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from support.tables import facts

from dvdb import pipeline
from dvdb.resolve.curation import HEADERS
from dvdb.store import open_for_reading

HEAD = "Hội Nông dân tỉnh Sơn La"
ARTICLES = {
    "bao": f"Ngày 2/2/2024, {HEAD} tổ chức hội nghị giao ban. "
    f"Ông Cầm Bá Thoòng, Chủ tịch {HEAD}, chủ trì hội nghị.",
    "dai": f"Ngày 2/2/2024, {HEAD} tổ chức buổi gặp mặt. "
    f"Ông Cầm Bá Thoòng, Chủ tịch {HEAD}, chủ trì. "
    f"Bà Lò Thị Ủn, Phó Chủ tịch {HEAD}, phát biểu tại buổi gặp mặt.",
    "cong": f"Ngày 2/2/2024, {HEAD} tổ chức buổi gặp mặt. "
    f"Bà Lò Thị Ủn, Phó Chủ tịch {HEAD}, dự buổi gặp mặt.",
}


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., None]:
    """Load the articles of these names into a database."""

    def _load(url: str, *names: str, curation: Path | None = None) -> None:
        lines = tmp_path / "bai.jsonl"
        told = ({"id": name, "title": f"Tin {name}", "text": ARTICLES[name]} for name in names)
        lines.write_text("".join(json.dumps(one) + "\n" for one in told), encoding="utf-8")
        pipeline.load([lines], url, curation=curation)

    return _load


def values(url: str, query: str) -> list[tuple[Any, ...]]:
    with open_for_reading(url) as connection:
        return [tuple(row) for row in connection.execute(text(query))]


@pytest.fixture
def judged(tmp_path: Path, url: str, load: Callable[..., None]) -> Path:
    """The three articles are loaded, and a folder has the judgement that their two events are one."""
    load(url, *ARTICLES)
    (left,), (right,) = values(url, "SELECT id FROM events ORDER BY id")
    folder = tmp_path / "quyet-dinh"
    folder.mkdir()
    with (folder / "judgements.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADERS["judgements.csv"])
        writer.writerow(("events", left, right, "same", "một cuộc", "Người thử", "2026-01-02", ""))
    return folder


def test_events_judged_to_be_one_are_one_row_with_all_reports(
    judged: Path, load: Callable[..., None], url: str
) -> None:
    before = [one for (one,) in values(url, "SELECT id FROM events ORDER BY id")]
    load(url, *ARTICLES, curation=judged)
    # Two of three reports call it a gathering, so the event is one; each report keeps its own word.
    assert values(url, "SELECT id, type FROM events") == [(min(before), "buổi gặp mặt")]
    assert sorted(values(url, "SELECT type FROM event_reports")) == [
        ("buổi gặp mặt",),
        ("buổi gặp mặt",),
        ("hội nghị giao ban",),
    ]
    assert values(url, "SELECT old_id, new_id FROM redirects WHERE table_name = 'events'") == [
        (max(before), min(before))
    ]
    assert sorted(values(url, "SELECT name_printed, role_id FROM participations")) == [
        ("Cầm Bá Thoòng", "chair"),
        ("Lò Thị Ủn", "attend"),
        ("Lò Thị Ủn", "speak"),
    ]
    assert values(url, "SELECT count(*) FROM candidate_matches WHERE table_name = 'events'") == [(0,)]


def test_events_judged_to_be_one_do_not_show_the_order_of_loading(
    judged: Path, load: Callable[..., None], url: str, tmp_path: Path
) -> None:
    load(url, *ARTICLES, curation=judged)
    other = f"sqlite:///{tmp_path / 'other.db'}"
    for name in reversed(ARTICLES):
        load(other, name, curation=judged)
    assert facts(other) == facts(url)


def test_taking_the_judgement_back_parts_the_events(
    judged: Path, load: Callable[..., None], url: str
) -> None:
    before = values(url, "SELECT * FROM events ORDER BY id")
    load(url, *ARTICLES, curation=judged)
    load(url, *ARTICLES)
    assert values(url, "SELECT * FROM events ORDER BY id") == before
    assert values(url, "SELECT * FROM redirects WHERE table_name = 'events'") == []
