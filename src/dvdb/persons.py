"""Who the persons of a batch are, in view of all articles: keys into groups, and rows to the right person.

Every article names persons by keys that follow from itself alone. The links between the keys of one name
are read together, stored and new ones alike, so that persons are a function of all articles, whatever the
order in which they came; where that changes who a stored key is, what articles said of it moves along.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from dvdb.resolve.grouping import Links, Pair, grouped
from dvdb.resolve.ids import fact_id
from dvdb.resolve.officials import name_id
from dvdb.resolve.resolver import Resolver
from dvdb.resolve.rows import Row, Rows
from dvdb.resolve.spheres import KINDS
from dvdb.store import write_batch
from dvdb.store.orphans import Candidates, chunks, marks, sweep
from dvdb.store.orphans import select as rows_where

_NAMED = ("official_names", "participations")
"""Tables whose rows articles share, one for each person, name or part."""


@dataclass(frozen=True, slots=True)
class Key:
    """A stored or new key of a person: the person it is thought to be, its name and its kind of sphere."""

    id: str
    official: str | None
    name: str
    sphere: str


@dataclass(slots=True)
class Persons:
    """The persons of the keys of some names, and the stored keys that are to become another's."""

    of: dict[str, str] = field(default_factory=dict)
    moves: list[tuple[str, str, str]] = field(default_factory=list)


def names_of(connection: Connection, article_ids: Collection[str]) -> set[str]:
    """The names, as keys, of the persons that these articles name."""
    keys = {row[0] for row in rows_where(connection, "appearances", ["key_id"], "article_id", article_ids)}
    return {row[0] for row in rows_where(connection, "official_keys", ["name_key"], "id", keys)}


def identify(
    connection: Connection, rows: Rows, names: Collection[str], gone: Collection[str], resolver: Resolver
) -> Persons:
    """The persons of a batch's keys, and of all keys of ``names``.

    ``gone`` are articles whose stored links no longer count: they are written anew in this batch.
    """
    new = {
        row["id"]: Key(row["id"], None, row["name_key"], row["sphere"])
        for row in rows.get("official_keys", ())
    }
    links = _said(rows.get("appearances", ()))
    judged = _judged(resolver)
    stored = _keys_of(connection, {key.name for key in new.values()})
    if not names and _is_settled(new, stored, links):
        return Persons({key_id: stored[key_id].official or key_id for key_id in new})
    wanted = {key.name for key in new.values()} | set(names)
    known: dict[str, Key] = {}
    while wanted:
        fresh = _keys_of(connection, wanted)
        known |= fresh | {key_id: key for key_id, key in new.items() if key_id not in fresh}
        links = _joined(links, _stored_links(connection, fresh, gone))
        pairs = (*links.stated, *links.succession, *judged.same)
        linked = {b for a, b in pairs if a in known} | {a for a, b in pairs if b in known}
        linked -= known.keys()
        wanted = {row[0] for row in rows_where(connection, "official_keys", ["name_key"], "id", linked)}
    persons = grouped({key.id: KINDS.index(key.sphere) for key in known.values()}, _joined(links, judged))
    moves = [
        (key.id, key.official, persons[key.id])
        for key in known.values()
        if key.official is not None and key.official != persons[key.id]
    ]
    return Persons(persons, sorted(moves))


def told(rows: Rows, persons: Persons) -> Rows:
    """The rows of a batch with each key of a person replaced by the person."""
    of = persons.of
    renamed: dict[tuple[str, str], str] = {}
    for name in _NAMED:
        for row in rows.get(name, ()):
            renamed[name, row["id"]] = _shared_id(name, row, of[row["official_id"]])
    changed: Rows = {}
    for name, some in rows.items():
        if name == "officials":
            changed[name] = [{**row, "id": of[row["id"]]} for row in some]
        elif name == "official_keys":
            changed[name] = [{**row, "official_id": of[row["id"]]} for row in some]
        elif name == "holdings":
            changed[name] = [{**row, "official_id": of[row["official_id"]]} for row in some]
        elif name in _NAMED:
            changed[name] = [
                {**row, "id": renamed[name, row["id"]], "official_id": of[row["official_id"]]} for row in some
            ]
        elif name == "evidence":
            changed[name] = [
                {**row, "row_id": renamed.get((row["table_name"], row["row_id"]), row["row_id"])}
                for row in some
            ]
        else:
            changed[name] = some
    return changed


def move(connection: Connection, persons: Persons, gone: Collection[str]) -> set[str]:
    """Give what stored articles say of the keys that moved to the persons that these are now.

    ``gone`` are articles written anew, whose rows are right already. Returns the ids of the persons whose
    rows are to be made anew; those of whom nothing is left are removed.
    """
    left: Candidates = defaultdict(set)
    for key_id, old, new in persons.moves:
        mark = marks(connection, 1)
        connection.exec_driver_sql(
            f"INSERT INTO officials (id, name, name_key) SELECT {mark}, o.name, o.name_key FROM officials o "
            f"WHERE o.id = {mark} AND NOT EXISTS (SELECT 1 FROM officials n WHERE n.id = {mark})",
            (new, old, new),
        )
        connection.exec_driver_sql(
            f"UPDATE official_keys SET official_id = {mark} WHERE id = {mark}", (new, key_id)
        )
        articles = {
            row[0] for row in rows_where(connection, "appearances", ["article_id"], "key_id", [key_id])
        }
        for some in chunks(articles - set(gone)):
            connection.exec_driver_sql(
                f"UPDATE holdings SET official_id = {mark} WHERE official_id = {mark} "
                f"AND article_id IN ({marks(connection, len(some))})",
                (new, old, *some),
            )
            for name in _NAMED:
                left[name] |= _move_shared(connection, name, old, new, some)
        left["officials"].add(old)
    sweep(connection, left)
    return {person for _, old, new in persons.moves for person in (old, new)}


def redirects(connection: Connection, resolver: Resolver) -> list[Row]:
    """Rows of ``redirects``: from keys besides their person, and from judged ids no article uses."""
    found = connection.exec_driver_sql("SELECT id, official_id FROM official_keys WHERE id <> official_id")
    leads: dict[str, str] = {row[0]: row[1] for row in found}
    judged = {old: new for (kind, old), new in resolver.curation.redirects.items() if kind == "officials"}
    ids = {*judged, *judged.values()}
    used = {row[0] for row in rows_where(connection, "official_keys", ["id"], "id", ids)}
    for one, other in (*judged.items(), *((new, old) for old, new in sorted(judged.items()))):
        if one not in used and other in used:
            leads.setdefault(one, leads.get(other, other))
    return [
        {
            "table_name": "officials",
            "old_id": old,
            "new_id": new,
            "reason": "judged to be the same" if old in judged else "articles show them to be one person",
        }
        for old, new in sorted(leads.items())
    ]


def judged_anew(connection: Connection, resolver: Resolver) -> set[str]:
    """The names, as keys, of persons on whom judgements are not what the database was made with."""
    query = (
        "SELECT kind, subject_id, object_id FROM judgements "
        "WHERE table_name = 'officials' AND kind IN ('same', 'different')"
    )
    stored = {tuple(row) for row in connection.exec_driver_sql(query)}
    now = {
        ("same" if judged.same else "different", judged.left_id, judged.right_id)
        for judged in resolver.curation.judged("officials")
    }
    ids = {one for _, *pair in stored ^ now for one in pair}
    return {row[0] for row in rows_where(connection, "official_keys", ["name_key"], "id", ids)}


def _move_shared(connection: Connection, name: str, old: str, new: str, articles: list[str]) -> set[str]:
    """Move what these articles prove of one person's rows to the other's; the ids of the rows they leave."""
    mark = marks(connection, 1)
    columns = _SHARED[name]
    found = connection.exec_driver_sql(
        f"SELECT DISTINCT t.id, {', '.join(f't.{column}' for column in columns)} FROM {name} t "
        f"JOIN evidence e ON e.table_name = '{name}' AND e.row_id = t.id WHERE t.official_id = {mark} "
        f"AND e.article_id IN ({marks(connection, len(articles))})",
        (old, *articles),
    ).all()
    for row_id, *values in found:
        row: Row = {**dict(zip(columns, values, strict=True)), "official_id": new}
        row["id"] = _shared_id(name, row, new)
        if not any(rows_where(connection, name, ["id"], "id", [row["id"]])):
            write_batch(connection, {name: [row]})
        connection.exec_driver_sql(
            f"UPDATE evidence SET row_id = {mark} WHERE table_name = '{name}' AND row_id = {mark} "
            f"AND article_id IN ({marks(connection, len(articles))})",
            (row["id"], row_id, *articles),
        )
    return {row_id for row_id, *_ in found}


_SHARED = {
    "official_names": ("name", "basis"),
    "participations": ("event_id", "name_printed", "role_id"),
}
"""The columns of each shared table that stay what they are when a row becomes another person's."""


def _shared_id(name: str, row: Mapping[str, str], person: str) -> str:
    if name == "official_names":
        return name_id(person, row["name"])
    return fact_id(row["event_id"], row["role_id"], person)


def _is_settled(new: Mapping[str, Key], stored: Mapping[str, Key], links: Links) -> bool:
    """Whether the stored keys are grouped already as the new links ask for."""
    if not new.keys() <= stored.keys():
        return False
    return all(
        stored[one].official == stored[other].official
        for one, other in (*links.stated, *links.succession)
        if other in stored
    )


def _keys_of(connection: Connection, names: Collection[str]) -> dict[str, Key]:
    columns = ["id", "official_id", "name_key", "sphere"]
    return {row[0]: Key(*row) for row in rows_where(connection, "official_keys", columns, "name_key", names)}


def _stored_links(connection: Connection, keys: Collection[str], gone: Collection[str]) -> Links:
    """The links from and to these keys in the articles that stay."""
    found = []
    columns = ["article_id", "key_id", "other_key_id", "basis"]
    for column in ("key_id", "other_key_id"):
        for article, one, other, basis in rows_where(connection, "appearances", columns, column, keys):
            if article not in gone and one != other:
                found.append({"key_id": one, "other_key_id": other, "basis": basis})
    return _said(found)


def _said(appearances: Iterable[Mapping[str, str]]) -> Links:
    pairs: dict[str, set[Pair]] = defaultdict(set)
    for row in appearances:
        pairs[row["basis"]].add((row["key_id"], row["other_key_id"]))
    return Links(stated=frozenset(pairs["stated"]), succession=frozenset(pairs["succession"]))


def _judged(resolver: Resolver) -> Links:
    """What judgements say of persons."""
    pairs: dict[str, set[Pair]] = defaultdict(set)
    for judged in resolver.curation.judged("officials"):
        pairs["same" if judged.same else "different"].add((judged.left_id, judged.right_id))
    return Links(same=frozenset(pairs["same"]), different=frozenset(pairs["different"]))


def _joined(one: Links, other: Links) -> Links:
    return Links(
        same=one.same | other.same,
        different=one.different | other.different,
        stated=one.stated | other.stated,
        succession=one.succession | other.succession,
    )
