"""What later articles tell never takes an id away that people may have cited, but by a redirect."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import corpus

from dvdb import pipeline
from dvdb.publish import compare


@pytest.mark.parametrize("first", [20, 45, 70])
@pytest.mark.parametrize("order", [1, 2])
def test_ids_of_an_earlier_load_still_lead_somewhere(tmp_path: Path, first: int, order: int) -> None:
    articles = corpus.shuffled(tmp_path / "all.jsonl", order)
    few = tmp_path / "few.jsonl"
    few.write_text("".join(articles.read_text("utf-8").splitlines(keepends=True)[:first]), encoding="utf-8")
    before, after = tmp_path / "before.db", tmp_path / "after.db"
    pipeline.load([few], f"sqlite:///{before}")
    shutil.copy(before, after)
    pipeline.load([articles], f"sqlite:///{after}")
    difference = compare(str(before), str(after))
    assert len(difference.tables["articles"]) == 90 - first
    assert difference.lost() == 0
    moved = {
        (name, change.id, change.to)
        for name, changes in difference.tables.items()
        for change in changes
        if change.what == "redirected"
    }
    told = subprocess.run(
        [sys.executable, "-m", "dvdb", "diff", before, after, "--json"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert told.returncode == 1
    assert moved == {
        (name, one["id"], one["to"])
        for name, changes in json.loads(told.stdout).items()
        for one in changes["redirected"]
    }
