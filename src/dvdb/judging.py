"""``dvdb judge``: what a person has decided on two rows, checked, and written as a line of judgements.csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, bindparam, text

from dvdb.errors import DvdbError
from dvdb.resolve.curation import HEADERS, Judgement
from dvdb.resolve.curation_files import JUDGED, Joined, load_curation, shipped_folder
from dvdb.store import open_for_reading, shown

FILE = "judgements.csv"


class JudgementRefused(DvdbError):
    """A judgement that cannot stand: of rows that are not there, made already, or against another."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Why it was decided, by whom, on which day (YYYY-MM-DD), and where the proof is found."""

    because: str
    who: str
    when: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The judgement as it stands in its file."""

    kind: str
    file: Path
    line: int


def judge(
    url: str | None, left_id: str, right_id: str, *, same: bool, signed: Signature, own: Path | None = None
) -> Written:
    """Write that two rows of the database at ``url`` are the same thing, or different ones.

    The line goes to the folder ``own``, which is made if need be, else to the decisions that ship with
    dvdb. Raises JudgementRefused, and nothing is written, where an id names no row, where it is decided
    already, or where it contradicts what is decided.
    """
    for what, told in (("a reason", signed.because), ("a name", signed.who)):
        if not told.strip():
            raise JudgementRefused(f"a judgement needs {what}")
    if left_id == right_id:
        raise JudgementRefused(f"{left_id}: is one row; a judgement is on two")
    with open_for_reading(url) as connection:
        kind = _kind(connection, left_id, right_id, shown(url))
    decision = "same" if same else "different"
    if decision not in JUDGED[kind]:
        raise JudgementRefused(
            f"{kind} cannot be judged {decision}, only {' or '.join(JUDGED[kind])}: "
            "two names of one body are a line of aliases.csv"
        )
    curation = load_curation(own if own is not None and own.exists() else None)
    _refuse_contradiction(curation.judged(kind), kind, left_id, right_id, same=same)
    cells = {
        "kind": kind,
        "left_id": left_id,
        "right_id": right_id,
        "decision": decision,
        "reason": _one_line(signed.because),
        "who": _one_line(signed.who),
        "when": signed.when,
        "source": _one_line(signed.source),
    }
    file = (own or Path(str(shipped_folder()))) / FILE
    return Written(kind, file, _append(file, [cells[column] for column in HEADERS[FILE]]))


def _kind(connection: Connection, left_id: str, right_id: str, database: str) -> str:
    """The table that both ids are of."""
    found = {one: _table_of(connection, one, database) for one in (left_id, right_id)}
    if found[left_id] != found[right_id]:
        raise JudgementRefused(
            f"{left_id} is one of the {found[left_id]}, {right_id} one of the {found[right_id]}: "
            "these are never the same"
        )
    return found[left_id]


def _table_of(connection: Connection, one: str, database: str) -> str:
    for table in JUDGED:
        if connection.execute(text(f"SELECT 1 FROM {table} WHERE id = :id"), {"id": one}).first():
            return table
    query = text("SELECT new_id FROM redirects WHERE old_id = :id AND table_name IN :tables").bindparams(
        bindparam("tables", expanding=True)
    )
    new = connection.execute(query, {"id": one, "tables": list(JUDGED)}).scalar()
    if new is not None:
        raise JudgementRefused(f"{one}: is an old id; it is {new} now")
    raise JudgementRefused(
        f"{one}: no such id among the {', '.join(JUDGED)} of {database}; `dvdb search` and `dvdb review` tell"
    )


def _refuse_contradiction(
    judged: Iterable[Judgement], kind: str, left_id: str, right_id: str, *, same: bool
) -> None:
    judged = list(judged)
    pair = frozenset((left_id, right_id))
    for one in judged:
        if one.pair == pair:
            raise JudgementRefused(
                f"{one.origin}: the two are judged {'the same' if one.same else 'different'} already"
            )
    if lines := Joined(judged).by(kind, left_id, right_id):
        raise JudgementRefused(f"the two are the same already, by {', '.join(lines)}")
    if same:
        joined = Joined([*judged, Judgement(kind, left_id, right_id, same=True, origin="this one")])
        for one in judged:
            if not one.same and (lines := joined.by(kind, one.left_id, one.right_id)):
                raise JudgementRefused(
                    f"{one.origin}: {one.left_id} and {one.right_id} are judged different, "
                    f"but would be the same by {', '.join(lines)}"
                )


def _one_line(said: str) -> str:
    return " ".join(said.split())


def _append(file: Path, cells: list[str]) -> int:
    """Add a line to the file, which is made with its header if it is not there; the number of the line."""
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_bytes() if file.exists() else b""
    added = io.StringIO()
    writer = csv.writer(added, lineterminator="\n")
    if not before.strip():
        writer.writerow(HEADERS[FILE])
    elif not before.endswith(b"\n"):
        added.write("\n")
    writer.writerow(cells)
    with file.open("ab") as stream:
        stream.write(added.getvalue().encode("utf-8"))
    return file.read_bytes().count(b"\n")
