"""What people do in an event: chair, attend, speak, report, present, receive, visit, sign.

A sentence is read with its offices masked, so that no word of an office ("Ban Chỉ đạo") is taken for a verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dvdb.extract.interviews import at_a_meeting, names_an_event, said_on_a_day, to_the_press
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.mentions import Mention, Mentions
from dvdb.extract.people import Grammar, Person

_MASK = "ø"
"""Stands for each character of an office."""

_HONORIFIC = r"(?:các đồng chí |đồng chí |các ông |ông |bà |anh |chị |đ/c |tân )?"
_LIST_OPENS = re.compile(
    r"(?:với sự|có sự|sự) (?:tham dự|tham gia|có mặt|chứng kiến|hiện diện|chủ trì|chủ tọa|điều hành) của|"
    r"(?:tham dự|cùng dự|cùng đi|đến dự|về dự|tới dự|dự(?! án)|tháp tùng|có mặt|tham gia đoàn|chủ trì|"
    r"chứng kiến)(?!\w)[^.;:]{0,160}?(?:(?<!\w)(?:có|còn có|gồm)(?! (?:thể|hiệu|sự))|:)(?!\w)|"
    r"cùng dự với|tháp tùng|(?<!\w)đón [^.;:]{4,90} có(?! (?:thể|hiệu|sự))(?!\w)|chủ trì(?!\w)[^.,;:]{0,60}? là(?!\w)|"
    r"(?<!\w)(?:về )?phía (?![^.;]{0,60} có ý kiến)[^.;:]{2,60}? (?:có|gồm)(?! (?:thể|hiệu|sự))(?!\w)"
)
_LIST_GOES_ON = re.compile(
    r"\W*(?:nguyên )?(?:các (?:đồng chí|ông|bà|vị)(?!\w)|ngoài ra|bên cạnh đó|cùng các đồng chí)[^.;:]{0,40}?"
    rf"(?:{_MASK}|:|có )"
)
_CLOSES_A_LIST = frozenset({"speak", "report", "present", "visit"})
_OF_THE_PRESS = frozenset({"speak", "report", "appointed"})
"""What is no part in an event where it is done before journalists, or on another day."""
_WORKING_VISIT = re.compile(
    r"(?<!\w)(?:(?:buổi|cuộc|ngày) làm việc (?:với|tại)|làm việc với|(?:đến|tới|đi) thăm)(?!\w)"
)
_WORKING_SESSION = re.compile(
    r"(?P<how>có |dành |tiến hành |tại |trong |mở đầu |kết thúc |ở )(?:một |những |các )?(?:buổi|cuộc) làm việc"
    rf"(?P<whose> của [^.;]{{3,120}}?)?(?: [^\W\d_]+){{0,3}}? (?:với|cùng|tại) (?!đoàn|các đoàn|đồng chí|các đồng chí|ông|bà|thủ tướng|phó|"
    rf"bộ trưởng|chủ tịch|bí thư|báo|phóng viên|chúng tôi|{_MASK})"
)
_LEADS_IN = re.compile(
    r"(?:, (?:cùng ngày, )?|theo |: )(?:đồng chí |ông |bà |đ/c |anh |chị |[^,;:.]{0,90})\Z"
)
_ACCORDING_TO = re.compile(r"[\"' ]*theo (?:đồng chí |ông |bà )?[^,;.]{0,80}\Z")
_APPOINTS = re.compile(
    r"(?<!\w)(?:điều động(?:, phân công)?(?:, chỉ định)?|phân công|chỉ định|bổ nhiệm|luân chuyển|chuẩn y) "
    r"(?=[^\W\d_])"
)
_DIRECTLY = re.compile(r"[^,.;:”\"]*(?<!của )")
_GIVES_TO = re.compile(r"(?<!\w)(?:trao|tặng)(?! đổi)[^.;]{0,120}? (?=(?:cho|tặng) )")
_IS_GIVEN = re.compile(
    rf"[^\w.;:]*(?:{_MASK}[{_MASK} ,–-]*)?(?:, )?(?:cũng |đã |vinh dự |vừa )*"
    r"(?P<verb>được (?:đón nhận|nhận|trao tặng|trao|tặng thưởng|tặng) "
    r"(?:bằng khen|giấy khen|huân chương|huy chương|huy hiệu|kỷ niệm chương|cờ|danh hiệu))(?!\w)"
)
_CALLS_ON = re.compile(r"(?<!\w)hội kiến(?: với)?(?!\w)")
"""What a guest does: he comes to see whom he names."""
_RECEIVES = ("tiếp", "đón")
_MEETS = re.compile(
    r"(?<!\w)(?:hội kiến|hội đàm|gặp gỡ|gặp|tiếp|tiếp kiến|đón)(?: (?:với|và|mặt|làm việc với))* "
    rf"(?:ngài )?{_HONORIFIC}[{_MASK} ]*(?:ngài |samdech |hoàng thân |quốc vương )?{_HONORIFIC}\Z"
)
_NEXT_IN_A_ROW = re.compile(rf"[ {_MASK}]*(?:[;,]| và|; và| cùng)[ {_MASK}]*{_HONORIFIC}[ {_MASK}]*")
_INTENDED = re.compile(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)")
_OF_ANOTHER_EVENT = re.compile(r"\W*(?:trong khuôn khổ|trước khi|sau khi|nhân (?:dịp|chuyến))(?!\w)")
_EARLIER = re.compile(r"\W*(?:(?P<before>trước đó)|trước đây|năm ngoái|năm trước)(?!\w)")
_DATED = re.compile(r"[^.;]{0,60}(?:\d[/.-]\d|cùng ngày|sáng nay|chiều nay)")
_WORDS_OF = re.compile(
    r"(?:(?<!\w)(?:đó|đây|trên)|[\"”“],?) (?:cũng )?(?:chính )?là (?:những |một trong những |lời )?(?:khẳng định|phát biểu|chỉ đạo|yêu cầu|chia sẻ|ý kiến|"
    r"nhận định|đề nghị|câu hỏi|trăn trở|đánh giá|quan điểm|cam kết|lưu ý|nhấn mạnh|thông tin|kết luận|nhận xét)"
    rf"(?: (?:mạnh mẽ|chung|trên|này|quan trọng|thẳng thắn))? của (?:{_MASK}+ )?{_HONORIFIC}(?:{_MASK}+ )?\Z"
)
_GIVEN_BY = re.compile(rf"(?<!\w)được (?:{_MASK}+ )?{_HONORIFIC}(?:{_MASK}+ )?\Z")
_GIVEN_OUT = re.compile(
    rf"[ ,{_MASK}-]*(?:đã )?(?P<verb>đưa ra|nêu ra|nêu|chia sẻ|khẳng định|nhấn mạnh|thông tin|cho biết|công bố) "
    r"(?:tại|trong) (?:buổi|cuộc|hội nghị|phiên|kỳ họp|lễ|họp|tọa đàm|hội thảo)"
)
_TELLS_NOTHING = frozenset({"động viên", "phát biểu", "cảm ơn", "chúc", "biểu dương", "thăm hỏi"})
"""Speech after which other deeds may follow: "động viên, tặng quà"; what follows "khẳng định" is only told of."""
_SHOWN_AT = re.compile(
    rf"(?:, {_MASK}+)*,?(?: \([^()]{{2,40}}\))?,? (?P<at>tại (?:buổi|lễ|hội nghị|cuộc họp|phiên|kỳ họp|tọa đàm|hội thảo|họp báo|"
    r"đại hội|diễn đàn|điểm cầu))(?!\w)"
)
_GIVEN_TO = ("cho", "tặng", "chúc mừng")
_WELCOMED = frozenset({"tiếp", "đón", "chào mừng", "chào đón", "mời"})
_AND_ELSE = re.compile(r";| và (?!đoàn|phu nhân|các)")
_ON_A_TRIP = re.compile(
    r"(?<!\w)(?:lên đường|rời (?:thủ đô )?hà nội|chuyến thăm|(?:tới|đến) thăm|thăm(?: \w+)? (?:chính thức|cấp nhà nước|hữu nghị|"
    r"làm việc))(?!\w)[^.;]{0,140}\Z"
)
"""What is done on a journey abroad is to come, or is another event than the journey."""
_HOST_TOO = re.compile(r"(?<!\w)(?:tiếp|đón)(?: đón| tiếp)?(?: và|,)? \Z")
_ASKS = re.compile(r"\A(?!.*(?:[:\"“]|hỏi|vấn|vấn đề|thắc mắc|băn khoăn|nêu|liệu)).*\?\W*\Z", re.DOTALL)
"""A question of the writer's own: what it speaks of is not told."""
_JOINED = re.compile(rf"(?:\bvà|cùng|,|;) ?(?:các )?{_HONORIFIC}(?:[^.]{{0,160}})\Z")
_QUOTED = re.compile(r"“[^”\n]{12,}(?:”|$)|\"[^\"\n]{12,}\"", re.MULTILINE)
_PASSIVE = re.compile(r"(?<!\w)(?:được|do) [^;.]{0,90}\Z")
_OTHER_SUBJECT = re.compile(
    rf", (?:[^,{_MASK}]{{0,30}} )?(?:tập thể|đoàn (?!đại)|cử tri|người dân|các (?!đồng chí)|nhiều|đại biểu|"
    rf"một số)(?!\w)[^,{_MASK}]*\Z"
)
_BY_ANOTHER = re.compile(r"(?<!\w)do (?!đó|vậy)[^;.,]{0,90}\Z")
_ORDERED = re.compile(
    r"(?<!\w)(?:giao|yêu cầu|đề nghị|mời|kêu gọi|chỉ đạo|cử|nhắc|đôn đốc|để)(?: cho)? "
    r"(?!(?:nhiệm vụ|ý kiến|việc)(?!\w))[^,;:.\"“”]{2,90}(?<! và )(?<!đồng thời )(?<!cùng )\Z"
)
"""Somebody is told to do what the verb says."""
_CLAUSE = re.compile(r"[,;:\"“”]| - |(?<!\w)(?:còn|trong khi(?: đó)?|nhưng|song) ")
_WITH_OTHERS = re.compile(
    r"(?<!\w)(?:cùng|và) (?:các |toàn thể |tập thể |đại diện |lãnh đạo |đông đảo |nhiều |phu nhân)"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_SOMEBODY_ELSE = re.compile(
    r"(?:cử tri|đại biểu|đb|đbqh|ông|bà|anh|chị|cụ|bác|luật sư|nhà báo) (?=[^\W\d_])|"
    r"(?:lãnh đạo|hai bên|chúng tôi|chúng ta|chính quyền|người|thành phố|tỉnh|nhân dân|dư luận|nước|phía|công ty|"
    r"doanh nghiệp|cơ quan|cả|bạn|tôi|mọi người|nhà nước|đảng)(?!\w)"
)
_BODY_WORD = re.compile(
    r"(?:bộ|sở|ban|ủy ban|cục|tổng cục|công ty|tổng công ty|tập đoàn|đoàn|chính phủ|quốc hội|hội đồng|ngân hàng|"
    r"văn phòng|trung tâm|viện|trường|báo|tòa án|công an|liên đoàn|hội|hiệp hội|thành ủy|tỉnh ủy|huyện ủy|"
    r"quận ủy|đảng ủy|mặt trận|cử tri|thường trực)(?!\w)"
)
_MOST_TITLES = 90
"""Characters of a title that may stand between "các đồng chí" and the first name."""
_SEVERAL = re.compile(rf"(?<!\w)(?:các|hai|ba|bốn) (?:đồng chí |ông |bà |anh |chị |đ/c )?[{_MASK} ]*:? ?\Z")
_LEAD_SENTENCES = 3
"""Sentences of title and lead: an event that they tell is what the text is about."""
_REACH = 470
"""Characters of titles and asides that may stand between a person and the verb."""


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role of a person with the words that prove it, in the reading's offsets.

    Besides the eight roles, ``appointed``: whether the person receives the decision depends on the event.
    """

    person: Person
    role: str
    start: int
    end: int


def find_roles(
    grammar: Grammar, mentions: Mentions, spans: list[tuple[int, int]], told_at: int
) -> list[RoleFound]:
    """The roles that the sentences of ``spans`` give to the people of ``mentions``.

    ``told_at``: where the text first tells of the event.
    """
    offices = {
        sentence.start: [(item.start, item.end) for item in sentence.items if item.office is not None]
        for sentence in grammar.sentences
    }
    quoted = [(m.start(), m.end()) for m in _QUOTED.finditer(grammar.text)]
    found: list[RoleFound] = []
    interviewed: set[int] = set()
    in_list = False
    for start, end in spans:
        inside = mentions.between(start, end)
        if not inside:
            continue
        if to_the_press(grammar.key, start, end) or said_on_a_day(grammar.key, start, end):
            interviewed.add(id(inside[0].person))
        sentence = _Sentence(grammar, start, end, inside, offices.get(start, []), in_list)
        sentence.quoted = [(s - start, e - start) for s, e in _overlapping(quoted, start, end)]
        found += sentence.roles()
        in_list = sentence.ends_in_list
    return _there(_without_hearsay(found, interviewed, grammar, spans, told_at))


def _there(found: list[RoleFound]) -> list[RoleFound]:
    """Who only was there attended; of others it goes without saying."""
    other = {id(role.person) for role in found if role.role not in ("there", "appointed")}
    return [
        RoleFound(role.person, "attend", role.start, role.end) if role.role == "there" else role
        for role in found
        if role.role != "there" or id(role.person) not in other
    ]


def _without_hearsay(
    found: list[RoleFound],
    interviewed: set[int],
    grammar: Grammar,
    spans: list[tuple[int, int]],
    told_at: int,
) -> list[RoleFound]:
    """The roles without what people said elsewhere than at the event, which is first told at ``told_at``.

    Who plays another part, or speaks in a sentence that places him at a meeting, was there. Of the others nobody
    speaks at the event whom the text has speak to journalists; and nobody of whom it only says that he said
    something ("cho biết"), where others speak to journalists, or the event is told late and nobody was there.
    """
    key, starts = grammar.key, [start for start, _ in spans]

    def sentence(role: RoleFound) -> tuple[int, int]:
        return spans[bisect_right(starts, role.start) - 1]

    played = [role for role in found if role.role != "appointed"]
    there = {id(r.person) for r in played if r.role != "speak" or at_a_meeting(key, *sentence(r))}
    named = {id(r.person) for r in played if names_an_event(key, *sentence(r))}
    plainly = {
        id(r.person) for r in played if not grammar.lexicon.said_anywhere.fullmatch(key, r.start, r.end)
    }
    late = bisect_right(starts, told_at) > _LEAD_SENTENCES and not there
    silent = bool(interviewed) or late

    def counts(role: RoleFound) -> bool:
        who = id(role.person)
        if who in there or (who in interviewed and who in named):
            return True
        return who not in interviewed and (who in plainly or not silent)

    return [role for role in found if counts(role)]


class _Sentence:
    """One sentence with the people spoken of in it."""

    def __init__(
        self,
        grammar: Grammar,
        start: int,
        end: int,
        inside: list[Mention],
        offices: list[tuple[int, int]],
        in_list: bool,
    ) -> None:
        self.lexicon: Lexicon = grammar.lexicon
        self.start = start
        self.text = grammar.text[start:end]
        self.key = _masked(grammar.key[start:end], [(s - start, e - start) for s, e in offices])
        self.inside = [Mention(m.start - start, m.end - start, m.person, m.by_office) for m in inside]
        self.after_list = in_list
        self.quoted: list[tuple[int, int]] = []
        self.ends_in_list = False
        self.found: list[RoleFound] = []

    def roles(self) -> list[RoleFound]:
        """Every role that the sentence gives."""
        earlier = _EARLIER.match(self.key)
        dated = earlier and earlier["before"] and _DATED.match(self.key, earlier.end())
        if (earlier and not dated) or _ASKS.search(self.key):
            return []
        objects = self._objects()
        listed, list_start, list_end = self._listed(objects)
        subjects = [
            m
            for m in self.inside
            if m.start not in objects and m.start not in listed and not self._in_brackets(m.start)
        ]
        told_by = subjects[0] if subjects and not listed and self._verbs_first(subjects[0]) else None
        if listed:
            self._chairs_before(subjects, list_start)
        self._verbs_after(subjects, objects, list_end, told_by)
        self._receivers(objects)
        self._met(objects)
        self._whose_words()
        self._working_sessions(subjects)
        self._pictured(subjects)
        if dated or to_the_press(self.key, 0, len(self.key)):
            return [role for role in self.found if role.role not in _OF_THE_PRESS]
        return self.found

    # -- the parts of a sentence ------------------------------------------------------------------

    def _add(self, mention: Mention, role: str, start: int, end: int) -> None:
        self.found.append(RoleFound(mention.person, role, self.start + start, self.start + end))

    def _verbs(self, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The verbs of doing in a part of the sentence: "trao", but not in "được trao"."""
        for verb in self.lexicon.role_verbs.finditer(self.key, start, len(self.key) if end is None else end):
            noun = self.lexicon.no_verb_after.search(self.key, max(start, verb.start() - 16), verb.start())
            if noun is None and not any(s <= verb.start() < e for s, e in self.quoted):
                yield verb

    def _object_of(self, mention: Mention) -> str | None:
        """The word that makes a mention the object of its clause: "chúc mừng ông A", "trao cho bà B"."""
        before = self.lexicon.object_after.search(self.key, max(0, mention.start - 160), mention.start)
        return before["by"] if before else None

    def _objects(self) -> dict[int, str]:
        """Where those stand to whom something is done, and the word that says so; a row of them shares it."""
        objects: dict[int, str] = {}
        last: Mention | None = None
        for mention in self.inside:
            by = self._object_of(mention)
            if by is None and last is not None and last.start in objects:
                row = _NEXT_IN_A_ROW.fullmatch(self.key, last.end, mention.start)
                several = _SEVERAL.search(self.key, max(0, last.start - _MOST_TITLES), last.start) is not None
                if row is not None and (" và" in row[0] or several):
                    by = objects[last.start]
            if by is not None:
                objects[mention.start] = by
            last = mention
        return objects

    def _in_brackets(self, at: int) -> bool:
        return self.key.count("(", 0, at) > self.key.count(")", 0, at)

    def _chairs_before(self, subjects: list[Mention], stop: int) -> None:
        """Who chairs what a list tells the guests of: "Hội nghị do A chủ trì; cùng dự có B"."""
        for verb in self._verbs(0, stop):
            if verb.lastgroup == "chair":
                for mention in self._acting(verb.start(), subjects):
                    self._add(mention, "chair", verb.start(), verb.end())

    def _listed(self, objects: dict[int, str]) -> tuple[set[int], int, int]:
        """People in a list that "Tham dự có ...:" opens; where the list begins and ends."""
        if self.after_list and _LIST_GOES_ON.match(self.key) and self.inside:
            return self._list(self.inside, 0, self.inside[0].start, "attend")
        for opening in _LIST_OPENS.finditer(self.key):
            people = [
                m
                for m in self.inside
                if m.start >= opening.end() - 1
                and not (m.start > opening.end() + 60 and objects.get(m.start) == "của")
            ]
            if not people or self._words_between(opening.end(), people[0].start) > 120:
                continue
            before = [m for m in self.inside if m.end <= opening.start()]
            by_presence = opening[0].startswith(("với sự", "có sự", "sự"))
            run_on = self.text[opening.start()].isupper()  # a caption before it lacks its full stop
            if before and not by_presence and not run_on and opening.start() > 90:
                continue
            role = (
                "chair"
                if any(word in opening[0] for word in ("chủ trì", "chủ tọa", "điều hành"))
                else "attend"
            )
            return self._list(people, opening.start(), opening.end(), role)
        return set(), 0, 0

    def _words_between(self, start: int, end: int) -> int:
        """Characters between two places that are no office's."""
        return end - start - self.key.count(_MASK, start, end)

    def _list(self, people: list[Mention], start: int, end: int, role: str) -> tuple[set[int], int, int]:
        stop = len(self.key)
        for verb in self._verbs(people[0].end):
            if verb.lastgroup in _CLOSES_A_LIST:
                stop = verb.start()
                break
        chain = [m for m in people if m.start < stop]
        if stop < len(self.key) and len(chain) > 1 and self.key.count(",", chain[-1].end, stop) < 6:
            chain.pop()  # the last one before the verb is its subject
        for mention in chain:
            self._add(mention, role, start, end)
        self.ends_in_list = role == "attend" and stop == len(self.key)
        return {m.start for m in chain}, start, chain[-1].end

    def _verbs_first(self, first: Mention) -> bool:
        """What stands before the first person is his: "Phát biểu tại buổi lễ, đồng chí A ...".

        Whether the sentence is told by him: "Theo ông A, ...".
        """
        opening = self.key[: first.start]
        if len(opening) > 190 or "; " in opening or _LEADS_IN.search(opening) is None:
            return False
        for verb in self._verbs(0, opening.rfind(",") + 1):
            role = verb.lastgroup or ""
            elsewhere = "đại biểu" in opening or _OF_ANOTHER_EVENT.match(opening) is not None
            if role != "attend" or not elsewhere:
                self._add(first, role, verb.start(), verb.end())
        visit = _WORKING_VISIT.search(opening)
        if visit and self.text[visit.start() : visit.end()].islower():
            self._add(first, "visit", visit.start(), visit.end())
        if _ACCORDING_TO.match(opening) is None or opening.count(" ") >= 14:
            return False
        self._add(first, "speak", 0, len(opening.rstrip()))
        return True

    def _verbs_after(
        self, subjects: list[Mention], objects: dict[int, str], start: int, told_by: Mention | None
    ) -> None:
        reported = {id(r.person) for r in self.found if r.role == "report"}
        last = (told_by.end, "speak") if told_by is not None else None
        light = False
        for verb in self._verbs(start):
            role = verb.lastgroup or ""
            if self.text[verb.start()].isupper() and verb.start() > 1:
                continue
            acting = self._acting(verb.start(), subjects, alike=role != "speak")
            if not acting:
                continue
            if last is not None and acting[-1].end <= last[0]:
                gap = self.key[last[0] : verb.start()]
                if (
                    (last[1] == "speak" and role != "speak" and not light)
                    or len(gap) > 70
                    or ":" in gap
                    or '"' in gap
                ):
                    continue
                if last[1] == "report" and role == "speak" and len(gap) < 30:
                    continue  # what the report does: "báo cáo đánh giá kết quả"
            if role == "speak" and id(acting[-1].person) in reported:
                continue
            if role == "attend" and self._on_a_trip(verb.start()):
                continue
            if role == "visit":
                guest = self._guest(verb.start(), objects)
                if guest is not None:
                    if objects[guest.start] != "mời":
                        self._add(guest, "visit", verb.start(), verb.end())
                    continue
                if _HOST_TOO.search(self.key, max(0, verb.start() - 16), verb.start()):
                    role = "attend"
            if role == "present" and _PASSIVE.search(self.key, max(0, verb.start() - 100), verb.start()):
                continue
            for mention in acting:
                self._add(mention, role, verb.start(), verb.end())
            if role != "there":
                last = (verb.end(), role)
                light = verb[0] in _TELLS_NOTHING
            if role == "present":
                for mention in self.inside:
                    if mention.start > verb.end() and objects.get(mention.start) in _GIVEN_TO:
                        self._add(mention, "receive", verb.start(), verb.end())

    def _on_a_trip(self, verb: int) -> bool:
        """Whether something was attended on a journey: "thăm chính thức Đức và dự Hội nghị G20"."""
        return (
            self.key.endswith(("và ", "và tham ", "và đến "), 0, verb)
            and _ON_A_TRIP.search(self.key, max(0, verb - 170), verb) is not None
        )

    def _guest(self, verb: int, objects: dict[int, str]) -> Mention | None:
        """Whom somebody welcomes who visits: "A tiếp B đang thăm Việt Nam"."""
        before = [m for m in self.inside if m.end <= verb]
        if not before or objects.get(before[-1].start) not in _WELCOMED:
            return None
        gap = self.key[before[-1].end : verb]
        return None if _AND_ELSE.search(gap) is not None or len(gap) > 120 else before[-1]

    def _pictured(self, subjects: list[Mention]) -> None:
        """Who is shown at the event: "Ông A tại buổi lễ"."""
        for mention in subjects:
            shown = _SHOWN_AT.match(self.key, mention.end)
            if shown is not None:
                self._add(mention, "there", shown.start("at"), shown.end())

    def _whose_words(self) -> None:
        """Whose words were told before: "Đó là khẳng định của A tại hội nghị", "được A đưa ra tại hội nghị"."""
        for mention in self.inside:
            said = _WORDS_OF.search(self.key, max(0, mention.start - 200), mention.start)
            if said is not None:
                self._add(mention, "speak", said.start(), said.end())
                continue
            given = _GIVEN_BY.search(self.key, max(0, mention.start - 200), mention.start)
            told = _GIVEN_OUT.match(self.key, mention.end) if given is not None else None
            if told is not None:
                self._add(mention, "speak", told.start("verb"), told.end("verb"))

    def _working_sessions(self, subjects: list[Mention]) -> None:
        """Who comes to work with a body: "A có buổi làm việc với B", "A phát biểu tại buổi làm việc với B"."""
        for session in _WORKING_SESSION.finditer(self.key):
            if session["whose"] is not None:
                coming = [m for m in self.inside if session.start("whose") < m.start < session.end()]
            else:
                coming = self._acting(session.start(), subjects)
            for mention in coming:
                self._add(mention, "visit", session.start(), session.end())

    def _acting(self, verb: int, subjects: list[Mention], *, alike: bool = False) -> list[Mention]:
        """Who does what a verb says: the nearest person before it, and those joined to him.

        ``alike``: it can be done by people named in a row with nothing but commas between them.
        """
        before = [m for m in subjects if m.end <= verb]
        if not before:
            return []
        gap = self.key[before[-1].end : verb]
        if len(gap) > _REACH or _INTENDED.search(gap) or _OTHER_SUBJECT.search(gap):
            return []
        if self._somebody_else(before[-1].end, verb):
            return []
        together = self.key.startswith(("cùng ", "đồng "), verb)
        acting = [before[-1]]
        for left, right in zip(reversed(before[:-1]), reversed(before[1:]), strict=True):
            between = self.key[left.end : right.start]
            if len(between) > 420 or any(True for _ in self._verbs(left.end, right.start)):
                break
            if _JOINED.search(between) is None:
                break
            apart = not any(word in f"{between} " for word in (" và ", " cùng ", "; "))
            in_a_row = _NEXT_IN_A_ROW.fullmatch(between) is not None
            if apart and len(acting) < 2 and not together and not (in_a_row and alike):
                break
            acting.insert(0, left)
        return acting

    def _somebody_else(self, start: int, verb: int) -> bool:
        """Whether the clause of a verb has a subject of its own, whom the text gives no office."""
        gap = _BRACKETED.sub(lambda m: " " * len(m[0]), self.key[start:verb])
        if _BY_ANOTHER.search(gap) or _ORDERED.search(gap):
            return True
        marks = list(_CLAUSE.finditer(gap))
        if not marks or _WITH_OTHERS.search(gap) is not None:
            return False
        at = start + marks[-1].end()
        while at < verb and self.key[at] == " ":
            at += 1
        if at >= verb:
            return False
        found = _SOMEBODY_ELSE.match(self.key, at)
        if found is not None:
            return not found[0].endswith(" ") or self.text[found.end()].isupper()
        return self.text[at].isupper() and _BODY_WORD.match(self.key, at) is not None

    def _receivers(self, objects: dict[int, str]) -> None:
        """Who is appointed, and who is given something by whomever."""
        for verb in _GIVES_TO.finditer(self.key):
            for mention in self.inside:
                given = objects.get(mention.start) in ("cho", "tặng")
                if given and verb.end() <= mention.start < verb.end() + 90:
                    self._add(mention, "receive", verb.start(), verb.end())
        for mention in self.inside:
            given_to = _IS_GIVEN.match(self.key, mention.end)
            if given_to is not None and mention.start not in objects:
                self._add(mention, "receive", given_to.start("verb"), given_to.end())
        for verb in _APPOINTS.finditer(self.key):
            for mention in self.inside:
                if verb.end() <= mention.start < verb.end() + 24 and _DIRECTLY.fullmatch(
                    self.key, verb.end(), mention.start
                ):
                    self._add(mention, "appointed", verb.start(), verb.end())

    def _met(self, objects: dict[int, str]) -> None:
        """Who meets, calls on or receives whom: host and guest are there."""
        for mention in self.inside:
            met = _MEETS.search(self.key, max(0, mention.start - 160), mention.start)
            if met is None or _INTENDED.search(self.key, 0, met.start()):
                continue
            role = "visit" if met[0].startswith(_RECEIVES) else "attend"
            for one in (mention, *self._joined_after(mention)):
                self._add(one, role, met.start(), met.end())
            if met[0].startswith("gặp"):
                continue
            subjects = [m for m in self.inside if m.start not in objects]
            for one in self._acting(met.start(), subjects):
                self._add(one, "visit" if _CALLS_ON.match(met[0]) else "attend", met.start(), met.end())

    def _joined_after(self, first: Mention) -> list[Mention]:
        """Those named in a row after somebody: "hội kiến với A; B; C"."""
        row = []
        end = first.end
        for mention in self.inside:
            if mention.start > end:
                if _NEXT_IN_A_ROW.fullmatch(self.key, end, mention.start) is None:
                    break
                row.append(mention)
                end = mention.end
        return row


def _overlapping(ranges: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Of sorted ranges, those that share a place with ``[start, end)``."""
    first = bisect_left(ranges, (start, start))
    before = ranges[first - 1 : first] if first else []
    return [r for r in [*before, *ranges[first : bisect_left(ranges, (end, end))]] if r[1] > start]


def _masked(key: str, ranges: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in ranges:
        parts += [key[at:start], _MASK * (end - start)]
        at = end
    return "".join([*parts, key[at:]])
