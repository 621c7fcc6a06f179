"""Bodies as subjects: "UBND tỉnh (phối hợp với ...) đã | tổ chức ...", "Huyện ủy | tặng quà ..."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from dvdb.extract.lexicon import Lexicon
from dvdb.extract.localities import LEVELS
from dvdb.extract.offices import OfficeParser
from dvdb.extract.organization import Organization
from dvdb.extract.reading import Reading

_WORD = re.compile(r"[^\W_]+")
_UNIT = re.compile(r"(?P<word>tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (?=[^\W\d_])")
_JOINT = re.compile(r" ?, ?| và | cùng | & | - ")
_COMMITTEE_OF_EVENT = re.compile(
    r"ban tổ chức (?:đại hội|hội|lễ|cuộc|giải|kỳ|ngày|chương trình|liên hoan)(?!\w)"
)
_BRACKET = re.compile(r" ?\([^()\n]{1,60}\)")
_TERM = re.compile(r",?(?: (?:khóa|nhiệm kỳ|lần thứ) [^\s,;.]{1,12}(?: ?- ?\d{4})?){1,3},?")
_HOLD_VERB = re.compile(
    r" (?:(?:chủ trì )?tổ chức|chủ trì (?:một )?(?:cuộc|buổi|hội nghị|phiên)|tiếp xúc cử tri|họp|khai mạc"
    r"|bế mạc|công bố|trao|mở|tiến hành|có (?:cuộc|buổi|phiên)|thông báo|ra mắt|phát động|ký kết"
    r"|khai giảng|bế giảng|bàn giao|khánh thành|khởi công|gặp mặt|họp mặt|sơ kết|tổng kết|tập huấn|giao ban"
    r"|đối thoại|tuyên dương|vinh danh|tôn vinh|kỷ niệm"
    r"|tiếp tục (?:phiên|kỳ|chương trình|ngày))(?!\w)"
)
_FILLER = re.compile(
    r",? (?:đã|vừa|cũng|sẽ|long trọng|trọng thể|trang trọng|chính thức|trực tiếp|tiếp tục|tưng bừng|đồng"
    r"|tiến hành)(?!\w)"
)
_MANNER_AT_END = re.compile(
    r"(?: (?:chính thức|long trọng|trọng thể|trang trọng|trực tiếp|cũng|tổ chức)){1,3}\Z"
)
_PARTNER = re.compile(
    r",? (?:phối hợp|cùng|với|tại|kết hợp|chủ trì)(?!\w)[^.;\n]{0,200}? "
    r"(?=(?:đã |vừa |long trọng |trọng thể )?(?:tổ chức|khai mạc|khai giảng|bế giảng|công bố|mở)(?!\w))"
)
_SETS_OUT = re.compile(r" (?:tổ chức(?: (?:các )?(?:đoàn|hoạt động))?|thực hiện|đi|trực tiếp)(?!\w)")
"""What a body does first: "Huyện ủy | tổ chức đoàn đi | thăm"."""
_LONGEST_NAME = 90
_BROKEN = re.compile(r"[,.;:\n]")
_WITH_PARTNER = re.compile(
    r",? ?(?:phối hợp|cùng|kết hợp|đồng chủ trì)(?!\w)[^.;:\n]{3,200}"
    r"|(?:và|,) (?:các|lãnh đạo|đại diện|một số)(?!\w)[^.;:\n]{3,120}"
    r"|(?:tại|ở|trong|đến|tới|về)(?: [^.;:,\n]{3,80})?"
)
"""Between a body and what it does: with whom, and where."""
_SUBJECT_AFTER = frozenset(
    ("nay", "qua", "ngày", "tháng", "năm", "khi", "nơi", "và", "cùng", "thì", "sau", "rằng", "này", "đó")
) | {"biết", "sáng", "trưa", "chiều", "tối"}
_NAMED_UP_TO_VERB = re.compile(
    r"(?P<name>[^,.;:\n]{5,90}?(?:, (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) [^,.;:\n]{2,30}?)"
    r"{0,2})(?= (?:đã|vừa|phối hợp|long trọng|trọng thể|tổ chức|khai mạc|công bố|chủ trì"
    r"|đồng (?:tổ chức|chủ trì)|tiếp xúc cử tri|có buổi|có cuộc|quyết định"
    r"|dự kiến|sẽ|cũng|trực tiếp|chính thức|tiếp tục)(?!\w)|, gồm )"
)
_NUMBER_OF_A_NAME = re.compile(r"(?<!ngày)(?<!tháng)(?<!mùng)(?<!năm)(?<!sáng)(?<!chiều)(?<!tối) \d{1,3}\Z")
_GATHERING = re.compile(r"hội (?:thi|nghị|thảo|chợ|diễn|thao|trại|đàm|kiến|họp)(?!\w)")
"""What begins like the name of an association and is none."""
_SHORT_FORM_AT_END = re.compile(r" ?\([^()]{1,40}\)\Z")
_LISTED = re.compile(r"[^,.;:\n()]{5,80}?(?=(?:,| và) [A-ZĐ][^\W\d_])")
_MEMBERS = re.compile(r", gồm [^.\n]{3,260}?,(?= (?:đã|vừa|tiếp xúc|tổ chức)(?!\w))")
"""Who belongs to a body, before its verb: "Tổ đại biểu | , gồm ông A và bà B, | đã tiếp xúc cử tri"."""
_FIRM_FORMS = (
    (re.compile(r"(?<!\w)Cty(?!\w)"), "Công ty"),
    (re.compile(r"(?<!\w)TMCP(?!\w)"), "Thương mại Cổ phần"),
    (re.compile(r"(?<!\w)CP(?!\w)"), "Cổ phần"),
)
_OF_NEIGHBOURS = frozenset(("khu dân cư", "tổ dân phố", "thôn", "bản", "ấp", "buôn", "khu phố"))
"""Communities that are written with a small letter: "thôn 5 tổ chức Ngày hội"."""
_HOLDS = (" tổ chức", " phối hợp", " chủ trì", " chính thức", " long trọng", " trọng thể", " trang trọng")


class Organizer(NamedTuple):
    """The body with its name as a record writes it; for several bodies, all of them as printed."""

    name: str
    body: Organization


class Subjects:
    """Reads the bodies that do something in one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, offices: OfficeParser) -> None:
        self.text, self.key = reading.text, reading.key
        self.lexicon = lexicon
        self.offices = offices
        self.holders = lexicon.event_words.holder

    def holder(self, start: int, stop: int) -> Organizer | None:
        """A body that is the subject: "Ngày 9-7, Ban Dân vận Tỉnh ủy (phối hợp với ...) tổ chức"."""
        at = start
        for word in _WORD.finditer(self.key, start, stop):
            if word.start() < at or not self._may_be_subject(start, word.start()):
                at = max(at, self._end_of_owners(start, word.start()))
                continue
            told = self.bodies_at(word.start())
            if told is not None and self._holding_follows(told.body.end):
                return told
            other = self._other_at(word.start())  # also a longer name than the known one
            if other is not None and self._holding_follows(other.end):
                return Organizer(other.name, other)
            if told is not None and not self._unit_at(word.start()):  # behind an address a body may follow
                at = told.body.end
        return None

    def names_a_body(self, start: int, end: int) -> bool:
        """Whether a body that could be a subject is named in a range."""
        return any(
            self._may_be_subject(start, word.start()) and self.bodies_at(word.start()) is not None
            for word in _WORD.finditer(self.key, start, end)
        )

    def doer(self, start: int, verb: int) -> Organizer | None:
        """The body that does an act: "Huyện ủy (phối hợp với ...) | tặng quà"."""
        at = start
        for word in _WORD.finditer(self.key, start, verb):
            if word.start() < at or not self._may_be_subject(start, word.start()):
                at = max(at, self._end_of_owners(start, word.start()))
                continue
            told = self.bodies_at(word.start())
            if told is not None and told.body.end < verb and self._leads_to(told.body.end, verb):
                return told
            other = self._other_at(word.start(), verb)  # also a longer name than the known one
            if other is not None and other.end < verb and self._leads_to(other.end, verb):
                return Organizer(other.name, other)
            if told is None or told.body.end >= verb:
                continue
            at = told.body.end
        return None

    def _leads_to(self, at: int, verb: int) -> bool:
        """Whether only members, a term, a partner stand between a body and its verb."""
        at = self._past_additions(at, verb)
        while (
            filler := _FILLER.match(self.key, at, verb) or _SETS_OUT.match(self.key, at, verb)
        ) is not None:
            at = filler.end()
        between = self.key[at:verb].strip()
        return not between or _WITH_PARTNER.fullmatch(between) is not None

    def _past_additions(self, at: int, end: int) -> int:
        """Behind who belongs to a body, its short form in brackets, its term."""
        if (members := _MEMBERS.match(self.key, at, end)) is not None:
            at = members.end()
        while (skipped := _BRACKET.match(self.key, at, end) or _TERM.match(self.key, at, end)) is not None:
            at = skipped.end()
        return at

    def _may_be_subject(self, start: int, at: int) -> bool:
        """Whether the noun at ``at`` begins a phrase: "lãnh đạo | UBND tỉnh" does not."""
        before = self.key[max(start, at - 12) : at].rstrip(" ")
        if not before:
            return True
        last = before[-1]
        if self.text[at].islower() and _NUMBER_OF_A_NAME.search(before):
            return False  # "Ban Chỉ đạo 35 | tỉnh"
        if not last.isalpha():
            return last != "/"
        return before.rpartition(" ")[2].lstrip("(\"'-") in _SUBJECT_AFTER

    def _end_of_owners(self, start: int, at: int) -> int:
        """Where a list of bodies ends that something is of: "đoàn của | Tỉnh ủy, HĐND, UBND tỉnh"."""
        if not (self.text[at].isupper() and self.key.endswith("của ", start, at)):
            return 0
        owners = self.bodies_at(at)
        return owners.body.end if owners is not None else 0

    def _holding_follows(self, at: int) -> bool:
        end = min(len(self.key), at + 320)
        at = self._past_additions(at, end)
        while (filler := _FILLER.match(self.key, at, end)) is not None:
            if _HOLD_VERB.match(self.key, at, end):
                return True
            at = filler.end()
        if (partner := _PARTNER.match(self.key, at, end)) is not None:
            return "\n" not in partner[0]
        return _HOLD_VERB.match(self.key, at, end) is not None

    def bodies_at(self, at: int) -> Organizer | None:
        """A body, or several joined by commas and và, that begin at ``at``."""
        first = self.body_at(at) or self._unit_at(at)
        listed = self._listed_at(at) if first is None else None
        first = first or listed
        if first is None:
            return None
        last, count = first, 1
        while (joint := self._joint_at(last.end)) is not None:
            following = self.body_at(joint.end()) or self._other_at(joint.end())
            if following is None and joint[0] == " và ":
                following = self._unit_at(joint.end())
            if following is None:
                break
            last, count = following, count + 1
        if count == 1:
            return Organizer(first.name, first) if listed is None else None
        if first.name in LEVELS:  # "xã A, huyện B, UBND tỉnh": an address before the body
            return Organizer(last.name, last) if count == 2 else None
        name = written_out(_BRACKET.sub("", self.text[at : last.end]).replace(" ,", ","))
        level = last.level if last.place is None else None  # a place that the name holds is not told twice
        return Organizer(name[:1].upper() + name[1:], replace(last, place=None, level=level, name=name))

    def _listed_at(self, at: int) -> Organization | None:
        """A body that no list knows, if another follows it: "Giáo hội ... Việt Nam, Ban Trị sự ..."."""
        if self.holders.match(self.key, at) is None or not self.text[at].isupper():
            return None
        named = _LISTED.match(self.text, at)
        if named is None:
            return None
        return Organization(written_out(named[0]), None, None, None, None, None, named.end())

    def _joint_at(self, at: int) -> re.Match[str] | None:
        """What joins a body to the next, also behind its place in brackets: "UBND huyện A (B) và ..."."""
        bracket = _BRACKET.match(self.key, at)
        return _JOINT.match(self.key, bracket.end() if bracket is not None else at)

    def body_at(self, at: int) -> Organization | None:
        """The one body of the state that begins at ``at``."""
        known = self.lexicon.bodies.match(self.key, at)
        if _COMMITTEE_OF_EVENT.match(self.key, at):
            return None
        if known is None or known[0].tail == "reject":
            return None
        if not (self.text[at].isupper() or " " in self.key[at : known[1]]):
            return None
        body = self.offices.body_at(at)
        if body is None or body.rejected:
            return None
        for verb in _HOLDS:  # "Bộ Xây dựng | tổ chức": no field of work here
            if self.text.endswith(verb, 0, body.end):
                body = replace(body, name=body.name.removesuffix(verb), end=body.end - len(verb))
        return self._with_later_unit(body)

    def _other_at(self, at: int, verb: int | None = None) -> Organization | None:
        """A body that is none of the state's, by its first word and the verb that ends its name."""
        first = self.holders.match(self.key, at)
        if first is None or not (self.text[at].isupper() or first[0] in _OF_NEIGHBOURS):
            return None
        if _GATHERING.match(self.key, at):
            return None
        named_next = self.text[first.end() + 1].isupper() or self.text[first.end() + 1].isdigit()
        if " " not in first[0] and first[0] != "cty" and not named_next:
            return None  # "Báo | Tuổi Trẻ", and no "Báo cáo"
        named = _NAMED_UP_TO_VERB.match(self.key, at)
        end = named.end("name") if named is not None else None
        if end is None and verb is not None:
            last = _MANNER_AT_END.search(self.key, at, verb - 1)
            last_of_name = last.start() if last is not None else verb - 1
            end = last_of_name if self._names_one_body(at, last_of_name) else None
        if end is None:
            return None
        name = _SHORT_FORM_AT_END.sub("", written_out(self.text[at:end]))
        return Organization(name[:1].upper() + name[1:], None, None, None, None, None, end)

    def _names_one_body(self, start: int, end: int) -> bool:
        """Whether a range reads as one name: short, unbroken, its last word a proper one or a level."""
        last = self.text[start:end].rpartition(" ")[2]
        if not last or end - start > _LONGEST_NAME or _BROKEN.search(self.key, start, end):
            return False
        return last[0].isupper() or last in LEVELS

    def _with_later_unit(self, body: Organization) -> Organization:
        """The unit after the term: "HĐND khóa VI tỉnh Phú Yên"."""
        if body.place is not None or body.name.rpartition(" ")[2] in LEVELS:
            return body
        term = _TERM.match(self.key, body.end)
        unit = self._unit_at(term.end() + 1) if term is not None else None
        if unit is None:
            return body
        return replace(unit, name=f"{body.name} {unit.name}", kind=body.kind)

    def begins_to_hold(self, at: int) -> bool:
        """Whether a verb of holding follows the body that ends at ``at``."""
        return _HOLD_VERB.match(self.key, at) is not None

    def _unit_at(self, at: int) -> Organization | None:
        unit = _UNIT.match(self.key, at)
        if unit is None:
            return None
        for level in ("province", "district", "commune"):
            place = self.lexicon.units[level].match(self.key, unit.end())
            if place:
                name = place[0][-1].name
                return Organization(unit["word"], None, LEVELS[unit["word"]], name, level, None, place[1])
        return None


def written_out(name: str) -> str:
    """The name of a firm without its short forms."""
    for short, full in _FIRM_FORMS:
        name = short.sub(full, name)
    return name
