"""Years printed without day or month, and what each is: planned, reviewed, in a name, of the time told.

``key`` is ``match_key(body)``. What a year is comes from the words around it: "nhiệm vụ năm 2019" is a plan,
"kết quả năm 2018" a review, "Lễ hội Hoa Ban 2019" a name; "từ năm 2012", "so với năm 2016", "tầm nhìn 2030"
tell nothing of the story's own time and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

PLAN = "plan"
"""A time planned for: 'nhiệm vụ năm 2019', 'năm 2019 sẽ'."""
REVIEW = "review"
"""A time looked back on: 'tổng kết công tác năm 2018', 'trong năm 2018 đã'."""
NAME = "name"
"""A part of the name of what takes place: 'Ngày hội Văn hóa năm 2019', 'Lễ hội Hoa Ban 2019'."""
IN_YEAR = "in year"
"""A time spoken of with no word that says how: 'trong năm 2019'."""
CURRENT = "current"
"""A time that runs on while the story is told: 'từ đầu năm 2019 đến nay'."""
OPENS = "opens"
"""A year that opens a sentence: 'Năm 2018, toàn huyện có ...'."""

COMPARED = "compared"
"""The year before, which the story's own is measured against: 'so với cùng kỳ năm 2018'."""


class YearWord(NamedTuple):
    """A year and what it is, with its place in the text."""

    kind: str
    year: int
    start: int


_YEAR = re.compile(
    r"[12][0-9]{3}(?<![\w/.,\-][0-9]{4})(?<![/.\-] [0-9]{4})"
    r"(?![0-9]|[.,][0-9]|(?: ?- ?| )(?:19|20)[0-9]{2}|[/\-][a-zđ])"
    r"(?! ?(?:tỷ|tỉ|triệu|đồng|người|hộ|m2|km|ha|tấn|căn|lượt|phòng|lao động|công nhân|đảng viên|usd|suất"
    r"|năm))"
)
_PART_OF_DATE = re.compile(r"[-/.]\d{1,2} ?[-/.] ?\Z|tháng \d{1,2}(?: ?[/.\-] ?| năm )\Z")
_OTHER_TIME = re.compile(
    r"(?:(?<!\w)(?:sinh|đến|tới|từ|giai đoạn|nhiệm kỳ|tầm nhìn|khóa|trước|sau|so với|với|bằng|hơn|cuối|hồi"
    r"|mất|suốt|kể từ|vào|cách mạng|nghị sự|cup|cúp|euro|games|asiad|olympic|league|luật|hiến pháp|index"
    r"|qua|các|giữa|mùa|thập niên|những|kỳ)(?: (?:hết|cuối|đầu|giữa|trước|khoảng))?(?: năm)?|,|\() ?\Z|"
    r"(?:sinh|từ|đại hội|thành lập)[^.,;\n\d]{0,30}(?:năm |vào |\()\Z|"
    r"(?<!\w)(?:luật|hiến pháp|nghị định|nghị quyết|tầm nhìn|thỏa thuận|công ước|hiệp định|bầu cử"
    r"|thế vận hội)[^.,;\n]{0,30} \Z"
)
_TIME_WORD = re.compile(
    r"(?P<plan>phương hướng|nhiệm vụ|kế hoạch|chương trình|triển khai|chuẩn bị|mục tiêu|dự toán|giải pháp"
    r"|chỉ tiêu|trọng tâm)"
    r"|(?P<review>tổng kết|sơ kết|kết quả|tình hình|hoạt động|kiểm điểm|đánh giá)"
)
_TO_COME = re.compile(r"[^.;\n\d]{0,40}(?<!\w)(?:sẽ|dự kiến|phấn đấu)(?!\w)| là năm")
_TO_DO = re.compile(r"[^.;\n\d]{0,60}?(?<!\w)(?:phải|cần|đặt mục tiêu|tập trung|tiếp tục)(?!\w)")
_DONE = re.compile(r"[^.;\n\d]{0,40}(?<!\w)(?:đã|đạt|ước đạt)(?!\w)")
_NAMED_FOR_YEAR = re.compile(
    r"(?:cuộc thi|hội thi|hội nghị|diễn đàn|tháng hành động|apec|lễ hội|hội lễ|liên hoan|hội chợ|kỳ thi"
    r"|họp mặt|xuân|chủ đề|tọa đàm|hội thảo|ngày hội|tuần lễ|festival|triển lãm|năm du lịch|năm hữu nghị"
    r"|gặp mặt|biểu dương|tuyên dương|lớp (?:tập huấn|bồi dưỡng)|lần thứ \w+)[^.;\n\d]{0,60}\Z"
)
_MEASURED_AGAINST = re.compile(r"(?<!\w)(?:cùng kỳ(?: năm)?|so với (?:đầu|cuối) năm) \Z")
_CLAUSE = re.compile(r"[.;\n\d]")
_IN_YEAR = re.compile(
    r"(?<!\w)(?:trong|cả|của|tháng đầu|tháng cuối|mùa [^\W\d_]{1,6},? [^\W\d_]{1,6}) năm \Z"
)
_OPENS = re.compile(r"(?:\A|[.;:\n\"!?…”] ?)năm \Z")
_AFTER_WORD = re.compile(r"[^\W\d_] \Z")
_LEAD = 700
"""Characters that hold title and lead: a year printed there is the story's own."""
_GOVERNS = 70
"""Characters within which a word rules a year."""


def find_year_words(key: str) -> Iterator[YearWord]:
    """Every year that says something of the story's own time, in text order."""
    for m in _YEAR.finditer(key):
        before = key[max(0, m.start() - 120) : m.start()]
        if before.endswith(("từ đầu năm ", "những tháng đầu năm ")):
            yield YearWord(CURRENT, int(m[0]), m.start())
            continue
        if _MEASURED_AGAINST.search(before[-24:]):
            yield YearWord(COMPARED, int(m[0]), m.start())
            continue
        if _PART_OF_DATE.search(before[-16:]) or _OTHER_TIME.search(before[-60:]):
            continue
        kind = _kind(key, before, m.start(), m.end())
        if kind is not None:
            yield YearWord(kind, int(m[0]), m.start())


def _kind(key: str, before: str, at: int, end: int) -> str | None:
    named = _NAMED_FOR_YEAR.search(before[-70:])
    word = governing_word(before)
    if word is not None and (named is None or _TIME_WORD.search(named[0])):
        return word
    in_year, opens = _IN_YEAR.search(before) is not None, _OPENS.search(before) is not None
    if _TO_COME.match(key, end) or ((in_year or opens) and _TO_DO.match(key, end)):
        return PLAN
    if _DONE.match(key, end) and before.endswith(("trong năm ", "hết năm ")):
        return REVIEW
    if named is not None:
        return NAME
    if in_year:
        return IN_YEAR
    if opens:
        return OPENS
    if at < _LEAD and _AFTER_WORD.search(before) and not before.endswith("năm "):
        return NAME
    return None


def governing_word(before: str) -> str | None:
    """'plan' or 'review': the word that rules the year that follows (a plan may be what is reviewed)."""
    tail = _CLAUSE.split(before)[-1]
    words = list(_TIME_WORD.finditer(tail))
    if not words:
        return None
    last = words[-1]
    if last.lastgroup == PLAN and last[0] != "triển khai":
        for w in reversed(words[:-1]):
            between = tail[w.end() : last.start()]
            if "," in between or " và " in between or w[0] in ("phương hướng", "triển khai", "kế hoạch"):
                break
            if w.lastgroup == REVIEW:
                return REVIEW
    if len(tail) - last.end() > _GOVERNS:
        return None
    return last.lastgroup
