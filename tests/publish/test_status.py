"""``dvdb status``: what is there, how much of it is known, what was not read."""

from __future__ import annotations

from pathlib import Path

from dvdb import pipeline
from dvdb.publish import status


def section(report: object, title: str) -> dict[str, str]:
    (found,) = (s for s in report.sections if s.title == title)  # type: ignore[attr-defined]
    return dict(found.rows)


def test_it_counts_rows_and_what_is_not_resolved(filled: str) -> None:
    report = status(filled)
    assert section(report, "rows")["articles"] == "6"
    assert section(report, "coverage of articles")["with date"] == "5 of 6 (83 %)"
    assert section(report, "unresolved")["offices as printed only"] == "1 of 10"
    assert section(report, "doubts") == {"no_year": "1"}


def test_it_tells_the_most_common_values(sqlite_url: str) -> None:
    common = section(status(sqlite_url), "most common values")
    assert common["holdings.title_printed"].startswith("5 different, 0 empty: Trưởng Ban 5")


def test_it_tells_the_last_runs_and_the_rejects(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'runs.db'}"
    (tmp_path / "empty.txt").write_text("")
    pipeline.load([tmp_path / "empty.txt"], url)
    report = status(url)
    assert sum(map(int, section(report, "rejects").values())) == 1
    (run,) = section(report, "last runs").values()
    assert run == "load done: 0 added, 0 updated, 0 unchanged, 1 rejected"


def test_the_password_of_a_database_is_not_shown(postgresql_filled: str) -> None:
    with_password = postgresql_filled.replace("postgres:@", "postgres:secret@")
    assert "secret" in with_password
    assert "secret" not in str(status(with_password))
