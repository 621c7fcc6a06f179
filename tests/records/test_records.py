"""The reviewed records that ship: what they say is in the articles, and the articles are not in them."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from dvdb.loaders.records import ReviewedRecord, read_records

from dvdb import loaders
from dvdb.documents import Document

LONGEST_QUOTE = 13
"""Words in a row that a record may share with its article, title and address aside."""


@pytest.fixture(scope="module")
def records() -> list[ReviewedRecord]:
    return read_records()


@pytest.fixture(scope="module")
def articles(shared: Path) -> dict[str, Document]:
    """The articles as given, by their hash."""
    documents = loaders.read(sorted((shared / "seeds").glob("*.txt")))
    return {document.sha256: document for document in documents if isinstance(document, Document)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """The database that `dvdb build` makes of the records."""
    folder = tmp_path_factory.mktemp("built")
    subprocess.run([sys.executable, "-m", "dvdb", "build"], cwd=folder, check=True, capture_output=True)
    return sqlite3.connect(folder / "dvdb.db")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + LONGEST_QUOTE + 1]) for i in range(len(found) - LONGEST_QUOTE)}


def test_every_surface_stands_at_its_offsets(
    records: list[ReviewedRecord], articles: dict[str, Document]
) -> None:
    assert {record.sha256 for record in records} == set(articles)
    for record in records:
        body = articles[record.sha256].body
        assert record.surfaces
        assert {span: body[slice(*span)] for span in record.surfaces} == record.surfaces


def test_records_hold_no_sentence_of_the_articles(
    records: list[ReviewedRecord], articles: dict[str, Document]
) -> None:
    for record in records:
        document = record.record["document"]
        facts = runs(document["title"] or "") | runs(document["url"] or "")
        sentences = runs(articles[record.sha256].body) - facts
        assert not sentences & runs(json.dumps(record.record, ensure_ascii=False))
        for surface in record.surfaces.values():
            assert not sentences & runs(surface)


def test_records_agree_with_the_gold(records: list[ReviewedRecord], shared: Path, tmp_path: Path) -> None:
    lines = tmp_path / "records.jsonl"
    lines.write_text("\n".join(json.dumps(r.record, ensure_ascii=False) for r in records), encoding="utf-8")
    printed = subprocess.run(
        [sys.executable, shared / "score" / "score.py", shared / "gold" / "seeds.yaml", lines, "--json"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    figures = {kind: row for kind, row in json.loads(printed).items() if isinstance(row, dict)}
    assert {kind: row["recall"] for kind, row in figures.items()} == dict.fromkeys(figures, 1.0)
    beyond = {kind for kind, row in figures.items() if row["precision"] < 1}
    assert beyond <= {"figures"}, "the gold lists the main figures only"


def test_build_makes_the_dataset_of_the_five_articles(built: sqlite3.Connection) -> None:
    def rows(query: str) -> list[tuple[object, ...]]:
        return built.execute(query).fetchall()

    assert rows("SELECT count(*) FROM articles") == [(5,)]
    assert rows("SELECT count(*) FROM officials") == [(10,)]
    assert rows("SELECT count(*) FROM holdings") == [(22,)]
    assert rows("SELECT count(*) FROM events WHERE parent_id IS NULL") == [(5,)]
    assert rows("SELECT collectives, individuals FROM awards") == [(5, 10)]
    assert rows("SELECT number FROM citations") == [("01-NQ/TU",)]
    assert rows(
        "SELECT o.name, p.label FROM holdings h JOIN officials o ON o.id = h.official_id "
        "JOIN positions p ON p.id = h.position_id WHERE p.label LIKE 'Chủ tịch, Ủy ban Mặt trận%'"
    ) == [("Lê Thành Công", "Chủ tịch, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Tháp")]


def test_every_fact_of_the_records_has_its_words(built: sqlite3.Connection) -> None:
    for table in ("holdings", "participations", "event_reports", "figures", "awards", "citations"):
        unproven = built.execute(
            f"SELECT t.id FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM evidence e "
            f"WHERE e.table_name = '{table}' AND e.row_id = t.id AND e.quote <> '')"
        ).fetchall()
        assert unproven == [], table


def test_place_that_no_text_tells_is_the_curators_finding(built: sqlite3.Connection) -> None:
    article = built.execute(
        "SELECT a.id, a.place_printed, a.place_basis, p.name FROM articles a "
        "JOIN places p ON p.id = a.place_id "
        "WHERE a.title = 'Hội nghị sơ kết công tác dân vận 6 tháng đầu năm 2019'"
    ).fetchone()
    assert article[1:] == (None, "curator", "Lạng Sơn")
    ((reason, value),) = built.execute(
        "SELECT reason, value FROM judgements WHERE kind = 'override' AND subject_id = ?", article[:1]
    )
    assert value == "Lạng Sơn"
    assert "Hoàng Văn Nghiệm" in reason
