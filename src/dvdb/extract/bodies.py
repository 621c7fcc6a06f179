"""Bodies of officialese: a known body or a well-formed new one, with its level and place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dvdb.extract.letters import LOWER, LOWER_NEXT, RUN, WORD_IN_RUN, is_vietnamese
from dvdb.extract.lexicon import Body, Lexicon
from dvdb.extract.localities import LEVEL_WORD, LEVELS, PlaceReader
from dvdb.extract.names import HONORIFIC, NameFinder
from dvdb.extract.phrases import word_ends
from dvdb.extract.reading import Reading
from dvdb.text.align import match_key

_WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
_NAME_WORDS = frozenset(("số", "khu", "mở", "vực", "bàn", "nghiệp", "cấp", "ngành", "vùng", "viên", "chức"))
_ACRONYM = re.compile(r"[A-ZĐ]{2,9}(?!\w)")
_TAKES_A_NAME = re.compile(
    r"(?:khu kinh tế(?: mở)?|khu công nghiệp|khu công nghệ cao|khu du lịch|vườn quốc gia|cảng|sân bay|hồ)$"
)
_TASK_BODIES = (
    "ban chỉ đạo",
    "ban chỉ huy",
    "tiểu ban",
    "tổ công tác",
    "hội đồng thẩm định",
    "hội đồng giải",
)
"""Bodies named by a task in words of all kinds: Ban Chỉ đạo kỳ thi tốt nghiệp."""
_YEAR_OF_A_TASK = re.compile(r"năm \d{4}(?!\w)")
_REGION = re.compile(r"(?<!\w)quân khu ([1-9])(?!\w)")
"""The region that a text speaks of, for "Chính ủy Quân khu"."""
_SERIES = re.compile(r"(?:, [^.;,]{2,40}){0,3} và ")
_NAMED_BODIES = re.compile(
    r"(?:trường|báo|tạp chí|đại học|học viện|bệnh viện|quỹ|đồn|thpt|thcs|nhà xuất bản)"
)
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
_COMMANDS = ("Bộ Chỉ huy Quân sự", "Bộ Chỉ huy Bộ đội Biên phòng", "Bộ Tư lệnh")
_PARTS = ("Khoa", "Bộ môn", "Phòng", "Trung tâm", "Viện", "Đội", "Tổ")
_WHOLES = ("Trường", "Đại học", "Học viện", "Bệnh viện", "Viện", "Công an", "Cục", *_COMMANDS)
"""Parts of bodies, and the bodies that are named after them behind a comma or a dash."""
_OF_THE_NATION = ("Hội", "Viện", "Trung tâm", "Liên hiệp", "Liên đoàn", "Tạp chí", "Học viện", "Quỹ")
_UP_TO_VIETNAM = re.compile(f"(?: (?:và )?[{LOWER}]+){{1,7}} Việt Nam(?!\\w)")
"""Small words of a name that ends with the nation's: Hội Tâm lý học | xã hội Việt Nam."""
_ROMAN = re.compile(r"[ivx]+$")


@dataclass(frozen=True, slots=True)
class Organization:
    """A body as parsed: its name without the place, what level and place it has, where it ends."""

    name: str
    kind: str | None
    level: str | None
    place: str | None
    place_level: str | None
    parent_place: str | None
    end: int
    rejected: bool = False


class BodyReader:
    """Reads bodies at given offsets of one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder, places: PlaceReader) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names
        self.places = places
        self._state_firms: bool | None = None

    def read(self, at: int, *, bare: bool = False, depth: int = 0) -> Organization | None:
        """The body that begins at ``at`` (spaces skipped)."""
        while at < len(self.key) and self.key[at] == " ":
            at += 1
        match = self.lexicon.bodies.match(self.key, at)
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
        if entry.tail == "field":
            field_end = self._field(name, end)
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
            if (
                nothing
                and not bare
                and entry.name not in ("Sở", "Đảng ủy", "Chi bộ", "Hội đồng", "Trường", "Phòng")
            ) and not (self.key.startswith(" ", end) and LEVEL_WORD.match(self.key, end + 1)):
                return None
        elif entry.tail == "of":
            parent = self._parent(end, depth) if depth < 3 else None
            if parent is not None:
                return self._of(entry, parent)
            if self.key.startswith(" trung ương", end) and word_ends(self.key, end + 11):
                return Organization(name + " Trung ương", kind, "central", None, None, None, end + 11)
            if entry.name == "Văn phòng" and self._field(name, end) > end:
                return self.tail(replace(entry, tail="field"), end, bare=bare, depth=depth)
        elif entry.tail == "firm":
            private = not self._is_the_states(name)
            return Organization(name, kind, level, None, None, None, end, rejected=private)
        elif entry.tail == "board":
            parent = self._parent(end, depth)
            if parent is None or parent.rejected:
                return Organization(name, None, None, None, None, None, end, rejected=True)
            return replace(parent, name=f"{name} {parent.name}", kind=None)
        elif entry.tail == "embassy":
            return self._embassy(entry, end)
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
            return Organization(f"{name} Việt Nam", kind, "central", None, None, None, end + 9)
        level_word, place, place_level, parent_place, place_end = self.places.read(end, level)
        if level_word is not None:
            if entry.tail == "of" and level_word in COMMITTEE_OF and name.startswith("Ban "):
                name += " " + COMMITTEE_OF[level_word]
                level = LEVELS[level_word]
            else:
                full = f"{name} {level_word}"
                if not _DROPS_LEVEL.match(full + " "):
                    name = full
                level = LEVELS[level_word]
        elif place is not None and entry.tail in ("level",):
            word = self.places.level_word_of(place, place_level)
            if word:
                name = f"{name} {word}"
                level = LEVELS[word]
        elif (
            place is not None and entry.tail == "of" and name.startswith("Ban ") and place_level == "province"
        ):
            name += " Tỉnh ủy"
            level = "province"
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
        return part in _PARTS and owner.name in _WHOLES

    def _parent(self, end: int, depth: int, part: str = "") -> Organization | None:
        """The body that the body before ``end`` belongs to: next to it, after a comma, của, thuộc."""
        for joint in (" của ", " thuộc ", " (thuộc ", " (", ", ", " - ", " "):
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
                if joint in (", ", " - ") and (depth or not self._may_own(match[0], part)):
                    return None
                return self.read(at, depth=depth + 1)
        return None

    def _bracketed_parent(self, at: int, depth: int) -> Organization | None:
        """The body in brackets after another: Khoa Thận nhân tạo | (Bệnh viện Bạch Mai)."""
        if not self.text[at : at + 1].isupper():
            return None
        found = self.read(at, depth=depth + 1)
        if found is None or found.rejected or not self.key.startswith(")", found.end):
            return None
        if " " not in self.text[at : found.end]:
            return None  # the short form of the same body: (Interpol)
        return replace(found, end=found.end + 1)

    def _field(self, head: str, end: int) -> int:
        """Where the field of a body ends: known fields of work, then words that can only belong to a name."""
        at = end
        consumed = 0
        named = bool(_NAMED_BODIES.search(head.lower()))
        proper = False
        free = self.key.startswith(_TASK_BODIES, max(0, end - len(head)))
        if self.key.startswith(" ", at):
            for skip in ("các ", ""):
                if skip and not self.key.startswith(skip, at + 1):
                    continue
                known = self.lexicon.field.match(self.key, at + 1 + len(skip))
                if known:
                    at = known.end()
                    consumed = 1
                    break
        while at < len(self.key):
            named = named or bool(_TAKES_A_NAME.search(self.key, end, at))
            step = self._field_step(at, named and not proper, consumed, free)
            if step is None:
                break
            proper = proper or (self.text[at + 1].isupper() and not self.text[at + 1 : step].isupper())
            at = step
            consumed += 1
            if consumed > 14:
                break
        rest = _UP_TO_VIETNAM.match(self.text, at) if consumed and head in _OF_THE_NATION else None
        if rest is not None and not self._clause_within(at, rest.end()):
            return rest.end()
        return at

    def _clause_within(self, start: int, end: int) -> bool:
        """Whether a word stands between that ends a body, or a title."""
        starts = [word.start() for word in _WORD.finditer(self.key, start, end)]
        lexicon = self.lexicon
        return any(
            lexicon.ends_a_body.match(self.key, at) or lexicon.titles.match(self.key, at) for at in starts
        )

    def _field_step(self, at: int, named: bool, consumed: int, free: bool) -> int | None:
        """The end of the next word of a body's name after ``at``, or None where the name is over."""
        joint = " "
        if not self.key.startswith(" ", at):
            if self.key.startswith(", ", at) and consumed:
                joint = ", "
            else:
                return None
        elif self.key.startswith(" - ", at) and consumed:
            joint = " - "
        for connecting in (" và ", " các ", " về ", " & ", " cho "):
            if self.key.startswith(connecting, at) and (consumed or connecting in (" các ", " về ")):
                joint = connecting
                break
        start = at + len(joint)
        body = self.lexicon.bodies.match(self.key, start)
        if body is not None and body[0].kind == "central_committee" and joint == " " and not consumed:
            return body[1]
        longer = self.lexicon.field.match(self.key, start)
        if body is not None and longer is not None and longer.end() > body[1] and joint == " về ":
            return longer.end()
        several = body is not None and " " in self.key[start : body[1]] and not free
        if body is not None and (self.text[start].isupper() or several):
            return None
        if (
            (LEVEL_WORD.match(self.key, start) and not (free and self._level_of_a_task(start)))
            or self._ends_here(at, start, consumed, free)
            or self.lexicon.titles.match(self.key, start)
        ):
            return None
        known = self.lexicon.field.match(self.key, start)
        if known and (self.text[start].isupper() or joint == " ") and joint not in (", ",):
            return known.end()
        word = _WORD.match(self.key, start)
        if word is None:
            return None
        capital = self.text[start].isupper()
        digits = self.text[start].isdigit()
        if free and joint == ", " and known and _SERIES.match(self.key, known.end()):
            return known.end()
        if joint in (", ", " - "):
            return word.end() if capital and known else (known.end() if known and joint == " - " else None)
        if capital:
            if HONORIFIC.match(self.key, start) and not word[0].isupper():
                return None
            if LOWER_NEXT.match(self.text, word.end()) and self.lexicon.begins_a_clause.match(
                self.key, start
            ):
                return None
            if named:
                province = self.places.province_at(start)
                run = RUN.match(self.text, start)
                if province is not None and consumed and run is not None and run.end() == province[1]:
                    return None
                return self._proper_name(start, word.end())
            if self._person_follows(start):
                return None
            if self.places.province_at(start) is not None or self._foreign_name_follows(start):
                return None
            if consumed and self._country_follows(start):
                return None
            return word.end()
        if digits or (_ROMAN.match(word[0]) and self.text[start].isupper()):
            return word.end()
        if joint == " " and (word[0] in _NAME_WORDS or self._in_a_field(at, word)):
            return word.end()
        if free and joint in (" ", " và ", " về ", " các "):
            return word.end()
        if joint == " " and consumed and self._second_syllable(at, start, consumed):
            return word.end()
        if joint in (" về ", " các ") and word[0] in self.lexicon.field_words:
            return word.end()
        if joint == " và " and word[0] in self.lexicon.field_words and known:
            return known.end()
        return None

    def _ends_here(self, at: int, start: int, consumed: int, free: bool) -> bool:
        """Whether a word ends the name of a body: "báo" does, the first half of "báo chí" does not."""
        if self.lexicon.ends_a_body.match(self.key, start) is None:
            return False
        if free and _YEAR_OF_A_TASK.match(self.key, start):
            return False
        word = _WORD.match(self.key, start)
        return word is None or not consumed or not self._in_a_field(at, word)

    def _level_of_a_task(self, start: int) -> bool:
        """Whether a level word says what a task is about: Hội đồng thẩm định | xã nông thôn mới | tỉnh."""
        word = _WORD.match(self.key, start)
        return word is not None and self.lexicon.field.match(self.key, word.end() + 1) is not None

    def _in_a_field(self, at: int, word: re.Match[str]) -> bool:
        """Whether a word stands beside the one before or after it in the name of some field of work."""
        before = self.key[self.key.rfind(" ", 0, at) + 1 : at]
        following = _WORD.match(self.key, word.end() + 1)
        pairs = self.lexicon.field_pairs
        return (before, word[0]) in pairs or (
            following is not None
            and self.key.startswith(" ", word.end())
            and (word[0], following[0]) in pairs
        )

    def _foreign_name_follows(self, start: int) -> bool:
        """Whether two or more words without a Vietnamese shape follow: Martin Chungong, Antonio Guterres."""
        run = RUN.match(self.text, start)
        words = WORD_IN_RUN.findall(self.text, start, run.end()) if run else []
        return len(words) >= 2 and not any(is_vietnamese(w) or w.isupper() for w in words)

    def _country_follows(self, start: int) -> bool:
        """Whether another country follows: Bộ Văn hóa | Trung Quốc; "Lào - Việt Nam" belongs to a name."""
        country = self.lexicon.countries.match(self.key, start)
        return (
            country is not None
            and country[0] != "Việt Nam"
            and not self.key.startswith((" - ", "-"), country[1])
            and not self._short_country_in_a_name(start, country[1])
        )

    def _second_syllable(self, at: int, start: int, consumed: int) -> bool:
        """Whether a small word completes a compound that a capital began: Sư phạm, Nhi đồng."""
        before = self.text.rfind(" ", 0, at) + 1
        earlier = self.text.rfind(" ", 0, before - 1) + 1
        if consumed > 1 and self.text[before].isupper() and self.text[earlier].isupper():
            return False  # a name, Thường Xuân: no small word completes it
        return (
            self.text[before].isupper()
            and not self.key.endswith("việt nam", 0, at)
            and not self.text[before:at].isupper()
            and not self.lexicon.ends_a_body.match(self.key, start)
        )

    def _proper_name(self, start: int, end: int) -> int:
        """The end of the name that a school or a zone bears; a second surname begins a person."""
        run = RUN.match(self.text, start)
        if run is None:
            return end
        words = list(WORD_IN_RUN.finditer(self.text, start, run.end()))
        for index in range(2, len(words) - 1):
            if self.key[words[index].start() : words[index].end()] in self.lexicon.surnames:
                return words[index - 1].end()
        return words[min(len(words), 4) - 1].end()

    def _person_follows(self, start: int) -> bool:
        """Whether the capitalised words at ``start`` are a person rather than part of a body's name."""
        name = self.names.at(start)
        if name is None or name.words < 2:
            return False
        known = self.lexicon.field.match(self.key, start)
        return known is None or known.end() <= start + 3

    def of_a_country(self, body: Organization | None) -> Organization | None:
        """The body with the country after its name: Bộ trưởng Quốc phòng | Mỹ, Thượng viện | Nhật Bản."""
        if body is None or body.rejected or not body.name or body.level not in ("central", "foreign", None):
            return body
        if body.place is not None or not self.key.startswith(" ", body.end):
            return body
        start = body.end + 1
        country = self.lexicon.countries.match(self.key, start)
        if country is None or country[0] == "Việt Nam" or not self.text[start].isupper():
            return body
        if self._short_country_in_a_name(start, country[1]):
            return body
        return replace(
            body, name=f"{body.name} {self.surface(start, country[1])}", level="foreign", end=country[1]
        )

    def _short_country_in_a_name(self, start: int, end: int) -> bool:
        """Whether Anh, Nga, Đức ... begins the name of a Vietnamese: one such word more, and no more."""
        run = RUN.match(self.text, start)
        if run is None or " " in self.key[start:end]:
            return False
        rest = WORD_IN_RUN.findall(self.text, end, run.end())
        return len(rest) == 1 and is_vietnamese(rest[0])

    def surface(self, start: int, end: int) -> str:
        """The printed words, with a capital first."""
        text = self.text[start:end].strip().replace(" & ", " và ")
        return text[:1].upper() + text[1:]

    def _joined(self, start: int, end: int) -> str:
        return self.text[start:end].rstrip(" ,-").replace(" & ", " và ")


def _named(entry: Body, name: str) -> Body:
    return replace(entry, name=name)
