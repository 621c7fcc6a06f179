"""Publication stamps: the line of a page that says when it was published (domain notes 4.3, 7.2)."""

from __future__ import annotations

import re

from dvdb.extract.dates import is_day
from dvdb.text.align import match_key

_STAMP_DATE = re.compile(
    r"(?<![\d/.\-])(?:(\d{1,2}) ?([/.\-]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d)"
    r"|((?:19|20)\d\d)([/\-])(\d\d?)\6(\d\d?)"
    r"|(\d{1,2}),? tháng (\d{1,2}|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?),?"
    r"(?: năm)? ((?:19|20)\d\d))(?![\d/])"
)
_STAMP_TIME = re.compile(
    r"(?<![\d/.\-])([01]?\d|2[0-3])(?::|h| giờ )([0-5]\d)(?:[:'\"p ]?([0-5]\d)(?![\d/.\-]))?"
    r"(?: ?(am|pm|sa|ch)(?!\w))?"
)
_STAMP_LABEL = re.compile(
    r"cập nhật|đăng ngày|ngày đăng|đăng lúc|đã đăng|đăng tải|ngày xuất bản|xuất bản|xb"
    r"|post(?:ed)?(?: date| on)?"
    r"|publish(?:ed)?(?: date| on)?|ngày (?:tạo|viết|phát hành|gửi|đưa)"
    r"|thời gian(?: đăng)?|date|last updated?|updated?|tin ngày|ngày"
)
_STAMP_WEEKDAY = re.compile(
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|mon|tue|wed|thu|fri|sat|sun)"
    r"(?:day|sday|nesday|rsday|urday)?(?!\w)"
)
_STAMP_FILL = re.compile(
    r"(?:gmt ?\+? ?0?7(?::00)?|utc ?\+ ?0?7|lúc|ngày|vào|giờ|cập nhật|lần cuối|phút|[\s|,\-()\[\]:;·•/.]+)"
)
_MONTHS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
}


def find_stamp(line: str, key: str | None = None) -> str | None:
    """The publication time of a stamp line: '2024-07-24T09:10:00+07:00', or '2021-10-15' with no time.

    A line is a stamp if nothing but a label ('Cập nhật ngày:', 'Đăng ngày', 'Post date:'), a weekday, a
    full date and a time stand in it, or if it begins with such a label or with a weekday and the date
    follows. A sentence that only mentions a date is not a stamp. Times are those of Vietnam.
    """
    if len(line) > 200:
        line = line[:200]
    text = (match_key(line) if key is None else key[:200]).strip()
    m = _STAMP_DATE.search(text)
    if m is None:
        return None
    time = _STAMP_TIME.search(text, m.end()) or _STAMP_TIME.search(text[: m.start()])
    if not _is_stamp(text, m, time):
        return None
    if m[4]:
        day, month, year = int(m[1]), int(m[3]), int(m[4])
        if month > 12 and time is not None and time[4] in ("am", "pm"):
            day, month = month, day  # SharePoint pages in American order
    elif m[5]:
        day, month, year = int(m[8]), int(m[7]), int(m[5])
    else:
        word = m[10]
        day, month, year = int(m[9]), int(word) if word.isdigit() else _MONTHS[word], int(m[11])
    if not is_day(day, month, year):
        return None
    stamp = f"{year:04}-{month:02}-{day:02}"
    if time is None:
        return stamp
    hour = int(time[1])
    if time[4] in ("pm", "ch") and hour < 12:
        hour += 12
    elif time[4] in ("am", "sa") and hour == 12:
        hour = 0
    return f"{stamp}T{hour:02}:{int(time[2]):02}:{int(time[3] or 0):02}+07:00"


def _is_stamp(text: str, day: re.Match[str], time: re.Match[str] | None) -> bool:
    rest = text[: day.start()] + "\x00" + text[day.end() :]
    if time is not None:
        rest = rest.replace(time[0], "\x00", 1)
    head = rest[: rest.find("\x00")]
    label = bool(_STAMP_LABEL.match(head.lstrip(" -|([")))
    weekday = bool(_STAMP_WEEKDAY.match(head.lstrip(" -|([")))
    left = _STAMP_FILL.sub("", _STAMP_LABEL.sub("", _STAMP_WEEKDAY.sub("", rest))).replace("\x00", "").strip()
    if not left:
        return True
    plain = _STAMP_FILL.sub("", _STAMP_LABEL.sub("", _STAMP_WEEKDAY.sub("", head))).strip()
    tail = rest[rest.rfind("\x00") + 1 :].lstrip()
    bare_day = head.strip() in ("ngày", "ngày ")
    if (label or weekday) and not plain and not bare_day:
        # after the date only counters and tools: "| Lượt xem: 106", "(GMT+7) A- A A+", "bởi Admin"
        return time is not None or ":" in head or not tail or tail[0] in "|-(["
    return False
