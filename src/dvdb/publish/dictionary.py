"""docs/dictionary.md, from the comments of the models and views; ``make docs`` writes it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from dvdb.models import metadata
from dvdb.publish.catalog import column_label, groups, is_internal, table_label, view_columns

HEAD = """# Dictionary

Every table, view and column: its name, Vietnamese label, type, and what one value means. Made from the
comments of the models by `make docs`; do not edit. The rules behind the values are in docs/codebook.md.

PK: part of the primary key. FK: the table it points to. *internal*: for dvdb's own use, in no export.
"""


def dictionary() -> str:
    """The whole page."""
    return "\n".join(
        [HEAD, *_contents(), *(line for group in groups() for line in _group(group.en, group.tables))]
    )


def _contents() -> Iterator[str]:
    for group in groups():
        yield f"- {group.en}: " + ", ".join(f"[{name}](#{name})" for name in group.tables)
    yield ""


def _group(title: str, names: tuple[str, ...]) -> Iterator[str]:
    yield f"## {title}\n"
    for name in names:
        label = table_label(name)
        yield f"### {name}\n\n*{label.vi}.* {_cell(label.note)}\n"
        yield "| column | tiếng Việt | type | meaning |\n|---|---|---|---|"
        if name in metadata.tables:
            table = metadata.tables[name]
            for column in table.columns:
                yield _line(name, column.name, _type(table, column.name))
        else:
            for column_name in view_columns(name):
                yield _line(name, column_name, "")
        yield ""


def _line(table: str, column: str, type_: str) -> str:
    label = column_label(table, column)
    internal = " *internal*" if is_internal(table, column) else ""
    return f"| `{column}` | {label.vi} | {type_}{internal} | {_cell(label.note)} |"


def _type(table: Table, name: str) -> str:
    column = table.c[name]
    parts = [str(column.type).lower()]
    if column.primary_key:
        parts.append("PK")
    parts += [f"FK [{key.column.table.name}](#{key.column.table.name})" for key in column.foreign_keys]
    return ", ".join(parts)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "\\<")
