"""The year that a printed day leaves out, told by the text's other dates, periods and plans.

Sources: the domain notes 4.3 and 4.4, and the gold guide: ``--MM-DD`` is a date whose year the
document does not tell. ``key`` is ``match_key(body)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from dvdb.extract.dates import (
    ANNIVERSARY,
    BIRTH,
    DATE,
    DEADLINE,
    DOCUMENT,
    DateMention,
    find_dates,
    is_day,
)


class YearClue(NamedTuple):
    """A year that the text ties to its own time. ``month`` is None if only the year is printed."""

    rank: int
    year: int
    month: int | None
    day: int | None
    start: int
    what: str


_EXACT, _REPORT, _NEAR, _PLAN, _REVIEW, _TERM, _OF_AGE, _STORY = range(8)

_YEAR = re.compile(
    r"[12][0-9]{3}(?<![\w/.,\-][0-9]{4})(?<![/.,\-] [0-9]{4})"
    r"(?![0-9]|[.,][0-9]|(?: ?- ?| )(?:19|20)[0-9]{2}|[/\-][a-zđ])"
    r"(?! ?(?:tỷ|tỉ|triệu|đồng|người|hộ|m2|km|ha|tấn|căn|lượt|phòng|lao động|công nhân|đảng viên))"
)
_MONTH_YEAR = re.compile(r"tháng ([0-9]{1,2})(?: ?[/.\-] ?|,? năm )((?:19|20)[0-9]{2})(?![0-9])")
_WORK_OF_MONTH = re.compile(r"(?<!\w)(?:công tác|nhiệm vụ|tình hình|kết quả|hoạt động)(?: [^\W\d_]+){0,5} \Z")
_MONTH_AHEAD = re.compile(r"trình|sẽ|dự kiến|phấn đấu|để |cần thiết|chậm nhất|tính đến|trước tháng")
_HALF_YEAR = re.compile(r"tháng (?:đầu|cuối)(?: năm)? ?(?:năm |[\-/] ?)?((?:19|20)[0-9]{2})(?![0-9])")
_QUARTER = re.compile(
    r"quý (?:[1-4]|iv|i{1,3}|một|hai|ba|tư|cuối)(?: và quý \w{1,3})? ?(?:,? ?năm |[\-/] ?)"
    r"((?:19|20)[0-9]{2})(?![0-9])"
)
_TIME_WORD = re.compile(
    r"(?P<plan>phương hướng|nhiệm vụ|kế hoạch|chương trình|triển khai|chuẩn bị|mục tiêu|dự toán|giải pháp"
    r"|chỉ tiêu|trọng tâm)"
    r"|(?P<review>tổng kết|sơ kết|kết quả|tình hình|hoạt động|kiểm điểm|đánh giá)"
)
_OTHER_TIME = re.compile(
    r"(?:(?<!\w)(?:sinh|đến|tới|từ|giai đoạn|nhiệm kỳ|tầm nhìn|khóa|trước|sau|so với|cuối|hồi|mất|suốt|kể từ|"
    r"cách mạng|nghị sự|world cup|euro|cúp|sea games|asiad|olympic|"
    r"qua|các|giữa|mùa|thập niên)(?: (?:hết|cuối|đầu|giữa|trước|khoảng))?(?: năm)?|,|\() ?\Z|"
    r"(?:sinh|từ|luật|bộ luật|hiến pháp|đại hội|world cup|olympic|thành lập)"
    r"[^.,;\n\d]{0,30}(?:năm |vào |\()\Z"
)
_NAMED_FOR_YEAR = re.compile(
    r"(?:cuộc thi|hội thi|hội nghị|diễn đàn|tháng hành động|apec|giải|lễ hội|hội lễ|liên hoan|hội chợ|kỳ thi"
    r"|họp mặt|xuân|chủ đề)[^.;\n\d]{0,60}\Z"
)
_TO_COME = re.compile(r"[^.;\n]{0,40}(?<!\w)(?:sẽ|dự kiến|phấn đấu)(?!\w)| là năm")
_DONE = re.compile(r"[^.;\n]{0,40}(?<!\w)(?:đã|đạt|ước đạt)(?!\w)")
_TWO_YEARS = re.compile(r"(?<!kỳ )(?<!đoạn )(?:năm|năm học) ((?:19|20)\d\d) ?- ?((?:19|20)\d\d)(?!\d)")
_CONGRESS = re.compile(r"đại hội[^.;\n]{0,110}nhiệm kỳ ((?:19|20)[0-9]{2})")
_FIRST_SESSION = re.compile(
    r"(?:họp lần|kỳ họp|phiên họp) thứ (?:nhất|1)(?![0-9])[^.;\n]{0,90}nhiệm kỳ ((?:19|20)[0-9]{2})"
    r"|nhiệm kỳ ((?:19|20)[0-9]{2}) ?- ?[0-9]{4}\)? (?:đã )?(?:kỳ |phiên )?họp (?:lần )?"
    r"thứ (?:nhất|1)(?![0-9])"
)
_CONGRESS_JUST_HELD = re.compile(r"đại hội[^.;\n]{0,90}vừa qua")
_SPRING = re.compile(r"(?<!\w)(?:xuân|tết)(?: [^\W\d_]+){0,3} ((?:19|20)[0-9]{2})(?![0-9])")
_CONGRESS_TO_COME = re.compile(r"(?<!\w)đại hội[^.;\n]{0,40}(?<!\w)(?:diễn ra|khai mạc|bế mạc|tổ chức)(?!\w)")
_TERM_OF_FIVE = re.compile(r"nhiệm kỳ ((?:19|20)[0-9]{2}) ?- ?((?:19|20)[0-9]{2})(?![0-9])")
_BELOW = "below"
"""A day in the list of other news below a story: the site shows it after the story's own."""
_RANGE = "range"
_PAST = (DATE, "month", "jubilee")
_BEFORE_LATEST = 31
"""Days that the story may lie before that: a later day may be one to come."""
_SINCE_LAST = 215
"""Days that the story may lie after the latest day that its text dates in full."""
_LAST_YEAR = 2040
"""A later year is a sum of things that do not belong together."""
_LEAD = 600
"""Characters that hold title and lead: a year printed there is the story's own."""
FIRST_YEAR = 1997
"""News has been online since then; an older year is history, not the story's own time."""
_SIGNED = re.compile(
    r"ký (?:kết|hợp tác|thỏa thuận|chương trình|biên bản)[^.;\n]{0,200}giai đoạn ((?:19|20)[0-9]{2}) ?-"
)
_AGE = re.compile(r" \(([2-8][0-9]) tuổi")
_BORN = re.compile(r"sinh (?:năm |ngày [0-9]{1,2}[/.\-][0-9]{1,2}[/.\-])(19[0-9]{2})")
_NAME_BEFORE = re.compile(r"([^\W\d_]{1,8}) ([^\W\d_]{1,8}),? ?\(?\Z")
_JUBILEE = re.compile(r"kỷ niệm (?:lần thứ )?([0-9]{1,3}) năm")


class YearClues:
    """What a text tells about the year of its own time; built only when a date needs it."""

    def __init__(self, body: str, key: str, dates: Iterable[DateMention] | None = None) -> None:
        self.dates = list(find_dates(body, key) if dates is None else dates)
        self.key = key
        self._clues: list[YearClue] | None = None

    @property
    def clues(self) -> list[YearClue]:
        """All clues, the strongest kind first, in text order within a kind."""
        if self._clues is None:
            self._clues = sorted(
                (c for c in self._find() if FIRST_YEAR <= c.year <= _LAST_YEAR),
                key=lambda c: (c.rank, c.start),
            )
        return self._clues

    def _find(self) -> list[YearClue]:
        key = self.key
        out: list[YearClue] = []
        for d in self.dates:
            if d.year is None or d.day is None or d.month is None or d.kind in (BIRTH, DOCUMENT):
                continue
            if d.start >= len(key):
                out.append(YearClue(_NEAR, d.year, d.month, d.day, d.start, _BELOW))
            elif d.kind == DEADLINE or d.end_day is None or d.end_month is None:
                out.append(YearClue(_NEAR, d.year, d.month, d.day, d.start, d.kind))
            else:
                out.append(YearClue(_NEAR, d.end_year or d.year, d.end_month, d.end_day, d.start, _RANGE))
        for m in (*_HALF_YEAR.finditer(key), *_QUARTER.finditer(key)):
            out.append(YearClue(_REPORT, int(m[1]), None, None, m.start(), "period"))
        for m in _MONTH_YEAR.finditer(key):
            month, year = int(m[1]), int(m[2])
            before = key[max(0, m.start() - 40) : m.start()]
            if not 1 <= month <= 12:
                continue
            if before.endswith(("thường kỳ ", "họp ", "phiên ")):
                out.append(YearClue(_REPORT, year, month, None, m.start(), "session"))
            elif "hoàn thành" not in before and _MONTH_AHEAD.search(before + key[m.end() : m.end() + 8]):
                out.append(YearClue(_NEAR, year, month, None, m.start(), "month"))
            elif m.start() < _LEAD and _WORK_OF_MONTH.search(before):
                out.append(YearClue(_REPORT, year, month, None, m.start(), "session"))
        out.extend(self._plain_years())
        out.extend(self._congresses())
        for m in _SIGNED.finditer(key):
            out.append(YearClue(_TERM, int(m[1]), None, None, m.start(), "signed"))
        out.extend(self._ages())
        for m in _SPRING.finditer(key, 0, _LEAD):
            out.append(YearClue(_REPORT, int(m[1]), 2, None, m.start(), "spring"))
        if m2 := _JUBILEE.search(key):
            years = int(m2[1])
            for d in self.dates:
                if d.kind in (BIRTH, ANNIVERSARY, DOCUMENT) and d.year and d.month and d.day:
                    out.append(YearClue(_NEAR, d.year + years, d.month, d.day, d.start, "jubilee"))
        return out

    def _plain_years(self) -> list[YearClue]:
        """Years with no day or month: planned, reviewed, or in the name of something that takes place."""
        key = self.key
        out: list[YearClue] = []
        for m in _YEAR.finditer(key):
            at, year = m.start(), int(m[0])
            before = key[max(0, at - 120) : at]
            if _PART_OF_DATE.search(before[-16:]) or _OTHER_TIME.search(before[-60:]):
                continue
            word = governing_word(before)
            if word is not None:
                out.append(YearClue(_PLAN if word == "plan" else _REVIEW, year, None, None, at, word))
            elif _TO_COME.match(key, m.end()):
                out.append(YearClue(_PLAN, year, None, None, at, "plan"))
            elif _DONE.match(key, m.end()) and before.endswith(("trong năm ", "hết năm ")):
                out.append(YearClue(_REVIEW, year, None, None, at, "review"))
            elif _NAMED_FOR_YEAR.search(before[-70:]) or (
                at < _LEAD and before.endswith(("đầu năm ", "trong năm "))
            ):
                out.append(YearClue(_STORY, year, None, None, at, "story"))
        for m in _TWO_YEARS.finditer(key):
            if int(m[2]) == int(m[1]) + 1 and (m.start() < _LEAD or m[0].startswith("năm học")):
                out.append(YearClue(_STORY, int(m[2]), None, None, m.start(), "two years"))
        return out

    def _congresses(self) -> list[YearClue]:
        """A congress, or the first session of a council, is held in the first year of its term."""
        key = self.key
        if "nhiệm kỳ" not in key:
            return []
        just_held = _CONGRESS_JUST_HELD.search(key) is not None
        out: list[YearClue] = []
        for m in (*_CONGRESS.finditer(key), *_FIRST_SESSION.finditer(key)):
            line = key.rfind("\n", 0, m.start()) + 1
            sentence = max(line, key.rfind(". ", 0, m.start()) + 2)
            dated = any(
                sentence <= d.start < m.end() and d.year is None and d.kind == DATE for d in self.dates
            )
            if just_held or (dated and not key.startswith("trước đó", sentence)):
                out.append(YearClue(_TERM, int(m[1] or m[m.lastindex or 1]), None, None, m.start(), "term"))
        if (coming := _CONGRESS_TO_COME.search(key)) is not None:
            for m in _TERM_OF_FIVE.finditer(key):
                if int(m[2]) == int(m[1]) + 5:
                    out.append(YearClue(_TERM, int(m[1]), None, None, coming.start(), "congress"))
        return out

    def _ages(self) -> list[YearClue]:
        """'(44 tuổi)' and 'sinh năm 1974' of one person: the press counts age as the difference of years."""
        key = self.key
        ages: dict[str, int] = {}
        for m in _AGE.finditer(key):
            if name := _NAME_BEFORE.search(key[max(0, m.start() - 20) : m.start()]):
                ages[name[0].strip()] = int(m[1])
        out: list[YearClue] = []
        if ages:
            for m in _BORN.finditer(key):
                name = _NAME_BEFORE.search(key[max(0, m.start() - 22) : m.start()].rstrip())
                if name and (years := ages.get(f"{name[1]} {name[2]}")):
                    out.append(YearClue(_OF_AGE, int(m[1]) + years, None, None, m.start(), "age"))
        return out


_PART_OF_DATE = re.compile(r"[-/.]\d{1,2} ?[-/.] ?\Z|tháng \d{1,2}(?: ?[/.\-] ?| năm )\Z")


def governing_word(before: str) -> str | None:
    """'plan' or 'review': the word that rules the year that follows (a plan may be what is reviewed)."""
    tail = re.split(r"[.;\n\d]", before)[-1]
    words = list(_TIME_WORD.finditer(tail))
    if not words:
        return None
    last = words[-1]
    if last.lastgroup == "plan" and last[0] != "triển khai":
        for w in reversed(words[:-1]):
            between = tail[w.end() : last.start()]
            if "," in between or " và " in between or w[0] in ("phương hướng", "triển khai", "kế hoạch"):
                break
            if w.lastgroup == "review":
                return "review"
    if len(tail) - last.end() > 70:
        return None
    return last.lastgroup


def _day(clue: YearClue) -> date:
    month = clue.month or 1
    return date(clue.year, month, min(clue.day or 15, 28 if month == 2 else 30))


def resolve_year(
    mention: DateMention, published: str | None = None, clues: YearClues | None = None
) -> tuple[str | None, str | None]:
    """(ISO date or '--MM-DD', basis) of the first day of a mention; (None, None) if nothing tells it.

    ``published`` is an ISO date or timestamp of the document. Basis: ``text`` (printed or told by the
    text's own years), ``published`` (the year of publication, or the one before if the day would lie
    after it; 'sáng nay' is the day itself), or None for a date that stays without a year.
    """
    stamp = _published(published)
    if mention.day is None or mention.month is None:
        if stamp is None or mention.relative is None:
            return None, None
        shift = {"nay": 0, "qua": -1, "mai": 1}[mention.relative]
        return (stamp + timedelta(days=shift)).isoformat(), "published"
    day, month = mention.day, mention.month
    if mention.year is not None:
        return f"{mention.year:04}-{month:02}-{day:02}", "text"
    if stamp is not None:
        ahead = 1 if mention.relative == "mai" else 0
        year = stamp.year
        if (month, day) > ((stamp + timedelta(days=ahead)).month, (stamp + timedelta(days=ahead)).day):
            year -= 1
        if is_day(day, month, year):
            return f"{year:04}-{month:02}-{day:02}", "published"
    elif clues is not None and (told := year_of(mention, clues)) is not None and is_day(day, month, told):
        return f"{told:04}-{month:02}-{day:02}", "text"
    return f"--{month:02}-{day:02}", None


def resolve_end(
    mention: DateMention, published: str | None = None, clues: YearClues | None = None
) -> str | None:
    """The last day of a range, ISO or '--MM-DD', in the same way as its first day; None for a single day."""
    if mention.end_day is None or mention.end_month is None:
        return None
    last = mention._replace(day=mention.end_day, month=mention.end_month, year=mention.end_year)
    first, _ = resolve_year(mention, published, clues)
    if last.year is None and first is not None and not first.startswith("--"):
        year = int(first[:4])
        later = (mention.end_month, mention.end_day) >= (mention.month or 1, mention.day or 1)
        last = last._replace(year=year if later else year + 1)
    return resolve_year(last, published, clues)[0]


def _published(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def year_of(mention: DateMention, clues: YearClues) -> int | None:
    """The year that the text's other dates, periods and plans give a day and month, best evidence first."""
    day, month = mention.day, mention.month
    if day is None or month is None:
        return None
    found = clues.clues
    for c in found:
        if c.month == month and c.day == day and c.rank == _NEAR and c.what != DEADLINE:
            return c.year
    for c in found:
        if c.rank != _REPORT:
            continue
        if c.month is None:
            return c.year
        if c.what == "spring":
            if month in (11, 12) or month <= 4:
                return c.year - 1 if month >= 11 else c.year
            continue
        if c.what == "session":
            return c.year + 1 if c.month == 12 and month == 1 else c.year
    latest = _latest(found)
    if latest is not None and (after := _after(latest, day, month)) is not None:
        return after
    near: tuple[int, int] | None = None
    for c in found:
        if c.rank != _NEAR or c.month is None or c.what == _BELOW:
            continue
        for year in (c.year - 1, c.year, c.year + 1):
            if is_day(day, month, year):
                gap = abs((date(year, month, day) - _day(c)).days)
                told_before = latest is not None and (latest - date(year, month, day)).days > _BEFORE_LATEST
                if gap <= 120 and not told_before and (near is None or gap < near[0]):
                    near = (gap, year)
    if near is not None:
        return near[1]
    for c in found:
        if c.what == _BELOW and c.month is not None and c.day is not None:
            return c.year if (month, day) <= (c.month, c.day) else c.year - 1
    reviewed = {c.year for c in found if c.rank == _REVIEW}
    planned = {c.year for c in found if c.rank == _PLAN}
    if planned:
        year = min(planned)
        if reviewed and max(reviewed) + 1 in planned:
            return max(reviewed) + 1 if month < 10 else max(reviewed)
        return year - 1 if month >= 11 else year
    if reviewed:
        return max(reviewed) + 1 if month <= 2 else max(reviewed)
    for rank in (_TERM, _OF_AGE, _STORY):
        told = [c for c in found if c.rank == rank]
        if told:
            return told[0].year if rank != _STORY or told[0].start < _LEAD else max(c.year for c in told)
    return None


def _latest(clues: list[YearClue]) -> date | None:
    """The latest day in the past that the text dates in full."""
    return max(
        (_day(c) for c in clues if c.rank == _NEAR and c.month is not None and c.what in _PAST), default=None
    )


def _after(latest: date, day: int, month: int) -> int | None:
    """The year in which a day follows the text's latest full day: a story is told after what it tells."""
    for year in (latest.year, latest.year + 1):
        if is_day(day, month, year):
            days = (date(year, month, day) - latest).days
            if -_BEFORE_LATEST <= days <= _SINCE_LAST:
                return year
    return None
