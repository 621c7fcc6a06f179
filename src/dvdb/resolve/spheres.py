"""The spheres that an office places its holder in: within one, the same name is the same person.

The leadership of a province, the leadership at the centre, one district, one commune, and a single body
elsewhere are each a sphere. A person whose offices lie in two of them (stated by one article) links them;
a name alone never does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dvdb.resolve.ids import body_key, body_label, form, key
from dvdb.resolve.organizations import Organization, Reading
from dvdb.resolve.places import Gazetteer, Place
from dvdb.resolve.positions import Title

CENTRAL = "trung ương"

PROVINCE, CENTRE, DISTRICT, COMMUNE, UNIT, BODY, ABROAD, PRINTED, ARTICLE, ALIAS = (
    "province", "central", "district", "commune", "unit", "body", "abroad", "printed", "article", "alias",
)  # fmt: skip
KINDS = (PROVINCE, CENTRE, DISTRICT, COMMUNE, UNIT, BODY, ABROAD, PRINTED, ARTICLE, ALIAS)
"""The kinds of sphere; a person is known by the key of the first of these that he or she has."""

_LEADING = frozenset(
    {
        "state_head", "state_deputy", "government_head", "government_deputy", "party_head",
        "party_deputy_head", "party_committee_member", "party_body_head", "party_body_deputy", "party_caucus",
        "legislature_head", "legislature_deputy", "legislator", "front_head", "front_deputy", "front_member",
        "mass_head", "mass_deputy", "armed_head", "judicial", "steering_committee",
    }
)  # fmt: skip
"""Categories of titles whose holders are so few that one name among them is one person."""


@dataclass(frozen=True, slots=True)
class Sphere:
    """Where one name is one person: an exact key, with a label, and the province's name if it lies in one."""

    kind: str
    exact: tuple[str, ...]
    label: str | None
    province: str | None = None

    @property
    def order(self) -> int:
        """The place of its kind in ``KINDS``."""
        return KINDS.index(self.kind)


@dataclass(frozen=True, slots=True)
class Office:
    """One office of a person in one article, as printed and as read."""

    title: str
    organization: str | None
    place: str | None
    former: bool
    reading: Reading
    known: Title | None


class Spheres:
    """The spheres of offices; answers depend on the reference tables only."""

    def __init__(self, places: Gazetteer, place_successions: Iterable[Mapping[str, Any]]) -> None:
        self._places = places
        self._merged: dict[str, set[str]] = defaultdict(set)
        for step in place_successions:
            old, new = places[step["predecessor_id"]], places[step["successor_id"]]
            if old.level == new.level == PROVINCE and step["extent"] == "whole":
                self._merged[new.id].add(old.name)

    def of(self, offices: Sequence[Office], setting: Place | None, sha256: str) -> list[Sphere]:
        """The spheres of a person with these offices, in an article set in ``setting`` (None: a foreigner).

        Offices held now come before those held once, and resolved ones before those only printed; an
        article's own sphere stands for a person of whom it tells no office.
        """
        found: dict[tuple[str, ...], Sphere] = {}
        held: set[tuple[str, ...]] = set()
        for office in offices:
            if sphere := self._of(office):
                found.setdefault(sphere.exact, sphere)
                if not office.former:
                    held.add(sphere.exact)
        if found:
            return sorted(found.values(), key=lambda one: (one.exact not in held, one.order))
        province = self._places.province(setting) if setting is not None else None
        for office in offices:
            if office.organization is not None and (province is not None or office.place is not None):
                return [self._printed(office, office.organization, province)]
        return [Sphere(ARTICLE, (ARTICLE, sha256), None)]

    def _printed(self, office: Office, body: str, setting: Place | None) -> Sphere:
        """The sphere of an office known only as printed: its words and place, and the province it lies in.

        A place that is a province by its name tells that itself; of others the article's setting does.
        """
        where = office.place or (setting.name if setting else "")
        named = self._places.find(where, date=None, levels=(PROVINCE,)).candidates
        province = named[0] if named else setting
        home = province.name if province else None
        exact = (PRINTED, f"{form(office.title)} {body_key(body)}", key(where), key(home) if home else "")
        label = where if named or home is None else f"{where} {home}"
        return Sphere(PRINTED, exact, label, home)

    def before(self, offices: Sequence[Office]) -> list[Sphere]:
        """The same spheres in the provinces that merged into those of the offices."""
        found = {}
        for office in offices:
            body = office.reading.organization
            if body is None or body.place is None or body.place.level != PROVINCE:
                continue
            sphere = self._of_body(body, office)
            for name in self._merged[body.place.id]:
                if name != sphere.province:
                    old = self._in_province(body, office, name)
                    found[old.exact] = old
        return [found[exact] for exact in sorted(found)]

    def _of(self, office: Office) -> Sphere | None:
        body = office.reading.organization
        if body is not None:
            return self._of_body(body, office)
        if office.place is not None and not self._places.knows(office.place):
            return Sphere(ABROAD, (ABROAD, key(office.place)), office.place)
        candidates = office.reading.place.candidates
        if candidates and office.place is not None:
            return self._of_doubtful(candidates, office)
        if office.known is not None and office.known.level == "central":
            return Sphere(CENTRE, (CENTRE,), CENTRAL)
        return None

    def _of_body(self, body: Organization, office: Office) -> Sphere:
        province = self._places.province(body.place) if body.place is not None else None
        home = province.name if province else None
        if body.place is None or province is None:
            if is_leading(office.known) and body.level == "central" and body.kind_id is not None:
                return Sphere(CENTRE, (CENTRE,), CENTRAL)
            return Sphere(BODY, (BODY, body_key(body.name)), body_label(body.name))
        if body.place.level == "province":
            return self._in_province(body, office, province.name)
        names = [unit.name for unit in self._places.ancestry(body.place)]
        kind = DISTRICT if body.place.level == "district" else COMMUNE
        return Sphere(kind, (kind, *map(key, names)), " ".join(names), home)

    def _in_province(self, body: Organization, office: Office, province: str) -> Sphere:
        """The sphere of an office in a body of a province: its leadership, or the one body."""
        if is_leading(office.known):
            return Sphere(PROVINCE, (PROVINCE, key(province)), province, province)
        return self._one_body(body.name, province)

    def _one_body(self, name: str, province: str) -> Sphere:
        exact = (BODY, body_key(name), key(province))
        return Sphere(BODY, exact, f"{body_label(name)} {province}", province)

    def _of_doubtful(self, candidates: Sequence[Place], office: Office) -> Sphere:
        """The sphere of an office in one of several units of a name."""
        provinces = {key(unit.name): unit for place in candidates if (unit := self._places.province(place))}
        home = next(iter(provinces.values())).name if len(provinces) == 1 else None
        printed = office.place or ""
        if home is not None and all(place.level == "province" for place in candidates):
            if is_leading(office.known):
                return Sphere(PROVINCE, (PROVINCE, key(home)), home, home)
            return self._one_body(office.organization or office.title, home)
        label = " ".join(filter(None, (printed, home)))
        return Sphere(UNIT, (UNIT, key(printed), key(home) if home else ""), label, home)


def is_leading(title: Title | None) -> bool:
    """Whether a title leads its unit: one of few, or a seat that only one person has at a time."""
    return title is not None and (title.category in _LEADING or bool(title.single_seat))
