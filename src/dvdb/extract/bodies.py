"""Bodies of officialese: a known body or a well-formed new one, with its level and place."""

from __future__ import annotations

import re
from dataclasses import replace

from dvdb.extract.body_ends import BodyEnds
from dvdb.extract.letters import LOWER_NEXT, WORD_IN_RUN, is_vietnamese
from dvdb.extract.lexicon import Body, Lexicon
from dvdb.extract.localities import LEVEL_WORD, LEVELS, PlaceReader
from dvdb.extract.names import NameFinder
from dvdb.extract.organization import Organization
from dvdb.extract.phrases import word_ends
from dvdb.extract.reading import Reading
from dvdb.text.align import match_key

_ACRONYM = re.compile(r"[A-ZĐ]{2,9}(?!\w)")
_REGION = re.compile(r"(?<!\w)quân khu ([1-9])(?!\w)")
"""The region that a text speaks of, for "Chính ủy Quân khu"."""
_DROPS_LEVEL = re.compile(
    r"^(?:Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Quận đoàn|Thị đoàn|"
    r"Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Tuyên giáo và Dân vận) )"
)
COMMITTEE_OF = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường",
    "thị trấn": "Đảng ủy thị trấn",
    "đặc khu": "Đảng ủy đặc khu",
}
UNKNOWN = "unknown"
"""The kind of a body known by letters only that nothing explains."""
_OF_THE_STATE = re.compile(r"(?<!\w)(?:quốc gia|nhà nước|quân đội)(?!\w)")
_STATE_FIRMS = re.compile(
    r"(?<!\w)(?:doanh nghiệp nhà nước|vốn nhà nước|(?:tập đoàn|tổng công ty) nhà nước|cổ phần hóa|"
    r"nhà nước (?:nắm giữ|sở hữu))(?!\w)"
)
"""What tells that the firms of a text are the state's: only those are turned into shares, cổ phần hóa."""
_NAMED_BY_ONE_WORD = ("Sở", "Đảng ủy", "Chi bộ", "Hội đồng", "Trường", "Phòng", "Ban Tổ chức lễ hội")
"""Bodies that a text may name without their field, for it has told it before."""
_TOLD_APART = ("level", "nation", "at", "")
"""Tails of bodies of whose kind there may be several: Tòa án nhân dân khu vực 5, Lục quân 1."""
_COMMANDS = ("Bộ Chỉ huy Quân sự", "Bộ Chỉ huy Bộ đội Biên phòng", "Bộ Tư lệnh")
_NUMBERED = re.compile(
    r" (?:(?:chi nhánh )?(?P<word>khu vực|vùng|số|chi nhánh)(?: số)? )?"
    r"(?P<number>\d{1,3}|[ivx]{1,5}|(?<=apec )20\d\d)"
    r"(?!\w|[./]\d| ?%)"
)
"""The number that bodies of one name are told apart by: khu vực | VII, số | 2, Bệnh viện Quân y | 175."""
_IN_FIRMS = ("Công đoàn", "Đảng ủy", "Đảng bộ", "Đoàn Thanh niên", "Hội Cựu chiến binh")
_OF_A_REGION = re.compile(r"(?<!\w)khu vực (?:\d{1,2}|[ivx]{1,5})\Z")
_SHORT_NAME = re.compile(r" \((?:[A-Z]{1,3}\d{1,3}|[A-ZĐ][A-ZĐ&-]{1,9})\)(?=,? )")
"""The letters of a part before the body over it: Phòng Cảnh sát hình sự | (PC45) | Công an tỉnh."""
_PARTY_BOARDS = ("Ban Tuyên giáo", "Ban Dân vận", "Ban Tuyên giáo và Dân vận", "Ban Nội chính", "Ban Kinh tế")
_LONGEST_OWNER = 60
"""Characters that may follow an owner in brackets: (Cục Quản lý Lao động, Bộ Lao động)."""
_PARTS = ("Trạm", "Khoa", "Bộ môn", "Phòng", "Trung tâm", "Viện", "Đội", "Tổ")
_WHOLES = (
    *("Trường", "Đại học", "Học viện", "Bệnh viện", "Viện", "Công an", "Cục", "Chi cục", "Ban Quản lý"),
    *_COMMANDS,
)
"""Parts of bodies, and the bodies that are named after them behind a comma or a dash."""


class BodyReader:
    """Reads bodies at given offsets of one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder, places: PlaceReader) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names
        self.places = places
        self.names_end = BodyEnds(reading, lexicon, names, places)
        self._state_firms: bool | None = None

    def read(self, at: int, *, bare: bool = False, depth: int = 0) -> Organization | None:
        """The body that begins at ``at`` (spaces skipped)."""
        while at < len(self.key) and self.key[at] == " ":
            at += 1
        match = self.lexicon.bodies.match(self.key, at)
        union = self.lexicon.bodies.get("công đoàn") if self.text.startswith("CĐ ", at) else None
        if union is not None:
            return self.tail(union, at + len("CĐ"))  # after a title no cao đẳng
        if match is None:
            return self._acronym(at)
        entry, end = match
        if entry.name == "Trường" and self.key.startswith("trường chinh", at):
            return None  # a man, no school
        if entry.tail == "of" and self.key.startswith("ban ", at):
            field = self.lexicon.field.match(self.key, at + 4)
            generic = self.lexicon.bodies.get("ban")
            if field and field.end() > end and generic is not None:
                entry, end = generic, at + 3
        if entry.tail == "reject":
            return Organization(self.surface(at, end), None, None, None, None, None, end, rejected=True)
        name = entry.name if entry.tail != "field" else self.surface(at, end)
        return self.tail(_named(entry, name), end, bare=bare, depth=depth)

    def _acronym(self, at: int) -> Organization | None:
        """A body known by its letters only: Tổng Thư ký IPU."""
        found = _ACRONYM.match(self.text, at)
        if found is None:
            return None
        return Organization(found[0], UNKNOWN, None, None, None, None, found.end())

    def tail(self, entry: Body, end: int, *, bare: bool = False, depth: int = 0) -> Organization | None:
        """The body whose first words end at ``end``: its field, whom it serves, its place."""
        name = entry.name
        kind = entry.kind
        level = entry.level
        named = end
        if entry.tail in _TOLD_APART:
            end = self._branch(self._numbered(named))
            name += self.text[named:end]
        firm = self._firm_over(name, end)
        if firm > end:
            return Organization(name + self._joined(end, firm), kind, level, None, None, None, firm)
        if entry.tail == "field":
            field_end = self.names_end.of(name, end)
            name += self._joined(end, field_end)
            nothing = field_end == end
            end = field_end
            parent = self._parent(end, depth, entry.name) if depth < 3 else None
            if parent is not None:
                if parent.rejected:
                    return replace(parent, name=name)
                joint = (
                    " của "
                    if self.key.startswith(" của ", end) and entry.name == "Đoàn"
                    else (", " if self.key.startswith(", ", end) else " ")
                )
                return replace(parent, name=name + joint + parent.name)
            if nothing and entry.name == "Trường" and self.text[end - len("trường")].islower():
                return None
            if entry.name == "Bộ" and name.endswith(" Việt Nam"):
                name = name.removesuffix(" Việt Nam")
            if nothing and entry.name == "Quân khu":
                numbers = set(_REGION.findall(self.key))
                return (
                    Organization(f"{name} {numbers.pop()}", kind, level, None, None, None, end)
                    if len(numbers) == 1
                    else None
                )
            if (nothing and not bare and entry.name not in _NAMED_BY_ONE_WORD) and not (
                self.key.startswith(" ", end) and LEVEL_WORD.match(self.key, end + 1)
            ):
                return None
        elif entry.tail == "of":
            parent = self._parent(end, depth, entry.name.partition(" ")[0]) if depth < 3 else None
            if parent is not None:
                return self._of(entry, parent)
            if self.key.startswith(" trung ương", end) and word_ends(self.key, end + 11):
                return Organization(name + " Trung ương", kind, "central", None, None, None, end + 11)
            if entry.name == "Văn phòng" and self.names_end.of(name, end) > end:
                return self.tail(replace(entry, tail="field"), end, bare=bare, depth=depth)
        elif entry.tail == "firm":
            private = self._is_a_daughter(end) or not self._is_the_states(name)
            return Organization(name, kind, level, None, None, None, end, rejected=private)
        elif entry.tail == "board":
            parent = self._parent(end, depth)
            if parent is None or parent.rejected:
                return Organization(name, None, None, None, None, None, end, rejected=True)
            return replace(parent, name=f"{name} {parent.name}", kind=None)
        elif entry.tail == "embassy":
            return self._embassy(entry, end)
        elif entry.tail == "at":
            return self._seated(entry, end)
        elif entry.tail == "nation":
            if self.key.startswith(" ", end):
                country = self.lexicon.countries.match(self.key, end + 1)
                if country and country[0] != "Việt Nam":
                    return Organization(f"{name} {country[0]}", kind, "foreign", None, None, None, country[1])
            return Organization(name, kind, level, None, None, None, end)
        elif entry.kind == "front_central" and self.key.startswith((" tỉnh ", " huyện ", " thành phố "), end):
            name, level = "Ủy ban Mặt trận Tổ quốc Việt Nam", None  # seen: "Ủy ban Trung ương MTTQ tỉnh ..."
        elif entry.tail == "":
            return Organization(name, kind, level, None, None, None, end)
        if (
            self.text.startswith(" Việt Nam", end)
            and word_ends(self.key, end + 9)
            and not name.endswith("Việt Nam")
        ):
            if LEVEL_WORD.match(self.key, end + 10):
                return self.tail(replace(entry, name=f"{name} Việt Nam", tail="level"), end + 9)
            return Organization(f"{name} Việt Nam", kind, "central", None, None, None, end + 9)
        level_word, place, place_level, parent_place, place_end = self.places.read(
            self._at_its_seat(end), level
        )
        if level_word is not None:
            if entry.tail == "of" and level_word in COMMITTEE_OF and name.startswith("Ban "):
                name += " " + COMMITTEE_OF[level_word]
                level = LEVELS[level_word]
            else:
                full = f"{name} {level_word}"
                if not _DROPS_LEVEL.match(full + " "):
                    name = full
                level = LEVELS[level_word]
        elif place is not None and entry.tail == "level" and end == named:
            word = self.places.level_word_of(place, place_level)
            if word:
                name = f"{name} {word}"
                level = LEVELS[word]
        elif (
            place is not None and entry.tail == "of" and name.startswith("Ban ") and place_level == "province"
        ):
            name += " Tỉnh ủy"
            level = "province"
        if place is None and level in ("province", "city") and self.text.startswith(" ", end):
            abroad = self.lexicon.foreign_places.match(self.key, end + 1)
            if abroad is not None and self.text[end + 1].isupper():
                place, place_level, place_end = abroad[0], "abroad", abroad[1]
        if level is None and place_level is not None:
            level = place_level
        if (
            level_word is None
            and place is None
            and entry.tail == "level"
            and self.key.startswith(" trung ương", end)
        ):
            return Organization(name + " Trung ương", kind, "central", None, None, None, end + 11)
        return Organization(name, kind, level, place, place_level, parent_place, max(end, place_end))

    def _firm_over(self, name: str, end: int) -> int:
        """The end of the firm that a union or a party committee is of: Công đoàn | Công ty May Sao Mai."""
        return self.names_end.of_a_firm(end) if name in _IN_FIRMS else end

    def _branch(self, end: int) -> int:
        """The end of the word for a branch before its place: Ngân hàng Nhà nước | chi nhánh | Lào Cai."""
        word = " chi nhánh"
        if not self.key.startswith(word + " ", end):
            return end
        at = end + len(word)
        placed = LEVEL_WORD.match(self.key, at + 1) or self.places.province_at(at + 1)
        return at if placed else end

    def _numbered(self, end: int) -> int:
        """The end of the number that a body bears: Tòa án nhân dân | khu vực 5."""
        found = _NUMBERED.match(self.key, end)
        if found is None:
            return end
        roman = found["number"][0].isalpha()
        if roman and not self.text[found.start("number")].isupper():
            return end
        counts = found["word"] is None and (roman or self._goes_on_small(found.end()))
        return end if counts else found.end()

    def _at_its_seat(self, end: int) -> int:
        """Before the place behind the dash of a region: Tòa án nhân dân khu vực 2 | - Lào Cai."""
        if self.key.startswith(" đơn vị ", end) and self.key.endswith("quốc hội", 0, end):
            return end + len(" đơn vị")  # Đoàn đại biểu Quốc hội | đơn vị tỉnh Lào Cai
        in_dash = self.text.startswith(" - ", end) and _OF_A_REGION.search(self.key, max(0, end - 16), end)
        return end + len(" -") if in_dash else end

    def _goes_on_small(self, end: int) -> bool:
        """Whether a small word follows that is no verb: "Công an | 5 tỉnh" counts what comes."""
        level = LEVEL_WORD.match(self.key, end + 1)
        if level is not None and self.text[level.end() : level.end() + 2].strip().istitle():
            return False  # the place: Thuế cơ sở 3 | tỉnh Lào Cai
        return LOWER_NEXT.match(self.text, end) is not None and not self.lexicon.ends_a_body.match(
            self.key, end + 1
        )

    def _is_a_daughter(self, end: int) -> bool:
        """Whether the name of a firm goes on in a foreign word: Viettel | Post."""
        word = WORD_IN_RUN.match(self.text, end + 1)
        return word is not None and self.text.startswith(" ", end) and not is_vietnamese(word[0])

    def _is_the_states(self, firm: str) -> bool:
        """Whether its name or the text says that a firm is the state's."""
        return _OF_THE_STATE.search(match_key(firm)) is not None or self._text_on_state_firms()

    def _text_on_state_firms(self) -> bool:
        if self._state_firms is None:
            self._state_firms = _STATE_FIRMS.search(self.key) is not None
        return self._state_firms

    def _embassy(self, entry: Body, end: int) -> Organization:
        """Whose, and in which country: Đại sứ quán | Việt Nam | tại Liên bang Nga."""
        at = end
        for joint in (" ", " tại "):
            if self.key.startswith(joint, at):
                country = self.lexicon.countries.match(self.key, at + len(joint))
                at = country[1] if country else at
        return Organization(entry.name + self.text[end:at], entry.kind, entry.level, None, None, None, at)

    def _seated(self, entry: Body, end: int) -> Organization:
        """With where it sits: Tòa án nhân dân cấp cao | tại Hà Nội, UNICEF | tại Việt Nam."""
        at = end
        if self.key.startswith(" tại ", end):
            start = end + len(" tại ")
            country = self.lexicon.countries.match(self.key, start)
            _, place, _, _, place_end = self.places.read(start - 1, None)
            at = country[1] if country else (place_end if place is not None else end)
        return Organization(entry.name + self.text[end:at], entry.kind, entry.level, None, None, None, at)

    def _of(self, entry: Body, parent: Organization) -> Organization:
        if entry.name == "Ban Thường vụ" or entry.name == "Ban Chấp hành":
            name = f"{entry.name} {parent.name}"
        else:
            name = f"{entry.name} {parent.name}"
            if parent.name == "Ban Chấp hành Trung ương Đảng":
                said = self.key.endswith("trung ương đảng", 0, parent.end)
                name = f"{entry.name} Trung ương{' Đảng' if said else ''}"
        return replace(parent, name=name, kind=entry.kind)

    def _may_own(self, owner: Body, part: str) -> bool:
        """Whether a body after a comma owns the one before: Khoa Nhi, Bệnh viện X; Vụ Pháp chế, Bộ Y tế."""
        if owner.name in ("Bộ", "Sở", "Ủy ban Kiểm tra Trung ương", "Ban Tổ chức"):
            return True
        if part in ("Phòng", "Ban", "Trung tâm") and owner.name.startswith("Phòng Thương mại"):
            return True
        if part in ("Đội", "Tổ") and owner.name == "Phòng":
            return True
        if part == "Tòa" and owner.name.startswith("Tòa án"):
            return True
        if part == "Ban" and owner.name.startswith(("Hội ", "Liên đoàn ")):
            return True
        if part in ("Vụ", "Cục") and owner.level == "central":
            return True
        if part in ("Vụ", "Cục", "Phòng", "Trung tâm") and owner.name in _PARTY_BOARDS:
            return True
        return part in _PARTS and owner.name in _WHOLES

    def _parent(self, end: int, depth: int, part: str = "") -> Organization | None:
        """The body that the body before ``end`` belongs to: next to it, after a comma, của, thuộc."""
        short = _SHORT_NAME.match(self.text, end)
        if short is not None and part in (*_PARTS, "Cục"):
            end = short.end()
        for joint in (" của ", " thuộc ", " trực thuộc ", " (thuộc ", " (", ", ", " - ", " "):
            if self.key.startswith(joint, end):
                at = end + len(joint)
                if joint.startswith(" ("):
                    return self._bracketed_parent(at, depth)
                match = self.lexicon.bodies.match(self.key, at)
                if (
                    match is not None
                    and match[0].kind == "central_committee"
                    and self.key[at : match[1]] == "trung ương"
                ):
                    return None
                if match is not None and " " not in self.key[at : match[1]] and not self.text[at].isupper():
                    return None
                if match is None or match[0].tail == "reject":
                    if match is not None and (joint != ", " or part in ("Phòng", "Khối")):
                        return Organization("", None, None, None, None, None, match[1], rejected=True)
                    return None
                if joint in (", ", " - ") and (depth > 1 or not self._may_own(match[0], part)):
                    return None
                return self.read(at, depth=depth + 1)
        return None

    def _bracketed_parent(self, at: int, depth: int) -> Organization | None:
        """The body in brackets after another: Khoa Thận nhân tạo | (Bệnh viện Bạch Mai)."""
        if not self.text[at : at + 1].isupper():
            return None
        found = self.read(at, depth=depth + 1)
        if found is None or found.rejected:
            return None
        close = self.key.find(")", found.end, found.end + _LONGEST_OWNER)
        if close < 0 or not (close == found.end or self.key.startswith(", ", found.end)):
            return None
        if " " not in self.text[at : found.end]:
            return None  # the short form of the same body: (Interpol)
        return replace(found, end=close + 1)

    def surface(self, start: int, end: int) -> str:
        """The printed words, with a capital first."""
        text = self.text[start:end].strip().replace(" & ", " và ")
        return text[:1].upper() + text[1:]

    def _joined(self, start: int, end: int) -> str:
        return self.text[start:end].rstrip(" ,-").replace(" & ", " và ")


def _named(entry: Body, name: str) -> Body:
    return replace(entry, name=name)
