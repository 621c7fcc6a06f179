"""``seeds/curation/*.csv``, and the same files of a folder of one's own, read and checked.

Each line is one decision, with who, when, why and source.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from dvdb.errors import DvdbError, SeedError
from dvdb.resolve.curation import HEADERS, Correction, Curation, Decision, Judgement, is_path, judgements
from dvdb.resolve.ids import key

OVERRIDABLE = ("place", "published_at")
ALIASED = ("official", "organization", "place")
JUDGED = {
    "officials": ("same", "different"),
    "organizations": ("different",),
    "events": ("same", "different"),
    "articles": ("same", "different"),
}
"""What can be decided on two rows of each table; two names of one body are an alias, and the same article
twice stays two rows."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def shipped_folder() -> Traversable:
    """The folder of the decisions that ship with dvdb."""
    return resources.files("dvdb.seeds").joinpath("curation")


def load_curation(own: Path | None = None) -> Curation:
    """Read the decisions that ship with dvdb, and those of the folder ``own``.

    A missing file is an empty one. Raises DvdbError where ``own`` is no folder, and
    :class:`~dvdb.errors.SeedError` with every bad row, by file and line.
    """
    folders: list[tuple[Traversable, str]] = [(shipped_folder(), "seeds/curation")]
    if own is not None:
        if not own.is_dir():
            raise DvdbError(f"{own}: no such folder")
        folders.append((own, str(own)))
    problems: list[str] = []
    digest = hashlib.sha256()
    decisions = [
        decision
        for name in HEADERS
        for folder, shown in folders
        for decision in _read(folder.joinpath(name), name, f"{shown}/{name}", problems, digest)
    ]
    found = Curation(
        version=digest.hexdigest()[:12],
        overrides=_overrides(_of("overrides.csv", decisions), problems),
        corrections=_corrections(_of("corrections.csv", decisions), problems),
        aliases=_aliases(_of("aliases.csv", decisions), problems),
        decisions=tuple(decisions),
        redirects=_redirects(_judgements(_of("judgements.csv", decisions), problems), problems),
    )
    if problems:
        raise SeedError(problems)
    return found


def _of(name: str, decisions: Iterable[Decision]) -> list[Decision]:
    return [decision for decision in decisions if decision.file == name]


def _read(file: Traversable, name: str, shown: str, problems: list[str], digest: Any) -> list[Decision]:
    """The lines of one file, each with ``<file>:<line>``."""
    if not file.is_file():
        return []
    content = file.read_bytes()
    digest.update(name.encode() + b"\0" + content + b"\0")
    rows: list[Decision] = []
    try:
        reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        header = tuple(next(reader, ()))
        if header != HEADERS[name]:
            problems.append(f"{shown}:1: the columns must be {','.join(HEADERS[name])}")
            return []
        for cells in reader:
            where = f"{shown}:{reader.line_num}"
            if not any(cells):
                continue
            if len(cells) != len(header):
                problems.append(f"{where}: {len(cells)} cells for {len(header)} columns")
                continue
            row = Decision(name, dict(zip(header, (c.strip() for c in cells), strict=True)), where)
            _check_signed(row, problems)
            rows.append(row)
    except UnicodeDecodeError as error:
        problems.append(f"{shown}: not UTF-8 (byte {error.start})")
        return []
    except csv.Error as error:
        problems.append(f"{shown}: not CSV: {error}")
        return []
    return rows


def _overrides(rows: Iterable[Decision], problems: list[str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        sha256, name, value = (row.cells[column] for column in ("sha256", "field", "value"))
        _check_sha(row, problems)
        _check_among(row, "field", OVERRIDABLE, problems)
        _check_filled(row, "value", problems)
        if name == "published_at" and not _DATE.fullmatch(value[:10]):
            problems.append(f"{row.origin}: value: {value!r} is not a date like 2019-07-05")
        if (sha256, name) in found:
            problems.append(f"{row.origin}: {name} of this article is decided twice")
        found[sha256, name] = value
    return found


def _corrections(rows: Iterable[Decision], problems: list[str]) -> dict[str, tuple[Correction, ...]]:
    found: dict[str, list[Correction]] = defaultdict(list)
    for row in rows:
        path, expect, value = (row.cells[column] for column in ("path", "expect", "value"))
        _check_sha(row, problems)
        if not is_path(path):
            problems.append(
                f"{row.origin}: path: {path!r} is not like officials[Name].positions[Title].place"
            )
        if expect == value:
            problems.append(f"{row.origin}: expect and value are the same")
        found[row.cells["sha256"]].append(Correction(path, expect, value, row.origin))
    return {sha256: tuple(several) for sha256, several in found.items()}


def _aliases(rows: Iterable[Decision], problems: list[str]) -> dict[tuple[str, str, str | None], str]:
    found: dict[tuple[str, str, str | None], str] = {}
    for row in rows:
        kind, name, place = (row.cells[column] for column in ("kind", "name", "place"))
        _check_among(row, "kind", ALIASED, problems)
        for column in ("name", "canonical"):
            _check_filled(row, column, problems)
        known = (kind, key(name), key(place) if place else None)
        if known in found:
            problems.append(f"{row.origin}: the alias {name!r} is given twice")
        found[known] = row.cells["canonical"]
    return found


def _judgements(rows: Sequence[Decision], problems: list[str]) -> list[Judgement]:
    for row in rows:
        _check_among(row, "kind", JUDGED, problems)
        _check_among(row, "decision", JUDGED.get(row.cells["kind"], ("same", "different")), problems)
        for name in ("left_id", "right_id"):
            _check_filled(row, name, problems)
        if row.cells["left_id"] == row.cells["right_id"]:
            problems.append(f"{row.origin}: left_id and right_id are the same")
    return list(judgements(rows))


class Joined:
    """The ids that judgements of sameness join, and by which lines."""

    def __init__(self, judged: Iterable[Judgement]) -> None:
        self._beside: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for one in judged:
            if one.same:
                self._beside[one.kind, one.left_id].append((one.right_id, one.origin))
                self._beside[one.kind, one.right_id].append((one.left_id, one.origin))

    def by(self, kind: str, left_id: str, right_id: str) -> tuple[str, ...]:
        """The file and line of the fewest judgements that make two ids the same; none where none do."""
        return self._reached(kind, left_id).get(right_id, ())

    def redirects(self) -> dict[tuple[str, str], str]:
        """Old id -> the id that stays: the first in order of each group."""
        found: dict[tuple[str, str], str] = {}
        seen: set[tuple[str, str]] = set()
        for kind, one in self._beside:
            if (kind, one) not in seen:
                group = self._reached(kind, one)
                seen |= {(kind, other) for other in group}
                stays = min(group)
                found |= {(kind, other): stays for other in group if other != stays}
        return found

    def _reached(self, kind: str, one: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {one: ()}
        waiting = [one]
        for here in waiting:
            for other, origin in self._beside.get((kind, here), ()):
                if other not in found:
                    found[other] = (*found[here], origin)
                    waiting.append(other)
        return found


def _redirects(judged: Sequence[Judgement], problems: list[str]) -> dict[tuple[str, str], str]:
    joined = Joined(judged)
    first: dict[tuple[str, frozenset[str]], str] = {}
    for one in judged:
        ids = f"{one.left_id} and {one.right_id}"
        if (before := first.setdefault((one.kind, one.pair), one.origin)) != one.origin:
            problems.append(f"{one.origin}: {ids} are judged already: {before}")
        elif not one.same and (lines := joined.by(one.kind, one.left_id, one.right_id)):
            problems.append(
                f"{one.origin}: {ids} are judged different, but they are the same by {', '.join(lines)}"
            )
    return joined.redirects()


def _check_signed(row: Decision, problems: list[str]) -> None:
    for required in ("reason", "who", "when"):
        _check_filled(row, required, problems)
    when = row.cells["when"]
    if when and not _DATE.fullmatch(when):
        problems.append(f"{row.origin}: when: {when!r} is not a date like 2026-11-25")


def _check_sha(row: Decision, problems: list[str]) -> None:
    if not _SHA256.fullmatch(row.cells["sha256"]):
        problems.append(f"{row.origin}: sha256: {row.cells['sha256']!r} is not 64 hex digits")


def _check_among(row: Decision, name: str, known: Iterable[str], problems: list[str]) -> None:
    if row.cells[name] not in known:
        problems.append(f"{row.origin}: {name}: {row.cells[name]!r} is not one of {', '.join(known)}")


def _check_filled(row: Decision, name: str, problems: list[str]) -> None:
    if not row.cells[name]:
        problems.append(f"{row.origin}: {name}: is empty")
