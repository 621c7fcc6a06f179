"""Migration: nothing is lost, nothing half done, and what stands is what the models say."""

from __future__ import annotations

import importlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from support import postgres
from support.tables import contents

from dvdb.models import metadata
from dvdb.store import StoreError, migrate, objects, open_engine

migration = importlib.import_module("dvdb.store.migrate")

Connect = Callable[[], Any]
Revise = Callable[..., None]

REBUILT = """
    rebuild = "always" if op.get_context().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("articles", recreate=rebuild) as batch:"""
ADD_COLUMN = f"""{REBUILT}
        batch.add_column(sa.Column("remark", sa.Text()))
"""
DROP_COLUMN = f"""{REBUILT}
        batch.drop_column("remark")
"""


@pytest.fixture
def revise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Revise:
    """Give dvdb one revision more, 0002, which does what is given."""

    def write(upgrade: str, downgrade: str = "    pass") -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(migration.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "0002_more.py").write_text(
            "import sqlalchemy as sa\nfrom alembic import op\n\n"
            'revision = "0002"\ndown_revision = "0001"\n\n\n'
            f"def upgrade():\n{upgrade}\n\n\ndef downgrade():\n{downgrade}\n"
        )
        monkeypatch.setattr(migration, "SCRIPTS", str(folder))

    return write


def revision(connection: Connection) -> str | None:
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def standing(connection: Connection) -> dict[str, set[str]]:
    """The names of the views, triggers and functions that are there, by kind."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(
            text("SELECT type, name FROM sqlite_master WHERE type IN ('view', 'trigger')")
        )
        found: dict[str, set[str]] = {"VIEW": set(), "TRIGGER": set()}
        for kind, name in rows:
            found[kind.upper()].add(name)
        return found
    functions = connection.execute(
        text("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace")
    )
    return {"VIEW": set(inspect(connection).get_view_names()), "FUNCTION": set(functions.scalars())}


def expected(dialect: str) -> dict[str, set[str]]:
    kinds = ("VIEW", "TRIGGER") if dialect == "sqlite" else ("VIEW", "FUNCTION")
    made = objects.expected(dialect)
    return {kind: {name for name, (of, _) in made.items() if of == kind} for kind in kinds}


def schema(connection: Connection) -> dict[str, set[str]]:
    """What the database itself says of its tables: each clause, by table or index."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        return {
            name: {" ".join(clause.split()).strip(" ,") for clause in re.split(r",?\n", sql)}
            for name, sql in rows
            if name != "alembic_version"
        }
    found: dict[str, set[str]] = {}
    for query in (
        "SELECT table_name, column_name || ' ' || data_type || ' ' || is_nullable || ' ' "
        "|| coalesce(column_default, '') || coalesce(is_identity, '') "
        "|| coalesce(col_description(table_name::regclass, ordinal_position), '') "
        "FROM information_schema.columns WHERE table_schema = 'public'",
        "SELECT conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'public'::regnamespace",
        "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'",
    ):
        for name, clause in connection.execute(text(query)):
            found.setdefault(name, set()).add(clause)
    del found["alembic_version"]
    return found


def test_there_is_one_head() -> None:
    assert len(ScriptDirectory.from_config(migration.configuration()).get_heads()) == 1


def test_down_to_nothing_and_up_again_makes_everything(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        before = schema(connection)
    migrate(database_url, "base")
    with connect() as connection:
        assert set(inspect(connection).get_table_names()) == {"alembic_version"}
        assert not any(standing(connection).values())
    migrate(database_url)
    with connect() as connection:
        assert schema(connection) == before
        assert before.keys() > metadata.tables.keys()


def test_models_and_migrations_do_not_drift(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        command.check(migration.configuration(connection))


def test_schema_is_that_of_the_models(
    database_url: str, connect: Connect, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    migrate(database_url)
    if database_url.startswith("sqlite"):
        other = f"sqlite:///{tmp_path / 'models.db'}"
    else:
        other = postgres.new_database(request.getfixturevalue("postgresql_server"))
    engine = open_engine(other)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)")
        metadata.create_all(connection)
        objects.create(connection)
        of_models = schema(connection)
    engine.dispose()
    with connect() as connection:
        assert schema(connection) == of_models


def test_views_and_triggers_are_those_of_objects(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        assert standing(connection) == expected(connection.dialect.name)


def test_every_constraint_has_a_name(database_url: str, connect: Connect) -> None:
    migrate(database_url)
    with connect() as connection:
        said = inspect(connection)
        for table in metadata.tables:
            assert said.get_pk_constraint(table)["name"], table
            for found in (said.get_foreign_keys, said.get_unique_constraints, said.get_check_constraints):
                assert all(constraint["name"] for constraint in found(table)), table


def test_rows_stay_when_a_table_is_rebuilt_up_and_down(filled: str, connect: Connect, revise: Revise) -> None:
    with connect() as connection:
        before = contents(connection)
    revise(ADD_COLUMN, DROP_COLUMN)
    for target, version in (("head", "0002"), ("0001", "0001"), ("head", "0002")):
        migrate(filled, target)
        with connect() as connection:
            assert revision(connection) == version
            assert contents(connection) == before
    with connect() as connection:
        assert "remark" in {column["name"] for column in inspect(connection).get_columns("articles")}
        assert standing(connection) == expected(connection.dialect.name)
        objects.check_indexes(connection)


def test_migrating_again_changes_nothing(filled: str, connect: Connect) -> None:
    with connect() as connection:
        before = contents(connection)
    migrate(filled)
    with connect() as connection:
        assert contents(connection) == before


@pytest.mark.parametrize(
    "change",
    [
        '    op.execute("DELETE FROM evidence")\n    op.execute("INSERT INTO nowhere VALUES (1)")',
        '    op.create_table("half", sa.Column("id", sa.Integer))\n    op.execute("not SQL")',
        '    op.execute("DELETE FROM articles")',
    ],
    ids=["after a deletion", "after a new table", "breaking references"],
)
def test_failed_migration_leaves_the_database_as_it_was(
    filled: str, connect: Connect, revise: Revise, change: str, tmp_path: Path
) -> None:
    file = tmp_path / "store.db"
    with connect() as connection:
        before = contents(connection)
    if filled.startswith("sqlite"):
        whole = file.read_bytes()
    revise(change)
    with pytest.raises(StoreError) as failed:
        migrate(filled)
    assert len(str(failed.value).splitlines()) == 1
    if filled.startswith("sqlite"):
        assert file.read_bytes() == whole
        assert not list(tmp_path.glob(".store.db*"))
    with connect() as connection:
        assert revision(connection) == "0001"
        assert contents(connection) == before
        assert "half" not in inspect(connection).get_table_names()
        assert standing(connection) == expected(connection.dialect.name)


def test_database_of_a_newer_dvdb_is_left_alone(filled: str, connect: Connect) -> None:
    with connect() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        before = contents(connection)
    with pytest.raises(StoreError, match=r"made by a newer dvdb \(revision 9999\); update dvdb$"):
        migrate(filled)
    with connect() as connection:
        assert contents(connection) == before


def test_foreign_database_is_left_alone(database_url: str, connect: Connect) -> None:
    with connect() as connection:
        connection.exec_driver_sql("CREATE TABLE articles (id INTEGER)")
    with pytest.raises(StoreError, match="holds tables but is no dvdb database"):
        migrate(database_url)
    with connect() as connection:
        assert inspect(connection).get_table_names() == ["articles"]


def test_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "thu.db"
    file.write_text("Không phải là cơ sở dữ liệu.\n" * 100, encoding="utf-8")
    before = file.read_bytes()
    with pytest.raises(StoreError, match=r"thu\.db: the file is no SQLite database$"):
        migrate(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_what_a_killed_migration_left_is_swept(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    (tmp_path / ".store.db.migrating").write_bytes(b"half")
    (tmp_path / ".store.db.migrating-journal").write_bytes(b"half")
    migrate(f"sqlite:///{file}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store.db"]
