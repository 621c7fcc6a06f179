"""Calendar dates in running text.

Source: the domain notes, 4.3 (surfaces and traps). ``key`` is ``match_key(body)``: the same length as
the body, lower case, one kind of dash, quote and space; patterns run on it, surfaces are cut from the
body. Every quantifier is bounded, so the time is proportional to the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

DATE = "date"
"""A day on which something takes place: the only kind that dates an event."""
ANNIVERSARY = "anniversary"
"""A day in the name of a commemoration: 'Quốc khánh 2/9', 'Ngày truyền thống 15/10'."""
BIRTH = "birth"
"""A day of birth or death in a biography."""
DOCUMENT = "document"
"""The day of issue of a numbered document: 'số 24-KL/TW ngày 5.6.2012'."""
DEADLINE = "deadline"
"""A limit or a start of validity: 'trước ngày 30.6', 'kể từ ngày 1/9/2019'."""
RELATIVE = "relative"
"""'sáng nay', 'hôm qua' with no day printed: ``day`` and ``month`` are None."""


class DateMention(NamedTuple):
    """A date as printed. ``start:end`` covers the part of the day and the word 'ngày' with the digits."""

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None = None
    end_day: int | None = None
    end_month: int | None = None
    end_year: int | None = None
    part_of_day: str | None = None
    """sáng, trưa, chiều, tối or đêm."""
    relative: str | None = None
    """nay, qua or mai: the day of publication, the one before, the one after."""
    kind: str = DATE
    since: int | None = None
    """First year of an anniversary printed as a pair of dates."""


_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CANDIDATE = re.compile(
    r"[0-9](?<![0-9/.,:\w][0-9])(?<![0-9][.,] [0-9])[0-9]?(?= ?[/.\-,] ?[0-9]| (?:tháng|và|đến|tới) )"
)
_CUES = ("ngày", "sáng", "chiều", "tối", "hôm", "trưa", "đêm", "mùng", "mồng")
_FULL = r"(\d{1,2}) ?([/.\-]) ?(\d{1,2})(?: ?%s ?((?:1[89]|20|21)\d\d|\d\d)(?![\d.,]?\d))?(?!\d)"
_SINGLE = re.compile(_FULL % r"\2")
_TO = r"(?: ?- ?| (?:đến|tới|và|sang) )(?:hết )?(?:(?:các )?ngày |hôm |mùng )?"
_PAIR = re.compile((_FULL % r"\2") + _TO + (_FULL % r"\6"))
_DAYS_THEN = re.compile(
    r"(\d{1,2})(?!\d)((?:, ?\d{1,2}(?!\d)){0,6})(?:,? và | ?- ?| đến | tới |, ?)(?:hết )?(?:ngày )?"
    r"(\d{1,2})(?: ?([/.]|(?<!-\d)(?<!-\d\d)(?<!- \d)(?<!- \d\d)-) ?| tháng )(\d{1,2})"
    r"(?:(?:(?<=\d) ?[/.\-] ?|,? năm )((?:19|20)\d\d))?(?![\d.,]?\d)"
)
_IN_WORDS = re.compile(
    r"(\d{1,2})(?: (?:đến|-|và) (\d{1,2}))? tháng (\d{1,2})(?!\d)"
    r"(?:(?:,? năm | ?[/.\-] ?)((?:19|20)\d\d))?(?!\d)"
)
_YEAR_AFTER = re.compile(r",? năm ((?:19|20)\d\d)(?!\d)")

_PART = r"(?:rạng |buổi |đầu giờ |cuối |giữa )?(?P<part>sáng|trưa|chiều|tối|đêm)"
_WEEKDAY = r"(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\b ?[,\-]? ?\(?)?"
_BEFORE = re.compile(
    rf"(?:(?<!\w){_PART}(?: (?:các )?ngày| hôm)?|(?<!\w)(?:(?:các |hai |ba |bốn )?ngày|hôm|mùng|mồng|đêm))"
    rf"(?: (?P<rel>nay|qua|mai))?(?:,? (?:tức )?(?:ngày )?(?:mùng |mồng )?| ?,? ?\((?:ngày )?| ?- ?| )"
    rf"{_WEEKDAY}(?:ngày |mùng )?\Z"
)
_WEAK = re.compile(r"(?<!\w)(?:từ|đến|tới|hết|trước|sau|vào|tận) \Z")
_FEAST = re.compile(
    r"(?:(?<!\w)(?:lễ|dịp|tết|quốc khánh|truyền thống|cách mạng(?: tháng (?:8|tám))?|thống nhất(?: đất nước)?"
    r"|chiến thắng|giải phóng|quốc tế lao động|liệt sĩ|liệt sỹ|phụ nữ|nhà giáo(?: việt nam)?"
    r"|doanh nhân(?: việt nam)?) ?\(?(?:ngày )?)\Z"
)
_IN_FEAST = re.compile(
    r"kỷ niệm|kỉ niệm|truyền thống|quốc khánh|chào mừng|thành lập|chiến thắng|giải phóng|ngày sinh|ngày mất|"
    r"hưởng ứng|tri ân|dịp |nhân ngày|ngày hội"
)
_LIFE = re.compile(
    r"(?<!\w)(?:sinh|mất|qua đời|từ trần|tạ thế|hy sinh|chào đời|bắt giam)(?: (?:vào|hôm|lúc))?,? ?\Z"
)
_NUMBERED = re.compile(
    r"(?:(?<![\d/])\d[\w.]{0,6} ?[/\-] ?(?:\d{4} ?[/\-] ?)?[a-zđ][\w/.\-]{0,20}|(?<!\w)số:? ?\d[\w/.\-]{0,12}"
    r"|quyết định|nghị quyết|chỉ thị|kết luận|công văn|thông báo|nghị định|thông tư)[,(]? ?(?:ban hành )?\Z"
)
_LIMIT = re.compile(
    r"(?<!\w)(?:trước|chậm nhất|muộn nhất|đến hết|cho đến|kể từ|tính từ|hạn|hạn chót|tính đến"
    r"|hiệu lực(?: thi hành)?(?: kể)? ?từ)(?: vào)?(?: là)? ?\Z"
)
_COUNTED = re.compile(
    r" ?(?:%|‰|tỷ|tỉ|triệu|nghìn|ngàn|đồng|km|kg|ha|m2|m²|tấn|tuổi|phiếu|số |diện|dân số|tổng|đại biểu|xã|hộ|"
    r"thôn|ấp|bản|huyện|phường|tiêu chí|đơn vị|chỉ tiêu|điểm|giờ|phút|lần|người|"
    r"âm lịch|\(âm|al\b|tết|tháng giêng)"
)
_RELATIVE_WORDS = (" nay", " qua", " mai")
_PARTS = ("sáng", "trưa", "chiều", "tối", "đêm")
_SENTENCE = re.compile(r"[.!?;:…\n\"]\W{0,3}\Z")
_BROKEN = frozenset(".!?;\n")


def is_day(day: int, month: int, year: int | None = None) -> bool:
    """Whether the calendar has this day (29 February counts if no year is given)."""
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month]):
        return False
    if year is not None and day == 29 and month == 2:
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return True


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    if len(digits) == 4:
        return int(digits)
    return 2000 + int(digits) if int(digits) <= 40 else 1900 + int(digits)


class _Reading(NamedTuple):
    end: int
    day: int
    month: int
    year: int | None
    end_day: int | None = None
    end_month: int | None = None
    end_year: int | None = None
    since: int | None = None
    separator: str = "/"
    short_year: bool = False


def _read(key: str, at: int) -> _Reading | None:
    """The longest calendar date or range that starts with the digits at ``at``."""
    m = _PAIR.match(key, at)
    if m:
        d1, s1, m1, y1, d2, s2, m2, y2 = m.groups()
        if is_day(int(d1), int(m1), _year(y1)) and is_day(int(d2), int(m2), _year(y2)) and s1 == s2:
            first, last = _year(y1), _year(y2)
            joint = key[m.end(3 if y1 is None else 4) : m.start(5)]
            same_day = (int(d1), int(m1)) == (int(d2), int(m2))
            apart = first is not None and last is not None and last - first > 1
            if last is not None and (same_day or apart) and "-" in joint:
                return _Reading(m.end(), int(d2), int(m2), last, since=first or last, separator=s1)
            if first is None and last is not None:
                first = last if (int(m1), int(d1)) <= (int(m2), int(d2)) else last - 1
            return _Reading(m.end(), int(d1), int(m1), first, int(d2), int(m2), last, separator=s1)
    m = _DAYS_THEN.match(key, at)
    if m:
        d1, between, d2, sep, month, y = m.groups()
        days = [int(d1), *(int(x) for x in re.findall(r"\d+", between)), int(d2)]
        if all(is_day(d, int(month), _year(y)) for d in days) and days == sorted(set(days)):
            year = _year(y)
            end = m.end()
            if year is None and (after := _YEAR_AFTER.match(key, end)):
                year, end = int(after[1]), after.end()
            return _Reading(end, days[0], int(month), year, days[-1], int(month), year, separator=sep or "/")
    m = _SINGLE.match(key, at)
    if m and not re.match(r" ?[/\-] ?\d|\.\d", key[m.end() : m.end() + 3]):
        d, s, mon, y = m.groups()
        year = _year(y)
        if is_day(int(d), int(mon), year):
            end = m.end()
            if year is None and (after := _YEAR_AFTER.match(key, end)):
                year, end = int(after[1]), after.end()
            return _Reading(end, int(d), int(mon), year, separator=s, short_year=bool(y) and len(y) == 2)
    m = _IN_WORDS.match(key, at)
    if m:
        d, d2, mon, y = m.groups()
        if is_day(int(d), int(mon), _year(y)) and (not d2 or is_day(int(d2), int(mon))):
            last_day = int(d2) if d2 else None
            return _Reading(
                m.end(),
                int(d),
                int(mon),
                _year(y),
                last_day,
                int(mon) if d2 else None,
                _year(y) if d2 else None,
                separator="tháng",
            )
    return None


def _kind(body: str, key: str, cue: int, reading: _Reading, low: int) -> str:
    """What the day is for, from the words before it (``cue`` is where the date phrase starts)."""
    before = key[max(low, cue - 60) : cue]
    if reading.since is not None:
        return ANNIVERSARY
    if _LIFE.search(before):
        return BIRTH
    if _FEAST.search(before):
        return ANNIVERSARY
    if _LIMIT.search(before):
        return DEADLINE
    if _NUMBERED.search(before):
        return DOCUMENT
    phrase = before
    for i in range(len(before) - 1, -1, -1):
        if before[i] in _BROKEN:
            phrase = before[i + 1 :]
            break
    capital = body[cue : cue + 4] == "Ngày" and phrase.strip() != "" and not _SENTENCE.search(before)
    if capital and reading.year is None:
        return ANNIVERSARY
    if (m := _IN_FEAST.search(phrase)) and "," not in phrase[m.end() :] and not key.startswith(_PARTS, cue):
        return ANNIVERSARY
    return DATE


def find_dates(body: str, key: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Every calendar date of ``body[start:end]`` in text order, with the words that belong to it.

    A day and month alone count only after a word that makes them a date (ngày, sáng, hôm, dịp ...);
    ratios, scores, document numbers, money, percentages and lunar days are left out.
    """
    stop = len(body) if end is None else end
    found: list[DateMention] = []
    done = start
    for candidate in _CANDIDATE.finditer(key, start, stop):
        at = candidate.start()
        if at < done:
            continue
        reading = _read(key, at)
        if reading is None or reading.end > stop:
            continue
        before = key[max(start, done, at - 44) : at]
        offset = at - len(before)
        cue = _BEFORE.search(before) if any(word in before for word in _CUES) else None
        feast = _FEAST.search(before) if cue is None else None
        if cue is None and feast is None:
            if reading.year is None or reading.short_year:
                weak = reading.separator == "/" and _WEAK.search(before)
                if not weak or _COUNTED.match(key, reading.end):
                    continue
            elif key[at - 1 : at] == "-" and reading.separator == "-":
                continue
        if _COUNTED.match(key, reading.end) and (reading.year is None or key.startswith(" âm", reading.end)):
            continue
        if reading.separator == "tháng" and cue is not None and re.search(r"m[ùồ]ng \Z", before):
            continue  # "mùng 10 tháng 3" is a day of the lunar calendar
        begin = offset + cue.start() if cue else at
        found.append(
            DateMention(
                begin,
                reading.end,
                reading.day,
                reading.month,
                reading.year,
                reading.end_day,
                reading.end_month,
                reading.end_year,
                cue["part"] if cue else None,
                cue["rel"] if cue else None,
                ANNIVERSARY if feast else _kind(body, key, begin, reading, start),
                reading.since,
            )
        )
        done = reading.end
    found.extend(_relative_days(key, start, stop, found))
    found.sort()
    return found


def _relative_days(key: str, start: int, stop: int, dated: Sequence[DateMention]) -> list[DateMention]:
    """'sáng nay', 'hôm qua', 'ngày mai' that stand without digits."""
    out: list[DateMention] = []
    starts = [d.start for d in dated]
    for word in _RELATIVE_WORDS:
        at = key.find(word, start, stop)
        while at >= 0:
            nxt = at + len(word)
            head = key[max(start, at - 5) : at].rpartition(" ")[2].lstrip("(\n\"'")
            usual = head in _PARTS or head == "hôm" or (head == "ngày" and word == " mai")
            if usual and not key[nxt : nxt + 1].isalnum():
                begin = at - len(head)
                i = bisect_right(starts, begin) - 1
                if i < 0 or dated[i].end <= begin:
                    part = head if head in _PARTS else None
                    out.append(
                        DateMention(begin, nxt, None, None, None, None, None, None, part, word[1:], RELATIVE)
                    )
            at = key.find(word, nxt, stop)
    return out
