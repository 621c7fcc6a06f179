"""Every command of the README does what the README says, in a folder of its own, with no network."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.needs import require

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"<!-- (run: \w+|printed) -->\n```\w*\n(.*?)```", re.DOTALL)
KEPT = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dvdb" / "wheels"

ARTICLE = (
    "Hội nghị sơ kết công tác dân vận quý I\n\n"
    "Sáng 5/4/2023, Ban Dân vận Huyện ủy Cái Bè tổ chức hội nghị sơ kết công tác dân vận quý I. "
    "Ông Trương Văn Nhãn, Trưởng Ban Dân vận Huyện ủy, chủ trì hội nghị."
)


def blocks(kind: str) -> list[str]:
    """The blocks of code that the README marks as of that kind."""
    return [code for mark, code in BLOCK.findall((ROOT / "README.md").read_text("utf-8")) if mark == kind]


def commands(code: str) -> list[str]:
    """The commands of a block: one a line, or more lines where a quotation goes on."""
    found: list[str] = []
    for line in code.splitlines():
        if found and found[-1].count('"') % 2:
            found[-1] += "\n" + line
        elif line.strip():
            found.append(line)
    return found


def environment(**more: str) -> dict[str, str]:
    found = {name: value for name, value in os.environ.items() if not name.startswith("DVDB_")}
    return found | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"} | more


def page_of(server: subprocess.Popen[str]) -> str:
    """The first page of the site that a started server prints the address of."""
    assert server.stdout is not None
    printed: list[str] = []
    for line in server.stdout:
        printed.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
            with urllib.request.urlopen(found[0], timeout=60) as answer:
                return str(answer.read().decode("utf-8"))
    raise AssertionError("no address printed: " + "".join(printed))


def served(command: str, cwd: Path, env: dict[str, str]) -> str:
    """The first page that a serving command shows; the server is ended like by Ctrl-C."""
    with subprocess.Popen(
        command, shell=True, cwd=cwd, env=env, text=True, encoding="utf-8", start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as server:  # fmt: skip
        try:
            return page_of(server)
        finally:
            os.killpg(server.pid, signal.SIGINT)
            for _ in range(100):
                if server.poll() is not None:
                    break
                time.sleep(0.1)
            else:
                os.killpg(server.pid, signal.SIGKILL)


def run(command: str, cwd: Path, env: dict[str, str]) -> str:
    """What a command prints; serving ones are asked for their first page."""
    if command.startswith("dvdb serve"):
        command = re.sub(r"#.*", "", command).strip()
        return served(re.sub(r" --port \d+|$", " --port 0", command, count=1), cwd, env)
    done = subprocess.run(
        command, shell=True, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the inputs that the README names."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "articles").mkdir()
    (folder / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    row = json.dumps({"id": "a-1", "title": "Tin khác", "text": ARTICLE.replace("quý I", "quý II")})
    (folder / "dump.jsonl").write_text(row + "\n", encoding="utf-8")
    (folder / "dump.jsonl.gz").write_bytes(gzip.compress(row.encode() + b"\n"))
    paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n\n"))
    (folder / "page.html").write_text(
        f"<!doctype html><html lang='vi'><title>Tin</title><body>{paragraphs}</body></html>", encoding="utf-8"
    )
    yield folder


def test_commands_of_the_shell_blocks_run_one_after_the_other(folder: Path) -> None:
    printed = {
        command: run(command, folder, environment())
        for code in blocks("run: shell")
        for command in commands(code)
    }
    assert len(printed) > 12
    (expected,) = blocks("printed")
    (first,) = (text for command, text in printed.items() if "FROM tenures" in command)
    assert [line.rstrip() for line in first.splitlines()] == expected.splitlines()
    (proof,) = (text for command, text in printed.items() if "FROM evidence" in command)
    assert "Trưởng Ban Dân vận Tỉnh ủy" in proof
    (found,) = (text for command, text in printed.items() if command.startswith("dvdb search"))
    assert "Ban Dân vận Huyện ủy Cái Bè" in found
    assert {path.name for path in (folder / "csv").iterdir()} >= {
        "officials.csv",
        "tenures.csv",
        "spreadsheet",
    }
    for command, page in printed.items():
        if command.startswith("dvdb serve"):
            assert "dữ liệu công tác dân vận" in page


def test_commands_for_postgresql_run(postgresql_url: str, tmp_path: Path) -> None:
    (code,) = blocks("run: postgresql")
    export, *rest = commands(code)
    assert export.startswith("export DVDB_DATABASE_URL=postgresql://")
    printed = [run(command, tmp_path, environment(DVDB_DATABASE_URL=postgresql_url)) for command in rest]
    assert "5 added" in printed[0]
    assert "Lê Thành Công" in (tmp_path / "csv" / "officials.csv").read_text("utf-8")
    assert "dữ liệu công tác dân vận" in printed[-1]


def test_make_run_in_a_fresh_clone_ends_with_the_site_up(tmp_path: Path) -> None:
    require(shutil.which("make") and shutil.which("git"), "make and git are not here")
    require((ROOT / ".git").exists(), "this is no git checkout")
    require(KEPT.is_dir(), f"the kept packages are not at {KEPT}; `make venv` keeps them there")
    (code,) = blocks("run: make")
    assert [line.split("#")[0].strip() for line in code.splitlines()] == ["make run", "make test"]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (tmp_path / "clone" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / "clone" / name)
    page = served("make run PORT=0", tmp_path / "clone", environment())
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))
    assert "5 bài viết" in words
    assert "Tập trung quán triệt sâu sắc quy chế công tác dân vận của Đảng" in words
