"""A title in an organization -> the office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dvdb.resolve.ids import body_label, form, key, make_id, with_y
from dvdb.resolve.organizations import Organization


@dataclass(frozen=True, slots=True)
class Title:
    """A title of the reference table, written out with its body: Trưởng Ban Dân vận Tỉnh ủy."""

    id: str
    level: str
    organization_kind_id: str | None
    single_seat: int
    category: str | None


@dataclass(frozen=True, slots=True)
class Position:
    """An office: a title in one legal life of a body; no organization for the few that belong to none."""

    id: str
    title: str
    known: Title | None
    organization: Organization | None


class Titles:
    """The reference titles, looked up by the words of a title and its body together."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._by_form: dict[str, list[Title]] = defaultdict(list)
        for row in rows:
            title = Title(
                id=row["id"],
                level=row["level"] or "any",
                organization_kind_id=row["organization_kind_id"],
                single_seat=int(row["single_seat"] or 0),
                category=row["category"],
            )
            forms = row["forms"].split(";") if isinstance(row["forms"], str) else row["forms"] or ()
            for spelling in {_form(row["title"]), *(_form(text) for text in forms if text.strip())}:
                self._by_form[spelling].append(title)

    def find(self, title: str, organization: str | None, level: str) -> Title | None:
        """The reference title of ``title`` in the body called ``organization`` at ``level``; None if not one.

        ``Trưởng Ban`` in ``Ban Dân vận Tỉnh ủy`` is ``Trưởng Ban Dân vận Tỉnh ủy``. Where the words alone
        name it (``Tỉnh ủy viên``) the body is not needed; two titles of one wording differ in level.
        """
        for spelling in _spellings(_form(title), _form(organization) if organization else None, level):
            fitting = [t for t in self._by_form.get(spelling, ()) if t.level in (level, "any")]
            if fitting:
                return min(fitting, key=lambda t: (t.level == "any", t.id))
        return None

    def central(self, title: str) -> Title | None:
        """The reference title of a national office that is printed without its body: Tổng Bí thư."""
        fitting = [t for t in self._by_form.get(_form(title), ()) if t.level == "central"]
        return min(fitting, key=lambda t: t.id, default=None)


def _form(title: str) -> str:
    """The words of a title as they are compared: Thư kí is Thư ký."""
    return form(with_y(title))


def position(title: str, organization: Organization | None, known: Title | None) -> Position:
    """The office ``title`` in ``organization``; ``known`` is its reference title, if there is one.

    Thư kí and Thư ký are one office.
    """
    spelled = with_y(title)
    return Position(
        id=make_id(
            spelled,
            body_label(organization.full_name) if organization else None,
            key=("position", key(spelled), organization.id if organization else None),
        ),
        title=title,
        known=known,
        organization=organization,
    )


_USUAL = {"province": "tỉnh", "district": "huyện", "commune": "xã"}
_COMMITTEE = re.compile(r"\b(tỉnh|thành|huyện|quận|thị) (ủy|đoàn)\b")
_TRAILING = re.compile(r" (tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$")


def _spellings(title: str, organization: str | None, level: str) -> list[str]:
    """The ways the reference may write it: as called, with the usual unit of the level, without the body."""
    if organization is None:
        return [title]
    bodies = [organization]
    if level in _USUAL:
        unit = _USUAL[level]
        bodies.append(_TRAILING.sub(f" {unit}", _COMMITTEE.sub(rf"{unit} \2", organization)))
        bodies.append(_TRAILING.sub("", organization))
    spellings = []
    for body in dict.fromkeys(bodies):
        head, _, rest = body.partition(" ")
        if title.rpartition(" ")[2] == head:
            spellings.append(f"{title} {rest}")
        spellings.append(f"{title} {body}")
    return [*spellings, title]


def label(title: str, organization: str | None) -> str:
    """``Trưởng Ban, Ban Dân vận Tỉnh ủy Tiền Giang``."""
    return f"{title}, {organization}" if organization else title
