"""What people do in an event: chair, attend, speak, report, present, receive, visit, sign."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from dvdb.extract.interviews import at_a_meeting, names_an_event, said_on_a_day, to_the_press
from dvdb.extract.mentions import Mention, Mentions
from dvdb.extract.people import Grammar
from dvdb.extract.quotations import quotations
from dvdb.extract.role_clauses import NEXT_TO_SUBJECT
from dvdb.extract.role_delegations import read_delegations
from dvdb.extract.role_lists import read_lists
from dvdb.extract.role_meetings import (
    guest_of,
    is_of_guests,
    on_a_trip,
    read_meetings,
    read_pictures,
    read_receivers,
    read_words,
    read_working_sessions,
)
from dvdb.extract.role_sentences import HONORIFIC, RoleFound, RoleSentence
from dvdb.extract.role_words import OFFICE

__all__ = ["RoleFound", "find_roles"]

_TOLD_ANYWHERE = ("speak", "visit", "there")
"""What who speaks to journalists may do elsewhere than at the event."""
_ONLY_SAID = ("speak",)
_OF_THE_PRESS = frozenset({"speak", "report", "appointed"})
"""What is no part in an event where it is done before journalists, or on another day."""
_WORKING_VISIT = re.compile(
    r"(?<!\w)(?:(?:buổi|cuộc|ngày) làm việc (?:với|tại)|làm việc với|(?:đến|tới|đi) thăm)(?!\w)"
)
_LEADS_IN = re.compile(
    r"(?:, (?:cùng ngày, )?|theo |: )(?:đồng chí |ông |bà |đ/c |anh |chị |[^,;:.]{0,90})\Z"
)
_ACCORDING_TO = re.compile(r"(?:\A|, |\s)[\"' ]*theo (?:đồng chí |ông |bà )?[^,;.]{0,80}\Z")
_OF_ANOTHER_EVENT = re.compile(r"\W*(?:trong khuôn khổ|trước khi|sau khi|nhân (?:dịp|chuyến))(?!\w)")
_EARLIER = re.compile(
    r"\W*(?:(?:[^,.;:]{3,60}, (?=trước đó,))?(?P<before>trước đó)|trước đây|năm ngoái|năm trước|"
    r"(?:vào |từ |hồi |đầu |cuối |giữa )*(?:tháng \d{1,2}[-/.]\d{4}|(?:tháng \d{1,2} )?năm \d{4}),)(?!\w)"
)
_HAS_A_SUBJECT = re.compile(
    rf"(?<!\w)khi (?:người|bác|đoàn|các|lãnh đạo|nhân dân|{OFFICE})[^,;:]*\Z|"
    r"(?:\A|[,;:] )(?:(?:cả )?hai bên|ông|bà|chúng tôi|lãnh đạo|bộ|sở|ubnd|ủy ban|chính phủ|cử tri|người dân|"
    r"đại diện|các|nhiều|một số|truyền thông|hãng|báo)(?!\w)[^,;:]*\Z"
)
"""What a verb before the first person tells is done by another: "Bộ Nội vụ cho biết, khi ..., ông A ..."."""
_DATED = re.compile(r"[^.;]{0,60}(?:\d[/.-]\d|cùng ngày|sáng nay|chiều nay)")
_TELLS_NOTHING = frozenset({"động viên", "phát biểu", "cảm ơn", "chúc", "biểu dương", "thăm hỏi"})
"""Speech after which deeds may follow: "động viên, tặng quà"; what follows "khẳng định" is only told of."""
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến) (?!.* (?:đã|vừa|;) ).*\Z", re.DOTALL)
_GIVEN_TO = ("cho", "tặng", "chúc mừng")
_HOST_TOO = re.compile(r"(?<!\w)(?:tiếp|đón)(?: đón| tiếp)?(?: và|,)? \Z")
_ASKS = re.compile(r"\A(?!.*(?:[:\"“]|hỏi|vấn|vấn đề|thắc mắc|băn khoăn|nêu|liệu)).*\?\W*\Z", re.DOTALL)
"""A question of the writer's own: what it speaks of is not told."""
_DONE_TO = re.compile(r"(?<!\w)(?:được|bị) (?!mời|cử|phân công)(?:[^;.,]|, nhà nước){0,90}\Z")
"""What opens a sentence was done to its subject: "Được Nhà nước trao tặng Huân chương, ông A ..."."""
_ORDERS = re.compile(r"(?<!\w)(?:yêu cầu|giao|chỉ đạo|đề nghị|kiến nghị)(?!\w)")
"""Where it stands between a person and "báo cáo", others are to report."""
_PASSIVE = re.compile(r"(?<!\w)(?:được|do) [^;.]{0,90}\Z")
_GIVERS = re.compile(rf"(?<!\w)được (?:{OFFICE}+ )?{HONORIFIC}(?:{OFFICE}+ )?\Z")
"""Before who gives what others are given: "5 tập thể được ông A tặng Bằng khen"."""
_LONG_AGO = re.compile(r"(?<!\w)(?:năm ngoái|năm trước|trước đây|năm \d{4}|từng|nhiều lần)(?!\w)")
_LEAD_SENTENCES = 4
"""Sentences of title, lead and first paragraph: an event told in them is what the text is about."""

_STORY_SENTENCES = 6
"""An event first told later than this is an aside of the story, and what the others say no part of it."""


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
    quoted = quotations(grammar.text)
    found: list[RoleFound] = []
    interviewed: set[int] = set()
    in_list = False
    for start, end in spans:
        inside = mentions.between(start, end)
        if not inside:
            continue
        to_press = to_the_press(grammar.key, start, end)
        if to_press or said_on_a_day(grammar.key, start, end):
            interviewed.add(id(inside[0].person))
        said = [(s - start, e - start) for s, e in _overlapping(quoted, start, end)]
        sentence = RoleSentence(grammar, start, end, inside, offices.get(start, []), said, in_list)
        roles = _roles_of(sentence)
        found += [role for role in roles if role.role not in _OF_THE_PRESS] if to_press else roles
        in_list = sentence.ends_in_list
    return _there(_without_hearsay(found, interviewed, grammar, spans, told_at))


def _there(found: list[RoleFound]) -> list[RoleFound]:
    """Who only was there attended; of others it goes without saying."""
    other = {id(role.person) for role in found if role.role not in ("there", "appointed", "met")}
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

    Who plays another part, or speaks in a sentence that places him at a meeting, was there. Of the others
    nobody speaks at the event whom the text has speak to journalists; and nobody of whom it only says that he
    said something ("cho biết"), where others speak to journalists, or the event is told late and nobody was
    there.
    """
    key, starts = grammar.key, [start for start, _ in spans]

    played = [(role, bisect_right(starts, role.start) - 1) for role in found if role.role != "appointed"]
    told_in = sorted({number for _, number in played})
    meetings = {number for number in told_in if at_a_meeting(key, *spans[number])}
    events = {number for number in told_in if names_an_event(key, *spans[number])}

    def is_there(role: RoleFound, number: int) -> bool:
        elsewhere = _TOLD_ANYWHERE if id(role.person) in interviewed else _ONLY_SAID
        return number in meetings or role.role not in elsewhere

    there = {id(role.person) for role, number in played if is_there(role, number)}
    named = {id(role.person) for role, number in played if number in events}
    plainly = {
        id(r.person)
        for r, _ in played
        if not grammar.lexicon.roles.said_anywhere.fullmatch(key, r.start, r.end)
    }
    late = bisect_right(starts, told_at) > _LEAD_SENTENCES
    seen = any(role.role not in ("speak", "there") or number in meetings for role, number in played)
    silent = bool(interviewed) or (late and not seen)
    aside = bisect_right(starts, told_at) > _STORY_SENTENCES

    def counts(role: RoleFound) -> bool:
        who = id(role.person)
        if role.role == "appointed" or who in there or (who in interviewed and who in named):
            return True
        return who not in interviewed and not aside and (who in plainly or not silent)

    return [role for role in found if counts(role)]


def _roles_of(sentence: RoleSentence) -> list[RoleFound]:
    """Every role that a sentence gives."""
    earlier = _EARLIER.match(sentence.key)
    dated = earlier and earlier["before"] and _DATED.match(sentence.key, earlier.end())
    if (earlier and not dated) or _ASKS.search(sentence.key):
        return []
    listed = read_lists(sentence)
    subjects = [
        m
        for m in sentence.inside
        if not (m.start in sentence.objects or m.start in listed.people or sentence.in_brackets(m.start))
    ]
    told_by = subjects[0] if subjects and not listed.people and _verbs_first(sentence, subjects[0]) else None
    if listed.people:
        _verbs_after(sentence, subjects, (0, listed.start), None)
    _verbs_after(sentence, subjects, (listed.end, len(sentence.key)), told_by)
    read_receivers(sentence)
    read_meetings(sentence)
    read_words(sentence)
    read_working_sessions(sentence, subjects)
    read_delegations(sentence, subjects)
    read_pictures(sentence, subjects)
    if dated:
        return [role for role in sentence.found if role.role not in _OF_THE_PRESS]
    return sentence.found


def _verbs_first(sentence: RoleSentence, first: Mention) -> bool:
    """What stands before the first person is his: "Phát biểu tại buổi lễ, đồng chí A ...".

    Whether the sentence is told by him: "Theo ông A, ...".
    """
    opening = sentence.key[: first.start]
    if len(opening) > 190 or "; " in opening or _LEADS_IN.search(opening) is None:
        return False
    for verb in sentence.verbs(0, opening.rfind(",") + 1):
        role = verb.lastgroup or ""
        elsewhere = "đại biểu" in opening or _OF_ANOTHER_EVENT.match(opening) is not None
        if _DONE_TO.search(opening, 0, verb.start()) is not None:
            continue
        if verb[0] in sentence.words.next_to_subject:
            continue
        if _HAS_A_SUBJECT.search(opening, 0, verb.start()) is not None:
            continue
        if role != "attend" or not (elsewhere or on_a_trip(sentence, verb.start())):
            sentence.add(first, role, verb.start(), verb.end())
    visit = _WORKING_VISIT.search(opening)
    if visit and sentence.text[visit.start() : visit.end()].islower():
        sentence.add(first, "visit", visit.start(), visit.end())
    told = _ACCORDING_TO.search(opening)
    if told is None or opening.count(" ", told.start()) >= 14:
        return False
    sentence.add(
        first, "speak", told.start() + len(told[0]) - len(told[0].lstrip(" ,")), len(opening.rstrip())
    )
    return True


def _verbs_after(
    sentence: RoleSentence, subjects: list[Mention], part: tuple[int, int], told_by: Mention | None
) -> None:
    """What the verbs of a part of the sentence say of the people before each."""
    reported = {id(r.person) for r in sentence.found if r.role == "report"}
    last = (told_by.end, "speak") if told_by is not None else None
    light = False
    for verb in sentence.verbs(*part):
        role = verb.lastgroup or ""
        if sentence.text[verb.start()].isupper() and verb.start() > 1:
            continue
        acting = sentence.acting(verb.start(), subjects, alike=role != "speak")
        if not acting:
            continue
        close = verb[0] in sentence.words.next_to_subject
        if close and NEXT_TO_SUBJECT.fullmatch(sentence.key, acting[-1].end, verb.start()) is None:
            continue
        if last is not None and acting[-1].end <= last[0]:
            gap = sentence.key[last[0] : verb.start()]
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
        if role == "report" and _ORDERS.search(sentence.key, acting[-1].end, verb.start()) is not None:
            continue
        to_come = _TO_COME.search(sentence.key, sentence.clause(verb.start(), 240), verb.start())
        if to_come is not None and (role != "speak" or last is None):
            continue
        if role == "attend" and on_a_trip(sentence, verb.start()):
            continue
        if role == "visit":
            if is_of_guests(sentence, acting[-1].end, verb.start()):
                continue
            guest = guest_of(sentence, verb.start())
            if guest is not None:
                if sentence.objects[guest.start] != "mời":
                    sentence.add(guest, "visit", verb.start(), verb.end())
                continue
            if _HOST_TOO.search(sentence.key, max(0, verb.start() - 16), verb.start()):
                role = "attend"
        if role == "present" and _is_given(sentence, acting[0], verb.start()):
            continue
        for mention in acting:
            sentence.add(mention, role, verb.start(), verb.end())
        if role != "there":
            last = (verb.end(), role)
            light = verb[0] in _TELLS_NOTHING
        if role == "present":
            for mention in sentence.inside:
                if mention.start > verb.end() and sentence.objects.get(mention.start) in _GIVEN_TO:
                    sentence.add(mention, "receive", verb.start(), verb.end())


def _is_given(sentence: RoleSentence, giver: Mention, verb: int) -> bool:
    """Whether a verb of giving is passive, and the giver is not in it: "được ông A tặng Bằng khen"."""
    if _PASSIVE.search(sentence.key, max(0, verb - 100), verb) is None:
        return False
    return _LONG_AGO.search(sentence.key) is not None or _GIVERS.search(sentence.key, 0, giver.start) is None


def _overlapping(ranges: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Of sorted ranges, those that share a place with ``[start, end)``."""
    first = bisect_left(ranges, (start, start))
    before = ranges[first - 1 : first] if first else []
    return [r for r in [*before, *ranges[first : bisect_left(ranges, (end, end))]] if r[1] > start]
