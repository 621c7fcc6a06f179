"""What the commands print, and that every one explains itself."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dvdb.cli import cli

Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = (
    "Hội nghị giao ban công tác dân vận\n\n"
    "Sáng 5/3/2024, Huyện ủy Cái Bè tổ chức hội nghị giao ban công tác dân vận quý I. "
    "Đồng chí Lê Thị Mây, Phó Bí thư Thường trực Huyện ủy Cái Bè, chủ trì hội nghị.\n"
)


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_the_help_of_every_command_has_an_example_that_names_it(dvdb: Run, command: str) -> None:
    finished = dvdb(command, "--help")
    assert finished.returncode == 0
    _, _, example = finished.stdout.partition("Example:\n")
    assert f"dvdb {command}" in example


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_option_says_what_it_does(command: str) -> None:
    for parameter in cli.commands[command].params:
        if parameter.param_type_name == "option":
            assert getattr(parameter, "help", None), f"{command}: {parameter.name}"


def test_the_commands_of_the_design_are_there(dvdb: Run) -> None:
    help_text = dvdb("--help").stdout
    for command in (
        "build", "load", "extract", "serve", "publish", "export", "validate", "status", "migrate", "search"
    ):  # fmt: skip
        assert f"\n  {command} " in help_text


def test_search_prints_kind_label_id_and_snippet(dvdb: Run, invented: Path) -> None:
    lines = dvdb("search", "do", "van", "du", "-d", f"sqlite:///{invented}").stdout.splitlines()
    assert lines[0].split("\t")[:3] == ["officials", "Đỗ Văn Dự", "do-van-du"]
    assert all(line.count("\t") == 3 for line in lines)
    assert any("Đồng chí Đỗ Văn Dự" in line.split("\t")[3] for line in lines)


def test_search_tells_on_standard_error_what_it_leaves_out(dvdb: Run, invented: Path) -> None:
    finished = dvdb("search", "dan van", "-n", "1", "-d", f"sqlite:///{invented}")
    assert len(finished.stdout.splitlines()) == 1
    assert "--limit" in finished.stderr
    assert dvdb("search", "zzzz", "-d", f"sqlite:///{invented}").stderr == "dvdb: nothing found\n"


def test_the_environment_names_the_database_and_the_option_wins(dvdb: Run, invented: Path) -> None:
    assert dvdb("status", DVDB_DATABASE_URL=f"sqlite:///{invented}").returncode == 0
    other = dvdb("status", "-d", "sqlite:///other.db", DVDB_DATABASE_URL=f"sqlite:///{invented}")
    assert "other.db: no such database" in other.stderr


def test_export_and_publish_say_what_they_wrote(dvdb: Run, invented: Path, tmp_path: Path) -> None:
    assert dvdb("export", "csv", "-d", f"sqlite:///{invented}").stdout.startswith("csv: ")
    assert (tmp_path / "csv" / "officials.csv").exists()
    assert dvdb("publish", "copy.db", "-d", f"sqlite:///{invented}").stdout.startswith("copy.db: ")
    assert dvdb("status", "-d", "sqlite:///copy.db").returncode == 0


def test_a_name_with_any_letters_will_do_for_a_database(dvdb: Run, tmp_path: Path) -> None:
    name = "dữ liệu #1 50% 'a'?.db"
    assert dvdb("migrate", "-d", f"sqlite:///{name.replace('?', '')}").returncode == 0
    assert (tmp_path / name.replace("?", "")).exists()
    assert dvdb("status", "-d", f"sqlite:///{name.replace('?', '')}").returncode == 0


def test_an_article_from_standard_input_becomes_a_record(dvdb: Run) -> None:
    finished = dvdb("extract", "-", stdin=ARTICLE)
    record = json.loads(finished.stdout)
    assert [official["name"] for official in record["officials"]] == ["Lê Thị Mây"]


def test_validate_finds_a_text_that_is_empty_where_it_should_be_null(
    dvdb: Run, invented: Path, tmp_path: Path
) -> None:
    path = tmp_path / "dvdb.db"
    path.write_bytes(invented.read_bytes())
    assert "empty" not in dvdb("validate").stdout
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("update articles set lead = '' where id = 'son-khe'")
        connection.commit()
    validated = dvdb("validate")
    assert validated.returncode == 1
    assert "articles_empty_texts: 1 rows" in validated.stdout
    assert "son-khe" in validated.stdout


def test_a_folder_is_loaded_and_loading_it_again_changes_nothing(dvdb: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    assert dvdb("load", "articles").stdout == "articles: 1 added, 0 updated, 0 unchanged, 0 rejected\n"
    assert dvdb("load", "articles").stdout == "articles: 0 added, 0 updated, 1 unchanged, 0 rejected\n"
    assert "Lê Thị Mây" in dvdb("search", "le thi may").stdout
    assert dvdb("validate").returncode == 0


def test_what_cannot_be_read_is_named_and_the_rest_is_loaded(dvdb: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    finished = dvdb("load", "empty.txt", "good.txt")
    assert finished.returncode == 1
    assert finished.stdout == "articles: 1 added, 0 updated, 0 unchanged, 1 rejected\n"
    assert finished.stderr.startswith("dvdb: empty.txt: ")


def test_ctrl_c_ends_a_load_in_one_line(environment: dict[str, str], tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "dvdb", "load", "-"],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    # It has made the database and waits for input.
    deadline = time.monotonic() + 60
    while not (tmp_path / "dvdb.db").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert err == "dvdb: interrupted; what was loaded is kept, and the same command goes on from there\n"
    assert (process.returncode, out) == (130, "")
