"""Where the name of a body ends: fields of work, then words that can only belong to a name."""

from __future__ import annotations

import re

from dvdb.extract.body_neighbours import WORD, Neighbours
from dvdb.extract.letters import CAPITALISED, LOWER, LOWER_NEXT, RUN, UPPER
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.localities import LEVEL_WORD, PlaceReader
from dvdb.extract.names import HONORIFIC, NameFinder
from dvdb.extract.reading import Reading

_NAME_WORDS = frozenset(("số", "khu", "mở", "vực", "bàn", "nghiệp", "cấp", "ngành", "vùng", "viên", "chức"))
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
    "hội đồng chung khảo",
    "hội đồng chấm",
    "hội đồng giám khảo",
    "ban tổ chức lễ hội",
)
"""Bodies named by a task in words of all kinds: Ban Chỉ đạo kỳ thi tốt nghiệp."""
_YEAR_OF_A_TASK = re.compile(r"năm \d{4}(?!\w)")
_SERIES = re.compile(r"(?:, [^.;,]{2,40}){0,3} và ")
_NAMED_BODIES = re.compile(
    r"(?:trường|báo|tạp chí|đại học|học viện|bệnh viện|quỹ|đồn|thpt|thcs|nhà xuất bản|vườn quốc gia|"
    r"khu bảo tồn|khu di tích)"
)
_OF_THE_NATION = ("Hội", "Viện", "Trung tâm", "Liên hiệp", "Liên đoàn", "Tạp chí", "Học viện", "Quỹ")
_OF_KNOWN_FIELDS = ("Bộ", "Sở")
"""Heads of bodies whose fields of work are all known."""
_LONG_NAMED = ("Trung tâm", "Viện", "Ban Quản lý", "Ban quản lý", "Hội", "Liên hiệp", "Quỹ", "Bộ môn", "Khoa")
_ALSO_LONG = (
    "Phòng",
    "Cục",
    "Vụ",
    "Chi cục",
    "Tổng cục",
    "Trường",
    "Khu Quản lý",
    "Viện Hàn lâm",
    "Học viện",
)
_WORDS_OF_A_REST = {**dict.fromkeys(_LONG_NAMED, 12), **dict.fromkeys(_ALSO_LONG, 5)}
"""Words that may follow what is known of a name, by the name's head, where a mark or a verb ends them."""
_BEFORE_A_PLACE = 4
"""Words of such a rest that may stand before a place or the body over it."""
_TWO_SYLLABLES = re.compile(f"[{UPPER}][{LOWER}]+ [{LOWER}]+(?=[,.;)]| [{LOWER}])")
_SIDE = re.compile(r" (?:khu vực )?phía (?:Bắc|Nam|Đông|Tây|bắc|nam|đông|tây)(?!\w)(?! [A-ZĐ])")
"""The side of a town or a country: Đội Cảnh sát giao thông | phía Bắc."""
_ONE_SYLLABLE = re.compile(f"[{UPPER}][{LOWER}]+(?=,)")
_SECOND_OF_ITS_NAME = re.compile(r" \d(?![\w%]|[.,/]\d)(?! [^\W\d_]*[a-zà-ỹ] )")
"""The number after the city of a school: Trường Đại học Sư phạm Hà Nội | 2."""
_NEXT_IN_A_NAME = re.compile(f"(?: và| &|,(?= [{LOWER}]+ và))? (?P<word>[^\\W\\d_]+)")
_FIRM = re.compile(
    " (?:tổng công ty|công ty|tập đoàn|nhà máy|xí nghiệp)(?: (?:trách nhiệm hữu hạn|cổ phần|một thành viên))*"
)
_WORD_OF_A_FIRM = re.compile(r" (?:[&-] )?(?P<word>[^\W\d_]+|\d{1,3}(?!\w))")
_WORDS_OF_A_FIRM = 12
_FRIENDS = re.compile(
    f" (?:Việt(?: Nam)? ?[-–] ?(?P<other>{CAPITALISED})|"
    f"{CAPITALISED}(?: {CAPITALISED})? ?[-–] ?Việt(?: Nam)?)"
    r"(?!\w)"
)
"""Two nations that an association joins: Hội Hữu nghị | Việt - Trung, Nhật - Việt."""
_MARK = re.compile(r" ?[,;.()]| [-–]|\n|$")
_UP_TO_VIETNAM = re.compile(f"(?: (?:và )?[{LOWER}]+){{1,7}} Việt Nam(?!\\w)")
"""Small words of a name that ends with the nation's: Hội Tâm lý học | xã hội Việt Nam."""
_ABOUT_AN_AFFAIR = re.compile(r" về (?:việc(?! làm)|những|nội dung|kết quả|vụ|chuyện|tình hình)(?!\w)")
"""What somebody speaks or decides on; no field of work: Cục trưởng Cục Trồng trọt | về việc ..."""
_ROMAN = re.compile(r"[ivx]+$")


class BodyEnds:
    """Finds the ends of names of bodies in one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder, places: PlaceReader) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names
        self.places = places
        self.beside = Neighbours(reading, lexicon, names, places)

    def of(self, head: str, end: int) -> int:
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
            if consumed == 1 and head in _OF_KNOWN_FIELDS and self._unknown_capital(at):
                break
            named = named or bool(_TAKES_A_NAME.search(self.key, end, at))
            step = self._two_nations(at) or self._field_step(at, named and not proper, consumed, free)
            if step is None:
                break
            proper = proper or (self.text[at + 1].isupper() and not self.text[at + 1 : step].isupper())
            at = step
            consumed += 1
            if consumed > 14:
                break
        side = _SIDE.match(self.text, at) if consumed else None
        if side is not None:
            return side.end()
        rest = _UP_TO_VIETNAM.match(self.text, at) if consumed and head in _OF_THE_NATION else None
        if rest is not None and not self._clause_within(at, rest.end()):
            return rest.end()
        return self._rest_of_a_long_name(at, _WORDS_OF_A_REST.get(head, 0)) if consumed else at

    def _unknown_capital(self, at: int) -> bool:
        """Whether three capitals or more that begin no field follow: Bộ Ngoại giao | Hoa Xuân Oánh."""
        run = RUN.match(self.text, at + 1) if self.text.startswith(" ", at) else None
        return (
            run is not None
            and run[0].count(" ") >= 2
            and self.lexicon.field.match(self.key, at + 1) is None
            and not run[0].startswith("Việt Nam")
        )

    def of_a_firm(self, end: int) -> int:
        """The end of the firm named after ``end``, up to the last capital or number of its name."""
        head = _FIRM.match(self.key, end)
        if head is None:
            return end
        last, at, small = end, head.end(), 0
        for _ in range(_WORDS_OF_A_FIRM):
            word = _WORD_OF_A_FIRM.match(self.text, at)
            if word is None or small > 3:
                break
            start, at = word.start("word"), word.end()
            if word["word"].isdigit():
                return at
            if self.text[start].isupper():
                clause = LOWER_NEXT.match(self.text, at) and self.lexicon.begins_a_clause.match(
                    self.key, start
                )
                if clause or (last > end and self.beside.person_behind(last, start)):
                    break
                last, small = at, 0
                if self.key.endswith("việt nam", 0, at):
                    break
            elif self._ends_here(at, start, 1, free=False):
                break
            else:
                small += 1
        return last

    def _two_nations(self, at: int) -> int | None:
        """The end of the nations that an association joins: Việt - Trung, Việt Nam - Campuchia."""
        found = _FRIENDS.match(self.text, at)
        if found is None:
            return None
        other = found["other"] and self.lexicon.countries.match(self.key, found.start("other"))
        return max(found.end(), other[1]) if other else found.end()

    def _rest_of_a_long_name(self, at: int, most: int) -> int:
        """The end of a name that goes on up to a mark or a verb: Trung tâm Dự báo | nhu cầu nhân lực."""
        end = at
        for count in range(most):
            following = _NEXT_IN_A_NAME.match(self.text, end)
            if following is None or _ABOUT_AN_AFFAIR.match(self.key, end):
                return end if following is not None or _MARK.match(self.text, end) else at
            start = following.start("word")
            if following["word"] in ("của", "thuộc") or self._ends_here(end, start, 1, free=False):
                return end
            if self._place_or_body_follows(start):
                joined = self.key.startswith((" và ", " & "), at)
                return end if joined or count <= _BEFORE_A_PLACE else at
            if (
                self.lexicon.titles.match(self.key, start)
                or (end == at and self.text[start].isupper())
                or self.beside.person_follows(start)
            ):
                return at
            end = following.end()
        return at

    def _place_or_body_follows(self, start: int) -> bool:
        """Whether the place of a body or the body over it follows: Hội Sinh vật cảnh | tỉnh Bắc Ninh."""
        if LEVEL_WORD.match(self.key, start):
            return True
        if not self.text[start].isupper():
            return False
        body = self.lexicon.bodies.match(self.key, start)
        over = body is not None and (" " in self.key[start : body[1]] or body[0].name in ("Sở", "Bộ", "Cục"))
        return over or self.places.province_at(start) is not None

    def _clause_within(self, start: int, end: int) -> bool:
        """Whether a word stands between that ends a body, or a title."""
        starts = [word.start() for word in WORD.finditer(self.key, start, end)]
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
            elif self.key.startswith("-", at) and consumed:
                joint = "-"
            else:
                return None
        elif self.key.startswith(" - ", at) and consumed:
            joint = " - "
        for connecting in (" và ", " các ", " về ", " & ", " cho "):
            if connecting == " về " and _ABOUT_AN_AFFAIR.match(self.key, at):
                continue
            if self.key.startswith(connecting, at) and (consumed or connecting in (" các ", " về ")):
                joint = connecting
                break
        start = at + len(joint)
        body = self.lexicon.bodies.match(self.key, start)
        of_the_centre = body is not None and body[0].kind == "central_committee" and joint == " "
        if body is not None and of_the_centre and (not consumed or self.key[start : body[1]] == "trung ương"):
            return body[1]
        longer = self.lexicon.field.match(self.key, start)
        if body is not None and longer is not None and longer.end() > body[1] and joint == " về ":
            return longer.end()
        if (
            joint == " - "
            and body is not None
            and body[0].name == "Thanh tra"
            and _MARK.match(self.key, body[1])
        ):
            return body[1]  # Vụ Pháp chế - Thanh tra
        several = body is not None and " " in self.key[start : body[1]] and not free
        if body is not None and (self.text[start].isupper() or several):
            return None
        if joint == " - " and body is None and self._third_of_a_row(at, start):
            compound = WORD.match(self.key, start)
            return compound.end() if compound is not None else None
        if (
            (
                LEVEL_WORD.match(self.key, start)
                and joint != " các "
                and not self.beside.unlisted_village(start)
                and not (free and self._level_of_a_task(start))
            )
            or self._ends_here(at, start, consumed, free)
            or self.lexicon.titles.match(self.key, start)
        ):
            return None
        known = self.lexicon.field.match(self.key, start)
        if known and (self.text[start].isupper() or joint == " ") and joint != ", ":
            return known.end()
        if joint == "-":
            return None
        word = WORD.match(self.key, start)
        if word is None:
            return None
        capital = self.text[start].isupper()
        digits = self.text[start].isdigit()
        if free and joint == ", " and known and _SERIES.match(self.key, known.end()):
            return known.end()
        if joint == " - " and capital and self.beside.hyphened_place(at, start):
            return word.end()
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
                    second = _SECOND_OF_ITS_NAME.match(self.key, province[1])
                    return second.end() if second is not None else None
                if self.beside.person_behind(at, start):
                    return None
                return self.beside.proper_name(start, word.end())
            if self.beside.person_follows(start):
                return None
            if self.places.province_at(start) is not None or self.beside.foreign_name_follows(start):
                return None
            if consumed and self.beside.country_follows(start):
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

    def _third_of_a_row(self, at: int, start: int) -> bool:
        """Whether a compound behind a dash ends a name: Giáo dục - Dạy nghề | - Hướng thiện, Mô | - Phôi."""
        if _ONE_SYLLABLE.match(self.text, start):
            return True
        in_a_row = " - " in self.key[max(0, at - 30) : at]
        return in_a_row and _TWO_SYLLABLES.match(self.text, start) is not None

    def _ends_here(self, at: int, start: int, consumed: int, free: bool) -> bool:
        """Whether a word ends the name of a body: "báo" does, the first half of "báo chí" does not."""
        found = self.lexicon.ends_a_body.match(self.key, start)
        if found is None:
            return False
        if " " in found[0]:
            return True  # tổ chức, phát biểu: a verb for itself
        if free and _YEAR_OF_A_TASK.match(self.key, start):
            return False
        word = WORD.match(self.key, start)
        return word is None or not consumed or not self._in_a_field(at, word)

    def _level_of_a_task(self, start: int) -> bool:
        """Whether a level word says what a task is about: Hội đồng thẩm định | xã nông thôn mới | tỉnh."""
        word = WORD.match(self.key, start)
        return word is not None and self.lexicon.field.match(self.key, word.end() + 1) is not None

    def _in_a_field(self, at: int, word: re.Match[str]) -> bool:
        """Whether a word stands beside the one before or after it in the name of some field of work."""
        before = self.key[self.key.rfind(" ", 0, at) + 1 : at]
        following = WORD.match(self.key, word.end() + 1)
        pairs = self.lexicon.field_pairs
        return (before, word[0]) in pairs or (
            following is not None
            and self.key.startswith(" ", word.end())
            and (word[0], following[0]) in pairs
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
