"""Reporting periods: what time a conference reviews, and what time it plans (domain notes 4.4).

``key`` is ``match_key(body)``. Labels are those of the gold guide: the words of the text in lower
case, numbers in figures, and the year written out where the text tells it ('6 tháng đầu năm 2024').
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dvdb.extract.year_words import governing_word
from dvdb.records import Period

MONTHS = "months"
QUARTER = "quarter"
MONTH = "month"
YEAR = "year"
YEARS = "years"
SPAN = "span"
TERM = "term"


class PeriodMention(NamedTuple):
    """A period as printed. ``first`` and ``last`` are ISO days, None where the text does not tell them."""

    start: int
    end: int
    label: str
    first: str | None
    last: str | None
    planning: bool
    """True for the time to come: 'triển khai nhiệm vụ 6 tháng cuối năm', 'phương hướng năm 2023'."""
    kind: str
    """months, quarter, month, year, years (2021-2025), span ('5 năm thực hiện ...') or term."""
    governed: bool
    """True if a word of reviewing or planning rules it: the periods of an event are among these."""

    def period(self) -> Period:
        """The period as a record writes it."""
        return Period(label=self.label, start=self.first, end=self.last)


_NUMERALS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11,
}  # fmt: skip
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
             "một": 1, "hai": 2, "ba": 3, "tư": 4}  # fmt: skip
_ROMAN = ("", "I", "II", "III", "IV")
_Y = r"((?:19|20)[0-9]{2})(?![0-9]|[.,][0-9])"
_MONTHS_OF_YEAR = re.compile(
    rf"tháng(?: (đầu|cuối)(?: (?:của )?năm(?! [^\W\d_]))?(?: (?:của )?năm(?= [0-9]))?)?"
    rf"(?:,? ?(?:của )?(?:năm )?[\-/]? ?{_Y})?"
)
_COUNT_BEFORE = re.compile(r"(?<![\w.,/])([0-9]{1,2}|mười một|[^\W\d_]{2,4}) \Z")
_QUARTER_RX = re.compile(
    r"quý (iv|i{1,3}|[1-4]|một|hai|ba|tư)(?![^\W_])(?:(?P<sep> ?[\-/] ?|,? (?:của )?năm "
    r"| )(?P<year>(?:19|20)[0-9]{2})(?![0-9]))?"
)
_MONTH_RX = re.compile(rf"tháng ([0-9]{{1,2}})(?![0-9])(?:(?: ?[/.\-] ?|,? năm ){_Y})?")
_YEAR_RX = re.compile(r"[12][0-9]{3}(?<![\w/.,\-][0-9]{4})(?<![/.\-] [0-9]{4})(?![\w]|[.,][0-9]|[/\-]\w)")
_YEARS_RX = re.compile(
    r"(?<![^\W_])(giai đoạn|nhiệm kỳ|năm học|các năm|năm|từ năm) ((?:19|20)[0-9]{2}) ?(?:-|đến"
    r"|đến năm) ?((?:19|20)[0-9]{2})(?![0-9])"
)
_SPAN_RX = re.compile(
    r"(?P<verb>sơ kết|tổng kết|đánh giá|nhìn lại|kiểm điểm)(?P<between>[^.;\n]{0,80}?) "
    r"(?P<label>(?P<n>[0-9]{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm (?:\([0-9 \-]{9,13}\) )?"
    r"(?P<what>(?:triển khai |tổ chức )?(?:thực hiện|thi hành|sáp nhập|thành lập|xây dựng|hoạt động"
    r"|học tập)[^.,;:\n\"(]{0,90}))"
)
_SPAN_STOP = re.compile(
    r" (?:về|của|do|trong|và|giữa|được|diễn ra|tại|cho|ngày|giai đoạn|trên địa bàn"
    r"|với|gắn)(?![^\W_])"
)
_YEAR_NOT = re.compile(
    r"(?<![^\W_])(?:sinh|đến|tới|từ|giai đoạn|nhiệm kỳ|tầm nhìn|khóa|trước|sau|so với|hồi|cuối|hết|mất"
    r"|kể từ|tháng \d{1,2}|"
    r"giữa|mùa|quý \w{1,3}|đầu)(?: (?:hết|cuối|đầu|giữa|trước|khoảng|của))?(?: năm)? ?[\-/,(]? ?\Z"
)
_WHOLE_YEAR = re.compile(r"(?<![^\W_])(?:cả |trong |toàn )?năm \Z")
_OF_A_YEAR = (MONTHS, QUARTER, MONTH, YEAR)
_YEAR_AT_END = re.compile(r"(?: năm)?[ \-/]+(?:19|20)[0-9]{2}\Z")
_CLAUSE_ENDS = re.compile(r"[.;\n]")
_SAME_CLAUSE = 120
"""Characters between two periods that may share a year."""
_NEIGHBOURS = 6
"""Periods before and after one among which that with its year is looked for."""
_ROUTINE = re.compile(
    r"(?:thường kỳ|định kỳ|giao ban|sơ kết|tổng kết|tình hình|công tác|kết quả"
    r"|nhiệm vụ|phiên họp|báo cáo)[^.;,\n]{0,40}\Z"
)


def _month_end(year: int, month: int) -> str:
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}"


def _governed(key: str, at: int, low: int) -> str | None:
    return governing_word(key[max(low, at - 120) : at])


def find_periods(
    body: str, key: str, start: int = 0, end: int | None = None, event_date: str | None = None
) -> list[PeriodMention]:
    """The periods named in ``body[start:end]``, in text order.

    A half year or quarter without a year takes it from a neighbour in its sentence ('quý I, triển khai nhiệm
    vụ quý II-2024'), else from the same words elsewhere in the span, else from ``event_date`` (ISO): a review
    held in January to March of what must already be over is of the year before.
    """
    stop = len(body) if end is None else end
    found: list[PeriodMention] = []
    for m in _MONTHS_OF_YEAR.finditer(key, start, stop):
        _add_months(found, key, m, start)
    for m in _QUARTER_RX.finditer(key, start, stop):
        _add_quarter(found, key, m, start)
    for m in _MONTH_RX.finditer(key, start, stop):
        _add_month(found, body, key, m, start)
    ranges = list(_YEARS_RX.finditer(key, start, stop))
    for m in ranges:
        _add_years(found, body, key, m, start)
    for m in _SPAN_RX.finditer(key, start, stop):
        _add_span(found, body, m)
    covered = _Covered([(p.start, p.end) for p in found] + [r.span() for r in ranges])
    for m in _YEAR_RX.finditer(key, start, stop):
        if m.start() not in covered:
            _add_year(found, key, m, start)
    found.sort()
    donors: dict[str, PeriodMention] = {}
    for p in found:
        if p.first is not None and p.kind in _OF_A_YEAR:
            donors.setdefault(_YEAR_AT_END.sub("", p.label), p)
    return [_complete(p, i, found, donors, key, event_date) for i, p in enumerate(found)]


class _Covered:
    """Whether a place lies in one of many ranges, in the time of one search."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(ranges):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def __contains__(self, at: int) -> bool:
        i = bisect_right(self.starts, at) - 1
        return i >= 0 and at < self.ends[i]


def _add_months(found: list[PeriodMention], key: str, m: re.Match[str], low: int) -> None:
    count = _COUNT_BEFORE.search(key[max(low, m.start() - 9) : m.start()])
    if count is None:
        return
    word = count[1]
    n = int(word) if word.isdigit() else _NUMERALS.get(word, 0)
    if not 1 <= n <= 11:
        return
    at = m.start() - len(count[0])
    which, year = m[1], m[2]
    rule = _governed(key, at, low)
    if which is None and (
        rule != "review" or key.startswith((" qua", " tới", " trước", " sau", " nữa"), m.end())
    ):
        return
    y = int(year) if year else None
    label = f"{n} tháng cuối năm" if which == "cuối" else f"{n} tháng đầu năm" if which else f"{n} tháng năm"
    first, last = (13 - n, 12) if which == "cuối" else (1, n)
    found.append(
        PeriodMention(
            at,
            m.end(),
            f"{label} {y}" if y else label,
            f"{y}-{first:02}-01" if y else None,
            _month_end(y, last) if y else None,
            rule == "plan",
            MONTHS,
            rule is not None,
        )
    )


def _add_quarter(found: list[PeriodMention], key: str, m: re.Match[str], low: int) -> None:
    n = _QUARTERS[m[1]]
    y = int(m["year"]) if m["year"] else None
    rule = _governed(key, m.start(), low)
    label = f"quý {_ROMAN[n] if m[1].startswith('i') else m[1]}"
    sep = m["sep"] or ""
    found.append(
        PeriodMention(
            m.start(),
            m.end(),
            f"{label}{sep}{y}" if y else label,
            f"{y}-{3 * n - 2:02}-01" if y else None,
            _month_end(y, 3 * n) if y else None,
            rule == "plan",
            QUARTER,
            rule is not None,
        )
    )


def _add_month(found: list[PeriodMention], body: str, key: str, m: re.Match[str], low: int) -> None:
    n = int(m[1])
    before = key[max(low, m.start() - 60) : m.start()]
    if not 1 <= n <= 12 or not _ROUTINE.search(before) or re.search(r"[0-9] \Z|ngày \Z|từ \Z|đến \Z", before):
        return
    y = int(m[2]) if m[2] else None
    rule = _governed(key, m.start(), low)
    found.append(
        PeriodMention(
            m.start(),
            m.end(),
            "t" + body[m.start() + 1 : m.end()],
            f"{y}-{n:02}-01" if y else None,
            _month_end(y, n) if y else None,
            rule == "plan",
            MONTH,
            True,
        )
    )


def _add_years(found: list[PeriodMention], body: str, key: str, m: re.Match[str], low: int) -> None:
    first, last = int(m[2]), int(m[3])
    if not 0 < last - first <= 30:
        return
    word = m[1]
    rule = _governed(key, m.start(), low)
    fixed = word not in ("nhiệm kỳ", "năm học")
    found.append(
        PeriodMention(
            m.start(),
            m.end(),
            body[m.start() : m.end()].lower(),
            f"{first}-01-01" if fixed else None,
            f"{last}-12-31" if fixed else None,
            rule == "plan",
            TERM if word == "nhiệm kỳ" else YEARS,
            rule == "review" and word != "nhiệm kỳ",
        )
    )


def _add_span(found: list[PeriodMention], body: str, m: re.Match[str]) -> None:
    what = m["what"]
    stop = _SPAN_STOP.search(what, 12)
    end = m.start("what") + (stop.start() if stop else len(what.rstrip()))
    found.append(
        PeriodMention(m.start("label"), end, body[m.start("label") : end], None, None, False, SPAN, True)
    )


def _add_year(found: list[PeriodMention], key: str, m: re.Match[str], low: int) -> None:
    y = int(m[0])
    if not 1945 <= y <= 2100:
        return
    before = key[max(low, m.start() - 40) : m.start()]
    rule = _governed(key, m.start(), low)
    word = _WHOLE_YEAR.search(before)
    if _YEAR_NOT.search(before) or (word is None and rule is None):
        return
    at = m.start() - 4 if before.endswith("năm ") else m.start()
    found.append(
        PeriodMention(
            at, m.end(), f"năm {y}", f"{y}-01-01", f"{y}-12-31", rule == "plan", YEAR, rule is not None
        )
    )


def _complete(
    p: PeriodMention,
    index: int,
    found: Sequence[PeriodMention],
    donors: Mapping[str, PeriodMention],
    key: str,
    event_date: str | None,
) -> PeriodMention:
    """Give a period without a year its year, and mark a period after the event as planned."""
    if p.first is None and p.kind in (MONTHS, QUARTER, MONTH):
        donor = _neighbour(p, found[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1], key)
        p = _with_year(p, donor or donors.get(p.label), event_date)
    if event_date and not event_date.startswith("--") and p.first and p.first > event_date:
        return p._replace(planning=True)
    return p


def _neighbour(p: PeriodMention, others: Sequence[PeriodMention], key: str) -> PeriodMention | None:
    """A period of the same kind with a year in the same clause."""
    for other in others:
        if other.first is None or other.kind != p.kind:
            continue
        low, high = sorted((p.end, other.start)) if other.start >= p.end else sorted((other.end, p.start))
        if high - low <= _SAME_CLAUSE and not _CLAUSE_ENDS.search(key, low, high):
            return other
    return None


def _with_year(p: PeriodMention, donor: PeriodMention | None, event_date: str | None) -> PeriodMention:
    if donor is not None and donor.first is not None:
        year = int(donor.first[:4])
        if donor.start > p.start and p.kind == donor.kind == QUARTER and _number(p) > _number(donor):
            year -= 1  # "quý IV, triển khai nhiệm vụ quý I-2024"
        separator = donor.label[-5] if donor.kind == QUARTER and donor.label[-5] in "-/" else " "
        return _dated(p, year, separator if p.kind == QUARTER else " ")
    if event_date and not event_date.startswith("--"):
        year, month = int(event_date[:4]), int(event_date[5:7])
        over = _last_month(p)
        if not p.planning and month <= 3 and over > month:
            year -= 1
        return _dated(p, year, " ")
    return p


def _number(p: PeriodMention) -> int:
    return _QUARTERS.get(p.label.split()[1].split("-")[0].split("/")[0].lower(), 0)


def _last_month(p: PeriodMention) -> int:
    if p.kind == QUARTER:
        return 3 * _number(p)
    n = int(re.sub(r"\D", "", p.label) or 0)
    return 12 if "cuối" in p.label else n


def _dated(p: PeriodMention, year: int, separator: str) -> PeriodMention:
    if p.kind == QUARTER:
        first, last = _last_month(p) - 2, _last_month(p)
    elif p.kind == MONTH:
        first = last = _last_month(p)
        separator = "/"
    else:
        last = _last_month(p)
        first = 13 - int(re.sub(r"\D", "", p.label)) if "cuối" in p.label else 1
    if not 1 <= first <= last <= 12:
        return p
    return p._replace(
        label=f"{p.label}{separator}{year}", first=f"{year}-{first:02}-01", last=_month_end(year, last)
    )


def event_periods(
    periods: Sequence[PeriodMention],
    title: tuple[int, int] | None = None,
    sentence: tuple[int, int] | None = None,
) -> tuple[PeriodMention | None, PeriodMention | None]:
    """(reviewed, planned) period of an event: from its sentence, else from the title, else none.

    A period is the event's own only where a word of reviewing or planning rules it in one of the two spans.
    """
    reviewed: PeriodMention | None = None
    planned: PeriodMention | None = None
    for span in (sentence, title):
        if span is None:
            continue
        for p in periods:
            if not p.governed or not span[0] <= p.start < span[1]:
                continue
            if p.planning:
                planned = planned or p
            else:
                reviewed = reviewed or p
    return reviewed, planned
