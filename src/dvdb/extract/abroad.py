"""Offices of other states: the country, state or city after a title, and the words that stand between."""

from __future__ import annotations

import re
from dataclasses import replace

from dvdb.extract.letters import RUN, WORD_IN_RUN, is_vietnamese
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.localities import LEVELS, PlaceReader
from dvdb.extract.organization import Organization
from dvdb.extract.reading import Reading

_THIS_STATE = re.compile(r" (?:của )?(?:nước|bộ) (?:này|đó|chủ nhà)(?!\w)")
_UNIT_ABROAD = re.compile(r"(?:tiểu bang|bang|thành phố|thủ đô|vùng|tỉnh|khu vực|hạt) ")
"""Words before a unit of another state: bang Texas, vùng Kamchatka."""
_PARTY = re.compile(
    r" (?:thuộc |của |đến từ )?đảng (?:dân chủ tự do|dân chủ xã hội|dân chủ|cộng hòa|bảo thủ|lao động|công lý"
    r" và phát triển|nước nga thống nhất|tự do|xã hội|cộng sản|quốc đại|công|xanh)(?!\w)"
    r"| (?:dân chủ|cộng hòa)(?!\w)"
)
"""The party of a member of parliament: Hạ nghị sĩ | đảng Dân chủ."""
_ABOUT = re.compile(
    r" (?:phụ trách|về) (?:các )?(?:vấn đề|cuộc khủng hoảng|tiến trình hòa bình|chính sách|khu vực)?"
    r"(?: (?:ở|tại))? ?"
)
"""What an envoy deals with: Đặc phái viên của Liên hợp quốc | về vấn đề Syria."""
_REGION = re.compile(
    r"(?:châu á|đông á|đông nam á|nam á|trung á|trung đông|bắc phi|châu phi|châu âu|tây bán cầu|mỹ latinh)"
    r"(?:(?: ?- ?| và )(?:thái bình dương|bắc phi|trung á|âu á))?(?!\w)"
)
_OF_NATIONS = ("foreign", "central", None)
_DIPLOMATS = ("Đại sứ", "Tổng Lãnh sự", "Phó Đại sứ", "Phó Tổng Lãnh sự", "Đại diện Thường trực")


class Abroad:
    """Reads what belongs to other states at given offsets of one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, places: PlaceReader) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.places = places

    def country_at(self, at: int) -> tuple[str, int] | None:
        """(name, end) of the country named at ``at``, "nước" before it or not."""
        if self.key.startswith("nước ", at):
            at += len("nước ")
        country = self.lexicon.countries.match(self.key, at)
        return country if country is not None and self.text[at].isupper() else None

    def nation(self, after: int, *, governs: bool = False) -> Organization | None:
        """The state or unit of one that somebody heads: Tổng thống | Nga, Thống đốc | bang Texas."""
        country = self.country_at(after)
        if country is not None and not self.cuts_a_name(after, country[1]):
            return Organization("", None, "foreign", country[0], "country", None, country[1])
        unit = self.unit(after, governs=governs)
        if unit is not None:
            return Organization("", None, "foreign", unit[0], "abroad", None, unit[1])
        _, place, place_level, parent, end = self.places.read(after - 1, None)
        if place is not None:
            return Organization("", None, place_level, place, place_level, parent, end)
        return None

    def unit(self, after: int, *, governs: bool = False) -> tuple[str, int] | None:
        """(name, end) of a city, state or region of another country: bang Texas, London.

        ``governs``: after the title of who governs one, where a place that no list has may stand.
        """
        word = _UNIT_ABROAD.match(self.key, after)
        at = word.end() if word is not None else after
        if at >= len(self.text) or not self.text[at].isupper():
            return None
        known = self.lexicon.foreign_places.match(self.key, at)
        if known is not None:
            return None if self.cuts_a_name(at, known[1]) else (known[0], known[1])
        run = RUN.match(self.text, at)
        if run is not None and word is None and governs:
            return self._unknown_unit(run)
        if word is None or run is None:
            return None
        unknown = self._unknown_unit(run)
        if unknown is not None:
            return unknown
        level_word = word[0].strip()
        if self.places.name(at, None, level_word if level_word in LEVELS else None) is not None:
            return None
        words = WORD_IN_RUN.findall(run[0])
        if len(words) <= 2 and not is_vietnamese(words[0]) and self.key.startswith((",", " ("), run.end()):
            return run[0], run.end()
        return None

    def _unknown_unit(self, run: re.Match[str]) -> tuple[str, int] | None:
        """The first of three foreign words or more, a place that no list has: Tỉnh trưởng | Balochistan."""
        words = WORD_IN_RUN.findall(run[0])
        if len(words) < 3 or any(is_vietnamese(word) for word in words):
            return None
        return words[0], run.start() + len(words[0])

    def cuts_a_name(self, start: int, end: int) -> bool:
        """Whether Anh, Nga, Sơn Tây ... begins the name of a Vietnamese: one such word more, and no more."""
        run = RUN.match(self.text, start)
        if run is None or run.end() <= end or not self.text.startswith(" ", end):
            return False
        words = WORD_IN_RUN.findall(self.text, start, run.end())
        return len(words) == 2 and is_vietnamese(words[1]) and is_vietnamese(words[0])

    def of_a_country(self, body: Organization | None, in_a_name: bool) -> Organization | None:
        """The body with the country after its name: Bộ trưởng Quốc phòng | Mỹ, Thượng viện | Nhật Bản."""
        if body is None or body.rejected or not body.name or body.level not in _OF_NATIONS:
            return body
        if body.place is not None or in_a_name:
            return body
        for joint in (" ", " của "):
            start = body.end + len(joint)
            if not self.key.startswith(joint, body.end):
                continue
            country = self.country_at(start)
            if country is None:
                continue
            if country[0] == "Việt Nam":
                ours = self.key.startswith(("nước ", "cộng hòa ", "chxhcn "), start)
                return replace(body, end=country[1]) if ours else body
            at = start + (len("nước ") if self.key.startswith("nước ", start) else 0)
            printed = self.text[at : country[1]]
            return replace(body, name=f"{body.name} {printed}", level="foreign", end=country[1])
        return body

    def this_state(self, end: int) -> int:
        """The end of "nước này", "bộ này" after a title or a body."""
        this = _THIS_STATE.match(self.key, end)
        return this.end() if this else end

    def party(self, end: int) -> int:
        """The end of the party of a member of parliament, and of what he is a member for."""
        at = self._party(end)
        for joint in (" ", " của ", " đại diện "):
            if self.key.startswith(joint, at):
                unit = self.unit(at + len(joint))
                if unit is not None:
                    return unit[1]
        return at

    def names_a_party(self, end: int) -> bool:
        """Whether a party follows: Thượng nghị sĩ | Cộng hòa, not Nghị sĩ | Cộng hòa Séc."""
        return self._party(end) > end

    def _party(self, end: int) -> int:
        party = _PARTY.match(self.key, end)
        if party is None or self.country_at(end + 1) is not None:
            return end
        return party.end()

    def concern(self, end: int) -> int:
        """The end of what an envoy or a helper deals with: "về vấn đề Syria"."""
        about = _ABOUT.match(self.key, end)
        if about is None:
            return end
        country = self.country_at(about.end())
        if country is not None:
            return country[1]
        field = self.lexicon.field.match(self.key, about.end())
        if field is not None:
            return field.end()
        region = _REGION.match(self.key, about.end())
        if region is not None:
            return region.end()
        run = RUN.match(self.text, about.end())
        return run.end() if run is not None and self.key.startswith(",", run.end()) else end

    def post(self, body: Organization) -> Organization:
        """A body with the country it is posted to: Ngân hàng Phát triển châu Á | tại Việt Nam."""
        if body.level != "foreign" and not body.name.endswith(" Việt Nam"):
            return body
        for joint in (" tại ", " ở "):
            country = self.country_at(body.end + len(joint)) if self.key.startswith(joint, body.end) else None
            if country is not None:
                return replace(body, name=body.name + self.text[body.end : country[1]], end=country[1])
        return body

    def envoy(self, end: int) -> int:
        """The end of the countries that belong to an ambassador's title: Đại sứ | Việt Nam tại Lào."""
        at = end
        for said in (" đặc mệnh toàn quyền", " và toàn quyền", " đặc mệnh"):
            if self.key.startswith(said, at):
                at += len(said)
                break
        for joint in (" ", " của ", " tại ", " ở ", " bên cạnh "):
            if not self.key.startswith(joint, at):
                continue
            country = self.country_at(at + len(joint))
            if country is not None and not self.cuts_a_name(at + len(joint), country[1]):
                at = country[1]
                continue
            if joint in (" tại ", " ở ", " bên cạnh "):
                body = self.lexicon.bodies.match(self.key, at + len(joint))
                unit = self.unit(at + len(joint))
                if body is not None and body[0].level == "foreign":
                    at = body[1]
                elif unit is not None:
                    at = unit[1]
                elif (here := self.places.read(at + len(joint) - 1, None))[1] is not None:
                    at = here[4]  # Tổng lãnh sự Hà Lan tại | thành phố Hồ Chí Minh
                elif joint != " bên cạnh ":
                    at = self._unlisted_city(at + len(joint), at)
        return at

    def _unlisted_city(self, start: int, otherwise: int) -> int:
        """The end of a city that no list has, up to a Vietnamese surname: Tổng Lãnh sự tại | Sihamkang."""
        run = RUN.match(self.text, start)
        if run is None:
            return otherwise
        words = list(WORD_IN_RUN.finditer(self.text, start, run.end()))
        for index, word in enumerate(words[1:], 1):
            if self.key[word.start() : word.end()] in self.lexicon.common_surnames:
                return words[index - 1].end()
        return run.end() if len(words) <= 3 and not self.key.startswith(" ", run.end()) else otherwise
