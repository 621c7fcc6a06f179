"""``seeds/curation/*.csv``: what people have decided, one line a decision, with who, when, why and source.

overrides.csv    a value that the text does not state (an article's place), kept apart from what it says
corrections.csv  a wrong value of a record, guarded by the value it ``expect``s to find
aliases.csv      a printed name that stands for another
judgements.csv   two ids that are the same thing, or are not
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, cast

from dvdb.errors import DvdbError, SeedError
from dvdb.records import Record
from dvdb.resolve.ids import key, make_id
from dvdb.resolve.rows import Row, Rows

_SIGNED = ("reason", "who", "when", "source")
HEADERS: Mapping[str, tuple[str, ...]] = {
    "overrides.csv": ("sha256", "field", "value", *_SIGNED),
    "corrections.csv": ("sha256", "path", "expect", "value", *_SIGNED),
    "aliases.csv": ("kind", "name", "place", "canonical", *_SIGNED),
    "judgements.csv": ("kind", "left_id", "right_id", "decision", *_SIGNED),
}
"""The files and their columns, in this order."""

OVERRIDABLE = ("place", "published_at")
ALIASED = ("official", "organization", "place")
JUDGED = ("officials",)
DECISIONS = ("same", "different")

_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_STEP = re.compile(r"([a-z_0-9]+)(?:\[([^\[\]]+)\])?")
_NAMED_BY = ("id", "name", "title", "number", "what", "award", "role", "code")


class StaleCorrection(DvdbError):
    """A correction whose ``expect`` is no longer what the record says: the source or the rules changed."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Write ``value`` at ``path`` of a record, which must read ``expect``; empty text is null."""

    path: str
    expect: str
    value: str
    origin: str


@dataclass(frozen=True)
class Curation:
    """All decisions, by what they are about. ``version`` changes when any of them does."""

    version: str = ""
    overrides: Mapping[tuple[str, str], str] = field(default_factory=dict)
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    aliases: Mapping[tuple[str, str, str | None], str] = field(default_factory=dict)
    decisions: tuple[tuple[str, Mapping[str, str]], ...] = ()
    redirects: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def override(self, sha256: str, name: str, told: str | None) -> str | None:
        """The curator's value of the article's ``place`` or ``published_at``, which the text does not tell.

        Raises :class:`StaleCorrection` where the record tells (``told``) another: nothing overrules a text.
        """
        value = self.overrides.get((sha256, name))
        if value is not None and told is not None and key(told) != key(value):
            raise StaleCorrection(
                f"curation/overrides.csv: {name} of article {sha256[:12]}: the article tells it itself, "
                f"{told!r} and not {value!r}; take the line out, or correct the record"
            )
        return value

    def alias(self, kind: str, name: str, place: str | None = None) -> str:
        """The name that ``name`` stands for: in that place, or anywhere; itself if there is no alias."""
        spelled = key(name)
        where = key(place) if place else None
        return self.aliases.get((kind, spelled, where)) or self.aliases.get((kind, spelled, None)) or name

    def canonical(self, kind: str, entity_id: str) -> str:
        """The id that judgements of sameness have put in the place of ``entity_id``."""
        return self.redirects.get((kind, entity_id), entity_id)

    def rows(self, articles: Mapping[str, str]) -> Rows:
        """The rows of ``judgements`` and ``redirects``.

        ``articles`` gives the ids of the articles that are loaded, by the SHA-256 of their texts; a decision
        about another article names its text instead.
        """
        judgements = [_judgement(file, row, articles) for file, row in self.decisions]
        redirects = [
            {"table_name": kind, "old_id": old, "new_id": new, "reason": "judged to be the same"}
            for (kind, old), new in sorted(self.redirects.items())
        ]
        return {"judgements": judgements, "redirects": redirects}

    def correct(self, record: Record) -> Record:
        """The record with its corrections written in.

        Raises :class:`StaleCorrection` where the record does not read what a correction expects.
        """
        for correction in self.corrections.get(record["document"]["sha256"], ()):
            record = cast(Record, _write(record, correction.path.split("."), correction))
        return record


def load_curation(folder: Traversable | None = None) -> Curation:
    """Read the four files of ``folder`` (default: those that ship with dvdb); a missing file is an empty one.

    Raises :class:`~dvdb.errors.SeedError` with every bad row, by file and line.
    """
    folder = folder or resources.files("dvdb.seeds").joinpath("curation")
    problems: list[str] = []
    digest = hashlib.sha256()
    rows = {name: _rows(folder, name, problems, digest) for name in HEADERS}
    overrides: dict[tuple[str, str], str] = {}
    for origin, row in rows["overrides.csv"]:
        _check_sha(origin, row, problems)
        _check_among(origin, row, "field", OVERRIDABLE, problems)
        _check_filled(origin, row, "value", problems)
        if row["field"] == "published_at" and not _DATE.fullmatch(row["value"][:10]):
            problems.append(f"{origin}: value: {row['value']!r} is not a date like 2019-07-05")
        if (row["sha256"], row["field"]) in overrides:
            problems.append(f"{origin}: {row['field']} of this article is decided twice")
        overrides[row["sha256"], row["field"]] = row["value"]
    corrections: dict[str, list[Correction]] = defaultdict(list)
    for origin, row in rows["corrections.csv"]:
        _check_sha(origin, row, problems)
        if not all(_STEP.fullmatch(step) for step in row["path"].split(".")):
            problems.append(
                f"{origin}: path: {row['path']!r} is not like officials[Name].positions[Title].place"
            )
        if row["expect"] == row["value"]:
            problems.append(f"{origin}: expect and value are the same")
        corrections[row["sha256"]].append(Correction(row["path"], row["expect"], row["value"], origin))
    aliases: dict[tuple[str, str, str | None], str] = {}
    for origin, row in rows["aliases.csv"]:
        _check_among(origin, row, "kind", ALIASED, problems)
        for name in ("name", "canonical"):
            _check_filled(origin, row, name, problems)
        known = (row["kind"], key(row["name"]), key(row["place"]) if row["place"] else None)
        if known in aliases:
            problems.append(f"{origin}: the alias {row['name']!r} is given twice")
        aliases[known] = row["canonical"]
    for origin, row in rows["judgements.csv"]:
        _check_among(origin, row, "kind", JUDGED, problems)
        _check_among(origin, row, "decision", DECISIONS, problems)
        for name in ("left_id", "right_id"):
            _check_filled(origin, row, name, problems)
        if row["left_id"] == row["right_id"]:
            problems.append(f"{origin}: left_id and right_id are the same")
    redirects = _redirects([row for _, row in rows["judgements.csv"]], problems)
    if problems:
        raise SeedError(problems)
    return Curation(
        version=digest.hexdigest()[:12],
        overrides=overrides,
        corrections={sha: tuple(several) for sha, several in corrections.items()},
        aliases=aliases,
        decisions=tuple((name, row) for name in HEADERS for _, row in rows[name]),
        redirects=redirects,
    )


def _rows(
    folder: Traversable, name: str, problems: list[str], digest: Any
) -> list[tuple[str, dict[str, str]]]:
    """The rows of one file, each with ``curation/<file>:<line>``."""
    file = folder.joinpath(name)
    if not file.is_file():
        return []
    content = file.read_bytes()
    digest.update(name.encode() + b"\0" + content + b"\0")
    origin = f"curation/{name}"
    try:
        reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        header = tuple(next(reader, ()))
        if header != HEADERS[name]:
            problems.append(f"{origin}:1: the columns must be {','.join(HEADERS[name])}")
            return []
        rows: list[tuple[str, dict[str, str]]] = []
        for cells in reader:
            where = f"{origin}:{reader.line_num}"
            if not any(cells):
                continue
            if len(cells) != len(header):
                problems.append(f"{where}: {len(cells)} cells for {len(header)} columns")
                continue
            row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
            for required in ("reason", "who", "when"):
                _check_filled(where, row, required, problems)
            if row["when"] and not _DATE.fullmatch(row["when"]):
                problems.append(f"{where}: when: {row['when']!r} is not a date like 2026-11-25")
            rows.append((where, row))
    except UnicodeDecodeError as error:
        problems.append(f"{origin}: not UTF-8 (byte {error.start})")
        return []
    except csv.Error as error:
        problems.append(f"{origin}: not CSV: {error}")
        return []
    return rows


def _check_sha(origin: str, row: Mapping[str, str], problems: list[str]) -> None:
    if not _SHA256.fullmatch(row["sha256"]):
        problems.append(f"{origin}: sha256: {row['sha256']!r} is not 64 hex digits")


def _check_among(
    origin: str, row: Mapping[str, str], name: str, known: Iterable[str], problems: list[str]
) -> None:
    if row[name] not in known:
        problems.append(f"{origin}: {name}: {row[name]!r} is not one of {', '.join(known)}")


def _check_filled(origin: str, row: Mapping[str, str], name: str, problems: list[str]) -> None:
    if not row[name]:
        problems.append(f"{origin}: {name}: is empty")


def _redirects(judgements: Iterable[Mapping[str, str]], problems: list[str]) -> dict[tuple[str, str], str]:
    """Old id -> the id that stays: the first in order of each group that ``same`` joins."""
    parent: dict[tuple[str, str], str] = {}

    def root(kind: str, entity_id: str) -> str:
        while (above := parent.get((kind, entity_id), entity_id)) != entity_id:
            entity_id = above
        return entity_id

    def ends(row: Mapping[str, str]) -> list[str]:
        return sorted(root(row["kind"], row[name]) for name in ("left_id", "right_id"))

    for row in judgements:
        if row["decision"] == "same":
            stays, goes = ends(row)
            if stays != goes:
                parent[row["kind"], goes] = stays
    for row in judgements:
        if row["decision"] == "different" and len(set(ends(row))) == 1:
            problems.append(
                f"curation/judgements.csv: {row['left_id']} and {row['right_id']} are judged different, "
                "but other lines make them the same"
            )
    return {(kind, old): root(kind, old) for kind, old in parent}


def _judgement(file: str, row: Mapping[str, str], articles: Mapping[str, str]) -> Row:
    """A line of one of the files as a row of ``judgements``."""
    judged: Row = {"object_id": None, "field": None, "expected": None, "value": None}
    if file == "judgements.csv":
        judged |= {
            "kind": row["decision"],
            "table_name": row["kind"],
            "subject_id": row["left_id"],
            "object_id": row["right_id"],
        }
    elif file == "aliases.csv":
        judged |= {
            "kind": "alias",
            "table_name": f"{row['kind']}s",
            "subject_id": f"{row['name']}, {row['place']}" if row["place"] else row["name"],
            "value": row["canonical"],
        }
    else:
        judged |= {
            "kind": "override" if file == "overrides.csv" else "correction",
            "table_name": "articles",
            "subject_id": articles.get(row["sha256"], row["sha256"]),
            "field": row["field"] if file == "overrides.csv" else row["path"],
            "expected": row.get("expect") or None,
            "value": row["value"] or None,
        }
    label = f"{judged['kind']} {judged['subject_id']}"
    return judged | {
        "id": make_id(label, key=(file, *(row[name] for name in HEADERS[file]))),
        "reason": row["reason"],
        "decided_by": row["who"],
        "decided_on": row["when"],
        "source": row["source"] or None,
    }


def _write(node: Any, steps: list[str], correction: Correction) -> Any:
    """A copy of ``node`` with the correction's value at the end of ``steps``."""
    step = _STEP.fullmatch(steps[0])
    if step is None or not isinstance(node, dict) or step[1] not in node:
        raise StaleCorrection(f"{correction.origin}: the record has no {correction.path}")
    name, chosen = step[1], step[2]
    child = node[name]
    if chosen is not None:
        places = [i for i, item in enumerate(child) if _is_named(item, chosen)]
        if len(places) != 1:
            raise StaleCorrection(
                f"{correction.origin}: the record has {len(places) or 'no'} {name}[{chosen}], expected one"
            )
        items = list(child)
        items[places[0]] = _rest(items[places[0]], steps[1:], correction)
        return {**node, name: items}
    return {**node, name: _rest(child, steps[1:], correction)}


def _rest(child: Any, steps: list[str], correction: Correction) -> Any:
    if steps:
        return _write(child, steps, correction)
    if isinstance(child, dict | list):
        raise StaleCorrection(f"{correction.origin}: {correction.path} is not a single value")
    found = "" if child is None else str(child)
    if found != correction.expect:
        raise StaleCorrection(
            f"{correction.origin}: {correction.path} should read {correction.expect!r} but reads {found!r}; "
            "check whether the correction is still needed"
        )
    if correction.value == "":
        return None
    if isinstance(child, bool):
        return correction.value == "True"
    return type(child)(correction.value) if isinstance(child, int | float) else correction.value


def _is_named(item: Any, chosen: str) -> bool:
    if isinstance(item, str):
        return item == chosen
    return any(item.get(name) == chosen for name in _NAMED_BY)
