"""Who holds an event: "UBND tỉnh tổ chức ...", "... do Sở Xây dựng tổ chức", "kỳ họp thứ 4 HĐND tỉnh"."""

from __future__ import annotations

import re
from dataclasses import replace

from dvdb.extract.candidates import Candidate
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.localities import LEVELS
from dvdb.extract.organization import Organization
from dvdb.extract.reading import Reading
from dvdb.extract.subjects import Organizer, Subjects, written_out

_BY = re.compile(r"(?<!\w)(?:do|được) (?=[^\W\d_])")
_HOLDS_IT = re.compile(r"[^.;]{0,90}?(?<!\w)(?:tổ chức|đăng cai|chủ trì|phối hợp)(?!\w)")
_OF_SHAREHOLDERS = re.compile(
    r"(?: năm \d{4}| lần [^\s,;.]{1,8})?(?: của)? (?P<name>(?:ngân hàng|công ty|tổng công ty|tập đoàn) "
    r"[^,.;:\n(]{2,90}?)"
    r"(?=[,.;\n]| \(| (?:diễn ra|đã|vừa|được|khai mạc|tổ chức|năm|ngày|sáng|chiều|tại)(?!\w))"
)
_ORDINALS = (
    r"(?:,? (?:lần |phiên )?thứ [^\s,.;]{1,8}| lần \d+| \d{1,2}|,| -| –| của| thường kỳ| bất thường| cuối năm"
    r"| giữa năm| tháng \d{1,2}(?:/\d{4})?){0,4} ?"
)
_OWN = re.compile(
    rf"{_ORDINALS}(?P<body>(?:thường trực )?hội đồng nhân dân|đoàn chủ tịch|ủy ban thường vụ quốc hội"
    r"|ban chấp hành|ban thường vụ|thường trực|thành ủy|tỉnh ủy|huyện ủy|quận ủy|thị ủy|đảng bộ|đảng ủy"
    r"|quốc hội|ủy ban|chính phủ|bộ|ban chỉ đạo|ban dân vận|khối dân vận)(?!\w)"
)
_OF_MEMBERS = re.compile(
    rf"{_ORDINALS}(?:đại biểu )?(?P<body>(?:hội|đoàn|liên đoàn|công đoàn|chi bộ|chi đoàn|đảng bộ|liên minh"
    r"|mặt trận)(?!\w))"
)
"""Whose congress it is: a party, a union, an association."""
_COMMITTEE_OF_MEMBERS = re.compile(
    r"ban chấp hành trung ương (?:hội|đoàn|tổng liên đoàn)(?: [^,.;:\n(]{3,80}?)??"
    r"(?= (?:khóa|đã|lần|nhiệm kỳ)(?!\w)| ?[,.;:\n(]|$)"
)
"""The central committee of a union and not of the Party."""
_GROUP_OF_STATES = re.compile(
    r" (?:của )?(?:các nước |nhóm )?(?P<name>[A-Z][A-Z\d]{1,8}|Liên minh [Cc]hâu [^\W\d_]{2,3})(?!\w)"
    r"| [^.;\n()]{3,60} \((?P<short>[A-Z][A-Z\d]{1,8})\)"
)
"""Whose summit it is: "Hội nghị thượng đỉnh | G20"."""
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
_NO_DECREE = r"(?!nghị (?:quyết|định)|quyết định|chỉ thị|kết luận|luật|thông tư|kế hoạch|chương trình|đề án)"
_OF = re.compile(
    rf"(?: {_NO_DECREE}[^\W\d_]+){{0,2}}(?: (?:lần )?(?:thứ )?[ivx\d]{{1,5}}(?!\w)"
    r"|,? (?:sáng|chiều|tối|hôm) (?:nay|qua)"
    r"| (?:ngày|sáng|chiều|tối) [\d/.\-]{3,10})?"
    r" (?:của|giữa) (?=[^\W\d_])"
)
_OF_ITS_WORK = re.compile(
    rf" (?:công tác|nhiệm vụ|hoạt động|kết quả)(?: {_NO_DECREE}[\w/.\-]+){{0,12}}? của (?=[^\W\d_])"
)
"""Whose work a conference reviews: "hội nghị tổng kết công tác năm | của Ban Dân vận"; no decree "của"."""
_BOARD = re.compile(r"(?:ban chỉ đạo|hội đồng thẩm định)(?!\w)")
_CHAIRS_ITS_BOARD = re.compile(r"trưởng (?P<board>ban chỉ đạo (?=[^.;\n]{0,160}chủ trì ))")
"""Who chairs a session is the head of the board that holds it."""
_BOARD_ENDS = re.compile(
    r"[.;:\n(]|,(?= [A-ZÀ-ỸĐ])| (?:đã|vừa|diễn ra|do|nhằm|chủ trì|họp|tổ chức|được)(?!\w)"
)
"""A board with the work that it was set up for as its name."""
_BOARD_ALONE = re.compile(r"ban chỉ đạo(?=[.,;:\n]| (?:đã|vừa|diễn ra|do|nhằm|để)(?!\w)|\Z)")
_BOARD_IN_FULL = re.compile(r"(?<!\w)ban chỉ đạo (?=(?:[\w/.\-]+,? ){2})(?!đã|vừa|diễn|do|nhằm|để|và)")
_LONGEST_BOARD = 200
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
_FOR_THE_PRESS = ("họp báo", "cuộc họp báo", "giao ban báo chí")
"""Where the body that tells the news holds the event: "Tại giao ban báo chí, Ban Tuyên giáo thông báo"."""
_NO_NAMES = frozenset(
    ("Ban Tổ chức", "Bệnh viện", "Cục", "Đại sứ quán", "Hội đồng", "Phòng", "Quân chủng", "Sở", "Trung tâm")
) | {"Trường", "Viện", "Vụ", "Hội", "Công ty", "Ngân hàng", "Báo"}
"""First words of names that alone tell no body; a "Ban Tổ chức" with nothing more is the event's own."""
_IN_FULL = {"Ban Bí thư": "Ban Bí thư Trung ương Đảng"}
_NO_SEARCH = ("buổi làm việc", "cuộc gặp", "hội kiến", "hội đàm", "cuộc họp báo", "họp báo")


class OrganizerFinder:
    """Finds the organizers of one reading's events."""

    def __init__(self, reading: Reading, lexicon: Lexicon, subjects: Subjects, title_end: int) -> None:
        self.text, self.key = reading.text, reading.key
        self.subjects = subjects
        self.words = lexicon.event_words
        self.title_end = title_end

    def find(
        self, event: Candidate, spans: list[tuple[int, int]], day: int | None = None
    ) -> Organizer | None:
        """The body that holds ``event``, by its full name; ``day`` is where the text tells its day."""
        told = self._find(event, spans, day)
        if told is None or told.name in _NO_NAMES:
            return None
        full = _IN_FULL.get(told.name)
        if full is None:
            return told
        return Organizer(full, replace(told.body, name=full))

    def _find(self, event: Candidate, spans: list[tuple[int, int]], day: int | None) -> Organizer | None:
        """The body told in its own sentence, else in those of ``spans`` near it."""
        start, end = event.sentence
        unit = None
        if event.act:
            return self._of_act(event)
        if event.type.startswith(_OF_VISITORS):
            return None
        ways = [
            self._held_by(start, end),
            self.subjects.holder(start, event.start + 1),
            self._own(event),
            self._of(event),
        ]
        if event.type.startswith(_OF_COUNCILS):
            ways.insert(0, self._own(event))
        if event.type.startswith(_FOR_THE_PRESS):
            ways.append(self.subjects.holder(event.end, end))
        for told in ways:
            if told is not None and told.body.kind is None and told.body.name in LEVELS:
                unit = unit or told  # "tỉnh X tổ chức": a body named elsewhere tells more
            elif told is not None and (told.body.kind is not None or not _is_of_two_parties(event)):
                return told
        follows = day is not None and (day < event.start or event.end <= self.title_end)
        for span in spans[: event.order + 5]:
            named = self._names_it(event, span)
            if span == event.sentence or (event.type.startswith(_NO_SEARCH) and not named):
                continue
            told = self._held_by(*span)
            if told is None and named:
                told = self.subjects.holder(*span)
            if told is None and day is not None and span[0] <= day < span[1] and follows:
                told = self.subjects.holder(day, span[1])
            if told is not None:
                return told
        return unit or self._in_title() or self._council(event)

    def _of_act(self, event: Candidate) -> Organizer | None:
        """The body that an act is told of; a delegation only carries out what others send it for."""
        start, end = event.sentence
        told = self.subjects.doer(start, event.start)
        if told is None and not event.type.startswith(_OF_VISITORS):
            told = self._held_by(start, end)
        if told is None:
            told = self.subjects.holder(start, event.start + 1)
        return told if told is not None and not _DELEGATION.match(told.name) else None

    def _names_it(self, event: Candidate, span: tuple[int, int]) -> bool:
        """Whether a sentence speaks of the event by its noun, whatever classifier it has there."""
        heads = self.words.heads_in(self.key, *span)
        return any(_bare(form) == _bare(event.head) for form, _, _ in heads)

    def _held_by(self, start: int, end: int) -> Organizer | None:
        """A body after "do" that holds: "... do UBND thành phố tổ chức"."""
        for by in _BY.finditer(self.key, start, end):
            told = self.subjects.bodies_at(by.end())
            if told is not None and _HOLDS_IT.match(self.key, told.body.end, end):
                return told
        return None

    def _own(self, event: Candidate) -> Organizer | None:
        """A body's own session: "Kỳ họp thứ 8, HĐND tỉnh", "Hội nghị Ban Chấp hành Đảng bộ tỉnh"."""
        if not (event.type.startswith(_OWN_TYPES) or "kỳ họp" in event.type):
            return None
        if event.type.endswith("quyết định"):
            return None  # "công bố quyết định | của Bộ Chính trị": whose the decision is
        if (firm := _OF_SHAREHOLDERS.match(self.key, event.end)) and "cổ đông" in event.type:
            name = written_out(self.text[firm.start("name") : firm.end("name")])
            return Organizer(name, Organization(name, None, None, None, None, None, firm.end("name")))
        start, end = event.sentence
        if "thượng đỉnh" in event.type and (group := _GROUP_OF_STATES.match(self.text, event.end, end)):
            name = group["name"] or group["short"]
            return Organizer(name, Organization(name, None, None, None, None, None, group.end()))
        of = _OWN.match(self.key, event.end, end)
        if of is None and event.type.startswith("đại hội"):
            of = _OF_MEMBERS.match(self.key, event.end, end)
        at = of.start("body") if of is not None else None
        if at is None and event.type.startswith(("phiên", "đại hội")):
            congress = _CONGRESS_OF.search(self.key, start, end)
            at = congress.end() if congress is not None else None
        if at is None and event.type.startswith("phiên họp"):
            board = _CHAIRS_ITS_BOARD.search(self.key, start, event.start)
            if board is not None:
                return self._board(board.start("board"), event.start)
        if at is None and event.type.startswith(_SESSIONS):
            council = _COUNCIL.search(self.key, start, end)
            at = council.start() if council is not None else None
        if at is not None and _BOARD.match(self.key, at):
            return self._board(at, end)
        if at is not None and (of_members := _COMMITTEE_OF_MEMBERS.match(self.key, at)) is not None:
            name = self.text[at : of_members.end()]
            return Organizer(name, Organization(name, None, None, None, None, None, of_members.end()))
        return self._at(at)

    def _board(self, at: int, end: int) -> Organizer:
        """A board with what it was set up for, as the text first names it in full."""
        if _BOARD_ALONE.match(self.key, at) and (full := _BOARD_IN_FULL.search(self.key)) is not None:
            at, end = full.start(), len(self.key)
        end = min(end, at + _LONGEST_BOARD)
        ends = _BOARD_ENDS.search(self.text, at, end)
        end = ends.start() if ends is not None else end
        name = self.text[at:end].rstrip(" ,")
        return Organizer(name, Organization(name, None, None, None, None, None, end))

    def _of(self, event: Candidate) -> Organizer | None:
        """The body that it is of: "cuộc họp của Ban Chỉ đạo ...", "giao ban giữa UBND tỉnh với"."""
        if not event.type.startswith(_OF_A_BODY) or event.type.endswith("quyết định"):
            return None
        end = event.sentence[1]
        of = _OF.match(self.key, event.end, end) or _OF_ITS_WORK.match(self.key, event.end, end)
        if of is None:
            return None
        if _BOARD.match(self.key, of.end()) is not None:
            return self._board(of.end(), end)
        told = self.subjects.bodies_at(of.end())
        if of[0].endswith(" giữa ") and told is not None and ", " in told.name:
            return None  # parties that meet, none of whom is said to hold it
        return told

    def _in_title(self) -> Organizer | None:
        """The subject of a title: "Công an huyện Đắk Song tổng kết công tác năm"."""
        told = self.subjects.bodies_at(0) if self.title_end else None
        if told is None or told.body.end >= self.title_end:
            return None
        rest = told.body.end + 1
        follows = any(said.match(self.key, rest) for said in self.words.heading.values())
        return told if follows or self.subjects.begins_to_hold(told.body.end) else None

    def _council(self, event: Candidate) -> Organizer | None:
        """The council of a session whose sentences do not name it."""
        if not event.type.startswith(_OF_COUNCILS) or self.key.startswith(" đại hội", event.end):
            return None
        council = _COUNCIL.search(self.key)
        return self._at(council.start()) if council is not None else None

    def _at(self, at: int | None) -> Organizer | None:
        body = self.subjects.body_at(at) if at is not None else None
        return Organizer(body.name, body) if body is not None else None


def _is_of_two_parties(event: Candidate) -> bool:
    """A "cuộc gặp" with someone, and no "cuộc gặp mặt", which a host gives."""
    return event.type.startswith(_MEETINGS) and "gặp mặt" not in event.type


def _bare(head: str) -> str:
    """The noun of an event without the word that counts it: cuộc họp báo, buổi họp báo -> họp báo."""
    return head.removeprefix("cuộc ").removeprefix("buổi ")
