"""What a text tells about the year of its own time: full dates, reporting periods, terms, ages, feasts.

Sources: the domain notes 4.3 and 4.4. ``key`` is ``match_key(body)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dvdb.extract.dates import ANNIVERSARY, BIRTH, DATE, DEADLINE, DOCUMENT, DateMention, find_dates
from dvdb.extract.year_words import find_year_words

PAST = "past"
"""A day that lies before the story: what happened, or the last day of a feast's pair of dates."""
AHEAD = "ahead"
"""A day that lies after it: a deadline, a start of validity, a month planned for."""
ISSUED = "issued"
"""The day of a document cited: often old, yet of the story's time where it lies right before."""
FOR_ITS_YEAR = "for its year"
"""The day of a plan, a notice, an instruction that the story carries out: of its year or the one before."""
RANGE = "range"
"""The last day of a range: the story may lie before it, in it or behind."""
BELOW = "below"
"""A day in the list of other news below a story: the site shows it after the story's own."""
HISTORY = "history"
"""A founding, a treaty signed: before the story, at any distance."""
PERIOD = "period"
"""A half year or quarter reported on."""
SESSION = "session"
"""The month of a regular session or report: 'phiên họp thường kỳ tháng 6/2017'."""
SPRING = "spring"
"""The year of a Tết, by number or by its name in the cycle of sixty: 'Xuân Đinh Dậu'."""
TERM = "term"
"""The first year of a term (of a congress or session told, of an agreement signed); that of a jubilee."""
AGE = "age"
"""The year in which a person born then has the age printed."""


class YearClue(NamedTuple):
    """A year tied to the text's own time; ``month`` and ``day`` are None if only the year is printed."""

    kind: str
    year: int
    month: int | None
    day: int | None
    start: int


FIRST_YEAR = 1997
"""News has been online since then; an older year is history, not the story's own time."""
_LAST_YEAR = 2040
"""A later year is a sum of things that do not belong together."""
_LEAD = 600
"""Characters that hold title and lead."""
_MONTH_YEAR = re.compile(r"tháng ([0-9]{1,2})(?: ?[/.\-] ?|,? năm )((?:19|20)[0-9]{2})(?![0-9])")
_WORK_OF_MONTH = re.compile(r"(?<!\w)(?:công tác|nhiệm vụ|tình hình|kết quả|hoạt động)(?: [^\W\d_]+){0,5} \Z")
_SESSION_OF_MONTH = re.compile(
    r"(?:(?:thường kỳ|họp|phiên) |(?<!\w)(?:hội nghị|phiên họp|giao ban)(?!\w)[^.;\n\d]{0,110})\Z"
)
_MONTH_AHEAD = re.compile(r"trình|sẽ|dự kiến|phấn đấu|để |cần thiết|chậm nhất|trước (?:khi|tháng)")
_SENTENCE_END = re.compile(r"[.;!?\n]")
_WILL_BY = re.compile(r"(?<!\w)(?:sẽ|dự kiến|đảm bảo)(?!\w)[^.;\n]{0,110} (?:đầu|giữa|cuối|trong|vào) \Z")
_DAY_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|phấn đấu|chậm nhất|muộn nhất|hiệu lực|thi hành|kéo dài|gia hạn|cho|hoàn thành|hạn"
    r"|từ nay)(?: [^\W_]+){0,6} (?:đến|tới|từ|trước|vào|trong)(?: hết)? \Z"
    r"|(?<!\w)(?:sẽ|dự kiến)(?!\w)[^.;\n]{0,50}\Z"
)
_LONG_IN_FORCE = re.compile(
    r"(?<!\w)(?:thực hiện|sơ kết|tổng kết|quán triệt|học tập|triển khai) (?:các )?(?:chỉ thị|nghị quyết"
    r"|quy định|kết luận|quyết định|luật|pháp lệnh|nghị định)(?!\w)[^.;\n]{0,50}\Z"
)
"""Before the day of a decree that has been carried out for years: it tells nothing of the story's own."""
_PLAN_OR_NOTICE = re.compile(
    r"(?<!\w)(?:kế hoạch|công văn|thông báo|hướng dẫn|giấy mời)(?!\w)[^.;\n]{0,50}\Z"
)
_FOUNDED = re.compile(r"(?<!\w)(?:thành lập|ra đời|ký|ký kết|hiệp định)(?: vào)? \Z")
_AS_OF = re.compile(r"(?<!\w)tính đến(?: hết)?(?: thời điểm)?(?: cuối)? ?\Z")
_HALF_YEAR = re.compile(r"tháng (?:đầu|cuối)(?: năm)? ?(?:năm |[\-/] ?)?((?:19|20)[0-9]{2})(?![0-9])")
_QUARTER = re.compile(
    r"quý (?:[1-4]|iv|i{1,3}|một|hai|ba|tư|cuối)(?: và quý \w{1,3})? ?(?:,? ?năm |[\-/] ?)"
    r"((?:19|20)[0-9]{2})(?![0-9])"
)
_OTHER_PERIOD = re.compile(
    r"(?<!\w)(?:so với|cùng kỳ|hoàn thành|dự kiến|vào|đến|tới|từ|bằng|trước)(?: [^\W\d_]+){0,2}(?: \d)? \Z"
)
_TWO_YEARS = re.compile(
    r"(?<!kỳ )(?<!đoạn )(?:năm|năm học|mùa [^\W\d_]{1,6}) ((?:19|20)\d\d) ?- ?((?:19|20)\d\d)(?!\d)"
)
_CONGRESS = re.compile(r"đại hội[^.;\n]{0,110}nhiệm kỳ ((?:19|20)[0-9]{2})")
_FIRST_SESSION = re.compile(
    r"(?:họp lần|kỳ họp|phiên họp) thứ (?:nhất|1)(?![0-9])[^.;\n]{0,90}nhiệm kỳ ((?:19|20)[0-9]{2})"
    r"|nhiệm kỳ ((?:19|20)[0-9]{2}) ?- ?[0-9]{4}\)? (?:đã )?(?:kỳ |phiên )?họp (?:lần )?"
    r"thứ (?:nhất|1)(?![0-9])"
)
_CONGRESS_JUST_HELD = re.compile(r"đại hội[^.;\n]{0,90}vừa qua")
_SPRING = re.compile(r"(?<!\w)(?:xuân|tết)(?: [^\W\d_]+){0,3} ((?:19|20)[0-9]{2})(?![0-9])")
_STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")
"""The heavenly stem of a year, by its last digit."""
_BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")
"""The earthly branch of a year, by its remainder of twelve."""
_SPRING_NAMED = re.compile(
    rf"(?<!\w)(?:xuân|tết|năm)(?: nguyên đán)? (?P<stem>{'|'.join(_STEMS)}) "
    rf"(?P<branch>{'|'.join(_BRANCHES)})(?!\w)"
)
_CONGRESS_TO_COME = re.compile(r"(?<!\w)đại hội[^.;\n]{0,40}(?<!\w)(?:diễn ra|khai mạc|bế mạc|tổ chức)(?!\w)")
_TERM_OF_FIVE = re.compile(r"nhiệm kỳ ((?:19|20)[0-9]{2}) ?- ?((?:19|20)[0-9]{2})(?![0-9])")
_SIGNED = re.compile(
    r"ký (?:kết|hợp tác|thỏa thuận|chương trình|biên bản)[^.;\n]{0,200}giai đoạn ((?:19|20)[0-9]{2}) ?-"
)
_AGE = re.compile(r" \(([2-8][0-9]) tuổi")
_BORN = re.compile(r"sinh (?:năm |ngày [0-9]{1,2}[/.\-][0-9]{1,2}[/.\-])(19[0-9]{2})")
_NAME_BEFORE = re.compile(r"([^\W\d_]{1,8}) ([^\W\d_]{1,8}),? ?\(?\Z")
_JUBILEE_OF_YEARS = re.compile(
    r"(?<!\w)(\d{1,3}) năm [^.;\n()\d]{2,90}\(((?:1[0-9]|20)\d\d) ?- ?((?:19|20)\d\d)\)"
)
"""A jubilee with its years: "kỷ niệm 90 năm thành lập tỉnh (1929-2019)"."""
_JUBILEE = re.compile(r"kỷ niệm (?:lần thứ )?([0-9]{1,3}) năm")


class YearClues:
    """What a text tells about the year of its own time; built only when a date needs it."""

    def __init__(self, body: str, key: str, dates: Iterable[DateMention] | None = None) -> None:
        self.dates = list(find_dates(body, key) if dates is None else dates)
        self.key = key
        self._clues: list[YearClue] | None = None

    @property
    def clues(self) -> list[YearClue]:
        """All clues in text order."""
        if self._clues is None:
            found = (*self._days(), *self._months_and_periods(), *self._plain_years())
            others = (*self._congresses(), *self._ages(), *self._springs(), *self._jubilees())
            self._clues = sorted(
                (c for c in (*found, *others) if FIRST_YEAR <= c.year <= _LAST_YEAR), key=lambda c: c.start
            )
        return self._clues

    def _days(self) -> Iterator[YearClue]:
        """Days printed in full, and the days of a jubilee in its own year."""
        jubilee = _JUBILEE.search(self.key)
        for d in self.dates:
            if d.year is None or d.day is None or d.month is None:
                continue
            if jubilee is not None and d.kind in (BIRTH, ANNIVERSARY, DOCUMENT):
                yield YearClue(PAST, d.year + int(jubilee[1]), d.month, d.day, d.start)
                yield YearClue(TERM, d.year + int(jubilee[1]), None, None, d.start)
            if d.kind == DOCUMENT:
                if not _LONG_IN_FORCE.search(self.key, max(0, d.start - 70), d.start):
                    yield YearClue(ISSUED, d.year, d.month, d.day, d.start)
                if _PLAN_OR_NOTICE.search(self.key, max(0, d.start - 60), d.start):
                    yield YearClue(FOR_ITS_YEAR, d.year, d.month, d.day, d.start)
            if d.kind in (BIRTH, DOCUMENT):
                continue
            if d.start >= len(self.key):
                yield YearClue(BELOW, d.year, d.month, d.day, d.start)
            elif d.kind == DEADLINE or d.end_day is None or d.end_month is None:
                yield YearClue(self._time_of(d), d.year, d.month, d.day, d.start)
            else:
                yield YearClue(RANGE, d.end_year or d.year, d.end_month, d.end_day, d.start)

    def _time_of(self, day: DateMention) -> str:
        before = self.key[max(0, day.start - 70) : day.start]
        if _FOUNDED.search(before):
            return HISTORY
        if _AS_OF.search(before):
            return PAST
        return AHEAD if day.kind in (DEADLINE, ANNIVERSARY) or _DAY_AHEAD.search(before) else PAST

    def _months_and_periods(self) -> Iterator[YearClue]:
        key = self.key
        for m in (*_HALF_YEAR.finditer(key), *_QUARTER.finditer(key)):
            if not _OTHER_PERIOD.search(key[max(0, m.start() - 30) : m.start()]):
                yield YearClue(PERIOD, int(m[1]), None, None, m.start())
        for m in _MONTH_YEAR.finditer(key):
            month, year = int(m[1]), int(m[2])
            before = key[max(0, m.start() - 120) : m.start()]
            if not 1 <= month <= 12:
                continue
            if _SESSION_OF_MONTH.search(before):
                yield YearClue(SESSION, year, month, None, m.start())
            elif _AS_OF.search(before):
                yield YearClue(PAST, year, month, None, m.start())
            elif _month_is_ahead(before, key[m.end() : m.end() + 8]):
                yield YearClue(AHEAD, year, month, None, m.start())
            elif m.start() < _LEAD and _WORK_OF_MONTH.search(before):
                yield YearClue(SESSION, year, month, None, m.start())

    def _plain_years(self) -> Iterator[YearClue]:
        for word in find_year_words(self.key):
            yield YearClue(word.kind, word.year, None, None, word.start)
        for m in _TWO_YEARS.finditer(self.key):
            if int(m[2]) == int(m[1]) + 1 and (m.start() < _LEAD or not m[0].startswith("năm 2")):
                yield YearClue("name", int(m[2]), None, None, m.start())

    def _jubilees(self) -> Iterator[YearClue]:
        for m in _JUBILEE_OF_YEARS.finditer(self.key):
            if int(m[3]) - int(m[2]) == int(m[1]):
                yield YearClue(TERM, int(m[3]), None, None, m.start())

    def _springs(self) -> Iterator[YearClue]:
        for m in _SPRING.finditer(self.key, 0, _LEAD):
            yield YearClue(SPRING, int(m[1]), None, None, m.start())
        for m in _SPRING_NAMED.finditer(self.key):
            stem, branch = _STEMS.index(m["stem"]), _BRANCHES.index(m["branch"])
            for year in range(FIRST_YEAR, _LAST_YEAR + 1):
                if year % 10 == stem and year % 12 == branch:
                    yield YearClue(SPRING, year, None, None, m.start())

    def _congresses(self) -> Iterator[YearClue]:
        """A congress, or the first session of a council, is held in the first year of its term."""
        key = self.key
        for m in _SIGNED.finditer(key):
            yield YearClue(TERM, int(m[1]), None, None, m.start())
        if "nhiệm kỳ" not in key:
            return
        just_held = _CONGRESS_JUST_HELD.search(key) is not None
        for m in (*_CONGRESS.finditer(key), *_FIRST_SESSION.finditer(key)):
            line = key.rfind("\n", 0, m.start()) + 1
            sentence = max(line, key.rfind(". ", 0, m.start()) + 2)
            dated = any(
                sentence <= d.start < m.end() and d.year is None and d.kind == DATE for d in self.dates
            )
            if just_held or (dated and not key.startswith("trước đó", sentence)):
                yield YearClue(TERM, int(m[1] or m[m.lastindex or 1]), None, None, m.start())
        if (coming := _CONGRESS_TO_COME.search(key)) is not None:
            for m in _TERM_OF_FIVE.finditer(key):
                if int(m[2]) == int(m[1]) + 5:
                    yield YearClue(TERM, int(m[1]), None, None, coming.start())

    def _ages(self) -> Iterator[YearClue]:
        """'(44 tuổi)' and 'sinh năm 1974' of one person: the press counts age as the difference of years."""
        key = self.key
        ages: dict[str, int] = {}
        for m in _AGE.finditer(key):
            if name := _NAME_BEFORE.search(key[max(0, m.start() - 20) : m.start()]):
                ages[name[0].strip()] = int(m[1])
        if ages:
            for m in _BORN.finditer(key):
                name = _NAME_BEFORE.search(key[max(0, m.start() - 22) : m.start()].rstrip())
                if name and (years := ages.get(f"{name[1]} {name[2]}")):
                    yield YearClue(AGE, int(m[1]) + years, None, None, m.start())


def _month_is_ahead(before: str, after: str) -> bool:
    """Whether a month is one planned for: "sẽ xong vào cuối tháng 6/2017", "trình trước tháng 6/2017"."""
    if _WILL_BY.search(before):
        return True
    near = _SENTENCE_END.split(before[-40:])[-1]
    return ("hoàn thành" not in near or "sẽ" in near) and _MONTH_AHEAD.search(near + after) is not None
