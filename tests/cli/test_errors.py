"""Whatever is wrong, a user sees one clear line that names it; exit status 1, or 2 for wrong usage."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from support.needs import require

Run = Callable[..., subprocess.CompletedProcess[str]]

READERS = (
    ("status",),
    ("search", "dan van"),
    ("validate",),
    ("export", "out"),
    ("publish", "out.db"),
    ("serve", "--port", "0"),
)
"""The commands that need a database which is there."""

WRITERS = (("migrate",), ("build",), ("load", "-"))


def one_line(finished: subprocess.CompletedProcess[str]) -> str:
    """The only line on standard error of a command that failed."""
    assert finished.returncode == 1, finished
    assert finished.stdout == ""
    (line,) = finished.stderr.splitlines()
    assert line.startswith("dvdb: ")
    return line


def make(kind: str, path: Path, invented: Path) -> None:
    """Put something that is no database of this version at *path*."""
    if kind == "text":
        path.write_text("Chiều nay trời mưa.\n" * 100, encoding="utf-8")
    elif kind == "folder":
        path.mkdir()
    elif kind == "truncated":
        path.write_bytes(invented.read_bytes()[:20_000])
    elif kind == "foreign":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("create table recipes (name text)")
    else:
        path.write_bytes(invented.read_bytes())
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("update alembic_version set version_num = '9999'")
            connection.commit()


CAUSES = {
    "text": "no SQLite database",
    "folder": "is a folder",
    "truncated": "damaged",
    "foreign": "no dvdb database",
    "newer": "newer dvdb",
}


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_a_database_that_is_not_there_is_told_and_not_made(
    dvdb: Run, tmp_path: Path, command: tuple[str]
) -> None:
    line = one_line(dvdb(*command))
    assert "dvdb.db: no such database" in line
    assert "dvdb build" in line
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [*READERS, *WRITERS], ids=" ".join)
@pytest.mark.parametrize("kind", CAUSES)
def test_a_file_that_is_no_database_of_this_version_is_told_and_left_alone(
    dvdb: Run, tmp_path: Path, invented: Path, command: tuple[str], kind: str
) -> None:
    path = tmp_path / "dvdb.db"
    make(kind, path, invented)
    before = path.read_bytes() if path.is_file() else None
    line = one_line(dvdb(*command))
    assert "dvdb.db" in line
    assert CAUSES[kind] in line
    assert [found.name for found in tmp_path.iterdir()] == ["dvdb.db"]
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_an_empty_file_is_no_database_yet(dvdb: Run, tmp_path: Path, command: tuple[str]) -> None:
    (tmp_path / "dvdb.db").touch()
    assert "dvdb build" in one_line(dvdb(*command))


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("%%%", "no database URL"),
        ("dvdb.db", "no database URL"),
        ("mysql://me:geheim@host/name", "sqlite and postgresql only"),
        ("sqlite:///:memory:", "plain file"),
        ("sqlite:///nowhere/dvdb.db", "nowhere"),
        ("postgresql://me:geheim@127.0.0.1:1/name", "refused"),
        ("postgresql:/me:geheim@host", "no database URL"),
    ],
)
@pytest.mark.parametrize("command", [("status",), ("load", "-")], ids=" ".join)
def test_a_url_that_is_wrong_is_told_without_its_password(
    dvdb: Run, command: tuple[str], url: str, cause: str
) -> None:
    by_environment = one_line(dvdb(*command, DVDB_DATABASE_URL=url))
    assert cause in by_environment
    assert "geheim" not in by_environment
    assert one_line(dvdb(*command, "-d", url, DVDB_DATABASE_URL="sqlite:///other.db")) == by_environment


@pytest.mark.parametrize("workers", ["abc", "0", "-1", "1.5", "²"])
def test_workers_that_are_no_number_are_told(dvdb: Run, workers: str) -> None:
    line = one_line(dvdb("extract", "-", DVDB_WORKERS=workers))
    assert "DVDB_WORKERS" in line
    assert workers in line


def test_an_input_that_is_not_there_is_told(dvdb: Run) -> None:
    assert one_line(dvdb("extract", "missing.txt")) == "dvdb: missing.txt: no such file or folder"


@pytest.mark.parametrize(
    ("command", "cause"),
    [
        (("export", "taken"), "taken: is a file"),
        (("export", "taken/in/it"), "taken/in/it: cannot write there"),
        (("publish", "nowhere/out.db"), "nowhere: no such folder"),
        (("publish", "folder"), "folder: is a folder"),
        (("publish", "taken"), "taken: is there already"),
        (("publish", "taken/out.db"), "taken: no such folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_told_and_left_alone(
    dvdb: Run, tmp_path: Path, invented: Path, command: tuple[str, ...], cause: str
) -> None:
    (tmp_path / "taken").write_text("what somebody wrote")
    (tmp_path / "folder").mkdir()
    assert cause in one_line(dvdb(*command, "-d", f"sqlite:///{invented}"))
    assert (tmp_path / "taken").read_text() == "what somebody wrote"
    assert {path.name for path in tmp_path.iterdir()} == {"taken", "folder"}


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nosuch",),
        ("load",),
        ("search",),
        ("export",),
        ("publish", "a.db", "b.db"),
        ("serve", "--port", "99999"),
        ("serve", "--port", "http"),
        ("load", "-w", "0", "x"),
        ("status", "--colour"),
    ],
    ids=" ".join,
)
def test_wrong_usage_has_exit_status_2_and_says_how(dvdb: Run, arguments: tuple[str, ...]) -> None:
    finished = dvdb(*arguments)
    assert finished.returncode == 2
    assert "Usage: dvdb" in finished.stdout + finished.stderr


@pytest.mark.parametrize(
    "locale",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "no_SUCH.ISO-8859-1"},
    ],
    ids=lambda variables: " ".join(f"{k}={v}" for k, v in variables.items()),
)
def test_the_locale_changes_nothing(dvdb: Run, invented: Path, locale: dict[str, str]) -> None:
    finished = dvdb("search", "Đỗ Văn Dự", "-d", f"sqlite:///{invented}", **locale)
    assert finished.returncode == 0
    assert finished.stdout.startswith("officials\tĐỗ Văn Dự\tdo-van-du\t")


def test_letters_that_are_no_utf8_do_no_harm(dvdb: Run, invented: Path, tmp_path: Path) -> None:
    assert dvdb("search", b"\xff\xfe", "-d", f"sqlite:///{invented}").returncode == 0
    assert "no such file" in one_line(dvdb("extract", b"b\xe0i.txt"))


def test_a_reader_that_has_had_enough_is_no_error(invented: Path, environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "dvdb", "search", "dan van", "-d", f"sqlite:///{invented}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_full_disk_is_told(invented: Path, environment: dict[str, str]) -> None:
    full = Path("/dev/full")
    require(full.exists(), "needs /dev/full, which Linux has")
    with full.open("w") as out:
        finished = subprocess.run(
            [sys.executable, "-m", "dvdb", "status", "-d", f"sqlite:///{invented}"],
            stdout=out,
            stderr=subprocess.PIPE,
            env=environment,
            encoding="utf-8",
            check=False,
        )
    assert finished.returncode == 1
    assert finished.stderr == "dvdb: No space left on device\n"


@pytest.mark.parametrize(
    ("command", "cause"),
    [
        ("export out", "dvdb: out: File too large; nothing was changed\n"),
        ("publish out.db", "dvdb: out.db: disk I/O error\n"),
    ],
)
def test_what_cannot_be_written_whole_is_not_written(
    invented: Path, environment: dict[str, str], tmp_path: Path, command: str, cause: str
) -> None:
    # No file may grow beyond 4 blocks: the first of some size fails as on a full disk.
    finished = subprocess.run(
        ["sh", "-c", f'ulimit -f 4; "{sys.executable}" -B -m dvdb {command} -d sqlite:///{invented}'],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (1, cause)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_a_stream_that_the_shell_has_closed_is_no_error(
    invented: Path, environment: dict[str, str], closed: str
) -> None:
    command = f'"{sys.executable}" -m dvdb status -d sqlite:///{invented} {closed}'
    finished = subprocess.run(
        ["sh", "-c", command], capture_output=True, env=environment, encoding="utf-8", check=False
    )
    assert (finished.returncode, finished.stderr) == (0, "")
