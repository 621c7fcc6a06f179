"""The built wheel, alone in an empty environment and an empty folder, makes the whole dataset."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from support.needs import require

ROOT = Path(__file__).parents[2]
KEPT = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dvdb" / "wheels"
"""Where `make venv` keeps the locked packages."""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; it must succeed, and sees nothing of the environment of the tests."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def kept() -> list[str]:
    """The files of the checkout, as paths from its root."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    require(listed, "the wheel is built from the files that git keeps; this is no checkout")
    return [name for name in listed.splitlines() if (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def wheel(kept: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: what an earlier build left in the checkout must not get into it."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in kept:
        copy = folder / "source" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy)
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--quiet")
    run(sys.executable, "-m", "pip", "wheel", *offline, "-w", folder, folder / "source", cwd=folder)
    (made,) = folder.glob("dvdb-*.whl")
    return made


def test_wheel_holds_every_module_and_every_file_of_data(wheel: Path, kept: list[str]) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    folders = {
        "src/": "",
        "loaders/": "dvdb/loaders/",
        "migrations/": "dvdb/migrations/",
        "seeds/": "dvdb/seeds/",
    }
    expected = {
        name.replace(folder, package, 1)
        for name in kept
        for folder, package in folders.items()
        if name.startswith(folder) and not name.endswith(".md")
    }
    assert {name for name in inside if ".dist-info/" not in name} == expected


def test_wheel_builds_the_five_articles_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    require(KEPT.is_dir(), f"the kept packages are not at {KEPT}; `make venv` keeps them there")
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--no-index", "--find-links", KEPT, wheel, cwd=tmp_path)
    folder = tmp_path / "empty"
    folder.mkdir()
    printed = run(tmp_path / "venv" / "bin" / "dvdb", "build", cwd=folder)
    assert "5 added" in printed
    assert [path.name for path in folder.iterdir()] == ["dvdb.db"]
    with sqlite3.connect(folder / "dvdb.db") as database:
        titles = {title for (title,) in database.execute("SELECT title FROM articles")}
    assert len(titles) == 5
    assert "Tập trung quán triệt sâu sắc quy chế công tác dân vận của Đảng" in titles


def test_lock_file_has_hashes_and_names_no_place_to_fetch_from() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if "==" in line and not line.lstrip().startswith("#")]
    assert pinned
    assert all(line.rstrip().endswith("\\") for line in pinned), "a package without a hash"
    assert not [line for line in lines if "://" in line or line.startswith("--index")]


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["postgres"],
        *project["dependency-groups"]["dev"],
    ]
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    names = {line.split("==")[0].split("[")[0].lower() for line in locked.splitlines() if "==" in line}
    for name in wanted:
        bare = name.split("[")[0].split(">")[0].split("=")[0].strip().lower()
        assert bare.replace("_", "-") in names, name
