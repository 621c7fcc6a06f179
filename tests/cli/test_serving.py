"""``dvdb serve``: up when its address is printed, read-only, and ended by Ctrl-C or SIGTERM."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@contextmanager
def served(arguments: list[str], environment: dict[str, str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A site that runs, and its address."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "dvdb", "serve", "--port", "0", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        # On PostgreSQL it tells first that it takes a snapshot.
        lines = iter(process.stdout.readline, "")
        address = next(line.split()[0] for line in lines if line.startswith("http"))
        yield process, address
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate()


def page(address: str) -> str:
    """The page, once the site answers."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=20) as answer:
                return str(answer.read().decode("utf-8"))
        except ConnectionError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_the_site_is_up_when_its_address_is_printed_and_ends_cleanly(
    invented: Path, environment: dict[str, str], sent: signal.Signals
) -> None:
    with served(["-d", f"sqlite:///{invented}"], environment) as (process, address):
        assert address.startswith("http://127.0.0.1:")
        assert "Đỗ Văn Dự" in page(f"{address}-/search?q=do+van+du")
        process.send_signal(sent)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (0, "stopped\n", "")


def test_a_port_that_is_taken_is_told(dvdb: Run, invented: Path, environment: dict[str, str]) -> None:
    with served(["-d", f"sqlite:///{invented}"], environment) as (_, address):
        port = address.rstrip("/").rpartition(":")[2]
        finished = dvdb("serve", "--port", port, "-d", f"sqlite:///{invented}")
        assert finished.returncode == 1
        assert finished.stderr == (
            f"dvdb: cannot listen on 127.0.0.1:{port}: Address already in use; try --port 0 for a free one\n"
        )


@pytest.mark.parametrize(("arguments", "open_to_sql"), [([], True), (["--public"], False)])
def test_public_closes_the_door_for_sql(
    invented: Path, environment: dict[str, str], arguments: list[str], open_to_sql: bool
) -> None:
    with served(["-d", f"sqlite:///{invented}", *arguments], environment) as (_, address):
        asked = f"{address}dvdb/-/query.json?sql=select+42+as+answer&_shape=array"
        try:
            answered = "42" in page(asked)
        except urllib.error.HTTPError as refused:
            answered = False
            assert refused.code == 403
        assert answered == open_to_sql


def test_the_site_changes_nothing_in_the_file_or_beside_it(
    invented: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "served.db"
    path.write_bytes(invented.read_bytes())
    with served(["-d", f"sqlite:///{path}"], environment) as (process, address):
        page(address)
        page(f"{address}dvdb/officials")
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
    assert path.read_bytes() == invented.read_bytes()
    assert [found.name for found in tmp_path.iterdir()] == ["served.db"]


def test_a_file_with_any_name_is_served(invented: Path, environment: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "dữ liệu #1 50%.db"
    path.write_bytes(invented.read_bytes())
    with served(["-d", f"sqlite:///{path}"], environment) as (_, address):
        assert "Đỗ Văn Dự" in page(f"{address}-/search?q=do+van+du")


def test_postgresql_is_served_from_a_snapshot_that_is_removed(
    postgresql_filled: str, environment: dict[str, str], tmp_path: Path
) -> None:
    temporary = environment | {"TMPDIR": str(tmp_path)}
    with served(["-d", postgresql_filled], temporary) as (process, address):
        assert "Đỗ Văn Dự" in page(f"{address}-/search?q=do+van+du")
        assert list(tmp_path.rglob("*.db"))
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
    assert list(tmp_path.iterdir()) == []


def test_the_commands_that_read_work_on_postgresql(dvdb: Run, postgresql_filled: str, tmp_path: Path) -> None:
    assert "articles" in dvdb("status", "-d", postgresql_filled).stdout
    found = dvdb("search", "đỗ văn dự", "-d", postgresql_filled).stdout
    assert found.startswith("officials\tĐỗ Văn Dự\tdo-van-du\t")
    validated = dvdb("validate", "-d", postgresql_filled)
    assert validated.returncode == 1
    assert "holdings_unproven: 1 rows" in validated.stdout
    assert dvdb("export", "csv", "-d", postgresql_filled).returncode == 0
    assert dvdb("publish", "copy.db", "-d", postgresql_filled).returncode == 0
    assert dvdb("status", "-d", "sqlite:///copy.db").returncode == 0
