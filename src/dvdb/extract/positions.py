"""From the offices that the grammar gave a person to positions: bodies and places filled in, each once."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from dvdb.extract.anchors import Anchors
from dvdb.extract.chains import complete_chain
from dvdb.extract.fields import Fields
from dvdb.extract.localities import LEVELS
from dvdb.extract.offices import Office
from dvdb.extract.people import Held, Person
from dvdb.extract.states import States
from dvdb.text.align import match_key

_NEEDS_BODY = (
    "Giám đốc",
    "Phó Giám đốc",
    "Tổng Giám đốc",
    "Phó Tổng Giám đốc",
    "Hiệu trưởng",
    "Phó Hiệu trưởng",
    "Viện trưởng",
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Đội trưởng",
    "Đội phó",
    "Trưởng Khoa",
    "Phó Trưởng Khoa",
    "Tổ phó",
    "Phó Tổ trưởng",
    "Trưởng Trạm",
    "Phó Chủ nhiệm",
    "Tổng Biên tập",
    "Phó Tổng Biên tập",
    "Trưởng Ban",
    "Phó Trưởng Ban",
    "Chủ tịch",
    "Phó Chủ tịch",
    "Phó Chủ tịch Thường trực",
    "Phó Chủ tịch chuyên trách",
    "Phó Giám đốc Thường trực",
    "Phó Trưởng Ban Thường trực",
    "Phó Chủ nhiệm Thường trực",
    "Ủy viên Thường trực",
    "Ủy viên chuyên trách",
    "Ủy viên Thư ký",
    "Trưởng Khối",
    "Phó Trưởng Khối",
    "Người phát ngôn",
    "Tổng Thư ký",
    "Phó Tổng Thư ký",
    "Viện phó",
    "Phó Viện trưởng",
    "Chỉ huy trưởng",
    "Tư lệnh",
    "Ủy viên trưởng",
    "Thủ trưởng",
    "Phó Thủ trưởng",
    "Phát ngôn viên",
    "Thư ký báo chí",
    "Cục phó",
    "Vụ phó",
    "Chi cục phó",
    "Giám thị",
    "Phó Giám thị",
    "Cố vấn",
    "Phó Trợ lý",
    "Thẩm phán",
    "Kiểm sát viên",
    "Trưởng Tiểu ban",
    "Phó Trưởng Tiểu ban",
    "Trưởng Bộ môn",
    "Phó Trưởng Trạm",
    "Phó trưởng thôn",
    "Trung đoàn trưởng",
    "Sư đoàn trưởng",
    "Lữ đoàn trưởng",
    "Tiểu đoàn trưởng",
)
_NO_OFFICE = (
    "Thư ký",
    "Thành viên",
    "Trợ lý",
    "Tổ trưởng",
    "Trưởng thôn",
    "Chủ nhiệm",
    "Ủy viên",
    "Trưởng Đoàn",
    "Phó Trưởng Đoàn",
    "Thường trực",
)
_GENERIC = ("Hội đồng", "Ban", "Đoàn", "Tổ", "Hội", "Ủy ban", "Ban Chỉ đạo", "Ban chỉ đạo", "Đội")


@dataclass(slots=True)
class Settled:
    """A position of a person, with the office phrase that says it best."""

    title: str
    organization: str | None
    place: str | None
    place_basis: str | None
    level: str | None
    former: bool
    acting: bool
    start: int
    end: int


_FAMILY = {
    "Phó Chủ tịch": "Chủ tịch",
    "Phó Chủ tịch Thường trực": "Chủ tịch",
    "Phó Bí thư": "Bí thư",
    "Phó Bí thư Thường trực": "Bí thư",
    "Phó Giám đốc": "Giám đốc",
    "Phó Trưởng Ban": "Trưởng Ban",
}


_COUNCILS = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_LEVELS_OF_COUNCILS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn")
_MINISTRY = re.compile(r"(?<!\w)bộ (?!chính trị)(?=\w)")


_SIGNED = re.compile(r"(?: [^\W\d_]+){2,4},? (?:(?:đã|vừa|mới|thay mặt) )?ký(?! kết)(?!\w)")
_SIGN_FOR_A_COMMITTEE = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")


class Bodies:
    """The bodies of a text's offices, for a title that is printed alone later: "Phó Chủ tịch Lê Bá Trình"."""

    def __init__(self, offices: list[Office], key: str = "", field: Fields | None = None) -> None:
        self._key = key
        self._field = field
        self._full = sorted((o for o in offices if o.organization and not o.rejected), key=lambda o: o.start)
        self._starts = [o.start for o in self._full]
        self._by_title: dict[str, list[Office]] = {}
        self._by_family: dict[str, list[Office]] = {}
        for office in self._full:
            title = office.title.title
            self._by_title.setdefault(title, []).append(office)
            self._by_family.setdefault(_FAMILY.get(title, title), []).append(office)
        self._levels: dict[str, list[tuple[int, str]]] = {}
        self._ministries: list[tuple[int, str]] | None = None

    def of(self, office: Office) -> Office:
        """The office with the body of the nearest one of the same title, else of the same family."""
        if office.unread:
            return office
        if office.organization is None and office.title.title in ("Bộ trưởng", "Thứ trưởng"):
            return self._of_ministry(office)
        if office.organization is not None or office.title.title not in (
            *_NEEDS_BODY,
            "Bí thư",
            "Phó Bí thư",
            "Phó Bí thư Thường trực",
        ):
            return office
        family = _FAMILY.get(office.title.title, office.title.title)
        last = bisect_left(self._starts, office.start) - 1
        near = [
            o
            for o in self._full[max(0, last - 20) : last + 1]
            if office.start - 200 < o.start and _FAMILY.get(o.title.title, o.title.title) == family
        ]
        if near and _FAMILY.get(near[-1].title.title) is None and family != office.title.title:
            return _in_body_of(office, near[-1])
        for same in (self._by_title.get(office.title.title, ()), self._by_family.get(family, ())):
            index = bisect_left(same, office.start, key=lambda o: o.start) - 1
            chosen = same[max(index, 0)] if same else None
            if chosen is not None and not (office.title.title == "Thẩm phán" and chosen.level == "foreign"):
                return _in_body_of(office, chosen)
        return self._of_a_signer(office)

    def _of_a_signer(self, office: Office) -> Office:
        """The people's committee whose decision somebody signs: "UBND tỉnh ... do Phó Chủ tịch A ký"."""
        signed = _SIGNED.match(self._key, office.end)
        if signed is None or office.title.title not in _SIGN_FOR_A_COMMITTEE:
            return office
        named = self._levels_of("Ủy ban nhân dân")
        index = bisect_left(named, (office.start, "")) - 1
        if index < 0 or ". " in self._key[named[index][0] : office.start]:
            return office
        level = named[index][1]
        return replace(office, organization=f"Ủy ban nhân dân {level}", level=LEVELS[level])

    def with_level(self, office: Office) -> Office:
        """A committee or council printed without its level, at the level that the text gives one before."""
        if office.level is not None or office.organization not in _COUNCILS:
            return office
        named = self._levels_of(office.organization)
        if not named:
            return office
        index = bisect_left(named, (office.start, "")) - 1
        level = named[max(index, 0)][1]
        return replace(office, organization=f"{office.organization} {level}", level=LEVELS[level])

    def _levels_of(self, council: str) -> list[tuple[int, str]]:
        """(start, level word) of every mention of such a council with its level, in text order."""
        if council not in self._levels:
            levels = re.compile(rf"{match_key(council)} ({'|'.join(_LEVELS_OF_COUNCILS)})(?!\w)")
            self._levels[council] = [(found.start(), found[1]) for found in levels.finditer(self._key)]
        return self._levels[council]

    def _of_ministry(self, office: Office) -> Office:
        """The ministry named last before a bare "Thứ trưởng A", else the first named after it."""
        if self._field is None:
            return office
        if self._ministries is None:
            self._ministries = [
                (found.start(), field[0])
                for found in _MINISTRY.finditer(self._key)
                if (field := self._field.match(self._key, found.end())) is not None
            ]
        if not self._ministries:
            return office
        index = bisect_left(self._ministries, (office.start, "")) - 1
        named = self._ministries[max(index, 0)]
        return replace(office, organization=f"Bộ {named[1][:1].upper()}{named[1][1:]}", level="central")


def _in_body_of(office: Office, other: Office) -> Office:
    return replace(
        office,
        organization=other.organization,
        kind=other.kind,
        level=other.level,
        place=office.place or other.place,
        place_level=office.place_level or other.place_level,
    )


def settle(person: Person, anchors: Anchors, bodies: Bodies, states: States) -> list[Settled]:
    """The positions of a person, in the order of the text, each once and in its fullest wording."""
    chains: dict[int, list[Held]] = {}
    for held in person.held:
        chains.setdefault(held.chain, []).append(held)
    said = {h.office.title.title for h in person.held if h.office.organization}
    if "Thứ trưởng Thứ nhất" in said:
        said.add("Thứ trưởng")
    for chain in chains.values():
        together = [h.office for h in chain]
        if any(_sits_in_government(office, together) for office in together):
            said.add("Bộ trưởng")
    found: list[Settled] = []
    for held_chain in chains.values():
        completed = complete_chain([h.office for h in held_chain])
        for held, office in zip(held_chain, completed, strict=True):
            office = states.known(office, person.name)
            if _sits_in_government(office, completed) or office.place_level == "country":
                pass
            elif office.organization is None and office.title.title not in said:
                office = bodies.of(office)
            office = bodies.with_level(office)
            place, basis = _place_of(office, anchors)
            found.append(
                Settled(
                    office.name,
                    office.organization or None,
                    place,
                    basis,
                    office.level,
                    held.former,
                    office.acting,
                    office.start,
                    office.end,
                )
            )
    found.sort(key=lambda s: s.start)
    once = _each_once(_party_of_a_head(found))
    for position in once:
        if position.place is not None:
            continue
        country = states.of(position, person.name)
        if country is not None:
            position.place, position.place_basis = country, "text"
    return once


def _party_of_a_head(found: list[Settled]) -> list[Settled]:
    """Offices in the party of who has a post in another state: Tổng Bí thư, Chủ tịch Trung Quốc."""
    countries = {s.place for s in found if s.level == "foreign" and s.place}
    if len(countries) != 1:
        return found
    return [
        replace(s, place=next(iter(countries)), place_basis="text")
        if s.place is None
        and ((s.title == "Tổng Bí thư" and s.organization is None) or s.organization == "Bộ Chính trị")
        else s
        for s in found
    ]


def _sits_in_government(office: Office, chain: list[Office]) -> bool:
    """A Bộ trưởng without ministry, who heads an office of the government: Bộ trưởng, Chủ nhiệm ..."""
    return (
        office.title.title == "Bộ trưởng"
        and office.organization is None
        and any(o.title.title in ("Chủ nhiệm", "Tổng Thanh tra") for o in chain)
    )


def _place_of(office: Office, anchors: Anchors) -> tuple[str | None, str | None]:
    if office.place is not None:
        return office.place, "text"
    if office.level in (None, "central", "foreign", "multi-province"):
        return None, None
    place, basis = anchors.resolve(office.level, office.start, office.organization or "")
    if (
        place is not None
        and (office.organization or "").endswith((" tỉnh", "Tỉnh ủy"))
        and anchors.is_city(place)
    ):
        return None, None  # a municipality has a Thành ủy
    return place, basis


def _words(settled: Settled) -> frozenset[str]:
    return frozenset(match_key(f"{settled.title} {settled.organization or ''}").replace("-", " ").split())


def _each_once(found: list[Settled]) -> list[Settled]:
    """Drop an office that another one of the same person says more fully."""
    kept: list[Settled] = []
    for candidate in found:
        if candidate.title == "Ủy viên" and candidate.organization == "Ban Chấp hành":
            continue
        if candidate.title == "Thành viên" and (candidate.organization or "") in _GENERIC:
            continue
        if candidate.organization is None and (
            candidate.title in _NO_OFFICE or (candidate.title in _NEEDS_BODY and candidate.place is None)
        ):
            continue
        for index, other in enumerate(kept):
            if _same_office(candidate, other):
                if _fuller(candidate, other):
                    kept[index] = replace(
                        candidate,
                        place=candidate.place or other.place,
                        place_basis=candidate.place_basis or other.place_basis,
                        former=candidate.former and other.former,
                    )
                else:
                    other.former = other.former and candidate.former
                    if other.place is None:
                        other.place, other.place_basis = candidate.place, candidate.place_basis
                break
        else:
            kept.append(candidate)
    return kept


def _same_office(a: Settled, b: Settled) -> bool:
    if a.place and b.place and a.place != b.place:
        return False
    if a.title == b.title:
        if _heads_a_state(a) != _heads_a_state(b):
            return False
        if a.organization is None or b.organization is None:
            return True
        x, y = _words(a), _words(b)
        return x == y or x < y or y < x
    short, long = sorted((a, b), key=lambda s: len(s.title))
    if long.title.startswith(short.title + " ") and long.title[len(short.title) + 1 :] in (
        "Thường trực",
        "Thứ nhất",
        "chuyên trách",
        "phụ trách",
    ):
        if short.former != long.former and short.organization is not None:
            return False  # nguyên Phó Bí thư Thường trực, now Phó Bí thư
        return short.organization is None or short.organization == long.organization
    return False


def _heads_a_state(settled: Settled) -> bool:
    """Whether the place is the whole office: Chủ tịch Trung Quốc."""
    return settled.title == "Chủ tịch" and settled.level == "foreign" and settled.organization is None


def _fuller(a: Settled, b: Settled) -> bool:
    return len(_words(a)) > len(_words(b))
