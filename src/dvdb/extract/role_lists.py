"""Who is listed as being there: "Tham dự hội nghị có A; B", "với sự có mặt của C", "Từ trái qua: D, E"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dvdb.extract.mentions import Mention
from dvdb.extract.role_sentences import RoleSentence
from dvdb.extract.role_words import OFFICE

_NO_GUESTS = r"(?! (?:thể|hiệu|sự))(?!\w)"
"""After "có": what is no list of people."""
_LIST_OPENS = re.compile(
    r"(?P<presence>(?:(?:với|có) )?sự (?:quan tâm )?(?:tham dự|tham gia|có mặt|chứng kiến|hiện diện|chủ trì|"
    r"chủ tọa|điều hành)(?:(?:,| và)? (?:phát biểu chỉ đạo|chỉ đạo|chúc mừng|theo dõi|phát biểu))? của)|"
    r"(?:tham dự|cùng dự|cùng đi|đến dự|về dự|tới dự|dự(?! (?:án|kiến|báo|thảo|toán|phòng|trữ|"
    r"đoán|luật|định|tính|trù|liệu|thi|thầu)(?!\w))|tháp tùng|có mặt|tham gia đoàn|chủ trì|"
    r"chủ tọa|điều hành|chứng kiến)(?!\w)[^.;:]{0,160}?"
    r"(?:(?<!\w)(?:có|còn có|gồm)(?! (?:thể|hiệu|sự))|(?<!ảnh):)(?!\w)|"
    rf"cùng dự với|tháp tùng|(?<!\w)đón [^.;:]{{4,90}} có{_NO_GUESTS}|"
    rf"(?<!\w)tiếp (?:đón |và làm việc với )?(?:các )?đoàn[^.;:]{{0,80}}? (?:có|gồm){_NO_GUESTS}|"
    r"(?<!\w)(?:vinh dự|vinh hạnh) (?:được )?(?:đón|đón tiếp|chào đón)(?!\w)|"
    rf"tiếp xúc (?:với )?cử tri(?!\w)[^.;:]{{0,80}}? có{_NO_GUESTS}|"
    r"chủ trì(?!\w)[^.,;:]{0,60}? là(?!\w)|"
    r"(?<!\w)(?P<given>(?:nhận|được trao|được tặng) (?:quyết định|bằng khen|huân chương|kỷ niệm chương|"
    r"huy hiệu|danh hiệu)[^.;:]{0,60}? (?:gồm|là|có))(?!\w)|"
    r"từ trái (?:qua|sang)(?: phải)?(?: là)?:|"
    rf"(?<!\w)(?:về )?phía (?![^.;]{{0,60}} có ý kiến)[^.;:]{{2,60}}? (?:có|gồm){_NO_GUESTS}"
)
_CUES = (
    "dự", "sự ", "chủ t", "phía ", "có mặt", "tiếp ", "đón ", "nhận ", "được t", "điều hành", "chứng kiến",
    "cùng đi", "tháp tùng", "đoàn", "vinh ", "từ trái",
)  # fmt: skip
"""One of these stands in every opening; a sentence without any is not searched."""
_LIST_GOES_ON = re.compile(
    r"\W*(?:nguyên )?(?:các (?:đồng chí|ông|bà|vị)(?!\w)|ngoài ra|bên cạnh đó|cùng các đồng chí)[^.;:]{0,40}?"
    rf"(?:{OFFICE}|:|có )"
)
_WORDS_TO_THE_FIRST = 120
"""Characters that are no title's between the opening of a list and the first name."""
_WORDS_TO_THE_PRESENT = 60
"""The same after "với sự tham dự của"; more are of others."""
_FAR_INTO_A_SENTENCE = 90
"""An opening so far behind a person is said of what he does, and opens no list."""
_CLOSES_A_LIST = frozenset({"speak", "report", "present", "visit"})


@dataclass(slots=True)
class Listed:
    """The people of the lists of a sentence, by where they stand, and where the lists begin and end."""

    people: set[int] = field(default_factory=set)
    start: int = 0
    end: int = 0


def read_lists(sentence: RoleSentence) -> Listed:
    """The people whom the sentence lists as present, each with his role noted."""
    listed = Listed()
    if sentence.after_list and _LIST_GOES_ON.match(sentence.key) and sentence.inside:
        first = sentence.inside[0].start
        _note(sentence, listed, sentence.inside, (0, first), len(sentence.key), "attend")
        return listed
    if not any(cue in sentence.key for cue in _CUES):
        return listed
    openings = list(_LIST_OPENS.finditer(sentence.key))
    for number, opening in enumerate(openings):
        if listed.people and not _opens_another(sentence.key, opening):
            continue
        people = _people_after(sentence, opening)
        if not people:
            continue
        others = [o.start() for o in openings[number + 1 :] if _opens_another(sentence.key, o)]
        end = min((start for start in others if start > people[0].end), default=len(sentence.key))
        _note(sentence, listed, people, opening.span(), end, _role(opening))
    return listed


def _opens_another(key: str, opening: re.Match[str]) -> bool:
    """Whether an opening ends the list before it: "do A chủ trì và sự tham dự của B", "A; cùng dự có B"."""
    return opening["presence"] is not None or key[
        max(0, opening.start() - 2) : opening.start()
    ].rstrip().endswith(";")


def _people_after(sentence: RoleSentence, opening: re.Match[str]) -> list[Mention]:
    """Those after the opening of a list who can stand in it; none where it opens no list."""
    people = [
        m
        for m in sentence.inside
        if m.start >= opening.end() - 1
        and not (m.start > opening.end() + 60 and sentence.objects.get(m.start) == "của")
    ]
    reach = _WORDS_TO_THE_PRESENT if opening["presence"] or opening["given"] else _WORDS_TO_THE_FIRST
    if not people or sentence.words_between(opening.end(), people[0].start) > reach:
        return []
    if sentence.is_quoted(opening.start()):
        return []
    after_somebody = any(m.end <= opening.start() for m in sentence.inside)
    run_on = sentence.text[opening.start()].isupper()  # a caption before it lacks its full stop
    told = opening["presence"] or opening["given"] or run_on
    return [] if after_somebody and not told and opening.start() > _FAR_INTO_A_SENTENCE else people


def _role(opening: re.Match[str]) -> str:
    """What those do whom an opening lists."""
    if any(word in opening[0] for word in ("chủ trì", "chủ tọa", "điều hành")):
        return "chair"
    return "receive" if opening["given"] else "attend"


def _note(
    sentence: RoleSentence,
    listed: Listed,
    people: list[Mention],
    opening: tuple[int, int],
    end: int,
    role: str,
) -> None:
    """Note the role of the people of one list, which ends at a verb of doing, or at ``end``."""
    stop = end
    for verb in sentence.verbs(people[0].end, end):
        if verb.lastgroup in _CLOSES_A_LIST:
            stop = verb.start()
            break
    chain = [m for m in people if m.start < stop]
    if stop < end and len(chain) > 1 and sentence.key.count(",", chain[-1].end, stop) < 6:
        chain.pop()  # the last one before the verb is its subject
    for mention in chain:
        sentence.add(mention, role, *opening)
    sentence.ends_in_list = role == "attend" and stop == len(sentence.key)
    if not listed.people:
        listed.start = opening[0]
    listed.people |= {m.start for m in chain}
    listed.end = chain[-1].end
