"""Events: what an article reports as having taken place, with its day, organizer, venue and period."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dvdb.extract.acts import SAME_DAY, Acts
from dvdb.extract.candidates import (
    Candidate,
    Weighing,
    dates_events,
    find_candidates,
    is_aside,
    is_attended,
    is_hearsay,
    is_in_caption,
    is_reported,
)
from dvdb.extract.dates import DateMention, find_dates
from dvdb.extract.event_found import MANY_DAYS, EventFound, lies_long_before, lies_near, may_be_one
from dvdb.extract.event_names import as_called_elsewhere, as_titled, title_of
from dvdb.extract.interviews import to_the_press
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.offices import OfficeParser
from dvdb.extract.organizers import OrganizerFinder
from dvdb.extract.periods import event_periods, find_periods
from dvdb.extract.reading import Reading
from dvdb.extract.subjects import Subjects
from dvdb.extract.venues import find_venue
from dvdb.extract.years import FIRST_YEAR, YearClues, resolve_end, resolve_year

_LEAD_SENTENCES = 6
"""Sentences of title and lead: a day printed there is the event's, if its own sentence has none."""
_CREDIBLE = 3.0
"""What must speak for an event (see ``Weighing``): less is a mention of one that the text does not report."""
_HELD_SAME_DAY = re.compile(r"[^.;\n]{0,60}? diễn ra (?:vào )?(?:cùng ngày|trước đó)(?!\w)")
_PART_OF_SAME_DAY = re.compile(r"(?<!\w)(?P<part>sáng|trưa|chiều|tối|đêm) (?:cùng|cùng trong) ngày")
_LONG_EVENTS = ("kỳ họp", "hội nghị", "đại hội")
_LASTS_TO = re.compile(r"(?:kéo dài|diễn ra|họp)(?: \w+)? (?:đến|tới)(?: hết)?(?: ngày)? ?\Z")
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến|vào hội nghị)(?!\w)[^.;\n]{0,80}\Z")
_ISSUES = re.compile(
    r"\)?,? [^.;,\n]{2,80}? (?:đã |vừa )?(?:ký )?"
    r"(?:ban hành|ra (?:quyết định|nghị quyết|chỉ thị|thông báo))(?!\w)"
)
"""Behind the full day of a decree: "Ngày 7/10/2021 |, Bộ Chính trị ban hành Quy định ..."."""
_BY_MANY = re.compile(
    r"\W*(?:các|mỗi|nhiều|hầu hết các|một số) (?:cấp|địa phương|xã|huyện|phường|đơn vị|chi bộ|cơ quan"
    r"|ngành|thôn|bản)(?!\w)[^.;\n]{0,60}?(?:đã |đều )?(?:tổ chức|mở|tiến hành)(?!\w)"
)
"""Opens a sentence of what was done everywhere, and no one event."""
_SINCE = re.compile(r"(?<!diễn ra )(?<!tổ chức )(?<!khai mạc )(?<!bắt đầu )(?<!\w)từ (?:ngày )?\Z")
"""Before a day on which something only begins: "do huyện quản lý | từ ngày 1/7"."""
_IN_FORCE_SINCE = re.compile(r"(?<!\w)(?:hoạt động|hiệu lực|áp dụng|thi hành|kể|tính) từ (?:ngày )?\Z")
_LEAD_OF_INTERVIEW = 3
"""Sentences of a lead that tells whom a journalist spoke with, or of the day that a story is of."""
_OLD_YEAR = re.compile(r"(?<!\d)1[89]\d\d(?!\d)")
_ANOTHER_TIME = re.compile(
    r"[^.;,\n]{0,60}?(?<!\w)(?:(?:đầu|giữa|cuối|hồi|trong|vào) (?:đầu |giữa |cuối )?(?:tháng \d{1,2}"
    r"|năm \d{4})(?!\d)|năm ngoái|năm trước|tháng trước|tuần trước)"
)
"""Behind an event that is not of the story's own day: "đại hội | diễn ra cuối tháng 4"."""
_ANSWERS = re.compile(r"(?<!\w)(?:trả lời|trao đổi với) [a-zđ]{3,12}(?:\.vn|\.com|\.net|online)(?!\w)")
_SPEAKS_OF_SELF = re.compile(r"(?<!\w)(?:tôi|chúng tôi|em|cháu|mình)(?!\w)")
_TITLE_TO_COME = re.compile(r"(?<!\w)(?:sẽ|sắp|chuẩn bị)(?!\w)")
_WILL = re.compile(r"(?<!\w)sẽ(?!\w)")
_PAST = re.compile(r"(?<!\w)(?:đã|vừa|tại|nay|qua)(?!\w)")
_QUOTED = re.compile(
    r"“[^”\n]{1,900}”"
    r"|(?<![^\s(:])\"(?=\S)[^\"\n]{0,400}(?<!\w)(?i:tôi|mình|em)(?!\w)[^\"\n]{0,400}\"(?=[\s.,;:)]|$)"
)
"""What somebody says: in straight quotes, which names have too, only where one speaks of oneself."""


class EventFinder:
    """Finds the events of one reading."""

    def __init__(
        self,
        reading: Reading,
        lexicon: Lexicon,
        offices: OfficeParser,
        published: str | None,
        title_end: int,
        story_end: int,
        named_ends: Sequence[int],
    ) -> None:
        """``named_ends``: where the names of persons and their offices end, in order."""
        self.text, self.key = reading.text, reading.key
        self.words = lexicon.event_words
        self.published = published
        self.title_end = title_end
        subjects = Subjects(reading, lexicon, offices)
        self.organizers = OrganizerFinder(reading, lexicon, subjects, title_end)
        dates = find_dates(self.text, self.key)
        # days in the list of other news below a story tell its year too: the site was read on one of them
        self.clues = YearClues(self.text, self.key[:story_end], dates)
        self.dates = [d for d in dates if d.start < story_end]
        self.lead: list[tuple[int, int]] = []
        self.lead_end = 0
        self.named: list[Candidate] = []
        self.days = self._days_of_events()
        self.day_starts = [d.start for d in self.days]
        self.acts = Acts(self.text, self.key, self.days, named_ends, subjects)

    def _days_of_events(self) -> list[DateMention]:
        """The days on which something took place: none to come, of history, or spoken of in a quotation."""
        if not self.dates:
            return []
        quoted = [(q.start(), q.end()) for q in _QUOTED.finditer(self.text)]
        starts = [start for start, _ in quoted]
        found = []
        for day in self.dates:
            at = bisect_left(starts, day.start) - 1
            if at >= 0 and day.start < quoted[at][1]:
                continue
            if _TO_COME.search(self.key, max(0, day.start - 100), day.start):
                continue
            if _IN_FORCE_SINCE.search(self.key, max(0, day.start - 30), day.start):
                continue
            if day.year is not None and _ISSUES.match(self.key, day.end):
                continue
            if day.end_day is None and _SINCE.search(self.key, max(0, day.start - 40), day.start):
                continue
            if dates_events(day, self.key) and (day.year is None or day.year >= FIRST_YEAR):
                found.append(day)
        return found

    def find(self, spans: list[tuple[int, int]]) -> list[EventFound]:
        """The main event, then the others that the text reports of the same days."""
        self.lead = spans[: _LEAD_OF_INTERVIEW + 1]
        self.lead_end = self.lead[-1][1] if self.lead else 0
        found = find_candidates(self.key, self.words, self.acts, spans)
        candidates = self.named = [c for c in found if not self._is_in_a_name(c)]
        if not candidates:
            return []
        in_title = {c.head for c in candidates if c.end <= self.title_end}
        weighing = Weighing(self.key, self.days, self.title_end, in_title)
        main = max(candidates, key=weighing.weight_as_main)
        day = self._day_of(main, spans)
        if not self._is_credible(main, weighing, day):
            return []
        first = self._event(self._as_named(main), day, spans)
        if first.organizer is None:
            self._find_who_did_it(first)
        others = self._others(main, first, candidates, spans)
        return [first, *others]

    def _is_in_a_name(self, candidate: Candidate) -> bool:
        """Whether a ceremony is the second word of a name: "xã Tri | Lễ phối hợp"."""
        before = self.text[max(candidate.sentence[0], candidate.start - 10) : candidate.start]
        word = before.rpartition(" ")[0].rpartition(" ")[2]
        return candidate.head == "lễ" and self.text[candidate.start] == "L" and word.istitle()

    def _find_who_did_it(self, event: EventFound) -> None:
        """Give an event the body that a sentence tells it as an act of: "Viện A chính thức ra mắt"."""
        for told in self.named:
            if (
                told.act
                and event.type.endswith(told.type)
                and (held := self.organizers.find(told, [])) is not None
            ):
                event.organizer, event.organizer_name = held.body, held.name
                return

    def _as_named(self, main: Candidate) -> Candidate:
        """The main event by what the text and its title call it."""
        called = as_called_elsewhere(self.key, main)
        return as_titled(self.key, self.title_end, self.words, called)

    def _is_credible(self, main: Candidate, weighing: Weighing, day: DateMention | None) -> bool:
        """Whether the text reports the event, and does not only mention one."""
        if main.to_come or self._is_aside(main, weighing):
            return False
        if main.strong and is_attended(self.key, main):
            return day is not None or not main.type.startswith(MANY_DAYS) or main.order <= 1
        if day is None:
            return main.strong and main.held and main.order <= _LEAD_SENTENCES
        if weighing.weight(main) >= _CREDIBLE:
            return True
        return main.held and (weighing.dated(main.sentence) or self._is_of_the_same_day(main))

    def _is_aside(self, main: Candidate, weighing: Weighing) -> bool:
        """An event that only comes up: in an interview, in a story of days later or of what is to come."""
        start, end = main.sentence
        own = self._inside(main.sentence)
        attended = is_attended(self.key, main)
        if self._is_of_the_same_day(main):
            return False
        if not own and _BY_MANY.match(self.key, start):
            return True
        if is_in_caption(self.key, main) and any(day.year is not None for day in own):
            return True
        if main.order > _LEAD_OF_INTERVIEW and any(_speaks_to_press(self.key, s) for s in self.lead):
            return not own or not self._is_of_story(own)
        if not own and (
            _OLD_YEAR.search(self.key, start, main.start) or _ANOTHER_TIME.match(self.key, main.end)
        ):
            return True
        spoken_at = "phát biểu" in self.key[start : main.start]
        if not (own or spoken_at) and any(
            c.to_come for c in self.named if c.head == main.head and c.order <= main.order + 1
        ):
            return True
        if _SPEAKS_OF_SELF.search(self.key, start, main.start) and not own:
            return True
        if (
            main.end > self.title_end
            and _TITLE_TO_COME.search(self.key, 0, self.title_end)
            and not spoken_at
            and (_WILL.search(self.key, start, end) or not (attended or _PAST.search(self.key, start, end)))
        ):
            return True
        return bool(own) and not self._is_of_story(own) and main.order > _LEAD_OF_INTERVIEW

    def _is_of_story(self, own: list[DateMention]) -> bool:
        """Whether one of the days is not long before the first that the text tells."""
        first = next((d for d in self.days if d.day is not None and d.start < self.lead_end), None)
        own = [d for d in own if d.year is None]
        if first is None or first.year is not None or not own:
            return True
        told = resolve_year(first, self.published, self.clues)[0]
        return any(
            not lies_long_before(resolve_year(day, self.published, self.clues)[0], told) for day in own
        )

    def _others(
        self, main: Candidate, first: EventFound, candidates: list[Candidate], spans: list[tuple[int, int]]
    ) -> list[EventFound]:
        """Events of other sentences that have a day of their own near the main one's, or "cùng ngày"."""
        found: list[EventFound] = []
        for candidate in candidates:
            if candidate.end <= self.title_end:
                continue
            if candidate.sentence == main.sentence and not _HELD_SAME_DAY.match(self.key, candidate.end):
                continue
            own = self._inside(candidate.sentence)
            apart = self._is_of_the_same_day(candidate)
            told = candidate.act or (candidate.strong and is_reported(self.key, candidate))
            further = apart or self._opens_with_a_day(candidate.sentence)
            if not told and candidate.strong and further and not is_hearsay(self.key, candidate):
                told = is_attended(self.key, candidate) and not is_aside(self.key, candidate)
            if candidate.to_come or not told:
                continue
            if own:
                day = self._nearest(candidate, own)
                if not lies_near(first.start_date, resolve_year(day, self.published, self.clues)[0]):
                    continue
                event = self._event(candidate, day, [])
            elif apart and first.start_date is not None:
                event = self._event(candidate, None, [])
                event.start_date, event.year_basis = first.start_date, first.year_basis
                part = _PART_OF_SAME_DAY.search(self.key, candidate.sentence[0], candidate.start)
                event.part_of_day = part["part"] if part is not None else None
            else:
                continue
            known = any(may_be_one(event, other, apart) for other in (first, *found))
            if not known:
                found.append(event)
        return found

    def _is_of_the_same_day(self, candidate: Candidate) -> bool:
        """Whether its sentence sets it apart from what the text told before of that day."""
        start = candidate.sentence[0]
        if not candidate.act and self.key.startswith("đồng thời, ", start):
            return True
        return SAME_DAY.search(self.key, start, candidate.start) is not None

    def _opens_with_a_day(self, sentence: tuple[int, int]) -> bool:
        """Whether a sentence begins with a day: "Sáng 6/2, tại cuộc họp ..."."""
        at = bisect_left(self.day_starts, sentence[0])
        return at < len(self.days) and not self.key[sentence[0] : self.days[at].start].strip(" -*+")

    def _inside(self, span: tuple[int, int]) -> list[DateMention]:
        """The exact days printed in a span."""
        low, high = bisect_left(self.day_starts, span[0]), bisect_left(self.day_starts, span[1])
        return [d for d in self.days[low:high] if d.day is not None]

    @staticmethod
    def _nearest(candidate: Candidate, days: list[DateMention]) -> DateMention:
        """The day that belongs to a name: one before it ("Ngày 9-7, ... tổ chức") rather than one after."""

        def distance(day: DateMention) -> float:
            ahead = day.start - candidate.start
            return ahead if ahead > 0 else -ahead * 0.6

        return min(days, key=distance)

    def _day_of(self, main: Candidate, spans: list[tuple[int, int]]) -> DateMention | None:
        """What dates the main event: a day in its sentence, in the lead, with a part of the day, any."""
        start, end = main.sentence
        own = self._inside(main.sentence)
        if own:
            return self._nearest(main, own)
        if self._is_of_the_same_day(main) and (told := self._inside((0, start))):
            return told[-1]
        lead_end = spans[min(_LEAD_SENTENCES, len(spans) - 1)][1]
        exact = [d for d in self.days if d.day is not None]
        for days in ([d for d in exact if d.start < start], [d for d in exact if d.start >= end]):
            if days and days[0].start < lead_end:
                return days[0]
        relative = [d for d in self.days if d.day is None]
        for days in (
            [d for d in exact if d.part_of_day],
            [d for d in relative if start <= d.start < end],
            exact if len({(d.day, d.month, d.year) for d in exact}) == 1 else [],
            relative,
        ):
            if days:
                return days[0]
        return None

    def _event(
        self, named: Candidate, mention: DateMention | None, spans: list[tuple[int, int]]
    ) -> EventFound:
        """The event of a name and a day; with no ``spans``, only what its own sentence tells."""
        start_date = end_date = basis = part = None
        if mention is not None:
            start_date, basis = resolve_year(mention, self.published, self.clues)
            end_date = resolve_end(mention, self.published, self.clues)
            part = mention.part_of_day
            if end_date is None and named.type.startswith(_LONG_EVENTS):
                end_date = self._last_day(mention)
        known_day = start_date if start_date and not start_date.startswith("--") else None
        low, high = (0, len(self.text)) if spans else named.sentence
        periods = find_periods(self.text, self.key, low, high, event_date=known_day)
        reviewed, planned = event_periods(periods, title=(0, self.title_end), sentence=named.sentence)
        held = self.organizers.find(named, spans, mention.start if mention is not None else None)
        return EventFound(
            type=named.type,
            title=title_of(self.text, self.key, named),
            start_date=start_date,
            end_date=end_date,
            part_of_day=part,
            year_basis=basis,
            organizer=held.body if held else None,
            organizer_name=held.name if held else None,
            venue=find_venue(self.text, self.key, named.sentence),
            period=reviewed,
            planning=planned,
            start=named.start,
            end=named.end,
            sentence=named.sentence,
        )

    def _last_day(self, first: DateMention) -> str | None:
        """Where another sentence tells it: "từ 11 đến 13/12", "kéo dài đến 10/7"."""
        for d in self.dates:
            if d.day is None:
                continue
            if d.end_day is not None and d.day == first.day and d.month == first.month:
                return resolve_end(d, self.published, self.clues)
            if _LASTS_TO.search(self.key, max(0, d.start - 40), d.start):
                return resolve_year(d, self.published, self.clues)[0]
        return None


def _speaks_to_press(key: str, span: tuple[int, int]) -> bool:
    return to_the_press(key, *span) or _ANSWERS.search(key, *span) is not None
