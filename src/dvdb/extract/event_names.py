"""What an event is called: by the noun that a text uses for an act, by its title, in full."""

from __future__ import annotations

import re
from dataclasses import replace

from dvdb.extract.candidates import Candidate
from dvdb.extract.event_words import EventWords

_AT_CEREMONY = re.compile(r"(?<!\w)(?:tại|dự|trong) (?:buổi )?lễ(?!\w)")
_AT_CONFERENCE = re.compile(r"(?<!\w)(?:tại|dự) hội nghị(?= công bố| triển khai| trao|,|\.)")
_NOUNS_OF_ACTS = {
    "trao quyết định": (
        (_AT_CEREMONY, "lễ trao quyết định"),
        (_AT_CONFERENCE, "hội nghị công bố quyết định"),
    ),
    "công bố quyết định": (
        (_AT_CEREMONY, "lễ công bố quyết định"),
        (_AT_CONFERENCE, "hội nghị công bố quyết định"),
    ),
    "kỷ niệm": (
        (re.compile(r"(?<!\w)buổi gặp mặt(?!\w)"), "buổi gặp mặt"),
        (re.compile(r"(?<!\w)(?:buổi )?họp mặt(?!\w)"), "họp mặt"),
    ),
    "đối thoại": ((re.compile(r"(?<!\w)buổi đối thoại(?!\w)"), "buổi đối thoại"),),
    "họp": ((re.compile(r"(?<!\w)tại phiên họp(?!\w)"), "phiên họp"),),
}
"""By an act that a verb tells, the nouns that a text may call it by, the likeliest first."""
_IN_CEREMONY = re.compile(
    r"(?<!\w)(?:tại|dự|trong) (?:buổi lễ(?!\w)|lễ(?=[,.]| (?:trao|tặng|bàn giao|ký|dâng hương"
    r"|khen thưởng|ra quân)(?!\w)))"
)
_DONE_IN_CEREMONY = ("trao", "tặng", "bàn giao", "ký", "dâng hương", "khen thưởng", "ra quân")
"""First words of acts that a text may go on to call a ceremony: "trao tặng ... Tại buổi lễ"."""
_LONGEST_TITLE = 160
_LEADS_ON = re.compile(
    r"(?:[ ,\-]+(?:từ|vừa|về|trong|và|của|cho|với|tại|do|vào|ngày|là|được|đã|sẽ|nhằm|để|theo|khi|các|những|ở"
    r"|đến|trên|giữa|ảnh))+[ ,\-]*$",
    re.IGNORECASE,
)
"""Words at the end of a title that only lead on to what was cut off."""
_TITLE_ENDS = re.compile(r"[.;:\n\"]|, | (?:đã|diễn ra|do|vào|sáng|chiều|ngày|được|có|để|nhằm)(?!\w)")


def as_called_elsewhere(key: str, main: Candidate) -> Candidate:
    """An act told by a verb with the noun that the text calls it by: "tại buổi lễ", "tại phiên họp"."""
    told = main.type if main.act else main.head
    if main.act and told.startswith(_DONE_IN_CEREMONY) and _IN_CEREMONY.search(key) is not None:
        return replace(main, type=f"lễ {told}")
    for act, nouns in _NOUNS_OF_ACTS.items():
        if told == act:
            for noun, kind in nouns:
                if noun.search(key) is not None:
                    return replace(main, type=kind)
    return main


def as_titled(key: str, title_end: int, words: EventWords, main: Candidate) -> Candidate:
    """A bare hội nghị or lễ with what the title says that it was for."""
    said = words.heading.get(main.type)
    found = said.search(key, 0, title_end) if said is not None else None
    return replace(main, type=f"{main.type} {found[0]}") if found is not None else main


def title_of(body: str, key: str, named: Candidate) -> str | None:
    """The event as the text words it, up to the end of its noun phrase."""
    end = named.sentence[1]
    stop = _TITLE_ENDS.search(key, named.end, end)
    text = body[named.start : stop.start() if stop else end]
    if len(text) > _LONGEST_TITLE:
        text = text[:_LONGEST_TITLE].rpartition(" ")[0]
    text = _LEADS_ON.sub("", text).strip(" ,-")
    return text[:1].upper() + text[1:] if 3 < len(text) <= 200 else None
