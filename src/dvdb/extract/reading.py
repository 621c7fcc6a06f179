"""The text as the grammar reads it: abbreviations written out, definitions in brackets taken out.

``Mặt trận Tổ quốc (MTTQ) Việt Nam`` is read as ``Mặt trận Tổ quốc Việt Nam``, ``UBND TP.HCM`` as
``Ủy ban nhân dân thành phố Hồ Chí Minh``, two spaces as one. Every offset of a reading maps back to the
document's body, so that evidence is cut from what was printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from dvdb.text.align import match_key

_SPACES = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]"
_HEADS = r"(?:Chủ\ tịch|Bí\ thư|Giám\ đốc|Tổng|Trưởng|Viện\ trưởng|Cục\ trưởng|Vụ\ trưởng|Hiệu\ trưởng|Chánh)"
"""Titles before which Q. is quyền, P. phó, and no level: Q. Chủ tịch."""
_REWRITE = re.compile(
    f"""(?P<space>{_SPACES}{{2,}}|[\\t\\u00a0\\u2000-\\u200a\\u202f\\u3000])
    | (?P<apostrophe>(?<=[ (][A-ZĐ])(?:{_SPACES}['’]{_SPACES}?|['’]{_SPACES})(?=[A-ZĐa-zđ]))
    | (?P<nothing>[\\u200b-\\u200d\\u2060\\ufeff\\u00ad]+)
    | (?<!\\w)(?P<firm>(?:C[Tt][Yy]|CTY)\\.?(?={_SPACES}))
    | (?<!\\w)(?P<police>CA)(?={_SPACES}(?:[Tt]ỉnh|TP|[Hh]uyện|[Qq]uận|[Tt]hị|[Xx]ã|[Pp]hường)(?!\\w))
    | (?P<defined>{_SPACES}?\\([A-ZĐ][A-ZĐ&]{{1,9}}\\))
    | (?<!\\w)(?P<unit>(?:TP|Tp|tp)\\.?{_SPACES}?(?:HCM(?!\\w)|(?=\\W|[A-ZĐ][^\\W\\d_]*[a-zà-ỹ])))
    | (?<!\\w)(?P<level>(?:TX|TT|Q|H|P|X)\\.{_SPACES}?(?!{_HEADS})(?=[A-ZĐÂÔƠƯÁÀ][a-zà-ỹ]|\\d))
    | (?:(?<=[SsBb][ởộ][ ])|(?<=[Pp]hòng[ ])(?<!ăn[ ]phòng[ ]))(?P<parts>[A-ZĐ]{{1,5}}
        (?:(?:,{_SPACES}?|{_SPACES}?[&-]{_SPACES}?|{_SPACES}và{_SPACES}|{_SPACES})(?!TPHCM|TP|TX|ĐB|PGS|GS|TS|ThS|UV|PCT|NSND|NSƯT)[A-ZĐ]{{1,5}}){{1,4}})(?!\\w)
    | (?<![\\w/-])(?P<spaced>[A-ZĐ]{{2,4}} [-–] [A-ZĐ&]{{2,6}})(?!\\w)
    | (?<![\\w/-])(?<!ĐẦU[ ])(?P<short>[A-ZĐƯ](?:[.&/-]?[A-ZĐƯhj]){{1,11}}
        (?:{_SPACES}(?:VN|TW|TV|BTV|BCH|TT|MTTQ|HCM|ĐT))?)(?![\\w/])
    """,
    re.VERBOSE,
)
_RARE = "\\t\\u00a0\\u00ad\\u2000-\\u200d\\u202f\\u2060\\u3000\\ufeff"
_CANDIDATE = re.compile(
    f"[ A-ZĐƯt('’{_RARE}]"
    f"(?:(?<= )(?=[ ('’{_RARE}])|(?<=[A-ZĐƯ])(?=[A-ZĐƯp.&/-])|(?<=[({_RARE}'’])|(?<=t)(?=p)|(?<=C)(?=ty))"
)
"""Where something to rewrite may begin: a quick look, for most of a text is to stay as it is."""
_QUICK_CANDIDATE = re.compile(
    f"[A-ZĐƯt('’{_RARE}](?:(?<=[A-ZĐƯ])(?=[A-ZĐƯp.&/-])|(?<=[({_RARE}'’])|(?<=t)(?=p)|(?<=C)(?=ty))"
)
"""The same for a text without two spaces in a row: what begins with a space is found by what follows it."""
_SHORT_FIRST = re.compile(r" \((?<=[A-ZĐ]{2} \()([A-ZĐ][^()\n]{5,60})\)")
_CAPITALS_BEFORE = re.compile(r"(?<![^\W_])[A-ZĐ]{2,6}\Z")
_SHORT_LAST = re.compile(r"\(([A-ZĐ]{2,9})\)")
_BETWEEN_LETTERS = re.compile(r"[^A-ZĐ]+")
_LEVELS = {"TX": "thị xã", "TT": "thị trấn", "Q": "quận", "H": "huyện", "P": "phường", "X": "xã"}
_WORD = re.compile(r"[^\W\d_]+")
_BODY_WORDS = frozenset(
    (
        "ban",
        "bộ",
        "cục",
        "đoàn",
        "hội",
        "liên",
        "ngân",
        "quỹ",
        "sở",
        "tổ",
        "tổng",
        "trung",
        "ủy",
        "uỷ",
        "viện",
    )
)


class Reading:
    """``text`` and its ``key`` (same length, see ``match_key``), with the way back to the body."""

    __slots__ = ("_body_ends", "_body_starts", "_copied", "_starts", "body", "key", "text")

    def __init__(self, body: str, abbreviations: Mapping[str, str]) -> None:
        self.body = body
        known = {**abbreviations, **_definitions(body, abbreviations)}
        parts: list[str] = []
        self._starts: list[int] = []
        self._body_starts: list[int] = []
        self._body_ends: list[int] = []
        self._copied: list[bool] = []
        at = length = 0

        def put(text: str, start: int, end: int, copied: bool) -> None:
            nonlocal length
            if text:
                parts.append(text)
                self._starts.append(length)
                self._body_starts.append(start)
                self._body_ends.append(end)
                self._copied.append(copied)
                length += len(text)

        free = 0
        for start in _candidates(body):
            if start < free:
                continue
            found = _REWRITE.match(body, start)
            if found is None:
                continue
            free = found.end()
            written = _written_out(found, known)
            if written is None:
                continue
            put(body[at : found.start()], at, found.start(), True)
            put(written, found.start(), found.end(), False)
            at = found.end()
        put(body[at:], at, len(body), True)
        self.text = "".join(parts)
        self.key = match_key(self.text)

    def to_body(self, start: int, end: int) -> list[int]:
        """The body's ``[start, end]`` for a range of the reading."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(end - 1, start)) - 1
        body_start = self._body_starts[first]
        if self._copied[first]:
            body_start += start - self._starts[first]
        body_end = self._body_ends[last]
        if self._copied[last]:
            body_end = self._body_starts[last] + end - self._starts[last]
        return [body_start, body_end]

    def from_body(self, at: int) -> int:
        """The reading's offset of a place of the body (the start of what is written there)."""
        index = bisect_right(self._body_starts, at) - 1
        if index < 0:
            return 0
        if not self._copied[index]:
            return (
                self._starts[index]
                if at <= self._body_starts[index]
                else self._starts[index + 1]
                if index + 1 < len(self._starts)
                else len(self.text)
            )
        return self._starts[index] + min(at, self._body_ends[index]) - self._body_starts[index]


def _candidates(body: str) -> Iterator[int]:
    """Where something to rewrite may begin."""
    if "  " in body:
        for found in _CANDIDATE.finditer(body):
            yield found.start()
        return
    for found in _QUICK_CANDIDATE.finditer(body):
        at = found.start()
        if at and body[at] in "('’" and body[at - 1] == " ":
            yield at - 1
        yield at


def _written_out(found: re.Match[str], known: Mapping[str, str]) -> str | None:
    kind = found.lastgroup
    if kind == "space":
        return " "
    if kind == "nothing":
        return ""
    if kind in ("firm", "police"):
        return "Công ty" if kind == "firm" else "Công an"
    if kind == "apostrophe":
        return "'"
    if kind == "defined":
        return "" if found[0].strip(" ()\u00a0\t") in known else None
    if kind == "unit":
        if found[0].endswith("HCM"):
            return "thành phố Hồ Chí Minh"
        after = found.string[found.end() : found.end() + 1]
        return "thành phố " if after.isalnum() else "thành phố"
    if kind == "level":
        return _LEVELS[found[0].split(".")[0]] + " "
    if kind == "parts":
        letters = _BETWEEN_LETTERS.sub("", found[0])
        return known.get(found[0]) or known.get(letters)
    if kind == "spaced":
        return known.get(re.sub(" [-–] ", "-", found[0])) or _two_bodies(found[0], known)
    short = found[0].replace("\u00a0", " ")
    if short in known:
        return known[short]
    first, _, second = short.partition(" ")
    if not second and "-" in short:
        return _two_bodies(short, known)
    if not second or (first not in known and second not in known):
        return None
    return f"{known.get(first, first)} {known.get(second, second)}"


def _two_bodies(short: str, known: Mapping[str, str]) -> str | None:
    """Two abbreviations joined by a hyphen, each written out: HĐND-UBND."""
    written = [known.get(part) for part in re.split(" ?[-–] ?", short)]
    if len(written) < 2 or not all(part and part[0].isupper() for part in written):
        return None
    return " - ".join(filter(None, written))


def _definitions(body: str, known: Mapping[str, str]) -> dict[str, str]:
    """Abbreviations that the text defines itself: ``Quy chế dân chủ (QCDC)``."""
    defined = {
        short: name
        for short, name in _defined_before(body)
        if short not in known and name.split()[0].lower() in _BODY_WORDS
    }
    for found in _SHORT_LAST.finditer(body):
        short = found[1]
        if short in known or short in defined:
            continue
        words = list(_WORD.finditer(body, max(0, found.start() - 90), found.start()))[-len(short) :]
        initials = "".join(word[0][0] for word in words).upper()
        if initials == short and "\n" not in body[words[0].start() : found.start()]:
            defined[short] = body[words[0].start() : words[-1].end()]
    return defined


def _defined_before(body: str) -> Iterator[tuple[str, str]]:
    """Short forms with the names in brackets behind them: ``BQL (Ban Quản lý)``."""
    for found in _SHORT_FIRST.finditer(body):
        letters = _CAPITALS_BEFORE.search(body, max(0, found.start() - 7), found.start())
        if letters is not None:
            yield letters[0], found[1]
