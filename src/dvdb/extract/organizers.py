"""Who holds an event: "UBND tỉnh tổ chức ...", "... do Sở Xây dựng tổ chức", "kỳ họp thứ 4 HĐND tỉnh"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from dvdb.extract.candidates import Candidate
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.localities import LEVELS
from dvdb.extract.offices import OfficeParser
from dvdb.extract.organization import Organization
from dvdb.extract.reading import Reading

_WORD = re.compile(r"[^\W_]+")
_UNIT = re.compile(r"(?P<word>tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (?=[^\W\d_])")
_JOINT = re.compile(r" ?, ?| và | cùng | & | - ")
_BY = re.compile(r"(?<!\w)(?:do|được) (?=[^\W\d_])")
_HOLDS = (" tổ chức", " phối hợp", " chủ trì")
_HOLDS_IT = re.compile(r"[^.;]{0,90}?(?<!\w)(?:tổ chức|đăng cai|chủ trì|phối hợp)(?!\w)")
_COMMITTEE_OF_EVENT = re.compile(
    r"ban tổ chức (?:đại hội|hội|lễ|cuộc|giải|kỳ|ngày|chương trình|liên hoan)(?!\w)"
)
_BRACKET = re.compile(r" ?\([^()\n]{1,60}\)")
_TERM = re.compile(r",?(?: (?:khóa|nhiệm kỳ|lần thứ) [^\s,;.]{1,12}(?: ?- ?\d{4})?){1,3},?")
_HOLD_VERB = re.compile(
    r" (?:(?:chủ trì )?tổ chức|chủ trì (?:một )?(?:cuộc|buổi|hội nghị|phiên)|tiếp xúc cử tri|họp|khai mạc"
    r"|bế mạc|công bố|trao|mở|tiến hành|có (?:cuộc|buổi|phiên)|thông báo|ra mắt|phát động|ký kết"
    r"|tiếp tục (?:phiên|kỳ|chương trình|ngày))(?!\w)"
)
_FILLER = re.compile(
    r",? (?:đã|vừa|cũng|sẽ|long trọng|trọng thể|trang trọng|chính thức|trực tiếp|tiếp tục|tưng bừng|đồng"
    r"|tiến hành)(?!\w)"
)
_PARTNER = re.compile(
    r",? (?:phối hợp|cùng|với|tại|kết hợp|chủ trì)(?!\w)[^.;\n]{0,200}? "
    r"(?=(?:đã |vừa |long trọng |trọng thể )?(?:tổ chức|khai mạc|công bố|mở)(?!\w))"
)
_SETS_OUT = re.compile(
    r" (?:tổ chức(?: (?:các )?(?:đoàn|hoạt động))?|thực hiện|đến|tới|về|đi|trực tiếp)(?!\w)"
)
"""What a body does first: "Huyện ủy | tổ chức đoàn đi | thăm"."""
_LONGEST_NAME = 90
_BROKEN = re.compile(r"[,.;:\n]")
_WITH_PARTNER = re.compile(
    r",? ?(?:phối hợp|cùng|kết hợp|đồng chủ trì)(?!\w)[^.;:\n]{3,200}"
    r"|(?:và|,) (?:các|lãnh đạo|đại diện|một số)(?!\w)[^.;:\n]{3,120}|(?:tại|ở|trong) [^.;:,\n]{3,80}"
)
"""Between a body and what it does: with whom, and where."""
_SUBJECT_AFTER = frozenset(
    ("nay", "qua", "ngày", "tháng", "năm", "khi", "nơi", "và", "cùng", "thì", "sau", "rằng", "này", "đó")
) | {"biết", "sáng", "trưa", "chiều", "tối"}
_NAMED_UP_TO_VERB = re.compile(
    r"(?P<name>[^,.;:\n]{5,90}?)(?= (?:đã|vừa|phối hợp|long trọng|trọng thể|tổ chức|khai mạc|công bố|chủ trì"
    r"|đồng (?:tổ chức|chủ trì)|tiếp xúc cử tri|có buổi|có cuộc)(?!\w)|, gồm )"
)
_MEMBERS = re.compile(r", gồm [^.\n]{3,260}?,(?= (?:đã|vừa|tiếp xúc|tổ chức)(?!\w))")
"""Who belongs to a body, before its verb: "Tổ đại biểu | , gồm ông A và bà B, | đã tiếp xúc cử tri"."""
_OF_SHAREHOLDERS = re.compile(
    r"(?: năm \d{4}| lần [^\s,;.]{1,8})?(?: của)? (?P<name>(?:ngân hàng|công ty|tổng công ty|tập đoàn) "
    r"[^,.;:\n(]{2,90}?)"
    r"(?=[,.;\n]| \(| (?:diễn ra|đã|vừa|được|khai mạc|tổ chức|năm|ngày|sáng|chiều|tại)(?!\w))"
)
_OWN = re.compile(
    r"(?:,? (?:lần |phiên )?thứ [^\s,.;]{1,8}| lần \d+| \d{1,2}|,| -| –| của| thường kỳ| bất thường| cuối năm"
    r"| giữa năm| tháng \d{1,2}(?:/\d{4})?){0,4} ?(?P<body>(?:thường trực )?hội đồng nhân dân|đoàn chủ tịch"
    r"|ủy ban thường vụ quốc hội|ban chấp hành|ban thường vụ|thường trực|thành ủy|tỉnh ủy|huyện ủy|quận ủy"
    r"|thị ủy|đảng bộ|đảng ủy|quốc hội|ủy ban|chính phủ|bộ)(?!\w)"
)
_OF_A_BODY = (
    "phiên làm việc",
    "phiên họp",
    "cuộc họp",
    "buổi họp",
    "họp",
    "hội nghị",
    "cuộc giao ban",
    "giao ban",
    "tọa đàm",
    "hội thảo",
)
"""Gatherings that a body has for itself; a working session or a visit is of a person."""
_OF = re.compile(
    r"(?: [^\W\d_]+){0,2}(?: (?:lần )?(?:thứ )?[ivx\d]{1,5}(?!\w)|,? (?:sáng|chiều|tối|hôm) (?:nay|qua)"
    r"| (?:ngày|sáng|chiều|tối) [\d/.\-]{3,10})?"
    r" (?:của|giữa) (?=[^\W\d_])"
)
_BOARD = re.compile(r"(?:ban chỉ đạo|hội đồng thẩm định)(?!\w)")
_BOARD_ENDS = re.compile(r"[.;:\n(]|,(?= [A-ZÀ-ỸĐ])| (?:đã|vừa|diễn ra|do|nhằm)(?!\w)")
"""A board with the work that it was set up for as its name."""
_OWN_TYPES = ("kỳ họp", "phiên", "đại hội", "hội nghị", "cuộc họp", "họp báo")
_SESSIONS = ("kỳ họp", "phiên họp", "phiên khai mạc", "phiên bế mạc", "phiên chất vấn", "phiên thảo luận")
_OF_COUNCILS = tuple(kind for kind in _SESSIONS if kind != "phiên họp")
_COUNCIL = re.compile(r"(?<!\w)(?:hội đồng nhân dân|quốc hội)(?!\w)")
_CONGRESS_OF = re.compile(r"(?<!\w)đại hội (?:đại biểu )?(?=đảng bộ )")
_MEETINGS = ("buổi làm việc", "cuộc làm việc", "cuộc gặp", "buổi gặp")
"""Meetings of two parties: a firm that has one with a leader does not hold it."""
_OF_VISITORS = ("kiểm tra", "chuyến")
_DELEGATION = re.compile(
    r"(?i:đoàn (?:công tác|giám sát|kiểm tra|khảo sát|thanh tra|đại biểu(?! quốc hội)))(?!\w)"
)
_FIRM_FORMS = (
    (re.compile(r"(?<!\w)Cty(?!\w)"), "Công ty"),
    (re.compile(r"(?<!\w)TMCP(?!\w)"), "Thương mại Cổ phần"),
    (re.compile(r"(?<!\w)CP(?!\w)"), "Cổ phần"),
)
_FOR_THE_PRESS = ("họp báo", "cuộc họp báo", "giao ban báo chí")
"""Where the body that tells the news holds the event: "Tại giao ban báo chí, Ban Tuyên giáo thông báo"."""
_NO_SEARCH = ("buổi làm việc", "cuộc gặp", "hội kiến", "hội đàm", "cuộc họp báo", "họp báo")


class Organizer(NamedTuple):
    """The body with its name as a record writes it; for several bodies, all of them as printed."""

    name: str
    body: Organization


class OrganizerFinder:
    """Finds the organizers of one reading's events."""

    def __init__(self, reading: Reading, lexicon: Lexicon, offices: OfficeParser, title_end: int) -> None:
        self.text, self.key = reading.text, reading.key
        self.lexicon = lexicon
        self.offices = offices
        self.words = lexicon.event_words
        self.title_end = title_end

    def find(self, event: Candidate, spans: list[tuple[int, int]]) -> Organizer | None:
        """The body that holds ``event``: told in its own sentence, else in those of ``spans`` near it."""
        start, end = event.sentence
        unit = None
        if event.act:
            return self._of_act(event)
        if event.type.startswith(_OF_VISITORS):
            return None
        ways = [
            self._held_by(start, end),
            self._holds(start, event.start + 1),
            self._own(event),
            self._of(event),
        ]
        if event.type.startswith(_OF_COUNCILS):
            ways.insert(0, self._own(event))
        if event.type.startswith(_FOR_THE_PRESS):
            ways.append(self._holds(event.end, end))
        for told in ways:
            if told is not None and told.body.kind is None and told.body.name in LEVELS:
                unit = unit or told  # "tỉnh X tổ chức": a body named elsewhere tells more
            elif told is not None and (told.body.kind is not None or not _is_of_two_parties(event)):
                return told
        for span in spans[: event.order + 5]:
            named = self._names_it(event, span)
            if span == event.sentence or (event.type.startswith(_NO_SEARCH) and not named):
                continue
            told = self._held_by(*span)
            if told is None and named:
                told = self._holds(*span)
            if told is not None:
                return told
        return unit or self._in_title() or self._council(event)

    def _of_act(self, event: Candidate) -> Organizer | None:
        """The body that an act is told of; a delegation only carries out what others send it for."""
        start, end = event.sentence
        told = self._held_by(start, end) or self._does(start, event.start)
        if told is None:
            told = self._holds(start, event.start + 1)
        return told if told is not None and not _DELEGATION.match(told.name) else None

    def _names_it(self, event: Candidate, span: tuple[int, int]) -> bool:
        """Whether a sentence speaks of the event by its noun, whatever classifier it has there."""
        heads = self.words.heads_in(self.key, *span)
        return any(_bare(form) == _bare(event.head) for form, _, _ in heads)

    def _held_by(self, start: int, end: int) -> Organizer | None:
        """A body after "do" that holds: "... do UBND thành phố tổ chức"."""
        for by in _BY.finditer(self.key, start, end):
            told = self._bodies_at(by.end())
            if told is not None and _HOLDS_IT.match(self.key, told.body.end, end):
                return told
        return None

    def _holds(self, start: int, stop: int) -> Organizer | None:
        """A body that is the subject: "Ngày 9-7, Ban Dân vận Tỉnh ủy (phối hợp với ...) tổ chức"."""
        at = start
        for word in _WORD.finditer(self.key, start, stop):
            if word.start() < at or not self._may_be_subject(start, word.start()):
                continue
            told = self._bodies_at(word.start())
            if told is not None and self._holding_follows(told.body.end):
                return told
            other = self._other_at(word.start())  # also a longer name than the known one
            if other is not None and self._holding_follows(other.end):
                return Organizer(other.name, other)
            if told is not None:
                at = told.body.end
        return None

    def names_a_body(self, start: int, end: int) -> bool:
        """Whether a body that could be a subject is named in a range."""
        return any(
            self._may_be_subject(start, word.start()) and self._bodies_at(word.start()) is not None
            for word in _WORD.finditer(self.key, start, end)
        )

    def is_subject(self, start: int, verb: int) -> bool:
        """Whether a body named since ``start`` does what the verb at ``verb`` says."""
        return self._does(start, verb) is not None

    def _does(self, start: int, verb: int) -> Organizer | None:
        """The body that does an act: "Huyện ủy (phối hợp với ...) | tặng quà"."""
        at = start
        for word in _WORD.finditer(self.key, start, verb):
            if word.start() < at or not self._may_be_subject(start, word.start()):
                continue
            told = self._bodies_at(word.start())
            if told is None and (other := self._other_at(word.start(), verb)) is not None:
                told = Organizer(other.name, other)
            if told is None or told.body.end >= verb:
                continue
            if self._leads_to(told.body.end, verb):
                return told
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
        if not last.isalpha():
            return last != "/"
        return before.rpartition(" ")[2].lstrip("(\"'-") in _SUBJECT_AFTER

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

    def _bodies_at(self, at: int) -> Organizer | None:
        """A body, or several joined by commas and và, that begin at ``at``."""
        first = self._body_at(at) or self._unit_at(at)
        if first is None:
            return None
        last, count = first, 1
        while (joint := self._joint_at(last.end)) is not None:
            following = self._body_at(joint.end()) or self._other_at(joint.end())
            if following is None and joint[0] == " và ":
                following = self._unit_at(joint.end())
            if following is None:
                break
            last, count = following, count + 1
        if count == 1:
            return Organizer(first.name, first)
        if first.name in LEVELS:  # "xã A, huyện B, UBND tỉnh": an address before the body
            return Organizer(last.name, last) if count == 2 else None
        name = _written_out(_BRACKET.sub("", self.text[at : last.end]).replace(" ,", ","))
        level = last.level if last.place is None else None  # a place that the name holds is not told twice
        return Organizer(name[:1].upper() + name[1:], replace(last, place=None, level=level, name=name))

    def _joint_at(self, at: int) -> re.Match[str] | None:
        """What joins a body to the next, also behind its place in brackets: "UBND huyện A (B) và ..."."""
        bracket = _BRACKET.match(self.key, at)
        return _JOINT.match(self.key, bracket.end() if bracket is not None else at)

    def _body_at(self, at: int) -> Organization | None:
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
        first = self.words.holder.match(self.key, at)
        if first is None or not self.text[at].isupper():
            return None
        if " " not in first[0] and first[0] != "cty" and not self.text[first.end() + 1].isupper():
            return None  # "Báo | Tuổi Trẻ", and no "Báo cáo"
        named = _NAMED_UP_TO_VERB.match(self.key, at)
        end = named.end("name") if named is not None else None
        if end is None and verb is not None and self._names_one_body(at, verb - 1):
            end = verb - 1
        if end is None:
            return None
        return Organization(_written_out(self.text[at:end]), None, None, None, None, None, end)

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

    def _own(self, event: Candidate) -> Organizer | None:
        """A body's own session: "Kỳ họp thứ 8, HĐND tỉnh", "Hội nghị Ban Chấp hành Đảng bộ tỉnh"."""
        if not (event.type.startswith(_OWN_TYPES) or "kỳ họp" in event.type):
            return None
        if event.type.endswith("quyết định"):
            return None  # "công bố quyết định | của Bộ Chính trị": whose the decision is
        if (firm := _OF_SHAREHOLDERS.match(self.key, event.end)) and "cổ đông" in event.type:
            name = _written_out(self.text[firm.start("name") : firm.end("name")])
            return Organizer(name, Organization(name, None, None, None, None, None, firm.end("name")))
        start, end = event.sentence
        of = _OWN.match(self.key, event.end, end)
        at = of.start("body") if of is not None else None
        if at is None and event.type.startswith(("phiên", "đại hội")):
            congress = _CONGRESS_OF.search(self.key, start, end)
            at = congress.end() if congress is not None else None
        if at is None and event.type.startswith(_SESSIONS):
            council = _COUNCIL.search(self.key, start, end)
            at = council.start() if council is not None else None
        return self._at(at)

    def _of(self, event: Candidate) -> Organizer | None:
        """The body that it is of: "cuộc họp của Ban Chỉ đạo ...", "giao ban giữa UBND tỉnh với"."""
        if not event.type.startswith(_OF_A_BODY) or event.type.endswith("quyết định"):
            return None
        of = _OF.match(self.key, event.end, event.sentence[1])
        if of is None:
            return None
        if _BOARD.match(self.key, of.end()) is not None:
            ends = _BOARD_ENDS.search(self.text, of.end(), min(event.sentence[1], of.end() + 200))
            end = ends.start() if ends is not None else min(event.sentence[1], of.end() + 200)
            name = self.text[of.end() : end].rstrip(" ,")
            return Organizer(name, Organization(name, None, None, None, None, None, end))
        return self._bodies_at(of.end())

    def _in_title(self) -> Organizer | None:
        """The subject of a title: "Công an huyện Đắk Song tổng kết công tác năm"."""
        told = self._bodies_at(0) if self.title_end else None
        if told is None or told.body.end >= self.title_end:
            return None
        rest = told.body.end + 1
        follows = any(said.match(self.key, rest) for said in self.words.heading.values())
        return told if follows or _HOLD_VERB.match(self.key, told.body.end) else None

    def _council(self, event: Candidate) -> Organizer | None:
        """The council of a session whose sentences do not name it."""
        if not event.type.startswith(_OF_COUNCILS) or self.key.startswith(" đại hội", event.end):
            return None
        council = _COUNCIL.search(self.key)
        return self._at(council.start()) if council is not None else None

    def _at(self, at: int | None) -> Organizer | None:
        body = self._body_at(at) if at is not None else None
        return Organizer(body.name, body) if body is not None else None


def _written_out(name: str) -> str:
    """The name of a firm without its short forms."""
    for short, full in _FIRM_FORMS:
        name = short.sub(full, name)
    return name


def _is_of_two_parties(event: Candidate) -> bool:
    """A "cuộc gặp" with someone, and no "cuộc gặp mặt", which a host gives."""
    return event.type.startswith(_MEETINGS) and "gặp mặt" not in event.type


def _bare(head: str) -> str:
    """The noun of an event without the word that counts it: cuộc họp báo, buổi họp báo -> họp báo."""
    return head.removeprefix("cuộc ").removeprefix("buổi ")
