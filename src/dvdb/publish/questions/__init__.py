"""The questions that users ask, each one SQL file of this folder.

A file's head says, in comments, what it answers in Vietnamese and English, its parameters and the
names of its columns; a new question is one new file::

    -- vi: Ai giữ chức vụ nào?
    -- en: Who held which office?
    -- about_vi: ...            (lines that start with the same key again continue it)
    -- about_en: ...
    -- param day: Ngày | Day | 2024-07-09
    -- column official: Cán bộ | Official
    -- chart: bars official offices      (see `Chart`; left out where a table says it better)

A parameter that is left empty arrives as ``''``; each statement then answers for all, or for a
sensible choice of its own, so that its page shows something before anything is filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

_HEAD = re.compile(r"--\s*(?:(param|column)\s+)?(\w+):\s?(.*)")
_KEYS = {"vi", "en", "about_vi", "about_en"}
CHARTS = {"bars": (2, 3), "months": (2,), "lines": (3,), "network": (5,), "career": (7,)}
"""Kinds of charts, and how many columns each names."""


@dataclass(frozen=True, slots=True)
class Words:
    """A name in both languages, and for a parameter a value to try."""

    vi: str
    en: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """How an answer is drawn; every value is summed over the rows with the same label.

    ``bars LABEL VALUE [SECOND]``, ``months MONTH VALUE``, ``lines STEP VALUE SERIES``, ``network NAME KEY
    OTHER OTHER_KEY VALUE`` or ``career PERSON OFFICE FORMER FIRST_SEEN LAST_SEEN START END`` (drawn for one
    person), each a column of the answer. A label may join two columns with ``+``; a value ``*`` counts rows.
    """

    kind: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One named query. ``name`` is its address on the site; ``sql`` its statement for SQLite."""

    name: str
    title_vi: str
    title_en: str
    about_vi: str
    about_en: str
    sql: str
    parameters: dict[str, Words] = field(default_factory=dict)
    columns: dict[str, Words] = field(default_factory=dict)
    chart: Chart | None = None

    @property
    def number(self) -> int:
        """Its place among the fifteen; one that is answered in two parts has two files of one number."""
        return int(self.name[1:3])

    def parameter(self, name: str) -> Words | None:
        """The words for a parameter, or None."""
        return self.parameters.get(name)

    def column(self, name: str) -> Words | None:
        """The words for a column of the answer, or None."""
        return self.columns.get(name)


@cache
def questions() -> tuple[Question, ...]:
    """All questions in the order of their numbers."""
    folder = resources.files(__name__)
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return tuple(_read(f.name.removesuffix(".sql"), f.read_text(encoding="utf-8")) for f in files)


def question(name: str | None) -> Question | None:
    """The question of that name, or None."""
    return next((q for q in questions() if q.name == name), None)


def _read(name: str, text: str) -> Question:
    head: dict[str, str] = {}
    words: dict[str, dict[str, Words]] = {"param": {}, "column": {}}
    chart = None
    lines = text.splitlines()
    body = next(i for i, line in enumerate(lines) if not line.startswith("--"))
    for line in lines[:body]:
        match = _HEAD.fullmatch(line.rstrip())
        if match is None:
            raise ValueError(f"{name}.sql: cannot read the line {line!r}")
        group, key, value = match.groups()
        if group:
            words[group][key] = Words(*(part.strip() for part in value.split("|")))
        elif key == "chart":
            kind, *columns = value.split()
            if len(columns) not in CHARTS.get(kind, ()):
                raise ValueError(f"{name}.sql: no such chart: {value!r}")
            chart = Chart(kind, tuple(columns))
        elif key in _KEYS:
            head[key] = f"{head[key]} {value}" if key in head else value
        else:
            raise ValueError(f"{name}.sql: unknown key {key!r}")
    missing = _KEYS - head.keys()
    if missing:
        raise ValueError(f"{name}.sql: no {', '.join(sorted(missing))}")
    return Question(
        name=name,
        title_vi=head["vi"],
        title_en=head["en"],
        about_vi=head["about_vi"],
        about_en=head["about_en"],
        sql="\n".join(lines[body:]).strip() + "\n",
        parameters=words["param"],
        columns=words["column"],
        chart=chart,
    )
