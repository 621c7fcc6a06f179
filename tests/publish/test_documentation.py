"""The documentation names what there is, and all there is."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from dvdb.cli import cli
from dvdb.models import metadata
from dvdb.publish.catalog import column_label, table_label, view_columns
from dvdb.publish.dictionary import dictionary
from dvdb.store.objects import VIEWS

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").rglob("*.md"))
    if path.name != "CHANGELOG.md"
)
COLUMNS = {table.name: {c.name for c in table.columns} for table in metadata.tables.values()} | {
    view.name: set(view.columns) for view in VIEWS
}
VIETNAMESE = re.compile(r"[àáâãèéêìíòóôõùúăđĩũơưạ-ỹ]", re.IGNORECASE)


def command_lines() -> list[tuple[str, str]]:
    """Every ``dvdb ...`` in a block or a span of code, with its page."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        code = re.findall(r"```[a-z]*\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text)
        for piece in code:
            found += [
                (page.name, line) for line in re.findall(r"^\s*(?:\$ )?(dvdb [^\n|>]*)", piece, re.MULTILINE)
            ]
    return found


def test_the_dictionary_is_what_the_comments_say() -> None:
    written = (ROOT / "docs" / "dictionary.md").read_text(encoding="utf-8")
    assert written == dictionary(), "the comments have changed: run `make docs`"


def test_the_dictionary_has_every_table_view_and_column() -> None:
    sections = dict(re.findall(r"^### (\w+)\n(.*?)(?=^###? |\Z)", dictionary(), re.MULTILINE | re.DOTALL))
    assert set(sections) == set(COLUMNS)
    for name, columns in COLUMNS.items():
        assert set(re.findall(r"^\| `(\w+)` ", sections[name], re.MULTILINE)) == columns, name


@pytest.mark.parametrize("relation", sorted(COLUMNS))
def test_every_table_view_and_column_is_described_in_both_languages(relation: str) -> None:
    label = table_label(relation)
    assert VIETNAMESE.search(label.vi), relation
    assert label.note.endswith("."), relation
    for column in COLUMNS[relation]:
        said = column_label(relation, column)
        assert said.vi, f"{relation}.{column}"
        assert len(said.note) > 5, f"{relation}.{column}"
        assert said.note[-1] in ".)", f"{relation}.{column}: {said.note}"


def test_a_column_that_may_be_null_says_what_null_means() -> None:
    for table in metadata.tables.values():
        for column in table.columns:
            if column.nullable:
                assert "NULL" in (column.comment or ""), f"{table.name}.{column.name}"


def test_view_columns_are_those_of_the_view() -> None:
    for view in VIEWS:
        assert view_columns(view.name) == tuple(view.columns)


@pytest.mark.parametrize(("page", "line"), command_lines() or [("none", "dvdb --help")])
def test_every_command_and_option_that_a_page_names_is_real(page: str, line: str) -> None:
    words = line.split()
    name = words[1] if len(words) > 1 else "--help"
    if name.startswith("-"):
        assert name in ("--help", "-h", "--version")
        return
    assert name in cli.commands, f"{page}: {line}"
    options = {"--help", "-h"}
    for parameter in cli.commands[name].params:
        if isinstance(parameter, click.Option):
            options |= {*parameter.opts, *parameter.secondary_opts}
    for option in re.findall(r"(?<=\s)--?[a-z][a-z-]*", line):
        assert option in options, f"{page}: {line}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_column_that_a_page_names_is_real(page: Path) -> None:
    for table, column in re.findall(r"`([a-z_]+)\.([a-z_]+)`", page.read_text(encoding="utf-8")):
        if table in COLUMNS:
            assert column in COLUMNS[table], f"{page.name}: {table}.{column}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name}: {target}"
