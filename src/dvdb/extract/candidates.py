"""Where a text may name an event that took place, and how much speaks for each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dvdb.extract.acts import GIVING, Acts
from dvdb.extract.dates import ANNIVERSARY, DATE, RELATIVE, DateMention
from dvdb.extract.event_words import EventWords, Head

_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp|tới đây|thời gian tới|tiến tới)(?!\w)")
_WILL = re.compile(
    r"(?<!\w)sẽ (?:thăm|dự|tham dự|tham gia|có|tổ chức|đến|sang|diễn ra|trả lời|phát biểu)(?!\w)"
)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|tại|sau khi|cho biết|nói|khẳng định)(?!\w)")
_BACKGROUND = re.compile(r"\W*(?:trước đó|trước đây|năm ngoái|năm trước|từng|như đã đưa|còn nhớ)(?!\w)")
_HELD = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|đã họp|tiến hành|chủ trì|mở|đã có (?:cuộc|buổi))(?!\w)"
)
_ASIDE = re.compile(
    r"(?<!\w)(?:trong khuôn khổ|bắt đầu|kết thúc|tiếp tục|nằm trong|trong chuỗi|bên lề"
    r"|nhân|nhân dịp(?: tham)? dự|nhân dịp|các hoạt động tại"
    r"|chào mừng|chuẩn bị(?: cho)?|hướng tới|trước thềm|kết quả|và tham dự|và dự|thành công(?: của)?"
    r"|(?:lễ|phiên) (?:khai mạc|bế mạc)|nghị quyết|tinh thần|theo"
    r"|gửi (?:đến|tới)|trình|trước|sau|phục vụ) (?:các |một |những )?\Z"
)
_SEVERAL = ("các ", "những ", "nhiều ", "mỗi ", "mọi ", "từng ")
"""What stands before names that mean no one event: "tổ chức các | lớp tập huấn"."""
_ROOM = ("phòng ", "giấy mời ", "nội dung ", "lịch ", "sẽ ", "để ", "phải ", "không ")
"""What stands before a họp that is no meeting reported, even with its manner: "phòng | họp trực tuyến"."""
_AT_IT = re.compile(r"(?<!\w)(?:tại|trong|dự|tham dự|chủ trì|phát biểu(?: \w+){0,3}) (?:\w+ )?\Z")

_PART_OF = re.compile(
    r"(?: (?:đầu tiên|thứ \w+|cuối cùng|khai mạc|bế mạc))? (?:của|tại|trong) "
    r"(?:kỳ họp|đại hội|hội nghị|chuyến)(?!\w)"
)
_WITH_OBJECT = ("làm việc", "tiếp", "thăm")
"""Verbs that are taken for an event only with the party that follows, and then tell it well."""
_CALLED_OFF = ("dừng ", "dừng tổ chức ", "hủy ", "hủy bỏ ", "hoãn ", "cấm ", "cấm tổ chức ")
_ONLY_PLANNED = ("về tổ chức ", "về việc tổ chức ", "kế hoạch tổ chức ", "chuẩn bị tổ chức ")
_COUNTED = re.compile(
    r"(?<![\w/.\-])(?<!ngày )(?<!tháng )(?<!quý )(?<!năm )(?<!sáng )(?<!chiều )(?<!tối )"
    r"(?<!hôm )(?:\d[\d.]*|hai|ba|bốn|sáu|bảy|tám|chín|mười|hàng chục|hàng trăm)"
    r"(?: (?:buổi|cuộc|đợt|lượt|chương trình))? \Z"
)
"""What makes of an event one of many, a result: "đã tổ chức 5 | hội nghị"."""
_OF_YEARS = re.compile(r"(?<!\d)\d{1,3} năm (?:ngày )?\Z")
"""What makes of an event a jubilee's: "kỷ niệm 25 năm | Ngày hội"."""
_OF_NO_EVENT = (
    "phòng ",
    "nơi tổ chức ",
    "thông qua tại ",
    "kêu gọi ",
    "ban chỉ đạo ",
    "ban giám khảo ",
    "trung tâm ",
    *_CALLED_OFF,
    *_ONLY_PLANNED,
)
_FAIRS = ("lễ hội", "cuộc thi", "liên hoan", "triển lãm", "hội thi")
"""What goes on for days: its "ban tổ chức" speaks of it at any time."""
_IN_LIST = re.compile(r"(?<!\w)(?:các|những) (?:[^\W\d_]+ ?){1,4}(?:, (?:[^\W\d_]+ ?){1,4}){0,3}, \Z")
"""What stands before the second of several kinds of events: "tổ chức các hội nghị, | hội thảo"."""
_ASKED_FOR = re.compile(
    r"(?<!\w)(?:đề nghị|yêu cầu|đề xuất|kiến nghị)(?!\w)[^.;\n]{0,150}?(?<!đã )(?:tổ chức|mở) (?:một )?\Z"
)
_RECEIVED = re.compile(
    r" (?:(?:thân mật|xã giao|thân mật,|và hội đàm với|và làm việc với) ?)?"
    r"(?:ngài|ông|bà|đoàn|đại sứ|cựu|nguyên|tân|phái đoàn"
    r"|chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|tổng|phó tổng|thủ tướng|phó thủ tướng|quốc vương|các"
    r"|giám đốc|hoàng|đặc phái viên|ủy viên|thống đốc|tư lệnh|thượng|đại tướng|trung tướng|đồng chí)(?!\w)"
)
"""Whom a leader receives: "đã tiếp | thân mật Ngài ..."."""
_OFTEN_BROADCAST = "chương trình"
_NEAR_VERB = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|tiến hành|chủ trì|có|đã|làm|chứng kiến)"
    r"(?: (?:trọng thể|long trọng))? \Z"
)
_HOLDS = ("tổ chức ", "tổ chức long trọng ", "tổ chức trọng thể ", "tổ chức buổi ")
_HELD_FOR = re.compile(
    r" (?!cưới|ăn hỏi|hỏi|đính hôn|thành hôn|tân hôn|sinh nhật|giáng sinh|phục sinh|tết|vu lan|của|cho|này"
    r"|và|do|tại|ở|trong|với|nhân|để|ngày|sáng|chiều|tối|vào|trên|giữa|lớn|nhỏ|trọng thể|long trọng|đã|như)"
    r"[^\W\d_]+,? [^\W\d_]+(?!\w)"
)
"""What a ceremony is for that no list names: "tổ chức lễ | đổi tên trường"."""
_TAKES_PLACE = re.compile(r"[^.;\n]{0,90}?(?<!\w)(?:diễn ra|được tổ chức|đã khai mạc|khai mạc)(?!\w)")
_HEARSAY = re.compile(r"(?<!\w)(?:cho biết|cho hay|nói rằng|cho rằng|kể lại)(?!\w)")
_PICTURE = re.compile(r"(?<!\w)ảnh: ")
_CREDIT = 8
"""Characters behind a sentence in which a photo credit tells that it is a caption."""
_RIGHT_BEHIND = 8
"""Characters between a name and the day that belongs to it: a space, a bracket, "vào"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that names an event; ``order`` is the number of its sentence."""

    start: int
    end: int
    head: str
    type: str
    strong: bool
    specific: bool
    sentence: tuple[int, int]
    order: int
    to_come: bool
    background: bool
    held: bool
    act: bool


def dates_events(mention: DateMention, key: str) -> bool:
    """Whether a date can be an event's: "Ngày 6-2, Ban Thường vụ ..." is no feast though capital."""
    if mention.kind in (DATE, RELATIVE):
        return True
    framed = mention.part_of_day is not None or key[mention.end : mention.end + 1] == ","
    return mention.kind == ANNIVERSARY and mention.since is None and framed


def find_candidates(
    key: str, words: EventWords, acts: Acts, spans: Sequence[tuple[int, int]]
) -> list[Candidate]:
    """Every event named in the given sentences, or told by an act, in text order."""
    found: list[Candidate] = []
    order = covered = 0
    for form, at, head_end in words.heads_in(key):
        while order < len(spans) and spans[order][1] <= at:
            order += 1
        if order == len(spans):
            break
        start, end = spans[order]
        if at < max(start, covered):
            continue  # a line of the site's own, or a part of another name: "hội nghị | giao ban"
        known = words.heads[form]
        kind, finish, purpose = words.name_at(key, form, head_end)
        by_manner = form == "họp" and finish > head_end and not key.endswith(_ROOM, start, at)
        verb_stands_before = (" " + key[max(start, at - 40) : at]).endswith(known.after)
        opens = form == "làm việc" and at == start
        by_its_verb = verb_stands_before or by_manner or opens
        act = None if by_its_verb else _act(known, acts, (start, end), (at, head_end))
        told = act is not None
        if (known.after or known.act or known.sitting) and not (told or (known.after and by_its_verb)):
            continue
        if act is not None:
            kind, finish, purpose = act, head_end, None
        covered = finish
        if key.endswith(_SEVERAL, start, at) or _is_no_event(key, form, start, at, head_end):
            continue
        if known.open and purpose is None:
            named = _HELD_FOR.match(key, head_end) if form == "lễ" else None
            if named is None or not key.endswith(_HOLDS, start, at):
                continue
            purpose, finish = named[0].strip(), named.end()
            kind = key[at:finish]
        more = finish > head_end
        held_right_before = key.endswith(_HOLDS, start, at)
        found.append(
            Candidate(
                start=at,
                end=finish,
                head=form,
                type=kind,
                strong=known.strong
                or purpose is not None
                or (bool(known.after) and not told and (more or form in _WITH_OBJECT or held_right_before)),
                specific=more,
                sentence=(start, end),
                order=order,
                to_come=_is_to_come(key, at, finish, start, end),
                background=_BACKGROUND.match(key, start, end) is not None,
                held=told or _HELD.search(key, start, end) is not None,
                act=told,
            )
        )
    return found


def _act(known: Head, acts: Acts, sentence: tuple[int, int], verb: tuple[int, int]) -> str | None:
    """The type of the event that a verb tells by its subject and its day."""
    if known.sitting and (session := acts.session(sentence, verb)) is not None:
        return session
    if known.act is None or not acts.is_told(sentence, verb):
        return None
    return acts.with_gift(known.act, verb) if known.act in GIVING else known.act


def _is_no_event(key: str, form: str, start: int, at: int, head_end: int) -> bool:
    """Whether the words around show that a form means none: "làm việc | từ ngày 2/6", "phòng | họp"."""
    if key.endswith(_OF_NO_EVENT, start, at) or _IN_LIST.search(key, max(start, at - 60), at):
        return True
    if _COUNTED.search(key, max(start, at - 30), at) or _OF_YEARS.search(key, max(start, at - 20), at):
        return True
    if form == "hội thảo" and key.startswith(" luận", head_end):
        return True  # "Quốc hội | thảo luận"
    if form in _FAIRS and key.endswith("ban tổ chức ", start, at):
        return True
    if form == "làm việc":
        return not key.startswith((" với ", " cùng ", " tại "), head_end) or key.startswith(
            (" tại hội trường", " tại tổ"), head_end
        )
    return form == "tiếp" and _RECEIVED.match(key, head_end) is None


def _is_to_come(key: str, at: int, finish: int, start: int, end: int) -> bool:
    """Whether the clause around a name says that the event is still to come."""
    low = max(start, key.rfind(";", start, at), at - 70)
    if _TO_COME.search(key, low, min(end, finish + 60)) is not None:
        return True
    if _ASKED_FOR.search(key, max(start, at - 200), at) is not None:
        return True
    ahead = _WILL.search(key, max(start, at - 200), at)
    return ahead is not None and _DONE.search(key, ahead.end(), at) is None


class Weighing:
    """Compares the candidates of one text."""

    def __init__(
        self, key: str, dates: Sequence[DateMention], title_end: int, heads_in_title: set[str]
    ) -> None:
        self.key = key
        self.starts = [d.start for d in dates if dates_events(d, key)]
        self.title_end = title_end
        self.heads_in_title = heads_in_title

    def dated(self, sentence: tuple[int, int]) -> bool:
        """Whether a day is printed in this sentence."""
        at = bisect_left(self.starts, sentence[0])
        return at < len(self.starts) and self.starts[at] < sentence[1]

    def _day_follows(self, candidate: Candidate) -> bool:
        """Whether its day stands right behind a name: "tại buổi họp báo hôm 11/6"."""
        at = bisect_left(self.starts, candidate.end)
        return (
            at < len(self.starts)
            and self.starts[at] - candidate.end <= _RIGHT_BEHIND
            and not self.key[candidate.end : self.starts[at]].strip(" (")
        )

    def weight_as_main(self, candidate: Candidate) -> float:
        """How much speaks for this candidate rather than another; less for one in a caption."""
        return self.weight(candidate) - (2 if is_in_caption(self.key, candidate) else 0)

    def weight(self, candidate: Candidate) -> float:
        """How much speaks for this candidate as what the article reports."""
        start = candidate.sentence[0]
        before = self.key[max(start, candidate.start - 40) : candidate.start]
        weight = 0.0
        if self.dated(candidate.sentence):
            weight += 6
        if self._day_follows(candidate):
            weight += 2
        if candidate.strong:
            weight += 3
        if candidate.held:
            weight += 3
        if candidate.specific:
            weight += 1.5
        if candidate.to_come or candidate.background:
            weight -= 4
        if candidate.act:
            weight -= 1
        if candidate.type == "lễ" or candidate.head.startswith(_OFTEN_BROADCAST):
            weight -= 2
        if _ASIDE.search(before):
            weight -= 3
        if _PART_OF.match(self.key, candidate.end):
            weight -= 2
        in_title = candidate.head in self.heads_in_title or (
            candidate.act and candidate.head in self.key[: self.title_end]
        )
        if in_title and candidate.end > self.title_end:
            weight += 1.5
        if candidate.end <= self.title_end:
            weight -= 1
        weight -= min(candidate.order, 12) * 0.6
        return weight - (candidate.start - start) * 0.004


def is_attended(key: str, candidate: Candidate) -> bool:
    """Whether the text speaks of the event as going on: "tại hội nghị", "dự lễ"."""
    start = candidate.sentence[0]
    return _AT_IT.search(key[max(start, candidate.start - 40) : candidate.start]) is not None


def is_hearsay(key: str, candidate: Candidate) -> bool:
    """Whether somebody only says that the event was: "bà nói rằng tại | cuộc họp ..."."""
    return _HEARSAY.search(key, candidate.sentence[0], candidate.start) is not None


def is_in_caption(key: str, candidate: Candidate) -> bool:
    """Whether a photo credit follows the event in its sentence or right behind it on the line."""
    behind = candidate.sentence[1] + _CREDIT
    line_end = key.find("\n", candidate.end, behind)
    return _PICTURE.search(key, candidate.end, behind if line_end < 0 else line_end) is not None


def is_aside(key: str, candidate: Candidate) -> bool:
    """Whether the text names the event only for what it is told of: "nhân dịp dự | Diễn đàn"."""
    start = candidate.sentence[0]
    return _ASIDE.search(key[max(start, candidate.start - 40) : candidate.start]) is not None


def is_reported(key: str, candidate: Candidate) -> bool:
    """Whether a verb of holding stands at the very name: "đã tổ chức | họp bất thường", "Lễ X đã diễn ra"."""
    start, end = candidate.sentence
    if is_aside(key, candidate):
        return False
    before = key[max(start, candidate.start - 40) : candidate.start]
    return _NEAR_VERB.search(before) is not None or _TAKES_PLACE.match(key, candidate.end, end) is not None
