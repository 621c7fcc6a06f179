"""Parts of a reported event: awards given at it, and works begun, finished or handed over on its occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dvdb.extract.figures import is_about_mass_work
from dvdb.records import Award, Event, Span

_WORK = re.compile(
    r"(?<!\w)(?P<kind>(?:lễ )?(?:khởi công|động thổ|khánh thành|thông xe|bàn giao|ra mắt))"
    r"(?:,? (?:và )?(?:bàn giao|đưa vào sử dụng|xây dựng))?"
    r"(?= (?:đưa vào sử dụng )?(?:\d+|một|hai|ba|các|công trình|cầu|cây cầu|nhà|căn nhà|tuyến|đường|mô hình"
    r"|câu lạc bộ|trường|phòng học|trạm|giếng|sân|nhà văn hóa)(?!\w))"
)
_NOT_DONE = re.compile(
    r"(?<!\w)(?:sẽ|phấn đấu|dự kiến|đề nghị|yêu cầu|cần|phải|tiếp tục|kế hoạch|sắp|chuẩn bị|để|nhằm)(?!\w)"
    r"[^;.\n]{0,80}\Z"
)
_OCCASION = (
    r"(?:nhân |trong )?dịp này|kết thúc hội nghị"
    r"|tại (?:hội nghị|buổi lễ|lễ|đại hội|buổi gặp mặt|chương trình)"
    r"|trong khuôn khổ (?:hội nghị|buổi lễ|lễ|đại hội|chương trình)"
)
_ON_THE_OCCASION = re.compile(rf"(?<!\w)(?:{_OCCASION})(?!\w)")
_AT_THE_EVENT = re.compile(rf"(?<!\w)(?:{_OCCASION}|trao tặng|trao|được nhận|đón nhận)(?!\w)")
_WORK_ENDS = re.compile(
    r"[;.\n(]|, (?!đưa vào sử dụng)| (?:kinh phí|trị giá|với tổng|tổng kinh phí|và tổ chức|chào mừng"
    r"|nhân dịp)(?!\w)"
)


def find_parts(
    body: str, key: str, spans: Sequence[tuple[int, int]], main: Event, awards: Sequence[Award]
) -> list[Event]:
    """The parts that a report on mass mobilisation work tells of ``main``, in text order.

    What a board reports to have handed over in half a year is a result, a figure; only what is done on the
    occasion of the event itself is a part of it. ``spans`` are the sentences of the prose.
    """
    if not is_about_mass_work(key):
        return []
    parts = _awarding(key, spans, main, awards)
    for start, end in spans:
        for work in _WORK.finditer(key, start, end):
            if (
                _ON_THE_OCCASION.search(key, start, work.start()) is None
                or _NOT_DONE.search(key, start, work.start())
                or _is_the_event(main, work)
            ):
                continue
            ends = _WORK_ENDS.search(key, work.end(), end)
            last = ends.start() if ends is not None else end
            parts.append(_part(main, work["kind"], body[work.start() : last], [work.start(), last]))
    return parts


def _awarding(
    key: str, spans: Sequence[tuple[int, int]], main: Event, awards: Sequence[Award]
) -> list[Event]:
    """One part for all awards given at the event, in the words of the first."""
    if "trao" in main["type"] or "dương" in main["type"]:
        return []  # the event is itself the giving
    for award in awards:
        first, last = award["evidence"]
        start, end = next(((s, e) for s, e in spans if s <= first < e), (first, last))
        if _AT_THE_EVENT.search(key, start, end) is not None:
            return [_part(main, "khen thưởng", f"Trao {award['award']}", [first, last])]
    return []


def _part(main: Event, kind: str, title: str, evidence: Span) -> Event:
    """A part of ``main``: it has its day, and no organizer that is said."""
    title = " ".join(title.split())[:200]
    return {
        "id": "",
        "type": kind,
        "title": title[:1].upper() + title[1:],
        "start_date": main["start_date"],
        "end_date": None,
        "part_of_day": main["part_of_day"],
        "year_basis": main["year_basis"],
        "organizer": None,
        "venue": None,
        "place": main["place"],
        "period": None,
        "planning_period": None,
        "parent": main["id"],
        "topics": [],
        "evidence": [evidence],
    }


def _is_the_event(main: Event, work: re.Match[str]) -> bool:
    """Whether the article is about this very ceremony."""
    named = any(start <= work.start() < end for start, end in main["evidence"])
    return named or main["type"].endswith(work["kind"].removeprefix("lễ "))
