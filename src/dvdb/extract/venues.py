"""Where an event takes place, as the text words it."""

from __future__ import annotations

import re

_VENUE = re.compile(
    r"(?<!\w)(?:tại|ở) (?P<place>(?:hội trường|trung tâm|nhà văn hóa|nhà hát|quảng trường|trụ sở|văn phòng"
    r"|nhà khách|cung|thành phố|khách sạn|trường|học viện|nhà tưởng niệm|nghĩa trang|sân vận động|khu di tích"
    r"|tượng đài|huyện|xã|thị xã|tỉnh)(?!\w)[^,.;:\n]{0,80})"
)
_ENDS = re.compile(r" (?:đã|diễn ra|do|vào|được|có|để|nhằm|sáng|chiều|ngày|long trọng|tổ chức|và)(?!\w)")


def find_venue(text: str, key: str, sentence: tuple[int, int]) -> str | None:
    """The first place after "tại" in a sentence."""
    found = _VENUE.search(key, *sentence)
    if found is None:
        return None
    ends = _ENDS.search(key, found.start("place"), found.end("place"))
    return text[found.start("place") : ends.start() if ends else found.end("place")].strip()
