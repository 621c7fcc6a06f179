"""What people have decided, by what it is about: the lines of the files that ``curation_files`` reads.

overrides.csv    a value that the text does not state (an article's place), kept apart from what it says
corrections.csv  a wrong value of a record, guarded by the value it ``expect``s to find
aliases.csv      a printed name that stands for another
judgements.csv   two ids that are the same thing, or are not
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from dvdb.errors import DvdbError
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


@dataclass(frozen=True, slots=True)
class Decision:
    """One line: its ``cells`` by column, in which of the four files, and ``origin``, its file and line."""

    file: str
    cells: Mapping[str, str]
    origin: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two rows of the table ``kind`` are the same thing, or different ones."""

    kind: str
    left_id: str
    right_id: str
    same: bool
    origin: str

    @property
    def pair(self) -> frozenset[str]:
        """The two ids, in no order."""
        return frozenset((self.left_id, self.right_id))


@dataclass(frozen=True)
class Curation:
    """All decisions, by what they are about. ``version`` changes when any of them does."""

    version: str = ""
    overrides: Mapping[tuple[str, str], str] = field(default_factory=dict)
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    aliases: Mapping[tuple[str, str, str | None], str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    redirects: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def judged(self, kind: str) -> tuple[Judgement, ...]:
        """What is decided on pairs of rows of the table ``kind``, in the order of the lines."""
        return tuple(one for one in judgements(self.decisions) if one.kind == kind)

    def override(self, sha256: str, name: str, told: str | None) -> str | None:
        """The curator's value of the article's ``place`` or ``published_at``, which the text does not tell.

        Raises :class:`StaleCorrection` where the record tells (``told``) another: nothing overrules a text.
        """
        value = self.overrides.get((sha256, name))
        if value is not None and told is not None and key(told) != key(value):
            origin = next(
                (d.origin for d in self.decisions
                 if d.file == "overrides.csv" and (d.cells["sha256"], d.cells["field"]) == (sha256, name)),
                "overrides.csv",
            )  # fmt: skip
            raise StaleCorrection(
                f"{origin}: {name} of article {sha256[:12]}: the article tells it itself, "
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
        """The rows of ``judgements``, and the ``redirects`` of events that are judged to be one.

        Persons have keys, and of two articles judged to be one each stays a row: it is a copy.

        ``articles`` gives the ids of the articles that are loaded, by the SHA-256 of their texts; a decision
        about another article names its text instead.
        """
        judged = [_row(decision.file, decision.cells, articles) for decision in self.decisions]
        redirects = [
            {"table_name": kind, "old_id": old, "new_id": new, "reason": "judged to be the same"}
            for (kind, old), new in sorted(self.redirects.items())
            if kind == "events"
        ]
        return {"judgements": judged, "redirects": redirects}

    def correct(self, record: Record) -> Record:
        """The record with its corrections written in.

        Raises :class:`StaleCorrection` where the record does not read what a correction expects.
        """
        for correction in self.corrections.get(record["document"]["sha256"], ()):
            record = cast(Record, _write(record, correction.path.split("."), correction))
        return record


def is_path(path: str) -> bool:
    """Whether a correction can be at ``path``: officials[Name].positions[Title].place."""
    return all(_STEP.fullmatch(step) for step in path.split("."))


def judgements(decisions: Iterable[Decision]) -> Iterator[Judgement]:
    """The lines of judgements.csv among these."""
    for decision in decisions:
        if decision.file == "judgements.csv":
            cells = decision.cells
            yield Judgement(
                kind=cells["kind"],
                left_id=cells["left_id"],
                right_id=cells["right_id"],
                same=cells["decision"] == "same",
                origin=decision.origin,
            )


def _row(file: str, row: Mapping[str, str], articles: Mapping[str, str]) -> Row:
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
