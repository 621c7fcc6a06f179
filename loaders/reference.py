"""``seeds/reference/*.csv`` -> the rows of the reference tables, checked.

Every problem of every file is found before anything is given out, each with its file and line. A cell
that is empty is null; several values in a cell stand between semicolons.

Places are written by official code, which means a unit only together with a date: a parent is the
version of its code in force on the child's last day, a source's place the version of 30 June 2025 (or
of the source's own last day). A code that begins with ``old-`` was made up for a province older than
the codes; it is null in the table. The id of a place comes from its code and first day.
"""

from __future__ import annotations

import calendar
import csv
import datetime
import io
import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from dvdb.errors import SeedError
from dvdb.text.slugs import make_id

Row = dict[str, Any]

PLACE_LEVELS = ("country", "province", "district", "commune")
PLACE_KINDS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
MADE_UP = "old-"
CODES_OF = "2025-06-30"
"""The day whose province codes sources.csv uses: the last before seven codes changed their meaning."""

_PARENT_LEVELS = {"province": (), "district": ("province",), "commune": ("district", "province")}
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_ALWAYS = ("0000-01-01", "9999-12-31")

Check = Callable[[str], str | None]
"""Tells what is wrong with a cell, or None."""


def _date(cell: str) -> str | None:
    if _DATE.fullmatch(cell):
        try:
            datetime.date.fromisoformat((cell + "-01-01")[:10])
        except ValueError:
            return f"{cell!r} is not in the calendar"
        return None
    return f"{cell!r} is no date: write YYYY-MM-DD, YYYY-MM or YYYY"


def _one_of(*values: str) -> Check:
    return lambda cell: None if cell in values else f"{cell!r} is none of {', '.join(values)}"


def _number(cell: str) -> str | None:
    return None if cell.isascii() and cell.isdigit() else f"{cell!r} is no whole number"


def _any(cell: str) -> str | None:
    return None


def _identifier(cell: str) -> str | None:
    return None if re.fullmatch(r"[a-z0-9]+(?:[_-][a-z0-9]+)*", cell) else f"{cell!r} is no id"


@dataclass(frozen=True, slots=True)
class Format:
    """A file: its columns in order with the check of each, those that must be filled, and its key."""

    columns: Mapping[str, Check]
    required: tuple[str, ...]
    unique: tuple[str, ...]


_VALIDITY: Mapping[str, Check] = {"valid_from": _date, "valid_to": _date}
_YES_NO = _one_of("yes", "no")
_AMBIGUOUS = _one_of("yes", "mostly", "no")  # mostly: yes, but the news means the first nearly always
_SUCCESSION_KINDS = _one_of("merge", "absorb", "split", "rename", "dissolve_into", "continue")

FORMATS: Mapping[str, Format] = {
    "places": Format(
        {"code": _any, "level": _one_of(*PLACE_LEVELS), "kind": _one_of(*PLACE_KINDS), "name": _any}
        | {"parent_code": _any, **_VALIDITY, "note": _any},
        ("code", "level", "kind", "name"),
        ("code", "valid_from"),
    ),
    "place_successions": Format(
        {"predecessor_code": _any, "predecessor_valid_to": _date, "successor_code": _any}
        | {"successor_valid_from": _date, "date": _date, "extent": _one_of("whole", "part")}
        | {
            "kind": _one_of("merge", "absorb", "split", "rename", "dissolve_into", "continue"),
            "instrument": _any,
        },
        ("predecessor_code", "successor_code", "date", "extent", "kind"),
        ("predecessor_code", "predecessor_valid_to", "successor_code", "successor_valid_from"),
    ),
    "organization_kinds": Format(
        {"id": _identifier, "name": _any, "name_en": _any, "system": _any, "levels": _any, "parent_id": _any}
        | {"head_title": _any, "forms": _any, **_VALIDITY, "successor_id": _any, "note": _any},
        ("id", "name"),
        ("id",),
    ),
    "titles": Format(
        {"id": _identifier, "title": _any, "title_en": _any, "forms": _any, "organization_kind_id": _any}
        | {"level": _any, "category": _any, "rank": _number, "single_seat": _YES_NO, "note": _any},
        ("id", "title", "single_seat"),
        ("id",),
    ),
    "event_kinds": Format(
        {"id": _identifier, "name": _any, "name_en": _any, "forms": _any, "note": _any},
        ("id", "name"),
        ("id",),
    ),
    "roles": Format(
        {"id": _identifier, "name": _any, "name_en": _any, "cues": _any, "note": _any},
        ("id", "name"),
        ("id",),
    ),
    "sources": Format(
        {"id": _identifier, "name": _any, "kind": _any, "domain": _any, "dateline_codes": _any}
        | {"place_code": _any, **_VALIDITY, "note": _any},
        ("id", "name"),
        ("id",),
    ),
    "abbreviations": Format(
        {"abbreviation": _any, "expansion": _any, "name_en": _any, "category": _any, "ambiguous": _AMBIGUOUS}
        | {"note": _any},
        ("abbreviation", "expansion", "ambiguous"),
        ("abbreviation", "expansion"),
    ),
}
"""The files that become tables of the same name, in an order in which they can be written."""


def load_reference(folder: Traversable | None = None) -> dict[str, list[Row]]:
    """Return the rows of each reference table, by the names of its columns, parents before children.

    Raises:
        SeedError: all problems of all files, each a line ``places.csv:12: ...``.

    """
    reading = _Reading(folder or resources.files("dvdb.seeds").joinpath("reference"))
    rows = {name: list(reading.rows(name, format_)) for name, format_ in FORMATS.items()}
    for file in sorted(entry.name for entry in reading.folder.iterdir() if entry.name.endswith(".csv")):
        if file.removesuffix(".csv") not in FORMATS:
            reading.shape(file)
    reference = {
        **_places(rows, reading),
        "organization_kinds": _organization_kinds(rows["organization_kinds"], reading),
        "titles": _titles(rows, reading),
        "event_kinds": [line.cells for line in rows["event_kinds"]],
        "roles": [line.cells for line in rows["roles"]],
        "sources": _sources(rows, reading),
        "abbreviations": _abbreviations(rows["abbreviations"]),
    }
    if reading.problems:
        raise SeedError(reading.problems)
    return reference


@dataclass(slots=True)
class _Line:
    """A row with its file and line; empty cells are None."""

    file: str
    number: int
    cells: Row


@dataclass(slots=True)
class _Reading:
    """A folder being read, and what is wrong in it."""

    folder: Traversable
    problems: list[str] = field(default_factory=list)

    def problem(self, line: _Line, message: str) -> None:
        self.problems.append(f"{line.file}:{line.number}: {message}")

    def rows(self, name: str, format_: Format) -> Iterator[_Line]:
        """Yield the rows of one file that are right by themselves."""
        file = f"{name}.csv"
        lines = self._lines(file)
        header = next(lines, None)
        if header is None:
            return
        unknown = [column for column in header[1] if column not in format_.columns]
        missing = [column for column in format_.columns if column not in header[1]]
        if unknown or missing:
            faults = [f"unknown column {column!r}" for column in unknown]
            faults += [f"column {column!r} is missing" for column in missing]
            self.problems.append(f"{file}:{header[0]}: {'; '.join(faults)}")
            return
        seen: dict[tuple[str, ...], int] = {}
        for number, values in lines:
            cells = dict(zip(header[1], values, strict=False))
            line = _Line(file, number, {column: cells.get(column) or None for column in format_.columns})
            before = len(self.problems)
            if len(values) != len(header[1]):
                self.problem(line, f"{len(values)} cells where the header has {len(header[1])}")
                continue
            for column in format_.required:
                if not cells[column]:
                    self.problem(line, f"{column} is empty")
            for column, check in format_.columns.items():
                fault = check(cells[column]) if cells[column] else None
                if fault:
                    self.problem(line, f"{column}: {fault}")
            key = tuple(cells[column] for column in format_.unique)
            if key in seen:
                self.problem(line, f"{', '.join(format_.unique)} as in line {seen[key]}")
            seen.setdefault(key, number)
            if len(self.problems) == before:
                if _backwards(line.cells):
                    self.problem(line, "valid_to is before valid_from")
                yield line

    def shape(self, file: str) -> None:
        """Check that a file of words has a header and as many cells in each row."""
        lines = self._lines(file)
        number, header = next(lines, (1, []))
        if not all(header) or len(set(header)) < len(header):
            self.problems.append(f"{file}:{number}: a column without a name, or two with the same")
        for number, values in lines:
            if len(values) != len(header):
                fault = f"{len(values)} cells where the header has {len(header)}"
                self.problems.append(f"{file}:{number}: {fault}")

    def _lines(self, file: str) -> Iterator[tuple[int, list[str]]]:
        number = 0
        try:
            with self.folder.joinpath(file).open("rb") as stream:
                reader = csv.reader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""), strict=True)
                while True:
                    number = reader.line_num + 1
                    values = next(reader, None)
                    if values is None:
                        break
                    if values:
                        yield number, [value.strip() for value in values]
        except FileNotFoundError:
            self.problems.append(f"{file}:1: the file is missing")
            return
        except (csv.Error, UnicodeDecodeError) as error:
            self.problems.append(f"{file}:{number}: not CSV in UTF-8: {error}")
            return
        if number <= 1:
            self.problems.append(f"{file}:1: the file is empty")


def _backwards(cells: Row) -> bool:
    start, end = _span(cells) if "valid_from" in cells else _ALWAYS
    return start > end


def _span(cells: Row) -> tuple[str, str]:
    """Return the first and the last day that a row can mean, as ISO dates."""
    return _first_day(cells["valid_from"]), _last_day(cells["valid_to"])


def _first_day(date: str | None) -> str:
    return (date + "-01-01")[:10] if date else _ALWAYS[0]


def _last_day(date: str | None) -> str:
    if not date:
        return _ALWAYS[1]
    if len(date) == len("YYYY-MM"):
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return (date + "-12-31")[:10]


class _Codes:
    """The versions of each place code."""

    def __init__(self, lines: Sequence[_Line], reading: _Reading) -> None:
        self._versions: dict[str, list[_Line]] = defaultdict(list)
        for line in lines:
            self._versions[line.cells["code"]].append(line)
        for versions in self._versions.values():
            versions.sort(key=lambda line: _span(line.cells))
            for earlier, later in itertools.pairwise(versions):
                if _last_day(earlier.cells["valid_to"]) >= _first_day(later.cells["valid_from"]):
                    reading.problem(later, f"in force at the same time as line {earlier.number}")

    def on(self, code: str, day: str) -> Row | None:
        """Return the version of ``code`` in force on an ISO day, the last one if several may be."""
        fits = [line.cells for line in self._versions.get(code, ()) if _within(line.cells, day)]
        return fits[-1] if fits else None

    def where(self, code: str, column: str, value: str | None) -> Row | None:
        """Return the version of ``code`` whose ``column`` is ``value``."""
        fits = (line.cells for line in self._versions.get(code, ()))
        return next((cells for cells in fits if cells[column] == value), None)


def _within(cells: Row, day: str) -> bool:
    start, end = _span(cells)
    return start <= day <= end


def _places(rows: Mapping[str, list[_Line]], reading: _Reading) -> dict[str, list[Row]]:
    lines = rows["places"]
    codes = _Codes(lines, reading)
    parents = {id(line.cells): _parent(line, codes, reading) for line in lines}
    ids: dict[int, str] = {}
    for line in lines:
        cells = line.cells
        names: list[str] = []
        step: Row | None = cells
        while step and len(names) < len(PLACE_LEVELS):
            names.append(step["name"])
            step = parents.get(id(step))
        ids[id(cells)] = make_id(*names, key=[cells["code"], cells["valid_from"]])
    places = []
    for line in sorted(lines, key=lambda line: (PLACE_LEVELS.index(line.cells["level"]), line.number)):
        cells = line.cells
        parent = parents[id(cells)]
        places.append(
            {
                "id": ids[id(cells)],
                "code": None if cells["code"].startswith(MADE_UP) else cells["code"],
                "level": cells["level"],
                "kind": cells["kind"],
                "name": cells["name"],
                "full_name": f"{cells['kind']} {cells['name']}",
                "parent_id": ids[id(parent)] if parent else None,
                "valid_from": cells["valid_from"],
                "valid_to": cells["valid_to"],
                "note": cells["note"],
            }
        )
    for line in rows["sources"]:
        code = line.cells.pop("place_code")
        day = min(_last_day(line.cells["valid_to"]), CODES_OF)
        place = codes.on(code, day) if code else None
        if code and place is None:
            reading.problem(line, f"place_code: no place {code!r} on {day}")
        line.cells["place_id"] = ids[id(place)] if place else None
    return {
        "places": places,
        "place_successions": _successions(rows["place_successions"], codes, ids, reading),
    }


def _parent(line: _Line, codes: _Codes, reading: _Reading) -> Row | None:
    """Return the unit that a place lies in on its last day."""
    cells = line.cells
    code = cells["parent_code"]
    levels = _PARENT_LEVELS.get(cells["level"], ())
    if not code:
        if levels:
            reading.problem(line, f"parent_code is empty: a {cells['level']} lies in a {' or '.join(levels)}")
        return None
    parent = codes.on(code, _span(cells)[1])
    if parent is None:
        reading.problem(line, f"parent_code: no place {code!r} on {cells['valid_to'] or 'this day'}")
    elif parent["level"] not in levels:
        reading.problem(line, f"parent_code: a {cells['level']} does not lie in a {parent['level']}")
        return None
    return parent


def _successions(
    lines: Sequence[_Line], codes: _Codes, ids: Mapping[int, str], reading: _Reading
) -> list[Row]:
    steps = []
    for line in lines:
        cells = line.cells
        ends = []
        for role, column in (("predecessor", "valid_to"), ("successor", "valid_from")):
            code, date = cells[f"{role}_code"], cells[f"{role}_{column}"]
            place = codes.where(code, column, date)
            if place is None:
                reading.problem(line, f"{role}: no place {code!r} with {column} {date or 'empty'}")
            else:
                ends.append(ids[id(place)])
        if len(ends) == len(("predecessor", "successor")):
            before, after = ends
            if before == after:
                reading.problem(line, "a place cannot succeed itself")
            steps.append(
                {
                    "id": make_id(before.rsplit("-", 1)[0], key=[before, after]),
                    "predecessor_id": before,
                    "successor_id": after,
                    **{column: cells[column] for column in ("date", "extent", "kind", "instrument")},
                }
            )
    return steps


def _organization_kinds(lines: Sequence[_Line], reading: _Reading) -> list[Row]:
    """Return kinds with those that they refer to first."""
    known = {line.cells["id"]: line for line in lines}
    for line in lines:
        for column in ("parent_id", "successor_id"):
            target = line.cells[column]
            if target and target not in known:
                reading.problem(line, f"{column}: there is no kind {target!r}")
    ordered: list[Row] = []
    done: set[str] = set()

    def place(identity: str, below: tuple[str, ...]) -> None:
        if identity in done or identity not in known:
            return
        if identity in below:
            reading.problem(known[identity], f"refers to itself: {' -> '.join((*below, identity))}")
            return
        cells = known[identity].cells
        for column in ("parent_id", "successor_id"):
            if cells[column]:
                place(cells[column], (*below, identity))
        if identity not in done:
            done.add(identity)
            ordered.append(cells)

    for line in lines:
        place(line.cells["id"], ())
    return ordered


def _titles(rows: Mapping[str, list[_Line]], reading: _Reading) -> list[Row]:
    kinds = {line.cells["id"] for line in rows["organization_kinds"]}
    for line in rows["titles"]:
        kind = line.cells["organization_kind_id"]
        if kind and kind not in kinds:
            reading.problem(line, f"organization_kind_id: there is no kind {kind!r}")
        line.cells["rank"] = int(line.cells["rank"]) if line.cells["rank"] else None
        line.cells["single_seat"] = int(line.cells["single_seat"] == "yes")
    return [line.cells for line in rows["titles"]]


def _sources(rows: Mapping[str, list[_Line]], reading: _Reading) -> list[Row]:
    hosts: dict[str, _Line] = {}
    for line in rows["sources"]:
        for host in filter(None, (host.strip() for host in (line.cells["domain"] or "").split(";"))):
            if host in hosts:
                reading.problem(line, f"domain: {host} is that of line {hosts[host].number}")
            hosts[host] = line
    return [line.cells for line in rows["sources"]]


def _abbreviations(lines: Sequence[_Line]) -> list[Row]:
    return [
        {
            "id": make_id(line.cells["abbreviation"], key=_pair(line.cells)),
            **line.cells,
            "ambiguous": int(line.cells["ambiguous"] != "no"),
        }
        for line in lines
    ]


def _pair(cells: Row) -> list[str]:
    return [cells["abbreviation"], cells["expansion"]]
