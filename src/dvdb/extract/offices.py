"""Offices: a title, the body it belongs to, and the place of the body, as one phrase of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dvdb.extract.abroad import Abroad
from dvdb.extract.bodies import COMMITTEE_OF, UNKNOWN, BodyReader
from dvdb.extract.letters import LOWER_NEXT
from dvdb.extract.lexicon import Lexicon, Title
from dvdb.extract.localities import LEVELS, PlaceReader
from dvdb.extract.names import NameFinder
from dvdb.extract.organization import Organization
from dvdb.extract.reading import Reading
from dvdb.extract.told_bodies import ToldBodies

_QUALIFIER = re.compile(
    r"(?:,? (?:các )?(?:khóa|nhiệm kỳ|lần thứ) (?:[ivxlc]+|\d{1,4})(?:(?: ?- ?|, | và |,)(?:[ivxlc]+|"
    r"\d{4})(?!\w))*(?!\w))+"
    r"|,? \((?:khóa|nhiệm kỳ)[^()\n]{1,40}\)"
)
_STANDING = ("ứng cử viên ", "ứng viên ", "tranh cử ", "bầu cử ", "chạy đua chức ", "ghế ")
_ELECT = re.compile(
    r" (?:mới |vừa )?(?:đắc cử|đương nhiệm|tại nhiệm|đương chức|(?:sắp )?mãn nhiệm|hiện (?:nay|tại|thời)|"
    r"(?P<former>tiền nhiệm|(?:vừa |mới |đã )?bị (?:phê truất|phế truất|lật đổ|bãi nhiệm|sa thải)|quá cố|"
    r"(?:khi|lúc) (?:đó|ấy)|(?:lúc )?bấy giờ)|(?P<acting>lâm thời|tạm quyền))(?!\w)"
)
_OF_A_CONSTITUENCY = re.compile(" đơn vị(?! bầu cử)")
_NATIONS = ("nước ", "quốc gia ", "bên ", "nền kinh tế ", "gia đình ", "đội ")
_OF_SEVERAL = re.compile(r" các (?:bộ|sở|ngành|địa phương|tỉnh|huyện|quận|xã|phường|đơn vị)(?!\w)")
_GOES_SOMEWHERE = re.compile(r" (?:đi|ra|vào|lên|xuống)(?!\w)")
_ALTERNATE = " dự khuyết"
_ORDINAL = re.compile(r" (?:đời )?thứ (?:\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)")
"""Which of a row of heads of state: Tổng thống thứ 45 | của Mỹ."""
_FIRST_WORDS = (
    *("Sở", "Trường", "Phòng", "Cục", "Vụ", "Viện", "Chi cục"),
    *("Hội đồng", "Ban Chỉ đạo", "Ban Quản lý", "Hội"),
)
"""First words of bodies that a title may stand with alone, when the text names the body elsewhere."""
_OPENS_A_SENTENCE = ("", ".", "\n", "!", "?", "+", "-", "–", ":", ";", "•", "*")
_PREVENTION = re.compile(r"phòng,? (?:chống|cháy)(?!\w)")
_GOVERN_A_UNIT = ("Tỉnh trưởng", "Thị trưởng", "Thủ hiến")
_GOVERNORS = ("Thống đốc", "Phó Thống đốc")
_SENT = ("Đặc phái viên", "Cố vấn", "Trợ lý", "Phó Trợ lý", "Trợ lý Ngoại trưởng", "Quốc vụ khanh")
_AFTER_A_TITLE = re.compile(
    r" (?:tân|cựu|nguyên|nữ|đồng chí|của|nước|kiêm|phường|xã|thị trấn|huyện|quận|tỉnh|thành phố)(?!\w)"
)
"""Small words that may follow a title without being the name of a body."""
_HEADS_TOLD_BEFORE = ("tổng cục", "cục", "chi cục", "vụ", "viện")
_SHORT_FORM = re.compile(r" \((?:[A-ZĐ][A-Za-zĐđ&-]{1,11}|(?P<word>[^\W\d_]{2,8} [^\W\d_]{2,8}))\)")
"""The short form of a body in brackets: (FBI), or in words, (Chính hiệp)."""
_PUBLIC_TEAM = re.compile(
    r"(?i:công an|cảnh sát|thanh tra|quản lý|kiểm soát|nghiệp vụ|trật tự|an ninh|thuế|hải quan|"
    r"thi hành án|dân quân|"
    r"phòng cháy|kiểm lâm|biên phòng|cơ động|tuần tra|điều tra|công tác|dân vận)"
)
"""What a team of the police or of another service deals with: a captain of footballers holds no office."""
_PARTY_HEADS = ("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực")
_CHAIRS = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")
ALSO_OF_FIRMS = (*_CHAIRS, "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Thành viên")
"""Titles that firms have too: with letters that nothing explains (Giám đốc MHBS) they are of a firm."""
_BEFORE = re.compile(
    r"(?:(?P<former>nguyên|cựu|cố)|"
    r"(?P<acting>(?<!chính )(?<!nhân )(?<!thẩm )(?<!chủ )(?<!cầm )(?<!bản )(?<!đặc )"
    r"(?<!ủy )(?<!có )quyền|q\.)|tân|(?P<plural>các đồng chí(?: nguyên)?|các ông|"
    r"các|hai|ba|bốn|những|nguyên các|\d{1,2}(?: đồng chí)?)) ?$"
)


@dataclass(frozen=True, slots=True)
class Office:
    """A title in a body at a place.

    ``plural``: a title that several people share. ``unread``: words follow that name no body we know.
    """

    start: int
    end: int
    title: Title
    name: str
    organization: str | None
    kind: str | None
    level: str | None
    place: str | None
    place_level: str | None
    parent_place: str | None
    former: bool = False
    acting: bool = False
    plural: bool = False
    rejected: bool = False
    unread: bool = False


class OfficeParser:
    """Reads offices at title words of one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names
        self.places = PlaceReader(reading, lexicon, names)
        self.bodies = BodyReader(reading, lexicon, names, self.places)
        self.abroad = Abroad(reading, lexicon, self.places)
        self.told = ToldBodies(reading, names, self.places, self.bodies)

    def parse(self, start: int, end: int, title: Title) -> Office | None:
        """The office whose title word stands at ``[start, end)``, or None where the word is none."""
        if (
            self.key[max(0, start - 5) : start].endswith((" ban ", "đoàn ", "\nban ", "phủ "))
            and title.title in ("Bí thư", "Chủ tịch")
        ) or (title.organization == "thường vụ" and self.key.startswith("ban ", max(0, start - 4))):
            return None
        if title.head_word == "đại biểu" and self.key.endswith(("đoàn ", "tổ ", "bầu cử "), 0, start):
            return None
        if title.organization == "thường vụ" and self.key.startswith("thường trực ", start):
            return None
        if self.key.endswith(_STANDING, 0, start):
            return None  # who stands for an office does not hold it
        if title.title == "Chủ tịch" and self.key.startswith(" hồ chí minh", end):
            return None  # the person, never the chair of the city
        if title.title == "Thành viên" and self.key.endswith(_NATIONS, 0, start):
            return None  # các nước thành viên NATO
        if _OF_SEVERAL.match(self.key, end):
            return None  # "Thứ trưởng các Bộ: Quốc phòng, Y tế" are several people, and nobody named
        name = title.title
        if title.title.startswith(("Phó ", "Thành viên")) and self._in_charge_of_a_body(end):
            name += " phụ trách"
            end += len(" phụ trách")
        end, former, acting = self._standing(end, former=False, acting=False)
        if title.head_word == "đại sứ":
            if self.key.startswith(("quán", "lãnh sự quán"), end + 1):
                return None
            if self.lexicon.bodies.match(self.key, end + 1) is None:
                return self._envoy(start, end, title)
        found = self._body_named(title, start, end)
        if title.head_word == "đội" and not (found and _PUBLIC_TEAM.search(found.name)):
            return None
        led = self.key.endswith("làm ", 0, start)
        if found is not None and found.name == "Đoàn" and not led and _GOES_SOMEWHERE.match(self.key, end):
            return None
        if title.title == "Đại biểu" and found is None:
            found = self.told.house_of_a_deputy(end)
            if found is None:
                return None
        office_end, body = self._end_of_office(title, end, found)
        office_end, former, acting = self._standing(office_end, former=former, acting=acting)
        if name == "Ủy viên" and self.key.startswith(_ALTERNATE, office_end):
            name += _ALTERNATE
            office_end += len(_ALTERNATE)
        qualifier = _QUALIFIER.match(self.key, office_end)
        if qualifier:
            office_end = qualifier.end()
            if body is not None and body.place is None and not body.rejected:
                seat = _OF_A_CONSTITUENCY.match(self.key, office_end)
                level_word, place, place_level, parent, place_end = self.places.read(
                    seat.end() if seat else office_end, body.level
                )
                if place is not None:
                    known = self.lexicon.bodies.get(body.name)
                    of_a_level = level_word is not None and known is not None and known.tail == "level"
                    body = replace(
                        body,
                        name=f"{body.name} {level_word}" if of_a_level else body.name,
                        place=place,
                        place_level=place_level,
                        parent_place=parent,
                    )
                    office_end = place_end
        before = self._modifiers(start)
        return Office(
            start=start,
            end=office_end,
            title=title,
            name=name,
            organization=body.name if body else None,
            kind=body.kind if body and body.kind != UNKNOWN else None,
            level=body.level if body else None,
            place=body.place if body else None,
            place_level=body.place_level if body else None,
            parent_place=body.parent_place if body else None,
            former=before["former"] or former,
            acting=before["acting"] or acting,
            plural=before["plural"],
            rejected=bool(body and body.rejected),
            unread=body is None and self._goes_on(end),
        )

    def _standing(self, end: int, *, former: bool, acting: bool) -> tuple[int, bool, bool]:
        """(end, former, acting) with the words that tell how somebody stands in an office: đắc cử."""
        said = _ELECT.match(self.key, end)
        if said is None:
            return end, former, acting
        return said.end(), former or said["former"] is not None, acting or said["acting"] is not None

    def _body_named(self, title: Title, start: int, end: int) -> Organization | None:
        """The body after a title, with the short form and the country behind its name."""
        found = self._body_of(title, start, end)
        if found is None and title.head_word in _HEADS_TOLD_BEFORE:
            found = self.told.told_before(title.head_word, start, end)
        if found is None and title.head_word in (None, "ban"):
            found = self.told.spoken_of(end - (len(" ban") if title.head_word else 0))
        elif found is not None and found.name in _FIRST_WORDS:
            found = self.told.spoken_of(end) or found
        if found is not None and found.name and not found.rejected:
            short = _SHORT_FORM.match(self.text, found.end)
            if short is not None and (short["word"] is None or self.abroad.country_at(short.end() + 1)):
                found = self.told.placed_behind(replace(found, end=short.end()))
            start_of_country = found.end + 1
            country = self.lexicon.countries.match(self.key, start_of_country)
            in_a_name = country is not None and self.bodies.names_end.beside.short_country_in_a_name(
                start_of_country, country[1]
            )
            found = self.abroad.of_a_country(found, in_a_name)
            if title.head_word is None and found is not None:
                found = self.abroad.post(found)
        if found is not None and found.kind == UNKNOWN and title.title in ALSO_OF_FIRMS:
            return replace(found, rejected=True)
        return found

    def _end_of_office(
        self, title: Title, end: int, body: Organization | None
    ) -> tuple[int, Organization | None]:
        """Where an office ends behind its body: short forms, delegations, parties, "nước này"."""
        office_end = end
        if body is not None:
            office_end = max(end, body.end)
            short = _SHORT_FORM.match(self.text, office_end)
            office_end = short.end() if short and short["word"] is None else office_end
        if title.title == "Đại biểu" and body is not None and body.name == "Quốc hội":
            where = self.places.read(office_end, None)
            office_end = where[4] if where[1] is not None else office_end
        if title.head_word in ("nước", "bộ") or (body is not None and body.level in ("central", "foreign")):
            office_end = self.abroad.this_state(office_end)
        if title.title.lower().endswith("nghị sĩ"):
            office_end = self.abroad.party(office_end)
        if title.title in _SENT:
            office_end = self.abroad.concern(office_end)
        return office_end, body

    def _goes_on(self, end: int) -> bool:
        """Whether a small word that is neither verb nor joint follows a title: its body is not understood."""
        return (
            LOWER_NEXT.match(self.text, end) is not None
            and self.lexicon.ends_a_body.match(self.key, end + 1) is None
            and _AFTER_A_TITLE.match(self.key, end) is None
        )

    def _in_charge_of_a_body(self, end: int) -> bool:
        """Whether "phụ trách" belongs to the title: Phó Chủ tịch phụ trách | Hội Nông dân."""
        at = end + len(" phụ trách ")
        return self.key.startswith(" phụ trách ", end) and self.lexicon.bodies.match(self.key, at) is not None

    def _modifiers(self, start: int) -> dict[str, bool]:
        found = {"former": False, "acting": False, "plural": False}
        at = start
        for _ in range(3):
            before = _BEFORE.search(self.key, max(0, at - 24), at)
            if before is None or (before.start() and self.key[before.start() - 1].isalnum()):
                break
            if (
                before[0].strip() in ("hai", "ba", "bốn", "tân")
                and self.text[before.start()].isupper()
                and self.text[max(0, before.start() - 4) : before.start()].rstrip(' "“')[-1:]
                not in _OPENS_A_SENTENCE
            ):
                break
            if before.lastgroup:
                found[before.lastgroup] = True
                if before["plural"] and "nguyên" in before["plural"]:
                    found["former"] = True
            at = before.start()
        return found

    def _body_of(self, title: Title, start: int, end: int) -> Organization | None:
        surface = self.key[start:end]
        if title.organization and title.organization != "thường vụ":
            return self._fixed_body(title, surface, end)
        if title.organization == "thường vụ":
            return self.bodies.read(start + len("thường vụ"))
        if title.head_word == "đại biểu":
            bare = surface in ("đại biểu", "đb")
            return None if bare else self.bodies.read(start + len("đại biểu"))
        ordinal = _ORDINAL.match(self.key, end) if title.head_word == "nước" else None
        after = self._after(ordinal.end() if ordinal else end)
        if after is None and title.head_word == "văn phòng" and self.text.startswith(" - ", end):
            after = end + len(" - ")
        if after is None:
            return None
        if title.head_word == "phái đoàn" and (countries := self.abroad.envoy(end)) > end:
            name = "Phái đoàn" + self.text[end:countries]
            return Organization(name, None, "foreign", None, None, None, countries)
        if title.head_word and title.head_word not in ("nước", "bộ"):
            head = title.head_word
            if surface.endswith(head) and not self.key.startswith(head, after):
                inside = self.bodies.read(end - len(head))
                if inside is not None and inside.end > end:
                    return inside
                if head == "đoàn":
                    return self.bodies.read(end - len(head), bare=True)
            found = None if self._deals_with_prevention(head, after) else self.bodies.read(after)
            return found if found is not None else self._headed(head, after)
        if title.head_word == "bộ":
            field = self.lexicon.field.match(self.key, after)
            if field:
                return Organization(
                    "Bộ " + self.bodies.surface(after, field.end()),
                    None,
                    "central",
                    None,
                    None,
                    None,
                    field.end(),
                )
        if title.head_word == "nước" and self.abroad.country_at(after) is not None:
            return self.abroad.nation(after)
        if title.title.lower().endswith("nghị sĩ") and self.abroad.names_a_party(end):
            return None  # the party of a member of parliament is no body of his office
        found = self.bodies.read(after)
        if found is not None and found.name.startswith("Đảng ") and title.head_word == "nước":
            return None
        if found is not None:
            if title.title == "Bí thư" and found.name == "Ban Chấp hành Trung ương Đảng":
                return replace(found, name="Trung ương Đảng")
            return found
        if title.head_word == "bộ":
            return None
        if title.head_word == "nước":
            return self.abroad.nation(after, governs=title.title in _GOVERN_A_UNIT)
        if title.title in _GOVERNORS and self.abroad.unit(after) is not None:
            return self.abroad.nation(after)
        country = self.lexicon.countries.match(self.key, after)
        if title.title in ("Chủ tịch nước", "Phó Chủ tịch nước"):
            if country is not None and country[0] == "Việt Nam":
                return Organization("", None, "central", None, None, None, country[1])
            return self.abroad.nation(after) if country is not None else None
        if title.title == "Chủ tịch" and country is not None:
            return self.abroad.nation(after)
        return self._by_place(title, after)

    def _after(self, end: int) -> int | None:
        """Where the body may begin: after one space, or after a dash or ``của``."""
        if self.key.startswith(" của ", end):
            return end + 5
        if self.key.startswith(" ", end) and end + 1 < len(self.key) and self.key[end + 1].isalnum():
            return end + 1
        return None

    def _fixed_body(self, title: Title, surface: str, end: int) -> Organization | None:
        name = title.organization or ""
        after = self._after(end)
        if after is not None:
            if name == "Chính phủ":
                given = self.bodies.read(after)
                if given is not None and given.name.startswith(("Chính phủ", "Quốc vụ viện")):
                    return given
                nation = self.abroad.nation(after)
                if nation is not None:
                    return replace(nation, name=name)
            elif name == "Ban Chấp hành":
                given = (
                    self.bodies.read(end - len("ban chấp hành"))
                    if surface.endswith("ban chấp hành")
                    else self.bodies.read(after)
                )
                if given is not None:
                    if given.kind in ("party_org",) or given.name.startswith("Ban Chấp hành Đảng bộ"):
                        committee = COMMITTEE_OF.get(given.name.partition("Đảng bộ ")[2])
                        if committee:
                            return replace(given, name=committee)
                    return given
                return None
            elif name == "Ban Bí thư" and self.key.startswith("trung ương đảng", after):
                whole = after + len("trung ương đảng")
                return Organization(
                    "Ban Bí thư Trung ương Đảng", "secretariat", "central", None, None, None, whole
                )
            elif name == "Ban Bí thư":
                return Organization(name, "secretariat", "central", None, None, None, end)
            else:
                _, place, place_level, parent, place_end = self.places.read(after - 1, self._level_of(name))
                if self.key.startswith(name.split(" ", 1)[0].lower(), after):
                    given = self.bodies.read(after)
                    if given is not None:
                        return given
                if place is not None:
                    return Organization(
                        name, None, self._level_of(name), place, place_level, parent, place_end
                    )
        if name == "Ban Chấp hành":
            return None
        kind = self.lexicon.bodies.get(name)
        return Organization(name, kind.kind if kind else None, self._level_of(name), None, None, None, end)

    def _level_of(self, name: str) -> str | None:
        body = self.lexicon.bodies.get(name)
        return body.level if body else None

    def _deals_with_prevention(self, head: str, after: int) -> bool:
        """Whether "phòng" is what a division does: Trưởng phòng | Phòng chống ma túy."""
        return head == "phòng" and _PREVENTION.match(self.key, after) is not None

    def _headed(self, head: str, after: int) -> Organization | None:
        """A body whose first word the title has already said: Chánh Văn phòng | Tỉnh ủy."""
        first = head[0].upper() + head[1:]
        entry = self.lexicon.bodies.get(head)
        if entry is None:
            return None
        found = self.bodies.tail(replace(entry, name=first), after - 1)
        if found is None or found.end <= after:
            return None
        return found

    def _by_place(self, title: Title, after: int) -> Organization | None:
        """Chủ tịch tỉnh, Bí thư Quảng Ninh, Chủ tịch Bình Dương: the title and the place tell the body."""
        level_word, place, place_level, parent, end = self.places.read(after - 1, None)
        if level_word is None and place is None:
            return None
        if place is not None and level_word is None:
            level_word = self.places.level_word_of(place, place_level)
        if level_word is None:
            return None
        level = place_level or LEVELS[level_word]
        if title.title in _PARTY_HEADS:
            committee = COMMITTEE_OF.get(level_word)
            return (
                Organization(committee, None, level, place, place_level, parent, end) if committee else None
            )
        if title.title in _CHAIRS and LEVELS[level_word] != "village":
            return Organization(
                f"Ủy ban nhân dân {level_word}", "peoples_committee", level, place, place_level, parent, end
            )
        return None

    def _envoy(self, start: int, end: int, title: Title) -> Office:
        """Đại sứ Việt Nam tại Lào: the countries belong to the title."""
        at = self.abroad.envoy(end)
        return Office(
            start,
            at,
            title,
            self.bodies.surface(start, at),
            None,
            None,
            "foreign",
            None,
            None,
            None,
            **self._modifiers(start),
        )

    def body_at(self, at: int) -> Organization | None:
        """The body whose name begins at ``at``, with its place if it is said there."""
        return self.bodies.read(at)
