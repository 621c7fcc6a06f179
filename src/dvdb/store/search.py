"""Full-text search: FTS5 with triggers on SQLite, text vectors with indexes on PostgreSQL.

On both, ``search`` has the columns kind (a table's name), id (of its row), label and text. On SQLite it
is one FTS5 table over everything. Its keys come from ``search_rows``, because an index needs integer
keys that VACUUM cannot renumber and the tables have text keys: an article's number is that of its text,
all others, articles whose text is not here among them, count from OTHERS. The tables' own search boxes
have small indexes of their own, declared the way Datasette finds them.
"""

from __future__ import annotations

import string
import unicodedata

OTHERS = 1 << 40
"""First number of a row that is no article."""

TOKENIZE = "unicode61 remove_diacritics 2"

NAMES = {"officials": ("official_names", "official_id", "name"),
         "organizations": ("organization_names", "organization_id", "full_name")}  # fmt: skip
"""Tables whose rows have further names: their table, its column for the row, and the row's own name."""

LABELS = {
    "officials": ("{r}.name", "{names}"),
    "organizations": ("{r}.full_name", "{names}"),
    "positions": ("{r}.label", "''"),
    "events": (
        "{r}.label",
        "coalesce({r}.title, '') || ' ' || coalesce({r}.organizer_printed, '') "
        "|| ' ' || coalesce({r}.venue, '')",
    ),
    "places": ("{r}.full_name", "''"),
}
"""What the rows of a table, but for articles, are found by: label and further text."""

BOXES = {
    "articles": ("title", "lead"),
    "events": ("label", "title", "organizer_printed", "venue"),
    "officials": ("name",),
    "organizations": ("full_name", "name"),
    "places": ("full_name", "name"),
    "positions": ("label",),
}
"""Columns that a table's own search box looks in."""


def _label(table: str, row: str) -> str:
    return LABELS[table][0].format(r=row)


def _text(table: str, row: str) -> str:
    names = ""
    if table in NAMES:
        other, column, own = NAMES[table]
        names = (
            f"coalesce((SELECT group_concat(n.name, ' | ') FROM {other} n "
            f"WHERE n.{column} = {row}.id AND n.name <> {row}.{own}), '')"
        )
    return LABELS[table][1].format(r=row, names=names)


def _entry(kind: str, row_id: str, label: str, text: str) -> str:
    """Return the statement that gives a row the next number of those that are no text's."""
    return (
        "INSERT INTO search_rows(number, kind, id, label, text) SELECT "
        f"max({OTHERS}, coalesce((SELECT max(number) FROM search_rows), 0) + 1), '{kind}', {row_id}, "
        f"{label}, {text}"
    )


def sqlite_tables() -> dict[str, str]:
    """Return the statements that create the tables, indexes and helper view of the search, by name."""
    made = {
        "search_rows": (
            "CREATE TABLE search_rows (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, "
            "label TEXT NOT NULL, text TEXT, UNIQUE (kind, id))"
        ),
        "search_content": (
            "CREATE VIEW search_content AS SELECT number, kind, id, label, "
            "coalesce(text, (SELECT t.body FROM article_texts t WHERE t.number = search_rows.number), '') "
            "AS text "
            "FROM search_rows"
        ),
        "search": (
            "CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, label, text, "
            f'content="search_content", content_rowid="number", tokenize="{TOKENIZE}")'
        ),
    }
    for table, columns in BOXES.items():
        made[f"{table}_fts"] = (
            f"CREATE VIRTUAL TABLE {table}_fts USING fts5({', '.join(columns)}, "
            f'content="{table}", tokenize="{TOKENIZE}")'
        )
    return made


def sqlite_triggers() -> dict[str, str]:
    """Return the statements that create the triggers, by name: the indexes follow every write."""
    made: dict[str, str] = {}

    def on(name: str, when: str, *statements: str) -> None:
        body = " ".join(f"{statement};" for statement in statements)
        made[name] = f"CREATE TRIGGER {name} {when} BEGIN {body} END"

    def entry(row: str) -> str:
        text = f"coalesce({row}.text, (SELECT t.body FROM article_texts t WHERE t.number = {row}.number), '')"
        return f"{row}.number, {row}.kind, {row}.id, {row}.label, {text}"

    add = f"INSERT INTO search(rowid, kind, id, label, text) VALUES ({entry('new')})"
    drop = f"INSERT INTO search(search, rowid, kind, id, label, text) VALUES ('delete', {entry('old')})"
    on("search_rows_added", "AFTER INSERT ON search_rows", add)
    on("search_rows_removed", "AFTER DELETE ON search_rows", drop)
    on("search_rows_changed", "AFTER UPDATE ON search_rows", drop, add)

    title = "coalesce((SELECT a.title FROM articles a WHERE a.id = {row}.article_id), '')"
    enter = (
        "DELETE FROM search_rows WHERE kind = 'articles' AND id = new.article_id",
        "INSERT INTO search_rows(number, kind, id, label) "
        f"VALUES (new.number, 'articles', new.article_id, {title.format(row='new')})",
    )
    leave = "DELETE FROM search_rows WHERE number = old.number"
    # The row must leave the index while the old text is still there to be read.
    on("article_texts_added", "AFTER INSERT ON article_texts", *enter)
    on("article_texts_leaving", "BEFORE DELETE ON article_texts", leave)
    on("article_texts_changing", "BEFORE UPDATE ON article_texts", leave)
    on("article_texts_changed", "AFTER UPDATE ON article_texts", *enter)
    on(
        "article_texts_left",
        "AFTER DELETE ON article_texts",
        _entry("articles", "old.article_id", title.format(row="old"), "''")
        + " WHERE EXISTS (SELECT 1 FROM articles a WHERE a.id = old.article_id)",
    )
    on(
        "articles_found",
        "AFTER INSERT ON articles",
        _entry("articles", "new.id", "coalesce(new.title, '')", "''"),
    )
    on(
        "articles_renamed",
        "AFTER UPDATE OF title ON articles WHEN new.title IS NOT old.title",
        "UPDATE search_rows SET label = coalesce(new.title, '') WHERE kind = 'articles' AND id = new.id",
    )
    on(
        "articles_lost",
        "AFTER DELETE ON articles",
        "DELETE FROM search_rows WHERE kind = 'articles' AND id = old.id",
    )
    for table in LABELS:
        on(
            f"{table}_found",
            f"AFTER INSERT ON {table}",
            _entry(table, "new.id", _label(table, "new"), _text(table, "new")),
        )
        on(
            f"{table}_renamed",
            f"AFTER UPDATE ON {table}",
            f"UPDATE search_rows SET id = new.id, label = {_label(table, 'new')}, "
            f"text = {_text(table, 'new')} "
            f"WHERE kind = '{table}' AND id = old.id AND (id, label, text) IS NOT "
            f"(new.id, {_label(table, 'new')}, {_text(table, 'new')})",
        )
        on(
            f"{table}_lost",
            f"AFTER DELETE ON {table}",
            f"DELETE FROM search_rows WHERE kind = '{table}' AND id = old.id",
        )
    for table, (names, column, own) in NAMES.items():
        for suffix, when, row in (("named", "INSERT", "new"), ("unnamed", "DELETE", "old")):
            on(
                f"{table}_{suffix}",
                f"AFTER {when} ON {names} "
                f"WHEN {row}.name IS NOT (SELECT r.{own} FROM {table} r WHERE r.id = {row}.{column})",
                f"UPDATE search_rows SET text = "
                f"(SELECT {_text(table, 'r')} FROM {table} r WHERE r.id = {row}.{column}) "
                f"WHERE kind = '{table}' AND id = {row}.{column} "
                f"AND EXISTS (SELECT 1 FROM {table} r WHERE r.id = {row}.{column})",
            )
    for table, columns in BOXES.items():
        names_, new, old = (
            ", ".join(prefix + column for column in columns) for prefix in ("", "new.", "old.")
        )
        box_add = f"INSERT INTO {table}_fts(rowid, {names_}) VALUES (new.rowid, {new})"
        box_drop = (
            f"INSERT INTO {table}_fts({table}_fts, rowid, {names_}) VALUES ('delete', old.rowid, {old})"
        )
        on(f"{table}_fts_ai", f"AFTER INSERT ON {table}", box_add)
        on(f"{table}_fts_ad", f"AFTER DELETE ON {table}", box_drop)
        on(f"{table}_fts_au", f"AFTER UPDATE OF {names_} ON {table}", box_drop, box_add)
    return made


def sqlite_fill() -> list[str]:
    """Return the statements that fill the indexes from the tables, in an order that only the data give."""
    next_number = (
        f"max({OTHERS}, coalesce((SELECT max(number) FROM search_rows), 0) + 1) - 1 "
        "+ row_number() OVER (ORDER BY r.id)"
    )
    made = [
        "INSERT INTO search_rows(number, kind, id, label) "
        "SELECT t.number, 'articles', a.id, coalesce(a.title, '') "
        "FROM article_texts t JOIN articles a ON a.id = t.article_id ORDER BY t.number",
        "INSERT INTO search_rows(number, kind, id, label, text) "
        f"SELECT {next_number}, 'articles', r.id, coalesce(r.title, ''), '' FROM articles r "
        "WHERE NOT EXISTS (SELECT 1 FROM article_texts t WHERE t.article_id = r.id) ORDER BY r.id",
        *(
            "INSERT INTO search_rows(number, kind, id, label, text) "
            f"SELECT {next_number}, '{table}', r.id, {_label(table, 'r')}, {_text(table, 'r')} "
            f"FROM {table} r ORDER BY r.id"
            for table in LABELS
        ),
    ]
    return made + [f"INSERT INTO {name}({name}) VALUES ('rebuild')" for name in sqlite_indexes()]


def sqlite_indexes() -> list[str]:
    """Return the names of the FTS5 tables."""
    return ["search", *(f"{table}_fts" for table in BOXES)]


def postgresql_function() -> str:
    """Return the statement that creates ``dvdb_fold(text)``: lower case, without marks, đ as d."""
    folded: dict[str, str] = {"đ": "d", "ð": "d"}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        letter = chr(code).lower()
        base = unicodedata.normalize("NFD", letter)[0]
        if len(letter) == 1 and base in string.ascii_lowercase and base != letter:
            folded[letter] = base
    pairs = sorted(folded.items())
    letters, bases = ("".join(part) for part in zip(*pairs, strict=True))
    return (
        "CREATE FUNCTION dvdb_fold(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS "
        f"$$ SELECT translate(lower(normalize(said, NFC)), '{letters}', '{bases}') $$"
    )


def _vector(text: str) -> str:
    # a text vector holds 1 MB: 200,000 code points are far below it whatever they are
    return f"to_tsvector('simple', dvdb_fold(left({text}, 200000)))"


_POSTGRESQL = {
    "officials": ("officials", "id", "name", "''", "name"),
    "official_names": ("officials", "official_id", "name", "''", "name"),
    "organizations": ("organizations", "id", "full_name", "''", "full_name"),
    "organization_names": ("organizations", "organization_id", "name", "''", "name"),
    "positions": ("positions", "id", "label", "''", "label"),
    "events": ("events", "id", "label", "coalesce(title, '')", "label || ' ' || coalesce(title, '')"),
    "places": ("places", "id", "full_name", "''", "full_name"),
    "articles": ("articles", "id", "coalesce(title, '')", "''", "coalesce(title, '')"),
    "article_texts": (
        "articles",
        "article_id",
        "coalesce((SELECT a.title FROM articles a WHERE a.id = article_id), '')",
        "body",
        "body",
    ),
}


def postgresql_indexes() -> dict[str, str]:
    """Return the statements that create the indexes of the text vectors, by name."""
    return {
        f"search_{table}": f"CREATE INDEX search_{table} ON {table} USING gin ({_vector(found_by)})"
        for table, (*_, found_by) in _POSTGRESQL.items()
    }


def postgresql_view() -> str:
    """Return the statement that creates the view ``search``.

    Besides the columns it has on SQLite, it has ``vector``, for
    ``WHERE vector @@ phraseto_tsquery('simple', dvdb_fold(:q))``. A row may appear more than once, under
    each of its names.
    """
    return "CREATE VIEW search AS " + " UNION ALL ".join(
        f"SELECT '{kind}' AS kind, {row_id} AS id, {label} AS label, {text} AS text, "
        f"{_vector(found_by)} AS vector "
        f"FROM {table}"
        for table, (kind, row_id, label, text, found_by) in _POSTGRESQL.items()
    )
