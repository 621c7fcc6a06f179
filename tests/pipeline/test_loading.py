"""Loading: a function of the inputs, whatever their order, the workers and the interruptions."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
import unicodedata
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from support.articles import article, write_lines
from support.tables import facts

from dvdb import pipeline
from dvdb.publish import export

Dvdb = Callable[..., "subprocess.CompletedProcess[str]"]


def write_texts(folder: Path, numbers: range) -> list[Path]:
    """Write these articles as text files."""
    folder.mkdir()
    paths = []
    for number in numbers:
        path = folder / f"bai-{number:05}.txt"
        path.write_text(article(number)["text"], encoding="utf-8")
        paths.append(path)
    return paths


def query(database: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.csv")}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_order_batches_and_workers_leave_no_trace(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = write_texts(tmp_path / "texts", range(5))
    plain = f"sqlite:///{tmp_path / 'plain.db'}"
    pipeline.load(paths, plain)
    export(plain, tmp_path / "plain")
    expected = facts(plain)
    assert len(expected["articles"]) == 5
    assert expected["events"]
    assert expected["participations"]

    other = plain.replace("plain", "other")
    if kind == "postgresql":
        other = request.getfixturevalue("postgresql_url")
    random.Random(7).shuffle(paths)
    monkeypatch.setattr(pipeline, "BATCH", 2)
    pipeline.load(paths[:1], other, workers=2)
    pipeline.load(paths, other, workers=3)
    assert facts(other) == expected
    export(other, tmp_path / "other")
    assert files(tmp_path / "other") == files(tmp_path / "plain")


def test_same_articles_from_an_archive_and_from_standard_input_are_no_others(
    dvdb: Dvdb, tmp_path: Path
) -> None:
    lines = write_lines(tmp_path / "bai.jsonl", range(20))
    assert dvdb("load", lines).stdout == "articles: 20 added, 0 updated, 0 unchanged, 0 rejected\n"
    with zipfile.ZipFile(tmp_path / "bai.zip", "w") as archive:
        archive.write(lines, "bai.jsonl")
    unchanged = "articles: 0 added, 0 updated, 20 unchanged, 0 rejected\n"
    assert dvdb("load", lines).stdout == unchanged
    assert dvdb("load", "bai.zip").stdout == unchanged
    assert dvdb("load", "-", stdin=lines.read_text(encoding="utf-8")).stdout == unchanged
    runs = query(tmp_path / "dvdb.db", "SELECT rows_added + rows_updated + rows_removed FROM load_runs")
    assert sorted(runs)[:3] == [(0,), (0,), (0,)]


def test_second_build_and_load_of_the_seeds_add_nothing(dvdb: Dvdb, tmp_path: Path) -> None:
    assert dvdb("build").returncode == 0
    before = facts(f"sqlite:///{tmp_path / 'dvdb.db'}")
    assert len(before["articles"]) == 5
    again = dvdb("build")
    assert again.stdout.startswith("articles: 0 added, 0 updated, 5 unchanged, 0 rejected\n")
    assert facts(f"sqlite:///{tmp_path / 'dvdb.db'}") == before


def test_what_cannot_be_read_is_named_and_the_rest_is_loaded(dvdb: Dvdb, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    write_texts(folder, range(2))
    body = [article(number)["text"] for number in range(6)]
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(random.Random(1).randbytes(4096))
    with zipfile.ZipFile(folder / "whole.zip", "w") as archive:
        archive.writestr("bai.txt", body[2] * 50)
    whole = (folder / "whole.zip").read_bytes()
    (folder / "cut.zip").write_bytes(whole[: len(whole) // 2])
    (folder / "whole.zip").unlink()
    with (folder / "long.jsonl").open("w") as long:
        long.write('{"id": "dai", "text": "' + "a" * 50_000_000 + '"}\n')
    (folder / "broken.txt").write_bytes(body[3].encode()[:200] + b"\xff\xfe\x80\xc3" + body[3].encode()[200:])
    (folder / "nfd.txt").write_text(unicodedata.normalize("NFD", body[4]), encoding="utf-8")
    (folder / "utf16.txt").write_text(body[5], encoding="utf-16")

    finished = dvdb("load", "mixed")
    assert finished.returncode == 1
    rejected = query(tmp_path / "dvdb.db", "SELECT origin, message FROM rejects ORDER BY origin")
    names = {Path(str(origin).split(" ")[0].split(":")[0]).name for origin, _ in rejected}
    assert names == {"binary.txt", "broken.txt", "cut.zip", "empty.txt", "long.jsonl"}
    for origin, message in rejected:
        assert f"{origin}: {message}" in finished.stderr
    titles = {title for (title,) in query(tmp_path / "dvdb.db", "SELECT title FROM articles")}
    assert titles == {article(number)["title"] for number in (0, 1, 4, 5)}

    (folder / "empty.txt").write_text(body[3], encoding="utf-8")
    assert dvdb("load", "mixed/empty.txt").returncode == 0
    assert len(query(tmp_path / "dvdb.db", "SELECT 1 FROM rejects")) == len(rejected) - 1


def test_killed_load_goes_on_as_if_never_killed(
    dvdb: Dvdb, tmp_path: Path, environment: dict[str, str]
) -> None:
    lines = write_lines(tmp_path / "bai.jsonl", range(2000))
    command = [sys.executable, "-m", "dvdb", "load", str(lines), "-d", "sqlite:///killed.db"]
    killed = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL)
    try:
        some = 0
        while killed.poll() is None and not some:
            time.sleep(0.05)
            if (tmp_path / "killed.db").exists():
                some = len(query(tmp_path / "killed.db", "SELECT 1 FROM articles"))
    finally:
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    assert 0 < len(query(tmp_path / "killed.db", "SELECT 1 FROM articles")) < 2000

    finished = dvdb("load", lines, "-d", "sqlite:///killed.db")
    assert finished.returncode == 0
    assert dvdb("load", lines, "-d", "sqlite:///whole.db").returncode == 0
    rows = facts(f"sqlite:///{tmp_path / 'whole.db'}")
    assert len(rows["articles"]) == 2000
    assert facts(f"sqlite:///{tmp_path / 'killed.db'}") == rows
    assert query(tmp_path / "killed.db", "PRAGMA integrity_check") == [("ok",)]
    assert query(tmp_path / "killed.db", "PRAGMA foreign_key_check") == []
    states = query(tmp_path / "killed.db", "SELECT state FROM load_runs ORDER BY started_at")
    assert sorted(states) == [("done",), ("interrupted",)]


def test_two_loads_at_once_both_arrive(tmp_path: Path, environment: dict[str, str]) -> None:
    running = []
    for name, numbers in (("a", range(300)), ("b", range(200, 500))):
        lines = write_lines(tmp_path / f"{name}.jsonl", numbers)
        running.append(
            subprocess.Popen(
                [sys.executable, "-m", "dvdb", "load", str(lines)],
                cwd=tmp_path,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        )
    assert [(one.communicate(timeout=300)[1], one.returncode) for one in running] == [(b"", 0), (b"", 0)]
    assert query(tmp_path / "dvdb.db", "SELECT count(*) FROM articles") == [(500,)]
    assert query(tmp_path / "dvdb.db", "PRAGMA foreign_key_check") == []


def test_full_disk_is_one_line_and_leaves_a_whole_database(
    dvdb: Dvdb, tmp_path: Path, environment: dict[str, str]
) -> None:
    resource = pytest.importorskip("resource")
    assert dvdb("load", write_lines(tmp_path / "few.jsonl", range(5))).returncode == 0
    before = facts(f"sqlite:///{tmp_path / 'dvdb.db'}")
    size = (tmp_path / "dvdb.db").stat().st_size
    lines = write_lines(tmp_path / "many.jsonl", range(600))
    full = subprocess.run(
        [sys.executable, "-m", "dvdb", "load", str(lines), "-w", "1"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        preexec_fn=lambda: (
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192)),
        ),
    )
    assert full.returncode == 1
    assert len(full.stderr.splitlines()) == 1, full.stderr
    assert "dvdb.db: " in full.stderr
    assert facts(f"sqlite:///{tmp_path / 'dvdb.db'}") == before
    assert query(tmp_path / "dvdb.db", "PRAGMA integrity_check") == [("ok",)]
