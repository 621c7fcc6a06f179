"""Parts of a reported event: awards given at it, and works begun, finished or handed over in its report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dvdb.extract.dates import DATE, find_dates
from dvdb.extract.figures import is_about_mass_work
from dvdb.extract.years import YearClues, resolve_year
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
_AT_THE_EVENT = re.compile(
    r"(?<!\w)(?:dịp này|tại (?:hội nghị|buổi lễ|lễ|đại hội|buổi gặp mặt|chương trình)|kết thúc hội nghị"
    r"|trao tặng|trao|được nhận|đón nhận)(?!\w)"
)
_WORK_ENDS = re.compile(
    r"[;.\n(]|, (?!đưa vào sử dụng)| (?:kinh phí|trị giá|với tổng|tổng kinh phí|và tổ chức|chào mừng"
    r"|nhân dịp)(?!\w)"
)


def find_parts(
    body: str,
    key: str,
    spans: Sequence[tuple[int, int]],
    main: Event,
    awards: Sequence[Award],
    published: str | None,
) -> list[Event]:
    """The parts that a report on mass mobilisation work tells of ``main``, in text order.

    An award ceremony has the day of its event; works have their own day, if their sentence tells one: the
    bridge handed over in May is not the conference of July. ``spans`` are the sentences of the prose.
    """
    if not is_about_mass_work(key):
        return []
    parts = _awarding(key, spans, main, awards)
    clues = YearClues(body, key)
    for start, end in spans:
        for work in _WORK.finditer(key, start, end):
            if _NOT_DONE.search(key, start, work.start()) or _is_the_event(main, work):
                continue
            ends = _WORK_ENDS.search(key, work.end(), end)
            last = ends.start() if ends is not None else end
            day = next((d for d in find_dates(body, key, start, end) if d.kind == DATE and d.day), None)
            date, basis = resolve_year(day, published, clues) if day else (None, None)
            title = body[work.start() : last]
            parts.append(_part(main, work["kind"], title, date, basis, [work.start(), last]))
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
            title = f"Trao {award['award']}"
            part = _part(main, "khen thưởng", title, main["start_date"], main["year_basis"], [first, last])
            part["part_of_day"] = main["part_of_day"]
            return [part]
    return []


def _part(main: Event, kind: str, title: str, date: str | None, basis: str | None, evidence: Span) -> Event:
    title = " ".join(title.split())[:200]
    return {
        "id": "",
        "type": kind,
        "title": title[:1].upper() + title[1:],
        "start_date": date,
        "end_date": None,
        "part_of_day": None,
        "year_basis": basis,
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
