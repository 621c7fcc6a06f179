"""A body's printed name, its place and a date -> one legal life of that body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dvdb.resolve.ids import body_key, body_label, form, make_id
from dvdb.resolve.periods import earlier, later, overlap
from dvdb.resolve.places import LEVELS, NOTHING, Found, Gazetteer, Place

COMMITTEE_WORDS: Mapping[str, str] = {
    "tỉnh": "Tỉnh",
    "thành phố": "Thành",
    "huyện": "Huyện",
    "quận": "Quận",
    "thị xã": "Thị",
}
"""The word before ủy and đoàn in the committee of each kind of unit: Tỉnh ủy, Thành đoàn."""

COMMITTEES: Mapping[tuple[str, str], str] = {
    ("province", "tỉnh"): "provincial_party_committee",
    ("province", "thành phố"): "municipal_party_committee",
    ("district", "huyện"): "rural_district_pc",
    ("district", "quận"): "urban_district_pc",
    ("district", "thị xã"): "town_pc",
    ("district", "thành phố"): "city_party_committee",
    ("commune", "xã"): "commune_pc",
    ("commune", "phường"): "commune_pc",
    ("commune", "thị trấn"): "commune_pc",
    ("commune", "đặc khu"): "commune_pc",
}
"""The kind of the party committee of a unit, by the unit's level and kind."""

MANY_IN_ONE_PLACE = frozenset(
    {
        "central_party_committee_4", "commune_division", "council_committee", "dist_division",
        "mass_association", "massmob_team", "military_region", "ministry", "party_caucus", "party_cell",
        "party_org", "political_school", "portal", "prov_department", "standing_board", "steering_other",
    }
)  # fmt: skip
"""Kinds of which one place has several bodies: the name, not the kind, tells these apart."""

_COMMITTEE = re.compile(r"\b(tỉnh|thành|huyện|quận|thị) (ủy|đoàn)\b")
_TRAILING = re.compile(r" (tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$")
_DEPARTMENT = re.compile(r"^(sở|công an tỉnh)\b")
_CENTRAL = re.compile(r"\b(trung ương|tối cao|toàn quốc|quốc gia|chính phủ|quốc hội|nhà nước)\b")
_NATIONAL = re.compile(
    r"^(bộ|tổng cục|cục|vụ|học viện|đại học|trường đại học|tổng công ty|tập đoàn|tổng hội|hiệp hội|quân khu"
    r"|ban bí thư|bộ chính trị)\b|\bviệt nam$"
)
_NOT_A_MINISTRY = re.compile(r"^bộ (chỉ huy|tư lệnh|tham mưu|đội|môn|phận)\b")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of body: a row of ``organization_kinds``."""

    id: str
    name: str
    levels: tuple[str, ...]
    head_title: str | None
    parent_id: str | None
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True)
class Organization:
    """One legal life of a body. ``full_name`` includes the place: Ban Dân vận Tỉnh ủy Tiền Giang."""

    id: str
    name: str
    full_name: str
    kind_id: str | None
    level: str
    place: Place | None
    parent: Organization | None
    valid_from: str | None
    valid_to: str | None

    def with_parents(self) -> Iterator[Organization]:
        """The body, the body it belongs to, and so on."""
        step: Organization | None = self
        while step is not None:
            yield step
            step = step.parent


@dataclass(frozen=True, slots=True)
class Reading:
    """What a printed body can be: the organization if that is certain, and what its place can be."""

    organization: Organization | None
    place: Found


class Organizations:
    """Bodies by their printed names; answers depend on the reference tables only."""

    def __init__(self, kinds: Iterable[Mapping[str, Any]], places: Gazetteer) -> None:
        self._places = places
        self._kinds: dict[str, Kind] = {}
        self._by_form: dict[str, list[Kind]] = defaultdict(list)
        self._by_name: dict[str, list[Kind]] = defaultdict(list)
        for row in kinds:
            kind = Kind(
                id=row["id"],
                name=row["name"],
                levels=_several(row["levels"]),
                head_title=row["head_title"],
                parent_id=row["parent_id"],
                valid_from=row["valid_from"],
                valid_to=row["valid_to"],
            )
            self._kinds[kind.id] = kind
            self._by_name[form(kind.name)].append(kind)
            for spelling in {form(kind.name), *map(form, _several(row["forms"]))}:
                self._by_form[spelling].append(kind)
        self._made: dict[tuple[str, tuple[str, str, str | None]], Organization] = {}

    def read(
        self, name: str, place: str | None, *, date: str | None, within: str | None, strict: bool = False
    ) -> Reading:
        """The body printed as ``name`` (level word in, place name out) in ``place`` on ``date``.

        ``within``: the key of the province the text is set in. ``strict``: the place must be of the very
        kind that the name says (a curator's province is not the district of that name). A local body
        whose place is not known, and a place that can be two units, are left unresolved.
        """
        words = form(name)
        unit = unit_kind(name)
        if place is None:
            kind = self._kind(words, None)[0]
            if unit is None and self._is_central(words, kind):
                return Reading(
                    self._make(name, kind if kind and "central" in kind.levels else None, None), NOTHING
                )
            return Reading(None, NOTHING)
        if not self._places.knows(place):  # the government of another country is not ours
            return Reading(None, NOTHING)
        kind = self._kind(words, None)[0]
        levels = self._levels(words)
        if kind is not None and not levels:
            return Reading(self._make(name, kind, None), NOTHING)
        levels = levels or LEVELS
        found = self._places.find(place, date=date, levels=levels, kind=unit, within=within, strict=strict)
        if found.place is None:
            found = self._in_its_time(words, found)
        if found.place is None:
            return Reading(None, found)
        kind = self._kind(words, found.place.level)[0]
        return Reading(self._make(name, kind, found.place), found)

    def of_kind(self, kind_id: str, place: Place | None) -> Organization:
        """The body of a kind of which a place has only one."""
        kind = self._kinds[kind_id]
        return self._make(kind.name, kind, place)

    def headed_by(self, title: str, kind_id: str) -> Organization | None:
        """The one body of a central kind that the title of its head tells: Tổng Bí thư, not Bộ trưởng."""
        kind = self._kinds[kind_id]
        several = " " not in kind.name  # Bộ: a name is still to follow
        if several or kind.levels != ("central",) or form(kind.head_title or "") != form(title):
            return None
        return self._make(kind.name, kind, None)

    def is_named_by_kind(self, kind_id: str | None, name: str, place: Place | None) -> bool:
        """Whether a body is called by the name of its kind, which no article's spelling changes."""
        return kind_id in self._kinds and _at_place(self._kinds[kind_id].name, place) == name

    def kind_levels(self, kind_id: str) -> tuple[str, ...]:
        """The levels at which bodies of the kind exist."""
        return self._kinds[kind_id].levels

    def _in_its_time(self, words: str, found: Found) -> Found:
        """The one version of a unit that existed while bodies of this kind did.

        An undated "Ban Dân vận Tỉnh ủy Đồng Tháp" is that of the old province: such boards ended before the
        merger.
        """
        fitting = []
        for place in found.candidates:
            kind = self._kind(words, place.level)[0]
            if kind is None or overlap(kind.valid_from, kind.valid_to, place.valid_from, place.valid_to):
                fitting.append(place)
        return Found(fitting[0], tuple(fitting)) if len(fitting) == 1 else found

    def _levels(self, words: str) -> tuple[str, ...]:
        """The levels of units at which there are bodies of that name; none for central and unknown kinds."""
        if _DEPARTMENT.match(words):
            return ("province",)
        return tuple(level for level in LEVELS if self._kind(words, level)[0] is not None)

    def _is_central(self, words: str, kind: Kind | None) -> bool:
        if kind is not None and "central" not in kind.levels:
            return False
        if kind is not None and len(kind.levels) == 1:
            return True
        return bool(_CENTRAL.search(words)) or (kind is None and bool(_NATIONAL.search(words)))

    def _kind(self, words: str, level: str | None) -> tuple[Kind | None, bool]:
        """The kind, and whether the whole name (not only its head) is a name of the kind."""
        spellings = [words, _TRAILING.sub("", words)]
        if _TRAILING.search(words):  # "Ban Dân vận huyện" is the Ban Dân vận of the Huyện ủy
            spellings.append(f"{words.removesuffix(' phố').removesuffix(' xã')} ủy")
        for own in {"province": "tỉnh", "district": "huyện"}.items():
            if level in (own[0], None):
                spellings += [_COMMITTEE.sub(rf"{own[1]} \2", spelling) for spelling in spellings[:3]]
        for spelling in spellings:
            if kind := _at_level(self._by_form.get(spelling, ()), level):
                return kind, True
        if _NOT_A_MINISTRY.match(words):
            return None, False
        syllables = words.split()
        for length in range(len(syllables) - 1, 0, -1):
            if kind := _at_level(self._by_name.get(" ".join(syllables[:length]), ()), level):
                return kind, False
        return None, False

    def _make(self, name: str, kind: Kind | None, place: Place | None) -> Organization:
        words = form(name)
        if kind is not None and place is not None and kind.id in COMMITTEES.values():
            kind = self._kinds[COMMITTEES.get((place.level, place.kind), kind.id)]
        whole = self._kind(words, place.level if place else None)[1]
        if kind is not None and whole and kind.id not in MANY_IN_ONE_PLACE:
            identity, own = ("kind", kind.id), _at_place(kind.name, place)
        else:
            own = without_level(name) if place else name
            identity = ("name", body_key(own))
        known = (*identity, place.id if place else None)
        if (own, known) not in self._made:
            self._made[own, known] = Organization(
                id=make_id(in_full(body_label(own), place), key=("organization", *known)),
                name=own,
                full_name=in_full(own, place),
                kind_id=kind.id if kind else None,
                level=place.level if place else "central",
                place=place,
                parent=self._parent(kind, place) if kind else None,
                valid_from=later(kind.valid_from if kind else None, place.valid_from if place else None),
                valid_to=earlier(kind.valid_to if kind else None, place.valid_to if place else None),
            )
        return self._made[own, known]

    def _parent(self, kind: Kind, place: Place | None) -> Organization | None:
        """The body that the kind and the place imply: the board's committee, the committee's superior."""
        if kind.parent_id is None:
            return None
        parent = self._kinds[kind.parent_id]
        if parent.levels == ("central",):
            return self.of_kind(parent.id, None)
        if place is None:
            return None
        above = self._places[place.parent_id] if place.parent_id else None
        committees = set(COMMITTEES.values())
        if parent.id in committees:
            home = above if kind.id in committees else place
            if home is None or (home.level, home.kind) not in COMMITTEES:
                return None
            return self.of_kind(COMMITTEES[home.level, home.kind], home)
        for home in (place, above):
            if home is not None and home.level in parent.levels and parent.id not in MANY_IN_ONE_PLACE:
                return self.of_kind(parent.id, home)
        return None


def _several(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """The items of a ``;``-separated cell."""
    items = value.split(";") if isinstance(value, str) else value or ()
    return tuple(item.strip() for item in items if item.strip())


def _at_level(kinds: Iterable[Kind], level: str | None) -> Kind | None:
    """The first kind that exists at the level; the one with the fewest levels if several do."""
    fitting = [kind for kind in kinds if level is None or level in kind.levels]
    return min(fitting, key=lambda kind: (len(kind.levels), kind.id), default=None)


def unit_kind(name: str) -> str | None:
    """The kind of unit a name speaks of: ``Ban Dân vận Huyện ủy`` -> huyện; None if it does not say."""
    words = form(name)
    if found := _TRAILING.search(words):
        return found[1]
    if found := _COMMITTEE.search(words):
        return {"thành": "thành phố", "thị": "thị xã"}.get(found[1], found[1])
    return None


def _at_place(name: str, place: Place | None) -> str:
    """The name of a kind with the unit's level word: ``Ủy ban nhân dân`` in a district -> ``... huyện``."""
    if place is None:
        return name
    words = form(name)
    if found := _COMMITTEE.search(words):
        own = COMMITTEE_WORDS.get(place.kind)
        return name[: found.start(1)] + own + name[found.end(1) :] if own else name
    return f"{without_level(name)} {place.kind}"


def without_level(name: str) -> str:
    """``Hội Chữ thập đỏ tỉnh`` -> ``Hội Chữ thập đỏ``."""
    found = _TRAILING.search(form(name))
    return name[: len(name) - len(found[0])].rstrip() if found else name


def in_full(name: str, place: Place | None) -> str:
    """The name with its place: ``Ban Dân vận Tỉnh ủy Tiền Giang``, ``Sở Xây dựng tỉnh Tiền Giang``."""
    if place is None:
        return name
    if unit_kind(name) is not None:
        return f"{name} {place.name}"
    return f"{name} {place.kind} {place.name}"
