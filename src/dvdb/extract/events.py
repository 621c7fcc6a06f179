"""Events: what an article reports as having taken place, with its day, organizer, venue and period."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dvdb.extract.dates import ANNIVERSARY, DATE, RELATIVE, DateMention, find_dates
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.offices import LEVELS, OfficeParser, Organization
from dvdb.extract.periods import PeriodMention, event_periods, find_periods
from dvdb.extract.reading import Reading
from dvdb.extract.years import YearClues, resolve_end, resolve_year

_HEADS = (
    "hội nghị",
    "hội thảo",
    "tọa đàm",
    "tập huấn",
    "lễ",
    "buổi lễ",
    "kỳ họp",
    "phiên họp",
    "phiên chất vấn",
    "phiên bế mạc",
    "phiên khai mạc",
    "phiên giải trình",
    "cuộc họp",
    "buổi họp",
    "họp báo",
    "họp mặt",
    "gặp mặt",
    "buổi gặp mặt",
    "buổi gặp gỡ",
    "cuộc gặp",
    "buổi tiếp",
    "buổi làm việc",
    "cuộc làm việc",
    "chuyến làm việc",
    "ngày làm việc",
    "chuyến công tác",
    "chuyến thăm",
    "buổi đối thoại",
    "đối thoại",
    "tiếp xúc cử tri",
    "đại hội",
    "diễn đàn",
    "giao ban",
    "ngày hội",
    "hội thi",
    "cuộc thi",
    "liên hoan",
    "phiên giao dịch",
    "đại lễ",
    "tiệc",
    "chương trình",
    "buổi tọa đàm",
    "buổi họp mặt",
    "buổi công bố",
    "giao lưu",
    "phiên tòa",
    "lớp tập huấn",
    "lớp bồi dưỡng",
    "khảo sát",
    "họp",
    "làm việc",
    "thăm",
    "ra quân",
    "buổi trao",
    "cuộc thi",
    "hội đàm",
    "hội kiến",
    "mít tinh",
    "phiên toàn thể",
    "phiên thảo luận",
    "đoàn công tác",
    "trao quyết định",
    "công bố quyết định",
)
_HEAD = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _HEADS), key=len, reverse=True)) + r")(?!\w)"
)
_AFTER_HEAD = re.compile(
    r" (?:sơ kết|tổng kết|triển khai quyết định|triển khai|công bố quyết định|công bố và trao quyết định|công bố|trao quyết định|trao giải(?: thưởng)?|trao huân chương|trao tặng|trao|quán triệt|giao ban|trực tuyến(?: toàn quốc)?|toàn quốc|đối thoại|tập huấn|"
    r"tiếp xúc cử tri|phản biện xã hội|ký kết|ký hợp tác|phối hợp|đánh giá|chuyên đề|biểu dương|tuyên dương|kỷ niệm|phát động thi đua|phát động|khởi công|khánh thành|khai mạc|bế mạc|khai giảng|ra quân|ra mắt|đón nhận|dâng hương|đặt tên đường|truy điệu và an táng|truy điệu|hưởng ứng|mít tinh|"
    r"bàn giao|thường kỳ|bất thường|khẩn|thường lệ|chất vấn|báo chí|đại biểu|động thổ|thông xe|tưởng niệm|viếng|cầu siêu|gặp mặt|họp mặt|thôi nôi|chính thức|nghiên cứu|học tập|góp ý|lấy ý kiến|hiệp thương|tổng duyệt|ký|vinh danh|tôn vinh|tri ân|hội ý|kiểm điểm|rút kinh nghiệm|cán bộ|thông báo|thảo luận)(?!\w)"
)
_CANONICAL = {
    "họp": "cuộc họp",
    "làm việc": "buổi làm việc",
    "thăm": "chuyến thăm",
    "buổi họp": "cuộc họp",
    "cuộc làm việc": "buổi làm việc",
    "buổi lễ": "lễ",
    "chuyến làm việc": "buổi làm việc",
    "gặp mặt": "buổi gặp mặt",
    "đối thoại": "buổi đối thoại",
    "ngày làm việc": "buổi làm việc",
    "đoàn công tác": "buổi làm việc",
    "trao quyết định": "lễ trao quyết định",
    "công bố quyết định": "lễ công bố quyết định",
    "buổi tọa đàm": "tọa đàm",
    "buổi trao": "lễ trao",
    "buổi họp mặt": "họp mặt",
    "khảo sát": "buổi khảo sát",
}
_WEAK = frozenset(
    (
        "họp",
        "thăm",
        "làm việc",
        "khảo sát",
        "chương trình",
        "đoàn công tác",
        "ra quân",
        "đại hội",
        "tập huấn",
        "cuộc thi",
        "giao ban",
        "giao lưu",
        "trao quyết định",
        "công bố quyết định",
    )
)
_VERB_CONTEXT = {
    "họp": re.compile(r"(?:đã|vừa|có cuộc|tổ chức|cuộc|buổi|phiên|sáng|chiều|tối) $"),
    "làm việc": re.compile(r"(?:đã|đã có buổi|có buổi|buổi|cuộc|đến thăm và|thăm và|đến|tới|về) $"),
    "thăm": re.compile(r"(?:đã đến|đến|tới|đi|đã|đã tới|chuyến|sang) $"),
}
_FUTURE = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị|kế hoạch|tới đây|thời gian tới|trước đó|trước đây|năm ngoái|năm trước)(?!\w)"
)
_HELD = re.compile(
    r"(?:đã |vừa )?(?:long trọng |phối hợp |trọng thể |trực tiếp )*(?:với [^,.;]{3,90})?tổ chức|diễn ra|khai mạc|đã họp|tiến hành|chủ trì|mở"
)
_WORD = re.compile(r"[^\W_]+")
_UNIT = re.compile(r"(?P<word>tỉnh|thành phố|huyện|quận|thị xã) (?=[^\W\d_])")
_SESSION_OF = re.compile(
    r"hội đồng nhân dân|đoàn chủ tịch|ban chấp hành đảng bộ|ban chấp hành|thường trực hội đồng nhân dân|thành ủy|tỉnh ủy|huyện ủy|đảng bộ|quốc hội|ủy ban nhân dân"
)
_PARTS = re.compile(r"(?<!\w)(sáng|trưa|chiều|tối|đêm) (?:nay|qua|hôm|cùng ngày|ngày)")


@dataclass(slots=True)
class EventFound:
    """An event in a reading; offsets are the reading's."""

    type: str
    title: str | None
    start_date: str | None
    end_date: str | None
    part_of_day: str | None
    year_basis: str | None
    organizer: Organization | None
    organizer_name: str | None
    organizer_place: str | None
    venue: str | None
    period: PeriodMention | None
    planning: PeriodMention | None
    start: int
    end: int
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    type: str
    strong: bool
    sentence: tuple[int, int]
    order: int


class EventFinder:
    """Finds the events of one reading."""

    def __init__(
        self, reading: Reading, lexicon: Lexicon, offices: OfficeParser, published: str | None, title_end: int
    ) -> None:
        self.reading = reading
        self.text, self.key = reading.text, reading.key
        self.lexicon = lexicon
        self.offices = offices
        self.published = published
        self.title_end = title_end
        self.dates = find_dates(self.text, self.key)
        self.clues = YearClues(self.text, self.key, self.dates)

    def find(self, spans: list[tuple[int, int]]) -> list[EventFound]:
        """The main event, then others that the text dates apart from it."""
        candidates = self._candidates(spans)
        if not candidates:
            return []
        main = max(candidates, key=self._weight)
        dates = [d for d in self.dates if self._dates_events(d)]
        mention = self._date_for(main, dates, spans)
        return [self._event(main, mention, spans)]

    def _dates_events(self, mention: DateMention) -> bool:
        """Whether a date can be an event's: "Ngày 6-2, Ban Thường vụ ..." is no feast though it has a capital."""
        if mention.kind in (DATE, RELATIVE):
            return True
        framed = mention.part_of_day is not None or self.key[mention.end : mention.end + 1] == ","
        return mention.kind == ANNIVERSARY and mention.since is None and framed

    def _candidates(self, spans: list[tuple[int, int]]) -> list[_Candidate]:
        found: list[_Candidate] = []
        for order, (start, end) in enumerate(spans):
            for head in _HEAD.finditer(self.key, start, end):
                name = head[0]
                context = _VERB_CONTEXT.get(name)
                if context and not context.search(self.key, max(start, head.start() - 20), head.start()):
                    continue
                if name == "lễ" and not _AFTER_HEAD.match(self.key, head.end()):
                    continue
                finish = head.end()
                after = _AFTER_HEAD.match(self.key, finish)
                if after:
                    finish = after.end()
                kind = _CANONICAL.get(name, name) + (after[0] if after else "")
                if name == "buổi lễ":
                    kind = "lễ"
                found.append(
                    _Candidate(
                        head.start(), finish, kind, name not in _WEAK or bool(after), (start, end), order
                    )
                )
        return found

    def _weight(self, candidate: _Candidate) -> float:
        start, end = candidate.sentence
        weight = 0.0
        dated = any(start <= d.start < end and self._dates_events(d) for d in self.dates)
        weight += 6 if dated else 0
        weight += 3 if candidate.strong else 0
        weight += 3 if _HELD.search(self.key, start, end) else 0
        if _FUTURE.search(self.key, start, end):
            weight -= 4
        if candidate.type == "lễ" or candidate.type.startswith("chương trình"):
            weight -= 2
        weight += 1.5 if _AFTER_HEAD.search(candidate.type) else 0
        weight -= min(candidate.order, 12) * 0.6
        weight -= (candidate.start - start) * 0.004
        if candidate.end <= self.title_end:
            weight -= 1
        return weight

    def _date_for(
        self, main: _Candidate, dates: list[DateMention], spans: list[tuple[int, int]]
    ) -> DateMention | None:
        start, end = main.sentence
        inside = [d for d in dates if start <= d.start < end]
        exact = [d for d in inside if d.day is not None]
        if exact:
            return min(
                exact,
                key=lambda d: (
                    abs(d.start - main.start) if d.start > main.start else (main.start - d.start) * 0.6
                ),
            )
        before = [d for d in dates if d.day is not None and d.start < start]
        if before and before[0].start < self._lead_end(spans):
            return before[0]
        after = [d for d in dates if d.day is not None and d.start >= end]
        if after and after[0].start < self._lead_end(spans):
            return after[0]
        for d in dates:
            if d.day is not None and d.part_of_day:
                return d
        if inside:
            return inside[0]
        everything = [d for d in dates if d.day is not None]
        return everything[0] if everything else (dates[0] if dates else None)

    def _lead_end(self, spans: list[tuple[int, int]]) -> int:
        return spans[min(6, len(spans) - 1)][1]

    def _event(
        self, main: _Candidate, mention: DateMention | None, spans: list[tuple[int, int]]
    ) -> EventFound:
        start_date = end_date = basis = part = None
        if mention is not None:
            start_date, basis = resolve_year(mention, self.published, self.clues)
            end_date = resolve_end(mention, self.published, self.clues)
            part = mention.part_of_day
        if (
            end_date is None
            and mention is not None
            and main.type.startswith(("kỳ họp", "hội nghị", "đại hội"))
        ):
            end_date = self._lasts_until(mention, start_date)
        held = self._organizer(main, spans)
        name, organizer = held if held is not None else (None, None)
        place = organizer.place if organizer is not None else None
        periods = find_periods(
            self.text,
            self.key,
            0,
            len(self.text),
            event_date=start_date if start_date and not start_date.startswith("--") else None,
        )
        reviewed, planned = event_periods(periods, title=(0, self.title_end), sentence=main.sentence)
        return EventFound(
            main.type,
            self._title(main),
            start_date,
            end_date,
            part,
            basis,
            organizer,
            name,
            place,
            self._venue(main),
            reviewed,
            planned,
            main.start,
            main.end,
            main.sentence,
        )

    def _lasts_until(self, mention: DateMention, start_date: str | None) -> str | None:
        """Kỳ họp diễn ra từ 11 đến 13/12; kéo dài đến 10/7; diễn ra đến ngày 11/7/2019."""
        for d in self.dates:
            if d.day is None:
                continue
            if d.end_day is not None and d.day == mention.day and d.month == mention.month:
                return resolve_end(d, self.published, self.clues)
            before = self.key[max(0, d.start - 40) : d.start]
            if re.search(r"(?:kéo dài|diễn ra|họp)(?: \w+)? (?:đến|tới)(?: hết)?(?: ngày)? ?$", before):
                return resolve_year(d, self.published, self.clues)[0]
        return None

    def _title(self, main: _Candidate) -> str | None:
        """The event as the text words it, up to the end of its noun phrase."""
        end = main.sentence[1]
        stop = re.compile(
            r"[.;:\n\"]|, | (?:đã|diễn ra|do|vào|sáng|chiều|ngày|được|có|để|nhằm)(?!\w)"
        ).search(self.key, main.end, end)
        text = self.text[main.start : stop.start() if stop else min(end, main.start + 160)].strip(" ,-")
        return text[:1].upper() + text[1:] if 3 < len(text) <= 200 else None

    def _organizer(self, main: _Candidate, spans: list[tuple[int, int]]) -> tuple[str, Organization] | None:
        """The body that holds the event, with its name as the record writes it."""
        start, end = main.sentence
        for held in (self._held_by(end, start), self._does_it(start, main.start + 1, main)):
            if held is not None:
                return held
        if main.type.startswith(("kỳ họp", "phiên", "đại hội", "hội nghị", "cuộc họp", "họp")):
            own = self._own_session(main)
            if own is not None:
                return own
        for span in spans[: main.order + 4]:
            if span == main.sentence:
                continue
            held = self._held_by(span[1], span[0])
            if held is None and _HEAD.search(self.key, *span):
                held = self._does_it(span[0], span[1], None)
            if held is not None:
                return held
        return None

    _BY = re.compile(r"(?<!\w)do (?=[^\W\d_])")

    def _held_by(self, end: int, start: int) -> tuple[str, Organization] | None:
        """ "... do UBND thành phố tổ chức"."""
        for by in self._BY.finditer(self.key, start, end):
            found = self._bodies_at(by.end(), end)
            if found is not None and re.match(
                r"[^.;]{0,60}?(?:tổ chức|đăng cai|chủ trì tổ chức)(?!\w)", self.key[found[1].end : end]
            ):
                return found
        return None

    _HOLDS = re.compile(
        r"(?: \([^()]*\))?,?(?: (?:khóa|nhiệm kỳ)[^,;]{1,40})?,?(?: (?:đã|vừa|sẽ|cũng|long trọng|trọng thể|trang trọng|tiến hành|chính thức|(?:phối hợp|cùng)(?: với| cùng)?(?: [^,.;]{3,110})?|tại [^,.;]{3,60},?|,))* "
        r"(?:tổ chức|họp|đã họp|có (?:cuộc|buổi|phiên)|khai mạc|bế mạc|công bố|trao quyết định|trao|mở|tiến hành)(?!\w)"
    )

    def _does_it(self, start: int, stop: int, main: _Candidate | None) -> tuple[str, Organization] | None:
        """ "Ngày 9-7, Ban Dân vận Tỉnh ủy Tiền Giang (phối hợp với ...) tổ chức ..."."""
        at = start
        for word in _WORD.finditer(self.key, start, stop):
            if word.start() < at:
                continue
            found = self._bodies_at(
                word.start(), self.key.find("\n", word.start()) if False else len(self.key)
            )
            if found is None:
                continue
            if self._HOLDS.match(self.key, found[1].end):
                return found
            at = found[1].end
        return None

    def _bodies_at(self, at: int, end: int) -> tuple[str, Organization] | None:
        """A body, or several joined by commas and và, that begin at ``at``."""
        first = self._body_at(at)
        if first is None:
            return None
        last = first
        count = 1
        while True:
            joint = re.compile(r", | và | cùng ").match(self.key, last.end)
            following = self._body_at(joint.end()) if joint else None
            if following is None:
                break
            last, count = following, count + 1
        if count == 1:
            return first.name, first
        text = self.text[at : last.end]
        return text[:1].upper() + text[1:], replace(last, place=None, name=text)

    def _body_at(self, at: int) -> Organization | None:
        body = self.lexicon.bodies.match(self.key, at)
        if body is not None:
            if not (self.text[at].isupper() or " " in self.key[at : body[1]]) or body[0].tail == "reject":
                return None
            parsed = self.offices.body_at(at)
            return None if parsed is None or parsed.rejected else parsed
        unit = _UNIT.match(self.key, at)
        if unit:
            for level in ("province", "district", "commune"):
                place = self.lexicon.units[level].match(self.key, unit.end())
                if place:
                    return Organization(
                        unit["word"], None, LEVELS[unit["word"]], place[0][-1].name, level, None, place[1]
                    )
        return None

    def _own_session(self, main: _Candidate) -> tuple[str, Organization] | None:
        """Kỳ họp thứ 8, HĐND tỉnh: the council; Hội nghị Ban Chấp hành Đảng bộ tỉnh: the committee."""
        start, end = main.sentence
        nearest = _SESSION_OF.search(self.key, main.end, min(end, main.end + 60))
        if nearest is None and main.type.startswith(("kỳ họp", "phiên")):
            nearest = re.compile(r"hội đồng nhân dân|quốc hội").search(self.key, start, end)
        if nearest is None and main.type.startswith(("kỳ họp", "phiên")):
            nearest = re.compile(r"hội đồng nhân dân").search(self.key)
        if nearest is None or not (self.text[nearest.start()].isupper() or " " in nearest[0]):
            return None
        body = self.offices.body_at(nearest.start())
        if body is None or body.rejected:
            return None
        return body.name, body

    def _venue(self, main: _Candidate) -> str | None:
        start, end = main.sentence
        found = re.compile(
            r"(?<!\w)(?:tại|ở) (?P<place>(?:hội trường|trung tâm|nhà văn hóa|quảng trường|trụ sở|văn phòng|nhà khách|cung|thành phố|khách sạn|trường|nhà tưởng niệm|nghĩa trang|huyện|xã|thị xã|tỉnh)[^,.;:\n]{0,80})"
        ).search(self.key, start, end)
        if not found:
            return None
        text = self.text[found.start("place") : found.end("place")]
        cut = re.compile(
            r" (?:đã|diễn ra|do|vào|được|có|để|nhằm|sáng|chiều|ngày|long trọng|tổ chức|và)(?!\w)"
        ).search(text)
        return text[: cut.start()].strip() if cut else text.strip()
