"""Who a printed name is: the name and the place that the person's offices are anchored in.

The anchor, not the name, keeps namesakes apart; which names and anchors are one person after all is
for judgements (and later for clustering) to say, through ``Curation.canonical``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dvdb.resolve.ids import key, make_id, slug
from dvdb.resolve.organizations import Reading
from dvdb.resolve.places import Gazetteer, Place
from dvdb.text.syllables import is_syllable

CENTRAL = "trung ương"


@dataclass(frozen=True, slots=True)
class Office:
    """One office of a person in one article; ``central`` if the title by itself is national."""

    reading: Reading
    former: bool
    place_printed: str | None
    central: bool

    def abroad(self, places: Gazetteer) -> str | None:
        """The country, or another place that no unit is called, that the office is printed with."""
        return self.place_printed if self.place_printed and not places.knows(self.place_printed) else None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What tells a person from namesakes: the scope as a key, with its name and unit if it is a place."""

    scope: tuple[str, ...]
    label: str | None
    place: Place | None


def anchor(offices: Sequence[Office], places: Gazetteer, setting: Place | None, sha256: str) -> Anchor:
    """The anchor of a person with these offices, in an article set in ``setting`` (None for a foreigner).

    The province of the offices (those held now before those held once; the commonest, then the first);
    else the country; else the district, where it can be several of that name; else the centre, for central
    bodies; else the body itself; else the province the article is set in; else the article, so that nothing
    is merged.
    """
    for held in ([office for office in offices if not office.former], offices):
        provinces = [unit for office in held if (unit := _province(office.reading, places))]
        if provinces:
            names = Counter(key(unit.name) for unit in provinces)
            chosen = max(provinces, key=lambda unit: names[key(unit.name)])
            return Anchor(("province", key(chosen.name)), chosen.name, chosen)
    countries = [country for office in offices if (country := office.abroad(places))]
    if countries:
        return Anchor(("abroad", key(countries[0])), countries[0], None)
    for office in offices:
        if office.reading.place.candidates and office.place_printed:
            return Anchor(("district", key(office.place_printed)), office.place_printed, None)
    bodies = [office.reading.organization for office in offices if office.reading.organization]
    if any(body.kind_id for body in bodies) or any(office.central for office in offices):
        return Anchor(("central",), CENTRAL, None)
    if bodies:
        return Anchor(("organization", bodies[0].id), bodies[0].name, None)
    if setting is not None and (province := places.province(setting)):
        return Anchor(("province", key(province.name)), province.name, province)
    return Anchor(("article", sha256), None, None)


def is_foreign(name: str) -> bool:
    """Whether a name cannot be Vietnamese: no mark on any letter, and a word that is no syllable.

    Names of the Central Highlands keep their marks (Ksor Phước), or are built of syllables (Y Thông).
    """
    return name.isascii() and not all(is_syllable(word) for word in name.split())


def official_id(name: str, at: Anchor, namesakes: int) -> str:
    """``do-tan-hung-tien-giang-3fa9c1``; ``namesakes`` counts the article's earlier persons of that id."""
    exact = ("official", key(name), *at.scope, *([str(namesakes)] if namesakes else []))
    if at.scope[0] == "article":
        return f"{slug(name)}-{at.scope[1][:12]}-{make_id(name, key=exact).rpartition('-')[2]}"
    return make_id(name, at.label, key=exact)


def _province(reading: Reading, places: Gazetteer) -> Place | None:
    """The province of a body; where its unit is not certain, the one that all its candidates lie in."""
    if reading.organization is not None and reading.organization.place is not None:
        return places.province(reading.organization.place)
    provinces = [unit for place in reading.place.candidates if (unit := places.province(place))]
    return provinces[0] if len({key(unit.name) for unit in provinces}) == 1 else None
